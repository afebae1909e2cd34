"""Everything with a file extension: bytes to and from the domain.

A new file type is one module here and one line in a table below.
"""

from __future__ import annotations

from collections.abc import Callable

from core.formats import fdx, fountain, text
from core.formats.exr import write_exr
from core.formats.jpeg import write_jpeg
from core.formats.png import write_png
from core.formats.storyboard_pdf import write as write_storyboard_pdf


def _read_pdf(data: bytes) -> str:
    """As `pdf_script.read`, whose library costs every start a third of a second."""
    from core.formats import pdf_script  # noqa: PLC0415

    return pdf_script.read(data)


READERS: dict[str, Callable[[bytes], str]] = {
    ".txt": text.read,
    ".fountain": fountain.read,
    ".fdx": fdx.read,
    ".pdf": _read_pdf,
}
"""Suffix -> script reader: a file's bytes to prose or Fountain for the grammar.

Each raises `UnreadableFile` with a sentence for the director.
"""

WRITERS: dict[str, Callable[..., object]] = {
    ".exr": write_exr,
    ".jpg": write_jpeg,
    ".pdf": write_storyboard_pdf,
    ".png": write_png,
}
"""Suffix -> writer. Each takes what its module says."""
