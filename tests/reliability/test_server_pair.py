"""Two servers on one data folder: they share the work, and do nothing twice."""

from __future__ import annotations

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


def owners(studio, job) -> set[str]:
    with studio.storyboards.unit_of_work() as work:
        return {child.owner.rsplit("/", 1)[0] for child in work.jobs.children(job.id)}


def test_two_servers_share_a_board(tmp_path):
    data, log = tmp_path / "data", tmp_path / "log"
    with serving(data, log), serving(data, log), orders(data) as studio:
        job = order_board(studio, frames=FRAMES)
        wait_until(
            lambda: studio.jobs.progress(job.id).job.status.is_terminal, "the board is done"
        )
        assert_every_frame_was_made_once(studio, job, frames=FRAMES)
        assert len(owners(studio, job)) == 2
