"""The pages of a storyboard as the data that `storyboard.typ` sets."""

from __future__ import annotations

from typing import Any

from core.formats import storyboard_words as words
from core.formats.storyboard_board import LAYOUTS, PdfBoard, PdfFrame, PdfScene


def frames_of(board: PdfBoard) -> list[PdfFrame]:
    """All frames in the order they are printed."""
    return [frame for scene in board.scenes for frame in scene.frames]


def picture_name(index: int) -> str:
    """The file of the picture of the frame at *index* of `frames_of`."""
    return f"{index:04d}.jpg"


def data_of(board: PdfBoard) -> dict[str, Any]:
    """Everything the template reads; every text in it is printable."""
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
        "sheets": sheets_of(board),
    }


def _legend(board: PdfBoard) -> str:
    makers = sorted({frame.made_by for frame in frames_of(board) if frame.jpeg is not None})
    return f"Pictures: {', '.join(makers)}." if makers else ""


def sheets_of(board: PdfBoard) -> list[dict[str, Any]]:
    """One entry a page; a scene always begins a new one."""
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
        "picture": "" if frame.jpeg is None else picture_name(index),
        "missing": words.printable(frame.missing),
        "alt": words.alt_text(shot),
    }
