"""`make bench`: the figures that SceneForge promises, measured in one run.

Boards are made by a real `sceneforge serve` process with two render workers: this script only
orders them through the same database. A first board warms the server; it is not counted.
"""

from __future__ import annotations

import itertools
import json
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from frames import frames
from report import Figure, machine, store, table
from serving import ROOT, MemoryWatch, Server, serving

from core.agents.crew import OfflineCrew
from core.domain.film_terms import Quality
from core.domain.ids import ProjectId, SceneId
from core.domain.job import JobStatus
from core.domain.params import FrameParams
from core.ports.agents import BoardRequest
from core.services.scenes import SceneDraft
from sceneforge_app.bootstrap import Studio, build_studio
from sceneforge_app.settings import load_settings

WORKERS = "2"
BOARDS, STARTS, BREAKDOWNS, SCRIPTS, SLIDES, PDFS = 5, 5, 30, 3, 200, 10
PAGES, LINES_OF_A_PAGE, LINE = 120, 55, 61
TEXTS = [
    path.read_text("utf-8")
    for path in sorted((ROOT / "examples").iterdir())
    if path.suffix in {".txt", ".fountain"}
]
CHASE = (ROOT / "examples" / "noir_chase.txt").read_text("utf-8")


def main() -> int:
    about = machine()
    with TemporaryDirectory(prefix="sceneforge-bench-") as folder:
        data = Path(folder)
        link_kernels(data)
        figures = [breakdown(), screenplay(), *starts(data), *working(data), *frames()]
    print(table(figures))
    print(f"Kept in {store(figures, about).relative_to(ROOT)}")
    return 1 if any(figure.met is False for figure in figures) else 0


def link_kernels(data: Path) -> None:
    """Measure a warm renderer: the compiled kernels of the installation, over empty films."""
    kernels = load_settings().kernel_cache_dir
    if not kernels.is_dir():
        raise SystemExit("The renderer is not compiled yet: run `sceneforge warm` first.")
    here = load_settings(sceneforge_data_dir=data).kernel_cache_dir
    here.parent.mkdir(parents=True)
    here.symlink_to(kernels.resolve())


def breakdown() -> Figure:
    crew = OfflineCrew()
    request = BoardRequest(text=max(TEXTS, key=len), frame_count=6)
    values = [_ms(lambda: crew.plan_board(request, on_step=_silent)) for _ in range(BREAKDOWNS)]
    return Figure(name="plan of 6 shots, offline, ms", unit="ms", values=values)


def screenplay() -> Figure:
    """A script of feature length, made of the examples and the labelled scenes as pages."""
    labelled = json.loads((ROOT / "tests/golden/scenes/labelled.json").read_text("utf-8"))
    pages = [f"EXT. PLACE {i} - DAY\n\n{one['text']}" for i, one in enumerate(labelled)]
    written = "\n\n".join([*TEXTS, *pages]).splitlines()
    lines = [part for line in written for part in textwrap.wrap(line, LINE) or [""]]
    text = "\n".join(itertools.islice(itertools.cycle(lines), PAGES * LINES_OF_A_PAGE))
    crew = OfflineCrew()
    request = BoardRequest(text=text, frame_count=20)
    values = [_ms(lambda: crew.plan_board(request, on_step=_silent)) / 1e3 for _ in range(SCRIPTS)]
    return Figure(name="plan of 120 script pages, s", unit="s", values=values, target=6)


def starts(data: Path) -> Iterator[Figure]:
    pages, healthy = [], []
    for _ in range(STARTS + 1):
        with serving(data) as server:
            pages.append(server.page_s)
            healthy.append(server.health_s)
    yield Figure(name="process start -> page, s", unit="s", values=pages[1:], target=3)
    yield Figure(name="process start -> healthy, s", unit="s", values=healthy[1:], target=3)


def working(data: Path) -> Iterator[Figure]:
    with serving(data, RENDER_WORKERS=WORKERS) as server, ordering(data) as studio:
        yield from boards(server, studio)
        project, scenes = storyboard_of_24(studio)
        yield from slides(server, studio, scenes[0])
        yield from paper(studio, project)


@contextmanager
def ordering(data: Path) -> Iterator[Studio]:
    """A studio that orders work and leaves it to the server."""
    studio = build_studio(load_settings(sceneforge_data_dir=data, database_url=""))
    try:
        yield studio
    finally:
        studio.close()


def boards(server: Server, studio: Studio) -> Iterator[Figure]:
    project = studio.projects.begin("Bench").id
    board(studio, project, SceneDraft(text=CHASE, seed=1), Quality.DRAFT)
    seconds = []
    with MemoryWatch(server.process.pid).watching() as memory:
        for seed in range(2, BOARDS + 2):
            draft = SceneDraft(text=CHASE, seed=seed)
            start = time.perf_counter()
            board(studio, project, draft, Quality.DRAFT)
            seconds.append(time.perf_counter() - start)
    yield Figure(name="board, 6 frames 480x270, warm, s", unit="s", values=seconds, target=7)
    yield Figure(
        name="peak memory of all processes (PSS), GB",
        unit="GB",
        values=[memory.peak_pss / 1e9],
        target=1.2,
        judged_by="max",
    )
    yield Figure(name="peak memory (RSS sum), GB", unit="GB", values=[memory.peak_rss / 1e9])


def storyboard_of_24(studio: Studio) -> tuple[ProjectId, list[SceneId]]:
    """A film of four scenes with six frames of 960x540 each."""
    project = studio.projects.begin("Bench on paper").id
    scenes = [
        board(studio, project, SceneDraft(text=text), Quality.PREVIEW)
        for text in itertools.islice(itertools.cycle(TEXTS), 4)
    ]
    return project, scenes


def slides(server: Server, studio: Studio, scene: SceneId) -> Iterator[Figure]:
    take = studio.storyboards.board(scene).panels[0].shown
    positions = [20 + 60 * step / SLIDES for step in range(SLIDES)]
    asked = [FrameParams(**{**dict(take.params), "lighting": position}) for position in positions]
    studio.frames.preview_jpeg(take.id, take.params)
    graded = [_ms(lambda p=params: studio.frames.preview_jpeg(take.id, p)) for params in asked]
    yield Figure(
        name="slider -> graded JPEG 960x540, ms",
        unit="ms",
        values=graded,
        target=50,
        judged_by="p95",
    )
    path = f"/pictures/preview/{take.id}?lighting="
    server.get(f"{path}50")
    fetched = [_ms(lambda p=position: server.get(f"{path}{p}")) for position in positions]
    yield Figure(
        name="slider -> graded JPEG over HTTP, ms",
        unit="ms",
        values=fetched,
        target=50,
        judged_by="p95",
    )


def paper(studio: Studio, project: ProjectId) -> Iterator[Figure]:
    size = len(studio.exports.storyboard_pdf(project).data)
    seconds = [_ms(lambda: studio.exports.storyboard_pdf(project)) / 1000 for _ in range(PDFS)]
    yield Figure(name="PDF of 24 frames, s", unit="s", values=seconds, target=0.6)
    yield Figure(name="PDF of 24 frames, MB", unit="MB", values=[size / 1e6], target=10)


def board(studio: Studio, project: ProjectId, draft: SceneDraft, quality: Quality) -> SceneId:
    """Order a board and wait for it."""
    scene = studio.scenes.write(project, draft)
    job = studio.storyboards.begin(scene.id, quality=quality)
    while not job.status.is_terminal:
        time.sleep(0.02)
        job = studio.jobs.progress(job.id).job
    if job.status is not JobStatus.DONE:
        raise SystemExit(f"The board failed: {job.error or job.message}")
    return scene.id


def _ms(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def _silent(_agent: str, _sentence: str) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
