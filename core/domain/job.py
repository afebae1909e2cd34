"""Work done later, its progress, and the record of every agent step."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from core.domain.ids import JobId, ProjectId
from core.domain.value import Value


class JobKind(StrEnum):
    """What is to be done."""

    STORYBOARD = "storyboard"
    """Break a scene into frames and queue their takes."""
    TAKE = "take"
    """Make the picture of one take here."""
    ORDERED_TAKE = "ordered_take"
    """Have a provider make it: almost only waiting, so many are done at once."""

    @property
    def makes_take(self) -> bool:
        """Whether it ends in the picture of one take."""
        return self in (JobKind.TAKE, JobKind.ORDERED_TAKE)


class JobStatus(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    """Its own step is done; its children are not."""
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_terminal(self) -> bool:
        """Whether nothing will happen any more."""
        return self in (JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED)


class Job(Value):
    """A row of the queue. The row is the truth; whoever holds the lease may work on it."""

    id: JobId
    project_id: ProjectId
    parent_id: JobId | None = None
    kind: JobKind
    payload: dict[str, Any]
    """Ids only, e.g. ``{"take_id": ...}``."""
    status: JobStatus = JobStatus.QUEUED
    fence: int = 0
    """Counts claims; a worker whose fence is old has lost its lease."""
    owner: str = ""
    lease_until: datetime | None = None
    """Nobody else may claim it before this moment."""
    step: int = 0
    total_steps: int = 0
    message: str = ""
    error: str = ""
    cancel_requested: bool = False
    created_at: datetime
    finished_at: datetime | None = None


class JobEvent(Value):
    """One line of a root job's progress. `seq` counts from 1 without gaps."""

    job_id: JobId
    """The root job, also for what happens in its children."""
    seq: int
    at: datetime
    kind: str
    """``queued started agent done failed cancelled``, of a child ``take_started ...``."""
    message: str
    data: dict[str, Any] = {}


class AgentRun(Value):
    """What one agent did: enough to repeat it and to bill it."""

    id: str
    project_id: ProjectId
    job_id: JobId | None = None
    agent: str
    engine: str
    engine_reason: str = ""
    prompt_hash: str = ""
    """Of the prompt file; empty for the offline engine."""
    input_hash: str
    model: str = ""
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float = 0.0
    seconds: float
    outcome: str
    """``ok``, or a sentence."""
    at: datetime
