"""The hour, the air and the light of a shot in words that do not contradict one another."""

from __future__ import annotations

from core.domain.film_terms import IntExt, TimeOfDay
from core.domain.params import FrameParams
from core.domain.staging import Feature, KeyLight, LightQuality, Staging
from core.prompting import sky_tables as sky
from core.prompting import words_tables as tables
from core.prompting.words import joined, said

MAX_WEATHERS = 2
MAX_LAMPS = 3
_MOONLIT = frozenset({TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT})
_LIT = frozenset({Feature.STREET_LAMPS, Feature.NEON, Feature.LAMP, Feature.CAMPFIRE})


def is_dark(staging: Staging) -> bool:
    """Whether neither sun nor window lights the scene."""
    return staging.time not in sky.DAYLIT


def hour(staging: Staging) -> str:
    """The hour, as the sky shows it or as it reaches the room."""
    told = tables.TIME_WORDS[staging.time][0]
    if _outdoors(staging):
        return sky.COVERED_HOURS.get(staging.time, told) if _covered(staging) else told
    if Feature.WINDOW in staging.place.features:
        return sky.ROOM_HOURS.get(staging.time, told)
    return sky.CLOSED_HOURS.get(staging.time, told)


def air(staging: Staging) -> str:
    """What the weather does to what is seen."""
    listed = staging.weather[:MAX_WEATHERS]
    if _outdoors(staging):
        return joined(*(tables.WEATHER_WORDS[one][0] for one in listed))
    return joined(*(tables.INDOOR_WEATHER[one] for one in listed))


def ground(staging: Staging) -> str:
    """What the weather does to the ground, outdoors."""
    if not _outdoors(staging):
        return ""
    return joined(*(tables.WEATHER_WORDS[one][1] for one in staging.weather[:1]))


def practicals(staging: Staging) -> str:
    """The lamps in the picture."""
    return joined(*(tables.PRACTICAL_WORDS.get(one, one) for one in staging.lights[:MAX_LAMPS]))


def conditions(staging: Staging, params: FrameParams) -> str:
    """Hour, exposure, colour and glow of the light."""
    return joined(
        hour(staging),
        said(tables.LIGHT_WORDS, params.lighting),
        said(_kelvin(staging), params.color_temp),
        practicals(staging),
        said(tables.BLOOM_WORDS, params.hdr_bloom),
    )


def direction(staging: Staging) -> str:
    """Where the key comes from: as a note asked, else as the hour and the place give it."""
    if staging.key_light is not KeyLight.MOTIVATED:
        return tables.KEY_WORDS[staging.key_light]
    if not _outdoors(staging):
        return _indoor_key(staging)
    if not is_dark(staging):
        return sky.COVERED_LIGHT[0] if _covered(staging) else tables.TIME_WORDS[staging.time][1]
    if _unlit(staging):
        return sky.DARK_SKY_KEY if _covered(staging) else sky.MOON_KEY
    return tables.TIME_WORDS[staging.time][1]


def shadows(staging: Staging, params: FrameParams) -> str:
    """Edge and depth of the shadows."""
    asked = staging.light_quality is not LightQuality.NATURAL
    edge = tables.QUALITY_WORDS[staging.light_quality] if asked else _shadow_edge(staging)
    depth = said(tables.SHADOW_WORDS, params.contrast)
    return joined(edge, depth) if edge else f"shadows {depth}"


def palette(staging: Staging, params: FrameParams) -> str:
    """The colours of the frame; black and white has none."""
    dark = tables.GENRE_PALETTE_DARK if is_dark(staging) else {}
    colourless = params.saturation < tables.SATURATION_WORDS[0][0]
    own = "" if colourless else dark.get(staging.genre, tables.GENRE_PALETTE[staging.genre])
    return joined(
        *(tables.STYLE_PALETTES.get(one, "") for one in staging.style),
        "" if colourless else said(tables.KELVIN_PALETTE, params.color_temp),
        own,
        said(tables.SATURATION_WORDS, params.saturation),
        said(tables.CONTRAST_WORDS, params.contrast),
    )


def _outdoors(staging: Staging) -> bool:
    return staging.place.int_ext is not IntExt.INT


def _covered(staging: Staging) -> bool:
    return bool(sky.COVERED & set(staging.weather))


def _unlit(staging: Staging) -> bool:
    """Out at night with no lamp about."""
    lit = bool(staging.lights) or bool(_LIT & set(staging.place.features))
    return staging.time in _MOONLIT and not lit


def _kelvin(staging: Staging) -> tables.Thresholds:
    if is_dark(staging):
        return tables.KELVIN_DARK
    return tables.KELVIN_SUN if _outdoors(staging) else tables.KELVIN_WORDS


def _indoor_key(staging: Staging) -> str:
    windowed = Feature.WINDOW in staging.place.features
    if windowed and not is_dark(staging):
        return sky.WINDOW_KEY
    if staging.lights:
        return f"motivated by {practicals(staging)}"
    return sky.LAMP_KEY if is_dark(staging) else sky.CLOSED_KEY


def _shadow_edge(staging: Staging) -> str:
    if not _outdoors(staging):
        return ""
    if _unlit(staging):
        return sky.DARK_SKY_SHADOWS if _covered(staging) else sky.MOON_SHADOWS
    if _covered(staging) and not is_dark(staging):
        return sky.COVERED_LIGHT[1]
    return tables.TIME_WORDS[staging.time][2]
