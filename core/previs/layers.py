"""Light-group layers: summed they are the picture, weighted they are the picture relit."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.domain.picture import FloatImage, HalfImage, LightGroup

Gain = tuple[float, float, float]


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
