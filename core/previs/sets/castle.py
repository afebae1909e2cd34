"""Castles and ruins: gatehouse, round towers, curtain walls, broken masonry, rubble."""

from __future__ import annotations

import numpy as np

from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.sets.outdoor_fittings import ashlar, timber, wall_lantern
from core.previs.sets.terrain import ACTING_Y, Terrain
from core.previs.sets.theme import named
from core.previs.sets.workshop import Spot, Workshop

_CASTLE_Y = 26.0
_BROKEN = "ruin\\w*|broken|abandoned|crumbling|fallen|destroyed|ancient|derelict"


def build_castle(shop: Workshop, terrain: Terrain) -> None:
    """A castle behind the acting area; broken where the place is a ruin or the words say so."""
    broken = shop.has(Feature.RUINS) or named(shop, _BROKEN)
    spot = shop.at(0, _CASTLE_Y, terrain.at(0, _CASTLE_Y) - 0.4)
    keep = 1.0 if not broken else 0.55
    _curtain(spot, (-21.0, -4.6), 8.5, broken)
    _curtain(spot, (4.6, 21.0), 8.5, broken)
    _gatehouse(spot, broken)
    _tower(spot, (-15.0, 0.5), (3.2, 15.0), broken)
    _tower(spot, (15.5, 1.0), (3.6, 19.0 * keep + 3.0), broken)
    _tower(spot, (-24.5, 12.0), (2.8, 13.0), broken and shop.pick(2) == 0)
    _keep(spot, broken)
    if broken:
        rubble(shop, terrain)
    _flags(spot, broken)


def build_courtyard(shop: Workshop, terrain: Terrain) -> None:
    """Walls with towers on three sides of the acting area: inside the castle."""
    broken = shop.has(Feature.RUINS) or named(shop, _BROKEN)
    back = shop.at(0, 19.0, terrain.at(0, 19.0) - 0.3)
    _curtain(back, (-13.0, -4.6), 8.0, broken)
    _curtain(back, (4.6, 13.0), 8.0, broken)
    _gatehouse(back, broken)
    for side in (-1, 1):
        wing = shop.at(side * 13.5, 6.0, -0.3, -side * 90)
        _curtain(wing, (-13.0, 13.0), 7.0, broken)
        _arcade(wing)
        _tower(back, (side * 14.0, 0.0), (3.4, 15.0 + side * 3.0), broken)
    _keep(shop.at(-4.0, 30.0, -0.3), broken)
    if broken:
        rubble(shop, terrain)


def _profile_tops(shop: Workshop, count: int, tall: float, broken: bool) -> np.ndarray:
    """Heights of a wall's top along it: level, or bitten by time."""
    if not broken:
        return np.full(count, tall)
    steps = shop.rng.normal(0, 0.16, count).cumsum()
    bite = np.sin(np.linspace(0, shop.chance(4, 9), count) + shop.chance(0, 6)) * 0.32
    return np.asarray(np.clip(tall * (0.68 + bite + 0.35 * steps), 1.1, tall))


def _curtain(spot: Spot, span: tuple[float, float], tall: float, broken: bool) -> None:
    """A wall of separate courses, with battlements where it still stands whole."""
    shop, stone = spot.shop, ashlar(spot.shop)
    count = max(2, round((span[1] - span[0]) / 0.9))
    edges = np.linspace(*span, count + 1)
    tops = _profile_tops(shop, count, tall, broken)
    for left, right, top in zip(edges[:-1], edges[1:], tops, strict=True):
        middle, width = (left + right) / 2, right - left
        spot.box((middle, 0, top / 2), (width, 1.7, top), stone)
        if top > tall - 0.05 and round(left / width) % 2 == 0:
            spot.box((middle, -0.65, top + 0.45), (width, 0.4, 0.9), stone)
    if not broken:
        spot.box(
            ((span[0] + span[1]) / 2, -0.95, tall - 0.2), (span[1] - span[0], 0.3, 0.25), stone
        )
    if broken:
        return
    slit = shop.plain((0.015, 0.014, 0.013), 0.9)
    for x in np.arange(span[0] + 2.0, span[1] - 1.0, 3.4):
        spot.box((float(x), -0.86, 3.6), (0.14, 0.06, 1.2), slit)


def _tower(
    spot: Spot, place: tuple[float, float], size: tuple[float, float], broken: bool
) -> None:
    """A round tower: a crown of battlements and a cone, or a jagged stump."""
    shop, stone = spot.shop, ashlar(spot.shop)
    (x, y), (radius, tall) = place, size
    spot.bar((x, y, -1), (x, y, tall * 0.12), radius * 1.18, stone, radius)
    if broken:
        spot.bar((x, y, 0), (x, y, tall * 0.62), radius, stone, radius * 0.97)
        _jagged_crown(spot, place, (radius, tall))
    else:
        spot.bar((x, y, 0), (x, y, tall), radius, stone, radius * 0.96)
        spot.bar((x, y, tall - 0.9), (x, y, tall), radius, stone, radius + 0.4)
        for turn in np.arange(0, 6.28, 0.45):
            merlon = (x + (radius + 0.2) * np.cos(turn), y + (radius + 0.2) * np.sin(turn),
                      tall + 0.5)  # fmt: skip
            spot.box(merlon, (0.7, 0.7, 1.0), stone, float(np.degrees(turn)))
        slate = shop.plain((0.70, 0.72, 0.76) if shop.snowy else (0.085, 0.10, 0.15), 0.7)
        spot.bar((x, y, tall + 0.6), (x, y, tall + 5.5), radius * 0.98, slate, 0.05)
    for z in np.arange(3.5, tall * (0.6 if broken else 0.9), 3.6):
        _slit(spot, (x, y - radius * 0.99, float(z)))


def _jagged_crown(spot: Spot, place: tuple[float, float], size: tuple[float, float]) -> None:
    """What is left of a tower's upper wall: staves of many heights around its rim."""
    shop, stone = spot.shop, ashlar(spot.shop)
    (x, y), (radius, tall) = place, size
    base = tall * 0.62
    count = 18
    wave = np.sin(np.linspace(0, 2 * np.pi, count, endpoint=False) + shop.chance(0, 6))
    rises = np.clip(tall * 0.30 * (0.45 + wave) + shop.rng.normal(0, 0.7, count), 0.2, tall * 0.5)
    for index, rise in enumerate(rises):
        turn = 2 * np.pi * index / count
        foot = (x + (radius - 0.3) * np.cos(turn), y + (radius - 0.3) * np.sin(turn))
        spot.box((*foot, base + rise / 2 - 0.2), (0.62, 1.15, rise + 0.4), stone,
                 float(np.degrees(turn)))  # fmt: skip


def _slit(spot: Spot, place: tuple[float, float, float]) -> None:
    """A narrow window, lit in the evening."""
    shop = spot.shop
    lit = shop.lamps_on and shop.chance(0, 1) < 0.5 and not shop.has(Feature.RUINS)
    pane = shop.glow(blackbody_rgb(2000), 2.5) if lit else shop.plain((0.012, 0.011, 0.01), 0.9)
    spot.box(place, (0.42, 0.35, 1.3), pane)


def _gatehouse(spot: Spot, broken: bool) -> None:
    """Two towers around an arch with a portcullis."""
    shop, stone = spot.shop, ashlar(spot.shop)
    for side in (-1, 1):
        _tower(spot, (side * 4.0, -0.6), (2.1, 12.5 + side * 0.8), broken and side > 0)
    arch = np.linspace(0, np.pi, 15)
    x, z = 1.9 * np.cos(arch), 3.2 + 2.0 * np.sin(arch)
    for a in range(14):
        spot.quad([(x[a], -0.9, z[a]), (x[a + 1], -0.9, z[a + 1]), (x[a + 1], -0.9, 9.5),
                   (x[a], -0.9, 9.5)], stone)  # fmt: skip
        spot.quad([(x[a], -0.9, z[a]), (x[a + 1], -0.9, z[a + 1]), (x[a + 1], 1.5, z[a + 1]),
                   (x[a], 1.5, z[a])], stone)  # fmt: skip
    spot.box((0, 0.9, 7.6), (5.0, 1.2, 4.4), stone)
    spot.wire(np.stack([x, np.full(15, -0.95), z], 1), 0.16, shop.plain((0.28, 0.26, 0.22), 0.9))
    dark = shop.plain((0.012, 0.011, 0.01), 0.9)
    spot.box((0, 1.4, 2.6), (4.2, 0.1, 5.4), dark)
    bar = timber(shop)
    low = 2.9 if not broken else 0.4
    for step in np.arange(-1.75, 1.8, 0.44):
        spot.box((float(step), 0.1, low + 1.5), (0.1, 0.1, 3.6), bar)
    for z_bar in (low + 0.2, low + 1.0, low + 1.8):
        spot.box((0, 0.1, z_bar), (3.8, 0.12, 0.12), bar)
    for side in (-1, 1):
        wall_lantern(spot, (side * 2.3, -1.3, 3.0))


def _keep(spot: Spot, broken: bool) -> None:
    """A square keep standing over the walls, open to the sky where it has fallen in."""
    shop = spot.shop
    tall, half, y = 17.0, 5.0, 11.0
    for x0, y0, yaw in (
        (0, y - half, 0.0),
        (-half, y, 90.0),
        (half, y, -90.0),
        (0, y + half, 180.0),
    ):
        side = shop.at(*spot.point((x0 - 3.0, y0, 0)), spot.yaw_deg + yaw)
        _curtain(side, (-half, half), tall, broken)
    for x in (-6.0, -3.0, 0.0):
        _slit(spot, (x, y - half - 0.75, 11.0))


def _arcade(spot: Spot) -> None:
    """Arches along the foot of a courtyard wall."""
    dark = spot.shop.plain((0.03, 0.028, 0.025), 0.9)
    trim = spot.shop.plain((0.26, 0.24, 0.21), 0.9)
    arch = np.linspace(0, np.pi, 11)
    for x in np.arange(-10.5, 10.6, 3.5):
        path = np.stack([x + 1.1 * np.cos(arch), np.full(11, -0.9), 1.7 + 1.1 * np.sin(arch)], 1)
        spot.wire(np.vstack([[(x + 1.1, -0.9, 0)], path, [(x - 1.1, -0.9, 0)]]), 0.12, trim)
        spot.box((float(x), -0.86, 0.9), (2.2, 0.06, 1.8), dark)
        spot.mesh(np.vstack([[(x, -0.87, 1.7)], np.add(path, (0, 0.03, 0))]),
                  [[0, i, i + 1] for i in range(1, 11)], dark, smooth=False)  # fmt: skip


def rubble(shop: Workshop, terrain: Terrain, clear: float = 3.4) -> None:
    """Fallen blocks about the acting area, larger towards the walls."""
    stone = ashlar(shop)
    for _ in range(90):
        x, y = shop.chance(-15, 15), shop.chance(1.0, 22.0)
        if np.hypot(x, y - ACTING_Y) < clear or (y < ACTING_Y and abs(x) < clear):
            continue
        size = shop.rng.uniform(0.2, 0.5, 3) * (0.7 + 0.05 * y)
        spot = shop.at(x, y, terrain.at(x, y), shop.chance(0, 90))
        spot.box((0, 0, size[2] * 0.3), size, stone, shop.chance(0, 90))
    for x, y in ((-4.4, ACTING_Y + 2.2), (4.2, ACTING_Y + 2.8)):
        spot = shop.at(x, y, terrain.at(x, y), -18.0 if x < 0 else 22.0)
        spot.bar((-1.0, 0, 0.36), (1.1, 0.1, 0.34), 0.38, stone, 0.36)
        spot.seat((0, 0, 0.72))


def _flags(spot: Spot, broken: bool) -> None:
    """Banners on the gate towers, torn where the castle is."""
    shop = spot.shop
    red = shop.plain((0.30, 0.03, 0.03), 0.9)
    for x in (-4.0, 4.0):
        if broken and x > 0:
            continue
        spot.box((x, -2.75, 6.6), (1.1, 0.05, 2.6 if not broken else 1.7), red)
