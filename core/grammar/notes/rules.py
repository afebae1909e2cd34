"""Finding the sayings of the grammar in a clause."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from core.grammar.lexicon.light_tables import MOOD_SHARE, MOODS
from core.grammar.lexicon.sky_tables import MOOD_WORDS
from core.grammar.notes import rules_tables as tables
from core.grammar.notes.clause import WORD, Clause, Wish
from core.grammar.notes.rules_tables import Kind, Rule

_LESS = re.compile(
    r"\b(?:less|not so|not as|not too|reduce|tone down|dial (?:back|down)|cut back on|fewer|"
    r"no longer|isn't|instead of|rather than|not|no)\s+(?:the\s+|that\s+|so\s+)?$",
    re.IGNORECASE,
)


@cache
def _compiled() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """Compiled when the first note is read: hundreds, which a start need not wait for."""
    return tuple(
        (rule, re.compile(rf"(?<![\w-])(?:{rule.pattern})(?![\w])", re.IGNORECASE))
        for rule in tables.RULES
    )


def meanings(phrase: str, words: str, strength: float = 1.0) -> list[Wish]:
    """What *phrase* alone would ask for, credited to *words*."""
    inner = Clause(phrase)
    read_rules(inner, strength)
    return [replace(one, words=words) for one in inner.wishes]


def read_rules(clause: Clause, strength: float, how: str = "") -> None:
    """Take every saying out of *clause*, the longest first where two overlap."""
    found = [
        (match, rule) for rule, pattern in _compiled() for match in pattern.finditer(clause.rest)
    ]
    found.sort(key=lambda one: -len(one[0].group()))
    taken: list[tuple[re.Match[str], Rule]] = []
    for match, rule in found:
        if any(rule is known for _, known in taken):
            clause.strike(*match.span())
        elif all(match.end() <= m.start() or match.start() >= m.end() for m, _ in taken):
            taken.append((match, rule))
    for match, rule in sorted(taken, key=lambda one: one[0].start()):
        _take(clause, match, rule, (strength, how))


def read_moods(clause: Clause, strength: float) -> None:
    """Take every mood the film knows out of *clause*, with the light that goes with it."""
    for match in WORD.finditer(clause.rest):
        word = match.group().lower()
        mood = MOOD_WORDS.get(word, word)
        if mood not in MOODS:
            continue
        words = clause.strike(*match.span())
        clause.wish(Kind.PUT, "mood", mood, words, rule="mood")
        light = MOODS[mood].scaled(MOOD_SHARE)
        for name in ("lighting", "contrast", "hdr_bloom"):
            amount = round(getattr(light, name))
            if amount:
                clause.wish(Kind.ADD, name, amount, words, rule="mood", strength=strength)


def _take(clause: Clause, match: re.Match[str], rule: Rule, intensity: tuple[float, str]) -> None:
    less = _LESS.search(clause.rest[: match.start()])
    negated = bool(less) and not rule.id.startswith(("less", "headroom", "un-"))
    start = less.start() if less else match.start()
    said = clause.strike(start, match.end())
    words = said if intensity[1] in said else f"{intensity[1]} {said}"
    named = next((one for one in match.groupdict().values() if one), None)
    for effect in rule.effects:
        value = match.group().lower() if effect.kind is Kind.DO else effect.value
        clause.wishes.append(
            Wish(
                kind=effect.kind,
                field=effect.field,
                value=value,
                words=words,
                rule=rule.id,
                strength=intensity[0],
                negated=negated,
                about=named.lower() if named else None,
            )
        )


def rule_starting(text: str, start: int) -> bool:
    """Whether a saying of the grammar begins exactly at *start* of *text*."""
    return any(pattern.match(text, start) for _, pattern in _compiled())
