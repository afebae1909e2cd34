"""The port `LanguageModel` over OpenAI's protocols: kept answers, budget, a breaker."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from openai import OpenAI

from core.adapters.openai_language.bill import Bill
from core.adapters.openai_language.conversation import Conversation, Patience, Spoken
from core.adapters.openai_language.fence import fenced
from core.adapters.openai_language.kept_answers import KeptAnswer, KeptAnswers, key_of
from core.adapters.openai_language.prices import Prices
from core.adapters.openai_language.profiles import Manner, Profile
from core.adapters.openai_language.sentences import sentence
from core.adapters.openai_language.strict_schema import Schema, strict_schema
from core.adapters.openai_language.unconfigured import ID, LABEL
from core.adapters.openai_language.wire import EFFORT, Miss, Request
from core.domain.ids import ProjectId
from core.errors import OverBudget
from core.ports.clock import Clock
from core.ports.language import (
    EngineState,
    Outcome,
    Question,
    Reply,
    T,
    Tier,
    Usage,
    no_complaint,
)
from core.ports.till import Till

REST_S = 600.0
"""After a key was turned down or has no credit, nothing is sent for so long."""
VERSION = 1
"""Of what changes an answer but stands in no prompt; part of a kept answer's name."""
HASTE = Patience(most_s=20.0, attempt_s=15.0, most_calls=3, tries=2, first_wait_s=0.3)
_TRIPS = frozenset({Outcome.KEY_REJECTED, Outcome.NO_CREDIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Where questions go.

    Attributes:
        key: None: the server asks for none.
        models: By tier.
    """

    base_url: str
    key: str | None
    profile: Profile
    models: Mapping[Tier, str]


@dataclass(slots=True, kw_only=True)
class OpenAILanguage:
    """Implements `LanguageModel`. Safe to use from many threads.

    Attributes:
        patience: With large questions, which are asked by a job.
        haste: With small ones: somebody is looking at the page that asks.
    """

    line: Line
    prices: Prices
    till: Till
    clock: Clock
    kept: KeptAnswers
    new_id: Callable[[], str]
    patience: Patience = field(default_factory=Patience)
    haste: Patience = HASTE
    _rests_until_s: float = float("-inf")
    _rests_because: str = ""
    _manner: Manner | None = None
    """What the server has understood before."""

    def state(self) -> EngineState:
        """As `LanguageModel.state`."""
        line = self.line
        if self._is_resting():
            reason = f"Resting: {self._rests_because}. Film grammar plans meanwhile."
            return EngineState(id=ID, label=LABEL, ready=False, reason=reason)
        large, small = line.models[Tier.LARGE], line.models[Tier.SMALL]
        models = large if large == small else f"{large} (notes: {small})"
        told = f"{models} at {line.profile.host}. {self.prices.terms(line.models)}"
        return EngineState(id=ID, label=LABEL, ready=True, reason=told)

    def price_usd(self, tier: Tier, *, input_tokens: int, output_tokens: int) -> float:
        """As `LanguageModel.price_usd`."""
        used = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return self.prices.usd(self.line.models[tier], used)

    def ask(
        self,
        question: Question,
        shape: type[T],
        *,
        project_id: ProjectId | None = None,
        complaint: Callable[[T], str] = no_complaint,
    ) -> Reply[T]:
        """As `LanguageModel.ask`."""
        line = self.line
        if self._is_resting():
            return _missed(Miss(Outcome.RESTING, self._rests_because), "")
        schema, model = strict_schema(shape), line.models[question.tier]
        key = _key(line, model, question, schema)
        known = self.kept.get(key, shape)
        if known and not complaint(known[0]):
            return Reply(Outcome.OK, known[0], model=known[1].model, cached=True)
        request = _request(question, model, schema)
        bill = Bill(self.till, self.prices, model, question)
        try:
            bill.open(request, project_id, self.new_id())
        except OverBudget as error:
            return _missed(Miss(Outcome.OVER_BUDGET, error.message), model)
        spoken = self._spoken(line, request, shape, complaint)
        cost = bill.settle(spoken)
        self._heed(spoken)
        return self._reply(spoken, key, model, cost)

    def _spoken(
        self, line: Line, request: Request, shape: type[T], complaint: Callable[[T], str]
    ) -> Spoken[T]:
        """Talk, over a connection of its own: questions are few and far between."""
        patience = self.haste if request.tier is Tier.SMALL else self.patience
        with OpenAI(
            api_key=line.key or "none",
            base_url=line.base_url,
            max_retries=0,
            timeout=patience.attempt_s,
        ) as client:
            manner = self._manner or Manner(line.profile.api)
            talk = Conversation(
                client, line.profile, request, shape, complaint, manner, self.clock
            )
            spoken = talk.held(patience)
        if spoken.value is not None:
            self._manner = talk.manner
        return spoken

    def _reply(self, spoken: Spoken[T], key: str, model: str, cost: float) -> Reply[T]:
        if spoken.value is None:
            miss = spoken.miss or Miss(Outcome.BROKEN_ANSWER)
            return _missed(miss, model, spoken, cost)
        usage = spoken.usage
        answer = KeptAnswer(
            text=spoken.value.model_dump_json(),
            model=model,
            input_tokens=usage.input_tokens,
            cached_tokens=usage.cached_tokens,
            output_tokens=usage.output_tokens,
        )
        self.kept.put(key, answer)
        return Reply(
            Outcome.OK,
            spoken.value,
            model=model,
            usage=usage,
            cost_usd=cost,
            calls=spoken.calls,
        )

    def _heed(self, spoken: Spoken[T]) -> None:
        """Every further call would fail like this one: stop asking for a while."""
        if spoken.miss and spoken.miss.outcome in _TRIPS:
            self._rests_because = sentence(spoken.miss)
            self._rests_until_s = self.clock.seconds() + REST_S

    def _is_resting(self) -> bool:
        return self.clock.seconds() < self._rests_until_s


def _missed(
    miss: Miss, model: str, spoken: Spoken[T] | None = None, cost: float = 0.0
) -> Reply[T]:
    return Reply(
        miss.outcome,
        None,
        reason=miss.words if miss.outcome is Outcome.RESTING and miss.words else sentence(miss),
        model=model,
        usage=spoken.usage if spoken else Usage(),
        cost_usd=cost,
        calls=spoken.calls if spoken else 0,
    )


def _request(question: Question, model: str, schema: Schema) -> Request:
    """The question in messages: what is the same for every film first, what varies last."""
    return Request(
        model=model,
        task=question.task,
        tier=question.tier,
        instructions=question.instructions,
        said=(("user", fenced(question.parameters, question.material)),),
        schema=schema,
        most_output_tokens=question.most_output_tokens,
    )


def _key(line: Line, model: str, question: Question, schema: Schema) -> str:
    return key_of(
        {
            "version": VERSION,
            "agent": question.agent,
            "prompt": question.prompt_hash,
            "schema": json.dumps(schema, sort_keys=True),
            "host": line.profile.host,
            "model": model,
            "effort": EFFORT[question.tier],
            "parameters": json.dumps(question.parameters, sort_keys=True),
            "material": question.material,
        }
    )
