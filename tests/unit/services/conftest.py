"""The services of a small studio: fake records, blobs, clock, crew and maker; real everything else."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest

from core.domain.film_terms import Quality
from core.domain.job import JobKind
from core.domain.project import Project
from core.domain.scene import Scene
from core.services.exports import ExportService
from core.services.frames import FrameService, take_of_ended_job
from core.services.jobs import JobService
from core.services.pictures import Darkroom
from core.services.projects import ProjectService
from core.services.scenes import SceneDraft, SceneService
from core.services.storyboards import Board, StoryboardService
from tests.fakes.blobs import FakeBlobs
from tests.fakes.clock import FakeClock
from tests.fakes.crew import FakeCrew
from tests.fakes.frame_maker import FakeFrameMaker
from tests.fakes.unit_of_work import FakeDatabase


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What a delivery calls, and the fakes behind it."""

    maker: FakeFrameMaker
    clock: FakeClock
    blobs: FakeBlobs
    jobs: JobService
    projects: ProjectService
    scenes: SceneService
    storyboards: StoryboardService
    frames: FrameService
    exports: ExportService

    def work_off(self) -> None:
        """Do everything that is queued."""
        handlers = {JobKind.STORYBOARD: self.storyboards.plan, JobKind.TAKE: self.frames.make}
        while self.jobs.run_one("test", handlers):
            pass

    def scene(self, frame_count: int = 2) -> Scene:
        """A written scene in a new film."""
        project = self.projects.begin("Rain")
        draft = SceneDraft(text="Maya meets the thief.", frame_count=frame_count)
        return self.scenes.write(project.id, draft)

    def made_board(self, frame_count: int = 2) -> Board:
        """A board with its pictures."""
        scene = self.scene(frame_count)
        self.storyboards.begin(scene.id, quality=Quality.DRAFT)
        self.work_off()
        return self.storyboards.board(scene.id)

    def film(self, board: Board) -> Project:
        """The film of a board, as stored now."""
        return self.projects.get(board.project.id)


@pytest.fixture
def services() -> Services:
    database, clock, blobs, maker = FakeDatabase(), FakeClock(), FakeBlobs(), FakeFrameMaker()
    numbers = count(1)
    shared: dict[str, Any] = {
        "unit_of_work": database,
        "clock": clock,
        "new_id": lambda: f"id-{next(numbers):04d}",
    }
    jobs = JobService(**shared, wake=lambda: None, unfinished=take_of_ended_job)
    crew: dict[str, Any] = {"agents": FakeCrew(), "makers": {"previs": maker}, "jobs": jobs}
    storyboards = StoryboardService(**shared, **crew)
    frames = FrameService(**shared, **crew, darkroom=Darkroom(blobs=blobs), final_width=640)
    exports = ExportService(
        unit_of_work=database,
        clock=clock,
        blobs=blobs,
        darkroom=frames.darkroom,
        storyboards=storyboards,
    )
    return Services(
        maker=maker,
        clock=clock,
        blobs=blobs,
        jobs=jobs,
        projects=ProjectService(**shared),
        scenes=SceneService(**shared),
        storyboards=storyboards,
        frames=frames,
        exports=exports,
    )
