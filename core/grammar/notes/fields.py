"""The fields a note can move: where each lives, how it is called, what it may hold."""

from __future__ import annotations

from enum import Enum
from typing import Any

from core.domain.ids import CharacterId
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot
from core.domain.staging import Performer

GRADE = frozenset({"lighting", "hdr_bloom", "color_temp", "contrast", "saturation"})
"""Moved by the grade alone: the light as rendered stays."""
UNSEEN = frozenset({"movement", "duration_s", "notes", "sound"})
"""They change no pixel of the frame."""

_PARAMS = ("fov", *sorted(GRADE), "camera_angle", "composition")
_SHOT = (
    "size",
    "framing",
    "movement",
    "lens_mm",
    "height_m",
    "t_stop",
    "azimuth_deg",
    "screen_direction",
    "subjects",
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
PERFORMER = frozenset(
    {"pose", "mark", "faces", "holds", "expression", "wardrobe", "descriptor", "look"}
)
"""Fields of one person."""

LABELS: dict[str, str] = {
    "size": "the size",
    "time": "the hour",
    "fov": "the angle of view",
    "hdr_bloom": "bloom",
    "color_temp": "colour temperature",
    "camera_angle": "the camera angle",
    "lens_mm": "the lens",
    "t_stop": "the stop",
    "azimuth_deg": "the camera's side",
    "duration_s": "the duration",
    "height_m": "the camera height",
    "key_light": "the key light",
    "light_quality": "the edge of the shadows",
}


def label(field: str) -> str:
    """How a director calls *field*."""
    return LABELS.get(field, field.replace("_", " "))


def part_of(field: str) -> str:
    """Which part of a planned shot holds *field*; empty for one of a performer."""
    for part, names in (("params", _PARAMS), ("shot", _SHOT), ("staging", _STAGING)):
        if field in names:
            return part
    return ""


def performer(planned: PlannedShot, who: str | None) -> Performer | None:
    """The person of that id in the staging."""
    people = planned.staging.performers
    return next((one for one in people if one.character_id == who), None)


def read(planned: PlannedShot, field: str, who: str | None = None) -> Any:  # noqa: ANN401 - what the field holds
    """The value of *field*, of *who* if it is one of a performer; None if there is none."""
    if field in PERFORMER:
        return getattr(performer(planned, who), field, None)
    return getattr(getattr(planned, part_of(field)), field)


def write(planned: PlannedShot, field: str, value: object, who: str | None = None) -> PlannedShot:
    """*planned* with *field* set. Angle and composition are kept equal in shot and params."""
    if field in PERFORMER:
        return _write_performer(planned, field, value, who)
    part = part_of(field)
    changed = planned.revised(**{part: getattr(planned, part).revised(**{field: value})})
    if field == "camera_angle":
        return changed.revised(shot=changed.shot.revised(angle=value))
    if field == "composition":
        return changed.revised(shot=changed.shot.revised(composition=value))
    return changed


def _write_performer(
    planned: PlannedShot, field: str, value: object, who: str | None
) -> PlannedShot:
    people = tuple(
        one.revised(**{field: value}) if one.character_id == who else one
        for one in planned.staging.performers
    )
    return with_people(planned, people)


def with_people(planned: PlannedShot, people: tuple[Performer, ...]) -> PlannedShot:
    """*planned* with these performers."""
    return planned.revised(staging=planned.staging.revised(performers=people))


def principal_id(planned: PlannedShot) -> CharacterId | None:
    """Who the frame is built on, among those who can be seen."""
    people = planned.staging.performers
    asked = planned.shot.principal()
    seen = [one.character_id for one in people]
    return asked if asked in seen else seen[0] if seen else None


def range_of(field: str) -> tuple[float, float] | None:
    """Lowest and highest value of a slider; None for one that is a choice of words."""
    if field not in FrameParams.model_fields:
        return None
    limits = {type(one).__name__: one for one in FrameParams.model_fields[field].metadata}
    if "Ge" not in limits:
        return None
    return float(limits["Ge"].ge), float(limits["Le"].le)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """*value* as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 2)
    return value
