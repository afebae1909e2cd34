"""Dressing a body: which garments a look wears, with collars, lapels and hanging skirts."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import FigureLook, Garment, LegWear
from core.previs import garments
from core.previs.collars import (
    COAT_COLLAR,
    GORGET,
    HOOD_DOWN,
    JACKET_COLLAR,
    SHIRT_COLLAR,
    STAND_COLLAR,
    UNDER_COAT_COLLAR,
    collar,
)
from core.previs.figure_data import SKIN_VERTICES, Floats, library
from core.previs.garments import DressedPart, Hang, Landmarks, Slot
from core.previs.panels import panel
from core.previs.shapes import vertex_normals
from core.previs.shoes import shoe
from core.previs.skinned_mesh import SkinnedMesh
from core.previs.skirts import SkirtCut, skirt
from core.previs.trimmings import belt, trimmings

_THICKNESS_M: dict[Garment, float] = {
    Garment.TEE: 0.009,
    Garment.SHIRT: 0.012,
    Garment.DRESS: 0.007,
    Garment.JACKET: 0.017,
    Garment.COAT: 0.021,
    Garment.HOODIE: 0.017,
    Garment.UNIFORM: 0.016,
    Garment.ROBE: 0.016,
    Garment.ARMOUR: 0.022,
}
_OPENING_M = 0.060
"""Half the V of a jacket at the neck."""
_DRAWN_IN = 0.34
"""Share of its distance from the bone that a leg gives up under a skirt."""
_UNDER_CLOTH_M = 0.007
"""How far skin that lies hidden under the edge of cloth gives way."""
_COLLARS = {
    Garment.JACKET: JACKET_COLLAR,
    Garment.COAT: COAT_COLLAR,
    Garment.SHIRT: SHIRT_COLLAR,
    Garment.HOODIE: HOOD_DOWN,
    Garment.UNIFORM: STAND_COLLAR,
    Garment.ROBE: HOOD_DOWN,
    Garment.ARMOUR: GORGET,
}
_OPEN_FRONT = (Garment.JACKET, Garment.COAT)
_ONE_PIECE = (Garment.DRESS, Garment.ROBE)
_PLAIN_SKIRT = (0.0, 0.01, (0.013, 0.020, 0.026))
_SKIRTS: dict[Garment, tuple[float, float, tuple[float, float, float]]] = {
    # rise over the waist, hem from the knee, and ease, flare and folds: metres of a grown man
    Garment.DRESS: (0.010, -0.05, (0.013, 0.020, 0.026)),
    Garment.ROBE: (0.012, -0.42, (0.024, 0.060, 0.034)),
}


def dress(marks: Landmarks, look: FigureLook) -> list[DressedPart]:
    """Everything below the chin except skin."""
    parts = [*_upper(marks, look), *_lower(marks, look), *_shoes(marks)]
    return [part for part in parts if len(part.mesh.faces)]


def hidden_skin(marks: Landmarks, look: FigureLook) -> Floats:
    """Depth in metres by which skin lies under cloth; negative where it shows."""
    fields = [garments.top_field(marks, look.top), garments.shoe_field(marks)]
    if look.top in _OPEN_FRONT:
        fields.append(garments.top_field(marks, Garment.SHIRT))
    if garments.covers_legs(look.top, look.legs):
        fields.append(garments.trouser_field(marks))
    deepest: Floats = np.maximum.reduce(fields)
    return deepest


def _upper(marks: Landmarks, look: FigureLook) -> list[DressedPart]:
    top = look.top
    field = garments.top_field(marks, top, tucked=look.legs is LegWear.SKIRT)
    thickness = _hem_out(marks, look)
    if top in _OPEN_FRONT:
        return [*_shirt(marks), *_open_front(marks, field, thickness, top)]
    slot = Slot.PLATE if top is Garment.ARMOUR else Slot.TOP
    parts = [DressedPart(garments.garment(marks, field, thickness), slot)]
    if top in _COLLARS:
        parts.append(DressedPart(collar(marks, _COLLARS[top]), slot))
    return parts + trimmings(marks, top, thickness)


def _hem_out(marks: Landmarks, look: FigureLook) -> Floats:
    """(n,) how far the outer garment stands off: most at a hem that falls over trousers."""
    over = garments.covers_legs(look.top, look.legs)
    hips = marks.height("Hips")
    heights = [hips - 0.12 * marks.scale, hips + 0.06 * marks.scale]
    falls = np.interp(marks.skin[:, 2], heights, [0.016 if over else 0.0, 0.0])
    falls = np.where(marks.on_arm, 0.0, falls)
    sleeve_end = 0.045 if look.top is Garment.ROBE else 0.0
    wide = np.interp(marks.sleeve, [1.0, 2.0], [0.0, sleeve_end]) * marks.on_arm
    thickness: Floats = (_THICKNESS_M[look.top] + falls + wide) * marks.scale
    return thickness


def _shirt(marks: Landmarks) -> list[DressedPart]:
    """The shirt seen in the V of a jacket."""
    field = np.minimum(
        garments.top_field(marks, Garment.SHIRT),
        garments.above(marks, marks.height("Spine")),
    )
    shell = garments.garment(marks, field, 0.011 * marks.scale)
    return [
        DressedPart(shell, Slot.SHIRT),
        DressedPart(collar(marks, UNDER_COAT_COLLAR), Slot.SHIRT),
    ]


def _open_front(
    marks: Landmarks, field: Floats, thickness: Floats, top: Garment
) -> list[DressedPart]:
    """A jacket or coat over its shirt: body, lapels, collar and, for a coat, its skirt."""
    button = marks.height("Spine1") - (0.02 if top is Garment.JACKET else -0.03) * marks.scale
    opening = garments.front_opening(marks, button, _OPENING_M)
    body = garments.garment(marks, np.minimum(field, opening), thickness)
    parts = [
        DressedPart(body, Slot.TOP),
        *(DressedPart(lapel, Slot.TOP) for lapel in _lapels(marks, button)),
        DressedPart(collar(marks, _COLLARS[top]), Slot.TOP),
    ]
    if top is Garment.COAT:
        parts += [DressedPart(belt(marks, thickness), Slot.TOP)]
        parts += [DressedPart(_coat_skirt(marks), Slot.TOP, hangs=Hang.OPEN)]
    return parts


def _lapels(marks: Landmarks, button_z: float) -> list[SkinnedMesh]:
    """The folded edges of the V, widest below the notch."""
    top = marks.height("Neck") - 0.018 * marks.scale
    rise = np.linspace(1.0, 0.0, 26)
    width = np.interp(
        rise, [0.0, 0.10, 0.70, 0.74, 0.80, 1.0], [0.0, 0.022, 0.072, 0.074, 0.046, 0.040]
    )
    inner = garments.opening_half(marks, button_z, _OPENING_M, button_z + rise * (top - button_z))
    across = np.linspace(0.0, 1.0, 6)[None, :]
    x = np.maximum(inner, 0.001)[:, None] + across * width[:, None] * marks.scale
    z = np.broadcast_to((button_z + rise * (top - button_z))[:, None], x.shape)
    off = (_THICKNESS_M[Garment.JACKET] + 0.016 - 0.007 * across**2) * marks.scale
    return [panel(marks, x, z, off), panel(marks, -x[:, ::-1], z, off[:, ::-1])]


def _lower(marks: Landmarks, look: FigureLook) -> list[DressedPart]:
    if garments.covers_legs(look.top, look.legs):
        return [DressedPart(_trousers(marks, look), Slot.LEGS)]
    slot = Slot.TOP if look.top in _ONE_PIECE else Slot.LEGS
    mesh = skirt(marks, _skirt_cut(marks, look.top))
    return [DressedPart(mesh, slot, hangs=Hang.ROUND), DressedPart(_waistband(marks), slot)]


def _waistband(marks: Landmarks) -> SkinnedMesh:
    """A band over the seam between bodice and skirt."""
    waist = marks.height("Spine")
    field = 0.016 * marks.scale - np.abs(marks.skin[:, 2] - waist)
    field = np.where(marks.on_arm, -1.0, field)
    return garments.garment(marks, field, 0.021 * marks.scale, rounds=30)


def _trousers(marks: Landmarks, look: FigureLook) -> SkinnedMesh:
    """Trousers stand off more below the knee, where they hang from the calf."""
    z = marks.skin[:, 2]
    knee = marks.height("LeftLeg")
    thickness = np.interp(
        z, [0.06, 0.12, knee, marks.height("Hips")], [0.026, 0.022, 0.016, 0.012]
    )
    return garments.garment(
        marks,
        garments.trouser_field(marks, tucked=_waist_seen(look)),
        thickness * marks.scale,
        base=tucked_in(marks, look, marks.bare),
    )


def _waist_seen(look: FigureLook) -> bool:
    """Whether trousers reach their waist; below a hanging shirt they end at the hips."""
    return look.top in _OPEN_FRONT


def _shoes(marks: Landmarks) -> list[DressedPart]:
    """A last round each foot, and a shaft that trousers hide."""
    shaft = np.minimum(garments.shoe_field(marks), marks.skin[:, 2] - 0.045 * marks.scale)
    return [
        DressedPart(garments.garment(marks, shaft, 0.008 * marks.scale, rounds=45), Slot.SHOES),
        *(DressedPart(shoe(marks, side), Slot.SHOES) for side in (-1.0, 1.0)),
    ]


def _coat_skirt(marks: Landmarks) -> SkinnedMesh:
    """The tails of a coat, parting in front from the middle of the thigh down."""
    return skirt(marks, _coat_cut(marks))


def _coat_cut(marks: Landmarks) -> SkirtCut:
    hip, knee = marks.height("LeftUpLeg"), marks.height("LeftLeg")
    return SkirtCut(
        top_z=marks.height("Spine") + 0.012 * marks.scale,
        hem_z=knee - 0.10 * marks.scale,
        ease=0.026,
        flare=0.030,
        folds=0.022,
        slit_z=0.45 * hip + 0.55 * knee,
    )


def _skirt_cut(marks: Landmarks, top: Garment) -> SkirtCut:
    rise, hem, room = _SKIRTS.get(top, _PLAIN_SKIRT)
    return SkirtCut(
        top_z=marks.height("Spine") + rise * marks.scale,
        hem_z=marks.height("LeftLeg") + hem * marks.scale,
        ease=room[0],
        flare=room[1],
        folds=room[2],
    )


def hanging(marks: Landmarks, look: FigureLook) -> SkirtCut | None:
    """What hangs about the legs, if anything does."""
    if look.top is Garment.COAT:
        return _coat_cut(marks)
    if garments.covers_legs(look.top, look.legs):
        return None
    return _skirt_cut(marks, look.top)


def tucked_in(marks: Landmarks, look: FigureLook, vertices: Floats) -> Floats:
    """*vertices* of the body with legs and pelvis drawn in under what hangs over them.

    What stays hidden may shrink: so no thigh or buttock comes through cloth in any pose.
    """
    form = hanging(marks, look)
    if form is None:
        return vertices
    z = marks.skin[:, 2]
    fade = np.clip((z - form.hem_z - 0.03 * marks.scale) / (0.14 * marks.scale), 0.0, 1.0)
    fade = fade * np.clip((form.top_z - z) / (0.08 * marks.scale), 0.0, 1.0)
    fade = np.where(marks.on_arm, 0.0, fade)[:, None] * _DRAWN_IN
    drawn: Floats = vertices + (_leg_axis(marks) - vertices) * fade * (1.0, 1.0, 0.0)
    return drawn


def _leg_axis(marks: Landmarks) -> Floats:
    """(n, 3) per vertex of the body the middle of its leg, or of the pelvis, at its height."""
    z = marks.skin[:, 2]
    hips, hip, knee = (marks.joint(name) for name in ("Hips", "LeftUpLeg", "LeftLeg"))
    ankle = marks.joint("LeftFoot")
    levels = [ankle[2], knee[2], hip[2], hips[2] + 0.02]
    side = np.tanh(marks.skin[:, 0] / (0.02 * marks.scale))
    x = np.interp(z, levels, [ankle[0], knee[0], 0.75 * hip[0], 0.4 * hip[0]]) * side
    y = np.interp(z, levels, [ankle[1], knee[1], hip[1], hips[1]])
    return np.column_stack([x, y, z])


def bare_skin(marks: Landmarks, look: FigureLook, vertices: Floats) -> SkinnedMesh:
    """The body's own surface where no cloth lies deep over it; *vertices* carry the expression."""
    data = library()
    depth = hidden_skin(marks, look)
    limit = 0.03 * marks.scale
    faces = data.faces["body"]
    shown = ~(depth[faces] > limit).all(1)
    normals = vertex_normals(vertices, faces)
    under = np.clip(depth / (0.02 * marks.scale), 0.0, 1.0)[:, None] * _UNDER_CLOTH_M
    flat = garments.spanned_chest(marks, vertices) - normals * under * marks.scale
    mesh = SkinnedMesh(
        tucked_in(marks, look, flat),
        faces[shown],
        data.influences[:SKIN_VERTICES],
        data.weights[:SKIN_VERTICES],
    )
    return mesh
