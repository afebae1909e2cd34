"""FrameParams: the seven parameters a director turns. Names and ranges are the API's."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.domain.film_terms import CameraAngle, Composition
from core.domain.value import Value

Percent = Annotated[float, Field(ge=0, le=100)]


class FrameParams(Value):
    """What the sliders hold. Defaults are neutral: they change nothing."""

    fov: Annotated[float, Field(ge=10, le=120)] = 45.0
    """Horizontal angle of view, degrees."""
    lighting: Percent = 50.0
    """Exposure: 50 neutral, one step is 0.06 EV."""
    hdr_bloom: Percent = 0.0
    """Share of light scattered in the lens: 0 off."""
    color_temp: Annotated[float, Field(ge=2000, le=12000)] = 6504.0
    """The light's colour, kelvin: lower is warmer, 6504 neutral."""
    contrast: Percent = 50.0
    """Exponent about 18 % grey: 50 neutral."""
    camera_angle: CameraAngle = CameraAngle.EYE_LEVEL
    composition: Composition = Composition.RULE_OF_THIRDS
    saturation: Percent = 50.0
    """50 neutral, 0 is black and white."""
