"""`sceneforge refine`: a note in words and sliders, to the next take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.domain.ids import FrameId
from core.domain.refinement import Refinement
from core.errors import InvalidInput
from sceneforge_app.commands import terminal
from sceneforge_app.commands.choices import settings_of
from sceneforge_app.commands.crew import agents_named, studio_for
from sceneforge_app.commands.work import done_or_failed

if TYPE_CHECKING:
    from sceneforge_app.bootstrap import Studio


def refine(
    frame_id: Annotated[
        str | None, typer.Argument(metavar="[FRAME_ID]", help="As `projects --frames` lists it.")
    ] = None,
    *,
    note: Annotated[str, typer.Option(help='E.g. "closer, and make it night".')] = "",
    sliders: Annotated[
        list[str] | None, typer.Option("--set", help="Slider, e.g. lighting=70; repeatable.")
    ] = None,
    dry_run: Annotated[bool, typer.Option(help="Only say what would change.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """Make a frame's next take from a note and sliders."""
    if not (note.strip() or sliders):
        raise InvalidInput("Nothing to refine by: give --note, --set, or both.")
    wanted = settings_of(sliders or ())
    extra: dict[str, Any] = {}
    if frame_id is None:
        _check_dry(dry_run=dry_run)
        answer = _of_default_shot(note, wanted)
    else:
        answer, extra = _of_frame(FrameId(frame_id), note, wanted, dry_run=dry_run)
    _tell(answer, extra, as_json=as_json)


def _check_dry(*, dry_run: bool) -> None:
    if not dry_run:
        raise InvalidInput(
            "Which frame? Give its FRAME_ID, or add --dry-run to ask about a default shot."
        )


def _of_default_shot(note: str, sliders: dict[str, Any]) -> Refinement:
    from core.agents.refinement import default_planned_shot
    from core.ports.agents import RefineRequest

    request = RefineRequest(planned=default_planned_shot(), note=note, sliders=sliders)
    return agents_named("offline").refine(request)[1]


def _of_frame(
    frame_id: FrameId, note: str, sliders: dict[str, Any], *, dry_run: bool
) -> tuple[Refinement, dict[str, Any]]:
    with studio_for(working=not dry_run) as studio:
        if dry_run:
            return studio.frames.suggest(frame_id, note=note, sliders=sliders)[1], {}
        answer, job = studio.frames.refine(frame_id, note=note, sliders=sliders)
        if job is None:
            return answer, {}
        done_or_failed(studio, job)
        return answer, {"take": _take_json(studio, frame_id)}


def _take_json(studio: Studio, frame_id: FrameId) -> dict[str, Any]:
    take = studio.frames.panel(frame_id).latest
    return {
        "id": take.id,
        "frame_id": frame_id,
        "number": take.number,
        "maker": take.maker,
        "engine": take.engine,
        "status": take.status.value,
        "seconds": round(take.seconds, 3),
        "error": take.error,
    }


def _tell(answer: Refinement, extra: dict[str, Any], *, as_json: bool) -> None:
    from core.formats.board_json import refinement_json

    if as_json:
        terminal.out_json({**refinement_json(answer), **extra})
        return
    for change in answer.changes:
        terminal.out(f"{change.field}: {change.before} -> {change.after}  ({change.because})")
    groups = (("Not done", answer.ignored), ("Not understood", answer.unknown))
    for label, sentences in (*groups, ("In conflict", answer.conflicts)):
        for sentence in sentences:
            terminal.out(f"{label}: {sentence}")
    if extra:
        terminal.out(f"Take {extra['take']['number']} is made.")
