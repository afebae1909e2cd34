"""Numbers and keys of a planned shot, said in words a picture model was trained on."""

from __future__ import annotations

import math

from core.domain.film_terms import IntExt, TimeOfDay
from core.domain.optics import focal_mm
from core.domain.params import FrameParams
from core.domain.shot import Shot
from core.domain.staging import Feature, KeyLight, LightQuality, Rgb, Staging
from core.prompting import words_tables as tables

NIGHT = frozenset(
    {TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT, TimeOfDay.EVENING, TimeOfDay.DUSK, TimeOfDay.BLUE_HOUR}
)
"""Hours at which a window gives no key light."""
FULL_FRAME_WIDTH_MM = 36.0


def said(table: tables.Thresholds, value: float) -> str:
    """The words of the first row whose bound is above *value*."""
    return next(words for bound, words in table if value < bound)


def joined(*parts: str) -> str:
    """The parts that say something, once each, with commas between."""
    return ", ".join(dict.fromkeys(part for part in parts if part))


def with_article(noun: str) -> str:
    """*noun* with ``a`` or ``an``, unless it has an article or is a plural."""
    first = noun.split(" ", maxsplit=1)[0].lower()
    if first in {"a", "an", "the", "some", "his", "her", "their", "two", "three"}:
        return noun
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def colour_word(rgb: Rgb) -> str:
    """The nearest colour name, compared on the cube root as the eye does."""
    return min(tables.COLOUR_RGB, key=lambda name: _distance(tables.COLOUR_RGB[name], rgb))


def _distance(one: Rgb, other: Rgb) -> float:
    return math.dist([v ** (1 / 3) for v in one], [v ** (1 / 3) for v in other])


def lens_words(shot: Shot, params: FrameParams) -> str:
    """Focal length as set, and what its angle of view looks like."""
    equivalent = focal_mm(params.fov, FULL_FRAME_WIDTH_MM)
    return f"{shot.lens_mm:.0f}mm, {said(tables.LENS_WORDS, equivalent)}"


def air(staging: Staging) -> str:
    """What the weather does to what is seen."""
    if staging.place.int_ext is IntExt.INT:
        return joined(*(tables.INDOOR_WEATHER[one] for one in staging.weather[:2]))
    return joined(*(tables.WEATHER_WORDS[one][0] for one in staging.weather[:2]))


def ground(staging: Staging) -> str:
    """What the weather does to the ground, outdoors."""
    if staging.place.int_ext is IntExt.INT:
        return ""
    return joined(*(tables.WEATHER_WORDS[one][1] for one in staging.weather[:1]))


def practicals(staging: Staging) -> str:
    """The lamps in the picture."""
    return joined(*(tables.PRACTICAL_WORDS.get(one, one) for one in staging.lights[:3]))


def features(listed: tuple[Feature, ...]) -> str:
    """The pieces of a place in words."""
    return joined(*(tables.FEATURE_WORDS[one] for one in listed))


def light_direction(staging: Staging) -> str:
    """Where the key comes from: as a note asked, else as the hour and the place give it."""
    if staging.key_light is not KeyLight.MOTIVATED:
        return tables.KEY_WORDS[staging.key_light]
    if staging.place.int_ext is IntExt.INT:
        return tables.INDOOR_DIRECTION[staging.time in NIGHT]
    return tables.TIME_WORDS[staging.time][1]


def shadows(staging: Staging, params: FrameParams) -> str:
    """Edge and depth of the shadows."""
    asked = staging.light_quality is not LightQuality.NATURAL
    indoors = staging.place.int_ext is IntExt.INT
    by_hour = "" if indoors else tables.TIME_WORDS[staging.time][2]
    edge = tables.QUALITY_WORDS[staging.light_quality] if asked else by_hour
    return joined(edge, said(tables.CONTRAST_WORDS, params.contrast))
