"""A library or study: bookcases to the ceiling, reading tables with lamps, a tall window."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.staging import Feature
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Interest, SourceKind
from core.previs.sets.rooms import Room
from core.previs.sets.theme import Theme, named
from core.previs.sets.workshop import Floats, Spot, Workshop

_TALL = 3.9
_SPINES: tuple[Rgb, ...] = (
    (0.18, 0.03, 0.025), (0.03, 0.06, 0.12), (0.15, 0.12, 0.06), (0.035, 0.085, 0.05),
    (0.20, 0.18, 0.14), (0.06, 0.03, 0.06), (0.10, 0.055, 0.03), (0.13, 0.02, 0.05),
)  # fmt: skip


def library_theme(shop: Workshop) -> Theme | None:
    """A library, if the place's words name one."""
    if not named(shop, "library|libraries|archives?|bookshop|bookstore|reading room"):
        return None
    room = Room(4.6, -5.0, 13.0, 4.6, 3.6)
    return Theme(
        room=room,
        windows={"back": [(-1.1, 1.1, 0.9, 3.9)]},
        furnish=_furnish,
        light=_chandelier,
        interest=Interest((0.0, 7.5, 1.7), direction_deg=9.0, height_m=1.6, distance_m=10.5),
    )


def _furnish(shop: Workshop, room: Room) -> None:
    for side in (-1, 1):
        for y in np.arange(-3.6, room.far - 0.9, 2.06):
            bookcase(shop.at(side * room.half, float(y), 0, -side * 90))
        for y in (7.2, 9.9):
            stack = shop.at(side * 2.55, y, 0, 0)
            bookcase(stack)
            bookcase(shop.at(side * 2.55, y, 0, 180))
    for x in (-3.2, 3.2):
        bookcase(shop.at(x, room.far))
    _reading_table(shop.at(0.0, room.acting + 1.3))
    _reading_table(shop.at(-2.5, room.acting - 1.4, 0, 90))
    _ladder(shop.at(room.half - 0.4, room.acting + 0.3, 0, -90))
    furniture.rug(shop.at(0, room.acting + 0.2))
    _loose_books(shop.at(room.half - 0.75, room.acting + 2.2))


def bookcase(spot: Spot, width: float = 2.0, tall: float = _TALL) -> None:
    """A case of seven shelves under a cornice, full of books; its back at the spot."""
    board = furniture.wood(spot, dark=True)
    for x in (-width / 2, width / 2):
        spot.box((x, -0.18, tall / 2), (0.06, 0.36, tall), board)
    spot.box((0, -0.02, tall / 2), (width, 0.03, tall), board)
    spot.box((0, -0.2, 0.09), (width, 0.4, 0.18), board)
    spot.box((0, -0.2, tall + 0.05), (width + 0.12, 0.44, 0.16), board)
    shelves = np.linspace(0.2, tall - 0.5, 7)
    for z in shelves:
        spot.box((0, -0.17, z), (width, 0.32, 0.035), board)
    _books(spot, width, shelves + 0.02)


def _books(spot: Spot, width: float, shelves: Floats) -> None:
    """All books of a case in one mesh, a few left out, a few leaning."""
    rng, corners = spot.shop.rng, []
    for z in shelves:
        x = -width / 2 + 0.05
        while x < width / 2 - 0.07:
            wide, tall, deep = rng.uniform(0.025, 0.062), rng.uniform(0.24, 0.40), 0.22
            if rng.uniform() < 0.93:
                corners.append(_block((x, -0.06 - deep, z), (wide * 0.94, deep, tall)))
            x += wide
    faces = np.concatenate([_BOX + 8 * n for n in range(len(corners))])
    tints = np.asarray([spot.shop.plain(rgb, 0.6) for rgb in _SPINES])
    ids = np.repeat(tints[rng.integers(0, len(tints), len(corners))], len(_BOX))
    spot.shop.builder.mesh(spot.points(np.concatenate(corners)), faces, ids)


_BOX = np.array(
    [[0, 3, 2, 1], [4, 5, 6, 7], [0, 1, 5, 4], [2, 3, 7, 6], [1, 2, 6, 5], [3, 0, 4, 7]]
)


@lru_cache(maxsize=1)
def _unit() -> Floats:
    flat = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], float)
    return np.vstack([np.column_stack([flat, np.full(4, z)]) for z in (0.0, 1.0)])


def _block(low: tuple[float, float, float], size: tuple[float, float, float]) -> Floats:
    """The eight corners of a box."""
    corners: Floats = _unit() * np.asarray(size) + np.asarray(low)
    return corners


def _reading_table(spot: Spot) -> None:
    """A long table with green-shaded lamps, open books and chairs on both sides."""
    shop = spot.shop
    top = furniture.wood(spot, dark=True)
    spot.box((0, 0, 0.745), (2.3, 0.95, 0.05), top)
    for x in (-1.0, 1.0):
        spot.box((x, 0, 0.36), (0.12, 0.7, 0.72), top)
    spot.box((0, 0, 0.2), (2.0, 0.07, 0.1), top)
    spot.surface((0, 0, 0.77), (2.0, 0.6))
    paper = shop.plain((0.56, 0.53, 0.45), 0.9)
    for x in (-0.55, 0.6):
        for leaf in (-1, 1):
            spot.box((x + leaf * 0.085, -0.2, 0.79), (0.165, 0.24, 0.03), paper)
    _lamp(spot, -0.05)
    for x, y, turned in ((-0.5, 0.2, 0.0), (0.55, 0.2, 0.0), (-1.05, 0.0, 90.0)):
        furniture.chair(shop.at(*spot.point((x, y + 0.55 if not turned else 0.0, 0)),
                                spot.yaw_deg + turned))  # fmt: skip


def _lamp(spot: Spot, x: float) -> None:
    shop = spot.shop
    if not shop.era.electric:
        fixtures.candle(spot, (x, 0.1, 0.77))
        fixtures.candle(spot, (x + 0.14, 0.16, 0.77))
        return
    brass = shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    spot.bar((x, 0.1, 0.77), (x, 0.1, 0.80), 0.09, brass)
    spot.bar((x, 0.1, 0.80), (x, 0.1, 1.14), 0.012, brass)
    spot.cushion((x, 0.1, 1.16), (0.36, 0.16, 0.10), shop.glow((0.10, 0.50, 0.20), 0.9), 4)
    fixtures.note(spot, SourceKind.TABLE_LAMP, (x, 0.0, 1.04), 2800, 5.0)


def _ladder(spot: Spot) -> None:
    """A library ladder leaning on its rail."""
    shop = spot.shop
    wood, brass = furniture.wood(spot), shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    for x in (-0.22, 0.22):
        spot.bar((x, -0.75, 0), (x, -0.12, 3.3), 0.026, wood)
    for step in range(1, 11):
        share = step / 11
        at = (-0.75 + 0.63 * share, 3.3 * share)
        spot.box((0, *at), (0.44, 0.09, 0.03), wood)
    spot.bar((-3.0, -0.05, 3.2), (3.0, -0.05, 3.2), 0.018, brass)


def _loose_books(spot: Spot) -> None:
    shop = spot.shop
    for index in range(6):
        tint = shop.plain(_SPINES[shop.pick(len(_SPINES))], 0.6)
        spot.box((0, 0, 0.03 + index * 0.05), (0.30, 0.22, 0.045), tint, shop.chance(-25, 25))


def _chandelier(shop: Workshop, room: Room) -> None:
    """Globes on a hoop, or candles where there is no electricity."""
    metal = shop.plain((0.30, 0.21, 0.08), 0.35, 1.0)
    flame = not shop.era.electric or shop.has(Feature.CANDLES)
    for y in (room.acting + 0.5, room.acting + 6.0):
        hoop = shop.at(0, y, 3.1)
        turn = np.linspace(0, 2 * np.pi, 33)
        ring = np.stack([0.62 * np.cos(turn), 0.62 * np.sin(turn), 0 * turn], 1)
        hoop.wire(ring, 0.018, metal)
        hoop.bar((0, 0, 0.5), (0, 0, 1.5), 0.012, metal)
        for angle in np.arange(0, 6.2, 1.047):
            place = (0.62 * np.cos(angle), 0.62 * np.sin(angle), 0.06)
            hoop.bar(place, (0, 0, 0.5), 0.006, metal)
            glow = shop.glow((1.0, 0.62, 0.28), 18.0 if flame else 5.0)
            radii = (0.02, 0.02, 0.05) if flame else (0.07, 0.07, 0.07)
            hoop.ball((place[0], place[1], 0.13), radii, glow, 10)
        fixtures.note(
            hoop, SourceKind.CANDLE if flame else SourceKind.CEILING_LAMP, (0, 0, -0.15),
            2100 if flame else 2900, 16.0,
        )  # fmt: skip
