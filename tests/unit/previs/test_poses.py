"""The pose table is whole, and limbs point where it says."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.figure_look import Body
from core.domain.staging import Pose
from core.previs.figure_data import body_shape, library
from core.previs.poses_tables import MOVING_POSES, POSES, SEATED_POSES
from core.previs.skeleton import pose_skeleton, turn_between


def test_every_pose_has_its_stage_directions():
    assert set(POSES) == set(Pose)


def test_moving_and_seated_poses_are_those_of_the_trade():
    assert Pose.SPRINT in MOVING_POSES
    assert Pose.SIT in SEATED_POSES
    assert Pose.STAND not in MOVING_POSES | SEATED_POSES


@pytest.mark.parametrize("pose", list(Pose))
def test_thighs_point_where_the_table_says(pose):
    skeleton, data = pose_skeleton(body_shape(Body.MALE), POSES[pose]), library()
    thigh = skeleton.joints[data.bone("LeftLeg")] - skeleton.joints[data.bone("LeftUpLeg")]
    outward, forward, up = POSES[pose].legs[0]
    wanted = np.array([outward, -forward, up])
    cosine = thigh @ wanted / np.linalg.norm(thigh) / np.linalg.norm(wanted)
    assert cosine > 0.93


def test_bones_keep_their_length():
    shape, data = body_shape(Body.FEMALE), library()
    skeleton = pose_skeleton(shape, POSES[Pose.DANCE])
    for child, parent in (("LeftForeArm", "LeftArm"), ("RightFoot", "RightLeg")):
        a, b = data.bone(child), data.bone(parent)
        rest = np.linalg.norm(shape.heads[a] - shape.heads[b])
        assert np.linalg.norm(skeleton.joints[a] - skeleton.joints[b]) == pytest.approx(rest)


def test_turn_between_opposite_directions_is_a_rotation():
    turn = turn_between(np.array([1.0, 0, 0]), np.array([-1.0, 0, 0]))
    assert np.allclose(turn @ np.array([1.0, 0, 0]), [-1.0, 0, 0])
    assert np.linalg.det(turn) == pytest.approx(1.0)


def test_both_hands_of_whoever_aims_meet():
    skeleton, data = pose_skeleton(body_shape(Body.MALE), POSES[Pose.AIM]), library()
    gap = skeleton.joints[data.bone("LeftHand")] - skeleton.joints[data.bone("RightHand")]
    assert np.linalg.norm(gap) < 0.22
