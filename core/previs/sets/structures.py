"""What people have built in a landscape: houses, barns, castles, tents, graves, stalls."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import furniture
from core.previs.sets.outdoor_fittings import ashlar, timber, wall_lantern
from core.previs.sets.workshop import Spot


def roof(spot: Spot, size: tuple[float, float], eaves: float, rise: float, material: int) -> None:
    """A gable roof along x over a plan of *size*, with its gables closed by the caller."""
    half, deep = size[0] / 2 + 0.35, size[1] / 2 + 0.4
    for side in (-1, 1):
        spot.quad(
            [(-half, side * deep, eaves - 0.15), (half, side * deep, eaves - 0.15),
             (half, 0, eaves + rise), (-half, 0, eaves + rise)], material,
        )  # fmt: skip


def gables(spot: Spot, size: tuple[float, float], eaves: float, rise: float, wall: int) -> None:
    """The triangles under a `roof` over the same plan."""
    for x in (-size[0] / 2, size[0] / 2):
        spot.quad(
            [(x, -size[1] / 2, eaves), (x, size[1] / 2, eaves), (x, 0, eaves + rise),
             (x, 0, eaves + rise)], wall,
        )  # fmt: skip


def _pane(spot: Spot) -> int:
    """Window glass: lit by night in some houses, dark by day."""
    shop = spot.shop
    if shop.lamps_on and shop.chance(0, 1) < 0.6:
        return shop.glow(blackbody_rgb(2500), 2.2)
    return shop.plain((0.02, 0.024, 0.03), 0.08)


def house(spot: Spot) -> None:
    """A house with its long side to the front: old or modern as the era is."""
    shop = spot.shop
    size, eaves = (shop.chance(7, 9.5), shop.chance(5, 6.5)), shop.chance(3.0, 4.6)
    plaster: Rgb = ((0.36, 0.33, 0.27), (0.30, 0.24, 0.19), (0.22, 0.25, 0.26))[shop.pick(3)]
    wall = shop.finish(
        Procedural.MOTTLE, plaster, (plaster[0] * 0.7, plaster[1] * 0.7, plaster[2] * 0.7),
        roughness=0.9,
    )  # fmt: skip
    tiles: Rgb = (0.15, 0.065, 0.04) if shop.era.electric else (0.19, 0.15, 0.08)
    cover = shop.finish(Procedural.PLANKS, tiles, (tiles[0] * 0.5, 0.04, 0.03), roughness=0.9)
    if shop.snowy:
        cover = shop.plain((0.72, 0.74, 0.78), 0.9)
    spot.box((0, 0, eaves / 2), (*size, eaves), wall)
    rise = shop.chance(2.0, 3.2)
    roof(spot, size, eaves, rise, cover)
    gables(spot, size, eaves, rise, wall)
    spot.box((size[0] * 0.28, 0.6, eaves + rise * 0.7), (0.7, 0.7, 2.0), ashlar(shop))
    _front(spot, size, eaves)


def _front(spot: Spot, size: tuple[float, float], eaves: float) -> None:
    """Door, windows and, where houses are old, the timber frame."""
    shop = spot.shop
    y, beam = -size[1] / 2 - 0.02, furniture.wood(spot, dark=True)
    spot.box((0.4, y, 1.05), (1.0, 0.1, 2.1), beam)
    rows = (1.5,) if eaves < 3.8 else (1.4, 3.4)
    for z in rows:
        for x in (-size[0] * 0.34, -size[0] * 0.12, size[0] * 0.34):
            spot.box((x, y, z), (1.0, 0.08, 1.1), _pane(spot))
            spot.box((x, y - 0.03, z), (0.06, 0.05, 1.1), beam)
            spot.box((x, y - 0.03, z), (1.0, 0.05, 0.06), beam)
            spot.box((x, y - 0.05, z - 0.6), (1.2, 0.16, 0.07), beam)
    if not shop.era.electric:
        for x in np.linspace(-size[0] / 2, size[0] / 2, 6):
            spot.box((float(x), y, eaves / 2), (0.16, 0.12, eaves), beam)
        for z in (0.1, eaves / 2, eaves - 0.1):
            spot.box((0, y, z), (size[0], 0.12, 0.16), beam)


def saloon(spot: Spot, title: str) -> None:
    """A false-fronted wooden building with a porch."""
    shop = spot.shop
    board, width, tall = timber(shop), shop.chance(6.0, 8.5), shop.chance(5.2, 7.2)
    stain: Rgb = ((0.17, 0.12, 0.08), (0.20, 0.15, 0.11), (0.12, 0.10, 0.09))[shop.pick(3)]
    front = shop.finish(
        Procedural.PLANKS, stain, (stain[0] * 0.5, stain[1] * 0.5, stain[2] * 0.5), roughness=0.9
    )
    dark = shop.plain((0.02, 0.018, 0.015), 0.7)
    spot.box((0, 3.0, tall * 0.4), (width, 6, tall * 0.8), board)
    spot.box((0, 0, tall / 2), (width, 0.2, tall), front)
    spot.box((0, -0.06, tall - 0.1), (width + 0.3, 0.35, 0.2), board)
    spot.box((0, -0.13, tall - 0.9), (width * 0.7, 0.05, 0.8), shop.plain((0.30, 0.24, 0.15), 0.8))
    _painted(spot, title, (tall - 0.62, width * 0.62), dark)
    spot.box((0, -1.2, 0.12), (width, 2.2, 0.24), board)
    spot.quad([(-width / 2, -2.3, 2.75), (width / 2, -2.3, 2.75), (width / 2, 0, 3.15),
               (-width / 2, 0, 3.15)], board)  # fmt: skip
    for x in np.linspace(-width / 2 + 0.2, width / 2 - 0.2, 4):
        spot.box((float(x), -2.2, 1.45), (0.14, 0.14, 2.6), board)
    spot.box((0, -0.13, 1.2), (1.3, 0.05, 2.0), dark)
    for x in (-0.33, 0.33):
        spot.box((x, -0.2, 1.25), (0.6, 0.05, 1.0), board)
    for x in (-width * 0.32, width * 0.32):
        spot.box((x, -0.13, 1.6), (1.1, 0.05, 1.2), _pane(spot))
        spot.box((x, -0.13, 4.2), (0.9, 0.05, 1.2), _pane(spot))
    if shop.lamps_on:
        wall_lantern(spot, (width * 0.2, -0.5, 2.4))


def _painted(spot: Spot, title: str, place: tuple[float, float], ink: int) -> None:
    """Letters on a board: *place* is the height of their top and the room they have."""
    from core.previs.sets.neon import neon_word  # noqa: PLC0415 - only lettered fronts load a font

    size = min(0.5, place[1] / max(len(title) * 0.62, 1))
    sign = spot.shop.at(*spot.point((0, -0.13, place[0])), yaw_deg=spot.yaw_deg)
    neon_word(sign, title, size, ink)


def tower_block(spot: Spot, tall: float) -> None:
    """A modern tower; by night some windows are lit."""
    shop = spot.shop
    share = shop.chance(0.15, 0.35) if shop.lamps_on else 0.0
    facade = shop.builder.material(
        Material(
            base_rgb=((0.10, 0.10, 0.11), (0.13, 0.11, 0.09))[shop.pick(2)],
            second_rgb=(1.4, 1.4, 1.4), roughness=0.5, procedural=Procedural.FACADE, level=0.0,
            share=share, scale=shop.chance(0.9, 1.3), seed=shop.pick(90) + 1,
        )
    )  # fmt: skip
    size = (shop.chance(9, 16), shop.chance(9, 14), tall)
    spot.box((0, 0, tall / 2), size, facade)


def round_tower(spot: Spot, tall: float) -> None:
    """A lone stone tower."""
    shop = spot.shop
    spot.bar((0, 0, -1), (0, 0, tall), 3.0, ashlar(shop), 2.5)
    spot.bar((0, 0, tall), (0, 0, tall + 1), 2.9, ashlar(shop))
    for z in (tall * 0.4, tall * 0.75):
        spot.box((0, -2.8, z), (0.6, 0.4, 1.4), _pane(spot))


def ruins(spot: Spot) -> None:
    """Broken walls and columns."""
    shop, stone = spot.shop, ashlar(spot.shop)
    for index in range(11):
        x = -9 + index * 1.8
        tall = shop.chance(0.6, 4.8) * (0.5 if index % 3 == 1 else 1.0)
        spot.box((x, shop.chance(-0.15, 0.15), tall / 2), (1.82, 0.7, tall), stone)
    for x in (-7.5, 7.5):
        for y in (-6.5, -3.0):
            tall = shop.chance(1.4, 5.2)
            spot.bar((x, y, 0), (x, y, tall), 0.42, stone, 0.36)
            spot.box((x, y, 0.12), (1.2, 1.2, 0.3), stone)
    for x in (-6.2, 6.6):
        tall = shop.chance(2.0, 4.0)
        spot.box((x, -1.6, tall / 2), (0.7, 3.0, tall), stone)
    for _ in range(26):
        place = (shop.chance(-9, 9), shop.chance(-5.5, -0.8), 0.15)
        if abs(place[0]) > 3.2 or place[1] > -2.0:
            size = shop.rng.uniform(0.25, 0.8, 3)
            spot.box(place, size, stone, shop.chance(0, 90))


def tent(spot: Spot) -> None:
    """A ridge tent, open in front, lit from inside by night."""
    shop = spot.shop
    tint: Rgb = ((0.34, 0.30, 0.21), (0.12, 0.17, 0.10), (0.38, 0.16, 0.05))[shop.pick(3)]
    canvas = shop.builder.material(
        Material(
            base_rgb=tint, second_rgb=(tint[0] * 0.7, tint[1] * 0.7, tint[2] * 0.7),
            roughness=0.95, procedural=Procedural.CLOTH, translucency=0.5,
            emission_rgb=(0.16, 0.075, 0.022) if shop.lamps_on else (0.0, 0.0, 0.0),
            emission_group=LightGroup.PRACTICAL,
        )
    )  # fmt: skip
    ridge = [(0, -1.7, 2.0), (0, 1.7, 2.0)]
    for side in (-1, 1):
        x = side * 1.5
        spot.quad([(x, -1.7, 0), (x, 1.7, 0), ridge[1], ridge[0]], canvas)
        spot.quad([(x, 1.7, 0), (0, 1.7, 0), ridge[1], ridge[1]], canvas)
        spot.quad([(x, -1.7, 0), (x * 0.45, -1.75, 0), ridge[0], ridge[0]], canvas)
        spot.bar((side * 1.5, -1.7, 0), (side * 2.2, -2.2, 0), 0.012, furniture.dark_metal(spot))
    spot.bar((0, -1.7, 0), (0, -1.7, 2.1), 0.03, timber(shop))


def graves(spot: Spot) -> None:
    """Rows of leaning headstones and crosses."""
    shop = spot.shop
    stone = shop.finish(Procedural.MOTTLE, (0.22, 0.22, 0.21), (0.10, 0.11, 0.09), roughness=0.9)
    for row in range(5):
        for x in np.arange(-8.4, 8.5, 2.1):
            place = (float(x) + shop.chance(-0.3, 0.3), row * 2.6 + shop.chance(-0.3, 0.3))
            if abs(place[0]) < 1.2 and row < 2:
                continue
            _headstone(shop.at(*spot.point((*place, 0.0)), yaw_deg=shop.chance(-12, 12)), stone)


def _headstone(spot: Spot, stone: int) -> None:
    tall = spot.shop.chance(0.7, 1.2)
    if spot.shop.chance(0, 1) < 0.3:
        spot.box((0, 0, tall * 0.65), (0.15, 0.12, tall * 1.4), stone)
        spot.box((0, 0, tall * 0.95), (0.65, 0.12, 0.15), stone)
        return
    spot.box((0, 0, tall * 0.4), (0.62, 0.14, tall * 0.8), stone)
    spot.bar((0, -0.07, tall * 0.8), (0, 0.07, tall * 0.8), 0.31, stone)
    spot.box((0, -0.9, 0.06), (0.8, 1.7, 0.14), spot.shop.plain((0.06, 0.05, 0.035), 0.95))


def rooftop(spot: Spot) -> None:
    """Parapet, vents, a water tank; the city stands around."""
    shop = spot.shop
    brick = shop.finish(Procedural.BRICK, (0.14, 0.06, 0.04), (0.07, 0.065, 0.06), roughness=0.85)
    for centre, size in (((0, 9, 0.5), (24, 0.4, 1.0)), ((-12, 0, 0.5), (0.4, 18, 1.0)),
                         ((12, 0, 0.5), (0.4, 18, 1.0))):  # fmt: skip
        spot.box(centre, size, brick)
    steel = shop.plain((0.30, 0.31, 0.32), 0.45, 0.6)
    for x, y in ((-6, 5.5), (6.5, 6.2), (-8, -1)):
        spot.box((x, y, 0.7), (1.6, 1.2, 1.4), steel)
        spot.bar((x, y, 1.4), (x, y, 1.55), 0.45, shop.plain((0.05, 0.05, 0.05), 0.5))
    board = timber(shop)
    for x in (7.2, 9.2):
        for y in (1.6, 3.6):
            spot.bar((x, y, 0), (x, y, 2.6), 0.08, steel)
    spot.bar((8.2, 2.6, 2.6), (8.2, 2.6, 5.2), 1.5, board)
    spot.bar((8.2, 2.6, 5.2), (8.2, 2.6, 6.3), 1.6, board, 0.05)
    spot.box((-4, 7.2, 1.3), (2.6, 2.4, 2.6), brick)
    spot.box((-4, 5.98, 1.05), (0.95, 0.08, 2.1), steel)
