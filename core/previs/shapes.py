"""Plain solids as triangles: vertices (n, 3), faces (m, 3), outward normals (n, 3) or None."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_BOX_CORNERS = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
_BOX_QUADS = np.array(
    [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Triangles, with vertex normals where the surface is meant to look round."""

    vertices: Floats
    faces: Ints
    normals: Floats | None = None


def triangles(faces: ArrayLike) -> Ints:
    """Quads (m, 4) split into triangles (2m, 3), all first halves before all second halves."""
    array = np.asarray(faces, np.int64)
    if array.shape[1] == 3:
        return array
    return np.vstack([array[:, [0, 1, 2]], array[:, [0, 2, 3]]])


def vertex_normals(vertices: Floats, faces: Ints) -> Floats:
    """Area-weighted normals of the vertices, unit length."""
    corners = vertices[faces]
    area = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.zeros_like(vertices)
    for axis in range(3):
        weights = np.repeat(area[:, axis], 3)
        normals[:, axis] = np.bincount(faces.ravel(), weights, len(vertices))
    unit: Floats = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    return unit


def turn_z(yaw_deg: float) -> Floats:
    """Rotation about the vertical, anticlockwise seen from above."""
    cosine, sine = math.cos(math.radians(yaw_deg)), math.sin(math.radians(yaw_deg))
    return np.array([[cosine, -sine, 0.0], [sine, cosine, 0.0], [0.0, 0.0, 1.0]])


def box(centre: ArrayLike, size: ArrayLike, yaw_deg: float) -> Shape:
    """A cuboid."""
    corners = _BOX_CORNERS * np.asarray(size, float) / 2
    return Shape(corners @ turn_z(yaw_deg).T + np.asarray(centre, float), triangles(_BOX_QUADS))


def frame_of(axis: Floats) -> tuple[Floats, Floats]:
    """Two unit vectors that make a right angle with *axis* and each other."""
    upright = abs(axis[2]) < 0.9 * float(np.linalg.norm(axis))
    across = np.cross(axis, (0.0, 0.0, 1.0) if upright else (1.0, 0.0, 0.0))
    across = across / np.linalg.norm(across)
    up = np.cross(axis, across)
    return across, up / np.linalg.norm(up)


def sweep(centres: Floats, radii: Floats, segments: int) -> Shape:
    """A round tube through *centres* (n, 3) with *radii* (n,), open at both ends."""
    across, up = _frames_of(np.gradient(centres, axis=0) + 1e-9)
    angles = np.linspace(0, 2 * math.pi, segments, endpoint=False)[None, :, None]
    spokes = np.cos(angles) * across[:, None] + np.sin(angles) * up[:, None]
    rings = centres[:, None] + spokes * np.asarray(radii, float)[:, None, None]
    return Shape(
        rings.reshape(-1, 3),
        triangles(ring_quads(len(centres), segments)),
        spokes.reshape(-1, 3),
    )


def _frames_of(axes: Floats) -> tuple[Floats, Floats]:
    """`frame_of` of many *axes* (n, 3) at once."""
    upright = np.abs(axes[:, 2]) < 0.9 * np.linalg.norm(axes, axis=1)
    other = np.where(upright[:, None], (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    across = np.cross(axes, other)
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    up = np.cross(axes, across)
    return across, up / np.linalg.norm(up, axis=1, keepdims=True)


def ring_quads(rings: int, segments: int) -> Ints:
    """Quads between neighbouring rings of *segments* vertices each."""
    start = (np.arange(rings - 1)[:, None] * segments).repeat(segments, 1)
    here = np.arange(segments)[None, :]
    after = (here + 1) % segments
    quads = np.stack(
        [start + here, start + after, start + segments + after, start + segments + here], axis=-1
    )
    return quads.reshape(-1, 4)


def cylinder(
    ends: tuple[ArrayLike, ArrayLike], radii: tuple[float, float], segments: int
) -> Shape:
    """An open frustum between two points."""
    return sweep(np.asarray(ends, float), np.asarray(radii, float), segments)


def disc(centre: ArrayLike, axis: ArrayLike, radius: float, segments: int) -> Shape:
    """A flat cap looking along *axis*."""
    middle = np.asarray(centre, float)
    across, up = frame_of(np.asarray(axis, float))
    angles = np.linspace(0, 2 * math.pi, segments, endpoint=False)
    rim = middle + radius * (np.cos(angles)[:, None] * across + np.sin(angles)[:, None] * up)
    here = np.arange(segments)
    faces = np.stack([np.full(segments, segments), here, (here + 1) % segments], axis=1)
    return Shape(np.vstack([rim, middle[None]]), faces)


def sphere(centre: ArrayLike, radii: ArrayLike, segments: int) -> Shape:
    """An ellipsoid with *radii* along x, y, z."""
    rows = max(segments * 3 // 5, 4)
    polar = np.linspace(0.001, math.pi - 0.001, rows)[:, None]
    around = np.linspace(0, 2 * math.pi, segments, endpoint=False)[None, :]
    unit = np.stack(
        [
            np.sin(polar) * np.cos(around),
            np.sin(polar) * np.sin(around),
            np.cos(polar) * np.ones_like(around),
        ],
        axis=-1,
    ).reshape(-1, 3)
    scale = np.asarray(radii, float)
    normals = unit / scale
    normals = normals / np.linalg.norm(normals, axis=1, keepdims=True)
    faces = triangles(ring_quads(rows, segments))
    return Shape(unit * scale + np.asarray(centre, float), faces, normals)


def lathe(profile: Sequence[tuple[float, float]], centre: ArrayLike, segments: int) -> Shape:
    """A solid of revolution: *profile* is (radius, height) from the bottom up."""
    outline = np.asarray(profile, float)
    angles = np.linspace(0, 2 * math.pi, segments, endpoint=False)[None, :]
    radius, height = outline[:, :1], outline[:, 1:]
    vertices = np.stack(
        [radius * np.cos(angles), radius * np.sin(angles), height * np.ones_like(angles)], axis=-1
    ).reshape(-1, 3)
    faces = triangles(ring_quads(len(outline), segments))
    return Shape(vertices + np.asarray(centre, float), faces, vertex_normals(vertices, faces))
