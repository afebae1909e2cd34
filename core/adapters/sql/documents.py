"""Domain values as rows: searched by columns, read back from their document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from sqlalchemy import ColumnElement, Insert, Table, and_, select, update
from sqlalchemy.dialects import sqlite

from core.adapters.sql.rows import Row
from core.adapters.sql.transaction import Transaction
from core.domain.value import Value
from core.errors import NotFound, StaleWrite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

V = TypeVar("V", bound=Value)


class Revised(Protocol):
    """A value that counts its saves."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def revision(self) -> int:
        """0: not saved yet."""
        ...

    def revised(self, **changes: object) -> Self:
        """It, changed."""
        ...

    def model_dump_json(self) -> str:
        """It, as JSON."""
        ...


R = TypeVar("R", bound=Revised)


def table_of(row: type[Row]) -> Table:
    """The table of a row class."""
    return Row.metadata.tables[str(row.__tablename__)]


@dataclass(frozen=True, slots=True)
class Documents(Generic[V]):
    """The rows of one table as values of one type."""

    transaction: Transaction
    row: type[Row]
    type: type[V]
    owner: str
    """Column with the id of what a row belongs to, e.g. ``"scene_id"``."""

    @property
    def table(self) -> Table:
        """Where they live."""
        return table_of(self.row)

    def get(self, key: str) -> V:
        """By id.

        Raises:
            NotFound: there is none.
        """
        found = self.where(self.table.c.id == key)
        if not found:
            raise NotFound(self.table.name, key)
        return found[0]

    def where(self, *conditions: ColumnElement[bool], order: Sequence[Any] = ()) -> list[V]:
        """Those that match, in order."""
        statement = select(self.table.c.value).where(*conditions).order_by(*order)
        texts = self.transaction.read(statement).scalars()
        return [self.type.model_validate_json(text) for text in texts]

    def add(self, value: V, **columns: object) -> None:
        """Insert.

        Raises:
            StaleWrite: it is there already.
            NotFound: what it belongs to is not.
        """
        statement = self.table.insert().values(value=value.model_dump_json(), **columns)
        self._insert(statement, columns)

    def put(self, value: V, **columns: object) -> None:
        """Insert, or replace what has the same primary key.

        Raises:
            NotFound: what it belongs to is not there.
        """
        columns["value"] = value.model_dump_json()
        keys = [column.name for column in self.table.primary_key]
        rest = {name: column for name, column in columns.items() if name not in keys}
        statement = (
            insert_of(self.transaction.dialect, self.table)
            .values(**columns)
            .on_conflict_do_update(index_elements=keys, set_=rest)
        )
        self._insert(statement, columns)

    def _insert(self, statement: Insert, columns: dict[str, object]) -> None:
        owner = self.owner.removesuffix("_id"), columns.get(self.owner)
        self.transaction.insert(statement, owner=owner)


def save_revision(documents: Documents[Any], value: R, **columns: object) -> R:
    """Insert *value* if it was never saved, else update the revision it was read at.

    Raises:
        StaleWrite: the stored revision is another one.
        NotFound: there is nothing to update.
    """
    saved = value.revised(revision=value.revision + 1)
    if value.revision == 0:
        documents.add(saved, id=saved.id, revision=saved.revision, **columns)
        return saved
    table = documents.table
    ours = and_(table.c.id == saved.id, table.c.revision == value.revision)
    changes = {"value": saved.model_dump_json(), "revision": saved.revision, **columns}
    if documents.transaction.write(update(table).where(ours).values(**changes)).rowcount == 0:
        documents.get(saved.id)
        raise StaleWrite(
            f"Somebody changed this {table.name} in the meantime. Reload it and try again."
        )
    return saved


def insert_of(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what to do on conflict; both dialects spell it alike."""
    if dialect == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - eight drivers come with it

    return postgresql.insert(table)
