"""The ledger of paid calls, in memory and in both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.domain.money import CallState, PaidCall
from core.errors import IllegalTransition, NotFound, StaleWrite
from tests.fakes import records as r


def call(subject="take", attempt=1, **fields):
    given = {"project_id": r.FILM, "usd": 0.03, "at": r.NOON, **fields}
    return PaidCall(
        id=f"{subject}:{attempt}",
        subject=subject,
        attempt=attempt,
        provider="fibo",
        what="image/generate",
        **given,
    )


@pytest.fixture
def ledger(unit_of_work):
    with unit_of_work() as work:
        work.projects.save(r.project())
        work.commit()
    return unit_of_work


def test_attempts_of_a_subject_come_in_order(ledger):
    with ledger() as work:
        for one in (call(attempt=2), call("other"), call(attempt=1)):
            work.paid_calls.reserve(one)
        work.commit()
    with ledger() as work:
        assert [one.attempt for one in work.paid_calls.of_subject("take")] == [1, 2]


def test_a_film_has_its_own_orders_and_no_others(ledger):
    with ledger() as work:
        work.projects.save(r.project(id="other-film"))
        later = r.NOON + timedelta(hours=1)
        for one in (call("b", at=later), call("a"), call("c", project_id="other-film")):
            work.paid_calls.reserve(one)
        work.commit()
    with ledger() as work:
        assert [one.subject for one in work.paid_calls.of_project(r.FILM)] == ["a", "b"]


def test_an_attempt_is_reserved_once(ledger):
    with ledger() as work:
        work.paid_calls.reserve(call())
        work.commit()
    with ledger() as work, pytest.raises(StaleWrite):
        work.paid_calls.reserve(call())


def test_a_call_belongs_to_a_film(ledger):
    with ledger() as work, pytest.raises(NotFound):
        work.paid_calls.reserve(call(project_id="nowhere"))


def test_the_sum_counts_everything_but_what_was_released(ledger):
    earlier = r.NOON - timedelta(days=1)
    with ledger() as work:
        for one in (call("a"), call("b", usd=0.04), call("c"), call("d", at=earlier)):
            work.paid_calls.reserve(one)
        work.paid_calls.save(call("c").moved(CallState.RELEASED))
        work.commit()
        assert work.paid_calls.spent_usd(since=r.NOON) == pytest.approx(0.07)
        assert work.paid_calls.spent_usd(since=earlier) == pytest.approx(0.10)
        assert work.paid_calls.spent_usd(since=earlier, project_id="else") == 0


def test_what_is_reserved_and_dropped_is_not_counted(ledger):
    with ledger() as work:
        work.paid_calls.reserve(call())
    with ledger() as work:
        assert work.paid_calls.spent_usd(since=r.NOON) == 0


def test_a_call_is_held_as_it_is_stored_or_not_found(ledger):
    with ledger() as work:
        work.paid_calls.reserve(call())
        work.commit()
    with ledger() as work:
        assert work.paid_calls.hold("take:1") == call()
        with pytest.raises(NotFound):
            work.paid_calls.hold("nothing:1")


def test_a_paid_call_does_not_become_unpaid():
    paid = (
        call().moved(CallState.SENT).moved(CallState.ORDERED, request_id="r").moved(CallState.PAID)
    )
    assert paid.request_id == "r"
    with pytest.raises(IllegalTransition):
        paid.moved(CallState.RELEASED)
