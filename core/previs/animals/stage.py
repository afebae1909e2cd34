"""Animals on the stage: coated, with eyes and wings, where the blocking wants them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.domain.figure_look import FigureLook, Rgb, Species
from core.domain.staging import Performer
from core.previs.animals.anatomy_tables import QUADRUPEDS
from core.previs.animals.bodies import AnimalBody, animal_body, stepped
from core.previs.materials import Material, Procedural
from core.previs.shapes import Floats, Ints, turn_z, vertex_normals
from core.previs.stage_builder import StageBuilder

Point = tuple[float, float, float]
_SCALED = frozenset({Species.DRAGON, Species.SERPENT, Species.FISH})
_NOSE: Rgb = (0.014, 0.012, 0.012)


@dataclass(frozen=True, slots=True)
class PlacedAnimal:
    """Where an animal is, in world metres.

    Attributes:
        positions: By the names of a person's joints: the fore feet are its hands.
        ahead: Unit vector out of the face.
        lowest: Corner of the bounding box.
        highest: Opposite corner.
    """

    positions: dict[str, Floats]
    ahead: Floats
    lowest: Floats
    highest: Floats


def place_animal(
    builder: StageBuilder,
    performer: Performer,
    stand: tuple[Point, float],
    gaze: Point | None,
    object_id: int,
) -> PlacedAnimal:
    """Put the animal *performer* on the stage.

    Args:
        builder: Receives it.
        performer: Its look and pose.
        stand: The ground below it, metres, and its yaw in degrees: 0 is -Y, 90 is +X.
        gaze: A point to look at.
        object_id: Its number, from 1.
    """
    look, (position, yaw_deg) = performer.look, stand
    turn = 0.0 if gaze is None else _turn_towards(gaze, position, yaw_deg)
    body = animal_body(look.species, performer.pose, stepped(turn))
    placed = _Placing(np.asarray(position, float), turn_z(yaw_deg), look.scale)
    coat = _coat(builder, look)
    world = placed.points(body.hide.vertices)
    normals = vertex_normals(world, body.hide.faces)
    builder.mesh(
        world, body.hide.faces, coat[body.hide.tones], normals=normals, object_id=object_id
    )
    points = {name: placed.points(point) for name, point in body.points.items()}
    _eyes(builder, points, float(body.points["EyeRadius"][0]) * look.scale)
    anatomy = QUADRUPEDS.get(look.species)
    if look.species is Species.BIRD and body.carriage.air:
        _feathers(builder, body, placed, int(coat[1]), object_id)
    if anatomy and anatomy.winged:
        _wings(builder, body, placed, int(coat[1]), object_id)
    ahead = placed.turn @ body.points["Ahead"]
    return PlacedAnimal(points, ahead, world.min(axis=0), world.max(axis=0))


@dataclass(frozen=True, slots=True)
class _Placing:
    """From the body's own space to the world."""

    position: Floats
    turn: Floats
    scale: float

    def points(self, points: Floats) -> Floats:
        """Metres in the world."""
        placed: Floats = self.scale * points @ self.turn.T + self.position
        return placed


def _turn_towards(gaze: Point, position: Point, yaw_deg: float) -> float:
    """Degrees to the animal's left."""
    run = turn_z(-yaw_deg) @ np.subtract(gaze, position)
    return math.degrees(math.atan2(run[0], -run[1]))


def _coat(builder: StageBuilder, look: FigureLook) -> Ints:
    """Material ids of coat, dark and pale."""
    base = look.skin_rgb
    scaled = look.species in _SCALED
    tones = (base, _mixed(base, 0.32, 0.0), _mixed(base, 0.6, 0.16))
    materials = [
        Material(
            base_rgb=tone,
            roughness=0.42 if scaled else 0.86,
            procedural=Procedural.COBBLES if scaled else Procedural.MOTTLE,
            scale=0.34 if scaled else 0.12,
            second_rgb=_mixed(tone, 0.55, 0.0),
            bump=0.35 if scaled else 0.2,
        )
        for tone in tones
    ]
    return np.array([builder.material(material) for material in materials])


def _mixed(rgb: Rgb, factor: float, lift: float) -> Rgb:
    return (rgb[0] * factor + lift, rgb[1] * factor + lift, rgb[2] * factor + lift)


def _eyes(builder: StageBuilder, points: dict[str, Floats], radius: float) -> None:
    """Dark and wet: they carry the light."""
    wet = builder.material(Material(base_rgb=_NOSE, roughness=0.05, specular_f0=0.06))
    for name in ("LeftEye", "RightEye"):
        builder.sphere(points[name], radius, wet, segments=14)


def _wings(
    builder: StageBuilder, body: AnimalBody, placed: _Placing, material: int, object_id: int
) -> None:
    """Bat wings: an arm, a wrist, three fingers, skin between them and the flank."""
    skin = builder.material(
        Material(base_rgb=builder.materials[material].base_rgb, roughness=0.6, translucency=0.25)
    )
    open_share, reach = body.carriage.spread, 1.35 * _span(body)
    for side in (1.0, -1.0):
        bones = [placed.points(point) for point in _wing_points(body, side, open_share, reach)]
        root, elbow, wrist, *fingers, flank = bones
        builder.tube([root, elbow, wrist], 0.045 * placed.scale, material)
        edge = [*fingers, flank]
        for finger in fingers:
            builder.tube([wrist, finger], 0.022 * placed.scale, material)
        for first, second in pairwise(edge):
            sag = (first + second) / 2 * 0.86 + wrist * 0.14
            _web(builder, [wrist, first, sag, second], skin, object_id)
        _web(builder, [root, elbow, wrist, flank], skin, object_id)


def _feathers(
    builder: StageBuilder, body: AnimalBody, placed: _Placing, material: int, object_id: int
) -> None:
    """A bird's open wings: an arm and a fan of pinions, each a narrow blade."""
    for side in (1.0, -1.0):
        root = body.points["Spine2"] + np.array([side * 0.06, 0.0, 0.035])
        wrist = root + np.array([side * 0.24, -0.05, 0.10])
        tip = wrist + np.array([side * 0.26, 0.08, 0.03])
        arm = [root + (wrist - root) * share for share in np.linspace(0, 1, 6)]
        hand = [wrist + (tip - wrist) * share for share in np.linspace(0.15, 1, 7)]
        for number, base in enumerate([*arm, *hand]):
            length = 0.20 + 0.012 * number
            away = np.array([side * 0.016 * number, 1.0, -0.16])
            end = base + length * away / np.linalg.norm(away)
            wide = np.array([side * 0.030, -0.004, 0.006])
            blade = [base - wide, base + wide, end + wide * 0.5, end - wide * 0.5]
            _web(builder, [placed.points(point) for point in blade], material, object_id)


def _web(builder: StageBuilder, corners: list[Floats], skin: int, object_id: int) -> None:
    builder.mesh(np.stack(corners), [[0, 1, 2], [0, 2, 3]], skin, object_id=object_id)


def _span(body: AnimalBody) -> float:
    """From chest to rump."""
    return float(np.linalg.norm(body.points["Spine2"] - body.points["Hips"]))


def _wing_points(body: AnimalBody, side: float, spread: float, reach: float) -> list[Floats]:
    """Root, elbow, wrist, fingertips and where the skin meets the flank, in body space."""
    chest, hips = body.points["Spine2"], body.points["Hips"]
    root = chest + np.array([side * 0.16 * reach, 0.05 * reach, 0.16 * reach])
    lift = 0.30 + 0.35 * spread
    elbow = root + reach * np.array([side * (0.10 + 0.25 * spread), 0.30 - 0.05 * spread, lift])
    wrist = elbow + reach * np.array(
        [side * (0.06 + 0.42 * spread), -0.34 + 0.10 * spread, 0.24 - 0.05 * spread]
    )
    tips = [
        wrist + reach * np.array([side * along * spread, 0.18 + 0.75 * (1 - spread) + back, drop])
        for along, back, drop in ((0.95, 0.0, 0.02), (0.70, 0.42, -0.22), (0.30, 0.68, -0.42))
    ]
    flank = hips + np.array([side * 0.14 * reach, 0.0, 0.12 * reach])
    return [root, elbow, wrist, *tips, flank]
