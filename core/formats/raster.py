"""Reading pictures that others made: PNG, JPEG and WebP, within limits."""

from __future__ import annotations

import io
import struct
import warnings

import numpy as np
from PIL import Image, ImageOps

from core.colour.spaces import ByteImage
from core.errors import UnreadableFile

MAX_PIXELS = 8192 * 8192
"""More than any delivery of ours; a decoded picture of it takes 200 MB."""
KINDS = ("PNG", "JPEG", "WEBP")
_BROKEN = (OSError, ValueError, SyntaxError, struct.error, MemoryError, EOFError)


def read_picture(data: bytes) -> ByteImage:
    """The picture in *data*, upright, without transparency, 8-bit.

    Raises:
        UnreadableFile: it is none of `KINDS`, broken, cut short, or larger than `MAX_PIXELS`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our limit is below
            return _decoded(data)
    except Image.DecompressionBombError as error:
        raise UnreadableFile(_too_large()) from error
    except _BROKEN as error:
        raise UnreadableFile("The file is not a readable PNG, JPEG or WebP picture.") from error


def _decoded(data: bytes) -> ByteImage:
    with Image.open(io.BytesIO(data), formats=KINDS) as image:
        if image.width * image.height > MAX_PIXELS:
            raise UnreadableFile(_too_large())
        image.load()
        upright = ImageOps.exif_transpose(image)
        return np.asarray(upright.convert("RGB"), np.uint8)


def _too_large() -> str:
    return f"The picture has more than {MAX_PIXELS // 10**6} million pixels, too many to read."
