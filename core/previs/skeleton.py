"""Bones in a pose: where every joint is and how it is turned.

A pose gives limb directions in body space (outward, forward, up), which mirrors trivially and
reads like stage directions; the trunk is given as lean, turn and tilt in degrees.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.previs.figure_data import BodyShape, Floats, Ints, library
from core.previs.poses_tables import Direction, Euler, PoseSpec
from core.previs.shapes import turn_z

_LOOSE_SHOULDER_DEG = 14.0
"""How far a shoulder girdle follows an arm lifted straight up, about; see `_girdle`."""
_SPINE = ("Spine", "Spine1", "Spine2")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A posed skeleton in body space.

    Attributes:
        turns: (bones, 3, 3) rotation of each bone from rest.
        joints: (bones, 3) where each bone begins, metres.
        rest: (bones, 3) where it began at rest.
    """

    turns: Floats
    joints: Floats
    rest: Floats

    def matrices(self) -> Floats:
        """(bones, 3, 4) from rest to posed."""
        moved = self.joints - np.einsum("bij,bj->bi", self.turns, self.rest)
        return np.concatenate([self.turns, moved[:, :, None]], axis=2)

    def skin(self, vertices: Floats, influences: Ints, weights: Floats) -> Floats:
        """Vertices (n, 3) carried along by their bones (linear blend skinning)."""
        blended = np.einsum("vk,vkij->vij", weights, self.matrices()[influences])
        posed: Floats = np.einsum("vij,vj->vi", blended[:, :, :3], vertices) + blended[:, :, 3]
        return posed


def turn_x(degrees: float) -> Floats:
    """Rotation about x."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[1.0, 0.0, 0.0], [0.0, cosine, -sine], [0.0, sine, cosine]])


def turn_y(degrees: float) -> Floats:
    """Rotation about y."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[cosine, 0.0, sine], [0.0, 1.0, 0.0], [-sine, 0.0, cosine]])


def turn_about(axis: Floats, degrees: float) -> Floats:
    """Rotation about a unit *axis* (Rodrigues)."""
    x, y, z = axis
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    angle = math.radians(degrees)
    turn: Floats = np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross
    return turn


def turn_between(start: Floats, end: Floats) -> Floats:
    """The shortest rotation that turns *start* towards *end*."""
    a = start / np.linalg.norm(start)
    b = end / np.linalg.norm(end)
    axis, cosine = np.cross(a, b), float(a @ b)
    if cosine < -0.9999:
        return turn_z(180.0)
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0.0]])
    turn: Floats = np.eye(3) + cross + cross @ cross / (1 + cosine)
    return turn


def euler(angles: Euler, share: float = 1.0) -> Floats:
    """Lean forward, turn left, tilt to the left shoulder, degrees."""
    lean, turn, tilt = (angle * share for angle in angles)
    rotation: Floats = turn_z(turn) @ turn_x(lean) @ turn_y(tilt)
    return rotation


class _Poser:
    """Turns bones one after the other, parents first."""

    def __init__(self, shape: BodyShape, pose: PoseSpec) -> None:
        self.shape = shape
        self.pose = pose
        self.data = library()
        self.turns = np.tile(np.eye(3), (len(self.data.bones), 1, 1))

    def skeleton(self) -> Skeleton:
        joints = np.zeros_like(self.shape.heads)
        for index, name in enumerate(self.data.bones):
            parent = self.data.parents[index]
            carried = np.eye(3) if parent < 0 else self.turns[parent]
            self.turns[index] = self._turn(index, name, carried)
            if parent < 0:
                joints[index] = self.shape.heads[index]
            else:
                offset = self.shape.heads[index] - self.shape.heads[parent]
                joints[index] = joints[parent] + self.turns[parent] @ offset
        return Skeleton(self.turns, joints, self.shape.heads)

    def _turn(self, index: int, name: str, carried: Floats) -> Floats:
        if name == "Hips":
            return euler(self.pose.hips)
        if name in _SPINE:
            bent: Floats = carried @ euler(self.pose.spine, 1 / 3)
            return bent
        if name in ("Neck", "Head"):
            nodded: Floats = carried @ euler(self.pose.head, 0.4 if name == "Neck" else 0.6)
            return nodded
        return self._limb(index, name, carried)

    def _limb(self, index: int, name: str, carried: Floats) -> Floats:
        left = name.startswith("Left")
        side = 0 if left else 1
        bone = name.removeprefix("Left").removeprefix("Right")
        if bone in ("Arm", "ForeArm"):
            wanted = self.pose.arms[side * 2 + (bone == "ForeArm")]
            return self._towards(index, self._chest() @ _aim(wanted, left=left), carried)
        if bone in ("UpLeg", "Leg"):
            wanted = self.pose.legs[side * 2 + (bone == "Leg")]
            return self._towards(index, self._pelvis() @ _aim(wanted, left=left), carried)
        if bone == "Shoulder":
            lifted: Floats = carried @ self._girdle(self.pose.arms[side * 2], left=left)
            return lifted
        return self._extremity(bone, carried, left=left)

    def _extremity(self, bone: str, carried: Floats, *, left: bool) -> Floats:
        if bone == "Foot":
            return self._foot(self.pose.feet[0 if left else 1], left=left)
        if bone == "Hand":
            return self._hand(carried, left=left)
        if bone.startswith("Hand"):
            turn: Floats = carried @ self._finger(bone, left=left)
            return turn
        return carried

    def _chest(self) -> Floats:
        chest: Floats = self.turns[self.data.bone("Spine2")]
        return chest

    def _pelvis(self) -> Floats:
        """Legs follow the turn of the hips a little, and a lying body's whole turn."""
        return turn_z(self.pose.hips[1] * 0.3)

    def _towards(self, index: int, wanted: Floats, carried: Floats) -> Floats:
        along = carried @ (self.shape.tails[index] - self.shape.heads[index])
        turn: Floats = turn_between(along, wanted) @ carried
        return turn

    @staticmethod
    def _girdle(arm: Direction, *, left: bool) -> Floats:
        _outward, forward, up = np.asarray(arm, float) / np.linalg.norm(arm)
        side = 1 if left else -1
        lift = float(np.clip(up + 0.55, -0.45, 2)) * _LOOSE_SHOULDER_DEG
        turn: Floats = turn_y(-side * lift) @ turn_z(-side * float(forward) * 12.0)
        return turn

    @staticmethod
    def _foot(wanted: Direction | None, *, left: bool) -> Floats:
        if wanted is None:
            return np.eye(3)
        flat = _aim((0.12, 1.0, 0.0), left=left)
        return turn_between(flat, _aim(wanted, left=left))

    def _hand(self, carried: Floats, *, left: bool) -> Floats:
        """The hand goes on from the forearm, rolled so that its thumb looks where asked."""
        thumb = self.pose.thumbs[0 if left else 1]
        if thumb is None:
            return carried
        along, now = hand_axes(self.shape, left=left)
        axis = carried @ along
        wanted = self._chest() @ _aim(thumb, left=left)
        wanted = wanted - axis * float(wanted @ axis)
        now = carried @ now
        angle = math.degrees(math.atan2(float(np.cross(now, wanted) @ axis), float(now @ wanted)))
        turn: Floats = turn_about(axis, float(np.clip(angle, -110, 110))) @ carried
        return turn

    def _finger(self, bone: str, *, left: bool) -> Floats:
        """Fingers bend about the knuckles' line towards the palm."""
        along, thumb = hand_axes(self.shape, left=left)
        palm = np.cross(along, thumb) if left else np.cross(thumb, along)
        straight = self.pose.pointing and not left and bone.startswith("HandIndex")
        curl = 4.0 if straight else self.pose.curl * (1.0 if bone[-1] != "3" else 0.6)
        if "Thumb" in bone:
            return turn_about(along, 0.25 * curl * (1 if left else -1))
        axis = np.cross(along, palm)
        return turn_about(axis / np.linalg.norm(axis), curl)


def hand_axes(shape: BodyShape, *, left: bool) -> tuple[Floats, Floats]:
    """At rest: the unit vector from wrist to knuckles, and across towards the thumb."""
    data, side = library(), "Left" if left else "Right"
    wrist = shape.heads[data.bone(f"{side}Hand")]
    middle = shape.heads[data.bone(f"{side}HandMiddle1")]
    index = shape.heads[data.bone(f"{side}HandIndex1")]
    pinky = shape.heads[data.bone(f"{side}HandPinky1")]
    along = middle - wrist
    along = along / np.linalg.norm(along)
    thumb = index - pinky
    thumb = thumb - along * float(thumb @ along)
    return along, thumb / np.linalg.norm(thumb)


def _aim(direction: Direction, *, left: bool) -> Floats:
    """(outward, forward, up) of a side as a vector of body space, where forward is -Y."""
    outward, forward, up = direction
    return np.array([outward if left else -outward, -forward, up])


def pose_skeleton(shape: BodyShape, pose: PoseSpec) -> Skeleton:
    """*shape* in *pose*, in body space: hips where they rest, not yet on the ground."""
    return _Poser(shape, pose).skeleton()
