"""Boards by FIBO, ordered and waited for."""

from __future__ import annotations

import time

from core.domain.film_terms import Quality
from core.domain.job import Job
from core.services.scenes import SceneDraft
from core.services.storyboards import Board
from sceneforge_app.bootstrap import Studio

TEXT = "Maya waits in a diner. Leo enters with a letter. He reads it to her."
KEY = "canary-key-5e1f"


def board_of(studio: Studio, frames: int = 4, quality: Quality = Quality.DRAFT) -> Board:
    """A finished board by FIBO, whatever came of its frames."""
    project = studio.projects.begin("Paid")
    scene = studio.scenes.write(project.id, SceneDraft(text=TEXT, frame_count=frames))
    job = studio.storyboards.begin(scene.id, quality=quality, maker="fibo")
    ended(studio, job)
    return studio.storyboards.board(scene.id)


def ended(studio: Studio, job: Job) -> None:
    end = time.monotonic() + 60
    while not studio.jobs.progress(job.id).job.status.is_terminal:
        assert time.monotonic() < end, "the board never ended"
        time.sleep(0.05)
