"""Whether a text is in the one language this grammar reads, and which one if it is not."""

from __future__ import annotations

from collections import Counter

from core.grammar.lexicon.language_tables import (
    AMBIGUOUS,
    OTHERS_OF_A_SCRIPT,
    SCRIPTS,
    SMALL_WORDS,
)
from core.grammar.lexicon.word_classes import noun_class
from core.grammar.lexicon.word_tables import FUNCTION_WORDS, STOP_WORDS
from core.grammar.reading.text import tokens
from core.grammar.reading.verbs import verb_of

MIN_WORDS = 6
MIN_KNOWN_SHARE = 0.1
MIN_ENGLISH_SHARE = 0.4
"""Of words with a meaning, where a telegram or a dialect leaves the small ones out."""
MIN_LATIN_SHARE = 0.6
MIN_FOREIGN_SHARE = 0.15
"""Of the words in small letters. Small words make up a third of a text and more."""
MIN_SURE_WORDS = 2
"""Different words that no other language and no name has."""
MIN_DIFFERENT_WORDS = 4
"""Different small words of one language, which together are as sure."""
MIN_LETTERS = 4
"""Of another script, before it is more than a name or a sign."""
LEAD = 1.2
"""How far the small words of a language must be ahead of English ones."""
_KEPT = (
    "headings, cues and speeches were kept, but little of the action was understood."
    " A language model as the engine reads {whole}; docs/engines.md says how to have one."
)


def language_notice(text: str) -> str | None:
    """A sentence for the director if *text* does not read as English; None if it does."""
    language = language_of(text)
    if language:
        return f"This reads as {language}: {_KEPT.format(whole='the rest')}"
    if _reads_as_english(text):
        return None
    return f"This does not read as English: {_KEPT.format(whole='other languages')}"


def language_of(text: str) -> str | None:
    """The English name of the language *text* is in; None if it is English or cannot be told."""
    return _by_script(text) or _by_small_words(text)


def _words(text: str) -> list[str]:
    return [token.low for token in tokens(text) if token.low[:1].isalpha()]


def _reads_as_english(text: str) -> bool:
    words = _words(text)
    if len(words) < MIN_WORDS:
        return True
    latin = sum(1 for word in words if word.isascii()) / len(words)
    known = sum(1 for word in words if word in FUNCTION_WORDS) / len(words)
    return latin >= MIN_LATIN_SHARE and (
        known >= MIN_KNOWN_SHARE
        or sum(1 for word in words if _is_english(word)) >= MIN_ENGLISH_SHARE * len(words)
    )


def _is_english(word: str) -> bool:
    return word in STOP_WORDS or noun_class(word) is not None or verb_of(word) is not None


def _by_script(text: str) -> str | None:
    """The language of the script that most letters are in, unless that is the Latin one."""
    letters = [char for char in text if char.isalpha()]
    found = Counter(_language_of_letter(char) for char in letters)
    latin = found.pop("", 0)
    if sum(found.values()) < max(MIN_LETTERS, latin):
        return None
    if found["Japanese"]:
        return "Japanese"
    script = found.most_common(1)[0][0]
    written = set(text.lower())
    others = [
        name for one, own, name in OTHERS_OF_A_SCRIPT if one == script and written & set(own)
    ]
    return others[-1] if others else script


def _language_of_letter(char: str) -> str:
    return next((name for first, last, name in SCRIPTS if first <= char <= last), "")


def _by_small_words(text: str) -> str | None:
    """The language whose small words fill the text, if they outweigh the English ones."""
    parts = _small_letters(text)
    scores = {name: _score(parts, small) for name, small in SMALL_WORDS.items()}
    best = max(scores, key=lambda name: scores[name])
    small = SMALL_WORDS[best]
    english = sum(1 for part in parts if part in FUNCTION_WORDS and part not in small)
    enough = scores[best] >= max(MIN_FOREIGN_SHARE * len(parts), LEAD * english)
    met = set(parts) & small
    sure = met - AMBIGUOUS - FUNCTION_WORDS
    certain = len(sure) >= MIN_SURE_WORDS or (sure and len(met) >= MIN_DIFFERENT_WORDS)
    return best if enough and certain else None


def _small_letters(text: str) -> list[str]:
    """The words in small letters, cut at apostrophes: a capital may begin a name (``El Paso``)."""
    shouted = text.isupper()
    words = [one.low for one in tokens(text) if shouted or one.text == one.low]
    return [part for word in words for part in word.split("'") if part]


def _score(parts: list[str], small: frozenset[str]) -> float:
    """How many of *parts* are in *small*; those that others have too count half."""
    sure = small - AMBIGUOUS - FUNCTION_WORDS
    return sum(1.0 if part in sure else 0.5 for part in parts if part in small)
