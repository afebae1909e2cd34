"""What is worn besides garment and hat: glasses, masks, beards, ties, aprons, packs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.domain.figure_look import Accessory, FigureLook, Garment, Hat
from core.previs import garments, shapes
from core.previs.faces import FaceMarks, face_marks, face_surface
from core.previs.figure_data import Floats
from core.previs.garments import DressedPart, Hang, Landmarks, Slot
from core.previs.locks import Form, grown, ribbons
from core.previs.panels import shoulder_top, strip
from core.previs.skinned_mesh import SkinnedMesh, cut, hemmed, rigid
from core.previs.skirts import SkirtCut, skirt

_BEHIND_VISOR = frozenset(
    {Accessory.BEARD, Accessory.GLASSES, Accessory.SUNGLASSES, Accessory.MASK}
)
_BEARD_LOCKS, _BEARD_STEPS = 900, 5


@dataclass(frozen=True, slots=True)
class _Wearer:
    """Who wears it: the build, the look and the skin (n, 3) with its expression."""

    marks: Landmarks
    look: FigureLook
    skin: Floats

    @property
    def face(self) -> FaceMarks:
        return face_marks(self.look.body)

    def lower_face(self) -> SkinnedMesh:
        """From eye to eye, back to the ears and down to the throat."""
        return face_surface(self.look.body, self.skin, back_m=0.085, low_m=0.085)


def accessory_parts(marks: Landmarks, look: FigureLook, skin: Floats) -> list[DressedPart]:
    """Everything in ``look.accessories``; *skin* (n, 3) carries the expression."""
    wearer, parts = _Wearer(marks, look, skin), []
    for accessory in look.accessories:
        if look.hat is Hat.HELMET and accessory in _BEHIND_VISOR:
            continue
        parts += _MAKERS[accessory](wearer)
    return [part for part in parts if len(part.mesh.faces)]


def _glasses(wearer: _Wearer) -> list[DressedPart]:
    return [DressedPart(_frame(wearer.face, wearer.skin), Slot.FRAME)]


def _sunglasses(wearer: _Wearer) -> list[DressedPart]:
    face, skin = wearer.face, wearer.skin
    lenses = [_lens(face, skin, side) for side in (-1.0, 1.0)]
    return [*_glasses(wearer), *(DressedPart(lens, Slot.PUPIL) for lens in lenses)]


def _lens_middle(face: FaceMarks, skin: Floats, side: float) -> Floats:
    """Before the eye, as far out as the bridge of the nose holds it."""
    nose = skin[np.abs(skin[:, 0]) < 0.008 * face.scale]
    level = np.abs(nose[:, 2] - face.eye[2]) < 0.006 * face.scale
    front = float(nose[level, 1].min())
    return np.array(
        [side * abs(float(face.eye[0])), front - 0.001, float(face.eye[2]) - 0.002 * face.scale]
    )


def _lens(face: FaceMarks, skin: Floats, side: float) -> SkinnedMesh:
    turns = np.linspace(0.0, 2 * np.pi, 28, endpoint=False)
    middle = _lens_middle(face, skin, side)
    rim = middle + _outline(face, turns)
    points = np.vstack([middle - np.array([0.0, 0.002, 0.0]), rim])
    after = np.roll(np.arange(28), -1)
    faces = np.stack([np.zeros(28, np.int64), 1 + np.arange(28), 1 + after], 1)
    return rigid(points, faces, "Head")


def _outline(face: FaceMarks, turns: Floats) -> Floats:
    """(n, 3) the rim of a lens about its middle: a soft rectangle."""
    x, z = np.cos(turns), np.sin(turns)
    soft = (np.abs(x) ** 3 + np.abs(z) ** 3) ** (-1 / 3)
    reach = np.stack([x * soft * 0.026, 0.10 * np.abs(x * soft) * 0.026, z * soft * 0.020], 1)
    outline: Floats = reach * face.scale
    return outline


def _frame(face: FaceMarks, skin: Floats) -> SkinnedMesh:
    """Two rims, a bridge and two temples."""
    turns = np.linspace(0.0, 2 * np.pi, 29)
    thick = 0.0016 * face.scale
    wires = []
    for side in (-1.0, 1.0):
        middle = _lens_middle(face, skin, side)
        wires.append(middle + _outline(face, turns))
        hinge = middle + np.array([side * 0.026, 0.003, 0.006]) * face.scale
        ear = np.array(
            [side * (face.half_width + 0.002), face.eye[1] + 0.095 * face.scale, hinge[2]]
        )
        wires.append(np.linspace(hinge, ear, 6) + _bow(side, face))
    left, right = (_lens_middle(face, skin, side) for side in (-1.0, 1.0))
    inner = np.array([0.025, 0.0, 0.004]) * face.scale
    wires.append(np.linspace(left + inner, right + inner * (-1, 1, 1), 4))
    return _wired(wires, thick)


def _bow(side: float, face: FaceMarks) -> Floats:
    """A temple bends round the head."""
    out = np.sin(np.linspace(0.0, np.pi, 6)) * 0.006 * face.scale * side
    return np.stack([out, 0 * out, 0 * out], 1)


def _wired(wires: list[Floats], thick: float) -> SkinnedMesh:
    vertices, faces, start = [], [], 0
    for wire in wires:
        tube = shapes.sweep(wire, np.full(len(wire), thick), 6)
        vertices.append(tube.vertices)
        faces.append(shapes.triangles(tube.faces) + start)
        start += len(tube.vertices)
    return rigid(np.vstack(vertices), np.vstack(faces), "Head")


def _mask(wearer: _Wearer) -> list[DressedPart]:
    """Cloth from the bridge of the nose to below the chin."""
    face, surface = wearer.face, wearer.lower_face()
    points = surface.vertices
    top = face.mouth_z + 0.040 * face.scale - 0.10 * np.abs(points[:, 0])
    field = np.minimum(top - points[:, 2], face.eye[1] + 0.070 * face.scale - points[:, 1])
    lifted = surface.moved(points + surface.normals() * 0.0045 * face.scale)
    return [DressedPart(hemmed(cut(lifted, field), 0.003), Slot.MASK)]


def _beard(wearer: _Wearer) -> list[DressedPart]:
    """Locks over jaw, chin and upper lip, combed down."""
    face, surface = wearer.face, wearer.lower_face()
    rng = np.random.default_rng(11)
    field = _beard_field(face, surface.vertices)
    weights = np.where(field > 0, 1.0, 0.0)
    chosen = rng.choice(len(weights), _BEARD_LOCKS, p=weights / weights.sum())
    spread = rng.normal(0.0, 0.0022 * face.scale, (_BEARD_LOCKS, 3)) * (1.0, 0.2, 1.0)
    roots = surface.vertices[chosen] + spread
    lengths = rng.uniform(0.010, 0.022, _BEARD_LOCKS) * face.scale
    rise = np.linspace(0.0012, 0.0065, _BEARD_STEPS) * face.scale
    lifts = rise[None, :] * rng.uniform(0.6, 1.3, (_BEARD_LOCKS, 1))
    form = Form(surface.vertices, surface.normals())
    paths = grown(form, roots, lengths, lifts, _combed_down)
    taper = np.interp(np.linspace(0, 1, _BEARD_STEPS), [0, 0.3, 1], [0.8, 1.0, 0.15])
    half = 0.0023 * face.scale * np.broadcast_to(taper, lifts.shape)
    vertices, faces = ribbons(paths, half, rng.normal(0.0, 0.4, _BEARD_LOCKS))
    under = cut(surface.moved(surface.vertices + surface.normals() * 0.0012), field - 0.003)
    locks = rigid(vertices, faces, "Head")
    return [DressedPart(under, Slot.HAIR_DARK), DressedPart(locks, Slot.HAIR_DARK)]


def _beard_field(face: FaceMarks, points: Floats) -> Floats:
    """Positive where a beard grows: jaw and chin, and over the lip."""
    x = np.abs(points[:, 0]) / face.scale
    z = (points[:, 2] - face.mouth_z) / face.scale
    cheek = np.interp(x, [0.0, 0.028, 0.045, 0.07], [-0.012, 0.002, 0.012, 0.030]) - z
    lip = np.minimum(0.0185 - np.abs(z - 0.0135) * 2.6, 0.030 - x)
    mouth = np.maximum(np.abs(z) - 0.010, x - 0.027)
    field: Floats = np.minimum(np.maximum(np.minimum(cheek, z + 0.075), lip), mouth)
    return field


def _combed_down(points: Floats) -> Floats:
    out = np.sign(points[:, 0]) * 0.15
    return np.stack([out, np.full(len(out), -0.25), np.full(len(out), -1.0)], 1)


def _tie(wearer: _Wearer) -> list[DressedPart]:
    """A knot under the collar and a blade that widens to the belt, or to a jacket's button."""
    marks = wearer.marks
    scale = marks.scale
    jacket = wearer.look.top in (Garment.JACKET, Garment.COAT)
    knot = marks.height("Neck") - 0.050 * scale
    end = marks.height("Spine1" if jacket else "Hips") + 0.02 * scale
    rise = np.linspace(0.0, 1.0, 26)
    width = np.interp(rise, [0.0, 0.08, 0.11, 0.9, 1.0], [0.021, 0.015, 0.018, 0.038, 0.003])
    bulge = np.where(rise < 0.09, 0.009, 0.0)
    off = ((0.014 if jacket else 0.018) + bulge) * scale
    path = np.stack([0 * rise, knot + rise * (end - knot)], 1)
    return [DressedPart(strip(marks, path, width * scale, off[:, None]), Slot.TIE)]


def _apron(wearer: _Wearer) -> list[DressedPart]:
    """A bib on two straps, a string round the waist, and a flap before the thighs."""
    marks = wearer.marks
    scale = marks.scale
    waist, chest = marks.height("Spine"), marks.height("Spine2") + 0.06 * scale
    heights = np.linspace(chest, waist - 0.03 * scale, 22)
    half = np.interp(heights, [waist, waist + 0.5 * (chest - waist), chest], [0.155, 0.125, 0.105])
    off = 0.032 * scale
    bib = strip(marks, np.stack([0 * heights, heights], 1), half * scale, off)
    band = np.where(marks.on_arm, -1.0, 0.014 * scale - np.abs(marks.skin[:, 2] - waist))
    pieces = [bib, garments.garment(marks, band, off)]
    pieces += [_strap(marks, side, (0.094, 0.090), chest - 0.01, off) for side in (-1.0, 1.0)]
    flap = DressedPart(_flap(marks), Slot.APRON, hangs=Hang.ROUND)
    return [*(DressedPart(piece, Slot.APRON) for piece in pieces), flap]


def _strap(
    marks: Landmarks, side: float, across: tuple[float, float], low: float, off: float
) -> SkinnedMesh:
    """From *across*[1] metres beside the neck down to *across*[0] at height *low*."""
    top = shoulder_top(marks, across[1] * marks.scale)
    heights = np.linspace(top, low, 14)
    x = side * np.linspace(across[1], across[0], 14) * marks.scale
    return strip(marks, np.stack([x, heights], 1), 0.015 * marks.scale, off)


def _flap(marks: Landmarks) -> SkinnedMesh:
    knee = marks.height("LeftLeg")
    form = SkirtCut(
        top_z=marks.height("Spine") + 0.01 * marks.scale,
        hem_z=knee + 0.02 * marks.scale,
        ease=0.030,
        flare=0.012,
        folds=0.010,
    )
    whole = skirt(marks, form)
    before = float(marks.joint("Hips")[1]) - 0.035 * marks.scale - whole.vertices[:, 1]
    return cut(whole, before)


def _backpack(wearer: _Wearer) -> list[DressedPart]:
    """A sack on the back and two straps over the shoulders."""
    marks = wearer.marks
    scale, x = marks.scale, np.abs(marks.skin[:, 0])
    chest = marks.joint("Spine2")
    back = marks.skin[(x < 0.06 * scale) & (marks.facing > 0.3) & ~marks.on_head]
    behind = float(back[np.abs(back[:, 2] - chest[2]) < 0.08, 1].max())
    middle = np.array([0.0, behind + 0.105 * scale, chest[2] - 0.06 * scale])
    sack = shapes.sphere((0, 0, 0), np.ones(3), 28)
    round_ = (np.abs(sack.vertices) ** 4).sum(1, keepdims=True) ** 0.25
    square = sack.vertices / np.maximum(round_, 1e-6)
    points = middle + square * np.array([0.165, 0.105, 0.25]) * scale
    straps = [
        _strap(marks, side, (0.135, 0.105), chest[2] - 0.13 * scale, 0.036 * scale)
        for side in (-1.0, 1.0)
    ]
    return [
        DressedPart(rigid(points, sack.faces, "Spine2"), Slot.PACK),
        *(DressedPart(strap, Slot.PACK) for strap in straps),
    ]


_MAKERS: dict[Accessory, Callable[[_Wearer], list[DressedPart]]] = {
    Accessory.GLASSES: _glasses,
    Accessory.SUNGLASSES: _sunglasses,
    Accessory.MASK: _mask,
    Accessory.BEARD: _beard,
    Accessory.TIE: _tie,
    Accessory.APRON: _apron,
    Accessory.BACKPACK: _backpack,
}
