"""Glare: light scattered in the lens, for the bloom.

It has no threshold, so it is linear: it commutes with exposure and with the light's colour, and
one glare per picture serves every position of the sliders. The spread is a mixture of blurs whose
width doubles from octave to octave, a stand-in for the long tail of a lens's scatter; it is not
fitted to a measured one.
"""

from __future__ import annotations

import cv2
import numpy as np

from core.domain.picture import FloatImage

OCTAVES = 7
COARSEST_PX = 7.5
"""Long edge of the widest blur's grid: 1/128 of a 960-pixel picture."""
FALL = 0.62
"""Each octave scatters this much of the one before it. Chosen by eye."""
REFERENCE_PX = 960
"""Above this long edge the glare is made from a reduced picture; its finest blur is wider."""


def glare_of(rgb: FloatImage) -> FloatImage:
    """All light of *rgb* scattered: same shape, same total, linear in, linear out.

    The look depends on the picture's proportions, not on its number of pixels.
    """
    height, width = rgb.shape[:2]
    base = _reduced(rgb)
    blurred = _mixture(base, _octave_weights(base))
    full = blurred if blurred.shape == rgb.shape else _sized(blurred, width, height)
    return np.maximum(full, 0.0) * _energy_ratio(rgb, full)


def _reduced(rgb: FloatImage) -> FloatImage:
    height, width = rgb.shape[:2]
    factor = max(height, width) / REFERENCE_PX
    if factor <= 1:
        return rgb
    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.float32)


def _octave_weights(base: FloatImage) -> list[float]:
    """Weight of the picture itself and of each blur, finest first; they sum to 1.

    A small picture cannot hold the finest blurs: their share stays where it is.
    """
    all_weights = FALL ** np.arange(OCTAVES)
    all_weights /= all_weights.sum()
    long_edge = max(base.shape[:2])
    held = int(np.clip(np.floor(np.log2(max(long_edge / COARSEST_PX, 1.0))), 0, OCTAVES))
    return [float(all_weights[: OCTAVES - held].sum()), *all_weights[OCTAVES - held :].tolist()]


def _mixture(base: FloatImage, weights: list[float]) -> FloatImage:
    levels = [base]
    for _ in weights[1:]:
        levels.append(np.asarray(cv2.pyrDown(levels[-1]), np.float32))
    mixed: FloatImage = levels[-1] * np.float32(weights[-1])
    for level, weight in zip(levels[-2::-1], weights[-2::-1], strict=True):
        height, width = level.shape[:2]
        grown = _sized(mixed, width, height)
        mixed = np.asarray(cv2.scaleAdd(level, weight, grown), np.float32) if weight else grown
    return np.asarray(mixed, np.float32)


def _sized(picture: FloatImage, width: int, height: int) -> FloatImage:
    resized = cv2.resize(picture, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(resized, np.float32)


def _energy_ratio(rgb: FloatImage, blurred: FloatImage) -> np.float32:
    """What the borders of the pyramid gained or lost, to be given back."""
    before, after = sum(cv2.mean(rgb)[:3]), sum(cv2.mean(blurred)[:3])
    return np.float32(before / after if after > 0 else 1.0)
