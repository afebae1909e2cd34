"""Cloth that hangs from the waist: legs push it before them, gravity lets the rest down.

Every point of a skirt knows which side of the body it hangs on and which way it looks. A leg
that moves towards it carries it along; a leg that moves away leaves most of it hanging. As what
is carried turns about the same joints as the leg, it keeps its distance from the leg.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.previs.figure_data import BodyShape, Floats, library
from core.previs.poses_tables import PoseSpec
from core.previs.skeleton import Skeleton

_LEFT_BEHIND = 0.25
"""Share of a leg's turn that cloth on its far side still takes part in."""
_FREE_RAD = (0.10, 0.7)
"""Turns of a thigh between which cloth on its far side stops following it."""


class _Cloth(NamedTuple):
    """Points of hanging cloth.

    Attributes:
        rest: (n, 3) at rest.
        outward: (n, 3) horizontal unit, away from the hips' axis.
        open_front: (n,) whether the front may part.
    """

    rest: Floats
    outward: Floats
    open_front: np.ndarray


def draped(
    points: Floats,
    rest: Floats,
    skeleton: Skeleton,
    body: tuple[BodyShape, PoseSpec],
    open_front: np.ndarray,
) -> Floats:
    """Cloth that hangs, moved by the legs and blown behind.

    Args:
        points: (n, 3) as the pelvis alone carries them.
        rest: (n, 3) the same at rest.
        skeleton: The pose.
        body: The build and its pose.
        open_front: (n,) whether the front may part, as a coat's does.
    """
    shape, pose = body
    outward = rest - shape.heads[library().bone("Hips")]
    outward[:, 2] = 0.0
    outward /= np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-6)
    cloth = _Cloth(rest, outward, open_front)
    left = _carried(points, cloth, skeleton, body, "Left")
    right = _carried(points, cloth, skeleton, body, "Right")
    share = _left_share(cloth, shape)[:, None]
    return _blown(left * share + right * (1 - share), rest, shape, pose)


def _left_share(cloth: _Cloth, shape: BodyShape) -> Floats:
    """How much of each point hangs on the left leg."""
    hip = float(shape.heads[library().bone("LeftUpLeg")][2])
    down = np.clip((hip - cloth.rest[:, 2]) / (0.40 * shape.scale), 0, 1)
    parting = cloth.open_front & (cloth.outward[:, 1] < 0)
    width = np.where(parting, 0.045 - 0.040 * down, 0.050) * shape.scale
    share: Floats = 1 / (1 + np.exp(-np.clip(cloth.rest[:, 0] / width, -30, 30)))
    return share


def _carried(
    points: Floats,
    cloth: _Cloth,
    skeleton: Skeleton,
    body: tuple[BodyShape, PoseSpec],
    side: str,
) -> Floats:
    """*points* as the leg of one *side* carries them."""
    data, (shape, pose) = library(), body
    hips, thigh, shin = (data.bone(name) for name in ("Hips", f"{side}UpLeg", f"{side}Leg"))
    turn = skeleton.turns[thigh] @ skeleton.turns[hips].T
    follow = _thigh_share(cloth, skeleton, thigh, shin)
    follow = np.ones_like(follow) if pose.seated or pose.mounted else follow
    hip_z = float(shape.heads[thigh][2])
    bend = _rise((hip_z + 0.04 * shape.scale - cloth.rest[:, 2]) / (0.14 * shape.scale))
    upper = _turned(points, skeleton.joints[thigh], turn, follow * bend)
    knee_rest = (shape.heads[shin] - shape.heads[hips]) @ skeleton.turns[hips].T
    knee = _turned(
        np.broadcast_to(knee_rest + skeleton.joints[hips], points.shape),
        skeleton.joints[thigh],
        turn,
        follow,
    )
    lower = _turned(
        knee + cloth.rest - shape.heads[shin],
        knee,
        skeleton.turns[shin],
        _shin_share(cloth, skeleton, shin, data.bone(f"{side}Foot")),
    )
    knee_z = float(shape.heads[shin][2])
    below = _rise((knee_z + 0.06 * shape.scale - cloth.rest[:, 2]) / (0.12 * shape.scale))
    return upper + (lower - upper) * below[:, None]


def _thigh_share(cloth: _Cloth, skeleton: Skeleton, thigh: int, shin: int) -> Floats:
    """1 where the thigh comes towards the cloth or has hardly moved, less where it leaves it."""
    before = _unit(skeleton.rest[shin] - skeleton.rest[thigh])
    now = _unit(skeleton.joints[shin] - skeleton.joints[thigh])
    moved = np.array([now[0] - before[0], now[1] - before[1], 0.0])
    angle = float(np.arccos(np.clip(before @ now, -1, 1)))
    free = float(_rise(np.array((angle - _FREE_RAD[0]) / (_FREE_RAD[1] - _FREE_RAD[0]))))
    towards = _rise((cloth.outward @ _unit(moved) + 0.45) / 0.75)
    return 1 - (1 - _LEFT_BEHIND) * free * (1 - towards)


def _shin_share(cloth: _Cloth, skeleton: Skeleton, shin: int, foot: int) -> Floats:
    """1 where the shin comes towards the cloth; elsewhere cloth hangs straight from the knee."""
    now = _unit(skeleton.joints[foot] - skeleton.joints[shin])
    reach = float(np.hypot(now[0], now[1]))
    towards = _rise((cloth.outward @ _unit(now * (1, 1, 0)) + 0.35) / 0.6)
    return towards * float(_rise(np.array(reach / 0.25)))


def _turned(points: Floats, pivot: Floats, turn: Floats, share: Floats) -> Floats:
    """*points* turned about *pivot* by a *share* (n,) of the rotation *turn* (Rodrigues)."""
    angle = float(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1.0, 1.0)))
    offset = points - pivot
    if angle < 1e-6:
        return points
    skew = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    axis = _unit(skew)
    sine, cosine = np.sin(angle * share)[:, None], np.cos(angle * share)[:, None]
    along = (offset @ axis)[:, None] * axis
    turned: Floats = pivot + offset * cosine + np.cross(axis, offset) * sine + along * (1 - cosine)
    return turned


def _blown(points: Floats, rest: Floats, shape: BodyShape, pose: PoseSpec) -> Floats:
    """Trailing behind, the more the lower."""
    if not pose.trail:
        return points
    scale, hips = shape.scale, shape.heads[library().bone("Hips")]
    down = np.clip((hips[2] - 0.05 * scale - rest[:, 2]) / (0.55 * scale), 0.0, 1.2)
    behind = 1 / (1 + np.exp(-(rest[:, 1] - hips[1]) / (0.05 * scale)))
    ripple = 0.85 + 0.25 * np.sin(rest[:, 0] * 30 / scale)
    blown = points.copy()
    blown[:, 1] += pose.trail * scale * down**1.4 * ripple * (0.05 + 0.95 * behind)
    blown[:, 2] += abs(pose.trail) * scale * 0.30 * down**2 * behind
    return blown


def _unit(vector: Floats) -> Floats:
    unit: Floats = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return unit


def _rise(share: Floats) -> Floats:
    """0 below 0, 1 above 1, smooth between (Hermite)."""
    t = np.clip(share, 0.0, 1.0)
    risen: Floats = t * t * (3 - 2 * t)
    return risen
