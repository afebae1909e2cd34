"""Test cards: deterministic pictures that show what was asked for. Never a scene."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import json
import textwrap
from typing import Any

from PIL import Image, ImageDraw, ImageFont

SIZES_1MP: dict[str, tuple[int, int]] = {
    "1:1": (1024, 1024), "2:3": (832, 1248), "3:2": (1248, 832), "3:4": (864, 1152),
    "4:3": (1152, 864), "4:5": (896, 1120), "5:4": (1120, 896), "9:16": (800, 1424),
    "16:9": (1424, 800), "16:10": (1280, 800), "10:16": (800, 1280), "2:1": (1440, 720),
    "1:2": (720, 1440), "21:9": (1568, 672), "9:21": (672, 1568), "3:1": (1776, 592),
    "1:3": (592, 1776), "4:1": (2048, 512), "1:4": (512, 2048), "5:1": (2320, 464),
    "1:5": (464, 2320),
}  # fmt: skip
"""Source: reference bria-fibo-api 2.1, sizes of FIBO 2.0."""


def card_size(body: dict[str, Any]) -> tuple[int, int]:
    """Pixels of the picture that *body* asks for."""
    width, height = SIZES_1MP[body.get("aspect_ratio", "1:1")]
    scale = 2 if body.get("resolution") == "4MP" else 1
    return width * scale, height * scale


def draw_card(
    title: str, seed: int, content: dict[str, Any], size: tuple[int, int]
) -> Image.Image:
    """A picture that is a function of its arguments alone."""
    canonical = json.dumps([title, seed, content, size], sort_keys=True).encode()
    digest = hashlib.sha256(canonical).digest()
    card = Image.new("RGB", size, (digest[0] // 3, digest[1] // 3, digest[2] // 3))
    pen = ImageDraw.Draw(card)
    _wedge(pen, size)
    scale = max(size) / 1424
    font = ImageFont.load_default(26 * scale)
    lines = [f"TEST CARD  {title}", f"seed {seed}   {size[0]}x{size[1]}", ""]
    lines += textwrap.wrap(str(content.get("short_description", content.get("prompt", ""))), 80)
    pen.multiline_text((40 * scale, 40 * scale), "\n".join(lines), (235, 235, 235), font)
    return card


def _wedge(pen: ImageDraw.ImageDraw, size: tuple[int, int]) -> None:
    """Sixteen greys from black to white, so that an expansion can be checked."""
    width, height = size
    for step in range(16):
        box = (step * width // 16, height * 5 // 6, (step + 1) * width // 16, height)
        pen.rectangle(box, fill=(step * 17,) * 3)


def encode(card: Image.Image, output_type: str) -> bytes:
    """File bytes, ``png`` or ``jpeg``."""
    buffer = io.BytesIO()
    card.save(buffer, "JPEG" if output_type == "jpeg" else "PNG", compress_level=1)
    return buffer.getvalue()


def picture_in(text: str) -> Image.Image | None:
    """The picture in bare base64; None when *text* is a URL or nothing readable."""
    try:
        picture = Image.open(io.BytesIO(base64.b64decode(text, validate=True)))
        picture.load()
    except (binascii.Error, OSError, ValueError):
        return None
    return picture.convert("RGB")
