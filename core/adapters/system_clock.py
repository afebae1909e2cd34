"""The machine's clock."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime


class SystemClock:
    """The `Clock` of a running SceneForge."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def seconds(self) -> float:
        return time.perf_counter()

    def sleep(self, seconds: float) -> None:
        threading.Event().wait(max(seconds, 0.0))
