"""What somebody rides: a horse, or a bicycle or motorcycle when that is what they hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.domain.figure_look import FigureLook, Rgb, Species
from core.domain.ids import CharacterId
from core.domain.staging import Performer, Pose
from core.previs.animals.bodies import animal_body
from core.previs.animals.stage import place_animal
from core.previs.materials import Material
from core.previs.shapes import sphere, sweep, turn_z
from core.previs.stage_builder import StageBuilder

Floats = NDArray[np.float64]
Point = tuple[float, float, float]

BIKE_SEAT_M = 0.80
BIKE_WORDS = frozenset({"motorcycle", "motorbike", "scooter"})
PEDAL_WORDS = frozenset({"bicycle", "bike"})
WHEELED = BIKE_WORDS | PEDAL_WORDS
_SADDLE_Y = 0.02
"""Where a rider sits, behind the middle of the horse."""
_SEAT_SHARE = 0.90
"""Height of a bicycle's seat, metres at size 1."""
_COATS: tuple[Rgb, ...] = ((0.09, 0.045, 0.022), (0.022, 0.018, 0.016), (0.20, 0.17, 0.14))


class _Stable:
    """A builder with the mount's place."""

    def __init__(self, builder: StageBuilder, foot: Point, yaw_deg: float) -> None:
        self.builder, self.foot, self.turn = builder, np.asarray(foot, float), turn_z(yaw_deg)

    def point(self, local: Point) -> Floats:
        world: Floats = self.turn @ np.asarray(local, float) + self.foot
        return world

    def limb(self, path: list[Point], radii: list[float], material: int) -> None:
        """A bent, tapering limb."""
        start = np.asarray(path, float)
        t = np.linspace(0, len(path) - 1, 4 * len(path))
        smooth = np.stack([np.interp(t, range(len(path)), start[:, axis]) for axis in range(3)], 1)
        girth = np.interp(t, range(len(path)), radii)
        self.builder.shape(sweep(smooth @ self.turn.T + self.foot, girth, 14), material)
        self.builder.sphere(self.point(path[-1]), radii[-1], material, segments=10)

    def lump(self, centre: Point, radii: Point, material: int) -> None:
        """An ellipsoid turned with the mount."""
        ball = _UNIT.vertices * np.asarray(radii) + np.asarray(centre)
        self.builder.mesh(ball @ self.turn.T + self.foot, _UNIT.faces, material, smooth=True)


_UNIT = sphere((0, 0, 0), (1, 1, 1), 24)


def horse(builder: StageBuilder, foot: Point, yaw_deg: float, variant: int) -> float:
    """A saddled horse at a canter, its head along the yaw; *foot* is the ground below it.

    Returns:
        Height of the saddle, metres.
    """
    look = FigureLook(species=Species.HORSE, skin_rgb=_COATS[variant % len(_COATS)])
    animal = Performer(character_id=CharacterId("mount"), look=look, pose=Pose.RUN)
    back = animal_body(Species.HORSE, Pose.RUN, 0.0).hide.vertices
    x, y, z = foot
    foot = (x, y, z - float(back[:, 2].min()))  # a hoof stays on the ground
    place_animal(builder, animal, (foot, yaw_deg), None, 0)
    middle = (np.abs(back[:, 0]) < 0.12) & (np.abs(back[:, 1] - _SADDLE_Y) < 0.12)
    top = float(back[middle, 2].max())
    _tack(_Stable(builder, foot, yaw_deg), top)
    return top + 0.07 + foot[2] - z


def _tack(stable: _Stable, top: float) -> None:
    """Blanket, saddle and girth."""
    leather = stable.builder.material(Material(base_rgb=(0.13, 0.06, 0.03), roughness=0.4))
    wool = stable.builder.material(Material(base_rgb=(0.10, 0.012, 0.014), roughness=0.9))
    stable.lump((0, _SADDLE_Y, top - 0.10), (0.27, 0.34, 0.13), wool)
    stable.lump((0, _SADDLE_Y, top - 0.02), (0.22, 0.27, 0.09), leather)
    stable.lump((0, _SADDLE_Y + 0.24, top + 0.06), (0.17, 0.05, 0.07), leather)
    stable.lump((0, _SADDLE_Y - 0.24, top + 0.06), (0.06, 0.05, 0.08), leather)


def bicycle(builder: StageBuilder, foot: Point, yaw_deg: float, size: float) -> float:
    """A bicycle, its front wheel along the yaw; *size* 1 fits a grown man.

    Returns:
        Height of its seat, metres.
    """
    stable = _Stable(builder, _behind(foot, yaw_deg, -0.13 * size), yaw_deg)
    paint = builder.material(Material(base_rgb=(0.30, 0.02, 0.02), roughness=0.25))
    steel = builder.material(Material(base_rgb=(0.5, 0.5, 0.52), roughness=0.25, metallic=1.0))
    black = builder.material(Material(base_rgb=(0.014, 0.014, 0.014), roughness=0.6))
    hub, radius = 0.34 * size, 0.31 * size
    axles = (-0.54 * size, 0.50 * size)
    for y in axles:
        _spoked_wheel(stable, (y, hub, radius), (black, steel))
    for path, thick, material in _bicycle_frame(size, axles, hub):
        stable.limb([*path], [thick] * len(path), (paint, steel, black)[material])
    stable.lump((0, 0.17 * size, _SEAT_SHARE * size), (0.075, 0.13, 0.035), black)
    return _SEAT_SHARE * size + 0.03


def _behind(foot: Point, yaw_deg: float, by_m: float) -> Point:
    """*foot* moved *by_m* metres away from where the yaw looks: the seat comes under the rider."""
    x, y, z = np.asarray(foot, float) + turn_z(yaw_deg) @ np.array([0.0, by_m, 0.0])
    return (float(x), float(y), float(z))


def _spoked_wheel(stable: _Stable, wheel: Point, materials: tuple[int, int]) -> None:
    (y, hub, radius), (tyre, spoke) = wheel, materials
    around = np.linspace(0, 2 * np.pi, 41)
    rim = np.stack([0 * around, y + radius * np.cos(around), hub + radius * np.sin(around)], 1)
    world = rim @ stable.turn.T + stable.foot
    stable.builder.shape(sweep(world, np.full(41, 0.019), 8), tyre)
    for index in range(0, 40, 3):
        ends = np.stack([rim[index], [0.0, y, hub]])
        stable.builder.shape(
            sweep(ends @ stable.turn.T + stable.foot, np.full(2, 0.0025), 4), spoke
        )


def _bicycle_frame(
    size: float, axles: tuple[float, float], hub: float
) -> list[tuple[list[Point], float, int]]:
    """Tubes: their paths, radii and which of paint, steel and rubber they are."""
    front, rear = axles
    head, crank = (0.0, front + 0.16 * size, 0.86 * size), (0.0, 0.04 * size, 0.30 * size)
    post = (0.0, 0.15 * size, 0.72 * size)
    bar = 1.02 * size
    seat_top = (0.0, 0.17 * size, _SEAT_SHARE * size)
    tubes: list[tuple[list[Point], float, int]] = [
        ([head, post], 0.018, 0), ([head, crank], 0.020, 0), ([post, crank], 0.018, 0),
        ([post, seat_top], 0.014, 1), ([(0.0, rear, hub), crank], 0.012, 0),
        ([(0.0, rear, hub), post], 0.012, 0), ([head, (0.0, front + 0.13 * size, bar)], 0.014, 1),
        ([(-0.29, front + 0.24 * size, bar), (-0.12, front + 0.13 * size, bar),
          (0.12, front + 0.13 * size, bar), (0.29, front + 0.24 * size, bar)], 0.013, 2),
        ([(-0.11, 0.04 * size, 0.14 * size), (-0.05, 0.04 * size, 0.30 * size),
          (0.05, 0.04 * size, 0.30 * size), (0.11, 0.04 * size, 0.46 * size)], 0.014, 1),
    ]  # fmt: skip
    fork = [([(side, front, hub), head], 0.012, 0) for side in (-0.045, 0.045)]
    return tubes + fork


def motorcycle(builder: StageBuilder, foot: Point, yaw_deg: float) -> None:
    """A motorcycle, its front wheel along the yaw; *foot* is the ground below it."""
    stable = _Stable(builder, _behind(foot, yaw_deg, -0.20), yaw_deg)
    steel = builder.material(Material(base_rgb=(0.4, 0.4, 0.42), roughness=0.25, metallic=1.0))
    paint = builder.material(Material(base_rgb=(0.10, 0.012, 0.01), roughness=0.2))
    black = builder.material(Material(base_rgb=(0.014, 0.014, 0.014), roughness=0.6))
    around = np.linspace(0, 2 * np.pi, 41)
    for y in (-0.72, 0.72):
        rim = np.stack([0 * around, y + 0.27 * np.cos(around), 0.33 + 0.27 * np.sin(around)], 1)
        world = rim @ stable.turn.T + stable.foot
        builder.shape(sweep(world, np.full(41, 0.062), 10), black)
        stable.lump((0, y, 0.33), (0.05, 0.20, 0.20), steel)
    for side in (-1, 1):
        stable.limb([(side * 0.08, -0.72, 0.33), (side * 0.08, -0.46, 0.95)], [0.025, 0.03], steel)
        stable.limb([(0, -0.45, 0.98), (side * 0.32, -0.36, 1.04)], [0.02, 0.02], black)
        stable.limb([(side * 0.12, 0.15, 0.32), (side * 0.14, 0.95, 0.36)], [0.045, 0.05], steel)
    stable.lump((0, -0.05, 0.45), (0.17, 0.28, 0.20), steel)
    stable.lump((0, -0.20, 0.80), (0.14, 0.28, 0.13), paint)
    stable.lump((0, 0.30, 0.74), (0.15, 0.42, 0.08), black)
    stable.lump((0, -0.56, 0.90), (0.10, 0.08, 0.10), steel)
