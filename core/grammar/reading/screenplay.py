"""Reading a screenplay: headings, action, cues and speeches, as spans of the cleaned text.

Fountain and pasted pages. What a reader must not see (boneyard, notes, emphasis marks) is blanked
in place, so offsets stay true. Source: reference agents 2.3; Fountain syntax 1.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.film_terms import IntExt, TimeOfDay
from core.grammar.lexicon.sky_tables import RELATIVE_TIMES, TIME_WORDS

_HEADING = re.compile(
    r"^\s*(?:(?P<number>\d+[A-Z]?)\.?\s+)?"
    r"(?P<prefix>INT\.?/EXT\.?|EXT\.?/INT\.?|I\.?/E\.?|INT|EXT|EST)[.\s]+"
    r"(?P<rest>\S.*?)(?:\s*#(?P<tag>[\w.\-]+)#)?(?(number)(?:\s+\d+[A-Z]?\.?)?)\s*$",
    re.IGNORECASE,
)
_PLAY_HEADING = re.compile(
    r"^\s*(?:ACT\s+[IVX\d]+[.,]?\s+)?"
    r"SCENE\s+(?P<number>[IVXLC\d]+)[.:]\s*(?P<rest>.+)$"
)
_FORCED = re.compile(r"^\.(?P<rest>[A-Za-z0-9].*)$")
_TRANSITION = re.compile(
    r"^\s*(?:>\s*)?(?:FADE (?:IN|OUT|TO BLACK)|CUT TO|DISSOLVE TO|SMASH CUT|MATCH CUT"
    r"|INTERCUT(?: WITH)?|TITLE|THE END|[A-Z ]+ TO)\b[^a-z]*[:.]?\s*$"
)
_CUE = re.compile(
    r"^(?!.*\b(?:TO:|FADE|CUT)\b)@?(?P<name>[^\W_][^\n(]*?)"
    r"\s*(?P<first>\([^)]*\))?\s*(?P<second>\([^)]*\))?\s*\^?$"
)
_TITLE_KEY = re.compile(
    r"^\s*(?:title|credit|authors?|source|notes|draft date|date|contact|copyright|format)\s*:",
    re.IGNORECASE,
)
_TIME_SPLIT = re.compile(r"\s+-+\s+|--+|\s+-+|,\s*(?=[A-Z' ]+$)")
_LONG_HEADING = 70
_NO_SPEAKER = "INT|EXT|EST|NOTE|TITLE|SUPER|LATER|THEN|SFX|VFX|END|FADE|CUT"
_CAMERA = "ON|TO|SHOT|ANGLE|POV|VIEW|UP|INSERT|CAMERA"
_HOUR = (
    "DAY|DAWN|DUSK|NOON|NIGHT|LATER|MORNING|EVENING|AFTERNOON|SUNSET|SUNRISE|MIDNIGHT|CONTINUOUS"
)
_RUNS_ON = re.compile(
    rf"(?:(?<=[A-Z]{{2}})[.:]\s+(?=[A-Z\"][a-z ]))|(?:(?P<hour>\b(?:{_HOUR}))[.:]\s+(?=\S))"
)
"""Where a heading ends on a line that goes on."""
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


@dataclass(frozen=True, slots=True)
class Element:
    """A block of a script: ``text[start:end]``."""

    kind: ElementKind
    start: int
    end: int
    speaker: str = ""
    extension: str = ""
    parenthetical: str = ""


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A scene heading as written."""

    start: int
    end: int
    location: str
    int_ext: IntExt | None
    """None: INT./EXT., or not said."""
    time: TimeOfDay | None
    number: str = ""


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


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def words(self) -> str:
        return self.text.strip()


def blanked(text: str) -> str:
    """*text* with boneyard, notes and emphasis marks as spaces; nothing moves."""
    for pattern in (r"/\*.*?\*/", r"\[\[.*?\]\]"):
        text = re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.DOTALL)
    return re.sub(
        r"(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.!?,])[*_]{1,3}(?!\w)",
        lambda m: " " * len(m.group()),
        text,
    )


def is_screenplay(text: str) -> bool:
    """Whether *text* has a scene heading, or at least two cues with speeches."""
    lines = [line.words for line in _lines(text)]
    if any(_heading_match(line) for line in lines):
        return True
    cues = 0
    for index, line in enumerate(lines[:-1]):
        before = lines[index - 1] if index else ""
        cues += not before and bool(lines[index + 1]) and _is_cue(line)
    return cues >= 2


def read_script(text: str) -> list[ScriptScene]:
    """The scenes of an already `blanked` text. Prose comes back as one scene."""
    if not is_screenplay(text):
        return [
            ScriptScene(
                None, _with_inline_speeches(text, Element(ElementKind.ACTION, 0, len(text)))
            )
        ]
    scenes = _Reader(_lines(text)).read()
    for scene in scenes:
        scene.elements = [
            part for element in scene.elements for part in _with_inline_speeches(text, element)
        ]
    return [scene for scene in scenes if scene.heading or scene.elements]


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


def parse_heading(words: str, start: int) -> HeadingLine | None:
    """The heading that *words* are, if they are one."""
    end = start + len(words)
    match = _heading_match(words)
    if match:
        location, time = _split_time(match["rest"].strip(" ."))
        number = match["number"] or match["tag"] or ""
        return HeadingLine(start, end, location, _int_ext(match["prefix"]), time, number)
    play = _PLAY_HEADING.match(words)
    if play:
        return HeadingLine(start, end, play["rest"].strip(" ."), None, None)
    forced = _FORCED.match(words)
    if forced:
        location, time = _split_time(re.sub(r"\s*#[\w.\-]+#\s*$", "", forced["rest"]))
        return HeadingLine(start, end, location, None, time)
    return None


def _heading_match(words: str) -> re.Match[str] | None:
    match = _HEADING.match(words)
    if match and len(words) > _LONG_HEADING and not words.isupper():
        return None
    return match


def _int_ext(prefix: str) -> IntExt | None:
    bare = prefix.upper().replace(".", "")
    if "/" in bare:
        return None
    return IntExt.INT if bare == "INT" else IntExt.EXT


def _split_time(rest: str) -> tuple[str, TimeOfDay | None]:
    rest = re.sub(r"\s*\([^)]*\)\s*$", "", rest)
    parts = [part.strip(" .") for part in _TIME_SPLIT.split(rest) if part and part.strip(" .")]
    if len(parts) < 2:
        return " - ".join(parts) or rest, None
    last = parts[-1]
    time = time_in(last)
    if time or last.upper() in RELATIVE_TIMES or "LATER" in last.upper():
        return " - ".join(parts[:-1]), time
    return " - ".join(parts), None


def time_in(words: str) -> TimeOfDay | None:
    """The hour that *words* name, the longest phrase first."""
    low = words.lower()
    for phrase in sorted(TIME_WORDS, key=len, reverse=True):
        if re.search(rf"\b{re.escape(phrase)}\b", low):
            return TIME_WORDS[phrase]
    return None


def _is_cue(words: str) -> bool:
    if not re.search(r"[^\W\d_]", words) or len(words) < 2 or len(words) > 60:
        return False
    if words.startswith("@"):
        return True
    bare = re.sub(r"\([^)]*\)", "", words)
    return (
        bare == bare.upper()
        and bare != bare.lower()
        and not bare.rstrip(" ^").endswith((".", "!", "?", ":", ","))
        and bool(_CUE.match(words))
    )


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    start = 0
    for raw in text.split("\n"):
        lines.append(_Line(start, raw))
        start += len(raw) + 1
    return _with_split_headings(lines)


def _with_split_headings(lines: list[_Line]) -> list[_Line]:
    """A heading that runs on into its action on one line becomes two lines."""
    split: list[_Line] = []
    for line in lines:
        match = _HEADING.match(line.text)
        cut = _RUNS_ON.search(line.text) if match else None
        if cut is None:
            split.append(line)
            continue
        end = cut.end("hour") if cut["hour"] else cut.start()
        split.append(_Line(line.start, line.text[:end]))
        split.append(_Line(line.start + cut.end(), line.text[cut.end() :]))
    return split


class _Reader:
    """Walks the lines of a script once."""

    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._at = 0
        self._blank_before = True
        self._scenes: list[ScriptScene] = []

    def read(self) -> list[ScriptScene]:
        self._skip_title_page()
        while self._at < len(self._lines):
            self._step()
        return self._scenes

    def _skip_title_page(self) -> None:
        first = next((i for i, line in enumerate(self._lines) if line.words), 0)
        if not self._lines or not _TITLE_KEY.match(self._lines[first].text):
            return
        self._at = first
        while self._at < len(self._lines) and self._lines[self._at].words:
            self._at += 1

    def _step(self) -> None:
        line = self._lines[self._at]
        if not line.words or line.words.startswith(("#", "=")):
            self._blank_before = True
            self._at += 1
            return
        heading = parse_heading(line.words, line.end - len(line.text.lstrip()))
        if heading:
            self._scenes.append(ScriptScene(heading))
            self._blank_before = True
            self._at += 1
        elif self._is_transition(line.words):
            self._take(ElementKind.TRANSITION, line, line.end)
            self._at += 1
        elif self._starts_speech():
            self._speech()
        else:
            self._action()

    def _is_transition(self, words: str) -> bool:
        return words.startswith(">") or bool(_TRANSITION.match(words))

    def _starts_speech(self) -> bool:
        if not self._blank_before or self._at + 1 >= len(self._lines):
            return False
        following = self._lines[self._at + 1].words
        return (
            bool(following)
            and not _heading_match(following)
            and _is_cue(self._lines[self._at].words)
        )

    def _speech(self) -> None:
        cue = _CUE.match(self._lines[self._at].words)
        name = cue["name"] if cue else self._lines[self._at].words
        extension = " ".join(part for part in (cue["first"], cue["second"]) if part) if cue else ""
        self._at += 1
        spoken: list[_Line] = []
        asides: list[str] = []
        while self._at < len(self._lines) and self._lines[self._at].words:
            line = self._lines[self._at]
            if re.fullmatch(r"\(.*\)", line.words):
                asides.append(line.words.strip("()"))
            else:
                spoken.append(line)
            self._at += 1
        self._blank_before = True
        if spoken:
            first = spoken[0]
            start = first.start + len(first.text) - len(first.text.lstrip())
            self._add(
                Element(
                    ElementKind.DIALOGUE,
                    start,
                    spoken[-1].end,
                    name.strip(" @^"),
                    extension,
                    "; ".join(asides),
                )
            )

    def _action(self) -> None:
        first = self._lines[self._at]
        last = first
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.words or parse_heading(line.words, 0):
                break
            last = line
            self._at += 1
        self._blank_before = True
        self._take(ElementKind.ACTION, first, last.end)

    def _take(self, kind: ElementKind, line: _Line, end: int) -> None:
        lead = len(line.text) - len(line.text.lstrip(" !"))
        self._add(Element(kind, line.start + lead, end))

    def _add(self, element: Element) -> None:
        if not self._scenes:
            self._scenes.append(ScriptScene(None))
        self._scenes[-1].elements.append(element)
