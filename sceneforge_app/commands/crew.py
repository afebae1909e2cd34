"""The agents and the studio, for one command."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.errors import InvalidInput, ProviderNotConfigured
from sceneforge_app.settings import Settings, load_settings
from sceneforge_app.telemetry import configure_logging

if TYPE_CHECKING:
    from core.ports.agents import Agents
    from sceneforge_app.bootstrap import Studio

ENGINES = ("offline",)
PLANNED_BY = {"auto": "auto", "offline": "offline", "openai": "auto"}
"""Engines of a film's board, and the setting `AGENT_ENGINE` that makes each possible."""


def agents_named(engine: str) -> Agents:
    """The agents of that engine.

    Raises:
        InvalidInput: there is no such engine.
    """
    if engine not in ENGINES:
        raise InvalidInput(f"There is no engine {engine!r}; choose one of {', '.join(ENGINES)}.")
    from core.agents.crew import OfflineCrew

    return OfflineCrew()


def check_planner(engine: str) -> None:
    """Nothing, if boards can be planned by *engine*.

    Raises:
        InvalidInput: there is no such engine.
    """
    if engine not in PLANNED_BY:
        raise InvalidInput(
            f"There is no engine {engine!r}; choose one of {', '.join(PLANNED_BY)}."
        )


def check_planner_ready(studio: Studio, engine: str) -> None:
    """Nothing, unless a language model is demanded and there is none.

    Raises:
        ProviderNotConfigured: the sentence says what to do.
    """
    state = studio.language.state()
    if engine == state.id and not state.ready:
        raise ProviderNotConfigured(state.id, state.reason)


@contextmanager
def studio_for(settings: Settings | None = None, *, working: bool = False) -> Iterator[Studio]:
    """A studio for the time of one command.

    Args:
        settings: None: as the environment says.
        working: Whether this process also works on jobs.
    """
    wanted = settings or load_settings()
    configure_logging(wanted.log_format, level=logging.WARNING)
    from sceneforge_app.bootstrap import build_studio

    studio = build_studio(wanted)
    try:
        if working:
            studio.open()
        yield studio
    finally:
        studio.close()
