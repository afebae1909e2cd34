"""Scripts with the corners of the syntax: what is read of each, and a board from each.

The scripts under ``fountain/own`` are ours; each covers what a public suite of the syntax tests.
Those suites, or any other scripts, are read too where ``SCENEFORGE_FIXTURES`` names their folder.
Source: the cases listed in reference agents 6.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.agents.crew import OfflineCrew
from core.domain.plan import BoardPlan
from core.errors import InvalidInput
from core.formats import READERS
from core.ports.agents import BoardRequest
from tests.golden.screenplay_outline import outline, outline_of

OWN = sorted((Path(__file__).parent / "fountain" / "own").glob("*.fountain"))
ELSEWHERE = os.environ.get("SCENEFORGE_FIXTURES")
"""A folder of other people's scripts, which are read but not kept here."""
FOREIGN = sorted(
    path
    for path in (Path(ELSEWHERE).rglob("*") if ELSEWHERE else ())
    if path.suffix in {".fountain", ".fdx"} and path.stat().st_size
)


def board(path: Path, frames: int = 6) -> BoardPlan:
    text = READERS[path.suffix](path.read_bytes())
    request = BoardRequest(text=text, genre="drama", frame_count=frames)
    return OfflineCrew().plan_board(request, on_step=lambda agent, said: None)


@pytest.mark.parametrize("script", OWN, ids=lambda path: path.stem)
def test_every_element_is_read_as_what_it_is(script):
    expected = script.with_suffix(".fountain.outline").read_text("utf-8").splitlines()
    assert outline_of(script) == expected


@pytest.mark.parametrize("script", OWN, ids=lambda path: path.stem)
def test_line_ends_of_another_system_change_nothing(script):
    data = script.read_bytes()
    assert outline(data.replace(b"\n", b"\r\n")) == outline(data)
    assert outline(b"\xef\xbb\xbf" + data) == outline(data)


@pytest.mark.parametrize("script", OWN, ids=lambda path: path.stem)
def test_every_script_becomes_a_board_of_exactly_so_many_frames(script):
    plan = board(script)
    assert len(plan.shots) == 6
    assert all(planned.shot.why for planned in plan.shots)


def test_what_was_cut_or_noted_reaches_no_frame():
    shown = board(OWN_BY_NAME["unfilmed"]).model_dump_json()
    assert "Nobody hears me" not in shown
    assert "A note before anything" not in shown
    assert "GHOST" not in shown


def test_those_who_share_a_word_of_their_name_stay_different_people():
    scene = board(OWN_BY_NAME["numbered_people"], 12).scenes[0]
    cast = {person.name for person in scene.characters}
    named = {"Mr. Hale", "Mrs. Hale", "John Doe", "John Smith"}
    assert cast == named | {"Guard 1", "Guard 2", "Cop 1", "Cop 2", "Old woman", "Young woman"}


def test_a_script_in_another_script_says_that_little_was_understood():
    notices = " ".join(board(OWN_BY_NAME["cyrillic"]).notices)
    assert "headings, cues and speeches were kept" in notices


def test_nonsense_says_that_little_was_understood():
    notices = " ".join(board(OWN_BY_NAME["nonsense"]).notices)
    assert "little of the action was understood" in notices


def planned(text: str) -> BoardPlan:
    request = BoardRequest(text=text, frame_count=4)
    return OfflineCrew().plan_board(request, on_step=lambda agent, said: None)


@pytest.mark.parametrize(
    "text", ["# Act one\n\n= They meet.\n", "Title: Rain\nAuthor: A. Writer\n", "[[later]]"]
)
def test_a_script_without_a_scene_is_refused_in_plain_words(text):
    with pytest.raises(InvalidInput, match="Describe what happens"):
        planned(text)


def test_a_bare_heading_is_boarded():
    assert len(planned("INT. LIGHTHOUSE - DAY\n\n[[later]]\n\n===\n").shots) == 4


OWN_BY_NAME = {path.stem: path for path in OWN}


@pytest.mark.skipif(not FOREIGN, reason="SCENEFORGE_FIXTURES names no folder with scripts")
def test_the_scripts_of_others_become_boards_too():
    wrong = [path.name for path in FOREIGN if _frames(path) not in {6, 0}]
    assert wrong == []


def _frames(path: Path) -> int:
    """0 for a script that is refused, which only one without a scene may be."""
    try:
        return len(board(path).shots)
    except InvalidInput as refused:
        if "title page, sections or notes" in str(refused):
            return 0
        raise
