"""Carriages that move: train, bus, plane, tram and underground, ambulance, lorry."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Opening, Room, is_underground, wall_material
from core.previs.sets.theme import Theme, Windows, named
from core.previs.sets.workshop import Spot, Workshop

_ROWS = (-6.4, -4.8, -3.2, -1.6, 0.0, 1.6, 3.2, 4.8)
_WINDOW_ROWS = (-6.8, -5.1, -3.4, -1.7, 0.0, 1.7, 3.4, 5.1, 6.8)


def carriage_theme(shop: Workshop) -> Theme | None:
    """The inside of a vehicle that is long and has windows on both sides."""
    if not shop.has(Feature.VEHICLE_CABIN):
        return None
    room = Room(1.45, -9.0, 7.0, 2.3, 2.4)
    high = 1.62 if named(shop, "plane|aeroplane|airplane|jet|aircraft") else 1.85
    row: list[Opening] = [(x - 0.68, x + 0.68, 0.9, high) for x in _WINDOW_ROWS]
    furnish = _standing_car if is_underground(shop) or named(shop, "tram|bus") else _rows
    return Theme(
        room=room,
        windows={"left": row, "right": row},
        shell=_tube,
        furnish=furnish,
        light=_ceiling_strips,
        sunless=is_underground(shop),
        interest=Interest((0.0, 4.2, 1.15), height_m=1.5, distance_m=6.2),
    )


def _tube(shop: Workshop, room: Room, windows: Windows) -> None:
    """A box with a rounded ceiling, ribs between the windows."""
    from core.previs.sets.rooms import shell  # noqa: PLC0415 - the plain shell, then its coves

    shell(shop, room, windows)
    skin = wall_material(shop) if shop.has(Feature.WOOD) else shop.plain((0.42, 0.42, 0.40), 0.4)
    turn = np.linspace(0, np.pi / 2, 9)
    for side in (-1, 1):
        x = side * (room.half - 0.55 + 0.55 * np.cos(turn))
        z = room.height - 0.42 + 0.42 * np.sin(turn)
        near = np.stack([x, np.full(9, room.near), z], 1)
        far = np.stack([x, np.full(9, room.far), z], 1)
        here = np.arange(8)
        quads = np.stack([here, here + 1, here + 10, here + 9], 1)
        shop.builder.mesh(np.vstack([near, far]), quads, skin, smooth=True)
    trim = furniture.dark_metal(shop.at(0, 0))
    for side in (-1, 1):
        for y in np.arange(room.middle - 7.65, room.far, 1.7):
            shop.builder.box((side * (room.half - 0.02), float(y), 1.4), (0.06, 0.14, 1.1), trim)


def _rows(shop: Workshop, room: Room) -> None:
    """Seats in pairs on both sides of an aisle, tables between some, racks above."""
    spot = shop.at(0, 0)
    fabric = furniture.cloth(spot)
    for index, y in enumerate(_ROWS):
        for side in (-1, 1):
            _double_seat(shop.at(side * 0.92, y, 0, 180 if index % 2 else 0), fabric)
    if not named(shop, "plane|aeroplane|airplane|jet|aircraft|bus"):
        for y in (-5.6, -2.4, 0.8, 4.0):
            for x in (-1.02, 1.02):
                spot.box((x, y, 0.72), (0.75, 0.5, 0.035), furniture.wood(spot))
                spot.surface((x, y, 0.74), (0.6, 0.4))
    for x in (-1.2, 1.2):
        spot.box((x, room.middle, 1.97), (0.40, room.depth, 0.03), furniture.dark_metal(spot))
        _luggage(shop, x, room)
    _door(shop.at(0, room.far))


def _double_seat(spot: Spot, fabric: int) -> None:
    """A seat with a high back; its sitter faces the spot's -Y."""
    white = spot.shop.plain((0.5, 0.49, 0.46), 0.9)
    spot.cushion((0, 0, 0.42), (0.84, 0.52, 0.16), fabric)
    spot.cushion((0, 0.29, 0.84), (0.84, 0.14, 0.86), fabric)
    spot.box((0, 0.205, 1.12), (0.7, 0.012, 0.22), white)
    spot.box((0, 0.05, 0.17), (0.7, 0.4, 0.34), spot.shop.plain((0.06, 0.06, 0.065), 0.5))
    spot.box((0.44, 0.02, 0.60), (0.05, 0.42, 0.05), furniture.dark_metal(spot))
    spot.seat((0, -0.02, 0.50))


def _luggage(shop: Workshop, x: float, room: Room) -> None:
    leathers: tuple[Rgb, ...] = ((0.14, 0.07, 0.035), (0.05, 0.06, 0.08), (0.16, 0.03, 0.03))
    for y in np.arange(room.acting - 2.0, room.far - 0.6, 1.45):
        case = shop.plain(leathers[shop.pick(3)], 0.45)
        size = (0.34, shop.chance(0.45, 0.7), shop.chance(0.18, 0.26))
        shop.at(x, float(y), 2.0).cushion((0, 0, size[2] / 2), size, case, 9)


def _standing_car(shop: Workshop, room: Room) -> None:
    """Benches along both walls, poles and straps to hold on to."""
    spot = shop.at(0, 0)
    steel = shop.plain((0.50, 0.50, 0.52), 0.25, 1.0)
    seat = shop.plain(((0.48, 0.20, 0.03), (0.05, 0.16, 0.30))[shop.staging.set_seed % 2], 0.35)
    for side in (-1, 1):
        bench = shop.at(side * room.half, 2.6, 0, -side * 90)
        bench.cushion((0, -0.25, 0.42), (7.2, 0.46, 0.10), seat, 14)
        bench.cushion((0, -0.05, 0.72), (7.2, 0.07, 0.48), seat, 14)
        bench.box((0, -0.2, 0.18), (7.2, 0.34, 0.36), shop.plain((0.07, 0.07, 0.07), 0.5))
        for x in np.arange(-3.2, 3.3, 0.8):
            bench.seat((float(x), -0.28, 0.48))
        spot.bar((side * 0.62, room.near, 1.98), (side * 0.62, room.far, 1.98), 0.017, steel)
        for y in np.arange(-1.4, room.far - 0.5, 0.7):
            _strap(shop.at(side * 0.62, float(y), 1.98), steel)
    for y in (-1.2, 1.2, 3.9):
        spot.bar((-0.62, y, 0.0), (-0.62, y, room.height), 0.02, steel)
        spot.bar((0.62, y + 0.3, 0.0), (0.62, y + 0.3, room.height), 0.02, steel)
    _adverts(shop, room)
    _door(shop.at(0, room.far))


def _strap(spot: Spot, steel: int) -> None:
    spot.bar((0, 0, -0.16), (0, 0, 0), 0.009, spot.shop.plain((0.03, 0.03, 0.03), 0.7))
    ring = np.linspace(0, 2 * np.pi, 13)
    spot.wire(np.stack([0 * ring, 0.075 * np.cos(ring), -0.23 + 0.075 * np.sin(ring)], 1), 0.009,
              steel)  # fmt: skip


def _adverts(shop: Workshop, room: Room) -> None:
    tints: tuple[Rgb, ...] = ((0.45, 0.10, 0.06), (0.08, 0.24, 0.38), (0.46, 0.38, 0.10))
    for side in (-1, 1):
        for y in np.arange(-1.0, room.far - 0.8, 1.15):
            paper = shop.finish(Procedural.MOTTLE, tints[shop.pick(3)], (0.5, 0.5, 0.47), scale=5)
            shop.builder.box((side * (room.half - 0.2), float(y), 2.02), (0.02, 0.85, 0.2), paper,
                             yaw_deg=0.0)  # fmt: skip


def _ceiling_strips(shop: Workshop, room: Room) -> None:
    """Two lines of light along the ceiling, or oil lamps where there is no electricity."""
    if not shop.era.electric:
        for y in (1.0, 4.0):
            fixtures.note(shop.at(0, y), SourceKind.FIRE, (0.0, 0.0, 1.9), 2100, 4.0)
            shop.at(0, y).ball((0, 0, 2.05), (0.09, 0.09, 0.11),
                               shop.glow(blackbody_rgb(2000), 5.0))  # fmt: skip
        return
    kelvin = 4000.0 if is_underground(shop) else 3200.0
    level = 6.0 if shop.lamps_on or is_underground(shop) else 1.2
    tube = shop.glow(blackbody_rgb(kelvin), level)
    for x in (-0.45, 0.45):
        shop.builder.box(
            (x, room.middle, room.height - 0.03), (0.11, room.depth - 0.4, 0.03), tube
        )
    if level < 2:
        return
    for y in np.arange(room.near + 1.6, room.far, 2.6):
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(0.0, float(y), room.height - 0.12),
                aim=(0.0, float(y), 0.0), kelvin=kelvin, strength=6.0,
            )
        )  # fmt: skip


def _door(spot: Spot) -> None:
    """A sliding door with a window, a lit sign above."""
    shop = spot.shop
    wooden = not shop.era.electric or shop.has(Feature.WOOD)
    steel = shop.plain((0.22, 0.23, 0.24), 0.3, 0.5)
    leaf = furniture.wood(spot, dark=True) if wooden else steel
    spot.box((0, -0.03, 1.0), (0.86, 0.06, 2.0), leaf)
    spot.box((0, -0.07, 1.42), (0.5, 0.01, 0.75), shop.plain((0.015, 0.018, 0.022), 0.06))
    spot.bar((0.33, -0.1, 0.9), (0.33, -0.1, 1.2), 0.014, shop.plain((0.5, 0.5, 0.5), 0.2, 1.0))
    for x in (-0.48, 0.48):
        spot.box((x, -0.03, 1.02), (0.08, 0.1, 2.06), furniture.dark_metal(spot))
    if shop.era.electric:
        spot.box((0, -0.06, 2.14), (0.5, 0.04, 0.12), shop.glow((1.0, 0.5, 0.1), 1.2))
