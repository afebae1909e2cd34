"""Light traced on a small picture, shown on a large one.

Light changes slowly over a surface, the surface itself does not. So the light is traced on fewer
pixels than the picture has, and the surfaces are looked at again on all of them: edges, textures
and glowing signs are sharp, and most of the work is saved. What the lens blurs is only enlarged.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from core.previs.camera import Camera
from core.previs.engine import TracedLayers, Tracer
from core.previs.kernel.enlarging import enlarge_rows, fit_rows

Images = NDArray[np.float32]

_POINTS = np.array([(0.0, 0.0), (-0.34, 0.26), (0.26, -0.34)])
"""Where a pixel on an edge is looked at, from its middle, in pixels; first the middle itself."""
_SHARP_PX = 0.8
"""Diameter of a blur, in small pixels, from which the surfaces no longer guide."""
_WIDEST_PX = 48


def enlarged(tracer: Tracer, traced: TracedLayers, *, cancelled: Callable[[], bool]) -> Images:
    """Layers (slots, h, w, 3) at the size of the picture, (slots, H, W, 3).

    Args:
        tracer: What they were traced with.
        traced: With layers that are denoised.
        cancelled: Asked between bands of rows.

    Raises:
        WorkCancelled: *cancelled* said so.
    """
    layers = traced.layers
    slots, height, width, _ = layers.shape
    guides = tracer.passes((width, height), cancelled)
    blurred = _blurred(guides[..., 6], tracer.plan.camera)
    light = np.ascontiguousarray(layers.transpose(1, 2, 0, 3)).reshape(height, width, -1)
    colour = np.tile(traced.albedo, slots)
    lines = np.empty((height, width, 2, 3 * slots), np.float32)
    stage = tracer.stage
    tracer.in_bands(
        lambda first, end: fit_rows(
            stage.camera, light, colour, guides, blurred, lines, first, end
        ),
        height,
        cancelled,
    )
    large = np.empty((slots, tracer.plan.height, tracer.plan.width, 3), np.float32)
    tracer.in_bands(
        lambda first, end: enlarge_rows(
            stage, (lines, guides, blurred), traced.seen, _POINTS, large, first, end
        ),
        tracer.plan.height,
        cancelled,
    )
    return large


def _blurred(depth: NDArray[np.float32], camera: Camera) -> NDArray[np.uint8]:
    """1 where the lens blurs, by itself or by something out of focus nearby and nearer."""
    width = depth.shape[1]
    share = camera.lens_radius / (camera.focus_m * camera.tan_x)
    blur = share * np.abs(depth - camera.focus_m) / np.maximum(depth, 1e-3) * width
    soft = blur > _SHARP_PX
    near = np.where(depth < camera.focus_m, blur, 0.0)
    radius = 2
    while radius <= _WIDEST_PX and (near > radius).any():
        reaching = (near > radius).astype(np.uint8)
        kernel = np.ones((radius + 1, radius + 1), np.uint8)
        soft |= cv2.dilate(reaching, kernel).astype(bool)
        radius = math.ceil(radius * 1.5)
    return np.asarray(soft, np.uint8)
