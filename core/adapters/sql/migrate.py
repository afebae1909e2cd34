"""Brings a database to the tables of this version of SceneForge."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from core.adapters.sql.engine import WRITES, is_sqlite, place_of
from core.adapters.sql.failures import translated
from core.errors import UnreadableFile

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0002"
"""The newest revision under `migrations/versions`."""

LOCK_KEY = 0x5CE_F06E
"""Of the PostgreSQL advisory lock; any number that nobody else uses."""


def migrate(engine: Engine) -> None:
    """Make or bring up to date all tables, all or nothing. Safe in several processes at once.

    Raises:
        UnreadableFile: the database is newer than this version.
        StorageError: it could not be done; nothing was changed.
    """
    if stored_revision(engine) == HEAD:
        return
    with translated(place_of(engine)), engine.connect() as connection:
        if is_sqlite(engine):
            _set_foreign_keys(connection, "OFF")
        connection.execution_options(**{WRITES: True})
        try:
            with connection.begin():
                _take_turns(connection)
                _upgrade(connection, place_of(engine))
        finally:
            # The next user of the pool must not inherit this connection's settings.
            connection.invalidate()


def stored_revision(engine: Engine) -> str | None:
    """What the database is at; None: it is empty."""
    with translated(place_of(engine)), engine.connect() as connection:
        return _revision(connection)


def configuration(connection: Connection) -> Config:
    """Alembic's, without its file."""
    from alembic.config import Config  # noqa: PLC0415 - not needed by a start that is up to date

    # Alembic would keep the standard output of the moment it was imported, which may be closed by
    # now, and whose readers expect JSON.
    config = Config(stdout=StringIO())
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection, place: str) -> None:
    from alembic import command  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415

    try:
        command.upgrade(configuration(connection), "head")
    except CommandError as error:
        raise UnreadableFile(
            f"{place} was written by a newer SceneForge. Install that version, or choose "
            "another data folder."
        ) from error


def _revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _take_turns(connection: Connection) -> None:
    """On PostgreSQL wait for another process that migrates; on SQLite BEGIN IMMEDIATE did."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK_KEY})


def _set_foreign_keys(connection: Connection, state: str) -> None:
    """Batch migrations rebuild tables, which would look like deleting what others point at.

    The switch only works outside a transaction, so it bypasses SQLAlchemy, which opens one.
    """
    raw = connection.connection.driver_connection
    if raw is None:
        raise DBAPIError("connect", None, ValueError("no connection"))
    raw.cursor().execute(f"PRAGMA foreign_keys={state}")
