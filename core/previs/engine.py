"""One picture's light: stage and camera in, noisy layers and auxiliary images out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.domain.picture import LightGroup
from core.errors import RenderFailed, WorkCancelled
from core.previs.camera import Camera, camera_row
from core.previs.embree import TriangleScene, address_of
from core.previs.kernel.passes import CHANNELS, pass_rows
from core.previs.kernel.rays import Stage
from core.previs.kernel.rows import Task, render_rows
from core.previs.lights import light_rows, world_row
from core.previs.materials import material_rows
from core.previs.stage_builder import Geometry, StageBuilder

BAND_ROWS = 8
MAX_LIGHTS = 64


@dataclass(frozen=True, slots=True)
class BuiltSet:
    """A set with its search tree, to be shared by the shots of a scene."""

    builder: StageBuilder
    geometry: Geometry
    tree: TriangleScene


@dataclass(frozen=True, slots=True)
class RenderPlan:
    """Everything the engine needs.

    Attributes:
        built: The set.
        shot: The builder of this shot's people and lamps, made by `built.builder.begin_shot()`.
        camera: The lens.
        width: Pixels.
        height: Pixels.
        samples: Paths per pixel.
        seed: Of the noise.
        threads: Row bands worked on at once; the picture does not depend on it.
        shadow_rays: Lamps tried at each first hit.
        light_size: Width and height of the smaller picture on which light is traced; None: it is
            traced on every pixel.
    """

    built: BuiltSet
    shot: StageBuilder
    camera: Camera
    width: int
    height: int
    samples: int = 3
    seed: int = 1
    threads: int = 1
    shadow_rays: int = 4
    light_size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class TracedLayers:
    """Averages over the samples, on the pixels that light was traced on; noisy at first.

    Attributes:
        groups: What each slot is.
        layers: (slots, h, w, 3) float32 scene-linear Rec.709.
        albedo: (h, w, 3) float32.
        normal: (h, w, 3) float32, world space.
        depth: (h, w) float32, metres along the lens axis.
        objects: (h, w) int16: -1 sky, 0 set, people from 1.
        seen: (H, W, 9) float32, the pinhole's view of every pixel; columns of `kernel.passes`.
    """

    groups: tuple[LightGroup, ...]
    layers: NDArray[np.float32]
    albedo: NDArray[np.float32]
    normal: NDArray[np.float32]
    depth: NDArray[np.float32]
    objects: NDArray[np.int16]
    seen: NDArray[np.float32]


def build_set_tree(builder: StageBuilder) -> BuiltSet:
    """Freeze a set.

    Raises:
        RenderFailed: it holds no triangles.
    """
    geometry = builder.geometry()
    if not len(geometry.faces):
        raise RenderFailed("previs", "The set is empty.")
    return BuiltSet(builder, geometry, TriangleScene(geometry.vertices, geometry.faces))


def used_groups(shot: StageBuilder) -> tuple[LightGroup, ...]:
    """The layers that can hold light; AMBIENT comes first: sky, fog and bounced rest go there."""
    found = {light.group for light in shot.lights}
    found |= {m.emission_group for m in shot.materials if max(m.emission_rgb) > 0}
    found |= {m.emission_group for m in shot.materials if m.share > 0}
    found.discard(LightGroup.AMBIENT)
    return (LightGroup.AMBIENT, *(group for group in LightGroup if group in found))


def kernel_stage(plan: RenderPlan, people: TriangleScene | None, mesh: Geometry) -> Stage:
    """The kernel's view of the plan. Keep *people* alive as long as it is used."""
    stage_set = plan.built.geometry
    slots = {group: slot for slot, group in enumerate(used_groups(plan.shot))}
    facts = np.concatenate([_facts(stage_set), _facts(mesh)])
    faces = np.concatenate([stage_set.faces, mesh.faces + len(stage_set.vertices)])
    return Stage(
        np.uint64(address_of("rtcIntersect1")),
        np.uint64(address_of("rtcOccluded1")),
        np.uint64(plan.built.tree.handle),
        np.uint64(people.handle if people else 0),
        len(stage_set.faces),
        faces.astype(np.int32),
        np.concatenate([stage_set.normals, mesh.normals]),
        facts,
        material_rows(plan.shot.materials, slots),
        light_rows(plan.shot.lights[:MAX_LIGHTS], slots),
        world_row(plan.shot.sky, plan.shot.fog, plan.shot.ambient_rgb),
        camera_row(plan.camera),
    )


def _facts(mesh: Geometry) -> NDArray[np.int32]:
    columns = (mesh.materials, mesh.smooth.astype(np.int32), mesh.object_ids)
    return np.stack(columns, axis=1).astype(np.int32)


class Tracer:
    """A plan whose people have their search tree: ready to be lit and looked at."""

    def __init__(self, plan: RenderPlan) -> None:
        self.plan = plan
        mesh = plan.shot.geometry()
        self._people = TriangleScene(mesh.vertices, mesh.faces) if len(mesh.faces) else None
        self.stage = kernel_stage(plan, self._people, mesh)

    def trace(self, cancelled: Callable[[], bool]) -> TracedLayers:
        """The light, on the plan's small picture if it has one, and the passes, on the large.

        Raises:
            WorkCancelled: *cancelled* said so between two bands of rows.
            RenderFailed: no light reached the lens, or it is not a number.
        """
        plan, groups = self.plan, used_groups(self.plan.shot)
        width, height = plan.light_size or (plan.width, plan.height)
        layers = np.zeros((height, width, len(groups), 3), np.float32)
        aov = np.zeros((height, width, 8), np.float32)

        def band(first: int, end: int) -> None:
            task = Task(first, end, 0, plan.samples, plan.seed, plan.shadow_rays)
            render_rows(self.stage, layers, aov, task)

        self.in_bands(band, height, cancelled)
        if not layers.any() or not (aov[..., 6] != 0).all():
            raise RenderFailed("previs", "No light reached the lens.")
        if not np.isfinite(layers).all():
            raise RenderFailed("previs", "The light came out as no number.")
        seen = self.passes((plan.width, plan.height), cancelled)
        return _averaged(groups, layers, aov, plan.samples, seen)

    def passes(self, size: tuple[int, int], cancelled: Callable[[], bool]) -> NDArray[np.float32]:
        """What a pinhole sees, (h, w, CHANNELS), at *size* (width, height).

        Raises:
            WorkCancelled: *cancelled* said so.
        """
        seen = np.zeros((size[1], size[0], CHANNELS), np.float32)
        self.in_bands(
            lambda first, end: pass_rows(self.stage, seen, first, end), size[1], cancelled
        )
        return seen

    def in_bands(
        self, work: Callable[[int, int], None], rows: int, cancelled: Callable[[], bool]
    ) -> None:
        """Do *work* (first row, end row) on all *rows*, in bands over the plan's threads.

        Raises:
            WorkCancelled: *cancelled* said so between two bands.
        """

        def band(first: int) -> None:
            if cancelled():
                raise WorkCancelled("previs", "The picture was cancelled.")
            work(first, min(first + BAND_ROWS, rows))

        starts = range(0, rows, BAND_ROWS)
        if self.plan.threads == 1:
            for start in starts:
                band(start)
            return
        with ThreadPoolExecutor(self.plan.threads) as pool:
            for _ in pool.map(band, starts):
                pass


def _averaged(
    groups: tuple[LightGroup, ...],
    layers: NDArray[np.float32],
    aov: NDArray[np.float32],
    samples: int,
    seen: NDArray[np.float32],
) -> TracedLayers:
    """Sums to averages, slots first; a layer that stayed black is left out."""
    kept = [slot for slot in range(len(groups)) if layers[:, :, slot].any()]
    stack = np.stack([np.ascontiguousarray(layers[:, :, slot]) for slot in kept])
    stack *= 1.0 / samples
    return TracedLayers(
        tuple(groups[slot] for slot in kept),
        stack,
        np.ascontiguousarray(aov[..., 0:3]),
        np.ascontiguousarray(aov[..., 3:6]),
        np.ascontiguousarray(aov[..., 6]),
        aov[..., 7].astype(np.int16),
        seen,
    )
