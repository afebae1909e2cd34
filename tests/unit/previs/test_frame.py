import numpy as np
import pytest

from core.domain.film_terms import CameraAngle, Composition, Framing, IntExt, ShotSize
from core.domain.staging import Place, SetKind
from core.errors import WorkCancelled
from core.previs.frame import render_frame
from tests.unit.previs.small_scenes import PAIR, performer, request

ROOM = Place(words="a room", int_ext=IntExt.INT, set_kind=SetKind.INTERIOR)


def _in_room(*people, **changes):
    asked = request(*people, pixels=(64, 64), **changes)
    return asked.revised(staging=asked.staging.revised(place=ROOM))


def _made(asked, threads=1):
    return render_frame(asked, cancelled=lambda: False, threads=threads)


@pytest.fixture(scope="module")
def picture():
    return _made(_in_room(*PAIR))


def test_layers_sum_to_the_picture_exactly(picture):
    summed = sum(layer.astype(np.float32) for layer in picture.layers.values())
    np.testing.assert_array_equal(summed, picture.rgb)


def test_the_same_request_gives_the_same_bytes_on_any_number_of_threads(picture):
    again = _made(_in_room(*PAIR), threads=3)
    assert again.rgb.tobytes() == picture.rgb.tobytes()
    assert again.exposure_ev == picture.exposure_ev


def test_it_is_measured(picture):
    facts = picture.measured
    assert facts["size_hit"] == 1.0
    assert facts["hfov_deg"] == 45.0
    assert facts["visible_people"] >= 1
    assert 0.0 < facts["subject_x"] < 1.0


def test_it_is_lit_and_finite(picture):
    assert np.isfinite(picture.rgb).all()
    assert picture.rgb.min() >= 0
    assert np.median(picture.rgb.max(axis=2)) > 0


def test_its_passes_know_who_stands_where(picture):
    passes = picture.passes
    assert passes.depth.shape == picture.rgb.shape[:2]
    assert passes.names[1] == "ann"
    assert (passes.objects == 1).any()
    on_ann = passes.depth[passes.objects == 1]
    assert abs(np.median(on_ann) - picture.measured["distance_m"]) < 0.6


def test_its_passes_are_sharp_where_the_lens_blurs():
    blurred = _made(_in_room(*PAIR, t_stop=1.4))
    sharp = _made(_in_room(*PAIR, t_stop=22.0))
    np.testing.assert_array_equal(blurred.passes.objects, sharp.passes.objects)
    np.testing.assert_array_equal(blurred.passes.depth, sharp.passes.depth)


def test_its_normals_are_of_unit_length_and_look_at_the_lens(picture):
    passes = picture.passes
    normal = passes.normal[passes.objects >= 0].astype(np.float32)
    np.testing.assert_allclose(np.linalg.norm(normal, axis=1), 1.0, atol=0.01)


def test_a_place_without_people_is_a_picture_too():
    shown = _made(_in_room(framing=Framing.PLACE, size=ShotSize.WIDE, subjects=()))
    assert shown.rgb.max() > 0
    assert "subject_fraction" not in shown.measured


def test_a_frame_within_the_frame_darkens_the_sides():
    plain = _made(_in_room(performer(), size=ShotSize.WIDE, composition=Composition.CENTERED))
    framed = _made(
        _in_room(performer(), size=ShotSize.WIDE, composition=Composition.FRAME_WITHIN_FRAME)
    )
    assert framed.rgb[:, :5].mean() < 0.6 * plain.rgb[:, :5].mean()


@pytest.mark.parametrize("angle", [CameraAngle.BIRDS_EYE, CameraAngle.WORMS_EYE])
def test_steep_angles_see_the_subject_in_a_room(angle):
    facts = _made(_in_room(performer(), angle=angle, size=ShotSize.FULL)).measured
    assert facts["visible_people"] == 1


def test_a_cancelled_frame_stops():
    with pytest.raises(WorkCancelled):
        render_frame(_in_room(*PAIR), cancelled=lambda: True)
