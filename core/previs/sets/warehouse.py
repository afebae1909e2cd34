"""A warehouse: racks of pallets under steel trusses, a roller door, lamps high up."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Opening, Room
from core.previs.sets.theme import Theme, named
from core.previs.sets.workshop import Spot, Workshop

_WORDS = "warehouse|depot|storehouse|factory|hangar|shed|storage|loading (?:bay|dock)"
_CARD: tuple[Rgb, ...] = ((0.24, 0.165, 0.10), (0.20, 0.14, 0.085), (0.28, 0.20, 0.13))
_WRAP: tuple[Rgb, ...] = ((0.07, 0.14, 0.20), (0.20, 0.06, 0.04), (0.30, 0.30, 0.30))


def warehouse_theme(shop: Workshop) -> Theme | None:
    """A warehouse, factory or depot, where there is electricity."""
    if not shop.era.electric:
        return None
    if not named(
        shop, "warehouse|depot|storehouse|factory|hangar|shed|storage|loading (?:bay|dock)"
    ):
        return None
    room = Room(8.5, -7.0, 24.0, 8.0, 4.0)
    high: list[Opening] = [(x - 1.2, x + 1.2, 5.2, 6.9) for x in (-11.0, -6.0, -1.0, 4.0, 9.0)]
    return Theme(
        room=room,
        windows={"left": high, "right": high},
        furnish=_furnish,
        light=_high_bays,
        interest=Interest((0.5, 11.0, 2.4), direction_deg=7.0, height_m=1.7, distance_m=15.0),
        shows_view=False,
    )


def _furnish(shop: Workshop, room: Room) -> None:
    for side in (-1, 1):
        for y in (-3.4, 2.6, 8.6, 14.6, 20.6):
            _rack(shop.at(side * 7.2, y, 0, -side * 90))
        for y in (9.0, 15.0):
            _rack(shop.at(side * 3.6, y + 2.0, 0, -side * 90))
    _trusses(shop, room)
    _roller_door(shop.at(0, room.far - 0.02))
    for x, y, yaw in ((-3.4, 6.4, 12.0), (3.5, 5.6, -8.0), (2.6, 8.9, 20.0), (-2.6, 1.4, 5.0)):
        _pallet(shop.at(x, y, 0, yaw), shop.chance(0.7, 1.5))
    for x, y in ((-2.0, 7.3), (1.9, 6.9)):
        _crate(shop.at(x, y, 0, shop.chance(-20, 20)), 0.8)
    _drums(shop.at(4.3, 7.4))
    _forklift(shop.at(-1.2, 12.6, 0, 24.0))
    yellow = shop.plain((0.50, 0.36, 0.03), 0.6)
    for x in (-2.4, 2.4):
        shop.builder.box((x, 8.5, 0.004), (0.1, 30.0, 0.006), yellow)


def _rack(spot: Spot) -> None:
    """Three beams high, 5.6 m long, full of pallets."""
    shop = spot.shop
    blue, orange = shop.plain((0.03, 0.07, 0.16), 0.5, 0.2), shop.plain((0.42, 0.13, 0.02), 0.5)
    for x in (-2.8, 0.0, 2.8):
        for y in (-0.95, -0.05):
            spot.box((x, y, 2.5), (0.1, 0.1, 5.0), blue)
        for z in np.arange(0.4, 5.0, 0.9):
            spot.bar((x, -0.95, z), (x, -0.05, z + 0.6), 0.018, blue)
    for z in (1.55, 3.1, 4.65):
        for y in (-0.95, -0.05):
            spot.box((0, y, z), (5.6, 0.06, 0.14), orange)
    _loads(spot)


def _loads(spot: Spot) -> None:
    """Pallets on the three levels of a rack, some places empty."""
    shop = spot.shop
    for z in (0.0, 1.63, 3.18):
        for x in (-2.1, -0.75, 0.7, 2.1):
            if shop.chance(0, 1) < 0.86:
                _pallet(shop.at(*spot.point((x, -0.5, z)), spot.yaw_deg), shop.chance(0.6, 1.25))


def _pallet(spot: Spot, tall: float) -> None:
    """Boxes, sacks or a wrapped load on a pallet."""
    shop = spot.shop
    board = shop.finish(Procedural.PLANKS, (0.22, 0.16, 0.10), (0.11, 0.08, 0.05), roughness=0.85)
    spot.box((0, 0, 0.13), (1.2, 0.95, 0.03), board)
    for x in (-0.5, 0.0, 0.5):
        spot.box((x, 0, 0.06), (0.1, 0.95, 0.1), board)
    kind = shop.pick(3)
    if kind == 0:
        spot.cushion((0, 0, 0.15 + tall / 2), (1.12, 0.9, tall),
                     shop.plain(_WRAP[shop.pick(3)], 0.25), 12)  # fmt: skip
        return
    card = shop.finish(Procedural.MOTTLE, _CARD[shop.pick(3)], _CARD[shop.pick(3)], roughness=0.9)
    tape = shop.plain((0.32, 0.25, 0.15), 0.3)
    rows = max(1, round(tall / 0.42))
    for row in range(rows):
        for x in (-0.29, 0.29):
            spot.box((x, 0, 0.35 + row * 0.41), (0.57, 0.86, 0.40), card, shop.chance(-2, 2))
            spot.box((x, -0.435, 0.35 + row * 0.41), (0.06, 0.005, 0.40), tape)


def _crate(spot: Spot, size: float) -> None:
    """A framed wooden crate, high enough to sit on."""
    shop = spot.shop
    board = shop.finish(Procedural.PLANKS, (0.19, 0.13, 0.08), (0.09, 0.06, 0.035), roughness=0.8)
    size *= 0.62
    spot.box((0, 0, size / 2), (size * 1.5, size * 1.2, size), board)
    for x in (-0.72, 0.72):
        spot.box((x * size, -0.61 * size, size / 2), (0.08, 0.04, size), board)
    for z in (0.05, 0.95):
        spot.box((0, -0.61 * size, z * size), (size * 1.5, 0.04, 0.08), board)
    spot.seat((0, -0.1, size))


def _drums(spot: Spot) -> None:
    shop = spot.shop
    for index, (x, y) in enumerate(((0, 0), (0.64, 0.1), (0.3, 0.62))):
        tint: Rgb = ((0.03, 0.09, 0.17), (0.20, 0.03, 0.02), (0.03, 0.09, 0.17))[index]
        paint = shop.finish(Procedural.MOTTLE, tint, (0.10, 0.05, 0.03), roughness=0.4, scale=2.0)
        spot.bar((x, y, 0), (x, y, 0.88), 0.29, paint)
        for z in (0.02, 0.3, 0.6, 0.87):
            spot.bar((x, y, z - 0.012), (x, y, z + 0.012), 0.30, paint)


def _forklift(spot: Spot) -> None:
    """Body, mast, forks, guard over the seat."""
    shop = spot.shop
    paint, dark = shop.plain((0.52, 0.27, 0.02), 0.35), shop.plain((0.02, 0.02, 0.022), 0.5)
    spot.cushion((0, 0.5, 0.72), (1.1, 1.5, 0.8), paint, 7)
    spot.cushion((0, 1.05, 0.95), (1.05, 0.6, 0.7), dark, 6)
    for x in (-0.5, 0.5):
        for y, size in ((-0.25, 0.34), (1.05, 0.28)):
            spot.bar((x - 0.09, y, size), (x + 0.09, y, size), size, dark)
    for x in (-0.35, 0.35):
        spot.box((x, -0.62, 1.15), (0.1, 0.14, 2.2), dark)
        spot.box((x * 0.8, -1.15, 0.08), (0.12, 1.1, 0.05), dark)
    for z in (0.35, 1.2, 2.15):
        spot.box((0, -0.62, z), (0.8, 0.12, 0.1), dark)
    for x in (-0.48, 0.48):
        spot.bar((x, -0.3, 1.0), (x, -0.15, 2.15), 0.03, dark)
        spot.bar((x, 0.95, 1.0), (x, 0.85, 2.15), 0.03, dark)
    for y in np.linspace(-0.15, 0.85, 6):
        spot.bar((-0.48, y, 2.15), (0.48, y, 2.15), 0.02, dark)
    spot.cushion((0, 0.45, 1.18), (0.5, 0.5, 0.12), dark, 5)
    spot.seat((0, 0.42, 1.24))


def _trusses(shop: Workshop, room: Room) -> None:
    steel = shop.plain((0.16, 0.17, 0.18), 0.5, 0.4)
    low, high = room.height - 1.3, room.height - 0.2
    for y in np.arange(-5.0, room.far, 5.0):
        for z in (low, high):
            shop.builder.box((0, y, z), (2 * room.half, 0.16, 0.14), steel)
        xs = np.linspace(-room.half, room.half, 13)
        for index, (a, b) in enumerate(pairwise(xs)):
            ends = (low, high) if index % 2 else (high, low)
            shop.builder.cylinder((a, y, ends[0]), (b, y, ends[1]), 0.045, steel, segments=6)
        for x in (-room.half + 0.15, room.half - 0.15):
            shop.builder.box((x, y, room.height / 2), (0.26, 0.26, room.height), steel)


def _roller_door(spot: Spot) -> None:
    """A big slatted door at the far end, daylight under its edge."""
    shop = spot.shop
    slat = shop.plain((0.30, 0.31, 0.32), 0.45, 0.3)
    raised = 1.2
    for z in np.arange(raised, 4.6, 0.2):
        spot.box((0, -0.05, z), (4.4, 0.08, 0.18), slat)
    frame = shop.plain((0.42, 0.32, 0.03), 0.5)
    for x in (-2.35, 2.35):
        spot.box((x, -0.1, 2.3), (0.3, 0.25, 4.7), frame)
    spot.box((0, -0.2, 4.8), (4.9, 0.5, 0.5), slat)
    level = 0.35 if shop.night else 3.0
    spot.box((0, -0.02, raised / 2), (4.4, 0.02, raised), shop.glow((0.8, 0.9, 1.0), level))
    shop.lamp(
        Source(
            kind=SourceKind.WINDOW, position=spot.point((0, -0.3, 0.7)),
            aim=spot.point((0, -6.0, 0.0)), kelvin=6500.0, strength=6.0, size_m=(4.2, raised),
        )
    )  # fmt: skip


def _high_bays(shop: Workshop, room: Room) -> None:
    """Bell-shaped lamps on chains; few of them burn where it should be grim."""
    shade, wire = shop.plain((0.06, 0.075, 0.07), 0.4, 0.3), furniture.dark_metal(shop.at(0, 0))
    grim = shop.staging.genre in (Genre.NOIR, Genre.HORROR, Genre.THRILLER) or shop.night
    kelvin = 3600.0 if shop.has(Feature.LAMP) else 4200.0
    bulb = shop.glow(blackbody_rgb(kelvin), 26.0)
    for index, (x, y) in enumerate(
        ((0.0, room.acting + 1.0), (-5.4, 3.0), (5.4, 3.0), (0.0, 12.0), (0.0, 19.0))
    ):
        z = 5.6
        shop.builder.cylinder((x, y, z), (x, y, room.height - 1.2), 0.012, wire, segments=6)
        shop.builder.cylinder((x, y, z - 0.3), (x, y, z), 0.36, shade, top_radius=0.09, caps=False)
        if grim and index in (1, 2):
            continue
        shop.builder.sphere((x, y, z - 0.24), 0.09, bulb, segments=10)
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(x, y, z - 0.4), aim=(x, y, 0.0),
                kelvin=kelvin, strength=46.0,
            )
        )  # fmt: skip
