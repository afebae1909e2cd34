"""Where everybody stands and what they look at.

Marks belong to the set, so people stand in the same place in every shot of a scene.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.domain.film_terms import ScreenDirection
from core.domain.shot import Shot
from core.domain.staging import Mark, Performer, Pose, Staging
from core.previs.animals.bodies import ANIMALS
from core.previs.figures import takes_seat
from core.previs.poses_tables import MOVING_POSES
from core.previs.sets.plan import Flat, Point, Seat, SetPlan

_CLOSEST_M = 0.62
"""Between two people who are drawn together for a tight shot."""
_ROOM_M = 0.75
"""Between two people on one mark."""
_OPENING = 0.22
"""How far people who talk turn out towards the audience: 0 profile, 1 square-on."""
_CONTACT_M = {
    Pose.EMBRACE: 0.34,
    Pose.DANCE: 0.42,
    Pose.PUNCH: 0.85,
    Pose.GUARD: 1.0,
    Pose.SWORD: 1.45,
}
"""Between two people when one of them does this to the other."""
_TABLE_M = 1.5
"""From a seat to the one across the table."""
_SEATS = (Mark.SEAT, Mark.SEAT_OPPOSITE)
_FALL_BACK = {Mark.SEAT_OPPOSITE: Mark.RIGHT}
_SQUARE = 0.7
"""Cosine from which a pair of seats stands across the set, as a default camera sees it."""
_FACING = -0.5
"""Cosine below which two seats face each other."""


@dataclass(frozen=True, slots=True)
class Line:
    """The line of action on the ground.

    Attributes:
        along: Unit vector from its left end to its right end as the audience sees it.
        audience: Unit vector towards the audience.
    """

    along: Flat
    audience: Flat

    def direction(self, azimuth: float) -> Flat:
        """From the subject to a camera at *azimuth* radians from square-on."""
        cosine, sine = math.cos(azimuth), math.sin(azimuth)
        return (
            self.audience[0] * cosine + self.along[0] * sine,
            self.audience[1] * cosine + self.along[1] * sine,
        )


@dataclass(frozen=True, slots=True)
class Placement:
    """One performer on the stage.

    Attributes:
        performer: Who.
        position: Ground under the hips, or the top of the seat; metres.
        yaw_deg: Which way the body faces: 0 is -Y, 90 is +X.
        gaze: What they look at.
    """

    performer: Performer
    position: Point
    yaw_deg: float
    gaze: Point | None = None


def set_line(plan: SetPlan) -> Line:
    """The set's own line of action."""
    (x0, y0), (x1, y1) = plan.line_of_action
    return _line_along((x1 - x0, y1 - y0))


def _line_along(run: Flat) -> Line:
    length = math.hypot(*run)
    along = (run[0] / length, run[1] / length)
    return Line(along, (along[1], -along[0]))


def line_of(shot: Shot, staging: Staging, plan: SetPlan) -> Line:
    """The line this shot is seen from: along the movement of those who move, else the set's.

    Who moves right to left is seen from the other side of their path.
    """
    principal = next(iter(staging.performers), None)
    pair = seat_pair(plan)
    if principal and pair and principal.mark in _SEATS and takes_seat(principal):
        return pair.line
    if principal is None or principal.pose not in MOVING_POSES or principal.faces != "forward":
        return set_line(plan)
    line = _line_along(plan.travel)
    if shot.screen_direction is ScreenDirection.RIGHT_TO_LEFT:
        return Line(line.along, (-line.audience[0], -line.audience[1]))
    return line


def place_performers(shot: Shot, staging: Staging, plan: SetPlan) -> tuple[Placement, ...]:
    """Everybody on their marks, turned as they should be."""
    on_marks = _on_marks(staging.performers, plan)
    closed = _closed_up(on_marks)
    line = line_of(shot, staging, plan)
    camera = line.direction(math.radians(shot.azimuth_deg))
    return tuple(_turned(placement, closed, plan, camera) for placement in closed)


def drawn_together(placements: tuple[Placement, ...], width_m: float) -> tuple[Placement, ...]:
    """Two people who stand, moved together until both fit a picture *width_m* wide at them.

    A cheat of every set: in a tight two-shot people stand closer than in the wide one.
    """
    if len(placements) < 2 or any(takes_seat(p.performer) for p in placements[:2]):
        return placements
    first, second = placements[:2]
    run = np.subtract(second.position, first.position)
    apart = float(np.linalg.norm(run[:2]))
    wanted = max(0.8 * width_m - 0.5, _CLOSEST_M)
    if apart <= wanted:
        return placements
    step = run * (1 - wanted / apart) / 2
    return (_moved(first, step), _moved(second, -step), *placements[2:])


def _moved(placement: Placement, step: NDArray[np.float64]) -> Placement:
    x, y, z = (float(a + b) for a, b in zip(placement.position, step, strict=True))
    return replace(placement, position=(x, y, z))


def _on_marks(performers: tuple[Performer, ...], plan: SetPlan) -> list[Placement]:
    """Positions only; those who sit take the seat nearest to their mark."""
    free = list(plan.seats)
    crowd: dict[Mark, int] = {}
    placed = []
    for performer in performers:
        spot = (
            plan.marks.get(performer.mark)
            or plan.marks[_FALL_BACK.get(performer.mark, Mark.CENTRE)]
        )
        if takes_seat(performer) and free:
            seat = _seat_of(performer, plan, free, spot)
            free.remove(seat)
            placed.append(Placement(performer, seat.position, seat.yaw_deg))
            continue
        if _lies_in_bed(performer, plan):
            bed = _nearest(list(plan.beds), spot)
            placed.append(Placement(performer, bed.position, bed.yaw_deg))
            continue
        rank = crowd.get(performer.mark, 0)
        crowd[performer.mark] = rank + 1
        placed.append(Placement(performer, _beside(spot, rank, plan), _mark_yaw(performer, plan)))
    return placed


def _seat_of(performer: Performer, plan: SetPlan, free: list[Seat], spot: Point) -> Seat:
    """Where somebody sits: the same place whoever else is in the frame."""
    pair = seat_pair(plan)
    if performer.mark not in _SEATS:
        return _nearest(free, spot)
    if pair:
        own = pair.right if performer.mark is Mark.SEAT_OPPOSITE else pair.left
        return own if own in free else free[0]
    second = performer.mark is Mark.SEAT_OPPOSITE and len(plan.seats) > 1
    own = plan.seats[1 if second else 0]
    return own if own in free else free[0]


@dataclass(frozen=True, slots=True)
class SeatPair:
    """Two seats that face each other, as the audience sees them, and the line between them."""

    left: Seat
    right: Seat
    line: Line


def seat_pair(plan: SetPlan) -> SeatPair | None:
    """The pair about the nearest seat; None where no two face each other."""
    first = plan.seats[0]
    second = _seat_across(first, plan.seats[1:])
    if second is None:
        return None
    run = np.subtract(second.position, first.position)[:2]
    middle = np.add(second.position, first.position)[:2] / 2
    audience = np.array([run[1], -run[0]]) / np.linalg.norm(run)
    low, high = plan.camera_bounds
    room = np.add(low, high)[:2] / 2 - middle
    towards = np.array([0.0, -1.0]) if abs(audience[1]) > _SQUARE else room
    if float(audience @ towards) < 0:
        audience = -audience
    right = np.array([-audience[1], audience[0]])
    ordered = sorted((first, second), key=lambda seat: float(np.dot(seat.position[:2], right)))
    along = np.subtract(ordered[1].position, ordered[0].position)[:2]
    along = along / np.linalg.norm(along)
    line = Line((float(along[0]), float(along[1])), (float(audience[0]), float(audience[1])))
    return SeatPair(ordered[0], ordered[1], line)


def _seat_across(first: Seat, others: Sequence[Seat]) -> Seat | None:
    """The seat across the table from *first*, if there is one."""
    ahead = _facing(first)
    spot = np.asarray(first.position[:2]) + _TABLE_M * ahead
    facing = [seat for seat in others if float(_facing(seat) @ ahead) < _FACING]
    best = min(facing, key=lambda seat: math.dist(seat.position[:2], spot), default=None)
    return best if best and math.dist(best.position[:2], spot) < _TABLE_M else None


def _facing(seat: Seat) -> NDArray[np.float64]:
    turn = math.radians(seat.yaw_deg)
    return np.array([math.sin(turn), -math.cos(turn)])


def _lies_in_bed(performer: Performer, plan: SetPlan) -> bool:
    """Whether somebody lies on a bed of the set and not on its floor."""
    human = performer.look.species not in ANIMALS
    return bool(plan.beds) and performer.pose is Pose.LIE and performer.mark in _SEATS and human


def _nearest(seats: list[Seat], spot: Point) -> Seat:
    return min(seats, key=lambda seat: math.dist(seat.position[:2], spot[:2]))


def _mark_yaw(performer: Performer, plan: SetPlan) -> float:
    return plan.mark_yaw_deg.get(performer.mark, 0.0)


def _beside(spot: Point, rank: int, plan: SetPlan) -> Point:
    """The mark for the first, then places to its right and left, a step further back."""
    if rank == 0:
        return spot
    line = set_line(plan)
    step = _ROOM_M * ((rank + 1) // 2) * (1 if rank % 2 else -1)
    back = 0.25 * ((rank + 1) // 2)
    x = spot[0] + line.along[0] * step - line.audience[0] * back
    y = spot[1] + line.along[1] * step - line.audience[1] * back
    return (x, y, plan.ground(x, y))


def _closed_up(placed: list[Placement]) -> list[Placement]:
    """Who embraces, dances or fights stands at that distance from the other."""
    result = list(placed)
    for index, placement in enumerate(placed):
        reach = _CONTACT_M.get(placement.performer.pose)
        other = _faced(placement, placed)
        if reach is None or other is None or takes_seat(placement.performer):
            continue
        result[index] = replace(placement, position=_at_reach(placement, other, reach))
        break  # one of the two comes to the other
    return result


def _at_reach(placement: Placement, other: Placement, reach: float) -> Point:
    away = np.subtract(placement.position, other.position)
    away[2] = 0.0
    length = max(float(np.linalg.norm(away)), 1e-3)
    x, y, _ = np.asarray(other.position) + away / length * reach
    return (float(x), float(y), placement.position[2])


def _faced(placement: Placement, placed: list[Placement]) -> Placement | None:
    faces = placement.performer.faces
    return next(
        (
            other
            for other in placed
            if other.performer.character_id == faces and other != placement
        ),
        None,
    )


def _turned(
    placement: Placement, placed: list[Placement], plan: SetPlan, camera: Flat
) -> Placement:
    """*placement* with its body and eyes turned as the performer faces."""
    seated = takes_seat(placement.performer) or _lies_in_bed(placement.performer, plan)
    other = _faced(placement, placed)
    if other is not None:
        gaze = (*other.position[:2], other.position[2] + _eye_height_m(other))
        run = np.subtract(other.position, placement.position)[:2]
        yaw = _yaw_deg(_opened((float(run[0]), float(run[1])), plan))
        return replace(placement, yaw_deg=placement.yaw_deg if seated else yaw, gaze=gaze)
    if seated:
        return placement
    return replace(placement, yaw_deg=_yaw_by_word(placement, plan, camera))


def _opened(run: Flat, plan: SetPlan) -> Flat:
    """A direction turned a little towards the audience, as actors do."""
    length = max(math.hypot(*run), 1e-6)
    audience = set_line(plan).audience
    return (
        run[0] / length + audience[0] * _OPENING,
        run[1] / length + audience[1] * _OPENING,
    )


def _yaw_by_word(placement: Placement, plan: SetPlan, camera: Flat) -> float:
    """The yaw of ``camera away left right forward``, or of somebody who is out of frame."""
    faces, along = placement.performer.faces, set_line(plan).along
    moving = placement.performer.pose in MOVING_POSES
    if faces == "forward" and not moving:
        return placement.yaw_deg
    runs: dict[str, Flat] = {
        "camera": camera,
        "away": (-camera[0], -camera[1]),
        "left": _opened((-along[0], -along[1]), plan),
        "right": _opened(along, plan),
        "forward": plan.travel,
    }
    return _yaw_deg(runs.get(faces) or _opened(_across(placement, plan), plan))


def _across(placement: Placement, plan: SetPlan) -> Flat:
    """Along the line, from where one stands towards its other half."""
    line = set_line(plan)
    (x0, y0), (x1, y1) = plan.line_of_action
    x, y = placement.position[0] - (x0 + x1) / 2, placement.position[1] - (y0 + y1) / 2
    side = -1.0 if x * line.along[0] + y * line.along[1] > 0.05 else 1.0
    return (line.along[0] * side, line.along[1] * side)


def _eye_height_m(placement: Placement) -> float:
    """Rough height of the eyes above the position."""
    low = takes_seat(placement.performer)
    return 0.72 if low else 1.6


def _yaw_deg(run: Flat) -> float:
    """Degrees from -Y towards +X of a direction on the ground."""
    return math.degrees(math.atan2(run[0], -run[1]))
