"""What grows: leaves and needles are batches of small two-sided quads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.previs.materials import Material, Procedural
from core.previs.sets.terrain import ACTING_Y, Terrain
from core.previs.sets.workshop import Floats, Workshop
from core.previs.shapes import sweep

_SUMMER: tuple[Rgb, ...] = ((0.10, 0.16, 0.03), (0.14, 0.17, 0.03), (0.06, 0.12, 0.03))
_AUTUMN: tuple[Rgb, ...] = ((0.20, 0.17, 0.03), (0.26, 0.11, 0.025), (0.10, 0.14, 0.03))
_DEAD: tuple[Rgb, ...] = ((0.07, 0.06, 0.04), (0.05, 0.05, 0.035), (0.09, 0.07, 0.04))


def leaf_materials(shop: Workshop) -> list[int]:
    """Three greens of this season."""
    tints = _SUMMER
    if shop.staging.genre is Genre.HORROR:
        tints = _DEAD
    elif shop.staging.set_seed % 3 == 1:
        tints = _AUTUMN
    return [
        shop.builder.material(Material(base_rgb=rgb, roughness=0.55, translucency=0.9))
        for rgb in tints
    ]


def bark_material(shop: Workshop) -> int:
    """Furrowed bark."""
    rgb: Rgb = ((0.11, 0.075, 0.05), (0.085, 0.065, 0.05))[shop.staging.set_seed % 2]
    return shop.builder.material(
        Material(base_rgb=rgb, roughness=0.95, procedural=Procedural.BARK, bump=1.0)
    )


def scatter(
    shop: Workshop, count: int, bounds: tuple[float, float, float, float], clear: float
) -> list[tuple[float, float]]:
    """Places within (x0, x1, y0, y1), none within *clear* of the acting area or the lens' way."""
    x = shop.rng.uniform(bounds[0], bounds[1], count)
    y = shop.rng.uniform(bounds[2], bounds[3], count)
    away = np.hypot(x, y - ACTING_Y) > clear
    way = ~((y < ACTING_Y) & (np.abs(x) < clear))
    return [(float(a), float(b)) for a, b in zip(x[away & way], y[away & way], strict=True)]


def leaf_quads(shop: Workshop, centres: Floats, sizes: Floats) -> Floats:
    """Randomly turned leaves (4n, 3) at *centres* (n, 3) of half length *sizes* (n,)."""
    normal = shop.rng.normal(size=centres.shape)
    across = np.cross(normal, shop.rng.normal(size=centres.shape))
    across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
    up = np.cross(normal / np.linalg.norm(normal, axis=1, keepdims=True), across)
    size = sizes[:, None]
    corners = [centres - across * size, centres + up * size * 0.55,
               centres + across * size, centres - up * size * 0.55]  # fmt: skip
    quads: Floats = np.stack(corners, 1).reshape(-1, 3)
    return quads


def add_quads(shop: Workshop, corners: Floats, materials: Sequence[int]) -> None:
    """Loose quads (4n, 3), a material of *materials* each by chance."""
    if not len(corners):
        return
    faces = np.arange(len(corners)).reshape(-1, 4)
    ids = np.asarray(materials)[shop.rng.integers(0, len(materials), len(faces))]
    shop.builder.mesh(corners, faces, ids)


def broadleaf_trees(
    shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]], leaves: int = 60
) -> None:
    """Tall trees with bare lower trunks."""
    bark, crowns = bark_material(shop), []
    for x, y in places:
        crowns.append(_broadleaf(shop, (x, y, terrain.at(x, y) - 0.2), bark, leaves))
    if crowns and leaves:
        centres = np.vstack(crowns)
        sizes = shop.rng.uniform(0.07, 0.19, len(centres))
        add_quads(shop, leaf_quads(shop, centres, sizes), leaf_materials(shop))


def _broadleaf(shop: Workshop, foot: tuple[float, float, float], bark: int, leaves: int) -> Floats:
    """One tree's wood; the middles of its leaves."""
    radius, tall = shop.chance(0.14, 0.40), shop.chance(8.0, 16.0)
    t = np.linspace(0, 1, 7)
    lean = shop.rng.normal(0, 0.035, 2) * tall
    bend = 0.14 * np.sin(t * 5 + shop.chance(0, 6))
    stem = np.stack([foot[0] + lean[0] * t + bend, foot[1] + lean[1] * t, foot[2] + tall * t], 1)
    girth = radius * np.where(t == 0, 1.55, 1 - 0.78 * t)
    shop.builder.shape(sweep(stem, girth, 12), bark)
    clouds = []
    for _ in range(shop.pick(3) + 5):
        share = shop.chance(0.38, 0.97)
        start = stem[0] + (stem[-1] - stem[0]) * share
        turn, reach = shop.chance(0, 6.28), shop.chance(1.2, 3.0) * (1.2 - share * 0.6)
        tip = start + np.array(
            [np.cos(turn), np.sin(turn), shop.chance(0.1, 0.55)]
        ) * reach  # fmt: skip
        thick = radius * 0.28 * (1.1 - share)
        shop.builder.cylinder(start, tip, thick, bark, top_radius=0.012, segments=6, caps=False)
        along = shop.rng.uniform(0.3, 1.15, (leaves, 1))
        clouds.append(start + (tip - start) * along + shop.rng.normal(0, 0.45, (leaves, 3)))
    return np.vstack(clouds)


def crown_trees(
    shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]], leaves: int = 2000
) -> None:
    """Trees that stand free: a short trunk under a round, dense crown. Far ones have less."""
    bark, crowns, sizes = bark_material(shop), [], []
    for x, y in places:
        near = float(np.clip(22.0 / (np.hypot(x, y - ACTING_Y) + 8.0), 0.22, 1.0))
        crown = _crown(shop, (x, y, terrain.at(x, y) - 0.1), bark, int(leaves * near))
        crowns.append(crown)
        sizes.append(shop.rng.uniform(0.10, 0.22, len(crown)) / np.sqrt(near))
    if crowns:
        quads = leaf_quads(shop, np.vstack(crowns), np.concatenate(sizes))
        add_quads(shop, quads, leaf_materials(shop))


def _crown(shop: Workshop, foot: tuple[float, float, float], bark: int, leaves: int) -> Floats:
    """One trunk with its boughs; the middles of its leaves, on the skins of some round lobes."""
    tall, wide = shop.chance(5.5, 9.0), shop.chance(1.7, 2.6)
    base = np.asarray(foot)
    fork = base + np.array([shop.chance(-0.2, 0.2), shop.chance(-0.2, 0.2), 0.32 * tall])
    shop.builder.cylinder(base, fork, 0.030 * tall, bark, top_radius=0.020 * tall, segments=10)
    lobes, clouds = 7, []
    for lobe in range(lobes):
        turn = 2 * np.pi * lobe / lobes + shop.chance(-0.4, 0.4)
        out = 0.0 if lobe == 0 else wide * shop.chance(0.45, 0.75)
        high = tall * (0.86 if lobe == 0 else shop.chance(0.52, 0.76))
        middle = base + np.array([np.cos(turn) * out, np.sin(turn) * out, high])
        shop.builder.cylinder(fork, middle, 0.010 * tall, bark, top_radius=0.015, segments=6)
        way = shop.rng.normal(size=(leaves // lobes, 3))
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        skin = shop.rng.uniform(0.6, 1.02, (len(way), 1))
        clouds.append(middle + way * skin * wide * np.array([0.62, 0.62, 0.5]))
    return np.vstack(clouds)


def pines(shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]]) -> None:
    """Conifers with drooping whorls, white on top in snow."""
    bark = bark_material(shop)
    needle = shop.builder.material(
        Material(base_rgb=(0.035, 0.065, 0.03), roughness=0.7, translucency=0.35)
    )
    tips = [needle, shop.plain((0.66, 0.68, 0.72), 0.9)] if shop.snowy else [needle]
    batches = []
    for x, y in places:
        foot = np.array([x, y, terrain.at(x, y) - 0.1])
        tall = shop.chance(6.0, 13.0)
        shop.builder.cylinder(
            foot,
            foot + np.array([0, 0, tall]),
            0.022 * tall,
            bark,
            top_radius=0.02,
            segments=8,
            caps=False,
        )
        batches.append(_whorls(shop, foot, tall))
    if batches:
        add_quads(shop, np.vstack(batches), tips)


def _whorls(shop: Workshop, foot: Floats, tall: float) -> Floats:
    """The boughs of one conifer as quads (4n, 3)."""
    layers, around = 20, 17
    rise = np.repeat(np.linspace(0.14, 0.98, layers), around)
    turn = shop.rng.uniform(0, 6.28, len(rise))
    reach = tall * 0.25 * (1.04 - rise) * shop.rng.uniform(0.75, 1.2, len(rise))
    out = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1)
    side = np.stack([-np.sin(turn), np.cos(turn), 0 * turn], 1) * (reach * 0.115)[:, None]
    base = foot + np.stack([0 * rise, 0 * rise, rise * tall], 1)
    drop = np.stack([0 * rise, 0 * rise, reach], 1)
    middle = base + out * (reach * 0.55)[:, None] - drop * 0.16
    tip = base + out * reach[:, None] - drop * 0.46
    quads: Floats = np.stack([base, middle - side, tip, middle + side], 1).reshape(-1, 3)
    return quads


def palms(shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]]) -> None:
    """Palms with curved stems and drooping fronds."""
    bark = bark_material(shop)
    frond = shop.builder.material(
        Material(base_rgb=(0.07, 0.13, 0.035), roughness=0.45, translucency=0.6)
    )
    batches = []
    for x, y in places:
        foot = np.array([x, y, terrain.at(x, y) - 0.1])
        tall, lean = shop.chance(5, 9), shop.rng.normal(0, 0.9, 2)
        t = np.linspace(0, 1, 9)
        stem = foot + np.stack([lean[0] * t**2, lean[1] * t**2, tall * t], 1)
        shop.builder.shape(sweep(stem, 0.19 - 0.08 * t, 10), bark)
        batches.append(_fronds(shop, stem[-1]))
    if batches:
        add_quads(shop, np.vstack(batches), [frond])


def _fronds(shop: Workshop, crown: Floats) -> Floats:
    pieces = []
    for turn in np.arange(0, 6.28, 0.42) + shop.chance(0, 0.4):
        out = np.array([np.cos(turn), np.sin(turn), 0.0])
        side = np.array([-np.sin(turn), np.cos(turn), 0.0])
        reach, lift = shop.chance(2.0, 2.9), shop.chance(0.2, 0.9)
        t = np.linspace(0, 1, 7)[:, None]
        spine = crown + out * reach * t + np.array([0, 0, 1.0]) * (lift * t - 1.9 * t**2)
        width = 0.36 * np.sin(np.pi * np.clip(t * 0.92 + 0.05, 0, 1))
        for sign in (-1, 1):
            edge = spine + side * width * sign - np.array([0, 0, 0.16]) * width
            strip = np.stack([spine[:-1], spine[1:], edge[1:], edge[:-1]], 1)
            pieces.append(strip.reshape(-1, 3))
    return np.vstack(pieces)


def cacti(shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]]) -> None:
    """Saguaros with one or two arms."""
    skin = shop.finish(Procedural.BARK, (0.07, 0.12, 0.055), (0.03, 0.05, 0.02), roughness=0.7)
    for x, y in places:
        foot = np.array([x, y, terrain.at(x, y) - 0.1])
        tall, radius = shop.chance(2.2, 4.8), shop.chance(0.17, 0.26)
        _column(shop, np.stack([foot, foot + np.array([0, 0, tall])]), radius, skin)
        for _ in range(shop.pick(3)):
            turn, high = shop.chance(0, 6.28), shop.chance(0.35, 0.6) * tall
            out = np.array([np.cos(turn), np.sin(turn), 0.0])
            elbow = foot + out * 0.55 + np.array([0, 0, high])
            up, rise = np.array([0, 0, 1.0]), shop.chance(0.8, 1.5)
            path = np.stack([foot + up * high, elbow, elbow + out * 0.1 + up * 0.3,
                             elbow + out * 0.1 + up * rise])  # fmt: skip
            _column(shop, path, radius * 0.7, skin)


def _column(shop: Workshop, path: Floats, radius: float, skin: int) -> None:
    shop.builder.shape(sweep(path, np.full(len(path), radius), 14), skin)
    shop.builder.sphere(path[-1], radius, skin, segments=14)


def bushes(shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]]) -> None:
    """Round clouds of small leaves."""
    batches, count = [], 110
    for x, y in places:
        radius = shop.chance(0.4, 1.0)
        middle = np.array([x, y, terrain.at(x, y) + radius * 0.5])
        batches.append(
            middle + shop.rng.normal(0, 1, (count, 3)) * (radius * np.array([0.55, 0.55, 0.42]))
        )
    if batches:
        centres = np.vstack(batches)
        sizes = shop.rng.uniform(0.06, 0.14, len(centres))
        add_quads(shop, leaf_quads(shop, centres, sizes), leaf_materials(shop))


def tufts(
    shop: Workshop, terrain: Terrain, count: int, rgb: Rgb, tall: tuple[float, float]
) -> None:
    """Blades of grass or fern about the acting area, thinner where people stand."""
    angle, far = shop.rng.uniform(0, 6.28, count), shop.rng.uniform(1.5, 24.0, count)
    x, y = far * np.cos(angle), ACTING_Y + far * np.sin(angle)
    keep = (np.hypot(x, y - ACTING_Y) > 2.2) | (shop.rng.uniform(0, 1, count) < 0.25)
    x, y = x[keep], y[keep]
    root = np.stack([x, y, terrain.height(x, y) - 0.02], 1).repeat(9, 0)
    root[:, :2] += shop.rng.normal(0, 0.05, (len(root), 2))
    blades = len(root)
    turn, high = shop.rng.uniform(0, 6.28, blades), shop.rng.uniform(*tall, blades)[:, None]
    out = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1) * high * 0.45
    side = np.stack([-np.sin(turn), np.cos(turn), 0 * turn], 1) * (0.004 + 0.022 * high)
    up = np.array([0.0, 0.0, 1.0]) * high
    middle = root + out * 0.4 + up * 0.62
    tip = root + out * 1.4 + up * shop.rng.uniform(0.55, 1.0, (blades, 1))
    quads = np.stack([root - side * 0.6, middle - side, tip, middle + side], 1).reshape(-1, 3)
    paler: Rgb = (rgb[0] * 1.5, rgb[1] * 1.25, rgb[2])
    tints = [
        shop.builder.material(Material(base_rgb=tint, roughness=0.6, translucency=0.8))
        for tint in (rgb, paler)
    ]
    add_quads(shop, quads, tints)


@dataclass(frozen=True, slots=True)
class _Crop:
    """What grows in rows: distances in metres, and how a stalk looks."""

    row_m: float
    apart_m: float
    stalks: int
    tall_m: tuple[float, float]
    half_width_m: float
    lean: float
    widest: float
    rgb: Rgb


_WHEAT = _Crop(0.55, 0.24, 7, (0.70, 1.0), 0.007, 0.22, 0.86, (0.42, 0.29, 0.09))
_CORN = _Crop(0.9, 0.5, 4, (1.3, 2.0), 0.045, 0.4, 0.6, (0.12, 0.17, 0.04))

_REEDS = _Crop(1.0, 0.8, 26, (0.6, 1.7), 0.008, 0.30, 0.80, (0.13, 0.14, 0.05))


def crops(shop: Workshop, terrain: Terrain) -> None:
    """Wheat, or tall corn where the words say so, in rows left and right of a track."""
    tall_crop = re.search(r"corn|maize|cane|jungle", shop.staging.place.words.lower())
    crop = _CORN if tall_crop else _WHEAT
    rows = np.concatenate([np.arange(-16, -2.4, crop.row_m), np.arange(2.4, 16, crop.row_m)])
    x, y = (grid.ravel() for grid in np.meshgrid(rows, np.arange(0.5, 42, crop.apart_m)))
    x = x + shop.rng.normal(0, 0.12, len(x))
    y = y + shop.rng.normal(0, 0.3 * crop.apart_m, len(y))
    _stalks(shop, np.stack([x, y, terrain.height(x, y)], 1), crop)


def reeds(shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]]) -> None:
    """Clumps of thin stalks standing in water."""
    x, y = (np.array(axis) for axis in zip(*places, strict=True))
    _stalks(shop, np.stack([x, y, terrain.height(x, y)], 1), _REEDS)


def _stalks(shop: Workshop, places: Floats, crop: _Crop) -> None:
    """Blades about each of *places* (n, 3)."""
    root = places.repeat(crop.stalks, 0)
    root[:, :2] += shop.rng.normal(0, 0.25 * crop.apart_m, (len(root), 2))
    turn = shop.rng.uniform(0, 6.28, len(root))
    high = shop.rng.uniform(*crop.tall_m, (len(root), 1))
    out = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1) * crop.lean
    side = np.stack([-np.sin(turn), np.cos(turn), 0 * turn], 1) * crop.half_width_m
    up = np.array([0.0, 0.0, 1.0])
    middle = root + out * crop.widest**2 + up * high * crop.widest
    tip = root + out + up * high
    quads = np.stack([root - side * 0.3, middle - side, tip, middle + side], 1).reshape(-1, 3)
    leaf = shop.builder.material(Material(base_rgb=crop.rgb, roughness=0.6, translucency=0.6))
    add_quads(shop, quads, [leaf])


def rocks(shop: Workshop, terrain: Terrain, places: Sequence[tuple[float, float]]) -> None:
    """Boulders, half sunk."""
    stone = shop.finish(Procedural.ROCK, (0.17, 0.155, 0.14), (0.08, 0.07, 0.06), roughness=0.9)
    for x, y in places:
        size = 0.06 + 0.55 * shop.chance(0.0, 1.0) ** 5
        shape = size * shop.rng.uniform(0.6, 1.3, 3)
        shop.builder.sphere(
            (x, y, terrain.at(x, y) + 0.1 * size), 1.0, stone, scale=shape, segments=9
        )
