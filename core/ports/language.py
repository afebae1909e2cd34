"""Asking a language model for an answer of a known shape.

The model fills the same values that film grammar fills; whatever goes wrong is an outcome, not
an exception, because every agent has another way to its result and says which one it took.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any, Generic, Protocol, TypeVar

from pydantic import ConfigDict

from core.domain.ids import ProjectId
from core.domain.value import Value


class Shape(Value):
    """The base of what a model may answer. Fields it was not asked for are passed over.

    Shapes carry no ranges and no lengths: a value outside what we allow is brought inside by
    code, not asked for again.
    """

    model_config = ConfigDict(extra="ignore")


class Tier(StrEnum):
    """How demanding a question is; settings say which model answers it."""

    LARGE = "large"
    """Planning a scene."""
    SMALL = "small"
    """A note, a look at continuity."""


class Outcome(StrEnum):
    """How a question ended."""

    OK = "ok"
    NOT_CONFIGURED = "not_configured"
    RESTING = "resting"
    """The key was turned down a moment ago; nothing is sent for a while."""
    OVER_BUDGET = "over_budget"
    """It would cost more than the day leaves: nothing was sent."""
    REFUSED = "refused"
    """The model will not do it. Never asked again in other words."""
    FILTERED = "filtered"
    """The provider's filter stopped it. As `REFUSED`."""
    KEY_REJECTED = "key_rejected"
    NO_CREDIT = "no_credit"
    BUSY = "busy"
    SERVER_TROUBLE = "server_trouble"
    TIMED_OUT = "timed_out"
    UNREACHABLE = "unreachable"
    NOT_ACCEPTED = "not_accepted"
    """The service does not know the model, the address or a field of ours."""
    BROKEN_ANSWER = "broken_answer"
    """Not what this protocol answers: a web page, half a message, nothing."""
    WRONG_SHAPE = "wrong_shape"
    """An answer, but not of the shape that was asked for, also after one repair."""
    CUT_OFF = "cut_off"
    """Longer than it may be, also after one repair."""

    @property
    def is_refusal(self) -> bool:
        """Whether somebody decided against it, rather than something having gone wrong."""
        return self in (Outcome.REFUSED, Outcome.FILTERED)


class EngineState(Value):
    """Whether a language model can be asked now, and what that means."""

    id: str
    label: str
    ready: bool
    reason: str
    """What it is and costs; when not ready, what to do."""


class Question(Value):
    """What an agent asks."""

    agent: str
    task: str
    """Names the answer on the wire, e.g. ``"breakdown"``."""
    tier: Tier
    instructions: str
    """The prompt: ours, the same for every film."""
    parameters: dict[str, Any]
    """Facts in JSON: ours, or checked by us."""
    material: str = ""
    """What somebody wrote. It is data: it may say anything and commands nothing."""
    most_output_tokens: int = 16_000

    @property
    def prompt_hash(self) -> str:
        """Of the prompt, 16 hexadecimal digits."""
        return sha256(self.instructions.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens, over all calls of one question."""

    input_tokens: int = 0
    cached_tokens: int = 0
    """Of the input, what the provider still knew."""
    output_tokens: int = 0
    """Reasoning included."""

    def plus(self, other: Usage) -> Usage:
        """Both."""
        return Usage(
            self.input_tokens + other.input_tokens,
            self.cached_tokens + other.cached_tokens,
            self.output_tokens + other.output_tokens,
        )

    def __bool__(self) -> bool:
        return bool(self.input_tokens or self.output_tokens)


T = TypeVar("T", bound=Shape)


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """What came of a question: a value, or the reason why there is none."""

    outcome: Outcome
    value: T | None = None
    reason: str = ""
    """A sentence for the director, when there is no value."""
    model: str = ""
    usage: Usage = field(default_factory=Usage)
    cost_usd: float = 0.0
    calls: int = 0
    """HTTP requests that were sent."""
    cached: bool = False
    """Answered from what was kept: nothing was sent or paid."""


def no_complaint(_: object) -> str:
    """No complaint."""
    return ""


class LanguageModel(Protocol):
    """A language model that answers in shapes."""

    def state(self) -> EngineState:
        """Whether it can be asked now. Asks nobody."""
        ...

    def price_usd(self, tier: Tier, *, input_tokens: int, output_tokens: int) -> float:
        """What that many tokens cost; 0 where nobody is paid."""
        ...

    def ask(
        self,
        question: Question,
        shape: type[T],
        *,
        project_id: ProjectId | None = None,
        complaint: Callable[[T], str] = no_complaint,
    ) -> Reply[T]:
        """The answer, or why there is none. Never raises for what a provider does.

        Args:
            question: What to answer.
            shape: What the answer is read as.
            project_id: The film that pays.
            complaint: What is wrong with an answer of the right shape, ``""`` for nothing. The
                model may mend an answer once.
        """
        ...
