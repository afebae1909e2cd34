"""What stands outside the windows of a room, as bright as the hour and the weather make it.

The sun does not light the outside of a room's set: its beam comes through the window as a lamp of
its own. So the view is a translight, as on a film stage: it gives off the light that daylight
would make it reflect.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs import rigs_tables
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material
from core.previs.sets.rooms import Room, is_underground, sides
from core.previs.sets.workshop import Spot, Workshop

_HOMELY = re.compile(
    r"\b(kitchen|house|home|cottage|cabin|farm\w*|bedroom|nursery|living|sitting|dining|parlou?r"
    r"|manor|mansion|classroom|school\w*|greenhouse|church|chapel|porch|conservatory|inn|stable)\b"
)
_IN_SPACE = re.compile(r"\b(ship|space\w*|star\w*|orbit\w*|bridge|cockpit|airlock|station|hull)\b")
_WALL_NAMES = ("left", "right", "back")
_DAYLIGHT_KELVIN = 5600.0


def beyond(shop: Workshop, room: Room, walls: set[str]) -> None:
    """Build what is seen through the windows in *walls* (left, right, back)."""
    build = _view_of(shop)
    for name, spot, _ in sides(shop, room):
        if name in walls and name in _WALL_NAMES:
            build(spot)


def _view_of(shop: Workshop) -> Callable[[Spot], None]:
    words = shop.staging.place.words.lower()
    if is_underground(shop):
        return _tunnel
    if shop.era.future and (_IN_SPACE.search(words) or shop.has(Feature.CONSOLES)):
        return planet
    if not shop.era.electric or shop.has(Feature.VEHICLE_CABIN):
        return _country
    if _HOMELY.search(words) and shop.staging.genre is not Genre.NOIR:
        return _garden
    return _street


def outdoor_light(shop: Workshop) -> Rgb:
    """Radiance of a white thing outside, seen by a camera balanced for daylight."""
    day = rigs_tables.DAYLIGHT[shop.staging.time]
    airs = [rigs_tables.WEATHER[one] for one in shop.staging.weather] or [rigs_tables.Air()]
    sun = day.sun * math.sin(math.radians(day.elevation_deg)) * min(a.sun_share for a in airs)
    sky = 0.5 * math.pi * min(air.sky_share for air in airs)
    warm = blackbody_rgb(1e6 / (1e6 / day.sun_kelvin - 1e6 / _DAYLIGHT_KELVIN + 1e6 / 6504.0))
    red, green, blue = (
        (sun * beam + sky * far) / math.pi for beam, far in zip(warm, day.horizon_rgb, strict=True)
    )
    return (red, green, blue)


def outdoors(shop: Workshop, rgb: Rgb, share: float = 1.0) -> int:
    """A surface outside of reflectance *rgb*, *share* of the daylight falling on it."""
    light = outdoor_light(shop)
    return shop.builder.material(
        Material(
            base_rgb=(rgb[0] * 0.4, rgb[1] * 0.4, rgb[2] * 0.4),
            roughness=0.9,
            emission_rgb=(
                rgb[0] * light[0] * share, rgb[1] * light[1] * share, rgb[2] * light[2] * share,
            ),
            emission_group=LightGroup.AMBIENT,
        )
    )  # fmt: skip


def _backdrop(spot: Spot) -> None:
    """The sky, painted: behind the room's hazy air the dome itself would look dull."""
    shop = spot.shop
    day = rigs_tables.DAYLIGHT[shop.staging.time]
    airs = [rigs_tables.WEATHER[one] for one in shop.staging.weather] or [rigs_tables.Air()]
    share = min(air.sky_share for air in airs) * (1.0 if shop.night else rigs_tables.WINDOW_SKY)
    grey = max(air.greyed for air in airs)
    low = -6.0
    for step, high in enumerate((2.0, 7.0, 14.0, 24.0, 40.0, 70.0)):
        mix = (step / 5) ** 0.7 * 0.85
        rgb = [a + (b - a) * mix for a, b in zip(day.horizon_rgb, day.zenith_rgb, strict=True)]
        pale = max(day.horizon_rgb) * (1 - 0.3 * mix)
        red, green, blue = (part + (pale - part) * grey for part in rgb)
        tone = shop.glow((red, green, blue), share, LightGroup.AMBIENT)
        spot.quad([(-110, 72, low), (110, 72, low), (110, 72, high), (-110, 72, high)], tone)
        low = high


def _ground(spot: Spot, rgb: Rgb, z: float, reach: tuple[float, float] = (0.4, 70.0)) -> None:
    near, far = reach
    spot.quad(
        [(-60, near, z), (60, near, z), (60, far, z), (-60, far, z)], outdoors(spot.shop, rgb)
    )


def _foliage(spot: Spot, place: tuple[float, float, float], size: float, rgb: Rgb) -> None:
    """A crown of three tones, lighter where the sky looks at it."""
    shop = spot.shop
    x, y, z = place
    for share, lift in ((0.45, -0.25), (0.85, 0.05), (1.25, 0.35)):
        tone = outdoors(shop, rgb, share)
        for _ in range(4):
            turn = shop.chance(0, 6.28)
            middle = (
                x + 0.5 * size * math.cos(turn),
                y + 0.4 * size * math.sin(turn),
                z + lift * size + shop.chance(-0.12, 0.12) * size,
            )
            spot.ball(middle, (size * 0.55, size * 0.5, size * 0.42), tone, 10)


def _garden(spot: Spot) -> None:
    """Lawn, a fence, a hedge, trees and the neighbour's roof."""
    shop = spot.shop
    _backdrop(spot)
    lawn: Rgb = (0.70, 0.74, 0.78) if shop.snowy else (0.13, 0.19, 0.05)
    _ground(spot, lawn, -0.3)
    white = outdoors(shop, (0.62, 0.61, 0.58), 0.8)
    for x in np.arange(-9.0, 9.1, 0.24):
        spot.box((float(x), 7.0, 0.35), (0.13, 0.03, 1.2), white)
    for z in (0.1, 0.65):
        spot.box((0, 7.03, z), (18.2, 0.03, 0.09), white)
    green: Rgb = (0.42, 0.45, 0.46) if shop.snowy else (0.085, 0.13, 0.035)
    for x in np.arange(-14, 14.1, 2.2):
        _foliage(spot, (float(x), 9.5, 0.5), shop.chance(1.0, 1.5), green)
    for x in (-9.0, -2.6, 5.5, 11.0):
        _tree(spot, (x + shop.chance(-1, 1), 14.0 + shop.chance(-2, 3)), green)
    _neighbour(spot, (3.0, 24.0))


def _tree(spot: Spot, foot: tuple[float, float], green: Rgb) -> None:
    x, y = foot
    tall = spot.shop.chance(2.6, 4.2)
    spot.bar((x, y, -0.4), (x, y, tall), 0.16, outdoors(spot.shop, (0.10, 0.075, 0.05), 0.6))
    for dx, dz in ((-0.9, 0.2), (0.9, 0.4), (0.0, 1.3)):
        _foliage(spot, (x + dx, y, tall + dz), 1.5, green)


def _neighbour(spot: Spot, place: tuple[float, float]) -> None:
    """A white house with a tiled roof."""
    shop = spot.shop
    x, y = place
    wall = outdoors(shop, (0.52, 0.48, 0.41), 0.75)
    spot.box((x, y, 1.6), (9.0, 5.0, 4.0), wall)
    roof = outdoors(shop, (0.62, 0.64, 0.68) if shop.snowy else (0.26, 0.11, 0.07), 0.9)
    spot.quad([(x - 5, y - 3, 3.5), (x + 5, y - 3, 3.5), (x + 5, y, 6.2), (x - 5, y, 6.2)], roof)
    pane = _pane(shop, lit=True)
    for step in (-3.0, 0.0, 3.0):
        spot.box((x + step, y - 2.52, 1.9), (1.1, 0.06, 1.3), pane)


def _pane(shop: Workshop, *, lit: bool) -> int:
    """A window across the way."""
    if shop.lamps_on and lit:
        return shop.glow(blackbody_rgb(2600), shop.chance(0.2, 0.7), LightGroup.AMBIENT)
    return outdoors(shop, (0.10, 0.13, 0.17), 0.6)


def _country(spot: Spot) -> None:
    """Fields, a line of trees, hills."""
    shop = spot.shop
    _backdrop(spot)
    snowy = shop.snowy
    green: Rgb = (0.40, 0.43, 0.45) if snowy else (0.075, 0.115, 0.035)
    _ground(spot, (0.68, 0.71, 0.76) if snowy else (0.15, 0.17, 0.06), -0.9)
    stripe = outdoors(shop, (0.60, 0.63, 0.68) if snowy else (0.25, 0.21, 0.09))
    spot.quad([(-60, 14, -0.87), (60, 18, -0.87), (60, 30, -0.87), (-60, 24, -0.87)], stripe)
    for x in np.arange(-44, 45, 4.4):
        if shop.chance(0, 1) < 0.55:
            place = (float(x) + shop.chance(-1, 1), 32.0, 0.2)
            _foliage(spot, place, shop.chance(1.2, 2.2), green)
    for x, tall, share in ((-34.0, 3.2, 0.9), (22.0, 4.2, 0.8), (60.0, 3.0, 1.0)):
        hill = outdoors(shop, (0.12, 0.16, 0.13) if not snowy else (0.5, 0.53, 0.6), share)
        spot.ball((x, 62.0, -1.5), (34.0, 6.0, tall), hill, 24)


def _street(spot: Spot) -> None:
    """Houses across a street: storeys of windows, some of them lit when it is dark."""
    shop = spot.shop
    _backdrop(spot)
    _ground(spot, (0.10, 0.10, 0.10), -0.35)
    stones: tuple[Rgb, ...] = (
        (0.22, 0.12, 0.085), (0.26, 0.24, 0.21), (0.17, 0.14, 0.12), (0.28, 0.22, 0.16),
    )  # fmt: skip
    x = -24.0
    while x < 24.0:
        width, tall = shop.chance(6.5, 9.5), shop.chance(7.5, 15.0)
        _house_front(spot, (x + width / 2, width, tall), stones[shop.pick(4)])
        x += width


def _house_front(spot: Spot, extent: tuple[float, float, float], stone: Rgb) -> None:
    middle, width, tall = extent
    shop, y = spot.shop, 15.0
    wall = outdoors(shop, stone, 0.8)
    spot.box((middle, y + 2, tall / 2 - 0.4), (width - 0.05, 4, tall), wall)
    trim = outdoors(shop, (0.40, 0.38, 0.34), 0.8)
    spot.box((middle, y - 0.1, tall - 0.5), (width, 0.5, 0.3), trim)
    spot.box((middle, y - 0.1, 2.9), (width, 0.4, 0.25), trim)
    dark, lit = _pane(shop, lit=False), _pane(shop, lit=True)
    for z in np.arange(4.3, tall - 1.4, 2.7):
        for x in np.arange(-width / 2 + 1.2, width / 2 - 0.8, 1.7):
            burning = shop.chance(0, 1) < 0.3
            spot.box((middle + float(x), y - 0.02, float(z)), (0.95, 0.06, 1.5),
                     lit if burning else dark)  # fmt: skip
    spot.box((middle, y - 0.02, 1.2), (width - 1.6, 0.06, 2.3), lit if shop.lamps_on else dark)


def _tunnel(spot: Spot) -> None:
    """A dark wall rushing past, a lamp now and then."""
    shop = spot.shop
    wall = shop.plain((0.03, 0.03, 0.032), 0.9)
    spot.quad([(-30, 1.2, -1), (30, 1.2, -1), (30, 1.2, 4), (-30, 1.2, 4)], wall)
    lamp = shop.glow((1.0, 0.8, 0.5), 5.0, LightGroup.AMBIENT)
    cable = shop.plain((0.012, 0.012, 0.014), 0.8)
    for x in np.arange(-28, 29, 3.1):
        spot.box((float(x), 1.1, 1.75), (0.35, 0.06, 0.09), lamp)
    for z in (0.9, 1.05, 2.1):
        spot.bar((-30, 1.1, z), (30, 1.1, z), 0.03, cable)


def planet(spot: Spot) -> None:
    """Stars, and a planet with its lit limb, far outside."""
    shop = spot.shop
    spot.quad(
        [(-34, 21, -22), (34, 21, -22), (34, 21, 22), (-34, 21, 22)],
        shop.plain((0.0, 0.0, 0.0), 1.0),
    )
    star = shop.glow((0.85, 0.92, 1.0), 5.0, LightGroup.AMBIENT)
    for x, z in shop.rng.uniform((-26, -10), (26, 16), (260, 2)):
        size = shop.chance(0.015, 0.045)
        spot.box((float(x), 20.5, float(z)), (size, 0.02, size), star)
    for step in range(10):
        lit = 1 - step / 9
        tone = shop.glow((0.42 * lit**2, 0.62 * lit**1.6, 0.90 * lit**1.3), 0.5,
                         LightGroup.AMBIENT)  # fmt: skip
        shift = 0.72 * step
        spot.ball((3.2 + 0.8 * shift, 20.0 - 0.06 * step, -3.4 - 0.6 * shift),
                  (7.4 - shift, 0.02, 7.4 - shift), tone, 56)  # fmt: skip
