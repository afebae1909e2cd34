"""From a view to the camera that holds it in the space there is.

What the aim leaves free, the azimuth, is searched near the one asked for until nothing stands in
the way.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from core.previs.aiming import STEEPEST, View, aimed, fitted
from core.previs.blocking import Line
from core.previs.camera import EVERYWHERE, Attitude, Camera, Room, Vector
from core.previs.sight import Sight

_CEILING_STEPS = 3
_BLOCKED = 0.9
"""Cost from which a camera is worth lifting over what is in its way."""
_FACE_SEEN = 0.2
"""Cosine between face and lens from which a face is seen: a little more than a profile."""
_ALWAYS_SEEN_M = 3.6
"""Height of a wide shot, which is had in any room."""
_STEEP = math.radians(-45)
"""Pitch below which a room is seen through its ceiling."""


@dataclass(frozen=True, slots=True)
class Space:
    """Where a camera may be.

    Attributes:
        room: Corners of the space it belongs in.
        interior: There is a ceiling: only steep views may look through it.
        sight: Answers whether something stands in the way.
    """

    room: Room
    interior: bool
    sight: Sight


_COLUMNS = (-1.0, -0.8, -0.6, -0.3, 0.0, 0.3, 0.6, 0.8, 1.0)
_PAST_THE_ROOM = 2.4
"""What a picture costs that shows nothing but the outside of the set."""
_OFFSETS_DEG = (7, -7, 15, -15, 24, -24, 34, -34, 45, -45, 58, -58, 72, -72)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A camera, the azimuth it took, and what speaks against it: 0 nothing, 3 a lot."""

    camera: Camera
    azimuth: float
    cost: float


def solve(
    view: View, azimuth: float, line: Line, space: Space, tangents: tuple[float, float]
) -> tuple[Camera, float]:
    """The best camera near *azimuth* (radians), and the azimuth it took.

    It never crosses the line of action to get a clear view; rather it rises.
    """
    best = _best_around(view, azimuth, line, space, tangents)
    if best.cost > _BLOCKED and view.height_m is not None and not space.interior:
        for rise in (1.3, 3.0):
            raised = replace(view, height_m=view.height_m + rise, tilt=math.radians(35))
            other = _best_around(raised, azimuth, line, space, tangents)
            if other.cost + 0.3 * rise < best.cost:
                best = other
    return best.camera, best.azimuth


def _best_around(
    view: View, azimuth: float, line: Line, space: Space, tangents: tuple[float, float]
) -> _Candidate:
    """The cheapest of the cameras around *azimuth*, nearest first."""
    best = _candidate(view, azimuth, line, space, tangents)
    for offset in _OFFSETS_DEG:
        turning = view.turn_cost * abs(offset) / 45
        if turning > best.cost:
            break
        turned = azimuth + math.radians(offset)
        if _crosses(azimuth, turned):
            continue
        other = _candidate(view, turned, line, space, tangents)
        if other.cost + turning < best.cost:
            best = replace(other, cost=other.cost + turning)
    return best


def _crosses(azimuth: float, turned: float) -> bool:
    """Whether turning from one to the other steps over the line of action."""
    edge = math.radians(88)
    if abs(azimuth) <= math.pi / 2:
        return abs(turned) > max(edge, abs(azimuth))
    return abs(turned) < math.radians(92) or abs(turned) > math.radians(268)


def yaw_of(direction: tuple[float, float]) -> float:
    """The yaw of a camera that stands in *direction* of its subject and looks back at it."""
    return math.atan2(direction[0], -direction[1])


def _candidate(
    view: View, azimuth: float, line: Line, space: Space, tangents: tuple[float, float]
) -> _Candidate:
    """The camera at *azimuth*."""
    yaw = yaw_of(line.direction(azimuth))
    limited = _limited(view, yaw, space, tangents)
    wider, camera = fitted(limited, yaw, tangents)
    camera = _below_ceiling(wider, camera, yaw, space)
    camera = replace(camera, room=_clip_room(view, space))
    cost = 0.35 * min(outside_m(camera, space.room), 6.0)
    if space.interior:
        cost += _PAST_THE_ROOM * _missed_share(camera)
    cost += 1.5 * abs(wider.visible_m / view.visible_m - 1)
    if view.face is not None:
        cost += 1.6 * max(0.0, _FACE_SEEN + float(view.face @ camera.forward))
    if view.seen is not None:
        cost += 3.0 * space.sight.hidden_share(camera, view.seen)
    return _Candidate(camera, azimuth, cost)


def _below_ceiling(view: View, camera: Camera, yaw: float, space: Space) -> Camera:
    """In a room, a lens that would see over the ceiling comes down by tilting less.

    Steep views stay up: for them the ceiling is the wild wall.
    """
    if not space.interior or view.pitch < _STEEP:
        return camera
    for _ in range(_CEILING_STEPS):
        over = _over_ceiling_m(camera, space.room)
        if over <= 0:
            break
        height = max(float(camera.eye[2]) - over, view.lowest_m)
        lowered = replace(view, height_m=height, tilt=STEEPEST)
        camera = aimed(lowered, yaw, (camera.tan_x, camera.tan_y))
    return camera


def _over_ceiling_m(camera: Camera, room: Room) -> float:
    """How far the upper frame line enters the room above its ceiling; negative: below."""
    upper = math.asin(float(camera.forward[2])) + math.atan(camera.tan_y)
    gap = outside_m(camera, room)
    return float(camera.eye[2]) + gap * max(math.tan(min(upper, STEEPEST)), 0.0) - room[1][2]


def _limited(view: View, yaw: float, space: Space, tangents: tuple[float, float]) -> View:
    """*view*, in a room no wider than a camera little behind a missing wall can see.

    From further away one would look at the room as at a doll's house.
    """
    if not space.interior:
        return view
    steep = view.pitch < _STEEP
    _, _, forward = Attitude(yaw, view.pitch if steep else 0.0).axes()
    reach = _to_wall_m(view.anchor, -forward, space.room) + _behind_wall_m(tangents, space.room)
    widest = max(reach * 2 * tangents[1], _ALWAYS_SEEN_M)
    return replace(view, visible_m=min(view.visible_m, widest))


def _to_wall_m(start: Vector, direction: Vector, room: Room) -> float:
    """Metres from *start* to where *direction* leaves the room."""
    steps = [
        ((room[1][axis] if run > 0 else room[0][axis]) - float(start[axis])) / run
        for axis, run in enumerate(map(float, direction))
        if abs(run) > 0.02
    ]
    return max(min(steps), 0.0)


def _behind_wall_m(tangents: tuple[float, float], room: Room) -> float:
    """How far behind a missing wall the picture's edges still lie within the gap it leaves."""
    width, depth, height = np.subtract(room[1], room[0])
    across = min(width, depth) / (2 * tangents[0])
    return 0.45 * float(min(across, height / (2 * tangents[1])))


def _clip_room(view: View, space: Space) -> Room:
    """The walls that are taken away: the ceiling only for steep views of a room."""
    (x0, y0, _), (x1, y1, z1) = space.room
    top = z1 if space.interior and view.pitch < _STEEP else EVERYWHERE[1][2]
    return (x0, y0, EVERYWHERE[0][2]), (x1, y1, top)


def _missed_share(camera: Camera) -> float:
    """The share of the picture's width that looks past the room from behind a missing wall."""
    low, high = (np.asarray(corner[:2]) - edge for corner, edge in zip(
        camera.room, (0.05, -0.05), strict=True))  # fmt: skip
    missed = 0
    for across in _COLUMNS:
        way = camera.forward + camera.right * (across * camera.tan_x)
        way = way / np.linalg.norm(way)
        flat = (camera.eye + way * camera.entry(way))[:2]
        missed += bool((flat < low).any() or (flat > high).any())
    return missed / len(_COLUMNS)


def outside_m(camera: Camera, room: Room) -> float:
    """How far the lens is outside the space, seen from above."""
    flat = camera.eye[:2]
    low, high = np.asarray(room[0][:2]), np.asarray(room[1][:2])
    return float(np.linalg.norm(np.maximum(low - flat, 0) + np.maximum(flat - high, 0)))
