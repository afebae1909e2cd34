"""Who a text puts before the lens, and who is only spoken of."""

from __future__ import annotations

import pytest

from core.grammar.reading.text import clean
from core.grammar.reading.understanding import understand


def names(text: str) -> list[str]:
    return [one.name for one in understand(clean(text).text).people.by_key.values()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lions wait. The lions roar.", ["lions"]),
        ("Two nuns wait. The nuns sing.", ["two nuns"]),
        ("Eight dogs wait. A girl holds the lead dog.", ["eight dogs", "girl"]),
        ("Two guards enter a bar. The guard shoots.", ["two guards"]),
        ("Two men wait. The man in the doorway runs.", ["two men", "man"]),
        ("A clone meets the woman whose face she wears.", ["clone", "woman"]),
    ],
)
def test_several_are_known_again_and_who_is_told_apart_is_new(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A salvage diver cuts through a hull.", ["diver"]),
        ("Kidnapped heiress wakes in a van.", ["heiress"]),
        ("A travelling dentist must pull a tooth.", ["dentist"]),
        ("Joaquim, twelve, faints.", ["Joaquim"]),
        ("Vienna, 1911. A countess waits.", ["countess"]),
    ],
)
def test_somebody_is_found_behind_any_word_that_describes_them(text, wanted):
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A woman waits, hearing seagulls.", ["woman"]),
        ("A woman remembers a man.", ["woman"]),
        ("A man from Interpol waits.", ["man"]),
        ("Three nuns rob a casino on New Year's Eve.", ["three nuns"]),
        ("A player plays a B flat.", ["player"]),
        ("Her mother should be here. Anna waits.", ["Anna"]),
    ],
)
def test_who_is_only_heard_remembered_or_a_word_is_nobody(text, wanted):
    assert names(text) == wanted


def test_the_colour_of_an_animal_is_told_of_it():
    people = understand("A white horse waits.").people
    assert people["horse"].adjectives == ["white"]
