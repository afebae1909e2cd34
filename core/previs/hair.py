"""Hair: some hundred locks combed over the skull, in three shades so that they part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.domain.figure_look import Body, Hair, Hat
from core.previs import shapes
from core.previs.faces import FaceMarks, face_marks
from core.previs.figure_data import (
    SKIN_VERTICES,
    BodyShape,
    Floats,
    Ints,
    Mask,
    body_shape,
    library,
)
from core.previs.garments import DressedPart, Slot
from core.previs.locks import Comb, Form, Paths, grown, ribbons, unit
from core.previs.skinned_mesh import SkinnedMesh, cut, smoothed

_HAIRLINE_BACK = (-0.2, 0.06, 0.16, 0.25, 0.31, 0.345, 0.40, 0.50, 0.60, 0.72, 0.82, 1.2)
"""How far behind the eye, as a share of 0.2 m ..."""
_HAIRLINE_UP = (0.62, 0.60, 0.50, 0.32, 0.08, -0.20, -0.20, -0.30, -0.52, -0.72, -0.76, -0.78)
"""... the hairline is how high, as a share of eye to crown: brow, temple, sideburn, ear, nape."""
_SHADES = (Slot.HAIR, Slot.HAIR_DARK, Slot.HAIR_LIGHT)
_SHARES = (0.45, 0.30, 0.25)
_PARTING_M = 0.014
"""Beside the middle."""
_CAP_M = 0.004
"""Thickness of the cap under the locks."""
_SOFT_EDGE_M = 0.007
"""By which the locks begin before the cap, so that the hairline is no line."""
_HATLESS_M = 0.06
"""Of a skull below its crown, hidden under any hat."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A haircut, metres at a grown man's head.

    Attributes:
        locks: How many.
        steps: Points of each.
        half_width: Of a lock at its widest.
        lift: How far its middle stands off the skull.
    """

    locks: int
    steps: int
    half_width: float
    lift: float


_CUTS = {
    Hair.SHORT: _Cut(760, 4, 0.0036, 0.010),
    Hair.BUN: _Cut(620, 6, 0.0037, 0.005),
    Hair.LONG: _Cut(820, 9, 0.0050, 0.010),
}


@dataclass(frozen=True, slots=True)
class _Head:
    """A head to put hair on."""

    shape: BodyShape
    marks: FaceMarks
    scalp: SkinnedMesh
    form: Form
    hatted: bool


@lru_cache(maxsize=24)
def hair_parts(body: Body, hair: Hair, hat: Hat) -> tuple[DressedPart, ...]:
    """The cut; under a hat only what shows."""
    if hair is Hair.BALD or hat in (Hat.HOOD, Hat.HELMET):
        return ()
    shape, marks = body_shape(body), face_marks(body)
    field = _hairline(shape, marks)
    head = _Head(
        shape,
        marks,
        _scalp(shape, marks, field),
        _form(shape, marks),
        hat not in (Hat.NONE, Hat.CROWN),
    )
    rng = np.random.default_rng(sum(body.encode()))
    cap = _scalp(shape, marks, field - _SOFT_EDGE_M * marks.scale)
    parts = [DressedPart(cap, Slot.HAIR_DARK), *_locks(head, hair, rng)]
    if hair is Hair.BUN:
        parts += _bun(head, rng)
    return tuple(parts)


def _hairline(shape: BodyShape, marks: FaceMarks) -> Floats:
    """Of the skin's vertices: positive, in metres, where hair grows."""
    data = library()
    skin = shape.vertices[:SKIN_VERTICES]
    forehead = marks.crown_z - float(marks.eye[2])
    up = (skin[:, 2] - marks.eye[2]) / forehead
    back = (skin[:, 1] - marks.eye[1]) / (0.2 * marks.scale)
    field = (up - np.interp(back, _HAIRLINE_BACK, _HAIRLINE_UP)) * forehead
    is_head = np.isin(data.influences[:SKIN_VERTICES, 0], data.bones_named("Head", "Neck"))
    return np.where(is_head, np.minimum(field, _off_ear(marks, skin)), -1.0)


def _scalp(shape: BodyShape, marks: FaceMarks, field: Floats) -> SkinnedMesh:
    """A thin cap over the skin where *field* is positive."""
    data = library()
    skin = shape.vertices[:SKIN_VERTICES]
    normals = shapes.vertex_normals(skin, data.faces["body"])
    volume = np.clip(field / (0.020 * marks.scale), 0.0, 1.0)
    lifted = skin + normals * (_CAP_M * marks.scale * volume + 0.0008)[:, None]
    cap = SkinnedMesh(
        lifted,
        data.faces["body"],
        data.influences[:SKIN_VERTICES],
        data.weights[:SKIN_VERTICES],
    )
    return cut(cap, field)


def _off_ear(marks: FaceMarks, points: Floats) -> Floats:
    """Of *points* (..., 3): positive, in metres, outside the ears, behind and below the eyes."""
    y = (points[..., 1] - marks.eye[1] - 0.090 * marks.scale) / (0.026 * marks.scale)
    z = (points[..., 2] - marks.eye[2] + 0.020 * marks.scale) / (0.040 * marks.scale)
    beside = np.abs(points[..., 0]) > 0.055 * marks.scale
    return np.where(beside, (np.hypot(y, z) - 1) * 0.03 * marks.scale, 1.0)


def _form(shape: BodyShape, marks: FaceMarks) -> Form:
    """Head, neck and shoulders: the skull as it is, the rest with its anatomy smoothed away."""
    data = library()
    skin = shape.vertices[:SKIN_VERTICES]
    smooth = smoothed(skin, 6)
    normals = shapes.vertex_normals(smooth, data.faces["body"])
    neck = float(shape.heads[data.bone("Neck")][2])
    on_skull = skin[:, 2] > marks.eye[2]
    surface = np.where(on_skull[:, None], skin, smooth + 0.012 * marks.scale * normals)
    upper = np.flatnonzero(skin[:, 2] > neck - 0.22 * marks.scale)[::2]
    return Form(surface[upper], normals[upper])


def _locks(head: _Head, hair: Hair, rng: np.random.Generator) -> list[DressedPart]:
    style, marks = _CUTS[hair], head.marks
    roots = _roots(head, style.locks, rng)
    lengths = _LENGTHS[hair](head, roots) * rng.uniform(0.82, 1.12, len(roots))
    along = np.linspace(0.0, 1.0, style.steps)
    rise = np.interp(along, [0.0, 0.25, 0.7, 1.0], [0.3, 0.9, 1.0, 0.55])
    lift = (0.45 if head.hatted else 1.0) * style.lift * marks.scale
    lifts = lift * rise[None, :] * rng.uniform(0.45, 1.25, (len(roots), 1)) + _CAP_M * marks.scale
    paths = grown(head.form, roots, lengths, lifts, _COMBS[hair](head))
    taper = np.interp(along, [0.0, 0.2, 0.7, 1.0], [0.55, 1.0, 0.85, 0.10])
    half = style.half_width * marks.scale * taper[None, :] * rng.uniform(0.6, 1.3, (len(roots), 1))
    kept = _off_face(marks, paths.points)
    if hair is not Hair.LONG:
        kept &= (_off_ear(marks, paths.points) > 0.004).all(1)
    free = np.flatnonzero(kept)
    return _shaded(head, paths.picked(free), half[free], rng)


def _roots(head: _Head, count: int, rng: np.random.Generator) -> Floats:
    """(count, 3) spread evenly over the scalp; under a hat only below its brim."""
    corners = head.scalp.vertices[head.scalp.faces]
    edges = corners[:, 1:] - corners[:, :1]
    area = np.linalg.norm(np.cross(edges[:, 0], edges[:, 1]), axis=1)
    if head.hatted:
        brim = head.marks.crown_z - _HATLESS_M * head.marks.scale
        area = np.where(corners[:, :, 2].mean(1) < brim, area, 0.0)
    chosen = rng.choice(len(area), count, p=area / area.sum())
    u, v = np.sqrt(rng.random(count)), rng.random(count)
    shares = np.stack([1 - u, u * (1 - v), u * v], 1)
    roots: Floats = (corners[chosen] * shares[..., None]).sum(1)
    return roots


def _short_lengths(head: _Head, roots: Floats) -> Floats:
    """Long on top, cropped at the sides and the nape."""
    below = (head.marks.crown_z - roots[:, 2]) / head.marks.scale
    lengths = np.interp(below, [0.0, 0.04, 0.08, 0.2], [0.048, 0.042, 0.024, 0.014])
    return lengths * head.marks.scale


def _long_lengths(head: _Head, roots: Floats) -> Floats:
    """To just below the shoulders."""
    shoulder = float(head.shape.heads[library().bone("Neck")][2]) - 0.07 * head.marks.scale
    fall: Floats = (roots[:, 2] - shoulder) * 1.10 + 0.035 * head.marks.scale
    return fall


def _bun_lengths(head: _Head, roots: Floats) -> Floats:
    reach: Floats = np.linalg.norm(_bun_middle(head.marks) - roots, axis=1) * 1.12
    return reach


def _bun_middle(marks: FaceMarks) -> Floats:
    middle: Floats = marks.head + np.array([0.0, marks.half_length + 0.012, 0.0]) * marks.scale
    return middle


def _short_comb(head: _Head) -> Comb:
    """Over the top to one side and back; down at the sides and behind."""
    marks = head.marks

    def comb(points: Floats) -> Floats:
        top = np.clip((points[:, 2] - marks.crown_z) / (0.055 * marks.scale) + 1, 0, 1)[:, None]
        side = np.array([0.85, 0.42, 0.0])
        down = np.array([0.0, 0.35, -1.0])
        jitter = np.sin(points * 170 / marks.scale)[:, [1, 2, 0]] * 0.22
        way: Floats = top * side + (1 - top) * down + jitter
        return way

    return comb


def _long_comb(head: _Head) -> Comb:
    """From the parting to both sides and back, then down, close to the neck."""
    marks = head.marks
    ear = float(marks.eye[2]) - 0.02 * marks.scale

    def comb(points: Floats) -> Floats:
        x = (points[:, 0] - _PARTING_M * marks.scale) / (0.02 * marks.scale)
        high = np.clip((points[:, 2] - ear) / (marks.crown_z - ear), 0, 1)
        behind = np.clip((points[:, 1] - marks.head[1]) / (0.05 * marks.scale), 0, 1)
        before = np.clip((marks.head[1] - points[:, 1]) / (0.09 * marks.scale), 0, 1)
        wide = np.clip((np.abs(points[:, 0]) / marks.scale - 0.080) / 0.03, 0, 1)
        wave = np.sin(points[:, 2] * 42 / marks.scale + points[:, 0] * 30) * 0.14 * (1 - high)
        aside = np.tanh(x) * (high**1.5 * (1 - 0.7 * behind) - 0.5 * wide * (1 - high)) + wave
        back = (0.22 + 0.60 * before) * high * (1 - behind) + 0.08 * (1 - high)
        way: Floats = np.stack([aside, back, -1.05 + 0.95 * high], 1)
        return way

    return comb


def _bun_comb(head: _Head) -> Comb:
    """All to the knot behind."""
    knot = _bun_middle(head.marks)
    return lambda points: unit(knot - points)


_LENGTHS = {Hair.SHORT: _short_lengths, Hair.LONG: _long_lengths, Hair.BUN: _bun_lengths}
_COMBS = {Hair.SHORT: _short_comb, Hair.LONG: _long_comb, Hair.BUN: _bun_comb}


def _off_face(marks: FaceMarks, points: Floats) -> Mask:
    """(locks,) whether a lock leaves the face free."""
    front = points[..., 1] < marks.eye[1] + 0.070 * marks.scale
    below = (marks.crown_z - points[..., 2]) / marks.scale
    edge = np.interp(below, [0.045, 0.07, 0.11, 0.26], [0.0, 0.046, 0.064, 0.058]) * marks.scale
    free: Mask = ~(front & (np.abs(points[..., 0]) < edge)).any(1)
    return free


def _shaded(
    head: _Head, paths: Paths, half_widths: Floats, rng: np.random.Generator
) -> list[DressedPart]:
    """The locks of each shade as one part."""
    shade = rng.choice(len(_SHADES), len(half_widths), p=_SHARES)
    roll = rng.normal(0.0, 0.35, len(half_widths))
    parts = []
    for index, slot in enumerate(_SHADES):
        mine = np.flatnonzero(shade == index)
        vertices, faces = ribbons(paths.picked(mine), half_widths[mine], roll[mine])
        parts.append(DressedPart(_hung(head, vertices, faces), slot))
    return parts


def _hung(head: _Head, vertices: Floats, faces: Ints) -> SkinnedMesh:
    """Carried by the head, and where it lies on the shoulders by the neck."""
    data = library()
    neck = float(head.shape.heads[data.bone("Neck")][2])
    scale = head.marks.scale
    share = np.clip((vertices[:, 2] - neck + 0.05 * scale) / (0.12 * scale), 0.25, 1.0)
    influences = np.tile([data.bone("Head"), data.bone("Neck"), 0, 0], (len(vertices), 1))
    weights = np.stack([share, 1 - share, 0 * share, 0 * share], 1)
    return SkinnedMesh(vertices, faces, influences, weights)


def _bun(head: _Head, rng: np.random.Generator) -> list[DressedPart]:
    """A knot: locks wound about a ball."""
    count, steps, scale = 110, 9, head.marks.scale
    radii = np.array([0.044, 0.036, 0.042]) * scale
    pole = unit(np.array([0.0, 1.0, 0.25]) + rng.normal(0, 0.45, (count, 3)))
    start = unit(np.cross(pole, unit(rng.normal(0, 1, (count, 3)))))
    other = np.cross(pole, start)
    turn = np.linspace(0.0, np.radians(150.0), steps)[None, :, None]
    ring = start[:, None] * np.cos(turn) + other[:, None] * np.sin(turn)
    lean = rng.uniform(-0.55, 0.9, (count, 1, 1))
    ball = unit(ring + pole[:, None] * lean)
    points = _bun_middle(head.marks) + ball * radii
    half = np.interp(np.linspace(0, 1, steps), [0, 0.2, 0.8, 1.0], [0.2, 1.0, 1.0, 0.2])
    half = half[None, :] * 0.0042 * scale * rng.uniform(0.7, 1.2, (count, 1))
    core = shapes.sphere(_bun_middle(head.marks), radii * 0.96, 18)
    return [
        DressedPart(_hung(head, core.vertices, core.faces), Slot.HAIR_DARK),
        *_shaded(head, Paths(points, ball), half, rng),
    ]
