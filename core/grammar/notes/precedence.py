"""Which of several requests for one field is granted, and how the losers are answered.

Locks beat sliders, sliders beat numbers, numbers beat absolute words, absolute words beat relative
ones; of two absolutes the later wins; opposing relatives are both applied and reported.
Source: reference agents 5.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.grammar.notes import fields
from core.grammar.notes.clause import Wish
from core.grammar.notes.draft import Draft
from core.grammar.notes.rules_tables import Kind

SAME_FIELD: dict[str, str] = {
    # what a structural change moves first of all
    "over_shoulder": "camera_angle",
    "two_shot": "framing",
    "insert": "framing",
    "detail": "size",
    "focus_on": "focus",
    "profile": "faces",
    "from_behind": "faces",
    "look_at": "faces",
    "look_away": "faces",
    "move_left": "mark",
    "move_right": "mark",
    "lights_out": "lights",
    "flip": "azimuth_deg",
    "reverse": "azimuth_deg",
    "medium": "style",
    "pan": "movement",
    "recolour": "wardrobe",
    "change": "wardrobe",
    "dress": "wardrobe",
    "place": "place",
    "lens_mm": "fov",
}
_WORDS, _ABSOLUTE, _NUMBER = 1, 2, 3


def fixed_by(wishes: Iterable[Wish], sliders: Iterable[str], locked: Iterable[str]) -> set[str]:
    """Fields whose value somebody has stated outright."""
    return {field_of(one) for one in wishes if _rank(one) >= _ABSOLUTE} | {*sliders, *locked}


def field_of(wish: Wish) -> str:
    """The field a wish competes for."""
    return SAME_FIELD.get(wish.field, wish.field)


def granted(
    wishes: Sequence[Wish], draft: Draft, sliders: Mapping[str, Any], locked: Mapping[str, str]
) -> list[Wish]:
    """The wishes to apply, in order. The others are answered on *draft*.

    Args:
        wishes: In the order they were said.
        draft: Takes the answers.
        sliders: Exact values given in the same request.
        locked: Fields nobody may change, each with why.
    """
    free = [one for one in wishes if not _held(one, draft, sliders, locked)]
    best = {field_of(one): max(_rank(w) for w in _rivals(one, free)) for one in free}
    last = {field_of(one): one for one in free if _rank(one) >= _ABSOLUTE}
    kept = [one for one in free if _wins(one, best, last, draft)]
    _report_tension(kept, draft)
    return kept


def _rivals(wish: Wish, among: Iterable[Wish]) -> list[Wish]:
    return [one for one in among if field_of(one) == field_of(wish)]


def _rank(wish: Wish) -> int:
    if wish.exact:
        return _NUMBER
    absolute = wish.kind in (Kind.TO, Kind.DO) and not wish.negated
    return _ABSOLUTE if absolute else _WORDS


def _held(wish: Wish, draft: Draft, sliders: Mapping[str, Any], locked: Mapping[str, str]) -> bool:
    name = field_of(wish)
    if name in locked or wish.field in locked:
        draft.refuse(wish.words, f"{fields.label(name)} is locked ({locked.get(name, '')}).")
        return True
    if name in sliders:
        wins = fields.plain(sliders[name])
        draft.collide(
            f"“{wish.words}” and the {name} slider both move {fields.label(name)}: "
            f"the slider wins, {wins}."
        )
        return True
    return False


def _wins(wish: Wish, best: Mapping[str, int], last: Mapping[str, Wish], draft: Draft) -> bool:
    name = field_of(wish)
    if name in {"add", "remove", "replace", "give", "style", "weather", "lights", "mood"}:
        return True
    winner = last.get(name, wish)
    if _rank(wish) < best[name] and wish.negated and wish.kind is Kind.TO:
        return False  # "dawn, not night": said twice, not two wishes
    if _rank(wish) < best[name]:
        draft.collide(
            f"“{wish.words}” and “{winner.words}” both move {fields.label(name)}: "
            f"“{winner.words}” says exactly how far and wins."
        )
        return False
    replaced = _rank(wish) >= _ABSOLUTE and winner is not wish and wish.kind is not Kind.ADD
    if replaced and winner.about == wish.about and winner.value != wish.value:
        draft.collide(
            f"“{wish.words}” and “{winner.words}” cannot both be {fields.label(name)}: "
            f"the later, “{winner.words}”, wins."
        )
        return False
    return True


def _report_tension(wishes: Sequence[Wish], draft: Draft) -> None:
    for place, one in enumerate(wishes):
        for other in wishes[place + 1 :]:
            if _opposed(one, other):
                draft.collide(
                    f"“{one.words}” and “{other.words}” pull {fields.label(one.field)} "
                    "in opposite directions: both applied."
                )


def _opposed(one: Wish, other: Wish) -> bool:
    if one.kind is not other.kind or one.kind not in (Kind.ADD, Kind.STEP):
        return False
    if one.field != other.field or one.words == other.words:
        return False
    return _signed(one) * _signed(other) < 0


def _signed(wish: Wish) -> float:
    return float(wish.value) * (-1 if wish.negated else 1)
