"""JPEG: thumbnails, slider previews and the pictures on paper."""

from __future__ import annotations

import cv2
import numpy as np

from core.colour.spaces import ByteImage

QUALITY = 90


def write_jpeg(display: ByteImage, *, width: int | None = None, quality: int = QUALITY) -> bytes:
    """*display* (sRGB) as JPEG, reduced to *width* pixels if it is wider.

    Colour is kept at full resolution: neon on black falls apart without it.
    """
    reversed_channels = cv2.cvtColor(_reduced(display, width), cv2.COLOR_RGB2BGR)
    options = (
        cv2.IMWRITE_JPEG_QUALITY,
        quality,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444,
    )
    _, encoded = cv2.imencode(".jpg", reversed_channels, options)
    return encoded.tobytes()


def _reduced(display: ByteImage, width: int | None) -> ByteImage:
    height_now, width_now = display.shape[:2]
    if width is None or width >= width_now:
        return display
    size = (width, max(1, round(height_now * width / width_now)))
    return np.asarray(cv2.resize(display, size, interpolation=cv2.INTER_AREA), np.uint8)
