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


class Look(StrEnum):
    """How a board shows its pictures; the light underneath stays the same."""

    PHOTOGRAPHIC = "photographic"
    INK = "ink"
    PENCIL = "pencil"
    CLAY = "clay"


LOOKS = {
    Look.PHOTOGRAPHIC: "Photographic",
    Look.INK: "Ink and wash",
    Look.PENCIL: "Pencil line",
    Look.CLAY: "Clay",
}
"""What people read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LensRecord:
    """The camera a rendered picture was taken with; world right-handed, Z up, metres."""

    focal_mm: float
    sensor_mm: tuple[float, float]
    """Width and height of the part of the sensor that is used."""
    t_stop: float
    focus_m: float
    eye: tuple[float, float, float]
    right: tuple[float, float, float]
    up: tuple[float, float, float]
    forward: tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passes:
    """What stands behind every pixel's centre, as a pinhole sees it: sharp where the lens blurs.

    Attributes:
        depth: (h, w) float32, metres along the lens axis; 400 or less where there is sky.
        normal: (h, w, 3) float16, world space, towards the camera; zero for sky.
        albedo: (h, w, 3) float16, the surface's own colour, 0 to 1, linear Rec.709.
        objects: (h, w) int16: -1 sky, 0 set, people from 1.
        surfaces: (h, w) int16, one number per material; -1 sky.
        names: What each number of `objects` is called.
        lens: The camera.
    """

    depth: NDArray[np.float32]
    normal: HalfImage
    albedo: HalfImage
    objects: NDArray[np.int16]
    surfaces: NDArray[np.int16]
    names: dict[int, str]
    lens: LensRecord


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
        remarks: Where it is not what was asked for, and why; sentences for the director.
        original: The provider's own file, whole and untouched; empty for a rendered picture.
        structured_prompt: What the provider says it painted, where it changed what it was given.
        passes: What stands where; None for makers that do not know.
    """

    rgb: FloatImage
    layers: dict[LightGroup, HalfImage] = field(default_factory=dict)
    exposure_ev: float = 0.0
    source_bit_depth: int = 16
    measured: dict[str, float] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    original: bytes = b""
    structured_prompt: dict[str, Any] = field(default_factory=dict)
    passes: Passes | None = None

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.rgb.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.rgb.shape[0])
