"""A suburban street: houses behind lawns, drives, hedges, street trees, parked cars."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.staging import Mark
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import outdoor_fittings, structures, vegetation, vehicles
from core.previs.sets.plan import Interest, SetPlan
from core.previs.sets.terrain import ACTING_Y, Terrain, wet_street
from core.previs.sets.theme import named
from core.previs.sets.workshop import Spot, Workshop

_KERB = 3.4
_WALK = (4.6, 6.1)
"""The pavement beyond a strip of grass."""
_HOUSE_X = 14.5
_PLOT = 15.0
_BOARDS: tuple[Rgb, ...] = (
    (0.52, 0.50, 0.45), (0.36, 0.42, 0.44), (0.50, 0.43, 0.28), (0.40, 0.46, 0.38),
    (0.48, 0.36, 0.30),
)  # fmt: skip
_TILES: tuple[Rgb, ...] = ((0.11, 0.10, 0.10), (0.16, 0.085, 0.06), (0.10, 0.11, 0.125))


def is_suburb(shop: Workshop) -> bool:
    """Whether the place's words name a street of family houses."""
    return named(
        shop,
        r"suburb\w*|residential|cul-de-sac|neighbou?rhood|driveway|front (?:yard|lawn|garden)",
    )


def build_suburb(shop: Workshop) -> SetPlan:
    """The street, the same on both sides, trees along it."""
    _ground(shop)
    for side in (-1, 1):
        for index, y in enumerate(np.arange(-18.0, 95.0, _PLOT)):
            _plot(shop.at(side * _HOUSE_X, float(y) + (3.0 if side > 0 else 0.0), 0, -side * 90),
                  index)  # fmt: skip
    _trees(shop)
    _street_things(shop)
    return _plan(shop)


def _ground(shop: Workshop) -> None:
    grass = shop.finish(Procedural.GRASS, (0.085, 0.16, 0.045), (0.05, 0.10, 0.025), roughness=0.9)
    if shop.snowy:
        grass = shop.finish(Procedural.SNOW, (0.7, 0.72, 0.76), (0.3, 0.3, 0.3), roughness=0.85)
    road = wet_street(shop) if shop.wet else shop.finish(
        Procedural.MOTTLE, (0.10, 0.10, 0.102), (0.065, 0.065, 0.067), roughness=0.8
    )  # fmt: skip
    pale = shop.finish(
        Procedural.MOTTLE, (0.30, 0.295, 0.28), (0.21, 0.205, 0.195), scale=0.7, roughness=0.8
    )
    shop.builder.quad((-140, -60, 0), (140, -60, 0), (140, 190, 0), (-140, 190, 0), grass)
    shop.builder.box((0, 60, 0.01), (2 * _KERB, 260, 0.04), road)
    for side in (-1, 1):
        shop.builder.box((side * _KERB, 60, 0.05), (0.16, 260, 0.12), pale)
        middle, width = sum(_WALK) / 2, _WALK[1] - _WALK[0]
        shop.builder.box((side * middle, 60, 0.02), (width, 260, 0.05), pale)
    for y in np.arange(-30, 120, 5.0):
        shop.builder.box((0, float(y), 0.033), (0.11, 2.0, 0.006), shop.plain((0.42, 0.40, 0.33)))


def _plot(spot: Spot, index: int) -> None:
    """A house that looks at the street, its drive, path, hedge and letter box."""
    shop = spot.shop
    _house(spot)
    pale = shop.finish(
        Procedural.MOTTLE, (0.27, 0.265, 0.25), (0.19, 0.185, 0.175), scale=0.7, roughness=0.8
    )
    edge = -(_HOUSE_X - _KERB)
    spot.box((4.6, edge / 2 - 1.2, 0.025), (2.9, -edge - 2.4, 0.05), pale)
    spot.box((-0.6, (edge - 2.4) / 2, 0.02), (1.1, -edge - 4.6, 0.05), pale)
    if index % 3 == 1 and not shop.snowy:
        _picket_fence(spot, edge + (_WALK[1] - _KERB) + 0.5)
    else:
        leaf = shop.finish(
            Procedural.GRASS, (0.045, 0.10, 0.03), (0.02, 0.05, 0.015), scale=3.0, roughness=0.95
        )
        spot.cushion((-4.6, -3.0, 0.45), (4.0, 0.9, 1.0), leaf, 5)
        spot.cushion((2.2, -3.0, 0.35), (1.8, 0.8, 0.8), leaf, 4)
    post = shop.plain((0.30, 0.29, 0.27), 0.6)
    at = edge + (_WALK[1] - _KERB) - 2.0
    spot.box((2.6, at, 0.55), (0.09, 0.09, 1.1), post)
    spot.box((2.6, at, 1.16), (0.24, 0.48, 0.24), shop.plain((0.22, 0.03, 0.025), 0.4))
    if index % 2 and shop.era.cars:
        paint = vehicles.PAINTS[(index + shop.staging.set_seed) % 4]
        vehicles.car(shop.at(*spot.point((4.6, -6.0, 0.05)), spot.yaw_deg), paint, lights_on=False)


def _house(spot: Spot) -> None:
    """Two storeys of boards, a garage, a porch, a gable to the street."""
    shop = spot.shop
    rgb = _BOARDS[shop.pick(len(_BOARDS))]
    boards = shop.finish(
        Procedural.PLANKS, rgb, (rgb[0] * 0.86, rgb[1] * 0.86, rgb[2] * 0.86), roughness=0.8,
        scale=1.4, bump=0.2,
    )  # fmt: skip
    tiles = shop.plain((0.72, 0.74, 0.78), 0.9) if shop.snowy else shop.finish(
        Procedural.TILES, _TILES[shop.pick(3)], (0.05, 0.045, 0.045), roughness=0.9
    )  # fmt: skip
    trim = shop.plain((0.62, 0.61, 0.58), 0.6)
    body = shop.at(*spot.point((-1.3, 3.6, 0)), spot.yaw_deg)
    body.box((0, 0, 2.6), (8.0, 7.2, 5.2), boards)
    structures.roof(body, (8.0, 7.2), 5.2, 2.4, tiles)
    structures.gables(body, (8.0, 7.2), 5.2, 2.4, boards)
    garage = shop.at(*spot.point((4.6, 3.2, 0)), spot.yaw_deg + 90)
    garage.box((0, 0, 1.5), (6.0, 4.2, 3.0), boards)
    structures.roof(garage, (6.0, 4.2), 3.0, 1.5, tiles)
    structures.gables(garage, (6.0, 4.2), 3.0, 1.5, boards)
    spot.box((4.6, 0.17, 1.15), (2.9, 0.08, 2.2), trim)
    for z in (0.6, 1.15, 1.7):
        spot.box((4.6, 0.12, z), (2.8, 0.04, 0.03), shop.plain((0.35, 0.34, 0.32), 0.7))
    for x in (-4.2, 1.4):
        _sash(spot, (x, 1.5), trim)
    for x in (-4.2, -1.4, 1.4):
        _sash(spot, (x, 3.9), trim)
    _porch(spot, tiles, trim)


def _sash(spot: Spot, place: tuple[float, float], trim: int) -> None:
    shop, (x, z) = spot.shop, place
    lit = shop.lamps_on and shop.chance(0, 1) < 0.55
    pane = shop.glow(blackbody_rgb(2700), 1.8) if lit else shop.plain((0.035, 0.045, 0.055), 0.06)
    spot.box((x, -0.02, z), (1.2, 0.06, 1.35), pane)
    for dx in (-0.63, 0.0, 0.63):
        spot.box((x + dx, -0.05, z), (0.09 if dx else 0.05, 0.08, 1.5), trim)
    for dz in (-0.72, 0.0, 0.72):
        spot.box((x, -0.05, z + dz), (1.35, 0.08, 0.09 if dz else 0.05), trim)
    shutter = shop.plain(((0.05, 0.09, 0.10), (0.12, 0.035, 0.03))[shop.staging.set_seed % 2], 0.6)
    for dx in (-0.9, 0.9):
        spot.box((x + dx, -0.04, z), (0.36, 0.06, 1.45), shutter)


def _porch(spot: Spot, tiles: int, trim: int) -> None:
    """A front door under a small roof on two posts, steps before it, a lamp beside it."""
    shop = spot.shop
    door: Rgb = ((0.20, 0.03, 0.03), (0.04, 0.10, 0.16), (0.16, 0.10, 0.03))[shop.pick(3)]
    spot.box((-0.6, -0.05, 1.3), (1.0, 0.1, 2.1), shop.plain(door, 0.35))
    for x in (-1.16, -0.04):
        spot.box((x, -0.06, 1.35), (0.12, 0.12, 2.2), trim)
    spot.box((-0.6, -0.85, 0.13), (2.8, 1.7, 0.26), shop.plain((0.22, 0.215, 0.21), 0.85))
    spot.box((-0.6, -1.95, 0.07), (1.6, 0.5, 0.14), shop.plain((0.22, 0.215, 0.21), 0.85))
    for x in (-1.85, 0.65):
        spot.box((x, -1.5, 1.4), (0.14, 0.14, 2.5), trim)
    spot.box((-0.6, -0.85, 2.70), (3.0, 1.9, 0.16), trim)
    spot.quad([(-2.2, -1.9, 2.78), (1.0, -1.9, 2.78), (1.0, 0, 3.3), (-2.2, 0, 3.3)], tiles)
    outdoor_fittings.wall_lantern(spot, (0.3, -0.12, 1.95))
    spot.seat((-1.2, -1.75, 0.27))


def _picket_fence(spot: Spot, y: float) -> None:
    white = spot.shop.plain((0.60, 0.59, 0.56), 0.6)
    for span in ((-7.2, -1.4), (0.2, 2.9)):
        for x in np.arange(span[0], span[1], 0.16):
            spot.box((float(x), y, 0.46), (0.09, 0.03, 0.92), white)
        for z in (0.28, 0.7):
            spot.box((sum(span) / 2, y + 0.04, z), (span[1] - span[0], 0.04, 0.07), white)


def _trees(shop: Workshop) -> None:
    terrain = Terrain(lambda x, y: 0 * x * y)
    rows = [
        (side * 4.0, float(y) + shop.chance(-0.8, 0.8))
        for side in (-1, 1)
        for y in np.arange(12.0, 90.0, 13.0)
    ]
    yards = vegetation.scatter(shop, 40, (-42, 42, 22, 110), 9.0)
    behind = [(x, y) for x, y in yards if abs(x) > 21.0]
    vegetation.crown_trees(shop, terrain, [*rows, *behind])


def _street_things(shop: Workshop) -> None:
    for y, side in ((9.0, 1), (34.0, -1), (60.0, 1)):
        outdoor_fittings.street_lamp(shop.at(side * 4.0, y, 0.02, side * -90.0))
    for index, (x, y) in enumerate(((-2.5, 17.0), (2.5, 29.0), (-2.5, 44.0))):
        if shop.era.cars:
            paint = vehicles.PAINTS[(index + shop.staging.set_seed + 1) % 4]
            vehicles.car(shop.at(x, y, 0.03, 180.0 if x < 0 else 0.0), paint, lights_on=False)
    red = shop.plain((0.30, 0.03, 0.02), 0.35)
    shop.builder.cylinder((-3.9, 7.2, 0.0), (-3.9, 7.2, 0.66), 0.12, red)
    shop.builder.sphere((-3.9, 7.2, 0.68), 0.13, red)


def _ground_at(x: float, _y: float) -> float:
    """Road, pavement, grass."""
    if abs(x) <= _KERB:
        return 0.03
    return 0.045 if _WALK[0] <= abs(x) <= _WALK[1] else 0.0


def _plan(shop: Workshop) -> SetPlan:
    side = (_WALK[0] + _WALK[1]) / 2
    marks = {
        Mark.CENTRE: (0.0, ACTING_Y, 0.03),
        Mark.LEFT: (-1.25, ACTING_Y - 0.1, 0.03),
        Mark.RIGHT: (1.25, ACTING_Y + 0.1, 0.03),
        Mark.FRONT: (0.35, ACTING_Y - 1.8, 0.03),
        Mark.BACK: (-0.9, ACTING_Y + 3.4, 0.03),
        Mark.FAR: (1.2, ACTING_Y + 9.0, 0.03),
        Mark.WINDOW: (-side, ACTING_Y + 1.0, 0.045),
        Mark.DOOR: (side, ACTING_Y + 2.0, 0.045),
    }
    seats = sorted(shop.seats, key=lambda one: abs(one.position[1] - ACTING_Y - 1.0))
    marks[Mark.SEAT] = seats[0].position
    return SetPlan(
        marks=marks,
        seats=tuple(seats),
        line_of_action=((-1.5, ACTING_Y), (1.5, ACTING_Y)),
        camera_bounds=((-8.0, -14.0, 0.12), (8.0, 26.0, 14.0)),
        interest=Interest(
            (2.5, ACTING_Y + 12.0, 2.2), direction_deg=-9.0, height_m=1.8, distance_m=17.0
        ),
        ground=_ground_at,
        sources=tuple(shop.sources),
    )
