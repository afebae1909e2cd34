"""What goes wrong over there ends as one named frame, never as a lost board or a second bill."""

from __future__ import annotations

import threading
import time
from collections import Counter
from datetime import timedelta

import pytest

from core.adapters.system_clock import SystemClock
from core.domain.film_terms import Quality
from core.domain.take import TakeStatus
from core.services.scenes import SceneDraft
from sceneforge_app import bootstrap
from tests.reliability.fibo_boards import TEXT, board_of, ended
from tests.standin_bria.faults import Fault

GENERATE = "image/generate"


def failed_of(board):
    return [panel for panel in board.panels if panel.latest.status is TakeStatus.FAILED]


def statuses(board):
    return Counter(panel.latest.status for panel in board.panels)


def begun_board(studio, frames):
    """A board that is being ordered, and its job."""
    project = studio.projects.begin("Paid")
    scene = studio.scenes.write(project.id, SceneDraft(text=TEXT, frame_count=frames))
    return scene, studio.storyboards.begin(scene.id, quality=Quality.DRAFT, maker="fibo")


def wait_for_orders(stand_in, count):
    end = time.monotonic() + 60
    while len(stand_in.submissions()) < count:
        assert time.monotonic() < end, "the orders never came"
        time.sleep(0.02)


@pytest.mark.slow
def test_a_board_of_twenty_with_three_bad_frames_keeps_seventeen_and_repairs_three(
    studio_with, stand_in
):
    studio = studio_with(stand_in.address)
    stand_in.faults.plan(GENERATE, Fault.MODERATED, Fault.FAILED, Fault.RESET_AFTER_ACCEPT)
    board = board_of(studio, frames=20)
    assert statuses(board) == {TakeStatus.DONE: 17, TakeStatus.FAILED: 3}
    errors = sorted(panel.latest.error for panel in failed_of(board))
    named = ("content moderation", "connection to Bria broke", "could not make")
    assert all(part in error for part, error in zip(named, errors, strict=True))
    before = len(stand_in.submissions())
    for panel in failed_of(board):
        ended(studio, studio.frames.retry(panel.frame.id))
    assert statuses(studio.storyboards.board(board.scene.id)) == {TakeStatus.DONE: 20}
    assert len(stand_in.submissions()) == before + 3


def test_a_key_revoked_in_the_middle_loses_nothing_that_was_ordered(studio_with, stand_in):
    stand_in.jobs.latency_s = 1.0
    studio = studio_with(stand_in.address)
    scene, job = begun_board(studio, frames=4)
    wait_for_orders(stand_in, 4)
    stand_in.revoked = True
    ended(studio, job)
    board = studio.storyboards.board(scene.id)
    assert len(failed_of(board)) == 4
    assert all("does not accept the key" in panel.latest.error for panel in failed_of(board))
    stand_in.revoked = False
    for panel in failed_of(board):
        ended(studio, studio.frames.retry(panel.frame.id))
    assert statuses(studio.storyboards.board(scene.id)) == {TakeStatus.DONE: 4}
    assert len(stand_in.submissions()) == 4
    assert studio.till.spent_usd(board.project.id) == pytest.approx(0.12)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.UNAUTHORISED, "does not accept the key"),
        (Fault.FORBIDDEN, "no credit"),
        (Fault.MODERATED, "its words"),
    ],
)
def test_a_refusal_names_its_frame_and_costs_nothing(studio_with, stand_in, fault, words):
    studio = studio_with(stand_in.address)
    stand_in.faults.plan(GENERATE, fault)
    board = board_of(studio, frames=2)
    (failed,) = failed_of(board)
    assert words in failed.latest.error
    assert studio.till.spent_by_take(board.project.id).keys() == {
        panel.latest.id for panel in board.panels if panel is not failed
    }


def test_told_to_slow_down_a_board_waits_and_is_finished(studio_with, stand_in):
    studio = studio_with(stand_in.address)
    stand_in.faults.plan(GENERATE, *[Fault.RATE_LIMITED_WITH_WAIT] * 2)
    stand_in.faults.plan("status", *[Fault.RATE_LIMITED_WITH_WAIT] * 2)
    board = board_of(studio, frames=3)
    assert statuses(board) == {TakeStatus.DONE: 3}
    assert len(stand_in.submissions()) == 3


class JumpingClock(SystemClock):
    """A machine whose wall clock is put right, by a lot, while it works."""

    ahead = timedelta()

    def now(self):
        return super().now() + self.ahead


@pytest.mark.parametrize("jump", [timedelta(hours=2), timedelta(hours=-2)])
def test_a_clock_that_jumps_orders_nothing_twice(studio_with, stand_in, monkeypatch, jump):
    stand_in.jobs.latency_s = 1.5
    monkeypatch.setattr(bootstrap, "SystemClock", JumpingClock)
    monkeypatch.setattr(JumpingClock, "ahead", timedelta())
    studio = studio_with(stand_in.address)
    scene, job = begun_board(studio, frames=3)
    wait_for_orders(stand_in, 3)
    JumpingClock.ahead = jump  # every lease is over, or has hours to go
    ended(studio, job)
    board = studio.storyboards.board(scene.id)
    assert statuses(board) == {TakeStatus.DONE: 3}
    assert len(stand_in.submissions()) == 3
    assert studio.till.spent_usd(board.project.id) == pytest.approx(0.09)


def test_a_cancelled_board_stops_asking_and_keeps_what_it_ordered(studio_with, stand_in):
    stand_in.jobs.latency_s = 30
    studio = studio_with(stand_in.address)
    scene, job = begun_board(studio, frames=2)
    wait_for_orders(stand_in, 2)
    studio.jobs.cancel(job.id)
    ended(studio, job)
    board = studio.storyboards.board(scene.id)
    assert statuses(board) == {TakeStatus.CANCELLED: 2}
    for ordered in stand_in.submissions():
        ordered.ready_at = 0
    threads = [
        threading.Thread(target=ended, args=(studio, studio.frames.retry(panel.frame.id)))
        for panel in board.panels
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses(studio.storyboards.board(scene.id)) == {TakeStatus.DONE: 2}
    assert len(stand_in.submissions()) == 2
