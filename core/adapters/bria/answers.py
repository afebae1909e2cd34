"""What the service says, in every shape it has been seen to say it. Pure.

Source: reference bria-fibo-api 1.2, 2.1, 2.8 and 7.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from core.errors import KeyRejected, MakerError, ProviderBusy, ProviderFailed, ProviderRefused

ID = "fibo"
_RUNNING = frozenset({"IN_PROGRESS", "PENDING", "QUEUED", "UNKNOWN"})
_BROKEN = frozenset({"ERROR", "FAILED"})
_MOST_WORDS = 300
"""Characters of the service's own words that are worth showing."""


class StillRunning(MakerError):
    """A job was not done in time. It may still be, and is paid for: nothing is ordered anew."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A job was started; from now on it costs."""

    request_id: str
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Finished:
    """A job's result."""

    request_id: str
    result: dict[str, Any] = field(default_factory=dict)
    warning: str = ""

    @property
    def image_url(self) -> str:
        """Where the picture lies for three days.

        Raises:
            ProviderFailed: there is none.
        """
        url = self.result.get("image_url")
        if not isinstance(url, str) or not url:
            raise ProviderFailed(ID, "The service finished without a picture.")
        return url

    @property
    def seed(self) -> int | None:
        """The seed it used; the service has sent it as a number and as text."""
        try:
            return int(str(self.result.get("seed")))
        except ValueError:
            return None

    @property
    def structured_prompt(self) -> dict[str, Any]:
        """The prompt it used: a string that holds an object; empty when it holds none."""
        text = self.result.get("structured_prompt") or self.result.get("structured_instruction")
        try:
            found = json.loads(text) if isinstance(text, str) else text
        except json.JSONDecodeError:
            return {}
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Running:
    """Not finished. *unknown*: the service itself does not know."""

    unknown: bool = False


def object_in(text: str) -> dict[str, Any]:
    """The JSON object in *text*; empty when it is something else."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def submitted(status: int, text: str) -> Accepted | Finished:
    """What came back from an order.

    Raises:
        MakerError: it was refused; nothing was started.
        ProviderFailed: it was taken, but the answer names no job.
    """
    if status >= HTTPStatus.BAD_REQUEST:
        raise refusal(status, text)
    body = object_in(text)
    request_id, warning = str(body.get("request_id") or ""), str(body.get("warning") or "")
    result = body.get("result")
    if isinstance(result, dict):
        return Finished(request_id, result, warning)
    if not request_id:
        raise ProviderFailed(ID, "The service took the order and gave no number for it.")
    return Accepted(request_id, warning)


def progressed(request_id: str, text: str) -> Running | Finished:
    """What came back from a status call with HTTP 200.

    Raises:
        MakerError: the job has failed.
    """
    body = object_in(text)
    state = str(body.get("status") or "").upper()
    result = body.get("result")
    if state in _BROKEN:
        raise failure(body)
    if isinstance(result, dict) and state not in _RUNNING:
        return Finished(request_id, result, str(body.get("warning") or ""))
    return Running(unknown=state == "UNKNOWN")


def failure(body: dict[str, Any]) -> MakerError:
    """Why a job that was taken has ended without a result."""
    error = body.get("error")
    error = error if isinstance(error, dict) else {}
    words = _words(error) or "no reason was given"
    if _is_moderation(error):
        return ProviderRefused(ID, _moderated(words))
    return ProviderFailed(ID, f"The service could not make the picture: {words}.")


def refusal(status: int, text: str) -> MakerError:
    """Why an order or a question was turned down."""
    error = object_in(text).get("error")
    error = error if isinstance(error, dict) else {}
    words = _words(error) or HTTPStatus(status).phrase if status in _PHRASED else _words(error)
    if status == HTTPStatus.UNAUTHORIZED:
        return KeyRejected(ID, "Bria does not accept the key in BRIA_API_KEY.")
    if status == HTTPStatus.FORBIDDEN:
        return KeyRejected(ID, f"Bria's plan does not allow this call or has no credit: {words}.")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return ProviderBusy(ID, "Bria was asked too often; the order was not taken.")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ProviderBusy(ID, f"Bria's server is in trouble (HTTP {status}).")
    if _is_moderation(error):
        return ProviderRefused(ID, _moderated(words))
    return ProviderRefused(ID, f"Bria refused the order (HTTP {status}): {words}.")


_PHRASED = frozenset(one.value for one in HTTPStatus)


def _words(error: dict[str, Any]) -> str:
    parts = [str(error.get(key) or "").strip() for key in ("message", "details")]
    return ": ".join(part for part in parts if part)[:_MOST_WORDS].rstrip(".")


def _is_moderation(error: dict[str, Any]) -> bool:
    return "moderation" in str(error.get("message") or "").lower()


_STOPPED = {
    "visual_output": "the picture that came of it",
    "visual_input": "the picture that was sent along",
    "prompt": "its words",
}
"""What a moderation flag looks at, by the part of its name that error texts hold."""


def _moderated(words: str) -> str:
    told = words.lower().replace(" ", "_")
    flag = next((what for name, what in _STOPPED.items() if name in told), "its content")
    return (
        f"Bria's content moderation stopped this frame because of {flag} ({words}). Say it less "
        "explicitly: blood, wounds, weapons aimed at somebody and undress are what it stops most"
    )
