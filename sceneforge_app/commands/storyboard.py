"""`sceneforge storyboard`: a scene in; a PDF, pictures and a board in JSON out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.domain.film_terms import Quality
from core.domain.scene import Scene
from core.errors import InvalidInput
from core.services.scenes import SceneDraft, checked
from sceneforge_app.commands import terminal
from sceneforge_app.commands.choices import genre_named, params_of, quality_named
from sceneforge_app.commands.crew import PLANNED_BY, check_planner, check_planner_ready, studio_for
from sceneforge_app.commands.script_text import read_script, title_of
from sceneforge_app.commands.work import Finished, watched
from sceneforge_app.settings import Settings, load_settings

if TYPE_CHECKING:
    from sceneforge_app.bootstrap import Studio

SOME_FAILED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    title: str
    draft: SceneDraft
    maker: str
    engine: str
    quality: Quality
    folder: Path


def storyboard(
    source: Annotated[
        str, typer.Argument(metavar="INPUT", help="Script file, or - for standard input.")
    ],
    *,
    frames: Annotated[int | None, typer.Option(help="How many frames, 1 to 20 (6).")] = None,
    genre: Annotated[str | None, typer.Option(help="Default: as the text reads.")] = None,
    maker: Annotated[str, typer.Option(help="Who makes the pictures: previs or fibo.")] = "previs",
    engine: Annotated[
        str, typer.Option(help="Who plans the shots: auto, offline or openai.")
    ] = "auto",
    quality: Annotated[str, typer.Option(help="draft, preview or final.")] = "preview",
    seed: Annotated[int, typer.Option(help="Same text and seed: same bytes.")] = 1,
    out: Annotated[
        Path, typer.Option(help="Folder for the files; made if it is not there.")
    ] = Path("out"),
    base: Annotated[
        list[str] | None, typer.Option("--set", help="Base parameter, e.g. fov=35; repeatable.")
    ] = None,
    keep: Annotated[bool, typer.Option(help="Keep it as a film in the data folder.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """Make a board of a scene: PDF, PNG, EXR and JSON files."""
    check_planner(engine)
    text, settings = read_script(source), load_settings()
    draft = SceneDraft(
        text=text,
        genre=genre_named(genre),
        frame_count=settings.default_frame_count if frames is None else frames,
        base_params=params_of(base or ()),
        seed=seed,
    )
    order = _Order(
        title=title_of(text, source),
        draft=checked(draft, most_frames=settings.max_frames_per_scene),
        maker=maker,
        engine=engine,
        quality=quality_named(quality),
        folder=_writable(out),
    )
    answer = _made(order, keep=keep)
    _tell(answer, as_json=as_json)
    if answer["failed"]:
        raise typer.Exit(SOME_FAILED)


def _writable(folder: Path) -> Path:
    try:
        (folder / "frames").mkdir(parents=True, exist_ok=True)
        (folder / "frames" / ".written").write_bytes(b"")
        (folder / "frames" / ".written").unlink()
    except OSError as error:
        raise InvalidInput(
            f"Nothing can be written to {folder}: {error.strerror}. Choose another --out."
        ) from error
    return folder


def _made(order: _Order, *, keep: bool) -> dict[str, Any]:
    from sceneforge_app.commands.board_files import write_board

    with _settings(order, keep=keep) as settings, studio_for(settings, working=True) as studio:
        start = perf_counter()
        scene, finished = _board_of(studio, order)
        answer = write_board(studio, scene, finished, order.folder)
        answer["seconds"]["total"] = round(perf_counter() - start, 3)
        return answer


def _board_of(studio: Studio, order: _Order) -> tuple[Scene, Finished]:
    if order.maker not in studio.makers:
        names = ", ".join(studio.makers)
        raise InvalidInput(f"There is no maker {order.maker!r}; choose one of {names}.")
    check_planner_ready(studio, order.engine)
    project = studio.projects.begin(order.title, genre=order.draft.genre)
    scene = studio.scenes.write(project.id, order.draft)
    job = studio.storyboards.begin(scene.id, quality=order.quality, maker=order.maker)
    finished = watched(studio, job.id)
    return studio.scenes.get(scene.id), finished


@contextmanager
def _settings(order: _Order, *, keep: bool) -> Iterator[Settings]:
    """Settings in force; without *keep*, over a data folder that is gone afterwards."""
    planner = {} if order.engine == "auto" else {"agent_engine": PLANNED_BY[order.engine]}
    settings = load_settings(**planner)
    if keep:
        yield settings
        return
    with TemporaryDirectory(prefix="sceneforge-") as folder:
        passing = load_settings(sceneforge_data_dir=Path(folder), database_url="", **planner)
        settings.kernel_cache_dir.mkdir(parents=True, exist_ok=True)
        passing.kernel_cache_dir.parent.mkdir(parents=True)
        # The compiled renderer is worth keeping: without it every such board takes a minute.
        passing.kernel_cache_dir.symlink_to(settings.kernel_cache_dir.resolve())
        yield passing


def _tell(answer: dict[str, Any], *, as_json: bool) -> None:
    for failed in answer["failed"]:
        terminal.say(f"Shot {failed['label']} has no picture: {failed['error']}")
    if as_json:
        terminal.out_json(answer)
        return
    for frame in answer["frames"]:
        for remark in frame["remarks"]:
            terminal.say(f"Shot {frame['label']}: {remark}")
    _print_files([answer["pdf"], answer["board"]])
    for frame in answer["frames"]:
        _print_files([frame["png"], frame["exr"]])
    steps = ", ".join(f"{step} {taken:.1f} s" for step, taken in answer["seconds"].items())
    terminal.out(f"Made by {', '.join(answer['makers'])}; planned {', '.join(answer['engines'])}")
    terminal.out(f"Time: {steps}")


def _print_files(paths: Sequence[str | None]) -> None:
    for path in paths:
        if path is not None:
            terminal.out(path)
