"""One database transaction that reads until it writes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, CursorResult, Engine, Executable
from sqlalchemy.exc import IntegrityError

from core.adapters.sql.engine import WRITES, place_of
from core.adapters.sql.failures import breaks_foreign_key, translated
from core.errors import NotFound, StaleWrite


class Transaction:
    """Begins as a reader that blocks nobody; its first write takes the write lock.

    On SQLite the lock is taken by a new BEGIN IMMEDIATE, so what was read before may be stale by
    then, exactly as on PostgreSQL (read committed). Revisions and fences catch that.
    """

    def __init__(self, engine: Engine) -> None:
        self._place = place_of(engine)
        with translated(self._place):
            self._connection: Connection = engine.connect()
        self._writing = False

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._connection.dialect.name

    def read(self, statement: Executable) -> CursorResult[Any]:
        """Ask."""
        with translated(self._place):
            return self._connection.execute(statement)

    def write(self, statement: Executable) -> CursorResult[Any]:
        """Change; waits for other writers first.

        Raises:
            StorageBusy: they took too long.
            DiskFull: there is no room for it.
        """
        self.lock()
        with translated(self._place):
            return self._connection.execute(statement)

    def insert(self, statement: Executable, *, owner: tuple[str, object]) -> None:
        """Write a row that belongs to *owner*, a kind and its id.

        Raises:
            NotFound: there is no such owner.
            StaleWrite: there is such a row already.
        """
        try:
            self.write(statement)
        except IntegrityError as error:
            if breaks_foreign_key(error):
                raise NotFound(*owner) from error
            raise StaleWrite(
                "Somebody saved the same thing first. Reload and try again."
            ) from error

    def lock(self) -> None:
        """From here on, be the writer."""
        if self._writing:
            return
        with translated(self._place):
            self._connection.rollback()
            self._connection.execution_options(**{WRITES: True})
            self._connection.begin()
        self._writing = True

    def commit(self) -> None:
        """Keep what was written; a next write begins anew.

        Raises:
            DiskFull: nothing was kept.
            StorageBusy: nothing was kept.
        """
        with translated(self._place):
            self._connection.commit()
        self._forget()

    def close(self) -> None:
        """Drop what was not committed."""
        with translated(self._place):
            self._connection.close()

    def _forget(self) -> None:
        self._connection.execution_options(**{WRITES: False})
        self._writing = False
