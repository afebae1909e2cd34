"""Solids: round where they are meant to be, and closed the right way."""

import numpy as np
import pytest

from core.previs import shapes


def _bent(count: int) -> np.ndarray:
    t = np.linspace(0, 1, count)
    return np.stack([t, np.sin(3 * t), t**2], axis=1)


@pytest.mark.parametrize("count", [2, 3, 40])
def test_a_tube_keeps_its_radius_about_its_path(count):
    path, radii = _bent(count), np.linspace(0.1, 0.3, count)
    rings = shapes.sweep(path, radii, 8).vertices.reshape(count, 8, 3)
    distance = np.linalg.norm(rings - path[:, None], axis=2)
    np.testing.assert_allclose(distance, np.repeat(radii[:, None], 8, 1), rtol=1e-6)


def test_the_rings_of_a_tube_stand_square_to_its_path():
    path = _bent(30)
    rings = shapes.sweep(path, np.full(30, 0.1), 8).vertices.reshape(30, 8, 3)
    along = np.gradient(path, axis=0)
    dots = np.einsum("nki,ni->nk", rings - path[:, None], along)
    assert np.abs(dots).max() < 1e-6


def test_an_upright_tube_has_a_frame_as_well():
    shape = shapes.sweep(np.array([[0, 0, 0], [0, 0, 2.0]]), np.ones(2), 6)
    assert np.isfinite(shape.vertices).all()
    np.testing.assert_allclose(np.hypot(*shape.vertices.T[:2]), 1.0, rtol=1e-6)


def test_the_normals_of_a_tube_point_away_from_its_path():
    path = _bent(12)
    shape = shapes.sweep(path, np.full(12, 0.2), 10)
    outward = (shape.vertices.reshape(12, 10, 3) - path[:, None]).reshape(-1, 3)
    assert shape.normals is not None
    assert (outward * shape.normals).sum(axis=1).min() > 0.19
