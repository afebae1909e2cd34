"""A back alley: brick on both sides, fire escapes, bins, a lit street at its end."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature, Mark
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import furniture, outdoor_fittings, structures
from core.previs.sets.neon import NEON_COLOURS, wall_sign
from core.previs.sets.plan import Interest, SetPlan, Source, SourceKind
from core.previs.sets.terrain import ACTING_Y, wet_street
from core.previs.sets.theme import named
from core.previs.sets.workshop import Spot, Workshop

_HALF = 2.6
_END = 30.0
"""Where the alley meets the street, metres."""
_BRICKS: tuple[Rgb, ...] = ((0.13, 0.055, 0.038), (0.10, 0.075, 0.06), (0.085, 0.05, 0.04))
_NEON = (Genre.NOIR, Genre.SCIFI, Genre.THRILLER)


def is_alley(shop: Workshop) -> bool:
    """Whether the place's words name a passage between houses."""
    return named(shop, "alley|alleys|alleyway|passageway|backstreet|back street|side street")


def build_alley(shop: Workshop) -> SetPlan:
    """The alley; the street it leads to glows behind."""
    _ground(shop)
    for side in (-1, 1):
        y, index = -20.0, 0
        while y < _END - 2:
            width = min(shop.chance(7, 11), _END - y)
            _house(shop.at(side * _HALF, y + width / 2, 0, -side * 90), width, index)
            y, index = y + width, index + 1
    _bins(shop)
    _cables(shop)
    _street_beyond(shop)
    return _plan(shop)


def _ground(shop: Workshop) -> None:
    if shop.snowy:
        road = shop.finish(Procedural.SNOW, (0.66, 0.68, 0.72), (0.10, 0.10, 0.105), roughness=0.8)
    elif shop.wet or shop.lamps_on:
        road = wet_street(shop)
    else:
        road = shop.finish(
            Procedural.COBBLES, (0.10, 0.098, 0.095), (0.04, 0.04, 0.04), roughness=0.7
        )
    shop.builder.quad((-40, -40, 0), (40, -40, 0), (40, 90, 0), (-40, 90, 0), road)
    for y in (2.2, 9.4):
        shop.builder.box((0.15, y, 0.008), (0.5, 0.7, 0.012), furniture.dark_metal(shop.at(0, 0)))


def _house(spot: Spot, width: float, index: int) -> None:
    """Bare brick with small windows, a steel door, pipes and a fire escape."""
    shop = spot.shop
    tall = shop.chance(12, 22)
    brick = shop.finish(
        Procedural.BRICK, _BRICKS[shop.pick(3)], (0.06, 0.057, 0.053), roughness=0.75, bump=0.7
    )
    spot.box((0, 4.0, tall / 2), (width, 8.0, tall), brick)
    stone = shop.plain((0.13, 0.125, 0.118), 0.8)
    for z in np.arange(4.4, tall - 1.5, 3.1):
        for x in np.arange(-width / 2 + 1.5, width / 2 - 0.9, 2.5):
            _window(spot, float(x), float(z), stone)
    metal = shop.plain((0.10, 0.10, 0.11), 0.4, 0.6)
    spot.bar((width / 2 - 0.4, -0.09, 0), (width / 2 - 0.4, -0.09, tall), 0.065, metal)
    spot.bar((-width / 2 + 0.5, -0.07, 3.4), (width / 2, -0.07, 3.4), 0.04, metal)
    if index % 2:
        _door(spot)
    else:
        for z in (3.9, 7.0, 10.1):
            outdoor_fittings.fire_escape(spot, z)


def _window(spot: Spot, x: float, z: float, stone: int) -> None:
    shop = spot.shop
    lit = shop.lamps_on and shop.chance(0, 1) < 0.22
    pane = shop.glow(blackbody_rgb(2900), 1.6) if lit else shop.plain((0.02, 0.024, 0.03), 0.1)
    spot.box((x, -0.005, z + 0.7), (1.0, 0.03, 1.4), pane)
    dark = shop.plain((0.05, 0.045, 0.04), 0.6)
    spot.box((x, -0.03, z + 0.7), (0.05, 0.04, 1.4), dark)
    spot.box((x, -0.03, z + 0.7), (1.0, 0.04, 0.05), dark)
    spot.box((x, -0.07, z - 0.06), (1.25, 0.2, 0.1), stone)
    spot.box((x, -0.03, z + 1.47), (1.25, 0.08, 0.16), stone)


def _door(spot: Spot) -> None:
    """A steel back door on a step, with a lamp over it."""
    shop = spot.shop
    paint = shop.finish(
        Procedural.MOTTLE, (0.035, 0.075, 0.08), (0.06, 0.035, 0.025), scale=3.0, roughness=0.5
    )
    frame = shop.plain((0.05, 0.05, 0.05), 0.5)
    spot.box((0, -0.02, 1.15), (1.0, 0.06, 2.1), paint)
    for x in (-0.56, 0.56):
        spot.box((x, -0.03, 1.15), (0.12, 0.12, 2.3), frame)
    spot.box((0, -0.03, 2.28), (1.24, 0.12, 0.14), frame)
    spot.box((0, -0.35, 0.06), (1.5, 0.7, 0.12), shop.plain((0.16, 0.155, 0.15), 0.85))
    spot.seat((0.35, -0.4, 0.42))
    hood = furniture.dark_metal(spot)
    spot.wire([(0, 0, 2.95), (0, -0.3, 3.0), (0, -0.45, 2.85)], 0.02, hood)
    spot.shade((0, -0.45, 2.66), (0, -0.45, 2.85), (0.24, 0.06), hood)
    if shop.lamps_on:
        spot.ball((0, -0.45, 2.70), (0.06, 0.06, 0.07), shop.glow(blackbody_rgb(3100), 30.0))
        shop.lamp(
            Source(
                kind=SourceKind.STREET_LAMP, position=spot.point((0, -0.5, 2.6)),
                aim=spot.point((0, -1.2, 0)), kelvin=3100.0, strength=17.0,
            )
        )  # fmt: skip


def _bins(shop: Workshop) -> None:
    """Skips, bins, bags, crates and wet cardboard along the walls."""
    for x, y, yaw in ((-1.95, 8.6, 90.0), (1.95, 14.5, -90.0), (1.95, -4.0, -90.0)):
        _skip(shop.at(x, y, 0, yaw))
    tin = shop.finish(
        Procedural.MOTTLE, (0.22, 0.225, 0.23), (0.11, 0.11, 0.11), roughness=0.35, scale=2.0
    )
    for x, y in ((2.2, 7.4), (2.15, 8.1), (-2.2, 12.0)):
        shop.builder.cylinder((x, y, 0), (x, y, 0.78), 0.25, tin, top_radius=0.29)
        shop.builder.cylinder((x, y, 0.78), (x, y, 0.86), 0.31, tin, top_radius=0.1)
    bag = shop.plain((0.012, 0.012, 0.013), 0.22)
    for _ in range(7):
        x, y = shop.chance(1.75, 2.2) * (1, -1)[shop.pick(2)], shop.chance(6.2, 16)
        size = shop.chance(0.22, 0.36)
        shop.builder.sphere((x, y, size * 0.6), size, bag, scale=(1, 1, 0.75), segments=12)
    crate = shop.at(2.45, 5.4, 0, -90)
    furniture.crates(crate)
    card = shop.plain((0.20, 0.145, 0.09), 0.9)
    for _ in range(5):
        shop.builder.box(
            (shop.chance(-2.2, 2.2), shop.chance(6, 20), 0.012), (0.6, 0.45, 0.02), card,
            yaw_deg=shop.chance(0, 180),
        )  # fmt: skip


def _skip(spot: Spot) -> None:
    """A wheeled steel container, its lid half open."""
    shop = spot.shop
    green = shop.finish(
        Procedural.MOTTLE, (0.03, 0.085, 0.06), (0.06, 0.04, 0.025), roughness=0.5, scale=2.0
    )
    spot.box((0, 0, 0.68), (1.8, 1.0, 1.0), green)
    spot.box((0, 0, 1.12), (1.9, 1.1, 0.08), green)
    for x in (-0.6, -0.2, 0.2, 0.6):
        spot.box((x, -0.52, 0.68), (0.06, 0.05, 0.95), green)
    lid = shop.plain((0.03, 0.03, 0.032), 0.4)
    spot.box((0.45, 0.0, 1.2), (0.88, 1.05, 0.05), lid)
    spot.quad([(-0.9, 0.5, 1.18), (0.0, 0.5, 1.18), (0.0, 0.25, 2.05), (-0.9, 0.25, 2.05)], lid)
    for x in (-0.75, 0.75):
        spot.bar((x, -0.4, 0.08), (x, -0.3, 0.08), 0.08, lid)


def _cables(shop: Workshop) -> None:
    cable = shop.plain((0.012, 0.012, 0.012), 0.6)
    t = np.linspace(0, 1, 11)
    for y, z in ((3.0, 7.5), (8.2, 5.9), (15.0, 8.6), (22.0, 6.4)):
        path = np.stack(
            [_HALF * (2 * t - 1), y + shop.chance(-2, 2) * t, z - 1.6 * t * (1 - t)], 1
        )
        shop.builder.tube(path, 0.014, cable, segments=4)


def _street_beyond(shop: Workshop) -> None:
    """The lit street across the end: shop fronts, a tower or two, a lamp."""
    for x in (-14.0, -4.5, 5.0, 14.5):
        structures.tower_block(shop.at(x, _END + 19.0), shop.chance(16, 40))
    level = 2.6 if shop.lamps_on else 0.5
    tint: Rgb = (1.0 * level, 0.68 * level, 0.38 * level)
    window = outdoor_fittings.shop_window(shop, tint)
    for x in (-6.0, 0.5, 7.0):
        shop.builder.box((x, _END + 11.9, 1.7), (5.2, 0.1, 2.4), window)
    outdoor_fittings.street_lamp(shop.at(2.2, _END + 3.0, 0, 90))
    if shop.lamps_on:
        shop.lamp(
            Source(
                kind=SourceKind.HEADLIGHT, position=(-0.6, _END - 1.0, 2.6),
                aim=(0.2, ACTING_Y, 0.8), kelvin=6200.0, strength=170.0,
            )
        )  # fmt: skip
    if _has_neon(shop):
        rgb = NEON_COLOURS[shop.staging.set_seed % len(NEON_COLOURS)]
        wall_sign(shop.at(-_HALF, ACTING_Y + 6.5, 3.3, 90), "BAR", rgb, 0.5)


def _has_neon(shop: Workshop) -> bool:
    told = shop.has(Feature.NEON) or "neon" in shop.staging.lights
    return told or (shop.lamps_on and shop.staging.genre in _NEON)


def _plan(shop: Workshop) -> SetPlan:
    marks = {
        Mark.CENTRE: (0.0, ACTING_Y, 0.0),
        Mark.LEFT: (-1.0, ACTING_Y - 0.1, 0.0),
        Mark.RIGHT: (1.0, ACTING_Y + 0.1, 0.0),
        Mark.FRONT: (0.3, ACTING_Y - 1.8, 0.0),
        Mark.BACK: (-0.7, ACTING_Y + 3.2, 0.0),
        Mark.FAR: (0.5, ACTING_Y + 9.0, 0.0),
        Mark.WINDOW: (-1.6, ACTING_Y + 1.0, 0.0),
        Mark.DOOR: (1.6, ACTING_Y + 1.6, 0.0),
    }
    seats = sorted(shop.seats, key=lambda seat: abs(seat.position[1] - ACTING_Y - 1.0))
    marks[Mark.SEAT] = seats[0].position
    return SetPlan(
        marks=marks,
        mark_yaw_deg={Mark.DOOR: -60.0, Mark.WINDOW: 60.0},
        seats=tuple(seats) if len(seats) > 1 else (seats[0], seats[0]),
        line_of_action=((-1.3, ACTING_Y), (1.3, ACTING_Y)),
        camera_bounds=((-_HALF + 0.4, -14.0, 0.10), (_HALF - 0.4, 24.0, 9.0)),
        interest=Interest(
            (0.1, ACTING_Y + 8.0, 1.9), direction_deg=3.0, height_m=1.5, distance_m=12.0
        ),
        sources=tuple(shop.sources),
    )
