"""What a finished picture looks like in a few numbers, for comparing frames of a scene."""

from __future__ import annotations

from core.domain.value import Value

Lab = tuple[float, float, float]
"""OKLab L, a, b, each times 100."""


class PictureLook(Value):
    """A picture's look. Lightness and colourfulness are OKLab's, times 100."""

    exposure: float
    """Mean lightness; a stop more or less is about 13."""
    contrast: float
    """From the 5th to the 95th percentile of lightness."""
    mired: float
    """Colour of the middle tones as light: 1e6 / kelvin; higher is warmer."""
    saturation: float
    """Mean chroma."""
    palette: tuple[Lab, ...]
    """The colours it is made of, most of it first."""
    shares: tuple[float, ...]
    """How much of the picture each has; they sum to 1."""
