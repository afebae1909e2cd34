"""A church: a nave between arcades, tall coloured windows, pews, candles and an altar."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs.materials import Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room, mask
from core.previs.sets.theme import Theme, Windows, named
from core.previs.sets.workshop import Spot, Workshop

_GLASS: tuple[Rgb, ...] = (
    (0.10, 0.22, 0.85), (0.85, 0.07, 0.05), (0.95, 0.60, 0.08), (0.08, 0.50, 0.22),
    (0.45, 0.10, 0.60), (0.20, 0.55, 0.85),
)  # fmt: skip
_BAYS = (-8.0, -4.0, 0.0, 4.0, 8.0, 12.0, 16.0)
_CROSSING = (1.7, 6.4)
"""Where no pews stand, from y to y: people act there, and the lens sees in from the side."""
_NAVE = 3.3
"""Half width between the arcades."""


def church_theme(shop: Workshop) -> Theme | None:
    """A church, chapel or cathedral."""
    holy = named(shop, "church|chapel|cathedral|abbey|basilica|minster|sanctuary|nave")
    if not (holy or shop.has(Feature.PEWS)) or named(shop, "court\\w*"):
        return None
    room = Room(5.6, -8.0, 18.0, 9.0, 4.0)
    return Theme(
        room=room,
        windows={},
        shell=_shell,
        furnish=_furnish,
        shows_view=False,
        lens_half_m=_NAVE - 0.45,
        interest=Interest((0.0, 13.0, 2.6), direction_deg=0.0, height_m=1.7, distance_m=14.5),
    )


def _stone(shop: Workshop) -> int:
    return shop.finish(
        Procedural.STONE_BLOCKS, (0.34, 0.315, 0.27), (0.16, 0.15, 0.13), roughness=0.8
    )


def _shell(shop: Workshop, room: Room, windows: Windows) -> None:
    """Stone walls with lancets, a pointed vault, flagstones."""
    stone, half = _stone(shop), room.half
    floor = shop.finish(
        Procedural.STONE_BLOCKS, (0.24, 0.22, 0.19), (0.10, 0.09, 0.08), roughness=0.4, scale=0.9
    )
    near, far = room.near, room.far
    shop.builder.quad((-half, near, 0), (half, near, 0), (half, far, 0), (-half, far, 0), floor)
    for side in (-1, 1):
        x = side * half
        shop.builder.quad((x, near, 0), (x, far, 0), (x, far, room.height), (x, near, room.height),
                          stone)  # fmt: skip
        for y in _BAYS:
            _lancet(shop.at(x, y, 0, -side * 90), (1.5, 5.4, 0.55))
    for y, yaw in ((far, 0.0), (near, 180.0)):
        end = shop.at(0, y, 0, yaw)
        end.quad([(-half, 0, 0), (half, 0, 0), (half, 0, 12), (-half, 0, 12)], stone)
    _lancet(shop.at(0, far, 0, 0), (3.3, 8.0, 0.8))
    for x in (-2.3, 2.3):
        _lancet(shop.at(x, far, 0, 0), (3.0, 6.6, 0.5))
    _vault(shop, room, stone)
    mask(shop, room, set(windows))


def _arch(half: float, spring: float, rise: float, count: int = 9) -> np.ndarray:
    """A pointed arch from its left foot over the point to its right foot: (n, 2) of x, z."""
    t = np.linspace(0, 1, count)
    left = np.stack([-half * (1 - t**1.6), spring + rise * np.sin(t * np.pi / 2)], 1)
    return np.vstack([left, (left * (-1, 1))[::-1][1:]])


def _lancet(spot: Spot, extent: tuple[float, float, float]) -> None:
    """A pointed window of coloured glass: bright by day, dim by night."""
    shop = spot.shop
    low, high, half = extent
    outline = _arch(half, high - 1.5 * half, 1.5 * half)
    level = _glass_level(shop)
    panes = [shop.glow(rgb, level * (0.7 + 0.6 * (i % 2)), LightGroup.EMISSIVE)
             for i, rgb in enumerate(_GLASS)]  # fmt: skip
    seed = shop.pick(6)
    rows = np.arange(low, high - 1.5 * half, 0.36)
    for row, z in enumerate(rows):
        for column, x in enumerate((-half * 0.66, 0.0, half * 0.66)):
            tint = panes[(seed + 2 * row + 3 * column + (row * column) % 2) % len(panes)]
            left, right, top = x - half / 3, x + half / 3, z + 0.33
            corners = [(left, -0.02, z), (right, -0.02, z), (right, -0.02, top)]
            spot.quad([*corners, (left, -0.02, top)], tint)
    head = [(x, -0.02, z) for x, z in outline]
    centre = (0.0, -0.02, high - 1.5 * half)
    faces = [[0, i, i + 1] for i in range(1, len(head))]
    tints = [panes[(seed + i) % len(panes)] for i in range(len(faces))]
    for face, tint in zip(faces, tints, strict=True):
        points = [centre, *head]
        spot.mesh([points[i] for i in face], [[0, 1, 2]], tint, smooth=False)
    lead = shop.plain((0.02, 0.02, 0.02), 0.7)
    for x in (-half / 3, half / 3):
        spot.bar((x, -0.03, low), (x, -0.03, high - 1.2 * half), 0.014, lead)
    _surround(spot, outline, low)
    _shine(spot, (low + high) / 2, (2 * half, high - low))


def _glass_level(shop: Workshop) -> float:
    if shop.night:
        return 0.10
    return 0.7 if shop.lamps_on else 2.2


def _surround(spot: Spot, outline: np.ndarray, low: float) -> None:
    """A moulding of stone around the glass, a deep sill."""
    shop = spot.shop
    trim = shop.plain((0.36, 0.33, 0.28), 0.8)
    half = float(outline[-1, 0])
    path = [(-half, -0.05, low), *((x, -0.05, z) for x, z in outline), (half, -0.05, low)]
    spot.wire(path, 0.09, trim)
    spot.box((0, -0.10, low - 0.06), (2 * half + 0.3, 0.3, 0.12), trim)


def _shine(spot: Spot, middle: float, size: tuple[float, float]) -> None:
    """By day coloured light falls in, by night a little of the moon."""
    spot.shop.lamp(
        Source(
            kind=SourceKind.WINDOW, position=spot.point((0, 0.02, middle)),
            aim=spot.point((0, -4.0, 0.6)), kelvin=6000.0, strength=9.0, size_m=size,
            group=LightGroup.KEY,
        )
    )  # fmt: skip


def _vault(shop: Workshop, room: Room, stone: int) -> None:
    """Arcades of pointed arches along the nave, ribs across it under a steep roof."""
    pillar = shop.plain((0.36, 0.335, 0.29), 0.75)
    edges = [y - 2.0 for y in _BAYS] + [_BAYS[-1] + 2.0]
    for side in (-1, 1):
        x = side * _NAVE
        for y in edges:
            _pillar(shop.at(x, y), pillar)
        for y in _BAYS:
            _arcade(shop.at(x, y, 0, 90), stone, pillar)
    roof = shop.finish(Procedural.MOTTLE, (0.30, 0.28, 0.24), (0.22, 0.20, 0.17), roughness=0.9)
    curve = _arch(_NAVE, 6.4, 4.0, 8)
    for (x0, z0), (x1, z1) in pairwise(curve):
        shop.builder.quad((x0, room.near, z0), (x1, room.near, z1), (x1, room.far, z1),
                          (x0, room.far, z0), roof)  # fmt: skip
    for side in (-1, 1):
        outer, inner = side * room.half, side * _NAVE
        shop.builder.quad((outer, room.near, 6.2), (inner, room.near, 6.6),
                          (inner, room.far, 6.6), (outer, room.far, 6.2), roof)  # fmt: skip
    for y in edges:
        path = [(x, y, z) for x, z in curve]
        shop.builder.tube(path, 0.14, pillar, segments=8)


def _pillar(spot: Spot, stone: int) -> None:
    """A clustered column."""
    spot.bar((0, 0, 0), (0, 0, 4.0), 0.26, stone)
    for dx, dy in ((0.22, 0), (-0.22, 0), (0, 0.22), (0, -0.22)):
        spot.bar((dx, dy, 0), (dx, dy, 6.5), 0.09, stone)
    spot.box((0, 0, 0.2), (0.8, 0.8, 0.4), stone, 45)
    spot.bar((0, 0, 3.85), (0, 0, 4.1), 0.34, stone, 0.42)


def _arcade(spot: Spot, stone: int, trim: int) -> None:
    """The wall above one bay, pierced by a pointed arch."""
    curve = _arch(1.72, 4.0, 1.9)
    for (x0, z0), (x1, z1) in pairwise(curve):
        spot.quad([(x0, 0, z0), (x1, 0, z1), (x1, 0, 6.7), (x0, 0, 6.7)], stone)
    for edge in (-1, 1):
        spot.quad([(edge * 1.72, 0, 4.0), (edge * 2.0, 0, 4.0), (edge * 2.0, 0, 6.7),
                   (edge * 1.72, 0, 6.7)], stone)  # fmt: skip
    spot.wire([(x, 0, z) for x, z in curve], 0.11, trim)


def _furnish(shop: Workshop, room: Room) -> None:
    _pews(shop)
    _altar(shop.at(0, room.far))
    _carpet(shop, room)
    for y in (-4.6, -1.9, 0.8, 7.2, 9.9, 12.6):
        for side in (-1, 1):
            _stand(shop.at(side * 1.12, float(y)))
    if shop.lamps_on:
        _chandeliers(shop)
    _doors(shop.at(0, room.near, 0, 180))
    furniture.door(shop.at(room.half, room.acting - 0.4, 0, -90))


def _pews(shop: Workshop) -> None:
    """Rows on both sides of the aisle, facing the altar."""
    board = furniture.wood(shop.at(0, 0), dark=True)
    rows = [y for y in np.arange(-5.9, 12.6, 1.25) if not _CROSSING[0] < y < _CROSSING[1]]
    for y in rows:
        for side in (-1, 1):
            spot = shop.at(side * 2.15, float(y))
            spot.box((0, 0, 0.44), (1.7, 0.42, 0.05), board)
            spot.box((0, -0.22, 0.70), (1.7, 0.05, 0.55), board)
            for end in (-0.87, 0.87):
                spot.box((end, -0.03, 0.52), (0.06, 0.52, 1.04), board)
                spot.bar((end, -0.25, 1.06), (end, 0.2, 1.06), 0.05, board)
            spot.seat((-side * 0.4, 0.02, 0.47), 180)


def _altar(wall: Spot) -> None:
    """Steps, a draped table with candles and a cross."""
    shop = wall.shop
    stone, linen = _stone(shop), shop.plain((0.58, 0.56, 0.50), 0.9)
    gold = shop.plain((0.62, 0.42, 0.14), 0.25, 1.0)
    for step in range(3):
        deep = 4.6 - step * 0.8
        wall.box((0, -deep / 2, 0.08 + step * 0.16), (6.0 - step * 0.9, deep, 0.16), stone)
    wall.box((0, -1.7, 0.98), (2.3, 0.9, 1.0), stone)
    wall.box((0, -1.7, 1.50), (2.5, 1.0, 0.05), linen)
    wall.box((0, -2.21, 1.2), (0.9, 0.02, 0.62), linen)
    wall.box((0, -1.5, 2.2), (0.07, 0.06, 1.25), gold)
    wall.box((0, -1.5, 2.42), (0.62, 0.06, 0.07), gold)
    wall.surface((0, -1.8, 1.53), (1.6, 0.5))
    for x in (-1.0, -0.75, -0.5, 0.5, 0.75, 1.0):
        wall.bar((x, -1.65, 1.53), (x, -1.65, 1.78), 0.02, gold)
        fixtures.candle(wall, (x, -1.65, 1.78))


def _carpet(shop: Workshop, room: Room) -> None:
    red = shop.finish(Procedural.CLOTH, (0.26, 0.025, 0.025), (0.18, 0.015, 0.015), roughness=0.95)
    middle = (room.near + 1.5 + room.far - 4.6) / 2
    shop.builder.box((0, middle, 0.006), (1.3, room.far - 4.6 - room.near - 1.5, 0.012), red)


def _stand(spot: Spot) -> None:
    """An iron stand with a cluster of candles at the end of a pew."""
    iron = furniture.dark_metal(spot)
    shop = spot.shop
    spot.bar((0, 0, 0), (0, 0, 1.2), 0.018, iron)
    spot.bar((0, 0, 0), (0, 0, 0.03), 0.15, iron)
    spot.bar((0, 0, 1.2), (0, 0, 1.22), 0.16, iron)
    wax = shop.plain((0.6, 0.55, 0.42), 0.5)
    flame = shop.glow((1.0, 0.55, 0.16), 26.0)
    for turn in np.arange(0, 6.2, 1.256):
        x, y, tall = 0.1 * np.cos(turn), 0.1 * np.sin(turn), shop.chance(0.1, 0.22)
        spot.bar((x, y, 1.22), (x, y, 1.22 + tall), 0.017, wax)
        spot.ball((x, y, 1.25 + tall), (0.011, 0.011, 0.03), flame, 8)
    fixtures.note(spot, SourceKind.CANDLE, (0.0, 0.0, 1.55), 1950, 6.0 if shop.lamps_on else 1.2)


def _chandeliers(shop: Workshop) -> None:
    """Iron rings of candles hanging in the nave."""
    iron = shop.plain((0.05, 0.05, 0.055), 0.4, 0.6)
    flame = shop.glow((1.0, 0.58, 0.2), 24.0)
    turn = np.linspace(0, 2 * np.pi, 25)
    for y in (1.0, 7.0, 12.5):
        spot = shop.at(0, y, 4.6)
        spot.wire(np.stack([0.75 * np.cos(turn), 0.75 * np.sin(turn), 0 * turn], 1), 0.025, iron)
        spot.bar((0, 0, 0.9), (0, 0, 5.0), 0.012, iron)
        for angle in turn[:-1:3]:
            x, z = 0.75 * np.cos(angle), 0.75 * np.sin(angle)
            spot.bar((x, z, 0), (0, 0, 0.9), 0.006, iron)
            spot.bar((x, z, 0.02), (x, z, 0.16), 0.018, shop.plain((0.6, 0.55, 0.42), 0.5))
            spot.ball((x, z, 0.19), (0.012, 0.012, 0.032), flame, 8)
        fixtures.note(spot, SourceKind.CANDLE, (0.0, 0.0, -0.15), 2000, 26.0)


def _doors(spot: Spot) -> None:
    """A pointed portal of dark oak behind the audience."""
    board = furniture.wood(spot, dark=True)
    outline = _arch(1.3, 2.2, 1.5)
    points = [(0.0, -0.05, 2.2), *((x, -0.05, z) for x, z in outline)]
    spot.mesh(points, [[0, i, i + 1] for i in range(1, len(points) - 1)], board, smooth=False)
    spot.box((0, -0.05, 1.1), (2.6, 0.06, 2.2), board)
    iron = furniture.dark_metal(spot)
    for z in (0.6, 1.9):
        for x in (-0.75, 0.75):
            spot.box((x, -0.09, z), (0.9, 0.02, 0.07), iron)
    spot.wire([(-1.3, -0.1, 0), *((x, -0.1, z) for x, z in outline), (1.3, -0.1, 0)], 0.12,
              _stone(spot.shop))  # fmt: skip
