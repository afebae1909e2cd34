"""A classroom: the board on the left wall, desks in rows that look at it, windows behind."""

from __future__ import annotations

import numpy as np

from core.previs.lights import blackbody_rgb
from core.previs.sets import furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Opening, Room, door_y
from core.previs.sets.theme import Theme, named
from core.previs.sets.workshop import Spot, Workshop

_ROWS = (0.75, 2.05, 3.35)
_COLUMNS = (-1.05, 0.35, 1.75)
"""Where pupils sit: to the right of the board, before and behind the middle of the room."""


def classroom_theme(shop: Workshop) -> Theme | None:
    """Where somebody teaches."""
    if not named(shop, r"class ?rooms?|school ?rooms?|lecture halls?"):
        return None
    room = Room(4.3, -3.4, 6.6, 3.0, 2.7)
    row: list[Opening] = [(x - 0.75, x + 0.75, 1.0, 2.5) for x in (-2.6, -0.6, 1.4, 3.4)]
    return Theme(
        room=room,
        windows={"back": row},
        furnish=_furnish,
        light=_lamps,
        interest=Interest(
            (-1.6, room.acting + 0.4, 1.2), direction_deg=-34.0, height_m=1.7, distance_m=7.4
        ),
    )


def _furnish(shop: Workshop, room: Room) -> None:
    _board(shop.at(-room.half, room.acting + 0.2, 0, 90))
    _teachers_desk(shop.at(-room.half + 1.15, room.acting + 2.1, 0, 90))
    for x in _ROWS:
        for y in _COLUMNS:
            _pupils_desk(shop.at(x, room.acting + y, 0, -90))
    furniture.shelves(shop.at(room.half, room.acting + 2.4, 0, -90))
    furniture.door(shop.at(room.half, door_y(room), 0, -90))
    _charts(shop, room)


def _board(spot: Spot) -> None:
    """Slate in a frame, with a tray, and what is written on it."""
    shop = spot.shop
    slate, chalk = shop.plain((0.018, 0.030, 0.024), 0.75), shop.plain((0.62, 0.62, 0.58), 0.95)
    frame = furniture.wood(spot)
    spot.box((0, -0.03, 1.62), (3.4, 0.04, 1.25), slate)
    for z in (0.97, 2.27):
        spot.box((0, -0.04, z), (3.52, 0.06, 0.07), frame)
    for x in (-1.73, 1.73):
        spot.box((x, -0.04, 1.62), (0.07, 0.06, 1.3), frame)
    spot.box((0, -0.10, 0.93), (3.3, 0.12, 0.03), frame)
    for line in range(5):
        x = -1.4
        while x < shop.chance(-0.1, 1.3):
            long = shop.chance(0.08, 0.30)
            z = 2.05 - 0.2 * line + shop.chance(-0.012, 0.012)
            spot.box((x + long / 2, -0.053, z), (long, 0.004, 0.028), chalk)
            x += long + 0.07


def _teachers_desk(spot: Spot) -> None:
    top = furniture.wood(spot, dark=True)
    spot.box((0, 0, 0.76), (1.4, 0.7, 0.04), top)
    spot.box((0, -0.30, 0.40), (1.3, 0.03, 0.68), top)
    for x in (-0.6, 0.6):
        spot.box((x, 0, 0.37), (0.10, 0.6, 0.74), top)
    spot.surface((0, 0, 0.78), (1.2, 0.5))
    for x, rgb in ((-0.4, (0.30, 0.04, 0.03)), (-0.36, (0.05, 0.12, 0.22))):
        spot.box((x, 0.05, 0.80 if x < -0.38 else 0.84), (0.24, 0.17, 0.04),
                 spot.shop.plain(rgb, 0.7), spot.shop.chance(-20, 20))  # fmt: skip


def _pupils_desk(spot: Spot) -> None:
    """A small desk with a book, and its chair; who sits there faces -Y of the spot."""
    shop = spot.shop
    top, steel = furniture.wood(spot), furniture.dark_metal(spot)
    spot.box((0, -0.42, 0.72), (0.66, 0.46, 0.03), top)
    for x in (-0.28, 0.28):
        for y in (-0.60, -0.24):
            spot.bar((x, y, 0), (x, y, 0.71), 0.014, steel)
    paper = shop.plain((0.58, 0.56, 0.50), 0.9)
    spot.box((shop.chance(-0.1, 0.1), -0.44, 0.745), (0.3, 0.22, 0.012), paper,
             shop.chance(-12, 12))  # fmt: skip
    furniture.chair(shop.at(*spot.point((0, 0.30, 0))[:2], 0.0, spot.yaw_deg))


def _charts(shop: Workshop, room: Room) -> None:
    """Maps and drawings on the wall beside the windows."""
    colours = ((0.10, 0.22, 0.34), (0.42, 0.33, 0.16), (0.14, 0.26, 0.10))
    for index, y in enumerate((-2.2, -0.6, 0.9)):
        spot = shop.at(-room.half, room.acting - 2.2 + y, 0, 90)
        spot.box((0, -0.02, 1.75), (0.9, 0.02, 0.7), shop.plain((0.6, 0.58, 0.52), 0.9))
        spot.box((0, -0.035, 1.75), (0.8, 0.01, 0.6), shop.plain(colours[index], 0.9))


def _lamps(shop: Workshop, room: Room) -> None:
    lit = shop.glow(blackbody_rgb(4300), 7.0 if shop.lamps_on else 3.0)
    for y in np.arange(room.near + 1.5, room.far, 2.6):
        shop.builder.box((0.6, float(y), room.height - 0.10), (1.4, 0.18, 0.05), lit)
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(0.6, float(y), room.height - 0.2),
                aim=(0.6, float(y), 0.0), kelvin=4300.0, strength=7.0,
            )
        )  # fmt: skip
