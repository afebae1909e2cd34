"""Calls of the Bria service. An order is sent once; only questions are asked again.

There is no idempotency key: a second POST is a second bill. A POST whose answer did not arrive
is therefore an error of its own, `ProviderUnsure`. Source: reference bria-fibo-api 1 and 2.9.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from core.adapters.bria.answers import (
    ID,
    Accepted,
    Finished,
    Running,
    StillRunning,
    progressed,
    refusal,
    submitted,
)
from core.adapters.bria.guard import (
    Address,
    GuardedTransport,
    is_public,
    real_address,
    resolved,
)
from core.adapters.bria.limits import CallLimiter, Patience
from core.errors import MakerError, ProviderBusy, ProviderFailed, ProviderUnsure, WorkCancelled
from core.ports.clock import Clock

USER_AGENT = "SceneForge"
TIMEOUT = httpx.Timeout(connect=10, read=60, write=30, pool=5)
MAX_PICTURE_BYTES = 128 * 2**20
"""An 8192 x 8192 PNG of noise would be larger; nothing that we order is."""
DOWNLOAD_S = 120.0
_STATUS = "status"
_REQUEST_ID = re.compile(r"[A-Za-z0-9_.:-]{1,128}")
_NAP_S = 1.0
"""How long a cancel may go unheard: for twenty frames, looking costs more than waiting."""
_PATIENCE = 5
"""How often in a row the service may not know, or be in trouble, before we give up."""
Cancelled = Callable[[], bool]


class BriaClient:
    """The service as methods. Safe to use from many threads.

    Args:
        base_url: Without ``/v2``.
        key: Goes to `base_url` and nowhere else.
        limiter: Shared by everything that uses this key.
    """

    def __init__(
        self,
        base_url: str,
        key: str,
        *,
        limiter: CallLimiter,
        clock: Clock,
        patience: Patience | None = None,
    ) -> None:
        self.limiter = limiter
        self.clock = clock
        self.patience = patience or Patience()
        self._http = httpx.Client(
            base_url=base_url.rstrip("/"),
            headers={"api_token": key, "User-Agent": USER_AGENT},
            timeout=TIMEOUT,
            trust_env=False,
        )
        guard = GuardedTransport(own=_own_network(base_url))
        self._results = httpx.Client(transport=guard, timeout=TIMEOUT, follow_redirects=True)

    def close(self) -> None:
        """Let the connections go."""
        self._http.close()
        self._results.close()

    def order(self, endpoint: str, body: dict[str, Any]) -> Accepted | Finished:
        """Start a job. Sent once: it costs. Whoever orders has waited for the `limiter`.

        Args:
            endpoint: Below ``/v2``, e.g. ``"image/generate"``.
            body: Fields that are None are left out.

        Raises:
            MakerError: it was refused and nothing was started.
            ProviderUnsure: nobody can say whether it was started.
        """
        sent = {key: value for key, value in body.items() if value is not None}
        try:
            answer = self._http.post(f"/v2/{endpoint}", json=sent)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise ProviderBusy(ID, "Bria cannot be reached; nothing was ordered.") from error
        except httpx.HTTPError as error:
            raise ProviderUnsure(ID, "The connection to Bria broke after the order.") from error
        self._heed(endpoint, answer)
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise ProviderUnsure(ID, f"Bria's server failed on the order ({answer.status_code}).")
        return submitted(answer.status_code, answer.text)

    def finished(
        self, request_id: str, *, cancelled: Cancelled, first_s: float | None = None
    ) -> Finished:
        """Wait until the job *request_id* is done.

        Args:
            request_id: Its number.
            cancelled: Asked while waiting.
            first_s: When to ask first; None: after the usual time.

        Raises:
            StillRunning: it took too long.
            MakerError: it has failed or is unknown.
            WorkCancelled: *cancelled* said so; the job goes on over there.
        """
        end = self.clock.seconds() + self.patience.most_s
        wait, puzzled = self.patience.first_s if first_s is None else first_s, 0
        while True:
            self._nap(wait, cancelled)
            state = self._asked(request_id, cancelled)
            if isinstance(state, Finished):
                return state
            puzzled = puzzled + 1 if state.unknown else 0
            if puzzled >= _PATIENCE:
                raise ProviderFailed(ID, "Bria no longer knows what became of the picture.")
            if self.clock.seconds() > end:
                raise _too_late(self.patience.most_s)
            wait = self.patience.every_s

    def picture(self, url: str) -> bytes:
        """The bytes of a result, fetched without our key.

        Raises:
            ProviderFailed: it is gone, too large, too slow, or at a forbidden address.
            ProviderBusy: it is there; try again.
        """
        end = self.clock.seconds() + DOWNLOAD_S
        found = bytearray()
        try:
            with self._results.stream("GET", url) as answer:
                if answer.status_code != HTTPStatus.OK:
                    raise _not_there(answer.status_code)
                for chunk in answer.iter_bytes():
                    found += chunk
                    if len(found) > MAX_PICTURE_BYTES or self.clock.seconds() > end:
                        raise ProviderFailed(ID, "The finished picture is too large or too slow.")
        except httpx.InvalidURL as error:
            raise ProviderFailed(ID, "The finished picture has no usable address.") from error
        except httpx.HTTPError as error:
            raise ProviderBusy(ID, "The finished picture could not be fetched yet.") from error
        return bytes(found)

    def _asked(self, request_id: str, cancelled: Cancelled) -> Running | Finished:
        if not _REQUEST_ID.fullmatch(request_id):
            raise ProviderFailed(ID, "Bria gave the job a number that cannot be asked for.")
        self.limiter.wait(_STATUS, cancelled)
        try:
            # Built by us from the number: the address in the answer could lead the key elsewhere.
            answer = self._http.get(f"/v2/status/{quote(request_id, safe='')}")
        except httpx.HTTPError:
            return Running(unknown=True)
        self._heed(_STATUS, answer)
        if answer.status_code == HTTPStatus.NOT_FOUND:
            raise ProviderFailed(ID, "Bria does not know this job (any more).")
        if answer.status_code >= HTTPStatus.BAD_REQUEST:
            return _unanswered(refusal(answer.status_code, answer.text))
        return progressed(request_id, answer.text)

    def _nap(self, seconds: float, cancelled: Cancelled) -> None:
        end = self.clock.seconds() + seconds
        while (left := end - self.clock.seconds()) > 0:
            if cancelled():
                raise WorkCancelled(ID, "The picture was cancelled.")
            self.clock.sleep(min(left, _NAP_S))

    def _heed(self, endpoint: str, answer: httpx.Response) -> None:
        """Slow down when we are told that we are too fast."""
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            told = answer.headers.get("Retry-After", "")
            self.limiter.hold_back(endpoint, float(told) if told.isdigit() else 10.0)


def _too_late(most_s: float) -> StillRunning:
    return StillRunning(
        ID,
        f"Bria did not finish within {most_s:.0f} s. Trying again asks for the same picture and "
        "costs nothing; another take orders a new one.",
    )


def _not_there(status: int) -> MakerError:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
        return ProviderBusy(ID, f"The finished picture could not be fetched (HTTP {status}).")
    return ProviderFailed(ID, f"The finished picture is gone (HTTP {status}).")


def _unanswered(error: MakerError) -> Running:
    if isinstance(error, ProviderBusy):
        return Running(unknown=not error.message.startswith("Bria was asked too often"))
    raise error


def _own_network(base_url: str) -> Address | None:
    """The address of a service on our own network; None for one on the internet."""
    try:
        address = real_address(resolved(httpx.URL(base_url).host)[0])
    except (OSError, ValueError, IndexError):
        return None
    return None if is_public(address) else address
