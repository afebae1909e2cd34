"""`sceneforge breakdown`: what the agents read out of a text, without a picture."""

from __future__ import annotations

from typing import Annotated

import typer

from core.domain.film_terms_tables import SIZES
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.scene import SceneBreakdown
from core.ports.agents import BoardRequest
from core.services.scenes import SceneDraft, checked
from sceneforge_app.commands import terminal
from sceneforge_app.commands.choices import genre_named, params_of
from sceneforge_app.commands.crew import agents_named
from sceneforge_app.commands.script_text import read_script
from sceneforge_app.settings import load_settings


def breakdown(
    source: Annotated[
        str, typer.Argument(metavar="INPUT", help="Script file, or - for standard input.")
    ],
    *,
    frames: Annotated[int | None, typer.Option(help="How many shots, 1 to 20 (6).")] = None,
    genre: Annotated[str | None, typer.Option(help="Default: as the text reads.")] = None,
    engine: Annotated[str, typer.Option(help="Who reads: offline.")] = "offline",
    seed: Annotated[int, typer.Option(help="The same seed gives the same board.")] = 1,
    base: Annotated[
        list[str] | None, typer.Option("--set", help="Base parameter, e.g. fov=35; repeatable.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """Read a scene: heading, cast, beats and shots."""
    from core.formats.board_json import breakdown_json

    settings = load_settings()
    draft = SceneDraft(
        text=read_script(source),
        genre=genre_named(genre),
        frame_count=settings.default_frame_count if frames is None else frames,
        base_params=params_of(base or ()),
        seed=seed,
    )
    crew = agents_named(engine)
    asked = checked(draft, most_frames=settings.max_frames_per_scene)
    request = BoardRequest(**dict(asked))
    plan = crew.plan_board(request, on_step=lambda _agent, sentence: terminal.say(sentence))
    for notice in plan.notices:
        terminal.say(notice)
    if as_json:
        terminal.out_json(breakdown_json(plan))
    else:
        _print(plan)


def _print(plan: BoardPlan) -> None:
    reason = f" ({plan.genre_reason})" if plan.genre_reason else ""
    terminal.out(f"Genre: {plan.genre.value}{reason}")
    for scene in plan.scenes:
        _print_scene(scene)
    for planned in plan.shots:
        terminal.out(_line(planned))
    terminal.out(f"\nContinuity {plan.continuity.score:.0f} of 100")
    for issue in plan.continuity.issues:
        terminal.out(f"  {issue.severity.value}: {issue.message}")


def _print_scene(scene: SceneBreakdown) -> None:
    terminal.out(f"\n{scene.number}. {scene.heading}")
    for character in scene.characters:
        terminal.out(f"   {character.name}: {character.description}")
    weather = [word.value for word in scene.weather]
    for label, words in (("weather", weather), ("mood", scene.mood), ("props", scene.props)):
        if words:
            terminal.out(f"   {label}: {', '.join(words)}")
    terminal.out("")


def _line(planned: PlannedShot) -> str:
    shot = planned.shot
    slate = f"{shot.label:>5}  {SIZES[shot.size].abbreviation:<4}"
    camera = f"{shot.angle.value:<14} {shot.lens_mm:>4.0f} mm  {shot.duration_s:>4.1f} s"
    return f"{slate} {camera}  {shot.action}"
