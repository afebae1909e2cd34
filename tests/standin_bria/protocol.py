"""What the service accepts: routes, combinations, enums. Pure.

Source: reference bria-fibo-api 2.1 to 2.7 and 2.10.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.standin_bria import cards

Body = dict[str, Any]

CLASSIC_RATIOS = ("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9")
WIDE_RATIOS = (
    "16:10", "10:16", "2:1", "1:2", "21:9", "9:21", "3:1", "1:3", "4:1", "1:4", "5:1", "1:5",
)  # fmt: skip
RESOLUTIONS = ("1MP", "4MP")
OUTPUT_TYPES = ("png", "jpeg")
BAD_COMBINATION = 422
"""Whether a wrong combination is 400 or 422 is not published; clients must take both."""
LIGHT_TYPES = (
    "midday", "blue hour light", "low-angle sunlight", "sunrise light",
    "spotlight on subject, keep background settings", "overcast light",
    "soft overcast daylight lighting", "cloud-filtered lighting", "fog-diffused lighting",
    "moonlight lighting", "starlight lighting nighttime", "soft bokeh lighting",
    "harsh studio lighting keep background setting",
)  # fmt: skip
LIGHT_DIRECTIONS = ("front", "side", "bottom", "top-down")
STYLES = ("story_board", "cartoon", "anime", "oil_painting", "watercolor", "3d_render")


class Refused(Exception):
    """The request is answered with an error and starts no job."""

    def __init__(self, code: int, message: str, details: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = details


@dataclass(frozen=True)
class Route:
    """One POST endpoint.

    Attributes:
        check: Raises `Refused` when the body is not allowed.
        makes: Keys of a finished result.
    """

    check: Callable[[Body], None]
    makes: tuple[str, ...]


def _given(body: Body, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if body.get(name) not in (None, "", []))


def _one_of(body: Body, combinations: set[tuple[str, ...]], *names: str) -> None:
    if _given(body, *names) not in combinations:
        raise Refused(BAD_COMBINATION, "Invalid combination of inputs", ", ".join(names))


def _enum(body: Body, name: str, allowed: tuple[str, ...]) -> None:
    if name in body and body[name] not in allowed:
        raise Refused(BAD_COMBINATION, f"{name} must be one of {', '.join(allowed)}", name)


def _whole_number(body: Body, name: str, low: int, high: int) -> None:
    value = body.get(name, low)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Refused(BAD_COMBINATION, f"{name} must be an integer from {low} to {high}", name)


def parsed_prompt(body: Body, name: str = "structured_prompt") -> Body | None:
    """The JSON object inside the string *name*; None when it is not given."""
    text = body.get(name)
    if text is None:
        return None
    if not isinstance(text, str):
        raise Refused(400, f"{name} must be a string", name)
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        raise Refused(400, f"{name} is not valid JSON", name) from None
    if not isinstance(found, dict):
        raise Refused(400, f"{name} must hold an object", name)
    return found


def _images(body: Body, *, needed: bool) -> None:
    images = body.get("images", [])
    if not isinstance(images, list) or len(images) > 1 or (needed and not images):
        raise Refused(BAD_COMBINATION, "images must hold exactly one picture", "images")
    if any(str(one).startswith("data:") for one in images):
        raise Refused(400, "images must be a URL or bare base64", "images")


def _common(body: Body) -> None:
    if body.get("sync") and body.get("webhook_url"):
        raise Refused(BAD_COMBINATION, "webhook_url needs an asynchronous request", "webhook_url")
    _images(body, needed=False)
    parsed_prompt(body)
    _whole_number(body, "seed", 1, 2147483647)
    _enum(body, "output_type", OUTPUT_TYPES)


_GENERATES = {
    ("prompt",),
    ("images",),
    ("prompt", "images"),
    ("structured_prompt",),
    ("prompt", "structured_prompt"),
}


def _generate(body: Body) -> None:
    _common(body)
    _one_of(body, _GENERATES, "prompt", "images", "structured_prompt")
    _enum(body, "resolution", RESOLUTIONS)
    _enum(body, "aspect_ratio", CLASSIC_RATIOS + WIDE_RATIOS)
    if "steps_num" in body:
        _whole_number(body, "steps_num", 35, 50)
    if body.get("aspect_ratio") in WIDE_RATIOS:
        _wide(body)


def _wide(body: Body) -> None:
    """The twelve new ratios: no 4MP, no refine, no picture without words."""
    given = _given(body, "prompt", "images", "structured_prompt")
    if body.get("resolution") == "4MP" or given in {("prompt", "structured_prompt"), ("images",)}:
        raise Refused(BAD_COMBINATION, "Not available for wide aspect ratios", "aspect_ratio")


def _generate_lite(body: Body) -> None:
    _common(body)
    _one_of(body, _GENERATES, "prompt", "images", "structured_prompt")
    _enum(body, "aspect_ratio", CLASSIC_RATIOS)


def _prompt_only(body: Body) -> None:
    _common(body)
    _one_of(body, _GENERATES - {("structured_prompt",)}, "prompt", "images", "structured_prompt")


def _from_diff(body: Body) -> None:
    for name in ("structured_prompt", "user_adjusted_structured_prompt"):
        if parsed_prompt(body, name) is None:
            raise Refused(400, f"{name} is required", name)
    _whole_number(body, "seed", 1, 2147483647)


def _edit(body: Body) -> None:
    _images(body, needed=True)
    parsed_prompt(body, "structured_instruction")
    allowed = {
        ("instruction",),
        ("structured_instruction",),
        ("instruction", "mask"),
        ("structured_instruction", "mask"),
    }
    _one_of(body, allowed, "instruction", "structured_instruction", "mask")
    given = parsed_prompt(body, "structured_instruction")
    if given is not None and not given.get("edit_instruction"):
        raise Refused(400, "structured_instruction lacks edit_instruction", "edit_instruction")
    picture, mask = cards.picture_in(body["images"][0]), cards.picture_in(body.get("mask", ""))
    if picture and mask and picture.size != mask.size:
        raise Refused(BAD_COMBINATION, "mask must have the size of the image", "mask")


def _needs(*names: str) -> Callable[[Body], None]:
    def check(body: Body) -> None:
        missing = [name for name in names if not body.get(name)]
        if missing:
            raise Refused(400, f"{missing[0]} is required", missing[0])
        _enum(body, "light_type", LIGHT_TYPES)
        _enum(body, "light_direction", LIGHT_DIRECTIONS)
        _enum(body, "style", STYLES)
        if isinstance(ratio := body.get("aspect_ratio"), float) and not 0.5 <= ratio <= 3.0:
            raise Refused(BAD_COMBINATION, "aspect_ratio must be from 0.5 to 3.0", "aspect_ratio")
        if "desired_increase" in body and body["desired_increase"] not in (2, 4):
            raise Refused(BAD_COMBINATION, "desired_increase must be 2 or 4", "desired_increase")

    return check


_PICTURE = ("image_url", "seed", "structured_prompt")
ROUTES: dict[str, Route] = {
    "/v2/image/generate": Route(_generate, _PICTURE),
    "/v2/image/generate/lite": Route(_generate_lite, _PICTURE),
    "/v2/structured_prompt/generate": Route(_prompt_only, ("seed", "structured_prompt")),
    "/v2/structured_prompt/generate/lite": Route(_prompt_only, ("seed", "structured_prompt")),
    "/v2/structured_prompt/generate_from_diff": Route(_from_diff, ("seed", "structured_prompt")),
    "/v2/image/edit": Route(_edit, ("image_url", "seed", "structured_instruction")),
    "/v2/image/edit/relight": Route(_needs("image", "light_type"), ("image_url",)),
    "/v2/image/edit/restyle": Route(_needs("image", "style"), ("image_url",)),
    "/v2/image/edit/expand": Route(_needs("image", "aspect_ratio"), ("image_url",)),
    "/v2/image/edit/increase_resolution": Route(_needs("image"), ("image_url",)),
}
