"""All records in memory, behind the same port and the same contract suite as the SQL adapter.

work = FakeDatabase()            # is itself the `unit_of_work` of a service
with work() as unit: ...
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from threading import Lock
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from core.domain.cast import Character
from core.domain.ids import CharacterId, FrameId, JobId, ProjectId, SceneId, ShotId, TakeId
from core.domain.job import AgentRun, Job, JobEvent, JobKind, JobStatus
from core.domain.money import CallState, PaidCall
from core.domain.plan import SceneShot
from core.domain.project import Project
from core.domain.scene import Scene
from core.domain.take import Frame, Take
from core.domain.value import Value
from core.errors import NotFound, StaleWrite, StorageBusy
from core.ports.unit_of_work import (
    AgentRuns,
    Characters,
    Events,
    Frames,
    Jobs,
    PaidCalls,
    Projects,
    Scenes,
    Shots,
    Takes,
)

V = TypeVar("V", bound=Value)
Tables = dict[str, dict[Any, str]]
PATIENCE_S = 2.0
"""A unit of work that writes inside another one that wrote waits in vain, here as in SQLite."""


class FakeDatabase:
    """What was committed. Values are kept as JSON, as in the tables."""

    def __init__(self) -> None:
        self.tables: Tables = defaultdict(dict)
        self.lock = Lock()

    def __call__(self) -> FakeUnitOfWork:
        return FakeUnitOfWork(self)


class FakeTransaction:
    """Reads a snapshot; the first write takes the lock and a new snapshot."""

    def __init__(self, database: FakeDatabase) -> None:
        self.database = database
        self.writing = False
        self._snapshot()

    def write(self, table: str) -> dict[Any, str]:
        self.hold()
        return self.tables[table]

    def hold(self) -> None:
        if not self.writing:
            if not self.database.lock.acquire(timeout=PATIENCE_S):
                raise StorageBusy("Another unit of work holds the write lock.")
            self.writing = True
            self._snapshot()

    def commit(self) -> None:
        if self.writing:
            self.database.tables = self.tables
        self.release()

    def release(self) -> None:
        if self.writing:
            self.writing = False
            self.database.lock.release()
        self._snapshot()

    def _snapshot(self) -> None:
        copies = {name: dict(rows) for name, rows in self.database.tables.items()}
        self.tables: Tables = defaultdict(dict, copies)


class FakeTable(Generic[V]):
    """The rows of one kind. Every row belongs to one of the kind *owner*, which must be there."""

    def __init__(
        self, transaction: FakeTransaction, kind: str, value: type[V], owner: str = ""
    ) -> None:
        self.transaction, self.kind, self.value, self.owner = transaction, kind, value, owner

    def get(self, key: Any) -> V:
        try:
            text = self.transaction.tables[self.kind][key]
        except KeyError:
            raise NotFound(self.kind, key) from None
        return self.value.model_validate_json(text)

    def where(self, keep: Callable[[V], bool], order: Callable[[V], Any]) -> list[V]:
        return sorted(filter(keep, self.values()), key=order)

    def values(self) -> Iterable[V]:
        rows = self.transaction.tables[self.kind].values()
        return [self.value.model_validate_json(text) for text in rows]

    def put(self, key: Any, value: V, owner: Any = None) -> None:
        rows = self.transaction.write(self.kind)
        if self.owner and owner not in self.transaction.tables[self.owner]:
            raise NotFound(self.owner, owner)
        rows[key] = value.model_dump_json()

    def add(self, key: Any, value: V, owner: Any = None) -> None:
        if key in self.transaction.write(self.kind):
            raise StaleWrite("Somebody saved the same thing first.")
        self.put(key, value, owner)

    def revise(self, value: V, owner: Any = None) -> V:
        self.transaction.hold()
        key, revision = _revision(value)
        saved = value.revised(revision=revision + 1)
        if revision == 0:
            self.add(key, saved, owner)
        elif _revision(self.get(key)) != (key, revision):
            raise StaleWrite(f"Somebody changed this {self.kind} in the meantime.")
        else:
            self.put(key, saved, owner)
        return saved


class FakeProjects:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "project", Project)

    def get(self, project_id: ProjectId) -> Project:
        return self._rows.get(project_id)

    def all(self) -> Sequence[Project]:
        return self._rows.where(lambda _: True, lambda p: (-p.updated_at.timestamp(), p.id))

    def save(self, project: Project) -> Project:
        return self._rows.revise(project)


class FakeScenes:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "scene", Scene, "project")

    def get(self, scene_id: SceneId) -> Scene:
        return self._rows.get(scene_id)

    def of_project(self, project_id: ProjectId) -> Sequence[Scene]:
        return self._rows.where(lambda s: s.project_id == project_id, lambda s: (s.number, s.id))

    def save(self, scene: Scene) -> Scene:
        return self._rows.revise(scene, scene.project_id)


class FakeCharacters:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._transaction = transaction
        self._rows = FakeTable(transaction, "character", Character, "project")

    def of_project(self, project_id: ProjectId) -> Sequence[Character]:
        keys = sorted(self._transaction.tables["character"])
        return [self._rows.get(key) for key in keys if key[0] == project_id]

    def save(self, project_id: ProjectId, character: Character) -> None:
        self._rows.put((project_id, character.id), character, project_id)

    def remove(self, project_id: ProjectId, character_id: CharacterId) -> None:
        self._transaction.write("character").pop((project_id, character_id), None)


class FakeShots:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "shot", SceneShot, "scene")

    def get(self, shot_id: ShotId) -> SceneShot:
        return self._rows.get(shot_id)

    def of_scene(self, scene_id: SceneId) -> Sequence[SceneShot]:
        return self._rows.where(
            lambda s: s.scene_id == scene_id, lambda s: (s.planned.shot.number, s.id)
        )

    def save(self, shot: SceneShot) -> None:
        self._rows.put(shot.id, shot, shot.scene_id)


class FakeFrames:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "frame", Frame, "shot")

    def get(self, frame_id: FrameId) -> Frame:
        return self._rows.get(frame_id)

    def of_scene(self, scene_id: SceneId) -> Sequence[Frame]:
        return self._rows.where(lambda f: f.scene_id == scene_id, lambda f: (f.position, f.id))

    def save(self, frame: Frame) -> Frame:
        return self._rows.revise(frame, frame.shot_id)


class FakeTakes:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._frames = FakeFrames(transaction)
        self._rows = FakeTable(transaction, "take", Take, "frame")

    def get(self, take_id: TakeId) -> Take:
        return self._rows.get(take_id)

    def of_frame(self, frame_id: FrameId) -> Sequence[Take]:
        return self._rows.where(lambda t: t.frame_id == frame_id, lambda t: t.number)

    def of_scene(self, scene_id: SceneId) -> Sequence[Take]:
        frames = {frame.id for frame in self._frames.of_scene(scene_id)}
        return self._rows.where(lambda t: t.frame_id in frames, lambda t: (t.frame_id, t.number))

    def save(self, take: Take) -> None:
        self._rows.put(take.id, take, take.frame_id)
        if sum(other.number == take.number for other in self.of_frame(take.frame_id)) > 1:
            raise StaleWrite("Somebody saved the same thing first.")


class FakeJobs:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._transaction = transaction
        self._rows = FakeTable(transaction, "job", Job, "project")

    def get(self, job_id: JobId) -> Job:
        return self._rows.get(job_id)

    def hold(self, job_id: JobId) -> Job:
        self._transaction.hold()
        return self._rows.get(job_id)

    def children(self, parent_id: JobId) -> Sequence[Job]:
        return [job for job in self._rows.values() if job.parent_id == parent_id]

    def of_project(self, project_id: ProjectId) -> Sequence[Job]:
        ours = (job for job in self._rows.values() if job.project_id == project_id)
        return [job for job in ours if job.parent_id is None][::-1]

    def running(self) -> Sequence[Job]:
        return [job for job in self._rows.values() if job.status is JobStatus.RUNNING]

    def submit(self, job: Job) -> None:
        in_utc = job.created_at.astimezone(UTC)
        self._rows.add(job.id, job.revised(created_at=in_utc), job.project_id)

    def claim(
        self, owner: str, kinds: Sequence[JobKind], *, now: datetime, lease: timedelta
    ) -> Job | None:
        self._transaction.hold()
        for job in self._rows.values():
            if job.kind in kinds and _is_free(job, now):
                return self._store(
                    job.revised(
                        status=JobStatus.RUNNING,
                        fence=job.fence + 1,
                        owner=owner,
                        lease_until=now + lease,
                    )
                )
        return None

    def heartbeat(self, job: Job, *, now: datetime, lease: timedelta) -> bool:
        stored = self.hold(job.id)
        running = stored.status is JobStatus.RUNNING and not stored.cancel_requested
        if not running or stored.fence != job.fence:
            return False
        self._store(stored.revised(lease_until=now + lease))
        return True

    def update(self, job: Job) -> bool:
        stored = self.hold(job.id)
        if stored.fence != job.fence or stored.status.is_terminal:
            return False
        cancel = stored.cancel_requested or job.cancel_requested
        self._store(job.revised(cancel_requested=cancel))
        return True

    def request_cancel(self, job_id: JobId) -> None:
        for job in [self.hold(job_id), *self.children(job_id)]:
            if not job.status.is_terminal:
                queued = job.status is JobStatus.QUEUED
                status = JobStatus.CANCELLED if queued else job.status
                self._store(job.revised(cancel_requested=True, status=status))

    def _store(self, job: Job) -> Job:
        self._rows.put(job.id, job, job.project_id)
        return job


class FakeEvents:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "event", JobEvent, "job")

    def append(self, event: JobEvent) -> JobEvent:
        self._rows.transaction.hold()
        stored = event.revised(seq=len(self.after(event.job_id, 0)) + 1)
        self._rows.add((stored.job_id, stored.seq), stored, stored.job_id)
        return stored

    def after(self, job_id: JobId, seq: int) -> Sequence[JobEvent]:
        return self._rows.where(lambda e: e.job_id == job_id and e.seq > seq, lambda e: e.seq)


class FakeAgentRuns:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "agent_run", AgentRun, "project")

    def save(self, run: AgentRun) -> None:
        self._rows.add(run.id, run, run.project_id)

    def of_job(self, job_id: JobId | None) -> Sequence[AgentRun]:
        return [run for run in self._rows.values() if run.job_id == job_id]


class FakePaidCalls:
    def __init__(self, transaction: FakeTransaction) -> None:
        self._rows = FakeTable(transaction, "paid_call", PaidCall, "project")

    def hold(self, call_id: str) -> PaidCall:
        self._rows.transaction.hold()
        return self._rows.get(call_id)

    def of_subject(self, subject: str) -> Sequence[PaidCall]:
        return self._rows.where(lambda call: call.subject == subject, lambda call: call.attempt)

    def of_project(self, project_id: ProjectId) -> Sequence[PaidCall]:
        return self._rows.where(
            lambda call: call.project_id == project_id, lambda call: (call.at, call.id)
        )

    def spent_usd(self, *, since: datetime, project_id: ProjectId | None = None) -> float:
        return sum(
            call.usd
            for call in self._rows.values()
            if call.at >= since
            and call.state is not CallState.RELEASED
            and project_id in (None, call.project_id)
        )

    def reserve(self, call: PaidCall) -> None:
        self._rows.transaction.hold()
        if any(one.attempt == call.attempt for one in self.of_subject(call.subject)):
            raise StaleWrite("This attempt was reserved already.")
        self._rows.add(call.id, call, call.project_id)

    def save(self, call: PaidCall) -> None:
        self._rows.put(call.id, call, call.project_id)


class FakeUnitOfWork:
    """One transaction on a `FakeDatabase`."""

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

    def __init__(self, database: FakeDatabase) -> None:
        self._database = database

    def __enter__(self) -> Self:
        self._transaction = transaction = FakeTransaction(self._database)
        self.projects = FakeProjects(transaction)
        self.scenes = FakeScenes(transaction)
        self.characters = FakeCharacters(transaction)
        self.shots = FakeShots(transaction)
        self.frames = FakeFrames(transaction)
        self.takes = FakeTakes(transaction)
        self.jobs = FakeJobs(transaction)
        self.events = FakeEvents(transaction)
        self.agent_runs = FakeAgentRuns(transaction)
        self.paid_calls = FakePaidCalls(transaction)
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._transaction.release()

    def commit(self) -> None:
        self._transaction.commit()


def _revision(value: Any) -> tuple[str, int]:
    return value.id, value.revision


def _is_free(job: Job, now: datetime) -> bool:
    if job.status is JobStatus.QUEUED:
        return job.lease_until is None or job.lease_until <= now
    return (
        job.status is JobStatus.RUNNING and job.lease_until is not None and job.lease_until < now
    )
