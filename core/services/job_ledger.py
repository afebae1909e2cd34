"""Moves of a job from state to state, each with its event in the same transaction.

Order of locks, on every path: the root job first, then its child. A claim touches one row only
and commits before anything else is said about it, so two workers never wait for each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from core.domain.ids import JobId, ProjectId
from core.domain.job import Job, JobEvent, JobKind, JobStatus
from core.errors import WorkCancelled
from core.ports.clock import Clock
from core.ports.unit_of_work import UnitOfWork

JobOrder = tuple[JobKind, dict[str, Any], str]
"""What to do, with which ids, and the sentence shown while it waits."""


def nothing_to_tidy(_work: UnitOfWork, _job: Job) -> None:
    """For queues whose jobs leave nothing behind when they end without a result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLedger:
    """Keeps the books. Every method writes into the caller's transaction; none commits."""

    clock: Clock
    new_id: Callable[[], str]
    unfinished: Callable[[UnitOfWork, Job], None] = nothing_to_tidy
    """Told of every job that failed or was cancelled, so that its take can say so too."""

    def enter(self, work: UnitOfWork, project_id: ProjectId, order: JobOrder) -> Job:
        """A new root job, with its first event."""
        job = self._new(project_id, order, parent_id=None)
        work.jobs.submit(job)
        self.tell(work, job, "queued", job.message)
        return job

    def tell(
        self,
        work: UnitOfWork,
        job: Job,
        kind: str,
        message: str,
        data: dict[str, Any] | None = None,
    ) -> None:
        """Write an event of *job* into its root's progress."""
        about = {} if job.parent_id is None else {"job_id": job.id, **job.payload}
        event = JobEvent(
            job_id=job.parent_id or job.id,
            seq=0,
            at=self.clock.now(),
            kind=kind,
            message=message,
            data=about | (data or {}),
        )
        work.events.append(event)

    def held(self, work: UnitOfWork, job: Job) -> Job:
        """The stored *job*, nobody else's until the transaction ends.

        Raises:
            WorkCancelled: it ended, was cancelled, or another worker took it over.
        """
        stored = self.locked(work, job)
        if stored.fence != job.fence or stored.status is not JobStatus.RUNNING:
            raise WorkCancelled("jobs", "Another worker has taken this over.")
        if stored.cancel_requested:
            raise WorkCancelled("jobs", "Cancelled.")
        return stored

    def locked(self, work: UnitOfWork, job: Job) -> Job:
        """The stored *job*, its root locked before it."""
        if job.parent_id is not None:
            work.jobs.hold(job.parent_id)
        return work.jobs.hold(job.id)

    def start(self, work: UnitOfWork, job: Job) -> None:
        """Say that a worker has begun."""
        self.tell(work, job, _event_kind(job, "started"), job.message, {"attempt": job.fence})

    def say(self, work: UnitOfWork, job: Job, message: str) -> None:
        """Let *job* and its root show *message*."""
        work.jobs.update(job.revised(message=message))
        if job.parent_id is not None:
            root = work.jobs.hold(job.parent_id)
            work.jobs.update(root.revised(message=message))

    def put_back(self, work: UnitOfWork, job: Job, *, wait: timedelta) -> None:
        """Queue *job* again, to be claimed not before *wait* has passed."""
        ready_at = self.clock.now() + wait
        work.jobs.update(job.revised(status=JobStatus.QUEUED, lease_until=ready_at))

    def branch(self, work: UnitOfWork, job: Job, orders: Sequence[JobOrder]) -> None:
        """End *job*'s own step and let it wait for the children made of *orders*."""
        for order in orders:
            work.jobs.submit(self._new(job.project_id, order, parent_id=job.id))
        waiting = job.revised(
            status=JobStatus.WAITING, lease_until=None, step=0, total_steps=len(orders)
        )
        work.jobs.update(waiting)

    def end(self, work: UnitOfWork, job: Job, status: JobStatus, message: str) -> None:
        """Close *job*; a root waiting for it moves on, and ends with its last child."""
        self._close(work, job, status, message)
        if job.parent_id is not None:
            self._count(work, job.parent_id)

    def cancel(self, work: UnitOfWork, job: Job) -> None:
        """Ask *job* and its children to stop; what has not begun ends at once."""
        self.locked(work, job)
        before = {member.id: member.status for member in _family(work, job.id)}
        work.jobs.request_cancel(job.id)
        for member in _family(work, job.id):
            if member.status is JobStatus.CANCELLED and not before[member.id].is_terminal:
                self._closed(work, member, "Cancelled before it began.")
        self._count(work, job.parent_id or job.id)

    def _new(self, project_id: ProjectId, order: JobOrder, *, parent_id: JobId | None) -> Job:
        kind, payload, message = order
        return Job(
            id=JobId(self.new_id()),
            project_id=project_id,
            parent_id=parent_id,
            kind=kind,
            payload=payload,
            message=message,
            created_at=self.clock.now(),
        )

    def _close(self, work: UnitOfWork, job: Job, status: JobStatus, message: str) -> None:
        error = message if status is JobStatus.FAILED else ""
        ended = job.revised(
            status=status,
            message=message,
            error=error,
            lease_until=None,
            finished_at=self.clock.now(),
        )
        if not work.jobs.update(ended):
            raise WorkCancelled("jobs", "Another worker has taken this over.")
        self._closed(work, ended, message)

    def _closed(self, work: UnitOfWork, ended: Job, message: str) -> None:
        if ended.status is not JobStatus.DONE:
            self.unfinished(work, ended)
        self.tell(work, ended, _event_kind(ended, ended.status.value), message)

    def _count(self, work: UnitOfWork, root_id: JobId) -> None:
        root, children = work.jobs.hold(root_id), work.jobs.children(root_id)
        if root.status is not JobStatus.WAITING:
            return
        ended = sum(child.status.is_terminal for child in children)
        message = f"{ended} of {len(children)} frames"
        counted = root.revised(step=ended, total_steps=len(children), message=message)
        if ended < len(children):
            work.jobs.update(counted)
        else:
            self._close(work, counted, *_outcome(children))


def _event_kind(job: Job, moment: str) -> str:
    return moment if job.parent_id is None else f"{job.kind.value}_{moment}"


def _family(work: UnitOfWork, job_id: JobId) -> list[Job]:
    return [*work.jobs.children(job_id), work.jobs.get(job_id)]


def _outcome(children: Sequence[Job]) -> tuple[JobStatus, str]:
    counts, total = Counter(child.status for child in children), len(children)
    kept = f"{counts[JobStatus.DONE]} of {total} frames are kept"
    if counts[JobStatus.CANCELLED]:
        return JobStatus.CANCELLED, f"Cancelled; {kept}."
    if failed := counts[JobStatus.FAILED]:
        reason = next(child.error for child in children if child.error)
        return JobStatus.FAILED, f"{failed} of {total} frames failed; {kept}. {reason}"
    return JobStatus.DONE, f"All {total} frames are done."
