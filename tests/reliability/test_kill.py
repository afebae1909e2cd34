"""Two servers on one database, killed at random moments: nothing lost, nothing done twice."""

from __future__ import annotations

import multiprocessing
import os
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.domain.job import JobStatus
from core.domain.take import TakeStatus
from tests.fakes import records as r
from tests.reliability.studio import TAKES, Studio, serve

KILLS = int(os.environ.get("SCENEFORGE_TEST_KILLS", "6"))
"""Raise it for a night's run."""
BOARDS = 2 * KILLS
PATIENCE_S = 20.0

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    engine = request.getfixturevalue(request.param)
    return engine.url.render_as_string(hide_password=False)


class Servers:
    """Two processes that are always there: one killed is one started."""

    def __init__(self, url: str, blobs: Path) -> None:
        # Forked from a process that has imported everything, a server is up in milliseconds.
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.reliability.studio"])
        self._arguments = (url, blobs)
        self.processes = [self._start() for _ in range(2)]

    def _start(self):
        process = self._context.Process(target=serve, args=self._arguments, daemon=True)
        process.start()
        return process

    def is_busy(self, studio, number: int) -> bool:
        """Whether it has a job in hand."""
        pid = f"/{self.processes[number].pid}/"
        with studio.unit_of_work() as work:
            return any(pid in job.owner for job in work.jobs.running())

    def kill(self, number: int) -> None:
        self.processes[number].kill()
        self.processes[number].join()
        self.processes[number].close()

    def replace(self, number: int) -> None:
        self.kill(number)
        self.processes[number] = self._start()

    def close(self) -> None:
        for number in range(2):
            self.kill(number)


def all_ended(studio) -> bool:
    with studio.unit_of_work() as work:
        return all(root.status.is_terminal for root in work.jobs.of_project(r.FILM))


def takes_done(studio) -> int:
    with studio.unit_of_work() as work:
        return sum(root.step for root in work.jobs.of_project(r.FILM))


def wait_until_ended(studio) -> None:
    """However slow the machine is, some take must become ready now and then."""
    last, end = -1, time.monotonic() + PATIENCE_S
    while not all_ended(studio):
        if takes_done(studio) > last:
            last, end = takes_done(studio), time.monotonic() + PATIENCE_S
        assert time.monotonic() < end, "boards were left unfinished"
        time.sleep(0.2)


def drain_under_fire(studio, url, blobs) -> int:
    """Kill servers until the boards are done; how many died."""
    chance, killed = np.random.default_rng(), 0
    servers = Servers(url, blobs)
    try:
        while killed < KILLS and not all_ended(studio):
            time.sleep(chance.uniform(0.05, 0.5))
            number = int(chance.integers(2))
            if servers.is_busy(studio, number):
                servers.replace(number)
                killed += 1
        wait_until_ended(studio)
    finally:
        servers.close()
    return killed


def attempts(studio, roots) -> tuple[int, int]:
    """How many jobs there were, and how often one was begun."""
    with studio.unit_of_work() as work:
        families = [(work.jobs.get(root.id), *work.jobs.children(root.id)) for root in roots]
    jobs = [job for family in families for job in family]
    return len(jobs), sum(job.fence for job in jobs)


def assert_every_take_was_made_once(studio, roots):
    with studio.unit_of_work() as work:
        for root in roots:
            children = work.jobs.children(root.id)
            assert len(children) == TAKES
            for job in (root, *children):
                assert len(work.agent_runs.of_job(job.id)) == 1, "a result was kept twice"
        takes = work.takes.of_scene(r.SCENE)
        circled = {frame.circled for frame in work.frames.of_scene(r.SCENE)}
    assert {take.status for take in takes} == {TakeStatus.DONE}
    assert circled == {take.id for take in takes}
    assert all(studio.blobs.get(take.picture.png) for take in takes)


def assert_events_tell_it_without_gaps(studio, root):
    progress = studio.jobs.progress(root.id)
    assert (progress.job.status, progress.job.step) == (JobStatus.DONE, TAKES)
    assert all(later.seq == sooner.seq + 1 for sooner, later in pairwise(progress.events))
    kinds = [event.kind for event in progress.events]
    assert (kinds[0], kinds[-1]) == ("queued", "done")
    assert kinds.count("take_done") == TAKES


@pytest.fixture
def studio(url, tmp_path):
    studio = Studio(url, tmp_path / "blobs")
    yield studio
    studio.engine.dispose()


def test_killed_servers_lose_nothing_and_make_nothing_twice(studio, url, tmp_path):
    roots = studio.order(BOARDS)
    killed = drain_under_fire(studio, url, tmp_path / "blobs")
    jobs, begun = attempts(studio, roots)
    print(f"{killed} servers killed, {jobs} jobs, begun {begun} times")
    assert begun > jobs, "nobody was killed at work: this proves nothing"
    assert_every_take_was_made_once(studio, roots)
    for root in roots:
        assert_events_tell_it_without_gaps(studio, root)
    if studio.engine.dialect.name == "sqlite":
        with studio.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
