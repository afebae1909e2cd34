"""Faults, switched from outside the protocol: the next calls of a route go wrong."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock


class Fault(StrEnum):
    """What goes wrong."""

    UNAUTHORISED = "unauthorised"
    FORBIDDEN = "forbidden"
    MODERATED = "moderated"
    MODERATED_LATER = "moderated_later"
    """The job is accepted and ends in ERROR."""
    FAILED = "failed"
    """The job ends in FAILED, the editing spec's word."""
    STRING_CODE = "string_code"
    """ERROR with ``"code": "VALIDATION_ERROR"`` and no details."""
    UNKNOWN = "unknown"
    """UNKNOWN for two polls, then the job goes on."""
    UNKNOWN_FOR_GOOD = "unknown_for_good"
    RATE_LIMITED = "rate_limited"
    RATE_LIMITED_WITH_WAIT = "rate_limited_with_wait"
    HTML_500 = "html_500"
    BAD_JSON = "bad_json"
    RESET_AFTER_ACCEPT = "reset_after_accept"
    """The job runs, the connection breaks before the answer."""
    NEVER_ENDS = "never_ends"
    FORGOTTEN = "forgotten"
    """Status says NOT_FOUND."""
    FOREIGN_STATUS = "foreign_status"
    """`status_url` names another host."""
    STRING_SEED = "string_seed"
    WARNING = "warning"
    SYNC_ANSWER = "sync_answer"
    """200 with the result at once, although nobody asked for it."""
    EXPIRED = "expired"
    """The result is 403."""
    TRUNCATED = "truncated"
    JPEG_AS_PNG = "jpeg_as_png"
    BOMB = "bomb"
    """A small file of 16000 x 16000 pixels."""
    PRIVATE_REDIRECT = "private_redirect"
    """The result host redirects to the metadata address of a cloud."""
    PRIVATE_RESULT = "private_result"
    """`image_url` names that address itself."""


@dataclass
class FaultPlan:
    """Which faults wait for which route, first come first served."""

    _waiting: dict[str, deque[Fault]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def plan(self, route: str, *faults: Fault) -> None:
        """The next calls of *route* (a path's end, ``"status"`` or ``"result"``) go wrong."""
        with self._lock:
            self._waiting.setdefault(route, deque()).extend(faults)

    def take(self, route: str) -> Fault | None:
        """The fault of this call, once."""
        with self._lock:
            for name, waiting in self._waiting.items():
                if waiting and route.endswith(name):
                    return waiting.popleft()
        return None

    def clear(self) -> None:
        """Everything works again."""
        with self._lock:
            self._waiting.clear()
