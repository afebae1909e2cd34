"""The tables. Columns are what is searched, joined or compared; the rest is one document.

A document is JSON text, not a JSON column: values may hold infinities (a depth of field that
reaches the horizon), which PostgreSQL's JSON refuses, and text goes through pydantic untouched.
Every table but the first has one foreign key, to what its rows belong to.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import CheckConstraint, DateTime, Dialect, Index, MetaData, Text, TypeDecorator
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field, SQLModel

from core.domain.job import JobStatus
from core.domain.money import CallState
from core.domain.take import TakeStatus

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Names are given, not left to the database, so that a migration can drop what another made."""


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime. SQLite keeps no zone and would give a naive one back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC, as fixed-width text on SQLite, where comparing text then compares moments."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment without a time zone cannot be stored.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Row(SQLModel):
    """What all tables share."""

    metadata = MetaData(naming_convention=NAMES)


def _one_of(column: str, values: list[str]) -> CheckConstraint:
    quoted = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({quoted})", name=column)


class ProjectRow(Row, table=True):
    """A film."""

    __tablename__ = "project"
    id: str = Field(primary_key=True)
    updated_at: datetime = Field(sa_type=Moment, index=True)
    revision: int
    value: str = Field(sa_type=Text)


class SceneRow(Row, table=True):
    """A scene of a film."""

    __tablename__ = "scene"
    id: str = Field(primary_key=True)
    project_id: str = Field(foreign_key="project.id", index=True)
    number: int
    revision: int
    value: str = Field(sa_type=Text)


class CharacterRow(Row, table=True):
    """One of a film's cast; its id is unique within the film only."""

    __tablename__ = "character"
    project_id: str = Field(foreign_key="project.id", primary_key=True)
    id: str = Field(primary_key=True)
    value: str = Field(sa_type=Text)


class ShotRow(Row, table=True):
    """A planned shot of a scene."""

    __tablename__ = "shot"
    id: str = Field(primary_key=True)
    scene_id: str = Field(foreign_key="scene.id", index=True)
    number: int
    value: str = Field(sa_type=Text)


class FrameRow(Row, table=True):
    """A panel of a scene's board."""

    __tablename__ = "frame"
    id: str = Field(primary_key=True)
    scene_id: str = Field(index=True)
    shot_id: str = Field(foreign_key="shot.id", index=True)
    position: int
    revision: int
    value: str = Field(sa_type=Text)


class TakeRow(Row, table=True):
    """A version of a frame."""

    __tablename__ = "take"
    __table_args__ = (Unique("frame_id", "number"), _one_of("status", list(TakeStatus)))
    id: str = Field(primary_key=True)
    frame_id: str = Field(foreign_key="frame.id")
    number: int
    status: str
    created_at: datetime = Field(sa_type=Moment)
    value: str = Field(sa_type=Text)


class JobRow(Row, table=True):
    """A row of the queue: no document but its payload, so that one UPDATE can claim it."""

    __tablename__ = "job"
    __table_args__ = (
        Index(None, "status", "kind", "arrival"),
        _one_of("status", list(JobStatus)),
    )
    arrival: int | None = Field(default=None, primary_key=True)
    """Order of submission; children of one commit share their `created_at`."""
    id: str = Field(unique=True)
    project_id: str = Field(foreign_key="project.id", index=True)
    parent_id: str | None = Field(default=None, index=True)
    kind: str
    payload: str = Field(sa_type=Text)
    status: str
    fence: int
    owner: str
    lease_until: datetime | None = Field(default=None, sa_type=Moment)
    step: int
    total_steps: int
    message: str = Field(sa_type=Text)
    error: str = Field(sa_type=Text)
    cancel_requested: bool
    created_at: datetime = Field(sa_type=Moment)
    finished_at: datetime | None = Field(default=None, sa_type=Moment)


class EventRow(Row, table=True):
    """A line of a root job's progress."""

    __tablename__ = "event"
    job_id: str = Field(foreign_key="job.id", primary_key=True)
    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    kind: str
    value: str = Field(sa_type=Text)


class AgentRunRow(Row, table=True):
    """What one agent did."""

    __tablename__ = "agent_run"
    arrival: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    project_id: str = Field(foreign_key="project.id", index=True)
    job_id: str | None = Field(default=None, index=True)
    at: datetime = Field(sa_type=Moment)
    value: str = Field(sa_type=Text)


class PaidCallRow(Row, table=True):
    """A call that costs money."""

    __tablename__ = "paid_call"
    __table_args__ = (Unique("subject", "attempt"), _one_of("state", list(CallState)))
    id: str = Field(primary_key=True)
    project_id: str = Field(foreign_key="project.id", index=True)
    subject: str
    attempt: int
    usd: float
    state: str
    at: datetime = Field(sa_type=Moment, index=True)
    value: str = Field(sa_type=Text)
