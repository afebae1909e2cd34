"""The FIBO maker against a real server: what is ordered, what it costs, what comes back."""

from __future__ import annotations

import json

import numpy as np
import pytest

from core.adapters.bria.answers import StillRunning
from core.adapters.bria.client import BriaClient
from core.adapters.bria.frames import FiboFrames
from core.adapters.bria.limits import CallLimiter, Patience, Plan
from core.adapters.bria.prices import AS_OF, Prices
from core.adapters.bria.ratios import crop_box, ratio_for
from core.adapters.system_clock import SystemClock
from core.colour.grade import prepare
from core.domain.film_terms import Quality
from core.domain.ids import TakeId
from core.domain.money import CallState
from core.domain.params import FrameParams
from core.errors import (
    InvalidInput,
    OverBudget,
    ProviderBusy,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRefused,
    ProviderUnsure,
    StaleWrite,
    WorkCancelled,
)
from core.formats.raster import read_picture
from core.ports.frame_maker import Bill, FrameRequest
from core.ports.till import PaidOrder
from core.services.till import TillService
from tests.fakes import records as r
from tests.fakes.clock import FakeClock
from tests.fakes.unit_of_work import FakeDatabase
from tests.standin_bria.faults import Fault
from tests.standin_bria.server import StandIn

GENERATE = "image/generate"


def never() -> bool:
    return False


@pytest.fixture
def stand_in():
    with StandIn() as running:
        yield running


@pytest.fixture
def till():
    database = FakeDatabase()
    with database() as work:
        work.projects.save(r.project())
        work.commit()
    return TillService(unit_of_work=database, clock=FakeClock(), daily_usd=1.0)


@pytest.fixture
def fibo(stand_in, till):
    clock = SystemClock()
    patience = Patience(first_s=0.0, every_s=0.01, most_s=1.0)
    limiter = CallLimiter(Plan.ENTERPRISE, clock)
    client = BriaClient(
        stand_in.address, stand_in.token, limiter=limiter, clock=clock, patience=patience
    )
    yield FiboFrames(client, till)
    client.close()


def request(width=480, height=270, quality=Quality.DRAFT, asked=1, **fields):
    take = r.take()
    return FrameRequest(
        shot=take.shot,
        staging=take.staging,
        params=take.params,
        structured_prompt={"short_description": "a lamp", "objects": []},
        width=width,
        height=height,
        seed=7,
        quality=quality,
        bill=Bill(project_id=r.FILM, take_id=TakeId("take"), asked=asked),
        **fields,
    )


def calls(till, subject="take"):
    with till.unit_of_work() as work:
        return [(one.state, one.usd) for one in work.paid_calls.of_subject(subject)]


def test_the_prompt_goes_out_alone_as_a_string_with_its_seed(fibo, stand_in):
    fibo.make(request(), cancelled=never)
    assert stand_in.submissions()[0].body == {
        "structured_prompt": '{"short_description":"a lamp","objects":[]}',
        "seed": 7,
        "aspect_ratio": "16:9",
    }


def test_untouched_the_picture_is_shown_as_it_came(fibo):
    picture = fibo.make(request(width=1424, height=800), cancelled=never)
    source = read_picture(picture.original)
    shown = prepare(picture.rgb, bit_depth=picture.source_bit_depth).display(FrameParams())
    assert picture.source_bit_depth == 8
    assert np.array_equal(shown, source)
    assert picture.rgb.max() > 4


def test_quote_reservation_and_charge_are_one_sum(fibo, till):
    fibo.make(request(), cancelled=never)
    assert calls(till) == [(CallState.PAID, fibo.price_usd(Quality.DRAFT, 16 / 9))]
    assert till.spent_today_usd() == pytest.approx(0.03)


def test_the_budget_stops_before_anything_is_ordered(fibo, till, stand_in):
    poor = FiboFrames(fibo.client, TillService(
        unit_of_work=till.unit_of_work, clock=FakeClock(), daily_usd=0.02
    ))  # fmt: skip
    with pytest.raises(OverBudget, match=r"\$0\.03"):
        poor.make(request(), cancelled=never)
    assert stand_in.calls == []
    assert till.spent_today_usd() == 0


def test_prices_of_one_s_own_are_quoted_charged_and_named(fibo, till):
    dear = FiboFrames(fibo.client, till, Prices({GENERATE: 0.25}))
    dear.make(request(), cancelled=never)
    assert dear.price_usd(Quality.DRAFT, 16 / 9) == till.spent_today_usd() == 0.25
    assert "by BRIA_PRICES" in dear.state().reason
    assert AS_OF in fibo.state().reason


@pytest.mark.parametrize("own", [{"image/sculpt": 1.0}, {GENERATE: -1.0}])
def test_prices_that_make_no_sense_are_refused(own):
    with pytest.raises(InvalidInput, match="BRIA_PRICES"):
        Prices(own)


def test_without_a_key_it_says_what_to_do(till):
    maker = FiboFrames(None, till)
    assert not maker.state().ready
    with pytest.raises(ProviderNotConfigured, match="BRIA_API_KEY"):
        maker.make(request(), cancelled=never)


@pytest.mark.parametrize(
    ("fault", "error", "state"),
    [
        (Fault.MODERATED, ProviderRefused, CallState.RELEASED),
        (Fault.RATE_LIMITED, ProviderBusy, CallState.RESERVED),
        (Fault.RESET_AFTER_ACCEPT, ProviderUnsure, CallState.UNSURE),
        (Fault.MODERATED_LATER, ProviderRefused, CallState.PAID),
        (Fault.NEVER_ENDS, StillRunning, CallState.ORDERED),
    ],
)
def test_every_end_leaves_the_ledger_true(fibo, till, stand_in, fault, error, state):
    stand_in.faults.plan(GENERATE, fault)
    with pytest.raises(error):
        fibo.make(request(), cancelled=never)
    assert [one for one, _ in calls(till)] == [state]


def test_an_order_that_was_taken_is_fetched_later_not_sent_again(fibo, till, stand_in):
    stand_in.faults.plan(GENERATE, Fault.NEVER_ENDS)
    asked = iter([False] * 3 + [True] * 100)
    with pytest.raises(WorkCancelled):
        fibo.make(request(), cancelled=lambda: next(asked))
    assert [one for one, _ in calls(till)] == [CallState.ORDERED]
    stand_in.submissions()[0].fault = None
    fibo.make(request(), cancelled=never)
    assert len(stand_in.submissions()) == 1
    assert [one for one, _ in calls(till)] == [CallState.PAID]


def test_a_kill_while_sending_is_never_a_second_order_by_itself(fibo, till, stand_in):
    sent = _order_sent_and_lost(till)
    for _ in range(2):  # also when the job is killed before it could say so
        with pytest.raises(ProviderUnsure):
            fibo.make(request(), cancelled=never)
    assert stand_in.submissions() == []
    fibo.make(request(asked=2), cancelled=never)
    assert [one for one, _ in calls(till)] == [CallState.UNSURE, CallState.PAID]
    assert sent.attempt == 1


def _order_sent_and_lost(till):
    order = PaidOrder(
        project_id=r.FILM, subject="take", provider="fibo", what=GENERATE, usd=0.03, asked=1
    )
    return till.moved(till.opened(order), CallState.SENT)


def test_what_was_delivered_and_not_kept_is_fetched_again_and_not_ordered_again(
    fibo, till, stand_in
):
    first = fibo.make(request(), cancelled=never)  # and then the process is killed
    again = fibo.make(request(), cancelled=never)
    assert again.original == first.original
    assert len(stand_in.submissions()) == 1
    assert till.spent_today_usd() == pytest.approx(0.03)


def test_what_was_delivered_and_is_gone_is_ordered_anew_only_on_the_next_request(
    fibo, till, stand_in
):
    fibo.make(request(), cancelled=never)
    stand_in.faults.plan("result", Fault.EXPIRED)
    with pytest.raises(ProviderFailed):
        fibo.make(request(), cancelled=never)
    with pytest.raises(ProviderFailed):
        fibo.make(request(), cancelled=never)  # the job was killed before it could say so
    assert len(stand_in.submissions()) == 1
    fibo.make(request(asked=2), cancelled=never)
    assert len(stand_in.submissions()) == 2


def test_a_kill_while_a_final_is_enlarged_orders_no_picture_again(fibo, stand_in):
    wide = {"width": 3840, "height": 1607, "quality": Quality.FINAL}
    stand_in.faults.plan("increase_resolution", Fault.HTML_500)
    with pytest.raises(ProviderUnsure):
        fibo.make(request(**wide), cancelled=never)
    fibo.make(request(**wide, asked=2), cancelled=never)
    routes = [job.route for job in stand_in.submissions()]
    assert routes == ["/v2/image/generate", "/v2/image/edit/increase_resolution"]


def test_of_two_workers_with_one_order_only_one_sends_it(fibo, till, stand_in):
    seen = till.opened(
        PaidOrder(project_id=r.FILM, subject="take", provider="fibo", what=GENERATE, usd=0.03)
    )
    fibo.make(request(), cancelled=never)
    with pytest.raises(StaleWrite):
        till.moved(seen, CallState.SENT)
    assert len(stand_in.submissions()) == 1


@pytest.mark.parametrize("fault", [Fault.TRUNCATED, Fault.JPEG_AS_PNG])
def test_a_file_that_arrives_odd_or_broken_is_read_or_fetched_again(fibo, stand_in, fault):
    stand_in.faults.plan("result", fault)
    assert fibo.make(request(), cancelled=never).width == 1422
    assert len(stand_in.submissions()) == 1


@pytest.mark.parametrize("fault", [Fault.BOMB, Fault.EXPIRED])
def test_a_file_that_stays_unusable_is_an_error(fibo, stand_in, fault):
    stand_in.faults.plan("result", *[fault] * 3)
    with pytest.raises(ProviderFailed):
        fibo.make(request(), cancelled=never)


def test_a_final_wide_frame_is_enlarged_and_quoted_so(fibo, stand_in, till):
    wide = request(width=3840, height=1607, quality=Quality.FINAL)
    picture = fibo.make(wide, cancelled=never)
    assert [job.route for job in stand_in.submissions()] == [
        "/v2/image/generate",
        "/v2/image/edit/increase_resolution",
    ]
    assert picture.width == 4 * 1568
    assert till.spent_today_usd() == pytest.approx(fibo.price_usd(Quality.FINAL, 2.39))


def test_a_final_classic_frame_is_ordered_at_four_megapixels(fibo, stand_in):
    fibo.make(request(quality=Quality.FINAL), cancelled=never)
    assert json.dumps(stand_in.submissions()[0].body).count("4MP") == 1


@pytest.mark.parametrize(
    ("aspect", "name"),
    [(16 / 9, "16:9"), (1.85, "16:9"), (2.0, "2:1"), (2.39, "21:9"), (4 / 3, "4:3"), (1, "1:1")],
)
def test_the_ratio_that_wastes_least_is_ordered(aspect, name):
    assert ratio_for(aspect).name == name


def test_the_middle_is_kept():
    assert crop_box(1568, 672, 2.39) == (0, 8, 1568, 664)
    assert crop_box(1424, 800, 1.6) == (72, 0, 1352, 800)
