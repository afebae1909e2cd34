"""Which characters a font file has a glyph for, read from its `cmap` table.

Source: the OpenType specification, "cmap - Character to Glyph Index Mapping Table", formats 4
and 12, big-endian. Typst prints a character without glyph as an empty box and says nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

SEGMENTS = 4
"""The table format of fonts within 16 bits."""
GROUPS = 12
"""The table format of fonts beyond."""


def characters(font: bytes) -> set[int]:
    """The code points that *font* (TrueType or OpenType) has a glyph for."""
    table = _table(font, b"cmap")
    found: set[int] = set()
    (count,) = struct.unpack_from(">H", font, table + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", font, table + 4 + 8 * index + 4)
        for first, last in _ranges(font, table + offset):
            found.update(range(first, last + 1))
    return found - {0xFFFF}


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no {tag.decode()} table")


def _ranges(font: bytes, at: int) -> Iterator[tuple[int, int]]:
    """First and last code point of every range of the subtable *at* that offset."""
    (kind,) = struct.unpack_from(">H", font, at)
    if kind == GROUPS:
        (count,) = struct.unpack_from(">I", font, at + 12)
        for index in range(count):
            first, last, _ = struct.unpack_from(">III", font, at + 16 + 12 * index)
            yield first, last
    elif kind == SEGMENTS:
        count = struct.unpack_from(">H", font, at + 6)[0] // 2
        ends = struct.unpack_from(f">{count}H", font, at + 14)
        starts = struct.unpack_from(f">{count}H", font, at + 16 + 2 * count)
        yield from zip(starts, ends, strict=True)
