"""Aboard a ship of space: a ribbed hull with leaning walls, consoles in an arc, a viewport."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs.materials import Material, Procedural
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room, mask
from core.previs.sets.theme import Theme, Windows, named
from core.previs.sets.window_views import planet
from core.previs.sets.workshop import Spot, Workshop

_SHIP = "ship|starship|shuttle|cockpit|airlock|bridge|deck|space\\w*"
_VIEWPORT = (2.5, 0.95, 2.35)
"""Half width, sill and head of the viewport, metres."""
_ALARM = frozenset({"siren", "red_light", "alarm"})
_CYAN: Rgb = (0.25, 0.75, 1.0)


def starship_theme(shop: Workshop) -> Theme | None:
    """The bridge, a cabin or a corridor of a ship of space."""
    aboard = shop.era.future and (named(shop, _SHIP) or shop.has(Feature.CONSOLES))
    submarine = named(shop, "submarine|u-boat")
    if not (aboard or submarine):
        return None
    if shop.has(Feature.CORRIDOR) and not submarine:
        room = Room(1.5, -9.0, 18.0, 2.75, 3.4)
        return Theme(
            room=room,
            windows={},
            shell=_hull,
            furnish=_corridor,
            shows_view=False,
            sunless=True,
            lens_half_m=room.half - 0.45,
            interest=Interest((0, 8.0, 1.3), height_m=1.4, distance_m=10.0),
        )
    room = Room(3.7, -3.6, 7.0, 3.1, 2.8)
    return Theme(
        room=room,
        windows={},
        shell=_hull,
        furnish=_bridge,
        shows_view=False,
        sunless=True,
        lens_half_m=room.half - 0.75,
        free_back_m=0.7,
        interest=Interest((0.0, 5.0, 1.35), direction_deg=7.0, height_m=1.5, distance_m=7.4),
    )


def alarmed(shop: Workshop) -> bool:
    """Whether an alarm is flashing."""
    return bool(_ALARM & set(shop.staging.lights))


def _profile(room: Room) -> np.ndarray:
    """Half of the hull's section from the floor's middle to the ceiling's: (n, 2) of x, z."""
    half, high = room.half, room.height
    return np.array(
        [(0, 0), (half - 0.55, 0), (half - 0.1, 0.5), (half, 1.25), (half - 0.18, high - 0.75),
         (half - 0.75, high - 0.12), (0, high)]
    )  # fmt: skip


def _hull(shop: Workshop, room: Room, windows: Windows) -> None:
    """Plating between ribs, lit grooves at the foot, a bulkhead with or without a viewport."""
    plate = shop.finish(
        Procedural.METAL_PANELS, (0.20, 0.215, 0.235), (0.04, 0.04, 0.045), roughness=0.32,
        scale=0.8,
    )  # fmt: skip
    deck = shop.finish(
        Procedural.METAL_PANELS, (0.07, 0.075, 0.08), (0.02, 0.02, 0.02), roughness=0.28,
        scale=0.66,
    )  # fmt: skip
    outline = _profile(room)
    for side in (-1, 1):
        for index in range(len(outline) - 1):
            (x0, z0), (x1, z1) = outline[index], outline[index + 1]
            shop.builder.quad(
                (side * x0, room.near, z0), (side * x1, room.near, z1),
                (side * x1, room.far, z1), (side * x0, room.far, z0), plate if index else deck,
            )  # fmt: skip
    _ribs(shop, room)
    _bulkheads(shop, room, plate)
    _grooves(shop, room)
    mask(shop, room, {*windows, "back"})


def _ribs(shop: Workshop, room: Room) -> None:
    """Frames standing proud of the plating, a cable tray and pipes along the ceiling."""
    rib = shop.plain((0.11, 0.12, 0.13), 0.35, 0.5)
    half = _profile(room)[1:]
    path = np.vstack([half * (-1, 1), half[::-1][1:]])
    for y in np.arange(room.near + 0.6, room.far, 1.5):
        for (x0, z0), (x1, z1) in pairwise(path):
            inward = 0.97
            shop.builder.cylinder(
                (x0 * inward, y, z0 * 0.985), (x1 * inward, y, z1 * 0.985), 0.085, rib, segments=6
            )
    for x in (-0.9, 0.9):
        z = room.height - 0.18
        pipe = shop.plain((0.16, 0.10, 0.05), 0.4, 0.6)
        shop.builder.cylinder((x, room.near, z), (x, room.far, z), 0.07, pipe)
        shop.builder.cylinder((x * 1.25, room.near, room.height - 0.22),
                              (x * 1.25, room.far, room.height - 0.22), 0.045, rib)  # fmt: skip


def _bulkheads(shop: Workshop, room: Room, plate: int) -> None:
    """The end walls; on a bridge the far one opens on space."""
    shop.builder.quad((-room.half, room.near, 0), (room.half, room.near, 0),
                      (room.half, room.near, room.height), (-room.half, room.near, room.height),
                      plate)  # fmt: skip
    far = shop.at(0, room.far)
    if room.half < 2:
        far.quad([(-2, 0, 0), (2, 0, 0), (2, 0, 3), (-2, 0, 3)], plate)
        _hatch(far)
        return
    wide, low, high = _VIEWPORT
    edge, top = room.half, room.height
    for x0, x1, z0, z1 in ((-edge, edge, 0, low), (-edge, edge, high, top),
                           (-edge, -wide, low, high), (wide, edge, low, high)):  # fmt: skip
        far.quad([(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)], plate)
    frame = shop.plain((0.09, 0.095, 0.10), 0.3, 0.6)
    corners = [(-wide + 0.5, 0, low), (wide - 0.5, 0, low), (wide, 0, low + 0.5),
               (wide, 0, high - 0.4), (wide - 0.4, 0, high), (-wide + 0.4, 0, high),
               (-wide, 0, high - 0.4), (-wide, 0, low + 0.5)]  # fmt: skip
    for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
        far.bar(a, b, 0.11, frame)
    for x in (-0.85, 0.85):
        far.bar((x, 0, low), (x * 1.25, 0, high), 0.05, frame)
    for sx, sz in ((-1, low), (1, low), (-1, high), (1, high)):
        inner = low + 0.5 if sz == low else high - 0.4
        gusset = [
            (sx * wide, -0.01, sz),
            (sx * (wide - 0.5), -0.01, sz),
            (sx * wide, -0.01, inner),
        ]
        far.mesh(gusset, [[0, 1, 2]], plate, smooth=False)  # fmt: skip
    planet(shop.at(0, room.far))


def _grooves(shop: Workshop, room: Room) -> None:
    """Strips of light along the deck and under the ceiling; red while an alarm flashes."""
    red = alarmed(shop)
    rgb: Rgb = (1.0, 0.05, 0.03) if red else _CYAN
    strip = shop.glow(rgb, 5.0)
    upper = shop.glow((1.0, 0.10, 0.06) if red else (0.85, 0.93, 1.0), 4.0)
    for side in (-1, 1):
        x = side * (room.half - 0.52)
        shop.builder.box((x, room.middle, 0.035), (0.05, room.depth, 0.03), strip)
        shop.builder.box((side * (room.half - 0.78), room.middle, room.height - 0.15),
                         (0.09, room.depth, 0.02), upper)  # fmt: skip
        for y in np.arange(room.near + 2.0, room.far, 3.6):
            _strip_lamp(shop, (x * 0.93, float(y), 0.25), rgb, 1.3)
            _strip_lamp(shop, (side * (room.half - 1.1), float(y), room.height - 0.35),
                        (1.0, 0.12, 0.08) if red else (0.80, 0.92, 1.0), 4.0)  # fmt: skip
    if red:
        _beacons(shop, room)


def _strip_lamp(shop: Workshop, place: tuple[float, float, float], rgb: Rgb, power: float) -> None:
    shop.lamp(
        Source(kind=SourceKind.CEILING_LAMP, position=place, rgb=rgb, strength=power)
    )  # fmt: skip


def _beacons(shop: Workshop, room: Room) -> None:
    """Turning red lamps on the side walls."""
    red = shop.glow((1.0, 0.03, 0.02), 16.0)
    for side in (-1, 1):
        for y in (room.acting + 1.4, room.far - 0.6):
            x = side * (room.half - 0.42)
            shop.builder.cylinder((x, y, 2.2), (x, y, 2.4), 0.09, red)
            shop.builder.cylinder((x, y, 2.16), (x, y, 2.2), 0.12, shop.plain((0.05, 0.05, 0.05)))
            _strip_lamp(shop, (x * 0.86, y, 2.3), (1.0, 0.04, 0.025), 22.0)


def _bridge(shop: Workshop, room: Room) -> None:
    """Consoles in an arc before the viewport, a captain's chair, lit wall panels."""
    for angle in (-52, -18, 18, 52):
        turn = np.radians(angle)
        x, y = 2.7 * np.sin(turn), room.far - 3.5 + 2.5 * np.cos(turn)
        _console(shop.at(float(x), float(y), 0, -angle))
    _captains_chair(shop.at(0.0, room.acting + 1.15))
    for side in (-1, 1):
        for y in (room.acting - 2.4, room.acting + 0.6, room.acting + 2.9):
            _wall_panel(shop.at(side * (room.half - 0.13), y, 0, -side * 90))
    _hatch(shop.at(0, room.near, 0, 180))


def _display(shop: Workshop, rgb: Rgb, level: float = 1.3) -> int:
    return shop.builder.material(
        Material(
            base_rgb=(0.008, 0.008, 0.01), roughness=0.12, procedural=Procedural.SCREEN,
            emission_rgb=(rgb[0] * level, rgb[1] * level, rgb[2] * level), scale=0.8,
            emission_group=LightGroup.PRACTICAL, seed=shop.pick(50) + 1,
        )
    )  # fmt: skip


def _console(spot: Spot) -> None:
    """A desk with a slanted glowing face towards its seat, a screen above."""
    shop = spot.shop
    body = shop.plain((0.075, 0.08, 0.09), 0.35, 0.4)
    rgb: Rgb = (1.0, 0.16, 0.08) if alarmed(shop) else ((0.16, 0.62, 0.95), (0.2, 0.8, 0.6))[
        shop.pick(2)]  # fmt: skip
    spot.mesh(
        [(-0.7, -0.55, 0), (0.7, -0.55, 0), (0.7, 0.05, 0), (-0.7, 0.05, 0),
         (-0.8, -0.62, 0.74), (0.8, -0.62, 0.74), (0.8, 0.08, 1.02), (-0.8, 0.08, 1.02)],
        [[0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7], [4, 5, 6, 7]], body, smooth=False,
    )  # fmt: skip
    face = [(-0.72, -0.52, 0.785), (0.72, -0.52, 0.785), (0.72, 0.0, 0.993), (-0.72, 0.0, 0.993)]
    spot.quad(face, _display(shop, rgb))
    spot.quad([(-0.6, 0.10, 1.05), (0.6, 0.10, 1.05), (0.6, 0.2, 1.42), (-0.6, 0.2, 1.42)],
              _display(shop, _CYAN if not alarmed(shop) else rgb, 1.0))  # fmt: skip
    spot.box((0, -0.6, 0.76), (1.5, 0.02, 0.02), shop.glow(rgb, 4.0))
    _lit(spot, (0.0, -0.5, 1.2), rgb)
    _seat(shop.at(*spot.point((0, -1.2, 0)), spot.yaw_deg + 180), high=False)


def _lit(spot: Spot, local: tuple[float, float, float], rgb: Rgb) -> None:
    spot.shop.lamp(
        Source(kind=SourceKind.SCREEN, position=spot.point(local), rgb=rgb, strength=1.6)
    )


def _seat(spot: Spot, *, high: bool) -> None:
    """A moulded seat on a pillar; its sitter faces -Y."""
    shop = spot.shop
    shell = shop.plain((0.05, 0.053, 0.06), 0.4)
    pad = shop.plain((0.16, 0.05, 0.03), 0.5) if high else shop.plain((0.10, 0.11, 0.12), 0.6)
    tall = 0.95 if high else 0.62
    spot.bar((0, 0, 0), (0, 0, 0.4), 0.06, shell)
    spot.bar((0, 0, 0), (0, 0, 0.04), 0.26, shell)
    spot.cushion((0, -0.02, 0.42), (0.56, 0.54, 0.13), pad, 6)
    spot.cushion((0, 0.27, 0.42 + tall / 2), (0.54, 0.13, tall), pad, 6)
    spot.cushion((0, 0.35, 0.42 + tall / 2), (0.62, 0.09, tall + 0.06), shell, 6)
    spot.seat((0, -0.04, 0.485))


def _captains_chair(spot: Spot) -> None:
    """A high chair with lit arms on a dais, behind the acting area, facing the audience."""
    shop = spot.shop
    spot.bar((0, 0, 0), (0, 0, 0.04), 0.85, shop.plain((0.10, 0.105, 0.11), 0.3, 0.5))
    _seat(spot, high=True)
    for side in (-1, 1):
        spot.cushion((side * 0.36, -0.02, 0.66), (0.14, 0.5, 0.07),
                     shop.plain((0.05, 0.053, 0.06), 0.4), 6)  # fmt: skip
        rgb: Rgb = (1.0, 0.2, 0.1) if alarmed(shop) else _CYAN
        spot.box((side * 0.36, -0.12, 0.70), (0.08, 0.2, 0.01), shop.glow(rgb, 1.6))


def _wall_panel(spot: Spot) -> None:
    """A screen with rows of keys, leaning with the hull."""
    shop = spot.shop
    rgb: Rgb = (1.0, 0.14, 0.07) if alarmed(shop) else _CYAN
    spot.box((0, -0.06, 1.5), (1.15, 0.12, 0.82), shop.plain((0.07, 0.075, 0.08), 0.35, 0.4))
    spot.box((0, -0.125, 1.58), (1.0, 0.01, 0.52), _display(shop, rgb, 0.9))
    tints: tuple[Rgb, ...] = ((0.9, 0.25, 0.05), (0.1, 0.9, 0.4), (0.9, 0.8, 0.3), (0.2, 0.6, 1.0))
    for row in range(2):
        for x in np.arange(-0.45, 0.46, 0.09):
            key = shop.glow(tints[shop.pick(4)], 1.4)
            spot.box((float(x), -0.125, 1.18 + 0.07 * row), (0.05, 0.012, 0.035), key)


def _hatch(spot: Spot) -> None:
    """A sliding door with cut corners and a lit frame."""
    shop = spot.shop
    leaf = shop.plain((0.14, 0.15, 0.165), 0.3, 0.5)
    rgb: Rgb = (1.0, 0.08, 0.05) if alarmed(shop) else _CYAN
    outline = [(-0.75, 0.05), (0.75, 0.05), (0.75, 1.75), (0.45, 2.2), (-0.45, 2.2), (-0.75, 1.75)]
    points = [(x, -0.06, z) for x, z in outline]
    spot.mesh(points, [[0, 1, 2], [0, 2, 3], [0, 3, 4], [0, 4, 5]], leaf, smooth=False)
    spot.wire([*points, points[0]], 0.03, shop.glow(rgb, 3.0))
    spot.box((0, -0.07, 1.1), (0.03, 0.02, 2.1), shop.plain((0.02, 0.02, 0.02)))


def _corridor(shop: Workshop, room: Room) -> None:
    """Hatches and panels along both sides."""
    for y in np.arange(room.near + 2.0, room.far - 1.0, 3.0):
        for side in (-1, 1):
            spot = shop.at(side * (room.half - 0.1), float(y), 0, -side * 90)
            if (round(y) + side) % 4 < 2:
                _hatch(spot)
            else:
                _wall_panel(spot)
