import io

import numpy as np
import OpenEXR
import pytest

from core.domain.picture import LightGroup
from core.errors import UnreadableFile
from core.formats import exr


def light(height=12, width=20):
    return np.random.default_rng(7).lognormal(-2, 2, (height, width, 3)).astype(np.float32)


def header_of(data):
    with OpenEXR.File(io.BytesIO(data)) as file:
        return dict(file.header())


def test_light_comes_back_within_half_precision():
    assert np.array_equal(exr.read_exr(exr.write_exr(light())).rgb, light().astype(np.float16))


@pytest.mark.parametrize(
    "view",
    [lambda a: a[:, ::-1], lambda a: a[::-1], lambda a: a[..., ::-1], lambda a: a[2:9, 3:15]],
    ids=["mirrored", "flipped", "swapped", "cropped"],
)
def test_views_of_arrays_are_written_as_they_look(view):
    picture = view(light())
    assert np.array_equal(exr.read_exr(exr.write_exr(picture)).rgb, picture.astype(np.float16))


def test_values_a_half_cannot_hold_are_made_safe():
    picture = np.zeros((1, 1, 3), np.float32)
    picture[0, 0] = (np.nan, np.inf, -1e9)
    assert exr.read_exr(exr.write_exr(picture)).rgb.tolist() == [[[0.0, 65504.0, -65504.0]]]


def test_attributes_come_back_and_a_long_seed_survives():
    attributes: dict[str, str | float] = {
        "maker": "previs",
        "seed": 2**40,
        "fov_deg": 45.5,
        "layers": 3,
    }
    read = exr.read_exr(exr.write_exr(light(), attributes)).attributes
    assert read == {"maker": "previs", "seed": str(2**40), "fov_deg": 45.5, "layers": 3}


def test_the_callers_attributes_are_left_alone():
    attributes: dict[str, str | float] = {"maker": "previs"}
    exr.write_exr(light(4, 4), attributes)
    exr.write_exr(light(8, 8), attributes)
    assert attributes == {"maker": "previs"}


def test_the_file_says_it_is_scene_linear_rec709():
    header = header_of(exr.write_exr(light()))
    assert header["colorInteropID"] == "lin_rec709_scene"
    assert header["chromaticities"][:2] == pytest.approx((0.64, 0.33))
    assert OpenEXR.checkColorMetadata(header) == int(OpenEXR.OK)


def test_an_estimated_picture_says_so():
    assert "estimate" in header_of(exr.write_exr(light(), {"source_bit_depth": 8}))["comments"]
    assert "comments" not in header_of(exr.write_exr(light(), {"source_bit_depth": 16}))


def test_the_same_picture_gives_the_same_bytes():
    assert exr.write_exr(light(), {"seed": "1"}) == exr.write_exr(light(), {"seed": "1"})


def test_layers_come_back_by_light_group():
    layers = {group: light().astype(np.float16) * (i + 1) for i, group in enumerate(LightGroup)}
    read = exr.read_layers_exr(exr.write_layers_exr(layers))
    assert read.keys() == layers.keys()
    assert all(np.array_equal(read[group], layers[group]) for group in layers)


def test_layers_carry_the_names_a_compositor_expects():
    data = exr.write_layers_exr({LightGroup.KEY: light().astype(np.float16)})
    with OpenEXR.File(io.BytesIO(data), separate_channels=True) as file:
        assert set(file.channels()) == {"key.R", "key.G", "key.B"}


def test_a_picture_without_light_groups_is_refused_as_layers():
    with pytest.raises(UnreadableFile, match="no light groups"):
        exr.read_layers_exr(exr.write_exr(light()))


def test_layers_are_refused_as_a_picture():
    data = exr.write_layers_exr({LightGroup.KEY: light().astype(np.float16)})
    with pytest.raises(UnreadableFile, match="no R, G and B"):
        exr.read_exr(data)


@pytest.mark.parametrize("data", [b"", b"not an exr", b"\x76\x2f\x31\x01"])
def test_what_is_no_exr_is_refused_in_a_sentence(data):
    with pytest.raises(UnreadableFile, match="not a readable EXR"):
        exr.read_exr(data)


def test_a_picture_that_is_too_large_is_refused_by_its_header(monkeypatch):
    data = exr.write_exr(light())
    monkeypatch.setattr(exr, "MAX_EDGE_PX", 10)
    with pytest.raises(UnreadableFile, match="20 pixels"):
        exr.read_exr(data)


def readable(data):
    """Whether it can be read; anything but UnreadableFile fails the test."""
    try:
        exr.read_exr(data)
    except UnreadableFile:
        return False
    return True


def test_damaged_files_are_read_or_refused_and_never_crash():
    whole, rng = exr.write_exr(light()), np.random.default_rng(11)
    outcomes = []
    for _ in range(150):
        broken = bytearray(whole)
        for position in rng.integers(4, len(whole), 3):
            broken[position] = rng.integers(0, 256)
        outcomes.append(readable(bytes(broken[: rng.integers(len(whole) // 2, len(whole) + 1)])))
    assert outcomes.count(False) > 50
