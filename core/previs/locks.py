"""Locks of hair: tapered ribbons along paths that grow over a body without entering it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.previs.figure_data import Floats, Ints

_STEADY = 0.40
"""Share of its direction that a lock keeps at each step; the rest turns to the comb."""
_CLINGS_M = 0.03
"""From how far off hair is drawn back to what it lies on; farther out it falls."""
_DOWN = np.array([0.0, 0.0, -1.0])
_ROUND = 0.18
"""How far a lock's middle stands above its edges, of its half width: it shines as if round."""

Comb = Callable[[Floats], Floats]
"""Directions (n, 3), of any length, in which hair at points (n, 3) is combed."""


@dataclass(frozen=True, slots=True)
class Form:
    """What hair lies on: points of a surface and their outward unit normals, each (m, 3)."""

    points: Floats
    normals: Floats

    def nearest(self, places: Floats) -> Ints:
        """(n,) index of the point nearest to each of *places* (n, 3)."""
        away = (self.points**2).sum(1) - 2 * places @ self.points.T
        index: Ints = away.argmin(1)
        return index


@dataclass(frozen=True, slots=True)
class Paths:
    """Middle lines of locks.

    Attributes:
        points: (locks, steps, 3) metres, root first.
        normals: (locks, steps, 3) unit, away from the body.
    """

    points: Floats
    normals: Floats

    def picked(self, which: Ints) -> Paths:
        """Some of the locks."""
        return Paths(self.points[which], self.normals[which])


def grown(form: Form, roots: Floats, lengths: Floats, lifts: Floats, comb: Comb) -> Paths:
    """Locks from *roots* (n, 3), combed by *comb*.

    Args:
        form: What they lie on.
        roots: Where they begin.
        lengths: (n,) metres.
        lifts: (n, steps) metres off the form: never nearer, and no farther while it is near.
        comb: Where they are combed to.
    """
    steps = lifts.shape[1]
    points, normals = [], []
    place, way, free = roots, unit(comb(roots)), np.zeros((len(roots), 1))
    for step in range(steps):
        if step:
            combed = unit(comb(place)) * (1 - free) + _DOWN * free
            way = unit(_STEADY * way + (1 - _STEADY) * combed)
            place = place + way * (lengths / (steps - 1))[:, None]
        near = form.nearest(place)
        normal = form.normals[near]
        height = ((place - form.points[near]) * normal).sum(1)
        short = lifts[:, step] - height
        draw = np.where(short > 0, short, np.where(short > -_CLINGS_M, 0.6 * short, 0.0))
        free = np.clip(-short / _CLINGS_M, 0.0, 1.0)[:, None]
        place = place + normal * draw[:, None]
        points.append(place)
        normals.append(normal)
    return Paths(np.stack(points, 1), _evened(np.stack(normals, 1)))


def unit(vectors: Floats) -> Floats:
    """*vectors* (..., 3) at length one."""
    long: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
    return long


def _evened(normals: Floats) -> Floats:
    """Normals along each lock averaged with their neighbours': ribbons do not jerk."""
    padded = np.concatenate([normals[:, :1], normals, normals[:, -1:]], axis=1)
    return unit(padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:])


def ribbons(paths: Paths, half_widths: Floats, roll_rad: Floats) -> tuple[Floats, Ints]:
    """Vertices and triangles of one ribbon, three points across, per path.

    Args:
        paths: Middle lines.
        half_widths: (locks, steps) metres.
        roll_rad: (locks,) how far each is turned about its own line.
    """
    points = paths.points
    along = unit(np.gradient(points, axis=1))
    side = unit(np.cross(along, paths.normals))
    up = np.cross(side, along)
    cosine, sine = np.cos(roll_rad)[:, None, None], np.sin(roll_rad)[:, None, None]
    side, up = side * cosine + up * sine, up * cosine - side * sine
    half = half_widths[..., None]
    across = np.stack([points - side * half, points + up * half * _ROUND, points + side * half], 2)
    return across.reshape(-1, 3), _strips(*points.shape[:2])


def _strips(locks: int, steps: int) -> Ints:
    """Triangles of *locks* grids, each *steps* x 3 vertices."""
    row, column = np.meshgrid(np.arange(steps - 1), np.arange(2), indexing="ij")
    first = (row * 3 + column).ravel()
    one = np.stack([first, first + 3, first + 1], 1)
    two = np.stack([first + 1, first + 3, first + 4], 1)
    grid = np.vstack([one, two])
    starts = np.arange(locks)[:, None, None] * (3 * steps)
    faces: Ints = (grid[None] + starts).reshape(-1, 3)
    return faces
