"""Pieces laid on the front of a body, with edges as they are drawn: lapels, pockets, straps.

The body's own triangles are too coarse to cut such a piece from, so it is a grid of its own.
"""

from __future__ import annotations

import numpy as np

from core.previs.figure_data import SKIN_VERTICES, Floats, library
from core.previs.garments import Landmarks, cloth_surface
from core.previs.shapes import triangles
from core.previs.skinned_mesh import SkinnedMesh, hemmed

_NEIGHBOURS = 6
_COLUMNS = 9


def panel(marks: Landmarks, x: Floats, z: Floats, off: Floats | float) -> SkinnedMesh:
    """A piece of cloth over the front of *marks*.

    Args:
        marks: The body.
        x: (rows, columns) metres across; to the right of the viewer along a row.
        z: (rows, columns) height, metres; downwards from row to row.
        off: Metres off the body as cloth lies on it, one value or (rows, columns).
    """
    skin, normals = cloth_surface(marks)
    front = np.flatnonzero((marks.facing < 0.35) & ~marks.on_head & ~marks.on_arm)
    flat = np.stack([x.ravel(), z.ravel()], 1)
    away = np.linalg.norm(flat[:, None] - skin[front][None, :, [0, 2]], axis=2)
    near = np.argpartition(away, _NEIGHBOURS, axis=1)[:, :_NEIGHBOURS]
    shares = 1 / (np.take_along_axis(away, near, axis=1) + 0.004) ** 2
    shares = (shares / shares.sum(1, keepdims=True))[..., None]
    index = front[near]
    depth = (skin[index, 1, None] * shares).sum(1)[:, 0]
    outward = (normals[index] * shares).sum(1)
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    points = np.stack([flat[:, 0], depth, flat[:, 1]], 1)
    points += outward * np.broadcast_to(np.asarray(off, float), x.shape).ravel()[:, None]
    data, nearest = library(), index[:, 0]
    return hemmed(
        SkinnedMesh(
            points,
            _grid(*x.shape),
            data.influences[:SKIN_VERTICES][nearest],
            data.weights[:SKIN_VERTICES][nearest],
        ),
        0.006 * marks.scale,
    )


def strip(
    marks: Landmarks, path: Floats, half_width: Floats | float, off: Floats | float
) -> SkinnedMesh:
    """A band along *path* (rows, 2) of x, z, from above; *half_width* metres to each side."""
    half = np.broadcast_to(np.asarray(half_width, float), (len(path),))
    across = np.linspace(-1.0, 1.0, _COLUMNS)[None, :] * half[:, None]
    return panel(marks, path[:, :1] + across, np.repeat(path[:, 1:], _COLUMNS, axis=1), off)


def shoulder_top(marks: Landmarks, x: float) -> float:
    """How high the front of the shoulder reaches at *x* metres from the middle."""
    skin, _ = cloth_surface(marks)
    near = (np.abs(np.abs(skin[:, 0]) - abs(x)) < 0.02 * marks.scale) & ~marks.on_head
    return float(skin[near & (marks.facing < 0.2), 2].max())


def _grid(rows: int, columns: int) -> np.ndarray:
    """Triangles of a grid that face the viewer."""
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    first = (row * columns + column).ravel()
    quads = np.stack([first, first + columns, first + columns + 1, first + 1], 1)
    return triangles(quads)
