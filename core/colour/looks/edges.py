"""Where a draughtsman would put a line: edges of people, of things and of what they are made of.

Over a plane the inverse of depth is linear in the picture, so what does not continue in a
straight line is an edge and no slope, however steep. Source: Saito and Takahashi, Comprehensible
rendering of 3-D shapes (SIGGRAPH 1990), for drawing from depth and normals.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.domain.picture import Passes

Mask = NDArray[np.float32]
"""Shape (h, w), 0 to 1."""

_JUMP = (0.008, 0.03)
"""Step in depth, in widths of the frame there, that begins to be and surely is an edge."""
_CREASE = (0.1, 0.45)
"""One minus the cosine between two neighbours' normals: 26 and 57 degrees."""
_COLOUR_STEP = (0.10, 0.30)
"""Between the colours of two surfaces."""
_CROWDED = 0.16
"""Share of a neighbourhood that lines may cover before they are thinned out."""


@dataclass(frozen=True, slots=True)
class Edges:
    """How surely a line runs through each pixel.

    Attributes:
        contour: Around people.
        form: Where one thing ends before another, and where a surface folds.
        detail: Where stuff or colour changes on one form.
    """

    contour: Mask
    form: Mask
    detail: Mask


def edges_of(passes: Passes) -> Edges:
    """The edges in what *passes* show; on the nearer side of each step."""
    found = [_along(passes, axis) for axis in (0, 1)]
    contour, form, detail = (np.maximum(a, b) for a, b in zip(*found, strict=True))
    form = _thinned(np.where(contour > 0, 0, form).astype(np.float32))
    detail = np.where(np.maximum(contour, form) > 0.3, 0, detail)
    return Edges(contour, form, _thinned(detail.astype(np.float32)))


def edges_of_tone(tone: Mask) -> Edges:
    """The edges in a picture of which nothing but its *tone* (0 to 1) is known."""
    width = tone.shape[1]
    smooth = np.asarray(cv2.bilateralFilter(tone, 0, 0.12, max(width / 320, 1.0)), np.float32)
    across = cv2.Scharr(smooth, cv2.CV_32F, 1, 0) / 16
    down = cv2.Scharr(smooth, cv2.CV_32F, 0, 1) / 16
    strength = np.asarray(cv2.magnitude(across, down), np.float32)
    ridge = _ridge(strength, np.asarray(across, np.float32), np.asarray(down, np.float32))
    form = _thinned(_ramp(strength, (0.10, 0.30)) * ridge)
    detail = _thinned(_ramp(strength, (0.04, 0.12)) * ridge * (form < 0.3))
    return Edges(np.zeros_like(tone), form, detail)


def _ridge(strength: Mask, across: Mask, down: Mask) -> Mask:
    """1 where *strength* is the greatest on its way across the edge."""
    left, right = np.roll(strength, 1, 1), np.roll(strength, -1, 1)
    above, below = np.roll(strength, 1, 0), np.roll(strength, -1, 0)
    upright = np.abs(across) >= np.abs(down)
    first, second = np.where(upright, left, above), np.where(upright, right, below)
    return ((strength >= first) & (strength > second)).astype(np.float32)


def _along(passes: Passes, axis: int) -> tuple[Mask, Mask, Mask]:
    """Contour, form and detail between neighbours along *axis*."""
    jump = _jump(passes, axis)
    a, b = _pair(passes.objects, axis)
    person = (a != b) & (np.maximum(a, b) > 0)
    crease = _crease(passes.normal.astype(np.float32), axis)
    stuff = _stuff(passes, axis)
    one, other = _pair(passes.depth, axis)
    nearer = one <= other * 1.01  # of one depth: always the same side, or lines would be dotted
    marks = (
        person.astype(np.float32),
        np.maximum(_ramp(jump, _JUMP), 0.8 * _ramp(crease, _CREASE)),
        stuff,
    )
    return tuple(_marked(mark, nearer, axis, passes.depth.shape) for mark in marks)  # type: ignore[return-value]


def _pair(image: NDArray[Any], axis: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Every pixel but the last along *axis*, and every one but the first."""
    return (image[:-1], image[1:]) if axis == 0 else (image[:, :-1], image[:, 1:])


def _jump(passes: Passes, axis: int) -> Mask:
    """By how much depth breaks its line, in widths of the frame at that depth."""
    near = 1 / np.maximum(passes.depth, 1e-3)
    near = np.pad(near, [(1, 1) if one == axis else (0, 0) for one in (0, 1)], mode="edge")
    if axis == 1:
        near = near.T
    before, here, there, after = near[:-3], near[1:-2], near[2:-1], near[3:]
    onward, back = np.abs(2 * here - before - there), np.abs(2 * there - after - here)
    broken = np.minimum(onward, back) / np.minimum(here, there)
    lens = passes.lens
    share = broken * lens.focal_mm / lens.sensor_mm[0]
    return np.asarray(share.T if axis == 1 else share, np.float32)


def _crease(normal: NDArray[np.float32], axis: int) -> Mask:
    """One minus the cosine across each step; a single rough pixel is none."""
    wide = np.pad(normal, [(1, 1) if one == axis else (0, 0) for one in (0, 1, 2)], mode="edge")
    if axis == 1:
        wide = np.swapaxes(wide, 0, 1)
    close = 1 - (wide[1:-2] * wide[2:-1]).sum(axis=2)
    apart = 1 - (wide[:-3] * wide[3:]).sum(axis=2)
    folded = np.minimum(close, apart)
    return np.asarray(folded.T if axis == 1 else folded, np.float32)


def _stuff(passes: Passes, axis: int) -> Mask:
    """Where another material begins, as far as its colour tells."""
    one, other = _pair(np.sqrt(passes.albedo.astype(np.float32)), axis)
    step = np.abs(one - other).max(axis=2)
    a, b = _pair(passes.surfaces, axis)
    return np.asarray(np.where(a != b, 0.5 + 0.5 * _ramp(step, _COLOUR_STEP), 0), np.float32)


def _marked(
    mark: NDArray[np.float32], nearer: NDArray[np.bool_], axis: int, shape: tuple[int, ...]
) -> Mask:
    """Each step's *mark* on the pixel of the two that is nearer."""
    made = np.zeros(shape, np.float32)
    one, other = _pair(made, axis)
    np.maximum(one, np.where(nearer, mark, 0), out=one)
    np.maximum(other, np.where(nearer, 0, mark), out=other)
    return made


def _thinned(mask: Mask) -> Mask:
    """*mask* weaker where lines crowd: leaves and far windows are hinted at, not drawn."""
    side = max(13, max(mask.shape) // 40) | 1
    share = np.asarray(cv2.blur(mask, (side, side)), np.float32)
    return np.asarray(
        mask * np.minimum(1.0, (_CROWDED / np.maximum(share, 1e-6)) ** 2), np.float32
    )


def _ramp(values: NDArray[np.float32], span: tuple[float, float]) -> Mask:
    """0 below *span*, 1 above it, smooth between."""
    t = np.clip((values - span[0]) / (span[1] - span[0]), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)
