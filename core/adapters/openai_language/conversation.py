"""One question over HTTP: attempts, waits, one repair, never more than was allowed.

Source: reference agents 3.3 (what is tried again and what is not).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any, Generic

from openai import APIResponse, OpenAI
from pydantic import ValidationError

from core.adapters.openai_language.failures import CAUGHT, miss_of
from core.adapters.openai_language.profiles import Api, Format, Manner, Profile
from core.adapters.openai_language.wire import (
    Heard,
    Miss,
    Request,
    chat_body,
    read,
    responses_body,
    unwrapped,
)
from core.ports.clock import Clock
from core.ports.language import Outcome, T, Usage

MOST_BYTES = 8 * 2**20
"""A board of twenty shots is a hundredth of that."""

_AGAIN = frozenset(
    {
        Outcome.BUSY,
        Outcome.SERVER_TROUBLE,
        Outcome.TIMED_OUT,
        Outcome.UNREACHABLE,
        Outcome.BROKEN_ANSWER,
    }
)
_MENDED = frozenset({Outcome.WRONG_SHAPE, Outcome.CUT_OFF})
_UNKNOWN_FORMAT = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY})
_MOST_COMPLAINT = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long and how often one question may take.

    Attributes:
        most_s: For everything: attempts and the waits between them.
        attempt_s: For one attempt.
        most_calls: HTTP requests, repairs and other formats included.
        tries: How often what may pass by itself is tried.
        first_wait_s: Before the second try; it doubles.
    """

    most_s: float = 150.0
    attempt_s: float = 90.0
    most_calls: int = 5
    tries: int = 3
    first_wait_s: float = 0.6


@dataclass(slots=True)
class Spoken(Generic[T]):
    """How a conversation ended."""

    value: T | None
    text: str
    miss: Miss | None
    usage: Usage
    calls: int


@dataclass(slots=True)
class Conversation(Generic[T]):
    """Gets one answer of one shape.

    Attributes:
        client: Without retries of its own.
        complaint: What is wrong with an answer of the right shape.
    """

    client: OpenAI
    profile: Profile
    request: Request
    shape: type[T]
    complaint: Callable[[T], str]
    manner: Manner
    clock: Clock
    calls: int = 0
    usage: Usage = field(default_factory=Usage)
    _tried: int = 0
    _mended: bool = False
    _unheard: bool = False
    _last: str = ""

    def held(self, patience: Patience) -> Spoken[T]:
        """The answer or the last miss, within the time there is."""
        end_s = self.clock.seconds() + patience.most_s
        while True:
            heard = self._attempt(min(end_s, self.clock.seconds() + patience.attempt_s))
            if isinstance(heard, Heard):
                value, heard_wrong = self._understood(heard)
                if value is not None:
                    return Spoken(value, heard.text, None, self.usage, self.calls)
                heard = heard_wrong
            spent = self.calls >= patience.most_calls or self.clock.seconds() >= end_s
            if spent or not self._goes_on(heard, patience, end_s):
                return self._ended(heard)

    def _attempt(self, end_s: float) -> Heard | Miss:
        """One HTTP request."""
        self.calls += 1
        try:
            heard = read(self.manner.api, self._sent(end_s))
        except CAUGHT as error:
            heard = miss_of(error)
        self.usage = self.usage.plus(heard.usage)
        self._unheard |= isinstance(heard, Miss) and heard.sent and not heard.usage
        return heard

    def _sent(self, end_s: float) -> str:
        """The text of the answer, read by us: the SDK's own reading fails in five other ways.

        A server that sends a little now and then never runs into a timeout: the clock is looked
        at with every piece.
        """
        found = bytearray()
        with self._opened(max(end_s - self.clock.seconds(), 0.01)) as answer:
            for piece in answer.iter_bytes():
                found += piece
                if self.clock.seconds() >= end_s or len(found) > MOST_BYTES:
                    raise TimeoutError
        return found.decode("utf-8", "replace")

    def _opened(self, within_s: float) -> AbstractContextManager[APIResponse[Any]]:
        """The answer, its body still to come."""
        if self.manner.api is Api.RESPONSES:
            body = responses_body(self.request, self.profile)
            opened = self.client.responses.with_streaming_response
            return opened.create(**body, timeout=within_s)
        body = chat_body(self.request, self.profile, self.manner.format)
        completions = self.client.chat.completions.with_streaming_response
        return completions.create(**body, timeout=within_s)

    def _understood(self, heard: Heard) -> tuple[T | None, Miss]:
        text = unwrapped(heard.text) if self.profile.lenient else heard.text
        try:
            value = self.shape.model_validate_json(text)
        except ValidationError as error:
            wrong = "; ".join(
                f"{'.'.join(str(at) for at in one['loc']) or 'the answer'}: {one['msg']}"
                for one in error.errors(include_url=False)[:8]
            )
            return None, self._wrong(heard, wrong)
        wrong = self.complaint(value)
        return (None, self._wrong(heard, wrong)) if wrong else (value, self._wrong(heard, ""))

    def _wrong(self, heard: Heard, words: str) -> Miss:
        self._last = heard.text
        return Miss(Outcome.WRONG_SHAPE, words[:_MOST_COMPLAINT], heard.usage)

    def _goes_on(self, miss: Miss, patience: Patience, end_s: float) -> bool:
        """Whether there is another way to the answer; then everything is ready for it."""
        if self._speaks_otherwise(miss):
            return True
        if miss.outcome in _MENDED:
            return self._mends(miss)
        self._tried += 1
        if miss.outcome not in _AGAIN or not miss.retry or self._tried >= patience.tries:
            return False
        wait_s = patience.first_wait_s * 2 ** (self._tried - 1)
        wait_s = wait_s if miss.wait_s is None else miss.wait_s
        if self.clock.seconds() + wait_s >= end_s:
            return False
        self.clock.sleep(wait_s)
        return True

    def _speaks_otherwise(self, miss: Miss) -> bool:
        """Another protocol or format, where the server does not know this one."""
        now, status = self.manner, miss.status
        # words mean that it knows the address but not the model
        if now.api is Api.RESPONSES and status == HTTPStatus.NOT_FOUND and not miss.words:
            self.manner = Manner(Api.CHAT)
        elif now == Manner(Api.CHAT) and status in _UNKNOWN_FORMAT and not self.profile.is_own:
            self.manner = Manner(Api.CHAT, Format.OBJECT)
        return self.manner != now

    def _mends(self, miss: Miss) -> bool:
        """Ask once to have the answer put right: what was wrong, and more room."""
        if self._mended:
            return False
        self._mended = True
        said = list(self.request.said)
        if miss.outcome is Outcome.CUT_OFF:
            said.append(("user", "That became too long. Answer again, with shorter sentences."))
        else:
            said.append(("assistant", self._last))
            said.append(("user", f"That is not usable: {miss.words}. Answer again, all of it."))
        more = self.request.most_output_tokens * 2
        self.request = replace(self.request, said=tuple(said), most_output_tokens=more)
        return True

    def _ended(self, miss: Miss) -> Spoken[T]:
        miss = replace(miss, sent=self._unheard)
        return Spoken(None, "", miss, self.usage, self.calls)
