"""The Bria client against a real HTTP server that counts what it is asked."""

from __future__ import annotations

import json
import socket

import httpx
import pytest

from core.adapters.bria.answers import Accepted, Finished, StillRunning, progressed, submitted
from core.adapters.bria.client import BriaClient
from core.adapters.bria.guard import GuardedTransport, is_public, real_address
from core.adapters.bria.limits import CallLimiter, Patience, Plan
from core.adapters.system_clock import SystemClock
from core.errors import (
    KeyRejected,
    MakerError,
    ProviderBusy,
    ProviderFailed,
    ProviderRefused,
    ProviderUnsure,
    WorkCancelled,
)
from core.formats.raster import read_picture
from tests.fakes.clock import FakeClock
from tests.standin_bria.faults import Fault
from tests.standin_bria.server import StandIn

GENERATE = "image/generate"
BODY = {"structured_prompt": json.dumps({"short_description": "a lamp"}), "seed": 7}


def never() -> bool:
    return False


@pytest.fixture
def stand_in():
    with StandIn() as running:
        yield running


@pytest.fixture
def client_of():
    """Makes clients of a stand-in, and closes them."""
    made = []

    def make(address, plan=Plan.ENTERPRISE, **patience):
        clock = SystemClock()
        patient = Patience(**{"first_s": 0.0, "every_s": 0.01, "most_s": 3.0, **patience})
        limiter = CallLimiter(plan, clock)
        made.append(
            BriaClient(address, "stand-in-key", limiter=limiter, clock=clock, patience=patient)
        )
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def client(client_of, stand_in):
    return client_of(stand_in.address)


def whole_way(client):
    accepted = client.order(GENERATE, BODY)
    assert isinstance(accepted, Accepted)
    return client.finished(accepted.request_id, cancelled=never)


def test_an_order_becomes_a_picture(client):
    finished = whole_way(client)
    assert finished.seed == 7
    assert finished.structured_prompt["short_description"] == "a lamp"
    assert read_picture(client.picture(finished.image_url)).shape == (1024, 1024, 3)


def test_the_key_goes_to_the_service_alone(stand_in, client):
    client.picture(whole_way(client).image_url)
    assert {call.token for call in stand_in.calls} == {"stand-in-key"}
    assert [call.token for call in stand_in.result_calls] == [None]


def test_fields_without_a_value_are_left_out(stand_in, client):
    client.order(GENERATE, {**BODY, "resolution": None})
    assert "resolution" not in stand_in.submissions()[0].body


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.UNAUTHORISED, KeyRejected),
        (Fault.FORBIDDEN, KeyRejected),
        (Fault.MODERATED, ProviderRefused),
        (Fault.RATE_LIMITED, ProviderBusy),
        (Fault.HTML_500, ProviderUnsure),
        (Fault.RESET_AFTER_ACCEPT, ProviderUnsure),
        (Fault.BAD_JSON, ProviderFailed),
    ],
)
def test_an_order_that_goes_wrong_is_sent_once_and_says_why(stand_in, client, fault, error):
    stand_in.faults.plan(GENERATE, fault)
    with pytest.raises(error) as caught:
        client.order(GENERATE, BODY)
    assert caught.value.message[0].isupper()
    assert len(stand_in.calls) == 1
    assert "stand-in-key" not in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.MODERATED_LATER, ProviderRefused),
        (Fault.FAILED, ProviderFailed),
        (Fault.STRING_CODE, ProviderFailed),
        (Fault.UNKNOWN_FOR_GOOD, ProviderFailed),
        (Fault.NEVER_ENDS, StillRunning),
    ],
)
def test_a_job_that_ends_badly_says_why(stand_in, client_of, fault, error):
    stand_in.faults.plan(GENERATE, fault)
    with pytest.raises(error):
        whole_way(client_of(stand_in.address, most_s=0.3))


@pytest.mark.parametrize(
    "faults",
    [
        (Fault.UNKNOWN,),
        (Fault.HTML_500, Fault.BAD_JSON),
        (Fault.RATE_LIMITED_WITH_WAIT,),
    ],
)
def test_questions_are_asked_again_until_there_is_an_answer(stand_in, client, faults):
    route = GENERATE if faults == (Fault.UNKNOWN,) else "status"
    stand_in.faults.plan(route, *faults)
    assert whole_way(client).image_url
    assert len(stand_in.submissions()) == 1


def test_a_status_address_on_another_host_is_not_followed(stand_in, client):
    stand_in.faults.plan(GENERATE, Fault.FOREIGN_STATUS)
    assert whole_way(client).image_url
    assert stand_in.result_calls == []


def test_a_job_the_service_has_forgotten_is_an_error(stand_in, client):
    stand_in.faults.plan("status", Fault.FORGOTTEN)
    with pytest.raises(ProviderFailed):
        whole_way(client)


def test_a_result_at_once_and_a_seed_as_text_are_understood(stand_in, client):
    stand_in.faults.plan(GENERATE, Fault.SYNC_ANSWER, Fault.STRING_SEED)
    assert isinstance(client.order(GENERATE, BODY), Finished)
    assert whole_way(client).seed == 7


@pytest.mark.parametrize("fault", [Fault.EXPIRED, Fault.PRIVATE_REDIRECT])
def test_a_result_that_cannot_be_had_is_an_error(stand_in, client, fault):
    finished = whole_way(client)
    stand_in.faults.plan("result", fault)
    with pytest.raises(ProviderFailed):
        client.picture(finished.image_url)


def test_a_result_on_a_forbidden_address_is_not_fetched(stand_in, client):
    stand_in.faults.plan(GENERATE, Fault.PRIVATE_RESULT)
    with pytest.raises(ProviderFailed, match="not allowed"):
        client.picture(whole_way(client).image_url)


def test_cancelling_stops_the_waiting(stand_in, client_of):
    stand_in.faults.plan(GENERATE, Fault.NEVER_ENDS)
    client = client_of(stand_in.address, first_s=5)
    accepted = client.order(GENERATE, BODY)
    with pytest.raises(WorkCancelled):
        client.finished(accepted.request_id, cancelled=lambda: True)


def test_nobody_at_home_means_that_nothing_was_ordered(client_of):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"
    client = client_of(address)
    with pytest.raises(ProviderBusy, match="nothing was ordered"):
        client.order(GENERATE, BODY)


def test_the_free_plan_lets_ten_calls_a_minute_through_for_each_endpoint():
    clock = FakeClock()
    limiter = CallLimiter(Plan.FREE, clock)
    for _ in range(10):
        limiter.wait("status", never)
        limiter.wait(GENERATE, never)
    assert clock.seconds() == 0
    limiter.wait("status", never)
    assert 60 < clock.seconds() < 62


def test_a_call_that_is_cancelled_while_it_waits_gives_its_turn_back():
    limiter = CallLimiter(Plan.FREE, clock := FakeClock())
    for _ in range(10):
        limiter.wait("status", never)
    with pytest.raises(WorkCancelled):
        limiter.wait("status", lambda: True)
    limiter.wait("status", never)
    assert clock.seconds() < 62


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "::1", "::ffff:10.0.0.1", "169.254.169.254", "100.64.0.1", "10.1.2.3",
        "64:ff9b::7f00:1", "192.168.0.1", "fe80::1%eth0", "0.0.0.0", "224.0.0.1", "fc00::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_on_the_open_internet_are_known(address):
    assert not is_public(real_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/a.png",
        "http://user@example.com/a.png",
        "http://example.com:22/a.png",
        "http://inside.example.com/a.png",
    ],
)
def test_the_guard_refuses_by_scheme_port_user_and_where_a_name_leads(url):
    addresses = {"example.com": ["93.184.215.14"], "inside.example.com": ["10.0.0.7"]}
    transport = GuardedTransport(resolve=addresses.__getitem__)
    with httpx.Client(transport=transport) as http, pytest.raises(MakerError):
        http.get(url)


def test_answers_are_read_in_every_shape():
    accepted = submitted(202, '{"request_id": "r", "status_url": "x", "warning": "w"}')
    assert accepted == Accepted("r", "w")
    with pytest.raises(ProviderRefused, match="HTTP 460"):
        submitted(460, "no JSON at all")
    with pytest.raises(ProviderFailed, match="no reason was given"):
        progressed("r", '{"status": "ERROR"}')
