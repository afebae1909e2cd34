"""Whether a text is in the one language this grammar reads."""

from __future__ import annotations

from core.grammar.lexicon.word_tables import FUNCTION_WORDS
from core.grammar.reading.text import tokens

MIN_WORDS = 6
MIN_KNOWN_SHARE = 0.1
MIN_LATIN_SHARE = 0.6


def language_notice(text: str) -> str | None:
    """A sentence for the director if *text* does not read as English; None if it does."""
    words = [token.low for token in tokens(text) if token.low[:1].isalpha()]
    if len(words) < MIN_WORDS:
        return None
    latin = sum(1 for word in words if word.isascii()) / len(words)
    known = sum(1 for word in words if word in FUNCTION_WORDS) / len(words)
    if latin >= MIN_LATIN_SHARE and known >= MIN_KNOWN_SHARE:
        return None
    return (
        "This does not read as English: headings, cues and speeches were kept,"
        " but little of the action was understood."
    )
