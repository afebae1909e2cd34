"""A material at a point: its row, varied over world space by its procedural.

Lengths are metres at scale 1. `fine` falls from 1 to 0 with distance: detail finer than a pixel
is left out instead of flickering.
"""

from __future__ import annotations

import numpy as np

from core.previs.kernel import columns as col
from core.previs.kernel import patterns, windows
from core.previs.kernel.reflection import Surface
from core.previs.kernel.vectors import inner, vec


@inner
def plain_surface(materials, m, normal):
    """The row as it stands."""
    return Surface(
        vec(materials, m, col.BASE),
        np.float64(materials[m, col.ROUGHNESS]),
        np.float64(materials[m, col.METALLIC]),
        np.float64(materials[m, col.F0]),
        vec(materials, m, col.EMISSION),
        normal,
        np.float64(materials[m, col.TRANSLUCENCY]),
    )


@inner
def surface_at(materials, m, place, flat, normal, distance):
    """The surface of material m at *place*; its normal is not yet bent towards the viewer."""
    base = plain_surface(materials, m, normal)
    kind = int(materials[m, col.PROCEDURAL])
    if kind == 0:
        return base
    ax, ay, az = abs(flat[0]), abs(flat[1]), abs(flat[2])
    if az > ax and az > ay:
        u, v = place[0], place[1]
    elif ax > ay:
        u, v = place[1], place[2]
    else:
        u, v = place[0], place[2]
    fine = 1.0 / (1.0 + distance * 0.06)
    if kind in (3, 9, 18):
        return _glowing(kind, materials, m, base, flat, u, v)
    if kind in (2, 4, 6, 15, 16, 17):
        return _jointed(kind, materials, m, base, u, v, az, fine)
    return _mixed(kind, materials, m, base, place, az, fine)


@inner
def _glowing(kind, materials, m, base, flat, u, v):
    if kind == 3:
        return windows.facade(materials, m, base, flat, u, v)
    if kind == 9:
        return windows.shop_window(materials, m, base, u, v)
    return windows.screen(materials, m, base, u, v)


@inner
def _jointed(kind, materials, m, base, u, v, az, fine):
    if kind == 2:
        return patterns.brick(materials, m, base, u, v, fine)
    if kind == 4:
        return patterns.planks(materials, m, base, u, v, az, fine)
    if kind == 6:
        return patterns.tiles(materials, m, base, u, v, fine)
    if kind == 15:
        return patterns.cobbles(materials, m, base, u, v, fine)
    if kind == 16:
        return patterns.stone_blocks(materials, m, base, u, v, fine)
    return patterns.metal_panels(materials, m, base, u, v, fine)


@inner
def _mixed(kind, materials, m, base, place, az, fine):
    if kind == 1:
        return patterns.wet_asphalt(materials, m, base, place, az, fine)
    if kind in (5, 19, 20):
        return patterns.mottle(materials, m, base, place, fine)
    if kind == 8:
        return patterns.bark(materials, m, base, place)
    if kind == 10:
        return patterns.skin(base, place)
    return _ground(kind, materials, m, base, place, fine)


@inner
def _ground(kind, materials, m, base, place, fine):
    if kind == 11:
        return patterns.water(materials, m, base, place, fine)
    if kind == 14:
        return patterns.snow(materials, m, base, place, fine)
    if kind == 12:
        return patterns.sand(materials, m, base, place, fine)
    return patterns.undergrowth(materials, m, base, place, fine)
