"""What providers are paid, call by call."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from core.domain.ids import ProjectId
from core.domain.value import Value
from core.errors import IllegalTransition


class CallState(StrEnum):
    """Where a paid call stands."""

    RESERVED = "reserved"
    """Its price is set aside; nothing was sent."""
    SENT = "sent"
    """It is on its way; whether it arrived is not known yet."""
    ORDERED = "ordered"
    """The provider has taken it and given it a number."""
    PAID = "paid"
    RELEASED = "released"
    """It was refused or never sent: it costs nothing."""
    UNSURE = "unsure"
    """Nobody can say whether it was taken. It counts as spent."""


_NEXT: dict[CallState, frozenset[CallState]] = {
    CallState.RESERVED: frozenset({CallState.SENT, CallState.RELEASED}),
    CallState.SENT: frozenset(
        {CallState.RESERVED, CallState.ORDERED, CallState.RELEASED, CallState.UNSURE}
    ),
    CallState.ORDERED: frozenset({CallState.PAID}),
    CallState.PAID: frozenset(),
    CallState.RELEASED: frozenset(),
    CallState.UNSURE: frozenset(),
}


class PaidCall(Value):
    """One call that costs money, from quote to charge.

    For a picture the quote is the charge; for words the most they may cost is set aside and what
    they did cost is known when they have come.
    """

    id: str
    project_id: ProjectId
    subject: str
    """What it was ordered for: a take's id, or that and a further step, ``"<take>/<step>"``."""
    attempt: Annotated[int, Field(ge=1)]
    """From 1; a director's own retry is a new attempt."""
    asked: int | None = None
    """Which asking of the director it answers, from 1; None where nobody counts."""
    provider: str
    what: str
    """What was ordered, e.g. ``"image/generate"``."""
    usd: Annotated[float, Field(ge=0)]
    state: CallState = CallState.RESERVED
    request_id: str = ""
    """The provider's number for it."""
    at: datetime
    delivered: bool = False
    """Paid, and what was made can still be fetched from the provider."""

    @property
    def is_open(self) -> bool:
        """Whether it may still become a picture without a new order."""
        asked = self.state in (CallState.RESERVED, CallState.SENT, CallState.ORDERED)
        return asked or self.delivered

    def answers(self, asked: int | None) -> bool:
        """Whether it is what that asking came to: then only the director may order again."""
        return asked is not None and asked == self.asked and self.state is not CallState.RELEASED

    def moved(
        self,
        state: CallState,
        *,
        request_id: str = "",
        usd: float | None = None,
        delivered: bool = False,
    ) -> PaidCall:
        """It, a step further.

        Args:
            state: Where it stands now.
            request_id: The provider's number for it, when it has given one.
            usd: What it came to; None: what was set aside.
            delivered: It was made and can be fetched again.

        Raises:
            IllegalTransition: that step does not follow from where it stands.
        """
        if state not in _NEXT[self.state]:
            raise IllegalTransition(f"A call that is {self.state} cannot become {state}.")
        return self.revised(
            state=state,
            request_id=request_id or self.request_id,
            usd=self.usd if usd is None else usd,
            delivered=delivered,
        )

    def lost(self) -> PaidCall:
        """It, now that the provider no longer has what was made: paid, and nothing to be had."""
        return self.revised(delivered=False)
