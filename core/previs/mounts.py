"""What somebody rides: a horse, or a motorcycle when that is what they hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.domain.staging import Rgb
from core.previs.materials import Material, Procedural
from core.previs.shapes import sphere, sweep, turn_z
from core.previs.stage_builder import StageBuilder

Floats = NDArray[np.float64]
Point = tuple[float, float, float]

SADDLE_M = 1.36
"""Height of a horse's saddle."""
BIKE_SEAT_M = 0.80
BIKE_WORDS = frozenset({"motorcycle", "motorbike", "bike", "bicycle", "scooter"})
_COATS: tuple[Rgb, ...] = ((0.09, 0.045, 0.022), (0.022, 0.018, 0.016), (0.20, 0.17, 0.14))


class _Stable:
    """A builder with the mount's place."""

    def __init__(self, builder: StageBuilder, foot: Point, yaw_deg: float) -> None:
        self.builder, self.foot, self.turn = builder, np.asarray(foot, float), turn_z(yaw_deg)

    def point(self, local: Point) -> Floats:
        world: Floats = self.turn @ np.asarray(local, float) + self.foot
        return world

    def limb(self, path: list[Point], radii: list[float], material: int) -> None:
        """A bent, tapering limb."""
        start = np.asarray(path, float)
        t = np.linspace(0, len(path) - 1, 4 * len(path))
        smooth = np.stack([np.interp(t, range(len(path)), start[:, axis]) for axis in range(3)], 1)
        girth = np.interp(t, range(len(path)), radii)
        self.builder.shape(sweep(smooth @ self.turn.T + self.foot, girth, 14), material)
        self.builder.sphere(self.point(path[-1]), radii[-1], material, segments=10)

    def lump(self, centre: Point, radii: Point, material: int) -> None:
        """An ellipsoid turned with the mount."""
        ball = _UNIT.vertices * np.asarray(radii) + np.asarray(centre)
        self.builder.mesh(ball @ self.turn.T + self.foot, _UNIT.faces, material, smooth=True)


_UNIT = sphere((0, 0, 0), (1, 1, 1), 24)


def horse(builder: StageBuilder, foot: Point, yaw_deg: float, variant: int) -> None:
    """A saddled horse at a canter, its head along the yaw; *foot* is the ground below it."""
    stable = _Stable(builder, foot, yaw_deg)
    rgb = _COATS[variant % len(_COATS)]
    coat = builder.material(
        Material(
            base_rgb=rgb, second_rgb=(rgb[0] * 0.7, rgb[1] * 0.7, rgb[2] * 0.7), roughness=0.5,
            procedural=Procedural.MOTTLE, scale=3.0,
        )
    )  # fmt: skip
    dark = builder.material(Material(base_rgb=(0.016, 0.013, 0.011), roughness=0.55))
    leather = builder.material(Material(base_rgb=(0.13, 0.06, 0.03), roughness=0.4))
    _horse_body(stable, coat, dark)
    _horse_legs(stable, coat, dark)
    stable.lump((0, 0.02, 1.30), (0.27, 0.30, 0.09), leather)
    stable.lump((0, 0.27, 1.38), (0.18, 0.06, 0.07), leather)
    stable.lump((0, -0.24, 1.39), (0.06, 0.06, 0.09), leather)
    for side in (-1, 1):
        stable.limb([(side * 0.05, -1.36, 1.52), (side * 0.14, -0.7, 1.42), (0.03, -0.34, 1.50)],
                    [0.008, 0.008, 0.008], leather)  # fmt: skip


def _horse_body(stable: _Stable, coat: int, dark: int) -> None:
    stable.lump((0, 0.05, 1.05), (0.31, 0.80, 0.33), coat)
    stable.lump((0, -0.52, 1.08), (0.27, 0.36, 0.36), coat)
    stable.lump((0, 0.62, 1.12), (0.30, 0.40, 0.34), coat)
    stable.limb([(0, -0.62, 1.16), (0, -0.90, 1.46), (0, -1.16, 1.76)], [0.25, 0.17, 0.12], coat)
    stable.limb([(0, -1.12, 1.80), (0, -1.30, 1.66), (0, -1.52, 1.44)], [0.13, 0.11, 0.065], coat)
    stable.limb([(0, -0.62, 1.42), (0, -0.86, 1.66), (0, -1.12, 1.92)], [0.05, 0.055, 0.04], dark)
    for side in (-1, 1):
        stable.limb([(side * 0.06, -1.09, 1.88), (side * 0.08, -1.11, 2.0)], [0.035, 0.008], coat)
        stable.lump((side * 0.095, -1.22, 1.76), (0.018, 0.022, 0.022), dark)
    stable.limb([(0, 0.95, 1.28), (0, 1.22, 1.22), (0, 1.42, 0.95), (0, 1.48, 0.62)],
                [0.06, 0.075, 0.07, 0.02], dark)  # fmt: skip


def _horse_legs(stable: _Stable, coat: int, dark: int) -> None:
    """Two legs reaching, two gathered."""
    legs: tuple[tuple[float, list[Point]], ...] = (
        (-1, [(0, -0.60, 0.95), (0, -0.98, 0.72), (0, -1.02, 0.36), (0, -1.22, 0.10)]),
        (1, [(0, -0.58, 0.95), (0, -0.66, 0.56), (0, -0.60, 0.28), (0, -0.62, 0.05)]),
        (-1, [(0, 0.70, 0.98), (0, 0.56, 0.66), (0, 0.80, 0.40), (0, 0.74, 0.05)]),
        (1, [(0, 0.72, 0.98), (0, 0.74, 0.68), (0, 1.08, 0.46), (0, 1.22, 0.20)]),
    )
    for side, path in legs:
        placed = [(side * 0.17, y, z) for _, y, z in path]
        stable.limb(placed, [0.15, 0.085, 0.052, 0.05], coat)
        stable.lump(placed[-1], (0.065, 0.075, 0.055), dark)


def motorcycle(builder: StageBuilder, foot: Point, yaw_deg: float) -> None:
    """A motorcycle, its front wheel along the yaw; *foot* is the ground below it."""
    stable = _Stable(builder, foot, yaw_deg)
    steel = builder.material(Material(base_rgb=(0.4, 0.4, 0.42), roughness=0.25, metallic=1.0))
    paint = builder.material(Material(base_rgb=(0.10, 0.012, 0.01), roughness=0.2))
    black = builder.material(Material(base_rgb=(0.014, 0.014, 0.014), roughness=0.6))
    around = np.linspace(0, 2 * np.pi, 41)
    for y in (-0.72, 0.72):
        rim = np.stack([0 * around, y + 0.27 * np.cos(around), 0.33 + 0.27 * np.sin(around)], 1)
        world = rim @ stable.turn.T + stable.foot
        builder.shape(sweep(world, np.full(41, 0.062), 10), black)
        stable.lump((0, y, 0.33), (0.05, 0.20, 0.20), steel)
    for side in (-1, 1):
        stable.limb([(side * 0.08, -0.72, 0.33), (side * 0.08, -0.46, 0.95)], [0.025, 0.03], steel)
        stable.limb([(0, -0.45, 0.98), (side * 0.32, -0.36, 1.04)], [0.02, 0.02], black)
        stable.limb([(side * 0.12, 0.15, 0.32), (side * 0.14, 0.95, 0.36)], [0.045, 0.05], steel)
    stable.lump((0, -0.05, 0.45), (0.17, 0.28, 0.20), steel)
    stable.lump((0, -0.20, 0.80), (0.14, 0.28, 0.13), paint)
    stable.lump((0, 0.30, 0.74), (0.15, 0.42, 0.08), black)
    stable.lump((0, -0.56, 0.90), (0.10, 0.08, 0.10), steel)
