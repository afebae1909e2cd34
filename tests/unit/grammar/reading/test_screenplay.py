from __future__ import annotations

import pytest

from core.domain.film_terms import IntExt, TimeOfDay
from core.grammar.reading.headings import parse_heading
from core.grammar.reading.screenplay import ElementKind, read_script
from core.grammar.reading.script_lines import blanked, is_screenplay

PAGE = "INT. BAR - NIGHT\n\nRain.\n\nANNA (CONT'D)\n(softly)\nStay.\nPlease.\n\nCUT TO:\n\nEXT. PIER--DAWN\n\nHe goes."


@pytest.mark.parametrize(
    ("words", "int_ext", "location", "time"),
    [
        ("INT. COFFEE SHOP - DAY", IntExt.INT, "COFFEE SHOP", TimeOfDay.DAY),
        ("EXT. MOUNT GURU FOOTHILLS--DAY", IntExt.EXT, "MOUNT GURU FOOTHILLS", TimeOfDay.DAY),
        (
            "INT. SAN FRANCISCO APARTMENT, DAY",
            IntExt.INT,
            "SAN FRANCISCO APARTMENT",
            TimeOfDay.DAY,
        ),
        ("12A. INT. HALL - NIGHT 12A", IntExt.INT, "HALL", TimeOfDay.NIGHT),
        ("INT./EXT. CAR - CONTINUOUS", None, "CAR", None),
        ("I/E HOUSE - DUSK", None, "HOUSE", TimeOfDay.DUSK),
        ("EST. HOUSE", IntExt.EXT, "HOUSE", None),
        (".BACK IN THE APARTMENT", None, "BACK IN THE APARTMENT", None),
        ("INT. HOUSE - DAY (1979)", IntExt.INT, "HOUSE", TimeOfDay.DAY),
        (
            "INT. SUBMARINE - CONTROL ROOM - NIGHT",
            IntExt.INT,
            "SUBMARINE - CONTROL ROOM",
            TimeOfDay.NIGHT,
        ),
    ],
)
def test_headings_as_people_write_them_are_read(words, int_ext, location, time):
    heading = parse_heading(words, 0)
    assert heading
    assert (heading.int_ext, heading.location, heading.time) == (int_ext, location, time)


@pytest.mark.parametrize("words", ["...", "He walks in.", "ANNA", "Interesting, he says."])
def test_other_lines_are_no_headings(words):
    assert parse_heading(words, 0) is None


def test_scene_numbers_are_kept():
    heading = parse_heading("EXT. FIELD - DAY #14A#", 0)
    assert heading
    assert heading.number == "14A"


def test_a_page_falls_into_scenes_speeches_and_action():
    scenes = read_script(PAGE)
    kinds = [[element.kind for element in scene.elements] for scene in scenes]
    assert kinds == [
        [ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.TRANSITION],
        [ElementKind.ACTION],
    ]


def test_a_speech_keeps_speaker_manner_and_words():
    speech = read_script(PAGE)[0].elements[1]
    assert (speech.speaker, speech.extension, speech.parenthetical) == (
        "ANNA",
        "(CONT'D)",
        "softly",
    )
    assert PAGE[speech.start : speech.end].split() == ["Stay.", "Please."]


def test_line_ends_make_no_difference():
    with_returns = PAGE.replace("\n", "\r\n").replace("\r\n", "\n")
    assert len(read_script(with_returns)) == len(read_script(PAGE))


def test_notes_and_boneyard_are_blanked_without_moving_anything():
    text = "He [[maybe she]] runs. /* cut\nthis */ *Fast*."
    plain = blanked(text)
    assert len(plain) == len(text)
    assert plain.split() == ["He", "runs.", "Fast", "."]


def test_a_heading_and_its_action_on_one_line_are_told_apart():
    scene = read_script("INT. DINER - NIGHT. A waitress pours coffee.")[0]
    assert scene.heading
    assert scene.heading.location == "DINER"
    assert len(scene.elements) == 1


def test_prose_is_one_scene_without_a_heading():
    assert not is_screenplay("A man runs. A dog barks.")
    assert read_script("A man runs.")[0].heading is None


def test_the_title_page_is_skipped():
    scenes = read_script("Title: Rain\nAuthor: Me\n\nINT. BAR - NIGHT\n\nHe waits.")
    assert [scene.heading.location for scene in scenes if scene.heading] == ["BAR"]
