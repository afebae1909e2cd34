"""Paying providers, one call at a time."""

from __future__ import annotations

from typing import Annotated, Protocol

from pydantic import Field

from core.domain.ids import ProjectId
from core.domain.money import CallState, PaidCall
from core.domain.value import Value


class PaidOrder(Value):
    """What is about to be ordered."""

    project_id: ProjectId
    subject: str
    """What it is for: a take's id."""
    provider: str
    what: str
    usd: Annotated[float, Field(ge=0)]
    asked: int | None = None
    """Which asking of the director it answers, from 1: one asking is never ordered twice."""


class Till(Protocol):
    """Sets money aside before a call is sent, and remembers what became of it.

    Every method is a transaction of its own: what it says is kept when it returns.
    """

    def opened(self, order: PaidOrder) -> PaidCall:
        """The call that is still open for that subject, else a new one with its price set aside.

        Open is also one that is paid and was delivered: whoever was killed before the picture was
        kept fetches it again and orders nothing. An asking whose order came to nothing gets that
        order, ended, until the director asks again.

        Raises:
            OverBudget: the budget does not leave that much.
        """
        ...

    def moved(
        self,
        call: PaidCall,
        state: CallState,
        *,
        request_id: str = "",
        usd: float | None = None,
    ) -> PaidCall:
        """The call, a step further, kept; *usd* as of `PaidCall.moved`.

        Raises:
            StaleWrite: somebody else has moved it in the meantime.
        """
        ...

    def delivered(self, call: PaidCall) -> PaidCall:
        """The call, paid: what it ordered was made and can be fetched again. As `moved`."""
        ...

    def lost(self, call: PaidCall) -> PaidCall:
        """The call, when what it had delivered is no longer to be had. As `moved`."""
        ...
