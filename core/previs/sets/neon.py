"""Neon: words bent from glass tube."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.materials import Material
from core.previs.sets.plan import Source, SourceKind
from core.previs.sets.workshop import Floats, Spot

NEON_COLOURS: tuple[Rgb, ...] = (
    (1.0, 0.06, 0.38), (0.03, 0.72, 1.0), (1.0, 0.40, 0.05), (1.0, 0.035, 0.03),
    (0.08, 1.0, 0.30), (0.42, 0.12, 1.0),
)  # fmt: skip
"""Magenta, cyan, amber, red, green, violet."""
NEON_WORDS = ("HOTEL", "BAR", "NOODLE", "CINEMA", "24H", "LOANS", "JAZZ", "RAMEN", "EDEN", "CLUB")
_TUBE_LEVEL = 22.0
_FONT_PX = 64


@lru_cache(maxsize=64)
def _outlines(text: str) -> tuple[tuple[Floats, ...], float]:
    """Contours of *text*, (n, 2) in letter heights from its top left, and its width."""
    font = ImageFont.load_default(_FONT_PX)
    box = font.getbbox(text)
    size = (int(box[2]) + 20, int(box[3]) + 20)
    canvas = Image.new("L", size, 0)
    ImageDraw.Draw(canvas).text((10, 5), text, fill=255, font=font)
    found, _ = cv2.findContours(np.asarray(canvas), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    simple = (cv2.approxPolyDP(contour, 1.6, True)[:, 0] for contour in found)
    closed = tuple(
        np.vstack([ring, ring[:1]]).astype(float) / _FONT_PX for ring in simple if len(ring) > 2
    )
    return closed, size[0] / _FONT_PX


def neon_word(spot: Spot, text: str, height: float, material: int) -> None:
    """*text* along the spot's x, its top middle at the spot, before a wall at y = 0."""
    rings, width = _outlines(text)
    for ring in rings:
        path = np.stack(
            [ring[:, 0] * height - width * height / 2, np.full(len(ring), -0.05),
             -ring[:, 1] * height], axis=1,
        )  # fmt: skip
        spot.shop.builder.tube(spot.points(path), 0.014 + 0.01 * height, material, segments=5)


def neon_stack(spot: Spot, text: str, height: float, material: int) -> None:
    """*text* letter below letter, the top of the first at the spot."""
    for row, letter in enumerate(text):
        lower = spot.shop.at(*spot.point((0, 0, -row * height * 1.02)), yaw_deg=spot.yaw_deg)
        neon_word(lower, letter, height, material)


def tube_material(spot: Spot, rgb: Rgb) -> int:
    """Burning gas of that colour."""
    level = _TUBE_LEVEL
    return spot.shop.builder.material(
        Material(
            base_rgb=(0.02, 0.02, 0.02),
            roughness=0.4,
            emission_rgb=(rgb[0] * level, rgb[1] * level, rgb[2] * level),
            emission_group=LightGroup.NEON,
        )
    )


def wall_sign(spot: Spot, text: str, rgb: Rgb, height: float = 0.5) -> None:
    """A word on a wall, framed by a tube."""
    _, width = _outlines(text)
    half = width * height / 2 + 0.12
    tube = tube_material(spot, rgb)
    spot.box((0, -0.01, -height * 0.55), (2 * half, 0.04, height * 1.6), spot.shop.plain(
        (0.012, 0.012, 0.014), 0.4))  # fmt: skip
    neon_word(spot, text, height, tube)
    top, low = 0.12 * height, -1.25 * height
    frame = [(-half, -0.05, top), (half, -0.05, top), (half, -0.05, low), (-half, -0.05, low),
             (-half, -0.05, top)]  # fmt: skip
    spot.wire(frame, 0.014, tube)
    spot.shop.lamp(
        Source(
            kind=SourceKind.NEON, position=spot.point((0, -0.45, -height * 0.5)), rgb=rgb,
            strength=7.0, group=LightGroup.NEON,
        )
    )  # fmt: skip
