"""People who are only spoken of: compared with, denied, painted, or part of another word."""

from __future__ import annotations

from core.grammar.lexicon.word_classes import noun_class
from core.grammar.lexicon.word_tables import PREPOSITIONS, STOP_WORDS
from core.grammar.reading.line import (
    Line,
    Mention,
    is_describing,
    is_determiner,
    is_many,
    role_of,
    singular,
)
from core.grammar.reading.noun_phrases import Phrase
from core.grammar.reading.verbs import is_form, verb_of

_GIVES = frozenset({"give", "hand", "offer", "show", "throw", "pass", "bring", "teach", "pour"})
_LIKENESSES = frozenset(
    """statue photograph photo picture portrait painting drawing sketch memory dream story tale
    legend thought idea sound smell poster effigy bust tapestry""".split()  # noqa: SIM905 - a list of words
)
"""``The statues of the drowned kings``: there are no kings."""
_OUT_OF_SIGHT = frozenset(
    {"phone", "telephone", "dial", "ring", "text"}
    | {"lose", "miss", "bury", "hear", "overhear", "imagine", "remember", "recall", "smell"}
)


_ALSO_VERBS = frozenset(
    {"crowd", "hunt", "guide", "police", "cook", "guard", "host", "judge", "model"}
)
_ALSO_DEVICES = frozenset(
    {"speaker", "receiver", "monitor", "player", "recorder", "computer", "printer", "cooker"}
    | {"heater", "sleeper", "tender", "carrier", "buzzer", "dispatch"}
)
"""People only where they act."""


def is_attribute(line: Line, index: int) -> bool:
    """``a donor heart``, ``gladiator school``: the role only tells which heart or school."""
    following = line.low(index + 1)
    if line.low(index).endswith(("'s", "s'")):
        return False
    if following in {"should", "used"} and line.low(index + 2) in {"be", "have", "to"}:
        return True  # her mother should be here
    if following == "of":  # a family of frogs
        return is_many(line.low(index)) and is_many(line.low(index + 2))
    given = any(
        verb is not None and verb.lemma in _GIVES
        for verb in (verb_of(line.low(at)) for at in range(max(0, index - 4), index))
    )
    grammatical = following in STOP_WORDS or following in {"home", "inside", "outside"}
    named = noun_class(following) is not None and not grammatical
    named = named and not is_verb_behind(line, index)
    return named and not role_of(following) and not given


def is_verb_behind(line: Line, index: int) -> bool:
    """Whether the word behind a noun is its verb: ``guards watch``, not ``passenger side``."""
    verb = verb_of(line.low(index + 1))
    return verb is not None and (line.low(index + 1) != verb.lemma or is_many(line.low(index)))


def is_only_imagined(line: Line, phrase: Phrase) -> bool:
    """``like a bride``, ``no passenger``, ``as a child``: words for somebody who is not there."""
    before = line.low(phrase.start - 1)
    if phrase.determiner in {"no", "any", "every"} or before in {"no", "any"}:
        return True
    if before == "of" and singular(line.low(phrase.start - 2)) in _LIKENESSES:
        return not _is_taken(line, phrase.start - 2)
    if is_form(line.low(phrase.head + 1)):
        return False
    if _is_heard(before):
        return True
    if before == "like":
        return phrase.determiner in {"a", "an", ""} or phrase.many
    return before == "as" and phrase.determiner in {"a", "an"}


def _is_heard(before: str) -> bool:
    """``hearing seagulls``, ``she remembers a man``: not before our eyes."""
    verb = verb_of(before)
    return verb is not None and verb.lemma in _OUT_OF_SIGHT


def _is_taken(line: Line, index: int) -> bool:
    """``takes pictures of the couple``: they stand before the camera."""
    verbs = (verb_of(line.low(at)) for at in range(max(0, index - 3), index))
    return any(verb is not None and verb.lemma in {"take", "snap", "shoot"} for verb in verbs)


def is_something_else(line: Line, index: int) -> bool:
    """``Guard the door``, ``a breath on the speaker``: an act or a device."""
    low = line.low(index)
    owns = line.low(index + 1).endswith("s") and line.low(index + 2) in {"his", "her", "their"}
    if singular(low) in _ALSO_DEVICES and not (owns or is_verb_behind(line, index)):
        return True
    told = is_determiner(line.low(index + 1)) and not _is_modified(line, index)
    return low in _ALSO_VERBS and told


def is_act_behind_comma(line: Line, index: int, found: list[Mention]) -> bool:
    """``The thief, a girl of ten, ducks under a cart``: an act, not birds."""
    low = line.low(index)
    inflected = is_form(low) and low.endswith("s") and line.low(index - 1) == ","
    return bool(found) and inflected and line.low(index + 1) in PREPOSITIONS


def _is_modified(line: Line, index: int) -> bool:
    return is_determiner(line.low(index - 1)) or is_describing(line.low(index - 1))
