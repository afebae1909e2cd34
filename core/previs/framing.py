"""From a framing to a lens: the camera that holds the subject as asked.

The angle of view and the visible height fix the distance; the angle fixes the pitch; the
composition fixes where the subject sits. What is left, the azimuth, is searched near the one
asked for until nothing stands in the way.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from core.previs.blocking import Line
from core.previs.camera import EVERYWHERE, Attitude, Camera, Room, Vector, camera_at
from core.previs.sight import Sight

_STEEPEST = math.radians(84)
_HALVINGS = 24
_HEADROOM = 0.04
"""Share of the height kept free above the tallest of several."""
_BLOCKED = 0.9
"""Cost from which a camera is worth lifting over what is in its way."""
_FACE_SEEN = 0.2
"""Cosine between face and lens from which a face is seen: a little more than a profile."""
_ALWAYS_SEEN_M = 3.6
"""Height of a wide shot, which is had in any room."""
_STEEP = math.radians(-45)
"""Pitch below which a room is seen through its ceiling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the lens is asked to hold.

    Attributes:
        anchor: The point that is composed, world metres.
        screen: Where it sits, 0..1 from the left and the top.
        visible_m: Height of the world in the picture at the anchor.
        pitch: Radians, positive up.
        roll: Radians.
        height_m: Lens height to hold, by tilting; None: as the pitch gives.
        tilt: Most that holding a height may tilt the camera from level, radians.
        lowest_m: Lens height that is never gone below.
        keep: Points (n, 3) that have to be in the picture.
        seen: Points (n, 3) that nothing may hide.
        face: Direction of a face that the lens has to see; None: there is none.
        turn_cost: How dear it is to leave the azimuth asked for.
    """

    anchor: Vector
    screen: tuple[float, float] = (0.5, 0.5)
    visible_m: float
    pitch: float = 0.0
    roll: float = 0.0
    height_m: float | None = None
    tilt: float = _STEEPEST
    lowest_m: float = 0.12
    keep: Vector | None = None
    seen: Vector | None = None
    face: Vector | None = None
    turn_cost: float = 1.0


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


def aimed(view: View, yaw: float, tangents: tuple[float, float]) -> Camera:
    """The camera of *view* whose axis has the *yaw* (radians, 0 along +Y)."""
    pitch = view.pitch
    wanted = view.height_m
    eye = _eye(view, Attitude(yaw, pitch, view.roll), tangents)
    if wanted is None and eye[2] < view.lowest_m:
        wanted = view.lowest_m
    if wanted is not None:
        pitch = _pitch_for(view, yaw, tangents, wanted)
        pitch = min(max(pitch, -view.tilt), view.tilt)
    attitude = Attitude(yaw, pitch, view.roll)
    eye = _eye(view, attitude, tangents)
    eye[2] = max(eye[2], view.lowest_m)
    return camera_at(eye, attitude, tangents)


def _eye(view: View, attitude: Attitude, tangents: tuple[float, float]) -> Vector:
    """Where the lens has to be for the anchor to sit at its place at its size."""
    right, up, forward = attitude.axes()
    distance = view.visible_m / (2 * tangents[1])
    across = (2 * view.screen[0] - 1) * tangents[0] * distance
    upwards = (1 - 2 * view.screen[1]) * tangents[1] * distance
    return view.anchor - forward * distance - right * across - up * upwards


def _pitch_for(view: View, yaw: float, tangents: tuple[float, float], height_m: float) -> float:
    """The pitch at which the lens is at *height_m*; the lens sinks as it tilts up."""
    low, high = -_STEEPEST, _STEEPEST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _eye(view, Attitude(yaw, middle, view.roll), tangents)[2] > height_m:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def fitted(view: View, yaw: float, tangents: tuple[float, float]) -> tuple[View, Camera]:
    """*view* widened until all it has to keep is in the picture, and its camera."""
    camera = aimed(view, yaw, tangents)
    for _ in range(3):
        if view.keep is None:
            break
        spots = camera.project(view.keep)
        if np.isnan(spots).any():
            view = replace(view, visible_m=view.visible_m * 1.4)
        else:
            view = _widened(view, camera, spots)
        camera = aimed(view, yaw, tangents)
    return view, camera


def _widened(view: View, camera: Camera, spots: Vector) -> View:
    """One step: centre what has to be kept across the picture; step back if it is wide or tall."""
    spread = max(float(np.ptp(spots[:, 0])) / 0.80, _too_tall(view, spots))
    middle = float(spots[:, 0].max() + spots[:, 0].min()) / 2
    shift = (middle - 0.5) * 2 * camera.tan_x * camera.depth_of(view.anchor)
    anchor = view.anchor + camera.right * shift
    return replace(view, anchor=anchor, visible_m=view.visible_m * max(spread, 1.0))


def _too_tall(view: View, spots: Vector) -> float:
    """By how much to step back until the highest point is below the upper frame line."""
    top, anchored = float(spots[:, 1].min()), view.screen[1]
    if top >= 0 or anchored <= _HEADROOM:
        return 1.0
    return (anchored - top) / (anchored - _HEADROOM)


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
    cost = 0.35 * min(_outside_m(camera, space.room), 6.0)
    if space.interior:
        cost += _PAST_THE_ROOM * _missed_share(camera)
    cost += 1.5 * abs(wider.visible_m / view.visible_m - 1)
    if view.face is not None:
        cost += 1.6 * max(0.0, _FACE_SEEN + float(view.face @ camera.forward))
    if view.seen is not None:
        cost += 3.0 * space.sight.hidden_share(camera, view.seen)
    return _Candidate(camera, azimuth, cost)


def _below_ceiling(view: View, camera: Camera, yaw: float, space: Space) -> Camera:
    """In a room, a lens above the ceiling comes down to it by tilting less.

    Steep views stay up: for them the ceiling is the wild wall.
    """
    top = space.room[1][2]
    steep = view.pitch < _STEEP
    if not space.interior or steep or camera.eye[2] <= top:
        return camera
    lowered = replace(view, height_m=top, tilt=_STEEPEST)
    return aimed(lowered, yaw, (camera.tan_x, camera.tan_y))


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


def _outside_m(camera: Camera, room: Room) -> float:
    """How far the lens is outside the space, seen from above."""
    flat = camera.eye[:2]
    low, high = np.asarray(room[0][:2]), np.asarray(room[1][:2])
    return float(np.linalg.norm(np.maximum(low - flat, 0) + np.maximum(flat - high, 0)))
