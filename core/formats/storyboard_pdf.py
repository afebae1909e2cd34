"""The storyboard on paper: frames with what the crew must know, as PDF or as pictures of pages.

Typst sets the pages from `storyboard.typ`. All words reach it as JSON, never as markup; pictures
are JPEG files in a folder of their own that is also all it can read, and pass through untouched.
The same board gives the same bytes. Layout and order of fields: reference trade, 4.1.
"""

from __future__ import annotations

import errno
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

import typst

from core.errors import DiskFull, Inexpressible, StorageNotWritable
from core.formats import storyboard_words as words
from core.formats.font_coverage import characters
from core.formats.storyboard_board import (
    LAYOUTS,
    Layout,
    Paper,
    PdfBoard,
    PdfFrame,
    PdfScene,
)
from core.formats.storyboard_sheets import data_of, frames_of, picture_name, sheets_of

__all__ = [
    "LAYOUTS",
    "Layout",
    "Paper",
    "PdfBoard",
    "PdfFrame",
    "PdfResult",
    "PdfScene",
    "preview_pages",
    "write",
]

TEMPLATE = "storyboard.typ"


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
    """*board* as a tagged PDF with bookmarks, fonts embedded.

    Raises:
        Inexpressible: a picture is no JPEG that can be printed.
        StorageError: there is no temporary folder to work in, or it is full.
    """
    moment = datetime.combine(board.dated, time(), UTC)
    with _type_shop() as folder:
        compiler = _compiler(board, folder)
        data = compiler.compile(format="pdf", timestamp=moment)
        clipped = json.loads(compiler.query("<clipped>", field="value"))
    return PdfResult(
        data=_bytes(data),
        pages=len(sheets_of(board)),
        clipped=tuple(clipped),
        unprintable=_unprintable(board),
    )


def preview_pages(board: PdfBoard, *, pixels_per_inch: int = 96) -> list[bytes]:
    """The same pages as PNG pictures. Raises as `write`."""
    with _type_shop() as folder:
        pages = _compiler(board, folder).compile(format="png", ppi=float(pixels_per_inch))
    return [_bytes(page) for page in (pages if isinstance(pages, list) else [pages])]


@contextmanager
def _type_shop() -> Iterator[Path]:
    """A folder to set type in, gone afterwards; foreign refusals become ours."""
    try:
        with tempfile.TemporaryDirectory(prefix="storyboard-") as folder:
            yield Path(folder)
    except RuntimeError as error:
        reason = getattr(error, "message", str(error))
        raise Inexpressible(f"The storyboard could not be set on paper: {reason}.") from error
    except OSError as error:
        kind = DiskFull if error.errno == errno.ENOSPC else StorageNotWritable
        raise kind(f"The storyboard needs a temporary folder: {error.strerror}.") from error


def _bytes(compiled: object) -> bytes:
    if not isinstance(compiled, bytes):
        raise TypeError("typst gave no bytes")
    return compiled


def _compiler(board: PdfBoard, folder: Path) -> typst.Compiler:
    for index, frame in enumerate(frames_of(board)):
        if frame.jpeg is not None:
            (folder / picture_name(index)).write_bytes(frame.jpeg)
    source = folder / TEMPLATE
    source.write_bytes(_template())
    return typst.Compiler(
        input=str(source),
        root=str(folder),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"board": json.dumps(data_of(board), ensure_ascii=False)},
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
    printed = set(json.dumps(data_of(board), ensure_ascii=False))
    missing = {letter for letter in printed if ord(letter) not in _covered()}
    return tuple(sorted(letter for letter in missing if words.has_shape(letter)))
