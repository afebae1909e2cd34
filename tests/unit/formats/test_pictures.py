import io

import numpy as np
import pytest
from PIL import Image

from core.errors import UnreadableFile
from core.formats import raster
from core.formats.jpeg import write_jpeg
from core.formats.png import write_png


def display(height=90, width=160):
    """A smooth colour ramp; shape (height, width, 3), sRGB."""
    x = np.linspace(0, 255, width, dtype=np.uint8)[None, :]
    y = np.linspace(0, 255, height, dtype=np.uint8)[:, None]
    return np.stack(np.broadcast_arrays(x, y, np.uint8(90)), axis=-1)


def test_a_png_holds_the_very_pixels():
    assert np.array_equal(raster.read_picture(write_png(display())), display())


def test_a_png_says_that_it_is_srgb_and_who_made_it():
    image = Image.open(io.BytesIO(write_png(display(), {"Software": "SceneForge", "Scene": "雨"})))
    image.load()
    assert image.info["srgb"] == 0
    assert (image.info["Software"], image.info["Scene"]) == ("SceneForge", "雨")


def test_the_same_png_twice_is_the_same_bytes():
    assert write_png(display(), {"a": "b"}) == write_png(display(), {"a": "b"})


def test_a_jpeg_looks_like_its_picture():
    read = raster.read_picture(write_jpeg(display())).astype(int)
    assert np.abs(read - display()).mean() < 2


def test_a_thumbnail_has_the_asked_width_and_the_same_shape():
    assert raster.read_picture(write_jpeg(display(), width=80)).shape == (45, 80, 3)


def test_a_thumbnail_is_never_enlarged():
    assert raster.read_picture(write_jpeg(display(), width=480)).shape == (90, 160, 3)


def test_a_small_saturated_detail_keeps_its_colour_in_a_jpeg():
    dark = np.zeros((32, 32, 3), np.uint8)
    dark[:, 15] = (255, 0, 80)
    red, green, _ = raster.read_picture(write_jpeg(dark))[16, 15].astype(int)
    assert red - green > 180


def test_a_picture_taken_upright_is_read_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    stream = io.BytesIO()
    Image.fromarray(display()).save(stream, "JPEG", exif=exif)
    assert raster.read_picture(stream.getvalue()).shape == (160, 90, 3)


@pytest.mark.parametrize("data", [b"", b"GIF89a....", write_png(display())[:200], b"\xff\xd8\xff"])
def test_what_is_no_picture_is_refused_in_a_sentence(data):
    with pytest.raises(UnreadableFile, match="not a readable PNG"):
        raster.read_picture(data)


def test_a_picture_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(raster, "MAX_PIXELS", 90 * 160 - 1)
    with pytest.raises(UnreadableFile, match="too many"):
        raster.read_picture(write_png(display()))
