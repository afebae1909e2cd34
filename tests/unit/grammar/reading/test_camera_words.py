from __future__ import annotations

import pytest

from core.domain.film_terms import ShotSize
from core.grammar.reading.camera_words import NO_DIRECTION, direction_in, without_direction


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Close-up of a trembling hand.", ShotSize.CLOSE),
        ("WIDE SHOT: the valley.", ShotSize.WIDE),
    ],
)
def test_a_size_that_is_asked_for_is_heard(text, size):
    assert direction_in(text).size is size


def test_a_shot_that_rings_out_is_no_direction():
    assert direction_in("A shot rings out in the valley.") == NO_DIRECTION


def test_the_words_to_the_camera_are_not_read_out():
    assert without_direction("Close on the gun in her hand.") == "The gun in her hand."


def test_a_sentence_as_long_as_a_text_is_searched_once_for_all_its_set_ups():
    sentence = "A man walks through a street and a woman follows him " * 40
    assert direction_in(sentence) is direction_in(sentence)
