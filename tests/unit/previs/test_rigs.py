"""The gaffer: light that fits the hour, the weather, the place and the director's words."""

import numpy as np
import pytest

from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.picture import LightGroup
from core.domain.staging import KeyLight, LightQuality, Place, SetKind
from core.previs.arrangement import arrange
from core.previs.lights import LightKind, blackbody_rgb
from core.previs.rigs import light_stage, mood_of
from core.previs.sets.plan import SetPlan, Source, SourceKind
from core.previs.stage_builder import StageBuilder
from tests.unit.previs.small_scenes import PLAN, bare_stage, request, staging
from tests.unit.previs.small_stages import looking

ROOM = Place(words="a room", int_ext=IntExt.INT, set_kind=SetKind.INTERIOR)


def room(*sources: Source, **changes) -> SetPlan:
    return SetPlan(
        marks=PLAN.marks, seats=PLAN.seats, camera_bounds=((-3, -3, 0.1), (3, 6, 2.6)),
        interest=PLAN.interest, sources=sources, interior=True, **changes,
    )  # fmt: skip


def lit(plan: SetPlan = PLAN, **changes) -> StageBuilder:
    builder = StageBuilder()
    light_stage(builder, staging(**changes), plan, None, looking())
    return builder


def lamp(kind: SourceKind, **facts) -> Source:
    return Source(kind=kind, position=(0.0, 3.0, 2.0), **facts)


def suns(builder: StageBuilder):
    return [light for light in builder.lights if light.kind is LightKind.SUN]


def test_outdoors_has_one_sun_and_a_room_has_none():
    assert len(suns(lit())) == 1
    assert not suns(lit(room(), place=ROOM))


def test_noon_is_brighter_than_dusk_and_dusk_than_night():
    times = (TimeOfDay.NOON, TimeOfDay.DUSK, TimeOfDay.NIGHT)
    noon, dusk, night = (suns(lit(time=time))[0].intensity for time in times)
    assert noon > 3 * dusk > 3 * night


def test_clouds_take_the_beam_and_fog_thickens_the_air():
    clear, grey, foggy = lit(), lit(weather=(Weather.OVERCAST,)), lit(weather=(Weather.FOG,))
    assert suns(grey)[0].intensity < 0.2 * suns(clear)[0].intensity
    assert foggy.fog.density > 5 * clear.fog.density


def test_the_sky_through_a_window_burns_out_by_day_only():
    day = lit(room(), place=ROOM).sky.horizon_rgb[0] / lit().sky.horizon_rgb[0]
    night = TimeOfDay.NIGHT
    dark = (
        lit(room(), place=ROOM, time=night).sky.horizon_rgb[0] / lit(time=night).sky.horizon_rgb[0]
    )
    assert day > 2
    assert dark == pytest.approx(1.0)


def test_a_window_lets_in_more_by_day_than_by_night():
    window = lamp(SourceKind.WINDOW, aim=(0.0, 1.0, 1.0), kelvin=6500.0)
    day, night = (
        lit(room(window), place=ROOM, time=time).lights
        for time in (TimeOfDay.DAY, TimeOfDay.NIGHT)
    )
    panels = [next(one for one in lights if one.kind is LightKind.RECT) for lights in (day, night)]
    assert panels[0].intensity > 5 * panels[1].intensity


def test_a_room_of_flames_is_not_balanced_like_one_of_lamps():
    night = staging(place=ROOM, time=TimeOfDay.NIGHT)
    flames = mood_of(night, room(lamp(SourceKind.CANDLE)))
    mixed = mood_of(night, room(lamp(SourceKind.CANDLE), lamp(SourceKind.CEILING_LAMP)))
    assert flames.balanced(1900.0) > mixed.balanced(1900.0)


def test_a_sunless_room_is_lit_by_its_lamps_at_noon():
    noon = staging(place=ROOM, time=TimeOfDay.NOON)
    assert mood_of(noon, room(sunless=True)).night
    assert not mood_of(noon, room()).night


@pytest.mark.parametrize("kelvin", [1900.0, 3200.0, 6500.0, 12000.0])
def test_a_black_body_has_the_luminance_of_one(kelvin):
    assert np.dot(blackbody_rgb(kelvin), (0.2126, 0.7152, 0.0722)) == pytest.approx(1.0, abs=0.01)


def _lobe(at, middle, below, above):
    return np.exp(-0.5 * ((at - middle) / np.where(at < middle, below, above)) ** 2)


def _planck_xy(kelvin):
    """CIE 1931 x, y of Planck's law.

    Source: Planck's law; colour matching functions as fitted by Wyman et al., JCGT 2 (2) (2013).
    """
    nm = np.arange(380.0, 781.0)
    power = nm**-5.0 / np.expm1(1.438777e7 / (nm * kelvin))
    x = 1.056 * _lobe(nm, 599.8, 37.9, 31.0) + 0.362 * _lobe(nm, 442.0, 16.0, 26.7)
    x -= 0.065 * _lobe(nm, 501.1, 20.4, 26.2)
    y = 0.821 * _lobe(nm, 568.8, 46.9, 40.5) + 0.286 * _lobe(nm, 530.9, 16.3, 31.1)
    z = 1.217 * _lobe(nm, 437.0, 11.8, 36.0) + 0.681 * _lobe(nm, 459.0, 26.0, 13.8)
    total = [float(power @ one) for one in (x, y, z)]
    return np.array(total[:2]) / sum(total)


@pytest.mark.parametrize("kelvin", [2856.0, 3200.0, 4000.0, 5600.0, 6500.0, 9000.0])
def test_a_black_body_has_the_colour_of_plancks_law(kelvin):
    to_xyz = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    xyz = to_xyz @ blackbody_rgb(kelvin)

    assert xyz[:2] / xyz.sum() == pytest.approx(_planck_xy(kelvin), abs=0.004)


def test_lower_temperatures_are_redder():
    ratios = [blackbody_rgb(k)[0] / blackbody_rgb(k)[2] for k in (2000, 3200, 5600, 9000)]
    assert ratios == sorted(ratios, reverse=True)


def _keys(**changes):
    scene = arrange(request(), bare_stage())
    assert scene.subject is not None
    builder = StageBuilder()
    light_stage(builder, staging(**changes), PLAN, scene.subject.joints, scene.camera)
    return [one for one in builder.lights if one.group is LightGroup.KEY]


def test_a_silhouette_has_no_key_and_a_face_has_one():
    assert len(_keys()) == 1
    assert not _keys(key_light=KeyLight.SILHOUETTE)


def test_a_hard_key_is_smaller_than_a_soft_one():
    hard, soft = (_keys(light_quality=one)[0] for one in (LightQuality.HARD, LightQuality.SOFT))
    assert hard.radius < 0.2 * soft.radius


def test_noir_has_less_fill_than_comedy():
    fills = []
    for genre in (Genre.NOIR, Genre.COMEDY):
        lights = lit(room(), place=ROOM, genre=genre).lights
        fills.append(sum(one.intensity for one in lights if one.group is LightGroup.FILL))
    assert fills[0] < 0.5 * fills[1]
