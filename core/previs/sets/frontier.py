"""What stands about a frontier street: hitching rails, troughs, barrels, a wagon."""

from __future__ import annotations

import itertools

import numpy as np

from core.previs.materials import Procedural
from core.previs.sets.furniture import dark_metal
from core.previs.sets.outdoor_fittings import timber
from core.previs.sets.workshop import Spot, Workshop


def dress_frontier_street(shop: Workshop) -> None:
    """Along both porches, clear of the middle of the street."""
    for side in (-1, 1):
        for y in (1.5, 11.0, 20.0):
            _hitching_rail(shop.at(side * 5.1, y + 0.6 * side, 0, 90))
        _trough(shop.at(side * 5.0, 6.4 + 1.6 * side, 0, 90))
        for y in (8.9, 16.2, 3.9):
            for step in range(2 + shop.pick(2)):
                _barrel(shop.at(side * (5.5 + 0.1 * step), y + 0.68 * step))
    _wagon(shop.at(-3.6, 15.5, 0, 24))


def _hitching_rail(spot: Spot) -> None:
    board = timber(spot.shop)
    for x in (-1.3, 1.3):
        spot.bar((x, 0, 0), (x, 0, 1.05), 0.07, board)
    spot.bar((-1.6, 0, 0.95), (1.6, 0, 0.95), 0.055, board)


def _trough(spot: Spot) -> None:
    """A long wooden trough full of water."""
    board = timber(spot.shop)
    spot.box((0, 0, 0.28), (2.2, 0.62, 0.5), board)
    spot.box((0, 0, 0.525), (2.04, 0.46, 0.012), spot.shop.plain((0.02, 0.035, 0.04), 0.04))
    for x in (-0.9, 0.9):
        spot.box((x, 0, 0.1), (0.16, 0.8, 0.2), board)


def _barrel(spot: Spot) -> None:
    """Staves and hoops."""
    board = spot.shop.finish(
        Procedural.PLANKS, (0.20, 0.12, 0.06), (0.09, 0.05, 0.03), roughness=0.8, scale=0.7
    )
    iron = dark_metal(spot)
    bulge = ((0.27, 0.0), (0.32, 0.25), (0.34, 0.45), (0.32, 0.65), (0.27, 0.9))
    for (r0, z0), (r1, z1) in itertools.pairwise(bulge):
        spot.bar((0, 0, z0), (0, 0, z1), r0, board, r1)
    for z, radius in ((0.14, 0.305), (0.45, 0.345), (0.76, 0.305)):
        spot.bar((0, 0, z - 0.03), (0, 0, z + 0.03), radius, iron)


def _wagon(spot: Spot) -> None:
    """A freight wagon with a canvas tilt and spoked wheels."""
    shop, board = spot.shop, timber(spot.shop)
    spot.box((0, 0, 0.95), (1.5, 3.4, 0.08), board)
    for side in (-1, 1):
        spot.box((side * 0.74, 0, 1.25), (0.06, 3.4, 0.55), board)
        for y, radius in ((-1.2, 0.5), (1.2, 0.62)):
            _wheel(spot, (side * 0.92, y, radius), radius)
    turn = np.linspace(0, np.pi, 15)
    rows = [
        np.stack([0.78 * np.cos(turn), np.full(15, y), 1.5 + 1.15 * np.sin(turn)], 1)
        for y in np.linspace(-1.7, 1.7, 6)
    ]
    here = (np.arange(5)[:, None] * 15 + np.arange(14)).ravel()
    canvas = shop.plain((0.50, 0.45, 0.36), 0.95)
    quads = np.stack([here, here + 1, here + 16, here + 15], 1)
    spot.mesh(np.vstack(rows), quads, canvas, smooth=True)
    spot.bar((0, -1.7, 0.7), (0.2, -4.2, 0.15), 0.06, board)


def _wheel(spot: Spot, hub: tuple[float, float, float], radius: float) -> None:
    x, y, z = hub
    board = timber(spot.shop)
    turn = np.linspace(0, 2 * np.pi, 25)
    rim = np.stack([np.full(25, x), y + radius * np.cos(turn), z + radius * np.sin(turn)], 1)
    spot.wire(rim, 0.045, board)
    for angle in turn[:-1:3]:
        spot.bar(hub, (x, y + radius * np.cos(angle), z + radius * np.sin(angle)), 0.025, board)
    spot.bar((x - 0.08, y, z), (x + 0.08, y, z), 0.09, board)
