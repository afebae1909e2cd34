"""Pencil line: searching lines drawn twice, shade in hatching, the tooth of the paper in all."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour.looks.edges import Edges, Mask
from core.colour.looks.hand import Levels, Stroke, grain, noise, scale_of, stroked, toned
from core.colour.spaces import ByteImage

PAPER = np.array([0.98, 0.975, 0.96], np.float32)
GRAPHITE = np.array([0.13, 0.13, 0.145], np.float32)
HATCHES = ((0.62, 52.0, 6.4), (0.36, 52.0, 6.4), (0.22, 24.0, 5.6), (0.11, 96.0, 5.2))
"""Below which tone a hatch is laid, its angle in degrees, its spacing at `REFERENCE_PX`."""
_SMEAR = 0.42
"""How dark the smudged graphite under the hatching gets."""


def pencil_lines(edges: Edges, seed: int) -> Mask:
    """All lines of a picture, drawn twice with a hand that searches."""
    first = _once(edges, seed, 1.0)
    again = _once(edges, seed + 100, 0.75)
    return np.asarray(1 - (1 - 0.95 * first) * (1 - 0.5 * again), np.float32)


def _once(edges: Edges, seed: int, weight: float) -> Mask:
    strokes = (
        stroked(edges.contour, Stroke(2.9 * weight, 1.3, 0.1, seed)),
        0.85 * stroked(edges.form, Stroke(1.9 * weight, 1.5, 0.15, seed + 10)),
        0.65 * stroked(edges.detail, Stroke(1.4 * weight, 1.1, 0.2, seed + 20)),
    )
    return np.asarray(np.maximum.reduce(strokes), np.float32)


def pencilled(display: ByteImage, lines: Mask, levels: Levels, seed: int) -> ByteImage:
    """*display* (8-bit sRGB) as a pencil drawing with its *lines*."""
    shape, scale = (lines.shape[0], lines.shape[1]), scale_of(lines.shape)
    tooth = grain(shape, seed + 30)
    tone = np.asarray(
        cv2.bilateralFilter(toned(display, levels), 0, 0.1, max(2.0 * scale, 1.0)), np.float32
    )
    shade = 1 - (1 - _hatched(tone, scale, seed)) * (1 - _SMEAR * _darkness(tone, 0.55))
    laid = 1 - (1 - shade * np.clip(0.9 + 0.14 * tooth, 0, 1.3)) * (
        1 - lines * np.clip(0.92 + 0.18 * tooth, 0, 1)
    )
    paper = PAPER * (1 + 0.008 * tooth[..., None])
    drawn = paper + (GRAPHITE - paper) * np.clip(laid, 0, 1)[..., None]
    return np.asarray(np.clip(drawn, 0, 1) * 255 + 0.5, np.uint8)


def _darkness(tone: Mask, below: float) -> Mask:
    return np.asarray(np.clip((below - tone) / below, 0, 1), np.float32)


def _hatched(tone: Mask, scale: float, seed: int) -> Mask:
    """Strokes side by side, more of them and pressed harder where it is darker."""
    shape = (tone.shape[0], tone.shape[1])
    stray = noise(shape, 130 * scale, seed + 50)
    clear = np.ones_like(tone)
    for number, (below, angle_deg, spacing) in enumerate(HATCHES):
        phase = (
            0.9 * stray + 3.1 * number
        )  # the second hatch falls between the strokes of the first
        strokes = _strokes(shape, angle_deg, max(spacing * scale, 2.6), phase)
        pressed = np.clip((below - tone) / 0.22, 0, 1)
        uneven = np.clip(0.85 + 0.12 * noise(shape, 40 * scale, seed + 60 + number), 0.4, 1.2)
        clear *= 1 - 0.42 * strokes * pressed * uneven
    return np.asarray(1 - clear, np.float32)


def _strokes(shape: tuple[int, int], angle_deg: float, spacing_px: float, phase: Mask) -> Mask:
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    turn = math.radians(angle_deg)
    across: NDArray[np.float32] = columns * math.sin(turn) + rows * math.cos(turn)
    wave = np.cos(2 * np.pi * across / spacing_px + phase)
    return np.asarray(np.clip(wave * 0.9 + 0.2, 0, 1), np.float32)
