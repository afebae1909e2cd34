"""A kitchen: units along the back wall, a sink under the window, a stove, a fridge, a table."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature
from core.previs.materials import Material, Procedural
from core.previs.sets import furnishing, furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room
from core.previs.sets.theme import Theme
from core.previs.sets.workshop import Spot, Workshop

_FRONTS: dict[Genre, tuple[Rgb, ...]] = {
    Genre.COMEDY: ((0.42, 0.50, 0.40), (0.58, 0.50, 0.30)),
    Genre.ANIMATION: ((0.50, 0.34, 0.16), (0.30, 0.46, 0.48)),
    Genre.ROMANCE: ((0.52, 0.48, 0.40), (0.40, 0.46, 0.44)),
    Genre.HORROR: ((0.20, 0.20, 0.16), (0.22, 0.17, 0.13)),
    Genre.NOIR: ((0.24, 0.24, 0.22), (0.20, 0.21, 0.20)),
}
_EVERYDAY: tuple[Rgb, ...] = ((0.50, 0.48, 0.43), (0.28, 0.34, 0.33), (0.46, 0.42, 0.33))
_DEEP = 0.64
_TOP = 0.92
_WINDOW = (-0.85, 0.85, 1.18, 2.2)
_STOVE_X = 1.75


def kitchen_theme(shop: Workshop) -> Theme | None:
    """A kitchen, if the place is one and has a modern stove."""
    if not shop.has(Feature.KITCHEN) or not shop.era.electric:
        return None
    room = Room(3.2, -3.2, 6.2, 2.75, 2.8)
    at = room.acting - room.middle + 0.3
    return Theme(
        room=room,
        windows={"back": [_WINDOW], "left": [(at - 1.1, at + 1.1, 0.85, 2.2)]},
        furnish=_furnish,
        light=_pendant,
        interest=Interest((0.0, 4.6, 1.15), direction_deg=14.0, height_m=1.5, distance_m=6.6),
    )


def _furnish(shop: Workshop, room: Room) -> None:
    wall = shop.at(0, room.far)
    _base_units(wall)
    _wall_units(wall)
    _splashback(wall, room)
    _sink(wall)
    _stove(shop.at(_STOVE_X, room.far))
    _fridge(shop.at(-2.72, room.far))
    _worktop_things(wall)
    _side_units(shop.at(room.half, 4.5, 0, -90))
    furnishing.table_and_chairs(shop, room)
    furniture.door(shop.at(room.half, room.acting - 0.4, 0, -90))
    furniture.picture(shop.at(-room.half, 5.3, 0, 90), 0.5, 0.6)


def _front(spot: Spot) -> int:
    paints = _FRONTS.get(spot.shop.staging.genre, _EVERYDAY)
    return spot.shop.plain(paints[spot.shop.staging.set_seed % len(paints)], 0.38)


def _steel(spot: Spot) -> int:
    return spot.shop.plain((0.52, 0.52, 0.54), 0.28, 1.0)


def _worktop(spot: Spot) -> int:
    if spot.shop.staging.set_seed % 2:
        return furniture.wood(spot)
    return spot.shop.finish(
        Procedural.MOTTLE, (0.12, 0.12, 0.12), (0.06, 0.06, 0.06), roughness=0.2, scale=6.0
    )


def _unit(spot: Spot, x: float, z: tuple[float, float], depth: float, width: float) -> None:
    """A cupboard with one door standing proud, and its handle."""
    low, high = z
    front, middle = _front(spot), (low + high) / 2
    spot.box((x, -depth / 2, middle), (width - 0.01, depth, high - low), front)
    spot.box((x, -depth - 0.012, middle), (width - 0.05, 0.022, high - low - 0.05), front)
    for edge in (-1, 1):
        spot.box((x + edge * (width / 2 - 0.06), -depth - 0.027, middle),
                 (0.045, 0.01, high - low - 0.14), front)  # fmt: skip
    z_handle = high - 0.12 if low < 1 else low + 0.12
    spot.bar((x - 0.07, -depth - 0.05, z_handle), (x + 0.07, -depth - 0.05, z_handle), 0.009,
             _steel(spot))  # fmt: skip


def _base_units(wall: Spot) -> None:
    plinth = wall.shop.plain((0.04, 0.04, 0.04), 0.6)
    for x in (-1.95, -1.35, -0.75, -0.15, 0.45, 1.05, 2.45):
        _unit(wall, x, (0.12, 0.88), _DEEP - 0.05, 0.6)
        wall.box((x, -0.27, 0.06), (0.6, 0.5, 0.12), plinth)
    top = _worktop(wall)
    wall.box((-0.45, -_DEEP / 2, 0.90), (3.6, _DEEP, 0.04), top)
    wall.box((2.62, -_DEEP / 2, 0.90), (1.06, _DEEP, 0.04), top)
    wall.surface((0.3, -0.36, _TOP), (1.6, 0.4))


def _wall_units(wall: Spot) -> None:
    for x in (-1.95, -1.3, 2.55):
        _unit(wall, x, (1.45, 2.2), 0.34, 0.62)
    wall.box((-2.7, -0.3, 2.15), (0.8, 0.6, 0.4), _front(wall))
    board = furniture.wood(wall)
    wall.box((1.12, -0.14, 1.62), (0.46, 0.24, 0.03), board)
    china = wall.shop.plain((0.55, 0.53, 0.48), 0.3)
    for x in (0.98, 1.10, 1.22):
        wall.bar((x, -0.14, 1.635), (x, -0.14, 1.74), 0.045, china, 0.05)


def _splashback(wall: Spot, room: Room) -> None:
    tile = wall.shop.builder.material(
        Material(
            base_rgb=(0.52, 0.54, 0.53), second_rgb=(0.35, 0.37, 0.37), roughness=0.2,
            procedural=Procedural.TILES, scale=0.5,
        )
    )  # fmt: skip
    left, right = -2.3, room.half
    for x0, x1, high in ((left, _WINDOW[0], 1.46), (_WINDOW[0], _WINDOW[1], _WINDOW[2] - 0.05),
                         (_WINDOW[1], right, 1.46)):  # fmt: skip
        wall.quad([(x0, -0.006, _TOP), (x1, -0.006, _TOP), (x1, -0.006, high),
                   (x0, -0.006, high)], tile)  # fmt: skip


def _sink(wall: Spot) -> None:
    steel = _steel(wall)
    wall.box((0, -0.33, _TOP + 0.004), (0.86, 0.48, 0.012), steel)
    wall.box((-0.12, -0.33, _TOP + 0.012), (0.46, 0.36, 0.006), wall.shop.plain((0.03,) * 3, 0.3))
    tap = [(0.0, -0.10, _TOP), (0.0, -0.10, 1.16), (0.0, -0.17, 1.23), (0.0, -0.27, 1.19)]
    wall.wire(tap, 0.014, steel)
    plate = wall.shop.plain((0.56, 0.55, 0.52), 0.25)
    for x in (0.28, 0.32, 0.36):
        wall.bar((x, -0.32, 1.02), (x + 0.012, -0.32, 1.02), 0.10, plate)


def _stove(spot: Spot) -> None:
    """A cooker with four rings, an oven window and a hood above."""
    shop, steel = spot.shop, _steel(spot)
    enamel = shop.plain((0.58, 0.57, 0.54), 0.25)
    dark = shop.plain((0.012, 0.012, 0.014), 0.12)
    spot.box((0, -0.33, 0.46), (0.78, 0.64, 0.90), enamel)
    spot.box((0, -0.33, 0.918), (0.76, 0.60, 0.016), dark)
    spot.box((0, -0.656, 0.42), (0.60, 0.012, 0.38), dark)
    spot.bar((-0.27, -0.69, 0.67), (0.27, -0.69, 0.67), 0.012, steel)
    for x in (-0.27, -0.13, 0.0, 0.13, 0.27):
        spot.bar((x, -0.655, 0.80), (x, -0.685, 0.80), 0.024, shop.plain((0.05, 0.05, 0.05), 0.4))
    for x, y in ((-0.18, -0.2), (0.18, -0.2), (-0.18, -0.47), (0.18, -0.47)):
        spot.bar((x, y, 0.926), (x, y, 0.936), 0.095, furniture.dark_metal(spot))
    _pans(spot)
    spot.box((0, -0.20, 2.30), (0.34, 0.34, 0.95), steel)
    spot.mesh(
        [(-0.42, 0, 1.66), (0.42, 0, 1.66), (0.42, -0.52, 1.66), (-0.42, -0.52, 1.66),
         (-0.17, 0, 1.9), (0.17, 0, 1.9), (0.17, -0.36, 1.9), (-0.17, -0.36, 1.9)],
        [[0, 1, 2, 3], [4, 5, 6, 7], [0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7]],
        steel, smooth=False,
    )  # fmt: skip
    spot.box((0, -0.26, 1.63), (0.84, 0.52, 0.06), steel)


def _pans(spot: Spot) -> None:
    iron = furniture.dark_metal(spot)
    spot.bar((0.18, -0.47, 0.937), (0.18, -0.47, 0.975), 0.12, iron, 0.14)
    spot.bar((0.18, -0.60, 0.965), (0.22, -0.86, 0.985), 0.014, iron)
    spot.bar((-0.18, -0.2, 0.937), (-0.18, -0.2, 1.08), 0.11, _steel(spot))
    red = spot.shop.plain((0.35, 0.04, 0.03), 0.25)
    spot.ball((0.18, -0.2, 1.02), (0.10, 0.10, 0.085), red, 16)
    spot.wire([(0.09, -0.2, 1.06), (0.18, -0.2, 1.17), (0.27, -0.2, 1.06)], 0.009, iron)


def _fridge(spot: Spot) -> None:
    """A tall fridge with two doors and notes stuck on it."""
    shop, steel = spot.shop, _steel(spot)
    body = shop.plain((0.60, 0.60, 0.59), 0.22)
    spot.cushion((0, -0.36, 0.98), (0.82, 0.70, 1.90), body, 14)
    spot.box((0, -0.712, 1.28), (0.78, 0.006, 0.012), shop.plain((0.05, 0.05, 0.05)))
    for z0, z1 in ((0.62, 1.18), (1.36, 1.72)):
        spot.bar((0.31, -0.74, z0), (0.31, -0.74, z1), 0.013, steel)
    notes: tuple[Rgb, ...] = ((0.55, 0.50, 0.12), (0.50, 0.18, 0.16), (0.5, 0.5, 0.48))
    for rgb, x, z in zip(notes, (-0.16, 0.02, -0.05), (1.52, 1.60, 1.02), strict=True):
        spot.box((x, -0.716, z), (0.11, 0.006, 0.13), shop.plain(rgb, 0.9), 0.0)


def _worktop_things(wall: Spot) -> None:
    """Toaster, jars, a bowl of fruit, a knife block."""
    shop, steel = wall.shop, _steel(wall)
    wall.cushion((-1.0, -0.25, _TOP + 0.10), (0.30, 0.18, 0.20), steel, 6)
    jar: tuple[Rgb, ...] = ((0.42, 0.28, 0.12), (0.5, 0.46, 0.38), (0.22, 0.10, 0.05))
    for rgb, x in zip(jar, (-2.12, -1.96, -1.82), strict=True):
        wall.bar((x, -0.18, _TOP), (x, -0.18, _TOP + 0.2), 0.06, shop.plain(rgb, 0.3))
        wall.bar((x, -0.18, _TOP + 0.2), (x, -0.18, _TOP + 0.23), 0.062, furniture.wood(wall))
    bowl = shop.plain((0.16, 0.25, 0.36), 0.25)
    wall.bar((-1.5, -0.34, _TOP), (-1.5, -0.34, _TOP + 0.09), 0.07, bowl, 0.17)
    fruit: tuple[Rgb, ...] = ((0.50, 0.22, 0.02), (0.42, 0.05, 0.02), (0.48, 0.40, 0.04))
    for turn in np.arange(0, 6.2, 1.26):
        place = (-1.5 + 0.09 * np.cos(turn), -0.34 + 0.09 * np.sin(turn), _TOP + 0.11)
        wall.ball(place, (0.048, 0.048, 0.048), shop.plain(fruit[shop.pick(3)], 0.4), 10)
    wall.box((0.62, -0.2, _TOP + 0.11), (0.11, 0.16, 0.22), furniture.wood(wall, dark=True), 8)
    for x in (0.59, 0.62, 0.65):
        wall.box((x, -0.24, _TOP + 0.26), (0.016, 0.03, 0.09), shop.plain((0.02,) * 3, 0.4))


def _side_units(spot: Spot) -> None:
    """A dresser on the right wall: cupboards below, plates above."""
    for x in (-0.6, 0.0, 0.6):
        _unit(spot, x, (0.08, 0.86), 0.42, 0.6)
    spot.box((0, -0.23, 0.88), (1.86, 0.48, 0.04), _worktop(spot))
    board = furniture.wood(spot)
    for z in (1.35, 1.72, 2.09):
        spot.box((0, -0.14, z), (1.8, 0.26, 0.025), board)
    for x in (-0.9, 0.9):
        spot.box((x, -0.14, 1.49), (0.03, 0.28, 1.22), board)
    china: tuple[Rgb, ...] = ((0.56, 0.55, 0.52), (0.20, 0.30, 0.42), (0.50, 0.42, 0.30))
    for z in (1.36, 1.73):
        for x in np.arange(-0.75, 0.8, 0.25):
            plate = spot.shop.plain(china[spot.shop.pick(3)], 0.25)
            spot.bar((float(x), -0.06, z + 0.12), (float(x), -0.075, z + 0.12), 0.105, plate)


def _pendant(shop: Workshop, room: Room) -> None:
    """An enamel shade over the table; it burns when it is dark."""
    y, z = room.acting + 1.25, 1.85
    shade = shop.plain((0.48, 0.10, 0.06), 0.3)
    bulb = shop.glow((1.0, 0.80, 0.55), 14.0 if shop.lamps_on else 0.6)
    spot = shop.at(0, y)
    spot.bar((0, 0, z), (0, 0, room.height), 0.007, shop.plain((0.03,) * 3))
    spot.shade((0, 0, z - 0.16), (0, 0, z + 0.03), (0.24, 0.05), shade)
    spot.ball((0, 0, z - 0.1), (0.05, 0.05, 0.05), bulb, 10)
    if shop.lamps_on:
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(0.0, y, z - 0.24), aim=(0.0, y, 0.0),
                kelvin=2800.0, strength=14.0,
            )
        )  # fmt: skip
