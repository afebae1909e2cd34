"""Pixels with a colour space."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatImage = NDArray[np.float32]
"""Shape (height, width, 3)."""
HalfImage = NDArray[np.float16]
"""Shape (height, width, 3)."""


class LightGroup(StrEnum):
    """The layers a previs picture is made of; their sum is the picture."""

    AMBIENT = "ambient"
    EMISSIVE = "emissive"
    KEY = "key"
    FILL = "fill"
    RIM = "rim"
    PRACTICAL = "practical"
    NEON = "neon"
    SUN = "sun"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearPicture:
    """A scene-linear Rec.709 picture as a frame maker delivers it.

    Attributes:
        rgb: Shape (h, w, 3), float32, scene-linear Rec.709, exposure not baked.
        layers: Light group -> (h, w, 3) float16, denoised; they sum to `rgb` within half-float
            precision. Groups without light are left out; empty for makers that know no layers.
        exposure_ev: Stops to add for display.
        source_bit_depth: 16 when rendered in linear light, 8 when estimated from 8-bit.
        measured: What the picture shows, by name.
        original: The provider's own file, whole and untouched; empty for a rendered picture.
        structured_prompt: What the provider says it painted, where it changed what it was given.
    """

    rgb: FloatImage
    layers: dict[LightGroup, HalfImage] = field(default_factory=dict)
    exposure_ev: float = 0.0
    source_bit_depth: int = 16
    measured: dict[str, float] = field(default_factory=dict)
    original: bytes = b""
    structured_prompt: dict[str, Any] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.rgb.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.rgb.shape[0])
