"""A text that our own reading cannot place, and a model that can."""

from __future__ import annotations

from typing import Any

import pytest

from core.domain.film_terms import IntExt, TimeOfDay, Weather
from core.domain.plan import BoardPlan
from tests.unit.agents.language_samples import DINER, GUN, PLACE, planned, shot

KITCHEN = (
    "Greta steht nachts am Fenster der alten Küche. Draußen regnet es. Ihr Bruder Jonas kommt "
    "herein und legt eine Pistole auf den Tisch. Greta dreht sich nicht um."
)
WINDOW = shot(
    people=["greta"],
    size="wide",
    quote="Greta steht nachts am Fenster",
    action="Greta stands at the window.",
)
ENTERS = shot(
    people=["jonas"],
    purpose="entrance",
    size="full",
    quote="Jonas kommt herein",
    action="Jonas comes in.",
)
PISTOL = GUN | {"people": ["jonas"], "quote": "legt eine Pistole auf den Tisch"}


def setting(**changes: Any) -> dict[str, Any]:
    return {
        "scene": 1,
        "place": "old kitchen",
        "int_ext": "INT",
        "time": "night",
        "weather": ["rain"],
        "quote": "am Fenster der alten Küche",
    } | changes


def board(*shots: dict[str, Any], text: str = KITCHEN, **read: Any) -> BoardPlan:
    answer = {"shots": list(shots or [WINDOW, ENTERS, PISTOL])} | read
    return planned(text=text, frames=3, breakdown=[answer])[0]


def test_a_text_in_another_language_becomes_the_models_board():
    plan = board(settings=[setting()])
    said = [one.shot.action for one in plan.shots]
    assert said == [one["action"] for one in (WINDOW, ENTERS, PISTOL)]
    assert plan.shots[2].shot.subjects == ("gun",)


def test_the_place_hour_and_weather_it_reads_are_built_and_told():
    scene = board(settings=[setting()]).scenes[0]
    assert "kitchen" in scene.place.words
    assert not scene.place.assumed
    assert (scene.place.int_ext, scene.heading.time) == (IntExt.INT, TimeOfDay.NIGHT)
    assert scene.weather == (Weather.RAIN,)


def test_the_director_is_told_whose_reading_it_is():
    notices = board(settings=[setting()]).notices
    assert "The place is “old kitchen”, as the language model reads it." in notices
    assert not any("names no place" in one for one in notices)


@pytest.mark.parametrize(
    "wrong",
    [{"quote": "in einer Burg"}, {"quote": ""}, {"scene": 7}, {"place": "a qualm of zorbs"}],
)
def test_a_place_without_words_of_the_text_or_that_nobody_can_build_is_not_taken(wrong):
    assert board(settings=[setting(**wrong)]).scenes[0].place == board().scenes[0].place


def test_what_our_reading_found_stands():
    told = setting(place="forest", int_ext="EXT", time="dawn", quote="stares at the clerk")
    plan = board(PLACE, shot(), GUN, text=DINER, settings=[told | {"weather": ["snow"]}])
    assert "diner" in plan.scenes[0].place.words.lower()
    assert plan.scenes[0].heading.time is TimeOfDay.NIGHT
    assert Weather.SNOW not in plan.scenes[0].weather
