"""Noise out, by Intel Open Image Denoise.

The library keeps a device per thread count; a filter belongs to one call.
"""

from __future__ import annotations

import functools

import numpy as np
import pyoidn
from numpy.typing import NDArray

from core.domain.film_terms import Quality
from core.errors import RenderFailed
from core.previs.engine import NoisyLayers

Images = NDArray[np.float32]

_FILTER_QUALITY = {
    Quality.DRAFT: pyoidn.OIDN_QUALITY_FAST,
    Quality.PREVIEW: pyoidn.OIDN_QUALITY_BALANCED,
    Quality.FINAL: pyoidn.OIDN_QUALITY_HIGH,
}


@functools.cache
def _device(threads: int) -> pyoidn.Device:
    device = pyoidn.Device(pyoidn.OIDN_DEVICE_TYPE_CPU)
    device.set_int("numThreads", threads)
    device.set_bool("setAffinity", False)  # two processes must not share one core
    device.commit()
    return device


def denoised(colour: Images, guides: NoisyLayers, *, filter_quality: int, threads: int) -> Images:
    """*colour* (h, w, 3), scene-linear, without its noise.

    Raises:
        RenderFailed: the library refused.
    """
    device, output = _device(threads), np.empty_like(colour)
    with pyoidn.Filter(device, pyoidn.OIDN_FILTER_TYPE_RT) as work:
        for name, image in (
            (pyoidn.OIDN_IMAGE_COLOR, colour),
            (pyoidn.OIDN_IMAGE_ALBEDO, guides.albedo),
            (pyoidn.OIDN_IMAGE_NORMAL, guides.normal),
            (pyoidn.OIDN_IMAGE_OUTPUT, output),
        ):
            work.set_image(name, image, pyoidn.OIDN_FORMAT_FLOAT3)
        work.set_bool("hdr", True)
        work.set_quality(filter_quality)
        work.commit()
        work.execute()
    error = device.get_error()
    if error:
        raise RenderFailed("previs", f"The denoiser failed: {error}.")
    return np.maximum(output, 0.0)


def denoised_layers(noisy: NoisyLayers, *, quality: Quality, threads: int) -> Images:
    """Layers (slots, h, w, 3) whose sum is the denoised picture.

    The picture is denoised as a whole. Each layer is denoised fast on its own, which tells how
    the light divides; the whole is then divided so.
    """
    whole = denoised(
        np.ascontiguousarray(noisy.layers.sum(axis=0)),
        noisy,
        filter_quality=_FILTER_QUALITY[quality],
        threads=threads,
    )
    if len(noisy.groups) == 1:
        return whole[None]
    parts = np.stack(
        [
            denoised(layer, noisy, filter_quality=pyoidn.OIDN_QUALITY_FAST, threads=threads)
            for layer in noisy.layers
        ]
    )
    return divided(whole, parts)


def divided(whole: Images, parts: Images) -> Images:
    """*parts* scaled per pixel and channel so that they sum to *whole*; reuses *parts*.

    What no part claims goes to the first.
    """
    summed = parts.sum(axis=0)
    claimed = summed > 1e-6 * max(float(whole.max()), 1e-6)
    scale = np.where(claimed, whole / np.where(claimed, summed, 1.0), 0.0)
    parts *= scale.astype(np.float32)
    parts[0] += np.where(claimed, 0.0, whole).astype(np.float32)
    return parts
