"""A cave or mine gallery: bare rock all round, dripstone, a pool, whatever light is brought in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.domain.staging import Feature
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets import fixtures, furniture, outdoor_fittings
from core.previs.sets.plan import Interest, Source, SourceKind
from core.previs.sets.rooms import Room, mask
from core.previs.sets.theme import Theme, Windows, named
from core.previs.sets.workshop import Floats, Spot, Workshop

_MINE = "mine|mine ?shaft|tunnel"
_ROOM = Room(5.2, -5.0, 15.0, 4.6, 3.6)
_GALLERY = Room(2.1, -5.0, 20.0, 2.7, 3.4)


def cave_theme(shop: Workshop) -> Theme | None:
    """A cave, cavern, grotto or mine, by the place's words."""
    if not named(shop, f"caves?|caverns?|grotto|lair|{_MINE}"):
        return None
    if named(shop, "subway|metro|railway|underpass"):
        return None
    mine = named(shop, _MINE)
    return Theme(
        room=_GALLERY if mine else _ROOM,
        windows={},
        shell=_rock,
        furnish=_mine if mine else _cavern,
        light=_lamps if mine and shop.era.electric else _fires,
        interest=Interest((0.3, 9.0, 1.5), direction_deg=4.0, height_m=1.4, distance_m=11.0),
        shows_view=False,
        sunless=True,
        lens_half_m=_lens_half(_GALLERY if mine else _ROOM),
    )


def _rock(shop: Workshop, room: Room, _windows: Windows) -> None:
    """A rough tube, closed at both ends, over an uneven floor."""
    stone = shop.finish(
        Procedural.ROCK, (0.20, 0.175, 0.15), (0.075, 0.065, 0.06), roughness=0.85, bump=0.6
    )
    along, around = 74, 44
    y = np.linspace(room.near - 1.5, room.far + 2.5, along)[:, None]
    turn = np.linspace(-0.12, np.pi + 0.12, around)[None, :]
    swell = 1.0 + _lumps(shop, y, turn) * (1.0 if room is _ROOM else 0.5)
    narrow = 1.0 - 0.75 * np.clip((y - room.far + 1.0) / 3.5, 0, 1) ** 2
    narrow = narrow * (1.0 - 0.8 * np.clip((room.near + 1.0 - y) / 2.5, 0, 1) ** 2)
    x = room.half * 1.12 * np.cos(turn) * swell * narrow
    z = room.height * 1.05 * np.sin(turn) * swell * narrow - 0.12
    points = np.stack([x, y + 0 * turn, z], -1).reshape(-1, 3)
    row, column = np.meshgrid(np.arange(along - 1), np.arange(around - 1), indexing="ij")
    first = (row * around + column).ravel()
    quads = np.stack([first, first + 1, first + around + 1, first + around], 1)
    shop.builder.mesh(points, quads, stone, smooth=True)
    _floor(shop, room, stone)
    mask(shop, replace(room, half=_lens_half(room) + 0.3), set())


def _lens_half(room: Room) -> float:
    """How far from the middle a lens is clear of the rock."""
    return room.half - (0.7 if room is _GALLERY else 1.6)


def _lumps(shop: Workshop, y: Floats, turn: Floats) -> Floats:
    """Bulges of rock as a share of the radius, in four octaves."""
    total: Floats = 0 * y * turn
    for octave in range(4):
        phase = shop.rng.uniform(0, 6.28, 4)
        scale = 2.0**octave
        total = total + 0.085 / scale**0.75 * (
            np.sin(y * 0.62 * scale + 2.1 * turn * scale + phase[0])
            * np.sin(turn * 3.3 * scale + phase[1])
            + 0.7 * np.sin(y * 1.13 * scale + phase[2]) * np.cos(turn * 1.7 * scale + phase[3])
        )
    return total


def _floor(shop: Workshop, room: Room, stone: int) -> None:
    """Level where people act, rising to the walls."""
    x, y = np.meshgrid(np.linspace(-1.2, 1.2, 46), np.linspace(room.near - 2, room.far + 3, 80))
    bumps = 0.05 * np.sin(x * 9.1 + y * 1.7) + 0.04 * np.sin(y * 2.9 - x * 5.3)
    steep = np.clip(np.abs(x) - 0.62, 0, 1)
    z = np.clip(np.abs(x) - 0.35, 0, 1) * bumps * 3 + steep**1.6 * 1.9
    points = np.stack([x * room.half, y, z], -1).reshape(-1, 3)
    row, column = np.meshgrid(np.arange(79), np.arange(45), indexing="ij")
    first = (row * 46 + column).ravel()
    quads = np.stack([first, first + 1, first + 47, first + 46], 1)
    shop.builder.mesh(points, quads, stone, smooth=True)


def _cavern(shop: Workshop, room: Room) -> None:
    """Dripstone from roof and floor, a pool, boulders to sit on."""
    drip = shop.finish(
        Procedural.ROCK, (0.27, 0.235, 0.19), (0.13, 0.11, 0.09), roughness=0.35, scale=2.0
    )
    for _ in range(34):
        x, y = shop.chance(-4.4, 4.4), shop.chance(-2.0, room.far + 1.0)
        roof = room.height * np.sqrt(max(0.05, 1 - (x / (room.half * 1.1)) ** 2))
        length = shop.chance(0.3, 1.5)
        _spike(shop, (x, y, roof + 0.2), (x, y, roof - length), drip)
    for _ in range(24):
        side = (1, -1)[shop.pick(2)]
        x, y = side * shop.chance(2.6, 4.3), shop.chance(1.5, room.far)
        _spike(shop, (x, y, -0.05), (x, y, shop.chance(0.3, 1.7)), drip)
    pool = shop.builder.material(
        Material(
            base_rgb=(0.01, 0.025, 0.03), roughness=0.03, procedural=Procedural.WATER, bump=0.15
        )
    )
    shop.builder.sphere((-1.6, 9.4, 0.0), 1.0, pool, scale=(1.9, 1.4, 0.015))
    boulder = shop.finish(
        Procedural.ROCK, (0.19, 0.165, 0.14), (0.08, 0.07, 0.06), roughness=0.9, scale=1.5
    )
    for x, y, yaw in ((-1.9, 5.6, 40.0), (1.9, 5.9, -40.0), (2.9, 8.4, 0.0)):
        spot = shop.at(x, y, 0, yaw)
        spot.ball((0, 0, 0.16), (0.55, 0.42, 0.30), boulder, 12)
        spot.seat((0, 0, 0.45))


def _spike(shop: Workshop, root: tuple[float, ...], tip: tuple[float, ...], material: int) -> None:
    wide = 0.09 + 0.10 * abs(root[2] - tip[2])
    shop.builder.cylinder(root, tip, wide, material, top_radius=0.012, segments=9, caps=False)


def _mine(shop: Workshop, room: Room) -> None:
    """Timber sets, rails, a tub of ore, tools."""
    beam = outdoor_fittings.timber(shop)
    for y in np.arange(-3.5, room.far, 2.4):
        for x in (-1.55, 1.55):
            shop.builder.box((x, y, 1.1), (0.24, 0.24, 2.2), beam, yaw_deg=shop.chance(-4, 4))
        shop.builder.box((0, y, 2.3), (3.6, 0.26, 0.26), beam)
    steel = shop.plain((0.20, 0.16, 0.13), 0.4, 0.8)
    for y in np.arange(-4, room.far, 0.7):
        shop.builder.box((0, y, 0.03), (1.3, 0.18, 0.07), beam)
    for x in (-0.42, 0.42):
        shop.builder.box((x, 8.0, 0.09), (0.05, 26.0, 0.08), steel)
    _tub(shop.at(0.0, room.acting + 4.6))
    for x, y, yaw in ((-1.15, room.acting + 1.7, 60.0), (1.15, room.acting + 1.4, -60.0)):
        furniture.stool(shop.at(x, y, 0, yaw))


def _tub(tub: Spot) -> None:
    """A truck full of ore on the rails."""
    shop = tub.shop
    iron = shop.finish(Procedural.MOTTLE, (0.16, 0.12, 0.10), (0.10, 0.05, 0.03), roughness=0.5)
    tub.box((0, 0, 0.72), (0.95, 1.4, 0.75), iron)
    for x in (-0.42, 0.42):
        for y in (-0.45, 0.45):
            tub.bar((x - 0.04, y, 0.24), (x + 0.04, y, 0.24), 0.17, furniture.dark_metal(tub))
    ore = shop.finish(Procedural.ROCK, (0.15, 0.13, 0.11), (0.07, 0.06, 0.055), roughness=0.9)
    for _ in range(14):
        place = (shop.chance(-0.35, 0.35), shop.chance(-0.5, 0.5), 1.1)
        tub.ball(place, (0.17, 0.15, 0.13), ore, 8)


def _fires(shop: Workshop, room: Room) -> None:
    """Torches on the rock, and a fire where the story has one."""
    iron = shop.plain((0.04, 0.04, 0.045), 0.5, 0.5)
    flame = shop.glow((1.0, 0.45, 0.1), 11.0)
    reach = room.half - 0.9
    for side, y in ((-1, 3.2), (1, 6.6), (-1, 10.6), (1, 14.0)):
        x, low = side * reach, 1.6
        shop.builder.cylinder((x + side * 0.25, y, low - 0.3), (x, y, low), 0.025, iron)
        shop.builder.cylinder((x, y, low), (x, y, low + 0.3), 0.07, flame, top_radius=0.006)
        shop.lamp(
            Source(
                kind=SourceKind.FIRE, position=(x - side * 0.3, y, low + 0.25), kelvin=2250.0,
                strength=12.0,
            )
        )  # fmt: skip
    if shop.has(Feature.CAMPFIRE, Feature.FIREPLACE) or "campfire" in shop.staging.lights:
        fixtures.fire(shop.at(0.0, room.acting + 1.6), (0.0, 0.0, 0.0), 0.6)


def _lamps(shop: Workshop, room: Room) -> None:
    """Bulbs in cages along a cable."""
    cable, lit = shop.plain((0.02, 0.02, 0.02), 0.6), shop.glow(blackbody_rgb(2700), 24.0)
    for y in np.arange(room.near + 1.3, room.far, 4.8):
        shop.builder.cylinder((0.5, y, 2.0), (0.5, y, 2.3), 0.01, cable, segments=6)
        shop.builder.sphere((0.5, y, 1.95), 0.06, lit, segments=10)
        shop.lamp(
            Source(
                kind=SourceKind.CEILING_LAMP, position=(0.5, float(y), 1.8), kelvin=2700.0,
                strength=8.0,
            )
        )  # fmt: skip
    shop.builder.cylinder((0.5, room.near, 2.3), (0.5, room.far, 2.3), 0.012, cable, segments=6)
