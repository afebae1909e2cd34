"""Which event a sentence is, where one verb can mean several."""

from __future__ import annotations

import pytest

from core.grammar.reading.text import clean
from core.grammar.reading.understanding import understand


def beats(text: str) -> list[str]:
    scenes = understand(clean(text).text).scenes
    return [one.beat for scene in scenes for one in scene.happenings]


def props(text: str) -> set[str]:
    return {prop for scene in understand(clean(text).text).scenes for prop in scene.setting.props}


@pytest.mark.parametrize(
    ("text", "beat"),
    [
        ("Anna beats the eggs.", "handle"),
        ("Anna kicks the ball.", "handle"),
        ("Anna swims away, kicking up silt.", "handle"),
        ("Anna kicks Tom through the gate.", "fight"),
        ("Anna kicks him. Tom falls.", "fight"),
        ("Anna hits Tom with a plate.", "fight"),
        ("Two men fight over a cake.", "fight"),
    ],
)
def test_who_strikes_a_thing_fights_nobody(text, beat):
    assert beat in beats(text)
    assert beat == "fight" or "fight" not in beats(text)


@pytest.mark.parametrize(
    ("text", "beat"),
    [
        ("Anna points at her shoes.", "look"),
        ("Anna points a gun at Tom.", "confrontation"),
        ("Anna hands out soup.", "handle"),
        ("Anna reaches for the atlas.", "handle"),
        ("Anna reaches the summit.", "arrival"),
        ("Anna freezes behind a curtain.", "stealth"),
        ("Anna freezes.", "still"),
        ("A hunter rides up to the trough.", "arrival"),
        ("Anna pulls up outside the bank.", "arrival"),
        ("Two boys on a wall watch the train.", "look"),
        ("Anna falls for the baker.", "romance"),
        ("Anna falls for the trick.", "stunt"),
        ("Anna storms out of the office.", "departure"),
        ("Anna slides the letter under her pillow.", "stealth"),
        ("Anna slides the letter across the table.", "handle"),
        ("Anna cuts open the parcel.", "discovery"),
        ("Anna picks up the handset.", "phone"),
        ("Anna hangs up.", "phone"),
        ("Anna hangs up her coat.", "handle"),
        ("Anna sweeps the grave.", "mourning"),
        ("Anna takes sides.", "confrontation"),
        ("Two trucks stop.", "vehicle"),
        ("Anna drives her son to the airport.", "departure"),
        ("A monk vs a boxer in the rain.", "fight"),
    ],
)
def test_the_words_behind_a_verb_tell_which_event_it_is(text, beat):
    assert beats(text) == [beat]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A motorcycle courier weaves through traffic.", {"motorcycle"}),
        ("Anna opens an atlas.", {"atlas"}),
        ("Anna will not stay. Murphy has ways and works.", set()),
    ],
)
def test_things_are_things_and_other_words_are_none(text, wanted):
    assert props(text) == wanted


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("A freight train thunders across a viaduct.", set()),
        ("Thunder rolls over a viaduct.", {"storm"}),
    ],
)
def test_a_train_that_thunders_brings_no_storm(text, weather):
    assert {one.value for one in understand(clean(text).text).scenes[0].setting.weather} == weather


def test_neon_signs_sign_nothing():
    assert beats("Nora runs from two men in dark suits past neon signs.") == ["chase"]
