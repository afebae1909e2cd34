"""Reading a director's note: what it wishes for, what it holds fast, what was not understood.

Pure text in, wishes out; whether a wish can be granted in a given frame is decided where it is
applied. Source: reference agents 5.1 (order of reading, intensity, negation).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.grammar.notes import numbers as note_numbers
from core.grammar.notes import rules_tables as tables
from core.grammar.notes import things as note_things
from core.grammar.notes.clause import WORD, Clause, Names, Wish, content
from core.grammar.notes.rules import meanings, read_moods, read_rules
from core.grammar.notes.wording import plain


@dataclass(frozen=True, slots=True)
class NoteReading:
    """A note, understood as far as it goes."""

    wishes: tuple[Wish, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    """Fields the note holds fast, each with the words that said so."""
    unknown: tuple[str, ...] = ()
    left_alone: tuple[str, ...] = ()
    """Clauses that only say what not to do."""
    for_all: str = ""
    """The words that ask for more than this frame, if any."""


_INTENSITIES = tuple(
    (re.compile(rf"(?<!too )\b{pattern}\b", re.IGNORECASE), factor)
    for pattern, factor in tables.INTENSITIES
)
_AMOUNTS = "bloom|glow|contrast|light|colou?r|saturat\\w+|headroom"
"""After "less" these are read by their own rules."""
_QUALITY = "|".join(sorted(tables.TOO, key=len, reverse=True))
_TOO = re.compile(
    rf"\b(?:(?:(not )?too\s+(?:much\s+)?)|(?:not so|not as|less)\s+(?!(?:{_AMOUNTS})\b))"
    rf"({_QUALITY})\b(?: and ({_QUALITY})\b)?",
    re.IGNORECASE,
)
_LOCK_KEYS = "|".join(sorted(tables.LOCK_WORDS, key=len, reverse=True))
_KEEP = re.compile(
    rf"\b(?:keep(?:ing)?|don't (?:touch|change|alter)|do not (?:touch|change|alter)|leave|"
    rf"preserve|same)\s+(?:the\s+|his\s+|her\s+|their\s+|this\s+)?(?:{_LOCK_KEYS})\b"
    rf"(?:\s*(?:,|and|&|or)\s*(?:the\s+|his\s+|her\s+)?(?:{_LOCK_KEYS})\b)*"
    r"(?:\s+(?:as (?:it |they )?(?:is|are)|the same|unchanged|alone))?"
    rf"|\b(?:the\s+)?(?:{_LOCK_KEYS})\s+(?:(?:can )?stays?|remains?|is (?:fine|perfect))\b"
    r"(?:\s+\w+)?",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    r"\b(?:all (?:the )?(?:frames|shots|panels)|every (?:frame|shot|panel)|"
    r"(?:the )?whole (?:scene|sequence|board)|across the board|throughout)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    r"(?:,(?!\d{3})|[;!?\n]|:(?!\s*[+-]?\d)|\.(?!\d)|\bbut\b|\band then\b|\bthen\b|"
    r"\band\b(?!\s*(?:white|w\b|orange|talk)))+",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"^(?:please )?(?:don't|do not|never|no need to)\b(?! show| want| need)", re.IGNORECASE
)
_NOT_SO = re.compile(
    r"\b(?:don't|do not|doesn't have to|needn't|no need to|i don't want it)\s+"
    r"(?:(?:make|have|let|keep|be|play|get|go|look)\s+)?(?:(?:it|this|that|him|her|them)\s+)?"
    rf"(?:(?:all|be|look|quite)\s+)*(?:so|as|that|this)\s+(?=(?:{_QUALITY})\b)",
    re.IGNORECASE,
)
"""``Don't make it so dark``: it is, and shall be less so."""
_PRAISE = re.compile(
    r"^(?:the |this |that |i think )?(?:[\w-]+ ){0,3}?[\w-]+"
    r"(?:'s| is| are)(?: all| just| absolutely)? "
    r"(?:fine|good|great|perfect|lovely|gorgeous|spot on|ok|okay|all right|alright)"
    r"(?: as (?:it|they|he|she) (?:is|are)| by me| with me)?$",
    re.IGNORECASE,
)
"""``Night's fine``: stays as it is."""
_RETRACTION = re.compile(
    r"^(?:no,? |wait,? |sorry,? |actually,? )*"
    r"(?:(?:scrap|forget|cancel|ignore|scratch|strike) (?:that|it|this|what i said)"
    r"|never ?mind)\b",
    re.IGNORECASE,
)
"""``No, scrap that``: what was asked just before is taken back."""
_SOFTENED = re.compile(
    r"^(?:but )?(?:i|we) (?:don't|do not|wouldn't) want (?:it|them|him|her|this|that)\b"
    r".*\b(?:gone|lost|away|off|altogether|completely|entirely|too|over)\b",
    re.IGNORECASE,
)
"""``I don't want it gone altogether``: how far, not something else."""
_REASON = re.compile(
    r"\b(?:so that|so (?=(?:we|i|he|she|it|they|you)\b)|because|since|as if|as though)\b",
    re.IGNORECASE,
)
_ALONE_MIN = 2
"""Fewer stray words than this beside an understood wish are taken as part of it."""


def read_note(note: str, names: Names) -> NoteReading:
    """What *note* asks for.

    Args:
        note: The director's words, any length.
        names: How the people of this film are called.
    """
    text = _NOT_SO.sub("not so ", plain(note))
    for_all = _FOR_ALL.search(text)
    text = _FOR_ALL.sub(" ", text)
    kept = tuple(_kept(text))
    clauses = [Clause(one.strip()) for one in _BREAKS.split(_KEEP.sub(" , ", text)) if one.strip()]
    clauses = [one for one in _standing(clauses) if not _SOFTENED.match(one.text)]
    refused = [one for one in clauses if _stays(one.text)]
    asked = [one for one in clauses if not _stays(one.text)]
    for clause in asked:
        _read_clause(clause, names)
    return NoteReading(
        wishes=tuple(wish for one in asked for wish in one.wishes),
        kept=kept,
        unknown=tuple(_unknown(asked, names)),
        left_alone=tuple(one.text for one in refused),
        for_all=for_all.group().strip() if for_all else "",
    )


def _stays(clause: str) -> bool:
    """Whether *clause* only forbids or praises."""
    return bool(_REFUSAL.match(clause) or _PRAISE.match(clause))


def _standing(clauses: list[Clause]) -> list[Clause]:
    """*clauses* without those that the next one takes back."""
    left: list[Clause] = []
    for clause in clauses:
        if not _RETRACTION.match(clause.text):
            left.append(clause)
            continue
        while left and left[-1].text.lower() in {"no", "wait", "sorry", "actually"}:
            left.pop()
        del left[-1:]
        rest = _RETRACTION.sub("", clause.text).strip()
        if rest:
            left.append(Clause(rest))
    return left


def _kept(text: str) -> Iterable[tuple[str, str]]:
    for match in _KEEP.finditer(text):
        for key in re.findall(rf"\b(?:{_LOCK_KEYS})\b", match.group(), re.IGNORECASE):
            for name in tables.LOCK_WORDS[key.lower()]:
                yield name, match.group().strip()


def _read_clause(clause: Clause, names: Names) -> None:
    about = _person(clause.text, names)
    strength, how = _read_intensity(clause)
    _read_too(clause, strength)
    note_numbers.read(clause)
    note_things.read_changes(clause)
    read_rules(clause, strength, how)
    read_moods(clause, strength)
    note_things.read_additions(clause)
    clause.wishes[:] = [one if one.about else replace(one, about=about) for one in clause.wishes]


def _person(text: str, names: Names) -> str | None:
    spoken = [names[word.lower()] for word in WORD.findall(text) if word.lower() in names]
    possessive = [names[w[:-2].lower()] for w in WORD.findall(text) if w[:-2].lower() in names]
    return next(iter((*spoken, *possessive)), None)


def _read_too(clause: Clause, strength: float) -> None:
    for match in _TOO.finditer(clause.rest):
        words = clause.strike(*match.span())
        force = 0.65 if match.group(1) else strength
        for quality in match.groups()[1:]:
            if quality:
                clause.wishes += meanings(tables.TOO[quality.lower()], words, force)


def _read_intensity(clause: Clause) -> tuple[float, str]:
    for pattern, factor in _INTENSITIES:
        match = pattern.search(clause.rest)
        if match:
            return factor, clause.strike(*match.span())
    return 1.0, ""


def _unknown(clauses: Iterable[Clause], names: Names) -> Iterable[str]:
    for clause in clauses:
        if not clause.wishes:
            if content(clause.rest, names):
                yield clause.text
            continue
        reason = _REASON.search(clause.rest)
        asked = clause.rest[: reason.start()] if reason else clause.rest
        for piece in re.split(r"\|+", asked):
            if len(content(piece, names)) >= _ALONE_MIN:
                yield piece.strip(" '\"")
