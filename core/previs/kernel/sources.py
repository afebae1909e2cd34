"""Light sources and the sky, as the kernel samples them."""

from __future__ import annotations

import math

import numpy as np

from core.previs.kernel import columns as col
from core.previs.kernel.noise import fractal, uniform
from core.previs.kernel.vectors import (
    add,
    along,
    dot,
    from_axis,
    inner,
    mixed,
    scaled,
    smooth,
    sub,
    unit,
    vec,
    vec1,
)

SUN_DISTANCE = 1e4
_TWO_PI = 6.283185307179586
_NEAREST2 = 0.04
"""Squared metres below which the inverse square is held: a lamp is not a point."""


@inner
def _point_on(lights, k, u, v):
    """A point on the source."""
    place = vec(lights, k, col.POSITION)
    if int(lights[k, col.KIND]) == col.RECT:
        place = along(place, vec(lights, k, col.HALF_U), 2 * u - 1)
        return along(place, vec(lights, k, col.HALF_V), 2 * v - 1)
    z = 2 * u - 1
    r = math.sqrt(max(0.0, 1 - z * z))
    radius = lights[k, col.RADIUS]
    ball = (r * math.cos(_TWO_PI * v), r * math.sin(_TWO_PI * v), z)
    return along(place, ball, radius)


@inner
def _strength(lights, k, to_light, distance2):
    """Irradiance per unit of power at a receiver square to the light."""
    kind = int(lights[k, col.KIND])
    strength = 1.0 / max(distance2, _NEAREST2)
    if kind == col.SPHERE:
        return strength
    cosine = -dot(to_light, vec(lights, k, col.DIRECTION))
    if kind == col.SPOT:
        return strength * smooth(lights[k, col.COS_OUTER], lights[k, col.COS_INNER], cosine)
    return strength * max(cosine, 0.0)


@inner
def light_sample(lights, k, place, u, v):
    """Direction to a point of light k, its distance, and the irradiance it gives there."""
    power = vec(lights, k, col.POWER)
    if int(lights[k, col.KIND]) == col.SUN:
        r = lights[k, col.RADIUS] * math.sqrt(u)
        x, y = r * math.cos(_TWO_PI * v), r * math.sin(_TWO_PI * v)
        return (
            unit(from_axis(scaled(vec(lights, k, col.DIRECTION), -1.0), x, y, 1.0)),
            (SUN_DISTANCE),
            power,
        )
    offset = sub(_point_on(lights, k, u, v), place)
    distance2 = dot(offset, offset) + 1e-5
    distance = math.sqrt(distance2)
    to_light = scaled(offset, 1 / distance)
    return to_light, distance, scaled(power, _strength(lights, k, to_light, distance2))


@inner
def light_centre(lights, k, place):
    """Direction to the middle of light k and its unshadowed irradiance there."""
    power = vec(lights, k, col.POWER)
    if int(lights[k, col.KIND]) == col.SUN:
        return scaled(vec(lights, k, col.DIRECTION), -1.0), power
    offset = sub(vec(lights, k, col.POSITION), place)
    distance2 = dot(offset, offset) + 1e-5
    to_light = scaled(offset, 1 / math.sqrt(distance2))
    return to_light, scaled(power, _strength(lights, k, to_light, distance2))


@inner
def light_weight(lights, k, place, surface):
    """Unshadowed irradiance of light k, colours summed: how often to pick it.

    Light from behind counts as far as the surface is translucent.
    """
    power = lights[k, col.POWER_SUM]
    kind = int(lights[k, col.KIND])
    if kind == col.SUN:
        facing = -dot(surface.normal, vec(lights, k, col.DIRECTION))
        return power * max(facing, -facing * surface.translucency)
    offset = sub(vec(lights, k, col.POSITION), place)
    facing = dot(surface.normal, offset)
    facing = max(facing, -facing * surface.translucency)
    if facing <= 0:
        return 0.0
    distance2 = dot(offset, offset) + 1e-5
    nearness = 1 / math.sqrt(distance2)
    weight = power * facing * nearness / max(distance2, _NEAREST2)
    if kind == col.SPHERE or weight <= 0:
        return weight
    cosine = -dot(offset, vec(lights, k, col.DIRECTION)) * nearness
    if kind == col.SPOT:
        return weight * smooth(lights[k, col.COS_OUTER], lights[k, col.COS_INNER], cosine)
    return weight * max(cosine, 0.0)


@inner
def _quick_arctan(x):
    """Within 0.005 of the arctangent: enough for odds.

    Source: Rajan et al., Efficient Approximations for the Arctangent Function (2006).
    """
    a = abs(x)
    t = 1 / a if a > 1 else a
    angle = t * (0.7853981634 + 0.273 * (1 - t))
    angle = 1.5707963268 - angle if a > 1 else angle
    return angle if x >= 0 else -angle


@inner
def air_weight(lights, k, origin, direction, length):
    """Unshadowed light that k scatters along the ray, in closed form: how often to pick it.

    Source: Kulla and Fajardo, Importance Sampling Techniques for Path Tracing in Participating
    Media (2012): the integral of 1 / r^2 along a segment is a difference of arctangents.
    """
    power = lights[k, col.POWER_SUM] * lights[k, col.FOG_SHARE]
    if int(lights[k, col.KIND]) == col.SUN:
        return power * min(length, 30.0) * 0.1
    offset = sub(vec(lights, k, col.POSITION), origin)
    nearest = dot(offset, direction)
    height = math.sqrt(max(dot(offset, offset) - nearest * nearest, 0.01))
    scale = 1 / height
    reach = _quick_arctan((length - nearest) * scale) + _quick_arctan(nearest * scale)
    return power * scale * reach


@inner
def sky(world, direction):
    """Radiance of the dome in a direction."""
    horizon = vec1(world, col.HORIZON)
    glow_rgb = vec1(world, col.GLOW)
    if direction[2] >= 0:
        fall = math.pow(1 - min(direction[2], 1.0), world[col.HORIZON_FALL])
        colour = mixed(vec1(world, col.ZENITH), horizon, fall)
        if world[col.STARS] > 0:
            star = _star(direction) * world[col.STARS]
            colour = add(colour, (star, star, star))
        if world[col.CLOUDS] > 0:
            colour = _clouded(world, direction, colour, horizon, glow_rgb)
    else:
        colour = vec1(world, col.GROUND)
    aligned = max(dot(direction, vec1(world, col.GLOW_DIRECTION)), 0.0)
    return along(colour, glow_rgb, math.pow(aligned, world[col.GLOW_EXPONENT]))


@inner
def _clouded(world, direction, colour, horizon, glow_rgb):
    """Clouds on a flat layer above, lit by the horizon and the glow."""
    amount = np.float64(world[col.CLOUDS])
    flat = 1.0 / (direction[2] + 0.12)
    x, y = direction[0] * flat * 1.1, direction[1] * flat * 1.1
    body = fractal(x, y, 2.0, 5)
    edge = 0.62 - 0.4 * amount
    cover = smooth(edge, edge + 0.28, body) * smooth(0.0, 0.15, direction[2])
    shade = 0.55 + 0.75 * fractal(x * 1.7 + 3, y * 1.7, 5.0, 3)
    cloud = scaled(along(scaled(horizon, 0.85), glow_rgb, 0.2), shade)
    return mixed(colour, cloud, cover * min(amount * 2, 1.0))


@inner
def _star(direction):
    """1 in the middle of a star, 0 between them."""
    x, y, z = direction[0] * 160, direction[1] * 160, direction[2] * 160
    cx, cy, cz = math.floor(x), math.floor(y), math.floor(z)
    if uniform(cx, cy, cz + 77) < 0.985:
        return 0.0
    dx, dy, dz = x - cx - 0.5, y - cy - 0.5, z - cz - 0.5
    size = uniform(cx + 5, cy, cz)
    return size * size * smooth(0.35, 0.0, math.sqrt(dx * dx + dy * dy + dz * dz))
