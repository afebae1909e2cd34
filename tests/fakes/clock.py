"""Time that moves when told to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """A `Clock` that stands still until `pass_s`."""

    def __init__(self, start: datetime = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)) -> None:
        self._now = start
        self._seconds = 0.0

    def now(self) -> datetime:
        return self._now

    def seconds(self) -> float:
        return self._seconds

    def pass_s(self, seconds: float) -> None:
        """Let time go by."""
        self._now += timedelta(seconds=seconds)
        self._seconds += seconds

    def sleep(self, seconds: float) -> None:
        self.pass_s(seconds)
