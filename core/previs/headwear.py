"""Hats, fitted to the skull."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from core.domain.figure_look import Body, Hat
from core.previs import shapes
from core.previs.faces import FaceMarks, face_marks
from core.previs.figure_data import Ints, library
from core.previs.garments import DressedPart, Slot
from core.previs.shapes import Shape
from core.previs.skinned_mesh import SkinnedMesh, cut, hemmed, rigid


def hat_parts(body: Body, hat: Hat) -> list[DressedPart]:
    """The hat, hard on the head."""
    if hat is Hat.NONE:
        return []
    return _HATS[hat](face_marks(body))


def _turned(marks: FaceMarks, profile: Sequence[tuple[float, float]], segments: int = 48) -> Shape:
    """A lathe about the skull: radii as shares of its half axes, heights in metres."""
    shape = shapes.lathe(profile, (0.0, 0.0, 0.0), segments)
    size = np.array([marks.half_width + 0.010, marks.half_length + 0.010, marks.scale])
    return Shape(shape.vertices * size, shape.faces)


def _placed(marks: FaceMarks, shape: Shape, slot: Slot, tilt_deg: float = 0.0) -> DressedPart:
    """*shape* on the head, tipped forward by *tilt_deg*."""
    cosine, sine = math.cos(math.radians(tilt_deg)), math.sin(math.radians(tilt_deg))
    turn = np.array([[1, 0, 0], [0, cosine, -sine], [0, sine, cosine]])
    vertices = shape.vertices @ turn.T + marks.head + (0.0, 0.004, 0.012 * marks.scale)
    return DressedPart(rigid(vertices, shape.faces, "Head"), slot)


def _felt(
    marks: FaceMarks, brim: float, *, snap_m: float, curl_m: float, crown_m: float
) -> list[DressedPart]:
    """A felt hat: creased and pinched crown, ribbon, brim of *brim* skull radii."""
    crown = _turned(
        marks,
        [(1.0, 0.0), (0.985, 0.3 * crown_m), (0.955, 0.62 * crown_m), (0.92, 0.86 * crown_m),
         (0.86, 0.97 * crown_m), (0.74, crown_m), (0.5, crown_m), (0.25, crown_m), (0.0, crown_m)],
    )  # fmt: skip
    band = _turned(marks, [(1.012, 0.002), (1.012, 0.026), (1.0, 0.028)])
    rim = _turned(
        marks,
        [(0.98, 0.002), (1.2, 0.0), (0.5 + 0.5 * brim, -0.002), (brim, 0.0),
         (brim + 0.01, 0.003), (brim - 0.02, 0.004), (1.0, 0.006)],
    )  # fmt: skip
    return [
        _placed(marks, _creased(marks, crown, crown_m), Slot.HAT, 7.0),
        _placed(marks, band, Slot.BAND, 7.0),
        _placed(marks, _snapped(marks, rim, snap_m, curl_m), Slot.HAT, 7.0),
    ]


def _creased(marks: FaceMarks, crown: Shape, crown_m: float) -> Shape:
    """Pinch the front of the crown and press a crease along its top."""
    points = crown.vertices.copy()
    y = points[:, 1] / marks.half_length
    rise = np.clip(points[:, 2] / (crown_m * marks.scale), 0, 1)
    front = np.clip(-y, 0, 1)
    points[:, 0] *= 1 - 0.34 * rise**1.5 * front**1.2
    points[:, 1] *= 1 - 0.10 * rise * np.clip(y, 0, 1)
    x = points[:, 0] / (0.30 * marks.half_width)
    groove = np.exp(-(x**2)) * np.clip((0.9 - np.abs(y + 0.05)) / 0.35, 0, 1)
    points[:, 2] -= 0.026 * marks.scale * rise**6 * groove
    points[:, 2] += 0.010 * marks.scale * rise**4 * front * (1 - np.exp(-(x**2)))
    return Shape(points, crown.faces)


def _snapped(marks: FaceMarks, rim: Shape, snap_m: float, curl_m: float) -> Shape:
    """Bend a brim: down in front, up behind, curled at the sides."""
    points = rim.vertices.copy()
    share = np.hypot(points[:, 0] / marks.half_width, points[:, 1] / marks.half_length)
    wide = marks.half_width / marks.half_length  # as broad before and behind as at the sides
    points[:, 1] *= np.where(share > 1, (1 + (share - 1) * wide) / np.maximum(share, 1), 1.0)
    x, y = points[:, 0] / marks.half_width, points[:, 1] / marks.half_length
    out = np.clip(np.hypot(x, y) - 1.0, 0, 1.5)
    around = np.arctan2(y, np.abs(x))
    bend = np.where(around < 0, -snap_m * np.sin(-around) ** 2, 0.6 * snap_m * np.sin(around) ** 2)
    side = curl_m * np.cos(around) ** 4
    points[:, 2] += (bend + side) * out * 1.6 * marks.scale
    return Shape(points, rim.faces)


def _fedora(marks: FaceMarks) -> list[DressedPart]:
    return _felt(marks, 1.66, snap_m=0.022, curl_m=0.014, crown_m=0.112)


def _wide_brim(marks: FaceMarks) -> list[DressedPart]:
    return _felt(marks, 1.98, snap_m=0.016, curl_m=0.046, crown_m=0.112)


def _cap(marks: FaceMarks) -> list[DressedPart]:
    dome = _turned(marks, [(1.02, -0.03), (1.03, 0.01), (0.98, 0.045), (0.80, 0.072),
                           (0.45, 0.088), (0.0, 0.092)], 32)  # fmt: skip
    peak = shapes.lathe([(0.0, 0.004), (1.0, 0.0), (1.0, 0.004)], (0, 0, 0), 32)
    reach = np.array([marks.half_width * 0.92, 0.085 * marks.scale, marks.scale])
    points = peak.vertices * reach
    points[:, 2] -= 0.5 * (points[:, 0] / marks.half_width) ** 2 * 0.022 * marks.scale
    points[:, 1] -= marks.half_length * 0.92
    return [
        _placed(marks, dome, Slot.HAT, 6.0),
        _placed(marks, Shape(points, peak.faces), Slot.HAT, 12.0),
    ]


def _hood(marks: FaceMarks) -> list[DressedPart]:
    """A cowl of cloth: roomy, pointed behind, open at the face, lying on the shoulders."""
    ball = shapes.sphere((0, 0, 0), np.array([0.112, 0.142, 0.165]) * marks.scale, 56)
    points = ball.vertices.copy() / marks.scale
    low = np.clip(-points[:, 2] / 0.165, 0, 1)
    behind = np.clip(points[:, 1] / 0.142, 0, 1) * np.clip(points[:, 2] / 0.165 + 0.4, 0, 1)
    points[:, :2] *= (1 + 0.75 * low**2.5)[:, None]
    points[:, 1] += 0.035 * behind**2
    points[:, 2] *= np.where(points[:, 2] < 0, 1.55, 1.0)
    creased = np.sin(np.arctan2(points[:, 0], points[:, 1]) * 9 + points[:, 2] * 25)
    points[:, :2] *= (1 + 0.022 * creased * (0.3 + low))[:, None]
    opening = np.hypot(points[:, 0] / 0.080, (points[:, 2] + 0.030) / 0.118) - 1
    field = np.where(points[:, 1] < 0.0, opening * 0.08, 1.0)
    field = np.minimum(field, points[:, 2] + 0.225)
    centre = marks.head + np.array([0.0, 0.008, -0.028]) * marks.scale
    cloth = rigid(points * marks.scale + centre, _closed(ball.faces, len(points), 56), "Head")
    return [DressedPart(hemmed(_on_shoulders(cut(cloth, field), marks), 0.016), Slot.HAT)]


def _closed(faces: Ints, count: int, segments: int) -> Ints:
    """The faces of a sphere of *count* vertices with both poles drawn to one vertex each."""
    one = np.where(faces < segments, 0, faces)
    one = np.where(one >= count - segments, count - segments, one)
    whole = (one[:, 0] != one[:, 1]) & (one[:, 1] != one[:, 2]) & (one[:, 2] != one[:, 0])
    closed: Ints = one[whole]
    return closed


def _on_shoulders(hood: SkinnedMesh, marks: FaceMarks) -> SkinnedMesh:
    """*hood* carried by the chest where it lies on the shoulders, by the head above."""
    data = library()
    above = (hood.vertices[:, 2] - marks.head[2]) / marks.scale + 0.24
    head = np.clip(above / 0.16, 0.0, 1.0)
    influences = np.tile([data.bone("Head"), data.bone("Spine2"), 0, 0], (len(head), 1))
    weights = np.stack([head, 1 - head, 0 * head, 0 * head], 1)
    return SkinnedMesh(hood.vertices, hood.faces, influences, weights)


def _helmet(marks: FaceMarks) -> list[DressedPart]:
    """A hard shell with a dark visor."""
    ball = shapes.sphere((0, 0, 0), np.array([0.122, 0.150, 0.158]) * marks.scale, 40)
    points = ball.vertices
    z = points[:, 2] + 0.015 * marks.scale
    opening = np.minimum(0.055 * marks.scale - np.abs(z), -points[:, 1] - 0.05 * marks.scale)
    centre = marks.head + np.array([0.0, 0.0, -0.020 * marks.scale])
    low = points[:, 2] + 0.128 * marks.scale
    hard = cut(rigid(points + centre, ball.faces, "Head"), np.minimum(-opening, low))
    visor = cut(rigid(points * 0.985 + centre, ball.faces, "Head"), opening + 0.006)
    return [DressedPart(hard, Slot.HAT), DressedPart(visor, Slot.PUPIL)]


def _hard_hat(marks: FaceMarks) -> list[DressedPart]:
    """A site worker's: a ridged dome over a short brim, longer in front."""
    dome = _turned(marks, [(1.10, -0.01), (1.10, 0.02), (1.04, 0.062), (0.84, 0.098),
                           (0.5, 0.118), (0.0, 0.124)], 40)  # fmt: skip
    points = dome.vertices.copy()
    ridge = np.exp(-((points[:, 0] / (0.16 * marks.half_width)) ** 2))
    points[:, 2] += (
        0.008 * marks.scale * ridge * np.clip(points[:, 2] / (0.06 * marks.scale), 0, 1)
    )
    return [
        _placed(marks, Shape(points, dome.faces), Slot.HAT, 5.0),
        _placed(marks, _rim(marks, 1.26, 0.35), Slot.HAT, 5.0),
    ]


def _steel_helmet(marks: FaceMarks) -> list[DressedPart]:
    """A soldier's: a deep dome that flares over ears and nape."""
    dome = _turned(
        marks,
        [(1.34, -0.045), (1.30, -0.038), (1.16, -0.005), (1.13, 0.03), (1.02, 0.075),
         (0.76, 0.105), (0.4, 0.12), (0.0, 0.124)], 40,
    )  # fmt: skip
    points = dome.vertices.copy()  # lifted off the brow
    front = np.clip(-points[:, 1] / marks.half_length, 0, 1)
    low = np.clip(-points[:, 2] / (0.045 * marks.scale), 0, 1)
    points[:, 2] += 0.028 * marks.scale * front * low
    return [_placed(marks, Shape(points, dome.faces), Slot.HAT, 4.0)]


def _iron_helm(marks: FaceMarks) -> list[DressedPart]:
    """A knight's: a pointed cap with a riveted band, a nasal, and mail on neck and shoulders."""
    cap = _turned(marks, [(1.36, -0.004), (1.36, 0.02), (1.24, 0.065), (0.94, 0.112),
                          (0.54, 0.146), (0.2, 0.168), (0.0, 0.176)], 40)  # fmt: skip
    band = _turned(marks, [(1.38, -0.010), (1.40, 0.004), (1.38, 0.020)], 40)
    strip = shapes.box((0, 0, 0), np.array([0.020, 0.008, 0.085]) * marks.scale, 0.0)
    nasal = strip.vertices + np.array(
        [0.0, -1.37 * (marks.half_length + 0.010), -0.036 * marks.scale]
    )
    return [
        *[DressedPart(part.mesh, Slot.BAND) for part in _hood(marks)],
        _placed(marks, cap, Slot.HAT, 3.0),
        _placed(marks, band, Slot.HAT, 3.0),
        _placed(marks, Shape(nasal, strip.faces), Slot.HAT, 3.0),
    ]


def _crown(marks: FaceMarks) -> list[DressedPart]:
    """A golden band with eight points."""
    ring = _turned(marks, [(1.05, 0.0), (1.05, 0.03), (1.08, 0.075), (1.05, 0.075), (1.02, 0.03),
                           (1.02, 0.0)], 64)  # fmt: skip
    points = ring.vertices.copy()
    turn = np.arctan2(points[:, 1] / marks.half_length, points[:, 0] / marks.half_width)
    high = points[:, 2] > 0.04 * marks.scale
    dips = 0.036 * marks.scale * (0.5 - 0.5 * np.cos(8 * turn)) ** 0.7
    points[:, 2] -= np.where(high, dips, 0.0)
    return [_placed(marks, Shape(points, ring.faces), Slot.BRASS, 5.0)]


def _rim(marks: FaceMarks, reach: float, front: float) -> Shape:
    """A flat brim of *reach* skull radii, *front* more of it before the brow."""
    rim = _turned(marks, [(1.0, 0.0), (reach, -0.004), (reach + 0.01, 0.0), (1.0, 0.006)], 40)
    points = rim.vertices.copy()
    out = np.clip(np.hypot(points[:, 0], points[:, 1]) / marks.half_length - 1.0, 0, 1)
    ahead = np.clip(-points[:, 1] / marks.half_length, 0, 1) ** 2
    points[:, 1] -= front * marks.half_length * ahead * out
    return Shape(points, rim.faces)


_HATS: dict[Hat, Callable[[FaceMarks], list[DressedPart]]] = {
    Hat.FEDORA: _fedora,
    Hat.WIDE_BRIM: _wide_brim,
    Hat.CAP: _cap,
    Hat.HOOD: _hood,
    Hat.HELMET: _helmet,
    Hat.HARD_HAT: _hard_hat,
    Hat.STEEL_HELMET: _steel_helmet,
    Hat.IRON_HELM: _iron_helm,
    Hat.CROWN: _crown,
}
