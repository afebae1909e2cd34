"""Meshes that hang on bones: cutting, smoothing, inflating and joining them.

A cut follows a signed field, so a hem is a clean line and not the zigzag of whole triangles.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from core.previs.figure_data import SKIN_VERTICES, Floats, Ints, Mask, library
from core.previs.shapes import vertex_normals

_NO_SLIVER = 0.12
"""A cut keeps this share of an edge away from its ends: slivers have no normal to speak of."""


@dataclass(frozen=True, slots=True)
class SkinnedMesh:
    """Triangles with the four strongest bones of every vertex.

    Attributes:
        vertices: (n, 3) metres at rest.
        faces: (m, 3).
        influences: (n, 4) bone indices.
        weights: (n, 4), summing to 1.
    """

    vertices: Floats
    faces: Ints
    influences: Ints
    weights: Floats

    def moved(self, vertices: Floats) -> SkinnedMesh:
        """The same mesh with its vertices elsewhere."""
        return SkinnedMesh(vertices, self.faces, self.influences, self.weights)

    def normals(self) -> Floats:
        """(n, 3) unit, outward."""
        return vertex_normals(self.vertices, self.faces)


def part_of(vertices: Floats, faces: Ints) -> SkinnedMesh:
    """The part of the body's vertices that *faces* use, with its own numbering."""
    used, renumbered = np.unique(faces, return_inverse=True)
    data = library()
    return SkinnedMesh(
        vertices[used],
        renumbered.reshape(-1, 3),
        data.influences[used],
        data.weights[used],
    )


def rigid(vertices: Floats, faces: Ints, bone: str) -> SkinnedMesh:
    """A hard thing fixed to one bone."""
    count = len(vertices)
    influences = np.zeros((count, 4), np.int64)
    influences[:, 0] = library().bone(bone)
    weights = np.zeros((count, 4))
    weights[:, 0] = 1.0
    return SkinnedMesh(vertices, faces, influences, weights)


def cut(mesh: SkinnedMesh, field: Floats) -> SkinnedMesh:
    """The part of *mesh* where *field* (n,) is positive, cut along its zero line."""
    inside = field[mesh.faces] >= 0
    count = inside.sum(1)
    whole = mesh.faces[count == 3]
    lone = _lone_corner_first(mesh.faces[count == 1], inside[count == 1])
    pairs = _lone_corner_first(mesh.faces[count == 2], ~inside[count == 2])
    edges = np.vstack([lone[:, [0, 1]], lone[:, [0, 2]], pairs[:, [0, 1]], pairs[:, [0, 2]]])
    grown, index = _with_edge_points(mesh, field, edges)
    a, b = len(lone), len(pairs)
    on_ab, on_ac = index[:a], index[a : 2 * a]
    off_ab, off_ac = index[2 * a : 2 * a + b], index[2 * a + b :]
    faces = np.vstack(
        [
            whole,
            np.stack([lone[:, 0], on_ab, on_ac], 1),
            np.stack([off_ab, pairs[:, 1], pairs[:, 2]], 1),
            np.stack([off_ab, pairs[:, 2], off_ac], 1),
        ]
    )
    return _without_unused(
        SkinnedMesh(grown.vertices, faces.astype(np.int64), grown.influences, grown.weights)
    )


def faired(mesh: SkinnedMesh, rounds: int = 24) -> SkinnedMesh:
    """*mesh* with its cut edges drawn smooth where coarse triangles leave a zigzag.

    Along each edge: smoothing that does not shrink. Source: Taubin 1995, lambda 0.5, mu -0.53.
    """
    edge = _border(mesh.faces)
    rim, ends = np.unique(edge, return_inverse=True)
    ends = ends.reshape(-1, 2)
    counts = np.bincount(ends.ravel(), minlength=len(rim))
    points = mesh.vertices[rim]
    regular = (counts == 2)[:, None]
    for step in (0.5, -0.53) * rounds:
        sums = np.zeros_like(points)
        np.add.at(sums, ends[:, 0], points[ends[:, 1]])
        np.add.at(sums, ends[:, 1], points[ends[:, 0]])
        means = sums / np.maximum(counts, 1)[:, None]
        points = np.where(regular, points + step * (means - points), points)
    moved = mesh.vertices.copy()
    moved[rim] = points
    return mesh.moved(moved)


def hemmed(mesh: SkinnedMesh, depth: Floats | float) -> SkinnedMesh:
    """*mesh* with its edges turned in by *depth* metres, so that it looks as thick as cloth."""
    edge = _border(mesh.faces)
    if not len(edge):
        return mesh
    start = len(mesh.vertices)
    rim, index = np.unique(edge, return_inverse=True)
    ends = index.reshape(-1, 2) + start
    inner = mesh.vertices[rim] - mesh.normals()[rim] * np.asarray(depth)
    strip = np.vstack(
        [
            np.stack([edge[:, 1], edge[:, 0], ends[:, 0]], 1),
            np.stack([edge[:, 1], ends[:, 0], ends[:, 1]], 1),
        ]
    )
    return SkinnedMesh(
        np.vstack([mesh.vertices, inner]),
        np.vstack([mesh.faces, strip]),
        np.vstack([mesh.influences, mesh.influences[rim]]),
        np.vstack([mesh.weights, mesh.weights[rim]]),
    )


def _border(faces: Ints) -> Ints:
    """(n, 2) the directed edges that only one triangle has."""
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    keys = edges.min(1) * (int(faces.max(initial=0)) + 1) + edges.max(1)
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    border: Ints = edges[first[counts == 1]]
    return border


def _lone_corner_first(faces: Ints, mask: Mask) -> Ints:
    """Each face turned so that its one corner where *mask* is true comes first."""
    first = mask.argmax(1)[:, None]
    turned: Ints = np.take_along_axis(faces, (first + np.arange(3)) % 3, axis=1)
    return turned


def _with_edge_points(mesh: SkinnedMesh, field: Floats, edges: Ints) -> tuple[SkinnedMesh, Ints]:
    """*mesh* with one more vertex where each edge crosses zero, and the index of each."""
    low, high = edges.min(1), edges.max(1)
    keys, index = np.unique(low * len(field) + high, return_inverse=True)
    low, high = keys // len(field), keys % len(field)
    t = field[low] / np.where(field[low] == field[high], 1.0, field[low] - field[high])
    t = np.clip(t, _NO_SLIVER, 1 - _NO_SLIVER)
    points = mesh.vertices[low] + (mesh.vertices[high] - mesh.vertices[low]) * t[:, None]
    influences, weights = _blended(mesh, low, high, t)
    grown = SkinnedMesh(
        np.vstack([mesh.vertices, points]),
        mesh.faces,
        np.vstack([mesh.influences, influences]),
        np.vstack([mesh.weights, weights]),
    )
    return grown, index + len(mesh.vertices)


def _blended(mesh: SkinnedMesh, low: Ints, high: Ints, t: Floats) -> tuple[Ints, Floats]:
    """The four strongest bones between two vertices."""
    dense = np.zeros((len(low), len(library().bones)))
    rows = np.arange(len(low))[:, None]
    np.add.at(dense, (rows, mesh.influences[low]), mesh.weights[low] * (1 - t)[:, None])
    np.add.at(dense, (rows, mesh.influences[high]), mesh.weights[high] * t[:, None])
    strongest = np.argsort(-dense, axis=1, kind="stable")[:, :4]
    weights = np.take_along_axis(dense, strongest, axis=1)
    return strongest, weights / np.maximum(weights.sum(1, keepdims=True), 1e-9)


def _without_unused(mesh: SkinnedMesh) -> SkinnedMesh:
    used, renumbered = np.unique(mesh.faces, return_inverse=True)
    return SkinnedMesh(
        mesh.vertices[used],
        renumbered.reshape(-1, 3),
        mesh.influences[used],
        mesh.weights[used],
    )


@cache
def _neighbours() -> tuple[Ints, Ints, Floats]:
    """Of the body's vertices: neighbours in one row, where each begins, how many."""
    faces = library().faces["body"]
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    both = np.vstack([edges, edges[:, ::-1]])
    keys = np.unique(both[:, 0] * SKIN_VERTICES + both[:, 1])
    owner, neighbour = keys // SKIN_VERTICES, keys % SKIN_VERTICES
    starts = np.searchsorted(owner, np.arange(SKIN_VERTICES))
    counts = np.bincount(owner, minlength=SKIN_VERTICES).astype(float)
    return neighbour, starts, counts


def smoothed(values: Floats, rounds: int, share: float = 0.6) -> Floats:
    """Values on the body's vertices (n, 3), each drawn to the mean of its neighbours."""
    neighbour, starts, counts = _neighbours()
    for _ in range(rounds):
        means = np.add.reduceat(values[neighbour], starts, axis=0) / counts[:, None]
        values = values * (1 - share) + means * share
    return values
