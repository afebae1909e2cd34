"""The grade: what the sliders do to light.

In scene-linear Rec.709: the picture is mixed with its glare (bloom), multiplied by one matrix
(light's level and colour, into AP1), raised about 18 % grey (contrast), and mixed with its luma
(saturation) on the way back. AP1 is wide enough that coloured light leaves no negatives for the
power to stumble over. Source: reference media, "Grade pipeline"; slider maps are design choices.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from core.colour.glare import glare_of
from core.colour.kelvin import NEUTRAL_KELVIN, light_matrix
from core.colour.spaces import (
    AP1_LUMA,
    AP1_TO_REC709,
    MIDDLE_GREY,
    REC709_TO_AP1,
    ByteImage,
    Matrix,
    finite,
    transformed,
)
from core.colour.views import View, view_of
from core.domain.figure_look import Rgb
from core.domain.params import FrameParams
from core.domain.picture import FloatImage, HalfImage, LightGroup

LIGHTING_STOPS = 3.0
"""Stops at either end of the lighting slider."""
MOST_SCATTERED = 0.35
"""Share of the light in the glare at full bloom."""
COLOUR_KEPT = 0.5
"""Contrast per channel also multiplies colourfulness; this power of it is taken back."""


def exposure_ev(lighting: float) -> float:
    """Stops of a lighting slider 0 to 100."""
    return (lighting - 50) / 50 * LIGHTING_STOPS


def scattered_share(hdr_bloom: float) -> float:
    """Share of light in the glare of a bloom slider 0 to 100; squared for a fine low end."""
    return MOST_SCATTERED * (hdr_bloom / 100) ** 2


def contrast_exponent(contrast: float) -> float:
    """Exponent about middle grey of a contrast slider 0 to 100: 0.5 to 2."""
    return float(2 ** ((contrast - 50) / 50))


def is_neutral(params: FrameParams) -> bool:
    """Whether the grade of *params* leaves a picture as it is."""
    neutral = FrameParams()
    graded_by = ("lighting", "hdr_bloom", "color_temp", "contrast", "saturation")
    return all(getattr(params, name) == getattr(neutral, name) for name in graded_by)


def graded(
    rgb: FloatImage, glare: FloatImage, params: FrameParams, *, exposure_ev: float = 0.0
) -> FloatImage:
    """*rgb* graded, scene-linear Rec.709; *rgb* itself when *params* are neutral.

    Args:
        rgb: Scene-linear Rec.709, exposure not baked.
        glare: `glare_of` *rgb*.
        params: The sliders.
        exposure_ev: Stops to display; only decides where 18 % grey lies, and is not applied.
    """
    return _graded(rgb, glare, params, stops=0.0, pivot=MIDDLE_GREY * 2.0**-exposure_ev)


def _graded(
    rgb: FloatImage, glare: FloatImage, params: FrameParams, *, stops: float, pivot: float
) -> FloatImage:
    if is_neutral(params):
        return rgb if stops == 0 else rgb * np.float32(2.0**stops)
    scattered = _mixed(rgb, glare, scattered_share(params.hdr_bloom))
    gain = 2.0 ** (exposure_ev(params.lighting) + stops)
    lit = transformed(scattered, REC709_TO_AP1 @ _light(params.color_temp) * gain / pivot)
    exponent = contrast_exponent(params.contrast)
    if exponent != 1:
        lit = np.asarray(cv2.pow(np.maximum(lit, 0), exponent), np.float32)
    saturation = params.saturation / 50 * exponent**-COLOUR_KEPT
    return transformed(lit, AP1_TO_REC709 @ _saturating(saturation) * pivot)


def _mixed(rgb: FloatImage, glare: FloatImage, share: float) -> FloatImage:
    if share == 0:
        return rgb
    return np.asarray(cv2.addWeighted(rgb, 1 - share, glare, share, 0), np.float32)


def _light(kelvin: float) -> Matrix:
    return np.eye(3) if kelvin == NEUTRAL_KELVIN else light_matrix(kelvin)


def _saturating(factor: float) -> Matrix:
    return np.eye(3) * factor + (1 - factor) * np.tile(AP1_LUMA, (3, 1))


@dataclass(frozen=True)
class Gradable:
    """A picture ready to be graded again and again: its glare is made once, when first needed."""

    rgb: FloatImage
    """Scene-linear Rec.709, finite, exposure not baked."""
    view: View

    @cached_property
    def glare(self) -> FloatImage:
        """All light of the picture, scattered."""
        return glare_of(self.rgb)

    def linear(self, params: FrameParams, exposure_ev: float = 0.0) -> FloatImage:
        """Graded scene-linear light; the arguments are those of `graded`."""
        return graded(self.rgb, self._glare_for(params), params, exposure_ev=exposure_ev)

    def display(self, params: FrameParams, exposure_ev: float = 0.0) -> ByteImage:
        """Graded, exposed by *exposure_ev* stops and seen through the view: 8-bit sRGB."""
        glare = self._glare_for(params)
        return self.view(_graded(self.rgb, glare, params, stops=exposure_ev, pivot=MIDDLE_GREY))

    def _glare_for(self, params: FrameParams) -> FloatImage:
        return self.rgb if params.hdr_bloom == 0 else self.glare


def prepare(rgb: FloatImage, *, bit_depth: int = 16) -> Gradable:
    """*rgb* ready to be graded; *bit_depth* of its source chooses the view."""
    return Gradable(rgb=finite(rgb), view=view_of(bit_depth))


def relit(
    layers: Mapping[LightGroup, HalfImage], gains: Mapping[LightGroup, Rgb] | None = None
) -> FloatImage:
    """The picture of *layers* with each light group multiplied by its gain (1 if unnamed).

    Args:
        layers: At least one; scene-linear Rec.709, all of one shape.
        gains: Linear RGB factors; (0, 0, 0) switches a group off.
    """
    total = np.zeros_like(next(iter(layers.values())), dtype=np.float32)
    for group, layer in layers.items():
        gain = np.asarray((gains or {}).get(group, (1.0, 1.0, 1.0)), np.float32)
        total += layer.astype(np.float32) * gain
    return total
