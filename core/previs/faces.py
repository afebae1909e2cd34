"""Eyes, brows, lips and what a face says.

Expressions move the skin about brows and mouth by a few millimetres, seen from a medium shot on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from core.domain.figure_look import Body
from core.domain.staging import Expression
from core.previs.figure_data import SKIN_VERTICES, Floats, Ints, body_shape, library
from core.previs.garments import DressedPart, Slot
from core.previs.locks import Paths, ribbons, unit
from core.previs.shapes import ring_quads, triangles, vertex_normals
from core.previs.skinned_mesh import SkinnedMesh, cut, part_of, rigid

_PATCH_M = 0.0009
"""How far painted features stand off the skin."""
_BROW_HAIRS = 90
_IRIS_M, _PUPIL_M = 0.0062, 0.0026
"""Radii."""


@dataclass(frozen=True, slots=True)
class FaceMarks:
    """Where a face's features are at rest, metres.

    Attributes:
        eye: The left eye's centre; the right one is its mirror image.
        mouth_z: Height of the closed lips.
        crown_z: Top of the skull.
        head: Middle of the skull, from its extent.
        half_width: Of the skull above the ears.
        half_length: Front to back.
        scale: Relative to a grown man's face.
    """

    eye: Floats
    mouth_z: float
    crown_z: float
    head: Floats
    half_width: float
    half_length: float
    scale: float


@dataclass(frozen=True, slots=True)
class _Look:
    """An expression in millimetres at a grown man's face.

    Attributes:
        inner_brow: Lift of the brow's inner end.
        outer_brow: Lift of its outer end.
        corner: Lift of the mouth's corners.
        wide: Widening of the mouth.
        jaw: How far it opens.
    """

    inner_brow: float = 0.0
    outer_brow: float = 0.0
    corner: float = 0.0
    wide: float = 0.0
    jaw: float = 0.0


_LOOKS: dict[Expression, _Look] = {
    Expression.NEUTRAL: _Look(corner=0.8),
    Expression.CALM: _Look(corner=1.8),
    Expression.HAPPY: _Look(inner_brow=1.0, outer_brow=1.5, corner=4.5, wide=4.0, jaw=2.0),
    Expression.SAD: _Look(inner_brow=4.0, outer_brow=-2.0, corner=-4.0),
    Expression.AFRAID: _Look(inner_brow=6.0, outer_brow=1.5, corner=-2.0, wide=2.5, jaw=7.0),
    Expression.ANGRY: _Look(inner_brow=-4.5, outer_brow=2.5, corner=-2.5, wide=1.0, jaw=1.0),
    Expression.SURPRISED: _Look(inner_brow=6.0, outer_brow=5.5, wide=-2.0, jaw=11.0),
}


@cache
def face_marks(body: Body) -> FaceMarks:
    """Measure the face of *body*."""
    shape, data = body_shape(body), library()
    eye = shape.vertices[np.unique(data.faces["helper-l-eye"])].mean(0)
    upper = shape.vertices[np.unique(data.faces["helper-upper-teeth"]), 2]
    lower = shape.vertices[np.unique(data.faces["helper-lower-teeth"]), 2]
    skin = shape.vertices[:SKIN_VERTICES]
    crown = float(skin[:, 2].max())
    skull = skin[skin[:, 2] > eye[2] + 0.3 * (crown - eye[2])]
    middle = np.array([0.0, float(skull[:, 1].max() + skull[:, 1].min()) / 2, 0.0])
    middle[2] = eye[2] + 0.43 * (crown - eye[2])
    return FaceMarks(
        eye=eye,
        mouth_z=float(upper.min() + lower.max()) / 2,
        crown_z=crown,
        head=middle,
        half_width=float(np.ptp(skull[:, 0])) / 2,
        half_length=float(np.ptp(skull[:, 1])) / 2,
        scale=(crown - float(eye[2])) / _GROWN_FOREHEAD_M,
    )


_GROWN_FOREHEAD_M = 0.113
"""Eye to crown of the grown man."""


def face_skin(body: Body, expression: Expression) -> Floats:
    """The body's skin (n, 3) with *expression* on its face."""
    skin = body_shape(body).vertices[:SKIN_VERTICES].copy()
    marks, look = face_marks(body), _LOOKS[expression]
    unit = marks.scale / 1000.0
    side = np.sign(skin[:, 0])
    brow = _near(skin, marks, (abs(float(marks.eye[0])), float(marks.eye[2]) + 0.02), 0.020)
    outer = np.clip((np.abs(skin[:, 0]) / marks.scale - 0.012) / 0.034, 0, 1)
    skin[:, 2] += unit * brow * (look.inner_brow * (1 - outer) + look.outer_brow * outer) * 0.8
    corner = _near(skin, marks, (0.026 * marks.scale, marks.mouth_z), 0.011)
    skin[:, 2] += unit * look.corner * corner
    skin[:, 0] += unit * look.wide * corner * side
    skin[:, 1] += unit * 0.5 * abs(look.wide) * corner
    return _open_jaw(skin, marks, look.jaw * unit)


def _near(skin: Floats, marks: FaceMarks, centre: tuple[float, float], radius: float) -> Floats:
    """1 at (x, z) on both halves of the front of the face, falling off over *radius* metres."""
    x, z = np.abs(skin[:, 0]) - centre[0], skin[:, 2] - centre[1]
    front = skin[:, 1] < marks.eye[1] + 0.02 * marks.scale
    falloff: Floats = np.exp(-(x**2 + z**2) / (radius * marks.scale) ** 2) * front
    return falloff


def _open_jaw(skin: Floats, marks: FaceMarks, drop: float) -> Floats:
    """Lower the chin and the lower lip by *drop* metres."""
    if drop <= 0:
        return skin
    below = np.clip((marks.mouth_z - skin[:, 2]) / (0.006 * marks.scale), 0, 1)
    fade = np.clip((skin[:, 2] - marks.mouth_z) / (0.07 * marks.scale) + 1, 0, 1)
    front = np.clip((marks.eye[1] + 0.045 * marks.scale - skin[:, 1]) / (0.05 * marks.scale), 0, 1)
    narrow = np.exp(-((skin[:, 0] / (0.045 * marks.scale)) ** 2))
    skin[:, 2] -= drop * below * fade * front * narrow
    return skin


def face_parts(body: Body, skin: Floats, expression: Expression) -> list[DressedPart]:
    """Eyes, brows, lashes and lips over *skin*, which carries the expression."""
    shape = body_shape(body)
    parts = [*_eyes(body)]
    face = face_surface(body, skin)
    rest = face_surface(body, shape.vertices[:SKIN_VERTICES])
    marks = face_marks(body)
    parts.append(DressedPart(_brows(face, rest, marks), Slot.HAIR_DARK))
    parts.append(DressedPart(_patch(face, _lip_field(rest, marks), _PATCH_M), Slot.LIPS))
    if _LOOKS[expression].jaw >= 2.0:
        parts.append(DressedPart(_mouth(face, marks, _LOOKS[expression]), Slot.MOUTH))
    return [part for part in parts if len(part.mesh.faces)]


def face_surface(
    body: Body, skin: Floats, *, back_m: float = 0.035, low_m: float = 0.04
) -> SkinnedMesh:
    """The front of the head: to *back_m* behind the eyes and *low_m* below the lips."""
    data, marks = library(), face_marks(body)
    faces = data.faces["body"]
    reference = body_shape(body).vertices[:SKIN_VERTICES]
    front = (reference[:, 1] < marks.eye[1] + back_m * marks.scale) & (
        reference[:, 2] > marks.mouth_z - low_m * marks.scale
    )
    vertices = body_shape(body).vertices.copy()
    vertices[:SKIN_VERTICES] = skin
    return part_of(vertices, faces[front[faces].all(1)])


def _patch(face: SkinnedMesh, field: Floats, stand_off: float) -> SkinnedMesh:
    """The part of *face* where *field* is positive, lifted off it."""
    lifted = face.vertices + vertex_normals(face.vertices, face.faces) * stand_off
    return cut(face.moved(lifted), field)


def _brows(face: SkinnedMesh, rest: SkinnedMesh, marks: FaceMarks) -> SkinnedMesh:
    """Two arched strips of short hairs above the eyes, on *face* as they lie at *rest*."""
    rng = np.random.default_rng(7)
    side = np.repeat([-1.0, 1.0], _BROW_HAIRS)
    along = np.tile(np.linspace(0.0, 0.86, _BROW_HAIRS), 2)
    across = rng.uniform(-1.0, 1.0, len(along))
    step = np.linspace(0.0, 1.0, 4)[None, :]
    far = along[:, None] + 0.20 * step
    half = np.interp(far, [0.0, 0.12, 0.5, 1.0], [0.0030, 0.0040, 0.0030, 0.0008])
    arch = 0.0185 + 0.0065 * np.sin(np.pi * (0.15 + 0.72 * far)) - 0.004 * far**2
    lean = np.clip(1 - 2.4 * along, -0.25, 1.0)[:, None] * 0.0040 * (step - 0.4)
    x = side[:, None] * (0.010 + 0.038 * far) * marks.scale
    z = float(marks.eye[2]) + marks.scale * (arch + half * across[:, None] + lean)
    points, normals, nearest = _on_surface(face, rest, x, z)
    widths = 0.00075 * marks.scale * np.interp(step, [0, 0.5, 1], [0.8, 1.0, 0.15])
    widths = np.broadcast_to(widths, x.shape)
    lifted = points + normals * (0.0012 * marks.scale)
    vertices, faces = ribbons(Paths(lifted, normals), widths, np.zeros(len(x)))
    which = np.repeat(nearest.ravel(), 3)
    return SkinnedMesh(vertices, faces, face.influences[which], face.weights[which])


def _on_surface(
    face: SkinnedMesh, rest: SkinnedMesh, x: Floats, z: Floats
) -> tuple[Floats, Floats, Ints]:
    """Points and normals of *face* (n, m, 3) at *x*, *z* of its rest, and the nearest vertex."""
    flat = np.stack([x.ravel(), z.ravel()], 1)
    away = np.hypot(
        flat[:, None, 0] - rest.vertices[None, :, 0], flat[:, None, 1] - rest.vertices[None, :, 2]
    )
    near = np.argpartition(away, 4, axis=1)[:, :4]
    shares = 1 / (np.take_along_axis(away, near, axis=1) + 1e-4) ** 2
    shares = (shares / shares.sum(1, keepdims=True))[..., None]
    moved = (face.vertices[near] * shares).sum(1)
    settled = (rest.vertices[near] * shares).sum(1)
    moved[:, [0, 2]] += flat - settled[:, [0, 2]]
    normals = unit((face.normals()[near] * shares).sum(1))
    shape = (*x.shape, 3)
    return moved.reshape(shape), normals.reshape(shape), near[:, 0].reshape(x.shape)


def _lip_field(face: SkinnedMesh, marks: FaceMarks) -> Floats:
    """Positive on the lips, at rest."""
    x = np.abs(face.vertices[:, 0]) / marks.scale
    z = (face.vertices[:, 2] - marks.mouth_z) / marks.scale
    height = np.where(z > 0, 0.0075, 0.0095) * np.sqrt(np.clip(1 - (x / 0.0255) ** 2, 0, 1))
    field: Floats = np.where(x < 0.0255, height - np.abs(z), 0.0255 - x)
    return field


def _mouth(face: SkinnedMesh, marks: FaceMarks, look: _Look) -> SkinnedMesh:
    """The dark of an open mouth."""
    drop = look.jaw / 1000.0
    x = face.vertices[:, 0] / marks.scale / (0.019 + look.wide / 1500.0)
    z = (face.vertices[:, 2] - marks.mouth_z) / marks.scale + drop / 2
    field = 1 - x**2 - (z / (0.001 + 0.55 * drop)) ** 2
    return _patch(face, field * 0.01, 1.8 * _PATCH_M)


def _eyes(body: Body) -> list[DressedPart]:
    """Balls, irises and pupils; a woman's lashes."""
    shape, marks = body_shape(body), face_marks(body)
    parts: list[DressedPart] = []
    for side in ("l", "r"):
        ball = part_of(shape.vertices, library().faces[f"helper-{side}-eye"])
        lashes = part_of(shape.vertices, library().faces[f"helper-{side}-eyelashes-2"])
        if body is Body.FEMALE:
            parts.append(DressedPart(lashes, Slot.LASH))
        parts += [
            DressedPart(ball, Slot.EYE),
            DressedPart(_cap(ball, 0.0, _PUPIL_M * marks.scale), Slot.PUPIL),
            DressedPart(_cap(ball, _PUPIL_M * marks.scale, _IRIS_M * marks.scale), Slot.IRIS),
        ]
    return parts


def _cap(ball: SkinnedMesh, inner: float, outer: float) -> SkinnedMesh:
    """The ring between two radii, metres, on the front of an eye."""
    centre = ball.vertices.mean(0)
    front = float(centre[1] - ball.vertices[:, 1].min()) + 0.0003
    radii = np.linspace(inner, outer, 4)
    turns = np.linspace(0.0, 2 * np.pi, 28, endpoint=False)
    depth = np.sqrt(front**2 - radii**2)
    x, z = radii[:, None] * np.cos(turns), radii[:, None] * np.sin(turns)
    points = np.stack([x, np.broadcast_to(-depth[:, None], x.shape), z], -1).reshape(-1, 3)
    return rigid(centre + points, triangles(ring_quads(4, 28)), "Head")
