"""Fog: how much it hides and what of the lamps it shows."""

from __future__ import annotations

import math

from core.previs.kernel import columns as col
from core.previs.kernel.noise import uniform
from core.previs.kernel.rays import blocked
from core.previs.kernel.sources import air_weight, light_sample
from core.previs.kernel.vectors import along, clamped, dot, inner, scaled, total, vec

FAR = 250.0
"""Metres beyond which fog no longer thickens: the sky stays visible."""
_LIT_DEPTH = 80.0
"""Metres of fog in which lamps are looked for."""


@inner
def clear_share(world, origin, direction, distance):
    """Share of light that comes through, by Beer's law in air that thins with height."""
    density = world[col.FOG_DENSITY]
    if density <= 0:
        return 1.0
    length, height = min(distance, FAR), world[col.FOG_HEIGHT]
    depth = density * length
    if height > 0:
        depth *= math.exp(-max(origin[2], 0.0) / height)
        rise = direction[2] * length / height
        if abs(rise) > 1e-3:
            depth *= (1 - math.exp(-min(max(rise, -8.0), 40.0))) / rise
    return math.exp(-depth)


@inner
def _phase(world, cosine):
    """Henyey and Greenstein (1941)."""
    g = world[col.FOG_G]
    return 0.0795774715 * (1 - g * g) / math.pow(1 + g * g - 2 * g * cosine, 1.5)


@inner
def _pick(weights, count, summed, u):
    """Index drawn in proportion to its weight."""
    left = u * summed
    k = 0
    while k < count - 1 and left > weights[k]:
        left -= weights[k]
        k += 1
    return k


@inner
def _distance_sample(lights, k, origin, direction, length, u):
    """Distance along the ray, dense where lamp k is near, and its density.

    Source: equiangular sampling, Kulla and Fajardo (2012).
    """
    if int(lights[k, col.KIND]) == col.SUN:
        return u * length, 1 / length
    place = vec(lights, k, col.POSITION)
    offset = along(place, origin, -1.0)
    nearest = dot(offset, direction)
    height = math.sqrt(max(dot(offset, offset) - nearest * nearest, 0.01))
    low, high = math.atan(-nearest / height), math.atan((length - nearest) / height)
    t = height * math.tan(low + (high - low) * u)
    return nearest + t, height / ((high - low) * (height * height + t * t))


@inner
def lit_air(stage, memory, weights, origin, direction, distance, draws):
    """The layer slot (-1: none) and the light of one lamp scattered towards the lens."""
    world, lights = stage.world, stage.lights
    length = min(distance, _LIT_DEPTH)
    count, summed = lights.shape[0], 0.0
    for k in range(count):
        weights[k] = 0.0
        if lights[k, col.FOG_SHARE] > 0:
            weights[k] = air_weight(lights, k, origin, direction, length)
        summed += weights[k]
    if summed <= 0:
        return -1, (0.0, 0.0, 0.0)
    pixel, seed, dimension, stratum = draws
    k = _pick(weights, count, summed, uniform(pixel, seed, dimension + 20))
    chance = weights[k] / summed
    t, density = _distance_sample(lights, k, origin, direction, length, stratum)
    place = along(origin, direction, t)
    u, v = uniform(pixel, seed, dimension + 21), uniform(pixel, seed, dimension + 22)
    to_light, reach, power = light_sample(lights, k, place, u, v)
    slot = int(lights[k, col.SLOT])
    far_end = reach * 0.999 - lights[k, col.RADIUS]
    if total(power) <= 0 or blocked(stage, memory, place, to_light, far_end):
        return -1, (0.0, 0.0, 0.0)
    return slot, _scattered(
        world,
        lights[k, col.FOG_SHARE],
        place,
        t,
        reach,
        power,
        dot(direction, to_light),
        density * chance,
    )


@inner
def _scattered(world, share, place, t, reach, power, cosine, density):
    """One sample of in-scatter over its probability density."""
    height = world[col.FOG_HEIGHT]
    thin = math.exp(-max(place[2], 0.0) / height) if height > 0 else 1.0
    local = world[col.FOG_DENSITY] * thin
    through = math.exp(-local * (t + min(reach, 60.0)))
    weight = local * world[col.FOG_ALBEDO] * _phase(world, cosine) * through * share / density
    return clamped(scaled(power, weight), 30.0)
