"""Where in the picture the subject belongs."""

from __future__ import annotations

import numpy as np

from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Framing,
    Placement,
    ScreenDirection,
    ShotSize,
)
from core.domain.shot import Shot
from core.previs.camera import Vector
from core.previs.figures import Joints

_OFFSET = {
    Composition.RULE_OF_THIRDS: 1 / 6,
    Composition.GOLDEN_RATIO: 0.5 - 0.382,
    Composition.NEGATIVE_SPACE: 0.27,
    Composition.FRAME_WITHIN_FRAME: 0.06,
}
"""Distance of the subject from the middle of the picture, in picture widths."""
_TIGHT = {
    ShotSize.CLOSE: 0.7,
    ShotSize.BIG_CLOSE: 0.4,
    ShotSize.EXTREME_CLOSE: 0.2,
    ShotSize.INSERT: 0.2,
}
"""How much of that offset a tight shot keeps: a face needs its room."""
_BODY_CENTRE = {ShotSize.EXTREME_WIDE: 0.68, ShotSize.WIDE: 0.585, ShotSize.FULL: 0.525}
"""Height of the figure's middle in the picture, from the top, for shots of whole figures."""
_LOOKING_UP = {CameraAngle.LOW: 0.05, CameraAngle.WORMS_EYE: 0.1}
"""How much lower a whole figure stands when the camera looks up at it."""
_ASKED_SIDE = {Placement.LEFT: -1 / 5, Placement.RIGHT: 1 / 5}
"""Where a director has put a single subject, from the middle, in picture widths."""
_ASKED_HEIGHT = {Placement.HIGH: -0.07, Placement.LOW: 0.08}
"""Less or more headroom than the size would have, in picture heights."""
CAMERA_LOOK = 0.25
"""Sideways part of the face's direction below which somebody looks into the lens."""


def is_whole_figure(size: ShotSize) -> bool:
    """Whether this size is built on the whole figure, not on the eyes."""
    return size in _BODY_CENTRE


def subject_x(shot: Shot, composition: Composition, joints: Joints, right: Vector) -> float:
    """Horizontal place of a single subject, 0..1, with room on the side it looks to."""
    if shot.framing not in (Framing.SINGLE, Framing.OVER_SHOULDER):
        return 0.5
    asked = _ASKED_SIDE.get(shot.placement)
    if asked:
        return 0.5 + asked * _TIGHT.get(shot.size, 1.0)
    offset = _OFFSET.get(composition, 0.0) * _TIGHT.get(shot.size, 1.0)
    return 0.5 - offset * _lead(shot, joints, right)


def _lead(shot: Shot, joints: Joints, right: Vector) -> float:
    """+1 when the subject looks or moves to the right of the picture, else -1."""
    if shot.screen_direction is ScreenDirection.LEFT_TO_RIGHT:
        return 1.0
    if shot.screen_direction is ScreenDirection.RIGHT_TO_LEFT:
        return -1.0
    sideways = float(joints.face_direction @ right)
    if abs(sideways) > CAMERA_LOOK:
        return float(np.sign(sideways))
    return 1.0 if shot.azimuth_deg >= 0 else -1.0


def eye_y(size: ShotSize, crown_m: float, visible_m: float) -> float:
    """Vertical place of the eyes, 0 at the top: headroom first, then the upper third.

    Args:
        size: The shot size.
        crown_m: From the eyes to the top of the head, hat included.
        visible_m: Height of the picture at the subject.
    """
    headroom = 0.12 if size in (ShotSize.MEDIUM_WIDE, ShotSize.COWBOY, ShotSize.MEDIUM) else 0.09
    wanted = crown_m / visible_m + headroom
    return min(max(wanted, 0.28), 0.46 if size is not ShotSize.EXTREME_CLOSE else 0.48)


def headroom_shift(shot: Shot) -> float:
    """How much lower than usual the subject shall stand, in picture heights."""
    return _ASKED_HEIGHT.get(shot.placement, 0.0)


def body_y(shot: Shot) -> float:
    """Vertical place of the middle of a whole figure, 0 at the top."""
    return _BODY_CENTRE[shot.size] + _LOOKING_UP.get(shot.angle, 0.0) + headroom_shift(shot) / 2
