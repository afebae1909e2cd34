import math
from dataclasses import replace

import numpy as np
import pytest

from core.domain import optics
from core.domain.film_terms import CameraAngle, Composition, Framing, Placement, ShotSize
from core.domain.film_terms_tables import SIZE_LADDER, size_of_fraction
from core.domain.staging import Pose
from core.previs.arrangement import arrange
from core.previs.sets.plan import SetPlan
from tests.unit.previs.small_scenes import PAIR, PLAN, bare_stage, performer, request
from tests.unit.previs.small_stages import CHALK, floor_set

STAGE = bare_stage()


def _arranged(*performers, stage=STAGE, **changes):
    return arrange(request(*performers, **changes), stage)


def _fraction(scene) -> float:
    depth = scene.camera.depth_of(scene.subject.joints.eyes)
    return float(scene.subject.stature_m / (2 * scene.camera.tan_y * depth))


@pytest.mark.parametrize("size", SIZE_LADDER)
@pytest.mark.parametrize("fov", [20.0, 45.0, 80.0])
def test_the_subject_has_the_size_asked_for(size, fov):
    scene = _arranged(performer(), size=size, fov=fov)
    assert size_of_fraction(_fraction(scene) * 1.75 / scene.subject.stature_m) is size


@pytest.mark.parametrize("size", SIZE_LADDER)
def test_the_angle_of_view_is_always_the_one_asked_for(size):
    camera = _arranged(performer(), size=size, fov=37.0).camera
    assert math.degrees(2 * math.atan(camera.tan_x)) == pytest.approx(37.0)
    assert camera.tan_x / camera.tan_y == pytest.approx(16 / 9)


@pytest.mark.parametrize("size", [ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE])
def test_eyes_sit_in_the_upper_half_with_the_head_inside(size):
    scene = _arranged(performer(), size=size)
    eyes = scene.camera.project(scene.subject.joints.eyes)[0]
    crown = scene.camera.project(scene.subject.joints.head_top)[0]
    assert 0.25 < eyes[1] < 0.48
    assert -0.02 < crown[1] < 0.16


@pytest.mark.parametrize("size", [ShotSize.MEDIUM_WIDE, ShotSize.MEDIUM, ShotSize.CLOSE])
def test_a_subject_stands_where_the_director_puts_it(size):
    spots = {
        placement: _arranged(performer(), size=size, placement=placement)
        for placement in Placement
    }
    eyes = {
        key: scene.camera.project(scene.subject.joints.eyes)[0] for key, scene in spots.items()
    }
    assert eyes[Placement.LEFT][0] < 0.42
    assert eyes[Placement.RIGHT][0] > 0.58
    assert eyes[Placement.HIGH][1] < eyes[Placement.AUTO][1] < eyes[Placement.LOW][1]


def test_a_full_shot_holds_head_and_feet():
    scene = _arranged(performer(), size=ShotSize.FULL)
    spots = scene.camera.project([scene.subject.joints.head_top, scene.subject.joints.feet])
    assert 0.0 < spots[0, 1] < 0.15
    assert 0.85 < spots[1, 1] < 1.0


@pytest.mark.parametrize("size", [ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL])
def test_a_worms_eye_lies_on_the_floor_and_keeps_head_and_feet(size):
    scene = _arranged(performer(), size=size, fov=100.0, angle=CameraAngle.WORMS_EYE)
    joints = scene.subject.joints
    spots = scene.camera.project([joints.head_top, joints.feet])
    assert scene.camera.eye[2] == pytest.approx(0.12, abs=0.01)
    assert 0.0 < spots[0, 1] < spots[1, 1] < 0.97
    assert math.degrees(math.asin(scene.camera.forward[2])) > 24


def test_a_long_lens_on_the_floor_tilts_as_far_as_the_feet_allow():
    scene = _arranged(performer(), size=ShotSize.WIDE, fov=40.0, angle=CameraAngle.WORMS_EYE)
    assert 5 < math.degrees(math.asin(scene.camera.forward[2])) < 15
    assert scene.camera.project(scene.subject.joints.feet)[0, 1] < 0.97


@pytest.mark.parametrize(
    ("angle", "low", "high"),
    [
        (CameraAngle.EYE_LEVEL, -9.1, 9.1),
        (CameraAngle.LOW, 8.0, 25.0),
        (CameraAngle.HIGH, -25.0, -15.0),
        (CameraAngle.BIRDS_EYE, -75.0, -60.0),
        (CameraAngle.WORMS_EYE, 15.0, 40.0),
    ],
)
def test_the_angle_tilts_the_camera(angle, low, high):
    forward = _arranged(performer(), angle=angle).camera.forward
    assert low <= math.degrees(math.asin(forward[2])) <= high


def test_a_dutch_angle_rolls_the_camera():
    right = _arranged(performer(), angle=CameraAngle.DUTCH).camera.right
    assert abs(math.degrees(math.asin(right[2]))) == pytest.approx(12.0, abs=0.5)


@pytest.mark.parametrize("angle", list(CameraAngle))
@pytest.mark.parametrize("size", [ShotSize.WIDE, ShotSize.CLOSE])
def test_the_camera_never_goes_under_the_ground(angle, size):
    assert _arranged(performer(), angle=angle, size=size).camera.eye[2] > 0.1


def test_an_asked_height_is_held():
    camera = _arranged(performer(), height_m=0.6, size=ShotSize.FULL).camera
    assert camera.eye[2] == pytest.approx(0.6, abs=0.02)


@pytest.mark.parametrize(
    ("composition", "offset"),
    [
        (Composition.RULE_OF_THIRDS, 1 / 6),
        (Composition.GOLDEN_RATIO, 0.118),
        (Composition.CENTERED, 0.0),
        (Composition.NEGATIVE_SPACE, 0.27),
    ],
)
def test_the_composition_places_the_subject(composition, offset):
    scene = _arranged(performer(faces="right"), composition=composition)
    x = scene.camera.project(scene.subject.joints.eyes)[0, 0]
    assert x == pytest.approx(0.5 - offset, abs=0.02)


@pytest.mark.parametrize(("faces", "side"), [("left", 1), ("right", -1)])
def test_room_is_left_on_the_side_the_subject_looks_to(faces, side):
    scene = _arranged(performer(faces=faces), azimuth_deg=0.0)
    x = scene.camera.project(scene.subject.joints.eyes)[0, 0]
    assert side * (x - 0.5) > 0.1


def test_a_two_shot_holds_both_heads():
    scene = _arranged(*PAIR, framing=Framing.TWO_SHOT, subjects=("ann", "bob"))
    spots = scene.camera.project([_crown(scene, person) for person in (1, 2)])
    assert ((spots > 0.0) & (spots < 1.0)).all()


def test_a_tight_two_shot_keeps_its_size_by_drawing_the_two_together():
    scene = _arranged(*PAIR, framing=Framing.TWO_SHOT, subjects=("ann", "bob"))
    assert 1.6 < _fraction(scene) < 2.8


def _crown(scene, person):
    mesh = scene.builder.geometry()
    body = mesh.vertices[np.unique(mesh.faces[mesh.object_ids == person])]
    return body[body[:, 2].argmax()]


def test_over_a_shoulder_the_other_person_is_near_and_to_the_side():
    scene = _arranged(*PAIR, framing=Framing.OVER_SHOULDER, subjects=("ann", "bob"))
    mesh = scene.builder.geometry()
    shoulder = mesh.vertices[np.unique(mesh.faces[mesh.object_ids == 2])]
    near = scene.camera.depth_of(shoulder.mean(0))
    assert 0.4 < near < scene.camera.depth_of(scene.subject.joints.eyes) - 0.5
    visible = scene.camera.project(shoulder)
    inside = ((visible > 0) & (visible < 1)).all(axis=1)
    assert inside.mean() > 0.05
    assert scene.sight.hidden_share(scene.camera, scene.subject.joints.eyes[None]) == 0


def test_the_camera_goes_round_what_stands_in_the_way():
    builder = floor_set()
    builder.box((0.0, 2.6, 1.5), (0.5, 0.2, 3.0), builder.material(CHALK))
    stage = bare_stage(builder)
    scene = _arranged(performer(), stage=stage, azimuth_deg=0.0, size=ShotSize.MEDIUM)
    joints = scene.subject.joints
    points = np.stack([joints.left_eye, joints.right_eye, joints.chest])
    assert scene.sight.hidden_share(scene.camera, points) == 0


def test_a_wall_between_lens_and_subject_is_taken_away_for_the_lens():
    plan: SetPlan = replace(PLAN, camera_bounds=((-3.0, 1.0, 0.1), (3.0, 7.0, 2.6)), interior=True)
    scene = _arranged(performer(), stage=bare_stage(plan=plan), size=ShotSize.WIDE, fov=30.0)
    assert scene.camera.room[0][:2] == (-3.0, 1.0)
    assert _fraction(scene) == pytest.approx(0.5, abs=0.08)


def test_in_a_room_the_lens_stays_under_the_ceiling():
    plan = replace(PLAN, camera_bounds=((-9.0, -9.0, 0.1), (9.0, 9.0, 2.4)), interior=True)
    scene = _arranged(
        performer(), stage=bare_stage(plan=plan), size=ShotSize.WIDE, angle=CameraAngle.HIGH
    )
    assert scene.camera.eye[2] <= 2.41


def test_focus_is_on_the_nearer_eye():
    scene = _arranged(performer(faces="right"), size=ShotSize.CLOSE)
    eyes = (scene.subject.joints.left_eye, scene.subject.joints.right_eye)
    assert scene.camera.focus_m == pytest.approx(min(scene.camera.depth_of(e) for e in eyes))


def test_the_stop_decides_the_aperture():
    open_lens = _arranged(performer(), t_stop=1.4).camera.lens_radius
    closed = _arranged(performer(), t_stop=5.6).camera.lens_radius
    focal = optics.focal_mm(45.0, 36.0)
    assert open_lens == pytest.approx(focal / 2000 / 1.4)
    assert open_lens / closed == pytest.approx(4.0)


def test_an_insert_looks_at_the_hand_that_holds_the_thing():
    armed = performer(holds="gun", pose=Pose.AIM)
    scene = _arranged(
        armed, framing=Framing.INSERT, size=ShotSize.INSERT, subjects=("gun",), azimuth_deg=40.0
    )
    spot = scene.camera.project(scene.subject.joints.right_grip)[0]
    np.testing.assert_allclose(spot, [0.5, 0.5], atol=0.08)


def test_without_people_the_place_is_shown():
    scene = arrange(request(framing=Framing.PLACE, size=ShotSize.WIDE).model_copy(), STAGE)
    assert scene.subject is None
    spot = scene.camera.project(PLAN.interest.point)[0]
    assert 0.3 < spot[0] < 0.7
