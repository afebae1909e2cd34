"""Skirts and coat tails at rest: a tube of cloth around hips and both legs.

The tube follows the hull of the body's cross-sections, so it bridges what anatomy leaves open
(between the legs, below the buttocks), and hangs straight down from wherever it is widest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.previs.figure_data import SKIN_VERTICES, Floats, Ints, library
from core.previs.garments import Landmarks
from core.previs.shapes import ring_quads, triangles
from core.previs.skinned_mesh import SkinnedMesh, cut

_COLUMNS, _ROWS = 120, 26
_SLICE_M = 0.022
"""Half the height of the slice of body that a row of the tube is measured on."""
_PELVIS = ("Hips", "Spine", "Spine1", "Spine2")


@dataclass(frozen=True, slots=True)
class SkirtCut:
    """How a skirt is cut, in metres of a grown man.

    Attributes:
        top_z: Height of its upper edge.
        hem_z: Height of its hem.
        ease: Room over the body.
        flare: Further room at the hem.
        folds: Depth of the folds at the hem.
        slit_z: Where an open front begins to part; None: closed.
    """

    top_z: float
    hem_z: float
    ease: float
    flare: float
    folds: float
    slit_z: float | None = None


def skirt(marks: Landmarks, form: SkirtCut) -> SkinnedMesh:
    """A skirt in the form *form*, hung on the pelvis; `drapery` moves it with the legs."""
    heights = np.linspace(form.top_z, form.hem_z, _ROWS)
    radii = _radii(marks, heights, form)
    angles = np.linspace(0.0, 2 * np.pi, _COLUMNS, endpoint=False)
    middle = _middle(marks)
    points = np.empty((_ROWS, _COLUMNS, 3))
    points[..., 0] = middle[0] + radii * np.cos(angles)
    points[..., 1] = middle[1] + radii * np.sin(angles)
    points[..., 2] = heights[:, None]
    flat = points.reshape(-1, 3)
    influences, weights = _pelvis_weights(marks, flat)
    mesh = SkinnedMesh(flat, triangles(ring_quads(_ROWS, _COLUMNS))[:, ::-1], influences, weights)
    return mesh if form.slit_z is None else cut(mesh, _slit(marks, flat, form))


def _middle(marks: Landmarks) -> Floats:
    return np.array([0.0, float(marks.joint("Hips")[1]) + 0.01 * marks.scale])


def _radii(marks: Landmarks, heights: Floats, form: SkirtCut) -> Floats:
    """(rows, columns) distance of the cloth from the middle."""
    body = np.stack([_hull_radius(marks, height) for height in heights])
    hanging = np.maximum.accumulate(body, axis=0)
    below_hip = np.clip((marks.height("Hips") - heights) / (0.10 * marks.scale), 0, 1)[:, None]
    body = body + (hanging - body) * below_hip
    kernel = np.array([1.0, 2.0, 3.0, 2.0, 1.0]) / 9
    for _ in range(2):
        body = np.maximum(body, _blurred(body, kernel))
    down = ((heights[0] - heights) / (heights[0] - heights[-1]))[:, None]
    room: Floats = form.ease + form.flare * down + form.folds * down * _folds()
    radii: Floats = body + marks.scale * room
    return radii


def _blurred(rows: Floats, kernel: Floats) -> Floats:
    """Averaged along the height, edges held."""
    padded = np.pad(rows, ((2, 2), (0, 0)), mode="edge")
    shifted = np.stack([padded[start : start + len(rows)] for start in range(len(kernel))])
    blurred: Floats = np.tensordot(kernel, shifted, axes=1)
    return blurred


def _folds() -> Floats:
    """0 to 1 around the hem: unequal waves."""
    angles = np.linspace(0.0, 2 * np.pi, _COLUMNS, endpoint=False)
    wave = np.sin(7 * angles + 0.6) + 0.7 * np.sin(11 * angles + 2.1) + 0.4 * np.sin(4 * angles)
    folds: Floats = (0.5 + wave / 4.2)[None, :]
    return folds


def _hull_radius(marks: Landmarks, height: float) -> Floats:
    """(columns,) radius of the convex hull of the body's slice at *height*."""
    skin = marks.skin
    near = (np.abs(skin[:, 2] - height) < _SLICE_M * marks.scale) & ~marks.on_arm
    flat = skin[near, :2] - _middle(marks)
    angles = np.linspace(0.0, 2 * np.pi, _COLUMNS, endpoint=False)
    spokes = np.stack([np.cos(angles), np.sin(angles)])
    support = (flat @ spokes).max(0)
    facing = np.cos(angles[:, None] - angles[None, :])
    reach = np.where(facing > 0.15, support[None, :] / np.maximum(facing, 0.15), np.inf)
    radius: Floats = reach.min(1)
    return radius


def _pelvis_weights(marks: Landmarks, points: Floats) -> tuple[Ints, Floats]:
    """Each point carried as the trunk beneath it; below the hips by the pelvis alone."""
    data = library()
    trunk = np.flatnonzero(~marks.on_arm & (marks.skin[:, 2] > marks.height("LeftUpLeg") - 0.05))
    influences = np.zeros((len(points), 4), np.int64)
    weights = np.tile([1.0, 0.0, 0.0, 0.0], (len(points), 1))
    influences[:, 0] = data.bone("Hips")
    high = np.flatnonzero(points[:, 2] > marks.height("Hips"))
    skin = marks.skin[trunk]
    away = (skin**2).sum(1) - 2 * points[high] @ skin.T  # squared distance, less a row's constant
    nearest = trunk[away.argmin(1)]
    mine = data.influences[:SKIN_VERTICES][nearest]
    share = data.weights[:SKIN_VERTICES][nearest] * np.isin(mine, data.bones_named(*_PELVIS))
    total = share.sum(1, keepdims=True)
    known = total[:, 0] > 1e-6
    influences[high[known]] = mine[known]
    weights[high[known]] = share[known] / total[known]
    return influences, weights


def _slit(marks: Landmarks, points: Floats, form: SkirtCut) -> Floats:
    """Positive beside an opening in front that widens towards the hem."""
    slit_z = form.hem_z if form.slit_z is None else form.slit_z
    below = np.clip((slit_z - points[:, 2]) / (slit_z - form.hem_z), -1.0, 1.0)
    gap = np.abs(points[:, 0]) - np.where(below > 0, 0.004 + 0.030 * below, -0.05) * marks.scale
    return np.where(points[:, 1] > marks.joint("Hips")[1], 1.0, gap)
