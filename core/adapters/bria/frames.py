"""The frame maker ``fibo``: a structured prompt and a seed in, an 8-bit picture out.

The structured prompt alone bypasses the service's language model: it is the most literal and the
cheapest way, and no text leaves for a third party (reference bria-fibo-api 7, 13).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.adapters.bria.answers import ID
from core.adapters.bria.orders import GENERATE, Orders, Painted
from core.adapters.bria.prices import Prices
from core.adapters.bria.ratios import crop_box, ratio_for
from core.adapters.bria.ways import Course, painted
from core.colour.spaces import linear_from_srgb8
from core.colour.views import expanded
from core.domain.film_terms import Quality
from core.domain.method import Way
from core.domain.picture import LinearPicture
from core.errors import InvalidInput, ProviderNotConfigured
from core.ports.frame_maker import FrameRequest, MakerState
from core.ports.till import Till

if TYPE_CHECKING:
    from core.adapters.bria.client import BriaClient  # with it comes the HTTP library

_REWRITING = frozenset({Way.WORDS, Way.DIFF, Way.INSPIRED})
_SCORES = frozenset({"preference_score", "aesthetic_score"})
NOT_CONFIGURED = (
    "FIBO is not configured: set BRIA_API_KEY to a key of Bria's platform (and BRIA_PLAN to its "
    "plan), then start SceneForge again."
)
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class FiboFrames:
    """Implements `FrameMaker` with Bria FIBO.

    Attributes:
        client: None when there is no key.
    """

    client: BriaClient | None
    till: Till
    prices: Prices = field(default_factory=Prices)

    def state(self) -> MakerState:
        """Whether there is a key."""
        told = (
            "Paints in Bria's cloud from the structured prompt, 8-bit; light above white is an "
            f"estimate. ${self.prices.usd([GENERATE]):.2f} a picture {self.prices.terms}."
        )
        ready = self.client is not None
        return MakerState(
            id=ID,
            label="Bria FIBO",
            ready=ready,
            reason=told if ready else NOT_CONFIGURED,
            ways=tuple(Way),
            remote=True,
        )

    def price_usd(self, quality: Quality, aspect: float, way: Way = Way.PROMPT) -> float:
        """Every call that leads to the picture."""
        return self.prices.usd(Course(way, quality, ratio_for(aspect)).endpoints)

    def make(self, request: FrameRequest, *, cancelled: Cancelled) -> LinearPicture:
        """One picture at the service's own size, cropped to the frame, expanded to linear.

        An order that is still open for this take is taken up again, never sent twice.

        Raises:
            WorkCancelled: *cancelled* said so; what was ordered can be fetched later.
            ProviderNotConfigured: there is no key.
            OverBudget: nothing was ordered.
            ProviderUnsure: the order may or may not have been taken.
            MakerError: there is no picture.
        """
        if self.client is None:
            raise ProviderNotConfigured(ID, NOT_CONFIGURED)
        if request.bill is None or not request.structured_prompt:
            raise InvalidInput("A FIBO picture needs a take and its structured prompt.")
        work = Orders(self.client, self.till, self.prices, request.bill, cancelled)
        return _developed(painted(request, work), request)


def _developed(found: Painted, request: FrameRequest) -> LinearPicture:
    codes = found.codes
    height, width = codes.shape[:2]
    left, top, right, bottom = crop_box(width, height, request.width / request.height)
    cropped = codes[top:bottom, left:right]
    return LinearPicture(
        rgb=expanded(linear_from_srgb8(cropped)),
        source_bit_depth=8,
        measured={"native_width": float(width), "native_height": float(height)},
        original=found.data,
        structured_prompt=_repainted(found, request),
    )


def _repainted(found: Painted, request: FrameRequest) -> dict[str, Any]:
    """The prompt that came back, where the service was asked to change it.

    Without its scores: they are the service's, not the shot's (reference bria-fibo-api 3.2).
    """
    if request.method.way not in _REWRITING:
        return {}
    prompt = found.answer.structured_prompt
    look = prompt.get("aesthetics")
    if isinstance(look, dict):
        kept = {key: value for key, value in look.items() if key not in _SCORES}
        return {**prompt, "aesthetics": kept}
    return prompt
