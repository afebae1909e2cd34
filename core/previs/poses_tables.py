"""Every pose as stage directions: where each limb points, seen from the body.

A direction is (outward, forward, up) of its own side, so left and right read alike; trunk angles
are (lean forward, turn left, tilt left) in degrees. Lengths need not be 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.domain.staging import Pose

Direction = tuple[float, float, float]
Euler = tuple[float, float, float]
_LEVEL: Euler = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseSpec:
    """A body in a pose.

    Attributes:
        arms: Left upper arm, left forearm, right upper arm, right forearm; as the chest sees it.
        legs: Left thigh, left shin, right thigh, right shin; as the ground sees it.
        hips: Lean, turn, tilt of the pelvis and all above it.
        spine: Further, spread over the spine.
        head: Further, spread over neck and head.
        feet: Where the toes point; None: flat on the ground.
        curl: Degrees by which every joint of a finger bends; 70 is a fist.
        thumbs: Where each thumb side of the hand looks; None: as it comes.
        pitch: The whole body tipped forward, degrees; -90 lies on the back.
        air: Metres between ground and lowest point.
        trail: Metres by which a coat's hem flies behind.
        seated: The position given is the top of the seat.
        mounted: Astride; the position given is the ground below the mount.
        pointing: The right index finger stays straight.
    """

    arms: tuple[Direction, Direction, Direction, Direction]
    legs: tuple[Direction, Direction, Direction, Direction]
    hips: Euler = _LEVEL
    spine: Euler = _LEVEL
    head: Euler = _LEVEL
    feet: tuple[Direction | None, Direction | None] = (None, None)
    curl: float = 30.0
    thumbs: tuple[Direction | None, Direction | None] = (None, None)
    pitch: float = 0.0
    air: float = 0.0
    trail: float = 0.0
    seated: bool = False
    mounted: bool = False
    pointing: bool = False


_HANGING: tuple[Direction, Direction] = ((0.20, 0.02, -1.0), (0.10, 0.20, -1.0))
_STANDING: tuple[Direction, Direction, Direction, Direction] = (
    (0.0, 0.03, -1.0), (0.01, -0.04, -1.0), (0.02, 0.0, -1.0), (0.02, -0.04, -1.0))  # fmt: skip
_SITTING: tuple[Direction, Direction, Direction, Direction] = (
    (0.14, 1.0, -0.04), (0.03, 0.06, -1.0), (0.16, 1.0, -0.04), (0.03, -0.02, -1.0))  # fmt: skip
_FORWARD: Direction = (0.0, 0.0, 1.0)

POSES: dict[Pose, PoseSpec] = {
    Pose.STAND: PoseSpec(arms=(*_HANGING, *_HANGING), legs=_STANDING),
    Pose.CONTRAPPOSTO: PoseSpec(
        arms=((0.25, -0.05, -1), (0.1, 0.3, -1), (0.5, -0.2, -0.9), (-0.35, 0.45, -0.7)),
        legs=((0.05, 0, -1), (0, -0.03, -1), (0.22, 0.18, -1), (0.08, -0.12, -1)),
        hips=(0, 0, 4), spine=(2, 6, -6), head=(4, 12, 2), curl=35,
    ),
    Pose.HANDS_IN_POCKETS: PoseSpec(
        arms=((0.30, -0.18, -1), (-0.10, 0.40, -0.9), (0.30, -0.18, -1), (-0.10, 0.40, -0.9)),
        legs=((0.1, 0.02, -1), (0.03, -0.04, -1), (0.12, -0.02, -1), (0.06, -0.04, -1)),
        spine=(3, 0, 0), head=(5, 0, 0), curl=40,
    ),
    Pose.ARMS_CROSSED: PoseSpec(
        arms=((0.28, 0.25, -1), (-1, 0.62, 0.16), (0.28, 0.25, -1), (-1, 0.82, 0.02)),
        legs=((0.12, 0.02, -1), (0.04, -0.04, -1), (0.12, -0.02, -1), (0.05, -0.04, -1)),
        spine=(-2, 0, 0), curl=25,
    ),
    Pose.WALK: PoseSpec(
        arms=((0.2, -0.38, -1), (0.1, -0.05, -1), (0.2, 0.36, -1), (0, 0.75, -1)),
        legs=((0.03, 0.45, -1), (0, 0.10, -1), (0.03, -0.30, -1), (0, -0.70, -1)),
        hips=(2, -4, 0), spine=(3, 8, 0), head=(0, -3, 0),
        feet=((0, 0.95, 0.22), (0, 0.8, -0.7)), curl=35, trail=0.12,
    ),
    Pose.RUN: PoseSpec(
        arms=((0.25, -0.95, -0.45), (-0.05, 0.35, -0.9), (0.3, 0.62, -0.8), (-0.3, 0.75, 0.62)),
        legs=((0.03, 1.0, -0.38), (0, -0.32, -1), (0.02, -0.50, -0.9), (0, -1, -0.18)),
        hips=(10, -8, 0), spine=(12, 16, 0), head=(-14, -4, 0),
        feet=((0, 0.95, -0.15), (0, -0.15, -1)), curl=65, air=0.05, trail=0.34,
    ),
    Pose.SPRINT: PoseSpec(
        arms=((0.2, -1, -0.2), (0, 0.1, -1), (0.25, 0.85, -0.5), (-0.3, 0.55, 0.85)),
        legs=((0.02, 1.0, -0.02), (0, -0.25, -1), (0.02, -0.75, -0.8), (0, -0.95, -0.5)),
        hips=(15, -10, 0), spine=(16, 20, 0), head=(-20, -5, 0),
        feet=((0, 1, 0.25), (0, -0.3, -1)), curl=65, trail=0.30,
    ),
    Pose.SNEAK: PoseSpec(
        arms=((0.25, 0.45, -0.8), (-0.1, 0.9, 0.1), (0.35, -0.15, -1), (0.1, 0.7, -0.5)),
        legs=((0.08, 0.75, -0.7), (0.02, -0.30, -1), (0.1, -0.05, -1), (0.04, -0.75, -0.9)),
        hips=(18, 0, 0), spine=(14, 10, 0), head=(-22, 0, 0),
        feet=((0.1, 1, 0), (0.05, 0.6, -0.75)), curl=25, trail=0.05,
    ),
    Pose.LOOK_BACK: PoseSpec(
        arms=((0.3, -0.55, -0.9), (0.1, 0.25, -0.9), (0.35, 0.5, -0.8), (-0.2, 0.9, 0.1)),
        legs=((0.03, 0.55, -1), (0, -0.06, -1), (0.03, -0.4, -1), (0, -0.85, -0.85)),
        hips=(4, -10, 0), spine=(2, 40, 3), head=(2, 46, 4),
        feet=((0, 1, 0.12), (0, 0.4, -1)), curl=50, trail=0.15,
    ),
    Pose.JUMP: PoseSpec(
        arms=((0.7, 0.45, 0.5), (0.3, 0.5, 0.8), (0.7, -0.3, 0.2), (0.5, 0.3, 0.4)),
        legs=((0.06, 0.95, -0.45), (0, -0.45, -1), (0.05, -0.5, -0.9), (0, -1, -0.35)),
        hips=(8, -6, 0), spine=(6, 10, 0), head=(-10, 0, 0),
        feet=((0, 0.9, -0.4), (0, -0.2, -1)), curl=25, air=0.5, trail=0.3,
    ),
    Pose.FALL: PoseSpec(
        arms=((0.8, 0.5, 0.5), (0.4, 0.5, 0.8), (0.9, 0.3, 0.25), (0.6, 0.7, 0.5)),
        legs=((0.15, 0.85, -0.5), (0.05, 0.2, -1), (0.2, 0.4, -0.9), (0.1, -0.3, -1)),
        hips=(-8, 0, 6), spine=(-8, 6, 6), head=(12, 8, 0),
        feet=((0.1, 0.8, -0.3), (0.1, 0.6, -0.6)), curl=12, pitch=-32, air=0.0, trail=-0.1,
    ),
    Pose.CRAWL: PoseSpec(
        arms=((0.12, 1.15, 0.1), (0.05, 1.0, -0.3), (0.15, 0.75, -0.5), (0.0, 0.95, -0.3)),
        legs=((0.12, 0.65, -0.7), (0.05, -0.34, -0.94), (0.12, 1.0, -0.05), (0.05, -0.30, -0.94)),
        head=(-48, 0, 0), feet=((0, -0.34, -0.94), (0, -0.34, -0.94)), curl=8, pitch=72,
    ),
    Pose.CLIMB: PoseSpec(
        arms=((0.3, 0.35, 1), (0.0, 0.35, 1), (0.45, 0.6, 0.35), (0.0, 0.3, 1)),
        legs=((0.3, 1, -0.1), (0.05, -0.2, -1), (0.1, 0.1, -1), (0.05, -0.1, -1)),
        hips=(-2, 0, -4), head=(-24, 0, 0), feet=((0.2, 1, 0), (0.1, 0.8, -0.5)), curl=60, air=0.35,
    ),
    Pose.CROUCH: PoseSpec(
        arms=((0.2, 0.6, -0.8), (-0.3, 0.9, 0.1), (0.2, 0.6, -0.8), (-0.3, 0.9, -0.1)),
        legs=((0.2, 0.95, -0.35), (0.05, -0.65, -1), (0.22, 0.7, -0.6), (0.05, -0.95, -0.75)),
        hips=(25, 0, 0), spine=(20, 0, 0), head=(-25, 0, 0),
        feet=(None, (0.1, 0.7, -0.7)), curl=45,
    ),
    Pose.KNEEL: PoseSpec(
        arms=((0.2, 0.5, -0.9), (-0.2, 1, -0.1), (0.25, 0.1, -1), (0.05, 0.5, -0.9)),
        legs=((0.08, 1, -0.03), (0.02, -0.05, -1), (0.05, 0.05, -1), (0.02, -1, -0.06)),
        spine=(8, 0, 0), head=(6, 0, 0), feet=(None, (0, -0.2, -1)), curl=35,
    ),
    Pose.SIT: PoseSpec(
        arms=((0.25, 0.32, -1), (-0.22, 0.95, -0.2), (0.25, 0.32, -1), (-0.22, 0.95, -0.2)),
        legs=_SITTING, spine=(5, 0, 0), head=(2, 0, 0), curl=30, seated=True,
    ),
    Pose.SIT_SLUMPED: PoseSpec(
        arms=((0.3, 0.45, -0.9), (-0.3, 0.85, -0.4), (0.3, 0.5, -0.85), (-0.35, 0.85, -0.35)),
        legs=((0.3, 1, 0), (0.1, 0.12, -1), (0.28, 1, -0.02), (0.1, -0.1, -1)),
        hips=(-8, 0, 0), spine=(28, 0, 0), head=(20, 0, 0), curl=35, seated=True,
    ),
    Pose.LIE: PoseSpec(
        arms=((0.55, 0.0, -1), (0.35, 0.08, -1), (0.9, 0.0, 0.25), (0.3, 0.1, 1)),
        legs=((0.12, 0.02, -1), (0.02, 0.02, -1), (0.30, 0.30, -1), (0.15, -0.28, -1)),
        head=(-4, 18, 0), feet=((0.4, 0.7, -0.5), (0.4, 0.7, -0.5)), curl=25, pitch=-90,
    ),
    Pose.LEAN: PoseSpec(
        arms=((0.28, 0.22, -1), (-1, 0.62, 0.16), (0.28, 0.22, -1), (-1, 0.8, 0.02)),
        legs=((0.08, 0.16, -1), (0.02, 0.06, -1), (0.0, 0.36, -1), (-0.16, -0.02, -1)),
        hips=(-6, 0, 3), spine=(-3, 8, -3), head=(6, 10, 0), curl=25,
    ),
    Pose.TALK: PoseSpec(
        arms=((0.22, -0.02, -1), (0.08, 0.35, -1), (0.32, 0.22, -0.95), (0.12, 0.9, 0.30)),
        legs=((0.06, 0.04, -1), (0.02, -0.06, -1), (0.14, 0.08, -1), (0.06, -0.1, -1)),
        hips=(0, 0, 2), spine=(3, 4, -2), head=(0, 6, 3), curl=14, thumbs=(None, (0.5, 0, 1)),
    ),
    Pose.POINT: PoseSpec(
        arms=(*_HANGING, (0.22, 1, 0.02), (0.06, 1, 0.05)), legs=_STANDING,
        spine=(2, 10, 0), head=(0, -8, 0), curl=62, pointing=True, thumbs=(None, _FORWARD),
    ),
    Pose.REACH: PoseSpec(
        arms=((0.25, -0.25, -1), (0.1, 0.25, -1), (0.12, 1, 0.1), (0.0, 1, 0.22)),
        legs=((0.05, 0.32, -1), (0.02, 0, -1), (0.08, -0.2, -1), (0.03, -0.4, -1)),
        hips=(6, 6, 0), spine=(12, 14, 0), head=(-10, -10, 0),
        feet=(None, (0, 0.85, -0.5)), curl=12, thumbs=(None, (0.4, 0, 1)),
    ),
    Pose.HOLD: PoseSpec(
        arms=((0.2, 0.32, -0.95), (-0.42, 0.9, 0.22), (0.2, 0.32, -0.95), (-0.42, 0.9, 0.28)),
        legs=_STANDING, spine=(3, 0, 0), head=(10, 0, 0), curl=45, thumbs=(_FORWARD, _FORWARD),
    ),
    Pose.CARRY: PoseSpec(
        arms=((0.22, 0.2, -1), (-0.15, 1, -0.05), (0.22, 0.2, -1), (-0.15, 1, -0.05)),
        legs=((0.06, 0.2, -1), (0.02, 0, -1), (0.06, -0.15, -1), (0.03, -0.3, -1)),
        hips=(-3, 0, 0), spine=(-2, 0, 0), feet=(None, (0, 0.9, -0.35)), curl=30,
        thumbs=((-0.2, 1, 0.4), (-0.2, 1, 0.4)),
    ),
    Pose.PHONE: PoseSpec(
        arms=((0.22, -0.02, -1), (-0.1, 0.4, -0.95), (0.34, 0.30, -0.9), (-0.40, -0.16, 0.95)),
        legs=((0.07, 0.02, -1), (0.03, -0.05, -1), (0.12, 0.06, -1), (0.05, -0.1, -1)),
        spine=(2, 0, 0), head=(6, 4, -5), curl=45, thumbs=(None, (0.1, -1, 0.3)),
    ),
    Pose.DRINK: PoseSpec(
        arms=((0.22, -0.02, -1), (0.05, 0.3, -1), (0.32, 0.6, -0.75), (-0.66, 0.42, 0.85)),
        legs=_STANDING, spine=(1, 0, 0), head=(-6, 0, 0), curl=50, thumbs=(None, _FORWARD),
    ),
    Pose.WRITE: PoseSpec(
        arms=((0.32, 0.5, -0.8), (-0.5, 0.85, -0.02), (0.28, 0.55, -0.8), (-0.22, 0.95, -0.04)),
        legs=_SITTING, hips=(4, 0, 0), spine=(16, 0, 0), head=(22, 0, 0), curl=45, seated=True,
    ),
    Pose.AIM: PoseSpec(
        arms=((-0.22, 1, -0.06), (-0.50, 1, 0.02), (-0.14, 1, -0.02), (-0.36, 1, 0.02)),
        legs=((0.2, 0.26, -1), (0.08, -0.1, -1), (0.2, -0.24, -1), (0.12, -0.2, -1)),
        hips=(3, 0, 0), spine=(4, 0, 0), head=(3, 0, 0), curl=55,
        thumbs=((-0.3, 0, 1), (0.0, 0, 1)),
    ),
    Pose.HANDS_UP: PoseSpec(
        arms=((0.85, 0.15, 0.2), (0.12, 0.12, 1), (0.85, 0.15, 0.2), (0.12, 0.12, 1)),
        legs=((0.10, 0.02, -1), (0.03, -0.05, -1), (0.10, 0.0, -1), (0.05, -0.03, -1)),
        head=(-3, 0, 0), curl=6, thumbs=((-1, 0, 0), (-1, 0, 0)),
    ),
    Pose.WAVE: PoseSpec(
        arms=((0.20, 0.02, -1.0), (0.10, 0.20, -1.0), (0.75, 0.22, 0.55), (0.18, 0.22, 1)),
        legs=((0.05, 0.06, -1), (0.02, -0.05, -1), (0.06, -0.08, -1), (0.04, -0.14, -1)),
        hips=(-1, 0, 3), spine=(0, 0, -3), head=(-3, 4, 4), curl=8, thumbs=(None, (-1, 0, 0)),
    ),
    Pose.SALUTE: PoseSpec(
        arms=((0.12, 0.02, -1.0), (0.04, 0.08, -1.0), (0.95, 0.28, 0.12), (-0.72, 0.34, 0.72)),
        legs=_STANDING, spine=(-3, 0, 0), head=(-3, 0, 0), curl=4, thumbs=(None, (-0.3, -0.2, -1)),
    ),
    Pose.PUSH: PoseSpec(
        arms=((0.22, 0.95, -0.1), (-0.02, 1, 0.12), (0.22, 0.95, -0.1), (-0.02, 1, 0.12)),
        legs=((0.08, 0.45, -0.9), (0.03, -0.22, -1), (0.10, -0.52, -0.85), (0.04, -0.62, -0.9)),
        hips=(18, 0, 0), spine=(10, 0, 0), head=(-16, 0, 0),
        feet=(None, (0.05, 0.75, -0.65)), curl=6, thumbs=((0.8, 0, 0.6), (-0.8, 0, 0.6)),
    ),
    Pose.THROW: PoseSpec(
        arms=((0.35, 0.9, 0.25), (0.05, 1, 0.15), (0.75, -0.45, 0.45), (0.1, -0.25, 1)),
        legs=((0.12, 0.6, -0.8), (0.04, 0.02, -1), (0.14, -0.42, -0.9), (0.06, -0.55, -0.9)),
        hips=(-6, -16, 0), spine=(-6, -22, 0), head=(4, 34, 0),
        feet=((0, 0.9, 0.1), (0.15, 0.8, -0.6)), curl=40, trail=0.08,
    ),
    Pose.PUNCH: PoseSpec(
        arms=((0.2, 0.2, -0.9), (-0.3, 0.8, 0.6), (0.12, 1, 0.05), (-0.1, 1, 0.02)),
        legs=((0.1, 0.5, -0.9), (0.02, -0.15, -1), (0.15, -0.42, -0.9), (0.05, -0.42, -1)),
        hips=(6, 12, 0), spine=(8, 18, 0), head=(-6, -20, 0),
        feet=(None, (0.1, 0.8, -0.6)), curl=72, trail=0.08,
    ),
    Pose.GUARD: PoseSpec(
        arms=((0.22, 0.45, -0.7), (-0.25, 0.5, 0.85), (0.22, 0.35, -0.8), (-0.25, 0.4, 0.9)),
        legs=((0.12, 0.35, -0.95), (0.03, -0.12, -1), (0.16, -0.25, -0.95), (0.06, -0.3, -1)),
        hips=(4, -12, 0), spine=(8, -8, 0), head=(2, 16, 0), curl=72,
    ),
    Pose.SWORD: PoseSpec(
        arms=((0.35, 0.5, -0.5), (-0.1, 1, 0.15), (0.55, 0.25, 0.55), (0.12, 0.35, 1)),
        legs=((0.16, 0.5, -0.9), (0.04, -0.15, -1), (0.2, -0.4, -0.9), (0.06, -0.4, -1)),
        hips=(4, -14, 0), spine=(2, -10, 0), head=(0, 18, 0),
        feet=(None, (0.2, 0.85, -0.5)), curl=66, trail=0.12, thumbs=(None, (-0.2, 1, 0.2)),
    ),
    Pose.EMBRACE: PoseSpec(
        arms=((0.62, 0.80, -0.25), (-0.95, 0.42, 0.02), (0.60, 0.82, -0.05), (-0.95, 0.42, 0.16)),
        legs=((0.05, 0.1, -1), (0.02, -0.05, -1), (0.06, -0.1, -1), (0.04, -0.15, -1)),
        spine=(7, 0, 2), head=(8, 14, 8), curl=20, thumbs=(_FORWARD, _FORWARD),
    ),
    Pose.DANCE: PoseSpec(
        arms=((0.9, 0.15, 0.42), (0.3, 0.35, 1), (0.75, 0.2, -0.4), (0.5, 0.8, 0.15)),
        legs=((0.12, 0.25, -1), (0.0, -0.25, -1), (0.14, -0.15, -1), (0.1, -0.2, -1)),
        hips=(0, 10, 7), spine=(0, -8, -10), head=(-4, 12, 4),
        feet=((0.1, 0.9, -0.5), None), curl=12, trail=0.06,
    ),
    Pose.PRAY: PoseSpec(
        arms=((0.16, 0.38, -0.9), (-0.52, 0.62, 0.75), (0.16, 0.38, -0.9), (-0.52, 0.62, 0.75)),
        legs=_STANDING, spine=(6, 0, 0), head=(22, 0, 0), curl=4,
        thumbs=((-0.2, -1, 0.4), (-0.2, -1, 0.4)),
    ),
    Pose.COVER_FACE: PoseSpec(
        arms=((0.34, 0.62, -0.55), (-0.72, 0.12, 0.9), (0.34, 0.62, -0.55), (-0.72, 0.12, 0.9)),
        legs=_STANDING, spine=(10, 0, 0), head=(20, 0, 0), curl=12,
        thumbs=((1, 0, 0.2), (1, 0, 0.2)),
    ),
    Pose.DRIVE: PoseSpec(
        arms=((0.15, 0.75, -0.6), (-0.12, 1, 0.28), (0.15, 0.75, -0.6), (-0.12, 1, 0.28)),
        legs=((0.14, 1, 0.05), (0.03, 0.45, -0.9), (0.16, 1, 0.05), (0.03, 0.40, -0.9)),
        hips=(-10, 0, 0), spine=(2, 0, 0), head=(6, 0, 0), curl=60, seated=True,
        thumbs=(_FORWARD, _FORWARD),
    ),
    Pose.RIDE: PoseSpec(
        arms=((0.15, 0.42, -0.9), (-0.2, 0.95, 0.02), (0.15, 0.42, -0.9), (-0.2, 0.95, 0.02)),
        legs=((0.55, 0.75, -0.45), (0.02, -0.15, -1), (0.55, 0.75, -0.45), (0.02, -0.15, -1)),
        hips=(4, 0, 0), spine=(5, 0, 0), head=(-4, 0, 0), curl=60, mounted=True, trail=0.1,
        thumbs=(_FORWARD, _FORWARD),
    ),
}  # fmt: skip

CYCLIST = PoseSpec(
    arms=((0.22, 0.72, -0.66), (-0.04, 0.86, -0.50), (0.22, 0.72, -0.66), (-0.04, 0.86, -0.50)),
    legs=((0.10, 0.80, -0.58), (0.0, -0.30, -1.0), (0.10, 0.42, -0.90), (0.0, -0.12, -1.0)),
    hips=(10, 0, 0), spine=(16, 0, 0), head=(-22, 0, 0), curl=62, mounted=True, trail=0.1,
    thumbs=((-1.0, 0.1, 0.0), (-1.0, 0.1, 0.0)),
)  # fmt: skip
"""Astride on two wheels: one knee up, both hands at the bar."""

SEATED_POSES: frozenset[Pose] = frozenset(pose for pose, spec in POSES.items() if spec.seated)
"""Poses whose position is the top of a seat."""

SITTABLE_POSES: frozenset[Pose] = frozenset(
    {Pose.STAND, Pose.CONTRAPPOSTO, Pose.TALK, Pose.POINT, Pose.REACH, Pose.HOLD, Pose.PHONE}
    | {Pose.DRINK, Pose.AIM, Pose.WAVE, Pose.COVER_FACE, Pose.PRAY, Pose.ARMS_CROSSED}
    | {Pose.HANDS_UP, Pose.SALUTE, Pose.HANDS_IN_POCKETS}
)
"""What the upper body can do as well on a seat."""


def seated(pose: PoseSpec) -> PoseSpec:
    """*pose* on a seat: the legs sit, the rest goes on."""
    lean, turn, tilt = pose.hips
    return replace(pose, legs=_SITTING, hips=(0.4 * lean, turn, tilt), seated=True)


MOVING_POSES: frozenset[Pose] = frozenset(
    {
        Pose.WALK,
        Pose.RUN,
        Pose.SPRINT,
        Pose.SNEAK,
        Pose.LOOK_BACK,
        Pose.JUMP,
        Pose.RIDE,
        Pose.CRAWL,
    }
)
"""Poses of somebody on the way along the set's line of travel."""

FREE_HAND_POSES: frozenset[Pose] = frozenset(
    {
        Pose.STAND,
        Pose.CONTRAPPOSTO,
        Pose.WALK,
        Pose.TALK,
        Pose.SIT,
        Pose.HANDS_IN_POCKETS,
        Pose.ARMS_CROSSED,
        Pose.LEAN,
        Pose.HOLD,
        Pose.SNEAK,
        Pose.SIT_SLUMPED,
    }
)
"""Poses in which a prop may ask the right arm for a gesture of its own."""

PROP_ARM: dict[str, tuple[Direction, Direction, Direction]] = {
    "umbrella": ((0.25, 0.2, -1), (-0.2, 0.65, 0.8), (-0.1, 0.3, 1)),
    "lantern": ((0.3, 0.7, -0.6), (0.05, 1, 0.25), (0, 0, 1)),
    "flashlight": ((0.2, 0.25, -1), (0.0, 1, -0.05), (0, 0, 1)),
    "phone": ((0.2, 0.3, -1), (-0.35, 0.85, 0.35), (0.1, 0.4, 1)),
    "book": ((0.2, 0.3, -1), (-0.35, 0.9, 0.25), (0.2, 0.4, 1)),
    "letter": ((0.2, 0.35, -1), (-0.35, 0.85, 0.4), (0.1, 0.3, 1)),
    "glass": ((0.22, 0.2, -1), (-0.2, 1, 0.15), (0, 0, 1)),
    "cup": ((0.22, 0.2, -1), (-0.2, 1, 0.15), (0, 0, 1)),
    "bottle": ((0.22, 0.15, -1), (-0.15, 1, 0.05), (0, 0, 1)),
    "cigarette": ((0.3, 0.35, -0.9), (-0.3, 0.5, 0.85), (-0.2, 0.3, 1)),
    "knife": ((0.25, 0.1, -1), (-0.1, 1, 0.05), (0, 0, 1)),
    "sword": ((0.28, 0.05, -1), (0.05, 0.9, -0.35), (0, 0.3, 1)),
}
"""Right upper arm, right forearm and thumb side of somebody who holds a thing at ease."""
