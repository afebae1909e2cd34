import itertools

import numpy as np
import pytest

from core.colour import kelvin
from core.colour.spaces import REC709_LUMA


def test_the_neutral_light_is_near_d65():
    assert kelvin.kelvin_xy(kelvin.NEUTRAL_KELVIN) == pytest.approx((0.3127, 0.3291), abs=3e-4)


@pytest.mark.parametrize(
    ("temperature", "xy"), [(2856, (0.4476, 0.4074)), (6504, (0.3127, 0.3290))]
)
def test_known_illuminants_lie_where_the_cie_puts_them(temperature, xy):
    assert kelvin.kelvin_xy(temperature) == pytest.approx(xy, abs=5e-4)


@pytest.mark.parametrize("border", [4000.0, 5000.0])
def test_lamp_and_daylight_meet_without_a_step(border):
    below, above = kelvin.kelvin_xy(border - 0.01), kelvin.kelvin_xy(border + 0.01)
    assert below == pytest.approx(above, abs=1e-6)


def test_light_gets_bluer_all_the_way_up():
    red_share = [kelvin.kelvin_xy(t)[0] for t in range(2000, 12001, 100)]
    assert all(a > b for a, b in itertools.pairwise(red_share))


def test_lower_kelvin_is_warmer():
    red, _, blue = kelvin.light_matrix(3200.0) @ np.full(3, 0.18)
    assert red > 0.18 > blue


@pytest.mark.parametrize("temperature", [2000.0, 3200.0, 5600.0, 12000.0])
def test_grey_keeps_its_luminance_under_any_light(temperature):
    lit = kelvin.light_matrix(temperature) @ np.ones(3)
    assert pytest.approx(1.0, abs=5e-5) == float(REC709_LUMA @ lit)


@pytest.mark.parametrize("temperature", [2000.0, 12000.0])
def test_grey_stays_inside_rec709_over_the_whole_slider(temperature):
    assert (kelvin.light_matrix(temperature) @ np.ones(3) > 0).all()
