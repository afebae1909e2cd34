"""Numbers and quotes of a note, in the form the grammar reads."""

from __future__ import annotations

import pytest

from core.grammar.notes.wording import plain


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("swap to the fifty mil", "swap to the 50mm"),
        ("same set-up on the eighty-five", "same set-up on the 85mm"),
        ("a third of a stop under", "1/3 stop under"),
        ("half a stop over", "1/2 stop over"),
        ("run it four seconds", "run it 4 seconds"),
        ("twenty per cent darker", "20% darker"),
        ("contrast to sixty", "contrast to 60"),
        ("don\u2019t touch it", "don't touch it"),
    ],
)
def test_numbers_are_written_in_digits(note, wanted):
    assert plain(note) == wanted


@pytest.mark.parametrize("note", ["one of them runs", "the two of them", "make this one colder"])
def test_a_word_that_counts_nobody_is_left_alone(note):
    assert plain(note) == note
