"""Lamps, sky and fog.

Light sources here are invisible to the lens; a visible lamp is a mesh with an emitting
material, and a `Light` beside it does its lighting.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.kernel import columns as col

Point = tuple[float, float, float]


class LightKind(IntEnum):
    """The shape of a source."""

    SPHERE = col.SPHERE
    SPOT = col.SPOT
    RECT = col.RECT
    SUN = col.SUN


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """One source.

    Attributes:
        kind: Sphere (all round), spot (a cone), rect (one-sided panel), sun (parallel).
        position: Metres; ignored for the sun.
        aim: A point the source looks at. For the sun the light travels from `position` to
            `aim`; leave `position` at the origin and give the direction.
        kelvin: Colour as a black body of luminance 1; wins over `rgb`.
        rgb: Colour, linear Rec.709.
        intensity: Radiant intensity: irradiance is intensity / distance^2 (a panel: on its
            axis). For the sun: irradiance itself.
        radius: Metres, of sphere and spot: softness of the shadow. For the sun: the tangent of
            its half angle (0.0047 is the real one).
        group: The layer it is written to.
        cone_deg: Half angles of a spot, full light and no light.
        size_m: Width and height of a panel.
        fog_share: How much it lights the fog; 1 natural, 0 none.
    """

    kind: LightKind = LightKind.SPHERE
    position: Point = (0.0, 0.0, 0.0)
    aim: Point = (0.0, 0.0, -1.0)
    kelvin: float | None = None
    rgb: Rgb = (1.0, 1.0, 1.0)
    intensity: float = 100.0
    radius: float = 0.1
    group: LightGroup = LightGroup.KEY
    cone_deg: tuple[float, float] = (20.0, 35.0)
    size_m: tuple[float, float] = (1.0, 1.0)
    fog_share: float = 1.0

    def colour(self) -> NDArray[np.float64]:
        """Linear Rec.709, before intensity."""
        return np.asarray(self.rgb if self.kelvin is None else blackbody_rgb(self.kelvin))


@dataclass(slots=True)
class Sky:
    """The dome beyond everything, scene-linear Rec.709 radiance."""

    zenith_rgb: Rgb = (0.0, 0.0, 0.0)
    horizon_rgb: Rgb = (0.0, 0.0, 0.0)
    ground_rgb: Rgb = (0.0, 0.0, 0.0)
    """Below the horizon."""
    glow_direction: Point = (0.0, 1.0, 0.2)
    """Towards the sun or moon."""
    glow_rgb: Rgb = (0.0, 0.0, 0.0)
    glow_exponent: float = 50.0
    """Higher is tighter."""
    clouds: float = 0.0
    """0 none to 1 closed."""
    horizon_fall: float = 3.0
    """How fast the horizon's colour gives way upwards, at least 1."""
    stars: float = 0.0
    """Radiance of the brightest; 0 none."""


@dataclass(slots=True)
class Fog:
    """What hangs in the air."""

    density: float = 0.0
    """Extinction per metre at the ground; 0.01 is a light haze over a street."""
    anisotropy: float = 0.35
    """Henyey-Greenstein g: 0 even, towards 1 glowing against the light."""
    albedo: float = 0.9
    height_m: float = 0.0
    """Height in which it thins to 1/e; 0 uniform."""
    glow_rgb: Rgb = (0.0, 0.0, 0.0)
    """Radiance of an endless depth of it, before any lamp."""


def blackbody_rgb(kelvin: float) -> tuple[float, float, float]:
    """Linear Rec.709 of a black body, luminance 1, valid 1667 to 25000 K.

    Source: cubic fit of the Planckian locus, Kim et al., US patent 7024034 (2002).
    """
    kelvin = min(max(kelvin, 1667.0), 25000.0)
    x, y = _locus(1e3 / kelvin, kelvin)
    big_x, big_z = x / y, (1 - x - y) / y
    rgb = (
        max(3.2406 * big_x - 1.5372 - 0.4986 * big_z, 0.004),
        max(-0.9689 * big_x + 1.8758 + 0.0415 * big_z, 0.004),
        max(0.0557 * big_x - 0.2040 + 1.0570 * big_z, 0.004),
    )
    luminance = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    return (rgb[0] / luminance, rgb[1] / luminance, rgb[2] / luminance)


def _locus(t: float, kelvin: float) -> tuple[float, float]:
    """CIE 1931 x, y of the Planckian locus; *t* is 1000 / kelvin."""
    if kelvin < 4000:
        x = ((-0.2661239 * t - 0.2343589) * t + 0.8776956) * t + 0.179910
    else:
        x = ((-3.0258469 * t + 2.1070379) * t + 0.2226347) * t + 0.240390
    if kelvin < 2222:
        y = ((-1.1063814 * x - 1.34811020) * x + 2.18555832) * x - 0.20219683
    elif kelvin < 4000:
        y = ((-0.9549476 * x - 1.37418593) * x + 2.09137015) * x - 0.16748867
    else:
        y = ((3.0817580 * x - 5.87338670) * x + 3.75112997) * x - 0.37001483
    return x, y


def light_rows(lights: list[Light], group_slot: dict[LightGroup, int]) -> NDArray[np.float32]:
    """The kernel's light table, shape (n, `columns.LIGHT_COLUMNS`)."""
    rows = np.zeros((len(lights), col.LIGHT_COLUMNS), np.float32)
    for row, light in zip(rows, lights, strict=True):
        row[col.KIND] = light.kind
        row[col.POSITION : col.POSITION + 3] = light.position
        row[col.POWER : col.POWER + 3] = light.colour() * light.intensity
        row[col.POWER_SUM] = row[col.POWER : col.POWER + 3].sum()
        row[col.RADIUS] = 0.0 if light.kind is LightKind.RECT else light.radius
        row[col.SLOT] = group_slot.get(light.group, 0)
        row[col.COS_INNER] = math.cos(math.radians(light.cone_deg[0]))
        row[col.COS_OUTER] = math.cos(math.radians(light.cone_deg[1]))
        row[col.FOG_SHARE] = light.fog_share
        _aim(row, light)
    return rows


def _aim(row: NDArray[np.float32], light: Light) -> None:
    """Write direction and, for a panel, its half axes."""
    direction = np.subtract(light.aim, light.position)
    direction = direction / max(float(np.linalg.norm(direction)), 1e-9)
    row[col.DIRECTION : col.DIRECTION + 3] = direction
    across = np.cross(direction, (0.0, 0.0, 1.0) if abs(direction[2]) < 0.98 else (1.0, 0.0, 0.0))
    across = across / np.linalg.norm(across)
    row[col.HALF_U : col.HALF_U + 3] = across * light.size_m[0] / 2
    row[col.HALF_V : col.HALF_V + 3] = np.cross(across, direction) * light.size_m[1] / 2


def world_row(sky: Sky, fog: Fog, ambient_rgb: Rgb) -> NDArray[np.float32]:
    """The kernel's row for sky, fog and the last bounce's ambient light."""
    row = np.zeros(col.WORLD_COLUMNS, np.float32)
    row[col.ZENITH : col.ZENITH + 3] = sky.zenith_rgb
    row[col.HORIZON : col.HORIZON + 3] = sky.horizon_rgb
    row[col.GROUND : col.GROUND + 3] = sky.ground_rgb
    direction = np.asarray(sky.glow_direction, np.float64)
    row[col.GLOW_DIRECTION : col.GLOW_DIRECTION + 3] = direction / np.linalg.norm(direction)
    row[col.GLOW : col.GLOW + 3] = sky.glow_rgb
    row[col.GLOW_EXPONENT] = sky.glow_exponent
    row[col.CLOUDS] = sky.clouds
    row[col.HORIZON_FALL] = sky.horizon_fall
    row[col.STARS] = sky.stars
    row[col.FOG_DENSITY : col.FOG_HEIGHT + 1] = (
        fog.density,
        fog.anisotropy,
        fog.albedo,
        fog.height_m,
    )
    row[col.FOG_GLOW : col.FOG_GLOW + 3] = fog.glow_rgb
    row[col.AMBIENT : col.AMBIENT + 3] = ambient_rgb
    return row
