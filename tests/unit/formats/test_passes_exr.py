"""Passes come back as they went in, and programs that know Cryptomatte find everybody."""

from __future__ import annotations

import io
import json

import numpy as np
import OpenEXR
import pytest

from core.domain.picture import LensRecord, LightGroup, Passes
from core.errors import UnreadableFile
from core.formats import cryptomatte
from core.formats.exr import read_exr, write_exr
from core.formats.passes_exr import (
    read_passes_exr,
    world_to_camera,
    write_film_exr,
    write_passes_exr,
)

LENS = LensRecord(
    focal_mm=35.0,
    sensor_mm=(36.0, 20.25),
    t_stop=2.8,
    focus_m=3.0,
    eye=(1.0, -2.0, 1.5),
    right=(1.0, 0.0, 0.0),
    up=(0.0, 0.0, 1.0),
    forward=(0.0, 1.0, 0.0),
)


def passes() -> Passes:
    rng = np.random.default_rng(1)
    normal = rng.normal(size=(4, 6, 3))
    objects = np.zeros((4, 6), np.int16)
    objects[0], objects[1:3, 2:4] = -1, 1
    return Passes(
        depth=rng.uniform(0.5, 400, (4, 6)).astype(np.float32),
        normal=(normal / np.linalg.norm(normal, axis=2, keepdims=True)).astype(np.float16),
        albedo=rng.uniform(0, 1, (4, 6, 3)).astype(np.float16),
        objects=objects,
        surfaces=(objects * 3).astype(np.int16),
        names={-1: "sky", 0: "set", 1: "maya"},
        lens=LENS,
    )


def test_passes_come_back_within_their_stated_precision():
    made = passes()
    back = read_passes_exr(write_passes_exr(made))
    np.testing.assert_allclose(back.depth, made.depth, rtol=2**-15)
    np.testing.assert_allclose(back.normal, made.normal, atol=1 / 500)
    np.testing.assert_allclose(back.albedo, made.albedo, atol=1 / 500)
    np.testing.assert_array_equal(back.objects, made.objects)
    np.testing.assert_array_equal(back.surfaces, made.surfaces)
    assert (back.names, back.lens) == (made.names, LENS)


def test_the_same_passes_give_the_same_bytes():
    assert write_passes_exr(passes()) == write_passes_exr(passes())


def test_everything_fits_one_file_whose_first_part_is_the_beauty():
    rgb = np.full((4, 6, 3), 0.5, np.float32)
    layers = {LightGroup.KEY: rgb.astype(np.float16)}
    data = write_film_exr(rgb, layers, passes())
    np.testing.assert_array_equal(read_exr(data).rgb, rgb)
    with OpenEXR.File(io.BytesIO(data)) as file:
        names = [part.name() for part in file.parts]
    assert names == ["rgb", "key", "depth", "normal", "albedo", "objects", "CryptoObject"]
    assert read_passes_exr(data).names[1] == "maya"


def test_a_picture_without_passes_still_makes_a_file_of_everything():
    data = write_film_exr(np.full((4, 6, 3), 0.5, np.float32), {}, None)
    assert read_exr(data).rgb.shape == (4, 6, 3)


def test_the_camera_stands_in_the_standard_attributes():
    with OpenEXR.File(io.BytesIO(write_passes_exr(passes()))) as file:
        header = dict(file.header())
    assert header["nominalFocalLength"] == 35.0
    assert header["focus"] == 3.0
    np.testing.assert_allclose(header["sensorOverallDimensions"], (36.0, 20.25))
    np.testing.assert_allclose(header["worldToCamera"], world_to_camera(LENS))


def test_the_camera_looks_along_minus_z():
    before_the_lens = np.array([1.0, 3.0, 1.5, 1.0])  # five metres ahead, on the axis
    np.testing.assert_allclose(before_the_lens @ world_to_camera(LENS), (0, 0, -5, 1), atol=1e-6)


@pytest.mark.parametrize(
    ("text", "digest"), [(b"", 0), (b"hello", 0x248BFA47), (b"hello, world", 0x149BBB7F)]
)
def test_names_are_hashed_as_murmur3_says(text, digest):
    assert cryptomatte.murmur3(text) == digest


def test_a_name_in_the_manifest_finds_its_matte():
    with OpenEXR.File(io.BytesIO(write_passes_exr(passes())), separate_channels=True) as file:
        header = dict(file.header())
        ids = file.parts[-1].channels["CryptoObject00.R"].pixels.copy()
        coverage = file.parts[-1].channels["CryptoObject00.G"].pixels.copy()
    (key,) = (name for name in header if name.endswith("/manifest"))
    maya = int(json.loads(header[key])["maya"], 16)
    assert ((ids.view(np.uint32) == maya) == (passes().objects == 1)).all()
    assert ((coverage == 1) == (passes().objects >= 0)).all()


def test_a_picture_without_passes_is_said_to_have_none():
    with pytest.raises(UnreadableFile, match="no passes"):
        read_passes_exr(write_exr(np.zeros((4, 4, 3), np.float32)))
