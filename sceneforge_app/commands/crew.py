"""The agents and the studio, for one command."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.errors import InvalidInput
from sceneforge_app.settings import Settings, load_settings
from sceneforge_app.telemetry import configure_logging

if TYPE_CHECKING:
    from core.ports.agents import Agents
    from sceneforge_app.bootstrap import Studio

ENGINES = ("offline",)


def agents_named(engine: str) -> Agents:
    """The agents of that engine.

    Raises:
        InvalidInput: there is no such engine.
    """
    if engine not in ENGINES:
        raise InvalidInput(f"There is no engine {engine!r}; choose one of {', '.join(ENGINES)}.")
    from core.agents.crew import OfflineCrew

    return OfflineCrew()


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
