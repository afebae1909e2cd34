"""Reading the camera directions that a text gives outright."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

from core.domain.film_terms import CameraAngle, Movement, ShotSize
from core.grammar.reading.camera_words_tables import ANGLE_WORDS, MOVEMENT_WORDS, SIZE_WORDS

_Term = TypeVar("_Term", ShotSize, CameraAngle, Movement)
_ADJECTIVES = (
    r"(?:(?:close|tight|wide|medium|full|extreme|high|low|master|establishing|overhead|tracking"
    r"|bird's[- ]eye|long|dolly|aerial)[\s\-]+)"
)
_LEAD_IN = re.compile(
    rf"^(?:the |a |an )?(?:{_ADJECTIVES}+shot|{_ADJECTIVES}*(?:camera|angle|close[- ]?up|insert"
    rf"|pov|view|ecu|mcu|cu|ews|ws|ms|fs)|(?:extreme )?(?:close|tight|wide)(?=\s+on\b))\b\s*"
    r"(?:(?:pushes|pulls|tilts|pans|moves|tracks|zooms|rises|follows)\s+)?"
    r"(?:in|out|up|down|back|across)?\s*(?:(?:on|of|at|to|over|from|as)\b|--|:|-|,)\s*(?:--|:|-)?\s*",
    re.IGNORECASE,
)
"""A shot that "rings out" and a master of the house are no direction: a camera noun leads in."""


@dataclass(frozen=True, slots=True)
class Direction:
    """What a sentence demands of the camera; None where it leaves us free."""

    size: ShotSize | None = None
    angle: CameraAngle | None = None
    movement: Movement | None = None

    @property
    def says_something(self) -> bool:
        """Whether anything is demanded."""
        return bool(self.size or self.angle or self.movement)


NO_DIRECTION = Direction()


@lru_cache(maxsize=1024)
def direction_in(text: str) -> Direction:
    """The camera direction that *text* gives.

    Every set-up of a sentence asks anew, and a sentence may be as long as the whole text.
    """
    return Direction(
        _first(text, SIZE_WORDS), _first(text, ANGLE_WORDS), _first(text, MOVEMENT_WORDS)
    )


def _first(text: str, rows: tuple[tuple[str, _Term], ...]) -> _Term | None:
    return next((term for pattern, term in rows if _compiled(pattern).search(text)), None)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def without_direction(text: str) -> str:
    """*text* without the words that speak to the camera, for the line under the picture."""
    left = _LEAD_IN.sub("", text, count=1).strip()
    left = re.sub(r"^(?:to reveal|revealing|reveal)\s+", "", left, flags=re.IGNORECASE)
    return left[:1].upper() + left[1:] if len(left) > 2 else text
