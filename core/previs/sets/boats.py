"""Small boats on land and water, nets, oars, lobster pots."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.previs.materials import Procedural
from core.previs.sets.outdoor_fittings import timber
from core.previs.sets.workshop import Floats, Spot

_PAINTS: tuple[Rgb, ...] = ((0.06, 0.16, 0.26), (0.30, 0.05, 0.04), (0.10, 0.22, 0.14))


def _hull(length: float) -> Floats:
    """Sections of an open boat, keel down: rings (n, m, 3) from bow to stern."""
    along = np.linspace(-1, 1, 15)
    half = 0.82 * np.clip(1 - np.abs(along) ** 2.6 * np.where(along < 0, 1.0, 0.55), 0.02, 1)
    sheer = 0.72 + 0.30 * np.where(along < 0, along**2, 0.25 * along**2)
    around = np.linspace(0, np.pi, 13)
    across, down = np.cos(around), np.sin(around) ** 0.75
    rings = np.stack(
        [
            half[:, None] * across,
            np.repeat(along[:, None] * length / 2, 13, 1),
            sheer[:, None] * (1 - down),
        ],
        axis=-1,
    )
    return np.asarray(rings)


def _skin(rings: Floats) -> Floats:
    count, around = rings.shape[:2]
    row, column = np.meshgrid(np.arange(count - 1), np.arange(around - 1), indexing="ij")
    first = (row * around + column).ravel()
    return np.stack([first, first + 1, first + around + 1, first + around], 1)


def _boards(spot: Spot) -> int:
    rgb = _PAINTS[spot.shop.staging.set_seed % len(_PAINTS)]
    return spot.shop.finish(
        Procedural.PLANKS, rgb, (rgb[0] * 0.5, rgb[1] * 0.5, rgb[2] * 0.5), roughness=0.6
    )


def upturned_boat(spot: Spot) -> None:
    """A boat lying keel up, leaning on one side, with a pair of oars and a net over it."""
    rings = _hull(4.6)
    rings[..., 2] = 0.95 - rings[..., 2]
    tilt = np.radians(9)
    x, z = rings[..., 0].copy(), rings[..., 2].copy()
    rings[..., 0] = x * np.cos(tilt) - z * np.sin(tilt)
    rings[..., 2] = x * np.sin(tilt) + z * np.cos(tilt) + 0.06
    spot.mesh(rings.reshape(-1, 3), _skin(rings), _boards(spot), smooth=True)
    keel = rings[:, 6] + np.array([0, 0, 0.03])
    white = spot.shop.plain((0.5, 0.48, 0.43), 0.7)
    spot.wire(keel, 0.035, timber(spot.shop))
    for edge in (0, 12):
        spot.wire(rings[:, edge], 0.04, white)
    _oars(spot)
    net(spot, (1.5, -0.6), (1.5, 1.1))
    spot.seat((0.95, -0.4, 0.42), -60.0)


def moored_boat(spot: Spot) -> None:
    """A boat afloat, right way up, with thwarts and a furled mast."""
    rings = _hull(4.8)
    spot.mesh(rings.reshape(-1, 3), _skin(rings), _boards(spot), smooth=True)
    board = timber(spot.shop)
    for y in (-0.8, 0.5, 1.5):
        spot.box((0, y, 0.5), (1.35, 0.26, 0.05), board)
    for edge in (0, 12):
        spot.wire(rings[:, edge], 0.045, spot.shop.plain((0.5, 0.48, 0.43), 0.7))
    spot.bar((0, -0.6, 0.3), (0, -0.6, 3.6), 0.05, board)


def _oars(spot: Spot) -> None:
    board = timber(spot.shop)
    for y in (-0.5, 0.2):
        spot.bar((-1.3, y - 1.2, 0.05), (-1.2, y + 1.4, 0.08), 0.028, board)
        spot.box((-1.19, y + 1.6, 0.08), (0.16, 0.5, 0.03), board)


def net(spot: Spot, middle: tuple[float, float], size: tuple[float, float]) -> None:
    """A heaped fishing net with cork floats and a rope."""
    shop = spot.shop
    cord = shop.plain((0.20, 0.17, 0.11), 0.95)
    turn = np.linspace(0, 2 * np.pi, 25)
    for _ in range(26):
        reach = shop.rng.uniform(0.25, 0.55, 2) * size
        wave = 0.16 * np.sin(turn * 3 + shop.chance(0, 6)) + shop.chance(0.05, 0.24)
        path = np.stack(
            [middle[0] + shop.chance(-0.25, 0.25) * size[0] + reach[0] * np.cos(turn),
             middle[1] + shop.chance(-0.25, 0.25) * size[1] + reach[1] * np.sin(turn),
             np.maximum(wave, 0.02)], 1,
        )  # fmt: skip
        spot.wire(path, 0.010, cord)
    cork = shop.plain((0.42, 0.20, 0.05), 0.8)
    for _ in range(14):
        x, y = (middle[axis] + shop.chance(-0.5, 0.5) * size[axis] for axis in (0, 1))
        place = (x, y, shop.chance(0.06, 0.28))
        spot.ball(place, (0.06, 0.06, 0.05), cork, 9)


def lobster_pots(spot: Spot) -> None:
    """A stack of slatted pots and a coil of rope."""
    shop, slat = spot.shop, timber(spot.shop)
    for x, z in ((-0.4, 0.0), (0.4, 0.0), (0.0, 0.42)):
        for step in np.linspace(0, np.pi, 7):
            y, up = 0.3 * np.cos(step), z + 0.06 + 0.34 * np.sin(step)
            spot.bar((x - 0.35, y, up), (x + 0.35, y, up), 0.015, slat)
        for end in (-0.35, 0.0, 0.35):
            turn = np.linspace(0, np.pi, 9)
            hoop = np.stack(
                [np.full(9, x + end), 0.3 * np.cos(turn), z + 0.06 + 0.34 * np.sin(turn)], 1
            )
            spot.wire(hoop, 0.014, slat)
    coil = np.linspace(0, 8 * np.pi, 90)
    rope = np.stack([1.1 + 0.26 * np.cos(coil), 0.26 * np.sin(coil), 0.03 + coil * 0.006], 1)
    spot.wire(rope, 0.02, shop.plain((0.30, 0.25, 0.15), 0.9))
