"""Notes about the board, done: order, inserts, takes, likeness, scope."""

from __future__ import annotations

import pytest

from core.domain.film_terms import Framing
from core.services.board_notes import BoardNoteService


@pytest.fixture
def board(services):
    return services.made_board(frame_count=4)


@pytest.fixture
def notes(services):
    return BoardNoteService(storyboards=services.storyboards, frames=services.frames)


def labels(services, board):
    panels = services.storyboards.board(board.scene.id).panels
    return [panel.shown.shot.label for panel in panels]


def test_frames_change_places_and_move(services, notes, board):
    a, b, c, d = labels(services, board)
    answer = notes.apply(board.scene.id, "swap 1 and 2; move 4 to the front")
    assert labels(services, board) == [d, b, a, c]
    assert len(answer.applied) == 2


def test_a_close_up_of_a_thing_is_inserted_where_asked(services, notes, board):
    before = labels(services, board)
    notes.apply(board.scene.id, "between 2 and 3 insert a close-up of the gun")
    services.work_off()
    panels = services.storyboards.board(board.scene.id).panels
    new = panels[2].shown
    assert len(panels) == 5
    assert (new.shot.framing, new.shot.subjects) == (Framing.INSERT, ("gun",))
    assert new.picture is not None
    assert new.shot.label not in before
    assert "gun" in str(new.structured_prompt)


def test_what_is_inserted_at_the_front_stands_first(services, notes, board):
    first = labels(services, board)[0]
    notes.apply(board.scene.id, "insert a close-up of the letter before 1")
    assert labels(services, board)[1] == first


def test_a_frame_is_doubled_taken_off_and_taken_again(services, notes, board):
    answer = notes.apply(board.scene.id, "duplicate 1; delete 4; another take of 2")
    services.work_off()
    now = services.storyboards.board(board.scene.id)
    assert (len(now.panels), len(now.omitted)) == (4, 1)
    assert [len(panel.takes) for panel in now.panels] == [1, 1, 2, 1]
    assert len(answer.jobs) == 2


def test_a_frame_becomes_like_another_in_light_and_colour_alone(services, notes, board):
    one, two = board.panels[0], board.panels[1]
    services.frames.refine(two.frame.id, sliders={"contrast": 77, "color_temp": 3000})
    services.work_off()
    notes.apply(board.scene.id, "make 1 like 2")
    services.work_off()
    shown = services.frames.panel(one.frame.id).shown
    assert (shown.params.contrast, shown.params.color_temp) == (77, 3000)
    assert shown.params.fov == one.shown.params.fov


def test_undo_shows_the_take_before_and_loses_nothing(services, notes, board):
    frame = board.panels[0].frame.id
    services.frames.another_take(frame)
    services.work_off()
    second = services.frames.panel(frame).shown.number
    services.frames.refine(frame, sliders={"contrast": 80})
    services.work_off()
    notes.apply(board.scene.id, "undo", here=frame)
    panel = services.frames.panel(frame)
    assert (panel.shown.number, len(panel.takes)) == (second, 3)


def test_a_note_for_all_frames_reaches_every_one(services, notes, board):
    answer = notes.apply(board.scene.id, "all frames: closer")
    assert len(answer.jobs) == 4


def test_what_cannot_be_done_is_said(services, notes, board):
    answer = notes.apply(board.scene.id, "swap 2 and 9; flibber the gnurk")
    assert answer.applied == []
    assert "the board has 4 frames" in answer.ignored[0]
    assert answer.unknown == ["flibber the gnurk"]
