"""The structured prompt that Bria FIBO was trained on, as a JSON schema.

Only trained keys are allowed: an invented one would be accepted by the service and mean nothing.
Source: reference bria-fibo-api 3.1 (FIBO 1.x and 2.0 share these keys; scores and nulls are left
out when storing).
"""

from __future__ import annotations

from typing import Any

MAX_OBJECTS = 5
"""More prominent things go into the background."""
MAX_SUMMARY_WORDS = 200
MAX_DESCRIPTION_WORDS = 100
MAX_STYLE_WORDS = 3

_TEXT: dict[str, Any] = {"type": "string", "minLength": 1}

REQUIRED_OBJECT_KEYS = (
    "description",
    "location",
    "relationship",
    "relative_size",
    "shape_and_color",
)
PERSON_KEYS = (
    "pose",
    "expression",
    "clothing",
    "action",
    "gender",
    "skin_tone_and_texture",
)
"""For humans and human-like figures only."""


def _closed(required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": dict.fromkeys((*required, *optional), _TEXT),
        "additionalProperties": False,
    }


def _object_schema() -> dict[str, Any]:
    texts = ("texture", "appearance_details", "orientation", *PERSON_KEYS)
    schema = _closed(REQUIRED_OBJECT_KEYS, texts)
    schema["properties"]["number_of_objects"] = {"type": "integer", "minimum": 2}
    return schema


_TEXT_RENDER = _closed(("text", "location", "size", "color", "font"), ("appearance_details",))

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "FIBO structured prompt",
    "type": "object",
    "required": [
        "short_description",
        "objects",
        "background_setting",
        "lighting",
        "aesthetics",
        "photographic_characteristics",
        "style_medium",
        "artistic_style",
        "context",
    ],
    "properties": {
        "short_description": _TEXT,
        "objects": {"type": "array", "maxItems": MAX_OBJECTS, "items": _object_schema()},
        "background_setting": _TEXT,
        "lighting": _closed(("conditions", "direction"), ("shadows",)),
        "aesthetics": _closed(
            ("composition", "color_scheme", "mood_atmosphere"),
            ("preference_score", "aesthetic_score"),
        ),
        "photographic_characteristics": _closed(
            ("depth_of_field", "focus", "camera_angle", "lens_focal_length")
        ),
        "style_medium": _TEXT,
        "artistic_style": _TEXT,
        "context": _TEXT,
        "text_render": {"type": "array", "items": _TEXT_RENDER},
    },
    "additionalProperties": False,
}
