"""Answers go to standard output, everything else to standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress


def speak_utf8() -> None:
    """Write names and titles as they are, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def out(text: str) -> None:
    """A line of the answer."""
    sys.stdout.write(f"{text}\n")


def out_json(answer: object) -> None:
    """The answer for a machine: one JSON document."""
    out(json.dumps(answer, ensure_ascii=False, indent=2))


def say(sentence: str) -> None:
    """A sentence beside the answer: what happens, or what went wrong."""
    sys.stderr.write(f"{sentence}\n")


def leave_pipe() -> None:
    """Whoever read our answer has left: end without another complaint from Python."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Reporter:
    """Tells of steps: a bar where a person watches, a line per sentence elsewhere."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._task = progress.add_task("Starting", total=None) if progress else None

    def step(self, sentence: str, done: int = 0, total: int = 0) -> None:
        """*sentence*, with *done* of *total* steps behind us (0 of 0: not known yet)."""
        if self._progress is None or self._task is None:
            say(sentence)
            return
        self._progress.update(
            self._task, description=sentence, completed=done, total=total or None
        )


@contextmanager
def reporting() -> Iterator[Reporter]:
    """A reporter on standard error, taken down at the end."""
    if not sys.stderr.isatty():
        yield Reporter(None)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    columns: tuple[Any, ...] = (
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Reporter(progress)
