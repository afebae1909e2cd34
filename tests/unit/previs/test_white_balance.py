"""The camera's white: warm hours stay warm, grey stays grey where nothing warm is asked."""

from __future__ import annotations

import numpy as np
import pytest

from core.colour.kelvin import NEUTRAL_KELVIN, light_matrix
from core.domain.film_terms import Genre, TimeOfDay
from core.grammar.genre_tables import GENRES
from core.grammar.lighting import genre_params, time_of_day_params
from core.previs.white_balance import balanced_layers, camera_kelvin
from tests.unit.previs.small_scenes import staging

GREY = np.full((2, 3, 4, 3), 0.18, np.float32)


@pytest.mark.parametrize("genre", list(GENRES))
@pytest.mark.parametrize("time", list(TimeOfDay))
def test_the_camera_is_set_between_the_neutral_light_and_what_the_scene_asks(genre, time):
    scene = staging(genre=genre, time=time)
    base = genre_params(genre).color_temp
    moved = time_of_day_params(time, scene.place.int_ext, base).kelvin
    asked = base + min(max(moved, -900), 900)
    kelvin = camera_kelvin(scene)
    assert min(asked, base, NEUTRAL_KELVIN) < kelvin < max(asked, base, NEUTRAL_KELVIN)


def test_a_warm_grade_of_a_balanced_grey_is_warm_but_less_than_the_light_itself():
    scene = staging(genre=Genre.ROMANCE, time=TimeOfDay.GOLDEN_HOUR)
    lit = balanced_layers(GREY, scene)[0, 0, 0] @ light_matrix(3300).T
    bare = np.full(3, 0.18) @ light_matrix(3300).T
    assert 1.1 < lit[0] / lit[2] < 0.75 * bare[0] / bare[2]


def test_nothing_becomes_darker_than_black():
    red = np.zeros((1, 1, 1, 3), np.float32)
    red[..., 0] = 4.0
    assert balanced_layers(red, staging(genre=Genre.NOIR)).min() >= 0.0
