"""Boards of all labelled scenes: exact counts, good cuts, caps, places in the text."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from core.agents.crew import OfflineCrew
from core.domain.continuity import Severity
from core.domain.plan import BoardPlan
from core.ports.agents import BoardRequest

LABELS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "scenes" / "labelled.json").read_text("utf-8")
)
IDS = [label["id"] for label in LABELS]


@cache
def board(scene_id: str, count: int) -> BoardPlan:
    label = next(one for one in LABELS if one["id"] == scene_id)
    request = BoardRequest(text=label["text"], genre=label["genre"], frame_count=count)
    return OfflineCrew().plan_board(request, on_step=lambda agent, said: None)


@pytest.mark.parametrize("scene_id", IDS)
def test_a_board_has_exactly_as_many_shots_as_asked(scene_id):
    for count in (1, 13, 20):
        plan = board(scene_id, count)
        assert [one.shot.number for one in plan.shots] == list(range(1, count + 1))


@pytest.mark.parametrize("count", range(1, 21))
def test_every_count_from_one_to_twenty_is_met(count):
    for scene_id in ("s01", "s15", "h12"):
        assert len(board(scene_id, count).shots) == count


@pytest.mark.parametrize("scene_id", IDS)
def test_no_board_has_a_critical_continuity_issue(scene_id):
    found = [
        issue
        for issue in board(scene_id, 13).continuity.issues
        if issue.severity is Severity.CRITICAL
    ]
    assert found == []


@pytest.mark.parametrize("scene_id", IDS)
def test_every_shot_points_at_words_of_the_text(scene_id):
    text = next(one["text"] for one in LABELS if one["id"] == scene_id)
    for planned in board(scene_id, 13).shots:
        start, end = planned.shot.source
        assert text[start:end].strip()


@pytest.mark.parametrize("scene_id", IDS)
def test_every_shot_says_what_we_see_and_why(scene_id):
    for planned in board(scene_id, 13).shots:
        assert planned.shot.action[0].isupper()
        assert planned.shot.action.endswith((".", "!", "?", '"'))
        assert planned.shot.why


@pytest.mark.parametrize("scene_id", IDS)
def test_labels_are_distinct_and_skip_i_and_o(scene_id):
    labels = [one.shot.label for one in board(scene_id, 20).shots]
    assert len(set(labels)) == 20
    assert not any(label.endswith(("I", "O")) for label in labels)


def test_every_written_line_is_spoken_on_the_board_of_its_scene():
    for label in LABELS:
        plan = board(label["id"], 13)
        spoken = [line.text for one in plan.shots for line in one.shot.dialogue]
        written = [line.text for scene in plan.scenes for line in scene.dialogue]
        assert sorted(spoken) == sorted(written), label["id"]
