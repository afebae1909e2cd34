"""Rewriting a sentence so that it no longer says what was changed.

The echo rule: night made day must not leave "midnight" in the action line, or a picture model
paints both. Source: reference agents 5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.domain.film_terms import TimeOfDay, Weather
from core.grammar.lexicon.sky_tables import TIME_WORDS, WEATHER_WORDS

_BEFORE = (
    r"(?:with|holding|carrying|clutching|gripping|beside|near|behind|past|into|in|from|over|"
    r"under|on|through|toward|towards|by|against|across|of|out of|along)"
)
_DET = r"(?:the|a|an|his|her|their|its|some|this|that|thick|heavy|driving|falling|steady)"
_ENDS = (
    r"(?=\s*(?:[.,;:!?]|$)|\s+(?:at|in|on|and|as|while|by|with|to|toward|from|under|until|after|"
    r"before|beside|behind|through|into|across)\b)"
)
"""Where a phrase of place or circumstance is over."""
_ADJECTIVE = (
    "y",
    "soaked",
    "slick",
    "slicked",
    "swept",
    "bound",
    "covered",
    "less",
    "lit",
    "neon",
)
"""Endings of words that can be left out before a noun."""
_AT_TIME: dict[TimeOfDay, str] = {
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.DAY: "by day",
    TimeOfDay.AFTERNOON: "in the afternoon",
    TimeOfDay.GOLDEN_HOUR: "at golden hour",
    TimeOfDay.BLUE_HOUR: "at blue hour",
    TimeOfDay.EVENING: "in the evening",
}


def said(word: str, text: str) -> bool:
    """Whether *text* speaks of *word*, also in the plural."""
    return bool(_one(word).search(text))


def without(text: str, words: Iterable[str]) -> str:
    """*text* without these words; empty when a sentence cannot stand without them."""
    for word in sorted(words, key=len, reverse=True):
        text = _without_one(text, word)
    return text


def _without_one(text: str, word: str) -> str:
    if not said(word, text):
        return text
    plural = rf"{re.escape(word)}(?:e?s)?"
    led_by = rf",?\s*\b{_BEFORE}\s+(?:{_DET}\s+)*(?:[\w-]+\s+)?"
    phrase = re.compile(rf"{led_by}{plural}\b{_ENDS}", re.IGNORECASE)
    adjective = re.compile(rf"\b{plural}\s*[, ]\s*(?=[a-z])", re.IGNORECASE)
    patterns = (phrase, adjective) if word.endswith(_ADJECTIVE) else (phrase,)
    for pattern in patterns:
        shorter = _tidy(pattern.sub("", text))
        if not said(word, shorter) and _stands(shorter):
            return shorter
    sentences = re.split(r"(?<=[.!?])\s+", text)
    return " ".join(one for one in sentences if not said(word, one))


def _stands(sentence: str) -> bool:
    """Whether what is left still ends on something: not on an article."""
    last = sentence.rstrip(" .!?").split(" ")[-1].lower()
    return bool(sentence.strip(" .")) and last not in {"the", "a", "an", "his", "her", "their"}


def instead(text: str, old: str, new: str) -> str:
    """*text* with *new* wherever it said *old*."""
    return _articles(_one(old).sub(new, text), new)


def retimed(text: str, time: TimeOfDay) -> str:
    """*text* at another hour: ``at midnight`` becomes ``at dawn``."""
    name = time.value.replace("_", " ")
    for word in sorted(TIME_WORDS, key=len, reverse=True):
        if TIME_WORDS[word] is time or not said(word, text):
            continue
        at = _AT_TIME.get(time, f"at {name}")
        when = rf"\b(?:at|by|in the|during the)\s+{re.escape(word)}\b"
        text = re.sub(when, at, text, flags=re.IGNORECASE)
        text = instead(text, word, name)
    return text


def without_weather(text: str, gone: Iterable[Weather]) -> str:
    """*text* without any word for the weathers that are gone."""
    lost = set(gone)
    return without(text, [word for word, meant in WEATHER_WORDS.items() if lost & set(meant)])


def _one(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?:e?s)?(?![\w-])", re.IGNORECASE)


def _articles(text: str, new: str) -> str:
    right = "an" if new[:1].lower() in "aeiou" else "a"
    return re.sub(rf"\b[Aa]n?(?=\s+{re.escape(new)}\b)", right, text)


def _tidy(text: str) -> str:
    text = re.sub(r"\s{2,}", " ", text)
    return re.sub(r"\s+([,.;!?])", r"\1", text).strip(" ,")
