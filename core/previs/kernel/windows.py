"""Procedural surfaces that glow: lit windows, shops, screens."""

from __future__ import annotations

import math

from core.previs.kernel import columns as col
from core.previs.kernel.noise import fractal, uniform
from core.previs.kernel.reflection import Surface
from core.previs.kernel.vectors import inner, scaled, smooth, vec


@inner
def facade(materials, m, base, flat, u, v):
    """A wall with windows of 1.0 by 1.7 m, some of them lit."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    width, height = 2.1 * scale, 3.1 * scale
    dirt = 0.6 + 0.8 * fractal(u * 0.7, v * 0.7, seed, 3)
    wall = scaled(base.albedo, dirt)
    if abs(flat[2]) > 0.5 or v < materials[m, col.LEVEL]:
        return _matt(base, wall)
    column, row = math.floor(u / width), math.floor(v / height)
    fu, fv = u / width - column, v / height - row
    if 0.26 < fu < 0.74 and 0.28 < fv < 0.82:
        side = int(seed + 7 * round(flat[0]) + 3 * round(flat[1]) + 40)
        lot = uniform(column + 5000, row + 5000, side)
        return _window(materials, m, fu, fv, lot, base)
    if 0.24 < fv < 0.28 and 0.22 < fu < 0.78:  # the sill catches light
        return _matt(base, scaled(base.albedo, 1.6))
    if fv < 0.03:
        return _matt(base, scaled(base.albedo, 1.4))
    return _matt(base, wall)


@inner
def _matt(base, albedo):
    return Surface(
        albedo, base.roughness, base.metallic, base.f0, (0.0, 0.0, 0.0), base.normal, 0.0
    )


@inner
def _window(materials, m, fu, fv, lot, base):
    """Glass, dark or lit behind a blind; a cool lamp in one of five."""
    share = materials[m, col.SHARE]
    glow = (0.0, 0.0, 0.0)
    bar = abs(fu - 0.5) < 0.012 or abs(fv - 0.55) < 0.012
    if lot < share:
        rank = lot / max(share, 1e-4)
        level = materials[m, col.SECOND] * (0.25 + 1.5 * rank * rank)
        level *= 0.55 + 0.45 * smooth(0.28, 0.5 + 0.3 * rank, fv)
        level *= 0.05 if bar else 1.0
        warm = (1.0, 0.58, 0.27)
        glow = scaled((0.55, 0.70, 0.90) if rank > 0.8 else warm, level)
    if bar:
        return Surface(scaled(base.albedo, 0.6), 0.6, 0.0, 0.04, glow, base.normal, 0.0)
    return Surface((0.02, 0.022, 0.026), 0.12, 0.0, 0.05, glow, base.normal, 0.0)


@inner
def shop_window(materials, m, base, u, v):
    """Shelves of goods before a bright back wall, a strip of lamps above, dim shapes."""
    seed = materials[m, col.SEED]
    column, shelf = math.floor(u / 0.21), math.floor(v / 0.36)
    fu, fv = u / 0.21 - column, v / 0.36 - shelf
    tall = uniform(column + 700, shelf + 700, int(seed) + 5)
    hue = uniform(column + 70, shelf + 90, int(seed) + 15)
    level = 0.16 + 0.9 * smooth(0.9, 2.9, v)
    level *= 1 - 0.75 * smooth(0.50, 0.56, fractal(u * 0.9, v * 0.35, seed, 2))
    item = 1.0 if (0.12 < fu < 0.88 and 0.1 < fv < 0.1 + 0.75 * tall) else 0.0
    board = 1.0 if fv < 0.08 else 0.0
    level *= (1 - 0.72 * item) * (1 - 0.8 * board)
    if v > 2.62:
        level, item = 1.5, 0.0
    e = base.emission
    glow = (
        e[0] * level * (1 + item * 0.5 * (hue - 0.3)),
        e[1] * level * (1 + item * 0.5 * (tall - 0.5)),
        e[2] * level * (1 + item * 0.9 * (0.4 - hue)),
    )
    return Surface(base.albedo, 0.08, 0.0, 0.05, glow, base.normal, 0.0)


@inner
def screen(materials, m, base, u, v):
    """Lines of light and blocks, as on a console."""
    scale, seed = materials[m, col.SCALE], int(materials[m, col.SEED])
    line = math.floor(v / (0.022 * scale))
    word = math.floor(u / (0.07 * scale) + uniform(line, 3, seed) * 7)
    fv = v / (0.022 * scale) - line
    on = 1.0 if (uniform(line + 31, word + 17, seed) < 0.55 and 0.25 < fv < 0.75) else 0.0
    block_u, block_v = math.floor(u / (0.31 * scale)), math.floor(v / (0.19 * scale))
    pane = uniform(block_u + 5, block_v + 9, seed + 2)
    level = 0.12 + 0.75 * on * (1.0 if pane < 0.7 else 0.35) + (0.5 if pane > 0.86 else 0.0)
    glow = scaled(vec(materials, m, col.EMISSION), level)
    if pane > 0.86:
        glow = (glow[1], glow[0], glow[2] * 0.5)
    return Surface(base.albedo, 0.15, 0.0, 0.05, glow, base.normal, 0.0)
