"""Work done later. The row is the truth: a job survives whoever was working on it.

A worker claims a job for `lease`, prolongs it while it works and hands in its results in one
transaction with the job's end. A killed worker therefore did all or nothing, and its job is
claimed again when the lease has run out. `Job.fence` counts claims; results under an old fence
are refused. Source: reference service 1.5.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from threading import Event, Thread
from typing import Any

from core.domain.ids import JobId, ProjectId
from core.domain.job import Job, JobEvent, JobKind, JobStatus
from core.errors import SceneForgeError, StaleWrite, StorageError, WorkCancelled
from core.ports.clock import Clock
from core.ports.unit_of_work import UnitOfWork
from core.services.job_desk import JobDesk
from core.services.job_ledger import JobLedger, JobOrder, nothing_to_tidy

__all__ = ["JobDesk", "JobHandler", "JobOrder", "JobProgress", "JobService"]

logger = logging.getLogger(__name__)

MAX_CLAIMS = 5
"""A job claimed more often takes its workers down with it (reference service 1.4, 4)."""
GIVEN_UP = "Given up after {} attempts: the worker was lost each time."
INTERNAL_ERROR = "An internal error stopped this; the log has the details."

JobHandler = Callable[[Job, JobDesk], None]
"""Does one job; hands in its results through `JobDesk.finish`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobProgress:
    """What a page needs to draw a bar and its sentences."""

    job: Job
    events: Sequence[JobEvent]
    """Those after the asked-for `seq`."""
    children: Mapping[JobStatus, int]
    """How many children stand where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobService:
    """Verbs on jobs, for those who order work and for those who do it."""

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    new_id: Callable[[], str]
    wake: Callable[[], None]
    """Called after something claimable was committed; a hint, never needed."""
    unfinished: Callable[[UnitOfWork, Job], None] = nothing_to_tidy
    """Told, in the same transaction, of every job that ends failed or cancelled."""
    lease: timedelta = timedelta(seconds=30)
    beat_s: float = 10.0
    """Seconds between two prolongations of the lease."""
    max_claims: int = MAX_CLAIMS

    def submit(
        self, kind: JobKind, project_id: ProjectId, payload: dict[str, Any], *, message: str
    ) -> Job:
        """Queue a job; it will be done, here or after a restart.

        Raises:
            NotFound: there is no such project.
        """
        with self.unit_of_work() as work:
            job = self.submit_in(work, project_id, (kind, payload, message))
            work.commit()
        self.wake()
        return job

    def submit_in(self, work: UnitOfWork, project_id: ProjectId, order: JobOrder) -> Job:
        """Queue a job with what it is about, in the caller's transaction.

        The caller commits, and may `wake` the workers then.
        """
        return self._ledger.enter(work, project_id, order)

    def cancel(self, job_id: JobId) -> None:
        """Stop a job and its children. What is done stays; nothing happens if it has ended.

        Raises:
            NotFound: there is no such job.
        """
        with self.unit_of_work() as work:
            job = work.jobs.get(job_id)
            if not job.status.is_terminal:
                self._ledger.cancel(work, job)
                work.commit()
        self.wake()

    def progress(self, job_id: JobId, after_seq: int = 0) -> JobProgress:
        """Where a job stands and what happened after event *after_seq*.

        Raises:
            NotFound: there is no such job.
        """
        with self.unit_of_work() as work:
            job = work.jobs.get(job_id)
            children = Counter(child.status for child in work.jobs.children(job_id))
            events = work.events.after(job_id, after_seq)
        return JobProgress(job=job, events=events, children=children)

    def latest(self, project_id: ProjectId) -> Job | None:
        """The job ordered last for a film, if there is one."""
        with self.unit_of_work() as work:
            return next(iter(work.jobs.of_project(project_id)), None)

    def run_one(
        self,
        owner: str,
        handlers: Mapping[JobKind, JobHandler],
        *,
        stopping: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Claim one job and do it. False: there was nothing to do.

        Args:
            owner: Who works, for the people who read the rows.
            handlers: What can be done here.
            stopping: Whether this worker shuts down; its job is then queued again.

        Raises:
            StorageError: the store failed; the job comes back when its lease has run out.
        """
        job = self._claim(owner, tuple(handlers))
        if job is None:
            return False
        desk = JobDesk(
            job=job, ledger=self._ledger, unit_of_work=self.unit_of_work, stopping=stopping
        )
        if self._begin(job):
            with self._beating(desk):
                self._attempt(desk, handlers[job.kind])
        if desk.branched:
            self.wake()
        return True

    def sweep(self, is_gone: Callable[[str], bool]) -> int:
        """Queue the jobs of workers known to be dead, without waiting for their leases.

        Args:
            is_gone: Whether the worker of that owner name has certainly died.

        Returns:
            How many there were.
        """
        with self.unit_of_work() as work:
            orphans = [job for job in work.jobs.running() if is_gone(job.owner)]
        for job in orphans:
            logger.info("job %s was left behind by %s", job.id, job.owner)
            self._put_back(job, wait=timedelta())
        return len(orphans)

    @property
    def _ledger(self) -> JobLedger:
        return JobLedger(clock=self.clock, new_id=self.new_id, unfinished=self.unfinished)

    def _claim(self, owner: str, kinds: Sequence[JobKind]) -> Job | None:
        with self.unit_of_work() as work:
            job = work.jobs.claim(owner, kinds, now=self.clock.now(), lease=self.lease)
            work.commit()
        return job

    def _begin(self, job: Job) -> bool:
        """Whether there is anything to do on the claimed *job*."""
        if job.cancel_requested:
            self._end(job, JobStatus.CANCELLED, "Cancelled.")
            return False
        if job.fence > self.max_claims:
            self._end(job, JobStatus.FAILED, GIVEN_UP.format(self.max_claims))
            return False
        return self._if_ours(job, self._ledger.start)

    def _attempt(self, desk: JobDesk, handler: JobHandler) -> None:
        job = desk.job
        try:
            handler(job, desk)
            if not desk.handed_in:
                with desk.finish():
                    pass
        except WorkCancelled as error:
            self._stopped(desk, error)
        except SceneForgeError as error:
            self._failed(job, error)
        except Exception:
            # The outermost frame of a worker: one broken job must not end the queue.
            logger.exception("job %s (%s) broke", job.id, job.kind.value)
            self._end(job, JobStatus.FAILED, INTERNAL_ERROR)

    def _stopped(self, desk: JobDesk, error: WorkCancelled) -> None:
        def settle(work: UnitOfWork, stored: Job) -> None:
            if desk.stopping() and not stored.cancel_requested:
                self._ledger.put_back(work, stored, wait=timedelta())
            else:
                self._ledger.end(work, stored, JobStatus.CANCELLED, error.message)

        self._if_ours(desk.job, settle)

    def _failed(self, job: Job, error: SceneForgeError) -> None:
        # A stale write means that the director was quicker: the second try sees the new value.
        again = error.retryable or isinstance(error, StaleWrite)
        if not again or job.fence >= self.max_claims:
            self._end(job, JobStatus.FAILED, str(error))
            return
        self._put_back(job, wait=timedelta(seconds=2**job.fence))

    def _put_back(self, job: Job, *, wait: timedelta) -> None:
        self._if_ours(job, lambda work, stored: self._ledger.put_back(work, stored, wait=wait))

    def _end(self, job: Job, status: JobStatus, message: str) -> None:
        self._if_ours(job, lambda work, stored: self._ledger.end(work, stored, status, message))

    def _if_ours(self, job: Job, settle: Callable[[UnitOfWork, Job], None]) -> bool:
        """Settle the stored *job*, unless it has been handed in or taken over meanwhile."""
        with self.unit_of_work() as work:
            stored = self._ledger.locked(work, job)
            ours = stored.fence == job.fence and stored.status is JobStatus.RUNNING
            if ours:
                settle(work, stored)
                work.commit()
        return ours

    @contextmanager
    def _beating(self, desk: JobDesk) -> Iterator[None]:
        """Prolong the lease from a side thread for as long as the handler works."""
        done = Event()
        thread = Thread(target=self._beat, args=(desk, done), name="heartbeat", daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def _beat(self, desk: JobDesk, done: Event) -> None:
        while not done.wait(self.beat_s):
            try:
                with self.unit_of_work() as work:
                    ours = work.jobs.heartbeat(desk.job, now=self.clock.now(), lease=self.lease)
                    work.commit()
            except StorageError:
                logger.warning("no heartbeat for job %s", desk.job.id, exc_info=True)
                continue
            if not ours:
                desk.lose()
                return
