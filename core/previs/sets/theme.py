"""What makes one kind of room: its size, its windows, what stands in it, what burns in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.previs.sets.plan import Interest
from core.previs.sets.rooms import Opening, Room, shell
from core.previs.sets.workshop import Workshop

Windows = dict[str, list[Opening]]
"""By wall: left, right, back."""


def no_lamps(_shop: Workshop, _room: Room) -> None:
    """A room whose furniture brings its lamps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """How one kind of room is built.

    Attributes:
        room: Its size.
        windows: Openings by wall.
        furnish: Stands what is in it.
        light: Hangs its lamps.
        shell: Walls, floor and ceiling.
        interest: What a shot of the place looks at; None: the middle of the room.
        shows_view: Whether there is something to see outside the windows.
        sunless: Whether it is lit by its own lamps at any hour.
        lens_half_m: How far from the middle a lens may stand, where pillars are beyond; None: to
            the walls.
        free_back_m: How far behind the acting area people can stand; None: the usual 2.6 m.
    """

    room: Room
    windows: Windows
    furnish: Callable[[Workshop, Room], None]
    light: Callable[[Workshop, Room], None] = no_lamps
    shell: Callable[[Workshop, Room, Windows], None] = shell
    interest: Interest | None = None
    shows_view: bool = True
    sunless: bool = False
    lens_half_m: float | None = None
    free_back_m: float | None = None


def named(shop: Workshop, words: str) -> bool:
    """Whether the place's words have one of *words* (alternatives of a regular expression)."""
    return bool(re.search(rf"\b(?:{words})\b", shop.staging.place.words.lower()))
