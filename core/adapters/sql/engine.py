"""The way to the database: SQLite in a file, or PostgreSQL."""

from __future__ import annotations

import importlib
import logging
from pathlib import Path
from types import ModuleType

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError

from core.adapters.sql.failures import SENTENCES, translated
from core.errors import InvalidInput, StorageNotWritable

logger = logging.getLogger(__name__)

WRITES = "sceneforge_writes"
"""Execution option of a connection whose next transaction is going to write."""

FIXED_IN = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""SQLite versions without the WAL-reset bug, the newest first: anything from the first on, and
later patches of the other two. Source: sqlite.org/wal.html, reference service 2.1."""

Version = tuple[int, int, int]


def open_database(url: str, *, busy_s: float = 30.0) -> Engine:
    """A pool of connections, tried once.

    Args:
        url: ``sqlite:///path`` or ``postgresql://user:password@host/name``.
        busy_s: How long a write waits for another one on SQLite.

    Raises:
        InvalidInput: *url* is neither.
        StorageError: it cannot be opened.
    """
    parsed = _parsed(url)
    engine = (
        _sqlite(parsed, busy_s) if parsed.get_backend_name() == "sqlite" else _postgres(parsed)
    )
    with translated(place_of(engine)):
        engine.connect().close()
    return engine


def place_of(engine: Engine) -> str:
    """Where the rows live, for sentences; never with a password."""
    return engine.url.database or "" if is_sqlite(engine) else str(engine.url)


def is_sqlite(engine: Engine) -> bool:
    """Whether the rows live in a file of ours."""
    return engine.dialect.name == "sqlite"


def sqlite_module() -> ModuleType:
    """The SQLite that is built into the `pysqlite3` wheel, else the interpreter's own."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


def is_safe_with_wal(version: Version) -> bool:
    """Whether that SQLite never loses a committed transaction in WAL mode."""
    newest, *patched = FIXED_IN
    return version >= newest or any(
        version[:2] == fixed[:2] and version >= fixed for fixed in patched
    )


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
        backend = parsed.get_backend_name()
    except ArgumentError:
        backend, parsed = "", make_url("sqlite://")
    if backend == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed
    if backend == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    raise InvalidInput(
        "DATABASE_URL must be sqlite:///path/to/file or postgresql://user:password@host/name."
    )


def _sqlite(url: URL, busy_s: float) -> Engine:
    folder = Path(url.database or "").resolve().parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = SENTENCES[StorageNotWritable].format(place=folder)
        raise StorageNotWritable(message) from error
    module = sqlite_module()
    engine = create_engine(
        url,
        module=module,
        connect_args={"timeout": busy_s, "check_same_thread": False},
        pool_size=10,
        max_overflow=20,
    )
    safe = is_safe_with_wal(module.sqlite_version_info)
    if not safe:
        logger.warning(
            "SQLite %s can lose rows in WAL mode; using the slower rollback journal. Install "
            "pysqlite3 to be fast.",
            module.sqlite_version,
        )
    event.listen(engine, "connect", _Pragmas(safe=safe))
    event.listen(engine, "begin", _begin)
    return engine


class _Pragmas:
    """Sets up a new SQLite connection. FULL: what was saved survives a power cut as well."""

    def __init__(self, *, safe: bool) -> None:
        self._journal = "WAL" if safe else "DELETE"

    def __call__(self, connection: DBAPIConnection, _record: object) -> None:
        # The driver must not begin transactions by itself: `_begin` says which kind it is.
        connection.isolation_level = None
        for pragma in (f"journal_mode={self._journal}", "synchronous=FULL", "foreign_keys=ON"):
            connection.cursor().execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Writers queue up at the start: one that began as a reader could not wait its turn."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgres(url: URL) -> Engine:
    return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)
