"""Light-group layers: summed they are the picture, weighted they are the picture relit."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.domain.picture import FloatImage, HalfImage, LightGroup

Gain = tuple[float, float, float]

_MOST = np.float32(65504.0)
_SLAB = 64
"""Rows at a time: what is worked on stays in the cache."""
_LEAST_NORMAL, _STEPS = np.float32(2.0**-14), np.float32(2.0**24)


def relight(
    layers: Mapping[LightGroup, HalfImage], gains: Mapping[LightGroup, Gain]
) -> FloatImage:
    """The picture with each layer times its gain (linear RGB factors; missing: 1).

    Without gains this is the picture itself, to the last bit.
    """
    total = np.zeros(next(iter(layers.values())).shape, np.float32)
    for group, layer in layers.items():
        full = layer.astype(np.float32)
        gain = gains.get(group)
        total += full if gain is None else full * np.asarray(gain, np.float32)
    return total


def to_half(layer: FloatImage) -> HalfImage:
    """*layer*, not negative, as half floats; brighter than these can be becomes their brightest.

    NumPy rounds what lies below the least normal half 25 times as slowly as the rest, and in a
    dark scene most light does. Such a half counts steps of 2**-24, which are rounded to here.
    """
    half = np.empty(layer.shape, np.float16)
    for first in range(0, len(layer), _SLAB):
        half[first : first + _SLAB] = _slab_to_half(layer[first : first + _SLAB])
    return half


def _slab_to_half(slab: FloatImage) -> HalfImage:
    tiny = slab < _LEAST_NORMAL
    half = np.where(tiny, np.float32(0), np.minimum(slab, _MOST)).astype(np.float16)
    if tiny.any():
        steps = np.rint(np.minimum(slab, _LEAST_NORMAL) * _STEPS).astype(np.uint16)
        np.copyto(half.view(np.uint16), steps, where=tiny)
    return half
