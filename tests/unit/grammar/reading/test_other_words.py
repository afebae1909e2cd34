"""Scenes written to try ways of telling, in other words than any labelled set uses.

Names with ranks, epithets and trades, people who are only called or compared, places told by what
stands beside them, acts told by phrases. Eight of the twelve were read wholly right at first sight.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from core.domain.cast import CharacterKind
from core.grammar.reading.text import clean
from core.grammar.reading.understanding import understand


@dataclass(frozen=True, slots=True)
class Told:
    """A scene, and what it tells; blank: left open."""

    text: str
    people: str
    int_ext: str
    place: str
    beats: str
    things: str = ""
    time: str = ""
    weather: str = ""


SCENES = (
    Told(
        "INT. COURTHOUSE CORRIDOR - DAY\n"
        "\n"
        "JUDGE OLUWASEUN BELLO strides past the clerks. BARON KESSEL bows over MADAME TISSOT's hand.\n"
        "\n"
        "BELLO\n"
        "Not today, Baron.\n"
        "\n",
        people="bello clerks kessel tissot",
        int_ext="INT",
        place="corridor",
        beats="dialogue",
        time="day",
    ),
    Told(
        "A hedgehog called Parsnip rolls down the lawn in the sleet. The gardener, a man "
        "with one ear, dives for the barrow and misses.",
        people="parsnip gardener",
        int_ext="EXT",
        place="lawn",
        beats="stunt",
        things="barrow",
        weather="snow rain",
    ),
    Told(
        "The compressor dies. In the freezer room Ingeborg the butcher slits a sack of "
        "peas: a watch. She hangs up the phone without a word.",
        people="ingeborg",
        int_ext="INT",
        place="freezer room",
        beats="discovery",
        things="watch phone",
    ),
    Told(
        "ext quarry dusk a fox trots past the digger and nobody sees it",
        people="fox",
        int_ext="EXT",
        place="quarry",
        beats="travel",
        time="dusk",
    ),
    Told(
        "ninja vs pirate on a moonlit rooftop",
        people="ninja pirate",
        int_ext="EXT",
        place="rooftop",
        beats="fight",
        time="night",
    ),
    Told(
        "At the bins behind the cinema Dolly in a wet apron lights a cigarette. Her "
        "sister slips the note under the lid of the tin.",
        people="dolly sister",
        int_ext="EXT",
        place="cinema",
        beats="stealth",
        things="cigarette note tin",
    ),
    Told(
        "FADE IN:\n"
        "\n"
        "EXT. SALT FLATS - NOON\n"
        "\n"
        "A single white glove on the ground. VASHTI, crouching, lifts it. Her Winchester is empty.\n"
        "\n",
        people="vashti",
        int_ext="EXT",
        place="salt flats",
        beats="handle",
        things="glove winchester",
        time="noon",
    ),
    Told(
        "Outside Tucumcari the van breaks down. Ruben kicks the wheel. His aunt in the "
        "front seat unwraps a sandwich and says nothing.",
        people="ruben aunt",
        int_ext="EXT",
        place="",
        beats="still",
        things="sandwich",
    ),
    Told(
        "The phone rings in the moon base. Commander Achterberg rings her dad; the "
        "speaker only crackles.",
        people="achterberg",
        int_ext="INT",
        place="base",
        beats="phone",
        things="phone",
    ),
    Told(
        "cop falls for the thief he arrests, castle dining room, candles, midnight",
        people="cop thief",
        int_ext="INT",
        place="dining room",
        beats="romance",
        things="candle",
        time="midnight",
    ),
    Told(
        "A widower tends a grave on the hill while it is snowing. A pinch of smoke from "
        "his pipe, a bunch of roses, one black shoe left by the gate.",
        people="widower",
        int_ext="EXT",
        place="hill",
        beats="mourning",
        things="pipe rose shoe gate",
        weather="snow",
    ),
    Told(
        "Mother walks her daughter to the platform in the cold Ankara dawn. The convoy "
        "stops. The puppeteer, an old man with a drum, ducks under the barrier and runs "
        "out of the station.",
        people="mother daughter puppeteer",
        int_ext="",
        place="platform",
        beats="departure",
        things="drum barrier",
        time="dawn",
    ),
)


@pytest.mark.parametrize("told", SCENES, ids=lambda one: one.people.replace(" ", "-"))
def test_a_scene_told_in_other_words_has_its_people(told):
    people = understand(clean(told.text).text).people.by_key.values()
    seen = [one.name.lower() for one in people if one.kind is not CharacterKind.VOICE]
    wanted = told.people.split()
    assert len(seen) == len(wanted), seen
    assert all(any(name in one.split() for one in seen) for name in wanted), seen


@pytest.mark.parametrize("told", SCENES, ids=lambda one: one.people.replace(" ", "-"))
def test_a_scene_told_in_other_words_has_its_place_and_sky(told):
    setting = understand(clean(told.text).text).scenes[0].setting
    assert told.int_ext in {"", setting.int_ext.value}
    assert told.place in setting.location.lower()
    assert told.time in {"", setting.time}
    assert {one.value for one in setting.weather} == set(told.weather.split())


@pytest.mark.parametrize("told", SCENES, ids=lambda one: one.people.replace(" ", "-"))
def test_a_scene_told_in_other_words_has_its_acts_and_things(told):
    scenes = understand(clean(told.text).text).scenes
    beats = {one.beat for scene in scenes for one in scene.happenings}
    things = {thing for scene in scenes for thing in scene.setting.props}
    assert set(told.beats.split()) <= beats
    assert set(told.things.split()) <= things


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("An old pilot named Amelia, a mechanic and a cook wait by the plane.", 3),
        ("The nun, a priest and a cop walk into a bar.", 3),
        ("Curtains, billowing, hide the stage. The generator hums.", 0),
        ("The speaker clears his throat and bows.", 1),
        ("A breath on the speaker.", 0),
        ("Amelia, a pilot and owner of a yard, waits.", 1),
    ],
)
def test_lists_are_several_and_explanations_one(text, people):
    assert len(understand(clean(text).text).people.by_key) == people


def test_a_word_for_a_thing_can_be_a_name_that_is_explained():
    text = "Ribbon, a rescue drone past its best, hovers over the yard."
    (one,) = understand(clean(text).text).people.by_key.values()
    assert one.name == "Ribbon"


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("He watches her cross the square.", ()),
        ("Nomads cross the salt desert.", ()),
        ("A cross hangs above the bed.", ("cross", "bed")),
        ("She dances in red shoes.", ()),
        ("A shoe lies in the road.", ("shoe",)),
        ("The village well is dry and all is well.", ("well",)),
        ("The telephone rings.", ("phone",)),
    ],
)
def test_things_are_told_from_acts_and_matter(text, things):
    (scene,) = understand(clean(text).text).scenes
    assert scene.setting.props == things
