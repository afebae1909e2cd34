"""A language model that answers what a test has told it to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from core.domain.ids import ProjectId
from core.ports.language import (
    EngineState,
    Outcome,
    Question,
    Reply,
    T,
    Tier,
    Usage,
    no_complaint,
)

Told = Outcome | Mapping[str, Any]
"""An answer as JSON, or how the question fails."""
USAGE = Usage(input_tokens=1200, output_tokens=800)
MODEL = "fake-model"


class FakeLanguage:
    """Implements `LanguageModel`.

    Args:
        told: Answers by task, in the order in which they are asked for; the last one stays.
        ready: Whether anything can be asked.
        usd_per_token: What it costs.
    """

    def __init__(
        self,
        told: Mapping[str, Sequence[Told]] | None = None,
        *,
        ready: bool = True,
        usd_per_token: float = 0.0,
    ) -> None:
        self.told = {task: list(answers) for task, answers in (told or {}).items()}
        self.ready = ready
        self.usd_per_token = usd_per_token
        self.asked: list[Question] = []
        self.payers: list[ProjectId | None] = []

    def state(self) -> EngineState:
        reason = "answers what it is told" if self.ready else "Not configured."
        return EngineState(id="fake", label="Fake", ready=self.ready, reason=reason)

    def price_usd(self, tier: Tier, *, input_tokens: int, output_tokens: int) -> float:
        return (input_tokens + output_tokens) * self.usd_per_token

    def ask(
        self,
        question: Question,
        shape: type[T],
        *,
        project_id: ProjectId | None = None,
        complaint: Callable[[T], str] = no_complaint,
    ) -> Reply[T]:
        if not self.ready:
            return _missed(Outcome.NOT_CONFIGURED)
        self.asked.append(question)
        self.payers.append(project_id)
        for calls in (1, 2):  # an answer that is wrong may be mended once
            answer = self._next(question.task)
            if isinstance(answer, Outcome):
                return _missed(answer, calls)
            value = _read(answer, shape)
            if value is not None and not complaint(value):
                cost = self.usd_per_token * (USAGE.input_tokens + USAGE.output_tokens)
                return Reply(Outcome.OK, value, "", MODEL, USAGE, cost, calls)
        return _missed(Outcome.WRONG_SHAPE, 2)

    def _next(self, task: str) -> Told:
        answers = self.told.get(task) or [Outcome.UNREACHABLE]
        return answers.pop(0) if len(answers) > 1 else answers[0]


def _read(answer: Mapping[str, Any], shape: type[T]) -> T | None:
    try:
        return shape.model_validate(answer)
    except ValidationError:
        return None


def _missed(outcome: Outcome, calls: int = 0) -> Reply[T]:
    return Reply(outcome, None, f"it was told: {outcome}", MODEL, calls=calls)
