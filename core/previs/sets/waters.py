"""Sea and lake: waves near the shore, foam on the sand, a calm plane to the horizon."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Weather
from core.domain.staging import Feature
from core.previs.materials import Material, Procedural
from core.previs.sets.workshop import Workshop

SHORE_Y = 15.0
"""Where the water begins."""
_LEVEL = -0.12
_NEAR = 62.0
"""Metres of y up to which waves are modelled; beyond, they are finer than a pixel."""
_FAR = 5200.0


def lay_water(shop: Workshop) -> None:
    """Water behind the acting area; surf where the shore is a beach."""
    sea = shop.has(Feature.SAND, Feature.CLIFF)
    swell = _swell(shop, sea)
    near = _surface(shop, 0.30 if sea else 0.16)
    _waves(shop, near, swell)
    shop.builder.quad(
        (-_FAR, _NEAR, _LEVEL - 0.02), (_FAR, _NEAR, _LEVEL - 0.02),
        (_FAR, _FAR, _LEVEL - 0.02), (-_FAR, _FAR, _LEVEL - 0.02), _surface(shop, 0.05),
    )  # fmt: skip
    for side in (-1, 1):
        shop.builder.quad(
            (side * 120, SHORE_Y - 2, _LEVEL), (side * _FAR, SHORE_Y - 2, _LEVEL),
            (side * _FAR, _NEAR, _LEVEL), (side * 120, _NEAR, _LEVEL), near,
        )  # fmt: skip
    if sea:
        _surf(shop, swell)


def _swell(shop: Workshop, sea: bool) -> float:
    """Height of the waves, metres."""
    if not sea:
        return 0.03
    return 0.42 if {Weather.STORM, Weather.WIND} & set(shop.staging.weather) else 0.16


def _surface(shop: Workshop, bump: float) -> int:
    return shop.builder.material(
        Material(
            base_rgb=(0.012, 0.036, 0.042), roughness=0.10, specular_f0=0.03,
            procedural=Procedural.WATER, bump=bump,
        )
    )  # fmt: skip


def _waves(shop: Workshop, material: int, swell: float) -> None:
    """Long crests that run along the shore and grow steeper towards it."""
    x, y = np.meshgrid(np.linspace(-120, 120, 121), np.linspace(SHORE_Y - 3, _NEAR, 110))
    phase = shop.chance(0, 6)
    bend = 1.5 * np.sin(x * 0.05 + phase) + 0.6 * np.sin(x * 0.17 + 2 * phase)
    run = (y - SHORE_Y + bend) / 5.5
    crest = (0.5 + 0.5 * np.cos(2 * np.pi * run)) ** 2.2 - 0.3
    fade = np.clip((_NEAR - y) / 12, 0, 1) * np.clip((y - SHORE_Y + 2.5) / 3, 0.1, 1)
    fade *= 0.6 + 0.4 * np.sin(x * 0.11 + run * 1.7 + phase)
    z = _LEVEL + swell * crest * fade
    columns = x.shape[1]
    row, column = np.meshgrid(np.arange(len(x) - 1), np.arange(columns - 1), indexing="ij")
    first = (row * columns + column).ravel()
    quads = np.stack([first, first + 1, first + columns + 1, first + columns], 1)
    shop.builder.mesh(np.stack([x, y, z], -1).reshape(-1, 3), quads, material, smooth=True)


def _surf(shop: Workshop, swell: float) -> None:
    """Broken lines of foam: the last of a wave on the sand, and crests behind it."""
    white: Rgb = (0.62, 0.64, 0.65)
    foam = shop.builder.material(
        Material(base_rgb=white, second_rgb=(0.40, 0.46, 0.48), roughness=0.9,
                 procedural=Procedural.MOTTLE, scale=3.0)
    )  # fmt: skip
    wet = shop.builder.material(Material(base_rgb=(0.24, 0.17, 0.10), roughness=0.4))
    x = np.linspace(-70, 70, 281)
    for y, width, lift in ((12.6, 0.55, 0.10), (14.6, 0.5, 0.06), (17.9, 0.8, 0.30),
                           (23.4, 0.7, 0.32)):  # fmt: skip
        _ribbon(shop, x, (y, width, lift * swell / 0.16 if y > 15 else lift), foam)
    if shop.has(Feature.SAND):
        edge = _wander(shop, x, 12.0)
        land = np.stack([x, edge, (SHORE_Y - edge) * 0.08 + 0.012], 1)
        sea = np.stack([x, np.full_like(x, 15.6), np.full_like(x, -0.03)], 1)
        here = np.arange(len(x) - 1)
        quads = np.stack([here, here + 1, here + 1 + len(x), here + len(x)], 1)
        shop.builder.mesh(np.vstack([land, sea]), quads, wet, smooth=False)


def _wander(shop: Workshop, x: np.ndarray, y: float) -> np.ndarray:
    phase = shop.rng.uniform(0, 6.28, 3)
    line = 0.7 * np.sin(x * 0.11 + phase[0]) + 0.28 * np.sin(x * 0.43 + phase[1])
    return np.asarray(y + line + 0.10 * np.sin(x * 1.7 + phase[2]))


def _ribbon(
    shop: Workshop, x: np.ndarray, place: tuple[float, float, float], material: int
) -> None:
    """A wandering band of foam of changing width, broken here and there."""
    y, width, lift = place
    line = _wander(shop, x, y)
    wide = width * np.clip(0.55 + 0.8 * np.sin(x * 0.37 + y) * np.sin(x * 1.3), 0.0, 1.3)
    ground = np.maximum((SHORE_Y - line) * 0.08, _LEVEL) + lift * 0.5 + 0.03
    front = np.stack([x, line - wide / 2, ground], 1)
    back = np.stack([x, line + wide / 2, ground + 0.01], 1)
    here = np.arange(len(x) - 1)[(wide[:-1] > 0.05) & (wide[1:] > 0.05)]
    quads = np.stack([here, here + 1, here + 1 + len(x), here + len(x)], 1)
    if len(quads):
        shop.builder.mesh(np.vstack([front, back]), quads, material, smooth=False)
