import numpy as np
import pytest

from core.colour.glare import glare_of


def lamp(height=270, width=480):
    """A dark room with one bright lamp."""
    picture = np.full((height, width, 3), 0.01, np.float32)
    picture[height // 2, width // 2] = (2000.0, 1000.0, 500.0)
    return picture


@pytest.mark.parametrize(
    "shape", [(270, 480), (480, 270), (64, 64), (9, 16), (1, 1), (1080, 1920)]
)
def test_no_light_is_made_or_lost(shape):
    picture = lamp(*shape)
    assert glare_of(picture).mean() == pytest.approx(picture.mean(), rel=1e-3)


def test_glare_keeps_size_and_type():
    glare = glare_of(lamp(271, 483))
    assert glare.shape == (271, 483, 3)
    assert glare.dtype == np.dtype(np.float32)


def test_an_even_field_stays_even():
    assert np.allclose(glare_of(np.full((120, 200, 3), 0.3, np.float32)), 0.3, atol=1e-5)


def test_glare_falls_off_with_distance_from_the_lamp():
    row = glare_of(lamp())[135, 240:, 0]
    assert row[2] > row[8] > row[32] > row[100] > 0.01


def test_twice_the_light_gives_twice_the_glare():
    assert np.allclose(glare_of(lamp() * 2), glare_of(lamp()) * 2, rtol=1e-4)


def test_glare_spreads_alike_at_any_resolution():
    disc = np.zeros((540, 960, 3), np.float32)
    disc[250:290, 460:500] = 50.0
    small = disc.reshape(270, 2, 480, 2, 3).mean(axis=(1, 3))
    assert glare_of(small)[135, 300, 0] == pytest.approx(glare_of(disc)[270, 600, 0], rel=0.15)
