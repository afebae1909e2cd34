"""What a job's handler may do: ask whether to go on, report, and hand in its results."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from core.domain.job import Job, JobStatus
from core.errors import IllegalTransition, StorageError
from core.ports.unit_of_work import UnitOfWork
from core.services.job_ledger import JobLedger, JobOrder

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 0.5
"""How often at most `cancelled` looks into the store; a renderer asks after every band."""


@dataclass(slots=True, kw_only=True)
class JobDesk:
    """One claimed job on the table of one worker."""

    job: Job
    ledger: JobLedger
    unit_of_work: Callable[[], UnitOfWork]
    stopping: Callable[[], bool]
    """Whether this worker is being shut down."""
    handed_in: bool = False
    """Whether the results were kept."""
    branched: bool = False
    """Whether they queued other jobs."""
    _lost: Event = field(default_factory=Event)
    _looked_at: float = float("-inf")
    _orders: list[JobOrder] | None = None

    def cancelled(self) -> bool:
        """Whether to stop: cancel was pressed, the lease is lost or the worker shuts down."""
        now = self.ledger.clock.seconds()
        if now - self._looked_at >= LOOK_EVERY_S and not self._lost.is_set():
            self._looked_at = now
            self._look()
        return self._lost.is_set() or self.stopping()

    def lose(self) -> None:
        """Note that the lease is gone."""
        self._lost.set()

    def report(self, kind: str, message: str, data: dict[str, Any] | None = None) -> None:
        """Tell the director what is happening, now.

        Raises:
            WorkCancelled: there is no point in going on.
        """
        with self.unit_of_work() as work:
            stored = self.ledger.held(work, self.job)
            self.ledger.tell(work, self.job, kind, message, data)
            self.ledger.say(work, stored, message)
            work.commit()

    def spawn(self, orders: Sequence[JobOrder]) -> None:
        """Queue child jobs with the results. Only inside `finish`, only from a root job.

        Raises:
            IllegalTransition: this is a child, or nothing is being handed in.
        """
        if self._orders is None or self.job.parent_id is not None:
            raise IllegalTransition("Only a root job that is being finished can queue others.")
        self._orders.extend(orders)

    @contextmanager
    def finish(self, *, failed: str = "") -> Iterator[UnitOfWork]:
        """One transaction for the results, the job's end and its event: all or nothing.

        Args:
            failed: A sentence, when the results say that the work could not be done.

        Raises:
            WorkCancelled: cancelled, or another worker took over; nothing is written.
        """
        self._orders = []
        try:
            with self.unit_of_work() as work:
                stored = self.ledger.held(work, self.job)
                yield work
                self._close(work, stored, failed)
                work.commit()
        finally:
            self._orders = None
        self.handed_in = True

    def _close(self, work: UnitOfWork, stored: Job, failed: str) -> None:
        if failed:
            self.ledger.end(work, stored, JobStatus.FAILED, failed)
        elif self._orders:
            self.ledger.branch(work, stored, self._orders)
            self.branched = True
        else:
            self.ledger.end(work, stored, JobStatus.DONE, stored.message)

    def _look(self) -> None:
        try:
            with self.unit_of_work() as work:
                stored = work.jobs.get(self.job.id)
        except StorageError:
            # Not knowing is no reason to throw a picture away; `finish` decides.
            logger.warning("could not look at job %s", self.job.id, exc_info=True)
            return
        if stored.cancel_requested or stored.fence != self.job.fence:
            self._lost.set()
