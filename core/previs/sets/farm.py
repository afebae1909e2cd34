"""A farm: a gambrel barn with white trim, a silo, bales, a fence, an old tractor."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from core.previs.materials import Procedural
from core.previs.sets import outdoor_fittings
from core.previs.sets.terrain import Terrain
from core.previs.sets.workshop import Spot, Workshop

_HALF, _LONG = 4.8, 13.0
_PROFILE = ((-4.8, 3.6), (-3.4, 6.3), (0.0, 8.1), (3.4, 6.3), (4.8, 3.6))
"""The gambrel seen from the front: x and height, metres."""


def build_farm(shop: Workshop, terrain: Terrain) -> None:
    """The barn to the right of the acting area, the rest about it."""
    barn(shop.at(7.5, 20.0, terrain.at(7.5, 20.0) - 0.1, -18))
    if shop.era.electric:
        _silo(shop.at(14.8, 25.0, terrain.at(14.8, 25.0) - 0.2))
        _tractor(shop.at(-2.6, 15.5, terrain.at(-2.6, 15.5), 62))
    for x, y in ((2.2, 12.9), (3.5, 13.6), (-7.5, 17.5)):
        _bale(shop.at(x, y, terrain.at(x, y), shop.chance(0, 90)))


def barn(spot: Spot) -> None:
    """Boards under a broken roof, its front to the spot's -Y, doors with white braces."""
    shop = spot.shop
    red = shop.finish(
        Procedural.PLANKS, (0.22, 0.035, 0.025), (0.13, 0.022, 0.017), roughness=0.9, scale=1.5
    )
    white = shop.plain((0.55, 0.53, 0.49), 0.7)
    back = _LONG
    for x in (-_HALF, _HALF):
        spot.quad([(x, 0, 0), (x, back, 0), (x, back, 3.6), (x, 0, 3.6)], red)
    for y in (0.0, back):
        _gable(spot, y, red)
    _roof(spot, back)
    _door(spot, red, white)
    for a, b in pairwise(_PROFILE):
        spot.bar((a[0], -0.1, a[1]), (b[0], -0.1, b[1]), 0.11, white)
    for x in (-_HALF, _HALF):
        spot.box((x, -0.06, 1.8), (0.2, 0.12, 3.6), white)
    _loft_door(spot, white)
    stone = outdoor_fittings.ashlar(shop)
    spot.box((0, back / 2, 0.2), (2 * _HALF + 0.12, back + 0.1, 0.4), stone)
    for side in (-1, 1):
        for y in (3.0, 6.5, 10.0):
            _window(spot, (side * (_HALF + 0.03), y, 2.1), white)


def _gable(spot: Spot, y: float, material: int) -> None:
    outline = [(-_HALF, 0.0), *_PROFILE, (_HALF, 0.0)]
    points = [(x, y, z) for x, z in outline]
    fan = np.array([[0, k, k + 1] for k in range(1, len(points) - 1)])
    spot.mesh(points, fan, material, smooth=False)


def _roof(spot: Spot, back: float) -> None:
    shop = spot.shop
    cover = shop.plain((0.72, 0.74, 0.78), 0.9) if shop.snowy else shop.finish(
        Procedural.PLANKS, (0.13, 0.125, 0.12), (0.07, 0.068, 0.066), roughness=0.85, scale=0.8
    )  # fmt: skip
    for a, b in pairwise(_PROFILE):
        out = 1.07
        spot.quad(
            [(a[0] * out, -0.5, a[1] + 0.05), (b[0] * out, -0.5, b[1] + 0.08),
             (b[0] * out, back + 0.5, b[1] + 0.08), (a[0] * out, back + 0.5, a[1] + 0.05)], cover,
        )  # fmt: skip
    spot.box((0, back * 0.45, 8.6), (1.1, 1.1, 1.2), shop.plain((0.55, 0.53, 0.49), 0.7))
    spot.bar((0, back * 0.45, 9.2), (0, back * 0.45, 10.0), 0.7, cover, 0.02)


def _door(spot: Spot, red: int, white: int) -> None:
    """Two leaves with crossed braces, one ajar on the dark inside."""
    dark = spot.shop.plain((0.012, 0.011, 0.010), 0.95)
    spot.box((0, -0.02, 1.7), (3.6, 0.06, 3.3), dark)
    for x, open_m in ((-0.92, 0.0), (0.92, 1.25)):
        at = x + open_m
        spot.box((at, -0.12, 1.7), (1.78, 0.08, 3.3), red)
        for a, b in (((-0.85, 0.1), (0.85, 1.65)), ((-0.85, 1.65), (0.85, 0.1)),
                     ((-0.85, 1.75), (0.85, 3.3)), ((-0.85, 3.3), (0.85, 1.75)),
                     ((-0.85, 0.1), (0.85, 0.1)), ((-0.85, 1.7), (0.85, 1.7)),
                     ((-0.85, 3.3), (0.85, 3.3)), ((-0.85, 0.1), (-0.85, 3.3)),
                     ((0.85, 0.1), (0.85, 3.3))):  # fmt: skip
            spot.bar((at + a[0], -0.17, a[1]), (at + b[0], -0.17, b[1]), 0.055, white)
    spot.box((0.4, -0.16, 3.5), (5.4, 0.1, 0.14), spot.shop.plain((0.05, 0.05, 0.05), 0.5, 0.5))


def _loft_door(spot: Spot, white: int) -> None:
    dark = spot.shop.plain((0.02, 0.018, 0.016), 0.9)
    spot.box((0, -0.04, 5.6), (1.4, 0.06, 1.5), dark)
    for x in (-0.75, 0.75):
        spot.box((x, -0.08, 5.6), (0.12, 0.1, 1.7), white)
    for z in (4.8, 6.4):
        spot.box((0, -0.08, z), (1.6, 0.1, 0.12), white)
    spot.box((0, -0.6, 7.5), (0.16, 1.3, 0.2), outdoor_fittings.timber(spot.shop))


def _window(spot: Spot, place: tuple[float, float, float], white: int) -> None:
    x, y, z = place
    spot.box((x, y, z), (0.05, 0.9, 1.0), spot.shop.plain((0.02, 0.024, 0.03), 0.1))
    for dy in (-0.48, 0.0, 0.48):
        spot.box((x, y + dy, z), (0.09, 0.07, 1.05), white)
    for dz in (-0.52, 0.0, 0.52):
        spot.box((x, y, z + dz), (0.09, 1.0, 0.07), white)


def _silo(spot: Spot) -> None:
    shop = spot.shop
    steel = shop.finish(
        Procedural.METAL_PANELS, (0.36, 0.37, 0.38), (0.16, 0.16, 0.17), roughness=0.4
    )
    spot.bar((0, 0, 0), (0, 0, 11.0), 1.9, steel)
    spot.ball((0, 0, 11.0), (1.92, 1.92, 1.3), steel, 24)
    spot.bar((1.95, 0, 0), (1.95, 0, 11.5), 0.06, shop.plain((0.3, 0.3, 0.3), 0.5, 0.8))


def _bale(spot: Spot) -> None:
    """A round bale, low enough to sit on."""
    straw = spot.shop.finish(
        Procedural.GRASS, (0.36, 0.27, 0.10), (0.24, 0.17, 0.06), roughness=0.95, scale=0.4
    )
    spot.box((0, 0, 0.24), (1.1, 0.55, 0.48), straw)
    spot.seat((0, 0, 0.49))


def _tractor(spot: Spot) -> None:
    """An old tractor: bonnet, big rear wheels, a steering wheel, an exhaust."""
    shop = spot.shop
    paint = shop.finish(
        Procedural.MOTTLE, (0.05, 0.15, 0.06), (0.09, 0.06, 0.03), roughness=0.45, scale=2.5
    )
    dark, rim = shop.plain((0.02, 0.02, 0.02), 0.7), shop.plain((0.40, 0.28, 0.03), 0.5)
    spot.cushion((0, -1.0, 1.15), (0.72, 1.8, 0.62), paint, 7)
    spot.box((0, 0.4, 0.95), (0.8, 1.3, 0.4), paint)
    spot.box((0, -1.92, 1.1), (0.6, 0.06, 0.5), dark)
    for x in (-0.78, 0.78):
        spot.bar((x - 0.18, 0.75, 0.78), (x + 0.18, 0.75, 0.78), 0.78, dark)
        spot.bar((x * 1.2 - 0.1, 0.75, 0.78), (x * 1.2 + 0.1, 0.75, 0.78), 0.42, rim)
        spot.cushion((x, 0.72, 1.45), (0.5, 1.5, 0.2), paint, 4)
        spot.bar((x * 0.75 - 0.1, -1.5, 0.42), (x * 0.75 + 0.1, -1.5, 0.42), 0.42, dark)
        spot.bar((x * 0.75 - 0.12, -1.5, 0.42), (x * 0.75 + 0.12, -1.5, 0.42), 0.22, rim)
    spot.bar((0.18, -1.2, 1.4), (0.18, -1.2, 2.3), 0.05, dark)
    spot.cushion((0, 0.75, 1.35), (0.5, 0.45, 0.12), dark, 5)
    turn = np.linspace(0, 2 * np.pi, 25)
    ring = np.stack([0.22 * np.cos(turn), 0.1 + 0.07 * np.sin(turn), 1.72 + 0.2 * np.sin(turn)], 1)
    spot.wire(ring, 0.018, dark)
    spot.bar((0, 0.1, 1.72), (0, -0.2, 1.35), 0.02, dark)
    spot.seat((0, 0.72, 1.42))
