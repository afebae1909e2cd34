import time

import numpy as np
import pytest

from core.colour import grade, views
from core.colour.spaces import AP1_LUMA, REC709_TO_AP1, linear_from_srgb8
from core.domain.params import FrameParams
from core.domain.picture import LightGroup
from core.formats.jpeg import write_jpeg


def scene(seed=5):
    """Coloured light over eight stops; shape (60, 80, 3)."""
    return np.random.default_rng(seed).lognormal(-2, 1.5, (60, 80, 3)).astype(np.float32)


def linear(rgb, **sliders):
    return grade.prepare(rgb).linear(FrameParams(**sliders))


def grey(level):
    return np.full((4, 4, 3), level, np.float32)


def test_neutral_sliders_give_the_very_same_light():
    assert np.array_equal(linear(scene()), scene())


def test_framing_parameters_do_not_move_the_grade():
    assert np.array_equal(linear(scene(), fov=20, camera_angle="low-angle"), scene())


def test_neutral_display_is_the_view_of_the_source():
    shown = grade.prepare(scene()).display(FrameParams(), 1.5)
    assert np.array_equal(shown, views.filmic(scene() * np.float32(2**1.5)))


def test_an_eight_bit_picture_comes_out_as_it_went_in():
    codes = np.random.default_rng(2).integers(0, 256, (50, 50, 3)).astype(np.uint8)
    light = views.expanded(linear_from_srgb8(codes))
    assert np.array_equal(grade.prepare(light, bit_depth=8).display(FrameParams()), codes)


@pytest.mark.parametrize(("lighting", "factor"), [(100, 8.0), (0, 0.125), (66 + 2 / 3, 2.0)])
def test_lighting_is_three_stops_either_way(lighting, factor):
    assert np.allclose(linear(scene(), lighting=lighting), scene() * factor, rtol=2e-3, atol=1e-5)


def test_contrast_turns_about_middle_grey():
    assert np.allclose(linear(grey(0.18), contrast=90), 0.18, rtol=1e-4)


def test_contrast_darkens_the_dark_and_lifts_the_bright():
    assert linear(grey(0.05), contrast=80).max() < 0.05
    assert linear(grey(0.5), contrast=80).min() > 0.5


def test_contrast_turns_about_what_will_be_displayed_as_middle_grey():
    light = grey(0.18 / 4)
    lifted = grade.prepare(light).linear(FrameParams(contrast=90), 2.0)
    assert np.allclose(lifted, light, rtol=1e-4)


def test_no_saturation_is_black_and_white_of_the_same_luminance():
    bleached = linear(scene(), saturation=0)
    luma = scene() @ (AP1_LUMA @ REC709_TO_AP1)
    assert np.allclose(bleached, luma[..., None], rtol=1e-3)


def test_warm_light_reddens_and_cool_light_blues():
    warm, cool = (
        linear(grey(0.2), color_temp=3200)[0, 0],
        linear(grey(0.2), color_temp=10000)[0, 0],
    )
    assert warm[0] > 0.2 > warm[2]
    assert cool[2] > 0.2 > cool[0]


def test_bloom_keeps_the_energy():
    assert linear(scene(), hdr_bloom=100).mean() == pytest.approx(scene().mean(), rel=1e-3)


def test_bloom_spills_light_into_the_dark():
    lamp = np.full((60, 80, 3), 0.001, np.float32)
    lamp[30, 40] = 500.0
    assert linear(lamp, hdr_bloom=60)[30, 50, 0] > 0.003


def test_bloom_commutes_with_exposure():
    brighter_first = linear(scene() * 2, hdr_bloom=70)
    assert np.allclose(brighter_first, linear(scene(), hdr_bloom=70) * 2, rtol=1e-3)


def test_displayed_and_linear_grades_agree():
    sliders = FrameParams(lighting=60, hdr_bloom=40, color_temp=4300, contrast=62, saturation=58)
    ready = grade.prepare(scene())
    by_hand = views.filmic(ready.linear(sliders, 1.0) * np.float32(2.0))
    assert np.abs(ready.display(sliders, 1.0).astype(int) - by_hand.astype(int)).max() <= 1


def test_the_source_is_never_written_to():
    rgb = scene()
    grade.prepare(rgb).display(FrameParams(lighting=90, contrast=80, hdr_bloom=50), 1.0)
    assert np.array_equal(rgb, scene())


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_broken_pixels_do_not_spread(bad):
    rgb = scene()
    rgb[3, 3, 1] = bad
    assert np.isfinite(linear(rgb, hdr_bloom=80, contrast=80)).all()


def test_layers_with_unit_gains_are_the_picture():
    layers = {
        LightGroup.KEY: scene(1).astype(np.float16),
        LightGroup.RIM: scene(2).astype(np.float16),
    }
    assert np.allclose(grade.relit(layers), scene(1) + scene(2), rtol=2e-3)


def test_a_light_group_can_be_gelled_and_another_switched_off():
    layers = {
        LightGroup.KEY: grey(1.0).astype(np.float16),
        LightGroup.RIM: grey(1.0).astype(np.float16),
    }
    gains = {LightGroup.KEY: (2.0, 1.0, 0.5), LightGroup.RIM: (0.0, 0.0, 0.0)}
    assert grade.relit(layers, gains)[0, 0].tolist() == [2.0, 1.0, 0.5]


@pytest.mark.parametrize("bit_depth", [8, 16])
def test_a_moved_slider_is_answered_before_the_eye_notices(bit_depth):
    ready = grade.prepare(np.tile(scene(), (9, 12, 1)), bit_depth=bit_depth)
    sliders = FrameParams(lighting=60, hdr_bloom=40, color_temp=4300, contrast=62, saturation=58)
    seconds = []
    for _ in range(8):  # the first makes the glare
        start = time.process_time()
        write_jpeg(ready.display(sliders, 1.0))
        seconds.append(time.process_time() - start)
    assert sorted(seconds)[4] < 0.05
