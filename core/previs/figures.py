"""People: a performer as a dressed, posed body on the stage, with what they hold."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from core.domain.figure_look import Accessory, Body, FigureLook, Garment, Hair, Hat, LegWear
from core.domain.staging import Expression, Mark, Performer
from core.previs import mounts, wardrobe
from core.previs.accessories import accessory_parts
from core.previs.animals.bodies import ANIMALS
from core.previs.animals.stage import PlacedAnimal, place_animal
from core.previs.drapery import draped
from core.previs.faces import face_parts, face_skin
from core.previs.figure_data import BodyShape, Floats, Ints, Mask, body_shape, library
from core.previs.figure_materials import SLOTS, figure_materials
from core.previs.garments import DressedPart, Hang, Slot, landmarks
from core.previs.hair import hair_parts
from core.previs.hand_props import Grip, hold, prop_kind
from core.previs.headwear import hat_parts
from core.previs.poses_tables import (
    CYCLIST,
    FREE_HAND_POSES,
    POSES,
    PROP_ARM,
    SEATED_POSES,
    SITTABLE_POSES,
    PoseSpec,
    seated,
)
from core.previs.shapes import turn_z, vertex_normals
from core.previs.skeleton import Skeleton, pose_skeleton, turn_x
from core.previs.stage_builder import StageBuilder

Point = tuple[float, float, float]

_BUTTOCK_M = 0.105
"""From the hip joint down to what touches the seat, of a grown man."""
_ON_HEAD = frozenset({Slot.HAT, Slot.BAND, Slot.HAIR, Slot.HAIR_DARK, Slot.HAIR_LIGHT})
_GAZE_TURN_DEG = 60.0
_GAZE_NOD_DEG = 30.0


@dataclass(frozen=True, slots=True)
class Joints:
    """Where a placed figure is, in world metres.

    Attributes:
        positions: Joint name to point, e.g. ``"Head"``, ``"LeftHand"``, ``"Hips"``.
        eyes: Between the eyes.
        left_eye: The left eye.
        right_eye: The right eye.
        face_direction: Unit vector out of the face.
        head_top: Crown, hat included.
        feet: Between the ankles, at sole height.
        right_grip: Inside the right hand: where a held thing is.
        lowest: Corner of the bounding box.
        highest: Opposite corner.
    """

    positions: dict[str, Floats]
    eyes: Floats
    left_eye: Floats
    right_eye: Floats
    face_direction: Floats
    head_top: Floats
    feet: Floats
    right_grip: Floats
    lowest: Floats
    highest: Floats

    def __getitem__(self, name: str) -> Floats:
        return self.positions[name]

    @property
    def chest(self) -> Floats:
        """Upper spine."""
        return self.positions["Spine2"]


class _Outfit(NamedTuple):
    """What decides a rest mesh; colours do not."""

    body: Body
    top: Garment
    legs: LegWear
    hair: Hair
    hat: Hat
    accessories: tuple[Accessory, ...]
    expression: Expression

    @classmethod
    def of(cls, performer: Performer) -> _Outfit:
        look = performer.look
        clothes = (look.top, look.legs, look.hair, look.hat, look.accessories)
        return cls(look.body, *clothes, performer.expression)


@dataclass(frozen=True, slots=True)
class _Dressed:
    """A dressed body at rest, all parts in one mesh."""

    vertices: Floats
    faces: Ints
    slots: Ints
    influences: Ints
    weights: Floats
    hangs: Ints
    on_head: Mask
    """Of vertices: hats and hair."""


@lru_cache(maxsize=24)
def _dressed(outfit: _Outfit) -> _Dressed:
    look = FigureLook(
        body=outfit.body,
        top=outfit.top,
        legs=outfit.legs,
        hair=outfit.hair,
        hat=outfit.hat,
        accessories=outfit.accessories,
    )
    marks = landmarks(outfit.body)
    skin = face_skin(outfit.body, outfit.expression)
    parts = [
        DressedPart(wardrobe.bare_skin(marks, look, skin), Slot.SKIN),
        *face_parts(outfit.body, skin, outfit.expression),
        *wardrobe.dress(marks, look),
        *hair_parts(outfit.body, outfit.hair, outfit.hat),
        *hat_parts(outfit.body, outfit.hat),
        *accessory_parts(marks, look, skin),
    ]
    return _joined(parts)


def _joined(parts: list[DressedPart]) -> _Dressed:
    starts = np.cumsum([0, *(len(part.mesh.vertices) for part in parts)])
    return _Dressed(
        vertices=np.vstack([part.mesh.vertices for part in parts]),
        faces=np.vstack(
            [part.mesh.faces + start for part, start in zip(parts, starts, strict=False)]
        ),
        slots=np.concatenate(
            [np.full(len(part.mesh.faces), SLOTS.index(part.slot)) for part in parts]
        ),
        influences=np.vstack([part.mesh.influences for part in parts]),
        weights=np.vstack([part.mesh.weights for part in parts]),
        hangs=np.concatenate(
            [np.full(len(part.mesh.vertices), int(part.hangs)) for part in parts]
        ),
        on_head=np.concatenate(
            [np.full(len(part.mesh.vertices), part.slot in _ON_HEAD) for part in parts]
        ),
    )


def place_figure(  # noqa: PLR0913 - who, where, which way, how wet, looking where, as number what
    builder: StageBuilder,
    performer: Performer,
    position: Point,
    yaw_deg: float,
    *,
    wetness: float,
    gaze: Point | None,
    object_id: int,
) -> Joints:
    """Put *performer* on the stage.

    Args:
        builder: Receives the figure and what it holds.
        performer: Look, pose, prop, expression.
        position: Under the hips: the ground, or for who `takes_seat` the top of the seat; metres.
        yaw_deg: Which way the body faces: 0 is -Y, 90 is +X.
        wetness: 0 dry to 1 soaked: cloth darkens and shines.
        gaze: A point to look at; the head turns up to 60 degrees towards it.
        object_id: The person's number, from 1.
    """
    look = performer.look
    if look.species in ANIMALS:
        stand = (position, yaw_deg)
        return _animal_joints(place_animal(builder, performer, stand, gaze, object_id))
    shape = body_shape(look.body)
    pose = _pose_of(performer)
    if gaze is not None and pose.pitch == 0:
        pose = _looking_at(shape, pose, turn_z(-yaw_deg) @ np.subtract(gaze, position))
    rest = _dressed(_Outfit.of(performer))
    skeleton = pose_skeleton(shape, pose)
    body = skeleton.skin(rest.vertices, rest.influences, rest.weights)
    hangs = rest.hangs != Hang.NOT
    if hangs.any():
        body[hangs] = draped(
            body[hangs],
            rest.vertices[hangs],
            skeleton,
            (shape, pose),
            rest.hangs[hangs] == Hang.OPEN,
        )
    saddle = _mount(builder, performer, position, yaw_deg) if pose.mounted else 0.0
    firm = ~hangs & ~rest.on_head if pose.pitch else ~hangs  # no helmet lifts who lies
    stance = _Stance.of(shape, pose, skeleton, body[firm], saddle)
    world = stance.to_world(body, position, yaw_deg)
    builder.mesh(
        world,
        rest.faces,
        figure_materials(builder, look, wetness, rest.slots)[rest.slots],
        normals=vertex_normals(world, rest.faces),
        object_id=object_id,
    )
    joints = _joints(skeleton, stance, world, (position, yaw_deg))
    if performer.holds:
        hold(builder, performer.holds, _grip(joints, yaw_deg), object_id)
    return joints


def _animal_joints(placed: PlacedAnimal) -> Joints:
    """An animal in the terms of a person: its fore feet are hands, its muzzle is the face."""
    at = placed.positions
    ground = min(float(at["LeftFoot"][2]), float(at["RightFoot"][2]))
    feet = (at["LeftFoot"] + at["RightFoot"]) / 2
    return Joints(
        positions=at,
        eyes=(at["LeftEye"] + at["RightEye"]) / 2,
        left_eye=at["LeftEye"],
        right_eye=at["RightEye"],
        face_direction=placed.ahead,
        head_top=at["Crown"],
        feet=np.array([feet[0], feet[1], min(ground, float(placed.lowest[2]))]),
        right_grip=at["Head"],
        lowest=placed.lowest,
        highest=placed.highest,
    )


def _mount(builder: StageBuilder, performer: Performer, position: Point, yaw_deg: float) -> float:
    """Build what *performer* rides; the height of its saddle, metres."""
    ridden = (performer.holds or "").lower()
    if ridden in mounts.BIKE_WORDS:
        mounts.motorcycle(builder, position, yaw_deg)
        return mounts.BIKE_SEAT_M
    if ridden in mounts.PEDAL_WORDS:
        return mounts.bicycle(builder, position, yaw_deg, body_shape(performer.look.body).scale)
    variant = sum(performer.character_id.encode())  # everybody keeps their own horse
    return mounts.horse(builder, position, yaw_deg, variant)


def _pose_of(performer: Performer) -> PoseSpec:
    """The pose, with the right arm as the held thing asks if that arm is free."""
    pose = POSES[performer.pose]
    if pose.mounted and (performer.holds or "").lower() in mounts.WHEELED:
        return CYCLIST
    if takes_seat(performer) and not pose.seated:
        pose = seated(pose)
    kind = prop_kind(performer.holds)
    if kind is None:
        return pose
    pose = replace(pose, curl=max(pose.curl, 52.0))
    if performer.pose not in FREE_HAND_POSES or kind not in PROP_ARM:
        return pose
    upper, fore, thumb = PROP_ARM[kind]
    return replace(pose, arms=(*pose.arms[:2], upper, fore), thumbs=(pose.thumbs[0], thumb))


def takes_seat(performer: Performer) -> bool:
    """Whether somebody needs a seat; animals sit on the ground."""
    if performer.look.species in ANIMALS:
        return False
    on_seat = performer.mark in (Mark.SEAT, Mark.SEAT_OPPOSITE)
    return performer.pose in SEATED_POSES or (on_seat and performer.pose in SITTABLE_POSES)


def _looking_at(shape: BodyShape, pose: PoseSpec, target: Floats) -> PoseSpec:
    """*pose* with its head turned to *target*, which is relative to the feet, in body space."""
    skeleton = pose_skeleton(shape, pose)
    data = library()
    hips, head = skeleton.joints[data.bone("Hips")], skeleton.joints[data.bone("Head")]
    if pose.seated:
        target = target + np.array([0.0, 0.0, hips[2] - _BUTTOCK_M * shape.scale])
    eyes = head - hips * (1, 1, 0) + np.array([0.0, -0.08, 0.09])
    ahead = skeleton.turns[data.bone("Spine2")].T @ (target - eyes)
    turn = math.degrees(math.atan2(ahead[0], -ahead[1]))
    nod = math.degrees(math.atan2(-ahead[2], math.hypot(ahead[0], ahead[1])))
    return replace(
        pose,
        head=(
            float(np.clip(nod, -_GAZE_NOD_DEG, _GAZE_NOD_DEG)),
            float(np.clip(turn, -_GAZE_TURN_DEG, _GAZE_TURN_DEG)),
            pose.head[2] * 0.6,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Stance:
    """How the posed body stands: tipped, lowered to the ground or onto the seat.

    Attributes:
        tip: Rotation of the whole body about its hips.
        middle: The hips, in body space.
        lift: Metres from body space's hips to the ground given as position.
    """

    tip: Floats
    middle: Floats
    lift: float

    @classmethod
    def of(
        cls, shape: BodyShape, pose: PoseSpec, skeleton: Skeleton, firm: Floats, saddle: float
    ) -> _Stance:
        """From the posed skeleton and the points *firm* that may touch the ground."""
        tip, middle = turn_x(pose.pitch), skeleton.joints[library().bone("Hips")]
        if pose.seated:
            return cls(tip, middle, _BUTTOCK_M * shape.scale)
        if pose.mounted:
            return cls(tip, middle, _BUTTOCK_M * shape.scale + saddle)
        lowest = float(((firm - middle) @ tip.T)[:, 2].min())
        return cls(tip, middle, pose.air - lowest)

    def to_world(self, points: Floats, position: Point, yaw_deg: float) -> Floats:
        """Body space to world."""
        tipped = (points - self.middle) @ self.tip.T + (0.0, 0.0, self.lift)
        placed: Floats = tipped @ turn_z(yaw_deg).T + np.asarray(position, float)
        return placed

    def direction(self, vector: Floats, yaw_deg: float) -> Floats:
        """A direction of body space in the world."""
        turned: Floats = turn_z(yaw_deg) @ self.tip @ vector
        return turned


def _joints(
    skeleton: Skeleton, stance: _Stance, world: Floats, place: tuple[Point, float]
) -> Joints:
    data = library()
    placed = stance.to_world(skeleton.joints, *place)
    positions = dict(zip(data.bones, placed, strict=True))
    head = skeleton.turns[data.bone("Head")]
    head_at, head_rest = skeleton.joints[data.bone("Head")], skeleton.rest[data.bone("Head")]
    eyes_rest = _eyes_at_rest(skeleton)
    eyes = [head_at + head @ (eye - head_rest) for eye in eyes_rest]
    left, right = stance.to_world(np.stack(eyes), *place)
    top = world[world[:, 2] > world[:, 2].max() - 0.03].mean(0)
    upright = stance.tip[2, 2] > 0.7
    ankles = (positions["LeftFoot"] + positions["RightFoot"]) / 2
    return Joints(
        positions=positions,
        eyes=(left + right) / 2,
        left_eye=left,
        right_eye=right,
        face_direction=stance.direction(head @ np.array([0.0, -1.0, 0.0]), place[1]),
        head_top=np.array([*positions["Head"][:2], top[2]]) if upright else positions["Head"],
        feet=np.array([ankles[0], ankles[1], min(float(ankles[2]), float(world[:, 2].min()))]),
        right_grip=_palm(positions)[0],
        lowest=world.min(0),
        highest=world.max(0),
    )


def _eyes_at_rest(skeleton: Skeleton) -> tuple[Floats, Floats]:
    """Left and right eye of the body the skeleton belongs to."""
    head = skeleton.rest[library().bone("Head")]
    for body in Body:
        shape = body_shape(body)
        if shape.heads is skeleton.rest:
            left = shape.vertices[np.unique(library().faces["helper-l-eye"])].mean(0)
            return left, left * (-1, 1, 1)
    return head, head


def _palm(positions: dict[str, Floats]) -> tuple[Floats, Floats, Floats, Floats]:
    """Of the right hand: middle of the grip, along, towards the thumb, out of the palm."""
    wrist, middle = positions["RightHand"], positions["RightHandMiddle1"]
    along = (middle - wrist) / np.linalg.norm(middle - wrist)
    thumb = positions["RightHandIndex1"] - positions["RightHandPinky1"]
    thumb = thumb - along * float(thumb @ along)
    thumb = thumb / np.linalg.norm(thumb)
    away = np.cross(thumb, along)
    return wrist * 0.22 + middle * 0.78 + away * 0.030, along, thumb, away


def _grip(joints: Joints, yaw_deg: float) -> Grip:
    palm, along, thumb, away = _palm(joints.positions)
    facing = turn_z(yaw_deg) @ np.array([0.0, -1.0, 0.0])
    return Grip(palm, along, thumb, away, joints.eyes, joints.head_top, facing)
