"""The storyboard on paper: frames with what the crew must know, as PDF or as pictures of pages.

Typst sets the pages from `storyboard.typ`. All words reach it as JSON, never as markup; pictures
are JPEG files in a folder of their own that is also all it can read, and pass through untouched.
The same board gives the same bytes. Layout and order of fields: reference trade, 4.1.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import typst

from core.domain.shot import Shot
from core.formats import storyboard_words as words
from core.formats.font_coverage import characters

TEMPLATE = "storyboard.typ"


class Paper(StrEnum):
    """The sheet, always landscape."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Layout:
    """How many frames share a page."""

    columns: int
    rows: int
    text_size: float
    """Points."""
    least_lines: float
    """Lines kept for text under a picture; the picture gets the rest."""
    compact: bool = False
    """Lens beside the size, and what made a picture only in the legend."""


LAYOUTS: dict[int, Layout] = {
    1: Layout(1, 1, 9.2, 6),
    2: Layout(2, 1, 8.4, 8),
    4: Layout(2, 2, 7.4, 6),
    6: Layout(3, 2, 7.1, 7),
    9: Layout(3, 3, 6.4, 3.4, compact=True),
}
"""Frames a page -> layout. Six is the sheet most live-action crews use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFrame:
    """One panel."""

    shot: Shot
    jpeg: bytes | None
    """None: there is no picture, and `missing` says why."""
    made_by: str
    """What made the picture, e.g. ``"previs render"``; printed under the frame."""
    take_number: int = 1
    height_m: float | None = None
    """Lens height as rendered, metres; None: the shot's own, if it has one."""
    notes: str = ""
    missing: str = "No picture yet."


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfScene:
    """The frames of a scene. It starts a new page."""

    heading: str
    frames: tuple[PdfFrame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfBoard:
    """A storyboard to be printed."""

    title: str
    scenes: tuple[PdfScene, ...]
    aspect: float
    """Width over height of the frames."""
    dated: date
    sensor: str = "full_frame"
    """A key of `optics.SENSORS`."""
    status: str = "Draft"
    author: str = ""
    footer: str = ""
    """E.g. a production company or "Confidential"."""
    paper: Paper = Paper.A4
    per_page: int = 6
    """A key of `LAYOUTS`."""


@dataclass(frozen=True, slots=True)
class PdfResult:
    """The file and what the director should know about it."""

    data: bytes
    pages: int
    clipped: tuple[str, ...]
    """Labels of the shots whose text did not fit and ends in "[…]"."""
    unprintable: tuple[str, ...] = ()
    """Characters that none of our fonts has; they are printed as boxes."""


def write(board: PdfBoard) -> PdfResult:
    """*board* as a tagged PDF with bookmarks, fonts embedded."""
    with tempfile.TemporaryDirectory(prefix="storyboard-") as folder:
        compiler = _compiler(board, Path(folder))
        moment = datetime.combine(board.dated, time(), UTC)
        data = compiler.compile(format="pdf", timestamp=moment)
        clipped = json.loads(compiler.query("<clipped>", field="value"))
    return PdfResult(
        data=_bytes(data),
        pages=len(_sheets(board)),
        clipped=tuple(clipped),
        unprintable=_unprintable(board),
    )


def preview_pages(board: PdfBoard, *, pixels_per_inch: int = 96) -> list[bytes]:
    """The same pages as PNG pictures."""
    with tempfile.TemporaryDirectory(prefix="storyboard-") as folder:
        compiler = _compiler(board, Path(folder))
        pages = compiler.compile(format="png", ppi=float(pixels_per_inch))
    return [_bytes(page) for page in (pages if isinstance(pages, list) else [pages])]


def _bytes(compiled: object) -> bytes:
    if not isinstance(compiled, bytes):
        raise TypeError("typst gave no bytes")
    return compiled


def _compiler(board: PdfBoard, folder: Path) -> typst.Compiler:
    for index, frame in enumerate(_frames(board)):
        if frame.jpeg is not None:
            (folder / _picture_name(index)).write_bytes(frame.jpeg)
    source = folder / TEMPLATE
    source.write_bytes(_template())
    return typst.Compiler(
        input=str(source),
        root=str(folder),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"board": json.dumps(_data(board), ensure_ascii=False)},
    )


@lru_cache(maxsize=1)
def _template() -> bytes:
    return files(__package__).joinpath(TEMPLATE).read_bytes()


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    with as_file(files(__package__).joinpath("fonts")) as folder:
        return typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
        )


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    folder = files(__package__).joinpath("fonts")
    fonts = (font for font in folder.iterdir() if font.name.endswith((".ttf", ".otf")))
    return frozenset().union(*(characters(font.read_bytes()) for font in fonts))


def _unprintable(board: PdfBoard) -> tuple[str, ...]:
    printed = set(json.dumps(_data(board), ensure_ascii=False))
    missing = {letter for letter in printed if ord(letter) not in _covered()}
    return tuple(sorted(letter for letter in missing if words.has_shape(letter)))


def _frames(board: PdfBoard) -> list[PdfFrame]:
    return [frame for scene in board.scenes for frame in scene.frames]


def _picture_name(index: int) -> str:
    return f"{index:04d}.jpg"


def _data(board: PdfBoard) -> dict[str, Any]:
    layout = LAYOUTS[board.per_page]
    return {
        "title": words.printable(f"{board.title} storyboard"),
        "short_title": words.printable(board.title),
        "author": words.printable(board.author),
        "description": words.printable(_legend(board)),
        "date": [board.dated.year, board.dated.month, board.dated.day],
        "paper": board.paper.value,
        "columns": layout.columns,
        "rows": layout.rows,
        "text_size": layout.text_size,
        "least_lines": layout.least_lines,
        "compact": layout.compact,
        "aspect": board.aspect,
        "fit": "contain",
        "stamp": words.printable(f"{board.status} · {words.day(board.dated)}".upper()),
        "legend": words.printable(_legend(board)),
        "footer": words.printable(board.footer),
        "sheets": _sheets(board),
    }


def _legend(board: PdfBoard) -> str:
    makers = sorted({frame.made_by for frame in _frames(board) if frame.jpeg is not None})
    return f"Pictures: {', '.join(makers)}." if makers else ""


def _sheets(board: PdfBoard) -> list[dict[str, Any]]:
    layout = LAYOUTS[board.per_page]
    size = layout.columns * layout.rows
    sheets: list[dict[str, Any]] = []
    index = 0
    for scene in board.scenes:
        for start in range(0, max(1, len(scene.frames)), size):
            chunk = scene.frames[start : start + size]
            sheets.append(
                {
                    "number": len(sheets) + 1,
                    "first": start == 0,
                    "heading": words.printable(scene.heading),
                    "summary": _summary(board, scene),
                    "frames": [_cell(f, board, index + i) for i, f in enumerate(chunk)],
                }
            )
            index += len(chunk)
    return sheets


def _summary(board: PdfBoard, scene: PdfScene) -> str:
    shots = len({frame.shot.label for frame in scene.frames})
    seconds = sum(frame.shot.duration_s for frame in scene.frames)
    return " / ".join(
        [
            f"Boards {len(scene.frames)}",
            f"Shots {shots}",
            f"Duration {words.clock(seconds)}",
            f"Aspect {words.ratio(board.aspect)}",
        ]
    )


def _cell(frame: PdfFrame, board: PdfBoard, index: int) -> dict[str, Any]:
    shot = frame.shot
    compact = LAYOUTS[board.per_page].compact
    made_by = words.printable(f"{frame.made_by} · take {frame.take_number}")
    return {
        "scene": str(shot.scene_number),
        "label": words.printable(shot.label),
        "duration": words.clock(shot.duration_s),
        "camera": words.camera_line(shot),
        "lens": words.lens_line(shot, board.sensor, frame.height_m),
        "parts": words.paragraphs(shot, frame.notes),
        "made_by": "" if compact else made_by,
        "picture": "" if frame.jpeg is None else _picture_name(index),
        "missing": words.printable(frame.missing),
        "alt": words.alt_text(shot),
    }
