"""Collars lie round the neck, open in front, and cut edges are smooth lines."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.figure_look import Body
from core.previs.collars import COAT_COLLAR, JACKET_COLLAR, SHIRT_COLLAR, collar
from core.previs.garments import landmarks
from core.previs.skinned_mesh import SkinnedMesh, cut, faired


@pytest.mark.parametrize("body", list(Body))
@pytest.mark.parametrize("shape", [SHIRT_COLLAR, JACKET_COLLAR, COAT_COLLAR])
def test_a_collar_stands_at_the_neck_and_is_open_in_front(body, shape):
    marks = landmarks(body)
    mesh = collar(marks, shape)
    neck = marks.joint("Neck")
    offset = mesh.vertices - neck
    assert np.abs(offset[:, 2]).max() < 0.16 * marks.scale
    assert np.hypot(offset[:, 0], offset[:, 1]).max() < 0.24 * marks.scale
    throat = (offset[:, 1] < 0) & (np.abs(offset[:, 0]) < 0.006 * marks.scale)
    assert not throat.any()
    assert mesh.weights.sum(1) == pytest.approx(1.0)


def test_a_faired_edge_keeps_its_course_without_its_zigzag():
    across, along = np.meshgrid(np.arange(12.0), np.arange(40.0), indexing="ij")
    points = np.stack([across, along, 0 * across], -1).reshape(-1, 3)
    row, column = np.meshgrid(np.arange(11), np.arange(39), indexing="ij")
    first = (row * 40 + column).ravel()
    faces = np.vstack(
        [np.stack([first, first + 40, first + 41], 1), np.stack([first, first + 41, first + 1], 1)]
    )
    bones = np.zeros((len(points), 4), np.int64), np.tile([1.0, 0, 0, 0], (len(points), 1))
    jagged = 6.0 + 0.4 * np.sign(np.sin(points[:, 1] * 2.9)) - points[:, 0]
    piece = cut(SkinnedMesh(points, faces, *bones), jagged)
    smooth = faired(piece)
    edge = (piece.vertices[:, 0] > 5.2) & (abs(piece.vertices[:, 1] - 20) < 14)
    assert smooth.vertices[edge, 0].std() < 0.5 * piece.vertices[edge, 0].std()
    assert smooth.vertices[edge, 0].mean() == pytest.approx(
        piece.vertices[edge, 0].mean(), abs=0.1
    )
