"""Ray tracing by the Embree 4 library inside the ``embreex`` wheel.

Source: Embree 4.4 API, https://github.com/RenderKit/embree (Apache-2.0): the functions and the
numbers of its enumerations.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.util
import weakref
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RenderFailed

_POINTER = ctypes.c_void_p
_SIGNATURES: dict[str, tuple[list[Any], Any]] = {
    "rtcNewDevice": ([ctypes.c_char_p], _POINTER),
    "rtcNewScene": ([_POINTER], _POINTER),
    "rtcSetSceneBuildQuality": ([_POINTER, ctypes.c_int], None),
    "rtcNewGeometry": ([_POINTER, ctypes.c_int], _POINTER),
    "rtcSetSharedGeometryBuffer": (
        [_POINTER, ctypes.c_int, ctypes.c_uint, ctypes.c_int, _POINTER] + [ctypes.c_size_t] * 3,
        None,
    ),
    "rtcCommitGeometry": ([_POINTER], None),
    "rtcAttachGeometry": ([_POINTER, _POINTER], ctypes.c_uint),
    "rtcReleaseGeometry": ([_POINTER], None),
    "rtcCommitScene": ([_POINTER], None),
    "rtcReleaseScene": ([_POINTER], None),
    "rtcGetDeviceError": ([_POINTER], ctypes.c_int),
    "rtcOccluded1": ([_POINTER, _POINTER, _POINTER], None),
    "rtcIntersect1": ([_POINTER, _POINTER, _POINTER], None),
}
_TRIANGLES = 0
_INDEX_BUFFER, _VERTEX_BUFFER = 0, 1
_UINT3, _FLOAT3 = 0x5003, 0x9003
_BUILD_MEDIUM = 1


def _library_file(stem: str) -> Path:
    """Where the wheel keeps a shared library.

    Raises:
        RenderFailed: the wheel holds none.
    """
    spec = importlib.util.find_spec("embreex")
    if spec is None or spec.origin is None:
        raise RenderFailed("previs", "The package embreex is not installed.")
    package = Path(spec.origin).parent
    for folder in (package.parent / "embreex.libs", package / ".dylibs", package):
        found = sorted(folder.glob(f"*{stem}*")) if folder.is_dir() else []
        if found:
            return found[0]
    raise RenderFailed("previs", f"The embreex wheel holds no {stem} library.")


@functools.cache
def library() -> ctypes.CDLL:
    """Embree, loaded once per process."""
    ctypes.CDLL(str(_library_file("tbb")))  # not globally: the denoiser has its own
    loaded = ctypes.CDLL(str(_library_file("embree4")))
    for name, (arguments, result) in _SIGNATURES.items():
        function = getattr(loaded, name)
        function.argtypes = arguments
        function.restype = result
    return loaded


@functools.cache
def _device() -> int:
    """The one device; single-threaded, so that a tree is always built the same way."""
    device = library().rtcNewDevice(b"threads=1")
    if not device:
        raise RenderFailed("previs", "Embree did not start.")
    return int(device)


def address_of(name: str) -> int:
    """The address of an Embree function, for compiled code."""
    return int(ctypes.cast(getattr(library(), name), _POINTER).value or 0)


class TriangleScene:
    """Triangles in a search tree. Released with the object."""

    def __init__(self, vertices: NDArray[np.float32], faces: NDArray[np.int32]) -> None:
        padded = np.zeros((len(vertices) + 1, 3), np.float32)  # Embree reads 16 bytes a vertex
        padded[:-1] = vertices
        self._vertices = padded
        self._faces = np.ascontiguousarray(faces, np.uint32)
        self.handle = self._build()
        weakref.finalize(self, library().rtcReleaseScene, self.handle)

    def _build(self) -> int:
        lib = library()
        scene = lib.rtcNewScene(_device())
        lib.rtcSetSceneBuildQuality(scene, _BUILD_MEDIUM)
        mesh = lib.rtcNewGeometry(_device(), _TRIANGLES)
        corners, points = self._faces, self._vertices
        _share(mesh, _VERTEX_BUFFER, _FLOAT3, points[:-1])
        _share(mesh, _INDEX_BUFFER, _UINT3, corners)
        lib.rtcCommitGeometry(mesh)
        lib.rtcAttachGeometry(scene, mesh)
        lib.rtcReleaseGeometry(mesh)
        lib.rtcCommitScene(scene)
        error = lib.rtcGetDeviceError(_device())
        if error:
            raise RenderFailed("previs", f"Embree could not build the stage (error {error}).")
        return int(scene)

    def blocked(
        self, origin: NDArray[np.float64], direction: NDArray[np.float64], distance: float
    ) -> bool:
        """Whether a triangle lies within *distance* along the unit *direction*."""
        raw = np.zeros(16, np.float32)
        skip = (-raw.ctypes.data % 16) // 4
        ray = raw[skip : skip + 12]
        ray[0:3], ray[3] = origin, 1e-3
        ray[4:7], ray[8] = direction, distance
        ray.view(np.uint32)[9] = 0xFFFFFFFF
        library().rtcOccluded1(self.handle, ray.ctypes.data, None)
        return bool(ray[8] < 0)


def _share(mesh: int, kind: int, form: int, rows: NDArray[np.generic]) -> None:
    """Let Embree read an (n, 3) array of 32-bit numbers in place."""
    library().rtcSetSharedGeometryBuffer(mesh, kind, 0, form, rows.ctypes.data, 0, 12, len(rows))
