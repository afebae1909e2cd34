"""Which genre a text belongs to, and why."""

from __future__ import annotations

import re

from core.domain.film_terms import Genre
from core.grammar.genre_tables import GENRE_HINTS, GENRE_THRESHOLD, GENRE_WORDS
from core.grammar.lexicon.search import first_word


def detect_genre(text: str) -> tuple[Genre, str]:
    """The genre of *text* and a sentence that says what gave it away."""
    named = first_word(text, GENRE_WORDS)
    if named:
        return GENRE_WORDS[named], f"The text says “{named}”."
    scores = {genre: _evidence(text.lower(), words) for genre, words in GENRE_HINTS.items()}
    best = max(scores, key=lambda genre: scores[genre][0])
    weight, words = scores[best]
    if weight < GENRE_THRESHOLD:
        return Genre.DRAMA, "Nothing points to another genre, so it is played as drama."
    return best, f"Told by {_listed(words[:3])}."


def _evidence(low: str, hints: dict[str, float]) -> tuple[float, list[str]]:
    found = [word for word in hints if re.search(rf"\b{re.escape(word)}", low)]
    return sum(hints[word] for word in found), sorted(found, key=lambda word: -hints[word])


def _listed(words: list[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]
