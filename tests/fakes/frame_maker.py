"""A frame maker that needs no renderer: a lit gradient, the same for the same request."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.domain.film_terms import Quality
from core.domain.method import Way
from core.domain.picture import LinearPicture
from core.errors import RenderFailed, WorkCancelled
from core.ports.frame_maker import FrameRequest, MakerState


class FakeFrameMaker:
    """Makes pictures at once; fails for the shots named in *failing*."""

    def __init__(
        self,
        *,
        failing: tuple[str, ...] = (),
        ready: bool = True,
        usd: float = 0.0,
        ways: tuple[Way, ...] = (Way.PROMPT,),
    ) -> None:
        self.failing, self.ready, self.usd, self.ways = failing, ready, usd, ways
        self.made: list[FrameRequest] = []

    def state(self) -> MakerState:
        reason = "a gradient for tests" if self.ready else "The lamp is broken: change it."
        return MakerState(
            id="previs", label="previs render", ready=self.ready, reason=reason, ways=self.ways
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
            rgb=grey[:, :, None] * tint, measured={"subject_fraction": 0.5, "horizon": 0.4}
        )

    def warm_up(self) -> None:
        """Warm at once."""

    def close(self) -> None:
        """Nothing is open."""
