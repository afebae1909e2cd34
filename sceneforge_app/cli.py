"""The `sceneforge` command. Shapes of `--json`, exit codes and examples: docs/cli.md."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer

from core.errors import SceneForgeError
from sceneforge_app.commands import terminal
from sceneforge_app.commands.breakdown import breakdown
from sceneforge_app.commands.doctor import doctor
from sceneforge_app.commands.export import export
from sceneforge_app.commands.projects import projects
from sceneforge_app.commands.refine import refine
from sceneforge_app.commands.serve import serve
from sceneforge_app.commands.storyboard import storyboard
from sceneforge_app.commands.surprise import surprise
from sceneforge_app.commands.warm import warm

FAILED, INTERRUPTED = 1, 130
"""Exit codes; 2 is a wrong use of the command."""

app = typer.Typer(
    name="sceneforge",
    help="From a scene description to a lit, lensed, continuous storyboard.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    add_completion=False,
)
for command in (serve, storyboard, breakdown, surprise, refine, export, projects, doctor):
    app.command()(command)
app.command(hidden=True)(warm)


def _show_version(*, asked: bool) -> None:
    if asked:
        terminal.out(version("sceneforge"))
        raise typer.Exit


@app.callback()
def _about(
    *,
    show_version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=lambda asked: _show_version(asked=asked),
            help="Say which SceneForge this is.",
        ),
    ] = False,
) -> None:
    """From a scene description to a lit, lensed, continuous storyboard."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and say how it went: 0 well, 1 failed, 2 wrong use, 130 interrupted.

    Args:
        arguments: As typed after `sceneforge`; None: this process's own.
    """
    terminal.speak_utf8()
    try:
        code = app(sys.argv[1:] if arguments is None else list(arguments), standalone_mode=False)
    except typer.TyperException as error:
        terminal.say(error.format_message())
        return error.exit_code
    except SceneForgeError as error:
        terminal.say(str(error))
        return FAILED
    except (KeyboardInterrupt, typer.Abort):
        terminal.say("Stopped. What was finished is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        terminal.leave_pipe()
        return FAILED
    return code if isinstance(code, int) else 0
