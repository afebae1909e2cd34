import math
from dataclasses import replace

import numpy as np
import pytest

from core.previs.camera import Attitude, camera_at, towards
from tests.unit.previs.small_stages import looking


def test_two_points_on_the_angle_of_view_touch_the_edges():
    half = math.radians(45.0) / 2
    camera = camera_at((0, 0, 0), Attitude(0.0, 0.0), (math.tan(half), 0.3))
    edges = [(math.sin(side * half) * 7, math.cos(half) * 7, 0.0) for side in (-1, 1)]
    np.testing.assert_allclose(camera.project(edges)[:, 0], [0.0, 1.0], atol=1e-9)


def test_a_camera_at_yaw_zero_looks_along_plus_y_with_x_to_the_right():
    right, up, forward = Attitude(0.0, 0.0).axes()
    np.testing.assert_allclose([right, up, forward], [[1, 0, 0], [0, 0, 1], [0, 1, 0]], atol=1e-12)


def test_tilting_up_raises_the_axis():
    _, _, forward = Attitude(0.3, math.radians(20)).axes()
    assert forward[2] == pytest.approx(math.sin(math.radians(20)))


def test_what_the_camera_is_aimed_at_is_in_the_middle():
    camera = camera_at((3, -2, 1), towards((3, -2, 1), (-1, 5, 2), 0.2), (0.4, 0.2))
    np.testing.assert_allclose(camera.project((-1, 5, 2))[0], [0.5, 0.5], atol=1e-9)


def test_up_in_the_world_is_up_in_the_picture():
    spots = looking().project([(0, 0, 1.2), (0, 0, 0.8)])
    assert spots[0, 1] < spots[1, 1]


def test_a_point_behind_the_lens_has_no_place():
    assert np.isnan(looking().project((0, -9, 1))).all()


@pytest.mark.parametrize("roll_deg", [-12.0, 12.0])
def test_roll_tips_the_picture_about_its_axis(roll_deg):
    camera = camera_at((0, 0, 0), Attitude(0.0, 0.0, math.radians(roll_deg)), (0.5, 0.5))
    x, y = camera.project((0, 10, 1))[0]
    assert math.degrees(math.atan2(x - 0.5, 0.5 - y)) == pytest.approx(-roll_deg)


def test_a_lens_outside_the_room_sees_from_where_it_enters_it():
    camera = replace(looking(), room=((-9.0, -3.0, -9.0), (9.0, 9.0, 9.0)))
    assert camera.entry(np.array([0.0, 1.0, 0.0])) == pytest.approx(1.0)
