import numpy as np
import pytest

from core.domain.figure_look import Accessory, Body, FigureLook, Garment, Hat
from core.domain.staging import Expression
from core.previs.accessories import accessory_parts
from core.previs.faces import face_marks, face_skin
from core.previs.garments import Slot, landmarks
from core.previs.headwear import hat_parts
from core.previs.wardrobe import dress

BODIES = list(Body)


def _worn(body: Body, *accessories: Accessory, top=Garment.SHIRT):
    look = FigureLook(body=body, top=top, accessories=accessories)
    return accessory_parts(landmarks(body), look, face_skin(body, Expression.NEUTRAL))


@pytest.mark.parametrize("body", BODIES)
def test_glasses_sit_before_the_eyes_and_reach_the_ears(body):
    marks = face_marks(body)
    (frame,) = _worn(body, Accessory.GLASSES)
    points = frame.mesh.vertices

    assert points[:, 1].min() < marks.eye[1] - 0.01 * marks.scale
    assert points[:, 1].max() > marks.eye[1] + 0.08 * marks.scale
    assert abs(points[:, 2].mean() - marks.eye[2]) < 0.02


def test_sunglasses_hide_the_eyes_and_glasses_do_not():
    dark = [part for part in _worn(Body.MALE, Accessory.SUNGLASSES) if part.slot is Slot.PUPIL]

    assert len(dark) == 2
    assert len(_worn(Body.MALE, Accessory.GLASSES)) == 1


@pytest.mark.parametrize("body", BODIES)
def test_a_mask_covers_the_mouth_and_leaves_the_eyes(body):
    marks = face_marks(body)
    (mask,) = _worn(body, Accessory.MASK)
    heights = mask.mesh.vertices[:, 2]

    assert heights.min() < marks.mouth_z - 0.02 * marks.scale
    assert marks.mouth_z < heights.max() < marks.eye[2] - 0.01 * marks.scale


def test_a_beard_covers_the_chin_and_frees_the_lips():
    marks = face_marks(Body.MALE)
    under, _locks = _worn(Body.MALE, Accessory.BEARD)
    points = under.mesh.vertices
    lips = np.abs(points[:, 2] - marks.mouth_z) < 0.007
    middle = np.abs(points[:, 0]) < 0.015

    assert points[:, 2].min() < marks.mouth_z - 0.035
    assert not (lips & middle & (points[:, 1] < marks.eye[1])).any()


def test_a_tie_ends_at_the_button_of_a_jacket_and_at_the_belt_of_a_shirt():
    ends = {
        top: min(p.mesh.vertices[:, 2].min() for p in _worn(Body.MALE, Accessory.TIE, top=top))
        for top in (Garment.SHIRT, Garment.JACKET)
    }

    assert ends[Garment.SHIRT] < ends[Garment.JACKET] - 0.05


@pytest.mark.parametrize("body", BODIES)
def test_an_apron_hangs_in_front_only(body):
    marks = landmarks(body)
    *_, flap = _worn(body, Accessory.APRON)

    assert flap.mesh.vertices[:, 1].max() < marks.joint("Hips")[1]


@pytest.mark.parametrize("body", BODIES)
def test_a_backpack_hangs_behind_the_back(body):
    sack, *_straps = _worn(body, Accessory.BACKPACK)

    assert sack.mesh.vertices[:, 1].min() > landmarks(body).joint("Spine2")[1]


@pytest.mark.parametrize(
    ("top", "slot"), [(Garment.UNIFORM, Slot.BRASS), (Garment.ARMOUR, Slot.PLATE)]
)
def test_trimmings_tell_a_uniform_and_armour_from_a_shirt(top, slot):
    marks = landmarks(Body.MALE)

    assert slot in {part.slot for part in dress(marks, FigureLook(top=top))}
    assert slot not in {part.slot for part in dress(marks, FigureLook(top=Garment.SHIRT))}


@pytest.mark.parametrize("body", BODIES)
def test_a_robe_reaches_the_ankles_and_a_dress_the_knees(body):
    marks = landmarks(body)

    def hem(top):
        parts = [part for part in dress(marks, FigureLook(body=body, top=top)) if part.hangs]
        return min(part.mesh.vertices[:, 2].min() for part in parts)

    assert hem(Garment.ROBE) < 0.16 * marks.scale < marks.height("LeftLeg") * 0.8
    assert hem(Garment.DRESS) > 0.3 * marks.scale


def test_a_crown_is_of_gold_and_sits_on_the_hair():
    marks = face_marks(Body.MALE)
    (crown,) = hat_parts(Body.MALE, Hat.CROWN)

    assert crown.slot is Slot.BRASS
    assert crown.mesh.vertices[:, 2].min() > marks.eye[2] + 0.03
