"""Lanterns, lamp posts, stalls, fences, rails: what stands about outside."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.workshop import Spot, Workshop


def stall(spot: Spot) -> None:
    """A market stall with an awning and heaps of goods."""
    shop, board = spot.shop, timber(spot.shop)
    for x in (-1.3, 1.3):
        for y, tall in ((-0.8, 2.1), (0.8, 2.6)):
            spot.box((x, y, tall / 2), (0.09, 0.09, tall), board)
    tints: tuple[Rgb, ...] = ((0.35, 0.06, 0.04), (0.40, 0.28, 0.06), (0.06, 0.16, 0.24))
    awning = shop.builder.material(
        Material(base_rgb=tints[shop.pick(3)], roughness=0.9, translucency=0.4)
    )
    spot.quad([(-1.5, -1.2, 2.0), (1.5, -1.2, 2.0), (1.5, 0.9, 2.65), (-1.5, 0.9, 2.65)], awning)
    spot.box((0, -0.4, 0.85), (2.6, 0.9, 0.08), board)
    spot.box((0, -0.75, 0.42), (2.6, 0.06, 0.8), board)
    spot.surface((0, -0.4, 0.89), (2.4, 0.7))
    for x in (-0.95, -0.32, 0.32, 0.95):
        heap: Rgb = ((0.40, 0.08, 0.03), (0.45, 0.28, 0.04), (0.15, 0.28, 0.05), (0.3, 0.2, 0.1)
                     )[shop.pick(4)]  # fmt: skip
        fruit = shop.plain(heap, 0.5)
        for _ in range(9):
            place = (x + shop.chance(-0.22, 0.22), -0.45 + shop.chance(-0.25, 0.25), 0.94)
            spot.ball(place, (0.075, 0.075, 0.075), fruit, 8)
    if shop.lamps_on:
        wall_lantern(spot, (0.0, -0.5, 2.0))


def fence(spot: Spot, length: float) -> None:
    """Posts and two rails along x."""
    board = timber(spot.shop)
    for x in np.arange(-length / 2, length / 2 + 0.1, 2.0):
        spot.box((float(x), 0, 0.6), (0.14, 0.14, 1.25), board)
    for z in (0.5, 0.95):
        spot.box((0, -0.08, z), (length, 0.05, 0.14), board)


def street_lamp(spot: Spot) -> None:
    """A lamp post: an arm over the road, or a lantern where there is no electricity."""
    shop, iron = spot.shop, furniture.dark_metal(spot)
    if not shop.era.electric:
        spot.bar((0, 0, 0), (0, 0, 2.8), 0.07, iron)
        wall_lantern(spot, (0.0, -0.12, 2.9))
        return
    spot.bar((0, 0, 0), (0, 0, 5.6), 0.07, iron, 0.05)
    spot.wire([(0, 0, 5.6), (0, -0.5, 6.0), (0, -1.5, 6.05)], 0.04, iron)
    spot.box((0, -1.5, 6.0), (0.24, 0.62, 0.1), iron)
    if not shop.lamps_on:
        return
    spot.box((0, -1.5, 5.94), (0.18, 0.5, 0.03), shop.glow(blackbody_rgb(3000), 30.0))
    shop.lamp(
        Source(
            kind=SourceKind.STREET_LAMP, position=spot.point((0, -1.5, 5.85)),
            aim=spot.point((0, -1.5, 0)), kelvin=3200.0, strength=42.0,
        )
    )  # fmt: skip


def fire_escape(spot: Spot, z: float) -> None:
    """A landing at height *z* with its rail, and the ladder up from it."""
    metal = spot.shop.plain((0.10, 0.10, 0.11), 0.4, 0.6)
    spot.box((0, -0.7, z), (3.2, 1.2, 0.06), metal)
    for rise in (0.5, 1.0):
        spot.box((0, -1.3, z + rise), (3.2, 0.04, 0.04), metal)
    for x in np.linspace(-1.6, 1.6, 9):
        spot.box((float(x), -1.3, z + 0.5), (0.025, 0.025, 1.0), metal)
    spot.bar((-1.3, -0.9, z), (1.1, -0.9, z + 3.1), 0.05, metal)


def shop_window(shop: Workshop, rgb: Rgb) -> int:
    """Glass with lit shelves of goods behind, of radiance *rgb*."""
    return shop.builder.material(
        Material(
            base_rgb=(0.04, 0.04, 0.04), roughness=0.12, procedural=Procedural.SHOP_WINDOW,
            emission_rgb=rgb, emission_group=LightGroup.PRACTICAL, emission_gi=1.0,
            seed=shop.pick(40) + 1,
        )
    )  # fmt: skip


def campfire(spot: Spot) -> None:
    """A fire with stones and logs to sit on."""
    shop = spot.shop
    stone = shop.plain((0.12, 0.115, 0.11), 0.9)
    for angle in np.arange(0, 6.28, 0.7):
        place = (0.55 * np.cos(angle), 0.55 * np.sin(angle), 0.06)
        spot.ball(place, (0.16, 0.14, 0.12), stone, 9)
    fixtures.fire(spot, (0.0, 0.0, 0.03), 0.65)
    bark = shop.finish(Procedural.BARK, (0.10, 0.07, 0.045), (0.05, 0.035, 0.02), roughness=0.95)
    for x, yaw in ((-1.55, 90.0), (1.55, -90.0)):
        spot.bar((x, -0.8, 0.24), (x, 0.8, 0.24), 0.22, bark)
        spot.seat((x, -0.25, 0.45), yaw)
        spot.seat((x, 0.45, 0.45), yaw)


def wall_lantern(spot: Spot, local: tuple[float, float, float]) -> None:
    """A lantern at a local point, lit when it is dark."""
    shop = spot.shop
    lit = shop.lamps_on
    glass = shop.glow(blackbody_rgb(2000), 12.0) if lit else shop.plain((0.2, 0.19, 0.15), 0.2)
    spot.box(local, (0.14, 0.14, 0.24), glass)
    spot.box((local[0], local[1], local[2] + 0.15), (0.2, 0.2, 0.05), furniture.dark_metal(spot))
    if not lit:
        return
    below = (local[0], local[1] - 0.25, local[2] - 0.1)
    shop.lamp(
        Source(kind=SourceKind.FIRE, position=spot.point(below), kelvin=2100.0, strength=7.0)
    )


def timber(shop: Workshop) -> int:
    """Weathered boards."""
    return shop.finish(
        Procedural.PLANKS, (0.17, 0.115, 0.07), (0.08, 0.055, 0.035), roughness=0.85
    )


def ashlar(shop: Workshop) -> int:
    """Cut stone."""
    return shop.finish(
        Procedural.STONE_BLOCKS, (0.24, 0.225, 0.20), (0.11, 0.10, 0.09), roughness=0.85
    )


def bridge(spot: Spot) -> None:
    """Stone arches across the background."""
    stone = ashlar(spot.shop)
    for pier in np.arange(-24, 25, 8.0):
        spot.box((float(pier), 0, 1.5), (1.6, 3.0, 7.0), stone)
    for start in np.arange(-24, 24, 8.0):
        angles = np.linspace(0, np.pi, 13)
        x = start + 4 - 3.2 * np.cos(angles)
        z = 2.4 + 2.6 * np.sin(angles)
        for a in range(12):
            spot.quad([(x[a], -1.5, z[a]), (x[a + 1], -1.5, z[a + 1]), (x[a + 1], -1.5, 6.2),
                       (x[a], -1.5, 6.2)], stone)  # fmt: skip
            spot.quad([(x[a], -1.5, z[a]), (x[a + 1], -1.5, z[a + 1]), (x[a + 1], 1.5, z[a + 1]),
                       (x[a], 1.5, z[a])], stone)  # fmt: skip
    spot.box((0, 0, 6.3), (52, 3.4, 0.5), stone)
    for y in (-1.55, 1.55):
        spot.box((0, y, 6.9), (52, 0.3, 0.9), stone)


def rails(spot: Spot) -> None:
    """A railway line along y."""
    steel, sleeper = spot.shop.plain((0.25, 0.22, 0.2), 0.3, 0.9), timber(spot.shop)
    gravel = spot.shop.finish(
        Procedural.ROCK, (0.14, 0.13, 0.12), (0.07, 0.065, 0.06), scale=4.0, roughness=0.95
    )
    spot.box((0, 30, 0.02), (3.0, 110, 0.12), gravel)
    for y in np.arange(-12, 70, 0.65):
        spot.box((0, float(y), 0.10), (2.4, 0.24, 0.10), sleeper)
    for x in (-0.72, 0.72):
        spot.box((x, 30, 0.20), (0.07, 110, 0.13), steel)
