"""A note in the plain words the grammar reads: numbers as digits, units short, quotes straight."""

from __future__ import annotations

import re

_PLAIN = {0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: ", "}
"""Typographic quotes and dashes, as a keyboard has them."""
_UNITS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine".split(), start=1)  # noqa: SIM905
}
_SMALL = {"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, **_UNITS}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_MEASURES = (
    r"(?=[ -]*(?:second|sec|stop|metre|meter|mil|mm|millimet(?:re|er)|per ?cent|degree|point)s?\b)"
)
_BIG = re.compile(rf"\b(?:a )?({'|'.join(_TENS)})(?:[ -]({'|'.join(_UNITS)}))?\b", re.IGNORECASE)
_LITTLE = re.compile(rf"\b({'|'.join(_SMALL)})\b{_MEASURES}", re.IGNORECASE)
_SHORTER = (
    (re.compile(r"\b(\d+)[ -]*(?:mils?|millimet(?:re|er)s?)\b", re.IGNORECASE), r"\1mm"),
    (re.compile(r"\s*per ?cent\b", re.IGNORECASE), "%"),
    (re.compile(r"\b(?:a )?third of a stop\b", re.IGNORECASE), "1/3 stop"),
    (re.compile(r"\b(?:a )?quarter of a stop\b", re.IGNORECASE), "0.25 stop"),
    (re.compile(r"\b(?:a )?half (?:of )?a stop\b", re.IGNORECASE), "1/2 stop"),
    (re.compile(r"\b(?:a|1) stop and a half\b", re.IGNORECASE), "1.5 stops"),
)
_PRIMES = "12|14|16|18|20|21|24|25|27|28|32|35|40|50|65|75|85|90|100|135|150|180|200|300"
_PRIME = re.compile(
    r"\b(?P<to>(?:on(?:to)?|to|use|try|with|through|in|for|put|go) (?:the|an?) )"
    rf"(?P<mm>{_PRIMES})\b(?!\s*(?:%|mm|k|kelvin|stops?|s\b|sec|metre|meter|frame|degree|point|-))",
    re.IGNORECASE,
)


def plain(note: str) -> str:
    """*note* with straight quotes and numbers in digits: ``on the eighty-five``, ``85mm``."""
    text = note.translate(_PLAIN)
    text = _BIG.sub(lambda m: str(_TENS[m[1].lower()] + _UNITS.get((m[2] or "").lower(), 0)), text)
    text = _LITTLE.sub(lambda m: str(_SMALL[m[1].lower()]), text)
    for pattern, short in _SHORTER:
        text = pattern.sub(short, text)
    return _PRIME.sub(lambda m: f"{m['to']}{m['mm']}mm", text)
