"""Small boards for tests of the planner."""

from __future__ import annotations

from core.agents.crew import OfflineCrew
from core.domain.plan import BoardPlan, PlannedShot
from core.ports.agents import BoardRequest


def board(text: str, count: int = 6, **fields) -> BoardPlan:
    request = BoardRequest(text=text, frame_count=count, **fields)
    return OfflineCrew().plan_board(request, on_step=lambda agent, said: None)


def shots(text: str, count: int = 6, **fields) -> tuple[PlannedShot, ...]:
    return board(text, count, **fields).shots
