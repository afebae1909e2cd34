"""What people put down and leave: where it lies until somebody takes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.staging import Support
from core.grammar.breakdown.story import SceneStory
from core.grammar.lexicon.prop_tables import STAGE_PIECES
from core.grammar.reading.happenings import Happening

PUTS_DOWN = frozenset(
    {"put", "place", "set", "drop", "leave", "lay", "slide", "slam", "throw", "toss", "plant"}
)
_TAKES = frozenset(
    {
        "take",
        "grab",
        "pick",
        "seize",
        "snatch",
        "lift",
        "steal",
        "pocket",
        "raise",
        "hold",
        "carry",
    }
)
_NEVER = 2 * 10**9
"""Past the end of every text, closing shots included."""
_FLOOR = re.compile(r"\b(?:floor|ground|dirt|grass|sand|snow|mud|street|pavement|feet|stairs?)\b")
_SOMEWHERE = re.compile(r"\b(?:on|onto|upon|down|across|behind|beside)\b")


@dataclass(frozen=True, slots=True)
class LeftThing:
    """A thing that lies about from offset *since* until offset *until*."""

    word: str
    support: Support
    near: str
    """Key of who left it."""
    since: int
    until: int = _NEVER


def left_things(story: SceneStory) -> list[LeftThing]:
    """Everything that is left lying about in a scene, in story order."""
    happenings = story.reading.happenings
    return _pieces(happenings) + [
        _left(one, happenings)
        for one in happenings
        if one.subject and one.prop and one.lemma in PUTS_DOWN and _SOMEWHERE.search(one.text)
    ]


def _pieces(happenings: list[Happening]) -> list[LeftThing]:
    """Big things of the action: there from the beginning, by whoever first deals with them."""
    found: dict[str, LeftThing] = {}
    for one in happenings:
        if one.subject and one.prop in STAGE_PIECES and one.prop not in found:
            until = one.span[1] if one.prop == "ladder" else _NEVER  # no ladder leans on air
            found[one.prop] = LeftThing(one.prop, Support.FLOOR, one.subject, -1, until)
    return list(found.values())


def _left(happening: Happening, happenings: list[Happening]) -> LeftThing:
    thing, end = str(happening.prop), happening.span[1]
    floor = happening.lemma == "drop" or bool(_FLOOR.search(happening.text.lower()))
    taken = (
        one.at for one in happenings if one.at > end and one.prop == thing and one.lemma in _TAKES
    )
    return LeftThing(
        thing,
        Support.FLOOR if floor else Support.TABLE,
        str(happening.subject),
        end,
        min(taken, default=_NEVER),
    )
