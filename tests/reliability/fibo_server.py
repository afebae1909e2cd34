"""A server process that makes FIBO boards until it is killed, and what the books say afterwards."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from core.adapters.bria.limits import Patience
from core.domain.film_terms import Quality
from core.domain.ids import SceneId
from core.domain.job import JobKind
from core.domain.money import CallState, PaidCall
from core.domain.take import TakeStatus
from core.services.jobs import JobService
from core.services.scenes import SceneDraft
from core.services.storyboards import Board
from sceneforge_app import bootstrap
from sceneforge_app.bootstrap import Studio
from sceneforge_app.settings import Settings
from tests.standin_bria.server import StandIn

TEXT = """Maya waits in a diner. Leo enters with a letter. He reads it to her.
She takes the letter and tears it. He grabs her wrist. She pulls away.
The waitress looks up. Leo sits down. Maya runs into the rain."""


def studio_of(folder: Path, address: str, key: str) -> Studio:
    """The real wiring, with a patience and leases that suit a stand-in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "Patience", partial(Patience, first_s=0.05, every_s=0.1))
        # That its worker is killed again and again is not the job's fault here.
        hardy = partial(JobService, lease=timedelta(seconds=5), beat_s=1.0, max_claims=1000)
        patch.setattr(bootstrap, "JobService", hardy)
        return bootstrap.build_studio(
            Settings(
                sceneforge_data_dir=folder,
                render_workers=1,
                bria_api_key=key,
                bria_base_url=address,
                bria_plan="enterprise",
                daily_budget_usd=100,
            )
        )


def serve(folder: Path, address: str, key: str) -> None:
    """What a server does, until it is killed."""
    studio_of(folder, address, key).open()
    while True:
        time.sleep(60)


def planned_boards(studio: Studio, boards: int, frames: int) -> list[SceneId]:
    """Scenes whose boards are planned and whose pictures wait to be ordered."""
    project = studio.projects.begin("Under fire")
    scenes = []
    for _ in range(boards):
        scene = studio.scenes.write(project.id, SceneDraft(text=TEXT, frame_count=frames))
        studio.storyboards.begin(scene.id, quality=Quality.DRAFT, maker="fibo")
        assert studio.jobs.run_one("planner", {JobKind.STORYBOARD: studio.storyboards.plan})
        scenes.append(scene.id)
    return scenes


@dataclass(frozen=True)
class Books:
    """What the ledger and the service say of the same orders."""

    calls: list[PaidCall]
    taken: set[str]
    """Numbers of the jobs that the service accepted: each costs."""

    @property
    def numbered(self) -> list[PaidCall]:
        """Calls whose number was kept."""
        return [call for call in self.calls if call.request_id]

    @property
    def unsure(self) -> int:
        """Orders of unknown fate."""
        return sum(call.state is CallState.UNSURE for call in self.calls)

    @property
    def unnumbered(self) -> int:
        """Jobs over there whose number was lost with the process that ordered them."""
        return len(self.taken - {call.request_id for call in self.calls})

    @property
    def ordered_again(self) -> list[str]:
        """Takes that have two orders with a number: each would be paid twice for nothing."""
        counts = Counter(call.subject for call in self.numbered)
        return [subject for subject, count in counts.items() if count > 1]

    @property
    def repeated(self) -> list[str]:
        """Takes that were ordered more often than the director asked."""
        spent = [call for call in self.calls if call.state is not CallState.RELEASED]
        counts = Counter((call.subject, call.asked) for call in spent)
        return [subject for (subject, _), count in counts.items() if count > 1]

    @property
    def counted_usd(self) -> float:
        """What the ledger counts as spent."""
        return sum(call.usd for call in self.calls if call.state is not CallState.RELEASED)


def books_of(studio: Studio, board: Board, stand_in: StandIn) -> Books:
    """Both sides, once everything has ended."""
    with studio.jobs.unit_of_work() as work:
        calls = list(work.paid_calls.of_project(board.project.id))
    return Books(calls, {job.id for job in stand_in.submissions()})


def statuses(studio: Studio, scenes: list[SceneId]) -> Counter[TakeStatus]:
    """How many frames stand where."""
    boards = [studio.storyboards.board(scene) for scene in scenes]
    return Counter(panel.latest.status for board in boards for panel in board.panels)
