"""The composition root: settings in, a wired studio out. The only module that names adapters."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from core.adapters.blobs_local import LocalBlobs
from core.adapters.previs_frames import PrevisFrames
from core.adapters.queue_threads import ThreadedQueue
from core.adapters.sql.engine import migrate, open_database
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.adapters.system_clock import SystemClock
from core.agents.crew import OfflineCrew
from core.domain.job import JobKind
from core.ports.agents import Agents
from core.ports.blobs import BlobStore
from core.ports.frame_maker import FrameMaker
from core.services.exports import ExportService
from core.services.frames import FrameService, take_of_ended_job
from core.services.jobs import JobService
from core.services.pictures import Darkroom
from core.services.projects import ProjectService
from core.services.scenes import SceneService
from core.services.storyboards import StoryboardService
from sceneforge_app.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """Everything a delivery (UI, command line) may call."""

    settings: Settings
    agents: Agents
    blobs: BlobStore
    makers: Mapping[str, FrameMaker]
    projects: ProjectService
    scenes: SceneService
    storyboards: StoryboardService
    frames: FrameService
    exports: ExportService
    jobs: JobService
    queue: ThreadedQueue
    renderer: PrevisFrames

    def open(self) -> None:
        """Start working on queued jobs, also those an earlier process left."""
        self.queue.start()

    def close(self) -> None:
        """Stop the workers; what they were doing is taken up by the next process."""
        self.queue.stop()
        self.renderer.close()


def build_studio(settings: Settings) -> Studio:
    """Wire a studio and bring its database up to date. Called once per process.

    Raises:
        StorageNotWritable: the data folder refuses us.
    """
    engine = open_database(settings.database)
    migrate(engine)
    queues: list[ThreadedQueue] = []

    def unit_of_work() -> SqlUnitOfWork:
        return SqlUnitOfWork(engine)

    def wake() -> None:
        for queue in queues:
            queue.wake()

    clock, blobs, agents = SystemClock(), LocalBlobs(settings.blob_dir), OfflineCrew()
    renderer = PrevisFrames(
        workers=settings.render_workers, kernel_cache_dir=settings.kernel_cache_dir
    )
    makers: dict[str, FrameMaker] = {"previs": renderer}
    jobs = JobService(
        unit_of_work=unit_of_work,
        clock=clock,
        new_id=_new_id,
        wake=wake,
        unfinished=take_of_ended_job,
    )
    darkroom = Darkroom(blobs=blobs)
    storyboards = StoryboardService(
        unit_of_work=unit_of_work,
        clock=clock,
        new_id=_new_id,
        agents=agents,
        makers=makers,
        jobs=jobs,
    )
    frames = FrameService(
        unit_of_work=unit_of_work,
        clock=clock,
        new_id=_new_id,
        agents=agents,
        makers=makers,
        jobs=jobs,
        darkroom=darkroom,
        final_width=settings.final_width,
    )
    handlers = {JobKind.STORYBOARD: storyboards.plan, JobKind.TAKE: frames.make}
    queues.append(ThreadedQueue(jobs, handlers, threads=settings.render_workers))
    return Studio(
        settings=settings,
        agents=agents,
        blobs=blobs,
        makers=makers,
        projects=ProjectService(unit_of_work=unit_of_work, clock=clock, new_id=_new_id),
        scenes=SceneService(unit_of_work=unit_of_work, clock=clock, new_id=_new_id),
        storyboards=storyboards,
        frames=frames,
        exports=ExportService(
            unit_of_work=unit_of_work, clock=clock, blobs=blobs, storyboards=storyboards
        ),
        jobs=jobs,
        queue=queues[0],
        renderer=renderer,
    )


def _new_id() -> str:
    return uuid.uuid4().hex
