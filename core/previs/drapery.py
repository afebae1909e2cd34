"""Cloth that hangs from the waist: it trails behind and lies on the legs."""

from __future__ import annotations

import numpy as np

from core.previs.figure_data import BodyShape, Floats, library
from core.previs.poses_tables import PoseSpec
from core.previs.skeleton import Skeleton


def draped(
    points: Floats, rest: Floats, skeleton: Skeleton, body: tuple[BodyShape, PoseSpec]
) -> Floats:
    """Cloth that hangs: blown behind, then pushed off the legs."""
    shape, pose = body
    scale = shape.scale
    hips = float(shape.heads[library().bone("Hips")][2])
    down = np.clip((hips + 0.05 - rest[:, 2]) / (0.55 * scale), 0.0, 1.2)
    blown = points.copy()
    if pose.trail:
        ripple = 0.85 + 0.25 * np.sin(rest[:, 0] * 30 / scale)
        blown[:, 1] += pose.trail * scale * down**1.4 * ripple
        blown[:, 2] += abs(pose.trail) * scale * 0.30 * down**2
    for _ in range(2):
        for side in ("Left", "Right"):
            blown = _pushed_off(blown, skeleton, (f"{side}UpLeg", f"{side}Leg"), 0.100 * scale)
            blown = _pushed_off(blown, skeleton, (f"{side}Leg", f"{side}Foot"), 0.086 * scale)
    return blown


def _pushed_off(
    points: Floats, skeleton: Skeleton, ends: tuple[str, str], radius: float
) -> Floats:
    """Points moved out of the capsule between two joints."""
    data = library()
    a, b = skeleton.joints[data.bone(ends[0])], skeleton.joints[data.bone(ends[1])]
    axis = b - a
    along = np.clip((points - a) @ axis / float(axis @ axis), 0.0, 1.0)
    near = a + along[:, None] * axis
    away = points - near
    distance = np.linalg.norm(away, axis=1)
    away = away / np.maximum(distance, 1e-4)[:, None]
    return np.where((distance < radius)[:, None], near + away * radius, points)
