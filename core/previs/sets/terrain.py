"""Ground and relief: level where people act, rising into dunes, hills, cliffs and mountains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature, SetKind
from core.previs.materials import Material, Procedural
from core.previs.sets.ranges import build_range
from core.previs.sets.waters import SHORE_Y, lay_water
from core.previs.sets.workshop import Floats, Workshop

Height = Callable[[Floats, Floats], Floats]
ACTING_Y = 5.0
"""Middle of the acting area of every exterior, metres."""


@dataclass(frozen=True, slots=True)
class Terrain:
    """Relief over x, y arrays, metres."""

    height: Height

    def at(self, x: float, y: float) -> float:
        """Height of the ground at one point."""
        return float(self.height(np.array([x]), np.array([y]))[0])


def lay_ground(shop: Workshop) -> Terrain:
    """Build the ground that the place asks for."""
    terrain = Terrain(_relief(shop))
    reach = 190.0
    axis = np.sinh(np.linspace(-2.6, 2.6, 150)) / np.sinh(2.6) * reach
    x, y = np.meshgrid(axis, axis + ACTING_Y, indexing="ij")
    z = terrain.height(x, y)
    rows = len(axis)
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(rows - 1), indexing="ij")
    first = (row * rows + column).ravel()
    quads = np.stack([first, first + rows, first + rows + 1, first + 1], axis=1)
    points = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    material = ground_material(shop)
    shop.builder.mesh(points, quads, material, smooth=True)
    if shop.has(Feature.WATER):
        lay_water(shop)
    _plain(shop, material, reach * 0.96)
    if shop.has(Feature.MOUNTAINS):
        build_range(shop)
    return terrain


def _relief(shop: Workshop) -> Height:
    """Sum of what the features ask for, faded in away from the acting area."""
    phase = shop.rng.uniform(0, 6.28, 8)
    layers: list[Height] = [lambda x, y: 0.04 * np.sin(x * 0.9 + phase[0]) * np.sin(y * 0.8)]
    if shop.has(Feature.DUNES):
        layers.append(lambda x, y: _dunes(x, y, phase))
    if shop.has(Feature.HILLS):
        layers.append(lambda x, y: _hills(x, y, phase))
    if shop.has(Feature.ROCK, Feature.RUINS):
        layers.append(lambda x, y: 0.5 * _rolling(x * 0.25, y * 0.25, phase))
    if shop.has(Feature.CLIFF):
        layers.append(lambda x, y: _cliff(x, y, phase))
    shore = shop.has(Feature.WATER)

    def height(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x, y - ACTING_Y)
        fade = np.clip((away - 5.0) / 16.0, 0.0, 1.0) ** 1.5
        total: Floats = sum((layer(x, y) for layer in layers), np.zeros_like(x)) * fade
        if shore:
            total = np.where(y > SHORE_Y - 6, np.minimum(total, (SHORE_Y - y) * 0.08), total)
        return total

    return height


def _rolling(x: Floats, y: Floats, phase: Floats) -> Floats:
    """Smooth noise of about -1 to 1 and wavelength 6."""
    rolled: Floats = (
        np.sin(x + phase[1] + 0.7 * np.sin(y * 0.8 + phase[2]))
        * np.cos(y * 0.9 + phase[3] + 0.5 * np.sin(x * 1.3))
        + 0.4 * np.sin(2.3 * x + 1.7 * y + phase[4])
    ) / 1.4
    return rolled


def _dunes(x: Floats, y: Floats, phase: Floats) -> Floats:
    """Asymmetric ridges across the wind."""
    along = (y * 0.85 + x * 0.35 + 7 * np.sin(x * 0.045 + phase[1])) / 22.0
    saw = along - np.floor(along)
    ridge = np.where(saw < 0.72, saw / 0.72, (1 - saw) / 0.28)
    crest: Floats = (0.5 - 0.5 * np.cos(np.pi * ridge)) * (5.0 + 1.8 * np.sin(x * 0.06 + phase[2]))
    return crest


def _hills(x: Floats, y: Floats, phase: Floats) -> Floats:
    far = np.clip(np.hypot(x, y - ACTING_Y) / 90.0, 0.1, 1.3)
    return 9.0 * far * (_rolling(x * 0.055, y * 0.055, phase) + 0.5)


def _cliff(x: Floats, y: Floats, phase: Floats) -> Floats:
    """A wall of rock behind, on the right."""
    edge = y + 0.35 * x - 21.0 + 2.5 * np.sin(x * 0.21 + phase[5]) + 1.2 * np.sin(x * 0.7)
    wall: Floats = 15.0 / (1 + np.exp(-np.clip(edge * 2.2, -40, 40))) + np.maximum(edge, 0) * 0.05
    return wall


_GROUNDS: dict[Feature, tuple[Procedural, Rgb, Rgb, float, float]] = {
    Feature.SNOW_GROUND: (Procedural.SNOW, (0.78, 0.80, 0.84), (0.16, 0.13, 0.10), 0.75, 0.3),
    Feature.SAND: (Procedural.SAND, (0.42, 0.30, 0.17), (0.30, 0.20, 0.11), 0.95, 0.5),
    Feature.DUNES: (Procedural.SAND, (0.44, 0.31, 0.17), (0.31, 0.20, 0.11), 0.95, 0.5),
    Feature.COBBLES: (Procedural.COBBLES, (0.13, 0.125, 0.12), (0.05, 0.045, 0.04), 0.5, 0.6),
    Feature.ASPHALT: (Procedural.MOTTLE, (0.065, 0.065, 0.068), (0.04, 0.04, 0.042), 0.7, 0.3),
    Feature.MUD: (Procedural.FOREST_FLOOR, (0.085, 0.055, 0.032), (0.05, 0.035, 0.02), 0.5, 0.6),
    Feature.ROCK: (Procedural.ROCK, (0.20, 0.185, 0.165), (0.09, 0.08, 0.07), 0.85, 0.6),
    Feature.GRASS: (Procedural.GRASS, (0.11, 0.15, 0.04), (0.06, 0.075, 0.022), 0.9, 0.5),
    Feature.CROPS: (Procedural.FOREST_FLOOR, (0.13, 0.085, 0.045), (0.09, 0.06, 0.03), 0.95, 0.5),
}
_GENRE_GROUND = {Genre.WESTERN: Feature.SAND, Genre.SCIFI: Feature.ROCK}


def ground_feature(shop: Workshop) -> Feature:
    """The ground the text asks for, or the genre's."""
    for feature in _GROUNDS:
        if shop.has(feature):
            return feature
    if shop.has(Feature.CACTI, Feature.SALOON_FRONTS):
        return Feature.SAND
    if shop.has(Feature.CARS, Feature.STREET_LAMPS, Feature.MARKET_STALLS, Feature.TOWERS):
        return Feature.ASPHALT if shop.era.cars else Feature.COBBLES
    return _GENRE_GROUND.get(shop.staging.genre, Feature.GRASS)


def ground_material(shop: Workshop) -> int:
    """The ground's surface: wet in rain, white in snow."""
    if shop.snowy:
        white = _GROUNDS[Feature.SNOW_GROUND]
        return shop.finish(white[0], white[1], white[2], roughness=white[3], bump=white[4])
    if shop.staging.place.set_kind is SetKind.FOREST:
        return shop.finish(
            Procedural.FOREST_FLOOR, (0.10, 0.065, 0.035), (0.06, 0.085, 0.02),
            roughness=0.7 if shop.wet else 0.95, bump=0.6,
        )  # fmt: skip
    feature = ground_feature(shop)
    kind, rgb, second, rough, bump = _GROUNDS[feature]
    if shop.wet and feature in (Feature.ASPHALT, Feature.COBBLES):
        return wet_street(shop, rgb)
    if shop.wet:
        rgb, rough = (rgb[0] * 0.6, rgb[1] * 0.6, rgb[2] * 0.6), rough * 0.55
    return shop.finish(kind, rgb, second, roughness=rough, bump=bump)


def wet_street(shop: Workshop, rgb: Rgb = (0.035, 0.035, 0.04)) -> int:
    """Puddles on damp asphalt."""
    return shop.builder.material(
        Material(
            base_rgb=(min(rgb[0], 0.05), min(rgb[1], 0.05), min(rgb[2], 0.052)),
            roughness=0.42, procedural=Procedural.WET_ASPHALT, second_rgb=(0.012, 0.012, 0.014),
            bump=0.5, second_roughness=0.035, level=0.46, seed=3,
        )
    )  # fmt: skip


def _plain(shop: Workshop, material: int, reach: float) -> None:
    """Level land from the end of the relief to the horizon, so that no gap shows."""
    far, z = 2600.0, -1.6
    behind = reach if shop.has(Feature.WATER) else far
    for x0, x1, y0, y1 in ((-far, -reach, -far, behind), (reach, far, -far, behind),
                           (-reach, reach, -far, -reach)):  # fmt: skip
        shop.builder.quad((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z), material)
    if not shop.has(Feature.WATER):
        shop.builder.quad((-reach, reach, z), (reach, reach, z), (reach, far, z), (-reach, far, z),
                          material)  # fmt: skip
