"""Shot sizes as steps on a ladder and as angles of view.

Source: reference agents 2.9 (size to fov at a base of 45 degrees, design values).
"""

from __future__ import annotations

from core.domain.film_terms import CameraAngle, ShotSize
from core.domain.film_terms_tables import SIZE_LADDER
from core.domain.optics import focal_mm, sensor_named

MIN_FOV_DEG = 10.0
MAX_FOV_DEG = 120.0
POV_FOV_DEG = 60.0
"""What a pair of eyes takes in, whatever the size of the thing looked at."""

FOV_AT_45_DEG: dict[ShotSize, float] = {
    ShotSize.EXTREME_WIDE: 78.0,
    ShotSize.WIDE: 66.0,
    ShotSize.FULL: 56.0,
    ShotSize.MEDIUM_WIDE: 48.0,
    ShotSize.COWBOY: 45.0,
    ShotSize.MEDIUM: 42.0,
    ShotSize.MEDIUM_CLOSE: 34.0,
    ShotSize.CLOSE: 28.0,
    ShotSize.BIG_CLOSE: 24.0,
    ShotSize.EXTREME_CLOSE: 20.0,
    ShotSize.INSERT: 24.0,
}
"""Horizontal degrees when the base angle of view is 45 degrees: wide shots see wide."""


def fov_for(size: ShotSize, base_fov: float) -> float:
    """Horizontal angle of view of a shot of *size*, degrees; *base_fov* is the film's medium."""
    return round(min(MAX_FOV_DEG, max(MIN_FOV_DEG, FOV_AT_45_DEG[size] * base_fov / 45.0)), 1)


_FROM_THE_FLOOR_DEG = {
    ShotSize.EXTREME_WIDE: 100.0,
    ShotSize.WIDE: 100.0,
    ShotSize.FULL: 100.0,
    ShotSize.MEDIUM_WIDE: 62.0,
}
"""Least angle of view with which a lens on the floor tilts up at a figure and still holds it."""
_WHOLE_ROOM_DEG = 94.0
"""What sees a person as small as an extreme wide asks within a room of five or six metres."""


def fov_of_shot(size: ShotSize, angle: CameraAngle, base_fov: float, *, interior: bool) -> float:
    """As `fov_for`, at least `least_fov`; a point of view keeps the angle of a pair of eyes."""
    usual = POV_FOV_DEG if angle is CameraAngle.POV else fov_for(size, base_fov)
    return max(usual, least_fov(size, angle, interior=interior))


def least_fov(size: ShotSize, angle: CameraAngle, *, interior: bool) -> float:
    """The horizontal degrees without which *size* cannot be had from *angle*; mostly the least."""
    room = _WHOLE_ROOM_DEG if interior and size is ShotSize.EXTREME_WIDE else MIN_FOV_DEG
    if angle is CameraAngle.WORMS_EYE:
        return max(room, _FROM_THE_FLOOR_DEG.get(size, MIN_FOV_DEG))
    return room


def lens_mm_for(fov: float, *, aspect: float, sensor: str) -> float:
    """The focal length that sees *fov* degrees on the used width of *sensor*, millimetres."""
    width_mm, _ = sensor_named(sensor).used_mm(aspect)
    return round(focal_mm(fov, width_mm), 1)


def rung(size: ShotSize) -> int:
    """The place of *size* on the ladder, 0 widest; an insert stands beside the tightest."""
    return SIZE_LADDER.index(ShotSize.EXTREME_CLOSE if size is ShotSize.INSERT else size)


def steps_between(one: ShotSize, other: ShotSize) -> int:
    """How many sizes apart two shots are."""
    return abs(rung(one) - rung(other))


def step_size(size: ShotSize, steps: int) -> ShotSize:
    """*size* moved *steps* tighter (negative: wider), stopping at the ends of the ladder."""
    return SIZE_LADDER[min(len(SIZE_LADDER) - 1, max(0, rung(size) + steps))]
