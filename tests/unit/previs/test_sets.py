"""Sets: every place gives a stage with room for people and lens, and no two are alike."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.picture import LightGroup
from core.domain.staging import Feature, Mark, Place, SetKind, Staging
from core.previs.sets import build_set
from core.previs.sets.plan import SourceKind
from core.previs.stage_builder import StageBuilder

INDOORS = (SetKind.INTERIOR, SetKind.LIVING_ROOM)


def staging(
    kind, *features, genre=Genre.DRAMA, time=TimeOfDay.DAY, weather=(), seed=1, words="somewhere"
):
    inside = kind in INDOORS
    return Staging(
        place=Place(
            words=words,
            int_ext=IntExt.INT if inside else IntExt.EXT,
            set_kind=kind,
            features=features,
        ),
        time=time,
        weather=weather,
        genre=genre,
        set_seed=seed,
    )


def built(kind, *features, **how):
    builder = StageBuilder()
    return build_set(staging(kind, *features, **how), builder), builder.geometry(), builder


@pytest.mark.parametrize("kind", list(SetKind))
@pytest.mark.parametrize("genre", [Genre.NOIR, Genre.WESTERN, Genre.SCIFI])
def test_every_kind_of_set_has_marks_seats_and_room_for_the_camera(kind, genre):
    plan, geometry, _ = built(kind, genre=genre)
    (x0, y0, z0), (x1, y1, z1) = plan.camera_bounds
    assert set(plan.marks) == set(Mark) - {Mark.SEAT_OPPOSITE}  # across the table of the seat
    assert len(plan.seats) >= 2
    assert (x1 - x0, y1 - y0, z1 - z0) > (2, 4, 1.5)
    assert 500 < len(geometry.faces) < 230_000


@pytest.mark.parametrize("kind", list(SetKind))
def test_marks_lie_on_the_ground_apart_from_each_other(kind):
    plan, _, _ = built(kind)
    standing = {mark: point for mark, point in plan.marks.items() if mark is not Mark.SEAT}
    for point in standing.values():
        assert point[2] == pytest.approx(plan.ground(point[0], point[1]), abs=1e-6)
    trio = [np.array(standing[mark]) for mark in (Mark.LEFT, Mark.CENTRE, Mark.RIGHT)]
    assert np.linalg.norm(trio[0] - trio[1]) > 0.7
    assert np.linalg.norm(trio[1] - trio[2]) > 0.7


def test_the_same_staging_builds_the_same_set():
    first, second = built(SetKind.CITY_STREET)[1], built(SetKind.CITY_STREET)[1]
    assert first.vertices.tobytes() == second.vertices.tobytes()


def test_another_seed_builds_another_variant():
    first, second = built(SetKind.FOREST)[1], built(SetKind.FOREST, seed=2)[1]
    assert first.vertices.shape != second.vertices.shape or not np.allclose(
        first.vertices, second.vertices
    )


ROOM_WALLS = {
    Feature.PLASTER, Feature.BRICK, Feature.WOOD, Feature.STONE, Feature.METAL, Feature.TILE,
}  # fmt: skip
ROOM = [
    Feature.SMALL_ROOM, Feature.HALL, Feature.CORRIDOR, Feature.VEHICLE_CABIN, Feature.WINDOW,
    Feature.LAMP, Feature.CANDLES, Feature.FIREPLACE, Feature.SCREENS, Feature.NEON,
    Feature.TABLE, Feature.CHAIRS, Feature.SOFA, Feature.BED, Feature.DESK, Feature.COUNTER,
    Feature.SHELVES, Feature.PEWS, Feature.COLUMNS, Feature.CRATES, Feature.MACHINES,
    Feature.CONSOLES, Feature.KITCHEN, Feature.RUG, Feature.PICTURES, Feature.PLANTS,
    Feature.STAIRS, Feature.BARS,
]  # fmt: skip


STREETS = ["back alley", "suburban street"]
ROOMS = {
    "hospital corridor": Feature.CORRIDOR, "hotel corridor": Feature.CORRIDOR,
    "ship corridor": Feature.CORRIDOR, "school corridor": Feature.CORRIDOR,
    "office corridor": Feature.CORRIDOR, "library": Feature.HALL, "warehouse": Feature.HALL,
    "cave": Feature.HALL, "mine": Feature.CORRIDOR, "office": Feature.DESK,
}  # fmt: skip


@pytest.mark.parametrize("words", STREETS)
def test_a_street_of_known_words_is_a_place_of_its_own(words):
    plan, geometry, _ = built(SetKind.CITY_STREET, words=words)
    street = built(SetKind.CITY_STREET)[1]
    assert geometry.vertices.shape != street.vertices.shape
    assert len(plan.seats) > 1
    for mark in set(plan.marks) - {Mark.SEAT}:
        x, y, z = plan.marks[mark]
        assert z == pytest.approx(plan.ground(x, y))


@pytest.mark.parametrize("genre", [Genre.DRAMA, Genre.FANTASY])
def test_a_harbour_has_a_quay_and_the_ship_of_its_time(genre):
    features = (Feature.WATER, Feature.SHIP, Feature.COBBLES)
    quay = built(SetKind.EXTERIOR, *features, words="harbour", genre=genre)[1]
    beach = built(SetKind.EXTERIOR, *features, words="shore", genre=genre)[1]
    assert quay.vertices.shape != beach.vertices.shape


@pytest.mark.parametrize(("words", "feature"), ROOMS.items())
def test_a_room_of_known_words_is_a_place_of_its_own(words, feature):
    plan, geometry, _ = built(SetKind.INTERIOR, feature, words=words)
    plain = built(SetKind.INTERIOR, feature)[1]
    assert geometry.vertices.shape != plain.vertices.shape
    assert plan.interior
    assert len(plan.seats) > 1
    assert plan.sources


@pytest.mark.parametrize("words", ["warehouse", "school corridor", "office", "back alley"])
def test_a_western_knows_no_modern_version_of_a_place(words):
    kind = SetKind.CITY_STREET if words in STREETS else SetKind.INTERIOR
    old = built(kind, ROOMS.get(words, Feature.BRICK), words=words, genre=Genre.WESTERN)[1]
    plain = built(kind, ROOMS.get(words, Feature.BRICK), genre=Genre.WESTERN)[1]
    assert abs(len(old.faces) - len(plain.faces)) < 0.2 * len(plain.faces)


@pytest.mark.parametrize("feature", ROOM)
def test_what_a_room_is_said_to_hold_changes_it(feature):
    base = Feature.CRATES if feature is not Feature.CRATES else Feature.BED
    without = built(SetKind.INTERIOR, base)[1]
    with_it = built(SetKind.INTERIOR, base, feature)[1]
    assert without.vertices.shape != with_it.vertices.shape or not np.allclose(
        without.vertices, with_it.vertices
    )


@pytest.mark.parametrize("feature", sorted(ROOM_WALLS))
def test_walls_are_of_what_the_place_says(feature):
    plain = built(SetKind.INTERIOR, Feature.BED)[2].materials
    told = built(SetKind.INTERIOR, Feature.BED, feature)[2].materials
    assert feature is Feature.PLASTER or told != plain


def test_blinds_hang_before_a_window():
    bare = built(SetKind.INTERIOR, Feature.WINDOW, Feature.BED)[1]
    blinds = built(SetKind.INTERIOR, Feature.WINDOW, Feature.BED, Feature.BLINDS)[1]
    assert len(blinds.faces) != len(bare.faces)


OUTSIDE = [
    Feature.DUNES, Feature.HILLS, Feature.MOUNTAINS, Feature.CLIFF, Feature.WATER, Feature.TREES,
    Feature.PINES, Feature.PALMS, Feature.CACTI, Feature.CROPS, Feature.BUSHES, Feature.HOUSES,
    Feature.TOWERS, Feature.RUINS, Feature.BARN, Feature.SALOON_FRONTS, Feature.CASTLE,
    Feature.TENTS, Feature.FENCE, Feature.GRAVES, Feature.SHIP, Feature.CARS,
    Feature.MARKET_STALLS, Feature.BRIDGE, Feature.RAILS, Feature.ROOFTOP, Feature.CAMPFIRE,
    Feature.STREET_LAMPS, Feature.NEON,
]  # fmt: skip


@pytest.mark.parametrize("feature", OUTSIDE)
def test_what_a_landscape_is_said_to_hold_changes_it(feature):
    without = built(SetKind.EXTERIOR, Feature.CRATES)[1]
    with_it = built(SetKind.EXTERIOR, Feature.CRATES, feature)[1]
    assert without.vertices.shape != with_it.vertices.shape or not np.allclose(
        without.vertices, with_it.vertices
    )


@pytest.mark.parametrize(
    "feature",
    [Feature.SAND, Feature.GRASS, Feature.ROCK, Feature.MUD, Feature.COBBLES, Feature.SNOW_GROUND],
)
def test_the_ground_is_of_what_the_place_says(feature):
    asphalt = built(SetKind.EXTERIOR, Feature.ASPHALT)[2].materials[0]
    assert built(SetKind.EXTERIOR, feature)[2].materials[0] != asphalt


def test_rain_makes_a_street_shine_and_snow_makes_it_white():
    dry = built(SetKind.CITY_STREET)[2].materials[0]
    wet = built(SetKind.CITY_STREET, weather=(Weather.RAIN,))[2].materials[0]
    white = built(SetKind.CITY_STREET, weather=(Weather.SNOW,))[2].materials[0]
    assert wet.roughness < dry.roughness
    assert white.base_rgb[0] > 5 * dry.base_rgb[0]


def test_street_lamps_burn_by_night_only():
    day = built(SetKind.CITY_STREET)[0]
    night = built(SetKind.CITY_STREET, time=TimeOfDay.NIGHT)[0]
    kinds = [{source.kind for source in plan.sources} for plan in (day, night)]
    assert SourceKind.STREET_LAMP not in kinds[0]
    assert {SourceKind.STREET_LAMP, SourceKind.HEADLIGHT} <= kinds[1]


@pytest.mark.parametrize("genre", [Genre.WESTERN, Genre.FANTASY])
def test_there_is_no_neon_where_there_is_no_electricity(genre):
    plan, _, _ = built(
        SetKind.CITY_STREET, Feature.NEON, Feature.CARS, genre=genre, time=TimeOfDay.NIGHT
    )
    assert not {SourceKind.NEON, SourceKind.HEADLIGHT} & {source.kind for source in plan.sources}


def test_a_window_of_a_room_is_a_source_that_shines_inwards():
    plan, _, _ = built(SetKind.LIVING_ROOM, Feature.WINDOW)
    window = next(one for one in plan.sources if one.kind is SourceKind.WINDOW)
    (x0, _, _), _ = plan.camera_bounds
    assert window.position[0] < x0
    assert window.aim is not None
    assert window.aim[0] > window.position[0]


def test_no_crate_or_chair_stands_on_the_middle_marks():
    plan, geometry, _ = built(SetKind.INTERIOR, Feature.TABLE, Feature.CHAIRS)
    x, y, _ = plan.marks[Mark.CENTRE]
    points = geometry.vertices[(geometry.vertices[:, 2] > 0.1) & (geometry.vertices[:, 2] < 1.7)]
    assert (np.hypot(points[:, 0] - x, points[:, 1] - y) > 0.3).all()


def test_the_cabin_of_a_car_has_a_driver_s_seat_and_no_walls_in_the_lens_way():
    told = staging(SetKind.INTERIOR, Feature.VEHICLE_CABIN)
    car = told.model_copy(update={"place": told.place.model_copy(update={"words": "a taxi"})})
    plan = build_set(car, StageBuilder())
    assert len(plan.seats) == 4
    assert plan.seats[0].position[0] > 0
    assert not plan.interior


def test_a_train_is_not_a_car():
    told = staging(SetKind.INTERIOR, Feature.VEHICLE_CABIN)
    train = told.model_copy(update={"place": told.place.model_copy(update={"words": "a train"})})
    assert build_set(train, StageBuilder()).interior


def test_a_table_tells_where_its_top_is():
    plan, geometry, _ = built(SetKind.INTERIOR, Feature.TABLE)
    x, y, z = plan.surfaces[0].position
    about = np.hypot(geometry.vertices[:, 0] - x, geometry.vertices[:, 1] - y) < 1.0
    assert np.isclose(geometry.vertices[about, 2], z, atol=1e-3).any()


def test_a_boat_of_the_story_lies_on_the_beach_and_can_be_sat_on():
    told = staging(SetKind.EXTERIOR, Feature.SAND, Feature.WATER)
    empty, with_boat = StageBuilder(), StageBuilder()
    build_set(told, empty)
    plan = build_set(told.model_copy(update={"props": ("boat", "net")}), with_boat)
    assert len(with_boat.geometry().faces) > 1.1 * len(empty.geometry().faces)
    assert plan.seats[0].position[2] > 0.3


def named_room(words, *features, **how):
    told = staging(SetKind.INTERIOR, *features, **how)
    place = told.place.model_copy(update={"words": words})
    builder = StageBuilder()
    return build_set(told.model_copy(update={"place": place}), builder), builder


def _brightness_outside(time):
    plan, builder = named_room("a kitchen", Feature.KITCHEN, time=time)
    del plan
    flat = [m for m in builder.materials if m.emission_group is LightGroup.AMBIENT]
    return float(np.median([max(m.emission_rgb) for m in flat]))


def test_outside_the_window_it_is_as_bright_as_the_hour():
    assert _brightness_outside(TimeOfDay.DAY) > 5 * _brightness_outside(TimeOfDay.MIDNIGHT)


def test_a_diner_has_a_table_between_the_two_nearest_benches():
    plan, _ = named_room("a diner", Feature.COUNTER, Feature.TABLE)
    one = plan.seats[0].position
    across = [seat for seat in plan.seats if abs(seat.position[0] - one[0]) < 0.1]
    gaps = [abs(seat.position[1] - one[1]) for seat in across[1:]]
    assert any(1.2 < gap < 1.8 for gap in gaps)


def test_an_alarm_turns_the_lamps_of_a_starship_red():
    told = staging(SetKind.INTERIOR, Feature.CONSOLES, genre=Genre.SCIFI)
    lights = [
        build_set(told.model_copy(update={"lights": names}), StageBuilder()).sources
        for names in ((), ("siren",))
    ]
    red = [sum(s.rgb[0] - s.rgb[2] for s in sources) for sources in lights]
    assert red[1] > red[0] + 5


@pytest.mark.parametrize("words", ["a church", "a cathedral"])
def test_nobody_acts_inside_a_pew(words):
    plan, builder = named_room(words, Feature.PEWS, Feature.STONE)
    x, y, _ = plan.marks[Mark.LEFT]
    points = builder.geometry().vertices
    body = points[(points[:, 2] > 0.1) & (points[:, 2] < 1.7)]
    assert (np.hypot(body[:, 0] - x, body[:, 1] - y) > 0.3).all()


def _outside(words, *features):
    told = staging(SetKind.EXTERIOR, *features, weather=(Weather.SNOW,))
    place = told.place.model_copy(update={"words": words})
    builder = StageBuilder()
    build_set(told.model_copy(update={"place": place}), builder)
    return builder.geometry()


def test_a_tent_is_one_and_a_camp_is_several():
    one, camp = (_outside(words, Feature.TENTS) for words in ("a pass", "a camp"))
    assert len(camp.faces) > len(one.faces)


def _glossiest_ground(*features, words="somewhere"):
    """Roughness of the smoothest wide level surface about the acting area."""
    stage = StageBuilder()
    build_set(staging(SetKind.FOREST, *features, words=words), stage)
    geometry = stage.geometry()
    corners = geometry.vertices[geometry.faces]
    wide = (np.ptp(corners[..., 0], 1) > 20) & (np.ptp(corners[..., 2], 1) < 0.01)
    return min(stage.materials[m].roughness for m in geometry.materials[wide])


def test_a_swamp_stands_under_water_and_a_wood_does_not():
    assert _glossiest_ground(Feature.TREES, Feature.WATER, Feature.MUD, words="a swamp") < 0.1
    with pytest.raises(ValueError, match="empty"):
        _glossiest_ground(Feature.TREES, Feature.BUSHES, words="a forest")


@pytest.mark.parametrize(
    ("words", "features"),
    [
        ("castle hall", (Feature.HALL, Feature.STONE, Feature.COLUMNS)),
        ("classroom", (Feature.DESK, Feature.CHAIRS)),
    ],
)
def test_a_named_hall_has_its_seat_of_honour_or_its_rows(words, features):
    genre = Genre.FANTASY if "castle" in words else Genre.DRAMA
    plan = build_set(
        staging(SetKind.INTERIOR, *features, words=words, genre=genre), StageBuilder()
    )
    heights = [seat.position[2] for seat in plan.seats]

    assert max(heights) > 0.7 if words == "castle hall" else len(heights) >= 9


def test_a_station_has_a_train_at_its_platform():
    stage = StageBuilder()
    place = staging(SetKind.EXTERIOR, Feature.RAILS, words="a railway station")
    plan = build_set(place, stage)
    points = stage.geometry().vertices
    along = points[(points[:, 1] > 8) & (points[:, 1] < 11.5) & (points[:, 2] > 1.0)]

    assert np.ptp(along[:, 0]) > 30
    assert len(plan.seats) >= 4
