import numpy as np
import pytest

from core.domain.film_terms import Weather
from core.previs.atmosphere import FALLS, add_weather, fall_cover
from tests.unit.previs.small_stages import floor_set, looking, tracer_of

CAMERA = looking(tangents=(0.5, 0.28))
PLAN = tracer_of(floor_set(), floor_set(), CAMERA).plan
FAR = np.full((90, 160), 50.0, np.float32)


def _layers(*values):
    return np.stack([np.full((90, 160, 3), value, np.float32) for value in values])


@pytest.mark.parametrize("kind", list(FALLS))
def test_what_falls_covers_a_little_of_the_picture(kind):
    cover = fall_cover(FALLS[kind], FAR, CAMERA, 1)
    assert 0.002 < cover.mean() < 0.3
    assert cover.max() <= 1.2


def test_nothing_falls_behind_a_near_wall():
    near = np.full((90, 160), 0.5, np.float32)
    assert fall_cover(FALLS[Weather.RAIN], near, CAMERA, 1).max() == 0


def test_the_same_seed_rains_the_same():
    one, two, other = (fall_cover(FALLS[Weather.RAIN], FAR, CAMERA, s) for s in (1, 1, 2))
    np.testing.assert_array_equal(one, two)
    assert (one != other).any()


def test_rain_falls_along_the_vertical_of_the_world():
    cover = fall_cover(FALLS[Weather.RAIN], FAR, CAMERA, 1)
    down, across = np.abs(np.diff(cover, axis=0)).mean(), np.abs(np.diff(cover, axis=1)).mean()
    assert across > 1.3 * down


def test_drops_are_lit_by_the_layer_they_are_in():
    layers = _layers(1.0, 0.0)
    add_weather(layers, FAR, PLAN, (Weather.RAIN,))
    assert layers[0].max() > 1.01
    assert layers[1].max() == 0


def test_layers_still_sum_to_the_rained_on_picture():
    split, whole = _layers(0.7, 0.3), _layers(1.0)
    add_weather(split, FAR, PLAN, (Weather.RAIN,))
    add_weather(whole, FAR, PLAN, (Weather.RAIN,))
    np.testing.assert_allclose(split.sum(0), whole.sum(0), rtol=1e-4)


def test_clear_weather_changes_nothing():
    layers = _layers(0.4)
    add_weather(layers, FAR, PLAN, (Weather.CLEAR, Weather.FOG))
    np.testing.assert_array_equal(layers, _layers(0.4))
