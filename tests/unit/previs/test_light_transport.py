import dataclasses
import math

import numpy as np
import pytest

from core.domain.picture import LightGroup
from core.errors import RenderFailed, WorkCancelled
from core.previs.camera import blur_diameter_m, lens_radius_m
from core.previs.engine import build_set_tree
from core.previs.lights import Fog
from core.previs.materials import Material
from core.previs.stage_builder import StageBuilder
from tests.unit.previs import small_stages as stages


def test_a_matt_ball_in_an_even_glow_returns_its_reflectance():
    builder = stages.floor_set()
    shot = builder.begin_shot()
    shot.sphere((0.0, 0.0, 50.0), 1.0, shot.material(Material(base_rgb=(0.7,) * 3, roughness=1.0)))
    shot.sky.zenith_rgb = shot.sky.horizon_rgb = shot.sky.ground_rgb = (1.0, 1.0, 1.0)
    shot.ambient_rgb = (1.0, 1.0, 1.0)
    camera = stages.looking((0.0, -4.0, 50.0), (0.0, 0.0, 50.0), (0.1, 0.1))
    noisy = stages.traced(builder, shot, camera, samples=32)
    assert noisy.layers.sum(0).mean() == pytest.approx(0.7, rel=0.04)


def test_no_gloss_makes_more_light_than_it_gets():
    builder = stages.floor_set()
    shot = builder.begin_shot()
    mirror = Material(base_rgb=(1.0, 1.0, 1.0), roughness=0.3, metallic=1.0)
    shot.sphere((0.0, 0.0, 50.0), 1.0, shot.material(mirror))
    shot.sky.zenith_rgb = shot.sky.horizon_rgb = shot.sky.ground_rgb = (1.0, 1.0, 1.0)
    camera = stages.looking((0.0, -4.0, 50.0), (0.0, 0.0, 50.0), (0.1, 0.1))
    noisy = stages.traced(builder, shot, camera, samples=32)
    assert 0.85 < noisy.layers.sum(0).mean() < 1.02


def test_light_falls_with_the_square_of_distance():
    near, far = stages.lamp_over_floor(1.5), stages.lamp_over_floor(3.0)
    assert near / far == pytest.approx(4.0, rel=0.02)


def test_a_lamp_gives_intensity_over_distance_squared_times_reflectance_over_pi():
    expected = 0.5 / math.pi * 100.0 / 4.0
    assert stages.lamp_over_floor(2.0) == pytest.approx(expected, rel=0.08)


def test_the_sun_is_as_strong_anywhere():
    builder = stages.floor_set()
    shot = builder.begin_shot()
    shot.light(stages.sunlight())
    noisy = stages.traced(builder, shot, stages.down_from(3.0))
    sun = noisy.layers[noisy.groups.index(LightGroup.SUN)]
    assert sun.mean() == pytest.approx(0.5, rel=0.08)


def test_a_wall_casts_a_shadow():
    builder, shot = stages.floor_set(), None
    builder.box((0, 0, 1.0), (2, 2, 0.1), builder.material(stages.CHALK))
    shot = builder.begin_shot()
    shot.light(stages.sunlight())
    camera = stages.looking((0.0, -3.0, 0.5), (0.0, 0.0, 0.0), (0.05, 0.05))
    noisy = stages.traced(builder, shot, camera)
    lit = (
        noisy.layers[noisy.groups.index(LightGroup.SUN)] if len(noisy.groups) > 1 else np.zeros(1)
    )
    assert lit.mean() < 0.1


def test_people_cast_shadows_on_the_set():
    builder = stages.floor_set()
    shot = builder.begin_shot()
    shot.box((0, 0, 1.5), (3, 3, 0.1), shot.material(stages.CHALK))
    shot.light(stages.sunlight())
    shot.sky.ground_rgb = shot.sky.horizon_rgb = (0.1, 0.1, 0.1)
    noisy = stages.traced(builder, shot, stages.looking((0, -4, 1.0), (0, 0, 0), (0.04, 0.04)))
    sun = [
        layer for group, layer in zip(noisy.groups, noisy.layers, strict=True) if group == "sun"
    ]
    assert not sun or sun[0].mean() < 0.12


def test_fog_hides_what_is_far():
    builder, shot = stages.two_lamps()
    clear = stages.traced(builder, shot, stages.looking()).layers.sum(0)
    shot.fog = Fog(density=0.5)
    for light in range(len(shot.lights)):
        shot.lights[light] = dataclasses.replace(shot.lights[light], fog_share=0.0)
    foggy = stages.traced(builder, shot, stages.looking()).layers.sum(0)
    assert foggy[12, 12].mean() < 0.4 * clear[12, 12].mean()


def test_the_picture_does_not_depend_on_threads():
    builder, shot = stages.two_lamps()
    one = stages.traced(builder, shot, stages.looking(), threads=1)
    three = stages.traced(builder, shot, stages.looking(), threads=3)
    np.testing.assert_array_equal(one.layers, three.layers)


def test_another_seed_is_another_noise():
    builder, shot = stages.two_lamps()
    one = stages.traced(builder, shot, stages.looking(), seed=1)
    two = stages.traced(builder, shot, stages.looking(), seed=2)
    assert (one.layers != two.layers).any()


def test_each_lamp_lights_its_own_layer():
    builder, shot = stages.two_lamps()
    noisy = stages.traced(builder, shot, stages.looking())
    key = noisy.layers[noisy.groups.index(LightGroup.KEY)].mean(axis=(0, 1))
    neon = noisy.layers[noisy.groups.index(LightGroup.NEON)].mean(axis=(0, 1))
    assert key[0] > key[2]
    assert neon[2] > neon[0] * 3


def test_the_lens_blurs_by_the_circle_of_confusion():
    """An edge at twice the focus distance spreads over the blur diameter."""
    radius = lens_radius_m(50.0, 1.4)
    camera = dataclasses.replace(stages.looking(), lens_radius=radius * 12, focus_m=4.0)
    builder = StageBuilder()
    white = Material(base_rgb=(0.0, 0.0, 0.0), emission_rgb=(1.0, 1.0, 1.0))
    builder.quad((0, 4, -9), (9, 4, -9), (9, 4, 9), (0, 4, 9), builder.material(white))
    noisy = stages.traced(builder, builder.begin_shot(), camera, width=96, height=8, samples=128)
    across = noisy.layers.sum(0)[..., 0].mean(axis=0)
    covered = np.interp([0.05, 0.95], across, np.arange(96.0) / 96)
    width_m = (covered[1] - covered[0]) * 2 * 0.3 * 4.0
    # a disc's edge profile holds 90 % of its rise within 0.805 of its diameter
    assert width_m == pytest.approx(0.805 * blur_diameter_m(camera, 8.0), rel=0.12)


def test_people_are_told_from_the_set():
    builder = stages.floor_set()
    shot = builder.begin_shot()
    ball = shot.material(stages.CHALK)
    centre = np.array([[0, 0, 0.6], [0.4, 0, 1.4], [-0.4, 0, 1.4]])
    shot.mesh(centre, [[0, 1, 2]], ball, object_id=2)
    shot.sky.horizon_rgb = (0.1, 0.1, 0.1)
    noisy = stages.traced(builder, shot, stages.looking())
    assert noisy.objects[10, 12] == 2
    assert set(np.unique(noisy.objects)) == {-1, 0, 2}


def test_depth_is_metres_along_the_axis():
    builder = stages.floor_set()
    builder.box((0, 1, 1), (9, 0.02, 9), builder.material(stages.CHALK))
    shot = builder.begin_shot()
    shot.light(stages.sunlight())
    shot.ambient_rgb = (1, 1, 1)
    shot.sky.horizon_rgb = (0.1, 0.1, 0.1)
    noisy = stages.traced(builder, shot, stages.looking())
    np.testing.assert_allclose(noisy.depth[6:18], 4.99, atol=0.01)


def test_a_dark_stage_is_an_error_and_not_a_black_picture():
    builder = stages.floor_set()
    with pytest.raises(RenderFailed, match="No light"):
        stages.traced(builder, builder.begin_shot(), stages.looking())


def test_light_that_is_no_number_is_an_error():
    builder, shot = stages.two_lamps()
    shot.sky.zenith_rgb = (math.nan,) * 3
    with pytest.raises(RenderFailed, match="no number"):
        stages.traced(builder, shot, stages.looking())


def test_an_empty_set_is_an_error():
    with pytest.raises(RenderFailed, match="empty"):
        build_set_tree(StageBuilder())


def test_cancel_stops_between_bands():
    builder, shot = stages.two_lamps()
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    tracer = stages.tracer_of(builder, shot, stages.looking(), height=64)
    with pytest.raises(WorkCancelled):
        tracer.trace(cancelled)
    assert len(asked) == 2
