"""Surprises: many, repeatable, clean, and each a scene that a board can be made of."""

from __future__ import annotations

import re

import pytest

from core.domain.cast import CharacterKind
from core.domain.film_terms import Genre
from core.grammar.ideas import surprise
from core.grammar.reading.text import clean
from core.grammar.reading.understanding import understand

SEEDS = range(50)


def ideas(genre):
    return [surprise(seed, genre).text for seed in SEEDS]


def test_the_same_seed_is_the_same_idea_and_another_is_another():
    assert surprise(7) == surprise(7)
    assert len({surprise(seed).genre for seed in range(80)}) == len(Genre)


@pytest.mark.parametrize("genre", list(Genre))
def test_two_hundred_ideas_of_a_genre_are_all_different(genre):
    texts = [surprise(seed, genre).text for seed in range(200)]
    assert len(set(texts)) >= 195


@pytest.mark.parametrize("genre", list(Genre))
def test_an_idea_is_two_to_four_sentences_without_a_gap_or_a_slip(genre):
    for text in ideas(genre):
        assert 2 <= len(re.findall(r"[.!?]", text)) <= 4, text
        assert not re.search(r"[{}]|  | ,|\ba [aeio]|\ban [^aeiouh]|\b(\w+) \1\b", text), text
        assert all(part[0].isupper() for part in re.split(r"(?<=[.]) ", text)), text


@pytest.mark.parametrize("genre", list(Genre))
def test_an_idea_can_be_read_as_a_scene(genre):
    for text in ideas(genre):
        reading = understand(clean(text).text)
        scene = reading.scenes[0]
        seen = [
            one for one in reading.people.by_key.values() if one.kind is not CharacterKind.VOICE
        ]
        assert seen, text
        assert scene.setting.place_key, text
        assert scene.setting.time is not None or scene.setting.weather, text
        assert any(one.subject for one in scene.happenings), text
