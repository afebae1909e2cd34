"""What every `UnitOfWork` must do with the leased queue and its events."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.domain.ids import JobId
from core.domain.job import JobKind, JobStatus
from core.errors import StaleWrite
from tests.fakes import records as r

LEASE = timedelta(seconds=30)
KINDS = (JobKind.TAKE, JobKind.STORYBOARD)


@pytest.fixture(autouse=True)
def _film(unit_of_work):
    with unit_of_work() as work:
        work.projects.save(r.project())
        work.commit()


def submit(unit_of_work, *jobs):
    with unit_of_work() as work:
        for job in jobs:
            work.jobs.submit(job)
        work.commit()


def claim(unit_of_work, *, after_s=0.0, owner="me", kinds=KINDS):
    with unit_of_work() as work:
        now = r.NOON + timedelta(seconds=after_s)
        job = work.jobs.claim(owner, kinds, now=now, lease=LEASE)
        work.commit()
    return job


def stored(unit_of_work, key="job"):
    with unit_of_work() as work:
        return work.jobs.get(JobId(key))


def test_a_claimed_job_is_running_and_leased(unit_of_work):
    submit(unit_of_work, r.job())
    job = claim(unit_of_work)
    assert job == stored(unit_of_work)
    assert (job.status, job.fence, job.owner) == (JobStatus.RUNNING, 1, "me")
    assert job.lease_until == r.NOON + LEASE


def test_jobs_are_claimed_once_and_in_the_order_they_came(unit_of_work):
    submit(unit_of_work, *(r.job(key) for key in ("c", "a", "b")))
    claimed = [claim(unit_of_work) for _ in range(4)]
    assert [job and job.id for job in claimed] == ["c", "a", "b", None]


def test_a_worker_gets_only_what_it_can_do(unit_of_work):
    submit(unit_of_work, r.job("board", kind=JobKind.STORYBOARD), r.job("take"))
    assert claim(unit_of_work, kinds=(JobKind.TAKE,)).id == "take"
    assert claim(unit_of_work, kinds=(JobKind.TAKE,)) is None


def test_what_is_leased_is_known(unit_of_work):
    submit(unit_of_work, r.job("one"), r.job("two"))
    job = claim(unit_of_work)
    with unit_of_work() as work:
        assert work.jobs.running() == [job]


def test_the_same_job_cannot_be_submitted_twice(unit_of_work):
    submit(unit_of_work, r.job())
    with unit_of_work() as work, pytest.raises(StaleWrite):
        work.jobs.submit(r.job())


def test_a_job_whose_lease_has_run_out_is_claimed_again(unit_of_work):
    submit(unit_of_work, r.job())
    claim(unit_of_work)
    assert claim(unit_of_work, after_s=30) is None
    assert claim(unit_of_work, after_s=31, owner="other").fence == 2


def test_a_heartbeat_prolongs_the_lease(unit_of_work):
    submit(unit_of_work, r.job())
    job = claim(unit_of_work)
    with unit_of_work() as work:
        assert work.jobs.heartbeat(job, now=r.NOON + timedelta(seconds=20), lease=LEASE)
        work.commit()
    assert claim(unit_of_work, after_s=49) is None
    assert claim(unit_of_work, after_s=51) is not None


def test_the_heart_of_a_worker_that_lost_its_lease_stops(unit_of_work):
    submit(unit_of_work, r.job())
    late = claim(unit_of_work)
    claim(unit_of_work, after_s=31)
    with unit_of_work() as work:
        assert not work.jobs.heartbeat(late, now=r.NOON, lease=LEASE)


def test_a_queued_job_waits_for_its_moment(unit_of_work):
    submit(unit_of_work, r.job(lease_until=r.NOON + timedelta(seconds=4)))
    assert claim(unit_of_work, after_s=3) is None
    assert claim(unit_of_work, after_s=4) is not None


def test_progress_is_written_under_the_own_fence_only(unit_of_work):
    submit(unit_of_work, r.job())
    late = claim(unit_of_work)
    job = claim(unit_of_work, after_s=31)
    with unit_of_work() as work:
        assert work.jobs.update(job.revised(message="mine", step=2, total_steps=6))
        assert not work.jobs.update(late.revised(message="late", status=JobStatus.DONE))
        work.commit()
    assert stored(unit_of_work) == job.revised(message="mine", step=2, total_steps=6)


def test_a_job_that_has_ended_is_not_written_again(unit_of_work):
    submit(unit_of_work, r.job())
    job = claim(unit_of_work)
    ended = job.revised(status=JobStatus.DONE, finished_at=r.NOON, lease_until=None)
    with unit_of_work() as work:
        assert work.jobs.update(ended)
        assert not work.jobs.update(job.revised(message="late"))
        work.commit()
    assert stored(unit_of_work) == ended


def test_a_cancel_request_survives_a_progress_report(unit_of_work):
    submit(unit_of_work, r.job())
    job = claim(unit_of_work)
    with unit_of_work() as work:
        work.jobs.request_cancel(job.id)
        assert work.jobs.update(job.revised(message="still at it"))
        work.commit()
    assert stored(unit_of_work).cancel_requested


def test_cancel_ends_what_is_queued_and_flags_what_runs(unit_of_work):
    root = r.job("root", kind=JobKind.STORYBOARD, status=JobStatus.WAITING)
    submit(unit_of_work, root, *(r.job(key, parent_id="root") for key in "abc"))
    running = claim(unit_of_work)
    with unit_of_work() as work:
        work.jobs.update(claim_of(work, "b").revised(status=JobStatus.DONE))
        work.jobs.request_cancel(root.id)
        family = [work.jobs.get(root.id), *work.jobs.children(root.id)]
    assert running.id == "a"
    assert [job.status for job in family] == ["waiting", "running", "done", "cancelled"]
    assert [job.cancel_requested for job in family] == [True, True, False, True]


def claim_of(work, key):
    return work.jobs.get(JobId(key))


def test_the_heart_of_a_cancelled_job_stops(unit_of_work):
    submit(unit_of_work, r.job())
    job = claim(unit_of_work)
    with unit_of_work() as work:
        work.jobs.request_cancel(job.id)
        assert not work.jobs.heartbeat(job, now=r.NOON, lease=LEASE)


def test_roots_come_latest_first_and_children_as_submitted(unit_of_work):
    submit(unit_of_work, r.job("one"), r.job("two"))
    submit(unit_of_work, *(r.job(key, parent_id="one") for key in "ba"))
    with unit_of_work() as work:
        assert [job.id for job in work.jobs.of_project(r.FILM)] == ["two", "one"]
        assert [job.id for job in work.jobs.children(JobId("one"))] == ["b", "a"]


def test_events_are_numbered_per_job_without_gaps(unit_of_work):
    submit(unit_of_work, r.job("one"), r.job("two"))
    with unit_of_work() as work:
        for key in ("one", "two", "one"):
            work.events.append(r.job_event(key))
        work.commit()
    with unit_of_work() as work:
        work.events.append(r.job_event("one", "dropped"))
    with unit_of_work() as work:
        last = work.events.append(r.job_event("one", "kept"))
        work.commit()
        assert last.seq == 3
        assert [e.seq for e in work.events.after(JobId("one"), 0)] == [1, 2, 3]
        assert [e.message for e in work.events.after(JobId("one"), 2)] == ["kept"]


def test_agent_runs_come_in_the_order_they_were_saved(unit_of_work):
    submit(unit_of_work, r.job())
    with unit_of_work() as work:
        for key in ("z", "a"):
            work.agent_runs.save(r.agent_run(key))
        assert [run.id for run in work.agent_runs.of_job(JobId("job"))] == ["z", "a"]
