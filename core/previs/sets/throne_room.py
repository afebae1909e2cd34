"""The hall of a castle or palace: a throne on steps, a carpet, columns, banners, torches."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.staging import Feature
from core.previs.materials import Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Interest
from core.previs.sets.room_lights import torches
from core.previs.sets.rooms import Opening, Room
from core.previs.sets.theme import Theme, named
from core.previs.sets.workshop import Spot, Workshop

_DAIS_BEHIND_M = 2.9
"""From the acting area to the middle of the throne: a few steps for whoever kneels."""
_STEP_M = 0.17
_BANNERS: tuple[Rgb, ...] = ((0.26, 0.02, 0.025), (0.03, 0.05, 0.20), (0.05, 0.13, 0.05))


def throne_room_theme(shop: Workshop) -> Theme | None:
    """Where a king receives."""
    named_so = named(shop, "throne|throne room|great hall|castle|palace|fortress")
    if not named_so or not shop.has(Feature.HALL) or named(shop, "dungeon|cell|bedroom|chamber"):
        return None
    room = Room(5.2, -6.0, 11.5, 6.4, 4.0)
    tall: list[Opening] = [(x - 0.55, x + 0.55, 2.6, 5.2) for x in (-6.0, -2.6, 0.8, 4.2, 7.6)]
    return Theme(
        room=room,
        windows={"left": tall, "right": tall},
        furnish=_furnish,
        light=torches,
        lens_half_m=room.half - 1.5,
        interest=Interest(
            (0.0, room.acting + 1.8, 1.5), direction_deg=12.0, height_m=1.6, distance_m=8.5
        ),
    )


def _furnish(shop: Workshop, room: Room) -> None:
    dais_y = room.acting + _DAIS_BEHIND_M
    _dais(shop.at(0, dais_y))
    _throne(shop.at(0, dais_y + 0.55, 2 * _STEP_M))
    _carpet(shop, room, dais_y)
    _columns(shop, room)
    for index, x in enumerate((-2.6, 2.6)):
        _banner(shop.at(x, room.far - 0.06, 0), _BANNERS[(shop.pick(3) + index) % 3])
    for side in (-1, 1):
        fixtures.candles(shop.at(side * 1.9, dais_y + 0.5))
        furniture.chair(shop.at(side * (room.half - 0.12), room.acting + 1.0, 0, -side * 90))


def _stone(shop: Workshop) -> int:
    return shop.finish(
        Procedural.STONE_BLOCKS, (0.30, 0.28, 0.24), (0.13, 0.12, 0.11), roughness=0.7
    )


def _dais(spot: Spot) -> None:
    """Two steps."""
    stone = _stone(spot.shop)
    spot.box((0, 0.9, _STEP_M / 2), (4.4, 3.6, _STEP_M), stone)
    spot.box((0, 1.1, 1.5 * _STEP_M), (3.6, 3.2, _STEP_M), stone)


def _throne(spot: Spot) -> None:
    """High-backed, with arms, a cushion and gilded knobs."""
    shop = spot.shop
    oak, red = furniture.wood(spot, dark=True), shop.plain((0.22, 0.018, 0.022), 0.8)
    gold = shop.plain((0.60, 0.40, 0.13), 0.3, 0.95)
    spot.box((0, 0.0, 0.22), (0.86, 0.72, 0.44), oak)
    spot.cushion((0, -0.03, 0.46), (0.70, 0.62, 0.10), red, 6)
    spot.box((0, 0.36, 1.05), (0.86, 0.09, 2.1), oak)
    spot.cushion((0, 0.30, 1.02), (0.60, 0.06, 1.0), red, 8)
    crest = np.linspace(0, np.pi, 13)
    arch = np.stack([0.40 * np.cos(crest), np.full(13, 0.36), 2.1 + 0.26 * np.sin(crest)], 1)
    spot.wire(arch, 0.035, gold)
    spot.mesh([(0.0, 0.34, 2.1), *arch], [[0, i, i + 1] for i in range(1, 13)], oak, smooth=False)
    for side in (-1, 1):
        x = side * 0.44
        spot.box((x, 0.0, 0.68), (0.10, 0.74, 0.07), oak)
        spot.box((x, -0.32, 0.40), (0.10, 0.10, 0.56), oak)
        spot.ball((x, -0.36, 0.73), (0.06, 0.06, 0.06), gold)
        spot.ball((x, 0.36, 2.16), (0.07, 0.07, 0.07), gold)
    spot.seat((0, -0.06, 0.50))


def _carpet(shop: Workshop, room: Room, dais_y: float) -> None:
    """Red, from the door to the steps and up to the throne."""
    red = shop.finish(
        Procedural.MOTTLE, (0.24, 0.018, 0.024), (0.17, 0.014, 0.018), roughness=0.95, scale=3.0
    )
    trim = shop.plain((0.42, 0.28, 0.08), 0.7)
    long = dais_y - 0.9 - room.near
    middle = (room.near + dais_y - 0.9) / 2
    shop.builder.box((0, middle, 0.006), (1.7, long, 0.012), trim)
    shop.builder.box((0, middle, 0.010), (1.5, long, 0.014), red)
    for step in (1, 2):
        z, y = step * _STEP_M, dais_y - 0.9 + 0.4 * (step - 1)
        shop.builder.box((0, y + 0.3, z + 0.006), (1.5, 0.62, 0.012), red)


def _columns(shop: Workshop, room: Room) -> None:
    """Round, along both walls, clear of the lens."""
    stone = _stone(shop)
    for y in np.arange(room.near + 1.4, room.far, 3.4):
        for x in (-room.half + 0.75, room.half - 0.75):
            shop.builder.cylinder((x, y, 0), (x, y, room.height), 0.34, stone, segments=22)
            shop.builder.box((x, y, 0.2), (0.95, 0.95, 0.4), stone)
            shop.builder.box((x, y, room.height - 0.3), (0.95, 0.95, 0.6), stone)


def _banner(spot: Spot, rgb: Rgb) -> None:
    """Hung from a bar, with a swallow tail."""
    shop = spot.shop
    cloth = shop.plain(rgb, 0.9)
    gold = shop.plain((0.50, 0.34, 0.10), 0.5)
    spot.bar((-0.75, -0.12, 5.2), (0.75, -0.12, 5.2), 0.03, gold)
    spot.mesh(
        [(-0.65, -0.12, 5.2), (0.65, -0.12, 5.2), (0.65, -0.15, 2.3), (0.0, -0.18, 2.9),
         (-0.65, -0.15, 2.3)],
        [[0, 1, 3], [1, 2, 3], [0, 3, 4]], cloth, smooth=False,
    )  # fmt: skip
    spot.box((0, -0.16, 4.2), (0.5, 0.02, 0.07), gold)
    spot.box((0, -0.165, 4.2), (0.07, 0.02, 0.9), gold)
