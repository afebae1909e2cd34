"""What every language model owes the agents: the fake, and the adapter over both protocols."""

from __future__ import annotations

import pytest

from core.adapters.openai_language.profiles import Api
from core.ports.language import LanguageModel, Outcome, Tier
from tests.fakes.language import FakeLanguage
from tests.standin_openai import replies
from tests.standin_openai.desk import GOOD, Desk, Verdict, question
from tests.standin_openai.server import StandInOpenAI

REFUSAL = {"responses": replies.refused("No."), "chat": replies.chatted(None, refusal="No.")}
SAID = {"responses": replies.said, "chat": replies.chatted}


@pytest.fixture(params=["fake", "responses", "chat"])
def model_saying(request, tmp_path):
    """A model that gives those answers, in order."""
    if request.param == "fake":
        yield lambda *told: FakeLanguage({"verdict": told})
        return
    with StandInOpenAI() as server:
        desk = Desk(server=server, folder=tmp_path, api=Api(request.param), paid=False)

        def saying(*told: object) -> LanguageModel:
            server.answers = [
                REFUSAL[request.param] if one is Outcome.REFUSED else SAID[request.param](one)
                for one in told
            ]
            return desk.language

        yield saying


def test_a_good_answer_is_a_value_with_what_it_took(model_saying):
    reply = model_saying(GOOD).ask(question(), Verdict)
    assert reply.outcome is Outcome.OK
    assert reply.value == Verdict(title="A storm", stars=4)
    assert reply.model
    assert reply.usage
    assert reply.calls == 1


def test_fields_nobody_asked_for_are_passed_over(model_saying):
    reply = model_saying(GOOD | {"mood": "wet"}).ask(question(), Verdict)
    assert reply.value == Verdict(title="A storm", stars=4)


def test_a_refusal_is_an_outcome_with_a_reason(model_saying):
    reply = model_saying(Outcome.REFUSED).ask(question(), Verdict)
    assert reply.outcome.is_refusal
    assert reply.value is None
    assert reply.reason


def test_another_shape_is_mended_once_or_given_up(model_saying):
    assert model_saying({"title": 3}, GOOD).ask(question(), Verdict).outcome is Outcome.OK
    other = question(material="Another.")
    given_up = model_saying({"title": 3}).ask(other, Verdict)
    assert (given_up.outcome, given_up.calls) == (Outcome.WRONG_SHAPE, 2)


def test_a_complaint_is_heard_once(model_saying):
    def complaint(one):
        return "" if one.stars > 4 else "too few stars"

    better = GOOD | {"stars": 5}
    reply = model_saying(GOOD, better).ask(question(), Verdict, complaint=complaint)
    assert reply.value == Verdict(title="A storm", stars=5)


def test_its_state_is_asked_of_nobody_and_prices_are_no_surprise(model_saying):
    model = model_saying(GOOD)
    assert model.state().ready
    assert model.price_usd(Tier.LARGE, input_tokens=0, output_tokens=0) == 0.0
