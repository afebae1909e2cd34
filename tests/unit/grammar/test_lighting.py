from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.staging import Place, SetKind, Staging
from core.grammar.lexicon.light_tables import CAPS, MOODS, PRACTICALS, TIMES, WEATHERS
from core.grammar.lighting import genre_params, scene_params, time_of_day_params, weather_params


def staging(**changes) -> Staging:
    place = Place(words="a street", int_ext=IntExt.EXT, set_kind=SetKind.CITY_STREET)
    return Staging(**{"place": place, "time": TimeOfDay.DAY, "genre": Genre.DRAMA, **changes})


def test_every_hour_weather_and_genre_has_a_light():
    assert set(TIMES) == set(TimeOfDay)
    assert set(WEATHERS) == set(Weather)
    assert all(genre_params(genre).fov > 10 for genre in Genre)


def test_noir_is_the_api_example():
    noir = genre_params(Genre.NOIR)
    assert (noir.fov, noir.lighting, noir.hdr_bloom, noir.color_temp, noir.contrast) == (
        35,
        40,
        60,
        3200,
        70,
    )


def test_night_is_darker_than_day_and_golden_hour_warmer():
    base = genre_params(Genre.DRAMA)
    day, night = scene_params(base, staging()), scene_params(base, staging(time=TimeOfDay.NIGHT))
    golden = scene_params(base, staging(time=TimeOfDay.GOLDEN_HOUR))
    assert night.lighting < day.lighting
    assert golden.color_temp < day.color_temp


def test_weather_counts_less_indoors():
    outside = weather_params((Weather.FOG,), IntExt.EXT)
    inside = weather_params((Weather.FOG,), IntExt.INT)
    assert abs(inside.contrast) < abs(outside.contrast)


def test_the_hour_pulls_kelvin_towards_its_own():
    assert time_of_day_params(TimeOfDay.BLUE_HOUR, IntExt.EXT, 4000).kelvin > 0
    assert time_of_day_params(TimeOfDay.EVENING, IntExt.EXT, 6500).kelvin < 0


@given(
    genre=st.sampled_from(Genre),
    time=st.sampled_from(TimeOfDay),
    weather=st.lists(st.sampled_from(Weather), max_size=3),
    lights=st.lists(st.sampled_from(sorted(PRACTICALS)), max_size=3),
    mood=st.lists(st.sampled_from(sorted(MOODS)), max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_all_modifiers_together_stay_within_their_caps(genre, time, weather, lights, mood):
    base = genre_params(genre)
    made = scene_params(
        base, staging(time=time, weather=tuple(weather), lights=tuple(lights), mood=tuple(mood))
    )
    assert abs(made.lighting - base.lighting) <= CAPS.lighting + 0.5
    assert abs(made.contrast - base.contrast) <= CAPS.contrast + 0.5
    assert abs(made.hdr_bloom - base.hdr_bloom) <= CAPS.hdr_bloom + 0.5
    assert abs(made.color_temp - base.color_temp) <= CAPS.kelvin + 25
