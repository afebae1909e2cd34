from __future__ import annotations

import json

import pytest

from tests.fakes.studio import work_off
from tests.ui.finding import button, field, group, html

NOTE = "Tell the crew what to change"


@pytest.fixture
def frame(studio, board):
    return studio.storyboards.board(board.id).panels[0].frame


@pytest.fixture
def page(visit, board, frame):
    return visit("frame", project=board.project_id, scene=board.id, frame=frame.id)


def move(app, studio, frame, **sliders):
    """What the grader does when a slider is let go."""
    take = studio.frames.panel(frame.id).shown
    app.session_state["grader"] = {"asked": {"take": take.id, "moved": sliders}}
    return app.run()


def test_without_a_frame_the_page_leads_to_the_storyboard(visit, board):
    app = visit("frame", project=board.project_id)
    assert app.title[0].value == "No frame is open"


def test_a_frame_that_is_gone_is_answered_in_a_sentence(visit, board):
    app = visit("frame", project=board.project_id, frame="nobody")
    assert app.error[0].value.startswith("There is no frame nobody. It may have been made")


def test_a_moved_slider_becomes_a_graded_take(page, studio, frame):
    app = move(page, studio, frame, lighting=70.0)
    button(app, "Make take").click().run()
    work_off(studio)
    panel = studio.frames.panel(frame.id)
    assert panel.shown.number == 2
    assert panel.shown.params.lighting == 70
    assert panel.shown.picture.exr == panel.takes[0].picture.exr


def test_a_note_is_answered_part_by_part(page, studio, frame):
    field(page, NOTE).input("closer")
    app = button(page, "Make take").click().run()
    said = html(app)
    assert '<dt data-loud="good">Applied</dt>' in said
    assert "<li>size wide → close <span>closer</span></li>" in said
    assert field(app, NOTE).value == ""


def test_what_was_not_understood_is_said_and_the_note_stays(page, studio, frame):
    field(page, NOTE).input("more oomph")
    app = button(page, "Make take").click().run()
    assert '<dt data-loud="warn">Not understood</dt><dd><ul><li>more oomph</li>' in html(app)
    assert field(app, NOTE).value == "more oomph"
    assert len(studio.frames.panel(frame.id).takes) == 1


def test_a_suggestion_is_put_behind_what_is_typed(page):
    field(page, NOTE).input("slower").run()
    app = group(page, "Notes to start from").select("closer").run()
    assert field(app, NOTE).value == "slower, closer"


def test_another_take_has_another_seed_and_the_first_can_be_circled_again(page, studio, frame):
    button(page, "Another take").click().run()
    work_off(studio)
    first, second = studio.frames.panel(frame.id).takes
    assert second.seed == first.seed + 1
    assert studio.frames.circle(frame.id, first.id).circled == first.id


def test_notes_and_locks_are_kept(page, studio, frame):
    page.text_area[0].input("Wait for the rain.").run()
    group(page, "Locked: no agent may change these").select("lighting").run()
    kept = studio.frames.panel(frame.id).frame
    assert kept.notes == "Wait for the rain."
    assert kept.locked == ("lighting",)


def test_what_made_the_take_is_said_honestly(page, studio, frame):
    shown = html(page)
    assert "previs render, scene-linear half float" in shown
    assert "offline engine: no language-model key is set" in shown
    prompt = json.loads(page.code[0].value)
    assert prompt == studio.frames.panel(frame.id).shown.structured_prompt
