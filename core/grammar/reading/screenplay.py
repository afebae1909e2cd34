"""Reading a screenplay: headings, action, cues and speeches, as spans of the cleaned text.

Fountain and pasted pages. What a reader must not see (boneyard, notes, emphasis marks) is blanked
in place, so offsets stay true. Source: reference agents 2.3; Fountain syntax 1.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.script_matter import title_page_end
from core.grammar.reading.headings import HeadingLine, heading_match, parse_heading, play_heading
from core.grammar.reading.script_lines import (
    CUE,
    Line,
    is_aside,
    is_card,
    is_cue,
    is_cue_without_case,
    is_direction,
    is_lyric,
    is_outline,
    is_screenplay,
    is_transition,
    lines_of,
    means_held_open,
)
from core.grammar.reading.text import tidy

_NO_SPEAKER = "INT|EXT|EST|NOTE|TITLE|SUPER|LATER|THEN|SFX|VFX|END|FADE|CUT"
_CAMERA = "ON|TO|SHOT|ANGLE|POV|VIEW|UP|INSERT|CAMERA"
_INLINE_CUE = re.compile(
    r"(?:^|(?<=[.!?\"] ))"
    rf"(?P<name>(?!(?:{_NO_SPEAKER})\b)(?!.*\b(?:{_CAMERA}):)"
    r"[A-Z][A-Z'\-]+(?: [A-Z][A-Z'\-]+){0,2})"
    r"\s*(?P<extension>\([^)]*\))?:\s+(?=\S)",
    re.MULTILINE,
)
"""A speech on the line of its cue, as people write in prose: ``RAY: You came.``"""


class ElementKind(StrEnum):
    """What a block of a script is."""

    ACTION = "action"
    DIALOGUE = "dialogue"
    TRANSITION = "transition"
    CARD = "card"
    """Centred words, shown on the screen."""
    LYRIC = "lyric"
    """Sung by nobody who is named."""


@dataclass(frozen=True, slots=True)
class Element:
    """A block of a script: ``text[start:end]``."""

    kind: ElementKind
    start: int
    end: int
    speaker: str = ""
    extension: str = ""
    parenthetical: str = ""


@dataclass(slots=True)
class ScriptScene:
    """A heading and what follows it; prose is one scene without a heading."""

    heading: HeadingLine | None
    elements: list[Element] = field(default_factory=list)

    @property
    def span(self) -> tuple[int, int]:
        """From the heading, or the first element, to the last element."""
        first = self.heading.start if self.heading else self.elements[0].start
        ends = [element.end for element in self.elements]
        return first, max([*ends, self.heading.end if self.heading else 0])


def read_script(text: str) -> list[ScriptScene]:
    """The scenes of an already `blanked` text; prose is one scene, a text without action none."""
    if not is_screenplay(text):
        return _prose(text)
    scenes = _Reader(text).read()
    for scene in scenes:
        scene.elements = [
            part for element in scene.elements for part in _with_inline_speeches(text, element)
        ]
    return [scene for scene in scenes if scene.heading or scene.elements]


def _prose(text: str) -> list[ScriptScene]:
    begin = title_page_end(text)
    if not text[begin:].strip():
        return []
    whole = Element(ElementKind.ACTION, begin, len(text))
    return [ScriptScene(None, _with_inline_speeches(text, whole))]


def _with_inline_speeches(text: str, element: Element) -> list[Element]:
    """*element*, cut where an action holds speeches: each runs to the next cue or line end."""
    if element.kind is not ElementKind.ACTION:
        return [element]
    body = text[element.start : element.end]
    cues = list(_INLINE_CUE.finditer(body))
    found: list[Element] = []
    done = 0
    for number, cue in enumerate(cues):
        following = cues[number + 1].start() if number + 1 < len(cues) else len(body)
        end = min(following, cue.end() + _line_length(body[cue.end() :]))
        if body[done : cue.start()].strip():
            found.append(
                Element(ElementKind.ACTION, element.start + done, element.start + cue.start())
            )
        spoken = body[cue.end() : end].rstrip()
        start = element.start + cue.end()
        extension = cue["extension"] or ""
        found.append(
            Element(ElementKind.DIALOGUE, start, start + len(spoken), cue["name"], extension)
        )
        done = end
    if not cues or body[done:].strip():
        found.append(Element(element.kind, element.start + done, element.end))
    return found


def _line_length(text: str) -> int:
    end = text.find("\n")
    return len(text) if end < 0 else end


def spoken(text: str, element: Element) -> str:
    """The words of a speech: without the manners between its lines, and the marks of song."""
    lines = (line.strip() for line in text[element.start : element.end].split("\n"))
    return tidy(" ".join(line.lstrip("~ ") for line in lines if not is_aside(line)))


class _Reader:
    """Walks the lines of a script once."""

    def __init__(self, text: str) -> None:
        begin = title_page_end(text)
        self._lines = [line for line in lines_of(text) if line.start >= begin]
        self._play = any(play_heading(line.words) for line in self._lines)
        self._held_open = means_held_open(self._lines)
        self._at = 0
        self._blank_before = True
        self._scenes: list[ScriptScene] = []

    def read(self) -> list[ScriptScene]:
        while self._at < len(self._lines):
            self._step()
        return self._scenes

    def _step(self) -> None:
        line = self._lines[self._at]
        kind = _kind_alone(line.words)
        heading = parse_heading(line.words, line.first)
        if not line.words or is_outline(line.words):
            self._blank_before = True
            self._at += 1
        elif heading:
            self._scenes.append(ScriptScene(heading))
            self._blank_before = True
            self._at += 1
        elif kind:
            self._take(kind, line, line.end)
            self._at += 1
        elif self._starts_speech():
            self._speech()
        else:
            self._action()

    def _words(self, at: int) -> str:
        return self._lines[at].words if at < len(self._lines) else ""

    def _starts_speech(self) -> bool:
        following = self._words(self._at + 1)
        return (
            self._blank_before
            and bool(following)
            and not heading_match(following)
            and (
                is_cue(self._words(self._at), play=self._play)
                or is_cue_without_case(self._words(self._at), following)
            )
        )

    def _speech(self) -> None:
        cue = CUE.match(self._words(self._at))
        name = cue["name"] if cue else self._words(self._at)
        extension = " ".join(part for part in (cue["first"], cue["second"]) if part) if cue else ""
        self._at += 1
        said: list[Line] = []
        asides: list[str] = []
        while self._goes_on(said):
            line = self._lines[self._at]
            if is_aside(line.words):
                asides.append(line.words.strip("()\uff08\uff09"))
            elif line.words:
                said.append(line)
            self._at += 1
        self._blank_before = True
        if said:
            self._add(
                Element(
                    ElementKind.DIALOGUE,
                    said[0].first,
                    said[-1].end,
                    name.strip(" @^").rstrip("." if self._play else ""),
                    extension,
                    "; ".join(asides),
                )
            )

    def _goes_on(self, said: list[Line]) -> bool:
        """Whether the line at hand still belongs to the speech."""
        words = self._words(self._at)
        if words:
            return not is_direction(words)
        is_held = self._at < len(self._lines) and len(self._lines[self._at].text) > 1
        following = self._words(self._at + 1)
        return (
            is_held
            and self._held_open
            and bool(said and following)
            and not heading_match(following)
            and not _kind_alone(following)
            and not (is_cue(following, play=self._play) and bool(self._words(self._at + 2)))
        )

    def _action(self) -> None:
        first = self._lines[self._at]
        last = first
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.words or is_lyric(line.words) or parse_heading(line.words, 0):
                break
            last = line
            self._at += 1
        self._blank_before = True
        self._take(ElementKind.ACTION, first, last.end)

    def _take(self, kind: ElementKind, line: Line, end: int) -> None:
        marks = {ElementKind.TRANSITION: " >", ElementKind.CARD: " >", ElementKind.LYRIC: " ~"}
        lead = len(line.text) - len(line.text.lstrip(marks.get(kind, " !")))
        closing = len(line.text) - len(line.text.rstrip(" <")) if kind is ElementKind.CARD else 0
        self._add(Element(kind, line.start + lead, end - closing))

    def _add(self, element: Element) -> None:
        if not self._scenes:
            self._scenes.append(ScriptScene(None))
        self._scenes[-1].elements.append(element)


def _kind_alone(words: str) -> ElementKind | None:
    """What a line is by its own marks, wherever it stands."""
    if is_card(words):
        return ElementKind.CARD
    if is_transition(words):
        return ElementKind.TRANSITION
    return ElementKind.LYRIC if is_lyric(words) else None
