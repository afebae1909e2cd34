from __future__ import annotations

import pytest

from core.domain.film_terms import Genre
from core.grammar.genres import detect_genre
from core.grammar.reading.languages import language_notice


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("A tense noir chase", Genre.NOIR),
        ("A cyberpunk market", Genre.SCIFI),
        ("The dragon opens one eye", Genre.FANTASY),
        ("A gunslinger leaves the saloon", Genre.WESTERN),
        ("An astronaut floats through the airlock", Genre.SCIFI),
        ("A woman makes tea", Genre.DRAMA),
    ],
)
def test_a_genre_is_told_by_its_words(text, genre):
    assert detect_genre(text)[0] is genre


def test_the_reason_names_the_words():
    assert "“dragon”" in detect_genre("The dragon sleeps.")[1]
    assert "drama" in detect_genre("A woman makes tea.")[1]


def test_other_languages_are_said_not_to_be_understood():
    assert language_notice("Ein Mann geht langsam durch dunkle Straßen und raucht.")
    assert language_notice("Человек медленно идёт по тёмной улице и курит.")
    assert language_notice("A man walks slowly through the dark streets.") is None
