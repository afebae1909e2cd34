"""Rain and snow between the lens and the stage.

Drops and flakes are placed in the world before the lens, hidden where something stands nearer,
and lit by the light around them in the picture, layer by layer, so that the layers still sum.
"""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.domain.film_terms import Weather
from core.previs.camera import Camera
from core.previs.engine import RenderPlan

Floats = NDArray[np.float64]
Layers = NDArray[np.float32]

_HIGHLIGHT = 6.0
"""Times the picture's mean above which light no longer brightens a drop."""
_COARSE = 3
"""Pixels a side that the light around a drop is gathered from as one."""


@dataclass(frozen=True, slots=True)
class Fall:
    """What falls.

    Attributes:
        count: Drops or flakes in the frustum.
        nearest_m: To the lens.
        deepest_m: Beyond the nearest.
        speed: World metres covered while the shutter is open (x, y, z).
        radius_m: Of one.
        brightness: Of its light against the light around.
        soft: Round and out of focus near the lens, instead of a streak.
    """

    count: int
    nearest_m: float
    deepest_m: float
    speed: tuple[float, float, float]
    radius_m: float
    brightness: float
    soft: bool = False


FALLS: dict[Weather, Fall] = {
    Weather.RAIN: Fall(3600, 1.6, 22.0, (0.03, 0.01, -0.26), 0.0008, 0.30),
    Weather.STORM: Fall(5200, 1.4, 20.0, (0.11, 0.03, -0.30), 0.0009, 0.34),
    Weather.SNOW: Fall(3000, 1.9, 17.0, (0.012, 0.0, -0.02), 0.005, 0.9, soft=True),
    Weather.DUST: Fall(700, 0.6, 7.0, (0.03, 0.0, 0.004), 0.0022, 0.35, soft=True),
}
"""Speeds after terminal velocities of 9 m/s (rain) and 1 m/s (snow) at a shutter of 1/40 s."""


def add_weather(
    layers: Layers, depth: NDArray[np.float32], plan: RenderPlan, weather: tuple[Weather, ...]
) -> None:
    """Add what falls to *layers* (slots, h, w, 3) in place; *depth* (h, w) in metres."""
    for kind in weather:
        fall = FALLS.get(kind)
        if fall is not None:
            cover = fall_cover(fall, depth, plan.camera, plan.seed)
            _light(layers, cover, fall, plan.threads)


def fall_cover(
    fall: Fall, depth: NDArray[np.float32], camera: Camera, seed: int
) -> NDArray[np.float32]:
    """How much of each pixel drops cover, shape (h, w), 0..1."""
    draw = np.random.default_rng([seed, 0xFA11])
    far = fall.nearest_m + fall.deepest_m * draw.random(fall.count) ** 1.25
    across = draw.uniform(-1.15, 1.15, fall.count) * camera.tan_x * far
    upwards = draw.uniform(-1.3, 1.3, fall.count) * camera.tan_y * far
    start = np.stack([across, upwards, far], axis=1)
    axes = np.stack([camera.right, camera.up, camera.forward])
    drops = start, axes @ np.asarray(fall.speed)
    if fall.soft:
        size = draw.uniform(0.5, 1.4, fall.count) * fall.radius_m
        return _flakes(drops, size, depth, camera)
    return _streaks(drops, fall, depth, camera)


def _picture(points: Floats, camera: Camera, shape: tuple[int, ...]) -> tuple[Floats, Floats]:
    """Pixel positions of camera-space points (..., 3)."""
    x = (points[..., 0] / (camera.tan_x * points[..., 2]) * 0.5 + 0.5) * shape[1]
    y = (0.5 - points[..., 1] / (camera.tan_y * points[..., 2]) * 0.5) * shape[0]
    return x, y


def _streaks(
    drops: tuple[Floats, Floats], fall: Fall, depth: NDArray[np.float32], camera: Camera
) -> NDArray[np.float32]:
    """Lines, thin at both ends."""
    start, speed = drops
    height, width = depth.shape
    steps = np.linspace(0, 1, int(width * 0.13) + 12)
    points = start[:, None, :] + steps[None, :, None] * speed
    x, y = _picture(points, camera, depth.shape)
    thick = np.clip(2 * fall.radius_m / (camera.tan_x * start[:, 2]) * width, 0.02, 1.0)
    length = np.hypot(x[:, -1] - x[:, 0], y[:, -1] - y[:, 0])
    ink = np.sin(math.pi * steps)[None] * (thick * np.maximum(length / len(steps), 0.15))[:, None]
    cover = np.zeros(height * width)
    for right in (0, 1):
        for down in (0, 1):
            cover += _splat((x, y, ink, start[:, 2]), (right, down), depth)
    return np.minimum(cover.reshape(height, width), 1.2).astype(np.float32)


def _splat(
    marks: tuple[Floats, Floats, Floats, Floats],
    corner: tuple[int, int],
    depth: NDArray[np.float32],
) -> Floats:
    """One corner's share of bilinear ink, where the drop is nearer than the stage."""
    x, y, ink, far = marks
    height, width = depth.shape
    column, row = np.floor(x).astype(int) + corner[0], np.floor(y).astype(int) + corner[1]
    share = 1 - np.abs(x - column), 1 - np.abs(y - row)
    inside = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    column, row = np.clip(column, 0, width - 1), np.clip(row, 0, height - 1)
    seen = inside & (depth[row, column] > far[:, None])
    weights = (ink * share[0] * share[1])[seen]
    ink_of_pixels = np.bincount((row * width + column)[seen], weights, height * width)
    return np.asarray(ink_of_pixels, np.float64)


def _flakes(
    drops: tuple[Floats, Floats],
    radius_m: Floats,
    depth: NDArray[np.float32],
    camera: Camera,
) -> NDArray[np.float32]:
    """Discs, larger and fainter where they are out of focus."""
    start, speed = drops
    height, width = depth.shape
    x, y = _picture(start + speed * 0.5, camera, depth.shape)
    scale = width / (2 * camera.tan_x * start[:, 2])
    sharp = radius_m * scale
    lens = max(camera.lens_radius, 0.002)
    blur = lens * np.abs(1 - start[:, 2] / max(camera.focus_m, 0.1)) * scale
    radius = np.maximum(np.hypot(sharp, blur), 0.45)
    faint = np.clip((sharp / radius) ** 2 * 1.6, 0.03, 1.0)
    cover = np.zeros((height, width), np.float32)
    for centre_x, centre_y, size, ink, far in zip(x, y, radius, faint, start[:, 2], strict=True):
        column, row = int(centre_x), int(centre_y)
        if 0 <= column < width and 0 <= row < height and depth[row, column] > far:
            _disc(cover, (float(centre_x), float(centre_y)), float(min(size, width * 0.03)), ink)
    return np.minimum(cover, 1.0)


def _disc(
    cover: NDArray[np.float32], centre: tuple[float, float], radius: float, ink: float
) -> None:
    """Add a soft-edged disc."""
    left, top = int(centre[0] - radius - 1), int(centre[1] - radius - 1)
    right, bottom = int(centre[0] + radius + 2), int(centre[1] + radius + 2)
    left, top = max(left, 0), max(top, 0)
    patch = cover[top:bottom, left:right]
    rows = np.arange(top, top + patch.shape[0])[:, None] + 0.5 - centre[1]
    columns = np.arange(left, left + patch.shape[1])[None, :] + 0.5 - centre[0]
    edge = radius + 0.5 - np.hypot(rows, columns)
    patch += (np.clip(edge, 0, 1) * ink).astype(np.float32)


def _light(layers: Layers, cover: NDArray[np.float32], fall: Fall, threads: int) -> None:
    """Add the drops' light to each layer from the layer's own surroundings."""
    height, width = cover.shape
    size = max(8, width // _COARSE), max(8, height // _COARSE)
    coarse = [cv2.resize(layer, size, interpolation=cv2.INTER_AREA) for layer in layers]
    bright = np.sum(coarse, axis=0).max(axis=2)
    limit = _HIGHLIGHT * max(float(bright.mean()), 1e-6)
    held = np.minimum(1.0, limit / np.maximum(bright, 1e-6))[..., None].astype(np.float32)
    ink = cover[..., None]

    def light(layer: NDArray[np.float32], without_glare: NDArray[np.float32]) -> None:
        around = 0.75 * _blurred(without_glare, size[0] * 0.02)
        around += 0.5 * _blurred(without_glare, size[0] * 0.07)
        drops = np.asarray(cv2.resize(around, (width, height)), np.float32)
        drops *= fall.brightness * ink
        if fall.soft:
            layer *= 1 - 0.6 * ink
        layer += drops

    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(lambda k: light(layers[k], coarse[k] * held), range(len(layers))):
            pass


def _blurred(picture: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    """A wide Gaussian."""
    return np.asarray(
        cv2.GaussianBlur(picture, (0, 0), sigma_px, borderType=cv2.BORDER_REPLICATE), np.float32
    )
