"""A bedroom: the bed between two lamps, a window, a wardrobe, a dresser with its mirror."""

from __future__ import annotations

from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material
from core.previs.sets import fixtures, furniture
from core.previs.sets.plan import Interest, SourceKind
from core.previs.sets.rooms import Room, door_y
from core.previs.sets.theme import Theme, named
from core.previs.sets.wall_pieces import WALL_PIECES
from core.previs.sets.workshop import Spot, Workshop

_BED_X = 0.55
_OWN = (Feature.BED, Feature.LAMP)
"""What a bedroom has anyway."""


def bedroom_theme(shop: Workshop) -> Theme | None:
    """A bedroom or hotel room, where there is a bed and no ward round it."""
    if not shop.has(Feature.BED) or shop.era.future or shop.has(Feature.BARS, Feature.TILE):
        return None
    if named(shop, "hospital|clinic|ward|cell|prison|barracks|tent|asylum|ship|hut"):
        return None
    room = Room(2.9, -3.2, 5.6, 2.7, 2.6)
    at = room.acting - room.middle + 0.7
    return Theme(
        room=room,
        windows={"left": [(at - 1.0, at + 1.0, 0.75, 2.25)]},
        furnish=_furnish,
        light=_bedside_lamps,
        interest=Interest((0.2, 4.4, 0.95), direction_deg=20.0, height_m=1.45, distance_m=6.2),
    )


def _furnish(shop: Workshop, room: Room) -> None:
    furniture.bed(shop.at(_BED_X, room.far))
    for side in (-1, 1):
        _night_stand(shop.at(_BED_X + side * 1.18, room.far))
    _wardrobe(shop.at(room.half, 4.5, 0, -90))
    _dresser(shop.at(-room.half, 0.2, 0, 90))
    furniture.rug(shop.at(0.1, room.acting + 0.2))
    furniture.picture(shop.at(_BED_X, room.far), 1.1, 0.65)
    furniture.door(shop.at(room.half, door_y(room), 0, -90))
    told = [one for one in WALL_PIECES if shop.has(one) and one not in _OWN]
    places = (shop.at(-room.half, 4.4, 0, 90), shop.at(room.half, -0.9, 0, -90))
    for feature, place in zip(told, places, strict=False):
        WALL_PIECES[feature][0](place)
    if not told:
        _armchair(shop.at(-2.1, room.far - 0.2, 0, 35))


def _night_stand(spot: Spot) -> None:
    wood, knob = furniture.wood(spot, dark=True), spot.shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    spot.box((0, -0.22, 0.28), (0.46, 0.40, 0.56), wood)
    spot.box((0, -0.22, 0.57), (0.50, 0.44, 0.03), wood)
    for z in (0.2, 0.42):
        spot.box((0, -0.425, z), (0.40, 0.012, 0.18), wood)
        spot.ball((0, -0.445, z), (0.014, 0.014, 0.014), knob, 8)
    spot.surface((0.08, -0.3, 0.585), (0.3, 0.2))


def _wardrobe(spot: Spot) -> None:
    wood, knob = furniture.wood(spot), spot.shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    spot.box((0, -0.3, 1.05), (1.5, 0.6, 2.1), wood)
    spot.box((0, -0.32, 2.13), (1.62, 0.68, 0.07), wood)
    for side in (-1, 1):
        spot.box((side * 0.37, -0.61, 1.1), (0.70, 0.02, 1.9), wood)
        spot.box((side * 0.37, -0.625, 1.1), (0.52, 0.012, 1.66), furniture.wood(spot, dark=True))
        spot.ball((side * 0.06, -0.65, 1.05), (0.018, 0.018, 0.018), knob, 8)


def _dresser(spot: Spot) -> None:
    """Drawers under a mirror."""
    wood, knob = furniture.wood(spot), spot.shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    spot.box((0, -0.25, 0.42), (1.2, 0.5, 0.84), wood)
    spot.box((0, -0.25, 0.855), (1.28, 0.54, 0.03), wood)
    for z in (0.2, 0.45, 0.69):
        spot.box((0, -0.51, z), (1.1, 0.014, 0.21), furniture.wood(spot, dark=True))
        for x in (-0.3, 0.3):
            spot.ball((x, -0.53, z), (0.016, 0.016, 0.016), knob, 8)
    mirror = spot.shop.plain((0.85, 0.86, 0.86), 0.02, 1.0)
    spot.box((0, -0.03, 1.42), (0.86, 0.04, 1.0), wood)
    spot.box((0, -0.055, 1.42), (0.76, 0.01, 0.9), mirror)
    glass = spot.shop.plain((0.10, 0.14, 0.16), 0.06)
    for x, tall in ((-0.4, 0.12), (-0.3, 0.18), (0.36, 0.1)):
        spot.bar((x, -0.3, 0.87), (x, -0.3, 0.87 + tall), 0.03, glass)


def _armchair(spot: Spot) -> None:
    fabric = furniture.cloth(spot)
    spot.cushion((0, -0.4, 0.30), (0.78, 0.72, 0.30), fabric, 6)
    spot.cushion((0, -0.10, 0.62), (0.78, 0.22, 0.66), fabric, 5)
    for x in (-0.40, 0.40):
        spot.cushion((x, -0.38, 0.42), (0.16, 0.70, 0.42), fabric, 6)
    spot.seat((0, -0.44, 0.46))


def _bedside_lamps(shop: Workshop, room: Room) -> None:
    """Two lamps beside the bed; candles where there is no electricity."""
    burning = shop.lamps_on or bool(shop.staging.lights)
    for side in (-1, 1):
        spot = shop.at(_BED_X + side * 1.18, room.far, 0.585)
        if not shop.era.electric:
            fixtures.candle(spot, (0, -0.22, 0.0))
            continue
        _bedside_lamp(spot, lit=burning)


def _bedside_lamp(spot: Spot, *, lit: bool) -> None:
    china = spot.shop.plain((0.20, 0.28, 0.30), 0.2)
    spot.ball((0, -0.2, 0.10), (0.085, 0.085, 0.10), china)
    spot.bar((0, -0.2, 0.18), (0, -0.2, 0.24), 0.012, spot.shop.plain((0.5, 0.36, 0.13), 0.3, 1))
    red, green, blue = blackbody_rgb(2700)
    level = 1.8 if lit else 0.06
    shade = spot.shop.builder.material(
        Material(
            base_rgb=(0.6, 0.52, 0.40), roughness=0.9, translucency=0.3,
            emission_rgb=(red * level, green * level, blue * level),
        )
    )  # fmt: skip
    spot.shade((0, -0.2, 0.22), (0, -0.2, 0.42), (0.15, 0.10), shade)
    if lit:
        fixtures.note(spot, SourceKind.TABLE_LAMP, (0, -0.24, 0.34), 2700, 5.0)
