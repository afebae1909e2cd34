"""What a take is made of, in words: so that two takes can be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from core.domain.staging import Performer
from core.domain.take import Take
from sceneforge_app.ui import words

_PARAMS = (
    "lighting",
    "color_temp",
    "contrast",
    "saturation",
    "hdr_bloom",
    "camera_angle",
    "composition",
)
_SHOT = (
    "size",
    "framing",
    "lens_mm",
    "height_m",
    "t_stop",
    "azimuth_deg",
    "movement",
    "screen_direction",
    "placement",
    "focus",
    "duration_s",
    "action",
)
_STAGING = (
    "time",
    "weather",
    "mood",
    "lights",
    "props",
    "key_light",
    "light_quality",
    "style",
    "genre",
)
_OWN_CHOICE = {"height_m": "by the angle", "focus": "the principal"}
"""What an empty field means, where it means something."""
_PERSON = ("pose", "mark", "faces", "holds", "expression", "wardrobe")

Facts = dict[str, str]
"""Name of a fact -> its value, both as a director says them."""


def facts(take: Take) -> Facts:
    """Everything that a take could differ in from another of its frame."""
    return dict(_facts(take))


def differing(takes: Sequence[Facts]) -> list[Facts]:
    """*takes* without the facts that are the same in all of them."""
    names = list(dict.fromkeys(name for one in takes for name in one))
    apart = [name for name in names if len({one.get(name) for one in takes}) > 1]
    return [{name: one.get(name, "none") for name in apart} for one in takes]


def _facts(take: Take) -> Iterator[tuple[str, str]]:
    yield "maker", words.maker_name(take.maker)
    yield "quality", words.QUALITIES[take.quality].lower()
    for holder, names in (
        (take.params, _PARAMS),
        (take.shot, _SHOT),
        (take.staging, _STAGING),
    ):
        for name in names:
            yield words.field_name(name), _value(name, getattr(holder, name))
    yield "place", take.staging.place.words
    yield "lies about", _value("", [prop.word for prop in take.staging.placed])
    for person in take.staging.performers:
        yield from _person(person)
    yield "seed", str(take.seed)


def _person(person: Performer) -> Iterator[tuple[str, str]]:
    who = person.character_id.replace("_", " ")
    yield who, "in the frame"
    for name in _PERSON:
        yield f"{who}, {words.field_name(name)}", _value(name, getattr(person, name))


def _value(field: str, value: object) -> str:
    if value is None and field in _OWN_CHOICE:
        return _OWN_CHOICE[field]
    return words.value_words(field, _plain(value))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


def asked(take: Take) -> str:
    """What was asked of the take before, e.g. ``"“closer”"``; empty for a first take."""
    if take.refinement is None:
        return ""
    parts = [f"“{take.refinement.note.strip()}”"] if take.refinement.note.strip() else []
    moved = [words.field_name(name) for name in take.refinement.sliders]
    if moved:
        parts.append(f"sliders: {', '.join(moved)}")
    return "; ".join(parts)
