"""The server: one port, answers in the order in which a test put them down."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Self

from tests.standin_openai import replies
from tests.standin_openai.replies import Answer
from tests.standin_openai.strictness import faults

PATHS = {"/v1/responses": "responses", "/v1/chat/completions": "chat"}
KNOWN = {
    "responses": {
        "model", "instructions", "input", "max_output_tokens", "store", "text", "reasoning",
        "prompt_cache_key",
    },
    "chat": {"model", "messages", "response_format", "max_tokens", "max_completion_tokens"},
}  # fmt: skip
"""Fields a server of that protocol knows; a compatible one refuses the others."""


@dataclass(frozen=True)
class Call:
    """One request that arrived."""

    path: str
    key: str
    body: dict[str, Any]

    @property
    def task(self) -> str:
        """What the answer is called; empty where no schema was asked for."""
        if "text" in self.body:
            return str(self.body["text"]["format"]["name"])
        return str(self.body["response_format"].get("json_schema", {}).get("name", ""))

    @property
    def schema(self) -> dict[str, Any]:
        """The schema that was asked for."""
        if "text" in self.body:
            return dict(self.body["text"]["format"]["schema"])
        return dict(self.body["response_format"]["json_schema"]["schema"])

    def said(self) -> str:
        """Everything that was sent as messages."""
        messages = self.body.get("input") or self.body.get("messages") or []
        return "\n".join(str(one["content"]) for one in messages)


@dataclass
class StandInOpenAI:
    """The running server.

    Args:
        answers: In order; the last one stays.
        by_task: For questions of that name, before `answers`.
        speaks: Protocols it knows; others are 404.
        formats: Response formats it knows; others are 400.
        port: 0 for any.
    """

    answers: list[Answer] = field(default_factory=list)
    by_task: dict[str, Answer] = field(default_factory=dict)
    speaks: tuple[str, ...] = ("responses", "chat")
    formats: tuple[str, ...] = ("json_schema", "json_object")
    port: int = 0
    calls: list[Call] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._lock = threading.Lock()
        handler = type("Bound", (_Handler,), {"stand_in": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """Base URL, with ``/v1``."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def answer_to(self, call: Call) -> Answer:
        """The next answer, unless the request itself is wrong."""
        with self._lock:
            self.calls.append(call)
            return self._turned_down(call) or self.by_task.get(call.task) or self._next()

    def _next(self) -> Answer:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def _turned_down(self, call: Call) -> Answer | None:
        protocol = PATHS.get(call.path)
        if protocol not in self.speaks:
            return Answer(404, "404 page not found", {"Content-Type": "text/plain"})
        strangers = call.body.keys() - KNOWN[protocol]
        if strangers:
            return replies.error(400, "unknown_parameter", f"Unknown parameter: {min(strangers)}")
        shape = call.body.get("response_format") or call.body["text"]["format"]
        if shape["type"] not in self.formats:
            return replies.error(400, "bad_format", f"{shape['type']} is not supported")
        wrong = faults(call.schema) if shape["type"] == "json_schema" else []
        return replies.error(400, "invalid_json_schema", wrong[0]) if wrong else None


class _Handler(BaseHTTPRequestHandler):
    stand_in: ClassVar[StandInOpenAI]
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        key = self.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = self.stand_in.answer_to(Call(self.path, key, body))
        time.sleep(answer.wait_s)
        try:
            self._send(answer)
        except OSError:  # the other side no longer waits
            self.close_connection = True

    def _send(self, answer: Answer) -> None:
        if answer.drop:
            self.close_connection = True
            self.connection.close()
            return
        data = answer.text.encode()
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if not answer.drip_s:
            self.wfile.write(data)
            return
        for byte in data:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(answer.drip_s)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
        """Say nothing."""
