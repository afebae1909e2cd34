"""`sceneforge serve`: the pages on one port of this machine."""

from __future__ import annotations

import errno
import gc
import logging
import socket
from typing import Annotated

import typer

from core.errors import InvalidInput
from sceneforge_app.commands import terminal
from sceneforge_app.commands.crew import studio_for
from sceneforge_app.commands.data_folder import check_writable
from sceneforge_app.settings import load_settings
from sceneforge_app.telemetry import configure_logging

COULD_NOT_START = 1
STOP_WITHIN_S = 5
"""How long open pages may hold a server that was told to stop."""


def serve(
    *,
    host: Annotated[str, typer.Option(help="0.0.0.0 shows it to the network.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 takes any free one.")] = 8501,
) -> None:
    """Serve SceneForge until it is stopped with Ctrl+C."""
    gc.disable()  # until the server has started: see `server._calm_collector`
    import uvicorn

    settings = load_settings()
    check_writable(settings.sceneforge_data_dir)
    with _listening(host, port) as listener:
        with studio_for(settings):
            pass  # what bars the way to the films is said in a sentence now, not by the server
        configure_logging(settings.log_format, level=logging.INFO)
        server = uvicorn.Server(
            uvicorn.Config(
                "sceneforge_app.server:app",
                log_config=None,
                access_log=False,
                ws_max_size=50_000_000,
                timeout_graceful_shutdown=STOP_WITHIN_S,
            )
        )
        terminal.out(f"SceneForge: http://{_shown(host)}:{listener.getsockname()[1]}")
        server.run(sockets=[listener])
    if not server.started:
        terminal.say("SceneForge could not start; the lines above say why.")
        raise typer.Exit(COULD_NOT_START)


def _listening(host: str, port: int) -> socket.socket:
    """A bound socket: whoever has it has the port, so nobody can take it in between."""
    if not 0 <= port <= 65535:
        raise InvalidInput(f"There is no port {port}; choose one between 1 and 65535.")
    try:
        listener = socket.create_server((host, port), backlog=2048)
    except OSError as error:
        raise InvalidInput(_why_not(host, port, error)) from error
    listener.setblocking(False)
    return listener


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is taken: SceneForge may be running already at "
            f"http://{_shown(host)}:{port}, or choose another with --port."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} may not be opened by you: choose one above 1023 with --port."
    return f"{host}:{port} cannot be opened: {error.strerror or error}."


def _shown(host: str) -> str:
    return "localhost" if host in ("0.0.0.0", "::", "127.0.0.1") else host  # noqa: S104
