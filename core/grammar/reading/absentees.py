"""People who are only spoken of: compared with, denied, painted, or part of another word."""

from __future__ import annotations

from core.grammar.lexicon.word_classes import noun_class
from core.grammar.lexicon.word_tables import STOP_WORDS
from core.grammar.reading.line import Line, is_many, role_of, singular
from core.grammar.reading.noun_phrases import Phrase
from core.grammar.reading.verbs import is_form, verb_of

_GIVES = frozenset({"give", "hand", "offer", "show", "throw", "pass", "bring", "teach", "pour"})
_LIKENESSES = frozenset(
    """statue photograph photo picture portrait painting drawing sketch memory dream story tale
    legend thought idea sound smell poster effigy bust tapestry""".split()  # noqa: SIM905 - a list of words
)
"""``The statues of the drowned kings``: there are no kings."""
_OUT_OF_SIGHT = frozenset(
    {"lose", "miss", "bury", "hear", "overhear", "imagine", "remember", "recall", "smell"}
)


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
