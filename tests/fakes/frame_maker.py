"""A frame maker that needs no renderer: a lit gradient, the same for the same request."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.domain.film_terms import Quality
from core.domain.method import Way
from core.domain.picture import LensRecord, LinearPicture, Passes
from core.errors import RenderFailed, WorkCancelled
from core.ports.frame_maker import FrameRequest, MakerState


def bare_wall(width: int, height: int) -> Passes:
    """A grey wall five metres away, seen straight on, and nothing before it."""
    lens = LensRecord(
        focal_mm=35.0,
        sensor_mm=(36.0, 36.0 * height / width),
        t_stop=2.8,
        focus_m=5.0,
        eye=(0.0, 0.0, 1.5),
        right=(1.0, 0.0, 0.0),
        up=(0.0, 0.0, 1.0),
        forward=(0.0, 1.0, 0.0),
    )
    size = (height, width)
    return Passes(
        depth=np.full(size, 5.0, np.float32),
        normal=np.tile(np.array([0, -1, 0], np.float16), (*size, 1)),
        albedo=np.full((*size, 3), 0.5, np.float16),
        objects=np.zeros(size, np.int16),
        surfaces=np.zeros(size, np.int16),
        names={0: "set"},
        lens=lens,
    )


class FakeFrameMaker:
    """Makes pictures at once; fails for the shots named in *failing*."""

    def __init__(
        self,
        *,
        failing: tuple[str, ...] = (),
        ready: bool = True,
        usd: float = 0.0,
        ways: tuple[Way, ...] = (Way.PROMPT,),
        quick: bool = False,
    ) -> None:
        self.failing, self.ready, self.usd, self.ways = failing, ready, usd, ways
        self.quick = quick
        self.made: list[FrameRequest] = []
        self.with_passes = False

    def state(self) -> MakerState:
        reason = "a gradient for tests" if self.ready else "The lamp is broken: change it."
        return MakerState(
            id="previs",
            label="previs render",
            ready=self.ready,
            reason=reason,
            ways=self.ways,
            quick=self.quick,
        )

    def price_usd(self, quality: Quality, aspect: float, way: Way = Way.PROMPT) -> float:
        return self.usd

    def make(self, request: FrameRequest, *, cancelled: Callable[[], bool]) -> LinearPicture:
        if cancelled():
            raise WorkCancelled("previs", "Cancelled.")
        if request.shot.label in self.failing:
            raise RenderFailed("previs", f"shot {request.shot.label} has no light")
        self.made.append(request)
        across = np.linspace(0.02, 0.9, request.width, dtype=np.float32)
        down = np.linspace(1.0, 0.3, request.height, dtype=np.float32)
        grey = down[:, None] * across[None, :]
        tint = np.array([1.0, 0.8 + 0.04 * (request.seed % 5), 0.6], dtype=np.float32)
        return LinearPicture(
            rgb=grey[:, :, None] * tint,
            measured={"subject_fraction": 0.5, "horizon": 0.4},
            passes=bare_wall(request.width, request.height) if self.with_passes else None,
        )

    def warm_up(self) -> None:
        """Warm at once."""

    def close(self) -> None:
        """Nothing is open."""
