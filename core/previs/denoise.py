"""Noise out, by Intel Open Image Denoise.

The library keeps a device per thread count; a filter belongs to one call.
"""

from __future__ import annotations

import functools
from dataclasses import replace

import cv2
import numpy as np
import pyoidn
from numpy.typing import NDArray

from core.domain.film_terms import Quality
from core.errors import RenderFailed
from core.previs.engine import TracedLayers

Images = NDArray[np.float32]

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)

_SHRINK = 2
"""How much smaller the picture is on which the division of light is worked out."""

_FILTER_QUALITY = {
    Quality.DRAFT: pyoidn.OIDN_QUALITY_FAST,
    Quality.PREVIEW: pyoidn.OIDN_QUALITY_FAST,
    Quality.FINAL: pyoidn.OIDN_QUALITY_HIGH,
}


@functools.cache
def _device(threads: int) -> pyoidn.Device:
    device = pyoidn.Device(pyoidn.OIDN_DEVICE_TYPE_CPU)
    device.set_int("numThreads", threads)
    device.set_bool("setAffinity", False)  # two processes must not share one core
    device.commit()
    return device


def denoised(colour: Images, guides: TracedLayers, *, filter_quality: int, threads: int) -> Images:
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


def denoised_layers(noisy: TracedLayers, *, quality: Quality, threads: int) -> Images:
    """Layers (slots, h, w, 3) whose sum is the denoised picture.

    The picture is denoised as a whole. The layers, denoised fast, tell how its light divides.
    """
    whole = denoised(
        np.ascontiguousarray(noisy.layers.sum(axis=0)),
        noisy,
        filter_quality=_FILTER_QUALITY[quality],
        threads=threads,
    )
    if len(noisy.groups) == 1:
        return whole[None]
    if quality is Quality.FINAL:
        return divided(whole, _layer_by_layer(noisy, threads))
    return divided(whole, _three_at_once(noisy, threads))


def _layer_by_layer(noisy: TracedLayers, threads: int) -> Images:
    fast = pyoidn.OIDN_QUALITY_FAST
    return np.stack(
        [denoised(layer, noisy, filter_quality=fast, threads=threads) for layer in noisy.layers]
    )


def _three_at_once(noisy: TracedLayers, threads: int) -> Images:
    """Luminances of three layers denoised as one colour picture; hues from a blur.

    A lamp's hue changes slowly over a picture once the surfaces' own colour is divided out. The
    work is done on a smaller picture: only the division of light gets coarser.
    """
    brightness = noisy.layers @ _LUMINANCE
    scale = np.maximum(brightness.mean(axis=(1, 2), keepdims=True), 1e-9)
    brightness /= scale
    guides = _smaller(noisy)
    parts = np.empty_like(noisy.layers)
    for first in range(0, len(parts), 3):
        last = min(first + 3, len(parts))
        picked = [first, min(first + 1, last - 1), last - 1]
        packed = np.ascontiguousarray(np.moveaxis(brightness[picked], 0, -1))
        clean = denoised(
            _shrunk(packed),
            guides,
            filter_quality=pyoidn.OIDN_QUALITY_FAST,
            threads=threads,
        )
        clean = _grown(clean, (packed.shape[1], packed.shape[0]))
        for slot in range(first, last):
            channel = picked.index(slot)
            hue = _hue(noisy.layers[slot], noisy.albedo)
            parts[slot] = hue * (clean[..., channel, None] * scale[slot])
    return parts


def _shrunk(picture: Images) -> Images:
    size = (picture.shape[1] // _SHRINK, picture.shape[0] // _SHRINK)
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.float32)


def _grown(picture: Images, size: tuple[int, int]) -> Images:
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR), np.float32)


def _smaller(noisy: TracedLayers) -> TracedLayers:
    """The guides at the smaller size."""
    return replace(noisy, albedo=_shrunk(noisy.albedo), normal=_shrunk(noisy.normal))


def _hue(layer: Images, albedo: Images) -> Images:
    """Colour of *layer* at luminance one, its light smoothed over neighbouring pixels."""
    surface = albedo + 0.05
    light = cv2.GaussianBlur(layer / surface, (0, 0), max(layer.shape[1] * 0.008, 1.0))
    tinted = np.asarray(light, np.float32) * surface
    brightness = np.maximum(tinted @ _LUMINANCE, 1e-9)[..., None]
    return np.asarray(tinted / brightness, np.float32)


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
