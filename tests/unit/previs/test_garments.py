"""Clothes: what they cover stays covered, however the body moves."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.figure_look import Body, FigureLook, Garment
from core.domain.staging import Performer, Pose
from core.previs.figures import place_figure
from core.previs.garments import landmarks
from core.previs.skirts import SkirtCut, skirt
from core.previs.stage_builder import StageBuilder

TROUSERS = (0.9, 0.1, 0.1)
UPRIGHT = [pose for pose in Pose if pose not in {Pose.LIE, Pose.CRAWL, Pose.FALL, Pose.RIDE}]


def coated(body, pose):
    stage = StageBuilder()
    look = FigureLook(body=body, top=Garment.COAT, legs_rgb=TROUSERS)
    actor = Performer(character_id="maya", look=look, pose=pose)
    joints = place_figure(stage, actor, (0, 0, 0), 0, wetness=0, gaze=None, object_id=1)
    return stage, joints


def first_hit(geometry, origin, direction):
    """Index of the triangle that a ray meets first (Moeller-Trumbore), or None."""
    a, b, c = (geometry.vertices[geometry.faces[:, corner]].astype(float) for corner in range(3))
    across = np.cross(direction, c - a)
    volume = ((b - a) * across).sum(1)
    volume = np.where(np.abs(volume) < 1e-12, np.inf, volume)
    u = ((origin - a) * across).sum(1) / volume
    side = np.cross(origin - a, b - a)
    v = (side @ direction) / volume
    away = ((c - a) * side).sum(1) / volume
    away[(u < 0) | (v < 0) | (u + v > 1) | (away < 0)] = np.inf
    return int(away.argmin()) if np.isfinite(away).any() else None


def rays_at_covered_thighs(joints):
    """Points in the upper thighs, each with directions out of its front and outer side."""
    for side, sign in (("Left", 1.0), ("Right", -1.0)):
        hip, knee = joints[f"{side}UpLeg"], joints[f"{side}Leg"]
        thigh = (knee - hip) / np.linalg.norm(knee - hip)
        front = np.cross(thigh, (1.0, 0.0, 0.0))
        for outward in (front / np.linalg.norm(front), np.array([sign, 0.0, 0.0])):
            for share in (0.1, 0.3, 0.45):
                yield hip + share * (knee - hip), outward


@pytest.mark.parametrize("body", [Body.MALE, Body.FEMALE])
@pytest.mark.parametrize("pose", UPRIGHT)
def test_no_thigh_comes_through_a_coat(body, pose):
    stage, joints = coated(body, pose)
    geometry, seen = stage.geometry(), []
    for point, outward in rays_at_covered_thighs(joints):
        hit = first_hit(geometry, point + 1.5 * outward, -outward)
        seen.append(stage.materials[geometry.materials[hit]].base_rgb)
    assert TROUSERS not in seen


@pytest.mark.parametrize("body", list(Body))
def test_a_skirt_lies_outside_the_hips_it_covers(body):
    marks = landmarks(body)
    hip = marks.height("LeftUpLeg")
    form = SkirtCut(top_z=hip + 0.1, hem_z=hip - 0.3, ease=0.013, flare=0.02, folds=0.02)
    ring = skirt(marks, form).vertices
    at_hip = ring[np.abs(ring[:, 2] - hip) < 0.01]
    beneath = marks.skin[(np.abs(marks.skin[:, 2] - hip) < 0.01) & ~marks.on_arm]
    for axis in (0, 1):
        assert at_hip[:, axis].min() < beneath[:, axis].min() - 0.005
        assert at_hip[:, axis].max() > beneath[:, axis].max() + 0.005
