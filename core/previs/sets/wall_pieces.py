"""What can stand against a wall."""

from __future__ import annotations

from collections.abc import Callable

from core.domain.staging import Feature
from core.previs.sets import fixtures, furniture
from core.previs.sets.workshop import Spot


def _lit_desk(spot: Spot) -> None:
    furniture.desk(spot)
    fixtures.desk_lamp(spot)


WALL_PIECES: dict[Feature, tuple[Callable[[Spot], None], float]] = {
    Feature.BARS: (furniture.bars, 3.4),
    Feature.COUNTER: (furniture.counter, 3.6),
    Feature.SOFA: (furniture.sofa, 2.7),
    Feature.BED: (furniture.bed, 1.8),
    Feature.FIREPLACE: (fixtures.fireplace, 2.1),
    Feature.DESK: (_lit_desk, 1.8),
    Feature.CONSOLES: (fixtures.consoles, 2.5),
    Feature.SCREENS: (fixtures.screens, 2.9),
    Feature.KITCHEN: (furniture.kitchen, 3.6),
    Feature.MACHINES: (fixtures.machines, 1.9),
    Feature.SHELVES: (furniture.shelves, 1.7),
    Feature.STAIRS: (furniture.stairs, 3.4),
    Feature.CRATES: (furniture.crates, 1.7),
    Feature.CANDLES: (fixtures.candles, 0.8),
    Feature.LAMP: (fixtures.floor_lamp, 0.7),
    Feature.PLANTS: (furniture.plant, 0.8),
}
"""What stands against a wall, the most telling first, and the metres of wall it takes."""
