"""One frame, from a request to a picture."""

from __future__ import annotations

import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.domain.film_terms import IntExt, Quality
from core.domain.picture import HalfImage, LightGroup, LinearPicture
from core.domain.staging import KeyLight, LightQuality, Staging
from core.errors import WorkCancelled
from core.ports.frame_maker import FrameRequest
from core.previs import measure
from core.previs.arrangement import Arrangement, BuiltStage, arrange
from core.previs.atmosphere import add_weather
from core.previs.denoise import denoised_layers
from core.previs.engine import RenderPlan, TracedLayers, Tracer, build_set_tree
from core.previs.enlarging import enlarged
from core.previs.exposure import exposure_ev
from core.previs.layers import relight, to_half
from core.previs.passes import passes_of
from core.previs.remarks import remarks_on
from core.previs.rigs import light_stage
from core.previs.sets import build_set
from core.previs.stage_builder import StageBuilder
from core.previs.white_balance import balanced_layers

SAMPLES = {Quality.DRAFT: 2, Quality.PREVIEW: 2, Quality.FINAL: 4}
"""Paths per pixel on which light is traced."""
LIGHT_SHARE = {Quality.DRAFT: 0.7, Quality.PREVIEW: 0.4, Quality.FINAL: 0.45}
"""How wide the picture is on which light is traced, against the picture."""
_LEAST_PX = 336
"""Of the longer side of the picture on which light is traced."""
_SETS_KEPT = 3


def render_frame(
    request: FrameRequest, *, cancelled: Callable[[], bool], threads: int = 1
) -> LinearPicture:
    """The picture of *request*; the same request gives the same bytes.

    Args:
        request: Shot, staging, parameters and size.
        cancelled: Asked between the steps and between bands of rows.
        threads: Cores to use; the picture does not depend on it.

    Raises:
        WorkCancelled: *cancelled* said so.
        RenderFailed: no picture could be made.
    """
    stage = _stage_of(_set_key(request.staging))
    _stop_if(cancelled)
    scene = arrange(request, stage)
    joints = scene.subject.joints if scene.subject else None
    light_stage(scene.builder, request.staging, stage.plan, joints, scene.camera)
    _stop_if(cancelled)
    tracer = Tracer(_plan(request, scene, stage, threads))
    traced = tracer.trace(cancelled)
    _stop_if(cancelled)
    clean = denoised_layers(traced, quality=request.quality, threads=threads)
    traced = replace(traced, layers=balanced_layers(clean, request.staging))
    del clean  # at 3840 x 2160 every copy of the layers counts
    layers = _finished(request, tracer, traced, cancelled)
    return _picture(request, scene, stage, traced, layers)


def _plan(
    request: FrameRequest, scene: Arrangement, stage: BuiltStage, threads: int
) -> RenderPlan:
    return RenderPlan(
        built=stage.built,
        shot=scene.builder,
        camera=scene.camera,
        width=request.width,
        height=request.height,
        samples=SAMPLES[request.quality],
        seed=request.seed % 2**31,
        threads=threads,
        light_size=_light_size(request),
    )


def _light_size(request: FrameRequest) -> tuple[int, int] | None:
    share = max(LIGHT_SHARE[request.quality], _LEAST_PX / max(request.width, request.height))
    if share >= 1:
        return None
    return round(request.width * share), round(request.height * share)


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise WorkCancelled("previs", "The picture was cancelled.")


def _set_key(staging: Staging) -> Staging:
    """What the set depends on: the same for every shot of a scene."""
    return staging.model_copy(
        update={
            "performers": (),
            "style": (),
            "key_light": KeyLight.MOTIVATED,
            "light_quality": LightQuality.NATURAL,
        }
    )


@functools.lru_cache(maxsize=_SETS_KEPT)
def _stage_of(staging: Staging) -> BuiltStage:
    builder = StageBuilder()
    plan = build_set(staging, builder)
    return BuiltStage(build_set_tree(builder), plan)


def _finished(
    request: FrameRequest, tracer: Tracer, traced: TracedLayers, cancelled: Callable[[], bool]
) -> dict[LightGroup, HalfImage]:
    """Bring to size and let it rain."""
    _stop_if(cancelled)
    plan, staging = tracer.plan, request.staging
    layers = enlarged(tracer, traced, cancelled=cancelled) if plan.light_size else traced.layers
    if staging.place.int_ext is IntExt.EXT:
        add_weather(layers, traced.seen[..., 6], plan, staging.weather)
    return _halves(traced.groups, layers, plan.threads)


def _picture(
    request: FrameRequest,
    scene: Arrangement,
    stage: BuiltStage,
    traced: TracedLayers,
    layers: dict[LightGroup, HalfImage],
) -> LinearPicture:
    """Meter and measure."""
    rgb, objects = relight(layers, {}), traced.seen[..., 7].astype(np.int16)
    principal = objects == scene.principal_id if scene.principal_id else objects > 0
    measured = _measured(request, scene, stage, objects)
    return LinearPicture(
        rgb=rgb,
        layers=layers,
        exposure_ev=exposure_ev(rgb, principal, request.staging),
        source_bit_depth=16,
        measured=measured,
        remarks=remarks_on(request, scene, measured),
        passes=passes_of(request, scene, traced),
    )


def _halves(
    groups: tuple[LightGroup, ...], layers: NDArray[np.float32], threads: int
) -> dict[LightGroup, HalfImage]:
    with ThreadPoolExecutor(threads) as pool:
        return dict(zip(groups, pool.map(to_half, layers), strict=True))


def _measured(
    request: FrameRequest, scene: Arrangement, stage: BuiltStage, objects: NDArray[np.int16]
) -> dict[str, float]:
    camera = scene.camera
    ground = float(stage.plan.ground(float(camera.eye[0]), float(camera.eye[1])))
    lens = measure.Lens(scene.focal_mm, request.params.fov)
    facts = measure.lens_facts(camera, lens, ground)
    facts["visible_people"] = float(measure.visible_people(objects, scene.people))
    if scene.subject is not None:
        facts |= measure.subject_facts(camera, scene.subject, request.shot.size, scene.sight)
    return facts
