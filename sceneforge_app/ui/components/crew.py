"""The crew at work: agents one after the other, then frames one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.domain.job import Job, JobEvent, JobStatus
from core.domain.take import TakeStatus
from core.services.jobs import JobProgress
from core.services.storyboards import Board, Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.part import part
from sceneforge_app.ui.pictures import glimpse_url, picture_url

AGENTS = {
    "ScriptBreakdownAgent": "Reads the scene",
    "JSONStructuringAgent": "Plans shots, camera and light",
    "ConsistencyAgent": "Checks continuity",
}
"""The agents of a board, in order, by what they do for the director."""
_CREW = part("crew")
_TITLES = {
    JobStatus.QUEUED: "Waiting for the crew",
    JobStatus.RUNNING: "The crew is planning",
    JobStatus.WAITING: "Shooting the frames",
    JobStatus.DONE: "The board is ready",
    JobStatus.FAILED: "The board is not whole",
    JobStatus.CANCELLED: "Cancelled",
}


def show_crew(progress: JobProgress, board: Board) -> None:
    """Draw where the work on *board* stands."""
    _CREW(key="crew", data=crew_data(progress, board))


def crew_data(progress: JobProgress, board: Board) -> dict[str, Any]:
    """What the browser needs to draw the work."""
    job = progress.job
    planned = job.status in {JobStatus.WAITING, JobStatus.DONE} or bool(progress.children)
    panels = board.panels if planned else ()
    ready = sum(panel.shown.picture is not None for panel in panels)
    total = len(panels) or board.scene.frame_count
    return {
        "aspect": board.project.aspect,
        "title": _TITLES[job.status],
        "sentence": job.error or job.message,
        "count": f"{ready} of {total} frames" if planned else "",
        "share": _share(progress, ready / total),
        "steps": steps(progress.events, job),
        "frames": [_frame(panel) for panel in panels] or _expected(job, total),
    }


def _share(progress: JobProgress, frames: float) -> float:
    """Planning is the first tenth of the bar."""
    heard = {event.data.get("agent") for event in progress.events if event.kind == "agent"}
    return 0.1 * min(1.0, len(heard) / len(AGENTS)) + 0.9 * frames


def steps(events: Sequence[JobEvent], job: Job) -> list[dict[str, str]]:
    """The agents, each with its last sentence and whether it is done."""
    said = {str(e.data.get("agent", "")): e.message for e in events if e.kind == "agent"}
    heard = [agent for agent in AGENTS if agent in said]
    planning = job.status is JobStatus.RUNNING
    return [
        {
            "name": AGENTS[agent],
            "words": said.get(agent, ""),
            "state": _state(agent, heard, planning=planning),
        }
        for agent in AGENTS
    ]


def _state(agent: str, heard: Sequence[str], *, planning: bool) -> str:
    if agent not in heard:
        return "ahead"
    return "busy" if planning and agent == heard[-1] else "done"


def _frame(panel: Panel) -> dict[str, Any]:
    take = panel.shown
    failed = panel.latest.status in {TakeStatus.FAILED, TakeStatus.CANCELLED}
    return {
        "label": take.shot.label,
        "alt": words.alt_text(take.shot),
        "url": picture_url(take.picture.thumbnail) if take.picture else glimpse_url(take),
        "state": "done" if take.picture else "failed" if failed else "busy",
        "words": "Could not be made" if failed else "",
        "why": words.waiting_words(panel.latest) if failed else "",
    }


def _expected(job: Job, total: int) -> list[dict[str, Any]]:
    """Empty frames while nobody knows yet what will be in them."""
    if job.status.is_terminal:
        return []
    blank = {"label": "", "alt": "", "url": None, "state": "ahead", "words": "", "why": ""}
    return [blank for _ in range(total)]
