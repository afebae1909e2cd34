"""Paid calls in a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, func, select, text

from core.adapters.sql.documents import Documents
from core.adapters.sql.rows import PaidCallRow
from core.adapters.sql.transaction import Transaction
from core.domain.ids import ProjectId
from core.domain.money import CallState, PaidCall
from core.errors import NotFound


class SqlPaidCalls:
    """`PaidCalls` in the table ``paid_call``."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Documents(transaction, PaidCallRow, PaidCall, "project_id")

    def hold(self, call_id: str) -> PaidCall:
        self._transaction.lock()
        table = self._rows.table
        row = select(table.c.value).where(table.c.id == call_id).with_for_update()
        found = self._transaction.read(row).scalar()
        if found is None:
            raise NotFound("paid call", call_id)
        return PaidCall.model_validate_json(found)

    def of_subject(self, subject: str) -> Sequence[PaidCall]:
        columns = self._rows.table.c
        return self._rows.where(columns.subject == subject, order=[columns.attempt])

    def of_project(self, project_id: ProjectId) -> Sequence[PaidCall]:
        columns = self._rows.table.c
        return self._rows.where(columns.project_id == project_id, order=[columns.at, columns.id])

    def spent_usd(self, *, since: datetime, project_id: ProjectId | None = None) -> float:
        columns = self._rows.table.c
        counted = and_(columns.at >= since, columns.state != CallState.RELEASED.value)
        if project_id is not None:
            counted = and_(counted, columns.project_id == project_id)
        total = self._transaction.read(select(func.sum(columns.usd)).where(counted)).scalar()
        return float(total or 0.0)

    def reserve(self, call: PaidCall) -> None:
        self._transaction.lock()
        if self._transaction.dialect == "postgresql":
            # SQLite has one writer anyway; here two sums could each miss the other's row.
            self._transaction.write(text("LOCK TABLE paid_call IN SHARE ROW EXCLUSIVE MODE"))
        self._rows.add(call, **_columns(call))

    def save(self, call: PaidCall) -> None:
        self._rows.put(call, **_columns(call))


def _columns(call: PaidCall) -> dict[str, object]:
    return {
        "id": call.id,
        "project_id": call.project_id,
        "subject": call.subject,
        "attempt": call.attempt,
        "usd": call.usd,
        "state": call.state.value,
        "at": call.at,
    }
