"""Rooms composed from features: cell, office, bar, church, ship's bridge, living room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.domain.picture import LightGroup
from core.domain.staging import Feature, Mark, Rgb, SetKind
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import fixtures, furniture
from core.previs.sets.car_cabin import build_car_cabin, is_car
from core.previs.sets.neon import NEON_COLOURS, NEON_WORDS, wall_sign
from core.previs.sets.plan import Flat, Interest, Point, Seat, SetPlan, Source, SourceKind
from core.previs.sets.rooms import Opening, Room, beyond, room_for, shell
from core.previs.sets.wall_pieces import WALL_PIECES
from core.previs.sets.workshop import Spot, Workshop

_EVERY_ROOM = (
    Feature.WINDOW, Feature.LAMP, Feature.TABLE, Feature.CHAIRS, Feature.SHELVES,
    Feature.PICTURES, Feature.RUG, Feature.PLANTS,
)  # fmt: skip
_LIVING_ROOM = (
    Feature.WINDOW, Feature.LAMP, Feature.SOFA, Feature.SHELVES, Feature.PICTURES, Feature.RUG,
    Feature.PLANTS,
)  # fmt: skip
_SCALES = (Feature.SMALL_ROOM, Feature.HALL, Feature.CORRIDOR, Feature.VEHICLE_CABIN)
_WALLS = (
    Feature.PLASTER, Feature.BRICK, Feature.WOOD, Feature.STONE, Feature.METAL, Feature.TILE,
    Feature.DOOR,
)  # fmt: skip


def build_interior(shop: Workshop) -> SetPlan:
    """The room that the place asks for."""
    if is_car(shop):
        return build_car_cabin(shop)
    wanted = _wanted(shop)
    room = room_for(shop)
    windows = _windows(shop, room, wanted)
    shell(shop, room, windows)
    beyond(shop, room)
    _furnish(shop, room, wanted)
    _lights(shop, room, wanted)
    return _plan(shop, room, bool(windows))


def _wanted(shop: Workshop) -> tuple[Feature, ...]:
    """The place's features, or those of an everyday room."""
    told = shop.staging.place.features
    if shop.staging.place.set_kind is SetKind.LIVING_ROOM:
        return tuple(dict.fromkeys((*told, *_LIVING_ROOM)))
    if all(feature in (*_SCALES, *_WALLS) for feature in told) and not shop.has(
        Feature.CORRIDOR, Feature.VEHICLE_CABIN, Feature.HALL
    ):
        return (*told, *_EVERY_ROOM)
    return told


def _windows(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> dict[str, list[Opening]]:
    """Openings by wall, in the wall's own coordinates."""
    if shop.has(Feature.VEHICLE_CABIN):
        row: list[Opening] = [(x - 0.65, x + 0.65, 0.95, 1.75) for x in (-3.2, -1.6, 0, 1.6, 3.2)]
        return {"left": row, "right": row}
    if shop.has(Feature.HALL, Feature.PEWS):
        tall: list[Opening] = [(x - 0.7, x + 0.7, 1.8, 5.4) for x in (-7.0, -3.0, 1.0, 5.0, 9.0)]
        return {"left": tall, "right": tall}
    if shop.has(Feature.CORRIDOR):
        return {"back": [(-0.45, 0.45, 1.0, 2.1)]} if Feature.WINDOW in wanted else {}
    if not {Feature.WINDOW, Feature.BLINDS} & set(wanted):
        return {"left": [(-0.35, 0.35, 1.75, 2.25)]} if shop.has(Feature.BARS) else {}
    if shop.era.future and Feature.SCREENS not in wanted:
        return {"back": [(-2.4, 2.4, 1.3, 2.4)]}
    at = room.acting - room.middle + 0.6
    return {"left": [(at - 1.3, at + 1.3, 0.8, 2.35)]}


def _furnish(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> None:
    """Wall pieces along back, right and left; table, rug and pillars in the room."""
    if shop.has(Feature.VEHICLE_CABIN):
        _cabin_seats(shop, room)
        furniture.door(shop.at(0, room.far))
        return
    free = _along_walls(shop, room, wanted)
    _middle(shop, room, wanted)
    if Feature.PICTURES in wanted:
        for x, width in free:
            furniture.picture(shop.at(x, room.far), min(width, 1.1), 0.7)
        furniture.picture(shop.at(room.half, room.acting - 1.8, 0, -90), 0.9, 0.7)
    if Feature.NEON in wanted:
        _neon(shop, room)
    furniture.door(shop.at(room.half, _door_y(room), 0, -90))


def _middle(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> None:
    """What stands clear of the walls."""
    if Feature.PEWS in wanted:
        furniture.pews(shop.at(0, room.far))
        for x in (-0.8, -0.5, 0.5, 0.8):
            fixtures.candle(shop.at(x, room.far - 0.7), (0.0, 0.0, 1.05))
    if {Feature.COLUMNS, Feature.PEWS} & set(wanted):
        _columns(shop, room)
    if {Feature.TABLE, Feature.CHAIRS} & set(wanted):
        _table_and_chairs(shop, room)
    elif Feature.SOFA in wanted:
        _coffee_table(shop.at(0, room.far - 1.75))
    if Feature.RUG in wanted:
        furniture.rug(shop.at(0, room.acting + 0.5))


def _door_y(room: Room) -> float:
    return room.acting - 0.4


def _along_walls(
    shop: Workshop, room: Room, wanted: Sequence[Feature]
) -> list[tuple[float, float]]:
    """Stand the wall pieces; what stays free of the back wall as (middle, width)."""
    pieces = [feature for feature in WALL_PIECES if feature in wanted]
    if {Feature.CONSOLES, Feature.SCREENS} <= set(pieces):
        pieces.remove(Feature.SCREENS)
        fixtures.screens(shop.at(0, room.far, 0.12))
    back = _Run(-room.half + 0.15, room.half - 0.15)
    right = _Run(_door_y(room) + 0.8, room.far - 1.0)
    left = _Run(room.acting + 2.1, room.far - 0.8)
    front = _Run(room.near + 0.3, _door_y(room) - 0.8)
    for feature in pieces:
        build, width = WALL_PIECES[feature]
        centre = back.take(width)
        if centre is not None:
            build(shop.at(centre, room.far))
            continue
        for run, x, yaw in (
            (right, room.half, -90),
            (left, -room.half, 90),
            (front, room.half, -90),
        ):
            y = run.take(width)
            if y is not None:
                build(shop.at(x, y, 0, yaw))
                break
    return back.gaps()


class _Run:
    """A stretch of wall that pieces are taken from, the middle first."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.taken: list[tuple[float, float]] = []

    def take(self, width: float) -> float | None:
        """The middle of a free stretch of *width*, or None."""
        centre = (self.low + self.high) / 2
        for offset in (0.0, *(sign * step for step in np.arange(0.1, 9, 0.1) for sign in (-1, 1))):
            a, b = centre + offset - width / 2, centre + offset + width / 2
            if a >= self.low and b <= self.high and all(b <= c or a >= d for c, d in self.taken):
                self.taken.append((a, b))
                return float(centre + offset)
        return None

    def gaps(self) -> list[tuple[float, float]]:
        """Free stretches wider than a small picture."""
        edges = [self.low, *(edge for pair in sorted(self.taken) for edge in pair), self.high]
        pairs = zip(edges[::2], edges[1::2], strict=True)
        return [((a + b) / 2, b - a - 0.3) for a, b in pairs if b - a > 0.9]


def _table_and_chairs(shop: Workshop, room: Room) -> None:
    y = room.acting + 1.25
    furniture.table(shop.at(0, y), round_top=shop.staging.set_seed % 3 == 1)
    furniture.chair(shop.at(-1.22, y, 0, 90))
    furniture.chair(shop.at(1.22, y, 0, -90))
    furniture.chair(shop.at(0.1, y + 1.0, 0, 0))
    if shop.has(Feature.HALL):
        for x in (-3.6, 3.6):
            furniture.table(shop.at(x, y + 1.8), round_top=True)
            furniture.chair(shop.at(x - 1.1, y + 1.8, 0, 90))
            furniture.chair(shop.at(x + 1.1, y + 1.8, 0, -90))
    if not shop.era.electric or shop.has(Feature.CANDLES):
        fixtures.candle(shop.at(0.15, y), (0.0, 0.0, 0.755))


def _coffee_table(spot: Spot) -> None:
    top = furniture.wood(spot)
    spot.box((0, 0, 0.40), (1.2, 0.6, 0.05), top)
    spot.surface((0, 0, 0.425), (1.0, 0.45))
    for x in (-0.52, 0.52):
        for y in (-0.22, 0.22):
            spot.bar((x, y, 0), (x, y, 0.38), 0.025, furniture.dark_metal(spot))
    green = spot.shop.plain((0.03, 0.05, 0.02), 0.08)
    spot.bar((0.15, 0, 0.425), (0.15, 0, 0.65), 0.04, green)
    spot.bar((0.15, 0, 0.65), (0.15, 0, 0.74), 0.014, green)
    spot.bar(
        (-0.1, 0.05, 0.425), (-0.1, 0.05, 0.52), 0.034, spot.shop.plain((0.3, 0.16, 0.05), 0.1)
    )
    spot.box((0.38, 0.08, 0.44), (0.24, 0.17, 0.03), spot.shop.plain((0.3, 0.28, 0.24), 0.7), 18)


def _columns(shop: Workshop, room: Room) -> None:
    stone = shop.finish(Procedural.MOTTLE, (0.30, 0.285, 0.25), (0.20, 0.19, 0.17), roughness=0.7)
    inset = 1.6 if room.half > 4 else 0.5
    for y in np.arange(room.acting + 2.2, room.far - 0.5, 3.2):
        for x in (-room.half + inset, room.half - inset):
            shop.builder.cylinder((x, y, 0), (x, y, room.height), 0.32, stone, segments=20)
            shop.builder.box((x, y, 0.2), (0.95, 0.95, 0.4), stone)
            shop.builder.box((x, y, room.height - 0.3), (0.95, 0.95, 0.6), stone)


def _cabin_seats(shop: Workshop, room: Room) -> None:
    """Rows of seats on both sides of an aisle, racks above."""
    spot = shop.at(0, 0)
    fabric = furniture.cloth(spot)
    for y in (1.0, 2.5, 4.0, 5.5):
        for x in (-0.92, 0.92):
            spot.cushion((x, y, 0.42), (0.86, 0.52, 0.16), fabric)
            spot.cushion((x, y + 0.30, 0.80), (0.86, 0.15, 0.78), fabric)
            spot.box((x, y, 0.17), (0.7, 0.4, 0.34), shop.plain((0.06, 0.06, 0.065), 0.5))
            spot.seat((x, y - 0.02, 0.50))
    for x in (-1.2, 1.2):
        spot.box((x, room.middle, 1.95), (0.42, room.depth, 0.03), furniture.dark_metal(spot))


def _neon(shop: Workshop, room: Room) -> None:
    seed = shop.staging.set_seed
    rgb = NEON_COLOURS[seed % len(NEON_COLOURS)]
    wall_sign(
        shop.at(0, room.far, room.height - 0.35), NEON_WORDS[seed % len(NEON_WORDS)], rgb, 0.5
    )
    wall_sign(
        shop.at(-room.half, room.far - 1.6, room.height - 0.4, 90), "OPEN",
        NEON_COLOURS[(seed + 1) % len(NEON_COLOURS)], 0.34,
    )  # fmt: skip


def _lights(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> None:
    """Lamps of the ceiling, or what burns where there is no electricity."""
    burning = {Feature.LAMP, Feature.CANDLES, Feature.FIREPLACE, Feature.CONSOLES, Feature.SCREENS}
    if shop.has(Feature.CORRIDOR, Feature.VEHICLE_CABIN, Feature.MACHINES) and shop.era.electric:
        _ceiling_tubes(shop, room)
    elif not shop.era.electric:
        _torches(shop, room)
    elif not burning & set(wanted) or shop.has(Feature.HALL, Feature.BARS, Feature.COUNTER):
        _pendants(shop, room)


def _ceiling_tubes(shop: Workshop, room: Room) -> None:
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


def _torches(shop: Workshop, room: Room) -> None:
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


def _pendants(shop: Workshop, room: Room) -> None:
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


def _marks(room: Room) -> dict[Mark, Point]:
    y, side = room.acting, min(1.5, room.half - 0.75)
    deep = min(room.far - 1.2, y + 2.6)
    return {
        Mark.CENTRE: (0.0, y, 0.0),
        Mark.LEFT: (-side * 0.75, y - 0.1, 0.0),
        Mark.RIGHT: (side * 0.75, y + 0.1, 0.0),
        Mark.FRONT: (0.3 * side, y - 1.5, 0.0),
        Mark.BACK: (min(1.9, room.half - 0.6), deep, 0.0),
        Mark.FAR: (-0.3, room.far - 1.6 if room.half < 2 or room.depth > 15 else deep, 0.0),
        Mark.WINDOW: (-room.half + 0.75, y + 0.6, 0.0),
        Mark.DOOR: (room.half - 0.75, _door_y(room), 0.0),
        Mark.SEAT: (0.0, y, 0.0),
    }


def _spare_chairs(shop: Workshop, room: Room, count: int) -> list[Seat]:
    """Chairs along the walls until two people can sit."""
    before = len(shop.seats)
    for side in (-1, 1)[: max(count, 0)]:
        furniture.chair(shop.at(side * (room.half - 0.12), room.acting + 2.1, 0, -side * 90))
    return shop.seats[before:]


def _plan(shop: Workshop, room: Room, has_window: bool) -> SetPlan:
    marks = _marks(room)
    yaws = {Mark.WINDOW: -90.0 if has_window else 0.0, Mark.DOOR: -90.0}
    line: tuple[Flat, Flat] = ((-1.3, room.acting), (1.3, room.acting))
    near = sorted(
        shop.seats,
        key=lambda seat: (seat.position[0]) ** 2 + (seat.position[1] - room.acting - 1.0) ** 2,
    )
    near += _spare_chairs(shop, room, 2 - len(near))
    marks[Mark.SEAT] = near[0].position
    return SetPlan(
        marks=marks,
        mark_yaw_deg=yaws,
        seats=tuple(near),
        line_of_action=line,
        camera_bounds=(
            (-room.half + 0.25, room.near + 0.2, 0.12),
            (room.half - 0.25, room.far - 0.35, room.height - 0.12),
        ),
        interest=Interest(
            (0.0, room.acting + 1.4, min(1.15, room.height / 2)),
            direction_deg=18.0 if room.half > 2 else 0.0,
            height_m=1.55,
            distance_m=min(room.acting - room.near + 1.0, 9.0),
        ),
        surfaces=shop.surfaces_near(room.acting),
        sources=tuple(shop.sources),
        interior=True,
    )
