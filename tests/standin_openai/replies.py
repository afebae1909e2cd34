"""What the server can answer. Source: reference agents 3.3."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

Body = dict[str, Any]
READ, CACHED, WRITTEN = 1000, 400, 300
"""Tokens that every answer says it has taken."""


@dataclass(frozen=True)
class Answer:
    """One HTTP answer.

    Args:
        drip_s: Seconds between its bytes; 0 sends it at once.
        drop: Hang up instead of answering.
    """

    status: int = 200
    text: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    wait_s: float = 0.0
    drip_s: float = 0.0
    drop: bool = False


def _json(body: Body, status: int = 200, **headers: str) -> Answer:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, json.dumps(body), {"Content-Type": "application/json", **told})


def error(status: int, code: str = "", message: str = "", **headers: str) -> Answer:
    """A refusal by status."""
    return _json({"error": {"message": message, "code": code, "type": code}}, status, **headers)


def _response(content: list[Body], **changes: Any) -> Answer:
    message = {"type": "message", "id": "m", "role": "assistant", "content": content}
    body = {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "status": "completed",
        "output": [message],
        "error": None,
        "incomplete_details": None,
        "usage": {
            "input_tokens": READ,
            "input_tokens_details": {"cached_tokens": CACHED},
            "output_tokens": WRITTEN,
            "output_tokens_details": {"reasoning_tokens": 100},
        },
    }
    return _json(body | changes)


def said(value: object, **changes: Any) -> Answer:
    """*value* as the text of a response."""
    text = value if isinstance(value, str) else json.dumps(value)
    return _response([{"type": "output_text", "text": text, "annotations": []}], **changes)


def thought_and_said(value: object) -> Answer:
    """A response whose first message is only on the way to the answer."""
    parts = [("commentary", "Let me see."), ("final_answer", json.dumps(value))]
    output = [
        {
            "type": "message",
            "phase": phase,
            "content": [{"type": "output_text", "text": text}],
        }
        for phase, text in parts
    ]
    return _response([], output=[{"type": "reasoning", "summary": []}, *output])


def refused(words: str) -> Answer:
    """The model will not."""
    return _response([{"type": "refusal", "refusal": words}])


def incomplete(reason: str, text: str = "") -> Answer:
    """Broken off."""
    return said(text, status="incomplete", incomplete_details={"reason": reason})


def failed(code: str, message: str = "") -> Answer:
    """HTTP 200 and yet nothing."""
    return _response([], status="failed", error={"code": code, "message": message}, usage=None)


def chatted(value: object, *, finish: str = "stop", **message: Any) -> Answer:
    """*value* as the message of a chat completion."""
    text = value if isinstance(value, str) or value is None else json.dumps(value)
    choice = {
        "index": 0,
        "finish_reason": finish,
        "message": {"role": "assistant", "content": text, **message},
    }
    return _completion([choice])


def _completion(choices: list[Body]) -> Answer:
    usage = {"prompt_tokens": READ, "completion_tokens": WRITTEN}
    return _json({"id": "c", "object": "chat.completion", "choices": choices, "usage": usage})


def no_choice() -> Answer:
    """A chat completion with nothing to choose from."""
    return _completion([])


def page() -> Answer:
    """A web page where a protocol was expected."""
    return Answer(200, "<html><body>Sign in</body></html>", {"Content-Type": "text/html"})


def broken(text: str = "") -> Answer:
    """A body that is no JSON."""
    return Answer(200, text, {"Content-Type": "application/json"})
