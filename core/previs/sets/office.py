"""An office: a desk with its screens before blinds and the city, cabinets, shelves, a lamp."""

from __future__ import annotations

import numpy as np

from core.domain.film_terms import Genre
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room, door_y
from core.previs.sets.theme import Theme, named
from core.previs.sets.workshop import Spot, Workshop

_OLD = (Genre.NOIR,)
"""Where a typewriter stands instead of screens."""


def office_theme(shop: Workshop) -> Theme | None:
    """An office, where there is a desk and electricity."""
    if not shop.has(Feature.DESK) or not shop.era.electric or shop.era.future:
        return None
    if not named(shop, r"offices?|study|headquarters|newsroom|bureau|agency|precinct|workplace"):
        return None
    room = Room(3.3, -3.2, 6.0, 2.8, 2.7)
    return Theme(
        room=room,
        windows={"back": [(-2.2, 2.2, 0.95, 2.35)]},
        furnish=_furnish,
        light=_ceiling,
        interest=Interest((0.1, 4.2, 1.15), direction_deg=16.0, height_m=1.5, distance_m=6.4),
    )


def _furnish(shop: Workshop, room: Room) -> None:
    _desk(shop.at(0.15, room.far - 0.75))
    for x in (-2.95, -2.45):
        _cabinet(shop.at(x, room.far))
    furniture.shelves(shop.at(room.half, 4.7, 0, -90))
    furniture.plant(shop.at(2.85, room.far))
    for x, yaw in ((-2.3, 130.0), (2.3, -130.0)):
        furniture.chair(shop.at(x, room.acting + 1.0, 0, yaw))
    _board(shop.at(-room.half, 3.6, 0, 90))
    furniture.door(shop.at(room.half, door_y(room), 0, -90))
    if shop.staging.genre not in _OLD:
        _water(shop.at(-room.half + 0.1, 1.2, 0, 90))
    else:
        _coat_stand(shop.at(-room.half + 0.45, 1.2))


def _desk(spot: Spot) -> None:
    """A desk across the room; its user sits behind it and faces the audience."""
    shop = spot.shop
    furniture.desk(spot)
    _desk_lamp(spot)
    if shop.staging.genre in _OLD:
        _typewriter(spot)
        return
    for x, yaw in ((-0.60, -38.0), (0.48, 38.0)):
        _monitor(shop.at(*spot.point((x, -1.3, 0.77)), spot.yaw_deg + 180.0 + yaw))
    dark = shop.plain((0.03, 0.03, 0.032), 0.5)
    spot.box((-0.1, -1.06, 0.785), (0.44, 0.15, 0.02), dark)


def _monitor(spot: Spot) -> None:
    """A flat screen that looks along the spot's -Y."""
    shop = spot.shop
    dark = shop.plain((0.02, 0.02, 0.022), 0.35)
    picture = shop.builder.material(
        Material(
            base_rgb=(0.01, 0.01, 0.012), roughness=0.15, procedural=Procedural.SCREEN,
            emission_rgb=(0.55, 0.95, 1.35), emission_group=LightGroup.PRACTICAL,
            seed=shop.pick(50) + 1,
        )
    )  # fmt: skip
    spot.box((0, 0.02, 0.01), (0.24, 0.18, 0.02), dark)
    spot.box((0, 0.03, 0.12), (0.05, 0.03, 0.22), dark)
    spot.box((0, 0.0, 0.36), (0.54, 0.035, 0.33), dark)
    spot.box((0, -0.02, 0.36), (0.51, 0.005, 0.30), picture)
    fixtures.note(spot, SourceKind.SCREEN, (0, -0.12, 0.36), None, 1.6, (0.45, 0.75, 1.0))


def _desk_lamp(spot: Spot) -> None:
    """A jointed lamp over the papers."""
    shop = spot.shop
    metal = furniture.dark_metal(spot)
    spot.bar((0.80, -1.0, 0.77), (0.80, -1.0, 0.79), 0.09, metal)
    spot.wire([(0.66, -1.08, 0.79), (0.74, -1.0, 1.08), (0.55, -1.18, 1.26)], 0.012, metal)
    spot.shade((0.50, -1.22, 1.17), (0.55, -1.18, 1.27), (0.09, 0.04), metal)
    if shop.lamps_on or shop.staging.lights:
        lit = shop.glow(blackbody_rgb(2900), 20.0)
        spot.ball((0.51, -1.21, 1.19), (0.035, 0.035, 0.035), lit, 10)
        fixtures.note(spot, SourceKind.TABLE_LAMP, (0.46, -1.24, 1.12), 2900, 6.5)


def _typewriter(spot: Spot) -> None:
    shop = spot.shop
    black = shop.plain((0.02, 0.02, 0.022), 0.25)
    spot.cushion((-0.15, -1.15, 0.84), (0.36, 0.34, 0.14), black, 5)
    spot.bar((-0.38, -1.28, 0.93), (0.08, -1.28, 0.93), 0.025, black)
    spot.box((-0.15, -1.3, 1.02), (0.22, 0.006, 0.18), shop.plain((0.55, 0.53, 0.47), 0.9))
    for row in range(3):
        for key in range(8):
            place = (-0.29 + key * 0.04, -1.02 + row * 0.03, 0.875 + row * -0.012)
            spot.ball(place, (0.011, 0.011, 0.006), shop.plain((0.3, 0.3, 0.28), 0.3), 6)
    spot.bar((0.4, -1.4, 0.77), (0.4, -1.4, 0.99), 0.038, shop.plain((0.12, 0.06, 0.015), 0.06))
    spot.bar((0.4, -1.4, 0.99), (0.4, -1.4, 1.07), 0.014, shop.plain((0.12, 0.06, 0.015), 0.06))


def _cabinet(spot: Spot) -> None:
    """Four steel drawers."""
    shop = spot.shop
    paint, grip = shop.plain((0.17, 0.19, 0.18), 0.45, 0.2), shop.plain((0.5, 0.5, 0.5), 0.3, 1)
    spot.box((0, -0.31, 0.66), (0.46, 0.60, 1.32), paint)
    for z in (0.18, 0.5, 0.82, 1.14):
        spot.box((0, -0.615, z), (0.42, 0.015, 0.29), paint)
        spot.box((0, -0.635, z + 0.05), (0.12, 0.02, 0.025), grip)


def _board(spot: Spot) -> None:
    """A pin board with papers."""
    shop = spot.shop
    cork = shop.finish(Procedural.MOTTLE, (0.24, 0.15, 0.08), (0.18, 0.11, 0.06), scale=6.0)
    spot.box((0, -0.02, 1.6), (1.7, 0.03, 1.0), cork)
    for _ in range(13):
        tint = ((0.6, 0.58, 0.52), (0.5, 0.45, 0.2), (0.3, 0.32, 0.35))[shop.pick(3)]
        place = (shop.chance(-0.7, 0.7), -0.04, 1.6 + shop.chance(-0.38, 0.38))
        spot.box(place, (shop.chance(0.1, 0.22), 0.006, shop.chance(0.12, 0.28)), shop.plain(tint))


def _water(spot: Spot) -> None:
    """A water cooler."""
    shop = spot.shop
    body = shop.plain((0.45, 0.46, 0.46), 0.4)
    bottle = shop.builder.material(
        Material(base_rgb=(0.10, 0.22, 0.30), roughness=0.05, translucency=0.5)
    )
    spot.box((0, -0.2, 0.5), (0.34, 0.34, 1.0), body)
    spot.bar((0, -0.2, 1.02), (0, -0.2, 1.40), 0.14, bottle)


def _coat_stand(spot: Spot) -> None:
    wood = furniture.wood(spot, dark=True)
    spot.bar((0, 0, 0), (0, 0, 1.75), 0.022, wood)
    for turn in np.arange(0, 6.2, 1.571):
        spot.bar((0, 0, 1.7), (0.16 * np.cos(turn), 0.16 * np.sin(turn), 1.82), 0.012, wood)
        spot.bar((0, 0, 0.12), (0.26 * np.cos(turn), 0.26 * np.sin(turn), 0.02), 0.015, wood)
    coat = spot.shop.plain((0.10, 0.085, 0.065), 0.9)
    spot.cushion((0.1, -0.12, 1.2), (0.34, 0.18, 1.0), coat, 3)


def _ceiling(shop: Workshop, room: Room) -> None:
    """Fluorescent panels by day; by night the desk has its own lamps."""
    if shop.night:
        return
    lit = shop.glow(blackbody_rgb(4000), 3.2)
    for y in (room.acting - 1.0, room.acting + 1.6):
        shop.builder.box((0, y, room.height - 0.02), (1.2, 0.5, 0.03), lit)
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(0.0, y, room.height - 0.2),
                aim=(0.0, y, 0.0), kelvin=4000.0, strength=9.0,
            )
        )  # fmt: skip
