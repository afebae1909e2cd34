"""Procedural surfaces without a glow of their own.

Each takes the material table, the row, the plain surface and where the point is; `fine` is the
detail left at this distance.
"""

from __future__ import annotations

import math

from core.previs.kernel import columns as col
from core.previs.kernel.noise import fractal, slope2, uniform
from core.previs.kernel.reflection import Surface
from core.previs.kernel.vectors import inner, mixed, scaled, smooth, vec


@inner
def changed(base, albedo, roughness, normal):
    """*base* with another colour, gloss and normal."""
    return Surface(
        albedo,
        min(max(roughness, 0.02), 1.0),
        base.metallic,
        base.f0,
        base.emission,
        normal,
        base.translucency,
    )


@inner
def tilted(normal, x, y, z):
    """*normal* leaning against a slope."""
    return (normal[0] - x, normal[1] - y, normal[2] - z)


@inner
def wet_asphalt(materials, m, base, place, az, fine):
    """Mirror puddles in damp grain."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    x, y = place[0], place[1]
    level = materials[m, col.LEVEL]
    body = fractal(x * 0.45 * scale, y * 0.45 * scale, seed, 3)
    puddle = smooth(level - 0.06, level + 0.05, body)
    grain = fractal(x * 9, y * 9, seed + 3, 2)
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), puddle)
    rough = base.roughness * (0.75 + 0.5 * grain)
    rough = rough * (1 - puddle) + materials[m, col.SECOND_ROUGHNESS] * puddle
    if az < 0.5:
        return changed(base, scaled(colour, 0.6 + 0.8 * grain), 0.35, base.normal)
    normal = base.normal
    bump = materials[m, col.BUMP] * fine
    if bump > 0:
        size = 14 * (1 - puddle) + 5 * puddle
        depth = bump * (1 - 0.9 * puddle) * 0.1 * size
        sx, sy = slope2(x * size, y * size, seed + 9, 0.2)
        normal = tilted(normal, depth * sx, depth * sy, 0.0)
    return changed(base, scaled(colour, 0.6 + 0.8 * grain), rough, normal)


@inner
def mottle(materials, m, base, place, fine):
    """A cloudy mix of two colours: plaster, concrete, cloth, rock."""
    scale = materials[m, col.SCALE]
    x, y, z = place[0] * scale, place[1] * scale, place[2] * scale
    mix = fractal(x, y, z + materials[m, col.SEED], 4)
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), mix)
    normal = base.normal
    bump = materials[m, col.BUMP] * fine
    if bump > 0:
        depth = bump * 0.02 * scale * 4
        here = fractal(x * 4, y * 4, z * 4, 2)
        normal = tilted(
            normal,
            depth * (fractal(x * 4 + 0.04 * scale, y * 4, z * 4, 2) - here) / (0.04 * scale),
            depth * (fractal(x * 4, y * 4 + 0.04 * scale, z * 4, 2) - here) / (0.04 * scale),
            depth * (fractal(x * 4, y * 4, z * 4 + 0.04 * scale, 2) - here) / (0.04 * scale),
        )
    return changed(base, colour, base.roughness + (mix - 0.45) * 0.4, normal)


@inner
def undergrowth(materials, m, base, place, fine):
    """Soil with moss, or turf: patches of two colours under fine litter."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    x, y, z = place
    patch = smooth(0.35, 0.6, fractal(x * 0.8 * scale, y * 0.8 * scale, seed, 4))
    litter = fractal(x * 7 * scale, y * 7 * scale, z * 7 * scale + seed, 3)
    blades = value = fractal(x * 38 * scale, y * 38 * scale, seed + 4, 2)
    litter += (blades - 0.35) * 0.5 * fine
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), patch)
    normal = base.normal
    bump = materials[m, col.BUMP] * fine
    if bump > 0:
        sx, sy = slope2(x * 6 * scale, y * 6 * scale, 1.0, 0.12)
        normal = tilted(normal, bump * 0.36 * sx, bump * 0.36 * sy, 0.0)
    tone = max(0.35 + 1.3 * litter, 0.15)
    return changed(base, scaled(colour, tone), base.roughness + 0.1 * (value - 0.4), normal)


@inner
def bark(materials, m, base, place):
    """Vertical ridges around a trunk."""
    seed = materials[m, col.SEED]
    n = base.normal
    around = math.atan2(n[1], n[0])
    ridge = fractal(around * 7 + seed, place[2] * 1.3, seed, 3)
    crack = fractal(around * 16, place[2] * 3 + seed, place[0], 2)
    tone = 0.25 + 1.2 * ridge * crack * 3.2
    b = materials[m, col.BUMP] * (ridge - 0.45)
    normal = (n[0] + b * n[1] * 1.2, n[1] - b * n[0] * 1.2, n[2] + b * 0.6)
    return changed(base, scaled(base.albedo, tone), base.roughness, normal)


@inner
def skin(base, place):
    """A little blotch, more gloss where it stretches."""
    tone = fractal(place[0] * 12, place[1] * 12, place[2] * 12, 2)
    pore = fractal(place[0] * 60, place[1] * 60, place[2] * 60, 2)
    a = base.albedo
    k = 0.92 + 0.16 * tone
    colour = (a[0] * k, a[1] * (k + 0.03 * (0.4 - tone)), a[2] * k)
    return changed(base, colour, base.roughness + 0.12 * (pore - 0.4), base.normal)


@inner
def water(materials, m, base, place, fine):
    """Small waves crossing long ones."""
    scale = materials[m, col.SCALE]
    x, y = place[0] * scale, place[1] * scale
    lx, ly = slope2(x * 0.5, y * 0.9, 4.0, 0.1)
    sx, sy = slope2(x * 3.1, y * 4.3, 9.0, 0.15)
    bump = materials[m, col.BUMP]
    k, f = bump * 0.25, bump * 0.12 * fine
    normal = tilted(base.normal, k * lx + f * sx, k * ly + f * sy, 0.0)
    return changed(base, base.albedo, base.roughness, normal)


@inner
def snow(materials, m, base, place, fine):
    """Soft drifts, thin where the ground shows."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    x, y = place[0] * scale, place[1] * scale
    drift = fractal(x * 0.6, y * 0.6, seed, 4)
    level = materials[m, col.LEVEL]
    bare = smooth(level - 0.08, level + 0.08, 1 - drift - 0.35) * min(level * 4, 1.0)
    bare *= 1.0 if level > 0 else 0.0
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), bare)
    sx, sy = slope2(x * 1.7, y * 1.7, seed, 0.1)
    gx, gy = slope2(x * 24, y * 24, seed + 2, 0.2)
    b = materials[m, col.BUMP]
    normal = tilted(
        base.normal, b * (0.35 * sx + 0.12 * gx * fine), b * (0.35 * sy + 0.12 * gy * fine), 0.0
    )
    return changed(base, scaled(colour, 0.9 + 0.15 * drift), base.roughness, normal)


@inner
def sand(materials, m, base, place, fine):
    """Ripples across the wind, wandering."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    x, y = place[0] * scale, place[1] * scale
    wander = fractal(x * 0.35, y * 0.35, seed, 3) * 9
    phase = y * 26 + x * 5 + wander * 2.2
    grain = fractal(x * 30, y * 30, seed, 2)
    tone = fractal(x * 0.5, y * 0.5, seed + 4, 3)
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), tone * 0.7)
    k = materials[m, col.BUMP] * math.cos(phase) * 0.35 * fine * fine
    normal = tilted(base.normal, k * 0.2, k, 0.0)
    tone = 0.86 + 0.2 * grain + 0.05 * math.sin(phase) * fine
    return changed(base, scaled(colour, tone), base.roughness, normal)


@inner
def brick(materials, m, base, u, v, fine):
    """Running bond, 240 by 75 mm."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    row = math.floor(v / (0.075 * scale))
    across = u / (0.24 * scale) + 0.5 * (row - 2 * math.floor(row / 2))
    column = math.floor(across)
    fu, fv = across - column, v / (0.075 * scale) - row
    joint = fine if (fu < 0.045 or fu > 0.955 or fv < 0.12 or fv > 0.88) else 0.0
    tone = 0.6 + 0.6 * uniform(column + 9999, row + 9999, seed)
    dirt = 0.55 + 0.9 * fractal(u * 3, v * 3, seed, 3)
    colour = mixed(scaled(base.albedo, tone), vec(materials, m, col.SECOND), joint)
    normal = tilted(base.normal, 0.0, 0.0, joint * materials[m, col.BUMP] * (0.5 - fv) * 0.5)
    return changed(base, scaled(colour, dirt), base.roughness, normal)


@inner
def planks(materials, m, base, u, v, az, fine):
    """Boards of 140 mm, grain along them."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    width = 0.14 * scale
    across, length = (u, v) if az > 0.5 else (v, u)
    row = math.floor(across / width)
    board = uniform(row + 999, math.floor(length / 1.3 + 0.37 * row) + 999, seed)
    grain = fractal(length * 1.2 + board * 7, across * 26, board * 9, 3)
    gap = fine if across / width - row < 0.03 else 0.0
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), grain)
    tone = (0.7 + 0.6 * board) * (1 - 0.7 * gap)
    return changed(base, scaled(colour, tone), base.roughness + 0.25 * (grain - 0.4), base.normal)


@inner
def tiles(materials, m, base, u, v, fine):
    """Squares of 300 mm, chequered at level 1."""
    side = 0.3 * materials[m, col.SCALE]
    column, row = math.floor(u / side), math.floor(v / side)
    fu, fv = u / side - column, v / side - row
    odd = float(int(column + row) & 1) * materials[m, col.LEVEL]
    joint = fine if (fu < 0.03 or fv < 0.03) else 0.0
    colour = mixed(base.albedo, vec(materials, m, col.SECOND), odd)
    tone = (1 - 0.5 * joint) * (0.93 + 0.12 * uniform(column + 77, row + 77, 3))
    return changed(base, scaled(colour, tone), base.roughness + 0.3 * joint, base.normal)


@inner
def cobbles(materials, m, base, u, v, fine):
    """Rounded stones of 140 mm."""
    side, seed = 0.14 * materials[m, col.SCALE], materials[m, col.SEED]
    row = math.floor(v / side)
    across = u / side + 0.5 * (row - 2 * math.floor(row / 2))
    column = math.floor(across)
    x, y = across - column - 0.5, v / side - row - 0.5
    edge = max(abs(x), abs(y))
    joint = smooth(0.40, 0.48, edge) * (0.3 + 0.7 * fine)
    tone = 0.65 + 0.6 * uniform(column + 991, row + 991, seed)
    colour = mixed(scaled(base.albedo, tone), vec(materials, m, col.SECOND), joint)
    k = materials[m, col.BUMP] * 1.2 * fine
    normal = tilted(base.normal, -k * x, -k * y, 0.0)
    return changed(base, colour, base.roughness * (0.8 + 0.4 * joint), normal)


@inner
def stone_blocks(materials, m, base, u, v, fine):
    """Ashlar of 800 by 400 mm, weathered."""
    scale, seed = materials[m, col.SCALE], materials[m, col.SEED]
    row = math.floor(v / (0.4 * scale))
    across = u / (0.8 * scale) + 0.5 * (row - 2 * math.floor(row / 2))
    column = math.floor(across)
    fu, fv = across - column, v / (0.4 * scale) - row
    edge = min(2 * fu, 2 - 2 * fu, fv, 1 - fv)
    joint = smooth(0.05, 0.02, edge) * fine
    tone = 0.7 + 0.5 * uniform(column + 888, row + 888, seed)
    stain = 0.55 + 0.9 * fractal(u * 2.2, v * 2.2, seed, 4)
    colour = mixed(scaled(base.albedo, tone), vec(materials, m, col.SECOND), joint)
    return changed(base, scaled(colour, stain), base.roughness, base.normal)


@inner
def metal_panels(materials, m, base, u, v, fine):
    """Panels of 900 mm with seams, rivets and wear."""
    side, seed = 0.9 * materials[m, col.SCALE], materials[m, col.SEED]
    column, row = math.floor(u / side), math.floor(v / side)
    fu, fv = u / side - column, v / side - row
    edge = min(fu, 1 - fu, fv, 1 - fv)
    seam = 1.0 if edge < 0.012 else 0.0
    rivet = 0.0
    if 0.03 < edge < 0.055:
        wu, wv = fu * 10 - math.floor(fu * 10) - 0.5, fv * 10 - math.floor(fv * 10) - 0.5
        rivet = smooth(0.3, 0.2, math.sqrt(wu * wu + wv * wv)) * fine
    wear = fractal(u * 2.5, v * 2.5, seed, 4)
    tone = (0.8 + 0.35 * uniform(column + 55, row + 55, seed)) * (0.7 + 0.6 * wear)
    colour = mixed(scaled(base.albedo, tone), vec(materials, m, col.SECOND), seam)
    colour = scaled(colour, 1 + 0.5 * rivet)
    return changed(base, colour, base.roughness + 0.35 * (wear - 0.4), base.normal)
