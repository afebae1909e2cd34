"""The files of a board in a folder, and what is true about them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from core.domain.job import JobEvent
from core.domain.plan import BoardPlan
from core.domain.scene import Scene
from core.domain.take import PictureFiles
from core.errors import IllegalTransition
from core.formats.board_json import breakdown_json
from core.services.storyboards import Board, Panel
from sceneforge_app.commands.work import Finished

if TYPE_CHECKING:
    from sceneforge_app.bootstrap import Studio


def write_board(studio: Studio, scene: Scene, finished: Finished, folder: Path) -> dict[str, Any]:
    """Write what the board of *scene* has and describe it as `docs/cli.md` says.

    Raises:
        IllegalTransition: there is no board: planning failed or was cancelled.
    """
    board = studio.storyboards.board(scene.id)
    if not board.panels:
        raise IllegalTransition(finished.job.error or finished.job.message)
    made = [panel for panel in board.panels if panel.circled is not None]
    start = perf_counter()
    frames = [_write_frame(studio, panel, folder / "frames") for panel in made]
    pdf = _write_pdf(studio, board, folder) if made else None
    answer = _facts(board, frames)
    answer["pdf"] = pdf
    answer["board"] = str(_write_json(board, frames, folder))
    answer["seconds"] = {
        **_step_seconds(finished.events),
        "files": round(perf_counter() - start, 3),
    }
    return answer


def _write_frame(studio: Studio, panel: Panel, folder: Path) -> dict[str, Any]:
    take = panel.shown
    picture = take.picture
    if picture is None:  # circled takes have one; this tells the type checker
        raise IllegalTransition(f"Take {take.number} has no picture yet.")
    name = f"{panel.frame.position:02d}_{take.shot.label}"
    paths = _write_picture(studio, picture, folder / name)
    return {
        "frame_id": panel.frame.id,
        "label": take.shot.label,
        **paths,
        "width": picture.width,
        "height": picture.height,
        "maker": take.maker,
        "engine": take.engine,
        "engine_reason": take.engine_reason,
        "quality": take.quality.value,
        "seed": take.seed,
        "seconds": round(take.seconds, 3),
        "measured": picture.measured,
        "remarks": list(picture.remarks),
    }


def _write_picture(studio: Studio, picture: PictureFiles, stem: Path) -> dict[str, str]:
    paths = {}
    for suffix, key in (("png", picture.png), ("exr", picture.exr)):
        path = stem.with_name(f"{stem.name}.{suffix}")
        path.write_bytes(studio.blobs.get(key))
        paths[suffix] = str(path)
    return paths


def _write_pdf(studio: Studio, board: Board, folder: Path) -> str:
    path = folder / "storyboard.pdf"
    path.write_bytes(studio.exports.storyboard_pdf(board.project.id).data)
    return str(path)


def _write_json(board: Board, frames: Sequence[dict[str, Any]], folder: Path) -> Path:
    path = folder / "board.json"
    text = json.dumps(board_json(board, frames), ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", "utf-8")
    return path


def board_json(board: Board, frames: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The board as `breakdown --json` tells it, with its frames and structured prompts."""
    shown = [panel.shown for panel in board.panels]
    first = shown[0]
    plan = BoardPlan(
        engine=first.engine,
        engine_reason=first.engine_reason,
        genre=first.staging.genre,
        scenes=board.scene.breakdown,
        shots=tuple(panel.shot.planned for panel in board.panels),
        continuity=board.scene.continuity,
        notices=board.scene.notices,
    )
    return {
        **breakdown_json(plan),
        "frames": [_without_time(frame) for frame in frames],
        "structured_prompts": {take.shot.label: take.structured_prompt for take in shown},
        "notices": list(board.scene.notices),
    }


def _without_time(frame: dict[str, Any]) -> dict[str, Any]:
    """*frame* without what differs between two runs of the same text and seed."""
    passing = {"seconds", "frame_id"}
    names = {key: Path(frame[key]).name for key in ("png", "exr")}
    return {**{key: value for key, value in frame.items() if key not in passing}, **names}


def _facts(board: Board, frames: Sequence[dict[str, Any]]) -> dict[str, Any]:
    failed = [
        {
            "frame_id": panel.frame.id,
            "label": panel.shown.shot.label,
            "error": panel.shown.error or panel.shown.status.value,
        }
        for panel in board.panels
        if panel.circled is None
    ]
    return {
        "project_id": board.project.id,
        "scene_id": board.scene.id,
        "title": board.project.title,
        "frames": list(frames),
        "failed": failed,
        "makers": sorted({panel.shown.maker for panel in board.panels}),
        "engines": sorted({panel.shown.engine for panel in board.panels}),
        "continuity": board.scene.continuity.score if board.scene.continuity else None,
        "notices": list(board.scene.notices),
    }


def _step_seconds(events: Sequence[JobEvent]) -> dict[str, float]:
    """Seconds from each event to the next, added up by who was at work."""
    seconds: defaultdict[str, float] = defaultdict(float)
    for event, after in pairwise(events):
        step = str(event.data.get("agent", "")) or (
            "waiting" if event.kind == "queued" else "pictures"
        )
        seconds[step] += (after.at - event.at).total_seconds()
    return {step: round(taken, 3) for step, taken in seconds.items()}
