"""`sceneforge projects`: what lies in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from sceneforge_app.commands import terminal
from sceneforge_app.commands.crew import studio_for

if TYPE_CHECKING:
    from core.services.projects import ProjectCard
    from core.services.storyboards import Panel
    from sceneforge_app.bootstrap import Studio


def projects(
    *,
    archived: Annotated[bool, typer.Option(help="Those put away instead.")] = False,
    frames: Annotated[bool, typer.Option("--frames", help="With scenes and frame ids.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """List the films, the latest touched first."""
    with studio_for() as studio:
        listed = [
            _project_json(studio, card, with_scenes=frames)
            for card in studio.projects.cards(archived=archived)
        ]
    if as_json:
        terminal.out_json({"projects": listed})
        return
    for project in listed:
        _print(project)
    if not listed:
        terminal.say("No films yet: begin one with `sceneforge storyboard INPUT`.")


def _project_json(studio: Studio, card: ProjectCard, *, with_scenes: bool) -> dict[str, Any]:
    project = card.project
    facts: dict[str, Any] = {
        "id": project.id,
        "title": project.title,
        "genre": project.genre.value if project.genre else None,
        "aspect": round(project.aspect, 4),
        "sensor": project.sensor,
        "maker": project.maker,
        "engine": project.engine,
        "scenes": card.scenes,
        "frames": card.frames,
        "updated_at": project.updated_at.isoformat(),
    }
    if with_scenes:
        facts["boards"] = [
            {
                "scene_id": scene.id,
                "number": scene.number,
                "frames": [
                    _frame_json(panel) for panel in studio.storyboards.board(scene.id).panels
                ],
            }
            for scene in studio.scenes.of_project(project.id)
        ]
    return facts


def _frame_json(panel: Panel) -> dict[str, Any]:
    shown = panel.shown
    return {
        "frame_id": panel.frame.id,
        "label": shown.shot.label,
        "size": shown.shot.size.value,
        "take": shown.number,
        "takes": len(panel.takes),
        "status": shown.status.value,
        "action": shown.shot.action,
    }


def _print(project: dict[str, Any]) -> None:
    counts = f"{project['scenes']} scenes, {project['frames']} frames"
    terminal.out(f"{project['id']}  {project['title']}  ({counts})")
    for board in project.get("boards", ()):
        for frame in board["frames"]:
            slate = f"{frame['label']:>5}  {frame['size']:<14} take {frame['take']}"
            terminal.out(f"    {frame['frame_id']}  {slate}  {frame['status']}")
