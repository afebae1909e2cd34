"""Structured logs, the same line whoever writes it."""

from __future__ import annotations

import logging
import sys

import structlog

from sceneforge_app.settings import LogFormat

BRING_HANDLERS = {"uvicorn", "streamlit", "websockets", "alembic"}


def configure_logging(log_format: LogFormat, *, level: int = logging.INFO) -> None:
    """Send every log line, ours and the libraries', to standard error in one format."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="timestamp"),
        structlog.processors.format_exc_info,
        structlog.processors.EventRenamer("message"),
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if log_format is LogFormat.JSON
        else structlog.dev.ConsoleRenderer(event_key="message", colors=sys.stderr.isatty())
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processor=renderer,
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    _adopt()
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def _adopt() -> None:
    """Take their own handlers from libraries that bring some, so that they write as we do."""
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in BRING_HANDLERS:
            logger = logging.getLogger(name)
            logger.handlers.clear()
            logger.propagate = True
    # One line per picture of every page would bury everything else.
    logging.getLogger("uvicorn.access").setLevel(logging.WARNING)
    # They write whole addresses, and those of a provider's results are signed.
    for name in ("httpx", "httpcore", "httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.WARNING)
