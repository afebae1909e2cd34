"""A scene seen from above: people, the line between them, and where each shot is taken from.

Coordinates are metres on a schematic stage: x to the right as the audience sees it, y away from
the audience, the middle of the acting area at 0, 0. It shows what continuity is reckoned with,
not the measured set.
"""

from __future__ import annotations

from core.domain.ids import CharacterId
from core.domain.value import Value


class PlanPerson(Value):
    """Somebody on the floor."""

    character_id: CharacterId
    name: str
    x_m: float
    y_m: float
    heading_deg: float
    """Which way the body faces: 0 to the audience, 90 to the audience's right."""


class PlanCamera(Value):
    """Where one shot is taken from."""

    shot: int
    """Its number on the board."""
    label: str
    x_m: float
    y_m: float
    aim_x_m: float
    aim_y_m: float
    fov_deg: float
    """Horizontal."""
    side: int
    """Of the line: 1 the audience's, -1 beyond, 0 on it or without one."""
    finding: str = ""
    """What the audit says of this position, if anything: line, 30 degrees or eyeline."""


class FloorPlan(Value):
    """One scene from above."""

    scene_number: int
    people: tuple[PlanPerson, ...] = ()
    line: tuple[float, float, float, float] | None = None
    """The line of action, from x, y to x, y; None while nobody faces anybody."""
    cameras: tuple[PlanCamera, ...] = ()
