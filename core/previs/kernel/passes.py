"""The compiled pinhole look: what each pixel's centre meets, without any light.

The picture's own notes are taken through the lens, where an edge out of focus is smeared. Whoever
draws lines or cuts mattes needs the thing itself.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from core.previs.kernel import columns as col
from core.previs.kernel.light_paths import primary_surface
from core.previs.kernel.native import unowned
from core.previs.kernel.rays import RAY_WORDS, closest, ray_memory, unowned_stage
from core.previs.kernel.rows import SKY_DISTANCE, entry_distance, sources_fingerprint
from core.previs.kernel.vectors import along, dot, inner, negated, unit, vec1

CHANNELS = 9
"""Colour 0-2, normal 3-5, depth 6, object 7, material 8."""


@inner
def pinhole_ray(camera, x, y, size):
    """The ray through a pixel's middle, of length one along the lens axis; not of unit length."""
    sx = (2 * (x + 0.5) / size[0] - 1) * camera[col.TAN_X]
    sy = (1 - 2 * (y + 0.5) / size[1]) * camera[col.TAN_Y]
    across = along(vec1(camera, col.FORWARD), vec1(camera, col.RIGHT), sx)
    return along(across, vec1(camera, col.UP), sy)


@inner
def _note(stage, memory, direction, out):
    eye = vec1(stage.camera, col.EYE)
    near = entry_distance(stage.camera, eye, direction)
    face, distance = closest(stage, memory, eye, direction, near)
    if face < 0:
        out[6], out[7], out[8] = SKY_DISTANCE, -1, -1
        return
    outgoing = negated(direction)
    place = along(eye, direction, distance)
    surface, _, material = primary_surface(stage, memory, face, place, outgoing, distance)
    for i in range(3):
        out[i], out[3 + i] = surface.albedo[i], surface.normal[i]
    out[6] = distance * dot(direction, vec1(stage.camera, col.FORWARD))
    out[7], out[8] = stage.face_facts[face, 2], material


def _entry(fingerprint):
    @njit(fastmath=True, error_model="numpy", nogil=True, cache=True)
    def pass_rows(stage, passes, first_row, end_row):
        height, width = passes.shape[0], passes.shape[1]
        owned_ray = np.zeros(RAY_WORDS + 4, np.float32)
        memory = ray_memory(owned_ray)
        stage = unowned_stage(stage)
        if len(fingerprint) == 0:
            return
        camera = stage.camera
        for y in range(first_row, end_row):
            for x in range(width):
                direction = unit(pinhole_ray(camera, x, y, (width, height)))
                _note(stage, memory, direction, unowned(passes[y, x]))
        owned_ray[0] = 0  # in use to the end: keeps the memory from being freed

    return pass_rows


pass_rows = _entry(sources_fingerprint())
"""Fill rows: (Stage, passes (h, w, CHANNELS) float32, first row, end row) -> None."""
