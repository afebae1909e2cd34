"""Numbers and keys of a planned shot, said in words a picture model was trained on."""

from __future__ import annotations

import math
import re

from core.domain.figure_look import Rgb
from core.domain.optics import focal_mm
from core.domain.params import FrameParams
from core.domain.shot import Shot
from core.prompting import words_tables as tables
from core.prompting.things_tables import UNCOUNTED

FULL_FRAME_WIDTH_MM = 36.0
_VOWEL_SOUND = re.compile(r"(?!uni|use|usu|eu|one\b)[aeiou]|hour|heir|honest", re.IGNORECASE)


def said(table: tables.Thresholds, value: float) -> str:
    """The words of the first row whose bound is above *value*."""
    return next(words for bound, words in table if value < bound)


def joined(*parts: str) -> str:
    """The parts that say something, once each, with commas between."""
    return ", ".join(dict.fromkeys(part for part in parts if part))


def with_article(noun: str) -> str:
    """*noun* with ``a``, ``an`` or ``some``, unless it has an article or is a plural."""
    first = noun.split(" ", maxsplit=1)[0].lower()
    if first in {"a", "an", "the", "some", "his", "her", "their", "two", "three"}:
        return noun
    if noun.endswith("s") and not noun.endswith(("ss", "us")):
        return noun
    if noun.lower() in UNCOUNTED:
        return f"some {noun}"
    return f"{'an' if _VOWEL_SOUND.match(noun) else 'a'} {noun}"


def colour_word(rgb: Rgb) -> str:
    """The nearest colour name, compared on the cube root as the eye does."""
    return min(tables.COLOUR_RGB, key=lambda name: _distance(tables.COLOUR_RGB[name], rgb))


def _distance(one: Rgb, other: Rgb) -> float:
    return math.dist([v ** (1 / 3) for v in one], [v ** (1 / 3) for v in other])


def lens_words(shot: Shot, params: FrameParams) -> str:
    """Focal length as set, and what its angle of view looks like."""
    equivalent = focal_mm(params.fov, FULL_FRAME_WIDTH_MM)
    return f"{shot.lens_mm:.0f}mm, {said(tables.LENS_WORDS, equivalent)}"
