import numpy as np
import pytest

from core.domain.figure_look import Body, Hair, Hat
from core.previs.faces import face_marks
from core.previs.figure_data import SKIN_VERTICES, body_shape
from core.previs.garments import Slot
from core.previs.hair import hair_parts

HAIRY = [Hair.SHORT, Hair.LONG, Hair.BUN]


def _points(body, hair, hat=Hat.NONE):
    return np.vstack([part.mesh.vertices for part in hair_parts(body, hair, hat)])


@pytest.mark.parametrize("body", list(Body))
@pytest.mark.parametrize("hair", HAIRY)
def test_no_lock_hangs_before_eyes_nose_or_mouth(body, hair):
    marks = face_marks(body)
    points = _points(body, hair)

    before = points[:, 1] < marks.eye[1] + 0.02 * marks.scale
    beside = np.abs(points[:, 0]) < 0.04 * marks.scale
    low = points[:, 2] < marks.eye[2] + 0.02 * marks.scale

    assert not (before & beside & low).any()


@pytest.mark.parametrize("hair", HAIRY)
def test_hair_lies_on_the_skull_and_not_in_it(hair):
    marks = face_marks(Body.FEMALE)
    skin = body_shape(Body.FEMALE).vertices[:SKIN_VERTICES]
    skull = skin[skin[:, 2] > marks.eye[2] + 0.04]
    points = _points(Body.FEMALE, hair)
    high = points[points[:, 2] > marks.eye[2] + 0.05]

    near = np.linalg.norm(high[:, None] - skull[None], axis=2).argmin(1)
    outward = np.linalg.norm(high - marks.head, axis=1)

    inside = outward < np.linalg.norm(skull[near] - marks.head, axis=1) - 0.002
    assert inside.mean() < 0.03


def test_long_hair_reaches_the_shoulders_and_short_hair_does_not():
    lowest = {hair: _points(Body.FEMALE, hair)[:, 2].min() for hair in HAIRY}
    chin = face_marks(Body.FEMALE).mouth_z - 0.05

    assert lowest[Hair.LONG] < chin - 0.08
    assert lowest[Hair.SHORT] > chin - 0.08


def test_locks_come_in_three_shades_so_that_they_part():
    slots = {part.slot for part in hair_parts(Body.MALE, Hair.SHORT, Hat.NONE)}

    assert slots == {Slot.HAIR, Slot.HAIR_DARK, Slot.HAIR_LIGHT}


def test_under_a_hat_no_lock_grows_through_its_crown():
    marks = face_marks(Body.MALE)
    locks = hair_parts(Body.MALE, Hair.SHORT, Hat.FEDORA)[1:]

    highest = max(part.mesh.vertices[:, 2].max() for part in locks)

    assert highest < marks.crown_z - 0.03


def test_the_bald_and_the_hooded_show_no_hair():
    assert not hair_parts(Body.MALE, Hair.BALD, Hat.NONE)
    assert not hair_parts(Body.FEMALE, Hair.LONG, Hat.HOOD)


def test_a_head_of_hair_is_the_same_every_time():
    first = _points(Body.OLD, Hair.SHORT)
    hair_parts.cache_clear()

    assert (first == _points(Body.OLD, Hair.SHORT)).all()
