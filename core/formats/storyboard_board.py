"""A storyboard to be printed: what is on it and how its pages are divided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.shot import Shot


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
