"""Ink and wash: brushed lines, a few tones laid wet, and paper left white where light falls."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour.looks.edges import Edges, Mask
from core.colour.looks.hand import Levels, Stroke, grain, noise, scale_of, stroked, toned
from core.colour.spaces import ByteImage

PAPER = np.array([0.985, 0.975, 0.95], np.float32)
INK = np.array([0.07, 0.075, 0.095], np.float32)
WASHES = ((0.68, 0.16), (0.46, 0.24), (0.27, 0.30), (0.12, 0.25))
"""Below which tone a wash is laid, and how much darker each makes the paper."""
_SOFT = 0.06
_POOL = 0.10
"""How much darker pigment dries at the edge of a wash."""
_TINT = 0.55
"""Share of the picture's colour that the wash keeps."""


def ink_lines(edges: Edges, seed: int) -> Mask:
    """All lines of a picture, 0 paper to 1 ink; people are drawn with the widest brush."""
    strokes = (
        stroked(edges.contour, Stroke(3.4, 1.0, 0.0, seed)),
        stroked(edges.form, Stroke(1.8, 1.1, 0.25, seed + 10)),
        0.75 * stroked(edges.detail, Stroke(1.2, 0.9, 0.3, seed + 20)),
    )
    return np.asarray(np.maximum.reduce(strokes), np.float32)


def inked(display: ByteImage, lines: Mask, levels: Levels, seed: int) -> ByteImage:
    """*display* (8-bit sRGB) as ink and wash with its *lines*."""
    shape, scale = (lines.shape[0], lines.shape[1]), scale_of(lines.shape)
    tooth, cloud = grain(shape, seed + 30), noise(shape, 90 * scale, seed + 40)
    tone = _quiet(toned(display, levels), scale) + 0.003 * tooth + 0.015 * cloud
    laid = _washes(tone, scale)
    laid *= 1 + 0.05 * tooth + 0.06 * cloud
    sheet = PAPER * (1 + 0.006 * tooth[..., None])
    pigment = _pigment(display, scale)
    washed = sheet * (1 - laid[..., None] * (1 - pigment))
    depth = np.clip(lines * (1 + 0.06 * tooth), 0, 1)[..., None]
    return _bytes(washed * (1 - depth) + INK * depth)


def _quiet(tone: Mask, scale: float) -> Mask:
    """*tone* without small stuff, its edges kept: a brush does not follow grain."""
    for _ in range(2):
        tone = np.asarray(cv2.bilateralFilter(tone, 0, 0.1, max(2.8 * scale, 1.0)), np.float32)
    return tone


def _washes(tone: Mask, scale: float) -> Mask:
    """How dark each place is painted, 0 to 1."""
    total = np.zeros_like(tone)
    for below, strength in WASHES:
        wet = np.asarray(1 / (1 + np.exp(np.clip((tone - below) / (_SOFT / 3), -40, 40))))
        wet = np.asarray(cv2.GaussianBlur(wet, (0, 0), max(0.7 * scale, 0.5)), np.float32)
        inner = np.asarray(cv2.GaussianBlur(wet, (0, 0), 4 * scale), np.float32)
        total += strength * wet * (1 + _POOL * np.clip((wet - inner) * 4, 0, 1))
    return total


def _pigment(display: ByteImage, scale: float) -> NDArray[np.float32]:
    """The hue of the wash: mostly ink, a breath of the picture's colour, and glowing things."""
    blurred = cv2.GaussianBlur(display, (0, 0), 2.5 * scale).astype(np.float32) / 255
    top = blurred.max(axis=2, keepdims=True)
    hue = blurred / np.maximum(top, 1e-3)
    glow = np.clip((top - blurred.min(axis=2, keepdims=True) - 0.35) * 3, 0, 1) * (top > 0.5)
    share = np.clip(_TINT * 0.45 + glow * 0.55, 0, 1)
    return np.asarray(INK * (1 - share) + hue * share * (0.55 + 0.4 * glow), np.float32)


def _bytes(light: NDArray[np.float32]) -> ByteImage:
    return np.asarray(np.clip(light, 0, 1) * 255 + 0.5, np.uint8)
