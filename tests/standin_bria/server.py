"""The server: one port for the service, another for its results."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from tests.standin_bria.faults import FaultPlan
from tests.standin_bria.handlers import Call, Handler, Result, Service
from tests.standin_bria.jobs import Jobs, StandInJob
from tests.standin_bria.webhooks import Notice, deliver

CALLS_A_MINUTE = {"free": 10, "payg": 60, "enterprise": 1000, "unlimited": 10**9}


@dataclass
class StandIn:
    """The running service.

    Args:
        token: The only accepted key.
        latency_s: How long a job takes.
        plan: ``free payg enterprise unlimited``.
        accept_s: Seconds between taking an order and saying so: where a client may be killed.
        window_s: Seconds in a "minute" of the limiter, so that tests need not wait one.
        port: Of the service; 0 for any.
    """

    token: str = "stand-in-key"
    latency_s: float = 0.0
    plan: str = "unlimited"
    accept_s: float = 0.0
    window_s: float = 60.0
    port: int = 0
    faults: FaultPlan = field(default_factory=FaultPlan)
    calls: list[Call] = field(default_factory=list)
    result_calls: list[Call] = field(default_factory=list)
    revoked: bool = False

    def __enter__(self) -> Self:
        self.jobs = Jobs(self.latency_s)
        self._recent: dict[str, deque[float]] = {}
        self._lock = threading.Lock()
        self._api = _serve(_bound(Service, self), self.port)
        self._results = _serve(_bound(Result, self), 0)
        self.jobs.result_address = _address(self._results)
        return self

    def __exit__(self, *_: object) -> None:
        for server in (self._api, self._results):
            server.shutdown()
            server.server_close()

    @property
    def address(self) -> str:
        """Base URL of the service, without ``/v2``."""
        return _address(self._api)

    @property
    def result_address(self) -> str:
        """Base URL of the result host."""
        return _address(self._results)

    def submissions(self) -> list[StandInJob]:
        """Every job that was accepted: each would cost money."""
        return list(self.jobs.jobs.values())

    def rejected(self) -> int:
        """How many calls were answered 429."""
        return sum(call.status == 429 for call in self.calls)

    def tell_when_done(self, job: StandInJob) -> None:
        """Call the address that *job* names, if any, when it has ended."""
        url = job.body.get("webhook_url")
        if url:
            timer = threading.Timer(self.latency_s, self._tell, [str(url), job])
            timer.daemon = True
            timer.start()

    def _tell(self, url: str, job: StandInJob) -> None:
        body = json.dumps(self.jobs.status(job)).encode()
        deliver(url, Notice(self.token, job.id, body))

    def admits(self, endpoint: str) -> bool:
        """Count a call of *endpoint*, unless it is one too many in this minute."""
        now = time.monotonic()
        with self._lock:
            recent = self._recent.setdefault(endpoint, deque())
            while recent and now - recent[0] >= self.window_s:
                recent.popleft()
            if len(recent) >= CALLS_A_MINUTE[self.plan]:
                return False
            recent.append(now)
            return True


def _bound(handler: type[Handler], stand_in: StandIn) -> type[Handler]:
    return type(handler.__name__, (handler,), {"stand_in": stand_in})


class _Server(ThreadingHTTPServer):
    """Says nothing of callers who hang up: tests kill them."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _serve(handler: type[BaseHTTPRequestHandler], port: int) -> ThreadingHTTPServer:
    server = _Server(("127.0.0.1", port), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server


def _address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"
