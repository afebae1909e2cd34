"""Finding the words of a table in a text, longest phrase first, without overlaps."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(
        r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(?:s|es)?(?![\w-])"
    )


def words_in(text: str, words: Collection[str]) -> list[tuple[int, str]]:
    """Where each of *words* stands in *text*, in order; a plural ending is allowed."""
    if not words:
        return []
    found = _pattern(tuple(words)).finditer(text.lower())
    return [(match.start(), match.group(1)) for match in found]


def first_word(text: str, words: Collection[str]) -> str | None:
    """The first of *words* in *text*."""
    found = words_in(text, words)
    return found[0][1] if found else None
