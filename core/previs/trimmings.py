"""What makes a garment tell its wearer's trade: belts, buttons, pockets, boards and plates."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Garment
from core.previs import garments, shapes
from core.previs.figure_data import Floats, library
from core.previs.garments import DressedPart, Hang, Landmarks, Slot
from core.previs.panels import strip
from core.previs.shapes import Shape
from core.previs.skinned_mesh import SkinnedMesh
from core.previs.skirts import SkirtCut, skirt

_BUTTONS = 6


def trimmings(marks: Landmarks, top: Garment, thickness: Floats) -> list[DressedPart]:
    """The trimmings of *top*, which stands off by *thickness* (n,) metres."""
    if top is Garment.HOODIE:
        return [DressedPart(_pouch(marks, _above(thickness, 0.007)), Slot.TOP)]
    if top is Garment.ROBE:  # over the skirt's ease as well
        return [DressedPart(belt(marks, thickness + 0.018 * marks.scale), Slot.BAND)]
    if top is Garment.UNIFORM:
        return _of_uniform(marks, thickness)
    if top is Garment.ARMOUR:
        return _of_armour(marks, thickness)
    return []


def belt(marks: Landmarks, thickness: Floats) -> SkinnedMesh:
    """A band round the waist."""
    waist = marks.height("Spine") - 0.004 * marks.scale
    field = 0.024 * marks.scale - np.abs(marks.skin[:, 2] - waist)
    field = np.where(marks.on_arm, -1.0, field)
    return garments.garment(marks, field, thickness + 0.014 * marks.scale)


def _pouch(marks: Landmarks, off: float) -> SkinnedMesh:
    """The pocket before the belly for both hands."""
    scale = marks.scale
    low, high = marks.height("Hips") - 0.02 * scale, marks.height("Spine1") - 0.03 * scale
    heights = np.linspace(high, low, 10)
    half = np.interp(heights, [low, low + 0.07 * scale, high], [0.125, 0.125, 0.080]) * scale
    return strip(marks, np.stack([0 * heights, heights], 1), half, off)


def _of_uniform(marks: Landmarks, thickness: Floats) -> list[DressedPart]:
    sides = (-1.0, 1.0)
    pockets = [piece for side in sides for piece in _pocket(marks, side, _above(thickness, 0.006))]
    return [
        DressedPart(belt(marks, thickness), Slot.BAND),
        *(DressedPart(pocket, Slot.TOP) for pocket in pockets),
        *(DressedPart(_button(marks, thickness, row), Slot.BRASS) for row in range(_BUTTONS)),
        *(DressedPart(_board(marks, side), Slot.BRASS) for side in sides),
    ]


def _pocket(marks: Landmarks, side: float, off: float) -> list[SkinnedMesh]:
    """A patch on the breast, and its flap."""
    scale = marks.scale
    x, top = side * 0.088 * scale, marks.height("Spine2") + 0.065 * scale
    patch = np.stack([np.full(8, x), np.linspace(top, top - 0.115 * scale, 8)], 1)
    flap = np.stack([np.full(4, x), np.linspace(top + 0.006, top - 0.036 * scale, 4)], 1)
    return [
        strip(marks, patch, 0.046 * scale, off),
        strip(marks, flap, 0.050 * scale, off + 0.006 * scale),
    ]


def _above(thickness: Floats, extra_m: float) -> float:
    """Metres off the body of what lies *extra_m* on a garment."""
    return float(thickness.min()) + extra_m


def _button(marks: Landmarks, thickness: Floats, row: int) -> SkinnedMesh:
    low, high = (
        marks.height("Hips") + 0.03 * marks.scale,
        marks.height("Neck") - 0.07 * marks.scale,
    )
    height = low + (high - low) * row / (_BUTTONS - 1)
    off = _above(thickness, 0.004)
    ball = shapes.sphere((0, 0, 0), np.array([0.010, 0.005, 0.010]) * marks.scale, 12)
    return _pinned(marks, ball, (0.0, height), off)


def _pinned(marks: Landmarks, shape: Shape, where: tuple[float, float], off: float) -> SkinnedMesh:
    """*shape* at x, z of the front of the body, *off* metres before it, carried as it is there."""
    skin, _ = garments.cloth_surface(marks)
    front = (marks.facing < 0) & ~marks.on_arm
    away = np.hypot(skin[:, 0] - where[0], skin[:, 2] - where[1])
    nearest = int(np.where(front, away, np.inf).argmin())
    place = np.array([where[0], skin[nearest, 1] - off, where[1]])
    return _carried(shape, place, nearest)


def _carried(shape: Shape, place: Floats, vertex: int) -> SkinnedMesh:
    """*shape* at *place*, moved as the body's *vertex* is."""
    data, count = library(), len(shape.vertices)
    influences = np.repeat(data.influences[vertex][None], count, 0)
    weights = np.repeat(data.weights[vertex][None], count, 0)
    return SkinnedMesh(shape.vertices + place, shape.faces, influences, weights)


def _board(marks: Landmarks, side: float) -> SkinnedMesh:
    """Along a shoulder, from the collar to the sleeve."""
    scale, skin = marks.scale, marks.skin
    x = side * 0.140 * scale
    away = np.hypot(skin[:, 0] - x, skin[:, 1] - marks.joint("LeftArm")[1])
    top = np.where((away < 0.03 * scale) & ~marks.on_head, skin[:, 2], -np.inf)
    vertex = int(top.argmax())
    plate = shapes.box((0, 0, 0), np.array([0.105, 0.044, 0.008]) * scale, 0.0)
    tilt = side * 0.30
    turn = np.array([[np.cos(tilt), 0, np.sin(tilt)], [0, 1, 0], [-np.sin(tilt), 0, np.cos(tilt)]])
    place = np.array([x, marks.joint("LeftArm")[1], skin[vertex, 2] + 0.017 * scale])
    return _carried(Shape(plate.vertices @ turn.T, plate.faces), place, vertex)


def _of_armour(marks: Landmarks, thickness: Floats) -> list[DressedPart]:
    """Mail on the arms; plates on shoulders, forearms, thighs and shins; a belt."""
    scale, z = marks.scale, marks.skin[:, 2]
    mail = np.minimum(garments.top_field(marks, Garment.SHIRT), marks.sleeve + 0.3)
    mail = np.where(marks.on_arm, mail, -1.0)
    fore = np.where(marks.on_arm, np.minimum(marks.sleeve - 1.22, 1.98 - marks.sleeve), -1.0)
    knee = marks.height("LeftLeg")
    shin = np.minimum(knee + 0.05 * scale - z, z - 0.075 * scale)
    shin = np.where(marks.on_arm | marks.on_foot, -1.0, shin)
    plates = [
        garments.garment(marks, fore * 0.25, 0.022 * scale),
        garments.garment(marks, shin, 0.030 * scale),
        *(_pauldron(marks, side) for side in ("Left", "Right")),
    ]
    tassets = skirt(marks, _tassets(marks))
    return [
        DressedPart(garments.garment(marks, mail, 0.013 * scale), Slot.LEGS),
        *(DressedPart(plate, Slot.PLATE) for plate in plates),
        DressedPart(belt(marks, thickness), Slot.BAND),
        DressedPart(tassets, Slot.PLATE, hangs=Hang.ROUND),
    ]


def _tassets(marks: Landmarks) -> SkirtCut:
    """Plates that hang from the waist over the hips."""
    return SkirtCut(
        top_z=marks.height("Spine") + 0.01 * marks.scale,
        hem_z=marks.height("LeftUpLeg") - 0.13 * marks.scale,
        ease=0.026,
        flare=0.035,
        folds=0.006,
    )


def _pauldron(marks: Landmarks, side: str) -> SkinnedMesh:
    """A cap over a shoulder."""
    joint = marks.joint(f"{side}Arm")
    ball = shapes.sphere((0, 0, 0), np.array([0.092, 0.088, 0.080]) * marks.scale, 28)
    skin = marks.skin
    vertex = int(np.linalg.norm(skin - joint - (0, 0, 0.03), axis=1).argmin())
    return _carried(ball, joint + np.array([0.0, 0.0, 0.012]) * marks.scale, vertex)
