"""How surfaces turn light: a Lambert base under a GGX gloss with Schlick's Fresnel.

Source: Walter et al., Microfacet Models for Refraction through Rough Surfaces (EGSR 2007);
Schlick (1994); the Smith term in the form of Karis, Real Shading in Unreal Engine 4 (2013).
"""

from __future__ import annotations

import math
from typing import NamedTuple

from core.previs.kernel.vectors import add, dot, from_axis, inner, scaled, unit

_PI = 3.141592653589793
_INV_PI = 0.3183098861837907
MATT = 0.75
"""Roughness from which the gloss is left out: it would only add noise."""


class Surface(NamedTuple):
    """A point of a surface, procedurals applied. Colours linear Rec.709."""

    albedo: tuple[float, float, float]
    roughness: float
    metallic: float
    f0: float
    emission: tuple[float, float, float]
    normal: tuple[float, float, float]
    translucency: float


@inner
def fresnel(f0, cosine):
    """Schlick's share of reflected light."""
    q = 1 - min(max(cosine, 0.0), 1.0)
    q2 = q * q
    return f0 + (1 - f0) * q2 * q2 * q


@inner
def _specular_colour(surface, grazing):
    """Fresnel colour: f0 head-on, white at grazing; *grazing* is (1 - cos)^5."""
    m = surface.metallic
    base = surface.f0 * (1 - m)
    a = surface.albedo
    r, g, b = base + a[0] * m, base + a[1] * m, base + a[2] * m
    return (r + (1 - r) * grazing, g + (1 - g) * grazing, b + (1 - b) * grazing)


@inner
def _smith(width, out_cosine, in_cosine):
    """Shadowing over (4 n.v n.l)."""
    k = width * 0.5
    return 1 / ((out_cosine * (1 - k) + k) * (in_cosine * (1 - k) + k) * 4)


@inner
def reflected(surface, outgoing, incoming):
    """BRDF times cosine, per channel; light from behind passes where it is translucent."""
    n = surface.normal
    in_cosine = dot(n, incoming)
    if in_cosine <= 0:
        if surface.translucency <= 0:
            return (0.0, 0.0, 0.0)
        return scaled(surface.albedo, -in_cosine * surface.translucency * _INV_PI)
    out_cosine = max(dot(n, outgoing), 1e-3)
    half = unit(add(outgoing, incoming))
    half_cosine = max(dot(n, half), 0.0)
    q = 1 - max(dot(outgoing, half), 0.0)
    colour = _specular_colour(surface, q * q * q * q * q)
    width = max(surface.roughness * surface.roughness, 0.004)
    w2 = width * width
    d = half_cosine * half_cosine * (w2 - 1) + 1
    gloss = min(w2 / (_PI * d * d) * _smith(width, out_cosine, in_cosine), 60.0)
    body = (1 - surface.metallic) * _INV_PI * (1 - 0.5 * surface.translucency)
    a = surface.albedo
    return (
        ((1 - colour[0]) * body * a[0] + gloss * colour[0]) * in_cosine,
        ((1 - colour[1]) * body * a[1] + gloss * colour[1]) * in_cosine,
        ((1 - colour[2]) * body * a[2] + gloss * colour[2]) * in_cosine,
    )


@inner
def gloss_bounce(surface, outgoing, u, v):
    """A direction of the gloss and its weight; weight 0 if it leads inside."""
    n = surface.normal
    width = max(surface.roughness * surface.roughness, 0.002)
    cosine = math.sqrt((1 - u) / (1 + (width * width - 1) * u))
    sine = math.sqrt(max(0.0, 1 - cosine * cosine))
    turn = 2 * _PI * v
    half = from_axis(n, math.cos(turn) * sine, math.sin(turn) * sine, cosine)
    out_half = dot(outgoing, half)
    incoming = add(scaled(half, 2 * out_half), scaled(outgoing, -1.0))
    in_cosine = dot(n, incoming)
    if out_half <= 0 or in_cosine <= 0:
        return incoming, (0.0, 0.0, 0.0)
    out_cosine = max(dot(n, outgoing), 1e-3)
    weight = 4 * _smith(width, out_cosine, in_cosine) * in_cosine * out_half / max(cosine, 0.02)
    q = 1 - out_half
    return incoming, scaled(_specular_colour(surface, q * q * q * q * q), min(weight, 3.0))


@inner
def body_bounce(surface, outgoing, u, v):
    """A cosine-weighted direction and its weight."""
    n = surface.normal
    r = math.sqrt(u)
    turn = 2 * _PI * v
    incoming = from_axis(n, math.cos(turn) * r, math.sin(turn) * r, math.sqrt(max(1 - u, 0.0)))
    share = (1 - surface.metallic) * (1 - 0.5 * surface.translucency)
    if surface.roughness <= MATT:
        share *= 1 - fresnel(surface.f0, dot(n, outgoing))
    return incoming, scaled(surface.albedo, share)


@inner
def auxiliary_albedo(surface, outgoing):
    """What the denoiser is told of the surface's colour, 0..1."""
    mirror = fresnel(surface.f0, dot(surface.normal, outgoing)) * 0.5 * surface.metallic
    e = surface.emission
    body = scaled(surface.albedo, 1 - surface.metallic * 0.3)
    glow = (min(e[0], 1.0) + mirror, min(e[1], 1.0) + mirror, min(e[2], 1.0) + mirror)
    summed = add(body, glow)
    return (min(summed[0], 1.0), min(summed[1], 1.0), min(summed[2], 1.0))


@inner
def softened(surface):
    """The same surface with its gloss widened: enough for what is seen in a bounce."""
    return Surface(
        surface.albedo,
        max(surface.roughness, 0.35),
        surface.metallic,
        surface.f0,
        surface.emission,
        surface.normal,
        surface.translucency,
    )
