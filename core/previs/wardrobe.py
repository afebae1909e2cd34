"""Dressing a body: which garments a look wears, with collars, lapels and hanging skirts."""

from __future__ import annotations

import numpy as np

from core.domain.staging import FigureLook, Garment, LegWear
from core.previs import garments
from core.previs.figure_data import SKIN_VERTICES, Floats, library
from core.previs.garments import DressedPart, Landmarks, Slot
from core.previs.skinned_mesh import SkinnedMesh, cut, part_of

_THICKNESS_M: dict[Garment, float] = {
    Garment.TEE: 0.009,
    Garment.SHIRT: 0.012,
    Garment.DRESS: 0.007,
    Garment.JACKET: 0.017,
    Garment.COAT: 0.021,
}
_OPEN_FRONT = (Garment.JACKET, Garment.COAT)


def dress(marks: Landmarks, look: FigureLook) -> list[DressedPart]:
    """Everything below the chin except skin."""
    parts = [*_upper(marks, look), *_lower(marks, look), _shoes(marks)]
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
    thickness = _THICKNESS_M[top] * marks.scale
    if top not in _OPEN_FRONT:
        shell = DressedPart(garments.garment(marks, field, thickness), Slot.TOP)
        return [shell, *_shirt_collar(marks, Slot.TOP, 0.013)] if top is Garment.SHIRT else [shell]
    return [*_shirt(marks), *_open_front(marks, field, thickness, top)]


def _shirt(marks: Landmarks) -> list[DressedPart]:
    """The shirt seen in the V of a jacket."""
    field = np.minimum(
        garments.top_field(marks, Garment.SHIRT),
        garments.above(marks, marks.height("Spine")),
    )
    shell = garments.garment(marks, field, 0.011 * marks.scale)
    return [DressedPart(shell, Slot.SHIRT), *_shirt_collar(marks, Slot.SHIRT, 0.017)]


def _shirt_collar(marks: Landmarks, slot: Slot, stand_m: float) -> list[DressedPart]:
    """A turned-down collar: a band around the neck, open at the throat."""
    inner = garments.neckline(marks, 0.0)
    throat = np.where(
        marks.facing < -0.1, np.abs(marks.skin[:, 0]) - 0.012 * marks.scale - inner * 0.5, 1.0
    )
    front = marks.joint("Neck")[1] + 0.01 * marks.scale - marks.skin[:, 1]
    field = np.minimum.reduce([inner, 0.034 * marks.scale - inner, throat, front])
    return [DressedPart(_stood_up(marks, field, stand_m, 0.022), slot)]


def _stood_up(marks: Landmarks, field: Floats, stand_m: float, rise_m: float) -> SkinnedMesh:
    """A band at the neck that rises towards its inner edge."""
    band = garments.garment(marks, field, stand_m * marks.scale, rounds=8)
    neck = marks.joint("Neck")
    radius = np.linalg.norm(band.vertices[:, :2] - neck[:2], axis=1)
    span = max(float(np.ptp(radius)), 1e-6) if len(radius) else 1.0
    inner = 1.0 - (radius - radius.min()) / span if len(radius) else radius
    lifted = band.vertices.copy()
    lifted[:, 2] += rise_m * marks.scale * inner
    return band.moved(lifted)


def _open_front(
    marks: Landmarks, field: Floats, thickness: float, top: Garment
) -> list[DressedPart]:
    """A jacket or coat over its shirt: body, lapels, collar and, for a coat, its skirt."""
    button = marks.height("Spine1") - (0.02 if top is Garment.JACKET else -0.03) * marks.scale
    opening = garments.front_opening(marks, button, 0.060)
    body = garments.garment(marks, np.minimum(field, opening), thickness)
    parts = [
        DressedPart(body, Slot.TOP),
        DressedPart(_lapels(marks, field, opening, thickness), Slot.TOP),
        DressedPart(_coat_collar(marks, opening, thickness), Slot.TOP),
    ]
    if top is Garment.COAT:
        parts += [DressedPart(_belt(marks, thickness), Slot.TOP)]
        parts += [DressedPart(_coat_skirt(marks), Slot.TOP, hangs=True)]
    return parts


def _lapels(marks: Landmarks, field: Floats, opening: Floats, thickness: float) -> SkinnedMesh:
    """The folded edges of the V, widest below the collar, with a notch."""
    z = marks.skin[:, 2]
    low, high = marks.height("Spine1"), marks.height("Neck")
    rise = np.clip((z - low) / (high - low), 0.0, 1.2)
    width = np.interp(
        rise, [0, 0.05, 0.62, 0.70, 0.76, 1.2], [0, 0.012, 0.078, 0.060, 0.040, 0.04]
    )
    front = np.where(marks.facing < 0.1, 1.0, -1.0)
    inside = np.minimum.reduce([field, opening, width * marks.scale - opening, front])
    return garments.garment(marks, inside, thickness + 0.007 * marks.scale)


def _coat_collar(marks: Landmarks, opening: Floats, thickness: float) -> SkinnedMesh:
    """The collar behind the neck, running into the lapels."""
    inner = garments.neckline(marks, 0.002)
    field = np.minimum.reduce([inner, 0.046 * marks.scale - inner, opening])
    return _stood_up(marks, field, thickness / marks.scale + 0.010, 0.030)


def _belt(marks: Landmarks, thickness: float) -> SkinnedMesh:
    waist = marks.height("Spine") - 0.004 * marks.scale
    field = 0.024 * marks.scale - np.abs(marks.skin[:, 2] - waist)
    field = np.where(marks.on_arm, -1.0, field)
    return garments.garment(marks, field, thickness + 0.014 * marks.scale)


def _lower(marks: Landmarks, look: FigureLook) -> list[DressedPart]:
    if garments.covers_legs(look.top, look.legs):
        return [DressedPart(_trousers(marks), Slot.LEGS)]
    dress_worn = look.top is Garment.DRESS
    hem = marks.height("LeftLeg") - (0.04 if dress_worn else -0.02) * marks.scale
    slot = Slot.TOP if dress_worn else Slot.LEGS
    return [DressedPart(_skirt(marks, hem, 1.07, -0.10), slot, hangs=True)]


def _trousers(marks: Landmarks) -> SkinnedMesh:
    """Trousers stand off more below the knee, where they hang from the calf."""
    z = marks.skin[:, 2]
    knee = marks.height("LeftLeg")
    thickness = np.interp(
        z, [0.06, 0.12, knee, marks.height("Hips")], [0.026, 0.022, 0.016, 0.012]
    )
    return garments.garment(marks, garments.trouser_field(marks), thickness * marks.scale)


def _shoes(marks: Landmarks) -> DressedPart:
    z = marks.skin[:, 2]
    sole = np.where(z < 0.03 * marks.scale, 0.013, 0.009)
    return DressedPart(
        garments.garment(marks, garments.shoe_field(marks), sole * marks.scale, rounds=45),
        Slot.SHOES,
    )


def _coat_skirt(marks: Landmarks) -> SkinnedMesh:
    """The tails of a coat, open in front from the belt down."""
    hem = marks.height("LeftLeg") - 0.10 * marks.scale
    skirt = _skirt(marks, hem, 1.12, -0.13)
    top = float(skirt.vertices[:, 2].max())
    down = np.clip((top - skirt.vertices[:, 2]) / (top - hem), 0.0, 1.0)
    gap = np.abs(skirt.vertices[:, 0]) - (0.002 + 0.045 * down) * marks.scale
    behind = skirt.vertices[:, 1] > marks.joint("Hips")[1]
    return cut(skirt, np.where(behind, 1.0, gap))


def _skirt(marks: Landmarks, hem: float, girth: float, flare: float) -> SkinnedMesh:
    """A skirt from the waist to *hem*, *girth* times the hips, flaring by the share *flare*."""
    mesh = part_of(marks.shape.vertices, library().faces["helper-skirt"])
    points = mesh.vertices
    top, bottom = float(points[:, 2].max()), float(points[:, 2].min())
    down = (top - points[:, 2]) / (top - bottom)
    middle = np.array([0.0, float(marks.joint("Hips")[1]) + 0.01 * marks.scale])
    flat = points[:, :2] - middle
    around = np.arctan2(flat[:, 1], flat[:, 0])
    pleats = 1 + 0.04 * down * np.sin(around * 9)
    flat = flat * (girth + flare * down)[:, None] * pleats[:, None]
    moved = np.column_stack([flat + middle, top - down * (top - hem)])
    return _hung(marks, mesh.moved(moved))


def _hung(marks: Landmarks, mesh: SkinnedMesh) -> SkinnedMesh:
    """*mesh* hung on pelvis, thighs and shins; the front follows the legs more than the back."""
    data, points = library(), mesh.vertices
    hips, knee = marks.height("LeftUpLeg"), marks.height("LeftLeg")
    below_hip = np.clip((hips + 0.02 - points[:, 2]) / (0.7 * (hips - knee)), 0.0, 1.0)
    below_knee = np.clip((knee + 0.05 - points[:, 2]) / (0.14 * marks.scale), 0.0, 1.0)
    front = 1 / (1 + np.exp((points[:, 1] - marks.joint("Hips")[1]) / 0.03))
    follow = below_hip * (0.50 + 0.45 * front)
    shin = follow * below_knee * (0.25 + 0.6 * front)
    left = 1 / (1 + np.exp(-points[:, 0] / (0.03 * marks.scale)))
    thigh = follow - shin
    influences = np.tile(
        [data.bone(name) for name in ("LeftUpLeg", "RightUpLeg", "LeftLeg", "RightLeg")],
        (len(points), 1),
    )
    weights = np.stack([thigh * left, thigh * (1 - left), shin * left, shin * (1 - left)], 1)
    return _with_pelvis(SkinnedMesh(points, mesh.faces, influences, weights), 1 - follow)


def _with_pelvis(mesh: SkinnedMesh, share: Floats) -> SkinnedMesh:
    """Give the pelvis *share*, in the slot of each vertex's weakest bone."""
    weakest = mesh.weights.argmin(1)[:, None]
    influences, weights = mesh.influences.copy(), mesh.weights.copy()
    np.put_along_axis(influences, weakest, library().bone("Hips"), axis=1)
    np.put_along_axis(weights, weakest, share[:, None], axis=1)
    weights /= weights.sum(1, keepdims=True)
    return SkinnedMesh(mesh.vertices, mesh.faces, influences, weights)


def bare_skin(marks: Landmarks, look: FigureLook, vertices: Floats) -> SkinnedMesh:
    """The body's own surface where no cloth lies deep over it; *vertices* carry the expression."""
    data = library()
    depth = hidden_skin(marks, look)
    limit = 0.03 * marks.scale
    faces = data.faces["body"]
    shown = ~(depth[faces] > limit).all(1)
    mesh = SkinnedMesh(
        vertices, faces[shown], data.influences[:SKIN_VERTICES], data.weights[:SKIN_VERTICES]
    )
    return mesh


def skirted(look: FigureLook) -> bool:
    """Whether something hangs about the legs."""
    return look.top in (Garment.DRESS, Garment.COAT) or look.legs is LegWear.SKIRT
