import numpy as np
import pytest

from core.colour import spaces


def all_codes():
    """Every 8-bit code as a grey pixel."""
    return np.repeat(np.arange(256, dtype=np.uint8), 3).reshape(1, 256, 3)


def test_every_srgb_code_survives_the_way_through_linear_light():
    linear = spaces.linear_from_srgb8(all_codes())
    assert np.array_equal(spaces.srgb8_from_linear(linear), all_codes())


def test_srgb_half_intensity_is_code_188():
    half = np.full((1, 1, 3), 0.5, np.float32)
    assert spaces.srgb8_from_linear(half)[0, 0, 0] == 188


def test_light_outside_zero_to_one_is_clipped():
    pixel = np.array([[[-0.5, 7.0, np.float32(1e9)]]], np.float32)
    assert spaces.srgb8_from_linear(pixel).tolist() == [[[0, 255, 255]]]


def test_rec709_red_has_its_published_luminance():
    assert pytest.approx([0.2126, 0.7152, 0.0722], abs=1e-4) == spaces.REC709_LUMA.tolist()


def test_white_of_rec709_is_white_of_ap1():
    assert np.allclose(spaces.REC709_TO_AP1 @ np.ones(3), 1.0)


def test_ap1_holds_every_rec709_colour():
    assert (spaces.REC709_TO_AP1 >= 0).all()


def test_finite_replaces_what_is_not_a_number():
    picture = np.array([[[np.nan, np.inf, -np.inf]]], np.float32)
    assert spaces.finite(picture).tolist() == [[[0.0, 65504.0, -65504.0]]]


def test_finite_gives_a_clean_picture_back_unchanged():
    picture = np.ones((2, 2, 3), np.float32)
    assert spaces.finite(picture) is picture
