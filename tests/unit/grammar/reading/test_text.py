from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import InvalidInput
from core.grammar.reading.text import (
    LONGEST_SENTENCE,
    checked,
    clean,
    sentences,
    tidy,
    tokens,
    without_quotes,
)


def test_cleaning_straightens_quotes_dashes_and_line_ends():
    assert clean("“Go”—he…\r\nran").text == '"Go" -- he...\nran'


def test_a_cleaned_span_leads_back_to_the_original_characters():
    original = "\ufeffShe said “no”—then left."
    cleaned = clean(original)
    at = cleaned.text.index("left")
    start, end = cleaned.original_span(at, at + 4)
    assert original[start:end] == "left"


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_every_cleaned_character_knows_where_it_stood(text):
    cleaned = clean(text)
    assert len(cleaned.offsets) == len(cleaned.text) + 1
    assert list(cleaned.offsets) == sorted(cleaned.offsets)


def test_decomposed_accents_are_composed():
    assert clean("cafe\u0301").text == "caf\u00e9"


def test_abbreviations_and_numbers_do_not_end_a_sentence():
    found = [
        one.text for one in sentences("Dr. Reed pays 3.5 dollars. He leaves at 5 p.m. today.")
    ]
    assert found[0] == "Dr. Reed pays 3.5 dollars."


def test_quoted_speech_is_not_cut_in_two():
    found = [one.text for one in sentences('"Stop. Now!" she says. He stops.')]
    assert found == ['"Stop. Now!" she says.', "He stops."]


def test_an_unclosed_quote_ends_with_its_paragraph():
    found = [one.text for one in sentences('"Go now.\n\nHe runs. She waits.')]
    assert found[-2:] == ["He runs.", "She waits."]


def test_sentences_know_where_they_begin():
    text = "One.  Two."
    assert [text[one.start :].startswith(one.text) for one in sentences(text)] == [True, True]


def test_quotes_are_blanked_in_place():
    assert without_quotes('a "bc" d') == 'a "  " d'


def test_words_keep_apostrophes_and_hyphens():
    assert [one.text for one in tokens("Maya's half-open door")] == ["Maya's", "half-open", "door"]


def test_tidy_leaves_no_space_before_marks():
    assert tidy("he  runs , fast .") == "he runs, fast."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing to read"),
        (" \n\t ", "nothing to read"),
        ("... !!", "nothing to read"),
        ("word " * 130_000, "kB"),
        ("A man\x00 runs", "does not look like text"),
        ("\ufffd" * 30 + "A man runs.", "does not look like text"),
    ],
)
def test_what_cannot_be_planned_is_refused_in_plain_words(text, said):
    with pytest.raises(InvalidInput, match=said):
        checked(text)


def test_text_in_any_script_is_accepted():
    assert checked("Человек бежит.") == "Человек бежит."


@pytest.mark.parametrize("unit", ["Anna talks, ", "and she runs ", "x"])
def test_a_sentence_without_an_end_is_read_in_pieces_and_nothing_is_lost(unit):
    text = unit * 500
    pieces = sentences(text)
    assert all(len(one.text) <= LONGEST_SENTENCE for one in pieces)
    assert all(text[one.start :].startswith(one.text) for one in pieces)
    assert "".join(one.text for one in pieces).replace(" ", "") == text.replace(" ", "")


def test_an_ordinary_sentence_is_never_cut():
    text = "A man who has lost his hat, his way and his temper walks into a bar, and waits."
    assert [one.text for one in sentences(text)] == [text]
