"""How often the service may be asked: calls a minute, per endpoint, status calls included.

Source: reference bria-fibo-api 2.9.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from core.errors import WorkCancelled
from core.ports.clock import Clock

WINDOW_S = 61.0
"""A minute, and a second for clocks and networks that do not agree."""
_NAP_S = 0.2


class Plan(StrEnum):
    """What the account allows."""

    FREE = "free"
    PAYG = "payg"
    ENTERPRISE = "enterprise"


CALLS_A_MINUTE = {Plan.FREE: 10, Plan.PAYG: 60, Plan.ENTERPRISE: 1000}


class CallLimiter:
    """Lets calls through at the rate of a plan. One for all threads of a process."""

    def __init__(self, plan: Plan, clock: Clock, *, window_s: float = WINDOW_S) -> None:
        self._most = CALLS_A_MINUTE[plan]
        self._clock = clock
        self._window_s = window_s
        self._booked: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def wait(self, endpoint: str, cancelled: Callable[[], bool]) -> None:
        """Return when *endpoint* may be called; every return is one call.

        Raises:
            WorkCancelled: *cancelled* said so while waiting.
        """
        moment = self._book(endpoint)
        while (left := moment - self._clock.seconds()) > 0:
            if cancelled():
                self._give_back(endpoint, moment)
                raise WorkCancelled("fibo", "The picture was cancelled.")
            self._clock.sleep(min(left, _NAP_S))

    def hold_back(self, endpoint: str, seconds: float) -> None:
        """The service said that we are too fast: no call of *endpoint* for *seconds*."""
        until = self._clock.seconds() + seconds
        with self._lock:
            booked = self._booked.setdefault(endpoint, deque(maxlen=self._most))
            booked.extend([until - self._window_s] * self._most)

    def _book(self, endpoint: str) -> float:
        """The moment of our call: now, or when the oldest of a full minute has passed."""
        with self._lock:
            booked = self._booked.setdefault(endpoint, deque(maxlen=self._most))
            now = self._clock.seconds()
            full = len(booked) == self._most
            moment = max(now, booked[0] + self._window_s) if full else now
            booked.append(moment)
            return moment

    def _give_back(self, endpoint: str, moment: float) -> None:
        with self._lock:
            booked = self._booked[endpoint]
            if moment in booked:
                booked.remove(moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """When to ask how a job stands.

    Source: reference bria-fibo-api 2.9: a picture takes 19 to 57 s, 4MP 30 s more.
    """

    first_s: float = 8.0
    every_s: float = 2.0
    most_s: float = 300.0
