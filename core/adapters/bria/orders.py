"""Paid steps of one take: set aside, marked, sent once, numbered, fetched. Never twice.

Why in this order: decisions/0005-an-order-is-sent-once.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from core.adapters.bria.answers import ID, Accepted, Finished, StillRunning
from core.adapters.bria.prices import Prices
from core.colour.spaces import ByteImage
from core.domain.money import CallState, PaidCall
from core.errors import (
    MakerError,
    ProviderBusy,
    ProviderFailed,
    ProviderRefused,
    ProviderUnsure,
    UnreadableFile,
    WorkCancelled,
)
from core.formats.raster import read_picture
from core.ports.frame_maker import Bill
from core.ports.till import PaidOrder, Till

if TYPE_CHECKING:
    from core.adapters.bria.client import BriaClient  # with it comes the HTTP library

GENERATE = "image/generate"
_DOWNLOADS = 3
"""How often a file that arrives broken is fetched before we give up."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Painted:
    """A finished picture: the provider's file, its pixels, and what was said of it."""

    data: bytes
    codes: ByteImage
    answer: Finished


@dataclass(frozen=True, slots=True)
class Orders:
    """The orders of one take, each at most once.

    An order that an earlier process sent is taken up again: one that has a number is asked for,
    one that was delivered is fetched again, one that was on its way is never repeated.
    """

    client: BriaClient
    till: Till
    prices: Prices
    bill: Bill
    cancelled: Callable[[], bool]

    def picture(self, endpoint: str, body: dict[str, Any]) -> Painted:
        """A picture of *endpoint*.

        Raises:
            ProviderUnsure: the order may or may not have been taken.
            OverBudget: nothing was ordered.
            MakerError: there is no picture.
        """
        return self._done(endpoint, body, self._fetched)

    def answer(self, endpoint: str, body: dict[str, Any]) -> Finished:
        """An answer of *endpoint* that holds no picture. As `picture`."""
        return self._done(endpoint, body, lambda finished: finished)

    def _done(self, endpoint: str, body: dict[str, Any], take_in: Callable[[Finished], T]) -> T:
        call, finished = self._ordered(endpoint, body)
        wait_s = 0.0 if call.delivered else None
        try:
            done = finished or self.client.finished(
                call.request_id, cancelled=self.cancelled, first_s=wait_s
            )
            found = take_in(done)
        except StillRunning:
            raise  # it may yet be done: a retry asks for the same picture again
        except (ProviderFailed, ProviderRefused):
            # It was taken and is over. Whether such jobs are billed is not published: they count.
            self._over(call)
            raise
        if not call.delivered:
            self.till.delivered(call)
        return found

    def _ordered(self, endpoint: str, body: dict[str, Any]) -> tuple[PaidCall, Finished | None]:
        """The call with its number, sent now if nobody has; its answer, if it came at once."""
        call = self._opened(endpoint)
        if call.state is CallState.SENT:
            call = self.till.moved(call, CallState.UNSURE)
        if not call.is_open:
            raise _came_to_nothing(call)
        if call.state is not CallState.RESERVED:
            return call, None
        self._wait_for_turn(call, endpoint)
        return self._sent(call, endpoint, body)

    def _opened(self, endpoint: str) -> PaidCall:
        take = self.bill.take_id
        order = PaidOrder(
            project_id=self.bill.project_id,
            subject=take if endpoint == GENERATE else f"{take}/{endpoint}",
            provider=ID,
            what=endpoint,
            usd=self.prices.usd([endpoint]),
            asked=self.bill.asked,
        )
        return self.till.opened(order)

    def _wait_for_turn(self, call: PaidCall, endpoint: str) -> None:
        """Wait before the order is marked as sent: a kill meanwhile leaves no doubt."""
        try:
            self.client.limiter.wait(endpoint, self.cancelled)
        except WorkCancelled:
            self.till.moved(call, CallState.RELEASED)
            raise

    def _sent(
        self, call: PaidCall, endpoint: str, body: dict[str, Any]
    ) -> tuple[PaidCall, Finished | None]:
        """Send the order; it is kept as sent before, and as taken right after."""
        call = self.till.moved(call, CallState.SENT)
        try:
            answer = self.client.order(endpoint, body)
        except (ProviderUnsure, ProviderFailed):
            self.till.moved(call, CallState.UNSURE)
            raise
        except ProviderBusy:
            self.till.moved(call, CallState.RESERVED)
            raise
        except MakerError:
            self.till.moved(call, CallState.RELEASED)
            raise
        call = self.till.moved(call, CallState.ORDERED, request_id=answer.request_id)
        return call, None if isinstance(answer, Accepted) else answer

    def _over(self, call: PaidCall) -> None:
        if call.delivered:
            self.till.lost(call)
        else:
            self.till.moved(call, CallState.PAID)

    def _fetched(self, finished: Finished) -> Painted:
        data = self.client.picture(finished.image_url)
        for _again in range(_DOWNLOADS - 1):
            try:
                return Painted(data, read_picture(data), finished)
            except UnreadableFile:
                data = self.client.picture(finished.image_url)
        try:
            return Painted(data, read_picture(data), finished)
        except UnreadableFile as error:
            raise ProviderFailed(ID, f"The finished picture is unusable: {error}") from error


def _came_to_nothing(call: PaidCall) -> MakerError:
    """What to say of an order that ended in a process killed before it could say so."""
    if call.state is CallState.UNSURE:
        return ProviderUnsure(ID, "SceneForge was ended while it sent the order.")
    return ProviderFailed(ID, "The order was taken and came to nothing.")
