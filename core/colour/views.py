"""Views: from scene-linear Rec.709 at display exposure to 8-bit sRGB.

`neutral` is for pictures that came in as 8-bit sRGB: it is the exact inverse of the highlight
expansion, so an untouched picture comes out as it went in. `filmic` is for rendered light: a
sigmoid in stops, mixed a little towards grey before it and back after it, so that bright colours
run to white instead of clipping to a primary (the idea of Sobotka's AgX, with our own curve).
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour.spaces import (
    MIDDLE_GREY,
    REC709_LUMA,
    ByteImage,
    Matrix,
    every_half,
    looked_up,
    srgb8_from_linear,
    transformed,
)
from core.domain.picture import FloatImage

View = Callable[[FloatImage], ByteImage]

KNEE = 0.5
"""Linear level above which an 8-bit picture's highlights are expanded."""
PEAK = 8.0
"""Linear level that 8-bit white becomes."""
_BEND = 1 - (1 - KNEE) / (PEAK - KNEE)

FILMIC_MID = 0.42
"""Display value of middle grey: 42 % of the code range."""
FILMIC_SLOPE = 0.135
"""Display value per stop about middle grey."""
FILMIC_TOE = 3.5
"""How long the curve stays straight towards black; higher is straighter."""
FILMIC_SHOULDER = 5.0
"""The same towards white."""
FILMIC_INSET = 0.235
"""How far each channel is mixed with the mean of all before the curve."""
FILMIC_OUTSET = 0.30
"""How far channels are moved away from their mean after it. More than the inset: it gives back
what the curve's shoulder took."""
FILMIC_VIVID = 0.32
"""How far colours are then moved away from their luma."""


def expanded(rgb: FloatImage) -> FloatImage:
    """Linear 0 to 1 with its highlights expanded to `PEAK`, hue kept. An estimate.

    Above the knee k the largest channel m becomes k + (m-k) / (1 - a(m-k)/(1-k)).
    """
    over = np.maximum(rgb.max(axis=-1, keepdims=True) - KNEE, 0)
    top = np.maximum(over + KNEE, KNEE)
    grown = KNEE + over / (1 - _BEND * over / (1 - KNEE))
    return np.asarray(rgb * (grown / top), np.float32)


def compressed(rgb: FloatImage) -> FloatImage:
    """The inverse of `expanded`, within half-float precision."""
    red, green, blue = cv2.split(rgb)
    top = np.asarray(cv2.max(cv2.max(red, green), blue), np.float32)
    gain = np.asarray(looked_up(top, _COMPRESSION), np.float32)
    return np.asarray(cv2.merge([red * gain, green * gain, blue * gain]), np.float32)


def _compression() -> NDArray[np.float32]:
    """What `compressed` multiplies by, for every largest channel."""
    over = np.maximum(every_half() - KNEE, 0)
    shrunk = KNEE + over / (1 + over * _BEND / (1 - KNEE))
    return (shrunk / (KNEE + over)).astype(np.float32)


_COMPRESSION = _compression()


def neutral(rgb: FloatImage) -> ByteImage:
    """The 8-bit picture that was expanded; exact when nothing was changed."""
    return srgb8_from_linear(compressed(rgb))


def filmic_curve(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """Display value 0 to 1 of linear *light*: monotone, `MIDDLE_GREY` to `FILMIC_MID`."""
    stops = np.log2(np.maximum(light, 1e-10) / MIDDLE_GREY)
    rise = stops * FILMIC_SLOPE
    room = np.where(rise < 0, FILMIC_MID, 1 - FILMIC_MID)
    power = np.where(rise < 0, FILMIC_TOE, FILMIC_SHOULDER)
    return FILMIC_MID + rise / (1 + (np.abs(rise) / room) ** power) ** (1 / power)


def _mix(share: float, weights: NDArray[np.float64]) -> Matrix:
    """Each channel mixed with the weighted mean of all; a negative share moves away from it."""
    return np.eye(3) * (1 - share) + share * np.tile(weights, (3, 1))


_MEAN = np.full(3, 1 / 3)
_INSET = _mix(FILMIC_INSET, _MEAN)
_OUTSET = _mix(-FILMIC_OUTSET, _MEAN) @ _mix(-FILMIC_VIVID, REC709_LUMA)
_CURVE = filmic_curve(every_half()).astype(np.float32)


def filmic(rgb: FloatImage) -> ByteImage:
    """Rendered light as a print shows it. Grey stays grey."""
    shaped = looked_up(transformed(rgb, _INSET), _CURVE)
    shown = transformed(np.asarray(shaped, np.float32), _OUTSET)
    return np.asarray(cv2.addWeighted(shown, 255.0, shown, 0.0, 0.0, dtype=cv2.CV_8U), np.uint8)


def view_of(source_bit_depth: int) -> View:
    """The view that suits a picture of that origin."""
    return neutral if source_bit_depth == 8 else filmic
