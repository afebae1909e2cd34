"""One process, one port: the pages, the pictures and the state of health."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core.domain.ids import ProjectId
from core.errors import MakerError, NotFound, StorageError
from sceneforge_app.bootstrap import Studio
from sceneforge_app.telemetry import configure_logging
from sceneforge_app.ui.headers import SafetyHeaders
from sceneforge_app.ui.pictures import picture, preview
from sceneforge_app.ui.studio import studio

LOG = logging.getLogger(__name__)
COLLECT_EVERY_S = 60.0
WARM_UP_AFTER_S = 2.0


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Open the studio before the first page, close it after the last."""
    opened = await anyio.to_thread.run_sync(studio)
    configure_logging(opened.settings.log_format)
    _calm_collector()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_collect_now_and_then)
        tasks.start_soon(_warm_up, opened)
        try:
            yield {}
        finally:
            tasks.cancel_scope.cancel()
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(opened.close)


def _calm_collector() -> None:
    """Keep what is loaded out of collections, which stop every tab while they run.

    Nothing is collected first: imports leave almost nothing behind, and looking takes a tenth
    of a second before the first page.
    Source: reference streamlit 7, thresholds measured with 100 sessions.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    gc.enable()


async def _collect_now_and_then() -> None:
    while True:
        await anyio.sleep(COLLECT_EVERY_S)
        await anyio.to_thread.run_sync(gc.collect)


async def _warm_up(opened: Studio) -> None:
    """Have the renderer ready before the first board asks for it, once the first page is out."""
    await anyio.sleep(WARM_UP_AFTER_S)
    try:
        await anyio.to_thread.run_sync(opened.renderer.warm_up, abandon_on_cancel=True)
    except MakerError:
        LOG.warning("the renderer did not warm up; the first board will tell", exc_info=True)


def health(_request: Request) -> Response:
    """Whether the studio can work: 200 if so, 503 if not."""
    opened = studio()
    makers = [maker.state().model_dump() for maker in opened.makers.values()]
    database = _database_state(opened)
    well = database["ready"] and any(maker["ready"] for maker in makers)
    body = {
        "status": "ok" if well else "degraded",
        "version": _version(),
        "database": database,
        "makers": makers,
    }
    return JSONResponse(body, 200 if well else 503, headers={"cache-control": "no-store"})


def _database_state(opened: Studio) -> dict[str, Any]:
    kind = opened.settings.database.split(":", 1)[0].split("+", 1)[0]
    try:
        opened.projects.get(ProjectId("health"))
    except NotFound:
        return {"kind": kind, "ready": True}  # it answered: that is what we asked
    except StorageError as error:
        return {"kind": kind, "ready": False, "reason": str(error)}
    return {"kind": kind, "ready": True}


def _version() -> str:
    try:
        return version("sceneforge")
    except PackageNotFoundError:  # run from the source tree, not installed
        return "source"


def failed(request: Request, error: Exception) -> Response:
    """The answer of a route that met something nobody expected."""
    LOG.error("%s failed", request.url.path, exc_info=error)
    return JSONResponse({"detail": "Something went wrong; the log has the details."}, 500)


def log_script_error(error: Exception) -> None:
    """Keep what a page did not expect; the director sees only that it happened."""
    LOG.error("a page failed", exc_info=error)


app = st.App(
    Path(__file__).with_name("main.py"),
    lifespan=lifespan,
    routes=[
        Route("/health", health),
        Route("/pictures/preview/{take_id}", preview),
        Route("/pictures/{key}", picture),
    ],
    middleware=[Middleware(SafetyHeaders)],
    on_script_error=log_script_error,
    exception_handlers={Exception: failed},
)

if __name__ == "__main__":
    app.run()
