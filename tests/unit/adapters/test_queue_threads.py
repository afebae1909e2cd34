"""Workers as threads."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from uuid import uuid4

import pytest

from core.adapters import queue_threads
from core.adapters.queue_threads import MACHINE, ThreadedQueue, has_died, owner_name
from core.adapters.system_clock import SystemClock
from core.domain.job import JobKind, JobStatus
from core.errors import DiskFull, WorkCancelled
from core.services.jobs import JobService
from tests.fakes import records as r
from tests.fakes.unit_of_work import FakeDatabase


@pytest.fixture
def database():
    database = FakeDatabase()
    with database() as work:
        work.projects.save(r.project())
        work.commit()
    return database


@pytest.fixture
def jobs(database):
    return JobService(
        unit_of_work=database,
        clock=SystemClock(),
        new_id=lambda: uuid4().hex,
        wake=lambda: None,
    )


@pytest.fixture
def start():
    """Starts queues that stop with the test."""
    queues: list[ThreadedQueue] = []

    def begin(jobs, handler, *, threads=2, poll_s=0.01):
        queue = ThreadedQueue(jobs, {JobKind.TAKE: handler}, threads=threads, poll_s=poll_s)
        queues.append(queue)
        queue.start()
        return queue

    yield begin
    for queue in queues:
        queue.stop()


def order(jobs):
    return jobs.submit(JobKind.TAKE, r.FILM, {}, message="Waiting")


def ended(jobs, job, within_s=5.0):
    for _ in range(int(within_s / 0.01)):
        status = jobs.progress(job.id).job.status
        if status.is_terminal:
            return status
        threading.Event().wait(0.01)
    raise AssertionError(f"{job.id} did not end within {within_s} s")


def test_what_was_left_behind_is_done_at_the_next_start(jobs, start):
    waiting = [order(jobs) for _ in range(5)]
    start(jobs, lambda job, desk: None)
    assert [ended(jobs, job) for job in waiting] == [JobStatus.DONE] * 5


def test_waking_is_faster_than_polling(jobs, start):
    queue = start(jobs, lambda job, desk: None, poll_s=60)
    threading.Event().wait(0.05)
    job = order(jobs)
    queue.wake()
    assert ended(jobs, job, within_s=2) is JobStatus.DONE


def test_threads_work_side_by_side(jobs, start):
    meeting = threading.Barrier(3, timeout=5)
    waiting = [order(jobs) for _ in range(3)]
    start(jobs, lambda job, desk: meeting.wait(), threads=3)
    assert [ended(jobs, job) for job in waiting] == [JobStatus.DONE] * 3


def test_stopping_puts_the_job_in_hand_back(jobs, start):
    begun = threading.Event()

    def long(job, desk):
        begun.set()
        while not desk.cancelled():
            threading.Event().wait(0.01)
        raise WorkCancelled("previs", "Cancelled.")

    job = order(jobs)
    queue = start(jobs, long)
    assert begun.wait(5)
    queue.stop()
    assert jobs.progress(job.id).job.status is JobStatus.QUEUED
    start(jobs, lambda job, desk: None)
    assert ended(jobs, job) is JobStatus.DONE


def test_a_process_of_this_machine_is_known_to_be_dead_or_alive():
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert has_died(f"{MACHINE}/{child.pid}/0")
    assert not has_died(owner_name(3))
    assert not has_died(f"{MACHINE}/{os.getppid()}/0")


@pytest.mark.parametrize("owner", ["", "elsewhere/1/0", f"{MACHINE}/x/0", MACHINE])
def test_of_other_owners_nothing_is_known(owner):
    assert not has_died(owner)


def test_what_a_dead_process_had_in_hand_is_done_without_waiting_for_its_lease(
    database, jobs, start
):
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    job = order(jobs)
    with database() as work:
        owner = f"{MACHINE}/{child.pid}/0"
        work.jobs.claim(owner, [JobKind.TAKE], now=SystemClock().now(), lease=jobs.lease)
        work.commit()
    start(jobs, lambda job, desk: None)
    assert ended(jobs, job) is JobStatus.DONE


def test_stopping_ends_every_thread(jobs, start):
    before = threading.active_count()
    queue = start(jobs, lambda job, desk: None, threads=3)
    queue.start()
    assert threading.active_count() == before + 3
    queue.stop()
    assert threading.active_count() == before


def test_a_store_that_fails_for_a_while_does_not_end_the_worker(
    database, jobs, start, monkeypatch, caplog
):
    monkeypatch.setattr(queue_threads, "REST_S", 0.01)
    job = order(jobs)
    real, failures = JobService._claim, iter([DiskFull("No room."), ZeroDivisionError()])

    def flaky(self, owner, kinds):
        for error in failures:
            raise error
        return real(self, owner, kinds)

    monkeypatch.setattr(JobService, "_claim", flaky)
    with caplog.at_level(logging.ERROR):
        start(jobs, lambda job, desk: None, threads=1)
        assert ended(jobs, job) is JobStatus.DONE
    assert "could not work" in caplog.text
