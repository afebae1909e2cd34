"""Frames that fall out of their scene, and back."""

from __future__ import annotations

import pytest

from core.domain.ids import FrameId
from core.services.look_match import LookMatchService


@pytest.fixture
def match(services) -> LookMatchService:
    return LookMatchService(blobs=services.blobs, frames=services.frames)


@pytest.fixture
def odd(services) -> FrameId:
    """The last of four frames that look alike, darkened by its director."""
    board = services.made_board(frame_count=4)
    frame: FrameId = board.panels[3].frame.id
    services.frames.refine(frame, sliders={"lighting": 20})
    services.work_off()
    return frame


def now(services, frame: FrameId):
    scene = services.frames.panel(frame).frame.scene_id
    return services.storyboards.board(scene)


def far_off(match, board, frame: FrameId) -> float:
    """How far the frame's lightness lies from that of the first."""
    look = {panel.frame.id: match._look(panel) for panel in board.panels}
    return float(abs(look[frame].exposure - look[board.panels[0].frame.id].exposure))


def test_a_darkened_frame_falls_out_of_its_scene(services, match, odd):
    found = match.drift(now(services, odd))
    assert list(found) == [odd]
    assert "pictures/exposure/4" in [one.id for one in found[odd]]


def test_matching_grades_it_back_as_a_new_take(services, match, odd):
    before = far_off(match, now(services, odd), odd)
    made = len(services.maker.made)
    assert match.match(now(services, odd), odd) is not None
    services.work_off()
    assert far_off(match, now(services, odd), odd) < before - 5
    assert len(services.maker.made) == made, "a grade must not be shot again"
    assert [take.number for take in services.frames.panel(odd).takes] == [1, 2, 3]


def test_a_frame_that_belongs_is_not_touched(services, match, odd):
    board = now(services, odd)
    assert match.match(board, board.panels[0].frame.id) is None


def test_a_frame_without_a_picture_is_left_out(services, match):
    services.maker.failing = ("1B",)
    board = services.made_board(frame_count=4)
    assert all(
        panel.shown.picture for panel in board.panels if panel.frame.id in match.drift(board)
    )


def test_a_lost_picture_is_left_out(services, match, odd):
    board = now(services, odd)
    services.blobs.kept.pop(board.panels[3].shown.picture.thumbnail)
    assert match.drift(board) == {}
