"""The noun phrase around a word: its article, its adjectives, what tells it apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.grammar.lexicon.people_tables import APPEARANCE, NATIONALITIES
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.word_classes import noun_class, rarer_nouns
from core.grammar.lexicon.word_tables import DETERMINERS, PREPOSITIONS, PRONOUNS, STOP_WORDS
from core.grammar.reading.line import (
    Line,
    is_describing,
    is_determiner,
    is_many,
    is_prop,
    role_of,
)
from core.grammar.reading.verbs import is_form

_ATTRIBUTIVE = frozenset(
    {"new", "other", "little", "big", "small", "great", "good", "dark", "black", "white", "red"}
    | {"blue", "green", "grey", "gray", "tiny", "huge", "lost", "last", "quiet", "second", "third"}
    | {"first", "only", "own", "few", "very", "entire", "whole", "half"}
)
"""Grammatical elsewhere, adjectives between an article and a noun."""
_MAX_ADJECTIVES = 3
_TELLS_APART = frozenset(
    {"in", "at", "behind", "beside", "with", "from", "paid", "who", "whose", "whom"}
)
_ARTICLES = frozenset({"a", "an", "the", "his", "their", "two", "three", "four"})
"""Behind them no verb stands."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase around a role word at token *head*."""

    start: int
    head: int
    determiner: str
    adjectives: tuple[str, ...]
    role: str
    many: bool
    told_apart: bool = False
    """What follows says which one: ``the man in the doorway``."""

    @property
    def key_words(self) -> str:
        """What it is called: the role with the last telling adjective."""
        telling = [word for word in self.adjectives if word in APPEARANCE]
        return f"{telling[-1]} {self.role}" if telling else self.role


def phrase_around(line: Line, head: int, role: str) -> Phrase:
    """The phrase whose head, a word for *role*, is token *head*."""
    adjectives: list[str] = []
    at = head - 1
    if role_of(line.low(at)) and not line.word(at).istitle() and not is_many(line.low(at)):
        adjectives.insert(0, line.low(at))  # an android officer, a student nurse
        at -= 1
    if _is_noun_modifier(line, at):
        adjectives.insert(0, line.low(at))  # a train robber, a tax inspector
        at -= 1
    while (
        at >= 0 and len(adjectives) < _MAX_ADJECTIVES + 1 and _is_adjective(line, at, adjectives)
    ):
        adjectives.insert(0, line.low(at))
        at -= 1
    determiner = line.low(at)
    start = at if is_determiner(determiner) else at + 1
    told_apart = line.low(head + 1) in _TELLS_APART
    many = is_many(line.low(head))
    return Phrase(start, head, determiner, tuple(adjectives), role, many, told_apart)


def _is_noun_modifier(line: Line, at: int) -> bool:
    low, before = line.low(at), line.low(at - 1)
    known = noun_class(low) or is_prop(low) or low in PLACES or low in rarer_nouns()
    known = known or (before in _ARTICLES and low.isalpha() and low not in STOP_WORDS)
    after_actor = before in PRONOUNS or before == "to"
    if low.endswith("ing") and not is_determiner(before):
        return False  # hearing seagulls
    return bool(known) and not line.word(at).istitle() and not role_of(low) and not after_actor


def _is_adjective(line: Line, at: int, already: list[str]) -> bool:
    low = line.low(at)
    if is_describing(low) or low in NATIONALITIES:
        return True
    if at == 0 and low.endswith("ed"):
        return True  # Kidnapped heiress wakes
    if low in _ATTRIBUTIVE and is_determiner(line.low(at - 1)):
        return True
    if not re.fullmatch(r"[a-z\-]+", line.word(at)) or len(already) >= _MAX_ADJECTIVES:
        return False
    if low.endswith(("ed", "ing")) and is_determiner(line.low(at - 1)):
        return True  # the drowned kings, a burning man
    grammatical = low in DETERMINERS or low in PREPOSITIONS or low in STOP_WORDS
    return not (grammatical or is_form(low) or is_prop(low) or low in ROLES)


def is_noun_phrase(line: Line, phrase: Phrase) -> bool:
    """Whether the word stands as a noun: behind an article, an adjective or a boundary."""
    if is_determiner(phrase.determiner) or phrase.adjectives or phrase.many:
        return True
    return phrase.head == 0 or line.word(phrase.head - 1) in {".", ",", ";", "(", "+", "&"}
