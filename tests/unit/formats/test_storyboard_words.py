from datetime import date

import pytest

from core.domain.film_terms import Movement
from core.domain.shot import DialogueLine
from core.formats import storyboard_words as words
from tests.unit.formats.board_samples import shot


def test_a_still_camera_goes_without_saying():
    assert words.camera_line(shot(movement=Movement.STATIC)) == "MCU · LOW ANGLE"


def test_the_lens_line_takes_the_rendered_height_before_the_planned_one():
    assert words.lens_line(shot(height_m=1.7), "super35", 0.4) == "35 mm · S35 · h 0.40 m · T2.8"


def test_an_unknown_height_is_not_invented():
    assert words.lens_line(shot(), "full_frame") == "35 mm · FF · T2.8"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0:01"), (2.0, "0:02"), (65, "1:05"), (600, "10:00"), (0, "0:00")]
)
def test_durations_read_as_on_a_clock(seconds, text):
    assert words.clock(seconds) == text


@pytest.mark.parametrize(
    ("aspect", "name"),
    [(16 / 9, "16:9"), (2.39, "2.39:1"), (9 / 16, "9:16"), (1.85, "1.85:1"), (1.0, "1:1")],
)
def test_ratios_are_called_what_the_trade_calls_them(aspect, name):
    assert words.ratio(aspect) == name


def test_dates_are_unambiguous():
    assert words.day(date(2026, 11, 2)) == "2 Nov 2026"


def test_a_speaker_keeps_the_extension():
    assert (
        words.speaker(DialogueLine(character="Maya", text="", extension="(O.S.)"))
        == "MAYA (O.S.):"
    )


def test_control_characters_and_line_breaks_become_spaces():
    assert words.printable("a\0b\n\tc\x1b") == "a b c"


def test_emoji_made_of_several_characters_survive():
    assert words.printable("👩‍🚒 🌧️") == "👩‍🚒 🌧️"


@pytest.mark.parametrize(
    ("text", "rtl"), [("ليلى runs", True), ("Maya ليلى", False), ("123 שלום", True), ("", False)]
)
def test_the_first_letter_with_a_direction_decides(text, rtl):
    assert words.runs_right_to_left(text) is rtl


def test_a_shot_without_words_has_no_paragraphs():
    assert words.paragraphs(shot(action="", dialogue=()), "") == []
