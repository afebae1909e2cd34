"""What closes a landscape on the horizon: mountain ranges, and the mesas of a desert.

Ridges are folded lattice noise, as rain cuts them: sharp above, washed out below.
"""

from __future__ import annotations

import numpy as np

from core.domain.film_terms import Genre
from core.domain.staging import Feature
from core.previs.materials import Material, Procedural
from core.previs.sets.workshop import Floats, Workshop

_HALF_TURN = 1.45
"""Radians to either side of the view that a range covers."""
_NEAR, _FAR = 420.0, 1500.0
_TALLEST = 330.0
_LATTICE = 64


def build_range(shop: Workshop) -> None:
    """A range behind the acting area, of mesas where the place is a desert of the West."""
    desert = shop.has(Feature.CACTI, Feature.DUNES) or shop.staging.genre is Genre.WESTERN
    if desert and not shop.snowy:
        _mesas(shop)
    else:
        _peaks(shop)


def _peaks(shop: Workshop) -> None:
    """Foothills first, then higher and higher ridges."""
    x, y, deep = _fan(columns=300, rows=56)
    noise = _Lattice(shop)
    folded = sum(
        (1 - np.abs(noise.at(x / wave, y / wave))) ** 2 * 0.5**octave
        for octave, wave in enumerate((330.0, 160.0, 76.0, 36.0, 17.0))
    )
    rise = np.clip(deep * 1.5, 0, 1) ** 1.3
    height = _TALLEST * rise * np.clip(folded / 1.55, 0, None) ** 1.6
    _mesh(shop, (x, y, height - 4.0), _stone(shop))


def _mesas(shop: Workshop) -> None:
    """Table mountains and a butte, banded, on a skirt of rubble."""
    x, y, _ = _fan(columns=420, rows=70)
    noise = _Lattice(shop)
    shape = noise.at(x / 240.0, y / 190.0) + 0.28 * noise.at(x / 48.0, y / 48.0)
    shape += 0.07 * noise.at(x / 13.0, y / 13.0)
    wall = 1 / (1 + np.exp(-(shape - 0.42) * 42))
    skirt = np.clip((shape - 0.12) / 0.32, 0, 1) ** 2
    step = 1 / (1 + np.exp(-(shape - 0.62) * 38))
    height = 26.0 * skirt + 66.0 * wall + 34.0 * step
    rock = shop.builder.material(
        Material(
            base_rgb=(0.36, 0.16, 0.085), second_rgb=(0.20, 0.095, 0.06), roughness=0.95,
            procedural=Procedural.ROCK, scale=0.05, bump=0.2,
        )
    )  # fmt: skip
    _mesh(shop, (x, y, height - 4.0), rock)


def _fan(*, columns: int, rows: int) -> tuple[Floats, Floats, Floats]:
    """x, y of a fan of ground before the horizon, and how deep in it, 0 to 1."""
    angle = np.linspace(-_HALF_TURN, _HALF_TURN, columns)[:, None]
    deep = np.linspace(0, 1, rows)[None, :] * np.ones_like(angle)
    distance = _NEAR * (_FAR / _NEAR) ** deep
    return distance * np.sin(angle), distance * np.cos(angle), deep


def _mesh(shop: Workshop, points: tuple[Floats, Floats, Floats], material: int) -> None:
    x, y, z = points
    columns, rows = x.shape
    row, column = np.meshgrid(np.arange(columns - 1), np.arange(rows - 1), indexing="ij")
    first = (row * rows + column).ravel()
    quads = np.stack([first, first + rows, first + rows + 1, first + 1], axis=1)
    shop.builder.mesh(np.stack([x, y, z], -1).reshape(-1, 3), quads, material, smooth=True)


def _stone(shop: Workshop) -> int:
    """Bare rock, or rock under snow."""
    if not shop.snowy and not shop.has(Feature.SNOW_GROUND):
        return shop.finish(
            Procedural.ROCK, (0.17, 0.165, 0.16), (0.075, 0.08, 0.07), roughness=0.95, scale=0.03
        )
    return shop.builder.material(
        Material(
            base_rgb=(0.70, 0.73, 0.78), second_rgb=(0.10, 0.10, 0.11), roughness=0.85,
            procedural=Procedural.SNOW, scale=0.02, level=0.45, bump=0.3,
        )
    )  # fmt: skip


class _Lattice:
    """Smooth noise of about -1 to 1 over the plane, period 64."""

    def __init__(self, shop: Workshop) -> None:
        self._values = shop.rng.uniform(-1.0, 1.0, (_LATTICE, _LATTICE))

    def at(self, x: Floats, y: Floats) -> Floats:
        """Noise at x, y in lattice steps."""
        left, low = np.floor(x).astype(int), np.floor(y).astype(int)
        u, v = _eased(x - left), _eased(y - low)

        def corner(right: int, up: int) -> Floats:
            return np.asarray(self._values[(left + right) % _LATTICE, (low + up) % _LATTICE])

        lower = corner(0, 0) * (1 - u) + corner(1, 0) * u
        upper = corner(0, 1) * (1 - u) + corner(1, 1) * u
        return np.asarray(lower * (1 - v) + upper * v)


def _eased(t: Floats) -> Floats:
    return np.asarray(t * t * t * (t * (6 * t - 15) + 10))
