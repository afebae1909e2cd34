"""Structured logs, the same line whoever writes it."""

from __future__ import annotations

import logging
import sys
from functools import cached_property

from sceneforge_app.settings import LogFormat

BRING_HANDLERS = {"uvicorn", "streamlit", "websockets", "alembic"}


class StructuredLines(logging.Formatter):
    """Formats with structlog, which is loaded for the first line and not for a quiet start.

    Args:
        log_format: One JSON object a line, or columns for people.
    """

    def __init__(self, log_format: LogFormat) -> None:
        super().__init__()
        self._format = log_format

    def format(self, record: logging.LogRecord) -> str:
        """The line of *record*."""
        return self._structured.format(record)

    @cached_property
    def _structured(self) -> logging.Formatter:
        import structlog  # noqa: PLC0415 - it loads a terminal library, a tenth of a start

        renderer: structlog.typing.Processor = (
            structlog.processors.JSONRenderer()
            if self._format is LogFormat.JSON
            else structlog.dev.ConsoleRenderer(event_key="message", colors=sys.stderr.isatty())
        )
        return structlog.stdlib.ProcessorFormatter(
            processor=renderer,
            foreign_pre_chain=[
                structlog.contextvars.merge_contextvars,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True, key="timestamp"),
                structlog.processors.format_exc_info,
                structlog.processors.EventRenamer("message"),
            ],
        )


def configure_logging(log_format: LogFormat, *, level: int = logging.INFO) -> None:
    """Send every log line, ours and the libraries', to standard error in one format."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(StructuredLines(log_format))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    _adopt()


def _adopt() -> None:
    """Take their own handlers from libraries that bring some, so that they write as we do."""
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in BRING_HANDLERS:
            logger = logging.getLogger(name)
            logger.handlers.clear()
            logger.propagate = True
    # One line per picture of every page would bury everything else.
    logging.getLogger("uvicorn.access").setLevel(logging.WARNING)
    # We print the address ourselves.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    # They write whole addresses, and those of a provider's results are signed.
    for name in ("httpx", "httpcore", "httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.WARNING)
