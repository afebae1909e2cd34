"""Collars: a folded strip laid round the measured neck, clean at every edge.

Cloth cut from the body's own triangles is too coarse here, so a collar is built as a strip of its
own: it stands up along the neck, folds over and falls to the shoulders.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.previs.figure_data import Floats, Ints, library
from core.previs.garments import Landmarks, neck_seam
from core.previs.skinned_mesh import SkinnedMesh

_ANGLES = 56
_BODY_SHARE = 0.72
"""Of a collar's movement that comes from the chest, the rest from the neck."""


@dataclass(frozen=True, slots=True)
class CollarCut:
    """The shape of a collar, metres at the scale of a grown man.

    Attributes:
        clearance: Between neck and stand.
        stand: How high it rises behind.
        fall: How long the folded part is.
        gap_deg: Half the opening at the throat.
        tip: How much longer the fall is at its ends.
        over: Thickness of the cloth it lies on.
    """

    clearance: float
    stand: float
    fall: float
    gap_deg: float
    tip: float
    over: float


SHIRT_COLLAR = CollarCut(0.004, 0.030, 0.036, 11.0, 0.9, 0.013)
UNDER_COAT_COLLAR = CollarCut(0.003, 0.030, 0.032, 12.0, 0.9, 0.011)
JACKET_COLLAR = CollarCut(0.012, 0.028, 0.050, 40.0, 0.1, 0.038)
COAT_COLLAR = CollarCut(0.014, 0.036, 0.066, 38.0, 0.1, 0.042)
HOOD_DOWN = CollarCut(0.010, 0.040, 0.085, 26.0, -0.5, 0.030)
STAND_COLLAR = CollarCut(0.005, 0.040, 0.010, 5.0, 0.0, 0.0)
GORGET = CollarCut(0.008, 0.050, 0.070, 2.0, 0.0, 0.026)


def collar(marks: Landmarks, cut: CollarCut) -> SkinnedMesh:
    """The strip of *cut* round the neck of *marks*, open at the throat."""
    gap = np.radians(cut.gap_deg)
    around = np.linspace(gap, 2 * np.pi - gap, _ANGLES)
    rings = _rings(marks, cut, around)
    points = rings.reshape(-1, 3)
    faces = _loft(_ANGLES, rings.shape[1])
    data = library()
    influences = np.zeros((len(points), 4), np.int64)
    influences[:, 0], influences[:, 1] = data.bone("Spine2"), data.bone("Neck")
    weights = np.zeros((len(points), 4))
    weights[:, 0], weights[:, 1] = _BODY_SHARE, 1 - _BODY_SHARE
    return SkinnedMesh(points, faces, influences, weights)


def _rings(marks: Landmarks, cut: CollarCut, around: Floats) -> Floats:
    """(angles, profile, 3): the closed outline of the strip at every angle."""
    scale, neck = marks.scale, marks.joint("Neck")
    way = np.stack([np.sin(around), -np.cos(around)], 1)
    foot = neck_seam(marks, np.cos(around)) + 0.004 * scale
    radius = _neck_radii(marks, around, foot) + cut.clearance * scale
    end = np.clip((np.abs(around - np.pi) / np.pi - 0.62) / 0.34, 0, 1)
    fall = cut.fall * scale * (1 + cut.tip * end**2)
    stand = cut.stand * scale * (1 - 0.35 * end)
    thick = 0.0035 * scale
    out, up = _profile(fall, stand, thick)
    points = np.empty((len(around), out.shape[1], 3))
    reach = radius[:, None] + out
    points[:, :, 0] = neck[0] + way[:, :1] * reach
    points[:, :, 1] = neck[1] + way[:, 1:] * reach
    points[:, :, 2] = foot[:, None] + up
    floor = _shoulder_heights(marks, points[:, 4:6]) + cut.over * scale
    points[:, 4:6, 2] = np.maximum(points[:, 4:6, 2], _even(floor))
    return points


def _profile(fall: Floats, stand: Floats, thick: float) -> tuple[Floats, Floats]:
    """Outwards and upwards of the outline: stand, fold, fall, and back underneath."""
    none = np.zeros_like(fall)
    out = [none, none + thick, none + 2 * thick, fall * 0.30 + thick, fall * 0.80, fall * 0.76,
           fall * 0.24 + thick, none + 2.2 * thick]  # fmt: skip
    up = [none - 0.004, stand, stand + 1.5 * thick, stand, stand - fall * 0.72,
          stand - fall * 0.74 - thick, stand - 1.6 * thick, none - 0.004]  # fmt: skip
    return np.stack(out, 1), np.stack(up, 1)


def _neck_radii(marks: Landmarks, around: Floats, foot: Floats) -> Floats:
    """Distance of the skin from the neck's joint at each angle, at the seam's height."""
    neck, scale = marks.joint("Neck"), marks.scale
    offset = marks.bare[~marks.on_arm] - neck
    reach = np.hypot(offset[:, 0], offset[:, 1])
    angle = np.mod(np.arctan2(offset[:, 0], -offset[:, 1]), 2 * np.pi)
    radii = np.empty(len(around))
    for index, (turn, height) in enumerate(zip(around, foot, strict=True)):
        apart = np.abs(np.mod(angle - turn + np.pi, 2 * np.pi) - np.pi)
        level = np.abs(offset[:, 2] + neck[2] - height - 0.012 * scale)
        near = np.argpartition(apart * 0.06 * scale + level, 14)[:14]
        radii[index] = float(np.median(reach[near]))
    return _even(radii)


def _shoulder_heights(marks: Landmarks, points: Floats) -> Floats:
    """Height of the body below each of *points* (n, m, 3)."""
    body = marks.bare[~marks.on_head & (marks.bare[:, 2] > marks.height("Spine1"))]
    flat = points[:, :, None, :2] - body[None, None, :, :2]
    weight = np.exp(-np.sum(flat**2, axis=-1) / (2 * (0.014 * marks.scale) ** 2))
    top = body[None, None, :, 2]
    near = weight > 0.2
    return np.where(near.any(-1), np.where(near, top, -np.inf).max(-1), -1.0)


def _even(values: Floats) -> Floats:
    """*values* along the strip (n, ...) with their jumps drawn out."""
    smooth = np.asarray(values, float)
    for _ in range(6):
        padded = np.concatenate([smooth[:1], smooth, smooth[-1:]])
        smooth = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
    return smooth


def _loft(rings: int, around: int) -> Ints:
    """Triangles over closed rings, with both ends capped."""
    ring, spoke = np.meshgrid(np.arange(rings - 1), np.arange(around), indexing="ij")
    after = (spoke + 1) % around
    a, b = ring * around + spoke, ring * around + after
    c, d = b + around, a + around
    skin = np.concatenate([np.stack([a, c, b], -1), np.stack([a, d, c], -1)]).reshape(-1, 3)
    fan = np.array([[0, k, k + 1] for k in range(1, around - 1)])
    last = (rings - 1) * around + fan[:, ::-1]
    faces: Ints = np.vstack([skin, fan, last]).astype(np.int64)
    return faces
