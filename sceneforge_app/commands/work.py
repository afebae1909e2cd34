"""Watching a job until it has ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from core.domain.ids import JobId
from core.domain.job import Job, JobEvent, JobStatus
from core.errors import IllegalTransition
from sceneforge_app.commands import terminal

if TYPE_CHECKING:
    from sceneforge_app.bootstrap import Studio

LOOK_EVERY_S = 0.1
SENTENCES = {
    "take_started": "{} ...",
    "take_done": "{}: done",
    "take_failed": "Failed: {}",
    "take_cancelled": "Cancelled: {}",
}
"""Event kind -> how its message is said; others speak for themselves."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A job that has ended, with all that was reported of it."""

    job: Job
    events: Sequence[JobEvent]


def watched(studio: Studio, job_id: JobId) -> Finished:
    """Wait for a job, telling its steps. Interrupting cancels it; what is done stays."""
    events: list[JobEvent] = []
    pause, said = Event(), ""
    with terminal.reporting() as reporter:
        try:
            while True:
                progress = studio.jobs.progress(job_id, events[-1].seq if events else 0)
                for event in progress.events:
                    sentence = SENTENCES.get(event.kind, "{}").format(event.message)
                    if sentence != said:
                        reporter.step(sentence, progress.job.step, progress.job.total_steps)
                    said = sentence
                events.extend(progress.events)
                if progress.job.status.is_terminal:
                    return Finished(progress.job, events)
                pause.wait(LOOK_EVERY_S)
        except KeyboardInterrupt:
            studio.jobs.cancel(job_id)
            raise


def done_or_failed(studio: Studio, job: Job) -> Finished:
    """As `watched`, for a job that is of no use unless it is done.

    Raises:
        IllegalTransition: it failed or was cancelled, with the reason.
    """
    finished = watched(studio, job.id)
    if finished.job.status is not JobStatus.DONE:
        raise IllegalTransition(finished.job.error or finished.job.message)
    return finished
