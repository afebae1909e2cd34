"""A city street between shop fronts: neon, lamps, parked cars, a crossing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.picture import LightGroup
from core.domain.staging import Feature, Mark
from core.previs.materials import Material, Procedural
from core.previs.sets import outdoor_fittings, structures, vehicles
from core.previs.sets.exterior import build_exterior, exterior_marks
from core.previs.sets.neon import (
    NEON_COLOURS,
    NEON_WORDS,
    neon_stack,
    tube_material,
    wall_sign,
)
from core.previs.sets.plan import Interest, SetPlan, Source, SourceKind, flat_ground
from core.previs.sets.terrain import ACTING_Y, wet_street
from core.previs.sets.workshop import Spot, Workshop

_KERB_X = 4.2
_WALL_X = 7.8
_GLAM = (Genre.NOIR, Genre.SCIFI, Genre.THRILLER, Genre.ACTION)


@dataclass(frozen=True, slots=True)
class _House:
    """One building of a row: its facade looks along the spot's -Y."""

    spot: Spot
    width: float
    tall: float
    index: int


def build_city_street(shop: Workshop) -> SetPlan:
    """The street; where a genre has no cities, a street of its own."""
    if not shop.era.electric:
        return build_exterior(shop)
    _road(shop)
    houses = [house for side in (-1, 1) for house in _row(shop, side)]
    for house in houses:
        _facade(shop, house)
        _shop_front(shop, house)
        _fittings(shop, house)
    if _has_neon(shop):
        for house in houses:
            _signs(shop, house)
    _far_end(shop)
    _furniture(shop)
    return _plan(shop)


def _has_neon(shop: Workshop) -> bool:
    told = shop.has(Feature.NEON) or "neon" in shop.staging.lights
    return told or (shop.lamps_on and shop.staging.genre in _GLAM)


def _road(shop: Workshop) -> None:
    if shop.snowy:
        road = shop.finish(Procedural.SNOW, (0.66, 0.68, 0.72), (0.10, 0.10, 0.105), roughness=0.8)
    elif shop.wet or (shop.lamps_on and shop.staging.genre in (Genre.NOIR, Genre.SCIFI)):
        road = wet_street(shop)
    else:
        road = shop.finish(
            Procedural.MOTTLE, (0.075, 0.075, 0.078), (0.045, 0.045, 0.047), roughness=0.75
        )
    walk = shop.finish(
        Procedural.MOTTLE, (0.13, 0.128, 0.122), (0.075, 0.075, 0.072), scale=0.8,
        roughness=0.36 if shop.wet else 0.7,
    )  # fmt: skip
    kerb = shop.plain((0.17, 0.17, 0.165), 0.5)
    shop.builder.quad((-60, -60, 0), (60, -60, 0), (60, 150, 0), (-60, 150, 0), road)
    for side in (-1, 1):
        shop.builder.box((side * 6.02, 45, 0.07), (3.6, 210, 0.15), walk)
        shop.builder.box((side * 4.17, 45, 0.075), (0.14, 210, 0.16), kerb)
    paint = shop.finish(
        Procedural.MOTTLE, (0.36, 0.35, 0.31), (0.07, 0.07, 0.07), scale=3.0, roughness=0.4
    )
    for x in np.arange(-3.5, 3.6, 0.88):
        shop.builder.box((float(x), 9.5, 0.004), (0.45, 2.6, 0.006), paint)
    for y in range(-20, 120, 6):
        if abs(y - 9) > 4:
            shop.builder.box((0, y, 0.004), (0.12, 2.2, 0.006), paint)


def _row(shop: Workshop, side: int) -> list[_House]:
    """Buildings from behind the camera to the far end of one side."""
    houses, y, index = [], -32.0, 0
    while y < 110:
        width, tall = shop.chance(7, 12), shop.chance(11, 30)
        spot = shop.at(side * _WALL_X, y + width / 2, 0, -side * 90)
        houses.append(_House(spot, width, tall, index + (side > 0)))
        y += width
        index += 2
    return houses


def _facade(shop: Workshop, house: _House) -> None:
    """Upper floors with windows over a base of brick or concrete."""
    stone: Rgb = ((0.075, 0.06, 0.052), (0.06, 0.062, 0.068), (0.085, 0.07, 0.055),
                  (0.09, 0.05, 0.04))[shop.pick(4)]  # fmt: skip
    if not shop.lamps_on:
        stone = (stone[0] * 2.4, stone[1] * 2.4, stone[2] * 2.4)
    level = shop.chance(0.9, 2.0)
    upper = shop.builder.material(
        Material(
            base_rgb=stone, second_rgb=(level, level, level), roughness=0.65,
            procedural=Procedural.FACADE, scale=shop.chance(0.85, 1.15), level=4.6,
            share=shop.chance(0.10, 0.30) if shop.lamps_on else 0.0, seed=shop.pick(90) + 1,
        )
    )  # fmt: skip
    deep = 10.0
    width, tall = house.width, house.tall
    house.spot.box((0, deep / 2 + 0.05, (tall + 4.6) / 2), (width - 0.06, deep, tall - 4.6), upper)
    bricks: Rgb = (0.13, 0.052, 0.035) if house.index % 3 else (0.085, 0.066, 0.055)
    base = shop.finish(Procedural.BRICK, bricks, (0.06, 0.057, 0.053), bump=0.6)
    house.spot.box((0, deep / 2 + 0.1, 2.3), (width - 0.1, deep, 4.6), base)
    ledge = shop.plain((0.09, 0.088, 0.085), 0.6)
    house.spot.box((0, 0.0, 4.5), (width - 0.05, 0.5, 0.28), ledge)
    house.spot.box((0, 0.0, tall), (width - 0.05, 0.7, 0.4), ledge)


def _shop_front(shop: Workshop, house: _House) -> None:
    """A lit window with a frame and an awning, or a closed shutter."""
    spot, half = house.spot, house.width / 2 - 0.8
    dark = shop.plain((0.014, 0.014, 0.016), 0.4)
    if house.index % 4 == 3:
        slat = shop.plain((0.13, 0.13, 0.135), 0.45, 0.3)
        for z in np.arange(0.2, 3.2, 0.16):
            spot.box((0, 0.0, z), (2 * half, 0.12, 0.12), slat)
        return
    tint: Rgb = ((1, 0.66, 0.34), (0.75, 0.9, 1.0), (1, 0.52, 0.30))[shop.pick(3)]
    level = 1.5 if shop.lamps_on else 0.35
    glass = outdoor_fittings.shop_window(shop, (tint[0] * level, tint[1] * level, tint[2] * level))
    middle = -0.5
    spot.box((middle, 0.02, 1.8), (2 * half - 1.2, 0.06, 2.2), glass)
    for x in np.arange(-half + 0.1, half - 1.0, 1.35):
        spot.box((float(x), -0.03, 1.8), (0.07, 0.1, 2.3), dark)
    for z, tall in ((0.42, 0.55), (2.95, 0.2)):
        spot.box((middle, -0.02, z), (2 * half - 1.1, 0.2, tall), dark)
    spot.box((half - 0.35, -0.01, 1.2), (0.95, 0.1, 2.4), dark)
    if house.index % 5 < 3:
        _awning(shop, spot, half)


def _awning(shop: Workshop, spot: Spot, half: float) -> None:
    tint: Rgb = ((0.18, 0.03, 0.03), (0.03, 0.08, 0.12), (0.12, 0.09, 0.04))[shop.pick(3)]
    cloth = shop.plain(tint, 0.6)
    spot.quad([(-half, 0, 3.35), (half - 1.2, 0, 3.35), (half - 1.2, -1.25, 2.8),
               (-half, -1.25, 2.8)], cloth)  # fmt: skip
    spot.box(((-1.2) / 2, -1.25, 2.70), (2 * half - 1.2, 0.03, 0.22), cloth)


def _fittings(shop: Workshop, house: _House) -> None:
    """Fire escapes, air conditioners, drain pipes."""
    spot, metal = house.spot, shop.plain((0.10, 0.10, 0.11), 0.4, 0.6)
    if house.index % 3 == 0 and -20 < float(spot.origin[1]) < 60:
        for z in (6.2, 9.3, 12.4):
            if z < house.tall - 1:
                outdoor_fittings.fire_escape(spot, z)
    for _ in range(shop.pick(3) + 1):
        x = shop.chance(-house.width / 2 + 0.8, house.width / 2 - 0.8)
        spot.box((x, -0.2, shop.chance(5, max(6.0, house.tall - 4))), (0.8, 0.5, 0.55), metal)
    x = house.width / 2 - 0.35
    spot.bar((x, -0.08, 0), (x, -0.08, house.tall), 0.06, metal)


def _signs(shop: Workshop, house: _House) -> None:
    """A blade sign standing out over the pavement, or a word above the window."""
    y = float(house.spot.origin[1])
    if not -16 < y < 80:
        return
    word = NEON_WORDS[(house.index * 3 + shop.staging.set_seed) % len(NEON_WORDS)]
    rgb = NEON_COLOURS[shop.pick(len(NEON_COLOURS))]
    if shop.chance(0, 1) < 0.55:
        wall_sign(shop.at(*house.spot.point((-0.4, -0.08, 4.05)), house.spot.yaw_deg), word, rgb)
    if shop.chance(0, 1) < 0.75:
        other = NEON_COLOURS[shop.pick(len(NEON_COLOURS))]
        _blade(shop, house, NEON_WORDS[(house.index + 1) % len(NEON_WORDS)], other)


def _blade(shop: Workshop, house: _House, word: str, rgb: Rgb) -> None:
    """A vertical sign readable along the street from both directions."""
    size, top = shop.chance(0.42, 0.62), shop.chance(5.4, 7.4)
    along = shop.chance(-0.25, 0.25) * house.width
    tube = tube_material(house.spot, rgb)
    dark = shop.plain((0.012, 0.012, 0.014), 0.4)
    x, y, z = house.spot.point((along, -0.85, top))
    tall = len(word) * size * 1.02
    board = shop.at(x, y, 0)
    board.box((0, 0, z - tall / 2 + 0.02), (0.95, 0.18, tall + 0.35), dark)
    for yaw in (0.0, 180.0):
        face = shop.at(x, y + (-0.10 if yaw == 0 else 0.10), z, yaw)
        neon_stack(face, word, size, tube)
        for edge in (-0.43, 0.43):
            face.wire([(edge, -0.03, 0.14), (edge, -0.03, -tall - 0.02)], 0.014, tube)
    shop.lamp(
        Source(
            kind=SourceKind.NEON, position=(x * 0.93, y - 0.35, z - tall / 2), rgb=rgb,
            strength=9.0 + 1.4 * tall, group=LightGroup.NEON,
        )
    )  # fmt: skip


def _far_end(shop: Workshop) -> None:
    """Towers where the street ends, cables across it."""
    for _ in range(12):
        x, y = shop.chance(-40, 40), shop.chance(118, 170)
        structures.tower_block(shop.at(x, y), shop.chance(40, 95))
    cable = shop.plain((0.012, 0.012, 0.012), 0.6)
    t = np.linspace(0, 1, 11)
    for _ in range(7):
        y, z, drift = shop.chance(6, 70), shop.chance(6.8, 10), shop.chance(-4, 4)
        path = np.stack([-7.8 + 15.6 * t, y + drift * t, z - 4.4 * t * (1 - t)], 1)
        shop.builder.tube(path, 0.014, cable, segments=4)


def _furniture(shop: Workshop) -> None:
    """Lamps, cars, bins, crates, hydrant and a bench."""
    for y, side in ((2.0, -1), (16.0, 1), (30.0, -1), (46.0, 1), (64.0, -1)):
        outdoor_fittings.street_lamp(shop.at(side * 4.6, y, 0.14, side * 90 + 180))
    spots = ((-3.05, 14.5, 180.0), (3.05, 20.5, 0.0), (-3.05, 27.0, 180.0), (3.0, -5.5, 0.0))
    for index, (x, y, yaw) in enumerate(spots):
        paint = vehicles.PAINTS[(index + shop.staging.set_seed) % 4]
        vehicles.car(shop.at(x, y, 0, yaw), paint, lights_on=False)
    if shop.lamps_on:
        vehicles.car(shop.at(1.3, 31.0, 0, 3.0), vehicles.PAINTS[0], lights_on=True)
    _clutter(shop)
    board = outdoor_fittings.timber(shop)
    bench = shop.at(5.9, ACTING_Y + 1.2, 0.145, -90)
    bench.box((0, -0.25, 0.44), (1.6, 0.44, 0.06), board)
    bench.box((0, 0.0, 0.75), (1.6, 0.06, 0.4), board)
    for x in (-0.65, 0.65):
        bench.box((x, -0.2, 0.22), (0.06, 0.4, 0.44), shop.plain((0.04, 0.04, 0.04), 0.4, 0.5))
    bench.seat((-0.4, -0.27, 0.47))
    bench.seat((0.4, -0.27, 0.47))


def _clutter(shop: Workshop) -> None:
    bag = shop.plain((0.012, 0.012, 0.013), 0.22)
    crate = outdoor_fittings.timber(shop)
    for side, y in ((-1, 9.5), (1, 12.2), (-1, 21.0), (1, 33.0)):
        for _ in range(4):
            place = (side * shop.chance(6.6, 7.3), y + shop.chance(-0.8, 0.8), 0.42)
            size = shop.chance(0.25, 0.4)
            shop.builder.sphere(place, size, bag, scale=(1, 1, 0.75), segments=12)
        for row in range(3):
            shop.builder.box(
                (side * 6.9, y + 1.6 + row * 0.1, 0.35 + row * 0.42), (0.6, 0.55, 0.4), crate,
                yaw_deg=shop.chance(-20, 20),
            )  # fmt: skip
    bin_ = shop.finish(Procedural.MOTTLE, (0.03, 0.07, 0.05), (0.02, 0.035, 0.03), roughness=0.5)
    shop.builder.box((-6.9, 6.2, 0.72), (1.2, 1.9, 1.15), bin_)
    red = shop.plain((0.20, 0.02, 0.015), 0.35)
    shop.builder.cylinder((-4.75, 7.3, 0.14), (-4.75, 7.3, 0.78), 0.12, red)
    shop.builder.sphere((-4.75, 7.3, 0.80), 0.13, red)


def _plan(shop: Workshop) -> SetPlan:
    marks = exterior_marks(flat_ground, far_y=ACTING_Y + 8.0)
    x, y = 5.9, ACTING_Y + 3.0
    marks[Mark.DOOR] = (x, y, 0.145)
    marks[Mark.WINDOW] = (-5.6, ACTING_Y + 0.8, 0.145)
    marks[Mark.SEAT] = shop.seats[0].position
    return SetPlan(
        marks=marks,
        mark_yaw_deg={Mark.DOOR: -60.0, Mark.WINDOW: 90.0},
        seats=tuple(shop.seats),
        line_of_action=((-1.5, ACTING_Y), (1.5, ACTING_Y)),
        camera_bounds=((-7.0, -16.0, 0.10), (7.0, 26.0, 16.0)),
        interest=Interest(
            (0.3, ACTING_Y + 9.0, 2.3), direction_deg=8.0, height_m=1.7, distance_m=14.0
        ),
        ground=_pavement,
        sources=tuple(shop.sources),
    )


def _pavement(x: float, _y: float) -> float:
    """Road, and the pavement beyond the kerb."""
    return 0.145 if abs(x) > _KERB_X else 0.0
