import numpy as np
import pytest

from core.domain.staging import Mark, Performer, Pose
from core.previs.figures import place_figure, takes_seat
from core.previs.stage_builder import StageBuilder


def _rider(holds):
    stage = StageBuilder()
    one = Performer(character_id="ann", look={}, pose=Pose.RIDE, holds=holds)
    joints = place_figure(stage, one, (0, 0, 0), 0.0, wetness=0, gaze=None, object_id=1)
    return stage.geometry(), joints


@pytest.mark.parametrize(("holds", "seat_m"), [("bicycle", 0.9), ("motorcycle", 0.8), (None, 1.4)])
def test_a_rider_sits_over_the_middle_of_the_mount(holds, seat_m):
    geometry, joints = _rider(holds)
    mount = geometry.vertices[np.unique(geometry.faces[geometry.object_ids == 0])]

    assert joints["Hips"][2] > seat_m
    assert mount[:, 2].min() == pytest.approx(0.0, abs=0.05)
    assert mount[:, 1].min() < -0.4 < 0.4 < mount[:, 1].max()


def test_hands_of_a_cyclist_are_at_the_bar():
    _, joints = _rider("bicycle")

    assert joints.right_grip[1] < joints["Hips"][1] - 0.3
    assert 0.8 < joints.right_grip[2] < 1.25


@pytest.mark.parametrize(
    ("pose", "sits"), [(Pose.TALK, True), (Pose.COVER_FACE, True), (Pose.WALK, False)]
)
def test_on_a_seat_the_upper_body_goes_on_and_the_legs_sit(pose, sits):
    assert takes_seat(Performer(character_id="a", look={}, pose=pose, mark=Mark.SEAT)) is sits
    assert not takes_seat(Performer(character_id="a", look={}, pose=pose, mark=Mark.LEFT))
