"""An everyday room's furniture: along the walls what the place names, a table in the middle."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.domain.staging import Feature
from core.previs.materials import Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.neon import NEON_COLOURS, NEON_WORDS, wall_sign
from core.previs.sets.rooms import Room, door_y
from core.previs.sets.wall_pieces import WALL_PIECES
from core.previs.sets.workshop import Spot, Workshop


def furnish(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> None:
    """Wall pieces along back, right and left; table, rug and pillars in the room."""
    free = _along_walls(shop, room, wanted)
    _middle(shop, room, wanted)
    if Feature.PICTURES in wanted:
        for x, width in free:
            furniture.picture(shop.at(x, room.far), min(width, 1.1), 0.7)
        furniture.picture(shop.at(room.half, room.acting - 1.8, 0, -90), 0.9, 0.7)
    if Feature.NEON in wanted:
        _neon(shop, room)
    furniture.door(shop.at(room.half, door_y(room), 0, -90))


def _middle(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> None:
    """What stands clear of the walls."""
    if Feature.PEWS in wanted:
        furniture.pews(shop.at(0, room.far))
        for x in (-0.8, -0.5, 0.5, 0.8):
            fixtures.candle(shop.at(x, room.far - 0.7), (0.0, 0.0, 1.05))
    if {Feature.COLUMNS, Feature.PEWS} & set(wanted):
        columns(shop, room)
    if {Feature.TABLE, Feature.CHAIRS} & set(wanted):
        table_and_chairs(shop, room)
    elif Feature.SOFA in wanted:
        _coffee_table(shop.at(0, room.far - 1.75))
    if Feature.RUG in wanted:
        furniture.rug(shop.at(0, room.acting + 0.5))


def _along_walls(
    shop: Workshop, room: Room, wanted: Sequence[Feature]
) -> list[tuple[float, float]]:
    """Stand the wall pieces; what stays free of the back wall as (middle, width)."""
    pieces = [feature for feature in WALL_PIECES if feature in wanted]
    if {Feature.CONSOLES, Feature.SCREENS} <= set(pieces):
        pieces.remove(Feature.SCREENS)
        fixtures.screens(shop.at(0, room.far, 0.12))
    back = _Run(-room.half + 0.15, room.half - 0.15)
    right = _Run(door_y(room) + 0.8, room.far - 1.0)
    left = _Run(room.acting + 2.1, room.far - 0.8)
    front = _Run(room.near + 0.3, door_y(room) - 0.8)
    for feature in pieces:
        build, width = WALL_PIECES[feature]
        centre = back.take(width)
        if centre is not None:
            build(shop.at(centre, room.far))
            continue
        for run, x, yaw in (
            (right, room.half, -90),
            (left, -room.half, 90),
            (front, room.half, -90),
        ):
            y = run.take(width)
            if y is not None:
                build(shop.at(x, y, 0, yaw))
                break
    return back.gaps()


class _Run:
    """A stretch of wall that pieces are taken from, the middle first."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.taken: list[tuple[float, float]] = []

    def take(self, width: float) -> float | None:
        """The middle of a free stretch of *width*, or None."""
        centre = (self.low + self.high) / 2
        for offset in (0.0, *(sign * step for step in np.arange(0.1, 9, 0.1) for sign in (-1, 1))):
            a, b = centre + offset - width / 2, centre + offset + width / 2
            if a >= self.low and b <= self.high and all(b <= c or a >= d for c, d in self.taken):
                self.taken.append((a, b))
                return float(centre + offset)
        return None

    def gaps(self) -> list[tuple[float, float]]:
        """Free stretches wider than a small picture."""
        edges = [self.low, *(edge for pair in sorted(self.taken) for edge in pair), self.high]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return [((a + b) / 2, b - a - 0.3) for a, b in pairs if b - a > 0.9]


def table_and_chairs(shop: Workshop, room: Room) -> None:
    """A table behind the acting area with three chairs; more tables in a hall."""
    y = room.acting + 1.25
    furniture.table(shop.at(0, y), round_top=shop.staging.set_seed % 3 == 1)
    furniture.chair(shop.at(-1.22, y, 0, 90))
    furniture.chair(shop.at(1.22, y, 0, -90))
    furniture.chair(shop.at(0.1, y + 1.0, 0, 0))
    if shop.has(Feature.HALL):
        for x in (-3.6, 3.6):
            furniture.table(shop.at(x, y + 1.8), round_top=True)
            furniture.chair(shop.at(x - 1.1, y + 1.8, 0, 90))
            furniture.chair(shop.at(x + 1.1, y + 1.8, 0, -90))
    if not shop.era.electric or shop.has(Feature.CANDLES):
        fixtures.candle(shop.at(0.15, y), (0.0, 0.0, 0.755))


def _coffee_table(spot: Spot) -> None:
    top = furniture.wood(spot)
    spot.box((0, 0, 0.40), (1.2, 0.6, 0.05), top)
    spot.surface((0, 0, 0.425), (1.0, 0.45))
    for x in (-0.52, 0.52):
        for y in (-0.22, 0.22):
            spot.bar((x, y, 0), (x, y, 0.38), 0.025, furniture.dark_metal(spot))
    green = spot.shop.plain((0.03, 0.05, 0.02), 0.08)
    spot.bar((0.15, 0, 0.425), (0.15, 0, 0.65), 0.04, green)
    spot.bar((0.15, 0, 0.65), (0.15, 0, 0.74), 0.014, green)
    spot.bar(
        (-0.1, 0.05, 0.425), (-0.1, 0.05, 0.52), 0.034, spot.shop.plain((0.3, 0.16, 0.05), 0.1)
    )
    spot.box((0.38, 0.08, 0.44), (0.24, 0.17, 0.03), spot.shop.plain((0.3, 0.28, 0.24), 0.7), 18)


def columns(shop: Workshop, room: Room) -> None:
    """Two rows of stone columns."""
    stone = shop.finish(Procedural.MOTTLE, (0.30, 0.285, 0.25), (0.20, 0.19, 0.17), roughness=0.7)
    inset = 1.6 if room.half > 4 else 0.5
    for y in np.arange(room.acting + 2.2, room.far - 0.5, 3.2):
        for x in (-room.half + inset, room.half - inset):
            shop.builder.cylinder((x, y, 0), (x, y, room.height), 0.32, stone, segments=20)
            shop.builder.box((x, y, 0.2), (0.95, 0.95, 0.4), stone)
            shop.builder.box((x, y, room.height - 0.3), (0.95, 0.95, 0.6), stone)


def _neon(shop: Workshop, room: Room) -> None:
    seed = shop.staging.set_seed
    rgb = NEON_COLOURS[seed % len(NEON_COLOURS)]
    wall_sign(
        shop.at(0, room.far, room.height - 0.35), NEON_WORDS[seed % len(NEON_WORDS)], rgb, 0.5
    )
    wall_sign(
        shop.at(-room.half, room.far - 1.6, room.height - 0.4, 90), "OPEN",
        NEON_COLOURS[(seed + 1) % len(NEON_COLOURS)], 0.34,
    )  # fmt: skip
