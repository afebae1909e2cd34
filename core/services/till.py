"""The till: no call is sent before its price is set aside within the budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from core.domain.ids import ProjectId, TakeId
from core.domain.money import CallState, PaidCall
from core.errors import OverBudget, StaleWrite
from core.ports.clock import Clock
from core.ports.till import PaidOrder
from core.ports.unit_of_work import UnitOfWork

_EVER = datetime(2000, 1, 1, tzinfo=UTC)
"""Before any call: what a film cost is summed whatever its clock said."""
_CENT = 1e-9
"""Dollars: sums of floats are compared with this much patience."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TillService:
    """Implements `Till` on the ledger.

    Attributes:
        daily_usd: Nothing is ordered that would take a day's sum (UTC) above it. A film may have
            a budget of its own besides.
    """

    unit_of_work: Callable[[], UnitOfWork]
    clock: Clock
    daily_usd: float

    def opened(self, order: PaidOrder) -> PaidCall:
        """As `Till.opened`."""
        with self.unit_of_work() as work:
            attempts = work.paid_calls.of_subject(order.subject)
            if attempts and (attempts[-1].is_open or attempts[-1].answers(order.asked)):
                return attempts[-1]
            call = self._call(order, len(attempts) + 1)
            work.paid_calls.reserve(call)
            self._check(work, order)
            work.commit()
        return call

    def moved(
        self,
        call: PaidCall,
        state: CallState,
        *,
        request_id: str = "",
        usd: float | None = None,
    ) -> PaidCall:
        """As `Till.moved`."""
        return self._kept(call, call.moved(state, request_id=request_id, usd=usd))

    def delivered(self, call: PaidCall) -> PaidCall:
        """As `Till.delivered`."""
        return self._kept(call, call.moved(CallState.PAID, delivered=True))

    def lost(self, call: PaidCall) -> PaidCall:
        """As `Till.lost`."""
        return self._kept(call, call.lost())

    def spent_today_usd(self, project_id: ProjectId | None = None) -> float:
        """Set aside or paid since midnight UTC, of one film or of all."""
        with self.unit_of_work() as work:
            return work.paid_calls.spent_usd(since=self._midnight(), project_id=project_id)

    def spent_usd(self, project_id: ProjectId) -> float:
        """Set aside or paid for a film, ever."""
        with self.unit_of_work() as work:
            return work.paid_calls.spent_usd(since=_EVER, project_id=project_id)

    def spent_by_take(self, project_id: ProjectId) -> Mapping[TakeId, float]:
        """Dollars set aside or paid for each take of a film that ever cost anything."""
        with self.unit_of_work() as work:
            calls = work.paid_calls.of_project(project_id)
        sums: dict[TakeId, float] = {}
        for call in calls:
            if call.state is not CallState.RELEASED:
                take_id = TakeId(call.subject.partition("/")[0])
                sums[take_id] = sums.get(take_id, 0.0) + call.usd
        return sums

    def left_today_usd(self) -> float:
        """What the budget of today still allows."""
        return max(self.daily_usd - self.spent_today_usd(), 0.0)

    def left_usd(self, project_id: ProjectId) -> float:
        """What a film may still order now: by its own budget and by the day's."""
        with self.unit_of_work() as work:
            own = work.projects.get(project_id).budget_usd
        today = self.left_today_usd()
        return today if own is None else min(today, max(own - self.spent_usd(project_id), 0.0))

    def _kept(self, before: PaidCall, after: PaidCall) -> PaidCall:
        """*after*, kept if the call still stands at *before*: of two workers one goes on."""
        with self.unit_of_work() as work:
            if work.paid_calls.hold(before.id) != before:
                raise StaleWrite("Somebody else is seeing to this order.")
            work.paid_calls.save(after)
            work.commit()
        return after

    def _check(self, work: UnitOfWork, order: PaidOrder) -> None:
        """The sums with this call in them; the caller drops everything when one is too much."""
        today = work.paid_calls.spent_usd(since=self._midnight())
        _hold_to(order, f"today's ${self.daily_usd:.2f} (UTC)", self.daily_usd, today)
        film = work.projects.get(order.project_id)
        if film.budget_usd is not None:
            ever = work.paid_calls.spent_usd(since=_EVER, project_id=film.id)
            _hold_to(order, f"this film's ${film.budget_usd:.2f}", film.budget_usd, ever)

    def _call(self, order: PaidOrder, attempt: int) -> PaidCall:
        return PaidCall(
            id=f"{order.subject}:{attempt}",
            project_id=order.project_id,
            subject=order.subject,
            attempt=attempt,
            asked=order.asked,
            provider=order.provider,
            what=order.what,
            usd=order.usd,
            at=self.clock.now(),
        )

    def _midnight(self) -> datetime:
        return self.clock.now().replace(hour=0, minute=0, second=0, microsecond=0)


def _hold_to(order: PaidOrder, named: str, budget_usd: float, total_usd: float) -> None:
    """Nothing, if *total_usd*, with *order* in it, is within *budget_usd*."""
    if total_usd > budget_usd + _CENT:
        left = max(budget_usd - (total_usd - order.usd), 0.0)
        raise OverBudget(
            order.provider,
            f"This costs ${order.usd:.2f}; of {named} ${left:.2f} is left. Nothing was ordered.",
        )


def give_back(work: UnitOfWork, project_id: ProjectId, take_id: TakeId) -> None:
    """Release what was set aside for a take and never ordered, in the caller's transaction."""
    for call in work.paid_calls.of_project(project_id):
        ours = call.subject.partition("/")[0] == take_id
        if ours and call.state is CallState.RESERVED:
            work.paid_calls.save(call.moved(CallState.RELEASED))
