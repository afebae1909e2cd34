"""What everybody has in hand, as the text tells it."""

from __future__ import annotations

import re

from core.grammar.breakdown.casting_tables import GARMENT_LOOKS
from core.grammar.breakdown.story import SceneStory
from core.grammar.lexicon.people_tables import COLOURS
from core.grammar.lexicon.prop_tables import HAND_HELD, PROP_CLASS, TOO_BIG_TO_HOLD
from core.grammar.reading.happenings import Happening

_LETS_GO = frozenset(
    {"drop", "throw", "place", "set", "give", "hand", "toss", "put", "leave", "hurl", "pass"}
)
_HANDLES = frozenset(
    {"hold", "work", "eat", "fight", "shoot", "threaten", "write"}
    | {"read", "phone", "open", "search", "enter", "walk", "run"}
)
_RIDDEN = frozenset({"bicycle", "bike", "motorcycle", "motorbike", "scooter"})
_PEDALS = frozenset({"pedal", "cycle"})
_LOOKED_AT = frozenset({"look", "see", "read"})
"""Kinds of verbs whose own thing is in hand: ``stares at his phone``."""


class Holdings:
    """Who holds what from which offset of the text on."""

    def __init__(self, story: SceneStory) -> None:
        self._happenings = story.reading.happenings

    def of(self, key: str, at: int) -> str | None:
        """What *key* has in hand when the story has reached offset *at*."""
        held = None
        for since, prop in self._all(key):
            if since <= at:
                held = prop
        return held

    def by_all(self, key: str, prop: str) -> bool:
        """Whether every member of the group *key* has one: ``two men with knives``."""
        several = re.compile(rf"\b(?:{re.escape(prop)}e?s|{re.escape(prop[:-2])}ves)\b")
        return any(
            one.subject == key
            and prop in (one.instrument, _thing_of(one))
            and several.search(one.text.lower())
            for one in self._happenings
        )

    def _all(self, key: str) -> list[tuple[int, str | None]]:
        found: list[tuple[int, str | None]] = []
        for one in self._happenings:
            thing = _thing_of(one) if one.subject == key else None
            if thing is None:
                continue
            found.append((one.at, thing))
            if one.lemma in _LETS_GO and thing != one.instrument:
                found.append((one.span[1], None))
        return found


def _thing_of(happening: Happening) -> str | None:
    """What its subject has in hand, or rides."""
    if happening.lemma in _PEDALS or (happening.lemma == "ride" and happening.prop in _RIDDEN):
        return happening.prop if happening.prop in _RIDDEN else "bicycle"
    if happening.instrument and is_hand_held(happening.instrument):
        return happening.instrument
    if not happening.prop or not is_hand_held(happening.prop):
        return None
    own = re.search(rf"\b(?:his|her|their) (?:\w+ )?{happening.prop}", happening.text.lower())
    looked_at = happening.kind in _LOOKED_AT and own is not None
    return happening.prop if happening.kind in _HANDLES or looked_at else None


def is_hand_held(prop: str) -> bool:
    """Whether *prop* fits a hand."""
    if prop in TOO_BIG_TO_HOLD or prop in GARMENT_LOOKS or prop in COLOURS:
        return False
    return PROP_CLASS.get(prop) in HAND_HELD
