"""A take put into a look: what does not change with the sliders is made once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from core.colour.grade import Gradable
from core.colour.looks.clay import clay_light
from core.colour.looks.edges import Edges, Mask, edges_of, edges_of_tone
from core.colour.looks.hand import levels_of, luma
from core.colour.looks.ink import ink_lines, inked
from core.colour.looks.pencil import pencil_lines, pencilled
from core.colour.spaces import ByteImage
from core.domain.params import FrameParams
from core.domain.picture import Look, Passes

LEAST_EDGE = 960
"""Pixels of the longer side: a smaller picture is drawn on a larger sheet, for a fine pen."""
_LINES = {Look.INK: ink_lines, Look.PENCIL: pencil_lines}
_DRAWN = {Look.INK: inked, Look.PENCIL: pencilled}


@dataclass(frozen=True)
class Lookable:
    """A picture in a look, ready to be graded again and again."""

    gradable: Gradable
    """What is graded: the picture, or the clay."""
    finish: Callable[[ByteImage], ByteImage]
    """From the graded picture to the sheet."""

    def display(self, params: FrameParams, exposure_ev: float = 0.0) -> ByteImage:
        """Graded as by `Gradable.display`, then drawn: 8-bit sRGB."""
        return self.finish(self.gradable.display(params, exposure_ev))


def look_given(look: Look, passes: Passes | None) -> Look:
    """The look a picture can have: there is no clay where nobody knows the surfaces."""
    return Look.PHOTOGRAPHIC if look is Look.CLAY and passes is None else look


def in_look(
    look: Look, gradable: Gradable, passes: Passes | None, *, exposure_ev: float, seed: int
) -> Lookable:
    """*gradable* in a *look*. The same arguments, the same bytes.

    Args:
        look: One that `look_given` gives.
        gradable: The picture.
        passes: What is where; None: lines are drawn from the picture's tones alone.
        exposure_ev: Stops at which it is shown ungraded.
        seed: Of the hand.
    """
    if look in _DRAWN:
        plain = gradable.display(FrameParams(), exposure_ev)
        return Lookable(gradable, _drawing(look, plain, passes, seed))
    if look is Look.CLAY and passes is not None:
        clay = Gradable(clay_light(gradable.rgb, passes), gradable.view)
        return Lookable(clay, lambda display: display)
    return Lookable(gradable, lambda display: display)


def _drawing(
    look: Look, plain: ByteImage, passes: Passes | None, seed: int
) -> Callable[[ByteImage], ByteImage]:
    edges = edges_of_tone(luma(plain)) if passes is None else edges_of(passes)
    factor = max(1.0, LEAST_EDGE / max(plain.shape[:2]))
    lines = _LINES[look](_grown(edges, factor), seed)
    levels = levels_of(plain)
    height, width = lines.shape

    def finish(display: ByteImage) -> ByteImage:
        sheet = cv2.resize(display, (width, height), interpolation=cv2.INTER_CUBIC)
        return _DRAWN[look](np.asarray(sheet, np.uint8), lines, levels, seed)

    return finish


def _grown(edges: Edges, factor: float) -> Edges:
    """*edges* on a larger sheet; lines keep the ink they have across, not their darkness."""
    if factor == 1:
        return edges
    return Edges(
        *(_grown_mask(mask, factor) for mask in (edges.contour, edges.form, edges.detail))
    )


def _grown_mask(mask: Mask, factor: float) -> Mask:
    size = (round(mask.shape[1] * factor), round(mask.shape[0] * factor))
    return np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_LINEAR) / factor, np.float32)
