"""Finding the words of a table in a text, longest phrase first, without overlaps."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from core.grammar.lexicon.word_classes import singulars

_WORD = re.compile(r"[\w-]+")
_LONGEST = 4
"""Words in the longest phrase of any table: ``middle of the night``."""


def words_in(text: str, words: Collection[str]) -> list[tuple[int, str]]:
    """Where each of *words* stands in *text*, in order; a plural ending is allowed."""
    return list(_found(text, words))


def first_word(text: str, words: Collection[str]) -> str | None:
    """The first of *words* in *text*."""
    return next((word for _, word in _found(text, words)), None)


def _found(text: str, words: Collection[str]) -> Iterator[tuple[int, str]]:
    if not words:
        return
    low = text.lower()
    tokens = [match.span() for match in _WORD.finditer(low)]
    index = 0
    while index < len(tokens):
        length, word = _longest_at(low, tokens, index, words)
        if word:
            yield tokens[index][0], word
        index += max(length, 1)


def _longest_at(
    low: str, tokens: list[tuple[int, int]], index: int, words: Collection[str]
) -> tuple[int, str]:
    """How many tokens from *index* on are a word of the table, and which."""
    start = tokens[index][0]
    for length in range(min(_LONGEST, len(tokens) - index), 0, -1):
        phrase = low[start : tokens[index + length - 1][1]]
        for form in singulars(phrase):
            if form in words:
                return length, form
    return 0, ""
