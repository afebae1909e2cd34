from __future__ import annotations

import pytest

from core.domain.film_terms import CameraAngle, ShotSize
from core.domain.film_terms_tables import SIZE_LADDER
from core.grammar.sizes import fov_for, fov_of_shot, lens_mm_for, rung, step_size, steps_between


def test_tighter_sizes_see_less():
    fovs = [fov_for(size, 45) for size in SIZE_LADDER]
    assert fovs == sorted(fovs, reverse=True)


def test_the_base_angle_scales_every_size():
    assert fov_for(ShotSize.MEDIUM, 90) == pytest.approx(84)


@pytest.mark.parametrize("base", [10, 120])
def test_no_size_leaves_the_range_of_the_slider(base):
    assert all(10 <= fov_for(size, base) <= 120 for size in ShotSize)


def test_a_point_of_view_keeps_the_angle_of_a_pair_of_eyes():
    assert fov_of_shot(ShotSize.CLOSE, CameraAngle.POV, 35, interior=False) == 60


def test_a_figure_seen_from_the_floor_and_an_extreme_wide_of_a_room_get_a_short_lens():
    floor = fov_of_shot(ShotSize.FULL, CameraAngle.WORMS_EYE, 40, interior=False)
    room = fov_of_shot(ShotSize.EXTREME_WIDE, CameraAngle.EYE_LEVEL, 40, interior=True)
    assert floor == 100
    assert room > fov_of_shot(ShotSize.EXTREME_WIDE, CameraAngle.EYE_LEVEL, 40, interior=False)


def test_a_face_seen_from_below_keeps_its_lens():
    assert fov_of_shot(ShotSize.CLOSE, CameraAngle.WORMS_EYE, 45, interior=True) == 28


def test_forty_degrees_on_full_frame_is_about_fifty_millimetres():
    assert lens_mm_for(39.6, aspect=16 / 9, sensor="full_frame") == pytest.approx(50, abs=0.1)


def test_the_lens_follows_the_used_width_of_the_sensor():
    square = lens_mm_for(40, aspect=1.0, sensor="full_frame")
    assert square == pytest.approx(
        lens_mm_for(40, aspect=16 / 9, sensor="full_frame") * 24 / 36, abs=0.1
    )


def test_the_ladder_stops_at_its_ends():
    assert step_size(ShotSize.EXTREME_WIDE, -2) is ShotSize.EXTREME_WIDE
    assert step_size(ShotSize.CLOSE, 1) is ShotSize.BIG_CLOSE
    assert steps_between(ShotSize.WIDE, ShotSize.MEDIUM_WIDE) == 2
    assert rung(ShotSize.INSERT) == rung(ShotSize.EXTREME_CLOSE)
