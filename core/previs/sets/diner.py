"""Places to eat and drink: a diner with booths, a cafe, a bar, a tavern."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import furniture
from core.previs.sets.neon import NEON_COLOURS, tube_material, wall_sign
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room, mask, sides, wall, window
from core.previs.sets.theme import Theme, Windows, named
from core.previs.sets.workshop import Spot, Workshop

_BOOTH_X = -2.05
_BOOTHS_Y = (0.1, 2.4, 4.7)
_VINYLS: tuple[Rgb, ...] = ((0.34, 0.025, 0.02), (0.02, 0.20, 0.20), (0.36, 0.10, 0.02))
_SIGNS = (
    ("diner", "DINER"), ("cafe|coffee|caf\u00e9", "CAFE"), ("bakery", "BAKERY"),
    ("restaurant|bistro", "GRILL"), ("canteen|cafeteria", "MENU"),
)  # fmt: skip


def diner_theme(shop: Workshop) -> Theme | None:
    """A diner or a cafe of our days."""
    eats = named(shop, "diner|cafe|caf\u00e9|coffee shop|canteen|cafeteria|burger \\w+|pizzeria")
    if not eats or not shop.era.electric or shop.era.future:
        return None
    room = Room(3.1, -3.4, 6.4, 2.85, 2.4)
    row = [(y - room.middle - 1.0, y - room.middle + 1.0, 0.95, 2.25) for y in _BOOTHS_Y]
    return Theme(
        room=room,
        windows={"left": row},
        shell=_shell,
        furnish=_furnish,
        light=_pendants,
        interest=Interest((-0.3, 3.6, 1.1), direction_deg=16.0, height_m=1.5, distance_m=6.6),
    )


def _shell(shop: Workshop, room: Room, windows: Windows) -> None:
    """Cream above, tiles below a chrome rail, a chequered floor."""
    half, near, far, high = room.half, room.near, room.far, room.height
    checks = shop.builder.material(
        Material(
            base_rgb=(0.46, 0.45, 0.42), second_rgb=(0.03, 0.03, 0.032), roughness=0.14,
            procedural=Procedural.TILES, level=1.0, scale=1.3,
        )
    )  # fmt: skip
    shop.builder.quad((-half, near, 0), (half, near, 0), (half, far, 0), (-half, far, 0), checks)
    shop.builder.quad((-half, near, high), (half, near, high), (half, far, high),
                      (-half, far, high), shop.plain((0.36, 0.34, 0.31), 0.9))  # fmt: skip
    cream = shop.finish(
        Procedural.MOTTLE, (0.40, 0.36, 0.29), (0.34, 0.30, 0.24), roughness=0.6, bump=0.02
    )
    chrome, vinyl = _chrome(shop), _vinyl(shop)
    for name, spot, reach in sides(shop, room):
        wall(spot, (-reach, reach), high, windows.get(name, []), cream)
        spot.box((0, -0.02, 0.42), (2 * reach, 0.02, 0.84), vinyl)
        for z in (0.84, 0.88):
            spot.box((0, -0.035, z), (2 * reach, 0.03, 0.014), chrome)
        for opening in windows.get(name, []):
            window(spot, opening, drapes=False)
    mask(shop, room, set(windows))


def _chrome(shop: Workshop) -> int:
    return shop.plain((0.58, 0.58, 0.60), 0.16, 1.0)


def _vinyl(shop: Workshop) -> int:
    return shop.plain(_VINYLS[shop.staging.set_seed % len(_VINYLS)], 0.28)


def _furnish(shop: Workshop, room: Room) -> None:
    for index, y in enumerate(_BOOTHS_Y):
        _booth(shop.at(_BOOTH_X, y), shares_front=index > 0)
    _counter(shop.at(room.half, 3.2, 0, -90))
    _back_wall(shop, room)
    seats = shop.seats
    seats.sort(key=lambda seat: abs(seat.position[0] - _BOOTH_X) + abs(seat.position[1] - 2.4))


def _booth(spot: Spot, *, shares_front: bool) -> None:
    """Two benches facing each other over a table, their sides to the window."""
    shop, vinyl, chrome = spot.shop, _vinyl(spot.shop), _chrome(spot.shop)
    piping = shop.plain((0.50, 0.47, 0.40), 0.4)
    for side in (-1, 1):
        y = side * 0.84
        spot.cushion((0, y - side * 0.05, 0.40), (1.5, 0.54, 0.16), vinyl, 9)
        spot.box((0, y, 0.17), (1.46, 0.46, 0.34), shop.plain((0.05, 0.05, 0.05), 0.5))
        if side > 0 or not shares_front:
            spot.cushion((0, y + side * 0.28, 0.78), (1.5, 0.16, 0.74), vinyl, 9)
            spot.box((0, y + side * 0.28, 1.16), (1.46, 0.10, 0.05), piping)
        for x in (-0.4, 0.3):
            spot.seat((x, y - side * 0.08, 0.485), 0.0 if side > 0 else 180.0)
    spot.box((0.02, 0, 0.735), (1.3, 0.62, 0.035), shop.plain((0.50, 0.48, 0.43), 0.2))
    spot.box((0.02, 0, 0.735), (1.33, 0.65, 0.022), chrome)
    spot.bar((0.1, 0, 0), (0.1, 0, 0.72), 0.045, chrome)
    spot.bar((0.1, 0, 0), (0.1, 0, 0.03), 0.24, chrome)
    spot.surface((0.25, 0, 0.753), (0.7, 0.5))
    _condiments(spot)


def _condiments(spot: Spot) -> None:
    """Against the window: napkins, sauce bottles, sugar."""
    shop = spot.shop
    spot.box((-0.5, 0.0, 0.81), (0.12, 0.10, 0.13), _chrome(shop))
    for rgb, y in (((0.34, 0.02, 0.012), -0.12), ((0.42, 0.30, 0.02), 0.12)):
        spot.bar((-0.48, y, 0.753), (-0.48, y, 0.88), 0.028, shop.plain(rgb, 0.3))
        spot.bar((-0.48, y, 0.88), (-0.48, y, 0.93), 0.02, shop.plain(rgb, 0.3), 0.006)
    spot.bar((-0.36, 0.04, 0.753), (-0.36, 0.04, 0.85), 0.032, shop.plain((0.55, 0.54, 0.5), 0.2))


def _counter(spot: Spot) -> None:
    """A long counter with round stools, the kitchen's shelves and an urn behind."""
    shop, chrome = spot.shop, _chrome(spot.shop)
    top = shop.plain((0.46, 0.44, 0.40), 0.2)
    spot.box((0, -1.15, 0.98), (5.4, 0.56, 0.05), top)
    spot.box((0, -1.15, 0.98), (5.43, 0.59, 0.03), chrome)
    spot.box((0, -1.08, 0.48), (5.3, 0.36, 0.96), _vinyl(shop))
    for x in np.arange(-2.5, 2.6, 0.25):
        spot.box((float(x), -1.265, 0.48), (0.02, 0.02, 0.94), chrome)
    spot.surface((0, -1.18, 1.01), (4.6, 0.4))
    for x in np.arange(-2.1, 2.2, 0.84):
        _stool(shop.at(*spot.point((float(x), -1.78, 0.0)), spot.yaw_deg))
    spot.box((0, -0.25, 0.90), (5.4, 0.5, 0.04), chrome)
    spot.box((0, -0.25, 0.44), (5.4, 0.48, 0.88), shop.plain((0.20, 0.20, 0.20), 0.4))
    for x, tall in ((-1.6, 0.5), (-1.2, 0.42)):
        spot.bar((x, -0.25, 0.92), (x, -0.25, 0.92 + tall), 0.14, chrome)
        spot.ball((x, -0.25, 0.92 + tall), (0.14, 0.14, 0.06), chrome)
    _pie_case(spot)


def _stool(spot: Spot) -> None:
    shop = spot.shop
    spot.bar((0, 0, 0), (0, 0, 0.68), 0.035, _chrome(shop))
    spot.bar((0, 0, 0), (0, 0, 0.03), 0.2, _chrome(shop))
    spot.bar((0, 0, 0.66), (0, 0, 0.70), 0.20, _chrome(shop))
    spot.cushion((0, 0, 0.735), (0.38, 0.38, 0.09), _vinyl(shop), 3)


def _pie_case(spot: Spot) -> None:
    """Shelves of pies and plates behind the counter, a row of cups."""
    shop = spot.shop
    crust, china = shop.plain((0.34, 0.18, 0.06), 0.7), shop.plain((0.55, 0.53, 0.49), 0.25)
    for z in (1.34, 1.68):
        spot.box((0.5, -0.16, z), (3.2, 0.28, 0.025), _chrome(shop))
        for x in np.arange(-0.9, 2.0, 0.36):
            if shop.chance(0, 1) < 0.4:
                spot.bar((float(x), -0.16, z + 0.02), (float(x), -0.16, z + 0.08), 0.12, crust)
            else:
                spot.bar((float(x), -0.16, z + 0.02), (float(x), -0.16, z + 0.13), 0.05, china)


def _back_wall(shop: Workshop, room: Room) -> None:
    """The sign of the house, a jukebox, the door."""
    word = next((text for words, text in _SIGNS if named(shop, words)), "EAT")
    rgb = NEON_COLOURS[shop.staging.set_seed % len(NEON_COLOURS)]
    lit = shop.lamps_on or shop.has(Feature.NEON)
    if lit:
        wall_sign(shop.at(1.0, room.far, room.height - 0.3), word, rgb, 0.46)
    _jukebox(shop.at(1.0, room.far))
    furniture.door(shop.at(-0.55, room.far))
    _clock(shop.at(0.25, room.far, 2.0))


def _clock(spot: Spot) -> None:
    shop = spot.shop
    spot.bar((0, 0, 0), (0, -0.06, 0), 0.2, _chrome(shop))
    spot.bar((0, -0.05, 0), (0, -0.065, 0), 0.175, shop.plain((0.56, 0.55, 0.5), 0.5))
    for x, z in ((0.0, 0.13), (0.07, -0.05)):
        spot.bar((0, -0.07, 0), (x, -0.07, z), 0.006, shop.plain((0.02, 0.02, 0.02)))


def _jukebox(spot: Spot) -> None:
    """A rounded box of wood with lit tubes."""
    shop = spot.shop
    spot.box((0, -0.28, 0.5), (0.82, 0.5, 1.0), furniture.wood(spot, dark=True))
    spot.bar((0, -0.04, 1.0), (0, -0.53, 1.0), 0.41, furniture.wood(spot, dark=True))
    turn = np.linspace(0, np.pi, 15)
    arch = np.stack([0.36 * np.cos(turn), np.full(15, -0.55), 1.0 + 0.36 * np.sin(turn)], 1)
    path = np.vstack([[(0.36, -0.55, 0.15)], arch, [(-0.36, -0.55, 0.15)]])
    level = 1.0 if shop.lamps_on else 0.35
    spot.wire(path, 0.022, shop.glow((1.0, 0.45, 0.08), 9.0 * level))
    spot.box((0, -0.54, 1.05), (0.5, 0.02, 0.3), shop.glow((1.0, 0.72, 0.42), 1.6 * level))
    for x in np.arange(-0.2, 0.21, 0.08):
        spot.box((float(x), -0.545, 0.5), (0.03, 0.02, 0.5), _chrome(shop))


def _pendants(shop: Workshop, room: Room) -> None:
    """A lamp over every booth and a row over the counter, lit when it is dark."""
    level = 16.0 if shop.lamps_on else 1.0
    bulb = shop.glow(blackbody_rgb(2800), level)
    shade = shop.plain(_VINYLS[(shop.staging.set_seed + 1) % len(_VINYLS)], 0.3)
    places = [(_BOOTH_X + 0.1, y, 1.72, 7.0) for y in _BOOTHS_Y]
    places += [(room.half - 1.15, y, 2.05, 6.0) for y in (0.9, 2.7, 4.5)]
    for x, y, z, strength in places:
        spot = shop.at(x, y)
        spot.bar((0, 0, z), (0, 0, room.height), 0.006, shop.plain((0.02, 0.02, 0.02)))
        spot.shade((0, 0, z - 0.14), (0, 0, z + 0.04), (0.17, 0.045), shade)
        spot.ball((0, 0, z - 0.08), (0.045, 0.045, 0.045), bulb, 10)
        if shop.lamps_on:
            shop.lamp(
                Source(
                    kind=SourceKind.CEILING_LAMP, position=spot.point((0, 0, z - 0.2)),
                    aim=spot.point((0, 0, 0)), kelvin=2900.0, strength=strength,
                )
            )  # fmt: skip
    if shop.lamps_on:
        tube = tube_material(shop.at(0, 0), NEON_COLOURS[(shop.staging.set_seed + 1) % 6])
        shop.at(room.half - 0.9, 3.2, 2.5).wire([(0, -2.8, 0), (0, 2.8, 0)], 0.016, tube)
        shop.lamp(
            Source(
                kind=SourceKind.NEON, position=(room.half - 1.2, 3.2, 2.4), strength=3.0,
                rgb=NEON_COLOURS[(shop.staging.set_seed + 1) % 6], group=LightGroup.NEON,
            )
        )  # fmt: skip
