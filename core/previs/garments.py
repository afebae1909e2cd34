"""Clothes as shells cut from the body: where each begins and ends, how far it stands off.

Every garment is the body's own surface, smoothed and inflated, kept where a signed field in
metres is positive. Fields are exact distances near their border, so hems are straight.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache, lru_cache

import numpy as np

from core.domain.figure_look import Body, Garment, LegWear
from core.previs.figure_data import (
    SKIN_VERTICES,
    BodyShape,
    Floats,
    Mask,
    body_shape,
    library,
)
from core.previs.shapes import vertex_normals
from core.previs.skinned_mesh import SkinnedMesh, cut, faired, hemmed, smoothed

_FAR = 1.0
"""A field's value where a border does not matter, metres."""
_ARM_BONES = ("LeftArm", "RightArm", "LeftForeArm", "RightForeArm", "LeftHand", "RightHand")
_LEG_BONES = ("LeftUpLeg", "RightUpLeg", "LeftLeg", "RightLeg", "Hips")
_FOOT_BONES = ("LeftFoot", "RightFoot", "LeftToe", "RightToe")


class Slot(StrEnum):
    """What a part of a dressed figure is made of."""

    SKIN = "skin"
    TOP = "top"
    SHIRT = "shirt"
    LEGS = "legs"
    SHOES = "shoes"
    HAIR = "hair"
    HAIR_DARK = "hair_dark"
    HAIR_LIGHT = "hair_light"
    LASH = "lash"
    HAT = "hat"
    BAND = "band"
    EYE = "eye"
    IRIS = "iris"
    PUPIL = "pupil"
    LIPS = "lips"
    MOUTH = "mouth"
    FRAME = "frame"
    MASK = "mask"
    TIE = "tie"
    APRON = "apron"
    PACK = "pack"
    PLATE = "plate"
    BRASS = "brass"


class Hang(IntEnum):
    """Whether cloth hangs free of the body it is cut from."""

    NOT = 0
    ROUND = 1
    """All around, as a skirt."""
    OPEN = 2
    """Parting in front, as a coat."""


@dataclass(frozen=True, slots=True)
class DressedPart:
    """A part of a dressed figure at rest.

    Attributes:
        mesh: Its triangles.
        slot: Its material.
        hangs: Whether it is cloth that the legs push about and the wind trails.
    """

    mesh: SkinnedMesh
    slot: Slot
    hangs: Hang = Hang.NOT


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Where things are on a body at rest; arrays run over the skin's vertices.

    Attributes:
        body: Whose.
        bare: The skin itself.
        skin: The skin as cloth lies on it, anatomy smoothed away.
        sleeve: How far down the arm: 0 shoulder, 1 elbow, 2 wrist, beyond: the hand.
        on_arm: Arm or hand.
        on_leg: Legs and pelvis.
        on_foot: Foot.
        on_head: Head, without the neck.
        collar: Distance from the neck's axis, metres; far below the neck large.
        facing: y of the normal; negative in front.
        chest: 1 on the front of the rib cage, 0 at throat, waist, flanks and arms.
        scale: Relative to a grown man.
    """

    body: Body
    shape: BodyShape
    bare: Floats
    skin: Floats
    sleeve: Floats
    on_arm: Mask
    on_leg: Mask
    on_foot: Mask
    on_head: Mask
    collar: Floats
    facing: Floats
    chest: Floats
    neck_radius: float

    @property
    def scale(self) -> float:
        """Relative to a grown man."""
        return self.shape.scale

    def joint(self, bone: str) -> Floats:
        """Where *bone* begins."""
        start: Floats = self.shape.heads[library().bone(bone)]
        return start

    def height(self, bone: str) -> float:
        """Its height, metres."""
        return float(self.joint(bone)[2])


@cache
def landmarks(body: Body) -> Landmarks:
    """Measure the build *body* for clothes."""
    shape, data = body_shape(body), library()
    bare = shape.vertices[:SKIN_VERTICES]
    skin, normals = _bare_shell(body, 10)
    dominant = data.influences[:SKIN_VERTICES, 0]
    neck = shape.heads[data.bone("Neck")]
    axis = shape.tails[data.bone("Neck")] - neck
    axis = axis / np.linalg.norm(axis)
    offset = skin - neck
    along = offset @ axis
    collar = np.linalg.norm(offset - along[:, None] * axis, axis=1)
    on_neck = np.isin(dominant, data.bones_named("Neck")) & (along > 0.02 * shape.scale)
    return Landmarks(
        body=body,
        shape=shape,
        skin=skin,
        bare=bare,
        sleeve=_sleeve(shape, skin, dominant),
        on_arm=np.isin(dominant, data.bones_named(*_ARM_BONES)),
        on_leg=np.isin(dominant, data.bones_named(*_LEG_BONES)),
        on_foot=np.isin(dominant, data.bones_named(*_FOOT_BONES)),
        on_head=np.isin(dominant, data.bones_named("Head")),
        collar=np.where(along > -0.16 * shape.scale, collar, _FAR),
        facing=normals[:, 1],
        chest=_on_chest(
            shape, skin, normals[:, 1], np.isin(dominant, data.bones_named(*_ARM_BONES))
        ),
        neck_radius=float(np.median(collar[on_neck])) * 1.12,
    )


def _on_chest(shape: BodyShape, skin: Floats, facing: Floats, on_arm: Mask) -> Floats:
    """See `Landmarks.chest`."""
    data = library()
    low, high = (float(shape.heads[data.bone(name)][2]) for name in ("Spine1", "Neck"))
    rise = (skin[:, 2] - low) / (high - low)
    across = np.clip((0.20 - np.abs(skin[:, 0]) / shape.scale) / 0.06, 0, 1)
    upright = np.clip((rise + 0.25) / 0.35, 0, 1) * np.clip((0.92 - rise) / 0.28, 0, 1)
    middle = float(shape.heads[data.bone("Spine2")][1])
    front = np.clip((middle - skin[:, 1]) / (0.05 * shape.scale) + (facing < 0.3), 0, 1)
    share = np.where(on_arm | (facing > 0.75), 0.0, across * upright * front)
    chest: Floats = smoothed(share[:, None], 8)[:, 0]
    return chest


def _sleeve(shape: BodyShape, skin: Floats, dominant: np.ndarray) -> Floats:
    """See `Landmarks.sleeve`."""
    data = library()
    result = np.zeros(len(skin))
    for side in ("Left", "Right"):
        for start, bone in ((0.0, "Arm"), (1.0, "ForeArm")):
            index = data.bone(side + bone)
            axis = shape.tails[index] - shape.heads[index]
            along = (skin - shape.heads[index]) @ axis / float(axis @ axis)
            mine = dominant == index
            result[mine] = start + np.clip(along[mine], -0.2, 1.2)
        hand = np.isin(dominant, data.bones_named(side + "Hand"))
        wrist = data.bone(side + "ForeArm")
        axis = shape.tails[wrist] - shape.heads[wrist]
        beyond = (skin - shape.tails[wrist]) @ axis / float(axis @ axis)
        result[hand] = 2.0 + np.clip(beyond[hand], -0.15, 2.0)
    return result


@lru_cache(maxsize=16)
def _bare_shell(body: Body, rounds: int) -> tuple[Floats, Floats]:
    """`_shell` of a body as it is: most garments lie on the same few."""
    return _shell(body_shape(body).vertices[:SKIN_VERTICES], rounds)


def _shell(skin: Floats, rounds: int) -> tuple[Floats, Floats]:
    """The body with its anatomy smoothed away but nowhere inside itself, and its normals."""
    faces = library().faces["body"]
    smooth = smoothed(skin, rounds)
    normals = vertex_normals(smooth, faces)
    lost = np.maximum(((skin - smooth) * normals).sum(1), 0.0)
    lost = smoothed(lost[:, None], max(3, rounds // 3))[:, 0] * 1.15
    return smooth + normals * lost[:, None], normals


def garment(
    marks: Landmarks,
    field: Floats,
    thickness: Floats | float,
    *,
    rounds: int = 22,
    base: Floats | None = None,
) -> SkinnedMesh:
    """The shell of *marks*' body, or *base*, where *field* is positive, off by *thickness* m."""
    data = library()
    if base is None or base is marks.bare:
        skin, normals = _bare_shell(marks.body, rounds)
    else:
        skin, normals = _shell(base, rounds)
    skin = spanned_chest(marks, skin)
    offset = np.broadcast_to(np.asarray(thickness, float), (SKIN_VERTICES,))
    whole = SkinnedMesh(
        skin + normals * (offset + _folds(marks))[:, None],
        data.faces["body"],
        data.influences[:SKIN_VERTICES],
        data.weights[:SKIN_VERTICES],
    )
    return hemmed(faired(cut(whole, field)), float(offset.mean()) * 0.9)


@lru_cache(maxsize=8)
def _cloth_surface(body: Body) -> tuple[Floats, Floats]:
    skin, normals = _bare_shell(body, 22)
    return spanned_chest(landmarks(body), skin), normals


def cloth_surface(marks: Landmarks) -> tuple[Floats, Floats]:
    """The body as cloth lies on it, and its normals: (n, 3) each."""
    return _cloth_surface(marks.body)


_CHEST_LIFT_M = 0.006
"""How far cloth that spans a chest lies before its mean surface."""


def spanned_chest(marks: Landmarks, skin: Floats) -> Floats:
    """*skin* with the front of its rib cage evened out, as cloth that spans it evens it out.

    The front is the least-squares sheet y(x, z) of the bare chest, of even powers of x.
    """
    share = marks.chest
    fitted = share > 0.3
    sheet = _sheet(marks, marks.bare)
    terms, _, _, _ = np.linalg.lstsq(sheet[fitted], marks.bare[fitted, 1], rcond=None)
    even = skin.copy()
    level = sheet @ terms - _CHEST_LIFT_M * marks.scale
    even[:, 1] += share * (level - skin[:, 1])
    return even


def _sheet(marks: Landmarks, skin: Floats) -> Floats:
    """(n, 9) products of powers of x and z, in units of the rib cage."""
    x = skin[:, 0] / (0.2 * marks.scale)
    z = (skin[:, 2] - marks.height("Spine2")) / (0.2 * marks.scale)
    return np.stack([x**i * z**j for i in (0, 2, 4) for j in range(3)], axis=1)


def _folds(marks: Landmarks) -> Floats:
    """Creases of cloth at elbows, knees and waist, metres."""
    at_elbow = np.exp(-(((marks.sleeve - 1.0) / 0.28) ** 2)) * marks.on_arm
    z = marks.skin[:, 2]
    at_knee = np.exp(-(((z - marks.height("LeftLeg")) / (0.09 * marks.scale)) ** 2))
    at_ankle = np.exp(-(((z - 0.13 * marks.scale) / (0.06 * marks.scale)) ** 2)) * 0.8
    at_waist = (
        np.exp(-(((z - marks.height("Spine1")) / (0.09 * marks.scale)) ** 2)) * ~marks.on_arm
    )
    x, y = marks.skin[:, 0], marks.skin[:, 1]
    rings = np.sin(z * 118 / marks.scale + x * 31 + np.sin(y * 40) * 1.5)
    strength = np.maximum.reduce([at_elbow, (at_knee + at_ankle) * marks.on_leg, 0.6 * at_waist])
    depth: Floats = 0.0032 * marks.scale * strength * (rings + 0.25)
    return depth


def sleeves(marks: Landmarks, limit: float) -> Floats:
    """Positive above *limit* of the arm (see `Landmarks.sleeve`)."""
    length = 0.27 * marks.scale
    return np.where(marks.on_arm, (limit - marks.sleeve) * length, _FAR)


def neckline(marks: Landmarks, extra_m: float) -> Floats:
    """Positive below the seam at the base of the neck, *extra_m* lower."""
    offset = marks.skin - marks.joint("Neck")
    ahead = -offset[:, 1] / np.maximum(np.hypot(offset[:, 0], offset[:, 1]), 1e-6)
    below = neck_seam(marks, ahead) - extra_m * marks.scale - marks.skin[:, 2]
    return np.where(marks.on_head, -_FAR, below)


def neck_seam(marks: Landmarks, ahead: Floats) -> Floats:
    """Height of a collar's seam: low at the throat (*ahead* 1), higher at the nape (-1)."""
    seam: Floats = marks.height("Neck") - marks.scale * (0.012 + 0.043 * ahead)
    return seam


def above(marks: Landmarks, height: float) -> Floats:
    """Positive above *height*; arms are left alone."""
    return np.where(marks.on_arm, _FAR, marks.skin[:, 2] - height)


def front_opening(marks: Landmarks, button_z: float, width_m: float) -> Floats:
    """Negative in the V of an open front: from a point at *button_z* to *width_m* at the neck."""
    half = opening_half(marks, button_z, width_m, marks.skin[:, 2])
    behind = marks.skin[:, 1] > marks.joint("Neck")[1] + 0.005
    return np.where(behind | (marks.facing > 0.25), _FAR, np.abs(marks.skin[:, 0]) - half)


def opening_half(marks: Landmarks, button_z: float, width_m: float, heights: Floats) -> Floats:
    """Half the width in metres of the V of an open front at *heights*; negative below it."""
    top = marks.height("Neck") + 0.01
    rise = np.clip((heights - button_z) / (top - button_z), 0.0, 1.3)
    half: Floats = width_m * marks.scale * rise - 0.004 * (rise <= 0)
    return half


def top_field(marks: Landmarks, top: Garment, *, tucked: bool = False) -> Floats:
    """Where the outer garment of the upper body covers; *tucked* into a skirt's waist."""
    hips = marks.height("Hips")
    limits = {
        Garment.TEE: (0.55, 0.006, hips - 0.03 * marks.scale),
        Garment.SHIRT: (1.93, 0.002, hips - 0.06 * marks.scale),
        Garment.DRESS: (0.32, 0.035, hips + 0.055 * marks.scale),
        Garment.JACKET: (1.86, -0.014, hips - 0.12 * marks.scale),
        Garment.COAT: (1.90, -0.014, hips + 0.04 * marks.scale),
        Garment.HOODIE: (1.92, 0.002, hips - 0.07 * marks.scale),
        Garment.UNIFORM: (1.90, -0.022, hips - 0.13 * marks.scale),
        Garment.ROBE: (1.95, 0.0, hips + 0.04 * marks.scale),
        Garment.ARMOUR: (1.0, -0.012, hips + 0.01 * marks.scale),
    }
    sleeve, neck, hem = limits[top]
    hem = max(hem, hips + 0.055 * marks.scale) if tucked else hem
    field: Floats = np.minimum.reduce(
        [sleeves(marks, sleeve), neckline(marks, neck), above(marks, hem)]
    )
    return field


def trouser_field(marks: Landmarks, *, tucked: bool = True) -> Floats:
    """Waist to ankle; no higher than the hips where a shirt hangs over them."""
    waist = marks.height("Hips") + (0.09 if tucked else 0.01) * marks.scale
    z = marks.skin[:, 2]
    field = np.minimum(waist - z, z - 0.065 * marks.scale)
    return np.where(marks.on_arm | marks.on_foot & (z < 0.05 * marks.scale), -_FAR, field)


def shoe_field(marks: Landmarks) -> Floats:
    """Sole to ankle."""
    z = marks.skin[:, 2]
    return np.where(z < 0.3 * marks.scale, 0.105 * marks.scale - z, -_FAR)


def covers_legs(top: Garment, legs: LegWear) -> bool:
    """Whether trousers are worn."""
    return top not in (Garment.DRESS, Garment.ROBE) and legs is LegWear.TROUSERS
