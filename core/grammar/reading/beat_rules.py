"""Which beat a verb begins here: its class, unless the words around it say otherwise.

Source: reference agents 2.4 (phrasal overrides; weapons, phones, furniture).
"""

from __future__ import annotations

import re

from core.domain.film_terms import IntExt
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.verb_tables import PHRASALS, SALIENCE, STRONG_BEAT
from core.grammar.lexicon.word_classes import known_places
from core.grammar.reading.line import Line, is_determiner, is_prop, singular
from core.grammar.reading.verbs import Verb

_PHRASALS = tuple((re.compile(pattern), beat) for pattern, beat in PHRASALS)
_RAISING = frozenset({"draw", "raise", "pull", "aim", "point", "level"})
_PHONES = frozenset({"phone", "telephone", "cellphone", "smartphone"})
_MOVED_BY_HAND = frozenset({"slide", "roll", "swing", "launch", "return", "spin", "sink"})
_HARMLESS = frozenset({"waves", "wave", "surf", "thunder", "tears", "water"})


_EXPLOSIVES = frozenset({"shell", "bomb", "grenade", "missile", "rocket", "mortar", "torpedo"})
_BECOMES = re.compile(
    r"(?:turn|chang|morph|transform)\w* into (?:an? |the )?(?:[\w\-]+ ){0,2}?([a-z\-]+)"
)
_GOES_IN = re.compile(
    r"\w+(?: \w+ly)? (?:back )?"
    r"(?:into (?:the |a |an |his |her |their )?(?:[\w'\-]+ ){0,2}?(?P<room>[\w\-]+)"
    r"|in(?=\s*(?:[.,;]|$|through|from|with|carrying|and|to)))"
)
_ON_FOOT_OR_WHEELS = frozenset({"run", "walk", "drive", "fall", "move", "leap"})
_VEHICLE_HALTS = frozenset({"stop", "halt", "brake", "park", "idle", "skid", "swerve", "stall"})
_VEHICLE_MOVES = _ON_FOOT_OR_WHEELS | {"fly", "enter"}


def beat_of(verb: Verb, line: Line, index: int, prop: str | None) -> tuple[str, int]:
    """The beat and energy of the verb at token *index* that acts on *prop*."""
    return (
        _by_phrase(line.body[line.tokens[index].start :].lower())
        or _by_call(verb, line, index)
        or _by_thing(verb, line, index, prop)
        or _by_subject(verb, line, index)
        or (verb.facts.beat, verb.facts.energy)
    )


def _by_phrase(tail: str) -> tuple[str, int] | None:
    if _becomes(tail):
        return "transform", 2
    if re.match(r"pull(?:s|ed)? the trigger\b", tail):
        return "fight", 3
    for pattern, beat in _PHRASALS:
        if pattern.match(tail):
            return beat, 3 if SALIENCE[beat] >= STRONG_BEAT else 1
    return None


def _becomes(tail: str) -> bool:
    """``turns into a galleon``, not ``turns into an alley``."""
    match = _BECOMES.match(tail)
    return match is not None and not _is_place(match.group(1))


def _is_place(word: str) -> bool:
    return word in PLACES or word in known_places()


def _goes_in(verb: Verb, tail: str) -> bool:
    """``strides into the boardroom``, ``rides in through the dust``."""
    match = _GOES_IN.match(tail) if verb.kind in _ON_FOOT_OR_WHEELS else None
    if match is None:
        return False
    room = match["room"]
    return room is None or _is_inside(room)


def _is_inside(word: str) -> bool:
    """Whether *word* names a place under a roof."""
    facts = PLACES.get(word)
    return (facts.int_ext if facts else known_places().get(word)) is IntExt.INT


def _by_thing(verb: Verb, line: Line, index: int, prop: str | None) -> tuple[str, int] | None:
    """A raised gun is a threat, a hit table is anger, a slid photograph is only handled."""
    kind = PROP_CLASS.get(prop or "")
    if verb.lemma in _RAISING and kind == "weapon":
        return "confrontation", 2
    if verb.lemma == "answer" and prop in _PHONES:
        return "phone", 0
    if verb.kind == "fight" and kind == "furniture":
        return "confrontation", 2
    return ("handle", 1) if _only_handled(verb, line, index, kind) else None


def _only_handled(verb: Verb, line: Line, index: int, kind: str | None) -> bool:
    if verb.lemma in {"push", "pull"} and line.low(index + 1) in {"him", "her", "them"}:
        return True
    if verb.kind == "explode" and kind in {"food", "paper"}:
        return True
    return verb.lemma in _MOVED_BY_HAND and _has_direct_thing(line, index)


def _has_direct_thing(line: Line, index: int) -> bool:
    """``slides a photograph``: the verb moves a thing, not its subject."""
    after = [line.low(index + step) for step in (1, 2, 3)]
    return is_determiner(after[0]) and (is_prop(after[1]) or is_prop(after[2]))


def _by_call(verb: Verb, line: Line, index: int) -> tuple[str, int] | None:
    """``The telephone rings``."""
    called = verb.lemma == "ring" and singular(line.low(index - 1)) in _PHONES
    return ("phone", 0) if called else None


def _by_subject(verb: Verb, line: Line, index: int) -> tuple[str, int] | None:
    before = line.low(index - 1)
    if verb.lemma == "wave":
        return "handle", 1
    if verb.kind == "explode" and before in _HARMLESS:
        return "establish", 0
    if singular(before) in _EXPLOSIVES and verb.facts.energy:
        return "explosion", 3
    moves = verb.kind in _VEHICLE_MOVES or verb.lemma in _VEHICLE_HALTS
    if PROP_CLASS.get(singular(before)) == "vehicle" and moves:
        return "vehicle", 2
    if _goes_in(verb, line.body[line.tokens[index].start :].lower()):
        return "arrival", 1
    return None
