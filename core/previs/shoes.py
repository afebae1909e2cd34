"""Shoes: a last lofted round each foot, without the toes inside."""

from __future__ import annotations

import numpy as np

from core.previs.figure_data import Floats, library
from core.previs.garments import Landmarks
from core.previs.shapes import ring_quads, triangles
from core.previs.skinned_mesh import SkinnedMesh

_SLICES, _AROUND = 22, 24
_ROOM_M = 0.006
_HEEL_M = 0.012
"""What a sole and its heel add below the foot."""


def shoe(marks: Landmarks, side: float) -> SkinnedMesh:
    """The shoe of the foot on *side*, -1 or 1, up to the ankle."""
    foot = marks.bare[(marks.bare[:, 0] * side > 0) & (marks.bare[:, 2] < 0.115 * marks.scale)]
    heel, toe = float(foot[:, 1].max()), float(foot[:, 1].min())
    share = (1 - np.cos(np.linspace(0.0, np.pi, _SLICES))) / 2
    ends = np.array([heel + _ROOM_M * marks.scale, toe - 1.4 * _ROOM_M * marks.scale])
    y = ends[0] + share * (ends[1] - ends[0])
    left, right, top = _profile(marks, foot, y)
    round_off = np.sqrt(np.clip(1 - (2 * share - 1) ** 8, 0.0, 1.0))
    points = _rings(marks, y, (left, right, top), round_off)
    faces = triangles(ring_quads(_SLICES, _AROUND))
    return _carried(marks, points, faces, side)


def _profile(marks: Landmarks, foot: Floats, y: Floats) -> tuple[Floats, Floats, Floats]:
    """At each of *y*: the foot's left and right edge and its height, evened, with room."""
    scale = marks.scale
    window = 0.016 * scale
    rows = []
    for at in y:
        near = foot[np.abs(foot[:, 1] - at) < window + np.abs(foot[:, 1] - at).min()]
        low = near[near[:, 2] < 0.06 * scale]
        rows.append((low[:, 0].min(), low[:, 0].max(), near[:, 2].max()))
    left, right, top = np.array(rows).T
    left, right, top = (_evened(values) for values in (left, right, top))
    room = _ROOM_M * scale
    return left - room, right + room, np.minimum(top + room, 0.115 * scale)


def _evened(values: Floats) -> Floats:
    for _ in range(3):
        padded = np.concatenate([values[:1], values, values[-1:]])
        values = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
    return values


def _rings(
    marks: Landmarks, y: Floats, edges: tuple[Floats, Floats, Floats], round_off: Floats
) -> Floats:
    """(slices * around, 3): flat below, arched above, closed to a point at both ends."""
    left, right, top = edges
    turn = np.linspace(0.0, 2 * np.pi, _AROUND, endpoint=False)
    across, up = np.cos(turn), np.sin(turn)
    squared = (np.abs(across) ** 2.6 + np.abs(up) ** 2.6) ** (-1 / 2.6)
    middle, half = (left + right) / 2, (right - left) / 2 * round_off
    floor = -_HEEL_M * marks.scale * np.where(up < 0, 1.0, 0.0)
    waist = 0.018 * marks.scale
    rise = np.maximum(top - waist, 0.010 * marks.scale) * (0.35 + 0.65 * round_off)
    points = np.empty((len(y), _AROUND, 3))
    points[..., 0] = middle[:, None] + half[:, None] * (across * squared)[None]
    points[..., 1] = y[:, None]
    above = waist + rise[:, None] * np.maximum(up * squared, 0.0)[None]
    points[..., 2] = np.where(up[None] >= 0, above, floor[None] + waist * (1 + up * squared)[None])
    return points.reshape(-1, 3)


def _carried(marks: Landmarks, points: Floats, faces: np.ndarray, side: float) -> SkinnedMesh:
    """Moved by the foot, and before the ball by the toes."""
    data = library()
    name = "Left" if marks.joint("LeftFoot")[0] * side > 0 else "Right"
    ball = float(marks.joint(f"{name}ToeBase")[1])
    toes = np.clip((ball - points[:, 1]) / (0.03 * marks.scale) + 0.5, 0.0, 1.0)
    influences = np.zeros((len(points), 4), np.int64)
    influences[:, 0], influences[:, 1] = data.bone(f"{name}Foot"), data.bone(f"{name}ToeBase")
    weights = np.stack([1 - toes, toes, 0 * toes, 0 * toes], 1)
    return SkinnedMesh(points, faces, influences, weights)
