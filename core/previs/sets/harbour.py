"""A harbour: the edge of the quay with its bollards, a moored trawler or sailing ship, cranes."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import furniture, outdoor_fittings, vehicles
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.terrain import Terrain
from core.previs.sets.theme import named
from core.previs.sets.waters import SHORE_Y
from core.previs.sets.workshop import Spot, Workshop

_EDGE_Y = SHORE_Y + 2.2
_HULLS: tuple[Rgb, ...] = ((0.03, 0.09, 0.16), (0.20, 0.035, 0.03), (0.05, 0.12, 0.10))


def is_harbour(shop: Workshop) -> bool:
    """Whether ships lie at a quay here, and not off a beach."""
    return named(
        shop, r"harbou?rs?|docks?|ports?|quays?|wharf|wharves|piers?|jetty|marina|dockside"
    )


def build_harbour(shop: Workshop, _terrain: Terrain) -> None:
    """The quay along the water and what lies at it."""
    _quay(shop)
    if shop.era.electric:
        _trawler(shop.at(1.5, _EDGE_Y + 3.6, -0.4, 180.0))
        for x, y in ((-70.0, 165.0), (-34.0, 190.0), (58.0, 170.0)):
            _crane(shop.at(x, y, 0.0, shop.chance(-25, 25)))
        for x in (-9.0, 6.5):
            outdoor_fittings.street_lamp(shop.at(x, _EDGE_Y - 1.4, 0, 180.0))
    else:
        vehicles.sailing_ship(shop.at(2.0, _EDGE_Y + 8.5, -1.0, -6.0))
    _gear(shop)


def _quay(shop: Workshop) -> None:
    """Coping stones, the wall down to the water, bollards, a ladder."""
    stone = shop.finish(
        Procedural.STONE_BLOCKS, (0.22, 0.215, 0.20), (0.09, 0.09, 0.085), roughness=0.7
    )
    shop.builder.box((0, _EDGE_Y, 0.06), (160, 0.9, 0.24), stone)
    shop.builder.box((0, _EDGE_Y + 0.2, -1.2), (160, 0.5, 2.4), stone)
    iron = shop.plain((0.035, 0.035, 0.038), 0.45, 0.5)
    rope = shop.finish(Procedural.CLOTH, (0.30, 0.25, 0.17), (0.18, 0.15, 0.10), roughness=0.95)
    for x in np.arange(-24, 25, 6.0):
        spot = shop.at(float(x), _EDGE_Y - 0.15, 0.18)
        spot.bar((0, 0, 0), (0, 0, 0.36), 0.16, iron, 0.13)
        spot.ball((0, 0, 0.40), (0.22, 0.22, 0.10), iron)
        if abs(x) < 13 and shop.era.electric:
            t = np.linspace(0, 1, 9)
            path = np.stack([0.6 * t, 2.0 * t, 0.3 + 0.9 * t - 1.4 * t * (1 - t)], 1)
            spot.wire(path, 0.025, rope)
    ladder = shop.at(-3.2, _EDGE_Y + 0.46, 0)
    for x in (-0.2, 0.2):
        ladder.bar((x, 0, -1.4), (x, 0, 0.5), 0.02, iron)


def _trawler(spot: Spot) -> None:
    """A fishing boat of some eighteen metres, its wheelhouse lit when it is dark."""
    shop = spot.shop
    hull = shop.finish(
        Procedural.MOTTLE, _HULLS[shop.staging.set_seed % 3], (0.10, 0.055, 0.03), roughness=0.45,
        scale=2.0,
    )  # fmt: skip
    white, dark = shop.plain((0.50, 0.49, 0.46), 0.5), furniture.dark_metal(spot)
    rings = _hull_rings()
    spot.mesh(rings.reshape(-1, 3), _skin(rings), hull, smooth=True)
    for edge in (0, rings.shape[1] - 1):
        spot.wire(rings[:, edge], 0.07, white)
    deck = outdoor_fittings.timber(shop)
    spot.box((0.3, 0, 1.05), (15.4, 3.7, 0.1), deck)
    _wheelhouse(spot, white)
    for x, tall in ((-2.2, 7.6), (5.6, 5.6)):
        spot.bar((x, 0, 1.0), (x, 0, tall), 0.12, white, 0.06)
    spot.bar((-2.2, 0, 6.4), (3.4, 0, 3.6), 0.07, white)
    wire = shop.plain((0.03, 0.03, 0.03), 0.5)
    for a, b in (((-2.2, 0, 7.4), (-8.4, 0, 2.6)), ((-2.2, 0, 7.4), (5.6, 0, 5.4)),
                 ((5.6, 0, 5.4), (8.6, 0, 2.4))):  # fmt: skip
        spot.bar(a, b, 0.015, wire)
    for x in (0.6, 2.0, 3.4):
        spot.bar((x, 0.3, 1.1), (x, 0.3, 1.75), 0.42, dark)
    for x in np.arange(-7.0, 7.1, 2.3):
        spot.ball((float(x), 2.06, 0.9), (0.3, 0.16, 0.45), shop.plain((0.02, 0.02, 0.02), 0.6))


def _hull_rings() -> np.ndarray:
    """Sections from bow to stern, open above: (n, m, 3)."""
    along = np.linspace(-1, 1, 25)
    beam = 2.1 * np.clip(1 - np.clip(-along - 0.15, 0, 1) ** 2.2 * 1.42, 0.03, 1)
    beam *= np.where(along > 0.8, 1 - 0.6 * (along - 0.8), 1.0)
    sheer = 1.75 + 1.5 * np.clip(-along, 0, 1) ** 2 + 0.4 * np.clip(along, 0, 1) ** 2
    around = np.linspace(0, np.pi, 15)
    across, down = np.cos(around), np.sin(around) ** 0.6
    rings = np.stack(
        [
            np.repeat(along[:, None] * 8.6, 15, 1),
            beam[:, None] * across,
            sheer[:, None] - (sheer[:, None] + 0.9) * down,
        ],
        axis=-1,
    )
    return np.asarray(rings)


def _skin(rings: np.ndarray) -> np.ndarray:
    count, around = rings.shape[:2]
    row, column = np.meshgrid(np.arange(count - 1), np.arange(around - 1), indexing="ij")
    first = (row * around + column).ravel()
    return np.stack([first, first + 1, first + around + 1, first + around], 1)


def _wheelhouse(spot: Spot, white: int) -> None:
    shop = spot.shop
    spot.box((-4.4, 0, 2.2), (3.2, 2.7, 2.4), white)
    spot.box((-4.4, 0, 3.5), (3.8, 3.2, 0.16), shop.plain((0.20, 0.035, 0.03), 0.5))
    lit = shop.lamps_on
    pane = shop.glow(blackbody_rgb(2900), 2.6) if lit else shop.plain((0.03, 0.04, 0.05), 0.06)
    for x in (-5.4, -4.4, -3.4):
        for y in (-1.36, 1.36):
            spot.box((x, y, 2.75), (0.7, 0.04, 0.7), pane)
    for y in (-0.8, 0.0, 0.8):
        spot.box((-6.01, y, 2.75), (0.04, 0.6, 0.7), pane)
    if lit:
        shop.lamp(
            Source(
                kind=SourceKind.TABLE_LAMP, position=spot.point((-4.4, 1.9, 2.6)), kelvin=2900.0,
                strength=9.0,
            )
        )  # fmt: skip
        spot.ball((-2.2, 0, 7.7), (0.1, 0.1, 0.12), shop.glow((1.0, 0.95, 0.85), 20.0))


def _crane(spot: Spot) -> None:
    """A harbour crane on a portal, far off."""
    shop = spot.shop
    steel = shop.plain((0.10, 0.105, 0.115), 0.6, 0.2)
    for x in (-4, 4):
        for y in (-3, 3):
            spot.bar((x, y, 0), (x * 0.5, y * 0.5, 17), 0.35, steel)
    spot.box((0, 0, 17.5), (5.5, 4.5, 1.2), steel)
    spot.box((0, 0, 20), (4.0, 3.4, 4.0), steel)
    spot.bar((0, 0, 20), (16, -2, 40), 0.5, steel, 0.25)
    spot.bar((-1, 0, 22), (0, 0, 31), 0.3, steel)
    spot.bar((0, 0, 31), (16, -2, 40), 0.08, steel)
    spot.bar((16, -2, 40), (16, -2, 12), 0.05, steel)
    if shop.lamps_on:
        spot.ball((16, -2, 40.4), (0.3, 0.3, 0.3), shop.glow((1.0, 0.05, 0.03), 12.0))


def _gear(shop: Workshop) -> None:
    """Fish boxes, a heap of net, coils of rope on the quay."""
    blue: Rgb = (0.05, 0.13, 0.24)
    plastic = shop.plain(blue, 0.4) if shop.era.electric else outdoor_fittings.timber(shop)
    for x, y, high in ((-3.6, 9.4, 4), (-2.7, 9.8, 3), (4.4, 9.2, 5)):
        for level in range(high):
            shop.builder.box(
                (x, y, 0.14 + level * 0.25), (0.8, 0.5, 0.23), plastic,
                yaw_deg=shop.chance(-8, 8),
            )  # fmt: skip
    net = shop.finish(Procedural.CLOTH, (0.05, 0.14, 0.10), (0.02, 0.06, 0.05), scale=4.0)
    shop.builder.sphere((2.7, 9.9, 0.0), 1.0, net, scale=(1.1, 0.8, 0.42))
    rope = shop.finish(Procedural.CLOTH, (0.30, 0.25, 0.17), (0.18, 0.15, 0.10), roughness=0.95)
    turn = np.linspace(0, 10 * np.pi, 90)
    coil = np.stack(
        [-1.7 + 0.34 * np.cos(turn), 9.2 + 0.34 * np.sin(turn), 0.05 + turn * 0.007], 1
    )
    shop.builder.tube(coil, 0.03, rope, segments=6)
