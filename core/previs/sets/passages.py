"""Corridors: of a hospital, a hotel, a ship, a school or office, each by its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room, shell
from core.previs.sets.theme import Theme, Windows, named
from core.previs.sets.workshop import Spot, Workshop

_ROOM = Room(1.5, -5.0, 21.0, 2.75, 3.4)
_GRIM = (Genre.HORROR, Genre.THRILLER)
_DOORS = (0.2, 7.0, 11.2, 15.4)
"""y of the doors, clear of the acting area."""


@dataclass(frozen=True, slots=True)
class _Kind:
    words: str
    shell: Callable[[Workshop, Room, Windows], None]
    furnish: Callable[[Workshop, Room], None]
    light: Callable[[Workshop, Room], None]


def passage_theme(shop: Workshop) -> Theme | None:
    """A corridor, if the place is one of a known kind."""
    if not shop.has(Feature.CORRIDOR) and not named(shop, "corridor|hallway|passage|ward"):
        return None
    if not shop.era.electric or shop.era.future:
        return None
    for kind in _KINDS:
        if named(shop, kind.words):
            return Theme(
                room=_ROOM, windows={}, furnish=kind.furnish, light=kind.light, shell=kind.shell,
                shows_view=False,
                interest=Interest((0.0, 9.0, 1.2), height_m=1.5, distance_m=10.0),
                sunless=True,
            )  # fmt: skip
    return None


def _box(shop: Workshop, floor: int, ceiling: int, walls: int) -> None:
    """Floor, ceiling and both walls with the ends closed."""
    half, near, far, high = _ROOM.half, _ROOM.near, _ROOM.far, _ROOM.height
    quad = shop.builder.quad
    quad((-half, near, 0), (half, near, 0), (half, far, 0), (-half, far, 0), floor)
    quad((-half, near, high), (-half, far, high), (half, far, high), (half, near, high), ceiling)
    quad((-half, near, 0), (-half, far, 0), (-half, far, high), (-half, near, high), walls)
    quad((half, far, 0), (half, near, 0), (half, near, high), (half, far, high), walls)
    quad((-half, far, 0), (half, far, 0), (half, far, high), (-half, far, high), walls)
    quad((half, near, 0), (-half, near, 0), (-half, near, high), (half, near, high), walls)


def _sides(shop: Workshop, rows: tuple[float, ...]) -> list[Spot]:
    """Spots on both walls, facing the middle, the rows of one side between the other's."""
    return [
        shop.at(side * _ROOM.half, y + (1.6 if side > 0 else 0.0), 0, -side * 90)
        for y in rows
        for side in (-1, 1)
    ]


# --- hospital


def _hospital_shell(shop: Workshop, room: Room, windows: Windows) -> None:
    _public_shell(shop, room, windows)
    rail = shop.plain((0.24, 0.17, 0.11), 0.4)
    for side in (-1, 1):
        shop.builder.box((side * (room.half - 0.05), 8.0, 0.95), (0.09, 26.0, 0.15), rail)


def _public_shell(shop: Workshop, _room: Room, _windows: Windows) -> None:
    """Hard floor, a painted dado, a suspended ceiling."""
    floor = shop.finish(
        Procedural.MOTTLE, (0.34, 0.37, 0.35), (0.29, 0.32, 0.31), roughness=0.16, scale=0.8
    )
    walls = shop.plain((0.56, 0.58, 0.54), 0.7)
    _box(shop, floor, _tiles(shop), walls)
    dado = shop.plain((0.20, 0.37, 0.36), 0.45)
    for side in (-1, 1):
        x = side * (_ROOM.half - 0.006)
        shop.builder.box((x, 8.0, 0.55), (0.012, 26.0, 1.1), dado)
        shop.builder.box((x, 8.0, 0.08), (0.03, 26.0, 0.16), shop.plain((0.06, 0.07, 0.07), 0.4))


def _tiles(shop: Workshop) -> int:
    """A suspended ceiling."""
    return shop.builder.material(
        Material(
            base_rgb=(0.52, 0.52, 0.50), second_rgb=(0.22, 0.22, 0.22), roughness=0.9,
            procedural=Procedural.TILES, scale=2.0,
        )
    )  # fmt: skip


def _hospital(shop: Workshop, room: Room) -> None:
    for spot in _sides(shop, _DOORS):
        _ward_door(spot)
    _swing_doors(shop.at(0, room.far - 0.05))
    _gurney(shop.at(-1.02, 6.4, 0, 0))
    _drip(shop.at(-1.15, 5.0))
    for y in (9.6, 9.6 + 0.56, 9.6 + 1.12):
        _chair(shop.at(room.half - 0.05, y, 0, -90))
    green = shop.glow((0.10, 0.9, 0.35), 2.2)
    shop.builder.box((0, room.far - 3.0, 2.45), (0.62, 0.04, 0.24), green)
    shop.builder.box(
        (0, room.far - 3.0, 2.66), (0.03, 0.03, 0.2), furniture.dark_metal(shop.at(0, 0))
    )


def _ward_door(spot: Spot) -> None:
    """A wide door with a glass slit and a kick plate, a number beside it."""
    shop = spot.shop
    wood, steel = shop.plain((0.36, 0.25, 0.16), 0.45), shop.plain((0.5, 0.5, 0.52), 0.3, 1.0)
    spot.box((0, -0.02, 1.05), (1.15, 0.05, 2.1), wood)
    for x in (-0.62, 0.62):
        spot.box((x, -0.03, 1.06), (0.09, 0.08, 2.14), steel)
    spot.box((0, -0.03, 2.15), (1.33, 0.08, 0.09), steel)
    spot.box((0, -0.05, 0.18), (1.0, 0.01, 0.34), steel)
    spot.box((0.36, -0.05, 1.45), (0.14, 0.012, 0.75), shop.plain((0.03, 0.04, 0.045), 0.05))
    spot.bar((0.44, -0.09, 0.95), (0.44, -0.09, 1.2), 0.014, steel)
    spot.box((-0.86, -0.015, 1.6), (0.22, 0.02, 0.16), shop.plain((0.05, 0.14, 0.22), 0.4))


def _swing_doors(spot: Spot) -> None:
    shop = spot.shop
    leaf, glass = shop.plain((0.30, 0.40, 0.40), 0.5), shop.plain((0.02, 0.025, 0.03), 0.05)
    for side in (-1, 1):
        spot.box((side * 0.66, -0.03, 1.1), (1.26, 0.06, 2.2), leaf)
        spot.bar((side * 0.66, -0.02, 1.6), (side * 0.66, -0.075, 1.6), 0.2, glass)
        spot.box((side * 0.66, -0.07, 0.2), (1.2, 0.01, 0.4), shop.plain((0.5, 0.5, 0.52), 0.3, 1))


def _gurney(spot: Spot) -> None:
    """A stretcher on wheels along the wall, its sheet hanging down."""
    shop = spot.shop
    steel = shop.plain((0.5, 0.5, 0.52), 0.3, 1.0)
    sheet = shop.finish(Procedural.CLOTH, (0.50, 0.54, 0.53), (0.40, 0.44, 0.43), roughness=0.95)
    spot.cushion((0, 0, 0.80), (0.66, 1.9, 0.14), sheet, 6)
    spot.cushion((0, 0.72, 0.91), (0.5, 0.36, 0.14), sheet, 3)
    spot.box((0.34, -0.1, 0.66), (0.015, 1.3, 0.36), sheet)
    for x in (-0.27, 0.27):
        spot.bar((x, -0.9, 0.72), (x, 0.9, 0.72), 0.02, steel)
        for y in (-0.75, 0.75):
            spot.bar((x, y, 0.1), (x, y, 0.72), 0.018, steel)
            spot.ball((x, y, 0.07), (0.03, 0.07, 0.07), shop.plain((0.03, 0.03, 0.03), 0.5), 10)
    spot.bed((0.0, -0.1, 0.88))
    spot.seat((0.15, -0.2, 0.87), 90.0)


def _drip(spot: Spot) -> None:
    shop = spot.shop
    steel = shop.plain((0.5, 0.5, 0.52), 0.3, 1.0)
    spot.bar((0, 0, 0.05), (0, 0, 1.95), 0.012, steel)
    for turn in np.arange(0, 6.28, 1.257):
        foot = (0.28 * np.cos(turn), 0.28 * np.sin(turn), 0.05)
        spot.bar((0, 0, 0.09), foot, 0.012, steel)
    spot.bar((-0.12, 0, 1.95), (0.12, 0, 1.95), 0.008, steel)
    bag = shop.builder.material(
        Material(base_rgb=(0.5, 0.52, 0.5), roughness=0.15, translucency=0.6)
    )
    spot.cushion((0.11, 0, 1.76), (0.13, 0.05, 0.26), bag, 4)


def _chair(spot: Spot) -> None:
    shop = spot.shop
    shell_, steel = shop.plain((0.08, 0.16, 0.24), 0.4), shop.plain((0.4, 0.4, 0.42), 0.3, 1.0)
    spot.cushion((0, -0.32, 0.44), (0.46, 0.44, 0.05), shell_, 6)
    spot.cushion((0, -0.09, 0.70), (0.44, 0.05, 0.40), shell_, 6)
    for x in (-0.17, 0.17):
        for y in (-0.48, -0.14):
            spot.bar((x, y, 0), (x, y, 0.43), 0.012, steel)
    spot.seat((0, -0.30, 0.47))


def _panels(shop: Workshop, room: Room, kelvin: float = 4300.0) -> None:
    """Light panels in the ceiling; one in horror is dead."""
    lit = shop.glow(blackbody_rgb(kelvin), 4.2)
    dead = shop.plain((0.30, 0.30, 0.29), 0.5)
    rows = np.arange(room.near + 1.4, room.far, 3.0)
    for index, y in enumerate(rows):
        out = index % 3 == 2 and shop.staging.genre in _GRIM
        shop.builder.box((0, y, room.height - 0.012), (0.62, 1.2, 0.02), dead if out else lit)
        if not out:
            shop.lamp(
                Source(
                    kind=SourceKind.CEILING_LAMP, position=(0.0, float(y), room.height - 0.15),
                    aim=(0.0, float(y), 0.0), kelvin=kelvin, strength=8.0,
                )
            )  # fmt: skip


# --- hotel


def _hotel_shell(shop: Workshop, _room: Room, _windows: Windows) -> None:
    carpet = shop.builder.material(
        Material(
            base_rgb=(0.15, 0.022, 0.026), second_rgb=(0.085, 0.02, 0.03), roughness=0.97,
            procedural=Procedural.TILES, level=1.0, scale=0.8,
        )
    )  # fmt: skip
    paper = shop.finish(
        Procedural.MOTTLE, (0.36, 0.29, 0.18), (0.28, 0.22, 0.13), roughness=0.85, scale=4.0
    )
    _box(shop, carpet, shop.plain((0.46, 0.43, 0.37), 0.9), paper)
    panel = shop.plain((0.13, 0.07, 0.04), 0.35)
    for side in (-1, 1):
        shop.builder.box((side * (_ROOM.half - 0.01), 8.0, 0.5), (0.03, 26.0, 1.0), panel)
        for z in (1.0, 2.55):
            shop.builder.box((side * (_ROOM.half - 0.03), 8.0, z), (0.07, 26.0, 0.07), panel)


def _hotel(shop: Workshop, room: Room) -> None:
    brass = shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    for spot in _sides(shop, _DOORS):
        furniture.door(spot)
        spot.box((0, -0.08, 1.62), (0.13, 0.01, 0.07), brass)
    _swing_window(shop.at(0, room.far))
    table = shop.at(room.half, 7.2, 0, -90)
    table.box((0, -0.2, 0.78), (0.9, 0.34, 0.04), furniture.wood(table, dark=True))
    for x in (-0.38, 0.38):
        table.box((x, -0.2, 0.38), (0.05, 0.28, 0.76), furniture.wood(table, dark=True))
    table.ball((0, -0.2, 0.93), (0.10, 0.10, 0.15), shop.plain((0.05, 0.12, 0.18), 0.15))
    table.surface((0, -0.2, 0.8), (0.7, 0.3))
    bench = shop.at(-room.half, 5.6, 0, 90)
    bench.cushion((0, -0.3, 0.42), (1.2, 0.48, 0.14), furniture.cloth(bench), 6)
    bench.box((0, -0.3, 0.18), (1.1, 0.42, 0.34), furniture.wood(bench, dark=True))
    bench.seat((-0.3, -0.32, 0.49))
    bench.seat((0.3, -0.32, 0.49))


def _swing_window(spot: Spot) -> None:
    """The window at the end of the corridor, curtains beside it."""
    shop = spot.shop
    spot.box((0, -0.01, 1.45), (1.1, 0.02, 1.6), shop.glow((0.30, 0.42, 0.62), 0.5))
    trim = shop.plain((0.30, 0.27, 0.22), 0.5)
    for x in (-0.58, 0.0, 0.58):
        spot.box((x, -0.03, 1.45), (0.07, 0.07, 1.7), trim)
    for x in (-0.75, 0.75):
        spot.cushion((x, -0.09, 1.35), (0.34, 0.12, 2.3), furniture.cloth(spot), 4)


def _sconces(shop: Workshop, _room: Room) -> None:
    """Wall lamps between the doors, warm."""
    brass = shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    shade = shop.glow(blackbody_rgb(2700), 3.2)
    for spot in _sides(shop, (-2.4, 2.2, 5.0, 9.0, 13.2, 17.4)):
        spot.wire([(0, 0, 1.75), (0, -0.12, 1.72), (0, -0.14, 1.82)], 0.012, brass)
        spot.shade((0, -0.14, 1.80), (0, -0.14, 1.98), (0.09, 0.06), shade)
        shop.lamp(
            Source(
                kind=SourceKind.TABLE_LAMP, position=spot.point((0, -0.3, 1.9)),
                kelvin=2700.0, strength=2.6,
            )
        )  # fmt: skip


# --- ship


def _ship_shell(shop: Workshop, _room: Room, _windows: Windows) -> None:
    plate = shop.finish(
        Procedural.METAL_PANELS, (0.34, 0.36, 0.33), (0.12, 0.125, 0.12), roughness=0.4
    )
    deck = shop.finish(
        Procedural.METAL_PANELS, (0.12, 0.125, 0.13), (0.04, 0.04, 0.04), roughness=0.35
    )
    _box(shop, deck, plate, plate)
    rib = shop.plain((0.26, 0.28, 0.26), 0.4, 0.3)
    for y in np.arange(-3.6, _ROOM.far, 2.1):
        for side in (-1, 1):
            shop.builder.box((side * (_ROOM.half - 0.05), y, 1.4), (0.1, 0.12, 2.75), rib)
        shop.builder.box((0, y, _ROOM.height - 0.05), (3.0, 0.12, 0.1), rib)


def _ship(shop: Workshop, room: Room) -> None:
    tints: tuple[Rgb, ...] = ((0.30, 0.05, 0.03), (0.32, 0.26, 0.05), (0.22, 0.23, 0.24))
    for index, (x, z) in enumerate(((-1.2, 2.5), (-0.95, 2.58), (1.15, 2.45), (0.85, 2.6))):
        pipe = shop.plain(tints[index % 3], 0.35, 0.2)
        shop.builder.cylinder((x, room.near, z), (x, room.far, z), 0.05 + 0.02 * (index % 2), pipe)
    for spot in _sides(shop, _DOORS):
        _hatch(spot)
    _hatch(shop.at(0, room.far - 0.02))
    red = shop.plain((0.35, 0.03, 0.02), 0.35)
    for y in (5.6, 13.0):
        shop.builder.cylinder((1.38, y, 0.5), (1.38, y, 1.05), 0.09, red)
        shop.builder.sphere((1.38, y, 1.06), 0.09, red)
    locker = shop.at(-room.half, 5.4, 0, 90)
    locker.box((0, -0.2, 0.22), (1.3, 0.4, 0.44), shop.plain((0.20, 0.22, 0.18), 0.5, 0.3))
    locker.seat((-0.3, -0.2, 0.45))
    locker.seat((0.3, -0.2, 0.45))


def _hatch(spot: Spot) -> None:
    """A watertight door with rounded corners, dogs and a wheel."""
    shop = spot.shop
    steel, dark = shop.plain((0.40, 0.42, 0.39), 0.4, 0.3), furniture.dark_metal(spot)
    spot.cushion((0, -0.03, 1.1), (0.96, 0.09, 1.84), dark, 7)
    spot.cushion((0, -0.06, 1.1), (0.84, 0.09, 1.72), steel, 7)
    turn = np.linspace(0, 2 * np.pi, 25)
    ring = np.stack([0.17 * np.cos(turn), np.full(25, -0.16), 1.15 + 0.17 * np.sin(turn)], 1)
    spot.wire(ring, 0.014, dark)
    for angle in (0.0, 2.09, 4.19):
        tip = (0.17 * np.cos(angle), -0.16, 1.15 + 0.17 * np.sin(angle))
        spot.bar((0, -0.16, 1.15), tip, 0.01, dark)
    for z in (0.5, 1.7):
        for x in (-0.46, 0.46):
            spot.box((x, -0.09, z), (0.14, 0.05, 0.05), dark)


def _caged(shop: Workshop, room: Room) -> None:
    """Caged bulkhead lamps along one side."""
    lit, wire = shop.glow(blackbody_rgb(3400), 9.0), furniture.dark_metal(shop.at(0, 0))
    for index, y in enumerate(np.arange(-2.5, room.far, 4.2)):
        x = (1.42, -1.42)[index % 2]
        shop.builder.sphere((x, y, 2.15), 0.08, lit, scale=(1, 1.2, 1.5))
        shop.builder.box((x, y, 2.30), (0.14, 0.24, 0.04), wire)
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(x * 0.82, float(y), 2.1), kelvin=3400.0,
                strength=7.5,
            )
        )  # fmt: skip


# --- school, office, block of flats


def _lockers(shop: Workshop, room: Room) -> None:
    paint = shop.finish(
        Procedural.MOTTLE, (0.09, 0.17, 0.24), (0.07, 0.14, 0.20), roughness=0.4, scale=1.2
    )
    dark = furniture.dark_metal(shop.at(0, 0))
    for side, rows in (
        (-1, ((-3.5, 2.2), (4.6, 9.8), (12.0, 19.0))),
        (1, ((3.0, 6.4), (9.0, 16.0))),
    ):
        for low, high in rows:
            for y in np.arange(low, high, 0.36):
                spot = shop.at(side * room.half, float(y), 0, -side * 90)
                spot.box((0, -0.16, 0.95), (0.34, 0.32, 1.8), paint)
                spot.box((0.11, -0.325, 1.0), (0.03, 0.015, 0.14), dark)
                for z in (1.55, 1.62, 1.69):
                    spot.box((0, -0.322, z), (0.2, 0.008, 0.02), dark)
    for spot in (shop.at(room.half, 7.6, 0, -90), shop.at(-room.half, 3.2, 0, 90)):
        furniture.door(spot)
    _swing_doors(shop.at(0, room.far - 0.05))
    for y in (10.4, 11.2):
        _chair(shop.at(-room.half, y, 0, 90))


def _office_doors(shop: Workshop, room: Room) -> None:
    for spot in _sides(shop, _DOORS):
        furniture.door(spot)
    for y in (5.2, 13.6):
        furniture.picture(shop.at(-room.half, y, 0, 90), 0.8, 0.6)
    furniture.plant(shop.at(-room.half + 0.1, 6.6, 0, 90))
    for y in (4.9, 5.6):
        _chair(shop.at(room.half - 0.02, y, 0, -90))
    _swing_window(shop.at(0, room.far))


_KINDS = (
    _Kind("hospital|clinic|ward|asylum|morgue|infirmary", _hospital_shell, _hospital, _panels),
    _Kind("hotel|motel|inn|casino", _hotel_shell, _hotel, _sconces),
    _Kind("ship|submarine|boat|ferry|liner|engine", _ship_shell, _ship, _caged),
    _Kind("school|college|university|gym", _public_shell, _lockers, _panels),
    _Kind(
        "office|courthouse|police|station|apartment|flat|block|building",
        shell, _office_doors, partial(_panels, kelvin=3900.0),
    ),
)  # fmt: skip
