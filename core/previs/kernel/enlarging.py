"""The compiled enlarger: light traced on few pixels, shown on many, with the surfaces as guides.

Around every small pixel each layer's light is told as a line over the surface's own colour: a
slope for what the colour tints (the matt body's light), a rest for what it does not (gloss, fog).
At every large pixel the surfaces are looked at anew and the lines of the same surface read off.

Source: He, Sun and Tang, Guided Image Filtering (ECCV 2010); Kopf et al., Joint Bilateral
Upsampling (SIGGRAPH 2007).
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from core.previs.kernel import columns as col
from core.previs.kernel.light_paths import primary_surface
from core.previs.kernel.native import unowned
from core.previs.kernel.passes import pinhole_ray
from core.previs.kernel.rays import RAY_WORDS, closest, ray_memory, unowned_stage
from core.previs.kernel.reflection import auxiliary_albedo
from core.previs.kernel.rows import SKY_DISTANCE, entry_distance, sources_fingerprint
from core.previs.kernel.sources import sky
from core.previs.kernel.vectors import along, clamped, dot, inner, negated, unit, vec1

_REACH = 2
"""Small pixels to every side over which a line is fitted."""
_THINGS = 4096.0
"""More than there are materials: object and material make one number."""
_OTHER = 0.01
"""Weight of a pixel of another thing."""
_SKY = -_THINGS - 1.0
_DEPTH_SLACK = 0.03
"""Share of the distance by which a point may leave the plane of another."""
_FLAT = 2e-4
"""Variance of a colour below which the prior decides: nothing can be told from it."""
_SMOOTH, _EVEN, _STEP = 0.97, 0.04, 0.1
"""Cosine between normals, difference of colour and of depth within which pixels are alike."""
_GLOWING = (3, 9, 18)
"""Patterns that give light of their own: lit windows, signs, screens."""
_PRIOR = 0.6
"""Share of the light that is taken to be tinted where the colour does not vary."""


@inner
def _alike(here, there, planned):
    """How far two looks are at the same surface: 0 to 1.

    *here* and *there* are (normal, depth, thing); *planned* is the depth at which the plane of
    here would be met there.
    """
    weight = 1.0 if abs(here[2] - there[2]) < 0.5 else _OTHER
    if here[2] < 0 or there[2] < 0:
        return weight
    off = (there[1] - planned) / (_DEPTH_SLACK * here[1] + 0.01)
    bend = max(dot(here[0], there[0]), 0.0)
    bend *= bend
    return weight * math.exp(-min(off * off, 30.0)) * (0.02 + bend * bend)


@inner
def _look(guides, row, column):
    """What the pinhole saw at a small pixel: normal, depth, and which thing by one number."""
    normal = (
        np.float64(guides[row, column, 3]),
        np.float64(guides[row, column, 4]),
        np.float64(guides[row, column, 5]),
    )
    thing = guides[row, column, 7] * _THINGS + guides[row, column, 8]
    return normal, np.float64(guides[row, column, 6]), np.float64(thing)


@inner
def _planned(normal, depth, here, there):
    """Depth at which the plane through a point meets another ray; both rays of depth 1."""
    facing = dot(normal, there)
    if abs(facing) < 0.03:
        return depth
    planned = depth * dot(normal, here) / facing
    return min(max(planned, 0.5 * depth), 2.0 * depth)


@inner
def _weigh(guides, camera, row, column, weights):
    """Fill in how alike the neighbours of a small pixel are; their sum."""
    height, width = guides.shape[0], guides.shape[1]
    here, ray = _look(guides, row, column), pinhole_ray(camera, column, row, (width, height))
    k, summed = 0, 0.0
    for y in range(row - _REACH, row + _REACH + 1):
        for x in range(column - _REACH, column + _REACH + 1):
            weights[k] = 0.0
            if 0 <= y < height and 0 <= x < width:
                there, other = _look(guides, y, x), pinhole_ray(camera, x, y, (width, height))
                weights[k] = _alike(here, there, _planned(here[0], here[1], ray, other))
            summed += weights[k]
            k += 1
    return summed


@inner
def _fit(layers, albedo, row, column, weights, summed, sums, lines):
    """Slope and rest of every layer's light over the colour at a small pixel.

    *layers* is (h, w, 3 slots), *albedo* (h, w, 3 slots): the colour once for every slot, so that
    the loops run over memory as it lies. *sums* (4, 3 slots) is working memory; *lines* (2, 3
    slots) is filled.
    """
    count = layers.shape[2]
    sums[:, :] = 0.0
    k = 0
    for y in range(row - _REACH, row + _REACH + 1):
        for x in range(column - _REACH, column + _REACH + 1):
            w = np.float32(weights[k])
            k += 1
            if w > 0:
                for j in range(count):
                    colour, lit = albedo[y, x, j], layers[y, x, j]
                    sums[0, j] += w * colour
                    sums[1, j] += w * colour * colour
                    sums[2, j] += w * lit
                    sums[3, j] += w * colour * lit
    share = 1.0 / summed
    for j in range(count):
        a, value = sums[0, j] * share, sums[2, j] * share
        spread = max(sums[1, j] * share - a * a, 0.0)
        prior = _PRIOR * value / max(a, 0.02)
        slope = (sums[3, j] * share - a * value + _FLAT * prior) / (spread + _FLAT)
        slope = min(max(slope, 0.0), value / max(a, 0.02))
        lines[0, j] = slope
        lines[1, j] = layers[row, column, j] - slope * albedo[row, column, j]


@inner
def _surface_colour(stage, memory, x, y, size):
    """Colour, normal, depth and thing at a point of the picture, through a pinhole."""
    camera = stage.camera
    ray = pinhole_ray(camera, x, y, size)
    direction = unit(ray)
    eye = vec1(camera, col.EYE)
    face, distance = closest(stage, memory, eye, direction, entry_distance(camera, eye, direction))
    if face < 0:
        return clamped(sky(stage.world, direction), 1.0), (0.0, 0.0, 0.0), SKY_DISTANCE, _SKY
    outgoing = negated(direction)
    place = along(eye, direction, distance)
    surface, flat, material = primary_surface(stage, memory, face, place, outgoing, distance)
    depth = distance * dot(direction, vec1(camera, col.FORWARD))
    colour = auxiliary_albedo(surface, outgoing)
    return colour, flat, depth, stage.face_facts[face, 2] * _THINGS + material


@inner
def _is_matt(materials, m):
    """Whether the passes tell all of a surface's colour: it neither glows nor mirrors."""
    if m < 0 or materials[m, col.METALLIC] > 0:
        return False
    light = max(
        materials[m, col.EMISSION], materials[m, col.EMISSION + 1], materials[m, col.EMISSION + 2]
    )
    return light <= 0 and int(materials[m, col.PROCEDURAL]) not in _GLOWING


@inner
def _is_plain(stage, seen, y, x):
    """Whether a pixel shows one matt thing or sky as its neighbours do: its middle tells all."""
    m = int(seen[y, x, 8])
    if m >= 0 and not _is_matt(stage.materials, m):
        return False
    for k in range(4):
        py, px = y + (k - 1) % 2 * (k - 1), x + (k - 2) % 2 * (k - 2)
        if 0 <= py < seen.shape[0] and 0 <= px < seen.shape[1]:
            if seen[py, px, 8] != m or seen[py, px, 7] != seen[y, x, 7]:
                return False
            if m >= 0 and not _is_level(seen, y, x, py, px):
                return False
    return True


@inner
def _is_level(seen, y, x, py, px):
    """Whether two pixels of a thing are alike in normal, colour and depth."""
    bend = change = 0.0
    for c in range(3):
        bend += seen[y, x, 3 + c] * seen[py, px, 3 + c]
        change = max(change, abs(seen[y, x, c] - seen[py, px, c]))
    step = abs(seen[y, x, 6] - seen[py, px, 6])
    return bend >= _SMOOTH and change <= _EVEN and step <= _STEP * seen[y, x, 6]


@inner
def _noted(seen, y, x):
    """What `_surface_colour` says of a matt pixel's middle, from its passes."""
    colour = (np.float64(seen[y, x, 0]), np.float64(seen[y, x, 1]), np.float64(seen[y, x, 2]))
    normal, depth, thing = _look(seen, y, x)
    return clamped(colour, 1.0), normal, depth, thing


@inner
def _add_light(camera, small, x, y, size, found, weights, share, out):
    """Add a *share* of the light at a point of the picture to a pixel's layers.

    These are out[1] of (2, 3 slots); *small* is (lines, guides, blurred); *found* is what
    `_surface_colour` says.
    """
    lines, guides, blurred = small
    height, width = guides.shape[0], guides.shape[1]
    colour, normal, depth, thing = found
    here = pinhole_ray(camera, x, y, size)
    fx, fy = (x + 0.5) / size[0] * width - 0.5, (y + 0.5) / size[1] * height - 0.5
    left, top = math.floor(fx), math.floor(fy)
    summed = 1e-9
    for k in range(4):
        w = abs(1 - k % 2 - (fx - left)) * abs(1 - k // 2 - (fy - top)) + 1e-4
        px = min(max(int(left) + k % 2, 0), width - 1)
        py = min(max(int(top) + k // 2, 0), height - 1)
        if blurred[py, px] == 0:
            there, other = _look(guides, py, px), pinhole_ray(camera, px, py, (width, height))
            planned = _planned(normal, depth, here, other)
            w *= _alike((normal, depth, thing), there, planned) + 1e-6
        weights[k] = w
        summed += w
    share /= summed
    for j in range(0, lines.shape[3], 3):
        for c in range(3):
            out[0, j + c] = colour[c]
    for k in range(4):
        px = min(max(int(left) + k % 2, 0), width - 1)
        py = min(max(int(top) + k // 2, 0), height - 1)
        w = np.float32(weights[k] * share)
        for j in range(lines.shape[3]):
            out[1, j] += w * (lines[py, px, 0, j] * out[0, j] + lines[py, px, 1, j])


def _fit_entry(fingerprint):
    @njit(fastmath=True, error_model="numpy", nogil=True, cache=True)
    def fit_rows(camera, layers, albedo, guides, blurred, lines, first_row, end_row):
        owned, owned_sums = (
            np.zeros((2 * _REACH + 1) ** 2),
            np.zeros((4, layers.shape[2]), np.float32),
        )
        weights, sums = unowned(owned), unowned(owned_sums)
        if len(fingerprint) == 0:
            return
        for y in range(first_row, end_row):
            for x in range(guides.shape[1]):
                summed = _weigh(guides, camera, y, x, weights)
                if blurred[y, x] == 0:
                    _fit(layers, albedo, y, x, weights, summed, sums, unowned(lines[y, x]))
                else:
                    for j in range(layers.shape[2]):
                        lines[y, x, 0, j], lines[y, x, 1, j] = 0.0, layers[y, x, j]
        owned[0] = owned_sums[0, 0] = 0  # in use to the end: keeps the memory from being freed

    return fit_rows


def _enlarge_entry(fingerprint):
    @njit(fastmath=True, error_model="numpy", nogil=True, cache=True)
    def enlarge_rows(stage, small, seen, points, layers, first_row, end_row):
        slots, size = layers.shape[0], (layers.shape[2], layers.shape[1])
        owned_ray, owned_weights = np.zeros(RAY_WORDS + 4, np.float32), np.zeros(4)
        owned_sums = np.zeros((2, 3 * slots), np.float32)
        memory, weights = ray_memory(owned_ray), unowned(owned_weights)
        sums, stage = unowned(owned_sums), unowned_stage(stage)
        if len(fingerprint) == 0:
            return
        for y in range(first_row, end_row):
            for x in range(size[0]):
                for j in range(3 * slots):
                    sums[1, j] = 0.0
                plain = _is_plain(stage, seen, y, x)
                count = 1 if plain else points.shape[0]
                for k in range(count):
                    at_x, at_y = x + points[k, 0], y + points[k, 1]
                    if k == 0 and _is_matt(stage.materials, int(seen[y, x, 8])):
                        found = _noted(seen, y, x)
                    else:
                        found = _surface_colour(stage, memory, at_x, at_y, size)
                    _add_light(
                        stage.camera, small, at_x, at_y, size, found, weights, 1.0 / count, sums
                    )
                for slot in range(slots):
                    for c in range(3):
                        layers[slot, y, x, c] = max(sums[1, 3 * slot + c], 0.0)
        owned_ray[0] = owned_weights[0] = owned_sums[0, 0] = 0  # in use to the end

    return enlarge_rows


fit_rows = _fit_entry(sources_fingerprint())
"""Fit the lines of rows: (camera row, layers (h, w, 3 slots), albedo (h, w, 3 slots), guides
(h, w, CHANNELS), blurred (h, w) uint8, lines (h, w, 2, 3 slots), first row, end row) -> None."""

enlarge_rows = _enlarge_entry(sources_fingerprint())
"""Fill rows of the large layers: (Stage, (lines, guides, blurred), seen (H, W, CHANNELS), points
(n, 2) offsets from a pixel's middle, layers (slots, H, W, 3), first row, end row) -> None."""
