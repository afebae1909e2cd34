"""The leased queue, its events and the agents' records in tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, func, or_, select, update

from core.adapters.sql.documents import Documents, table_of
from core.adapters.sql.rows import AgentRunRow, EventRow, JobRow
from core.adapters.sql.transaction import Transaction
from core.domain.ids import JobId, ProjectId
from core.domain.job import AgentRun, Job, JobEvent, JobKind, JobStatus
from core.errors import NotFound

JOBS = table_of(JobRow)
ENDED = [status.value for status in JobStatus if status.is_terminal]


class SqlJobs:
    """`Jobs` in the table ``job``."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, job_id: JobId) -> Job:
        return self._one(select(JOBS).where(JOBS.c.id == job_id), job_id)

    def hold(self, job_id: JobId) -> Job:
        self._transaction.lock()
        return self._one(select(JOBS).where(JOBS.c.id == job_id).with_for_update(), job_id)

    def children(self, parent_id: JobId) -> Sequence[Job]:
        return self._all(JOBS.c.parent_id == parent_id, order=JOBS.c.arrival)

    def of_project(self, project_id: ProjectId) -> Sequence[Job]:
        roots = and_(JOBS.c.project_id == project_id, JOBS.c.parent_id.is_(None))
        return self._all(roots, order=JOBS.c.arrival.desc())

    def running(self) -> Sequence[Job]:
        return self._all(JOBS.c.status == JobStatus.RUNNING.value, order=JOBS.c.arrival)

    def submit(self, job: Job) -> None:
        statement = JOBS.insert().values(**_columns(job))
        self._transaction.insert(statement, owner=("project", job.project_id))

    def claim(
        self, owner: str, kinds: Sequence[JobKind], *, now: datetime, lease: timedelta
    ) -> Job | None:
        free = _oldest_free(kinds, now)
        if self._transaction.read(free).first() is None:
            return None  # an idle worker never takes the write lock
        claimed = (
            update(JOBS)
            # A scalar subquery is run once; a worker that holds its row is not waited for.
            .where(JOBS.c.arrival == free.with_for_update(skip_locked=True).scalar_subquery())
            .values(
                status=JobStatus.RUNNING.value,
                fence=JOBS.c.fence + 1,
                owner=owner,
                lease_until=now + lease,
            )
            .returning(JOBS)
        )
        row = self._transaction.write(claimed).mappings().first()
        return None if row is None else _job(row)

    def heartbeat(self, job: Job, *, now: datetime, lease: timedelta) -> bool:
        ours = and_(
            _fenced(job),
            JOBS.c.status == JobStatus.RUNNING.value,
            JOBS.c.cancel_requested.is_(False),
        )
        return self._change(ours, lease_until=now + lease)

    def update(self, job: Job) -> bool:
        ours = and_(_fenced(job), JOBS.c.status.not_in(ENDED))
        return self._change(
            ours,
            status=job.status.value,
            lease_until=job.lease_until,
            step=job.step,
            total_steps=job.total_steps,
            message=job.message,
            error=job.error,
            finished_at=job.finished_at,
            **({"cancel_requested": True} if job.cancel_requested else {}),
        )

    def request_cancel(self, job_id: JobId) -> None:
        self.hold(job_id)
        family = or_(JOBS.c.id == job_id, JOBS.c.parent_id == job_id)
        self._change(and_(family, JOBS.c.status.not_in(ENDED)), cancel_requested=True)
        queued = and_(family, JOBS.c.status == JobStatus.QUEUED.value)
        self._change(queued, status=JobStatus.CANCELLED.value)

    def _change(self, rows: ColumnElement[bool], **values: object) -> bool:
        return self._transaction.write(update(JOBS).where(rows).values(**values)).rowcount > 0

    def _one(self, statement: Select[Any], job_id: JobId) -> Job:
        row = self._transaction.read(statement).mappings().first()
        if row is None:
            raise NotFound("job", job_id)
        return _job(row)

    def _all(self, rows: ColumnElement[bool], *, order: ColumnElement[Any]) -> list[Job]:
        found = self._transaction.read(select(JOBS).where(rows).order_by(order))
        return [_job(row) for row in found.mappings()]


class SqlEvents:
    """`Events` in the table ``event``."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Documents(transaction, EventRow, JobEvent, "job_id")

    def append(self, event: JobEvent) -> JobEvent:
        # The job's row is the turnstile: whoever holds it writes the next number.
        SqlJobs(self._transaction).hold(event.job_id)
        columns = self._rows.table.c
        last = select(func.max(columns.seq)).where(columns.job_id == event.job_id)
        stored = event.revised(seq=(self._transaction.read(last).scalar() or 0) + 1)
        self._rows.add(
            stored, job_id=stored.job_id, seq=stored.seq, at=stored.at, kind=stored.kind
        )
        return stored

    def after(self, job_id: JobId, seq: int) -> Sequence[JobEvent]:
        columns = self._rows.table.c
        return self._rows.where(columns.job_id == job_id, columns.seq > seq, order=[columns.seq])


class SqlAgentRuns:
    """`AgentRuns` in the table ``agent_run``."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Documents(transaction, AgentRunRow, AgentRun, "project_id")

    def save(self, run: AgentRun) -> None:
        self._rows.add(run, id=run.id, project_id=run.project_id, job_id=run.job_id, at=run.at)

    def of_job(self, job_id: JobId | None) -> Sequence[AgentRun]:
        columns = self._rows.table.c
        return self._rows.where(columns.job_id == job_id, order=[columns.arrival])


def _oldest_free(kinds: Sequence[JobKind], now: datetime) -> Select[Any]:
    waiting = and_(
        JOBS.c.status == JobStatus.QUEUED.value,
        or_(JOBS.c.lease_until.is_(None), JOBS.c.lease_until <= now),
    )
    abandoned = and_(JOBS.c.status == JobStatus.RUNNING.value, JOBS.c.lease_until < now)
    return (
        select(JOBS.c.arrival)
        .where(JOBS.c.kind.in_([kind.value for kind in kinds]), or_(waiting, abandoned))
        .order_by(JOBS.c.arrival)
        .limit(1)
    )


def _fenced(job: Job) -> ColumnElement[bool]:
    return and_(JOBS.c.id == job.id, JOBS.c.fence == job.fence)


def _columns(job: Job) -> dict[str, Any]:
    return {
        **dict(job),
        "kind": job.kind.value,
        "status": job.status.value,
        "payload": json.dumps(job.payload),
    }


def _job(row: RowMapping) -> Job:
    columns = {name: value for name, value in row.items() if name != "arrival"}
    return Job.model_validate({**columns, "payload": json.loads(row["payload"])})
