"""What was read of a script, one line an element, so that a person can check it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.formats import READERS
from core.grammar.reading.screenplay import (
    Element,
    ElementKind,
    ScriptScene,
    read_script,
    spoken,
)
from core.grammar.reading.script_lines import blanked
from core.grammar.reading.text import clean, tidy


def outline(data: bytes, suffix: str = ".fountain") -> list[str]:
    """The elements of a script file as the breakdown gets them."""
    text = blanked(clean(READERS[suffix](data)).text)
    return [line for scene in read_script(text) for line in _lines(text, scene)]


def outline_of(path: Path) -> list[str]:
    return outline(path.read_bytes(), path.suffix)


def _lines(text: str, scene: ScriptScene) -> Iterator[str]:
    heading = scene.heading
    if heading:
        number = f" {heading.number}" if heading.number else ""
        side = heading.int_ext or "-"
        yield f"SCENE{number} | {side} | {heading.location} | {heading.time or '-'}"
    yield from (_line(text, element) for element in scene.elements)


def _line(text: str, element: Element) -> str:
    if element.kind is not ElementKind.DIALOGUE:
        return f"  {element.kind}: {tidy(text[element.start : element.end])}"
    cue = f"{element.speaker} {element.extension}".strip()
    manner = f" [{element.parenthetical}]" if element.parenthetical else ""
    return f"  speech: {cue}{manner}: {spoken(text, element)}"
