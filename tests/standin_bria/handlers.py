"""What the two hosts of the stand-in answer."""

from __future__ import annotations

import io
import json
import struct
import time
import zlib
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit

from PIL import Image

from tests.standin_bria.faults import Fault
from tests.standin_bria.jobs import StandInJob
from tests.standin_bria.protocol import ROUTES, Refused

if TYPE_CHECKING:
    from tests.standin_bria.server import StandIn

STATUS = "/v2/status/"


@dataclass(frozen=True)
class Call:
    """One request that arrived."""

    at: float
    method: str
    path: str
    status: int
    token: str | None
    body: Any = None


def _error(code: int, message: str, details: str = "") -> dict[str, Any]:
    return {
        "error": {"code": code, "message": message, "details": details},
        "request_id": "refused",
    }


class Handler(BaseHTTPRequestHandler):
    """What both hosts share. Bound to its `StandIn` by a subclass with *stand_in* set."""

    stand_in: ClassVar[StandIn]
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name inherited
        """Quiet: tests read `calls`."""

    def send(self, status: int, body: bytes, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_json(self, status: int, body: object, headers: dict[str, str] | None = None) -> None:
        self.send(status, json.dumps(body).encode(), "application/json", headers or {})

    def hang_up(self) -> None:
        """Break the connection without an answer."""
        self.close_connection = True
        self.connection.setsockopt(1, 13, struct.pack("ii", 1, 0))  # SO_LINGER 0: a reset
        self.connection.close()


_AT_ONCE: dict[Fault, tuple[int, str, str]] = {
    Fault.UNAUTHORISED: (401, "Invalid api_token", ""),
    Fault.FORBIDDEN: (403, "Your plan has no credits left", "billing"),
    Fault.MODERATED: (422, "Prompt failed content moderation", "prompt"),
    Fault.RATE_LIMITED: (429, "Too many requests", ""),
    Fault.RATE_LIMITED_WITH_WAIT: (429, "Too many requests", ""),
}


class Service(Handler):
    """The API host."""

    def do_POST(self) -> None:
        self.body: Any = None
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fault = self.stand_in.faults.take(self.path)
        if not self._refused(fault, self.path):
            self._submit(raw, fault)

    def do_GET(self) -> None:
        self.body = None
        fault = self.stand_in.faults.take("status")
        if self._refused(fault, "status"):
            return
        job = self.stand_in.jobs.jobs.get(self.path.removeprefix(STATUS))
        if job is None or fault is Fault.FORGOTTEN:
            self._answer(404, {"status": "NOT_FOUND"})
        else:
            self._answer(200, self.stand_in.jobs.status(job))

    def _refused(self, fault: Fault | None, endpoint: str) -> bool:
        token = self.headers.get("api_token")
        if token != self.stand_in.token or self.stand_in.revoked or fault is Fault.UNAUTHORISED:
            self._answer(401, _error(401, "Invalid api_token"))
        elif not self.stand_in.admits(endpoint):
            self._answer(429, _error(429, "Too many requests"))
        elif fault is Fault.HTML_500:
            self._note(500)
            self.send(500, b"<html><h1>Bad day</h1></html>", "text/html", {})
        elif fault is Fault.BAD_JSON:
            self._note(200)
            self.send(200, b'{"request_id": ', "application/json", {})
        elif fault in _AT_ONCE:
            code, message, details = _AT_ONCE[fault]
            wait = {"Retry-After": "1"} if fault is Fault.RATE_LIMITED_WITH_WAIT else {}
            self._answer(code, _error(code, message, details), wait)
        else:
            return False
        return True

    def _submit(self, raw: bytes, fault: Fault | None) -> None:
        try:
            self.body = json.loads(raw)
            ROUTES[self.path].check(self.body)
        except KeyError:
            return self._answer(404, _error(404, "No such endpoint"))
        except (json.JSONDecodeError, UnicodeDecodeError, AttributeError):
            return self._answer(400, _error(400, "The body is not a JSON object"))
        except Refused as refused:
            why = _error(refused.code, refused.message, refused.details)
            return self._answer(refused.code, why)
        job = self.stand_in.jobs.accept(self.path, self.body, fault)
        time.sleep(self.stand_in.accept_s)
        self.stand_in.tell_when_done(job)
        if fault is Fault.RESET_AFTER_ACCEPT:
            self._note(0)
            return self.hang_up()
        if fault is Fault.SYNC_ANSWER or self.body.get("sync"):
            finished = {"request_id": job.id, "result": self.stand_in.jobs.result(job)}
            return self._answer(200, finished)
        return self._answer(202, self._accepted(job, fault))

    def _accepted(self, job: StandInJob, fault: Fault | None) -> dict[str, str]:
        foreign = fault is Fault.FOREIGN_STATUS
        host = self.stand_in.result_address if foreign else self.stand_in.address
        answer = {"request_id": job.id, "status_url": f"{host}{STATUS}{job.id}"}
        if fault is Fault.WARNING:
            answer["warning"] = "The prompt may name protected material"
        return answer

    def _answer(self, status: int, body: object, headers: dict[str, str] | None = None) -> None:
        self._note(status)
        self.send_json(status, body, headers)

    def _note(self, status: int) -> None:
        token = self.headers.get("api_token")
        call = Call(time.monotonic(), self.command, self.path, status, token, self.body)
        self.stand_in.calls.append(call)


class Result(Handler):
    """The host of finished pictures."""

    def do_GET(self) -> None:
        fault = self.stand_in.faults.take("result")
        token = self.headers.get("api_token")
        self.stand_in.result_calls.append(
            Call(time.monotonic(), "GET", self.path, 200, token, None)
        )
        if fault is Fault.PRIVATE_REDIRECT:
            target = {"Location": "http://169.254.169.254/latest/meta-data"}
            return self.send(302, b"", "text/plain", target)
        data = self.stand_in.jobs.pictures.get(urlsplit(self.path).path.removeprefix("/out/"))
        if data is None or fault is Fault.EXPIRED:
            return self.send(403, b"expired", "text/plain", {})
        return self.send(200, _spoilt(data, fault), "image/png", {})


def _spoilt(data: bytes, fault: Fault | None) -> bytes:
    if fault is Fault.TRUNCATED:
        return data[: len(data) // 2]
    if fault is Fault.JPEG_AS_PNG:
        buffer = io.BytesIO()
        Image.open(io.BytesIO(data)).save(buffer, "JPEG")
        return buffer.getvalue()
    return bomb() if fault is Fault.BOMB else data


def bomb(side: int = 16000) -> bytes:
    """A valid PNG of *side* x *side* black pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((side // 8 + 1) * side), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
