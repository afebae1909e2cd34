"""What the picture really shows, in numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.domain.film_terms import ShotSize
from core.domain.film_terms_tables import size_of_fraction
from core.previs.camera import Camera
from core.previs.shot_view import Subject
from core.previs.sight import Sight

_SEEN_SHARE = 0.0004
"""Share of the picture from which a person counts as visible."""


@dataclass(frozen=True, slots=True)
class Lens:
    """The optics of the shot."""

    focal_mm: float
    hfov_deg: float


def lens_facts(camera: Camera, lens: Lens, ground_m: float) -> dict[str, float]:
    """Height, tilt, roll, angle of view and the horizon's place in the picture."""
    pitch = math.asin(max(-1.0, min(1.0, float(camera.forward[2]))))
    roll = math.atan2(-float(camera.right[2]), float(camera.up[2]))
    return {
        "height_m": float(camera.eye[2]) - ground_m,
        "focal_mm": lens.focal_mm,
        "hfov_deg": lens.hfov_deg,
        "pitch_deg": math.degrees(pitch),
        "roll_deg": math.degrees(roll),
        "horizon": 0.5 + 0.5 * math.tan(pitch) / camera.tan_y,
    }


def subject_facts(
    camera: Camera, subject: Subject, size: ShotSize, sight: Sight
) -> dict[str, float]:
    """Size, place and visibility of the principal."""
    joints = subject.joints
    depth = max(camera.depth_of(joints.eyes), 1e-3)
    fraction = subject.stature_m / (2 * camera.tan_y * depth)
    x, y = camera.project(joints.eyes)[0]
    points = np.stack([joints.left_eye, joints.right_eye, joints["Neck"], joints.chest])
    hit = size is ShotSize.INSERT or size_of_fraction(told_for_adults(fraction, subject)) is size
    return {
        "subject_fraction": fraction,
        "size_hit": float(hit),
        "subject_x": float(x),
        "subject_y": float(y),
        "distance_m": depth,
        "occluded": sight.hidden_share(camera, points),
    }


def told_for_adults(fraction: float, subject: Subject) -> float:
    """The fraction an adult framed the same way would fill: sizes are told for adults."""
    return fraction * 1.75 / subject.stature_m


def visible_people(objects: NDArray[np.int16], people: int) -> int:
    """How many of the *people* the picture shows."""
    shares = np.bincount(objects[objects > 0].ravel(), minlength=people + 1) / objects.size
    return int((shares[1 : people + 1] > _SEEN_SHARE).sum())
