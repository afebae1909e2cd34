from __future__ import annotations

import pytest

from core.agents.language_checks import is_told, known_ids, plain, quoted_span, thing_told
from core.grammar.reading.text import clean

CAST = {"maya": "Maya Cole", "masked-thief": "Masked thief"}


@pytest.mark.parametrize(
    "said", ["maya", "Maya Cole", "MAYA", "the masked thief", "masked_thief", "maya-cole", "Cole"]
)
def test_slips_of_the_pen_are_the_same_person(said):
    assert len(known_ids([said], CAST)) == 1


@pytest.mark.parametrize("said", ["mara", "mask", "", "a", '"}],"shots":['])
def test_somebody_else_is_nobody(said):
    assert known_ids([said], CAST) == []


def test_each_person_counts_once():
    assert known_ids(["maya", "Maya Cole", "maya"], CAST) == ["maya"]


def test_typographic_quotes_and_dashes_are_found():
    source = clean("“No,” she said — and left.")
    assert quoted_span(source, "she said — and left") is not None
    assert quoted_span(source, "she says") is None


@pytest.mark.parametrize("quote", ["", "  ", '"', "..."])
def test_nothing_quoted_stands_nowhere(quote):
    assert quoted_span(clean("One. Two."), quote) is None


def test_patterns_in_a_quote_are_letters():
    assert quoted_span(clean("abc"), "a.c") is None


def test_a_plural_in_the_text_tells_of_the_thing():
    assert is_told(clean("Two boxes and a gun."), "box")
    assert not is_told(clean("A gunner."), "gun")


def test_invisible_and_control_characters_do_not_reach_the_board():
    assert plain("a\u200bb\x07c\u202ed", 20) == "a b c d"


def test_a_word_that_two_share_names_neither():
    assert known_ids(["cole"], {"maya": "Maya Cole", "ned": "Ned Cole"}) == []


def test_a_thing_has_to_be_told_and_known():
    source = clean("She puts the old pistol and her sadness on the table and walks out.")
    assert thing_told(source, "an old pistol") == "pistol"
    assert thing_told(source, "sword") is None
    assert thing_told(source, "sadness") is None
    assert thing_told(source, "") is None


def test_of_a_text_in_another_language_the_models_word_is_taken():
    source = clean("Jonas kommt herein und legt eine Pistole auf den Tisch. Greta schweigt.")
    assert thing_told(source, "gun") == "gun"
