"""Passes of a picture: what its pixels show, named, with the camera that saw it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.domain import optics
from core.domain.picture import LensRecord, Passes
from core.ports.frame_maker import FrameRequest
from core.previs.arrangement import Arrangement
from core.previs.camera import Vector
from core.previs.engine import TracedLayers

SET, SKY = 0, -1


def passes_of(request: FrameRequest, scene: Arrangement, noisy: TracedLayers) -> Passes:
    """The passes of a rendered picture; people are called by their ids."""
    seen = noisy.seen
    return Passes(
        depth=np.ascontiguousarray(seen[..., 6]),
        normal=seen[..., 3:6].astype(np.float16),
        albedo=np.clip(seen[..., 0:3], 0, 1).astype(np.float16),
        objects=_numbers(seen[..., 7]),
        surfaces=_numbers(seen[..., 8]),
        names=_names(request),
        lens=_lens(request, scene),
    )


def _numbers(channel: NDArray[np.float32]) -> NDArray[np.int16]:
    return np.ascontiguousarray(channel.astype(np.int16))


def _names(request: FrameRequest) -> dict[int, str]:
    people = enumerate(request.staging.performers, start=1)
    told = {number: str(one.character_id) for number, one in people}
    return {SKY: "sky", SET: "set", **told}


def _lens(request: FrameRequest, scene: Arrangement) -> LensRecord:
    sensor = optics.sensor_named(request.sensor)
    camera = scene.camera
    return LensRecord(
        focal_mm=scene.focal_mm,
        sensor_mm=sensor.used_mm(request.width / request.height),
        t_stop=request.shot.t_stop,
        focus_m=camera.focus_m,
        eye=_three(camera.eye),
        right=_three(camera.right),
        up=_three(camera.up),
        forward=_three(camera.forward),
    )


def _three(vector: Vector) -> tuple[float, float, float]:
    return float(vector[0]), float(vector[1]), float(vector[2])
