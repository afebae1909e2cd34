"""From a shot and the placed figures to the view the lens is asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from core.domain.film_terms import CameraAngle, Composition, Framing, ShotSize
from core.domain.film_terms_tables import ANGLES, SIZES
from core.domain.params import FrameParams
from core.domain.shot import Shot
from core.previs.aiming import View
from core.previs.camera import Attitude, Vector
from core.previs.composition import body_y, eye_y, headroom_shift, is_whole_figure, subject_x
from core.previs.figures import Joints
from core.previs.placed_props import PlacedThing
from core.previs.sets.plan import SetPlan

STATURE_M = 1.75
"""The standing adult that the sizes are told for."""
_TOWERING = 1.2
"""How much more a full shot from the floor sees: near the feet the head leaves the picture."""
_LEVEL_TILT = math.radians(7.5)
_LOW_ANGLES = (CameraAngle.LOW, CameraAngle.WORMS_EYE)
_HIGH_ANGLES = (CameraAngle.HIGH, CameraAngle.BIRDS_EYE)
_HORIZON_KEPT = 0.6
"""Share of the half angle of view by which a high look at a place may dip: it keeps its sky."""
_PLACE_SCALE = {ShotSize.EXTREME_WIDE: 1.35, ShotSize.WIDE: 1.0, ShotSize.FULL: 0.8}


@dataclass(frozen=True, slots=True)
class Subject:
    """A placed figure that a view is built on.

    Attributes:
        joints: Where it is.
        stature_m: Its standing height.
        shows_face: Not meant to be seen from behind.
    """

    joints: Joints
    stature_m: float
    shows_face: bool = True


def crown_m(joints: Joints) -> float:
    """From the eyes to the top of the head, hat included, metres."""
    rise = float(joints.head_top[2] - joints.eyes[2])
    return min(max(rise, 0.06), 0.30)


def single_view(
    shot: Shot, params: FrameParams, subject: Subject, yaw: float, ground_m: float
) -> View:
    """One figure, by its size, angle and composition. *yaw* is the camera's."""
    right, _, _ = Attitude(yaw, 0.0).axes()
    joints = subject.joints
    visible = SIZES[shot.size].visible_m * subject.stature_m / STATURE_M
    if params.composition is Composition.NEGATIVE_SPACE:
        visible *= 1.12
    x = subject_x(shot, params.composition, joints, right)
    if is_whole_figure(shot.size):
        visible = max(visible, 1.06 * float(joints.highest[2] - joints.lowest[2]))
        if shot.size is ShotSize.FULL and params.camera_angle is CameraAngle.WORMS_EYE:
            visible *= _TOWERING
        anchor, y = _body_anchor(joints, shot), body_y(shot)
    else:
        usual = eye_y(shot.size, crown_m(joints), visible) + headroom_shift(shot)
        y = _off_the_joints(usual, visible, joints)
        anchor = joints.eyes
    view = View(
        anchor=anchor,
        screen=(x, y),
        visible_m=visible,
        lowest_m=ground_m + 0.12,
        sized_at=joints.eyes,
        foot=joints.lowest if is_whole_figure(shot.size) else None,
        seen=_sight_points(joints, shot.size),
        face=joints.face_direction if subject.shows_face and _is_near(shot.size) else None,
    )
    return angled(view, shot, params, ground_m + 0.86 * subject.stature_m)


def _is_near(size: ShotSize) -> bool:
    """Whether this size is about the face."""
    return SIZES[size].visible_m <= SIZES[ShotSize.MEDIUM].visible_m


def _body_anchor(joints: Joints, shot: Shot) -> Vector:
    """The middle of the figure; of an upright one, on its own vertical."""
    middle = (joints.lowest + joints.highest) / 2
    if shot.size is not ShotSize.FULL:
        middle[:2] = joints["Hips"][:2]
    return middle


_JOINTS = ("Neck", "Hips", "LeftLeg", "LeftFoot")


def _off_the_joints(y: float, visible_m: float, joints: Joints) -> float:
    """*y* moved a little when the lower frame line would cut through a joint."""
    bottom = float(joints.eyes[2]) - (1 - y) * visible_m
    for name in _JOINTS:
        gap = (bottom - float(joints[name][2])) / visible_m
        if abs(gap) < 0.025:
            return y + math.copysign(0.03, -gap) if y < 0.44 else y - 0.03
    return y


def _sight_points(joints: Joints, size: ShotSize) -> Vector:
    """What of a figure must not be hidden."""
    face = [joints.left_eye, joints.right_eye, joints["Neck"]]
    if is_whole_figure(size) or size in (ShotSize.MEDIUM_WIDE, ShotSize.COWBOY):
        return np.stack([*face, joints.chest, joints["Hips"], joints["LeftLeg"]])
    return np.stack([*face, joints.chest])


def angled(view: View, shot: Shot, params: FrameParams, eye_height_m: float) -> View:
    """*view* with the pitch, roll and lens height that the angle asks for."""
    facts = ANGLES[params.camera_angle]
    pitch, roll = math.radians(facts.pitch_deg), math.radians(facts.roll_deg)
    view = replace(view, pitch=pitch, roll=roll)
    if shot.height_m is not None:
        return replace(view, height_m=max(shot.height_m, view.lowest_m))
    if params.camera_angle in (*_LOW_ANGLES, *_HIGH_ANGLES):
        return view
    height = eye_height_m
    if params.composition is Composition.LEADING_LINES:
        height *= 0.62
    anchored = float(view.anchor[2])
    if abs(anchored - height) < 0.5 and not is_whole_figure(shot.size):
        height = anchored if params.composition is not Composition.LEADING_LINES else height
    return replace(view, height_m=max(height, view.lowest_m), tilt=_LEVEL_TILT)


def group_view(
    shot: Shot, params: FrameParams, subjects: list[Subject], yaw: float, ground_m: float
) -> View:
    """Several figures: the first decides the size, all are kept in the picture."""
    view = single_view(shot, params, subjects[0], yaw, ground_m)
    points = np.concatenate([_extent(subject.joints) for subject in subjects])
    centre = points.mean(axis=0)
    anchor = np.array([centre[0], centre[1], view.anchor[2]])
    tallest = max(float(subject.joints.eyes[2]) for subject in subjects)
    if not is_whole_figure(shot.size):
        anchor[2] = tallest
    seen = np.concatenate(
        [np.stack([s.joints.left_eye, s.joints.right_eye, s.joints.chest]) for s in subjects]
    )
    return replace(
        view, anchor=anchor, screen=(0.5, view.screen[1]), keep=points, seen=seen, turn_cost=2.0
    )


def _extent(joints: Joints) -> Vector:
    """Points about a figure's head and shoulders."""
    return np.stack(
        [joints.eyes, joints.head_top, joints["LeftArm"], joints["RightArm"], joints.chest]
    )


_PARTS = {
    "hand": ("LeftHand", "RightHand"),
    "hands": ("LeftHand", "RightHand"),
    "fist": ("RightHand",),
    "grip": ("RightHand",),
    "fingers": ("RightHand",),
    "feet": ("LeftFoot", "RightFoot"),
    "foot": ("LeftFoot",),
    "boots": ("LeftFoot", "RightFoot"),
    "shoes": ("LeftFoot", "RightFoot"),
    "legs": ("LeftLeg", "RightLeg"),
}


_FACE = {"eyes", "eye", "face", "mouth", "lips"}


def names_a_part(words: tuple[str, ...]) -> bool:
    """Whether *words* speak of a part of a body."""
    return bool(_spoken(words) & (_FACE | _PARTS.keys()))


def _spoken(phrases: tuple[str, ...]) -> set[str]:
    return {word for phrase in phrases for word in phrase.lower().replace("'", " ").split()}


def detail_point(words: tuple[str, ...], joints: Joints) -> Vector:
    """What an insert looks at on a figure: the part named, else what the right hand holds."""
    spoken = _spoken(words)
    if spoken & _FACE:
        return joints.eyes
    for word, names in _PARTS.items():
        if word in spoken and names[0].endswith("Foot"):
            return joints[
                min(names, key=lambda name: float(joints[name][2]))
            ]  # the one that lands
        if word in spoken:
            point: Vector = np.mean([joints[name] for name in names], axis=0)
            return point
    return joints.right_grip


def insert_view(
    shot: Shot, params: FrameParams, subject: Subject, words: tuple[str, ...], ground_m: float
) -> View:
    """A detail of a figure."""
    anchor = detail_point(words, subject.joints)
    feet = anchor[2] < subject.joints["Hips"][2] - 0.5
    visible = SIZES[ShotSize.INSERT].visible_m * (2.1 if feet else 1.25)
    view = View(
        anchor=anchor,
        screen=(0.5, 0.66 if feet else 0.5),
        visible_m=visible,
        lowest_m=ground_m + 0.07,
        seen=anchor[None] + np.array([[0, 0, 0.03], [0.03, 0, 0], [-0.03, 0, 0.0]]),
    )
    return angled(view, shot, params, float(anchor[2]) + (0.05 if feet else 0.18))


_THING_SHARE = 0.55
"""How much of the picture's height a thing on its own takes."""
_DOWN = math.radians(-32)


def thing_view(shot: Shot, params: FrameParams, thing: PlacedThing) -> View:
    """A thing that lies somewhere, seen from above at an angle."""
    middle = thing.middle
    above = np.array([0.0, 0.0, thing.size_m * 0.4])
    view = View(
        anchor=middle,
        screen=(0.5, 0.52),
        visible_m=max(thing.size_m / _THING_SHARE, 0.24),
        lowest_m=float(middle[2]) + 0.05,
        seen=np.stack([middle + above, middle + above * 1.5]),
    )
    view = angled(view, shot, params, float(middle[2]) + 0.25)
    return (
        view if params.camera_angle in _LOW_ANGLES else replace(view, pitch=_DOWN, height_m=None)
    )


def place_view(shot: Shot, params: FrameParams, plan: SetPlan, tan_y: float) -> View:
    """The place itself."""
    interest = plan.interest
    scale = _PLACE_SCALE.get(shot.size, 0.6)
    visible = interest.distance_m * scale * 2 * math.tan(math.radians(14)) * _wide_share(tan_y)
    anchor = np.asarray(interest.point, float)
    ground = plan.ground(anchor[0], anchor[1])
    view = View(anchor=anchor, screen=(0.5, 0.52), visible_m=visible, lowest_m=ground + 0.15)
    view = angled(view, shot, params, ground + interest.height_m)
    if params.camera_angle in _HIGH_ANGLES and not plan.interior:
        if params.camera_angle is CameraAngle.BIRDS_EYE:
            return view
        return replace(view, pitch=max(view.pitch, -_HORIZON_KEPT * math.atan(tan_y)))
    return replace(view, tilt=math.radians(30))


def _wide_share(tan_y: float) -> float:
    """A wide lens is used to see more, not only to stand closer."""
    return math.sqrt(max(tan_y / math.tan(math.radians(14)), 0.25))


def is_place(shot: Shot, figures: int) -> bool:
    """Whether the frame is built on the place, not on people."""
    return shot.framing is Framing.PLACE or figures == 0
