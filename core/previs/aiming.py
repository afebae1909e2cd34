"""From a view to a lens: where it stands and how it tilts, with the azimuth given.

The angle of view and the visible height fix the distance; the angle fixes the pitch; the
composition fixes where the subject sits.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from core.previs.camera import Attitude, Camera, Vector, camera_at

STEEPEST = math.radians(84)
_HALVINGS = 24
_FLOOR_STEPS = 4
_FOOT_Y = 0.95
"""How low in the picture the feet of a whole figure may come, 0 at the top."""
_NEAREST_M = 0.05
"""From the lens to what it is pointed at."""
_HEADROOM = 0.04
"""Share of the height kept free above the tallest of several."""


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
        sized_at: Where the visible height holds; None: at the anchor.
        foot: Where a figure stands that has to be whole in the picture; None: there is none.
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
    tilt: float = STEEPEST
    lowest_m: float = 0.12
    sized_at: Vector | None = None
    foot: Vector | None = None
    keep: Vector | None = None
    seen: Vector | None = None
    face: Vector | None = None
    turn_cost: float = 1.0


def aimed(view: View, yaw: float, tangents: tuple[float, float]) -> Camera:
    """The camera of *view* whose axis has the *yaw* (radians, 0 along +Y)."""
    view = _on_the_floor(view, yaw, tangents)
    pitch = view.pitch
    wanted = view.height_m
    eye, _ = _placed(view, yaw, tangents)
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
    distance = _distance_m(view, forward, tangents[1])
    across = (2 * view.screen[0] - 1) * tangents[0] * distance
    upwards = (1 - 2 * view.screen[1]) * tangents[1] * distance
    return view.anchor - forward * distance - right * across - up * upwards


def _distance_m(view: View, forward: Vector, tan_y: float) -> float:
    """From the lens to the anchor along the axis."""
    distance = view.visible_m / (2 * tan_y)
    if view.sized_at is not None:
        distance -= float((view.sized_at - view.anchor) @ forward)
    return max(distance, _NEAREST_M)


def _on_the_floor(view: View, yaw: float, tangents: tuple[float, float]) -> View:
    """*view* for a lens that its pitch would put below the ground or past the feet.

    It lies on the ground and tilts as far as the feet allow; the figure stands lower in the
    picture for it.
    """
    if view.foot is None or view.height_m is not None:
        return view
    camera = camera_at(*_placed(view, yaw, tangents), tangents)
    foot_y = float(camera.project(view.foot)[0, 1])
    if camera.eye[2] >= view.lowest_m and foot_y <= _FOOT_Y:
        return view
    steepest = math.atan((2 * _FOOT_Y - 1) * tangents[1])
    for _ in range(_FLOOR_STEPS):
        eye, _ = _placed(view, yaw, tangents)
        away = math.hypot(*(eye - view.foot)[:2])
        dip = math.atan2(view.lowest_m - float(view.foot[2]), away)
        view = _sunk(replace(view, pitch=min(view.pitch, steepest - dip)), yaw, tangents)
    return view


def _placed(view: View, yaw: float, tangents: tuple[float, float]) -> tuple[Vector, Attitude]:
    """The eye and attitude that *view* asks for, wherever that is."""
    attitude = Attitude(yaw, view.pitch, view.roll)
    return _eye(view, attitude, tangents), attitude


def _sunk(view: View, yaw: float, tangents: tuple[float, float]) -> View:
    """*view* with the anchor as low in the picture as a lens at its lowest sees it."""
    eye, attitude = _placed(view, yaw, tangents)
    _, up, forward = attitude.axes()
    step = 2 * up[2] * tangents[1] * _distance_m(view, forward, tangents[1])
    x, y = view.screen
    y += (view.lowest_m - float(eye[2])) / step
    return replace(view, screen=(x, min(max(y, 0.3), _FOOT_Y)))


def _pitch_for(view: View, yaw: float, tangents: tuple[float, float], height_m: float) -> float:
    """The pitch at which the lens is at *height_m*; the lens sinks as it tilts up."""
    low, high = -STEEPEST, STEEPEST
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
