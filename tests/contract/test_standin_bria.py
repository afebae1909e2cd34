"""The stand-in for Bria keeps to the protocol, so that tests against it mean something."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar

import pytest

from tests.standin_bria.faults import Fault
from tests.standin_bria.server import StandIn
from tests.standin_bria.webhooks import signature

PROMPT = json.dumps({"short_description": "a lamp", "objects": [], "context": "test"})


@pytest.fixture
def stand_in():
    with StandIn() as running:
        yield running


def call(stand_in, path, body=None, token="stand-in-key"):
    """Status and JSON of one call."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(stand_in.address + path, data, {"api_token": token})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def finished(stand_in, body, path="/v2/image/generate"):
    _, accepted = call(stand_in, path, body)
    return call(stand_in, f"/v2/status/{accepted['request_id']}")[1]["result"]


def picture(result):
    with urllib.request.urlopen(result["image_url"]) as answer:
        return answer.read()


def test_a_webhook_is_signed_as_the_contract_vector_says():
    body = (
        b'{"status":"COMPLETED","result":{"url":"https://cdn.bria.ai/final.png"},'
        b'"request_id":"req_contract_test_001"}'
    )
    signed = signature("contract-test-shared-token", "req_contract_test_001", "1700000000", body)
    assert signed == "v1=muClfnkuIXEqW69htILKVEwJdzC0LWB1tP53ptLm7SM="


def test_same_prompt_and_seed_give_the_same_bytes_and_others_do_not(stand_in):
    body = {"structured_prompt": PROMPT, "seed": 7, "aspect_ratio": "16:9"}
    first, again = finished(stand_in, body), finished(stand_in, body)
    other = finished(stand_in, {**body, "seed": 8})
    assert picture(first) == picture(again) != picture(other)
    assert first["seed"] == 7


def test_the_prompt_comes_back_as_a_string_with_scores_and_the_rest_unchanged(stand_in):
    result = finished(stand_in, {"structured_prompt": PROMPT, "prompt": "add rain", "seed": 1})
    answered = json.loads(result["structured_prompt"])
    assert answered["short_description"] == "a lamp add rain"
    assert answered["context"] == "test"
    assert answered["aesthetics"]["aesthetic_score"] == "very high"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, 422),
        ({"prompt": "x", "structured_prompt": {"objects": []}}, 400),
        ({"structured_prompt": "{broken"}, 400),
        ({"images": ["a"], "structured_prompt": PROMPT}, 422),
        ({"structured_prompt": PROMPT, "aspect_ratio": "2.39:1"}, 422),
        ({"structured_prompt": PROMPT, "aspect_ratio": "21:9", "resolution": "4MP"}, 422),
        ({"structured_prompt": PROMPT, "prompt": "x", "aspect_ratio": "21:9"}, 422),
        ({"structured_prompt": PROMPT, "seed": "7"}, 422),
        ({"prompt": "x", "steps_num": 20}, 422),
    ],
)
def test_what_the_service_refuses_starts_no_job(stand_in, body, code):
    status, answer = call(stand_in, "/v2/image/generate", body)
    assert (status, answer["error"]["code"]) == (code, code)
    assert stand_in.submissions() == []


def test_a_wrong_key_is_refused_everywhere(stand_in):
    for path, body in (("/v2/image/generate", {"prompt": "x"}), ("/v2/status/none", None)):
        assert call(stand_in, path, body, token="wrong")[0] == 401


def test_the_free_plan_counts_status_calls_per_endpoint():
    with StandIn(plan="free") as stand_in:
        answers = [call(stand_in, "/v2/status/none")[0] for _ in range(11)]
        assert answers == [404] * 10 + [429]
        assert call(stand_in, "/v2/image/generate", {"prompt": "x"})[0] == 202


def test_faults_are_switched_from_outside_and_happen_once(stand_in):
    stand_in.faults.plan("image/generate", Fault.RATE_LIMITED_WITH_WAIT)
    assert call(stand_in, "/v2/image/generate", {"prompt": "x"})[0] == 429
    assert call(stand_in, "/v2/image/generate", {"prompt": "x"})[0] == 202


def test_a_job_takes_its_time_and_may_end_badly():
    with StandIn(latency_s=0.2) as stand_in:
        stand_in.faults.plan("image/generate", Fault.MODERATED_LATER)
        _, accepted = call(stand_in, "/v2/image/generate", {"prompt": "x"})
        path = f"/v2/status/{accepted['request_id']}"
        assert call(stand_in, path)[1]["status"] == "IN_PROGRESS"
        stand_in.jobs.jobs[accepted["request_id"]].ready_at = 0
        assert call(stand_in, path)[1]["error"]["code"] == 422


class Listener(BaseHTTPRequestHandler):
    """Is busy once, then takes what it is told."""

    heard: ClassVar[list[tuple[dict[str, str], bytes]]] = []

    def log_message(self, *_):
        """Quiet."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.heard.append((dict(self.headers), body))
        self.send_response(503 if len(self.heard) == 1 else 204)
        self.end_headers()


def test_a_finished_job_is_told_again_until_it_is_heard_and_signed(stand_in):
    Listener.heard.clear()
    with HTTPServer(("127.0.0.1", 0), Listener) as listener:
        url = f"http://127.0.0.1:{listener.server_address[1]}/done"
        _, accepted = call(stand_in, "/v2/image/generate", {"prompt": "x", "webhook_url": url})
        for _ in range(2):
            listener.handle_request()
    headers, body = Listener.heard[1]
    told, number = json.loads(body), accepted["request_id"]
    assert (told["status"], told["request_id"]) == ("COMPLETED", number)
    assert headers["Bria-Webhook-Id"] == number
    assert headers["Bria-Webhook-Signature"] == signature(
        stand_in.token, number, headers["Bria-Webhook-Timestamp"], body
    )


def test_a_webhook_and_an_answer_at_once_exclude_each_other(stand_in):
    body = {"prompt": "x", "sync": True, "webhook_url": "https://example.com/done"}
    assert call(stand_in, "/v2/image/generate", body)[0] == 422
