"""The hand that draws: lines that waver, press and lift, and the paper under them. All seeded."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour.looks.edges import Mask

REFERENCE_PX = 960.0
"""Longer side for which lengths in pixels are given; they grow with the picture."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a kind of line is drawn; lengths in pixels at `REFERENCE_PX`.

    Attributes:
        width: Of the line.
        wobble: How far the hand strays.
        dryness: 0 to 1: how often the line lifts off.
        seed: Of the hand.
    """

    width: float
    wobble: float
    dryness: float
    seed: int


def scale_of(shape: tuple[int, ...]) -> float:
    """Pixels of a picture of that *shape* to one at `REFERENCE_PX`."""
    return max(shape[0], shape[1]) / REFERENCE_PX


def noise(shape: tuple[int, int], cell_px: float, seed: int) -> Mask:
    """Smooth noise about 0 of unit variance, *cell_px* from bump to bump."""
    height, width = shape
    cells = (max(3, round(height / cell_px) + 2), max(3, round(width / cell_px) + 2))
    coarse = np.random.default_rng(seed).normal(size=cells).astype(np.float32)
    grown = np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC))
    return np.asarray(grown / max(float(grown.std()), 1e-6), np.float32)


def stroked(edges: Mask, stroke: Stroke) -> Mask:
    """*edges* drawn by hand: 0 paper, 1 full ink. Lines lie within a few pixels of the edges."""
    shape, scale = (edges.shape[0], edges.shape[1]), scale_of(edges.shape)
    radius = max(0.75, stroke.width * scale * 0.5)
    spread = np.asarray(cv2.GaussianBlur(edges, (0, 0), radius), np.float32)
    full = 1 / (radius * 2.5066)  # what a straight one-pixel line leaves on its axis
    wavered = _strayed(spread / full, stroke.wobble * scale, 46 * scale, stroke.seed)
    pressure = 0.08 * noise(shape, 60 * scale, stroke.seed + 2)
    lift = stroke.dryness * (0.25 + 0.2 * noise(shape, 22 * scale, stroke.seed + 3))
    return np.asarray(np.clip((wavered - 0.42 - lift + pressure) * 2.6, 0, 1), np.float32)


def _strayed(image: Mask, amount_px: float, cell_px: float, seed: int) -> Mask:
    height, width = image.shape
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    across = columns + amount_px * noise((height, width), cell_px, seed)
    down = rows + amount_px * noise((height, width), cell_px, seed + 1)
    moved = cv2.remap(image, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.float32)


def grain(shape: tuple[int, int], seed: int) -> Mask:
    """The tooth of the paper, about 0, unit variance."""
    scale = scale_of(shape)
    fine = noise(shape, max(1.4 * scale, 1.0), seed)
    coarse = noise(shape, max(3.5 * scale, 2.0), seed + 1)
    return np.asarray((fine + coarse) / np.float32(2**0.5), np.float32)


Levels = tuple[float, float]
"""The tones that are drawn as black and as paper."""


def levels_of(display: NDArray[np.uint8]) -> Levels:
    """Levels that give *display* (8-bit sRGB) most of what paper can show, night or noon.

    Taken from the picture as it was lit, they leave every later change of its light visible.
    """
    low, high = np.percentile(luma(display), (2, 97))
    middle, half = (low + high) / 2, max((high - low) / 2, 0.15)
    return float(0.75 * (middle - half)), float(0.75 * (middle + half) + 0.25 * 0.9)


def toned(display: NDArray[np.uint8], levels: Levels) -> Mask:
    """How light *display* is drawn, 0 to 1."""
    low, high = levels
    return np.asarray(np.clip((luma(display) - low) / (high - low), 0, 1), np.float32)


def luma(display: NDArray[np.uint8]) -> Mask:
    """How light *display* (8-bit sRGB) looks, 0 to 1."""
    weights = np.array([0.2126, 0.7152, 0.0722], np.float32) / 255
    return np.asarray(display.astype(np.float32) @ weights, np.float32)
