"""The lamps of a room: pendants, tubes, torches."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.rooms import Room
from core.previs.sets.workshop import Workshop


def hang_lamps(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> None:
    """Lamps of the ceiling, or what burns where there is no electricity."""
    burning = {Feature.LAMP, Feature.CANDLES, Feature.FIREPLACE, Feature.CONSOLES, Feature.SCREENS}
    if shop.has(Feature.CORRIDOR, Feature.VEHICLE_CABIN, Feature.MACHINES) and shop.era.electric:
        ceiling_tubes(shop, room)
    elif not shop.era.electric:
        torches(shop, room)
    elif not burning & set(wanted) or shop.has(Feature.HALL, Feature.BARS, Feature.COUNTER):
        pendants(shop, room)


def ceiling_tubes(shop: Workshop, room: Room) -> None:
    """Fluorescent tubes along the middle of the ceiling."""
    white: Rgb = blackbody_rgb(4100)
    lit = shop.glow(white, 9.0)
    spacing = 3.4
    for index, y in enumerate(np.arange(room.near + 1.6, room.far, spacing)):
        shop.builder.box(
            (0, y, room.height - 0.05), (0.24, 1.25, 0.06), shop.plain((0.3, 0.3, 0.3))
        )
        shop.builder.box((0, y, room.height - 0.09), (0.12, 1.15, 0.03), lit)
        del index
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(0.0, float(y), room.height - 0.2),
                aim=(0.0, float(y), 0.0), kelvin=4100.0, strength=9.0,
            )
        )  # fmt: skip


def torches(shop: Workshop, room: Room) -> None:
    """Torches on both walls."""
    iron = shop.plain((0.04, 0.04, 0.045), 0.5, 0.5)
    rows = np.arange(room.acting - 1.0, room.far, 3.0 if room.half > 4 else 2.6)
    for y in rows:
        for side in (-1, 1):
            x = side * (room.half - 0.18)
            shop.builder.cylinder((x + side * 0.14, y, 1.55), (x, y, 1.85), 0.025, iron)
            flame = shop.glow((1.0, 0.45, 0.1), 11.0)
            shop.builder.cylinder((x, y, 1.85), (x, y, 2.12), 0.06, flame, top_radius=0.006)
            shop.lamp(
                Source(
                    kind=SourceKind.FIRE, position=(x - side * 0.25, float(y), 2.05),
                    kelvin=2300.0, strength=6.0 if room.half < 4 else 13.0,
                )
            )  # fmt: skip


def pendants(shop: Workshop, room: Room) -> None:
    """Hanging lamps over the acting area."""
    shade = shop.plain((0.03, 0.05, 0.04), 0.4, 0.3)
    bulb = shop.glow(blackbody_rgb(2800), 22.0)
    drop = 1.0 if room.height < 4 else room.height - 3.4
    spots = [(0.0, room.acting + 1.25)]
    if room.half > 4:
        spots += [(-3.6, room.acting + 3.0), (3.6, room.acting + 3.0), (0.0, room.acting + 6.5)]
    for x, y in spots:
        z = room.height - drop
        shop.builder.cylinder((x, y, z), (x, y, room.height), 0.008, shade, segments=6)
        shop.builder.cylinder(
            (x, y, z - 0.16), (x, y, z), 0.26, shade, top_radius=0.05, caps=False
        )
        shop.builder.sphere((x, y, z - 0.12), 0.05, bulb, segments=10)
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(x, y, z - 0.22), aim=(x, y, 0.0),
                kelvin=2800.0, strength=16.0 if room.height < 4 else 30.0,
                group=LightGroup.PRACTICAL,
            )
        )  # fmt: skip
