"""The film's records, in transactions.

A unit of work is one transaction: what was saved is kept only after `commit`; leaving without
it, or with an error, changes nothing. Never hold one over a render or a provider call.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from core.domain.cast import Character
from core.domain.ids import (
    CharacterId,
    FrameId,
    JobId,
    ProjectId,
    SceneId,
    ShotId,
    TakeId,
)
from core.domain.job import AgentRun, Job, JobEvent, JobKind
from core.domain.money import PaidCall
from core.domain.plan import SceneShot
from core.domain.project import Project
from core.domain.scene import Scene
from core.domain.take import Frame, Take


class Projects(Protocol):
    """The films."""

    def get(self, project_id: ProjectId) -> Project:
        """Raises: NotFound."""
        ...

    def all(self) -> Sequence[Project]:
        """Every film, the latest touched first."""
        ...

    def save(self, project: Project) -> Project:
        """Insert (revision 0) or update; the saved value, one revision later.

        Raises:
            StaleWrite: `project.revision` is not the stored one.
        """
        ...


class Scenes(Protocol):
    """The scenes of a film."""

    def get(self, scene_id: SceneId) -> Scene:
        """Raises: NotFound."""
        ...

    def of_project(self, project_id: ProjectId) -> Sequence[Scene]:
        """By number."""
        ...

    def save(self, scene: Scene) -> Scene:
        """As `Projects.save`."""
        ...


class Characters(Protocol):
    """The cast of a film."""

    def of_project(self, project_id: ProjectId) -> Sequence[Character]:
        """By id."""
        ...

    def save(self, project_id: ProjectId, character: Character) -> None:
        """Insert or replace by id."""
        ...

    def remove(self, project_id: ProjectId, character_id: CharacterId) -> None:
        """Take it off the cast list; nothing happens if it is not on it."""
        ...


class Shots(Protocol):
    """The planned shots."""

    def get(self, shot_id: ShotId) -> SceneShot:
        """Raises: NotFound."""
        ...

    def of_scene(self, scene_id: SceneId) -> Sequence[SceneShot]:
        """By shot number."""
        ...

    def save(self, shot: SceneShot) -> None:
        """Insert or replace by id."""
        ...


class Frames(Protocol):
    """The panels of the board."""

    def get(self, frame_id: FrameId) -> Frame:
        """Raises: NotFound."""
        ...

    def of_scene(self, scene_id: SceneId) -> Sequence[Frame]:
        """By position, omitted ones included."""
        ...

    def save(self, frame: Frame) -> Frame:
        """As `Projects.save`."""
        ...


class Takes(Protocol):
    """The versions of frames."""

    def get(self, take_id: TakeId) -> Take:
        """Raises: NotFound."""
        ...

    def of_frame(self, frame_id: FrameId) -> Sequence[Take]:
        """By number."""
        ...

    def of_scene(self, scene_id: SceneId) -> Sequence[Take]:
        """Every take of every frame of a scene, in one query."""
        ...

    def save(self, take: Take) -> None:
        """Insert or replace by id."""
        ...


class Jobs(Protocol):
    """The leased queue. The row is the truth. Times are the caller's clock."""

    def get(self, job_id: JobId) -> Job:
        """Raises: NotFound."""
        ...

    def hold(self, job_id: JobId) -> Job:
        """The job, nobody else's to change until this transaction ends. Raises: NotFound."""
        ...

    def children(self, parent_id: JobId) -> Sequence[Job]:
        """In the order they were submitted."""
        ...

    def of_project(self, project_id: ProjectId) -> Sequence[Job]:
        """Root jobs, latest first."""
        ...

    def running(self) -> Sequence[Job]:
        """Every job that is leased to somebody, also if the lease has run out."""
        ...

    def submit(self, job: Job) -> None:
        """Insert a new row."""
        ...

    def claim(
        self, owner: str, kinds: Sequence[JobKind], *, now: datetime, lease: timedelta
    ) -> Job | None:
        """Take the oldest job that is queued or whose lease has run out, as ours.

        A queued job with a `lease_until` waits until then. The returned job is running, its
        fence one higher. None: nothing to do.
        """
        ...

    def heartbeat(self, job: Job, *, now: datetime, lease: timedelta) -> bool:
        """Prolong our lease. False: it is no longer ours (fence moved) or was cancelled."""
        ...

    def update(self, job: Job) -> bool:
        """Write status, lease, steps, message, error, end, if the stored fence is ours.

        A cancel flag once set stays set. False: somebody else holds the lease or the job has
        ended; nothing was written.
        """
        ...

    def request_cancel(self, job_id: JobId) -> None:
        """Flag a job and its children; queued ones become cancelled at once."""
        ...


class Events(Protocol):
    """Progress of root jobs, append-only, `seq` gap-free from 1."""

    def append(self, event: JobEvent) -> JobEvent:
        """Store with the next `seq` of its job, whatever `event.seq` says."""
        ...

    def after(self, job_id: JobId, seq: int) -> Sequence[JobEvent]:
        """Events with a higher `seq`, in order."""
        ...


class AgentRuns(Protocol):
    """What the agents did."""

    def save(self, run: AgentRun) -> None:
        """Insert."""
        ...

    def of_job(self, job_id: JobId | None) -> Sequence[AgentRun]:
        """In order; None for what was asked outside any job, as notes are."""
        ...


class PaidCalls(Protocol):
    """What providers are paid."""

    def hold(self, call_id: str) -> PaidCall:
        """The call, nobody else's to change until this transaction ends. Raises: NotFound."""
        ...

    def of_subject(self, subject: str) -> Sequence[PaidCall]:
        """The attempts for one take, in order."""
        ...

    def of_project(self, project_id: ProjectId) -> Sequence[PaidCall]:
        """Everything ever ordered for a film, in the order it was."""
        ...

    def spent_usd(self, *, since: datetime, project_id: ProjectId | None = None) -> float:
        """What was set aside or paid from *since* on, without what was released."""
        ...

    def reserve(self, call: PaidCall) -> None:
        """Insert. Nobody else reserves until this transaction ends: a sum asked for now holds.

        Raises:
            StaleWrite: this attempt was reserved already.
        """
        ...

    def save(self, call: PaidCall) -> None:
        """Replace by id."""
        ...


class UnitOfWork(Protocol):
    """One transaction over all records."""

    projects: Projects
    scenes: Scenes
    characters: Characters
    shots: Shots
    frames: Frames
    takes: Takes
    jobs: Jobs
    events: Events
    agent_runs: AgentRuns
    paid_calls: PaidCalls

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

    def commit(self) -> None:
        """Keep everything saved so far.

        Raises:
            DiskFull: nothing was kept.
            StorageBusy: nothing was kept; try again.
        """
        ...
