"""The record every agent step leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

from core.domain.ids import JobId, ProjectId
from core.domain.job import AgentRun
from core.domain.value import Value
from core.ports.clock import Clock


@dataclass(slots=True, kw_only=True)
class AgentLog:
    """Times the agents of one crew run as they report, one after the other."""

    clock: Clock
    new_id: Callable[[], str]
    project_id: ProjectId
    job_id: JobId
    request: Value
    _steps: list[tuple[str, float]] = field(default_factory=list)

    def heard(self, agent: str) -> None:
        """*agent* began, or reported again."""
        if not self._steps or self._steps[-1][0] != agent:
            self._steps.append((agent, self.clock.seconds()))

    def runs(self, engine: str, engine_reason: str) -> list[AgentRun]:
        """One record per agent heard; the last one ends now."""
        ends = [start for _, start in self._steps[1:]] + [self.clock.seconds()]
        input_hash = sha256(self.request.model_dump_json().encode()).hexdigest()
        return [
            AgentRun(
                id=self.new_id(),
                project_id=self.project_id,
                job_id=self.job_id,
                agent=agent,
                engine=engine,
                engine_reason=engine_reason,
                input_hash=input_hash,
                seconds=end - start,
                outcome="ok",
                at=self.clock.now(),
            )
            for (agent, start), end in zip(self._steps, ends, strict=True)
        ]
