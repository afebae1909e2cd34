"""Builds what stands in front of the lens: meshes, materials, lamps, sky and air.

World right-handed, Z up, metres; figures at rest face -Y. Angles given here are degrees, as at
every border; inside the engine they are radians.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.domain.figure_look import Rgb
from core.previs import shapes
from core.previs.lights import Fog, Light, Sky
from core.previs.materials import Material

MaterialIds = int | Sequence[int] | NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Geometry:
    """Triangles ready for the kernel.

    Attributes:
        vertices: (n, 3) float32, metres.
        normals: (n, 3) float32, used where `smooth`.
        faces: (m, 3) int32.
        materials: (m,) int32, into the stage's materials.
        smooth: (m,) uint8, 1 where vertex normals are interpolated.
        object_ids: (m,) int32, 0 for the set, the person's number from 1 for people.
    """

    vertices: NDArray[np.float32]
    normals: NDArray[np.float32]
    faces: NDArray[np.int32]
    materials: NDArray[np.int32]
    smooth: NDArray[np.uint8]
    object_ids: NDArray[np.int32]


@dataclass(slots=True)
class StageBuilder:
    """Collects a stage. A set is built once and shared; a shot goes on from it."""

    materials: list[Material] = field(default_factory=list)
    lights: list[Light] = field(default_factory=list)
    sky: Sky = field(default_factory=Sky)
    fog: Fog = field(default_factory=Fog)
    ambient_rgb: Rgb = (0.0, 0.0, 0.0)
    """Light that reaches what is seen only in reflections and bounces."""
    _pieces: list[Geometry] = field(default_factory=list)
    _vertex_count: int = 0
    _material_ids: dict[Material, int] = field(default_factory=dict)

    def material(self, material: Material) -> int:
        """The id of *material*, new or known."""
        if material not in self._material_ids:
            self._material_ids[material] = len(self.materials)
            self.materials.append(material)
        return self._material_ids[material]

    def mesh(  # noqa: PLR0913 - a mesh has these parts
        self,
        vertices: ArrayLike,
        faces: ArrayLike,
        material: MaterialIds,
        *,
        normals: ArrayLike | None = None,
        smooth: bool = False,
        object_id: int = 0,
    ) -> None:
        """Add triangles or quads.

        Args:
            vertices: (n, 3) metres.
            faces: (m, 3) or (m, 4).
            material: One id, or one per face.
            normals: (n, 3) outward; given, the surface looks round.
            smooth: Compute such normals.
            object_id: 0 for the set and things, the person's number from 1 for people.
        """
        points = np.asarray(vertices, float).reshape(-1, 3)
        quads = np.asarray(faces, np.int64)
        corners = shapes.triangles(quads)
        ids = np.asarray(material, np.int32)
        if ids.ndim and len(ids) != len(corners):
            ids = np.tile(ids, 2)  # one id per quad
        if smooth and normals is None:
            normals = shapes.vertex_normals(points, corners)
        rounded = np.zeros_like(points) if normals is None else np.asarray(normals, float)
        count = len(corners)
        self._pieces.append(
            Geometry(
                points.astype(np.float32),
                rounded.astype(np.float32),
                (corners + self._vertex_count).astype(np.int32),
                np.broadcast_to(ids, count).astype(np.int32),
                np.full(count, normals is not None, np.uint8),
                np.full(count, object_id, np.int32),
            )
        )
        self._vertex_count += len(points)

    def shape(self, shape: shapes.Shape, material: int) -> None:
        """Add one of `shapes`."""
        self.mesh(shape.vertices, shape.faces, material, normals=shape.normals)

    def box(
        self, centre: ArrayLike, size: ArrayLike, material: int, *, yaw_deg: float = 0.0
    ) -> None:
        """Add a cuboid of *size* (x, y, z) about *centre*."""
        self.shape(shapes.box(centre, size, yaw_deg), material)

    def quad(self, a: ArrayLike, b: ArrayLike, c: ArrayLike, d: ArrayLike, material: int) -> None:
        """Add a four-cornered face; it is seen from both sides."""
        corners = np.stack([np.asarray(corner, float) for corner in (a, b, c, d)])
        self.mesh(corners, [[0, 1, 2], [0, 2, 3]], material)

    def cylinder(  # noqa: PLR0913 - a cylinder has these parts
        self,
        a: ArrayLike,
        b: ArrayLike,
        radius: float,
        material: int,
        *,
        top_radius: float | None = None,
        segments: int = 12,
        caps: bool = True,
    ) -> None:
        """Add a round bar from *a* to *b*, narrowing to *top_radius* at *b*."""
        top = radius if top_radius is None else top_radius
        self.shape(shapes.cylinder((a, b), (radius, top), segments), material)
        if caps:
            axis = np.subtract(b, a)
            self.shape(shapes.disc(a, -axis, radius, segments), material)
            self.shape(shapes.disc(b, axis, top, segments), material)

    def tube(self, points: ArrayLike, radius: float, material: int, *, segments: int = 6) -> None:
        """Add a round wire or pipe through *points* (n, 3)."""
        centres = np.asarray(points, float)
        self.shape(shapes.sweep(centres, np.full(len(centres), radius), segments), material)

    def sphere(
        self,
        centre: ArrayLike,
        radius: float,
        material: int,
        *,
        scale: ArrayLike = (1.0, 1.0, 1.0),
        segments: int = 20,
    ) -> None:
        """Add a ball, stretched by *scale*."""
        radii = radius * np.asarray(scale, float)
        self.shape(shapes.sphere(centre, radii, segments), material)

    def lathe(
        self,
        profile: Sequence[tuple[float, float]],
        centre: ArrayLike,
        material: int,
        *,
        segments: int = 24,
    ) -> None:
        """Add a turned solid: *profile* is (radius, height) from the bottom up."""
        self.shape(shapes.lathe(profile, centre, segments), material)

    def light(self, light: Light) -> None:
        """Add a source."""
        self.lights.append(light)

    def begin_shot(self) -> StageBuilder:
        """A builder for this shot's people and lamps, on top of this set.

        Materials keep their ids; lamps, sky, fog and ambient are copies, so that the set stays
        as it is for the next shot. Geometry starts empty.
        """
        return StageBuilder(
            materials=list(self.materials),
            lights=list(self.lights),
            sky=replace(self.sky),
            fog=replace(self.fog),
            ambient_rgb=self.ambient_rgb,
            _material_ids=dict(self._material_ids),
        )

    def geometry(self) -> Geometry:
        """Everything added so far as one mesh."""
        pieces = self._pieces or [_EMPTY]
        merged = Geometry(
            *(
                np.concatenate([getattr(piece, name) for piece in pieces])
                for name in Geometry.__slots__
            )
        )
        self._pieces = [merged]
        return merged


_EMPTY = Geometry(
    np.zeros((0, 3), np.float32),
    np.zeros((0, 3), np.float32),
    np.zeros((0, 3), np.int32),
    np.zeros(0, np.int32),
    np.zeros(0, np.uint8),
    np.zeros(0, np.int32),
)
