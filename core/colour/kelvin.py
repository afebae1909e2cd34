"""The colour of light, by its temperature.

Source: Planckian locus: Krystek, "An algorithm to calculate correlated colour temperature",
Color Research & Application 10 (1985), within 4e-4 in xy of the Planck integral from 1000 K to
12000 K. Daylight locus: CIE 15:2004, section 3.1.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from core.colour.spaces import REC709_TO_XYZ, Matrix, Xy, adaptation

NEUTRAL_KELVIN = 6504.0
"""The light that leaves a picture as it is (the CIE's D65)."""
PLANCK_UP_TO_KELVIN = 4000.0
DAYLIGHT_FROM_KELVIN = 5000.0


def planck_xy(kelvin: float) -> Xy:
    """Chromaticity of a glowing body, 1000 K to 15000 K."""
    u = (0.860117757 + 1.54118254e-4 * kelvin + 1.28641212e-7 * kelvin**2) / (
        1 + 8.42420235e-4 * kelvin + 7.08145163e-7 * kelvin**2
    )
    v = (0.317398726 + 4.22806245e-5 * kelvin + 4.20481691e-8 * kelvin**2) / (
        1 - 2.89741816e-5 * kelvin + 1.61456053e-7 * kelvin**2
    )
    scale = 2 * u - 8 * v + 4
    return 3 * u / scale, 2 * v / scale


def daylight_xy(kelvin: float) -> Xy:
    """Chromaticity of daylight, 4000 K to 25000 K."""
    t = 1000.0 / kelvin
    if kelvin <= 7000:
        x = 0.244063 + 0.09911 * t + 2.9678 * t**2 - 4.6070 * t**3
    else:
        x = 0.237040 + 0.24748 * t + 1.9018 * t**2 - 2.0064 * t**3
    return x, -3 * x**2 + 2.87 * x - 0.275


def kelvin_xy(kelvin: float) -> Xy:
    """Chromaticity of light: a lamp's below 4000 K, daylight above 5000 K, smooth between.

    The blend runs in mired, in which equal steps look equal.
    """
    if kelvin <= PLANCK_UP_TO_KELVIN:
        return planck_xy(kelvin)
    if kelvin >= DAYLIGHT_FROM_KELVIN:
        return daylight_xy(kelvin)
    span = 1 / PLANCK_UP_TO_KELVIN - 1 / DAYLIGHT_FROM_KELVIN
    share = (1 / PLANCK_UP_TO_KELVIN - 1 / kelvin) / span
    share *= share * (3 - 2 * share)
    lamp, sky = planck_xy(kelvin), daylight_xy(kelvin)
    return lamp[0] + share * (sky[0] - lamp[0]), lamp[1] + share * (sky[1] - lamp[1])


@lru_cache(maxsize=256)
def light_matrix(kelvin: float) -> Matrix:
    """Linear Rec.709 as lit by *kelvin* instead of the neutral light; grey keeps its luminance.

    Lower is warmer: this is the colour of the light, not what a camera is balanced for.
    """
    adapted = adaptation(kelvin_xy(NEUTRAL_KELVIN), kelvin_xy(kelvin))
    return np.asarray(np.linalg.inv(REC709_TO_XYZ) @ adapted @ REC709_TO_XYZ)
