"""Time, as an argument."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Where the core gets its time from."""

    def now(self) -> datetime:
        """The moment, aware, UTC."""
        ...

    def seconds(self) -> float:
        """A monotonic reading for durations."""
        ...

    def sleep(self, seconds: float) -> None:
        """Let that time go by."""
        ...
