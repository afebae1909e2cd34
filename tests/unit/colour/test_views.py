import numpy as np
import pytest

from core.colour import views
from core.colour.spaces import linear_from_srgb8


def random_codes():
    return np.random.default_rng(3).integers(0, 256, (300, 400, 3)).astype(np.uint8)


def grey_ramp(low_stop=-12.0, high_stop=8.0):
    """Greys about 18 %, darkest first; shape (1, n, 3)."""
    levels = 0.18 * np.exp2(np.linspace(low_stop, high_stop, 500))
    return np.repeat(levels, 3).reshape(1, -1, 3).astype(np.float32)


def test_neutral_view_undoes_the_expansion_exactly():
    light = views.expanded(linear_from_srgb8(random_codes()))
    assert np.array_equal(views.neutral(light), random_codes())


def test_neutral_view_is_exact_even_after_a_half_float_file():
    light = views.expanded(linear_from_srgb8(random_codes())).astype(np.float16)
    assert np.array_equal(views.neutral(light.astype(np.float32)), random_codes())


def test_expansion_turns_white_into_its_peak_and_leaves_the_lower_half():
    light = np.array([[[1.0, 1.0, 1.0], [0.5, 0.2, 0.1]]], np.float32)
    assert np.allclose(views.expanded(light), [[[8.0, 8.0, 8.0], [0.5, 0.2, 0.1]]], rtol=1e-5)


def test_filmic_view_never_darkens_as_light_rises():
    shown = views.filmic(grey_ramp())[0, :, 1].astype(int)
    assert (np.diff(shown) >= 0).all()


def test_filmic_view_keeps_grey_grey():
    shown = views.filmic(grey_ramp()).astype(int)
    assert np.ptp(shown, axis=-1).max() <= 1


def test_filmic_view_shows_middle_grey_a_little_below_the_middle():
    assert views.filmic(np.full((1, 1, 3), 0.18, np.float32))[0, 0, 0] == pytest.approx(107, abs=1)


def test_filmic_view_reaches_black_and_white():
    shown = views.filmic(grey_ramp())[0, :, 0]
    assert shown[0] <= 1
    assert shown[-1] >= 253


def test_filmic_view_still_separates_bright_light_that_srgb_would_clip():
    one, four = (
        views.filmic(np.full((1, 1, 3), 1.0, np.float32)),
        np.full((1, 1, 3), 4.0, np.float32),
    )
    assert int(views.filmic(four)[0, 0, 0]) - int(one[0, 0, 0]) > 25


def test_a_very_bright_neon_runs_to_white_but_keeps_its_hue():
    red, green, blue = views.filmic(np.array([[[40.0, 2.0, 8.0]]], np.float32))[0, 0].tolist()
    assert red > blue > green > 60


def test_the_origin_of_a_picture_chooses_its_view():
    assert (views.view_of(8), views.view_of(16)) == (views.neutral, views.filmic)
