"""Bodies without four legs: birds, fish, serpents."""

from __future__ import annotations

import math

import numpy as np

from core.previs.animals.anatomy_tables import Carriage
from core.previs.animals.bones import DARK, PALE, Bones
from core.previs.shapes import Floats

BIRD_M = 0.42
"""Standing height: a crow, a hawk."""
FISH_M = 1.6
"""From nose to tail: what swims and matters is large."""
SERPENT_M = 2.6


def _at(x: float, y: float, z: float) -> Floats:
    return np.array([x, y, z])


def bird(carriage: Carriage) -> Bones:
    """Standing, or on the wing where *carriage* is in the air."""
    bones, flies = Bones(), carriage.air > 0.2
    lift = carriage.air * BIRD_M * 3 if flies else 0.0
    chest, rump = _at(0, -0.06, 0.24 + lift), _at(0, 0.10, 0.17 + lift)
    head = _at(0, -0.125, 0.365 + lift)
    bones.chain([chest, rump], [0.078, 0.048], flat=0.85)
    bones.chain([chest, head], [0.06, 0.043], flat=0.9)
    bones.ball(head, 0.044)
    bones.chain(
        [head + _at(0, -0.03, -0.004), head + _at(0, -0.105, -0.022)], [0.020, 0.004], DARK
    )
    bones.chain([rump, rump + _at(0, 0.17, -0.05)], [0.040, 0.030], DARK, flat=1.1)
    for side in (1, -1):
        _bird_wing(bones, chest, side, open_wing=flies or carriage.spread > 0.9)
        _bird_leg(bones, side, lift, flies=flies)
    return _named(bones, (head, 0.044), _at(0, -1, 0), (rump, chest))


def _bird_wing(bones: Bones, chest: Floats, side: int, *, open_wing: bool) -> None:
    root = chest + _at(side * 0.065, 0.0, 0.035)
    if open_wing:
        bones.chain([root, root + _at(side * 0.14, -0.02, 0.05)], [0.030, 0.012])
        return
    tip = root + _at(side * 0.012, 0.24, -0.09)
    bones.chain([root, tip], [0.045, 0.012], DARK, flat=0.5)


def _bird_leg(bones: Bones, side: int, lift: float, *, flies: bool) -> None:
    knee = _at(side * 0.035, 0.03, 0.13 + lift)
    foot = _at(side * 0.035, 0.12, 0.12 + lift) if flies else _at(side * 0.035, 0.0, 0.012)
    bones.chain([knee + _at(0, 0.01, 0.06), knee, foot], [0.03, 0.014, 0.009], DARK)
    bones.chain([foot, foot + _at(0, -0.05, -0.002)], [0.009, 0.006], DARK)
    name = "Left" if side > 0 else "Right"
    bones.points[f"{name}Foot"], bones.points[f"{name}Leg"] = foot, knee


def fish(carriage: Carriage) -> Bones:
    """Swimming a little above the ground; a tail beat bends it."""
    bones = Bones()
    height = 0.55 + carriage.air
    spine = [
        _at(0.10 * math.sin(3.2 * share), FISH_M * (share - 0.5), height)
        for share in np.linspace(0, 1, 7)
    ]
    bones.chain(spine[:6], [0.10, 0.19, 0.215, 0.18, 0.11, 0.05], flat=0.62)
    belly = [point - _at(0, 0, 0.10) for point in spine[1:4]]
    bones.chain(belly, [0.12, 0.13, 0.09], PALE, flat=0.6)
    for up in (1, -1):
        bones.chain([spine[5], spine[6] + _at(0, 0.12, 0.26 * up)], [0.05, 0.012], DARK, flat=0.35)
    bones.chain(
        [spine[2] + _at(0, 0, 0.16), spine[3] + _at(0, 0.06, 0.36)], [0.06, 0.01], DARK, flat=0.3
    )
    for side in (1, -1):
        fin = spine[2] + _at(side * 0.11, 0, -0.06)
        bones.chain([fin, fin + _at(side * 0.26, 0.20, -0.12)], [0.05, 0.012], DARK, flat=1.6)
    return _named(
        bones, (spine[0] + _at(0, 0.12, 0.03), 0.115), _at(0, -1, 0), (spine[4], spine[2])
    )


def serpent(carriage: Carriage) -> Bones:
    """Winding over the ground, the head raised; higher where it threatens."""
    bones = Bones()
    raised = 0.75 if carriage.gape > 0.5 else 0.38
    lying = [
        _at(0.30 * math.sin(5.2 * share) * (0.4 + share), 1.1 * share + 0.05, 0.055)
        for share in np.linspace(0, 1, 12)
    ]
    neck = [_at(0.02, -0.10, raised * 0.35), _at(0.0, -0.16, raised * 0.72), _at(0, -0.24, raised)]
    path = [*reversed(neck), *lying]
    radii = [0.045, 0.050, 0.056, *np.linspace(0.065, 0.012, 12)]
    bones.chain(path, [float(radius) for radius in radii])
    head = neck[-1]
    bones.chain([head, head + _at(0, -0.13, -0.02)], [0.055, 0.032], flat=1.25)
    return _named(bones, (head + _at(0, -0.03, 0.01), 0.06), _at(0, -1, 0), (lying[4], neck[0]))


def _named(
    bones: Bones, skull: tuple[Floats, float], ahead: Floats, trunk: tuple[Floats, Floats]
) -> Bones:
    """*bones* with the points that cameras and eyes are set by: *trunk* is rump and chest."""
    head, radius = skull
    rump, chest = trunk
    found: dict[str, Floats] = {
        "Head": head, "Neck": (head + chest) / 2, "Ahead": ahead,
        "Crown": head + _at(0, 0, radius),
        "Hips": rump, "Spine2": chest, "EyeRadius": np.full(3, radius * 0.20),
        "LeftEye": head + _at(radius * 0.80, -radius * 0.50, radius * 0.35),
        "RightEye": head + _at(-radius * 0.80, -radius * 0.50, radius * 0.35),
    }  # fmt: skip
    for side, x in (("Left", radius), ("Right", -radius)):
        for part in ("Arm", "UpLeg", "Leg", "Hand", "Foot"):
            found[f"{side}{part}"] = np.array([x, chest[1], chest[2] if part == "Arm" else 0.02])
    bones.points = {**found, **bones.points}
    return bones
