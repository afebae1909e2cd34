"""Four-legged bodies as bones: from proportions and a carriage to round cones.

Everything is first laid out in the plane of the spine, y backwards and z up, then given its width.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from core.previs.animals.anatomy_tables import Carriage, Ears, Quadruped
from core.previs.animals.flesh import Cones
from core.previs.shapes import Floats

COAT, DARK, PALE = 0, 1, 2
"""Tones of a coat."""
_LEVELLING_STEPS = 12
_HOOF = 0.25
"""Who has a longer lowest segment than this goes on hooves."""


@dataclass(slots=True)
class Bones:
    """Bones in the making, and the points that others ask for."""

    starts: list[Floats] = field(default_factory=list)
    ends: list[Floats] = field(default_factory=list)
    radii: list[tuple[float, float]] = field(default_factory=list)
    tones: list[int] = field(default_factory=list)
    flat: list[float] = field(default_factory=list)
    points: dict[str, Floats] = field(default_factory=dict)

    def chain(
        self,
        path: list[Floats],
        radii: list[float],
        tone: int = COAT,
        *,
        flat: float = 1.0,
    ) -> None:
        """Bones through *path*, as thick as *radii* at its points."""
        for index in range(len(path) - 1):
            self.starts.append(path[index])
            self.ends.append(path[index + 1])
            self.radii.append((radii[index], radii[index + 1]))
            self.tones.append(tone)
            self.flat.append(flat)

    def ball(self, at: Floats, radius: float, tone: int = COAT, *, flat: float = 1.0) -> None:
        """A lump."""
        self.chain([at, at], [radius, radius], tone, flat=flat)

    def cones(self) -> Cones:
        """All of them."""
        return Cones(
            np.array(self.starts),
            np.array(self.ends),
            np.array(self.radii),
            np.array(self.tones),
            np.array(self.flat),
        )


@dataclass(frozen=True, slots=True)
class _Frame:
    """The trunk in the plane of the spine: its middle and pitch, metres and degrees."""

    body: Quadruped
    carriage: Carriage
    middle_z: float
    pitch: float

    @property
    def unit(self) -> float:
        """Metres of one share."""
        return self.body.withers_m

    @property
    def ahead(self) -> Floats:
        """Along the spine towards the head."""
        turn = math.radians(self.pitch)
        return np.array([0.0, -math.cos(turn), math.sin(turn)])

    @property
    def above(self) -> Floats:
        """Out of the back."""
        turn = math.radians(self.pitch)
        return np.array([0.0, math.sin(turn), math.cos(turn)])

    def at(self, along: float, over: float) -> Floats:
        """A point of the trunk, in shares from its middle."""
        middle = np.array([0.0, 0.0, self.middle_z])
        return middle + self.unit * (along * self.ahead + over * self.above)

    def joint(self, *, front: bool) -> Floats:
        """Where a pair of legs hangs."""
        half = self.body.length / 2
        return self.at(half, -0.10) if front else self.at(-half, -0.06)

    def leg(self, *, front: bool, right: bool) -> list[Floats]:
        """The points of a leg, top to foot, without its side."""
        angles = (self.carriage.front if front else self.carriage.hind)[int(right)]
        points = [self.joint(front=front)]
        for length, angle in zip(self.body.legs[0 if front else 1], angles, strict=True):
            turn = math.radians(angle)
            step = np.array([0.0, -math.sin(turn), -math.cos(turn)])
            points.append(points[-1] + length * self.unit * step)
        return points

    def lowest(self, *, front: bool) -> float:
        """The height of that end's lowest foot, or of the rump that sits on the ground."""
        feet = [self.leg(front=front, right=right)[-1][2] for right in (False, True)]
        low = float(min(feet)) - self.body.leg_radii[2] * self.unit
        if front:
            return low
        rump = self.at(-self.body.length / 2, 0)[2] - self.body.trunk[2] * self.unit
        return min(low, float(rump))

    def belly(self) -> float:
        """The lowest point of the trunk."""
        body = self.body
        ends = (self.at(body.length / 2, 0), self.at(-body.length / 2, 0))
        return float(min(ends[0][2] - body.trunk[0] * body.withers_m,
                         ends[1][2] - body.trunk[2] * body.withers_m))  # fmt: skip


def _settled(body: Quadruped, carriage: Carriage) -> _Frame:
    """The trunk at the height and pitch where the body stands on the ground."""
    pitch, step = carriage.pitch, 40.0
    if carriage.level:
        for _ in range(_LEVELLING_STEPS):
            frame = _Frame(body, carriage, 0.0, pitch)
            higher = frame.lowest(front=True) > frame.lowest(front=False)
            step /= 2
            pitch += -step if higher else step
    frame = _Frame(body, carriage, 0.0, pitch)
    low = min(frame.lowest(front=True), frame.lowest(front=False), frame.belly())
    return _Frame(body, carriage, carriage.air * body.withers_m - low, pitch)


def quadruped(body: Quadruped, carriage: Carriage, head_yaw_deg: float = 0.0) -> Bones:
    """*body* held as *carriage* says, its head turned to its left by *head_yaw_deg*."""
    frame, bones = _settled(body, carriage), Bones()
    _trunk(bones, frame)
    for front in (True, False):
        for right in (False, True):
            _leg(bones, frame, front=front, right=right)
    _tail(bones, frame)
    _head(bones, frame, head_yaw_deg)
    return bones


def _trunk(bones: Bones, frame: _Frame) -> None:
    body, unit = frame.body, frame.unit
    half = body.length / 2
    chest, belly, rump = body.trunk
    spine = [
        frame.at(half + 0.05, -0.02), frame.at(half * 0.45, -0.02), frame.at(-half * 0.3, 0.015),
        frame.at(-half, 0.01),
    ]  # fmt: skip
    radii = [chest * 0.92 * unit, chest * unit, belly * unit, rump * unit]
    bones.chain(spine, radii, flat=body.narrow)
    under = [frame.at(half * 0.8, -chest * 0.42), frame.at(-half * 0.5, -belly * 0.38)]
    bones.chain(under, [chest * 0.66 * unit, belly * 0.66 * unit], PALE, flat=body.narrow)
    if body.mane or body.horns:
        bones.ball(frame.at(half * 0.9, chest * 0.55), chest * 0.5 * unit, flat=0.6)  # withers
    bones.points["Hips"] = frame.at(-half, 0)
    bones.points["Spine2"] = frame.at(half, 0.06)


def _leg(bones: Bones, frame: _Frame, *, front: bool, right: bool) -> None:
    body, unit = frame.body, frame.unit
    side = (-1 if right else 1) * unit * body.trunk[0 if front else 2] * 0.62 * body.narrow
    path = [point + np.array([side, 0, 0]) for point in frame.leg(front=front, right=right)]
    top, middle, foot = (radius * unit for radius in body.leg_radii)
    heavy = top * (1.15 if front else 1.5)
    bones.chain(path, [heavy, top * 0.78, middle, middle * 0.92])
    toe = path[-1] + (0.0, -foot * 0.9, -foot * 0.25)
    bones.chain(
        [path[-1], toe], [foot * 0.9, foot * 0.75], DARK if body.legs[0][2] > 0.25 else COAT
    )
    name = ("Right" if right else "Left") + ("Hand" if front else "Foot")
    bones.points[name] = path[-1]
    bones.points[name.replace("Hand", "Arm").replace("Foot", "UpLeg")] = path[0]
    if not front:
        bones.points[name.replace("Foot", "Leg")] = path[1]


def _tail(bones: Bones, frame: _Frame) -> None:
    body, unit = frame.body, frame.unit
    length, own, base, tip = body.tail
    points, pitch = [frame.at(-body.length / 2 - 0.12, 0.07)], own + frame.carriage.tail
    for part in range(4):
        turn = math.radians(pitch + (12 if own > 0 else -5) * part - frame.pitch * 0.4)
        step = np.array([0.0, math.cos(turn), math.sin(turn)])
        points.append(points[-1] + step * length * unit / 4)
    floor = tip * unit
    points = [np.maximum(point, (-9.0, -9.0, floor)) for point in points]
    radii = list(np.linspace(base, tip, 5) * unit)
    bones.chain(points, radii, DARK if body.mane else COAT)


def _head(bones: Bones, frame: _Frame, yaw_deg: float) -> None:
    body, unit = frame.body, frame.unit
    length, own, base, top = body.neck
    pitch = math.radians(own + frame.carriage.neck + frame.pitch * 0.55)
    root = frame.at(body.length / 2 + 0.04, body.trunk[0] * 0.30)
    half_turn, turn = math.radians(yaw_deg / 2), math.radians(yaw_deg)
    reach = length * unit * np.array([0.0, -math.cos(pitch), math.sin(pitch)])
    bend = root + reach * 0.5
    nape = bend + _turned(reach * 0.5, half_turn)
    bones.chain([root, bend, nape], [base * unit, (base + top) / 2 * unit, top * unit], flat=0.85)
    if body.mane:
        lift = np.array([0.0, top * 0.55 * unit, top * 0.95 * unit])
        crest = [root + lift, bend + lift, nape + lift]
        bones.chain(
            crest, [base * 0.45 * unit, top * 0.75 * unit, top * 0.65 * unit], DARK, flat=0.45
        )
    _skull(bones, frame, nape, turn)


def _turned(vector: Floats, yaw: float) -> Floats:
    """*vector* turned about the vertical towards the animal's left (+x)."""
    cosine, sine = math.cos(yaw), math.sin(yaw)
    x, y, z = vector
    return np.array([x * cosine - y * sine, x * sine + y * cosine, z])


@dataclass(frozen=True, slots=True)
class _Face:
    """The head's own axes."""

    ahead: Floats
    above: Floats
    left: Floats
    at: Floats
    unit: float

    def point(self, ahead: float, above: float, left: float = 0.0) -> Floats:
        """In shares of the withers from the middle of the skull."""
        step = ahead * self.ahead + above * self.above + left * self.left
        return self.at + self.unit * step


def _skull(bones: Bones, frame: _Frame, nape: Floats, yaw: float) -> None:
    body, unit = frame.body, frame.unit
    skull, muzzle, base, nose = body.head
    nod = math.radians(frame.carriage.head)
    ahead = _turned(np.array([0.0, -math.cos(nod), math.sin(nod)]), yaw)
    above = _turned(np.array([0.0, math.sin(nod), math.cos(nod)]), yaw)
    left = np.cross(above, ahead) * -1.0
    left = left if left @ _turned(np.array([1.0, 0, 0]), yaw) > 0 else -left
    face = _Face(ahead, above, left, nape + ahead * skull * 0.55 * unit, unit)
    bones.ball(face.at, skull * unit, flat=0.92)
    tip = face.point(skull * 0.55 + muzzle, -skull * 0.34)
    bones.chain([face.point(skull * 0.35, -skull * 0.16), tip], [base * unit, nose * unit])
    drop = 0.10 + 0.75 * frame.carriage.gape
    jaw = face.point(skull * 0.45 + muzzle * 0.86, -skull * 0.42 - muzzle * 0.5 * drop)
    bones.chain(
        [face.point(skull * 0.2, -skull * 0.5), jaw], [base * 0.72 * unit, nose * 0.7 * unit]
    )
    bones.ball(tip + face.ahead * nose * 0.75 * unit + face.above * nose * 0.35 * unit,
               nose * 0.42 * unit, DARK)  # fmt: skip
    for side in (1, -1):
        bones.ball(
            face.point(skull * 0.62, skull * 0.40, side * skull * 0.55), skull * 0.30 * unit
        )
        _ear(bones, body, face, side)
        _horn(bones, body, face, side)
    eye = (skull * 0.80, skull * 0.44)
    bones.points["LeftEye"] = face.point(*eye, skull * 0.66)
    bones.points["RightEye"] = face.point(*eye, -skull * 0.66)
    bones.points |= {
        "Head": face.at, "Neck": nape, "Crown": face.point(0, skull * 1.05), "Nose": tip,
        "Ahead": ahead, "EyeRadius": np.full(3, skull * 0.155 * unit),
    }  # fmt: skip


def _ear(bones: Bones, body: Quadruped, face: _Face, side: int) -> None:
    kind, length = body.ears
    skull = body.head[0]
    if kind is Ears.NONE:
        return
    root = face.point(-skull * 0.15, skull * 0.80, side * skull * 0.58)
    wide = skull * 0.34 * face.unit
    if kind is Ears.ROUND:
        bones.ball(face.point(-skull * 0.1, skull * 0.85, side * skull * 0.75), length * face.unit)
    elif kind is Ears.UP:
        tip = face.point(-skull * 0.25, skull * 0.80 + length, side * skull * 0.80)
        bones.chain([root, tip], [wide, wide * 0.18])
    else:
        bend = face.point(-skull * 0.20, skull * 0.78, side * skull * 1.02)
        tip = face.point(-skull * 0.05, skull * 0.78 - length, side * skull * 1.10)
        bones.chain([root, bend, tip], [wide * 0.7, wide * 0.75, wide * 0.55], DARK)


def _horn(bones: Bones, body: Quadruped, face: _Face, side: int) -> None:
    if not body.horns:
        return
    skull, length = body.head[0], body.horns
    root = face.point(-skull * 0.25, skull * 0.85, side * skull * 0.5)
    out = face.point(
        -skull * 0.6, skull * 0.85 + length * 0.35, side * (skull * 0.6 + length * 0.5)
    )
    tip = face.point(
        -skull * 0.3 - length * (0.55 if body.winged else 0.0),
        skull * 0.85 + length,
        side * (skull * 0.6 + length * 0.42),
    )
    thick = max(skull * 0.20, 0.018) * face.unit
    bones.chain([root, out, tip], [thick, thick * 0.75, thick * 0.2], PALE)
    if body.branched:
        for share in (0.35, 0.7):
            fork = out + share * (tip - out)
            end = fork + face.unit * length * 0.30 * (face.ahead + 0.5 * face.above)
            bones.chain([fork, end], [thick * 0.6, thick * 0.2], PALE)
