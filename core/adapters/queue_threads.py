"""Workers as threads of this process."""

from __future__ import annotations

import logging
import os
import socket
import time
import uuid
from collections.abc import Mapping
from threading import Event, Thread

from core.domain.job import JobKind
from core.services.jobs import JobHandler, JobService

logger = logging.getLogger(__name__)

REST_S = 5.0
"""Pause of a worker whose store failed, seconds."""
SWEEP_S = 5.0
"""How often an idle queue looks for jobs of dead processes, seconds."""
MACHINE = f"{socket.gethostname()}-{uuid.getnode():x}"
"""This machine or container."""


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
        self._swept_at = float("-inf")

    def start(self) -> None:
        """Begin to work, with what a dead process left behind.

        A process that died on this machine is noticed at once, one elsewhere when its leases run
        out.
        """
        if self._threads:
            return
        self._stopping.clear()
        for number, bell in enumerate(self._bells):
            name = owner_name(number)
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
                self._sweep()
                if self._jobs.run_one(owner, self._handlers, stopping=self._stopping.is_set):
                    continue
            except Exception:
                # The outermost frame, mostly a store that is full or away. A worker that ended
                # here would leave the jobs waiting for ever.
                logger.exception("worker %s could not work; again in %.0f s", owner, REST_S)
                self._stopping.wait(REST_S)
            bell.wait(self._poll_s)

    def _sweep(self) -> None:
        # Two threads may do so at once: every job is put back under its fence, once.
        if time.monotonic() - self._swept_at >= SWEEP_S:
            self._swept_at = time.monotonic()
            self._jobs.sweep(has_died)


def owner_name(thread: int) -> str:
    """How a worker thread of this process signs its claims."""
    return f"{MACHINE}/{os.getpid()}/{thread}"


def has_died(owner: str) -> bool:
    """Whether *owner* was a worker of this machine whose process is gone.

    A process id that was given to somebody else counts as alive: then the lease decides.
    """
    machine, _, rest = owner.partition("/")
    pid = rest.partition("/")[0]
    if machine != MACHINE or not pid.isdigit() or os.name != "posix":
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # somebody else's process, so it lives
    return False
