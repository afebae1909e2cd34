"""The light of a scene as slider values: genre base, then time, weather, lamps and mood.

All modifiers together are capped around the base (`light_tables.CAPS`), so that a midnight storm
stays a picture. Pure: the same staging gives the same parameters.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.params import FrameParams
from core.domain.staging import Staging
from core.grammar.genre_tables import GENRES
from core.grammar.lexicon import light_tables as tables
from core.grammar.lexicon.light_tables import Shift

MIN_KELVIN = 2000.0
MAX_KELVIN = 12000.0
KELVIN_GRID = 50.0


def genre_params(genre: Genre) -> FrameParams:
    """The genre's own parameters, before any scene."""
    look = GENRES[genre]
    return FrameParams(
        fov=look.fov,
        lighting=look.lighting,
        hdr_bloom=look.hdr_bloom,
        color_temp=look.color_temp,
        contrast=look.contrast,
        camera_angle=look.camera_angle,
        composition=look.composition,
        saturation=look.saturation,
    )


def time_of_day_params(time: TimeOfDay, int_ext: IntExt, base_kelvin: float) -> Shift:
    """What the hour adds to a frame whose light has *base_kelvin*."""
    row = tables.TIMES[time]
    outdoors = int_ext is IntExt.EXT
    share = tables.OUTDOOR_TIME_SHARE if outdoors else tables.INDOOR_TIME_SHARE
    kelvin_share = tables.OUTDOOR_KELVIN_SHARE if outdoors else tables.INDOOR_KELVIN_SHARE
    return Shift(
        lighting=row.lighting * share,
        contrast=row.contrast,
        hdr_bloom=row.hdr_bloom * 0.6,
        kelvin=(row.kelvin - base_kelvin) * kelvin_share,
    )


def weather_params(weather: Iterable[Weather], int_ext: IntExt) -> Shift:
    """What the first two weathers add; indoors they only come through the window."""
    share = 1.0 if int_ext is IntExt.EXT else tables.INDOOR_WEATHER_SHARE
    return _total(tables.WEATHERS[one].scaled(share) for one in tuple(weather)[:2])


def practical_params(lights: Iterable[str], kelvin: float) -> Shift:
    """What the first two practical lamps add to a frame lit at *kelvin*."""
    total = Shift()
    for name in [one for one in lights if one in tables.PRACTICALS][:2]:
        row = tables.PRACTICALS[name]
        pull = (row.kelvin - kelvin - total.kelvin) * tables.PRACTICAL_KELVIN_SHARE
        share = tables.PRACTICAL_SHARE
        total = total.plus(Shift(0.0, row.contrast * share, row.hdr_bloom * share, pull))
    return total


def mood_params(moods: Iterable[str]) -> Shift:
    """What the first two moods add."""
    known = [tables.MOODS[one] for one in moods if one in tables.MOODS][:2]
    total = _total(row.scaled(tables.MOOD_SHARE) for row in known)
    kelvin = sum(row.kelvin for row in known) * tables.MOOD_KELVIN_SHARE
    return Shift(total.lighting, total.contrast, total.hdr_bloom, kelvin)


def scene_params(base: FrameParams, staging: Staging) -> FrameParams:
    """*base* lit for the time, weather, lamps and mood of *staging*, within the caps."""
    place = staging.place.int_ext
    shift = time_of_day_params(staging.time, place, base.color_temp)
    shift = shift.plus(weather_params(staging.weather, place))
    shift = shift.plus(practical_params(staging.lights, base.color_temp + shift.kelvin))
    return shifted(base, capped(shift.plus(mood_params(staging.mood))))


def capped(shift: Shift) -> Shift:
    """*shift*, no farther from neutral than `light_tables.CAPS` allows."""
    caps = tables.CAPS
    return Shift(
        _clamp(shift.lighting, -caps.lighting, caps.lighting),
        _clamp(shift.contrast, -caps.contrast, caps.contrast),
        _clamp(shift.hdr_bloom, -caps.hdr_bloom, caps.hdr_bloom),
        _clamp(shift.kelvin, -caps.kelvin, caps.kelvin),
    )


def shifted(params: FrameParams, shift: Shift) -> FrameParams:
    """*params* moved by *shift*, inside their ranges; kelvin on a grid of 50."""
    kelvin = _clamp(params.color_temp + shift.kelvin, MIN_KELVIN, MAX_KELVIN)
    return params.revised(
        lighting=float(round(_clamp(params.lighting + shift.lighting, 5, 95))),
        contrast=float(round(_clamp(params.contrast + shift.contrast, 10, 95))),
        hdr_bloom=float(round(_clamp(params.hdr_bloom + shift.hdr_bloom, 0, 95))),
        color_temp=round(kelvin / KELVIN_GRID) * KELVIN_GRID,
    )


def _total(shifts: Iterable[Shift]) -> Shift:
    total = Shift()
    for one in shifts:
        total = total.plus(one)
    return total


def _clamp(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))
