"""Any order of claims, deaths, late answers, cancels and clock jumps keeps the books straight."""

from __future__ import annotations

import shutil
from contextlib import suppress
from itertools import count

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.adapters.sql.engine import open_database
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.domain.job import Job, JobKind, JobStatus
from core.errors import RenderFailed, StorageBusy, WorkCancelled
from core.services.job_desk import JobDesk
from core.services.jobs import MAX_CLAIMS, JobService
from tests.fakes import records as r
from tests.fakes.clock import FakeClock
from tests.fakes.unit_of_work import FakeDatabase

PICK = st.integers(min_value=0, max_value=1000)
KINDS = tuple(JobKind)
ENDS = {status.value for status in JobStatus if status.is_terminal}


class LeaseMachine(RuleBasedStateMachine):
    """Workers are desks on a table: each may act at any time, however long ago it claimed."""

    def __init__(self) -> None:
        super().__init__()
        self.new = self.fresh_database()
        self.clock, self.ids = FakeClock(r.NOON), count(1)
        self.jobs = JobService(
            unit_of_work=self.new,
            clock=self.clock,
            new_id=lambda: f"j{next(self.ids)}",
            wake=lambda: None,
            unfinished=lambda _, job: self.given_up.append(job.id),
        )
        self.claimed: list[Job] = []
        self.desks: list[JobDesk] = []
        self.roots: list[str] = []
        self.given_up: list[str] = []
        self.ended: dict[str, JobStatus] = {}
        self.cancels = 0
        with self.new() as work:
            work.projects.save(r.project())
            work.commit()
        self.order(board=True)

    def fresh_database(self):
        return FakeDatabase()

    @precondition(lambda self: len(self.roots) < 4)
    @rule(board=st.booleans())
    def order_more(self, board):
        self.order(board=board)

    def order(self, *, board):
        kind = JobKind.STORYBOARD if board else JobKind.TAKE
        self.roots.append(self.jobs.submit(kind, r.FILM, {}, message="Waiting").id)

    @rule()
    def claim(self):
        job = self.jobs._claim("worker", KINDS)
        if job is not None:
            self.claimed.append(job)

    @precondition(lambda self: self.claimed)
    @rule(pick=PICK)
    def begin(self, pick):
        job = self.claimed.pop(pick % len(self.claimed))
        if self.jobs._begin(job):
            self.desks.append(
                JobDesk(
                    job=job,
                    ledger=self.jobs._ledger,
                    unit_of_work=self.new,
                    stopping=lambda: False,
                )
            )

    @precondition(lambda self: self.desks)
    @rule(pick=PICK, children=st.integers(0, 3))
    def hand_in(self, pick, children):
        self.jobs._attempt(self.desk(pick), self.handler(children))

    @rule(children=st.integers(0, 3))
    def work(self, children):
        """A worker to whom nothing happens."""
        self.jobs.run_one("worker", dict.fromkeys(KINDS, self.handler(children)))

    def handler(self, children):
        def hand_in(job, desk):
            with desk.finish() as work:
                run = r.agent_run(f"run{next(self.ids)}", job.id)
                work.agent_runs.save(run.revised(engine_reason=str(job.fence)))
                if job.kind is JobKind.STORYBOARD and children:
                    desk.spawn([(JobKind.TAKE, {}, "Shot")] * children)

        return hand_in

    @precondition(lambda self: self.desks)
    @rule(pick=PICK, error=st.sampled_from([RenderFailed, WorkCancelled, StorageBusy]))
    def fail(self, pick, error):
        def handler(job, desk):
            raise error("previs", "no") if error is not StorageBusy else StorageBusy("locked")

        self.jobs._attempt(self.desk(pick), handler)

    @precondition(lambda self: self.desks)
    @rule(pick=PICK)
    def report(self, pick):
        with suppress(WorkCancelled):
            self.desk(pick).report("agent", "Working")

    @precondition(lambda self: self.desks)
    @rule(pick=PICK)
    def beat(self, pick):
        with self.new() as work:
            job = self.desk(pick).job
            work.jobs.heartbeat(job, now=self.clock.now(), lease=self.jobs.lease)
            work.commit()

    @precondition(lambda self: self.roots and self.cancels < 2)
    @rule(pick=PICK)
    def cancel(self, pick):
        self.cancels += 1
        self.jobs.cancel(self.roots[pick % len(self.roots)])

    @rule(seconds=st.sampled_from([1, 10, 31, 100, -3600]))
    def wait(self, seconds):
        self.clock.pass_s(seconds)

    def desk(self, pick: int) -> JobDesk:
        return self.desks[pick % len(self.desks)]

    @invariant()
    def the_books_are_straight(self):
        with self.new() as work:
            for root in self.roots:
                family = [work.jobs.get(root), *work.jobs.children(root)]
                for job in family:
                    self.check_result(job, family[1:], work.agent_runs.of_job(job.id))
                    self.check_end(job)
                check_events(family[0], work.events.after(root, 0))
                check_board(*family)
        assert len(self.given_up) == len(set(self.given_up)), "tidied up twice"

    def check_result(self, job, children, runs):
        """A result is kept exactly with its job, and by the holder of the lease."""
        handed_in = job.status is JobStatus.DONE or (children and job.id in self.roots)
        assert [run.engine_reason for run in runs] == [str(job.fence)] * bool(handed_in)

    def check_end(self, job):
        """What has ended stays ended, what was cancelled is never done, nobody tries for ever."""
        assert job.status is self.ended.get(job.id, job.status)
        if job.status.is_terminal:
            self.ended[job.id] = job.status
        assert not (job.cancel_requested and job.status is JobStatus.DONE)
        assert job.fence <= MAX_CLAIMS + 1


def check_events(root, events):
    """They have no gaps and one end, the last."""
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    ends = [event.kind for event in events if event.kind in ENDS]
    assert ends == [root.status] * root.status.is_terminal
    assert not ends or events[-1].kind in ENDS


def check_board(root, *children):
    """A board ends when, and only when, its takes have."""
    if children:
        ended = [child.status.is_terminal for child in children]
        assert root.status.is_terminal == all(ended)
        assert (root.step, root.total_steps) == (sum(ended), len(children))


def run(machine, examples, steps):
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    how = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=quiet,
        derandomize=True,
        database=None,
    )
    run_state_machine_as_test(machine, settings=how)


def test_the_books_are_straight_after_any_history_in_memory():
    run(LeaseMachine, examples=200, steps=30)


def test_the_books_are_straight_after_any_history_in_sqlite(empty_sqlite, tmp_path):
    numbers = count(1)

    class SqliteLeaseMachine(LeaseMachine):
        def fresh_database(self):
            path = shutil.copy(empty_sqlite, tmp_path / f"{next(numbers)}.db")
            self.engine = open_database(f"sqlite:///{path}")
            return lambda: SqlUnitOfWork(self.engine)

        def teardown(self):
            self.engine.dispose()

    run(SqliteLeaseMachine, examples=15, steps=30)
