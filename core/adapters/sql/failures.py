"""What a database driver complains about, in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from core.errors import (
    DiskFull,
    SceneForgeError,
    StorageBusy,
    StorageNotWritable,
    UnreadableFile,
)

SENTENCES: dict[type[SceneForgeError], str] = {
    DiskFull: "The disk of {place} has no room left or refuses to write. Free some space and try "
    "again; what was saved before is safe.",
    StorageNotWritable: "SceneForge may not write to {place}. Make the folder writable, or set "
    "SCENEFORGE_DATA_DIR to another one.",
    StorageBusy: "The database {place} is busy or cannot be reached. Try again in a moment.",
    UnreadableFile: "{place} is damaged or is not a SceneForge database. Move it away, or put "
    "a backup in its place.",
}

BY_CODE: dict[str, type[SceneForgeError]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_IOERR": DiskFull,
    "SQLITE_READONLY": StorageNotWritable,
    "SQLITE_CANTOPEN": StorageNotWritable,
    "SQLITE_PERM": StorageNotWritable,
    "SQLITE_CORRUPT": UnreadableFile,
    "SQLITE_NOTADB": UnreadableFile,
    "SQLITE_BUSY": StorageBusy,
    "SQLITE_LOCKED": StorageBusy,
    "SQLITE_PROTOCOL": StorageBusy,
    "08": StorageBusy,  # connection lost
    "28": StorageBusy,  # turned away at the door
    "3D": StorageBusy,  # no database of that name
    "40": StorageBusy,  # deadlock, serialization
    "53": StorageBusy,  # out of connections or memory
    "55": StorageBusy,  # lock not available
    "57": StorageBusy,  # shutting down
    "53100": DiskFull,
    "25006": StorageNotWritable,
}
"""SQLite result code names and PostgreSQL SQLSTATEs; the longest prefix wins.

A write beyond a quota or file size limit reports IOERR instead of FULL.
"""


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Turn driver errors into `StorageError`s that name *place*; integrity errors pass.

    Raises:
        StorageError: the database could not do it.
    """
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        kind = _kind(error)
        if kind is None:
            raise
        raise kind(SENTENCES[kind].format(place=place)) from error
    except PoolTimeout as error:
        raise StorageBusy(SENTENCES[StorageBusy].format(place=place)) from error


def breaks_foreign_key(error: IntegrityError) -> bool:
    """Whether what the row belongs to is missing (else: such a row exists already)."""
    # pysqlite3 knows no extended codes; SQLite's own words for this have never changed.
    return _code(error) == "23503" or "FOREIGN KEY constraint" in str(error.orig)


def _kind(error: DBAPIError) -> type[SceneForgeError] | None:
    code = _code(error)
    for length in range(len(code), 0, -1):
        if code[:length] in BY_CODE:
            return BY_CODE[code[:length]]
    # psycopg has no code for a server that never answered.
    return StorageBusy if isinstance(error, OperationalError) and not code else None


def _code(error: DBAPIError) -> str:
    original = error.orig
    return str(
        getattr(original, "sqlite_errorname", None) or getattr(original, "sqlstate", None) or ""
    )
