"""Whether the lens can see a point."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.previs.camera import Camera, Vector
from core.previs.embree import TriangleScene

_SHORT_M = 0.30
"""The last metres of a ray that are not tested: the subject must not hide itself."""


class Sight:
    """Asks the search trees of the set and of the people."""

    def __init__(self, trees: Sequence[TriangleScene]) -> None:
        self._trees = trees

    def hidden_share(self, camera: Camera, points: Vector) -> float:
        """Share of *points* (n, 3) that something stands in front of."""
        return sum(self._hidden(camera, point) for point in points) / len(points)

    def _hidden(self, camera: Camera, point: Vector) -> bool:
        offset = point - camera.eye
        distance = float(np.linalg.norm(offset))
        direction = offset / max(distance, 1e-6)
        start = camera.entry(direction)
        origin = camera.eye + direction * start
        reach = distance - start - _SHORT_M
        return reach > 0 and any(tree.blocked(origin, direction, reach) for tree in self._trees)
