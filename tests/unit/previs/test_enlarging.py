import dataclasses

import numpy as np
import pytest

from core.domain.film_terms import Quality
from core.previs.denoise import denoised_layers
from core.previs.enlarging import enlarged
from core.previs.layers import to_half
from core.previs.materials import Material
from tests.unit.previs import small_stages as stages

SIZE = {"width": 96, "height": 96, "samples": 64}
HALF = {**SIZE, "light_size": (48, 48)}
WHITE, BLACK = (Material(base_rgb=(v, v, v), roughness=1.0) for v in (0.8, 0.1))


def _chequered(squares: int = 8, side: float = 0.31):
    """A wall under two lamps; the edges of its squares run through the pixels of HALF."""
    builder = stages.floor_set()
    paints = builder.material(WHITE), builder.material(BLACK)
    for i in range(-squares, squares):
        for k in range(squares):
            x, z = i * side, k * side
            right, top, paint = x + side, z + side, paints[(i + k) % 2]
            builder.quad((x, 1, z), (right, 1, z), (right, 1, top), (x, 1, top), paint)
    shot = builder.begin_shot()
    for lamp in stages.two_lamps()[1].lights:
        shot.light(lamp)
    shot.sky.horizon_rgb = (0.05, 0.05, 0.06)
    return builder, shot


def _large(builder, shot, camera, **plan):
    tracer = stages.tracer_of(builder, shot, camera, **{**HALF, **plan})
    return enlarged(tracer, tracer.trace(stages.never), cancelled=stages.never)


def test_edges_are_as_sharp_as_if_light_had_been_traced_on_every_pixel():
    builder, shot = _chequered()
    whole = stages.traced(builder, shot, stages.looking(), **SIZE).layers.sum(0)
    large = _large(builder, shot, stages.looking()).sum(0)
    small = stages.traced(builder, shot, stages.looking(), **HALF).layers.sum(0)
    stretched = np.repeat(np.repeat(small, 2, axis=0), 2, axis=1)
    error = np.abs(large - whole).mean()
    assert error < 0.6 * np.abs(stretched - whole).mean()
    assert error < 0.06 * whole.mean()


def test_no_light_is_made_or_lost():
    builder, shot = stages.two_lamps()
    whole = stages.traced(builder, shot, stages.looking(), **SIZE).layers
    large = _large(builder, shot, stages.looking())
    assert large.shape == whole.shape
    np.testing.assert_allclose(large.mean(axis=(1, 2)), whole.mean(axis=(1, 2)), rtol=0.05)


def test_an_enlarged_picture_does_not_depend_on_threads():
    builder, shot = _chequered()
    one = _large(builder, shot, stages.looking(), threads=1)
    three = _large(builder, shot, stages.looking(), threads=3)
    np.testing.assert_array_equal(one, three)


def test_what_the_lens_blurs_is_not_sharpened():
    builder, shot = _chequered()
    blurred = dataclasses.replace(stages.looking(), lens_radius=0.08, focus_m=1.5)
    sharp, soft = (
        np.abs(np.diff(_large(builder, shot, camera).sum(0), axis=1)).mean()
        for camera in (stages.looking(), blurred)
    )
    assert soft < 0.5 * sharp


def test_denoised_layers_may_be_enlarged():
    builder, shot = stages.two_lamps()
    tracer = stages.tracer_of(builder, shot, stages.looking(), **HALF)
    noisy = tracer.trace(stages.never)
    layers = denoised_layers(noisy, quality=Quality.PREVIEW, threads=1)
    clean = dataclasses.replace(noisy, layers=layers)
    large = enlarged(tracer, clean, cancelled=stages.never)
    assert np.isfinite(large).all()
    np.testing.assert_allclose(large.mean(), layers.mean(), rtol=0.05)


@pytest.mark.parametrize("brightest", [1e-8, 1e-5, 1e-4, 1.0, 60000.0])
def test_half_floats_are_rounded_as_numpy_rounds_them(brightest):
    draw = np.random.default_rng(3)
    layer = draw.random((40, 50, 3), dtype=np.float32) * np.float32(brightest)
    np.testing.assert_array_equal(to_half(layer), layer.astype(np.float16))


def test_too_bright_for_a_half_float_is_its_brightest():
    assert to_half(np.array([[[1e9, 0, 1]]], np.float32)).max() == 65504
