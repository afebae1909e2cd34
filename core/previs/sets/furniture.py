"""Furniture. Each piece stands with its back at its own y = 0 and faces its own -Y."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.domain.figure_look import Rgb
from core.previs.materials import Material, Procedural
from core.previs.sets.workshop import Spot

_CLOTHS: tuple[Rgb, ...] = (
    (0.07, 0.12, 0.115), (0.20, 0.05, 0.04), (0.09, 0.08, 0.15), (0.16, 0.13, 0.09),
    (0.05, 0.10, 0.06), (0.22, 0.17, 0.10),
)  # fmt: skip
_SPINES: tuple[Rgb, ...] = (
    (0.18, 0.03, 0.025), (0.03, 0.06, 0.12), (0.15, 0.12, 0.06), (0.035, 0.085, 0.05),
    (0.12, 0.12, 0.12), (0.06, 0.03, 0.06),
)  # fmt: skip


def wood(spot: Spot, dark: bool = False) -> int:
    """Furniture wood."""
    rgb, grain = ((0.10, 0.05, 0.028), (0.045, 0.022, 0.012)) if dark else (
        (0.19, 0.105, 0.055), (0.085, 0.044, 0.022))  # fmt: skip
    return spot.shop.finish(Procedural.PLANKS, rgb, grain, roughness=0.42, scale=0.7)


def cloth(spot: Spot) -> int:
    """Upholstery of this set."""
    rgb = _CLOTHS[spot.shop.staging.set_seed % len(_CLOTHS)]
    dim = (rgb[0] * 0.6, rgb[1] * 0.6, rgb[2] * 0.6)
    return spot.shop.finish(Procedural.CLOTH, rgb, dim, roughness=0.9)


def dark_metal(spot: Spot) -> int:
    """Blackened steel."""
    return spot.shop.plain((0.05, 0.05, 0.055), 0.4, 0.6)


def table(spot: Spot, length: float = 1.5, *, round_top: bool = False) -> None:
    """A table with things on it, its middle at the spot."""
    top = wood(spot, dark=spot.shop.staging.set_seed % 2 == 0)
    if spot.shop.era.future:
        top = spot.shop.plain((0.30, 0.31, 0.33), 0.3, 0.5)
    if round_top:
        spot.bar((0, 0, 0.71), (0, 0, 0.75), 0.6, top)
        spot.bar((0, 0, 0), (0, 0, 0.71), 0.06, top)
        spot.bar((0, 0, 0), (0, 0, 0.03), 0.3, top)
    else:
        spot.box((0, 0, 0.73), (length, 0.82, 0.05), top)
        for x in (-length / 2 + 0.08, length / 2 - 0.08):
            for y in (-0.33, 0.33):
                spot.box((x, y, 0.355), (0.07, 0.07, 0.71), top)
    _tableware(spot, length)
    spot.surface((0, 0, 0.755), (0.8 if round_top else length - 0.2, 0.7))


def _tableware(spot: Spot, length: float) -> None:
    shop = spot.shop
    bottle = shop.plain((0.03, 0.05, 0.02), 0.08)
    china = shop.plain((0.55, 0.53, 0.48), 0.3)
    for _ in range(3):
        x, y = shop.chance(-0.32, 0.32) * length, shop.chance(-0.22, 0.22)
        spot.bar((x, y, 0.755), (x, y, 0.765), 0.11, china)
    x = shop.chance(-0.2, 0.2) * length
    spot.bar((x, 0.1, 0.755), (x, 0.1, 0.95), 0.04, bottle)
    spot.bar((x, 0.1, 0.95), (x, 0.1, 1.05), 0.014, bottle)
    spot.bar((x + 0.2, 0.05, 0.755), (x + 0.2, 0.05, 0.87), 0.035, china)


def chair(spot: Spot) -> None:
    """A chair; somebody on it faces -Y."""
    frame = dark_metal(spot) if spot.shop.era.future else wood(spot, dark=True)
    spot.box((0, -0.24, 0.45), (0.44, 0.44, 0.05), frame)
    for x in (-0.19, 0.19):
        spot.box((x, -0.43, 0.215), (0.045, 0.045, 0.43), frame)
        spot.box((x, -0.04, 0.48), (0.045, 0.045, 0.96), frame)
    for z in (0.66, 0.80, 0.92):
        spot.box((0, -0.035, z), (0.36, 0.025, 0.07), frame)
    spot.seat((0, -0.25, 0.475))


def stool(spot: Spot) -> None:
    """A stool."""
    frame = wood(spot, dark=True)
    spot.bar((0, -0.3, 0.42), (0, -0.3, 0.46), 0.19, frame)
    for x, y in ((-0.12, -0.42), (0.12, -0.42), (-0.12, -0.18), (0.12, -0.18)):
        spot.bar((x, y, 0), (x * 0.8, -0.3 + (y + 0.3) * 0.8, 0.42), 0.02, frame)
    spot.seat((0, -0.3, 0.465))


def sofa(spot: Spot) -> None:
    """Two places."""
    fabric = cloth(spot)
    spot.cushion((0, -0.48, 0.22), (2.3, 0.95, 0.36), fabric, 8)
    for x in (-0.52, 0.52):
        spot.cushion((x, -0.56, 0.41), (1.03, 0.82, 0.18), fabric)
        spot.cushion((x, -0.16, 0.68), (1.02, 0.24, 0.46), fabric)
        spot.seat((x, -0.5, 0.47))
    spot.cushion((0, -0.06, 0.52), (2.3, 0.18, 0.72), fabric, 7)
    for x in (-1.2, 1.2):
        spot.cushion((x, -0.5, 0.36), (0.24, 0.98, 0.62), fabric, 6)
    accent = spot.shop.plain((0.32, 0.17, 0.05), 0.9)
    spot.cushion((0.78, -0.36, 0.66), (0.44, 0.18, 0.42), accent, 3)


def bed(spot: Spot) -> None:
    """A bed, its head on the wall."""
    frame = wood(spot, dark=True)
    linen = spot.shop.finish(
        Procedural.CLOTH, (0.52, 0.50, 0.46), (0.42, 0.40, 0.37), roughness=0.95
    )
    spot.box((0, -0.04, 0.55), (1.6, 0.07, 1.1), frame)
    spot.box((0, -1.05, 0.20), (1.56, 2.05, 0.22), frame)
    spot.cushion((0, -1.08, 0.42), (1.54, 2.0, 0.26), linen, 8)
    spot.cushion((0, -1.45, 0.50), (1.62, 1.3, 0.16), cloth(spot), 8)
    for x in (-0.38, 0.38):
        spot.cushion((x, -0.32, 0.60), (0.62, 0.40, 0.18), linen, 3)
    spot.bed((0.0, -1.05, 0.58))
    spot.seat((0.55, -1.5, 0.53), -90)
    spot.seat((-0.55, -1.5, 0.53), 90)


def desk(spot: Spot) -> None:
    """A desk across the room; its user sits behind it and faces -Y."""
    shop = spot.shop
    top = wood(spot, dark=True)
    spot.box((0, -1.25, 0.745), (1.7, 0.8, 0.05), top)
    spot.box((0, -1.62, 0.40), (1.6, 0.03, 0.62), top)
    for x in (-0.68, 0.68):
        spot.box((x, -1.25, 0.36), (0.30, 0.70, 0.72), top)
    paper = shop.plain((0.55, 0.53, 0.47), 0.9)
    spot.surface((0, -1.3, 0.77), (1.4, 0.6))
    for _ in range(4):
        place = (shop.chance(-0.6, 0.6), shop.chance(-1.5, -1.05), 0.775)
        spot.box(place, (0.21, 0.29, 0.012), paper, shop.chance(-30, 30))
    chair(shop.at(*spot.point((0, -0.35, 0))[:2], float(spot.origin[2]), spot.yaw_deg))
    shop.seats[-1] = replace(shop.seats[-1], at_desk=True)


def counter(spot: Spot) -> None:
    """A bar or shop counter with stools before and shelves of bottles behind."""
    shop = spot.shop
    top = wood(spot, dark=True)
    spot.box((0, -1.35, 1.07), (3.4, 0.58, 0.06), top)
    spot.box((0, -1.28, 0.52), (3.3, 0.40, 1.04), wood(spot))
    spot.surface((0, -1.4, 1.10), (3.0, 0.4))
    spot.bar((-1.65, -1.66, 0.2), (1.65, -1.66, 0.2), 0.025, shop.plain((0.5, 0.36, 0.13), 0.3, 1))
    for z in (1.25, 1.65, 2.05):
        spot.box((0, -0.14, z), (3.2, 0.26, 0.03), top)
        for x in np.arange(-1.5, 1.5, 0.13):
            _bottle(spot, (float(x) + shop.chance(-0.02, 0.02), -0.14, z))
    for x in (-1.1, -0.2, 0.8):
        stool(shop.at(*spot.point((x, -1.72, 0.22))[:3], spot.yaw_deg + 180))
        spot.bar((x, -2.02, 0), (x, -2.02, 0.6), 0.03, top)


def _bottle(spot: Spot, foot: tuple[float, float, float]) -> None:
    tints: tuple[Rgb, ...] = ((0.14, 0.07, 0.015), (0.02, 0.06, 0.025), (0.12, 0.02, 0.015))
    glass = spot.shop.plain(tints[spot.shop.pick(3)], 0.08)
    x, y, z = foot
    tall = spot.shop.chance(0.14, 0.2)
    spot.box((x, y, z + tall / 2), (0.065, 0.065, tall), glass)
    spot.box((x, y, z + tall + 0.04), (0.024, 0.024, 0.08), glass)


def shelves(spot: Spot) -> None:
    """A bookcase."""
    shop = spot.shop
    board = wood(spot, dark=True)
    for z in (0.04, 0.46, 0.86, 1.26, 1.66, 2.06):
        spot.box((0, -0.17, z), (1.6, 0.32, 0.035), board)
    for x in (-0.8, 0.8):
        spot.box((x, -0.17, 1.05), (0.04, 0.34, 2.1), board)
    spot.box((0, -0.02, 1.05), (1.6, 0.03, 2.1), board)
    for z in (0.06, 0.48, 0.88, 1.28, 1.68):
        _books(spot, z)
    del shop


def _books(spot: Spot, z: float) -> None:
    shop, x = spot.shop, -0.76
    spines = [shop.plain(rgb, 0.65) for rgb in _SPINES]
    while x < 0.72:
        width, tall = shop.chance(0.025, 0.06), shop.chance(0.20, 0.33)
        if shop.chance(0, 1) < 0.86:
            spot.box(
                (x + width / 2, -0.16, z + tall / 2), (width * 0.92, 0.22, tall),
                spines[shop.pick(6)],
            )  # fmt: skip
        x += width


def kitchen(spot: Spot) -> None:
    """Base and wall units, a hob, a sink, a fridge."""
    shop = spot.shop
    front = shop.plain((0.34, 0.33, 0.29), 0.4)
    top = shop.finish(Procedural.MOTTLE, (0.10, 0.10, 0.10), (0.05, 0.05, 0.05), roughness=0.25)
    steel = shop.plain((0.5, 0.5, 0.52), 0.25, 1.0)
    spot.box((0, -0.31, 0.89), (2.8, 0.64, 0.04), top)
    for x in np.arange(-1.05, 1.06, 0.7):
        spot.box((float(x), -0.29, 0.46), (0.68, 0.58, 0.80), front)
        spot.box((float(x), -0.17, 1.85), (0.68, 0.34, 0.66), front)
        spot.bar((float(x) + 0.27, -0.59, 0.68), (float(x) + 0.27, -0.59, 0.80), 0.01, steel)
    spot.box((1.75, -0.33, 0.95), (0.66, 0.66, 1.9), shop.plain((0.55, 0.55, 0.54), 0.3))
    spot.box((-0.7, -0.31, 0.912), (0.5, 0.45, 0.01), steel)
    spot.wire([(-0.7, -0.1, 0.9), (-0.7, -0.1, 1.15), (-0.7, -0.3, 1.12)], 0.015, steel)
    for x in (0.2, 0.5):
        spot.bar((x, -0.3, 0.91), (x, -0.3, 0.92), 0.1, dark_metal(spot))
    spot.bar((0.35, -0.3, 0.92), (0.35, -0.3, 1.08), 0.12, steel)


def pews(spot: Spot) -> None:
    """Rows of benches towards an altar at the back, an aisle between."""
    board = wood(spot, dark=True)
    for row in range(6):
        y = -2.8 - row * 1.25
        for side in (-1, 1):
            x = side * 2.1
            spot.box((x, y, 0.44), (2.6, 0.42, 0.05), board)
            spot.box((x, y - 0.22, 0.68), (2.6, 0.05, 0.55), board)
            for end in (-1.3, 1.3):
                spot.box((x + end, y - 0.05, 0.48), (0.06, 0.5, 0.96), board)
            spot.seat((x - side * 0.7, y + 0.02, 0.47), 180)
    stone = spot.shop.finish(Procedural.MOTTLE, (0.36, 0.34, 0.30), (0.26, 0.25, 0.22))
    spot.box((0, -0.7, 0.5), (2.0, 0.7, 1.0), stone)
    spot.box((0, -0.7, 1.02), (2.2, 0.85, 0.06), stone)
    cross = wood(spot)
    spot.box((0, -0.1, 3.0), (0.14, 0.1, 2.2), cross)
    spot.box((0, -0.1, 3.4), (1.2, 0.1, 0.14), cross)


def crates(spot: Spot) -> None:
    """A stack of crates."""
    shop = spot.shop
    board = shop.finish(Procedural.PLANKS, (0.17, 0.11, 0.065), (0.08, 0.05, 0.03), roughness=0.7)
    for x, y, z in (
        (-0.45, -0.5, 0.35),
        (0.4, -0.55, 0.35),
        (-0.1, -0.5, 1.02),
        (0.5, -1.3, 0.25),
    ):
        size = 0.5 if z < 0.3 else shop.chance(0.62, 0.7)
        spot.box((x, y, z), (size, size, size), board, shop.chance(-14, 14))
    spot.seat((0.5, -1.3, 0.5))


def rug(spot: Spot) -> None:
    """A patterned rug about the spot."""
    weave = spot.shop.builder.material(
        Material(
            base_rgb=(0.17, 0.045, 0.035), second_rgb=(0.115, 0.04, 0.045), roughness=0.95,
            procedural=Procedural.TILES, scale=0.5, level=1.0,
        )
    )  # fmt: skip
    border = spot.shop.plain((0.09, 0.03, 0.025), 0.95)
    spot.box((0, 0, 0.006), (3.0, 2.1, 0.012), border)
    spot.box((0, 0, 0.010), (2.7, 1.8, 0.014), weave)


def picture(spot: Spot, width: float, height: float) -> None:
    """A framed picture, hung at eye height."""
    shop = spot.shop
    tints: tuple[tuple[Rgb, Rgb], ...] = (
        ((0.22, 0.18, 0.11), (0.05, 0.09, 0.13)), ((0.30, 0.26, 0.22), (0.17, 0.04, 0.03)),
        ((0.08, 0.14, 0.10), (0.24, 0.20, 0.08)),
    )  # fmt: skip
    base, second = tints[shop.pick(3)]
    art = shop.finish(Procedural.MOTTLE, base, second, scale=4.0, roughness=0.5, bump=0.0)
    spot.box((0, -0.02, 1.65), (width, 0.04, height), wood(spot, dark=True))
    spot.box((0, -0.045, 1.65), (width - 0.10, 0.01, height - 0.10), art)


def plant(spot: Spot) -> None:
    """A pot plant."""
    shop = spot.shop
    leaf = shop.builder.material(
        Material(base_rgb=(0.04, 0.12, 0.035), roughness=0.5, translucency=0.5)
    )
    spot.bar((0, -0.35, 0), (0, -0.35, 0.4), 0.16, shop.plain((0.25, 0.10, 0.05), 0.7), 0.21)
    count = 60
    turn, tip = shop.rng.uniform(0, 6.28, count), shop.rng.uniform(0.3, 1.35, count)
    reach = shop.rng.uniform(0.4, 0.8, count)[:, None]
    out = np.stack([np.cos(turn) * np.sin(tip), np.sin(turn) * np.sin(tip), np.cos(tip)], 1)
    side = np.stack([-np.sin(turn), np.cos(turn), 0 * turn], 1) * 0.035
    base = np.array([0.0, -0.35, 0.4])
    droop = np.stack([0 * tip, 0 * tip, -0.15 * np.sin(tip)], 1)
    corners = np.stack(
        [base - side * 0.3, base + out * reach * 0.6 - side,
         base + out * reach + droop, base + out * reach * 0.6 + side], 1,
    ).reshape(-1, 3)  # fmt: skip
    spot.mesh(corners, np.arange(len(corners)).reshape(-1, 4), leaf, smooth=False)


def stairs(spot: Spot) -> None:
    """A flight along the wall."""
    board = wood(spot)
    for step in range(12):
        y = -0.55
        spot.box((-1.5 + step * 0.28, y, 0.09 + step * 0.18), (0.30, 1.0, 0.18), board)
        spot.box((-1.5 + step * 0.28, y, step * 0.09), (0.28, 0.96, step * 0.18 + 0.01), board)
        spot.bar(
            (-1.5 + step * 0.28, -1.03, 0.18 + step * 0.18),
            (-1.5 + step * 0.28, -1.03, 1.05 + step * 0.18), 0.018, wood(spot, dark=True),
        )  # fmt: skip
    spot.bar((-1.6, -1.03, 1.0), (1.7, -1.03, 3.16), 0.035, wood(spot, dark=True))
    spot.seat((-1.22, -0.6, 0.36))


def door(spot: Spot) -> None:
    """A closed door in its frame."""
    if spot.shop.era.future:
        panel = spot.shop.finish(
            Procedural.METAL_PANELS, (0.22, 0.23, 0.25), (0.05, 0.05, 0.06), roughness=0.35
        )
        spot.box((0, -0.04, 1.1), (1.3, 0.1, 2.2), panel)
        spot.box((0, -0.10, 2.28), (1.2, 0.03, 0.05), spot.shop.glow((0.3, 0.8, 1.0), 4.0))
        return
    panel, trim = wood(spot), wood(spot, dark=True)
    spot.box((0, -0.03, 1.03), (0.92, 0.06, 2.06), panel)
    for z, tall in ((0.55, 0.7), (1.5, 0.8)):
        for x in (-0.22, 0.22):
            spot.box((x, -0.066, z), (0.32, 0.012, tall), trim)
    for x in (-0.51, 0.51):
        spot.box((x, -0.03, 1.06), (0.1, 0.1, 2.12), trim)
    spot.box((0, -0.03, 2.14), (1.12, 0.1, 0.1), trim)
    spot.ball(
        (0.38, -0.09, 1.0), (0.035, 0.035, 0.035), spot.shop.plain((0.5, 0.36, 0.13), 0.3, 1)
    )


def bars(spot: Spot) -> None:
    """A wall of prison bars before the spot, with a bunk behind."""
    iron = dark_metal(spot)
    for x in np.arange(-1.6, 1.61, 0.16):
        spot.bar((float(x), -1.6, 0), (float(x), -1.6, 2.6), 0.016, iron)
    for z in (0.25, 1.3, 2.4):
        spot.box((0, -1.6, z), (3.3, 0.03, 0.06), iron)
    spot.box((0, -0.4, 0.45), (1.9, 0.75, 0.07), wood(spot, dark=True))
    spot.cushion((0, -0.4, 0.53), (1.85, 0.7, 0.12), spot.shop.plain((0.25, 0.25, 0.22), 0.95))
    spot.seat((0, -0.45, 0.59))
