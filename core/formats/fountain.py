"""Fountain: reading it, and writing screenplay elements of other formats as Fountain.

The grammar understands Fountain itself, so reading only takes away what a director must not see
acted out: the title page, notes and cut passages. Everything is line-based and linear in time.
Source: the Fountain syntax, version 1.1 (fountain.io/syntax).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.formats import text

_TITLE_KEY = re.compile(
    r"(title|credit|authors?|source|notes|draft date|date|contact|copyright|revision):",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What an element of a script is."""

    HEADING = "heading"
    ACTION = "action"
    CHARACTER = "character"
    PARENTHETICAL = "parenthetical"
    DIALOGUE = "dialogue"
    TRANSITION = "transition"


@dataclass(frozen=True, slots=True)
class Element:
    """One paragraph of a script."""

    kind: Kind
    words: str
    number: str = ""
    """The scene number of a heading."""
    dual: bool = False
    """A cue spoken at the same time as the speech before it."""


def read(data: bytes) -> str:
    """The script in *data* without its title page, notes and cut passages.

    Raises:
        UnreadableFile: it is not text.
    """
    script = _without("/*", "*/", text.read(data))
    return _without_title_page(_without("[[", "]]", script)).strip("\n") + "\n"


def written(elements: Iterable[Element]) -> str:
    """*elements* as Fountain. What its rules would read otherwise is forced."""
    lines: list[str] = []
    previous: Kind | None = None
    for element in elements:
        words = element.words.strip()
        if not words:
            continue
        if lines and not _continues(previous, element.kind):
            lines.append("")
        lines.append(_line(element, words))
        previous = element.kind
    return "\n".join(lines) + "\n" if lines else ""


def _continues(previous: Kind | None, kind: Kind) -> bool:
    """Whether *kind* stands directly under *previous*, as a speech under its cue."""
    speech = (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE)
    return previous in speech and kind in (Kind.PARENTHETICAL, Kind.DIALOGUE)


def _line(element: Element, words: str) -> str:
    match element.kind:
        case Kind.HEADING:
            return _heading(words, element.number)
        case Kind.CHARACTER:
            name = words if re.search(r"[A-Z]", words) and words == words.upper() else f"@{words}"
            return f"{name} ^" if element.dual else name
        case Kind.PARENTHETICAL:
            return words if words.startswith("(") else f"({words})"
        case Kind.TRANSITION:
            return words if re.fullmatch(r"[A-Z ]+ TO:", words) else f"> {words}"
        case Kind.ACTION:
            return "\n".join(_action(line) for line in words.split("\n"))
        case Kind.DIALOGUE:
            return re.sub(r"\n\s*\n", "\n  \n", words)


def _heading(words: str, number: str) -> str:
    plain = re.match(r"(INT|EXT|EST|INT\.?/EXT|I/E)[. ]", words, re.IGNORECASE)
    forced = words if plain else f".{words}"
    return f"{forced} #{number}#" if number else forced


def _action(line: str) -> str:
    """*line* as action even if it looks like a cue, a heading or an instruction."""
    looks_otherwise = line[:1] in tuple(".@>~=#!") or (
        line == line.upper() and line != line.lower()
    )
    return f"!{line}" if looks_otherwise else line


def _without(opening: str, closing: str, script: str) -> str:
    """*script* without what stands between the marks; an unclosed one is left as it is."""
    kept: list[str] = []
    at = 0
    while (start := script.find(opening, at)) >= 0:
        end = script.find(closing, start + len(opening))
        if end < 0:
            break
        kept.append(script[at:start])
        at = end + len(closing)
    return "".join([*kept, script[at:]])


def _without_title_page(script: str) -> str:
    lines = script.lstrip("\n").split("\n")
    if not _TITLE_KEY.match(lines[0]):
        return script
    return "\n".join(lines[_end_of_block(lines) :])


def _end_of_block(lines: Sequence[str]) -> int:
    return next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
