"""Money for one question: the most it may cost is set aside, what it did cost is kept."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.adapters.openai_language.conversation import Spoken
from core.adapters.openai_language.prices import Prices
from core.adapters.openai_language.wire import Request
from core.domain.ids import ProjectId
from core.domain.money import CallState, PaidCall
from core.errors import OverBudget
from core.ports.language import Question, T, Usage
from core.ports.till import PaidOrder, Till

PROVIDER = "openai"
CHARACTERS_PER_TOKEN = 3
"""English has four or more; the estimate shall not be too low."""
_REPAIR = 3
"""A repair reads the question and the first answer again and may write twice as much."""


@dataclass(slots=True)
class Bill:
    """One question's line in the ledger; none where nobody is paid."""

    till: Till
    prices: Prices
    model: str
    question: Question
    _call: PaidCall | None = None

    def open(self, request: Request, project_id: ProjectId | None, subject: str) -> None:
        """Set the most it may cost aside.

        Raises:
            OverBudget: the day does not leave that much, or no film is there to pay.
        """
        most = self.most_usd(request)
        if not most:
            return
        if project_id is None:
            raise OverBudget(PROVIDER, "This costs money and belongs to no film")
        order = PaidOrder(
            project_id=project_id,
            subject=f"question:{subject}",
            provider=PROVIDER,
            what=f"{self.question.task}, {self.model}",
            usd=most,
        )
        self._call = self.till.moved(self.till.opened(order), CallState.SENT)

    def most_usd(self, request: Request) -> float:
        """The question with one repair."""
        said = sum(len(text) for _, text in request.said) + len(request.instructions)
        read = (said + len(json.dumps(request.schema))) // CHARACTERS_PER_TOKEN
        once = Usage(input_tokens=read, output_tokens=request.most_output_tokens)
        return self.prices.usd(self.model, once) * _REPAIR

    def settle(self, spoken: Spoken[T]) -> float:
        """Write down what it cost; dollars."""
        cost = self.prices.usd(self.model, spoken.usage)
        if self._call is None:
            return cost
        unsure = spoken.miss is not None and spoken.miss.sent
        if spoken.usage:
            ordered = self.till.moved(self._call, CallState.ORDERED)
            self.till.moved(ordered, CallState.PAID, usd=None if unsure else cost)
        elif unsure:
            self.till.moved(self._call, CallState.UNSURE)
        else:
            self.till.moved(self._call, CallState.RELEASED)
        return cost
