"""A sentence as a line of words with safe look-around, and the people mentioned in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.grammar.lexicon.people_tables import APPEARANCE, COLOURS
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.word_classes import nouns, singulars
from core.grammar.lexicon.word_tables import DETERMINERS
from core.grammar.reading.text import Sentence, Token, tokens, without_quotes


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``start`` to ``end`` speak of the person *key*."""

    start: int
    end: int
    key: str
    pronoun: bool = False
    partner: str | None = None
    """Who else is meant, when *they* are two."""


class Line:
    """The words of one sentence; asking beyond its ends gives an empty word."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.body = without_quotes(sentence.text)
        self.tokens: list[Token] = tokens(self.body)

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """The word as written."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def low(self, index: int) -> str:
        """The word in lower case."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def offset(self, index: int) -> int:
        """Where token *index* stands in the cleaned text."""
        return self.sentence.start + self.tokens[index].start

    def breaks_after(self, index: int) -> bool:
        """Whether a line break follows token *index*."""
        if not 0 <= index < len(self.tokens) - 1:
            return True
        return "\n" in self.body[self.tokens[index].end : self.tokens[index + 1].start]

    def opens_sentence(self, index: int) -> bool:
        """Whether token *index* would be written with a capital anyway."""
        return index == 0 or self.word(index - 1) in {'"', ".", "!", "?", ":", "--", "("}


def bare(word: str) -> str:
    """*word* without a possessive ending."""
    return re.sub(r"'s?$", "", word)


@cache
def role_of_plural() -> dict[str, str]:
    """Plural role words to their singular, e.g. ``thieves`` excepted ``guards``: ``guard``."""
    table: dict[str, str] = {}
    for word, gender in ROLES.items():
        if gender == "group":
            continue
        table[word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")] = word
        if re.search(r"[^aeiou]y$", word):
            table[word[:-1] + "ies"] = word
        if word.endswith("man"):
            table[word[:-3] + "men"] = word
        if word.endswith(("f", "fe")):
            table[re.sub(r"fe?$", "ves", word)] = word
    return table


def role_of(word: str) -> str | None:
    """The role word that *word* (lower case) is, in the singular if we know it."""
    base = bare(word)
    if base in ROLES:
        return base
    plain = role_of_plural().get(base)
    if plain is None and "-" in base:
        tail = base.rsplit("-", maxsplit=1)[-1]  # the river-witch
        return tail if tail in ROLES else None
    return plain


def is_many(word: str) -> bool:
    """Whether the role word *word* speaks of several."""
    base = bare(word)
    return base in role_of_plural() or ROLES.get(base) == "group"


def is_prop(word: str) -> bool:
    """Whether *word* is a thing, in the singular or plural."""
    return prop_of(word) is not None


def prop_of(word: str) -> str | None:
    """The thing that *word* names, in the singular."""
    return next((form for form in singulars(bare(word)) if form in PROP_CLASS), None)


def singular(word: str) -> str:
    """*word* in the singular of a kind we know, else without a plural ending."""
    whole, *stripped = singulars(word)
    if whole in PROP_CLASS or not stripped:
        return whole
    known = next((form for form in stripped if form in PROP_CLASS or form in nouns()), None)
    return known or (whole if whole in nouns() else stripped[-1])


def is_describing(word: str) -> bool:
    """Whether *word* says how somebody looks."""
    return word in APPEARANCE or word in COLOURS


def is_determiner(word: str) -> bool:
    """Whether *word* opens a noun phrase, possessives like ``Maya's`` included."""
    return word in DETERMINERS or word.endswith("'s")
