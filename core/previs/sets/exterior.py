"""Landscapes and yards composed from features: dunes, harbour, saloon street, castle, rooftop."""

from __future__ import annotations

from collections.abc import Callable

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature, Mark
from core.previs.materials import Procedural
from core.previs.sets import boats, outdoor_fittings, vegetation
from core.previs.sets.landmarks import BUILDERS
from core.previs.sets.plan import Interest, Point, SetPlan, SourceKind
from core.previs.sets.terrain import ACTING_Y, Terrain, ground_feature, lay_ground
from core.previs.sets.workshop import Workshop

_YARD = (Feature.HOUSES, Feature.TREES, Feature.FENCE, Feature.BUSHES)
_BARE = (Feature.ASPHALT, Feature.SAND, Feature.GRASS, Feature.ROCK, Feature.MUD, Feature.COBBLES,
         Feature.SNOW_GROUND)  # fmt: skip


_BOATS = {"boat", "rowboat", "canoe", "kayak", "net", "fishing net", "oar"}
"""Things of a story that lie on a shore."""


def build_exterior(shop: Workshop) -> SetPlan:
    """The landscape that the place asks for."""
    wanted = set(shop.staging.place.features) or set(_default_features(shop))
    terrain = lay_ground(shop)
    for feature, build in BUILDERS.items():
        if feature in wanted:
            build(shop, terrain)
    _shore_things(shop, terrain)
    _ground_cover(shop, terrain, wanted)
    if wanted <= set(_BARE):
        _horizon(shop, terrain)
    _ensure_seats(shop, terrain)
    return _plan(shop, terrain, wanted)


def _shore_things(shop: Workshop, terrain: Terrain) -> None:
    """A boat lying keel up with its nets and pots, where the words bring one."""
    if not _BOATS & set(shop.staging.props) or shop.has(Feature.SHIP):
        return
    x, y = -3.0, ACTING_Y + 2.4
    boats.upturned_boat(shop.at(x, y, terrain.at(x, y), 62.0))
    x, y = 3.6, ACTING_Y + 3.0
    boats.lobster_pots(shop.at(x, y, terrain.at(x, y), -20.0))


def _default_features(shop: Workshop) -> tuple[Feature, ...]:
    """An everyday yard of the genre."""
    by_genre: dict[Genre, tuple[Feature, ...]] = {
        Genre.WESTERN: (Feature.CACTI, Feature.FENCE, Feature.BARN, Feature.BUSHES),
        Genre.FANTASY: (Feature.TREES, Feature.HILLS, Feature.BUSHES, Feature.TOWERS),
        Genre.SCIFI: (Feature.TOWERS, Feature.ROCK),
        Genre.HORROR: (Feature.TREES, Feature.HOUSES, Feature.FENCE, Feature.GRAVES),
    }
    return by_genre.get(shop.staging.genre, _YARD)


def _ground_cover(shop: Workshop, terrain: Terrain, wanted: set[Feature]) -> None:
    """Grass, pebbles or dry scrub near the lens, so that the ground has a scale."""
    paved = {Feature.ASPHALT, Feature.COBBLES, Feature.ROOFTOP, Feature.MARKET_STALLS}
    if paved & wanted or shop.snowy:
        return
    dry = {Feature.SAND, Feature.DUNES, Feature.CACTI, Feature.SALOON_FRONTS, Feature.ROCK}
    if {Feature.DUNES, Feature.WATER} & wanted and Feature.ROCK not in wanted:
        return
    if dry & wanted or shop.staging.genre in (Genre.WESTERN, Genre.SCIFI):
        places = vegetation.scatter(shop, 60, (-16, 16, -6, 30), 2.4)
        vegetation.rocks(shop, terrain, places)
        if not shop.era.future:
            vegetation.tufts(shop, terrain, 170, (0.20, 0.16, 0.07), (0.12, 0.30))
        return
    green: Rgb = (0.09, 0.10, 0.035) if shop.staging.genre is Genre.HORROR else (0.07, 0.12, 0.03)
    vegetation.tufts(shop, terrain, 2200, green, (0.05, 0.17))


def _horizon(shop: Workshop, terrain: Terrain) -> None:
    """Something on the skyline of a bare place."""
    if shop.staging.genre is Genre.SCIFI or shop.has(Feature.ROCK):
        places = vegetation.scatter(shop, 30, (-60, 60, 14, 90), 12.0)
        stone = shop.plain((0.12, 0.11, 0.10), 0.95)
        for x, y in places:
            wide, tall = shop.chance(0.8, 3.2), shop.chance(1.5, 8.0)
            shop.builder.cylinder(
                (x, y, terrain.at(x, y) - 0.5), (x + shop.chance(-1, 1), y, tall), wide, stone,
                top_radius=0.15 * wide, segments=7,
            )  # fmt: skip
        return
    vegetation.pines(shop, terrain, vegetation.scatter(shop, 40, (-70, 70, 40, 90), 20.0))


def _ensure_seats(shop: Workshop, terrain: Terrain) -> None:
    """Low boulders, or benches where the ground is paved, to sit on: at least two."""
    if shop.seats:
        return
    paved = ground_feature(shop) in (Feature.ASPHALT, Feature.COBBLES)
    board = outdoor_fittings.timber(shop)
    stone = shop.finish(Procedural.ROCK, (0.17, 0.155, 0.14), (0.08, 0.07, 0.06), roughness=0.9)
    for x, yaw in ((-2.2, 50.0), (2.2, -50.0)):
        y = ACTING_Y + 1.9
        spot = shop.at(x, y, terrain.at(x, y), yaw)
        if paved:
            spot.box((0, 0, 0.42), (1.3, 0.42, 0.06), board)
            for end in (-0.5, 0.5):
                spot.box((end, 0, 0.2), (0.08, 0.36, 0.4), board)
        else:
            spot.ball((0, 0.05, 0.12), (0.46, 0.36, 0.33), stone, 12)
        spot.seat((0, 0, 0.45))


def exterior_marks(ground: Callable[[float, float], float], *, far_y: float) -> dict[Mark, Point]:
    """The usual marks about the acting area, on the ground."""
    places = {
        Mark.CENTRE: (0.0, ACTING_Y),
        Mark.LEFT: (-1.25, ACTING_Y - 0.1),
        Mark.RIGHT: (1.25, ACTING_Y + 0.1),
        Mark.FRONT: (0.35, ACTING_Y - 1.8),
        Mark.BACK: (-0.9, ACTING_Y + 3.4),
        Mark.FAR: (0.8, far_y),
        Mark.WINDOW: (-2.6, ACTING_Y + 1.0),
        Mark.DOOR: (2.6, ACTING_Y + 1.2),
    }
    return {mark: (x, y, ground(x, y)) for mark, (x, y) in places.items()}


def _plan(shop: Workshop, terrain: Terrain, wanted: set[Feature]) -> SetPlan:
    narrow = bool({Feature.SALOON_FRONTS, Feature.MARKET_STALLS} & wanted)
    half = 5.2 if Feature.SALOON_FRONTS in wanted else (3.4 if narrow else 15.0)
    back = 9.6 if {Feature.RUINS, Feature.FENCE, Feature.GRAVES} & wanted else 16.0
    near = -4.0 if Feature.ROOFTOP in wanted else -13.0
    marks = exterior_marks(terrain.at, far_y=ACTING_Y + 5.5)
    if Feature.CAMPFIRE in wanted:
        marks[Mark.CENTRE] = (-0.2, ACTING_Y - 0.4, terrain.at(-0.2, ACTING_Y - 0.4))
        marks[Mark.BACK] = (0.2, ACTING_Y + 2.9, terrain.at(0.2, ACTING_Y + 2.9))
    marks[Mark.SEAT] = shop.seats[0].position
    seats = sorted(shop.seats, key=lambda seat: abs(seat.position[1] - ACTING_Y - 0.8))
    lit = [one for one in shop.sources if one.kind is not SourceKind.STREET_LAMP]
    return SetPlan(
        marks=marks,
        seats=tuple(seats) if len(seats) > 1 else (seats[0], seats[0]),
        line_of_action=((-1.5, ACTING_Y), (1.5, ACTING_Y)),
        camera_bounds=((-half, near, 0.12), (half, back, 24.0)),
        interest=_interest(wanted),
        ground=terrain.at,
        surfaces=shop.surfaces_near(ACTING_Y),
        sources=tuple(lit + [one for one in shop.sources if one not in lit]),
    )


_INTERESTS: tuple[tuple[Feature, Interest], ...] = (
    (
        Feature.CASTLE,
        Interest((0.0, 22.0, 6.5), direction_deg=14.0, height_m=1.9, distance_m=34.0),
    ),
    (Feature.RUINS, Interest((0.0, 11.0, 2.2), direction_deg=10.0, height_m=1.8, distance_m=15.0)),
    (Feature.BARN, Interest((4.0, 16.0, 2.8), direction_deg=-12.0, height_m=1.9, distance_m=19.0)),
    (Feature.SHIP, Interest((0.5, 16.0, 2.6), direction_deg=8.0, height_m=2.0, distance_m=19.0)),
    (Feature.BRIDGE, Interest((0.0, 17.0, 2.6), direction_deg=8.0, height_m=2.0, distance_m=18.0)),
    (
        Feature.SALOON_FRONTS,
        Interest((0.0, 14.0, 2.6), direction_deg=5.0, height_m=1.7, distance_m=17.0),
    ),
    (
        Feature.MOUNTAINS,
        Interest((0.0, 14.0, 3.4), direction_deg=8.0, height_m=2.0, distance_m=19.0),
    ),
    (Feature.HOUSES, Interest((0.0, 13.0, 2.4), direction_deg=8.0, height_m=1.9, distance_m=17.0)),
)
"""What a shot of the place looks at, by its most telling feature."""


def _interest(wanted: set[Feature]) -> Interest:
    for feature, interest in _INTERESTS:
        if feature in wanted:
            return interest
    return Interest((0.0, ACTING_Y + 4.0, 1.8), direction_deg=8.0, height_m=2.1, distance_m=12.0)
