"""All records in one database transaction."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from core.adapters.sql.film import (
    SqlCharacters,
    SqlFrames,
    SqlProjects,
    SqlScenes,
    SqlShots,
    SqlTakes,
)
from core.adapters.sql.money import SqlPaidCalls
from core.adapters.sql.queue import SqlAgentRuns, SqlEvents, SqlJobs
from core.adapters.sql.transaction import Transaction
from core.ports.unit_of_work import (
    AgentRuns,
    Characters,
    Events,
    Frames,
    Jobs,
    PaidCalls,
    Projects,
    Scenes,
    Shots,
    Takes,
)


class SqlUnitOfWork:
    """A `UnitOfWork` on an engine of `open_database` that `migrate` has prepared."""

    projects: Projects
    scenes: Scenes
    characters: Characters
    shots: Shots
    frames: Frames
    takes: Takes
    jobs: Jobs
    events: Events
    agent_runs: AgentRuns
    paid_calls: PaidCalls

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> Self:
        self._transaction = transaction = Transaction(self._engine)
        self.projects = SqlProjects(transaction)
        self.scenes = SqlScenes(transaction)
        self.characters = SqlCharacters(transaction)
        self.shots = SqlShots(transaction)
        self.frames = SqlFrames(transaction)
        self.takes = SqlTakes(transaction)
        self.jobs = SqlJobs(transaction)
        self.events = SqlEvents(transaction)
        self.agent_runs = SqlAgentRuns(transaction)
        self.paid_calls = SqlPaidCalls(transaction)
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._transaction.close()

    def commit(self) -> None:
        self._transaction.commit()
