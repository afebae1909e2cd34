"""What is ordered for each way to a picture, in order, and with which fields.

Source: reference bria-fibo-api 2.1 to 2.7 (fields, combinations), 5 (what each keeps).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from core.adapters.bria.orders import GENERATE, Orders, Painted
from core.adapters.bria.ratios import Ratio, ratio_for
from core.adapters.bria.sent import carried, mask_for, prose, size_of
from core.adapters.bria.sent_tables import DIRECTIONS, LIGHTS, STYLES
from core.domain.film_terms import Quality
from core.domain.method import Way
from core.errors import InvalidInput
from core.ports.frame_maker import FrameRequest

REWRITE = "structured_prompt/generate"
DIFF = "structured_prompt/generate_from_diff"
EDIT = "image/edit"
RELIGHT = "image/edit/relight"
RESTYLE = "image/edit/restyle"
EXPAND = "image/edit/expand"
UPSCALE = "image/edit/increase_resolution"
_MOST_SEED = 2147483647
_ENLARGED_SIDE = 8192
"""Pixels: the area of an enlarged picture is at most this, squared."""
_NARROWEST, _WIDEST = 0.5, 3.0
"""Width over height that a picture can be expanded to."""
_EDITS = {
    Way.KEY_FRAME: EDIT,
    Way.EDIT: EDIT,
    Way.RELIGHT: RELIGHT,
    Way.RESTYLE: RESTYLE,
    Way.EXPAND: EXPAND,
    Way.ENLARGE: UPSCALE,
}
"""Ways that change a finished picture, in one call."""


@dataclass(frozen=True, slots=True)
class Course:
    """The calls that lead to a picture.

    Attributes:
        way: How it is come by.
        quality: Draft and preview are ordered at one megapixel.
        ratio: Of the picture that is ordered.
    """

    way: Way
    quality: Quality
    ratio: Ratio

    @property
    def endpoints(self) -> tuple[str, ...]:
        """What is called, in order: the price is theirs."""
        if self.way in _EDITS:
            return (_EDITS[self.way],)
        return (*self._first, GENERATE, *((UPSCALE,) if self.enlarged else ()))

    @property
    def enlarged(self) -> bool:
        """Whether a final cannot be had at four megapixels and is enlarged."""
        return self.quality is Quality.FINAL and not self.ratio.takes_4mp

    @property
    def rewrites_first(self) -> bool:
        """Newer ratios refuse a prompt with words beside it: the words go into it beforehand."""
        return self.way is Way.WORDS and not self.ratio.takes_4mp

    @property
    def _first(self) -> tuple[str, ...]:
        if self.way is Way.DIFF:
            return (DIFF,)
        return (REWRITE,) if self.rewrites_first else ()

    def shape(self) -> dict[str, Any]:
        """The fields of the picture's format."""
        final = self.quality is Quality.FINAL and self.ratio.takes_4mp
        return {"aspect_ratio": self.ratio.name, "resolution": "4MP" if final else None}


def course_of(request: FrameRequest) -> Course:
    """The calls of *request*."""
    ratio = ratio_for(request.width / request.height)
    return Course(request.method.way, request.quality, ratio)


def painted(request: FrameRequest, orders: Orders) -> Painted:
    """The picture, each call ordered at most once.

    Raises:
        InvalidInput: the way needs a picture and there is none.
        MakerError: there is no picture.
    """
    course = course_of(request)
    if course.way.needs_picture and not request.source:
        raise InvalidInput("This needs a finished picture to start from.")
    if course.way in _EDITS:
        return orders.picture(_EDITS[course.way], _edited(request))
    found = orders.picture(GENERATE, _generated(request, course, orders))
    if not course.enlarged:
        return found
    large = orders.picture(UPSCALE, enlarged(found.data))
    return Painted(large.data, large.codes, found.answer)


def enlarged(data: bytes, times: int = 4) -> dict[str, Any]:
    """The fields that ask for *data* with *times* its width."""
    return {"image": carried(data), "desired_increase": times}


def _generated(request: FrameRequest, course: Course, orders: Orders) -> dict[str, Any]:
    prompt, words, seed = request.structured_prompt, request.method.words, _seed(request)
    shape = {"seed": seed, **course.shape()}
    if course.way is Way.INSPIRED:
        return {"images": [carried(request.source)], "prompt": prose(prompt), **shape}
    if course.way is Way.DIFF:
        body = {
            "structured_prompt": _text(request.method.before),
            "user_adjusted_structured_prompt": _text(prompt),
            "seed": seed,
        }
        return {"structured_prompt": _answered(orders, DIFF, body), **shape}
    if course.rewrites_first:
        body = {"structured_prompt": _text(prompt), "prompt": words, "seed": seed}
        return {"structured_prompt": _answered(orders, REWRITE, body), **shape}
    return {"structured_prompt": _text(prompt), "prompt": words or None, **shape}


def _answered(orders: Orders, endpoint: str, body: dict[str, Any]) -> str:
    return _text(orders.answer(endpoint, body).structured_prompt)


def _edited(request: FrameRequest) -> dict[str, Any]:
    method, picture = request.method, carried(request.source)
    if method.way is Way.RELIGHT and method.light:
        side = DIRECTIONS[method.light_from] if method.light_from else None
        return {"image": picture, "light_type": LIGHTS[method.light], "light_direction": side}
    if method.way is Way.RESTYLE and method.medium:
        return {"image": picture, "style": STYLES[method.medium]}
    if method.way is Way.EXPAND:
        ratio = min(max(request.width / request.height, _NARROWEST), _WIDEST)
        return {"image": picture, "aspect_ratio": round(ratio, 3)}
    if method.way is Way.ENLARGE:
        return enlarged(request.source, times=_times(request.source))
    return {"images": [picture], "seed": _seed(request), **_instructed(request)}


def _instructed(request: FrameRequest) -> dict[str, Any]:
    words = request.method.words
    if request.method.way is Way.KEY_FRAME:
        told = {**request.structured_prompt, "edit_instruction": words}
        return {"structured_instruction": _text(told)}
    mask = mask_for(request.mask, request.source) if request.mask else None
    return {"instruction": words, "mask": mask}


def _times(data: bytes) -> int:
    """Four, or two where four would be more than is made."""
    width, height = size_of(data)
    return 4 if 16 * width * height <= _ENLARGED_SIDE**2 else 2


def _seed(request: FrameRequest) -> int:
    return 1 + (request.seed - 1) % _MOST_SEED


def _text(prompt: dict[str, Any]) -> str:
    return json.dumps(prompt, ensure_ascii=False, separators=(",", ":"))
