"""The lens: where it is, where it looks, what it sees."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.previs.kernel import columns as col

Vector = NDArray[np.float64]
Room = tuple[tuple[float, float, float], tuple[float, float, float]]
EVERYWHERE: Room = ((-1e9, -1e9, -1e9), (1e9, 1e9, 1e9))


@dataclass(frozen=True, slots=True)
class Camera:
    """A thin-lens camera.

    Attributes:
        eye: Entrance pupil, metres.
        right: Unit vector across the picture.
        up: Unit vector up the picture.
        forward: Unit vector along the axis.
        tan_x: Tangent of half the horizontal angle of view.
        tan_y: Tangent of half the vertical one.
        lens_radius: Of the aperture, metres; 0 is a pinhole.
        focus_m: Distance along the axis that is sharp.
        room: Lowest and highest corner of the space the camera belongs in. Where the lens is
            outside, what lies between is taken away for the lens, like the wild wall of a set.
    """

    eye: Vector
    right: Vector
    up: Vector
    forward: Vector
    tan_x: float
    tan_y: float
    lens_radius: float = 0.0
    focus_m: float = 1.0
    room: Room = EVERYWHERE

    def project(self, points: ArrayLike) -> Vector:
        """Picture positions (n, 2) of world points (n, 3): 0..1 from the left and the top.

        Points behind the lens come out as nan.
        """
        offset = np.atleast_2d(np.asarray(points, float)) - self.eye
        depth = offset @ self.forward
        safe = np.where(depth > 1e-6, depth, np.nan)
        x = 0.5 + 0.5 * (offset @ self.right) / (safe * self.tan_x)
        y = 0.5 - 0.5 * (offset @ self.up) / (safe * self.tan_y)
        return np.stack([x, y], axis=1)

    def entry(self, direction: Vector) -> float:
        """Metres along the unit *direction* at which a ray from the lens enters the room."""
        low, high = (np.asarray(corner) for corner in self.room)
        with np.errstate(divide="ignore", invalid="ignore"):
            steps = np.where(
                (self.eye < low) & (direction > 1e-6),
                (low - self.eye) / direction,
                np.where(
                    (self.eye > high) & (direction < -1e-6), (high - self.eye) / direction, 0.0
                ),
            )
        return float(max(steps.max(), 0.0))

    def depth_of(self, point: ArrayLike) -> float:
        """Metres of *point* along the axis."""
        return float((np.asarray(point, float) - self.eye) @ self.forward)


@dataclass(frozen=True, slots=True)
class Attitude:
    """Which way a camera looks, in radians.

    Attributes:
        yaw: Of the axis about the vertical: 0 along +Y, positive towards -X (anticlockwise).
        pitch: Positive up.
        roll: Positive leans the camera clockwise, so the horizon anticlockwise.
    """

    yaw: float
    pitch: float
    roll: float = 0.0

    def axes(self) -> tuple[Vector, Vector, Vector]:
        """Right, up and forward unit vectors."""
        cosine, sine = math.cos(self.pitch), math.sin(self.pitch)
        forward = np.array([-math.sin(self.yaw) * cosine, math.cos(self.yaw) * cosine, sine])
        right = np.array([math.cos(self.yaw), math.sin(self.yaw), 0.0])
        up = np.cross(right, forward)
        turn, lean = math.cos(self.roll), math.sin(self.roll)
        return turn * right - lean * up, lean * right + turn * up, forward


def towards(eye: ArrayLike, target: ArrayLike, roll: float = 0.0) -> Attitude:
    """The attitude that looks from *eye* at *target*."""
    offset = np.asarray(target, float) - np.asarray(eye, float)
    level = math.hypot(offset[0], offset[1])
    return Attitude(math.atan2(-offset[0], offset[1]), math.atan2(offset[2], level), roll)


def camera_at(eye: ArrayLike, attitude: Attitude, tangents: tuple[float, float]) -> Camera:
    """A pinhole camera; *tangents* are those of the half angles of view."""
    right, up, forward = attitude.axes()
    return Camera(np.asarray(eye, float), right, up, forward, *tangents)


def lens_radius_m(focal_mm: float, stop: float) -> float:
    """Radius of the entrance pupil."""
    return focal_mm / (2000 * stop)


def blur_diameter_m(camera: Camera, depth_m: float) -> float:
    """Diameter, in the plane of focus, of the blur of a point *depth_m* along the axis.

    Source: similar triangles on a thin lens; times focal / focus it is the circle on the sensor.
    """
    return 2 * camera.lens_radius * abs(depth_m - camera.focus_m) / depth_m


def camera_row(camera: Camera) -> NDArray[np.float32]:
    """The kernel's row."""
    row = np.zeros(col.CAMERA_COLUMNS, np.float32)
    for start, vector in (
        (col.EYE, camera.eye),
        (col.RIGHT, camera.right),
        (col.UP, camera.up),
        (col.FORWARD, camera.forward),
    ):
        row[start : start + 3] = vector
    row[col.ROOM_LOW : col.ROOM_LOW + 3], row[col.ROOM_HIGH : col.ROOM_HIGH + 3] = camera.room
    row[col.TAN_X], row[col.TAN_Y] = camera.tan_x, camera.tan_y
    row[col.LENS_RADIUS], row[col.FOCUS] = camera.lens_radius, camera.focus_m
    return row
