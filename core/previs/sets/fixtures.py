"""What glows, burns or hums in a room: lamps, fires, displays, machines."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import furniture
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.workshop import Spot


def note(  # noqa: PLR0913 - a lamp has these facts
    spot: Spot,
    kind: SourceKind,
    local: tuple[float, float, float],
    kelvin: float | None,
    strength: float,
    rgb: Rgb = (1.0, 1.0, 1.0),
) -> None:
    """Note a lamp of the spot for the gaffer."""
    spot.shop.lamp(
        Source(kind=kind, position=spot.point(local), kelvin=kelvin, strength=strength, rgb=rgb)
    )


def _display(spot: Spot, rgb: Rgb) -> int:
    return spot.shop.builder.material(
        Material(
            base_rgb=(0.01, 0.01, 0.012),
            roughness=0.15,
            procedural=Procedural.SCREEN,
            emission_rgb=(rgb[0] * 1.6, rgb[1] * 1.6, rgb[2] * 1.6),
            emission_group=LightGroup.PRACTICAL,
            seed=spot.shop.pick(50) + 1,
        )
    )


def fire(spot: Spot, foot: tuple[float, float, float], size: float) -> None:
    """Logs and flames."""
    shop = spot.shop
    log = shop.plain((0.05, 0.03, 0.02), 0.9)
    x, y, z = foot
    for angle in (0.3, 1.5, 2.6):
        dx, dy = size * 0.55 * np.cos(angle), size * 0.4 * np.sin(angle)
        spot.bar((x - dx, y - dy, z + 0.05), (x + dx, y + dy, z + 0.10), size * 0.11, log)
    for _ in range(14):
        across, deep = shop.chance(-0.32, 0.32) * size, shop.chance(-0.22, 0.22) * size
        tall = size * shop.chance(0.45, 1.1) * (1.2 - 2 * abs(across) / size)
        hot = shop.glow((1.0, 0.42, 0.09), shop.chance(5, 12))
        spot.bar(
            (x + across, y + deep, z + 0.07), (x + across * 0.5, y + deep, z + 0.07 + tall),
            size * 0.10, hot, 0.004,
        )  # fmt: skip
    note(spot, SourceKind.FIRE, (x, y - size * 0.3, z + size * 0.55), 1950, 26.0 * size)


def candle(spot: Spot, foot: tuple[float, float, float]) -> None:
    """A burning candle."""
    x, y, z = foot
    tall = spot.shop.chance(0.12, 0.24)
    spot.bar((x, y, z), (x, y, z + tall), 0.018, spot.shop.plain((0.6, 0.55, 0.42), 0.5))
    flame = spot.shop.glow((1.0, 0.55, 0.16), 26.0)
    spot.ball((x, y, z + tall + 0.022), (0.008, 0.008, 0.022), flame, 8)
    note(spot, SourceKind.CANDLE, (x, y, z + tall + 0.06), 1900, 1.6)


def candles(spot: Spot) -> None:
    """A stand of candles."""
    iron = furniture.dark_metal(spot)
    spot.bar((0, -0.3, 0), (0, -0.3, 1.25), 0.02, iron)
    spot.bar((0, -0.3, 0), (0, -0.3, 0.03), 0.18, iron)
    spot.bar((-0.28, -0.3, 1.25), (0.28, -0.3, 1.25), 0.015, iron)
    for x in (-0.26, 0.0, 0.26):
        candle(spot, (x, -0.3, 1.26))


def floor_lamp(spot: Spot) -> None:
    """A standing lamp with a cloth shade; candles where there is no electricity."""
    if not spot.shop.era.electric:
        candles(spot)
        return
    shop = spot.shop
    spot.bar((0, -0.35, 0), (0, -0.35, 0.03), 0.15, furniture.dark_metal(spot))
    spot.bar((0, -0.35, 0), (0, -0.35, 1.6), 0.013, shop.plain((0.5, 0.36, 0.13), 0.3, 1.0))
    red, green, blue = blackbody_rgb(2700)
    level = 1.7 if shop.lamps_on or shop.staging.lights else 0.5
    shade = shop.builder.material(
        Material(
            base_rgb=(0.6, 0.5, 0.36), roughness=0.9, emission_group=LightGroup.PRACTICAL,
            emission_rgb=(red * level, green * level, blue * level), translucency=0.3,
        )
    )  # fmt: skip
    spot.shade((0, -0.35, 1.38), (0, -0.35, 1.70), (0.23, 0.15), shade)
    note(spot, SourceKind.TABLE_LAMP, (0, -0.35, 1.53), 2700, 9.0)


def fireplace(spot: Spot) -> None:
    """A hearth with a burning fire."""
    shop = spot.shop
    stone = shop.finish(Procedural.STONE_BLOCKS, (0.22, 0.20, 0.18), (0.10, 0.09, 0.08), scale=0.5)
    soot = shop.plain((0.015, 0.013, 0.012), 0.9)
    for x in (-0.75, 0.75):
        spot.box((x, -0.25, 0.6), (0.4, 0.5, 1.2), stone)
    spot.box((0, -0.25, 1.32), (1.9, 0.5, 0.26), stone)
    spot.box((0, -0.28, 1.48), (2.1, 0.6, 0.07), furniture.wood(spot, dark=True))
    spot.box((0, -0.16, 2.2), (1.5, 0.32, 1.5), stone)
    spot.box((0, -0.02, 0.6), (1.1, 0.03, 1.2), soot)
    spot.box((0, -0.35, 0.03), (1.9, 0.9, 0.06), stone)
    fire(spot, (0.0, -0.28, 0.06), 0.5)


def consoles(spot: Spot) -> None:
    """A control desk with a slanted face of lit displays."""
    shop = spot.shop
    body = shop.plain((0.10, 0.11, 0.12), 0.35, 0.4)
    spot.box((0, -0.45, 0.40), (2.4, 0.7, 0.8), body)
    for x in (-0.8, 0.0, 0.8):
        spot.quad(
            [(x - 0.36, -0.80, 0.82), (x + 0.36, -0.80, 0.82),
             (x + 0.36, -0.35, 1.12), (x - 0.36, -0.35, 1.12)],
            _display(spot, (0.15, 0.65, 0.9)),
        )  # fmt: skip
    spot.box((0, -0.22, 0.95), (2.4, 0.25, 0.34), body)
    for x in np.arange(-1.1, 1.1, 0.11):
        rgb: Rgb = ((0.9, 0.25, 0.05), (0.1, 0.9, 0.3), (0.9, 0.8, 0.2))[shop.pick(3)]
        spot.box((float(x), -0.805, 0.74), (0.035, 0.02, 0.035), shop.glow(rgb, 2.5))
    note(spot, SourceKind.SCREEN, (0.0, -1.0, 1.15), None, 4.0, (0.25, 0.7, 1.0))
    furniture.chair(shop.at(*spot.point((0, -1.55, 0)), spot.yaw_deg + 180))


def screens(spot: Spot) -> None:
    """A wall of displays."""
    frame = furniture.dark_metal(spot)
    for row, z in enumerate((1.15, 1.75)):
        for x in (-0.95, 0.0, 0.95):
            spot.box((x, -0.06, z), (0.9, 0.08, 0.56), frame)
            rgb: Rgb = (0.2, 0.6, 0.95) if (row + int(x)) % 2 else (0.3, 0.85, 0.6)
            spot.box((x, -0.105, z), (0.82, 0.01, 0.48), _display(spot, rgb))
    note(spot, SourceKind.SCREEN, (0.0, -0.5, 1.45), None, 6.0, (0.35, 0.75, 1.0))


def machines(spot: Spot) -> None:
    """A boiler-like machine with pipes and a dial."""
    steel = spot.shop.finish(
        Procedural.METAL_PANELS, (0.16, 0.18, 0.17), (0.05, 0.05, 0.05), roughness=0.4
    )
    dark = furniture.dark_metal(spot)
    spot.box((0, -0.5, 0.75), (1.7, 0.9, 1.5), steel)
    spot.bar((-0.5, -0.5, 1.5), (-0.5, -0.5, 2.5), 0.22, steel)
    for x in (0.1, 0.4, 0.7):
        spot.wire([(x, -0.3, 1.5), (x, -0.3, 2.2), (x, 0.0, 2.4)], 0.05, dark)
    for x in (-0.55, -0.2, 0.15):
        spot.bar((x, -0.95, 1.15), (x, -0.98, 1.15), 0.09, spot.shop.plain((0.5, 0.5, 0.46), 0.3))
    spot.box((0.55, -0.96, 1.2), (0.25, 0.03, 0.12), spot.shop.glow((1, 0.12, 0.05), 3.0))


def desk_lamp(spot: Spot) -> None:
    """A banker's lamp, or a candle where there is no electricity."""
    if not spot.shop.era.electric:
        candle(spot, (0.6, -1.3, 0.77))
        return
    brass = spot.shop.plain((0.5, 0.36, 0.13), 0.3, 1.0)
    spot.bar((0.6, -1.15, 0.77), (0.6, -1.15, 1.10), 0.012, brass)
    spot.bar((0.6, -1.15, 0.77), (0.6, -1.15, 0.79), 0.09, brass)
    lit = spot.shop.glow((0.12, 0.55, 0.22), 1.0)
    spot.box((0.6, -1.18, 1.12), (0.30, 0.13, 0.07), lit)
    note(spot, SourceKind.TABLE_LAMP, (0.6, -1.2, 1.02), 2900, 3.0)
