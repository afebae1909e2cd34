from __future__ import annotations

import pytest

from core.domain.film_terms import Genre, IntExt, TimeOfDay
from core.domain.staging import Feature, Place, SetKind
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.reading.places import facts_of, the_place
from tests.unit.grammar.boards import board, shots


def place(text: str, **fields) -> Place:
    return shots(text, 1, **fields)[0].staging.place


def test_neon_streets_at_midnight_are_neon_streets_at_midnight():
    staging = shots("A tense noir chase through rainy neon streets at midnight")[0].staging
    assert staging.place.set_kind is SetKind.CITY_STREET
    assert Feature.NEON in staging.place.features
    assert staging.time is TimeOfDay.MIDNIGHT
    assert [one.value for one in staging.weather] == ["rain"]


def test_a_western_street_has_no_parked_cars():
    features = place("A gunslinger walks down the street.", genre=Genre.WESTERN).features
    assert Feature.SALOON_FRONTS in features
    assert Feature.CARS not in features


def test_an_unknown_place_is_a_plain_set_on_the_right_side_of_the_door():
    unknown = place("INT. ZORBLAX CHAMBER - DAY\n\nA man waits.")
    assert (unknown.int_ext, unknown.set_kind) == (IntExt.INT, SetKind.INTERIOR)
    assert unknown.features
    assert not unknown.assumed


def test_a_text_without_a_place_says_what_was_chosen():
    plan = board("A man smiles.", 1)
    assert plan.shots[0].staging.place.assumed
    assert any("names no place" in notice for notice in plan.notices)


def test_words_of_the_text_add_to_the_set():
    features = place("A woman waits by the fireplace in a candlelit library.").features
    assert {Feature.FIREPLACE, Feature.CANDLES, Feature.SHELVES} <= set(features)


def test_snow_lies_outdoors():
    assert Feature.SNOW_GROUND in place("Snow falls on a village.").features
    fog = "EXT. SNOWY MOUNTAIN - DAY\n\nFog. A man waits."
    assert Feature.SNOW_GROUND in place(fog).features


@pytest.mark.parametrize("word", sorted(PLACES))
def test_every_setting_word_can_be_built_inside_or_out(word):
    for int_ext in IntExt:
        facts = facts_of(word, int_ext, Genre.DRAMA)
        assert facts.int_ext in {int_ext, None}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rainy neon streets", "the rainy neon streets"),
        ("Mira's apartment", "Mira's apartment"),
        ("a city street", "the city street"),
    ],
)
def test_places_are_spoken_of_as_people_do(words, said):
    spoken = Place(words=words, int_ext=IntExt.EXT, set_kind=SetKind.EXTERIOR)
    assert the_place(spoken) == said
