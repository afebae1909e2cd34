"""Cloth that hangs from the waist: it trails behind and lies on the legs."""

from __future__ import annotations

import numpy as np

from core.previs.figure_data import SKIN_VERTICES, BodyShape, Floats, library
from core.previs.poses_tables import PoseSpec
from core.previs.skeleton import Skeleton

_BINS = 9
_CLOTH_M = 0.030
"""What trousers and the cloth itself add to a leg."""
_MOST_M = 0.30
"""Farthest that a leg pushes cloth."""


def draped(
    points: Floats, rest: Floats, skeleton: Skeleton, body: tuple[BodyShape, PoseSpec]
) -> Floats:
    """Cloth that hangs: blown behind, then pushed off the legs."""
    shape, pose = body
    scale = shape.scale
    hips = shape.heads[library().bone("Hips")]
    down = np.clip((hips[2] + 0.05 - rest[:, 2]) / (0.55 * scale), 0.0, 1.2)
    blown = points.copy()
    if pose.trail:
        behind = 1 / (1 + np.exp(-(rest[:, 1] - hips[1]) / (0.05 * scale)))
        ripple = 0.85 + 0.25 * np.sin(rest[:, 0] * 30 / scale)
        blown[:, 1] += pose.trail * scale * down**1.4 * ripple * (0.15 + 0.85 * behind)
        blown[:, 2] += abs(pose.trail) * scale * 0.30 * down**2 * behind
    outward = rest - hips
    outward[:, 2] = 0.0
    outward /= np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-6)
    for _ in range(2):
        for side, sign in (("Left", 1.0), ("Right", -1.0)):
            near = rest[:, 0] * sign > -0.03 * scale
            for ends in ((f"{side}UpLeg", f"{side}Leg"), (f"{side}Leg", f"{side}Foot")):
                depth = _front_depth(shape, ends)
                blown[near] = _over(blown[near], outward[near], (skeleton, ends), depth)
    return blown


def _front_depth(shape: BodyShape, ends: tuple[str, str]) -> Floats:
    """How far the front of a limb lies before its bone, in `_BINS` steps along it, metres."""
    data = library()
    a, b = shape.heads[data.bone(ends[0])], shape.heads[data.bone(ends[1])]
    mine = data.influences[:SKIN_VERTICES, 0] == data.bone(ends[0])
    offset = shape.vertices[:SKIN_VERTICES][mine] - a
    axis = b - a
    along = offset @ axis / float(axis @ axis)
    across = offset - along[:, None] * axis
    distance = np.linalg.norm(across, axis=1)
    front = -across[:, 1] > 0.6 * distance
    step = np.clip((along * _BINS).astype(int), 0, _BINS - 1)
    deepest = np.zeros(_BINS)
    np.maximum.at(deepest, step[front], distance[front])
    return deepest + _CLOTH_M * shape.scale


def _over(
    points: Floats,
    outward: Floats,
    limb: tuple[Skeleton, tuple[str, str]],
    depth: Floats,
) -> Floats:
    """Points moved along *outward*, and up, until they lie outside a limb of that *depth*."""
    skeleton, ends = limb
    data = library()
    a, b = skeleton.joints[data.bone(ends[0])], skeleton.joints[data.bone(ends[1])]
    axis = b - a
    length = float(np.linalg.norm(axis))
    axis = axis / length
    along = np.clip((points - a) @ axis / length, 0.0, 1.0)
    radius = np.interp(along, (np.arange(_BINS) + 0.5) / _BINS, depth)
    radius = radius * (1 - 0.22 * outward[:, 0] ** 2)  # a thigh is narrower than it is deep
    push = outward + np.array([0.0, 0.0, 0.45])
    push = push - (push @ axis)[:, None] * axis
    push /= np.maximum(np.linalg.norm(push, axis=1, keepdims=True), 1e-6)
    offset = points - (a + (along * length)[:, None] * axis)
    ahead = (offset * push).sum(1)
    beside = np.linalg.norm(offset - ahead[:, None] * push, axis=1)
    needed = np.sqrt(np.maximum(radius**2 - beside**2, 0.0))
    lift = np.where(beside < radius, np.maximum(needed - ahead, 0.0), 0.0)
    moved: Floats = points + np.minimum(lift, _MOST_M)[:, None] * push
    return moved
