"""Flesh on bones: round cones melted into one closed surface.

Each bone is a cone with round ends; where two come close their surfaces flow into each other
(a smooth minimum of their distances). The surface is drawn with naive surface nets: one vertex in
every cell that the surface crosses, at the mean of the crossings of its edges.
Source: Gibson 1998, Constrained Elastic Surface Nets; Quilez, smooth minimum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from core.previs.figure_data import Mask
from core.previs.shapes import Floats, Ints, triangles

Number = TypeVar("Number", np.float64, np.bool_)
_FAR = 1e3
_CORNERS = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)])
_EDGES = [
    (a, b)
    for a in range(8)
    for b in range(a + 1, 8)
    if int(np.abs(_CORNERS[a] - _CORNERS[b]).sum()) == 1
]


@dataclass(frozen=True, slots=True)
class Cones:
    """Bones with flesh.

    Attributes:
        starts: (n, 3) metres.
        ends: (n, 3); a ball where it equals the start.
        radii: (n, 2) at start and end.
        tones: (n,) which of the coat's colours it has.
        flat: (n,) how much thinner it is across x than along, 1 for round.
    """

    starts: Floats
    ends: Floats
    radii: Floats
    tones: Ints
    flat: Floats


@dataclass(frozen=True, slots=True)
class Hide:
    """A closed surface: vertices (n, 3), faces (m, 3), tone of every face (m,)."""

    vertices: Floats
    faces: Ints
    tones: Ints


def grown(cones: Cones, *, cell_m: float, blend_m: float) -> Hide:
    """The surface of *cones*.

    Args:
        cones: What it covers.
        cell_m: Size of the grid that it is drawn on.
        blend_m: How far apart two surfaces begin to flow together.
    """
    reach = cones.radii.max(axis=1, keepdims=True) + 2 * cell_m + blend_m
    low = np.minimum(cones.starts, cones.ends) - reach
    high = np.maximum(cones.starts, cones.ends) + reach
    origin = low.min(axis=0)
    counts = np.ceil((high.max(axis=0) - origin) / cell_m).astype(int) + 1
    field = np.full(counts, _FAR)
    for index in range(len(cones.starts)):
        box = _box(low[index], high[index], origin, counts, cell_m)
        distance = _distance(cones, index, _points(box, origin, cell_m))
        field[box] = _smooth_minimum(field[box], distance, blend_m)
    vertices, faces = _netted(field, origin, cell_m)
    return Hide(vertices, faces, _tones(cones, vertices[faces].mean(axis=1)))


def _tones(cones: Cones, points: Floats) -> Ints:
    """The tone of the bone nearest to each of *points*."""
    distances = [_distance(cones, index, points) for index in range(len(cones.starts))]
    tones: Ints = cones.tones[np.argmin(distances, axis=0)]
    return tones


def _box(
    low: Floats, high: Floats, origin: Floats, counts: Ints, cell_m: float
) -> tuple[slice, slice, slice]:
    """The part of the grid that a bone can reach."""
    first = np.maximum(((low - origin) / cell_m).astype(int), 0)
    last = np.minimum(np.ceil((high - origin) / cell_m).astype(int) + 1, counts)
    return tuple(slice(int(a), int(b)) for a, b in zip(first, last, strict=True))  # type: ignore[return-value]


def _points(box: tuple[slice, slice, slice], origin: Floats, cell_m: float) -> Floats:
    axes = [
        start + cell_m * np.arange(part.start, part.stop)
        for start, part in zip(origin, box, strict=True)
    ]
    return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)


def _distance(cones: Cones, index: int, points: Floats) -> Floats:
    """From *points* to the surface of a cone; negative inside."""
    start, run = cones.starts[index], cones.ends[index] - cones.starts[index]
    offset = points - start
    length = float(run @ run)
    along = np.clip(offset @ run / length, 0, 1) if length > 0 else np.zeros(points.shape[:-1])
    away = offset - along[..., None] * run
    away[..., 0] /= cones.flat[index]
    radius = cones.radii[index, 0] + along * (cones.radii[index, 1] - cones.radii[index, 0])
    distance: Floats = np.sqrt((away**2).sum(axis=-1)) - radius
    return distance


def _smooth_minimum(a: Floats, b: Floats, blend_m: float) -> Floats:
    share = np.maximum(blend_m - np.abs(a - b), 0) / blend_m
    found: Floats = np.minimum(a, b) - share**2 * blend_m / 4
    return found


def _netted(field: Floats, origin: Floats, cell_m: float) -> tuple[Floats, Ints]:
    """Vertices and faces of the surface where *field* is zero."""
    inside = field < 0
    ids, vertices = _vertices(field, inside, origin, cell_m)
    quads = np.concatenate([_quads(inside, ids, axis) for axis in range(3)])
    return vertices, triangles(quads)


def _vertices(field: Floats, inside: Mask, origin: Floats, cell_m: float) -> tuple[Ints, Floats]:
    """The number of every cell's vertex (-1: none), and where they are."""
    cells = tuple(np.array(field.shape) - 1)
    total, count = np.zeros((*cells, 3)), np.zeros(cells)
    for a, b in _EDGES:
        va, vb = _corner(field, a), _corner(field, b)
        crossed = _corner(inside, a) != _corner(inside, b)
        share = np.where(crossed, va / np.where(crossed, va - vb, 1.0), 0.0)
        at = _CORNERS[a] + share[..., None] * (_CORNERS[b] - _CORNERS[a])
        total += np.where(crossed[..., None], at, 0.0)
        count += crossed
    active = count > 0
    ids = np.full(cells, -1, np.int64)
    ids[active] = np.arange(int(active.sum()))
    places = np.argwhere(active) + total[active] / count[active][:, None]
    return ids, origin + cell_m * places


def _corner(grid: NDArray[Number], corner: int) -> NDArray[Number]:
    """*grid* at that corner of every cell."""
    x, y, z = (int(value) for value in _CORNERS[corner])
    nx, ny, nz = grid.shape
    return grid[x : nx - 1 + x, y : ny - 1 + y, z : nz - 1 + z]


def _quads(inside: Mask, ids: Ints, axis: int) -> Ints:
    """The faces across the grid's edges along *axis*, seen from outside anticlockwise."""
    grid, cells = np.moveaxis(inside, axis, 0), np.moveaxis(ids, axis, 0)
    first, second = grid[:-1, 1:-1, 1:-1], grid[1:, 1:-1, 1:-1]
    a, b = cells[:, :-1, :-1], cells[:, 1:, :-1]
    c, d = cells[:, 1:, 1:], cells[:, :-1, 1:]
    found = []
    for crossed, order in ((first & ~second, (a, b, c, d)), (~first & second, (d, c, b, a))):
        quads = np.stack([part[crossed] for part in order], axis=-1)
        found.append(quads if axis != 1 else quads[:, ::-1])
    return np.concatenate(found)
