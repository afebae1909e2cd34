"""Prompts: files, the same for every film."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def prompt(name: str) -> str:
    """The prompt in ``prompts/<name>.md``."""
    return resources.files("core.agents").joinpath("prompts", f"{name}.md").read_text("utf-8")
