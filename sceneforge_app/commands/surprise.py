"""`sceneforge surprise`: a scene idea, to read or to pipe into `storyboard -`."""

from __future__ import annotations

import json
import secrets
from typing import Annotated

import typer

from core.grammar.ideas import surprise as idea_of
from sceneforge_app.commands import terminal
from sceneforge_app.commands.choices import genre_named


def surprise(
    *,
    genre: Annotated[str | None, typer.Option(help="Default: any.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed gives the same idea.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """A scene idea that breaks down well."""
    number = secrets.randbelow(2**31) if seed is None else seed
    idea = idea_of(number, genre_named(genre))
    answer = {"text": idea.text, "genre": idea.genre.value, "seed": number}
    terminal.out(json.dumps(answer, ensure_ascii=False) if as_json else idea.text)
