"""The shell of a room: walls with openings, floor, ceiling, windows and what lies beyond."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.picture import LightGroup
from core.domain.staging import Feature
from core.previs.materials import Material, Procedural
from core.previs.sets.plan import Point, Source, SourceKind
from core.previs.sets.workshop import Spot, Workshop

Opening = tuple[float, float, float, float]
"""Left, right, bottom, top in a wall's own coordinates, metres."""
_UNDERGROUND = re.compile(r"\b(subway|metro|underground|submarine|tunnel)\b")


@dataclass(frozen=True, slots=True)
class Room:
    """A box of a room, metres. The audience is at `near`, the back wall at `far`.

    Attributes:
        half: Half its width.
        near: y of the wall behind the camera.
        far: y of the back wall.
        height: Of the ceiling.
        acting: y of the middle of the acting area.
    """

    half: float
    near: float
    far: float
    height: float
    acting: float

    @property
    def middle(self) -> float:
        """Y halfway between near and far."""
        return (self.near + self.far) / 2

    @property
    def depth(self) -> float:
        """From near to far."""
        return self.far - self.near


def is_underground(shop: Workshop) -> bool:
    """Whether no daylight gets there."""
    return bool(_UNDERGROUND.search(shop.staging.place.words.lower()))


def door_y(room: Room) -> float:
    """Y of the middle of the door in the right wall."""
    return room.acting - 0.4


def room_for(shop: Workshop) -> Room:
    """The scale that the place's features ask for."""
    if shop.has(Feature.VEHICLE_CABIN):
        return Room(1.45, -3.2, 7.0, 2.25, 2.4)
    if shop.has(Feature.HALL, Feature.PEWS):
        return Room(6.5, -6.0, 16.0, 7.0, 4.0)
    if shop.has(Feature.CORRIDOR):
        return Room(1.35, -5.0, 18.0, 2.8, 3.4)
    if shop.has(Feature.SMALL_ROOM, Feature.BARS):
        return Room(2.5, -2.4, 5.2, 2.7, 2.2)
    return Room(3.3, -3.2, 6.4, 2.9, 2.8)


_PAINTS: dict[Genre, tuple[Rgb, ...]] = {
    Genre.NOIR: ((0.20, 0.19, 0.16), (0.15, 0.17, 0.16)),
    Genre.HORROR: ((0.14, 0.145, 0.12), (0.16, 0.13, 0.115)),
    Genre.COMEDY: ((0.50, 0.44, 0.30), (0.34, 0.46, 0.48)),
    Genre.ROMANCE: ((0.44, 0.33, 0.28), (0.42, 0.37, 0.29)),
    Genre.ANIMATION: ((0.52, 0.36, 0.20), (0.26, 0.42, 0.50)),
    Genre.SCIFI: ((0.30, 0.32, 0.34), (0.22, 0.23, 0.25)),
}
_EVERYDAY: tuple[Rgb, ...] = (
    (0.34, 0.31, 0.26), (0.28, 0.32, 0.30), (0.36, 0.28, 0.22), (0.24, 0.27, 0.32),
)  # fmt: skip


def wall_material(shop: Workshop) -> int:
    """What the walls are made of."""
    surfaces = {
        Feature.BRICK: ((0.16, 0.065, 0.042), (0.08, 0.075, 0.07), Procedural.BRICK, 0.8),
        Feature.WOOD: ((0.20, 0.115, 0.06), (0.10, 0.055, 0.028), Procedural.PLANKS, 0.6),
        Feature.STONE: ((0.25, 0.235, 0.21), (0.10, 0.095, 0.085), Procedural.STONE_BLOCKS, 0.85),
        Feature.METAL: ((0.20, 0.215, 0.23), (0.05, 0.05, 0.055), Procedural.METAL_PANELS, 0.35),
        Feature.TILE: ((0.46, 0.49, 0.47), (0.25, 0.28, 0.27), Procedural.TILES, 0.25),
    }
    for feature, (rgb, second, kind, rough) in surfaces.items():
        if _walled_in(shop) is feature:
            return shop.finish(kind, rgb, second, roughness=rough)
    paints = _PAINTS.get(shop.staging.genre, _EVERYDAY)
    rgb = paints[shop.staging.set_seed % len(paints)]
    return shop.finish(
        Procedural.MOTTLE, rgb, (rgb[0] * 0.76, rgb[1] * 0.75, rgb[2] * 0.73), roughness=0.85,
        scale=1.2, bump=0.05,
    )  # fmt: skip


def _walled_in(shop: Workshop) -> Feature:
    """The wall the text asks for, or the genre's."""
    for feature in (Feature.BRICK, Feature.STONE, Feature.METAL, Feature.TILE, Feature.WOOD):
        if shop.has(feature):
            return feature
    if shop.has(Feature.PLASTER):
        return Feature.PLASTER
    if shop.era.future or shop.has(Feature.VEHICLE_CABIN, Feature.CONSOLES):
        return Feature.METAL
    defaults = {Genre.WESTERN: Feature.WOOD, Genre.FANTASY: Feature.STONE}
    return defaults.get(shop.staging.genre, Feature.PLASTER)


def _floor_material(shop: Workshop) -> int:
    walls = _walled_in(shop)
    if walls is Feature.METAL:
        return shop.finish(
            Procedural.METAL_PANELS, (0.10, 0.105, 0.11), (0.03, 0.03, 0.03), roughness=0.3
        )
    if walls is Feature.STONE:
        return shop.finish(
            Procedural.STONE_BLOCKS, (0.17, 0.16, 0.14), (0.07, 0.065, 0.06), roughness=0.5
        )
    tiled = shop.era.electric and shop.has(Feature.KITCHEN, Feature.COUNTER)
    if walls is Feature.TILE or tiled:
        return shop.builder.material(
            Material(
                base_rgb=(0.30, 0.29, 0.26), second_rgb=(0.07, 0.07, 0.07), roughness=0.2,
                procedural=Procedural.TILES, level=1.0, scale=1.4,
            )
        )  # fmt: skip
    if walls is Feature.BRICK or shop.has(Feature.MACHINES, Feature.CRATES, Feature.BARS):
        return shop.finish(
            Procedural.MOTTLE, (0.15, 0.145, 0.14), (0.08, 0.08, 0.08), roughness=0.45
        )
    return shop.finish(
        Procedural.PLANKS, (0.20, 0.11, 0.06), (0.10, 0.05, 0.025), roughness=0.32, bump=0.1
    )


def wall(
    spot: Spot,
    span: tuple[float, float],
    height: float,
    openings: Sequence[Opening],
    material: int,
) -> None:
    """A wall in the spot's xz plane from span[0] to span[1] with rectangular *openings*."""
    edge = span[0]

    def panel(x0: float, x1: float, z0: float, z1: float) -> None:
        if x1 > x0 and z1 > z0:
            spot.quad([(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)], material)

    for left, right, low, high in sorted(openings):
        panel(edge, left, 0.0, height)
        panel(left, right, 0.0, low)
        panel(left, right, high, height)
        edge = right
    panel(edge, span[1], 0.0, height)


def shell(shop: Workshop, room: Room, windows: dict[str, list[Opening]]) -> None:
    """Walls, floor, ceiling and skirting; *windows* by wall: left, right, back."""
    walls, floor = wall_material(shop), _floor_material(shop)
    half, near, far, high = room.half, room.near, room.far, room.height
    shop.builder.quad((-half, near, 0), (half, near, 0), (half, far, 0), (-half, far, 0), floor)
    ceiling = walls if _walled_in(shop) in (Feature.METAL, Feature.STONE, Feature.WOOD) else (
        shop.plain((0.42, 0.41, 0.39), 0.9))  # fmt: skip
    shop.builder.quad(
        (-half, near, high), (-half, far, high), (half, far, high), (half, near, high), ceiling
    )
    for name, spot, reach in sides(shop, room):
        openings = windows.get(name, [])
        wall(spot, (-reach, reach), high, openings, walls)
        trim = shop.plain((0.30, 0.28, 0.25), 0.5)
        if _walled_in(shop) is Feature.PLASTER:
            spot.box((0, -0.015, 0.07), (2 * reach, 0.03, 0.14), trim)
        for opening in openings:
            window(spot, opening)
    mask(shop, room, set(windows))


def mask(shop: Workshop, room: Room, windows: set[str]) -> None:
    """Dark flats outside the walls, so that a lens behind one never sees past the set."""
    black = shop.plain((0.008, 0.008, 0.008), 1.0)
    half, near, far, high = room.half, room.near, room.far, room.height
    for y, is_near in ((near + 0.22, True), (far - 0.37, False)):
        for side, name in ((-1, "left"), (1, "right")):
            if is_near or name not in windows:
                reach = half + (1.5 if name in windows else 6.0)
                _flat(shop, (side * half, y, -1), (side * reach, y, high + 5), black)
        _flat(shop, (-half, y, high), (half, y, high + 5), black)
        _flat(shop, (-half, y, -2), (half, y, -0.005), black)
    for side in (-1, 1):
        x = side * (half - 0.27)
        _flat(shop, (x, near - 6, -1), (x, near, high + 5), black)
        if "back" not in windows:
            _flat(shop, (x, far, -1), (x, far + 6, high + 5), black)
        _flat(shop, (x, near, high), (x, far, high + 5), black)


def _flat(shop: Workshop, low: Point, high: Point, material: int) -> None:
    """An upright flat between two opposite corners."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    shop.builder.quad((x0, y0, z0), (x1, y1, z0), (x1, y1, z1), (x0, y0, z1), material)


def sides(shop: Workshop, room: Room) -> list[tuple[str, Spot, float]]:
    """Name, place and half length of each wall; every wall faces into the room."""
    half_depth = room.depth / 2
    return [
        ("back", shop.at(0, room.far, 0, 0), room.half),
        ("left", shop.at(-room.half, room.middle, 0, 90), half_depth),
        ("right", shop.at(room.half, room.middle, 0, -90), half_depth),
        ("near", shop.at(0, room.near, 0, 180), room.half),
    ]


def window(spot: Spot, opening: Opening, *, drapes: bool = True) -> None:
    """Frame, bars, sill, and blinds or, if *drapes*, curtains as the place asks."""
    shop = spot.shop
    left, right, low, high = opening
    trim = shop.plain((0.40, 0.38, 0.35), 0.5) if shop.era.electric else (
        shop.plain((0.12, 0.07, 0.04), 0.6))  # fmt: skip
    middle, width, tall = (left + right) / 2, right - left, high - low
    bars = 2 if shop.has(Feature.VEHICLE_CABIN) else max(2, round(width / 0.9) + 1)
    for x in np.linspace(left, right, bars):
        spot.box((float(x), 0.03, (low + high) / 2), (0.07, 0.12, tall + 0.07), trim)
    cross = () if shop.has(Feature.VEHICLE_CABIN) else (low + tall * 0.55,)
    for z in (low, *cross, high):
        spot.box((middle, 0.03, z), (width + 0.1, 0.11, 0.06), trim)
    spot.box((middle, -0.06, low - 0.02), (width + 0.24, 0.26, 0.045), trim)
    if shop.has(Feature.BLINDS):
        slat = shop.plain((0.42, 0.40, 0.37), 0.5)
        for z in np.arange(low + 0.08, high - 0.02, 0.085):
            spot.quad(
                [(left, -0.04, z + 0.022), (right, -0.04, z + 0.022),
                 (right, -0.10, z - 0.022), (left, -0.10, z - 0.022)], slat,
            )  # fmt: skip
    elif (
        drapes
        and not shop.era.future
        and not shop.has(Feature.VEHICLE_CABIN, Feature.HALL, Feature.PEWS, Feature.BARS)
    ):
        _curtains(spot, opening)
    if is_underground(shop):
        return
    shop.lamp(
        Source(
            kind=SourceKind.WINDOW, position=spot.point((middle, 0.25, (low + high) / 2)),
            aim=spot.point((middle, -3.0, (low + high) / 2 - 0.6)), kelvin=6500.0,
            strength=10.0, size_m=(width, tall), group=LightGroup.KEY,
        )
    )  # fmt: skip


def _curtains(spot: Spot, opening: Opening) -> None:
    """Two drawn-back curtains."""
    left, right, low, high = opening
    fabric = spot.shop.finish(
        Procedural.CLOTH, (0.24, 0.10, 0.07), (0.15, 0.06, 0.04), roughness=0.95
    )
    for edge, sign in ((left, -1.0), (right, 1.0)):
        across = np.linspace(edge - 0.12 * sign, edge + 0.36 * sign, 19)
        deep = -0.11 + 0.035 * np.sin(np.arange(19) * 1.7)
        foot = max(low - 0.35, 0.04)
        bottom = np.stack([across, deep, np.full(19, foot)], 1)
        top = np.stack([across, deep, np.full(19, high + 0.16)], 1)
        here = np.arange(18)
        quads = np.stack([here, here + 1, here + 20, here + 19], 1)
        spot.mesh(np.vstack([bottom, top]), quads, fabric, smooth=True)
    rod = spot.shop.plain((0.4, 0.3, 0.12), 0.35, 1.0)
    spot.bar((left - 0.5, -0.11, high + 0.17), (right + 0.5, -0.11, high + 0.17), 0.014, rod)
