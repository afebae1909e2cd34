"""Numbers in a note: ``contrast 40``, ``+10 bloom``, ``5600K``, ``85mm``, ``20% brighter``."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.grammar.notes import patterns_tables as patterns
from core.grammar.notes import rules_tables as tables
from core.grammar.notes.clause import Clause
from core.grammar.notes.rules_tables import Kind


def _number(text: str) -> float:
    return float(text.replace(",", ""))


def _name(text: str) -> str:
    return tables.NUMBER_NAMES[re.sub(r"\s+", " ", text.lower())]


def _named(clause: Clause, match: re.Match[str], words: str) -> None:
    value, sign = _number(match["value"]), match["sign"]
    if sign or match["by"]:
        down = sign == "-" or (match["verb"] or "").lower() in _DOWN
        amount = -value if down else value
        clause.wish(Kind.ADD, _name(match["name"]), amount, words, exact=True)
    else:
        clause.wish(Kind.TO, _name(match["name"]), value, words, exact=True)


def _signed(clause: Clause, match: re.Match[str], words: str) -> None:
    amount = _number(match["value"]) * (-1 if match["sign"] == "-" else 1)
    clause.wish(Kind.ADD, _name(match["name"]), amount, words, exact=True)


def _kelvin(clause: Clause, match: re.Match[str], words: str) -> None:
    clause.wish(Kind.TO, "color_temp", _number(match["value"]), words, exact=True)


def _millimetres(clause: Clause, match: re.Match[str], words: str) -> None:
    clause.wish(Kind.TO, "lens_mm", _number(match["value"]), words, exact=True)


def _percent(clause: Clause, match: re.Match[str], words: str) -> None:
    name, sign = tables.PERCENT_WORDS[re.sub(r"\s+", " ", match["how"].lower())]
    factor = 1 + sign * _number(match["value"]) / 100
    clause.wish(Kind.SCALE, name, factor, words, exact=True)


def _stops(clause: Clause, match: re.Match[str], words: str) -> None:
    said = match["value"].lower().removesuffix(" a")
    stops = _STOPS.get(said) or _number(said)
    darker = bool(re.search(r"\b(?:darker|under|down|less)\b", words, re.IGNORECASE))
    amount = stops / EV_PER_STEP * (-1 if darker else 1)
    clause.wish(Kind.ADD, "lighting", round(amount, 1), words, exact=True)


def _stop(clause: Clause, match: re.Match[str], words: str) -> None:
    clause.wish(Kind.TO, "t_stop", _number(match["value"]), words, exact=True)


def _seconds(clause: Clause, match: re.Match[str], words: str) -> None:
    clause.wish(Kind.TO, "duration_s", _number(match["value"]), words, exact=True)


def _height(clause: Clause, match: re.Match[str], words: str) -> None:
    clause.wish(Kind.TO, "height_m", _number(match["value"]), words, exact=True)


EV_PER_STEP = 0.06
"""One step of the lighting slider, stops. Source: product, section 2."""
_STOPS = {
    "1/2": 0.5,
    "1/3": 1 / 3,
    "half": 0.5,
    "a": 1.0,
    "an": 1.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
}
_DOWN = frozenset({"lower", "reduce", "drop", "decrease", "cut"})
_READERS: dict[str, Callable[[Clause, re.Match[str], str], None]] = {
    "named": _named,
    "signed": _signed,
    "stops": _stops,
    "percent": _percent,
    "kelvin": _kelvin,
    "millimetres": _millimetres,
    "prime": _millimetres,
    "stop": _stop,
    "seconds": _seconds,
    "height": _height,
}


def read(clause: Clause) -> None:
    """Take every number that belongs to a field out of *clause*."""
    for kind, pattern in patterns.NUMBERS.items():
        for match in pattern.finditer(clause.rest):
            _READERS[kind](clause, match, clause.strike(*match.span()))
