"""The compiled entry point: rows of pixels to light-group layers and auxiliary images."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numba import njit

from core.previs.kernel import columns as col
from core.previs.kernel.air import clear_share, lit_air
from core.previs.kernel.light_paths import (
    Draw,
    Spot,
    body_light,
    deposit,
    direct_light,
    fog_glow,
    gloss_light,
    glow_of,
    primary_surface,
    shifted,
)
from core.previs.kernel.native import unowned
from core.previs.kernel.noise import uniform
from core.previs.kernel.rays import RAY_WORDS, closest, ray_memory, unowned_stage
from core.previs.kernel.reflection import auxiliary_albedo
from core.previs.kernel.sources import sky
from core.previs.kernel.vectors import along, dot, inner, negated, scaled, unit, vec1

SKY_DISTANCE = 400.0
"""Metres noted where nothing was met."""
_MAX_LIGHTS = 64


class Task(NamedTuple):
    """A band of rows and the samples to add to it."""

    first_row: int
    end_row: int
    first_sample: int
    end_sample: int
    seed: int
    shadow_rays: int


@inner
def _tent(u):
    """A uniform number bent into a tent of half width 0.75 pixels."""
    if u < 0.5:
        return (math.sqrt(2 * u) - 1) * 0.75
    return (1 - math.sqrt(2 - 2 * u)) * 0.75


@inner
def _shift(pixel, seed, sample, dimension, step):
    """A number of the pixel's own additive recurrence.

    Source: R2 sequence, Roberts, The Unreasonable Effectiveness of Quasirandom Sequences (2018).
    """
    return (uniform(pixel, seed, dimension) + sample * step) % 1.0


@inner
def _primary_ray(camera, x, y, size, pixel, sample, seed):
    """Origin and direction through a thin lens; the direction is not yet of unit length."""
    fx = _tent(_shift(pixel, seed, sample, 1, 0.7548776662))
    fy = _tent(_shift(pixel, seed, sample, 2, 0.5698402910))
    right, up = vec1(camera, col.RIGHT), vec1(camera, col.UP)
    sx = (2 * (x + 0.5 + fx) / size[0] - 1) * camera[col.TAN_X]
    sy = (1 - 2 * (y + 0.5 + fy) / size[1]) * camera[col.TAN_Y]
    direction = along(along(vec1(camera, col.FORWARD), right, sx), up, sy)
    origin = vec1(camera, col.EYE)
    radius = camera[col.LENS_RADIUS]
    if radius <= 0:
        return origin, unit(direction)
    r = radius * math.sqrt(_shift(pixel, seed, sample, 3, 0.8191725134))
    a = 6.283185307179586 * _shift(pixel, seed, sample, 4, 0.6710436067)
    offset = along(scaled(right, r * math.cos(a)), up, r * math.sin(a))
    focused = along(scaled(direction, camera[col.FOCUS]), offset, -1.0)
    return along(origin, offset, 1.0), unit(focused)


@inner
def entry_distance(camera, origin, direction):
    """Where a ray from outside the room enters it.

    A film set has wild walls: the one the camera stands behind is taken away.
    """
    start = 0.02
    for axis in range(3):
        low, high = camera[col.ROOM_LOW + axis], camera[col.ROOM_HIGH + axis]
        if origin[axis] < low and direction[axis] > 1e-6:
            start = max(start, (low - origin[axis]) / direction[axis])
        if origin[axis] > high and direction[axis] < -1e-6:
            start = max(start, (high - origin[axis]) / direction[axis])
    return start


@inner
def _note(aov, spp, albedo, normal):
    """Average what the denoiser is told."""
    for i in range(3):
        aov[col.AOV_ALBEDO + i] += albedo[i] / spp
        aov[col.AOV_NORMAL + i] += normal[i] / spp


@inner
def _see_sky(stage, direction, through, spp, out, aov):
    colour = sky(stage.world, direction)
    deposit(out, 0, scaled(colour, through))
    albedo = (min(colour[0], 1.0), min(colour[1], 1.0), min(colour[2], 1.0))
    _note(aov, spp, albedo, (0.0, 0.0, 0.0))


@inner
def _see_surface(stage, memory, weights, face, ray, draw, task, out, aov):
    origin, direction, distance, through = ray
    outgoing = negated(direction)
    place = along(origin, direction, distance)
    surface, flat, m = primary_surface(stage, memory, face, place, outgoing, distance)
    spp = task.end_sample - task.first_sample
    _note(aov, spp, auxiliary_albedo(surface, outgoing), surface.normal)
    glow_of(stage, m, surface, through, out)
    spot = Spot(shifted(place, flat), flat, outgoing, distance, through)
    direct_light(stage, memory, weights, surface, spot, draw, task.shadow_rays, out)
    gloss_light(stage, memory, weights, surface, spot, draw, out)
    body_light(stage, memory, weights, surface, spot, draw, out)


@inner
def _sample(stage, memory, weights, x, y, size, sample, task, out, aov):
    """One path through one pixel."""
    pixel, seed = y * size[0] + x, task.seed
    origin, direction = _primary_ray(stage.camera, x, y, size, pixel, sample, seed)
    face, distance = closest(
        stage, memory, origin, direction, entry_distance(stage.camera, origin, direction)
    )
    if face < 0:
        distance = SKY_DISTANCE
    if sample == task.first_sample:
        aov[col.AOV_DEPTH] = distance * dot(direction, vec1(stage.camera, col.FORWARD))
        aov[col.AOV_OBJECT] = stage.face_facts[face, 2] if face >= 0 else -1
    dimension = sample * 64 + 64
    across = _shift(pixel, seed, sample, 5, 0.7548776662)
    down = _shift(pixel, seed, sample, 6, 0.5698402910)
    draw = Draw(pixel, seed, dimension, across, across, down)
    world = stage.world
    through = clear_share(world, origin, direction, distance)
    if face >= 0:
        ray = (origin, direction, distance, through)
        _see_surface(stage, memory, weights, face, ray, draw, task, out, aov)
    else:
        spp = task.end_sample - task.first_sample
        _see_sky(stage, direction, through, spp, out, aov)
    if world[col.FOG_DENSITY] > 0:
        deposit(out, 0, fog_glow(world, through))
        stratum = (across + 0.6180339887 * (sample + 1)) % 1.0
        draws = (pixel, seed, dimension, stratum)
        slot, light = lit_air(stage, memory, weights, origin, direction, distance, draws)
        if slot >= 0:
            deposit(out, slot, light)


def sources_fingerprint() -> str:
    """A digest of the kernel's source files.

    The compiler's own disk cache looks only at the file of the function it stores. The digest
    is a constant inside the entry point, so that a change anywhere in the kernel compiles anew.
    """
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _entry(fingerprint):
    @njit(fastmath=True, error_model="numpy", nogil=True, cache=True)
    def render_rows(stage, layers, aov, task):
        size = (layers.shape[1], layers.shape[0])
        owned_weights, owned_ray = np.zeros(_MAX_LIGHTS), np.zeros(RAY_WORDS + 4, np.float32)
        weights, memory = unowned(owned_weights), ray_memory(owned_ray)
        stage = unowned_stage(stage)
        if len(fingerprint) == 0:
            return
        for y in range(task.first_row, task.end_row):
            for x in range(size[0]):
                out, notes = unowned(layers[y, x]), unowned(aov[y, x])
                for sample in range(task.first_sample, task.end_sample):
                    _sample(stage, memory, weights, x, y, size, sample, task, out, notes)
        owned_weights[0] = owned_ray[0]  # in use to the end: keeps the memory from being freed

    return render_rows


render_rows = _entry(sources_fingerprint())
"""Add samples to rows: (Stage, layers (h, w, slots, 3), aov (h, w, 8), Task) -> None.

Needs no lock: it touches only its rows and holds no Python lock while it works.
"""
