"""Proportions of animals, and how they stand, go and rest.

Lengths are shares of the height at the withers unless they end in ``_m``. Figures face -Y.
Source: withers heights and proportions of common breeds and wild species as given in general
zoology (grey wolf 0.66 to 0.81 m, retriever 0.56 to 0.61 m, riding horse 1.5 to 1.7 m, red deer
1.0 to 1.3 m, brown bear 0.9 to 1.5 m, cattle 1.3 to 1.5 m, domestic cat 0.23 to 0.25 m); the
creatures of stories are ours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from core.domain.figure_look import Species
from core.domain.staging import Pose


class Ears(StrEnum):
    """How ears are set."""

    UP = "up"
    FLOP = "flop"
    ROUND = "round"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Quadruped:
    """A four-legged body.

    Attributes:
        withers_m: Height of the shoulders.
        length: From shoulder joint to hip joint.
        trunk: Radii of chest, belly and rump.
        neck: Length, pitch above the horizontal in degrees, radii at base and top.
        head: Radius of the skull, length of the muzzle, its radii at base and nose.
        legs: Lengths of the three segments in front, the three behind.
        leg_radii: At the top, the middle joints, the foot.
        tail: Length, pitch in degrees, radii at base and tip.
        ears: How they are set, and their length.
        horns: Length; 0 for none.
        branched: Antlers instead of horns.
        mane: Along the neck.
        winged: Bat wings from the shoulders.
        narrow: Width of the trunk against its height.
    """

    withers_m: float
    length: float
    trunk: tuple[float, float, float]
    neck: tuple[float, float, float, float]
    head: tuple[float, float, float, float]
    legs: tuple[tuple[float, float, float], tuple[float, float, float]]
    leg_radii: tuple[float, float, float]
    tail: tuple[float, float, float, float]
    ears: tuple[Ears, float]
    horns: float = 0.0
    branched: bool = False
    mane: bool = False
    winged: bool = False
    narrow: float = 0.86


_LEGS = ((0.24, 0.28, 0.20), (0.28, 0.30, 0.24))
_HOOFED = ((0.22, 0.30, 0.28), (0.26, 0.32, 0.30))
_DOG = Quadruped(
    0.58, 0.88, (0.205, 0.165, 0.165), (0.36, 42, 0.135, 0.10), (0.122, 0.20, 0.085, 0.048),
    _LEGS, (0.075, 0.042, 0.045), (0.52, 10, 0.045, 0.018), (Ears.FLOP, 0.17),
)  # fmt: skip

QUADRUPEDS: dict[Species, Quadruped] = {
    Species.DOG: _DOG,
    Species.WOLF: replace(
        _DOG, withers_m=0.78, trunk=(0.215, 0.155, 0.155), neck=(0.36, 24, 0.16, 0.115),
        head=(0.118, 0.21, 0.085, 0.045), tail=(0.55, -48, 0.06, 0.03), ears=(Ears.UP, 0.13),
    ),
    Species.CAT: Quadruped(
        0.25, 1.05, (0.215, 0.20, 0.205), (0.26, 40, 0.14, 0.12), (0.175, 0.055, 0.10, 0.065),
        _LEGS, (0.09, 0.055, 0.06), (1.05, 25, 0.05, 0.035), (Ears.UP, 0.15),
    ),
    Species.HORSE: Quadruped(
        1.58, 0.84, (0.215, 0.20, 0.205), (0.50, 46, 0.17, 0.085), (0.088, 0.27, 0.085, 0.052),
        _HOOFED, (0.085, 0.036, 0.038), (0.52, -50, 0.05, 0.055), (Ears.UP, 0.085), mane=True,
    ),
    Species.BEAR: Quadruped(
        1.10, 0.88, (0.30, 0.30, 0.29), (0.26, 12, 0.24, 0.19), (0.185, 0.15, 0.105, 0.065),
        ((0.24, 0.24, 0.14), (0.26, 0.24, 0.14)), (0.14, 0.10, 0.10), (0.10, -30, 0.04, 0.02),
        (Ears.ROUND, 0.075), narrow=0.95,
    ),
    Species.DEER: Quadruped(
        1.10, 0.78, (0.175, 0.155, 0.155), (0.46, 58, 0.10, 0.065), (0.076, 0.16, 0.062, 0.035),
        _HOOFED, (0.062, 0.026, 0.026), (0.12, -30, 0.03, 0.015), (Ears.UP, 0.115),
        horns=0.55, branched=True,
    ),
    Species.LIVESTOCK: Quadruped(
        1.35, 0.98, (0.265, 0.29, 0.25), (0.32, 14, 0.19, 0.12), (0.115, 0.21, 0.105, 0.075),
        ((0.20, 0.24, 0.20), (0.24, 0.26, 0.22)), (0.085, 0.044, 0.048), (0.62, -78, 0.03, 0.02),
        (Ears.FLOP, 0.13), horns=0.14, narrow=0.92,
    ),
    Species.SMALL_ANIMAL: Quadruped(
        0.14, 1.05, (0.27, 0.30, 0.34), (0.16, 25, 0.22, 0.19), (0.24, 0.16, 0.15, 0.06),
        ((0.16, 0.18, 0.14), (0.24, 0.26, 0.20)), (0.10, 0.06, 0.06), (0.9, -8, 0.05, 0.015),
        (Ears.ROUND, 0.17), narrow=0.95,
    ),
    Species.DRAGON: Quadruped(
        1.9, 1.05, (0.27, 0.25, 0.22), (0.80, 42, 0.18, 0.10), (0.125, 0.27, 0.105, 0.055),
        ((0.25, 0.25, 0.16), (0.30, 0.28, 0.20)), (0.12, 0.07, 0.075), (1.65, -14, 0.15, 0.015),
        (Ears.NONE, 0.0), horns=0.30, winged=True, narrow=0.9,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Carriage:
    """How a four-legged body is held. Angles in degrees.

    Attributes:
        front: For the left and right leg, each segment from straight down, forwards positive.
        hind: The same behind.
        pitch: Of the trunk, nose up positive; where *level*, the legs decide it.
        neck: Added to the neck's own pitch.
        head: Of the muzzle against the horizontal, down negative.
        tail: Added to the tail's own pitch.
        air: Above the ground, share of the withers.
        level: Front and hind feet both touch the ground.
        spread: Of wings, 0 folded to 1 open.
        gape: Of the jaw, 0 to 1.
    """

    front: tuple[tuple[float, float, float], tuple[float, float, float]]
    hind: tuple[tuple[float, float, float], tuple[float, float, float]]
    pitch: float = 0.0
    neck: float = 0.0
    head: float = -18.0
    tail: float = 0.0
    air: float = 0.0
    level: bool = True
    spread: float = 0.25
    gape: float = 0.0


STAND = Carriage(((-14, 6, 0), (-20, 9, 2)), ((24, -36, 6), (16, -30, 8)))
WALK = Carriage(((22, 12, 6), (-40, -6, -30)), ((-4, -44, -8), (44, -22, 16)), neck=-8)
RUN = Carriage(
    ((58, 52, 30), (44, 30, 8)), ((-44, -62, -62), (-28, -58, -40)),
    pitch=3, neck=-16, head=-10, tail=18, air=0.10, level=False, spread=0.5, gape=0.35,
)  # fmt: skip
JUMP = replace(RUN, pitch=18, air=0.45, front=((64, 20, -20), (58, 10, -30)), spread=0.9)
SIT = Carriage(
    ((-4, 2, 0), (-8, 4, 0)), ((78, -70, 82), (74, -72, 82)), pitch=38, neck=14, head=-14, tail=-30
)  # fmt: skip
LIE = Carriage(
    ((-72, 88, 89), (-68, 88, 89)), ((84, -82, 88), (80, -84, 88)), pitch=2,
    neck=6, head=-10, tail=-10, level=False,
)  # fmt: skip
SLEEP = replace(LIE, neck=-58, head=-16)
REAR = Carriage(
    ((78, -38, -46), (62, -24, -60)), ((6, -34, 2), (-6, -26, 4)),
    pitch=58, neck=-6, head=-22, tail=-20, level=False, spread=1.0, gape=1.0,
)  # fmt: skip
THREATEN = Carriage(
    ((4, 10, 4), (-34, 20, 8)), ((34, -50, 20), (26, -46, 18)),
    neck=10, head=-6, tail=16, spread=1.0, gape=1.0,
)  # fmt: skip
SNEAK = Carriage(
    ((-2, 44, 24), (-62, 30, -10)), ((58, -70, 30), (30, -72, 24)), neck=-30, head=-6, tail=-16
)  # fmt: skip
EAT = replace(STAND, neck=-84, head=-62)
LOOK_UP = replace(STAND, neck=16, head=16)
FLY = Carriage(
    ((-40, -60, -70), (-46, -64, -74)), ((-40, -70, -80), (-46, -74, -84)),
    pitch=8, neck=-22, head=-8, air=1.4, level=False, spread=1.0,
)  # fmt: skip

CARRIAGES: dict[Pose, Carriage] = {
    Pose.WALK: WALK, Pose.CARRY: WALK, Pose.RUN: RUN, Pose.SPRINT: RUN, Pose.RIDE: RUN,
    Pose.SNEAK: SNEAK, Pose.CROUCH: SNEAK, Pose.CRAWL: SNEAK, Pose.JUMP: JUMP, Pose.FALL: LIE,
    Pose.CLIMB: REAR, Pose.KNEEL: SIT, Pose.SIT: SIT, Pose.SIT_SLUMPED: SIT, Pose.DRIVE: SIT,
    Pose.WRITE: SIT, Pose.PRAY: SIT, Pose.PHONE: SIT, Pose.LIE: SLEEP, Pose.COVER_FACE: LIE,
    Pose.DRINK: EAT, Pose.REACH: EAT, Pose.HOLD: EAT, Pose.POINT: THREATEN, Pose.AIM: THREATEN,
    Pose.GUARD: THREATEN, Pose.SWORD: REAR, Pose.PUNCH: REAR, Pose.HANDS_UP: REAR, Pose.WAVE: REAR, Pose.PUSH: THREATEN, Pose.THROW: REAR,
    Pose.SALUTE: STAND,
    Pose.DANCE: REAR, Pose.LOOK_BACK: STAND, Pose.TALK: LOOK_UP,
}  # fmt: skip
"""What an animal does when a person would do that; standing for the rest."""
