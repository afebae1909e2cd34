"""What a script holds besides the film: its title page, cut passages and notes.

Readers of files take it out; the grammar blanks it in pasted text. Both go by these rules. Every
search is linear in the length of the text.
Source: the Fountain syntax, version 1.1 (fountain.io/syntax).
"""

from __future__ import annotations

import re

_TITLE_KEY = re.compile(
    r"(title|credit|authors?|written by|source|notes|draft(?: date)?|date|contact|copyright"
    r"|revision|format|language)\s*[:\uff1a]",
    re.IGNORECASE,
)
_ANY_KEY = re.compile(r"[^\W\d_][^:\uff1a\n]{0,40}[:\uff1a]")
_CUT = re.compile(r"/\*|\*/")


def unfilmed(text: str) -> list[tuple[int, int]]:
    """Spans of cut passages ``/* */``, which nest, and notes ``[[ ]]``, in order, apart.

    What is opened and never closed is no such passage.
    """
    found = sorted(_cut_passages(text) + _pairs(text, "[[", "]]"))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
        elif end > apart[-1][1]:
            apart[-1] = (apart[-1][0], end)
    return apart


def title_page_end(text: str) -> int:
    """Where the script begins: 0 if *text* has no title page.

    The page ends at a blank line, or at a line that is neither a key nor indented under one.
    """
    begin = len(text) - len(text.lstrip())
    if not _TITLE_KEY.match(text, begin):
        return 0
    at = begin
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if not line.strip() or not (line[0] in " \t" or _ANY_KEY.match(line)):
            return at
        at = end + 1
    return len(text)


def _cut_passages(text: str) -> list[tuple[int, int]]:
    """The outermost of nested passages; where marks do not pair, no nesting was meant."""
    open_at: list[int] = []
    found: list[tuple[int, int]] = []
    for mark in _CUT.finditer(text):
        if mark.group() == "/*":
            open_at.append(mark.start())
        elif open_at:
            start = open_at.pop()
            if not open_at:
                found.append((start, mark.end()))
    return found if not open_at else _pairs(text, "/*", "*/")


def _pairs(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            break
        found.append((start, end + len(closing)))
        start = text.find(opening, end + len(closing))
    return found
