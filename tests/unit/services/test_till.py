"""What the till remembers of a film's money."""

from __future__ import annotations

import pytest

from core.domain.ids import TakeId
from core.domain.money import CallState
from core.errors import OverBudget
from core.ports.till import PaidOrder
from core.services.till import TillService, give_back
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


def order(till, subject, usd=0.04, film=r.FILM, asked=None):
    return till.opened(
        PaidOrder(
            project_id=film, subject=subject, provider="fibo", what="x", usd=usd, asked=asked
        )
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


def test_a_film_has_a_budget_of_its_own_besides_the_day(till):
    with till.unit_of_work() as work:
        work.projects.save(r.project(id="poor", budget_usd=0.05))
        work.commit()
    order(till, "rich")
    order(till, "poor-1", film="poor")
    with pytest.raises(OverBudget, match=r"this film's \$0\.05 \$0\.01 is left"):
        order(till, "poor-2", film="poor")
    assert till.left_usd("poor") == pytest.approx(0.01)
    assert till.left_usd(r.FILM) == pytest.approx(0.92)


def test_a_film_is_held_to_its_budget_on_every_day(till):
    with till.unit_of_work() as work:
        work.projects.save(r.project(id="poor", budget_usd=0.05))
        work.commit()
    order(till, "poor-1", film="poor")
    till.clock.pass_s(3 * 86_400)
    with pytest.raises(OverBudget):
        order(till, "poor-2", film="poor")


def test_one_asking_is_ordered_once_and_the_next_anew(till):
    first = order(till, "take", asked=1)
    ended = till.moved(till.moved(first, CallState.SENT), CallState.UNSURE)
    assert order(till, "take", asked=1) == ended
    assert order(till, "take", asked=2).attempt == 2


def test_what_was_refused_may_be_ordered_again_for_the_same_asking(till):
    till.moved(order(till, "take", asked=1), CallState.RELEASED)
    assert order(till, "take", asked=1).attempt == 2


def test_what_was_set_aside_for_a_take_and_not_ordered_is_given_back(till):
    order(till, "take-1/enlarge")
    order(till, "take-2")
    with till.unit_of_work() as work:
        give_back(work, r.FILM, TakeId("take-1"))
        work.commit()
    assert till.spent_usd(r.FILM) == pytest.approx(0.04)
