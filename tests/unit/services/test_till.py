"""What the till remembers of a film's money."""

from __future__ import annotations

import pytest

from core.domain.money import CallState
from core.ports.till import PaidOrder
from core.services.till import TillService
from tests.fakes import records as r
from tests.fakes.clock import FakeClock
from tests.fakes.unit_of_work import FakeDatabase


@pytest.fixture
def till():
    database = FakeDatabase()
    with database() as work:
        work.projects.save(r.project())
        work.commit()
    return TillService(unit_of_work=database, clock=FakeClock(), daily_usd=1.0)


def order(till, subject, usd=0.04):
    return till.opened(
        PaidOrder(project_id=r.FILM, subject=subject, provider="fibo", what="x", usd=usd)
    )


def test_a_take_costs_what_each_of_its_steps_cost(till):
    order(till, "take-1")
    order(till, "take-1/enlarge", usd=0.02)
    order(till, "take-2")
    assert till.spent_by_take(r.FILM) == pytest.approx({"take-1": 0.06, "take-2": 0.04})


def test_what_was_released_cost_nothing_and_a_second_attempt_counts_again(till):
    till.moved(order(till, "take-1"), CallState.RELEASED)
    assert till.spent_by_take(r.FILM) == {}
    sent = till.moved(order(till, "take-1"), CallState.SENT)
    till.moved(sent, CallState.UNSURE)
    order(till, "take-1")
    assert till.spent_by_take(r.FILM) == pytest.approx({"take-1": 0.08})
