from __future__ import annotations

import pytest

from core.domain.shot import DialogueLine
from core.grammar.coverage.rhythm import duration_s, pacing_at, slate


def test_the_master_bears_the_scene_number_and_set_ups_skip_i_and_o():
    labels = [slate("12", index) for index in range(16)]
    assert labels[:3] == ["12", "12A", "12B"]
    assert "12I" not in labels
    assert "12O" not in labels


def test_letters_double_after_z():
    assert slate("1", 24) == "1Z"
    assert slate("1", 25) == "1AA"


def test_an_added_scene_takes_its_letters_in_front():
    assert [slate("12A", index) for index in range(3)] == ["12A", "A12A", "B12A"]


def test_shots_shorten_towards_the_climax_and_lengthen_after():
    curve = [pacing_at(position, 4, 7) for position in range(7)]
    assert curve[:5] == sorted(curve[:5], reverse=True)
    assert curve[4:] == sorted(curve[4:])


def test_a_shot_holds_as_long_as_its_words_take():
    line = DialogueLine(character="Maya", text="one two three four five six seven eight nine ten")
    assert duration_s(1.0, 1.0, 1.0, [line]) == pytest.approx(4.6)


def test_no_shot_is_a_flash_or_a_lecture():
    assert duration_s(0.1, 0.7, 0.85, []) == 0.8
    assert duration_s(4, 1, 1, [DialogueLine(character="A", text="word " * 200)]) == 12.0
