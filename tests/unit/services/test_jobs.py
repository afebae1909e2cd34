"""Jobs from order to end, on the fake database with a clock that stands still."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta
from itertools import count

import pytest

from core.domain.ids import FrameId
from core.domain.job import JobKind, JobStatus
from core.errors import (
    DiskFull,
    IllegalTransition,
    NotFound,
    RenderFailed,
    StaleWrite,
    StorageBusy,
    WorkCancelled,
)
from core.services.jobs import INTERNAL_ERROR, JobService
from tests.fakes import records as r
from tests.fakes.clock import FakeClock
from tests.fakes.unit_of_work import FakeDatabase


class Workshop:
    """A queue with one worker in it."""

    def __init__(self, **settings) -> None:
        self.database, self.clock = FakeDatabase(), FakeClock(r.NOON)
        self.woken = 0
        self.unfinished: list[tuple[str, JobStatus]] = []
        with self.database() as work:
            r.save_film(work)
            work.commit()
        ids = count(1)
        self.jobs = JobService(
            unit_of_work=self.database,
            clock=self.clock,
            new_id=lambda: f"job-{next(ids)}",
            wake=self._wake,
            unfinished=lambda _, job: self.unfinished.append((job.id, job.status)),
            **settings,
        )

    def _wake(self) -> None:
        self.woken += 1

    def order(self, kind=JobKind.TAKE):
        return self.jobs.submit(kind, r.FILM, {"take_id": "take"}, message="Waiting")

    def run(self, take=None, board=None, **options) -> bool:
        handlers = {JobKind.TAKE: take or finish, JobKind.STORYBOARD: board or finish}
        return self.jobs.run_one("me", handlers, **options)

    def board(self, size=3):
        """A storyboard job that has branched into *size* takes."""
        root = self.order(JobKind.STORYBOARD)
        self.run(board=branch_into(size))
        return root

    def status(self, job) -> JobStatus:
        return self.jobs.progress(job.id).job.status

    def kinds(self, job) -> list[str]:
        return [event.kind for event in self.jobs.progress(job.id).events]

    def circled(self):
        with self.database() as work:
            return work.frames.get(FrameId("frame")).circled


@pytest.fixture
def shop():
    return Workshop()


def finish(job, desk):
    with desk.finish():
        pass


def circle(job, desk):
    with desk.finish() as work:
        work.frames.save(work.frames.get(FrameId("frame")).revised(circled="take"))


def branch_into(size):
    def handler(job, desk):
        with desk.finish():
            desk.spawn([(JobKind.TAKE, {"take_id": f"t{n}"}, f"Shot {n}") for n in range(size)])

    return handler


def fail_with(error):
    def handler(job, desk):
        raise error

    return handler


def test_an_ordered_job_waits_with_its_first_event(shop):
    job = shop.order()
    progress = shop.jobs.progress(job.id)
    assert progress.job == job
    assert progress.job.status is JobStatus.QUEUED
    assert [(e.seq, e.kind, e.message) for e in progress.events] == [(1, "queued", "Waiting")]
    assert shop.woken == 1


def test_a_job_of_no_film_is_refused(shop):
    with pytest.raises(NotFound, match="no project gone"):
        shop.jobs.submit(JobKind.TAKE, "gone", {}, message="")


def test_an_order_given_in_a_transaction_shares_its_fate(shop):
    with shop.database() as work:
        shop.jobs.submit_in(work, r.FILM, (JobKind.TAKE, {}, "Waiting"))
    assert shop.jobs.latest(r.FILM) is None


def test_results_end_and_event_are_kept_together(shop):
    job = shop.order()
    assert shop.run(circle)
    assert shop.circled() == "take"
    assert shop.status(job) is JobStatus.DONE
    assert shop.kinds(job) == ["queued", "started", "done"]


def test_there_may_be_nothing_to_do(shop):
    assert not shop.run()


def test_a_handler_that_hands_in_nothing_is_done_all_the_same(shop):
    job = shop.order()
    shop.run(lambda job, desk: None)
    assert shop.status(job) is JobStatus.DONE


def test_an_error_while_handing_in_keeps_nothing(shop):
    def broken(job, desk):
        with desk.finish() as work:
            work.frames.save(work.frames.get(FrameId("frame")).revised(circled="take"))
            raise DiskFull("No room.")

    job = shop.order()
    shop.run(broken)
    assert shop.circled() is None
    assert shop.jobs.progress(job.id).job.error == "No room."


def test_a_report_is_heard_at_once(shop):
    heard = []

    def talk(job, desk):
        desk.report("agent", "Reading the scene", {"agent": "ScriptBreakdownAgent"})
        heard.append(shop.jobs.progress(job.id, after_seq=2))

    shop.order()
    shop.run(talk)
    [event] = heard[0].events
    assert (event.seq, event.kind, event.data) == (3, "agent", {"agent": "ScriptBreakdownAgent"})
    assert heard[0].job.message == "Reading the scene"


def test_a_failure_is_told_in_its_own_words(shop):
    job = shop.order()
    shop.run(fail_with(RenderFailed("previs", "no light in the scene")))
    stored = shop.jobs.progress(job.id).job
    assert (stored.status, stored.error) == (JobStatus.FAILED, "previs: no light in the scene")
    assert shop.kinds(job)[-1] == "failed"
    assert shop.unfinished == [(job.id, JobStatus.FAILED)]


def test_a_failure_can_be_handed_in_with_what_it_leaves(shop):
    def give_up(job, desk):
        with desk.finish(failed="No picture.") as work:
            work.frames.save(work.frames.get(FrameId("frame")).revised(notes="tried"))

    job = shop.order()
    shop.run(give_up)
    assert shop.status(job) is JobStatus.FAILED
    with shop.database() as work:
        assert work.frames.get(FrameId("frame")).notes == "tried"


def test_a_bug_fails_its_job_only_and_is_logged(shop, caplog):
    job = shop.order()
    with caplog.at_level(logging.ERROR):
        shop.run(fail_with(ZeroDivisionError("secret detail")))
    assert shop.jobs.progress(job.id).job.error == INTERNAL_ERROR
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize("error", [StorageBusy("locked"), StaleWrite("stale")])
def test_what_may_succeed_later_is_tried_again_after_a_pause(shop, error):
    job = shop.order()
    shop.run(fail_with(error))
    assert shop.status(job) is JobStatus.QUEUED
    assert not shop.run()
    shop.clock.pass_s(2)
    assert shop.run()
    assert shop.status(job) is JobStatus.DONE


def test_after_five_tries_it_is_given_up(shop):
    job = shop.order()
    for _ in range(5):
        shop.run(fail_with(StorageBusy("locked")))
        shop.clock.pass_s(60)
    assert shop.jobs.progress(job.id).job.error == "locked"
    assert not shop.run()


def test_a_job_that_takes_its_workers_down_is_given_up(shop):
    job = shop.order()
    for _ in range(5):
        with shop.database() as work:
            work.jobs.claim("dead", [JobKind.TAKE], now=shop.clock.now(), lease=shop.jobs.lease)
            work.commit()
        shop.clock.pass_s(31)
    assert shop.run(fail_with(AssertionError("must not be called")))
    assert "worker was lost" in shop.jobs.progress(job.id).job.error


def test_a_worker_whose_lease_ran_out_changes_nothing(shop):
    def slow(job, desk):
        shop.clock.pass_s(31)
        shop.run(circle)
        with desk.finish() as work:
            work.frames.save(work.frames.get(FrameId("frame")).revised(notes="late"))

    job = shop.order()
    shop.run(slow)
    with shop.database() as work:
        assert work.frames.get(FrameId("frame")).notes == ""
    assert shop.kinds(job) == ["queued", "started", "started", "done"]


def test_a_late_worker_notices_and_cannot_report(shop):
    seen = []

    def slow(job, desk):
        shop.clock.pass_s(31)
        shop.run()
        seen.append(desk.cancelled())
        desk.report("agent", "still here")

    job = shop.order()
    shop.run(slow)
    assert seen == [True]
    assert "agent" not in shop.kinds(job)


def test_cancelling_what_has_not_begun_ends_it(shop):
    job = shop.order()
    shop.jobs.cancel(job.id)
    assert shop.status(job) is JobStatus.CANCELLED
    assert shop.kinds(job) == ["queued", "cancelled"]
    assert shop.unfinished == [(job.id, JobStatus.CANCELLED)]
    assert not shop.run()


def test_cancelling_what_runs_is_noticed_by_its_handler(shop):
    def long(job, desk):
        assert not desk.cancelled()
        shop.jobs.cancel(job.id)
        shop.clock.pass_s(1)
        assert desk.cancelled()
        raise WorkCancelled("previs", "Cancelled.")

    job = shop.order()
    shop.run(long)
    assert shop.status(job) is JobStatus.CANCELLED
    assert shop.kinds(job) == ["queued", "started", "cancelled"]


def test_a_result_that_comes_after_cancel_is_dropped(shop):
    def deaf(job, desk):
        shop.jobs.cancel(job.id)
        circle(job, desk)

    job = shop.order()
    shop.run(deaf)
    assert shop.circled() is None
    assert shop.status(job) is JobStatus.CANCELLED


def test_cancelling_what_has_ended_changes_nothing(shop):
    job = shop.order()
    shop.run()
    shop.jobs.cancel(job.id)
    assert shop.status(job) is JobStatus.DONE
    assert shop.kinds(job)[-1] == "done"


def test_a_cancelled_job_of_a_dead_worker_ends_when_its_lease_does(shop):
    job = shop.order()
    with shop.database() as work:
        work.jobs.claim("dead", [JobKind.TAKE], now=shop.clock.now(), lease=shop.jobs.lease)
        work.commit()
    shop.jobs.cancel(job.id)
    shop.clock.pass_s(31)
    shop.run(fail_with(AssertionError("must not be called")))
    assert shop.status(job) is JobStatus.CANCELLED


def test_a_worker_that_shuts_down_puts_its_job_back(shop):
    def interrupted(job, desk):
        assert desk.cancelled()
        raise WorkCancelled("previs", "Cancelled.")

    job = shop.order()
    shop.run(interrupted, stopping=lambda: True)
    assert shop.status(job) is JobStatus.QUEUED
    assert shop.run()
    assert shop.status(job) is JobStatus.DONE


def test_the_jobs_of_a_dead_worker_are_queued_without_waiting_for_the_lease(shop):
    jobs = [shop.order(), shop.order()]
    with shop.database() as work:
        for owner in ("dead", "alive"):
            work.jobs.claim(owner, [JobKind.TAKE], now=shop.clock.now(), lease=shop.jobs.lease)
        work.commit()
    assert shop.jobs.sweep(lambda owner: owner == "dead") == 1
    assert [shop.status(job) for job in jobs] == [JobStatus.QUEUED, JobStatus.RUNNING]
    assert shop.run()
    assert shop.status(jobs[0]) is JobStatus.DONE


def test_the_failure_of_a_late_worker_is_not_the_failure_of_the_next(shop):
    def late(job, desk):
        shop.clock.pass_s(31)
        shop.run(lambda job, _: fail_late(desk))
        raise RenderFailed("previs", "late")

    def fail_late(desk):
        shop.jobs._attempt(desk, fail_with(RenderFailed("previs", "late")))

    job = shop.order()
    shop.run(late)
    assert shop.status(job) is JobStatus.DONE


def test_a_board_waits_for_its_takes_and_counts_them(shop):
    root = shop.board(3)
    assert shop.status(root) is JobStatus.WAITING
    shop.run()
    progress = shop.jobs.progress(root.id)
    assert (progress.job.step, progress.job.total_steps) == (1, 3)
    assert progress.children == {JobStatus.DONE: 1, JobStatus.QUEUED: 2}
    assert progress.job.message == "1 of 3 frames"


def test_a_board_ends_with_its_last_take(shop):
    root = shop.board(2)
    shop.run()
    shop.run()
    progress = shop.jobs.progress(root.id)
    assert (progress.job.status, progress.job.step) == (JobStatus.DONE, 2)
    assert [event.seq for event in progress.events] == list(range(1, 8))
    assert [event.kind for event in progress.events] == [
        *("queued", "started"),
        *("take_started", "take_done", "take_started", "take_done"),
        "done",
    ]


def test_the_event_of_a_take_names_it(shop):
    root = shop.board(1)
    shop.run()
    event = next(e for e in shop.jobs.progress(root.id).events if e.kind == "take_done")
    assert event.data["take_id"] == "t0"
    assert event.message == "Shot 0"


def test_a_board_with_failed_takes_keeps_the_good_ones_and_says_so(shop):
    root = shop.board(3)
    for handler in (finish, fail_with(RenderFailed("previs", "dark")), finish):
        shop.run(handler)
    job = shop.jobs.progress(root.id).job
    assert job.status is JobStatus.FAILED
    assert job.error == "1 of 3 frames failed; 2 of 3 frames are kept. previs: dark"


def test_cancelling_a_board_keeps_what_is_done(shop):
    root = shop.board(3)
    shop.run()
    shop.jobs.cancel(root.id)
    progress = shop.jobs.progress(root.id)
    assert progress.job.status is JobStatus.CANCELLED
    assert progress.job.message == "Cancelled; 1 of 3 frames are kept."
    assert progress.children == {JobStatus.DONE: 1, JobStatus.CANCELLED: 2}
    assert [e.kind for e in progress.events[-3:]] == ["take_cancelled"] * 2 + ["cancelled"]


def test_cancelling_a_board_waits_for_the_take_in_hand(shop):
    def long(job, desk):
        shop.jobs.cancel(root.id)
        assert shop.status(root) is JobStatus.WAITING
        shop.clock.pass_s(1)
        assert desk.cancelled()
        raise WorkCancelled("previs", "Cancelled.")

    root = shop.board(2)
    shop.run(long)
    assert shop.status(root) is JobStatus.CANCELLED


def test_one_take_of_a_board_can_be_cancelled(shop):
    root = shop.board(2)
    with shop.database() as work:
        first, _ = work.jobs.children(root.id)
    shop.jobs.cancel(first.id)
    shop.run()
    assert shop.jobs.progress(root.id).job.message == "Cancelled; 1 of 2 frames are kept."


def test_takes_order_no_takes(shop):
    root = shop.board(1)
    shop.run(branch_into(1))
    assert shop.status(root) is JobStatus.FAILED
    assert shop.jobs.progress(root.id).children == {JobStatus.FAILED: 1}


def test_jobs_are_ordered_only_with_results(shop):
    def early(job, desk):
        with pytest.raises(IllegalTransition):
            desk.spawn([])

    job = shop.order(JobKind.STORYBOARD)
    shop.run(board=early)
    assert shop.status(job) is JobStatus.DONE


def test_a_board_that_lost_its_lease_orders_nothing(shop):
    def slow(job, desk):
        shop.clock.pass_s(31)
        shop.run(board=branch_into(2))
        branch_into(5)(job, desk)

    root = shop.order(JobKind.STORYBOARD)
    shop.run(board=slow)
    assert shop.jobs.progress(root.id).children == {JobStatus.QUEUED: 2}


def test_workers_are_woken_for_the_takes_of_a_board(shop):
    shop.board(2)
    assert shop.woken >= 2


def test_the_latest_job_of_a_film_is_a_root(shop):
    assert shop.jobs.latest(r.FILM) is None
    shop.order()
    root = shop.board(2)
    assert shop.jobs.latest(r.FILM).id == root.id


def test_the_heart_beats_while_the_handler_works():
    shop = Workshop(beat_s=0.01, lease=timedelta(seconds=30))
    beaten = threading.Event()

    def watch(job, desk):
        before = job.lease_until
        shop.clock.pass_s(20)
        for _ in range(500):
            if shop.jobs.progress(job.id).job.lease_until > before:
                beaten.set()
                return
            threading.Event().wait(0.01)

    shop.order()
    shop.run(watch)
    assert beaten.is_set()


def test_a_lost_lease_reaches_the_handler_through_the_heartbeat():
    shop = Workshop(beat_s=0.01)
    noticed = []

    def watch(job, desk):
        desk.cancelled()  # looks now, and not again while the clock stands still
        shop.jobs.cancel(job.id)
        for _ in range(500):
            if desk.cancelled():
                noticed.append(job.id)
                raise WorkCancelled("previs", "Cancelled.")
            threading.Event().wait(0.01)

    job = shop.order()
    shop.run(watch)
    assert noticed == [job.id]
    assert shop.status(job) is JobStatus.CANCELLED
