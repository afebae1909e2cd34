"""Measuring what a picture looks like, so that frames of one scene can be compared.

Source: OKLab: B. Ottosson, "A perceptual color space for image processing" (2020), matrices from
linear sRGB; correlated colour temperature: C. McCamy, Color Research & Application 17 (1992);
what is measured and how: reference agents 4.4.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.colour.spaces import REC709_TO_XYZ, ByteImage, linear_from_srgb8
from core.domain.picture import FloatImage
from core.domain.picture_look import PictureLook

WIDTH = 96
"""Pixels: what a picture is averaged down to; detail is not its look."""
COLOURS = 5
"""In a palette."""
_ROUNDS = 12
_KELVIN = (1500.0, 20000.0)
"""Beyond these McCamy's formula means nothing."""
_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_EPICENTRE = (0.3320, 0.1858)
_MCCAMY = (449.0, 3525.0, 6823.3, 5520.33)
Points = NDArray[np.float64]
"""Shape (n, 3)."""


def oklab(linear: Points) -> Points:
    """OKLab times 100 of linear Rec.709 colours; white is 100, 0, 0."""
    return np.asarray(100 * np.cbrt(np.maximum(linear @ _LMS.T, 0)) @ _LAB.T)


def look_of(display: ByteImage) -> PictureLook:
    """What *display* (8-bit sRGB) looks like. The same picture at another size looks the same."""
    light = _reduced(linear_from_srgb8(display)).reshape(-1, 3).astype(np.float64)
    lab = oklab(light)
    dark, bright = np.percentile(lab[:, 0], (5, 95))
    colours, shares = _palette(lab)
    return PictureLook(
        exposure=float(lab[:, 0].mean()),
        contrast=float(bright - dark),
        mired=_mired(light),
        saturation=float(np.hypot(lab[:, 1], lab[:, 2]).mean()),
        palette=tuple((float(one), float(a), float(b)) for one, a, b in colours),
        shares=tuple(float(share) for share in shares),
    )


def _reduced(light: FloatImage) -> FloatImage:
    """Averaged in linear light, as an eye does from afar."""
    height, width = light.shape[:2]
    size = (WIDTH, max(1, round(height * WIDTH / width)))
    return np.asarray(cv2.resize(light, size, interpolation=cv2.INTER_AREA), np.float32)


def _mired(light: Points) -> float:
    """Of the mean of what is neither black nor burnt."""
    xyz = light @ REC709_TO_XYZ.T
    low, high = np.percentile(xyz[:, 1], (20, 98))
    middle = xyz[(xyz[:, 1] > low) & (xyz[:, 1] < high)]
    total = middle.sum(axis=0) if len(middle) else xyz.sum(axis=0)
    if total.sum() <= 0:
        return 1e6 / 6504
    x, y = total[:2] / total.sum()
    kelvin = np.polyval(_MCCAMY, (x - _EPICENTRE[0]) / (_EPICENTRE[1] - y))
    return float(1e6 / np.clip(kelvin, *_KELVIN))


def _palette(lab: Points) -> tuple[Points, NDArray[np.float64]]:
    """K-means from the farthest points, so that the same picture has the same palette."""
    centres = _farthest(lab)
    for _ in range(_ROUNDS):
        nearest = _nearest(lab, centres)
        centres = np.array(
            [
                lab[nearest == one].mean(axis=0) if (nearest == one).any() else centres[one]
                for one in range(len(centres))
            ]
        )
    shares = np.bincount(_nearest(lab, centres), minlength=len(centres)) / len(lab)
    order = np.argsort(-shares, kind="stable")
    return centres[order], shares[order]


def _farthest(lab: Points) -> Points:
    chosen = [lab[np.argmax(((lab - lab.mean(axis=0)) ** 2).sum(axis=1))]]
    while len(chosen) < COLOURS:
        chosen.append(lab[np.argmax(_distances(lab, np.array(chosen)).min(axis=1))])
    return np.array(chosen)


def _nearest(points: Points, centres: Points) -> NDArray[np.intp]:
    """Index of the centre each point belongs to; shape (n,)."""
    return np.asarray(_distances(points, centres).argmin(axis=1))


def _distances(points: Points, centres: Points) -> NDArray[np.float64]:
    """Shape (n, k)."""
    return np.asarray(np.linalg.norm(points[:, None] - centres[None], axis=2))


def palette_distance(one: PictureLook, other: PictureLook) -> float:
    """How far two palettes lie apart: each colour to the nearest of the other, by its share."""
    between = _distances(np.array(one.palette), np.array(other.palette))
    there = (np.array(one.shares) * between.min(axis=1)).sum()
    back = (np.array(other.shares) * between.min(axis=0)).sum()
    return float((there + back) / 2)
