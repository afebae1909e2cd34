"""Clay: the scene's own light on models of one pale stuff."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour.spaces import REC709_LUMA
from core.domain.picture import FloatImage, Passes

CLAY = 0.5
"""Albedo of the clay."""
_LEAST = 0.025
"""Below this a surface's colour says too little of the light on it."""
_MOST = 12.0
"""How much any place may be brightened."""
_TRUST = 0.8
"""Power of the exchange; air between lens and surface has no colour to divide by."""
_COLOUR_KEPT = 0.4
"""Of the light's colour."""
_BRIGHTER = 1.35
"""Clay is paler than what people wear."""


def clay_light(rgb: FloatImage, passes: Passes) -> FloatImage:
    """*rgb* (scene-linear Rec.709) with every surface's colour exchanged for clay's; sky stays.

    A little brighter in all than *rgb* was, so that exposure and grade mean the same.
    """
    albedo = np.maximum(_colours(passes), np.float32(_LEAST))
    sky = (passes.objects < 0)[..., None]
    gain = np.clip((CLAY / _luminance(albedo)) ** _TRUST, 0, _MOST)
    pale = _luminance(rgb) * gain * _hue(np.asarray(rgb / albedo, np.float32))
    pale *= _BRIGHTER * _level(rgb, sky) / max(_level(pale, sky), 1e-9)
    return np.asarray(np.where(sky, rgb, np.maximum(pale, 0)), np.float32)


def _luminance(rgb: FloatImage) -> FloatImage:
    """Shape (h, w, 1)."""
    return np.asarray((rgb @ REC709_LUMA.astype(np.float32))[..., None], np.float32)


def _hue(light: FloatImage) -> FloatImage:
    """The colour of *light* over a neighbourhood, at luminance one, some of it taken out.

    Of a single pixel it says more about the surface than about the lamp.
    """
    wide = np.asarray(cv2.GaussianBlur(light, (0, 0), light.shape[1] * 0.05), np.float32)
    hue = wide / np.maximum(_luminance(wide), 1e-6)
    return np.asarray(1 + _COLOUR_KEPT * (hue - 1), np.float32)


def _colours(passes: Passes) -> FloatImage:
    """Surfaces' colours, the lighter of two at an edge: a lit seam would shine through it."""
    albedo = passes.albedo.astype(np.float32)
    wide = cv2.dilate(albedo, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.GaussianBlur(wide, (0, 0), 0.6), np.float32)


def _level(rgb: FloatImage, sky: NDArray[np.bool_]) -> float:
    """Log-average of the luminance of all but the sky."""
    logs = np.log(_luminance(rgb)[~sky] + 1e-5)
    return float(np.exp(logs.mean())) if logs.size else 1.0
