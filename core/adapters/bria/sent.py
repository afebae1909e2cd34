"""What is sent along: pictures as text within the size that is taken, masks, a prompt in prose."""

from __future__ import annotations

import base64
from typing import Any

import cv2
import numpy as np

from core.formats.jpeg import write_jpeg
from core.formats.png import write_png
from core.formats.raster import read_picture

MOST_BYTES = 8 * 2**20
"""Of a picture that is sent as it is: as text it is a third longer, and 12 MB are refused."""
_JPEG_QUALITY = 95
_HALF = 128


def carried(data: bytes) -> str:
    """The picture file *data* as bare base64; one that is too large goes as JPEG."""
    small = data if len(data) <= MOST_BYTES else _smaller(data)
    return base64.b64encode(small).decode()


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of the picture in *data*."""
    height, width = read_picture(data).shape[:2]
    return width, height


def mask_for(mask: bytes, picture: bytes) -> str:
    """*mask* as black and white, of the very size of *picture*, as bare base64."""
    grey = cv2.cvtColor(read_picture(mask), cv2.COLOR_RGB2GRAY)
    fitted = cv2.resize(grey, size_of(picture), interpolation=cv2.INTER_LINEAR)
    white = np.where(fitted >= _HALF, 255, 0).astype(np.uint8)
    return base64.b64encode(write_png(np.repeat(white[:, :, None], 3, axis=2))).decode()


def prose(prompt: dict[str, Any]) -> str:
    """A structured prompt in sentences, for the one way that takes no structured prompt."""
    light, look = prompt.get("lighting", {}), prompt.get("aesthetics", {})
    camera = prompt.get("photographic_characteristics", {})
    parts = [
        prompt.get("short_description"),
        prompt.get("background_setting"),
        _listed("Light", light, "conditions", "direction", "shadows"),
        _listed("Frame", look, "composition", "color_scheme", "mood_atmosphere"),
        _listed("Camera", camera, "camera_angle", "lens_focal_length", "depth_of_field"),
        prompt.get("style_medium"),
    ]
    return " ".join(f"{str(part).strip().rstrip('.')}." for part in parts if part)


def _listed(title: str, part: dict[str, Any], *keys: str) -> str:
    found = ", ".join(str(part[key]).rstrip(".") for key in keys if part.get(key))
    return f"{title}: {found}" if found else ""


def _smaller(data: bytes) -> bytes:
    return write_jpeg(read_picture(data), quality=_JPEG_QUALITY)
