"""kill -9 in the middle of a board: the next server finishes it, and no frame is made twice."""

from __future__ import annotations

import psutil
import pytest

from tests.reliability.server import (
    assert_every_frame_was_made_once,
    order_board,
    orders,
    serving,
    wait_until,
)

pytestmark = [pytest.mark.integration, pytest.mark.slow]
FRAMES = 4


def frames_done(studio, job) -> int:
    events = studio.jobs.progress(job.id).events
    return sum(event.kind == "take_done" for event in events)


def test_the_next_server_finishes_what_a_killed_one_began(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with orders(data) as studio:
        with serving(data, log) as server:
            job = order_board(studio, frames=FRAMES)
            wait_until(lambda: frames_done(studio, job) >= 1, "a frame is done")
            server.kill()
        assert frames_done(studio, job) < FRAMES, "it was killed too late to prove anything"
        _, alive = psutil.wait_procs(server.family, timeout=20)
        assert alive == [], "render processes outlived their server"
        with serving(data, log):
            wait_until(
                lambda: studio.jobs.progress(job.id).job.status.is_terminal, "the board is done"
            )
        assert_every_frame_was_made_once(studio, job, frames=FRAMES)


def test_a_killed_render_process_costs_no_frame(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with orders(data) as studio, serving(data, log) as server:
        job = order_board(studio, frames=FRAMES)
        wait_until(lambda: frames_done(studio, job) >= 1, "a frame is done")
        for process in psutil.Process(server.process.pid).children(recursive=True):
            if "spawn_main" in " ".join(process.cmdline()):
                process.kill()
        wait_until(
            lambda: studio.jobs.progress(job.id).job.status.is_terminal, "the board is done"
        )
        assert_every_frame_was_made_once(studio, job, frames=FRAMES)
