"""Notes to start from: of this frame, and each of them worth pressing."""

from __future__ import annotations

import dataclasses

import pytest

from core.agents.crew import OfflineCrew
from sceneforge_app.ui import studio as hall
from sceneforge_app.ui.comparison import asked, differing, facts
from sceneforge_app.ui.suggestions import MOST, suggestions
from tests.fakes.studio import quiet_studio, work_off


@pytest.fixture
def studio(tmp_path, monkeypatch):
    """With a crew that knows film grammar."""
    built = quiet_studio(tmp_path, monkeypatch)
    frames = dataclasses.replace(built.frames, agents=OfflineCrew())
    built = dataclasses.replace(built, frames=frames)
    monkeypatch.setattr(hall, "build_studio", lambda _settings: built)
    hall.studio.clear()
    yield built
    hall.studio.clear()


@pytest.fixture
def frame(studio, board):
    return studio.storyboards.board(board.id).panels[0].frame


def test_every_suggestion_would_be_done_whole(studio, frame):
    offered = suggestions(studio.frames.panel(frame.id))
    assert 3 <= len(offered) <= MOST
    for note in offered:
        _, answer = studio.frames.suggest(frame.id, note=note)
        assert answer.changes
        assert (*answer.ignored, *answer.unknown, *answer.conflicts) == ()


def test_what_has_been_done_is_not_suggested_again(studio, frame):
    assert "closer" in suggestions(studio.frames.panel(frame.id))
    for _ in range(6):
        studio.frames.refine(frame.id, note="closer")
        work_off(studio)
    assert "closer" not in suggestions(studio.frames.panel(frame.id))


def test_nothing_locked_is_suggested(studio, frame):
    studio.frames.lock(frame.id, ("camera_angle",))
    offered = suggestions(studio.frames.panel(frame.id))
    assert not {"low angle", "eye level", "high angle"} & set(offered)


def test_two_takes_are_told_apart_by_what_was_changed_alone(studio, frame):
    studio.frames.refine(frame.id, note="add fog", sliders={"contrast": 33})
    work_off(studio)
    first, second = studio.frames.panel(frame.id).takes
    before, after = differing([facts(first), facts(second)])
    assert not before["weather"].endswith("fog")
    assert after["weather"].endswith("fog")
    assert after["contrast"] == "33"
    assert "lens" not in after
    assert asked(second) == "“add fog”; sliders: contrast"
