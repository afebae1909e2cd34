"""A whole studio for tests of the pages: real services and SQLite, predictable crew and pictures."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from core.adapters.queue_threads import ThreadedQueue
from core.domain.job import JobKind
from sceneforge_app import bootstrap
from sceneforge_app.bootstrap import Studio
from sceneforge_app.settings import Settings
from tests.fakes.crew import FakeCrew
from tests.fakes.frame_maker import FakeFrameMaker


class QuietQueue(ThreadedQueue):
    """Works only when a test says so: see `work_off`."""

    def start(self) -> None:
        """Nothing works by itself."""

    def stop(self) -> None:
        """Nothing was started."""


def quiet_studio(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    maker: FakeFrameMaker | None = None,
    **settings: Any,
) -> Studio:
    """The real wiring over *folder*, but for the crew, the maker and the worker threads.

    With *settings* for a language model the crew is the real one, too.
    """
    frame_maker = maker or FakeFrameMaker()
    monkeypatch.setattr(bootstrap, "OfflineCrew", FakeCrew)
    monkeypatch.setattr(bootstrap, "PrevisFrames", lambda **_: frame_maker)
    built = bootstrap.build_studio(
        Settings(sceneforge_data_dir=folder, render_workers=1, **settings)
    )
    return dataclasses.replace(built, queues=(QuietQueue(built.jobs, {}, threads=0),))


def work_off(studio: Studio) -> None:
    """Do all the work that is queued, here and now."""
    make = studio.frames.make
    handlers = {
        JobKind.STORYBOARD: studio.storyboards.plan,
        JobKind.TAKE: make,
        JobKind.ORDERED_TAKE: make,
    }
    while studio.jobs.run_one("test", handlers):
        pass
