"""Fountain: reading it, and writing screenplay elements of other formats as Fountain.

The grammar understands Fountain itself, so reading only takes away what a director must not see
acted out: the title page, notes and cut passages. Everything is line-based and linear in time.
Source: the Fountain syntax, version 1.1 (fountain.io/syntax).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.domain.script_matter import title_page_end, unfilmed
from core.formats import text


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
    script = _filmed(text.read(data))
    return script[title_page_end(script) :].strip("\n") + "\n"


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


def _filmed(script: str) -> str:
    """*script* without notes and cut passages."""
    kept: list[str] = []
    at = 0
    for start, end in unfilmed(script):
        kept.append(script[at:start])
        at = end
    return "".join([*kept, script[at:]])
