"""The SDK's exceptions, translated once.

Source: reference agents 3.3 (tree of exceptions, error codes, ``Retry-After``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus

import httpx2
import openai

from core.adapters.openai_language.wire import Miss
from core.ports.language import Outcome

CAUGHT = (openai.OpenAIError, httpx2.HTTPError, TimeoutError, json.JSONDecodeError)
"""What sending and reading let out."""
_NO_CREDIT = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_FILTERS = frozenset({"content_filter", "content_policy_violation", "invalid_prompt"})
_BY_STATUS = {
    HTTPStatus.UNAUTHORIZED: Outcome.KEY_REJECTED,
    HTTPStatus.FORBIDDEN: Outcome.KEY_REJECTED,
    HTTPStatus.PAYMENT_REQUIRED: Outcome.NO_CREDIT,
    HTTPStatus.TOO_MANY_REQUESTS: Outcome.BUSY,
    HTTPStatus.REQUEST_TIMEOUT: Outcome.TIMED_OUT,
    HTTPStatus.CONFLICT: Outcome.BUSY,
}
_MOST_WORDS = 160


def miss_of(error: Exception) -> Miss:
    """What *error* means."""
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException | TimeoutError):
        return Miss(Outcome.TIMED_OUT)
    if isinstance(error, openai.APIStatusError):
        return _refused(error)
    if isinstance(error, openai.APIConnectionError | httpx2.HTTPError):
        return Miss(Outcome.UNREACHABLE, sent=not _never_connected(error))
    return Miss(Outcome.BROKEN_ANSWER, type(error).__name__, retry=False)


def _refused(error: openai.APIStatusError) -> Miss:
    code, words = str(error.code or ""), _words(error)
    return Miss(
        _outcome(error.status_code, code),
        words,
        wait_s=_wait_s(error.response.headers),
        status=error.status_code,
        retry=error.response.headers.get("x-should-retry") != "false",
        sent=False,
    )


def _outcome(status: int, code: str) -> Outcome:
    if code in _NO_CREDIT:
        return Outcome.NO_CREDIT
    if code in _FILTERS:
        return Outcome.FILTERED
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Outcome.SERVER_TROUBLE
    return next((one for at, one in _BY_STATUS.items() if at == status), Outcome.NOT_ACCEPTED)


def _words(error: openai.APIStatusError) -> str:
    """What the service says. Its words on a key quote the key: those are left out."""
    if error.status_code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return ""
    body = error.body if isinstance(error.body, Mapping) else {}
    return " ".join(str(body.get("message", "")).split())[:_MOST_WORDS].rstrip(". ")


def _wait_s(headers: Mapping[str, str]) -> float | None:
    """Seconds the service asks us to wait; None: it does not say."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(float(headers[name]) * scale, 0.0)
        except (KeyError, ValueError):
            continue
    return None


def _never_connected(error: Exception) -> bool:
    return type(error.__cause__).__name__ in {
        "ConnectError",
        "ConnectTimeout",
        "UnsupportedProtocol",
    }
