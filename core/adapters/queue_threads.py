"""Workers as threads of this process."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping
from threading import Event, Thread

from core.domain.job import JobKind
from core.services.jobs import JobHandler, JobService

logger = logging.getLogger(__name__)

REST_S = 5.0
"""Pause of a worker whose store failed, seconds."""


class ThreadedQueue:
    """Runs jobs in *threads* threads, looking for one every *poll_s* seconds or when woken.

    Any number of processes may do so on the same rows: the leases keep them apart.
    """

    def __init__(
        self,
        jobs: JobService,
        handlers: Mapping[JobKind, JobHandler],
        threads: int,
        poll_s: float = 0.25,
    ) -> None:
        self._jobs, self._handlers, self._poll_s = jobs, handlers, poll_s
        self._stopping = Event()
        self._bells = [Event() for _ in range(threads)]
        self._threads: list[Thread] = []

    def start(self) -> None:
        """Begin to work; what another process left behind is taken up as its leases run out."""
        if self._threads:
            return
        self._stopping.clear()
        owner = f"{socket.gethostname()}/{os.getpid()}"
        for number, bell in enumerate(self._bells):
            name = f"{owner}/{number}"
            thread = Thread(
                target=self._work, args=(name, bell), name=f"jobs-{number}", daemon=True
            )
            self._threads.append(thread)
            thread.start()

    def wake(self) -> None:
        """There may be something to do: do not wait for the next poll."""
        for bell in self._bells:
            bell.set()

    def stop(self) -> None:
        """Let no job begin, put those in hand back into the queue, wait for the threads."""
        self._stopping.set()
        self.wake()
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _work(self, owner: str, bell: Event) -> None:
        while not self._stopping.is_set():
            # Cleared before looking, so that what is submitted meanwhile rings again.
            bell.clear()
            try:
                if self._jobs.run_one(owner, self._handlers, stopping=self._stopping.is_set):
                    continue
            except Exception:
                # The outermost frame, mostly a store that is full or away. A worker that ended
                # here would leave the jobs waiting for ever.
                logger.exception("worker %s could not work; again in %.0f s", owner, REST_S)
                self._stopping.wait(REST_S)
            bell.wait(self._poll_s)
