"""What a picture looks like, in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from core.colour.look import COLOURS, look_of, oklab, palette_distance
from core.colour.spaces import linear_from_srgb8, srgb8_from_linear


def picture(seed: int = 1, height: int = 120, width: int = 192) -> np.ndarray:
    """A graded sky over patches of colour, 8-bit sRGB."""
    patches = np.random.default_rng(seed).uniform(0.02, 0.8, (4, 6, 3))
    down, across = height // 4, width // 6
    light = np.repeat(np.repeat(patches, down, axis=0), across, axis=1)
    return srgb8_from_linear(
        (light * np.linspace(1, 0.3, height)[:, None, None]).astype(np.float32)
    )


def lit(codes: np.ndarray, gain: tuple[float, float, float]) -> np.ndarray:
    return srgb8_from_linear(linear_from_srgb8(codes) * np.array(gain, np.float32))


@pytest.mark.parametrize(
    ("linear", "lab"),
    [
        ((1.0, 1.0, 1.0), (100.0, 0.0, 0.0)),
        ((1.0, 0.0, 0.0), (62.80, 22.49, 12.58)),
        ((0.0, 0.0, 1.0), (45.20, -3.25, -31.15)),
    ],
)
def test_oklab_is_that_of_its_author(linear, lab):
    assert oklab(np.array([linear]))[0] == pytest.approx(lab, abs=0.02)


def test_size_does_not_change_the_look():
    small, large = look_of(picture()), look_of(np.repeat(np.repeat(picture(), 3, 0), 3, 1))
    assert large.exposure == pytest.approx(small.exposure, abs=0.2)
    assert palette_distance(small, large) < 0.3


def test_a_third_of_a_stop_shows_in_exposure_alone():
    before, after = look_of(picture()), look_of(lit(picture(), (0.79, 0.79, 0.79)))
    assert 3 < before.exposure - after.exposure < 6
    assert after.mired == pytest.approx(before.mired, abs=1.5)


def test_warmer_light_has_more_mired():
    before, after = look_of(picture()), look_of(lit(picture(), (1.1, 1.0, 0.9)))
    assert 12 < after.mired - before.mired < 30


def test_a_grey_picture_has_no_colour():
    grey = np.repeat(picture().mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)
    assert look_of(grey).saturation < 0.01
    assert look_of(picture()).saturation > 3


def test_the_palette_is_what_the_picture_is_made_of():
    halves = np.zeros((60, 96, 3), np.uint8)
    halves[:, :72], halves[:, 72:] = (200, 30, 30), (30, 30, 200)
    look = look_of(halves)
    assert look.shares[:2] == pytest.approx((0.75, 0.25))
    assert sum(look.shares) == pytest.approx(1)
    assert len(look.palette) == COLOURS


def test_another_picture_has_another_palette():
    one = look_of(picture())
    assert palette_distance(one, one) == 0
    assert palette_distance(one, look_of(lit(picture(), (0.98, 0.98, 0.98)))) < 2
    assert palette_distance(one, look_of(picture(2) // 3)) > 6


@pytest.mark.parametrize("level", [0, 255])
def test_an_even_picture_can_be_measured(level):
    look = look_of(np.full((9, 16, 3), level, np.uint8))
    assert look.contrast == pytest.approx(0, abs=1e-6)
    assert np.isfinite([look.exposure, look.mired, look.saturation]).all()
