"""Something near the lens to look past: the frame within the frame."""

from __future__ import annotations

import math

import numpy as np

from core.domain.film_terms import IntExt
from core.domain.staging import Feature, SetKind, Staging
from core.previs.camera import Camera, Vector
from core.previs.lights import Point
from core.previs.materials import Material, Procedural
from core.previs.stage_builder import StageBuilder

_JAMB = 0.085
"""Share of the picture's width that each side of the frame covers."""
_LINTEL = 0.055
_BUILT = {
    Feature.HOUSES,
    Feature.BARN,
    Feature.SALOON_FRONTS,
    Feature.CASTLE,
    Feature.RUINS,
}
_GROWN = {Feature.TREES, Feature.PINES, Feature.PALMS}
_QUADS = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]


def add_frame(builder: StageBuilder, camera: Camera, staging: Staging) -> None:
    """Stand what the place has between lens and subject: a door frame, or the trunks of two trees.

    Open country has neither; there the picture stays without.
    """
    distance = min(max(0.30 * camera.focus_m, 0.35), 1.6)
    distance = max(distance, camera.entry(camera.forward) + 0.25)
    features = set(staging.place.features)
    if staging.place.int_ext is IntExt.INT or features & _BUILT:
        _add_door_frame(builder, camera, staging, distance)
    elif staging.place.set_kind is SetKind.FOREST or features & _GROWN:
        _add_trunks(builder, camera, distance)


def _add_door_frame(
    builder: StageBuilder, camera: Camera, staging: Staging, distance: float
) -> None:
    wide, high = camera.tan_x * distance, camera.tan_y * distance
    paint = builder.material(_paint(staging))
    jamb = wide * (1.8 - 2 * _JAMB)
    lintel = high * (1.8 - 2 * _LINTEL)
    for x, y, size in (
        (-jamb, 0.0, (wide * 1.6, high * 4)),
        (jamb, 0.0, (wide * 1.6, high * 4)),
        (0.0, lintel, (wide * 4, high * 1.6)),
    ):
        corners = _slab(camera, (x, y, distance), (*size, 0.1 * distance))
        builder.mesh(corners, _QUADS, paint)


def _add_trunks(builder: StageBuilder, camera: Camera, distance: float) -> None:
    """One trunk each side, the right one thinner and leaning: nature is not square."""
    wide = camera.tan_x * distance
    bark = builder.material(
        Material(
            base_rgb=(0.055, 0.042, 0.032),
            second_rgb=(0.028, 0.022, 0.018),
            roughness=0.95,
            procedural=Procedural.BARK,
        )
    )
    for side, share, lean in ((-1.0, 0.34, 0.06), (1.0, 0.24, -0.16)):
        radius = wide * share / 2
        foot = camera.eye + camera.forward * distance + camera.right * side * (wide - radius * 0.6)
        up = np.array([0.0, 0.0, 1.0]) + camera.right * lean
        builder.cylinder(foot - up * 2.5, foot + up * 3.5, radius, bark, top_radius=radius * 0.8)


def _paint(staging: Staging) -> Material:
    if staging.place.int_ext is IntExt.INT:
        return Material(
            base_rgb=(0.22, 0.15, 0.10),
            second_rgb=(0.13, 0.085, 0.055),
            roughness=0.6,
            procedural=Procedural.MOTTLE,
            scale=3.0,
        )
    return Material(
        base_rgb=(0.16, 0.15, 0.14),
        second_rgb=(0.09, 0.085, 0.08),
        roughness=0.85,
        procedural=Procedural.MOTTLE,
        scale=2.0,
    )


def _slab(camera: Camera, middle: Point, size: Point) -> list[Vector]:
    """Corners of a flat box square to the lens: *middle* and *size* in the camera's axes."""
    axes = np.stack([camera.right, camera.up, camera.forward])
    corners = []
    for number in range(8):
        signs = [1.0 if number >> bit & 1 else -1.0 for bit in (2, 1, 0)]
        corners.append(camera.eye + (np.asarray(middle) + np.multiply(signs, size) / 2) @ axes)
    return corners


def blocks_too_much(camera: Camera) -> bool:
    """Whether the subject is too near for anything to stand before it."""
    return camera.focus_m < 0.9 or not math.isfinite(camera.focus_m)
