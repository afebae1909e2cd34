"""A board is planned once, rendered frame by frame, and kept in the director's order."""

from __future__ import annotations

import pytest

from core.domain.film_terms import Quality
from core.domain.job import JobStatus
from core.domain.take import TakeStatus
from core.errors import InvalidInput, ProviderNotConfigured


def test_a_scene_becomes_a_board_of_that_many_circled_takes(services):
    board = services.made_board(frame_count=5)
    assert len(board.panels) == 5
    assert all(panel.circled.status is TakeStatus.DONE for panel in board.panels)


def test_every_agent_leaves_a_run_record(services):
    scene = services.scene()
    job = services.storyboards.begin(scene.id)
    services.work_off()
    with services.storyboards.unit_of_work() as work:
        runs = work.agent_runs.of_job(job.id)
    assert [run.agent for run in runs] == [
        "ScriptBreakdownAgent",
        "JSONStructuringAgent",
        "ConsistencyAgent",
    ]
    assert {run.engine_reason for run in runs} == {"no language-model key is set"}


def test_a_failed_frame_says_why_and_the_others_are_kept(services):
    services.maker.failing = ("1B",)
    board = services.made_board(frame_count=3)
    failed = board.panels[1].shown
    assert failed.status is TakeStatus.FAILED
    assert "shot 1B has no light" in failed.error
    assert [panel.shown.status for panel in board.panels].count(TakeStatus.DONE) == 2


def test_a_second_board_keeps_the_first_ones_frames_off_the_board(services):
    first = services.made_board()
    services.storyboards.begin(first.scene.id)
    services.work_off()
    second = services.storyboards.board(first.scene.id)
    assert {p.frame.id for p in second.omitted} == {p.frame.id for p in first.panels}
    assert all(panel.takes for panel in second.omitted)


def test_a_maker_that_is_not_ready_is_named_before_anything_is_queued(services):
    scene = services.scene()
    services.maker.ready = False
    with pytest.raises(ProviderNotConfigured, match="lamp is broken"):
        services.storyboards.begin(scene.id)
    assert services.jobs.latest(scene.project_id) is None


def test_cancelling_before_a_worker_comes_leaves_no_frame(services):
    scene = services.scene()
    job = services.storyboards.begin(scene.id)
    services.jobs.cancel(job.id)
    services.work_off()
    assert services.jobs.progress(job.id).job.status is JobStatus.CANCELLED
    assert services.storyboards.board(scene.id).panels == []


def test_the_quality_asked_for_reaches_the_maker(services):
    scene = services.scene(frame_count=1)
    services.storyboards.begin(scene.id, quality=Quality.DRAFT)
    services.work_off()
    (request,) = services.maker.made
    assert (request.width, request.height) == (480, 270)


def test_reordering_changes_positions_and_nothing_else(services):
    board = services.made_board(frame_count=3)
    ids = [panel.frame.id for panel in board.panels]
    services.storyboards.reorder(board.scene.id, [ids[2], ids[0], ids[1]])
    after = services.storyboards.board(board.scene.id)
    assert [panel.frame.id for panel in after.panels] == [ids[2], ids[0], ids[1]]
    assert [panel.frame.position for panel in after.panels] == [1, 2, 3]


def test_an_order_that_misses_a_frame_is_refused(services):
    board = services.made_board(frame_count=3)
    with pytest.raises(InvalidInput, match="reload"):
        services.storyboards.reorder(board.scene.id, [board.panels[0].frame.id])


def test_an_omitted_frame_can_be_put_back_at_the_end(services):
    board = services.made_board(frame_count=3)
    first = board.panels[0].frame.id
    services.storyboards.omit(first)
    assert len(services.storyboards.board(board.scene.id).panels) == 2
    services.storyboards.omit(first, omitted=False)
    panels = services.storyboards.board(board.scene.id).panels
    assert [panel.frame.position for panel in panels] == [1, 2, 3]
    assert panels[-1].frame.id == first
