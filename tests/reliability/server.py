"""A real `sceneforge serve` process, and a studio beside it that only orders work."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from core.domain.film_terms import Quality
from core.domain.job import Job
from core.services.scenes import SceneDraft
from sceneforge_app.bootstrap import Studio, build_studio
from sceneforge_app.settings import load_settings
from tests.architecture.sources import ROOT

PATIENCE_S = 120.0
CHASE = "A tense noir chase through rainy neon streets at midnight"


@dataclass
class Server:
    """One process; `stop` and `kill` end it, politely and not."""

    process: subprocess.Popen[str]
    address: str
    family: list[psutil.Process] = field(default_factory=list)
    """Its children, as last seen: a killed parent cannot name them any more."""

    def status(self, path: str) -> int:
        try:
            with urllib.request.urlopen(self.address + path, timeout=30) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    def kill(self) -> None:
        self.family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=30)


def environment(data_folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "SCENEFORGE_DATA_DIR": str(data_folder),
        "RENDER_WORKERS": "1",
        "LOG_FORMAT": "json",
    }


def share_kernels(data_folder: Path) -> None:
    """Let *data_folder* use the compiled renderer of this machine: compiling takes a minute."""
    here = load_settings(sceneforge_data_dir=data_folder).kernel_cache_dir
    if not here.exists():
        kept = load_settings().kernel_cache_dir
        kept.mkdir(parents=True, exist_ok=True)
        here.parent.mkdir(parents=True, exist_ok=True)
        here.symlink_to(kept.resolve())


@contextmanager
def serving(data_folder: Path, log: Path) -> Iterator[Server]:
    """A server on a free port, ended afterwards whatever happened."""
    share_kernels(data_folder)
    with log.open("a", encoding="utf-8") as lines:
        process = subprocess.Popen(
            [sys.executable, "-m", "sceneforge_app", "serve", "--port", "0"],
            cwd=ROOT,
            env=environment(data_folder),
            stdout=subprocess.PIPE,
            stderr=lines,
            text=True,
        )
    try:
        yield _answering(process, log)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=30)
        if process.stdout is not None:
            process.stdout.close()


def _answering(process: subprocess.Popen[str], log: Path) -> Server:
    assert process.stdout is not None
    found = re.search(r"http://localhost:\d+", process.stdout.readline())
    assert found, f"the server did not start: {log.read_text('utf-8')[-2000:]}"
    server = Server(process, found.group().replace("localhost", "127.0.0.1"))
    wait_until(lambda: server.status("/health") == 200, "the server is healthy")
    return server


@contextmanager
def orders(data_folder: Path) -> Iterator[Studio]:
    """A studio over the same films that leaves all work to the servers."""
    studio = build_studio(load_settings(sceneforge_data_dir=data_folder, database_url=""))
    try:
        yield studio
    finally:
        studio.close()


def order_board(studio: Studio, *, frames: int) -> Job:
    project = studio.projects.begin("Chase")
    scene = studio.scenes.write(project.id, SceneDraft(text=CHASE, frame_count=frames))
    return studio.storyboards.begin(scene.id, quality=Quality.DRAFT)


def wait_until(true: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.1)


def assert_every_frame_was_made_once(studio: Studio, job: Job, *, frames: int) -> None:
    progress = studio.jobs.progress(job.id)
    assert (progress.job.status.value, progress.job.error) == ("done", "")
    assert [event.seq for event in progress.events] == list(range(1, len(progress.events) + 1))
    done = [event for event in progress.events if event.kind == "take_done"]
    assert len(done) == frames
    board = studio.storyboards.board(job.payload["scene_id"])
    assert [len(panel.takes) for panel in board.panels] == [1] * frames
    assert all(panel.circled and panel.circled.picture for panel in board.panels)
