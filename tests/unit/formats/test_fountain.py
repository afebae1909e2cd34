import time

import pytest

from core.formats import fountain
from core.formats.fountain import Element, Kind


def test_the_title_page_is_not_part_of_the_film():
    script = (
        b"Title: Neon Rain\nAuthor: A. Writer\n    and B. Writer\n\nINT. BAR - NIGHT\n\nRain.\n"
    )
    assert fountain.read(script) == "INT. BAR - NIGHT\n\nRain.\n"


def test_a_script_that_begins_with_a_heading_keeps_it():
    assert fountain.read(b"INT. BAR - NIGHT\n\nRain.") == "INT. BAR - NIGHT\n\nRain.\n"


def test_notes_and_cut_passages_are_taken_out():
    script = b"A man [[Who?]] waits.\n\n/* He dies.\n\nShe too. */\n\nThe end."
    assert fountain.read(script) == "A man  waits.\n\n\n\nThe end.\n"


def test_an_unclosed_cut_stays_as_it_is():
    assert "He dies." in fountain.read(b"He waits.\n\n/* He dies.")


def test_half_a_million_notes_take_no_time():
    start = time.perf_counter()
    assert fountain.read(b"[[]]" * 400_000) == "\n"
    assert time.perf_counter() - start < 2


def test_elements_become_a_script():
    script = fountain.written(
        [
            Element(Kind.HEADING, "INT. BAR - NIGHT", number="12A"),
            Element(Kind.ACTION, "Maya sits."),
            Element(Kind.CHARACTER, "MAYA"),
            Element(Kind.PARENTHETICAL, "quietly"),
            Element(Kind.DIALOGUE, "No."),
            Element(Kind.TRANSITION, "FADE OUT."),
        ]
    )
    assert script == (
        "INT. BAR - NIGHT #12A#\n\nMaya sits.\n\nMAYA\n(quietly)\nNo.\n\n> FADE OUT.\n"
    )


@pytest.mark.parametrize(
    ("element", "line"),
    [
        (Element(Kind.ACTION, "BANG!"), "!BANG!"),
        (Element(Kind.ACTION, ".38 calibre"), "!.38 calibre"),
        (Element(Kind.HEADING, "THE ALLEY"), ".THE ALLEY"),
        (Element(Kind.CHARACTER, "McCoy"), "@McCoy"),
        (Element(Kind.CHARACTER, "TOM", dual=True), "TOM ^"),
    ],
)
def test_what_would_be_read_otherwise_is_forced(element, line):
    assert fountain.written([element]) == f"{line}\n"


def test_empty_elements_leave_no_trace():
    assert fountain.written([Element(Kind.ACTION, "  ")]) == ""
