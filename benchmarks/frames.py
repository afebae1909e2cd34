"""The renderer's own figures: one picture at a time, on all cores, through its own process."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from report import Figure
from serving import ROOT, MemoryWatch

from core.adapters.previs_frames import PrevisFrames
from core.agents.crew import OfflineCrew
from core.colour.grade import prepare
from core.domain.film_terms import Quality
from core.domain.plan import PlannedShot
from core.formats.jpeg import write_jpeg
from core.ports.agents import BoardRequest
from core.ports.frame_maker import FrameRequest
from core.services.frames import small
from core.services.pictures import grade_for
from sceneforge_app.settings import load_settings

REPEATS, FINALS, LARGE_FINALS = 5, 3, 1
SEED = 1
SCENES = (
    (ROOT / "examples" / "noir_chase.txt").read_text("utf-8"),
    "INT. KITCHEN - MORNING\n\nMAYA, a woman in a dress, sits at the table with her father.",
    "EXT. FOREST - DAY\n\nFog. A hunter with a rifle walks through the trees.",
    "INT. CHURCH - DAY\n\nA priest prays at the altar. A widow weeps in a pew.",
)


def frames() -> Iterator[Figure]:
    """Preview, the glimpse before it, and finals, of four scenes that were warmed."""
    cache = load_settings().kernel_cache_dir
    maker = PrevisFrames(workers=1, kernel_cache_dir=cache, cores=os.cpu_count())
    shots = [_second_shot(text) for text in SCENES]
    try:
        for shot in shots:
            _seconds(maker, small(_order(shot, 960, Quality.PREVIEW)))
        yield from _previews(maker, shots)
        yield from _finals(maker, shots)
    finally:
        maker.close()


def _previews(maker: PrevisFrames, shots: list[PlannedShot]) -> Iterator[Figure]:
    orders = [_order(shot, 960, Quality.PREVIEW) for shot in shots] * REPEATS
    glimpses = [_seconds(maker, small(order)) for order in orders]
    yield Figure(name="something on screen, s", unit="s", values=glimpses, target=0.6)
    seconds = [_seconds(maker, order) for order in orders]
    yield Figure(name="preview 960x540, s", unit="s", values=seconds, target=1.5)


def _finals(maker: PrevisFrames, shots: list[PlannedShot]) -> Iterator[Figure]:
    orders = [_order(shot, 1920, Quality.FINAL) for shot in shots] * FINALS
    yield Figure(
        name="final 1920x1080, s",
        unit="s",
        values=[_seconds(maker, order) for order in orders],
        target=15,
    )
    large = [_order(shot, 3840, Quality.FINAL) for shot in shots] * LARGE_FINALS
    with MemoryWatch(os.getpid()).watching() as memory:
        seconds = [_seconds(maker, order) for order in large]
    yield Figure(name="final 3840x2160, s", unit="s", values=seconds, target=60)
    yield Figure(
        name="final 3840x2160, peak memory (PSS), GB",
        unit="GB",
        values=[memory.peak_pss / 1e9],
        target=3,
        judged_by="max",
    )


def _second_shot(text: str) -> PlannedShot:
    """The first has the place alone in many a scene."""
    request = BoardRequest(text=text, frame_count=6, seed=SEED)
    return OfflineCrew().plan_board(request, on_step=_silent).shots[1]


def _order(planned: PlannedShot, width: int, quality: Quality) -> FrameRequest:
    return FrameRequest(
        shot=planned.shot,
        staging=planned.staging,
        params=planned.params,
        width=width,
        height=width * 9 // 16,
        seed=SEED,
        quality=quality,
    )


def _seconds(maker: PrevisFrames, order: FrameRequest) -> float:
    """From the order to a graded JPEG."""
    start = time.perf_counter()
    picture = maker.make(order, cancelled=lambda: False)
    grade = grade_for(order.params, order.staging)
    write_jpeg(prepare(picture.rgb).display(grade, picture.exposure_ev))
    return time.perf_counter() - start


def _silent(_agent: str, _sentence: str) -> None:
    pass
