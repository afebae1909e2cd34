"""Requests and answers of both protocols, as plain data.

Source: reference agents 3.3: `store` is on by default; a failed or incomplete response raises
nothing; a refusal is a content part; only a message's final phase is the answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.adapters.openai_language.profiles import Api, Format, Profile, reasons
from core.adapters.openai_language.strict_schema import Schema
from core.ports.language import Outcome, Tier, Usage

Body = dict[str, Any]
EFFORT = {Tier.LARGE: "medium", Tier.SMALL: "low"}
_MOST_QUOTED = 200
_OPENER = (
    "Answer with one JSON object and nothing else. Every field of this JSON schema is present:"
)


@dataclass(frozen=True, slots=True)
class Request:
    """One question, apart from the protocol it is put in."""

    model: str
    task: str
    tier: Tier
    instructions: str
    said: Sequence[tuple[str, str]]
    """Role and text of every message after the instructions."""
    schema: Schema
    most_output_tokens: int


@dataclass(frozen=True, slots=True)
class Heard:
    """Text that came back."""

    text: str
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Miss:
    """Why no text came back."""

    outcome: Outcome
    words: str = ""
    """What the other side said."""
    usage: Usage = field(default_factory=Usage)
    wait_s: float | None = None
    """How long it asks us to wait."""
    status: int = 0
    """HTTP; 0: no answer."""
    retry: bool = True
    """False: the other side says that asking again is of no use."""
    sent: bool = True
    """Whether it may have been worked on, and so be billed."""


def responses_body(request: Request, profile: Profile) -> Body:
    """The body of a call of ``/responses``."""
    body: Body = {
        "model": request.model,
        "instructions": request.instructions,
        "input": [{"role": role, "content": text} for role, text in request.said],
        "max_output_tokens": request.most_output_tokens,
        "store": False,
        "text": {"format": {"type": "json_schema", **_named_schema(request)}},
    }
    if profile.is_own:
        body["prompt_cache_key"] = f"sceneforge-{request.task}"
    if reasons(request.model):
        body["reasoning"] = {"effort": EFFORT[request.tier]}
    return body


def chat_body(request: Request, profile: Profile, shape: Format) -> Body:
    """The body of a call of ``/chat/completions``."""
    instructions = request.instructions
    response_format: Body = {"type": "json_schema", "json_schema": _named_schema(request)}
    if shape is Format.OBJECT:
        instructions = f"{instructions}\n\n{_OPENER}\n{json.dumps(request.schema)}"
        response_format = {"type": "json_object"}
    said = [("system", instructions), *request.said]
    most = "max_completion_tokens" if profile.is_own else "max_tokens"
    body: Body = {
        "model": request.model,
        "messages": [{"role": role, "content": text} for role, text in said],
        "response_format": response_format,
        most: request.most_output_tokens,
    }
    if profile.is_own:
        body["store"] = False
    return body


def _named_schema(request: Request) -> Body:
    return {"name": request.task, "schema": request.schema, "strict": True}


def read(api: Api, text: str) -> Heard | Miss:
    """What a successful HTTP answer says."""
    try:
        data = json.loads(text)
    except ValueError:
        return Miss(Outcome.BROKEN_ANSWER, _short(text), retry=False)
    if not isinstance(data, dict):
        return Miss(Outcome.BROKEN_ANSWER, _short(text), retry=False)
    return _read_responses(data) if api is Api.RESPONSES else _read_chat(data)


def _read_responses(data: Body) -> Heard | Miss:
    usage = _usage(data.get("usage"), "input_tokens", "output_tokens")
    parts = [part for message in _messages(data) for part in _objects(message.get("content"))]
    refusals = [str(part.get("refusal", "")) for part in parts if part.get("type") == "refusal"]
    if refusals:
        return Miss(Outcome.REFUSED, _short(refusals[0]), usage)
    status = data.get("status", "completed")
    if status == "failed":
        return _failed(_object(data.get("error")), usage)
    if status == "incomplete":
        reason = str(_object(data.get("incomplete_details")).get("reason", ""))
        return _incomplete(reason, usage)
    said = [str(part.get("text", "")) for part in parts if part.get("type") == "output_text"]
    if not "".join(said).strip():
        return Miss(Outcome.BROKEN_ANSWER, "it holds no text", usage, retry=False)
    return Heard("".join(said), usage)


def _messages(data: Body) -> list[Body]:
    """The messages that are the answer, not thoughts on the way to it."""
    return [
        item
        for item in _objects(data.get("output"))
        if item.get("type") == "message" and item.get("phase") in (None, "final_answer")
    ]


def _failed(error: Body, usage: Usage) -> Miss:
    code, words = str(error.get("code", "")), _short(str(error.get("message", "")))
    if code == "rate_limit_exceeded":
        return Miss(Outcome.BUSY, words, usage)
    if code in {"invalid_prompt", "content_policy_violation"}:
        return Miss(Outcome.FILTERED, words, usage)
    return Miss(Outcome.SERVER_TROUBLE, words or code, usage)


def _incomplete(reason: str, usage: Usage) -> Miss:
    if reason == "content_filter":
        return Miss(Outcome.FILTERED, "", usage)
    if reason in {"max_output_tokens", "length"}:
        return Miss(Outcome.CUT_OFF, "", usage)
    return Miss(Outcome.BROKEN_ANSWER, f"it stopped early ({reason or 'no reason'})", usage)


def _read_chat(data: Body) -> Heard | Miss:
    usage = _usage(data.get("usage"), "prompt_tokens", "completion_tokens")
    choice = next(iter(_objects(data.get("choices"))), None)
    if choice is None:
        return Miss(Outcome.BROKEN_ANSWER, "it holds no choice", usage, retry=False)
    message = _object(choice.get("message"))
    if message.get("refusal"):
        return Miss(Outcome.REFUSED, _short(str(message["refusal"])), usage)
    finish = choice.get("finish_reason")
    if finish in {"length", "content_filter"}:
        return _incomplete(str(finish), usage)
    text = str(message.get("content") or "")
    if not text.strip():
        return Miss(Outcome.BROKEN_ANSWER, "it holds no text", usage, retry=False)
    return Heard(text, usage)


def _usage(data: object, read_name: str, written_name: str) -> Usage:
    found = _object(data)
    details = _object(found.get(f"{read_name}_details"))
    return Usage(
        input_tokens=_count(found.get(read_name)),
        cached_tokens=_count(details.get("cached_tokens")),
        output_tokens=_count(found.get(written_name)),
    )


def unwrapped(text: str) -> str:
    """*text* without what small models put around JSON: fences, thoughts, a leading sentence."""
    after = text.rsplit("</think>", 1)[-1]
    start, end = after.find("{"), after.rfind("}")
    return after[start : end + 1] if 0 <= start < end else after


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _object(value: object) -> Body:
    return dict(value) if isinstance(value, Mapping) else {}


def _objects(value: object) -> list[Body]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _MOST_QUOTED else plain[:_MOST_QUOTED].rsplit(" ", 1)[0] + " ..."
