"""Hour, air and light in words that can be painted at once."""

from __future__ import annotations

import pytest

from core.domain.film_terms import IntExt, TimeOfDay, Weather
from core.domain.params import FrameParams
from core.domain.staging import Feature, Place, SetKind
from core.prompting import light
from tests.fakes.sample_film import staging

HEATH = Place(words="a heath", int_ext=IntExt.EXT, set_kind=SetKind.EXTERIOR)
CELLAR = Place(words="a cellar", int_ext=IntExt.INT, set_kind=SetKind.INTERIOR)
ROOM = CELLAR.revised(features=(Feature.WINDOW,))


def stage(place: Place = HEATH, time: TimeOfDay = TimeOfDay.NOON, **changes):
    return staging(place=place, time=time, **{"weather": (), "lights": (), **changes})


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.STORM, Weather.FOG, Weather.SNOW])
def test_no_sun_shines_through_cloud(weather):
    told = stage(weather=(weather,))
    assert "sun" not in light.hour(told) + light.direction(told)
    assert "hard" not in light.shadows(told, FrameParams())


def test_a_clear_noon_has_its_sun():
    assert light.hour(stage()) == "harsh midday sun"
    assert light.direction(stage()) == "sun from straight above"


def test_a_room_without_a_window_has_no_window_light():
    assert "window" in light.direction(stage(ROOM))
    assert "window" not in light.direction(stage(CELLAR))
    assert light.hour(stage(CELLAR)) == "daytime interior light"


def test_a_lamp_of_the_text_is_the_key_of_a_dark_room():
    told = light.direction(stage(CELLAR, TimeOfDay.NIGHT, lights=("candle",)))
    assert told == "motivated by flickering candlelight"


def test_an_unlit_night_is_lit_by_the_moon_unless_clouds_hide_it():
    assert "moonlight" in light.direction(stage(time=TimeOfDay.NIGHT))
    hidden = light.direction(stage(time=TimeOfDay.NIGHT, weather=(Weather.RAIN,)))
    assert "moon" not in hidden


def test_no_lamp_warms_the_day_and_no_daylight_the_night():
    warm, white = FrameParams(color_temp=3200), FrameParams(color_temp=5600)
    assert "practical" not in light.conditions(stage(), warm)
    assert "daylight" not in light.conditions(stage(time=TimeOfDay.NIGHT), white)


def test_shadows_alone_are_called_shadows():
    assert light.shadows(stage(CELLAR), FrameParams(contrast=90)) == "shadows crushed to black"
