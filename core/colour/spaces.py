"""Colour spaces: the primaries we meet, the matrices between them, and the sRGB curve.

Pictures are (height, width, 3) arrays. "Linear" means scene-linear light, relative units, Rec.709
primaries unless a name says AP1.
Source: IEC 61966-2-1 (sRGB), ITU-R BT.709, SMPTE ST 2065-1 / ACES TB-2014-004 (AP1),
Bradford matrix after Lam 1985 as printed in the ICC specification, annex E.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.domain.picture import FloatImage

Matrix = NDArray[np.float64]
"""Shape (3, 3); multiplies column vectors."""
ByteImage = NDArray[np.uint8]
"""Shape (height, width, 3), sRGB."""
Xy = tuple[float, float]
"""CIE 1931 chromaticity."""

D65: Xy = (0.3127, 0.3290)
ACES_WHITE: Xy = (0.32168, 0.33767)
REC709_PRIMARIES: tuple[Xy, Xy, Xy] = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
AP1_PRIMARIES: tuple[Xy, Xy, Xy] = ((0.713, 0.293), (0.165, 0.830), (0.128, 0.044))

MIDDLE_GREY = 0.18
HALF_MAX = 65504.0
"""The largest finite half float."""
BRADFORD: Matrix = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)


def xyz_of(chromaticity: Xy) -> NDArray[np.float64]:
    """The XYZ of luminance 1 at that *chromaticity*."""
    x, y = chromaticity
    return np.array([x / y, 1.0, (1.0 - x - y) / y])


def rgb_to_xyz(primaries: Sequence[Xy], white: Xy) -> Matrix:
    """From linear RGB of these *primaries* to XYZ."""
    columns = np.stack([xyz_of(primary) for primary in primaries], axis=1)
    return columns * np.linalg.solve(columns, xyz_of(white))


def adaptation(source: Xy, target: Xy) -> Matrix:
    """Bradford adaptation of XYZ: what was white under *source* is white under *target*."""
    gain = (BRADFORD @ xyz_of(target)) / (BRADFORD @ xyz_of(source))
    return np.asarray(np.linalg.inv(BRADFORD) @ np.diag(gain) @ BRADFORD)


REC709_TO_XYZ: Matrix = rgb_to_xyz(REC709_PRIMARIES, D65)
AP1_TO_XYZ: Matrix = rgb_to_xyz(AP1_PRIMARIES, ACES_WHITE)
REC709_TO_AP1: Matrix = np.asarray(
    np.linalg.inv(AP1_TO_XYZ) @ adaptation(D65, ACES_WHITE) @ REC709_TO_XYZ, np.float64
)
AP1_TO_REC709: Matrix = np.asarray(np.linalg.inv(REC709_TO_AP1), np.float64)
REC709_LUMA: NDArray[np.float64] = REC709_TO_XYZ[1]
AP1_LUMA: NDArray[np.float64] = AP1_TO_XYZ[1]


def transformed(rgb: FloatImage, matrix: Matrix) -> FloatImage:
    """Every pixel of *rgb* times *matrix*."""
    return np.asarray(cv2.transform(rgb, matrix.astype(np.float32)), np.float32)


def finite(rgb: FloatImage) -> FloatImage:
    """*rgb* without infinities (clamped to the half-float range) and without NaN (black)."""
    picture = np.ascontiguousarray(rgb, np.float32)
    if np.isfinite(picture).all() and np.abs(picture).max(initial=0.0) <= HALF_MAX:
        return picture
    cleaned = np.nan_to_num(picture, nan=0.0, posinf=HALF_MAX, neginf=-HALF_MAX)
    return np.clip(cleaned, -HALF_MAX, HALF_MAX)


def srgb_decoded(code: NDArray[np.float64]) -> NDArray[np.float64]:
    """Linear light of sRGB values 0 to 1."""
    low, high = code / 12.92, ((np.maximum(code, 0.04045) + 0.055) / 1.055) ** 2.4
    return np.where(code <= 0.04045, low, high)


def srgb_encoded(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """SRGB values of linear light 0 to 1."""
    low, high = 12.92 * light, 1.055 * np.maximum(light, 0.0031308) ** (1 / 2.4) - 0.055
    return np.where(light <= 0.0031308, low, high)


def every_half() -> NDArray[np.float64]:
    """The value of each of the 65,536 half floats, by bit pattern; NaN reads as 0."""
    halves = np.arange(65536, dtype=np.uint16).view(np.float16)
    with np.errstate(invalid="ignore"):  # widening a signalling NaN raises the flag
        values = halves.astype(np.float64)
    return np.nan_to_num(values, nan=0.0, posinf=HALF_MAX, neginf=-HALF_MAX)


def looked_up(rgb: FloatImage, table: NDArray[np.float32] | NDArray[np.uint8]) -> NDArray[Any]:
    """*rgb* through a *table* indexed by half-float bits (see `every_half`).

    A half float has 11 significant bits: finer than an 8-bit code everywhere, and one table
    look-up costs less than a power.
    """
    with np.errstate(over="ignore"):  # what is too bright becomes infinite, which the table knows
        bits = np.asarray(rgb).astype(np.float16).view(np.uint16)
    return np.asarray(cv2.LUT(bits, table))


_DECODED = srgb_decoded(np.arange(256) / 255.0).astype(np.float32)
_CODES = np.round(srgb_encoded(np.clip(every_half(), 0.0, 1.0)) * 255).astype(np.uint8)


def linear_from_srgb8(codes: ByteImage) -> FloatImage:
    """Linear Rec.709 light of 8-bit sRGB."""
    return _DECODED[codes]


def srgb8_from_linear(rgb: FloatImage) -> ByteImage:
    """8-bit sRGB of linear Rec.709 light, clipped to 0 to 1; inverse of `linear_from_srgb8`."""
    return np.asarray(looked_up(rgb, _CODES), np.uint8)
