"""People: the same look is the same mesh, they stand on the ground, look and hold."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.figure_look import Body, FigureLook, Garment, Hair, Hat, LegWear
from core.domain.picture import LightGroup
from core.domain.staging import Expression, Performer, Pose
from core.previs import hand_props
from core.previs.figure_data import HEIGHT_M
from core.previs.figures import place_figure
from core.previs.poses_tables import SEATED_POSES
from core.previs.stage_builder import StageBuilder

CHARACTER = "maya"


def placed(builder=None, *, at=(0.0, 0.0, 0.0), yaw=0.0, gaze=None, wetness=0.0, **performer):
    look = performer.pop("look", FigureLook())
    stage = StageBuilder() if builder is None else builder
    actor = Performer(character_id=CHARACTER, look=look, **performer)
    joints = place_figure(stage, actor, at, yaw, wetness=wetness, gaze=gaze, object_id=1)
    return stage, joints


def test_the_same_look_and_pose_make_the_same_mesh():
    first, second = placed()[0].geometry(), placed()[0].geometry()
    assert first.vertices.tobytes() == second.vertices.tobytes()
    assert first.faces.tobytes() == second.faces.tobytes()


@pytest.mark.parametrize("body", list(Body))
def test_a_body_has_its_height(body):
    stage, _ = placed(look=FigureLook(body=body, hair=Hair.BALD))
    height = float(np.ptp(stage.geometry().vertices[:, 2]))
    assert height == pytest.approx(HEIGHT_M[body], abs=0.04)


GROUNDED = [pose for pose in Pose if pose not in SEATED_POSES | {Pose.JUMP, Pose.CLIMB, Pose.RIDE}]


@pytest.mark.parametrize("pose", GROUNDED)
def test_whoever_stands_touches_the_ground_and_no_more(pose):
    stage, _ = placed(pose=pose, at=(2.0, 3.0, 0.4))
    lowest = float(stage.geometry().vertices[:, 2].min())
    assert 0.36 < lowest < 0.52


@pytest.mark.parametrize("pose", sorted(SEATED_POSES))
def test_whoever_sits_has_the_hips_on_the_seat(pose):
    _, joints = placed(pose=pose, at=(0.0, 0.0, 0.46))
    assert joints["Hips"][2] == pytest.approx(0.565, abs=0.02)


@pytest.mark.parametrize("pose", list(Pose))
def test_every_pose_is_its_own(pose):
    _, joints = placed(pose=pose, at=(0.0, 0.0, 0.46))
    _, other = placed(pose=Pose.STAND if pose is not Pose.STAND else Pose.RUN)
    moved = joints["RightHand"] - joints["Hips"] - other["RightHand"] + other["Hips"]
    bent = joints["LeftFoot"] - joints["Hips"] - other["LeftFoot"] + other["Hips"]
    assert np.linalg.norm(moved) + np.linalg.norm(bent) > 0.04


def test_a_figure_faces_minus_y_and_turns_with_its_yaw():
    _, ahead = placed()
    _, turned = placed(yaw=90.0)
    assert ahead.face_direction[1] < -0.9
    assert turned.face_direction[0] > 0.9


def test_the_head_turns_to_what_it_looks_at():
    _, joints = placed(gaze=(3.0, -4.0, 1.6))
    wanted = np.subtract((3.0, -4.0, 1.6), joints.eyes)
    cosine = joints.face_direction @ wanted / np.linalg.norm(wanted)
    assert cosine > np.cos(np.radians(12))


def test_the_head_does_not_turn_more_than_a_neck_can():
    _, joints = placed(gaze=(0.3, 5.0, 1.6))
    assert joints.face_direction[1] < -0.2


def test_the_gun_of_somebody_who_aims_points_ahead():
    stage, joints = placed(pose=Pose.AIM, holds="pistol")
    _, unarmed = placed(pose=Pose.AIM)
    reach = float(stage.geometry().vertices[:, 1].min())
    assert reach < float(unarmed.lowest[1]) - 0.05
    assert joints.right_grip[2] > 1.2


@pytest.mark.parametrize("word", sorted(set(hand_props.PROP_WORDS.values())))
def test_a_known_prop_adds_triangles_near_the_hand(word):
    empty = len(placed()[0].geometry().faces)
    stage, joints = placed(holds=word)
    added = stage.geometry().vertices[stage.geometry().faces[empty:].ravel()]
    gap = np.linalg.norm(added - joints.right_grip, axis=1).min()
    assert len(stage.geometry().faces) > empty
    assert gap < 0.2


def test_an_unknown_prop_adds_nothing():
    assert len(placed(holds="zeitgeist")[0].geometry().faces) == len(placed()[0].geometry().faces)


def test_a_flashlight_brings_its_light():
    stage, _ = placed(holds="flashlight")
    assert [light.group for light in stage.lights] == [LightGroup.PRACTICAL]


def test_wet_cloth_shines_more_than_dry():
    dry, wet = placed()[0].materials, placed(wetness=1.0)[0].materials
    assert min(material.roughness for material in wet) < min(m.roughness for m in dry) + 1e-9
    assert sum(m.roughness for m in wet) < sum(m.roughness for m in dry)


@pytest.mark.parametrize("hat", [hat for hat in Hat if hat is not Hat.NONE])
def test_a_hat_makes_its_wearer_wider_or_taller_at_the_head(hat):
    bare, hatted = placed()[0].geometry(), placed(look=FigureLook(hat=hat))[0].geometry()
    top = bare.vertices[:, 2].max()
    taller = hatted.vertices[:, 2].max() - top
    width = [float(np.ptp(g.vertices[g.vertices[:, 2] > top - 0.2][:, 0])) for g in (bare, hatted)]
    assert taller > 0.005 or width[1] > width[0] + 0.01


@pytest.mark.parametrize("top", list(Garment))
@pytest.mark.parametrize("legs", list(LegWear))
def test_every_outfit_is_a_finite_mesh_of_moderate_size(top, legs):
    stage, _ = placed(look=FigureLook(top=top, legs=legs, body=Body.FEMALE), pose=Pose.RUN)
    geometry = stage.geometry()
    assert np.isfinite(geometry.vertices).all()
    assert 15_000 < len(geometry.faces) < 80_000


def test_an_expression_moves_the_face_and_nothing_else():
    calm = placed(expression=Expression.NEUTRAL)[0].geometry().vertices
    happy = placed(expression=Expression.SAD)[0].geometry().vertices
    assert calm.shape == happy.shape
    moved = np.abs(calm - happy).max(axis=1) > 1e-4
    assert moved.any()
    assert calm[moved][:, 2].min() > 1.5


def test_the_skin_under_cloth_is_left_out():
    tee = placed(look=FigureLook(top=Garment.TEE))[0].geometry()
    coat = placed(look=FigureLook(top=Garment.COAT))[0].geometry()
    skin = [int((g.materials == 0).sum()) for g in (tee, coat)]
    assert skin[1] < skin[0]


def test_a_rider_sits_on_a_horse_that_stands_on_the_ground():
    stage, joints = placed(pose=Pose.RIDE, at=(0.0, 0.0, 0.3))
    lowest = float(stage.geometry().vertices[:, 2].min())
    assert joints["Hips"][2] > 1.6
    assert lowest == pytest.approx(0.3, abs=0.06)


def test_whoever_holds_a_motorcycle_rides_it():
    _, on_horse = placed(pose=Pose.RIDE)
    _, on_bike = placed(pose=Pose.RIDE, holds="motorcycle")
    assert on_bike["Hips"][2] < on_horse["Hips"][2] - 0.3


def test_no_helmet_lifts_who_lies_on_the_ground():
    def back(hat):
        _, joints = placed(look=FigureLook(hat=hat), pose=Pose.LIE)
        return float(joints["Hips"][2])

    assert back(Hat.STEEL_HELMET) == pytest.approx(back(Hat.NONE), abs=0.005)
