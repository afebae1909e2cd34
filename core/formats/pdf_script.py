"""PDF scripts: best effort, to be reviewed by the director.

A PDF knows positions, not elements, so each line's element is told by where it starts on the page,
as screenplay software sets it. Source: reference media, section 8 (measured x positions, points on
US Letter: action and headings 108, dialogue 180, parentheticals 223, cues 266).
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from core.errors import UnreadableFile
from core.formats import fountain, text
from core.formats.fountain import Element, Kind

MAX_BYTES = 50_000_000
MAX_PAGES = 400
SAME_LINE_PT = 3.0
"""Runs whose baselines differ less belong to one line."""
NEW_PARAGRAPH_PT = 18.0
"""A baseline this far below the last one (Courier's lines are 12 apart) starts a paragraph."""
_HEADING = re.compile(r"\d{0,4}[A-Z]?\s*(INT|EXT|EST|I/E|INT\.?/EXT)[. /]", re.IGNORECASE)
_SLUG_NUMBER = re.compile(r"(?P<number>\d{1,4}[A-Z]?)\s+(?P<slug>.+?)(\s+(?P=number))?")
_PAGE_MARK = re.compile(r"\d{1,4}[A-Z]?\.|CONTINUED:?( \(\d+\))?|\(CONTINUED\)|\(MORE\)")
_BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What a damaged PDF makes its reader raise, besides its own errors."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    x: float
    """Where it starts, points from the left edge."""
    y: float
    """Its baseline, points from the bottom."""
    words: str


def read(data: bytes) -> str:
    """The script in *data* as Fountain, best effort.

    Raises:
        UnreadableFile: it is no PDF, is locked or damaged, or holds pictures of pages, not text.
    """
    text.check_size(data, MAX_BYTES)
    try:
        pages = [_lines(page) for page in _pages(data)]
    except _BROKEN as error:
        raise UnreadableFile("The file is not a readable PDF.") from error
    if not any(pages):
        raise UnreadableFile(
            "The PDF has no text in it, only pictures of pages. Run it through text recognition, "
            "or paste the scene as text."
        )
    return fountain.written(_elements(pages))


def _pages(data: bytes) -> list[PageObject]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFile("The PDF is locked with a password; save it without one.")
    if len(reader.pages) > MAX_PAGES:
        raise UnreadableFile(f"The PDF has {len(reader.pages)} pages; {MAX_PAGES} are the most.")
    return list(reader.pages)


def _lines(page: PageObject) -> list[Line]:
    """The printed lines of *page*, top first."""
    runs: list[Line] = []

    def collect(words: str, current: list[float], placed: list[float], *_: object) -> None:
        if words.strip():
            x = placed[4] * current[0] + current[4]
            y = placed[5] * current[3] + current[5]
            runs.append(Line(x, y, words.strip("\n")))

    page.extract_text(visitor_text=collect)
    runs.sort(key=lambda run: (-round(run.y / SAME_LINE_PT), run.x))
    grouped = groupby(runs, key=lambda run: round(run.y / SAME_LINE_PT))
    lines = [_joined(list(group)) for _, group in grouped]
    return [line for line in lines if not _PAGE_MARK.fullmatch(line.words)]


def _joined(runs: list[Line]) -> Line:
    words = " ".join(run.words.strip() for run in runs)
    return Line(runs[0].x, runs[0].y, re.sub(r"\s+", " ", words).strip())


def _elements(pages: Iterable[list[Line]]) -> Iterator[Element]:
    """Paragraphs: lines of one kind that follow closely."""
    kind, words, last_y = None, list[str](), 0.0
    for line in (line for lines in pages for line in lines):
        found = _kind(line, kind)
        if words and (found is not kind or _starts_anew(found, last_y - line.y)):
            yield _element(kind or found, words)
            words = []
        kind, last_y = found, line.y
        words.append(line.words)
    if words and kind is not None:
        yield _element(kind, words)


def _starts_anew(kind: Kind, gap: float) -> bool:
    return kind in (Kind.HEADING, Kind.CHARACTER) or not 0 < gap < NEW_PARAGRAPH_PT


def _kind(line: Line, previous: Kind | None) -> Kind:
    in_speech = previous in (Kind.CHARACTER, Kind.PARENTHETICAL, Kind.DIALOGUE)
    if line.x < 150:
        return Kind.HEADING if _HEADING.match(line.words) else Kind.ACTION
    if line.words.startswith("(") and in_speech:
        return Kind.PARENTHETICAL
    if line.x < 215 and in_speech:
        return Kind.DIALOGUE
    if line.words.endswith(":") and line.x > 300:
        return Kind.TRANSITION
    is_cue = line.x > 215 and line.words == line.words.upper()
    return Kind.CHARACTER if is_cue else Kind.DIALOGUE if in_speech else Kind.ACTION


def _element(kind: Kind, words: list[str]) -> Element:
    joined = " ".join(words)
    if kind is Kind.HEADING and (numbered := _SLUG_NUMBER.fullmatch(joined)):
        return Element(kind, numbered["slug"], number=numbered["number"])
    return Element(kind, joined)
