"""Light at a point: straight from the lamps, and after one bounce."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from core.previs.kernel import columns as col
from core.previs.kernel.noise import uniform
from core.previs.kernel.rays import blocked, closest, facing, normals_at
from core.previs.kernel.reflection import (
    MATT,
    Surface,
    body_bounce,
    fresnel,
    gloss_bounce,
    reflected,
    softened,
)
from core.previs.kernel.sources import light_centre, light_sample, light_weight, sky
from core.previs.kernel.surfaces import surface_at
from core.previs.kernel.vectors import (
    along,
    clamped,
    dot,
    inner,
    mul,
    negated,
    scaled,
    total,
    vec1,
)

OFF_SURFACE = 2e-3
"""Metres a ray starts above the surface it leaves."""
_SHINY = 0.42
"""Roughness below which the gloss decides which lamp matters."""
_CLAMP = 60.0
"""Radiance above which one sample counts as a firefly and is held."""


class Draw(NamedTuple):
    """The random numbers of one sample of one pixel."""

    pixel: int
    seed: int
    dimension: int
    pick: float
    across: float
    down: float


class Spot(NamedTuple):
    """A seen point and how it was seen."""

    place: tuple[float, float, float]
    flat: tuple[float, float, float]
    outgoing: tuple[float, float, float]
    distance: float
    through: float
    """Share of its light that the fog lets pass."""


@inner
def deposit(out, slot, colour):
    """Add light to a layer of the pixel."""
    out[slot, 0] += colour[0]
    out[slot, 1] += colour[1]
    out[slot, 2] += colour[2]


@inner
def pick(weights, count, left):
    """Index at which the running sum passes *left*."""
    k = 0
    while k < count - 1 and left > weights[k]:
        left -= weights[k]
        k += 1
    return k


@inner
def _weigh(lights, weights, surface, spot):
    """Fill in what each lamp would give unshadowed; the sum."""
    summed = 0.0
    for k in range(lights.shape[0]):
        weights[k] = light_weight(lights, k, spot.place, surface)
        summed += weights[k]
    return summed


@inner
def _weigh_gloss(lights, weights, surface, spot):
    """As `_weigh`, by what the gloss would send to the lens."""
    summed = 0.0
    for k in range(lights.shape[0]):
        to_light, power = light_centre(lights, k, spot.place)
        weights[k] = 0.0
        if total(power) > 0:
            weights[k] = dot(reflected(surface, spot.outgoing, to_light), power)
        summed += weights[k]
    return summed


@inner
def direct_light(stage, memory, weights, surface, spot, draw, rays, out):
    """Add the lamps' light: up to *rays* of them, drawn by what they would give unshadowed."""
    lights = stage.lights
    count = lights.shape[0]
    if surface.roughness < _SHINY or surface.metallic > 0.5:
        summed = _weigh_gloss(lights, weights, surface, spot)
    else:
        summed = _weigh(lights, weights, surface, spot)
    if summed <= 1e-7:
        return
    shift = uniform(draw.pixel, draw.seed, draw.dimension + 8)
    for q in range(min(rays, count)):
        k, chance = q, 1.0
        if count > rays:
            k = pick(weights, count, (shift + q) / rays * summed)
            chance = weights[k] / summed * rays
        if weights[k] > 1e-6:
            _shadow_ray(stage, memory, surface, spot, draw, k, chance, out)


@inner
def _shadow_ray(stage, memory, surface, spot, draw, k, chance, out):
    lights = stage.lights
    u, v = (draw.across + k * 0.618) % 1.0, (draw.down + k * 0.317) % 1.0
    to_light, reach, power = light_sample(lights, k, spot.place, u, v)
    start = spot.place
    if dot(spot.flat, to_light) < 0:  # through a leaf: start on its far side
        start = along(start, spot.flat, -2 * OFF_SURFACE)
    if blocked(stage, memory, start, to_light, reach * 0.999 - lights[k, col.RADIUS]):
        return
    light = mul(reflected(surface, spot.outgoing, to_light), power)
    deposit(out, int(lights[k, col.SLOT]), clamped(scaled(light, spot.through / chance), _CLAMP))


@inner
def gloss_light(stage, memory, weights, surface, spot, draw, out):
    """Add what the gloss mirrors."""
    if surface.roughness > MATT:
        return
    share = fresnel(surface.f0, dot(surface.normal, spot.outgoing))
    share = share if surface.metallic < 0.5 else 1.0
    weight = spot.through
    if share < 0.06:  # a faint gloss is followed now and then, and counted for more
        if uniform(draw.pixel, draw.seed, draw.dimension + 11) > share / 0.06:
            return
        weight *= 0.06 / share
    u = uniform(draw.pixel, draw.seed, draw.dimension + 9)
    v = uniform(draw.pixel, draw.seed, draw.dimension + 10)
    incoming, colour = gloss_bounce(surface, spot.outgoing, u, v)
    if total(colour) > 0 and dot(incoming, spot.flat) > 0:
        _bounce(stage, memory, weights, spot, incoming, scaled(colour, weight), draw, 0, out)


@inner
def body_light(stage, memory, weights, surface, spot, draw, out):
    """Add what the matt body catches from its surroundings."""
    a = surface.albedo
    brightest = max(a[0], a[1], a[2]) * (1 - surface.metallic)
    if brightest < 0.015:
        return
    weight = spot.through
    if brightest < 0.2:
        if uniform(draw.pixel, draw.seed, draw.dimension + 14) > brightest / 0.2:
            return
        weight *= 0.2 / brightest
    u, v = (draw.down + 0.37) % 1.0, (draw.across + 0.71) % 1.0
    incoming, colour = body_bounce(surface, spot.outgoing, u, v)
    if dot(incoming, spot.flat) > 0:
        _bounce(stage, memory, weights, spot, incoming, scaled(colour, weight), draw, 1, out)


@inner
def _bounce(stage, memory, weights, spot, incoming, weight, draw, lobe, out):
    """Follow one ray and add what it finds; lobe 0 is gloss, 1 is body."""
    face, reach = closest(stage, memory, spot.place, incoming, 1e-3)
    world = stage.world
    if face < 0:
        deposit(out, 0, clamped(mul(weight, sky(world, incoming)), 40.0))
        return
    outgoing = negated(incoming)
    flat, bent = normals_at(stage, memory, face, outgoing)
    place = along(spot.place, incoming, reach)
    m = stage.face_facts[face, 0]
    seen = surface_at(stage.materials, m, place, flat, bent, spot.distance + reach)
    seen = _settled(seen, outgoing)
    clear = math.exp(-world[col.FOG_DENSITY] * min(reach, 250.0))
    glow_share = 1.0 if lobe == 0 else np.float64(stage.materials[m, col.EMISSION_GI])
    slot = int(stage.materials[m, col.EMISSION_SLOT])
    deposit(out, slot, clamped(scaled(mul(weight, seen.emission), clear * glow_share), 40.0))
    ambient = scaled(mul(vec1(world, col.AMBIENT), seen.albedo), clear)
    deposit(out, 0, mul(weight, along(ambient, vec1(world, col.FOG_GLOW), 1 - clear)))
    place = along(place, flat, OFF_SURFACE)
    far = Spot(place, flat, outgoing, reach, clear)
    _lit_once(stage, memory, weights, softened(seen), far, weight, draw, lobe, out)


@inner
def _settled(surface, outgoing):
    """The surface with its normal turned towards the viewer."""
    return Surface(
        surface.albedo,
        surface.roughness,
        surface.metallic,
        surface.f0,
        surface.emission,
        facing(surface.normal, outgoing),
        surface.translucency,
    )


@inner
def _lit_once(stage, memory, weights, surface, spot, weight, draw, lobe, out):
    """Light of one lamp at the far end of a bounce."""
    lights = stage.lights
    count = lights.shape[0]
    summed = _weigh(lights, weights, surface, spot)
    if summed <= 1e-7:
        return
    shift = uniform(draw.pixel, draw.seed, draw.dimension + 16 + lobe)
    k = pick(weights, count, shift * summed)
    chance = max(weights[k] / summed, 1e-4)
    u, v = (draw.across + k * 0.418) % 1.0, (draw.down + k * 0.717) % 1.0
    to_light, reach, power = light_sample(lights, k, spot.place, u, v)
    if blocked(stage, memory, spot.place, to_light, reach * 0.999 - lights[k, col.RADIUS]):
        return
    light = mul(mul(weight, reflected(surface, spot.outgoing, to_light)), power)
    deposit(out, int(lights[k, col.SLOT]), clamped(scaled(light, spot.through / chance), 25.0))


@inner
def primary_surface(stage, memory, face, spot_place, outgoing, distance):
    """The surface first met, its flat normal and material row."""
    flat, bent = normals_at(stage, memory, face, outgoing)
    m = stage.face_facts[face, 0]
    surface = surface_at(stage.materials, m, spot_place, flat, bent, distance)
    return _settled(surface, outgoing), flat, m


@inner
def glow_of(stage, m, surface, through, out):
    """Add the surface's own light."""
    deposit(out, int(stage.materials[m, col.EMISSION_SLOT]), scaled(surface.emission, through))


@inner
def fog_glow(world, through):
    """The fog's own light before the lens."""
    return scaled(vec1(world, col.FOG_GLOW), 1 - through)


@inner
def shifted(place, flat):
    """*place* lifted off its surface."""
    return along(place, flat, OFF_SURFACE)
