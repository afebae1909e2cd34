"""One frame, from a request to a picture."""

from __future__ import annotations

import functools
from collections.abc import Callable

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
from core.previs.engine import NoisyLayers, RenderPlan, build_set_tree, render
from core.previs.exposure import exposure_ev
from core.previs.layers import relight
from core.previs.passes import passes_of
from core.previs.remarks import remarks_on
from core.previs.rigs import light_stage
from core.previs.sets import build_set
from core.previs.stage_builder import StageBuilder
from core.previs.white_balance import balanced_layers

SAMPLES = {Quality.DRAFT: 2, Quality.PREVIEW: 3, Quality.FINAL: 8}
"""Paths per pixel."""
_SETS_KEPT = 3
_HALF_MAX = 65504.0


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
    plan = RenderPlan(
        built=stage.built,
        shot=scene.builder,
        camera=scene.camera,
        width=request.width,
        height=request.height,
        samples=SAMPLES[request.quality],
        seed=request.seed % 2**31,
        threads=threads,
    )
    noisy = render(plan, cancelled=cancelled)
    _stop_if(cancelled)
    return _developed(request, scene, stage, noisy, threads)


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


def _developed(
    request: FrameRequest,
    scene: Arrangement,
    stage: BuiltStage,
    noisy: NoisyLayers,
    threads: int,
) -> LinearPicture:
    """Denoise, add the weather, meter and measure."""
    layers = denoised_layers(noisy, quality=request.quality, threads=threads)
    staging = request.staging
    if staging.place.int_ext is IntExt.EXT:
        add_weather(layers, noisy.depth, scene.camera, staging.weather, request.seed)
    layers = balanced_layers(layers, staging)
    halves = _halves(noisy.groups, layers)
    del layers
    rgb = relight(halves, {})
    principal = noisy.objects == scene.principal_id if scene.principal_id else noisy.objects > 0
    measured = _measured(request, scene, stage, noisy)
    return LinearPicture(
        rgb=rgb,
        layers=halves,
        exposure_ev=exposure_ev(rgb, principal, staging),
        source_bit_depth=16,
        measured=measured,
        remarks=remarks_on(request, scene, measured),
        passes=passes_of(request, scene, noisy),
    )


def _halves(
    groups: tuple[LightGroup, ...], layers: NDArray[np.float32]
) -> dict[LightGroup, HalfImage]:
    return {
        group: np.minimum(layer, _HALF_MAX).astype(np.float16)
        for group, layer in zip(groups, layers, strict=True)
    }


def _measured(
    request: FrameRequest, scene: Arrangement, stage: BuiltStage, noisy: NoisyLayers
) -> dict[str, float]:
    camera = scene.camera
    ground = float(stage.plan.ground(float(camera.eye[0]), float(camera.eye[1])))
    lens = measure.Lens(scene.focal_mm, request.params.fov)
    facts = measure.lens_facts(camera, lens, ground)
    facts["visible_people"] = float(measure.visible_people(noisy.objects, scene.people))
    if scene.subject is not None:
        facts |= measure.subject_facts(camera, scene.subject, request.shot.size, scene.sight)
    return facts
