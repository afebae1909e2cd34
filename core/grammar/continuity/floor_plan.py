"""From planned shots to a plan of the floor that can be drawn.

Marks stand for places on a stage four metres wide; a camera stands as far off as its size and lens
ask. Source: reference trade 4.8 (line of action), 4.4 (what a size shows).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from core.domain.continuity import Issue
from core.domain.film_terms import Framing
from core.domain.film_terms_tables import SIZES
from core.domain.floor_plan import FloorPlan, PlanCamera, PlanPerson
from core.domain.staging import Mark, Performer
from core.grammar.continuity.axis import side_of
from core.grammar.continuity.run import Placed, SceneRun

_MARKS: dict[Mark, tuple[float, float]] = {
    Mark.CENTRE: (0.0, 0.0),
    Mark.LEFT: (-1.0, 0.0),
    Mark.RIGHT: (1.0, 0.0),
    Mark.FRONT: (0.0, -1.2),
    Mark.BACK: (0.0, 1.5),
    Mark.FAR: (0.0, 4.0),
    Mark.SEAT: (-0.75, 0.0),
    Mark.SEAT_OPPOSITE: (0.75, 0.0),
    Mark.WINDOW: (2.0, 2.0),
    Mark.DOOR: (-2.0, 2.0),
}
_ROOM_M = 0.75
"""Between two people on one mark."""
_HEADINGS = {"camera": 0.0, "left": -90.0, "right": 90.0, "away": 180.0, "forward": 90.0}
_ASPECT = 16 / 9
_NEAREST_M, _FARTHEST_M = 0.6, 9.0
"""A plan stays readable between these; an extreme wide stands farther off than its edge."""
_PAIR = 2
_CUTS = frozenset({"axis", "grammar"})

Spot = tuple[float, float]


def floor_plan(run: SceneRun, found: Sequence[Issue]) -> FloorPlan:
    """The plan of one scene, with the *found* issues pinned to the cameras they speak of."""
    spots = _spots(run)
    people = tuple(
        PlanPerson(
            character_id=one.character_id,
            name=run.name(one.character_id),
            x_m=spots[one.character_id][0],
            y_m=spots[one.character_id][1],
            heading_deg=_heading(one, spots),
        )
        for one in _first_seen(run).values()
    )
    return FloorPlan(
        scene_number=run.scene.number,
        people=people,
        line=_line(run, spots),
        cameras=tuple(_camera(placed, spots, found) for placed in run.shots),
    )


def _first_seen(run: SceneRun) -> dict[str, Performer]:
    """Everybody on stage, as they stand when they are first seen."""
    seen: dict[str, Performer] = {}
    for placed in run.shots:
        for one in placed.planned.staging.performers:
            seen.setdefault(one.character_id, one)
    return seen


def _spots(run: SceneRun) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for who, one in _first_seen(run).items():
        x, y = _MARKS[one.mark]
        while (x, y) in spots.values():
            x += _ROOM_M
        spots[who] = (x, y)
    return spots


def _heading(one: Performer, spots: dict[str, Spot]) -> float:
    x, y = spots[one.character_id]
    other = spots.get(one.faces)
    if other is None:
        return _HEADINGS.get(one.faces, 0.0)
    return round(math.degrees(math.atan2(other[0] - x, -(other[1] - y))), 1)


def _line(run: SceneRun, spots: dict[str, Spot]) -> tuple[float, float, float, float] | None:
    """Through the first two who share a shot."""
    for placed in run.shots:
        pair = [one.character_id for one in placed.planned.staging.performers][:_PAIR]
        if len(pair) == _PAIR:
            (x0, y0), (x1, y1) = sorted(spots[who] for who in pair)
            return x0, y0, x1, y1
    return None


def _camera(placed: Placed, spots: dict[str, Spot], found: Sequence[Issue]) -> PlanCamera:
    shot, params = placed.planned.shot, placed.planned.params
    aim = _aim(placed, spots)
    half_height = math.tan(math.radians(params.fov) / 2) / _ASPECT
    wanted = SIZES[shot.size].visible_m / 2 / half_height
    away = min(_FARTHEST_M, max(_NEAREST_M, wanted))
    azimuth = math.radians(shot.azimuth_deg)
    return PlanCamera(
        shot=placed.number,
        label=placed.label,
        x_m=round(aim[0] + away * math.sin(azimuth), 2),
        y_m=round(aim[1] - away * math.cos(azimuth), 2),
        aim_x_m=round(aim[0], 2),
        aim_y_m=round(aim[1], 2),
        fov_deg=params.fov,
        side=side_of(shot),
        finding=next(
            (i.message for i in found if i.category in _CUTS and i.shots[-1] == placed.number), ""
        ),
    )


def _aim(placed: Placed, spots: dict[str, Spot]) -> Spot:
    """The one the frame is built on, the middle of those in it, or the middle of the stage."""
    shot = placed.planned.shot
    shown = [spots[who] for who in shot.subjects if who in spots]
    if shot.framing in {Framing.SINGLE, Framing.OVER_SHOULDER, Framing.POV}:
        shown = shown[:1]
    if not shown:
        return 0.0, 0.0
    return sum(x for x, _ in shown) / len(shown), sum(y for _, y in shown) / len(shown)
