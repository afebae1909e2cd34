"""Things of the action too big for a hand: a chest, a ladder, a microscope, a stretcher."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.figure_data import Floats
from core.previs.materials import Material, Procedural
from core.previs.shapes import sphere, turn_z
from core.previs.stage_builder import StageBuilder

PIECE_WORDS: dict[str, str] = {
    "chest": "chest", "treasure": "chest", "trunk": "chest", "ladder": "ladder",
    "microscope": "microscope", "telescope": "telescope", "stretcher": "stretcher",
    "gurney": "stretcher", "coffin": "coffin",
}  # fmt: skip
"""What each word is built as; a hand's things are in `hand_props`."""
STOOD_ON = frozenset({"microscope"})
"""What stands on a table."""


@dataclass(frozen=True, slots=True)
class _Yard:
    """A builder at a place on the stage, turned about the vertical."""

    builder: StageBuilder
    foot: Floats
    yaw_deg: float

    def point(self, local: tuple[float, float, float]) -> Floats:
        world: Floats = turn_z(self.yaw_deg) @ np.asarray(local, float) + self.foot
        return world

    def box(
        self, centre: tuple[float, float, float], size: tuple[float, float, float], paint: int
    ) -> None:
        self.builder.box(self.point(centre), size, paint, yaw_deg=self.yaw_deg)

    def bar(
        self,
        a: tuple[float, float, float],
        b: tuple[float, float, float],
        radius: float,
        paint: int,
    ) -> None:
        self.builder.cylinder(self.point(a), self.point(b), radius, paint, segments=14)

    def plain(self, rgb: Rgb, roughness: float = 0.6, metallic: float = 0.0) -> int:
        return self.builder.material(
            Material(base_rgb=rgb, roughness=roughness, metallic=metallic)
        )

    def wood(self) -> int:
        return self.builder.material(
            Material(
                base_rgb=(0.13, 0.07, 0.035), second_rgb=(0.06, 0.03, 0.016), roughness=0.6,
                procedural=Procedural.PLANKS,
            )
        )  # fmt: skip


def piece_kind(word: str) -> str | None:
    """What *word* is built as; None: it is no such thing."""
    return PIECE_WORDS.get(word.lower())


def build_piece(builder: StageBuilder, word: str, foot: Floats, yaw_deg: float) -> float:
    """Stand the thing called *word* at *foot*; its height, metres.

    Raises:
        KeyError: there is no such thing.
    """
    return _BUILDERS[PIECE_WORDS[word.lower()]](_Yard(builder, foot, yaw_deg))


def _chest(yard: _Yard) -> float:
    """Banded, its lid thrown back, full of gold."""
    wood, iron = yard.wood(), yard.plain((0.10, 0.085, 0.06), 0.4, 0.8)
    for x in (-0.40, 0.40):
        yard.box((x, 0, 0.24), (0.04, 0.5, 0.48), wood)
    for y in (-0.24, 0.24):
        yard.box((0, y, 0.24), (0.84, 0.04, 0.48), wood)
    yard.box((0, 0, 0.03), (0.8, 0.46, 0.06), wood)
    for x in (-0.28, 0.28):
        yard.box((x, 0, 0.24), (0.05, 0.53, 0.50), iron)
    arch = np.linspace(0.0, math.pi, 11)
    rings = [
        [yard.point((x, 0.30 + 0.10 * math.sin(t), 0.50 + 0.24 * (1 - math.cos(t)))) for t in arch]
        for x in (-0.42, 0.42)
    ]
    quads = [[i, i + 1, i + 12, i + 11] for i in range(10)]
    yard.builder.mesh(np.vstack(rings), quads, wood, smooth=True)
    _gold(yard)
    return 0.98


def _gold(yard: _Yard) -> None:
    """A heap of coins that throws a little of its own glow into faces."""
    gold = yard.builder.material(
        Material(
            base_rgb=(0.85, 0.56, 0.16), roughness=0.28, metallic=0.95,
            emission_rgb=(0.10, 0.06, 0.012), emission_group=LightGroup.PRACTICAL,
        )
    )  # fmt: skip
    rng = np.random.default_rng(5)
    heap = sphere((0, 0, 0), (0.36, 0.20, 0.17), 20)
    yard.builder.mesh(
        heap.vertices @ turn_z(yard.yaw_deg).T + yard.point((0, 0, 0.34)),
        heap.faces,
        gold,
        smooth=True,
    )
    for x, y in rng.uniform((-0.34, -0.19), (0.34, 0.19), (70, 2)):
        z = 0.34 + 0.17 * math.sqrt(max(0.0, 1 - (x / 0.36) ** 2 - (y / 0.20) ** 2))
        tilt = rng.uniform(-0.008, 0.008, 2)
        yard.bar((x, y, z), (x + tilt[0], y + tilt[1], z + 0.006), 0.022, gold)


def _ladder(yard: _Yard) -> float:
    """Leans away from whoever climbs it."""
    wood = yard.wood()
    lean, tall = 0.22, 2.9
    for x in (-0.21, 0.21):
        yard.bar((x, 0, 0), (x * 0.9, -lean * tall, tall), 0.026, wood)
    for step in np.arange(0.28, tall, 0.28):
        yard.bar((-0.20, -lean * step, step), (0.20, -lean * step, step), 0.016, wood)
    return tall


def _microscope(yard: _Yard) -> float:
    black, steel = yard.plain((0.02, 0.02, 0.022), 0.3), yard.plain((0.55, 0.55, 0.57), 0.2, 0.9)
    yard.box((0, 0, 0.015), (0.16, 0.20, 0.03), black)
    yard.box((0, 0.07, 0.15), (0.05, 0.05, 0.26), black)
    yard.box((0, -0.01, 0.11), (0.12, 0.12, 0.012), steel)
    yard.bar((0, -0.01, 0.14), (0, 0.0, 0.30), 0.022, black)
    for x in (-0.03, 0.03):
        yard.bar((x, 0.02, 0.29), (x, 0.12, 0.38), 0.015, steel)
    return 0.38


def _telescope(yard: _Yard) -> float:
    brass, wood = yard.plain((0.55, 0.38, 0.14), 0.25, 0.95), yard.wood()
    for turn in (0.3, 2.4, 4.5):
        yard.bar((0.34 * math.cos(turn), 0.34 * math.sin(turn), 0), (0, 0, 1.15), 0.022, wood)
    yard.bar((0, 0.35, 1.05), (0, -0.55, 1.55), 0.055, brass)
    return 1.6


def _stretcher(yard: _Yard) -> float:
    """On wheels, with a sheet and a pillow."""
    steel, sheet = yard.plain((0.5, 0.5, 0.52), 0.3, 0.9), yard.plain((0.58, 0.60, 0.60), 0.9)
    rubber = yard.plain((0.02, 0.02, 0.02), 0.7)
    yard.box((0, 0, 0.78), (0.66, 1.95, 0.10), sheet)
    yard.box((0, 0.80, 0.86), (0.48, 0.30, 0.08), sheet)
    for x in (-0.28, 0.28):
        yard.bar((x, -0.95, 0.72), (x, 0.95, 0.72), 0.02, steel)
        for y in (-0.7, 0.7):
            yard.bar((x, y, 0.12), (x, y * 0.6, 0.72), 0.016, steel)
            yard.bar((x - 0.02, y, 0.07), (x + 0.02, y, 0.07), 0.07, rubber)
    return 0.9


def _coffin(yard: _Yard) -> float:
    wood, brass = yard.wood(), yard.plain((0.55, 0.38, 0.14), 0.25, 0.95)
    yard.box((0, 0, 0.62), (0.68, 2.0, 0.46), wood)
    yard.box((0, 0, 0.88), (0.60, 1.9, 0.10), wood)
    for x in (-0.35, 0.35):
        for y in (-0.6, 0.0, 0.6):
            yard.bar((x, y - 0.1, 0.66), (x, y + 0.1, 0.66), 0.014, brass)
    for y in (-0.7, 0.7):
        yard.box((0, y, 0.2), (0.8, 0.12, 0.4), wood)
    return 0.95


_BUILDERS: dict[str, Callable[[_Yard], float]] = {
    "chest": _chest,
    "ladder": _ladder,
    "microscope": _microscope,
    "telescope": _telescope,
    "stretcher": _stretcher,
    "coffin": _coffin,
}
