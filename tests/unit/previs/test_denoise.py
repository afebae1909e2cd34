import numpy as np
import pytest

from core.domain.film_terms import Quality
from core.domain.picture import LightGroup
from core.previs.denoise import denoised_layers, divided
from core.previs.layers import relight
from tests.unit.previs import small_stages as stages


@pytest.fixture(scope="module")
def noisy():
    builder, shot = stages.two_lamps()
    size = {"width": 96, "height": 64}
    return stages.traced(builder, shot, stages.looking(tangents=(0.45, 0.3)), samples=4, **size)


@pytest.fixture(scope="module")
def clean():
    builder, shot = stages.two_lamps()
    size = {"width": 96, "height": 64}
    return stages.traced(builder, shot, stages.looking(tangents=(0.45, 0.3)), samples=256, **size)


def _error(picture, truth):
    return float(np.mean(np.abs(picture - truth) / (truth + 0.05)))


@pytest.mark.parametrize("quality", [Quality.DRAFT, Quality.FINAL])
def test_denoising_brings_the_picture_closer_to_the_truth(noisy, clean, quality):
    truth = clean.layers.sum(0)
    result = denoised_layers(noisy, quality=quality, threads=1).sum(0)
    assert _error(result, truth) < 0.7 * _error(noisy.layers.sum(0), truth)


@pytest.mark.parametrize(
    ("quality", "share"), [(Quality.DRAFT, 1.0), (Quality.PREVIEW, 0.95), (Quality.FINAL, 0.9)]
)
def test_every_layer_stays_near_its_own_truth(noisy, clean, quality, share):
    parts = denoised_layers(noisy, quality=quality, threads=1)
    for group, part in zip(noisy.groups, parts, strict=True):
        truth = clean.layers[clean.groups.index(group)]
        assert _error(part, truth) < share * _error(noisy.layers[noisy.groups.index(group)], truth)


def test_the_result_does_not_depend_on_threads(noisy):
    one = denoised_layers(noisy, quality=Quality.DRAFT, threads=1)
    two = denoised_layers(noisy, quality=Quality.DRAFT, threads=2)
    np.testing.assert_array_equal(one, two)


def test_parts_are_divided_so_that_they_sum_to_the_whole():
    draw = np.random.default_rng(1)
    whole = draw.random((5, 6, 3), np.float32)
    parts = draw.random((4, 5, 6, 3), np.float32)
    np.testing.assert_allclose(divided(whole, parts).sum(0), whole, rtol=1e-5)


def test_light_that_no_part_claims_goes_to_the_first():
    whole = np.ones((2, 2, 3), np.float32)
    parts = divided(whole, np.zeros((3, 2, 2, 3), np.float32))
    np.testing.assert_array_equal(parts[0], whole)


def test_layers_without_gains_are_the_picture_and_with_gains_are_weighted():
    layers = {
        LightGroup.KEY: np.full((2, 2, 3), 0.5, np.float16),
        LightGroup.FILL: np.full((2, 2, 3), 0.25, np.float16),
    }
    np.testing.assert_array_equal(relight(layers, {})[0, 0], [0.75] * 3)
    relit = relight(layers, {LightGroup.KEY: (2.0, 1.0, 0.0)})
    np.testing.assert_array_equal(relit[0, 0], [1.25, 0.75, 0.25])
