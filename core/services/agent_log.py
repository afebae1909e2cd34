"""The record every agent step leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from core.domain.engine_use import EngineUse
from core.domain.ids import JobId, ProjectId
from core.domain.job import AgentRun
from core.domain.value import Value
from core.ports.clock import Clock

BY_RULES = "offline"
BY_RULES_REASON = "Rules and tables, whoever chose the shots."
"""Of the agents that ask no language model."""


@dataclass(slots=True, kw_only=True)
class AgentLog:
    """Times the agents of one crew run as they report, one after the other."""

    clock: Clock
    new_id: Callable[[], str]
    project_id: ProjectId
    job_id: JobId | None
    request: Value
    _steps: list[tuple[str, float]] = field(default_factory=list)

    def heard(self, agent: str) -> None:
        """*agent* began, or reported again."""
        if not self._steps or self._steps[-1][0] != agent:
            self._steps.append((agent, self.clock.seconds()))

    def runs(
        self, engine: str, engine_reason: str, uses: Sequence[EngineUse] = ()
    ) -> list[AgentRun]:
        """One record per agent heard; the last one ends now.

        Args:
            engine: Whose work it is where *uses* says nothing.
            engine_reason: Why that one.
            uses: What agents took that asked a language model.
        """
        ends = [start for _, start in self._steps[1:]] + [self.clock.seconds()]
        own = EngineUse(agent="", engine=engine, engine_reason=engine_reason)
        by_agent = {one.agent: one for one in uses}
        if uses:
            own = own.revised(engine=BY_RULES, engine_reason=BY_RULES_REASON)
        return [
            self.run(by_agent.get(agent, own).revised(agent=agent), end - start)
            for (agent, start), end in zip(self._steps, ends, strict=True)
        ]

    def run(self, use: EngineUse, seconds: float) -> AgentRun:
        """The record of one agent's work."""
        return AgentRun(
            id=self.new_id(),
            project_id=self.project_id,
            job_id=self.job_id,
            input_hash=input_hash(self.request),
            seconds=seconds,
            at=self.clock.now(),
            **dict(use),
        )


def input_hash(request: Value) -> str:
    """Of what was asked for; who pays is no part of it."""
    asked = request.model_dump_json(exclude={"project_id"})
    return sha256(asked.encode()).hexdigest()
