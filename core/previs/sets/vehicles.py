"""Cars, boats and ships of space, as smooth lofted hulls."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.materials import Material, Procedural
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.workshop import Floats, Spot

PAINTS: tuple[Rgb, ...] = (
    (0.02, 0.022, 0.03), (0.10, 0.012, 0.012), (0.09, 0.09, 0.085), (0.03, 0.05, 0.08),
)  # fmt: skip

_LENGTH = np.array([-2.28, -2.22, -2.0, -1.4, -0.9, 0.0, 0.9, 1.5, 2.0, 2.22, 2.27])
_SHOULDER = np.array([0.62, 0.70, 0.76, 0.84, 0.88, 0.90, 0.90, 0.89, 0.85, 0.78, 0.66])
_WIDTH = np.array([0.60, 0.72, 0.82, 0.88, 0.90, 0.91, 0.91, 0.90, 0.86, 0.78, 0.64])
_SILL = np.array([0.36, 0.30, 0.26, 0.24, 0.24, 0.24, 0.24, 0.24, 0.28, 0.32, 0.38])
_CABIN = ((-1.02, 0.90), (-0.42, 1.36), (0.62, 1.38), (1.42, 0.92))
"""The greenhouse from windscreen foot over the roof to the rear: along, up."""


@dataclass(frozen=True, slots=True)
class _CarPaint:
    """The materials of a car."""

    body: int
    glass: int
    tyre: int
    chrome: int


def car(spot: Spot, rgb: Rgb, *, lights_on: bool) -> None:
    """A saloon car, its nose along the spot's -Y. Lit headlights are noted for the gaffer."""
    shop = spot.shop
    paint = _CarPaint(
        body=shop.builder.material(
            Material(base_rgb=rgb, roughness=0.16, specular_f0=0.06, metallic=0.15)
        ),
        glass=shop.builder.material(
            Material(base_rgb=(0.010, 0.012, 0.014), roughness=0.05, specular_f0=0.07)
        ),
        tyre=shop.plain((0.014, 0.014, 0.014), 0.75),
        chrome=shop.plain((0.45, 0.45, 0.46), 0.25, 1.0),
    )
    _lower_body(spot, paint)
    _greenhouse(spot, paint)
    _wheels(spot, paint)
    _lamps(spot, paint, lights_on)


def _lower_body(spot: Spot, paint: _CarPaint) -> None:
    """Rounded sections lofted from nose to tail."""
    around = np.linspace(-np.pi / 2, 1.5 * np.pi, 28, endpoint=False)
    across = np.sign(np.cos(around)) * np.abs(np.cos(around)) ** 0.45
    upward = np.sign(np.sin(around)) * np.abs(np.sin(around)) ** 0.55
    middle, half = (_SHOULDER + _SILL) / 2, (_SHOULDER - _SILL) / 2
    bulge = 1 - 0.10 * np.clip(upward, 0, 1)
    rings = np.stack(
        [
            _WIDTH[:, None] * across * bulge,
            np.repeat(_LENGTH[:, None], len(around), 1),
            middle[:, None] + half[:, None] * upward,
        ],
        axis=-1,
    )
    _loft(spot, rings, paint.body)
    for end in (0, -1):
        _cap(spot, rings[end], paint.body)


def _greenhouse(spot: Spot, paint: _CarPaint) -> None:
    """Glass all round under a painted roof, narrowing upwards."""
    base = 0.80
    (a, za), (b, zb), (c, zc), (d, zd) = _CABIN
    roof = 0.62

    def both(y: float, z: float, half: float) -> list[tuple[float, float, float]]:
        return [(-half, y, z), (half, y, z)]

    def pane(low: tuple[float, float], high: tuple[float, float], halves: tuple[float, float]
             ) -> None:  # fmt: skip
        left, right = both(*low, halves[0])
        top_left, top_right = both(*high, halves[1])
        spot.quad([left, right, top_right, top_left], paint.glass)

    pane((a, za - 0.06), (b, zb - 0.02), (base, roof))
    pane((d, zd - 0.06), (c, zc - 0.02), (base, roof))
    for side in (-1, 1):
        corners = [(side * base, a, za - 0.06), (side * roof, b, zb - 0.02),
                   (side * roof, c, zc - 0.02), (side * base, d, zd - 0.06)]  # fmt: skip
        spot.quad(corners, paint.glass)
        for foot, head, girth in ((0, 1, 0.035), (3, 2, 0.04)):
            spot.bar(corners[foot], corners[head], girth, paint.body)
        middle = (side * (base + 0.006), 0.12, 0.86), (side * (roof + 0.006), 0.12, zb - 0.02)
        spot.bar(middle[0], middle[1], 0.03, paint.body)
        spot.box((side * 0.93, a + 0.25, 0.98), (0.14, 0.10, 0.11), paint.body)
        spot.box((side * 0.915, 0.0, 0.66), (0.012, 3.6, 0.018), paint.chrome)
    spot.cushion((0, (b + c) / 2, zb - 0.01), (2 * roof + 0.10, c - b + 0.16, 0.10), paint.body, 5)


def _wheels(spot: Spot, paint: _CarPaint) -> None:
    for side in (-1, 1):
        for y in (-1.42, 1.40):
            arch = spot.shop.plain((0.006, 0.006, 0.006), 0.9)
            spot.bar((side * 0.70, y, 0.34), (side * 0.915, y, 0.34), 0.39, arch)
            spot.bar((side * 0.72, y, 0.32), (side * 0.93, y, 0.32), 0.32, paint.tyre)
            spot.bar((side * 0.92, y, 0.32), (side * 0.937, y, 0.32), 0.19, paint.chrome)
            spot.bar((side * 0.93, y, 0.32), (side * 0.944, y, 0.32), 0.06, paint.tyre)


def _lamps(spot: Spot, paint: _CarPaint, lights_on: bool) -> None:
    shop = spot.shop
    spot.box((0, -2.27, 0.50), (1.0, 0.04, 0.20), paint.tyre)
    for z in (0.44, 0.50, 0.56):
        spot.box((0, -2.295, z), (0.96, 0.02, 0.018), paint.chrome)
    for y, sign in ((-2.27, -1), (2.27, 1)):
        spot.box((0, y, 0.33), (1.45, 0.12, 0.10), paint.chrome)
        del sign
    front = shop.glow((1.0, 0.94, 0.82), 34.0, LightGroup.RIM) if lights_on else (
        shop.plain((0.5, 0.5, 0.5), 0.1, 0.6))  # fmt: skip
    rear = shop.glow((1.0, 0.025, 0.012), 5.0 if lights_on else 0.15)
    for side in (-1, 1):
        spot.bar((side * 0.62, -2.21, 0.60), (side * 0.62, -2.27, 0.60), 0.105, front)
        spot.box((side * 0.60, 2.265, 0.66), (0.34, 0.05, 0.11), rear)
        if lights_on:
            lamp = (side * 0.62, -2.42, 0.60)
            shop.lamp(
                Source(
                    kind=SourceKind.HEADLIGHT, position=spot.point(lamp), kelvin=5200.0,
                    aim=spot.point((side * 0.62, -12.0, 0.32)), strength=420.0,
                    group=LightGroup.RIM,
                )
            )  # fmt: skip


def _loft(spot: Spot, rings: Floats, material: int) -> None:
    """A skin over closed *rings* (n, m, 3)."""
    count, around = rings.shape[:2]
    row, column = np.meshgrid(np.arange(count - 1), np.arange(around), indexing="ij")
    after = (column + 1) % around
    quads = np.stack(
        [row * around + column, row * around + after,
         (row + 1) * around + after, (row + 1) * around + column], axis=-1,
    ).reshape(-1, 4)  # fmt: skip
    spot.mesh(rings.reshape(-1, 3), quads, material, smooth=True)


def _cap(spot: Spot, ring: Floats, material: int) -> None:
    here = np.arange(len(ring))
    fan = np.stack([np.full(len(ring), len(ring)), here, (here + 1) % len(ring)], 1)
    spot.mesh(np.vstack([ring, ring.mean(0)[None]]), fan, material, smooth=False)


def sailing_ship(spot: Spot) -> None:
    """A wooden ship with two masts, broadside to the audience."""
    shop = spot.shop
    board = shop.finish(Procedural.PLANKS, (0.12, 0.07, 0.04), (0.06, 0.035, 0.02), roughness=0.6)
    along = np.linspace(-1, 1, 19)
    beam = 2.6 * np.sqrt(np.clip(1 - np.abs(along) ** 3, 0.02, 1))
    sheer = 2.6 + 1.3 * along**2
    around = np.linspace(0, np.pi, 15)
    section = np.stack([np.cos(around), -(np.sin(around) ** 0.7)], 1)
    rings = np.stack(
        [
            np.repeat(along[:, None] * 10, 15, 1),
            beam[:, None] * section[:, 0],
            sheer[:, None] + (sheer[:, None] + 0.8) * section[:, 1],
        ],
        axis=-1,
    )
    _loft(spot, rings, board)
    spot.box((0, 0, 2.3), (17, 4.4, 0.1), board)
    sail = shop.finish(Procedural.CLOTH, (0.52, 0.47, 0.38), (0.4, 0.36, 0.28), roughness=0.95)
    for x, tall in ((-3.5, 13.0), (3.0, 15.0)):
        spot.bar((x, 0, 2), (x, 0, tall), 0.18, board, 0.08)
        for z, half in ((tall * 0.5, 3.2), (tall * 0.85, 2.3)):
            spot.bar((x - half, 0.2, z), (x + half, 0.2, z), 0.08, board)
            _sail(spot, (x, z), half, sail)


def _sail(spot: Spot, head: tuple[float, float], half: float, material: int) -> None:
    across, down = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(0, 1, 7))
    belly = -0.9 * (1 - across**2) * np.sin(np.pi * down * 0.9)
    points = np.stack(
        [head[0] + across * half, belly, head[1] - down * half * 1.35], axis=-1
    ).reshape(-1, 3)
    row, column = np.meshgrid(np.arange(6), np.arange(8), indexing="ij")
    first = (row * 9 + column).ravel()
    spot.mesh(
        points, np.stack([first, first + 1, first + 10, first + 9], 1), material, smooth=True
    )


def space_ship(spot: Spot) -> None:
    """A lander on legs with a lit hatch."""
    shop = spot.shop
    hull = shop.finish(
        Procedural.METAL_PANELS, (0.30, 0.31, 0.33), (0.08, 0.08, 0.09), roughness=0.35
    )
    dark = shop.plain((0.03, 0.03, 0.035), 0.4, 0.5)
    spot.cushion((0, 0, 4.2), (11.0, 8.0, 3.6), hull, 3.2)
    spot.cushion((0, -1.2, 5.7), (4.4, 4.0, 1.8), dark, 2.6)
    for x in (-4.6, 4.6):
        spot.bar((x, 0.5, 4.2), (x * 1.35, 0.5, 4.2), 0.9, hull, 1.3)
        spot.ball((x * 1.36, 0.5, 4.2), (0.3, 1.15, 1.15), shop.glow((0.25, 0.6, 1.0), 6.0))
        for y in (-2.4, 2.4):
            spot.bar((x * 0.7, y, 3.0), (x, y * 1.35, 0.05), 0.16, dark)
            spot.bar((x, y * 1.35, 0), (x, y * 1.35, 0.12), 0.5, dark)
    lit = shop.glow((1.0, 0.86, 0.62), 5.0)
    spot.box((0, -3.55, 3.3), (1.6, 0.1, 1.9), lit)
    spot.quad([(-0.9, -3.6, 2.3), (0.9, -3.6, 2.3), (0.9, -7.0, 0.05), (-0.9, -7.0, 0.05)], dark)
    shop.lamp(
        Source(
            kind=SourceKind.SHOP, position=spot.point((0, -4.2, 3.3)), kelvin=3600.0,
            aim=spot.point((0, -10, 0.5)), strength=60.0, size_m=(1.6, 1.9),
        )
    )  # fmt: skip
