"""The frame maker ``fibo``: a structured prompt and a seed in, an 8-bit picture out.

The structured prompt alone bypasses the service's language model: it is the most literal and the
cheapest way, and no text leaves for a third party (reference bria-fibo-api 7, 13).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.adapters.bria.answers import ID, Accepted, Finished
from core.adapters.bria.client import BriaClient
from core.adapters.bria.prices import USD
from core.adapters.bria.ratios import Ratio, crop_box, ratio_for
from core.colour.spaces import ByteImage, linear_from_srgb8
from core.colour.views import expanded
from core.domain.film_terms import Quality
from core.domain.money import CallState, PaidCall
from core.domain.picture import LinearPicture
from core.errors import (
    InvalidInput,
    MakerError,
    ProviderBusy,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRefused,
    ProviderUnsure,
    UnreadableFile,
)
from core.formats.raster import read_picture
from core.ports.frame_maker import Bill, FrameRequest, MakerState
from core.ports.till import PaidOrder, Till

GENERATE = "image/generate"
UPSCALE = "image/edit/increase_resolution"
NOT_CONFIGURED = (
    "FIBO is not configured: set BRIA_API_KEY to a key of Bria's platform (and BRIA_PLAN to its "
    "plan), then start SceneForge again."
)
_MOST_SEED = 2147483647
_DOWNLOADS = 3
"""How often a file that arrives broken is fetched before we give up."""
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class FiboFrames:
    """Implements `FrameMaker` with Bria FIBO.

    Attributes:
        client: None when there is no key.
    """

    client: BriaClient | None
    till: Till

    def state(self) -> MakerState:
        """Whether there is a key."""
        told = (
            "Paints in Bria's cloud from the structured prompt, 8-bit; light above white is an "
            f"estimate. ${USD[GENERATE]:.2f} a picture."
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
        return USD[GENERATE] + (USD[UPSCALE] if enlarged else 0.0)

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
        work = _Order(self.client, self.till, request.bill, cancelled)
        aspect = request.width / request.height
        data, codes = work.picture(GENERATE, _body(request, ratio_for(aspect)))
        if request.quality is Quality.FINAL and not ratio_for(aspect).takes_4mp:
            data, codes = work.picture(UPSCALE, _enlarged(data))
        return _developed(data, codes, aspect)


@dataclass(frozen=True, slots=True)
class _Order:
    """The orders of one take."""

    client: BriaClient
    till: Till
    bill: Bill
    cancelled: Cancelled

    def picture(self, endpoint: str, body: dict[str, Any]) -> tuple[bytes, ByteImage]:
        """The file and its pixels, ordered at most once."""
        call = self._opened(endpoint)
        if call.state is CallState.SENT:
            self.till.moved(call, CallState.UNSURE)
            raise ProviderUnsure(ID, "SceneForge was ended while it sent the order.")
        finished = None
        if call.state is CallState.RESERVED:
            call, finished = self._sent(call, endpoint, body)
        try:
            done = finished or self.client.finished(call.request_id, cancelled=self.cancelled)
            found = self._fetched(done)
        except (ProviderFailed, ProviderRefused):
            # It was taken and is over. Whether such jobs are billed is not published: they count.
            self.till.moved(call, CallState.PAID)
            raise
        self.till.moved(call, CallState.PAID)
        return found

    def _opened(self, endpoint: str) -> PaidCall:
        take = self.bill.take_id
        subject = take if endpoint == GENERATE else f"{take}/{endpoint}"
        order = PaidOrder(
            project_id=self.bill.project_id,
            subject=subject,
            provider=ID,
            what=endpoint,
            usd=USD[endpoint],
        )
        return self.till.opened(order)

    def _sent(
        self, call: PaidCall, endpoint: str, body: dict[str, Any]
    ) -> tuple[PaidCall, Finished | None]:
        """Send the order; it is kept as sent before, and as taken right after."""
        call = self.till.moved(call, CallState.SENT)
        try:
            answer = self.client.order(endpoint, body, cancelled=self.cancelled)
        except (ProviderUnsure, ProviderFailed):
            self.till.moved(call, CallState.UNSURE)
            raise
        except ProviderBusy:
            self.till.moved(call, CallState.RESERVED)
            raise
        except MakerError:
            self.till.moved(call, CallState.RELEASED)
            raise
        call = self.till.moved(call, CallState.ORDERED, request_id=answer.request_id)
        return call, None if isinstance(answer, Accepted) else answer

    def _fetched(self, finished: Finished) -> tuple[bytes, ByteImage]:
        data = self.client.picture(finished.image_url)
        for _again in range(_DOWNLOADS - 1):
            try:
                return data, read_picture(data)
            except UnreadableFile:
                data = self.client.picture(finished.image_url)
        try:
            return data, read_picture(data)
        except UnreadableFile as error:
            raise ProviderFailed(ID, f"The finished picture is unusable: {error}") from error


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


def _developed(data: bytes, codes: ByteImage, aspect: float) -> LinearPicture:
    height, width = codes.shape[:2]
    left, top, right, bottom = crop_box(width, height, aspect)
    cropped = codes[top:bottom, left:right]
    return LinearPicture(
        rgb=expanded(linear_from_srgb8(cropped)),
        source_bit_depth=8,
        measured={"native_width": float(width), "native_height": float(height)},
        original=data,
    )
