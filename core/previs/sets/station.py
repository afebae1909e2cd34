"""A railway station: a platform under a canopy, a train alongside, lamps, a clock, benches."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.previs.lights import blackbody_rgb
from core.previs.materials import Procedural
from core.previs.sets import furniture
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.terrain import ACTING_Y, Terrain
from core.previs.sets.theme import named
from core.previs.sets.workshop import Spot, Workshop

_EDGE_Y = ACTING_Y + 3.6
"""Where the platform ends."""
_TRACK_Y = _EDGE_Y + 1.75
_DEEP_M = 0.95
"""Of the track below the platform."""
_CAR_M = 19.0
_LIVERIES: tuple[Rgb, ...] = ((0.09, 0.012, 0.016), (0.02, 0.06, 0.045), (0.02, 0.035, 0.10))


def is_station(shop: Workshop) -> bool:
    """Whether trains stop here."""
    return named(shop, r"(?:railway |train |railroad )?stations?|platforms?") and not named(
        shop, r"space|gas|petrol|police|fire|power|research|oil"
    )


def build_station(shop: Workshop, _terrain: Terrain) -> None:
    """The platform, the canopy over it and the train."""
    _platform(shop)
    _canopy(shop)
    for index in range(-2, 2):
        _carriage(shop.at((index + 0.62) * (_CAR_M + 0.7), _TRACK_Y, -_DEEP_M + 0.35))
    for x in (-4.4, 4.4):
        _bench(shop.at(x, ACTING_Y + 1.2))
    _clock(shop.at(2.9, ACTING_Y + 1.9, 3.05))


def _platform(shop: Workshop) -> None:
    paving = shop.finish(
        Procedural.STONE_BLOCKS, (0.20, 0.195, 0.185), (0.10, 0.098, 0.092), roughness=0.75
    )
    if shop.snowy:
        paving = shop.finish(
            Procedural.SNOW, (0.62, 0.64, 0.68), (0.24, 0.24, 0.24), roughness=0.8
        )
    near, long = -16.0, 160.0
    middle, deep = (near + _EDGE_Y) / 2, _EDGE_Y - near
    shop.builder.box((0, middle, -0.5), (long, deep, 1.06), paving)
    stone = shop.plain((0.34, 0.335, 0.32), 0.8)
    shop.builder.box((0, _EDGE_Y - 0.2, -0.45), (long, 0.42, 1.04), stone)
    shop.builder.box((0, _EDGE_Y - 0.62, 0.032), (long, 0.14, 0.012),
                     shop.plain((0.60, 0.45, 0.05), 0.7))  # fmt: skip
    gravel = shop.finish(
        Procedural.ROCK, (0.11, 0.10, 0.095), (0.05, 0.047, 0.044), roughness=0.95
    )
    shop.builder.box((0, _TRACK_Y + 8, -_DEEP_M - 0.06), (long, 20, 0.1), gravel)
    rail = shop.plain((0.30, 0.26, 0.23), 0.35, 0.8)
    for side in (-0.72, 0.72):
        shop.builder.box((0, _TRACK_Y + side, -_DEEP_M + 0.08), (long, 0.07, 0.15), rail)


def _canopy(shop: Workshop) -> None:
    """Iron columns that carry a glazed roof's edge, with a lamp each."""
    iron = shop.plain((0.025, 0.06, 0.05), 0.45, 0.3)
    roof = shop.plain((0.10, 0.10, 0.105), 0.8)
    y = ACTING_Y + 1.9
    for x in np.arange(-42.0, 43.0, 6.0):
        spot = shop.at(float(x) + 0.2, y)
        spot.bar((0, 0, 0.5), (0, 0, 4.0), 0.085, iron)
        spot.bar((0, 0, 0), (0, 0, 0.5), 0.15, iron, 0.11)
        for reach in (-1.4, 1.4):
            bend = np.linspace(0, 1, 7)
            path = np.stack([0 * bend, reach * bend, 3.1 + 0.9 * np.sqrt(bend)], 1)
            spot.wire(path, 0.035, iron)
    shop.builder.box((0, y - 0.6, 4.12), (90, 5.6, 0.12), roof)
    shop.builder.box((0, y + 2.25, 3.92), (90, 0.06, 0.45), iron)
    _platform_lamps(shop, y)


def _platform_lamps(shop: Workshop, y: float) -> None:
    glass = shop.glow(blackbody_rgb(2900), 14.0) if shop.lamps_on else shop.plain((0.5, 0.5, 0.45))
    for x in (-9.0, -3.0, 3.0, 9.0):
        spot = shop.at(x, y - 1.1, 3.55)
        spot.bar((0, 0, 0.12), (0, 0, 0.5), 0.012, furniture.dark_metal(spot))
        spot.ball((0, 0, 0), (0.15, 0.15, 0.15), glass)
        if shop.lamps_on:
            shop.lamp(
                Source(
                    kind=SourceKind.CEILING_LAMP, position=spot.point((0, 0, -0.2)),
                    aim=spot.point((0, 0, -3.5)), kelvin=2900.0, strength=22.0,
                )
            )  # fmt: skip


def _carriage(spot: Spot) -> None:
    """A coach with doors at its ends and lit windows."""
    shop = spot.shop
    paint = shop.plain(_LIVERIES[shop.staging.set_seed % 3], 0.3)
    cream, dark = shop.plain((0.46, 0.40, 0.28), 0.4), shop.plain((0.02, 0.02, 0.022), 0.6)
    pane = (
        shop.glow(blackbody_rgb(3000), 2.6)
        if shop.lamps_on
        else shop.plain((0.03, 0.035, 0.04), 0.1)
    )
    half = 1.42
    spot.box((0, 0, 1.50), (_CAR_M, 2 * half, 1.5), paint)
    spot.box((0, 0, 2.62), (_CAR_M, 2 * half, 0.80), cream)
    arch = np.linspace(0, np.pi, 11)
    ring = np.stack([half * np.cos(arch), 3.0 + 0.45 * np.sin(arch)], 1)
    ends = [np.column_stack([np.full(11, x), ring]) for x in (-_CAR_M / 2, _CAR_M / 2)]
    quads = [[i, i + 1, i + 12, i + 11] for i in range(10)]
    spot.mesh(np.vstack(ends), quads, dark, smooth=True)
    for x in np.arange(-7.4, 7.5, 1.85):
        spot.box((float(x), -half - 0.012, 2.36), (1.25, 0.03, 0.86), pane)
        spot.box((float(x), -half - 0.02, 1.90), (1.35, 0.04, 0.05), dark)
    for x in (-_CAR_M / 2 + 0.9, _CAR_M / 2 - 0.9):
        spot.box((x, -half - 0.015, 1.85), (0.82, 0.03, 1.95), paint)
        spot.box((x, -half - 0.03, 2.40), (0.5, 0.03, 0.7), pane)
        spot.bar((x + 0.52, -half - 0.07, 1.2), (x + 0.52, -half - 0.07, 2.3), 0.018, cream)
    spot.box((0, 0, 0.55), (_CAR_M - 1.0, 2.2, 0.4), dark)
    for x in (-6.8, -4.6, 4.6, 6.8):
        spot.bar((x, -0.95, 0.45), (x, -0.80, 0.45), 0.44, dark)


def _bench(spot: Spot) -> None:
    board = furniture.wood(spot, dark=True)
    iron = furniture.dark_metal(spot)
    for y in (-0.18, 0.0, 0.18):
        spot.box((0, y, 0.45), (1.7, 0.13, 0.04), board)
    for z in (0.62, 0.80):
        spot.box((0, 0.28, z), (1.7, 0.04, 0.13), board)
    for x in (-0.7, 0.7):
        spot.box((x, 0.05, 0.22), (0.05, 0.44, 0.44), iron)
        spot.box((x, 0.29, 0.62), (0.05, 0.05, 0.5), iron)
    spot.seat((-0.4, 0, 0.47))
    spot.seat((0.4, 0, 0.47))


def _clock(spot: Spot) -> None:
    """Two faces on an arm."""
    shop = spot.shop
    iron = furniture.dark_metal(spot)
    face = (
        shop.glow((1.0, 0.93, 0.78), 1.6) if shop.lamps_on else shop.plain((0.7, 0.68, 0.6), 0.5)
    )
    spot.bar((0, -0.09, 0), (0, 0.09, 0), 0.40, iron)
    spot.bar((0, -0.10, 0), (0, -0.095, 0), 0.36, face)
    spot.bar((0, 0, 0.38), (0, 0, 0.95), 0.02, iron)
    for turn, long in ((0.5, 0.20), (2.3, 0.30)):
        tip = (long * np.sin(turn), -0.115, long * np.cos(turn))
        spot.bar((0, -0.115, 0), tip, 0.012, iron)
