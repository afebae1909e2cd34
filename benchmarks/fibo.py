"""What waiting for FIBO costs: `python benchmarks/fibo.py`.

Boards are ordered from a stand-in for the service, in a process of its own, that takes ten seconds
for a picture. What is measured is this program: how much longer a board takes than one frame, and
how much of a core it uses while it waits.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from report import Figure, machine, store, table
from serving import ROOT

from core.domain.film_terms import Quality
from core.domain.job import Job, JobStatus
from core.services.scenes import SceneDraft
from sceneforge_app.bootstrap import Studio, build_studio
from sceneforge_app.settings import load_settings

LATENCY_S = 10.0
REPEATS = 3
WATCHED_S = 6.0
"""Of the ten seconds: orders are out, no picture has come."""
GIVE_UP_S = 900.0
TEXT = (ROOT / "examples" / "noir_chase.txt").read_text("utf-8")


def main() -> int:
    about = {**machine(), "latency_s": LATENCY_S}
    with standing_in("unlimited") as service:
        figures = with_studio(service, "enterprise", boards)
    with standing_in("free") as service:
        figures += with_studio(service, "free", free_plan)
    figures.append(Figure(name="refused on it", unit="calls", values=[service.refused], target=0))
    print(table(figures))
    print(f"Kept in {store(figures, about, 'fibo').relative_to(ROOT)}")
    return 1 if any(figure.met is False for figure in figures) else 0


@dataclass
class Service:
    """The stand-in, answering."""

    address: str
    key: str
    refused: int = 0
    """Calls that came too fast, known when it has ended."""


@contextmanager
def standing_in(plan: str) -> Iterator[Service]:
    """A stand-in in a process of its own."""
    command = [sys.executable, "-m", "tests.standin_bria", "--port", "0", "--plan", plan]
    command += ["--latency", str(LATENCY_S)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline() if process.stdout else ""
        found = re.fullmatch(r"BRIA_BASE_URL=(\S+) BRIA_API_KEY=(\S+)\s*", line)
        if found is None:
            raise SystemExit(f"The stand-in did not start; it said: {line!r}")
        service = Service(*found.groups())
        yield service
    finally:
        process.terminate()
        said, _ = process.communicate(timeout=30)
    counted = re.search(r"(\d+) refused", said)
    service.refused = int(counted[1]) if counted else -1


def with_studio(
    service: Service, plan: str, measure: Callable[[Studio], list[Figure]]
) -> list[Figure]:
    """What *measure* finds in a studio of its own."""
    with TemporaryDirectory(prefix="sceneforge-fibo-") as folder:
        studio = build_studio(
            load_settings(
                sceneforge_data_dir=Path(folder),
                render_workers=2,
                bria_api_key=service.key,
                bria_base_url=service.address,
                bria_plan=plan,
                daily_budget_usd=100,
            )
        )
        studio.open()
        try:
            return measure(studio)
        finally:
            studio.close()


def boards(studio: Studio) -> list[Figure]:
    board_s(studio, 1)  # what is loaded once is loaded now
    seconds = {frames: [board_s(studio, frames) for _ in range(REPEATS)] for frames in (1, 6, 20)}
    busy = [cpu_while_waiting(studio) for _ in range(REPEATS)]
    one = sorted(seconds[1])[REPEATS // 2]
    return [
        Figure(name="one frame", unit="s", values=seconds[1]),
        Figure(name="board of 6", unit="s", values=seconds[6]),
        Figure(name="board of 20", unit="s", values=seconds[20]),
        Figure(name="6 frames / 1", unit="x", values=ratios(seconds[6], one), target=1.15),
        Figure(name="20 frames / 1", unit="x", values=ratios(seconds[20], one), target=2.3),
        Figure(
            name="core while 20 wait",
            unit="%",
            values=busy,
            target=5.0,
            judged_by="max",
        ),
    ]


def ratios(seconds: list[float], one: float) -> list[float]:
    return [value / one for value in seconds]


def free_plan(studio: Studio) -> list[Figure]:
    return [Figure(name="board of 6, free plan", unit="s", values=[board_s(studio, 6)])]


def begun(studio: Studio, frames: int) -> Job:
    film = studio.projects.begin("Waiting")
    scene = studio.scenes.write(film.id, SceneDraft(text=TEXT, frame_count=frames))
    return studio.storyboards.begin(scene.id, quality=Quality.DRAFT, maker="fibo")


def board_s(studio: Studio, frames: int) -> float:
    """Seconds from the press of the button to the last picture kept."""
    start = time.perf_counter()
    job = begun(studio, frames)
    wait_for(lambda: studio.jobs.progress(job.id).job.status.is_terminal)
    if studio.jobs.progress(job.id).job.status is not JobStatus.DONE:
        raise SystemExit(studio.jobs.progress(job.id).job.message)
    return time.perf_counter() - start


def cpu_while_waiting(studio: Studio) -> float:
    """Per cent of a core that this process uses while twenty orders are out."""
    job = begun(studio, 20)
    wait_for(lambda: ordered(studio, job) == 20)
    process, start = psutil.Process(os.getpid()), time.perf_counter()
    before = sum(process.cpu_times()[:2])
    time.sleep(WATCHED_S)
    used = sum(process.cpu_times()[:2]) - before
    passed = time.perf_counter() - start
    wait_for(lambda: studio.jobs.progress(job.id).job.status.is_terminal)
    return 100 * used / passed


def ordered(studio: Studio, job: Job) -> int:
    with studio.jobs.unit_of_work() as work:
        calls = work.paid_calls.of_project(job.project_id)
    return sum(bool(call.request_id) for call in calls)


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.perf_counter() + GIVE_UP_S
    while not condition():
        if time.perf_counter() > end:
            raise SystemExit("It never came to that.")
        time.sleep(0.1)


if __name__ == "__main__":
    sys.exit(main())
