"""The frame maker ``fibo``: a structured prompt and a seed in, an 8-bit picture out.

The structured prompt alone bypasses the service's language model: it is the most literal and the
cheapest way, and no text leaves for a third party (reference bria-fibo-api 7, 13).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.adapters.bria.answers import ID
from core.adapters.bria.client import BriaClient
from core.adapters.bria.orders import GENERATE, Orders, Painted
from core.adapters.bria.prices import Prices
from core.adapters.bria.ratios import Ratio, crop_box, ratio_for
from core.colour.spaces import linear_from_srgb8
from core.colour.views import expanded
from core.domain.film_terms import Quality
from core.domain.picture import LinearPicture
from core.errors import InvalidInput, ProviderNotConfigured
from core.ports.frame_maker import FrameRequest, MakerState
from core.ports.till import Till

UPSCALE = "image/edit/increase_resolution"
NOT_CONFIGURED = (
    "FIBO is not configured: set BRIA_API_KEY to a key of Bria's platform (and BRIA_PLAN to its "
    "plan), then start SceneForge again."
)
_MOST_SEED = 2147483647
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
            remote=True,
        )

    def price_usd(self, quality: Quality, aspect: float) -> float:
        """One picture, and its enlargement where a final cannot be had at four megapixels."""
        enlarged = quality is Quality.FINAL and not ratio_for(aspect).takes_4mp
        return self.prices.usd([GENERATE, UPSCALE] if enlarged else [GENERATE])

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
        aspect = request.width / request.height
        painted = work.picture(GENERATE, _body(request, ratio_for(aspect)))
        if request.quality is Quality.FINAL and not ratio_for(aspect).takes_4mp:
            painted = work.picture(UPSCALE, _enlarged(painted.data))
        return _developed(painted, aspect)


def _body(request: FrameRequest, ratio: Ratio) -> dict[str, Any]:
    final = request.quality is Quality.FINAL and ratio.takes_4mp
    return {
        "structured_prompt": json.dumps(
            request.structured_prompt, ensure_ascii=False, separators=(",", ":")
        ),
        "seed": 1 + (request.seed - 1) % _MOST_SEED,
        "aspect_ratio": ratio.name,
        "resolution": "4MP" if final else None,
    }


def _enlarged(data: bytes) -> dict[str, Any]:
    return {"image": base64.b64encode(data).decode(), "desired_increase": 4}


def _developed(painted: Painted, aspect: float) -> LinearPicture:
    codes = painted.codes
    height, width = codes.shape[:2]
    left, top, right, bottom = crop_box(width, height, aspect)
    cropped = codes[top:bottom, left:right]
    return LinearPicture(
        rgb=expanded(linear_from_srgb8(cropped)),
        source_bit_depth=8,
        measured={"native_width": float(width), "native_height": float(height)},
        original=painted.data,
    )
