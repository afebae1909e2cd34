"""Notes about the board rather than one frame: swap, insert, another take, all frames colder.

Pure: words and the number of frames in, wishes out. Frames are called by their place on the
board, from 1. Source: reference agents 5 (scope, board verbs).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from core.grammar.notes import board_tables as tables


class BoardVerb(StrEnum):
    """What is wished of the board."""

    TAKE = "take"
    """Another take of the same shot."""
    LIKE = "like"
    """The light and colour of another frame."""
    INSERT = "insert"
    """A new frame after one."""
    SWAP = "swap"
    MOVE = "move"
    REMOVE = "remove"
    DUPLICATE = "duplicate"
    UNDO = "undo"
    """Show the take this one was made from."""
    NOTE = "note"
    """A note in words for every frame in scope."""


@dataclass(frozen=True, slots=True)
class BoardWish:
    """One thing to do.

    Attributes:
        verb: What.
        frames: To which frames, by place.
        other: The frame to swap with, be like, or stand after; 0 is the front.
        words: What to insert, or the note itself.
        said: The clause that asked for it.
    """

    verb: BoardVerb
    frames: tuple[int, ...]
    said: str
    other: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class BoardReading:
    """A note, as wishes and as what could not be understood."""

    wishes: tuple[BoardWish, ...]
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Clauses that name a frame the board does not have, each as a sentence."""


_CLAUSES = re.compile(tables.CLAUSES, re.IGNORECASE)
_EVERYWHERE = re.compile(tables.EVERYWHERE, re.IGNORECASE)
_SOME = re.compile(tables.SOME, re.IGNORECASE)


@cache
def _rules() -> tuple[tuple[BoardVerb, re.Pattern[str]], ...]:
    """Compiled when the first note is read."""
    return tuple(
        (BoardVerb(verb), re.compile(rf"{tables.ASK}{pattern}", re.IGNORECASE))
        for verb, pattern in tables.VERBS
    )


def read_board_note(note: str, *, count: int, here: int | None = None) -> BoardReading:
    """What *note* wishes of a board of *count* frames.

    Args:
        note: In a director's words.
        count: How many frames stand on the board.
        here: The frame that is open, if one is: what "this" means.
    """
    wishes: list[BoardWish] = []
    unknown: list[str] = []
    missing: list[str] = []
    for clause in filter(None, (part.strip(" ,?") for part in _CLAUSES.split(note))):
        wish = _board_wish(clause, count, here) or _scoped(clause, count, here)
        if wish is None:
            unknown.append(clause)
        elif any(not 0 <= place <= count for place in (*wish.frames, wish.other or 0)):
            missing.append(f"“{clause}”: the board has {count} frames.")
        else:
            wishes.append(wish)
    return BoardReading(tuple(wishes), tuple(unknown), tuple(missing))


def _board_wish(clause: str, count: int, here: int | None) -> BoardWish | None:
    for verb, pattern in _rules():
        match = pattern.fullmatch(clause)
        if match:
            return _wish(verb, match, clause, (count, here))
    return None


def _wish(
    verb: BoardVerb, match: re.Match[str], clause: str, board: tuple[int, int | None]
) -> BoardWish | None:
    count, here = board
    found = match.groupdict()
    if verb is BoardVerb.INSERT:
        after = _after(found, count, here)
        return None if after is None else BoardWish(verb, (), clause, after, found["words"])
    place = _place(found.get("n"), count) or here
    if place is None:
        return None
    if verb is BoardVerb.MOVE:
        return BoardWish(verb, (place,), clause, _after(found, count, here))
    return BoardWish(verb, (place,), clause, _place(found.get("other"), count))


def _after(found: dict[str, str | None], count: int, here: int | None) -> int | None:
    """The frame that something shall stand behind; 0: at the front."""
    if found.get("front"):
        return 0
    if found.get("end"):
        return count
    before = found.get("before")
    if before:
        place = _place(before, count) or here
        return None if place is None else place - 1
    return _place(found.get("after"), count) or here


def _place(word: str | None, count: int) -> int | None:
    """The place that *word* names; None when it names none."""
    if not word:
        return None
    low = re.sub(r"^the | (?:one|frame|shot|panel)$", "", word.lower().strip())
    if low.isdigit():
        return int(low)
    if low == "last":
        return count
    for words in (tables.COUNTED, tables.ORDINALS):
        if low in words:
            return list(words).index(low) + 1
    return None


def _scoped(clause: str, count: int, here: int | None) -> BoardWish | None:
    """A plain note and the frames it is for."""
    everywhere = _EVERYWHERE.search(clause)
    if everywhere:
        words = (clause[: everywhere.start()] + clause[everywhere.end() :]).strip(" ,:")
        return _noted(clause, words, tuple(range(1, count + 1)))
    some = _SOME.search(clause)
    if some:
        words = (clause[: some.start()] + clause[some.end() :]).strip(" ,:")
        return _noted(clause, words, _places(some, count))
    return _noted(clause, clause, (here,)) if here is not None else None


def _noted(clause: str, words: str, frames: tuple[int, ...]) -> BoardWish | None:
    return BoardWish(BoardVerb.NOTE, frames, clause, words=words) if words and frames else None


def _places(match: re.Match[str], count: int) -> tuple[int, ...]:
    first = _place(match["a"], count) or 0
    if match["to"]:
        last = _place(match["b"], count) or first
        return tuple(range(min(first, last), max(first, last) + 1))
    others = re.findall(tables.N, match["more"] or "", re.IGNORECASE)
    return (first, *(place for one in others if (place := _place(one, count))))
