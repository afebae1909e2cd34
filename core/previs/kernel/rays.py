"""Calls into Embree from compiled code.

A stage is two Embree scenes, the set and the people, searched one after the other: the set's is
kept from shot to shot. The functions are passed as addresses so that the machine code can be
cached on disk.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.previs.kernel.native import call_address, unowned
from core.previs.kernel.vectors import inner, unit

RAY_WORDS = 24
"""RTCRayHit in 32-bit words: ray 12, hit 9, rounded up to 16 bytes (Embree 4.4, one instance
level)."""

_NOTHING = np.uint32(0xFFFFFFFF)
_NULL = np.uint64(0)


class Stage(NamedTuple):
    """What the kernel reads.

    Attributes:
        intersect: Address of rtcIntersect1.
        occluded: Address of rtcOccluded1.
        set_scene: Embree scene of the set.
        people_scene: Embree scene of people and things brought along; 0 for none.
        first_person_face: Row of the people's first face in the arrays below.
        faces: (m, 3) int32 into `normals`.
        normals: (n, 3) float32.
        face_facts: (m, 3) int32: material, 1 if smooth, object id.
        materials: Rows of `columns`, as are the next.
        lights: (k, LIGHT_COLUMNS) float32.
        world: (WORLD_COLUMNS,) float32.
        camera: (CAMERA_COLUMNS,) float32.
    """

    intersect: np.uint64
    occluded: np.uint64
    set_scene: np.uint64
    people_scene: np.uint64
    first_person_face: int
    faces: NDArray[np.int32]
    normals: NDArray[np.float32]
    face_facts: NDArray[np.int32]
    materials: NDArray[np.float32]
    lights: NDArray[np.float32]
    world: NDArray[np.float32]
    camera: NDArray[np.float32]


class RayMemory(NamedTuple):
    """One RTCRayHit, 16-byte aligned, seen as floats, as words and as an address."""

    floats: NDArray[np.float32]
    words: NDArray[np.uint32]
    address: np.uint64


@inner
def unowned_stage(stage):
    """The stage with its tables uncounted."""
    return Stage(
        stage.intersect,
        stage.occluded,
        stage.set_scene,
        stage.people_scene,
        stage.first_person_face,
        unowned(stage.faces),
        unowned(stage.normals),
        unowned(stage.face_facts),
        unowned(stage.materials),
        unowned(stage.lights),
        unowned(stage.world),
        unowned(stage.camera),
    )


@inner
def ray_memory(raw):
    """Room for one ray in *raw*, which has four words to spare."""
    misfit = np.uint64(raw.ctypes.data) & np.uint64(15)
    skip = 0 if misfit == _NULL else int((np.uint64(16) - misfit) // np.uint64(4))
    floats = raw[skip : skip + RAY_WORDS]
    words = floats.view(np.uint32)
    return RayMemory(unowned(floats), unowned(words), np.uint64(floats.ctypes.data))


@inner
def _load(memory, origin, direction, near, far):
    f, w = memory.floats, memory.words
    f[0], f[1], f[2], f[3] = origin[0], origin[1], origin[2], near
    f[4], f[5], f[6], f[7] = direction[0], direction[1], direction[2], 0.0
    f[8] = far
    w[9], w[10], w[11] = _NOTHING, np.uint32(0), np.uint32(0)


@inner
def blocked(stage, memory, origin, direction, distance):
    """Whether anything stands within *distance*."""
    if stage.people_scene != _NULL:
        _load(memory, origin, direction, 1e-3, distance)
        call_address(stage.occluded, stage.people_scene, memory.address, _NULL)
        if memory.floats[8] < 0:
            return True
    _load(memory, origin, direction, 1e-3, distance)
    call_address(stage.occluded, stage.set_scene, memory.address, _NULL)
    return memory.floats[8] < 0


@inner
def closest(stage, memory, origin, direction, near):
    """The face first met (-1: none) and its distance; the hit stays in *memory*."""
    _load(memory, origin, direction, near, 1e9)
    words = memory.words
    words[17] = words[18] = words[19] = words[20] = _NOTHING
    call_address(stage.intersect, stage.set_scene, memory.address, _NULL)
    face = np.int64(-1)
    if words[18] != _NOTHING:
        face = np.int64(words[17])
    if stage.people_scene != _NULL:
        words[18] = _NOTHING
        call_address(stage.intersect, stage.people_scene, memory.address, _NULL)
        if words[18] != _NOTHING:
            face = np.int64(words[17]) + stage.first_person_face
    return face, np.float64(memory.floats[8])


@inner
def normals_at(stage, memory, face, outgoing):
    """Geometric and shading normal of the last hit, both on the side of *outgoing*."""
    f = memory.floats
    flat = unit((np.float64(f[12]), np.float64(f[13]), np.float64(f[14])))
    if flat[0] * outgoing[0] + flat[1] * outgoing[1] + flat[2] * outgoing[2] < 0:
        flat = (-flat[0], -flat[1], -flat[2])
    if stage.face_facts[face, 1] == 0:
        return flat, flat
    u, v = np.float64(f[15]), np.float64(f[16])
    w = 1 - u - v
    a, b, c = stage.faces[face, 0], stage.faces[face, 1], stage.faces[face, 2]
    n = stage.normals
    x = w * n[a, 0] + u * n[b, 0] + v * n[c, 0]
    y = w * n[a, 1] + u * n[b, 1] + v * n[c, 1]
    z = w * n[a, 2] + u * n[b, 2] + v * n[c, 2]
    if x * flat[0] + y * flat[1] + z * flat[2] < 0:
        x, y, z = -x, -y, -z
    return flat, (x, y, z)


@inner
def facing(normal, outgoing):
    """*normal* at unit length, bent so that it never looks away from *outgoing*."""
    n = unit(normal)
    cosine = n[0] * outgoing[0] + n[1] * outgoing[1] + n[2] * outgoing[2]
    if cosine < 0.02:
        lift = 0.04 - cosine
        n = unit((n[0] + outgoing[0] * lift, n[1] + outgoing[1] * lift, n[2] + outgoing[2] * lift))
    return n
