"""Things in a hand: built where the fingers close, the way such a thing is held."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from core.domain.picture import LightGroup
from core.previs.figure_data import Floats
from core.previs.lights import Light, LightKind
from core.previs.materials import Material
from core.previs.stage_builder import StageBuilder

PROP_WORDS: dict[str, str] = {
    "gun": "gun", "pistol": "gun", "revolver": "gun", "weapon": "gun", "handgun": "gun",
    "rifle": "rifle", "shotgun": "rifle", "machine gun": "rifle", "laser": "gun",
    "blaster": "gun", "knife": "knife", "dagger": "knife", "blade": "knife", "sword": "sword",
    "phone": "phone", "cellphone": "phone", "telephone": "phone", "smartphone": "phone",
    "radio": "phone", "tablet": "phone", "camera": "phone",
    "glass": "glass", "cup": "cup", "mug": "cup", "drink": "glass", "coffee": "cup", "tea": "cup",
    "whiskey": "glass", "wine": "glass", "bottle": "bottle", "beer": "bottle", "potion": "bottle",
    "book": "book", "notebook": "book", "file": "book", "folder": "book", "map": "letter",
    "letter": "letter", "note": "letter", "paper": "letter", "photo": "letter",
    "photograph": "letter", "newspaper": "letter", "envelope": "letter", "ticket": "letter",
    "document": "letter", "suitcase": "suitcase", "briefcase": "suitcase", "case": "suitcase",
    "bag": "suitcase", "luggage": "suitcase", "toolbox": "suitcase", "basket": "suitcase",
    "flashlight": "flashlight", "torch": "flashlight", "umbrella": "umbrella",
    "lantern": "lantern", "lamp": "lantern", "candle": "lantern", "cigarette": "cigarette",
    "cigar": "cigarette", "pen": "cigarette", "key": "cigarette", "stick": "sword",
    "staff": "sword", "axe": "sword", "spear": "sword", "wand": "cigarette",
}  # fmt: skip
"""What each word is built as; other words are built as nothing."""


FLAME_SEEN_KELVIN = 2900
"""A flame of 1900 K as a camera balanced for lamplight (3200 K) sees it: skin stays skin."""


@dataclass(frozen=True, slots=True)
class Grip:
    """A closed hand in the world.

    Attributes:
        palm: Middle of the grip, metres.
        along: Unit vector from wrist to knuckles.
        thumb: Across the palm towards the thumb: the axis of what a fist holds.
        away: Out of the palm.
        eyes: The holder's eyes.
        head_top: The holder's crown.
        facing: Where the holder's chest looks, level.
    """

    palm: Floats
    along: Floats
    thumb: Floats
    away: Floats
    eyes: Floats
    head_top: Floats
    facing: Floats


@dataclass(slots=True)
class _Bench:
    """A builder with the grip and the person's number at hand."""

    builder: StageBuilder
    grip: Grip
    object_id: int

    def paint(self, material: Material) -> int:
        return self.builder.material(material)

    def bar(self, ends: tuple[Floats, Floats], size: tuple[float, float], material: int) -> None:
        """A flat bar between two points: *size* is width across the palm and thickness."""
        a, b = ends
        axis = (b - a) / max(float(np.linalg.norm(b - a)), 1e-6)
        across = self.grip.thumb - axis * float(self.grip.thumb @ axis)
        if np.linalg.norm(across) < 0.2:
            across = self.grip.along - axis * float(self.grip.along @ axis)
        across = across / np.linalg.norm(across)
        self.plate(((a + b) / 2, b - a), across, size, material)

    def plate(
        self,
        middle_and_axis: tuple[Floats, Floats],
        across: Floats,
        size: tuple[float, float],
        material: int,
    ) -> None:
        """A cuboid: its axis carries its length, *size* is along *across* and the third way."""
        middle, axis = middle_and_axis
        third = np.cross(axis / np.linalg.norm(axis), across)
        corners = np.array(
            [
                middle + i * axis / 2 + j * across * size[0] / 2 + k * third * size[1] / 2
                for i in (-1, 1)
                for j in (-1, 1)
                for k in (-1, 1)
            ]
        )
        self.builder.mesh(corners, _BOX, material, object_id=self.object_id)


_BOX = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]
_STEEL = Material(base_rgb=(0.06, 0.06, 0.065), roughness=0.28, metallic=0.8)
_BLADE = Material(base_rgb=(0.62, 0.63, 0.65), roughness=0.16, metallic=1.0)
_BRASS = Material(base_rgb=(0.55, 0.40, 0.15), roughness=0.25, metallic=1.0)
_GRIP = Material(base_rgb=(0.06, 0.035, 0.02), roughness=0.5)
_LEATHER = Material(base_rgb=(0.10, 0.05, 0.025), roughness=0.42)
_PAPER = Material(base_rgb=(0.62, 0.60, 0.54), roughness=0.9, translucency=0.3)
_GLASS = Material(base_rgb=(0.08, 0.055, 0.03), roughness=0.05, specular_f0=0.06)
_COFFEE = Material(base_rgb=(0.03, 0.014, 0.006), roughness=0.1)
_BLACK = Material(base_rgb=(0.015, 0.015, 0.017), roughness=0.4)
_SCREEN = Material(base_rgb=(0.02, 0.02, 0.02), roughness=0.1, emission_rgb=(0.35, 0.5, 0.7))
_GLOW = Material(
    base_rgb=(0.3, 0.2, 0.1), emission_rgb=(14.0, 6.5, 2.0), emission_group=LightGroup.PRACTICAL
)
_BEAM = Material(
    base_rgb=(0.8, 0.8, 0.8), emission_rgb=(22.0, 20.0, 17.0), emission_group=LightGroup.PRACTICAL
)


def hold(builder: StageBuilder, word: str, grip: Grip, object_id: int) -> bool:
    """Put the thing called *word* into the hand; False when there is no such prop."""
    kind = prop_kind(word)
    if kind is None:
        return False
    _BUILDERS[kind](_Bench(builder, grip, object_id))
    return True


def prop_kind(word: str | None) -> str | None:
    """The prop that *word* is built as, or None."""
    if not word:
        return None
    lowered = word.lower().strip()
    return PROP_WORDS.get(lowered) or PROP_WORDS.get(lowered.split()[-1])


def _firearm(bench: _Bench, back_m: float, length_m: float) -> None:
    grip = _levelled(bench.grip)
    steel, handle = bench.paint(_STEEL), bench.paint(_GRIP)
    bore = grip.palm + grip.thumb * 0.048
    top = grip.thumb * 0.012
    slide = (bore - grip.along * back_m + top, bore + grip.along * length_m + top)
    bench.bar(slide, (0.022, 0.026), steel)
    frame = (bore - grip.along * back_m * 0.7 - top, bore + grip.along * length_m * 0.86 - top)
    bench.bar(frame, (0.018, 0.022), handle)
    bench.bar(
        (bore - grip.along * 0.010, grip.palm - grip.thumb * 0.060 - grip.along * 0.030),
        (0.046, 0.026),
        handle,
    )
    _trigger_guard(bench, bore, steel)
    muzzle = bore + grip.along * length_m + top
    bench.builder.cylinder(muzzle, muzzle + grip.along * 0.010, 0.008, steel, segments=12)
    sight = muzzle - grip.along * 0.012 + grip.thumb * 0.014
    bench.bar((sight, sight + grip.along * 0.008), (0.004, 0.006), steel)


def _trigger_guard(bench: _Bench, bore: Floats, steel: int) -> None:
    """A bow under the frame, a trigger in it."""
    grip = bench.grip
    turns = np.linspace(0.1, math.pi - 0.1, 9)
    middle = bore + grip.along * 0.042 - grip.thumb * 0.020
    bow = [
        middle + 0.026 * math.cos(turn) * grip.along - 0.024 * math.sin(turn) * grip.thumb
        for turn in turns
    ]
    bench.builder.tube(bow, 0.0032, steel)
    bench.bar((middle, middle - grip.thumb * 0.016), (0.006, 0.004), steel)


def _gun(bench: _Bench) -> None:
    _firearm(bench, 0.035, 0.165)


def _rifle(bench: _Bench) -> None:
    bench = replace(bench, grip=_levelled(bench.grip))
    _firearm(bench, 0.32, 0.28)
    bore = bench.grip.palm + bench.grip.thumb * 0.060
    ends = (bore + bench.grip.along * 0.25, bore + bench.grip.along * 0.75)
    bench.builder.cylinder(*ends, 0.010, bench.paint(_STEEL), segments=10)


def _levelled(grip: Grip) -> Grip:
    """A raised firearm points where the body does."""
    raised = float(grip.along @ grip.facing) > 0.6
    return replace(grip, along=grip.facing) if raised else grip


def _bladed(bench: _Bench, length_m: float, width_m: float) -> None:
    grip = bench.grip
    axis = grip.thumb * 0.92 + grip.along * 0.38
    axis = axis / np.linalg.norm(axis)
    hilt = grip.palm + axis * 0.06
    bench.builder.cylinder(grip.palm - axis * 0.06, hilt, 0.013, bench.paint(_GRIP), segments=10)
    bench.bar((hilt, hilt + axis * length_m), (width_m, 0.004), bench.paint(_BLADE))
    guard = grip.along * width_m * 1.6
    bench.bar((hilt - guard, hilt + guard), (0.014, 0.012), bench.paint(_BRASS))


def _knife(bench: _Bench) -> None:
    _bladed(bench, 0.16, 0.028)


def _sword(bench: _Bench) -> None:
    _bladed(bench, 0.82, 0.046)


def _flashlight(bench: _Bench) -> None:
    grip = bench.grip
    start, end = grip.palm - grip.along * 0.07, grip.palm + grip.along * 0.13
    bench.builder.cylinder(start, end, 0.018, bench.paint(_STEEL), segments=14)
    head = end + grip.along * 0.05
    bench.builder.cylinder(end, head, 0.018, bench.paint(_STEEL), top_radius=0.030)
    bench.builder.cylinder(head, head + grip.along * 0.004, 0.027, bench.paint(_BEAM))
    bench.builder.light(
        Light(
            kind=LightKind.SPOT,
            position=_point(head + grip.along * 0.03),
            aim=_point(head + grip.along * 4.0),
            kelvin=4800,
            intensity=55.0,
            radius=0.03,
            group=LightGroup.PRACTICAL,
            cone_deg=(7.0, 17.0),
            fog_share=1.3,
        )
    )


def _phone(bench: _Bench) -> None:
    _held_flat(bench, (0.150, 0.074, 0.009), bench.paint(_BLACK), bench.paint(_SCREEN))


def _book(bench: _Bench) -> None:
    _held_flat(bench, (0.21, 0.145, 0.030), bench.paint(_LEATHER), bench.paint(_PAPER))


def _letter(bench: _Bench) -> None:
    _held_flat(bench, (0.22, 0.155, 0.002), bench.paint(_PAPER), bench.paint(_PAPER))


def _held_flat(bench: _Bench, size: tuple[float, float, float], back: int, front: int) -> None:
    """A slab of height, width, thickness that its holder looks at."""
    grip = bench.grip
    middle = grip.palm + grip.along * 0.05 + np.array([0.0, 0.0, size[0] * 0.22])
    to_eyes = grip.eyes - middle
    to_eyes = to_eyes / max(float(np.linalg.norm(to_eyes)), 1e-6)
    across = np.cross([0.0, 0.0, 1.0], to_eyes)
    across = across / max(float(np.linalg.norm(across)), 1e-6)
    up = np.cross(to_eyes, across)
    bench.plate((middle, up * size[0]), across, (size[1], size[2]), back)
    face = middle + to_eyes * (size[2] / 2 + 0.001)
    bench.plate((face, up * size[0] * 0.94), across, (size[1] * 0.92, 0.001), front)


def _suitcase(bench: _Bench) -> None:
    """Hangs from the fist, in line with the walk."""
    grip, builder = bench.grip, bench.builder
    down = np.array([0.0, 0.0, -1.0])
    top = grip.palm + down * 0.07
    middle = top + down * 0.17
    across = np.cross(down, grip.facing)
    bench.plate((middle, down * 0.34), grip.facing, (0.48, 0.15), bench.paint(_LEATHER))
    for share in (-0.17, 0.17):
        strap = middle + grip.facing * share
        bench.plate((strap, down * 0.348), grip.facing, (0.025, 0.158), bench.paint(_BLACK))
    builder.tube(
        np.array([top - grip.facing * 0.07, grip.palm - grip.facing * 0.04,
                  grip.palm + grip.facing * 0.04, top + grip.facing * 0.07]),
        0.010, bench.paint(_BLACK),
    )  # fmt: skip
    for share in (-0.14, 0.14):
        clasp = top + grip.facing * share + across * 0.078 + down * 0.03
        builder.box(clasp, (0.03, 0.03, 0.04), bench.paint(_BRASS))


def _umbrella(bench: _Bench) -> None:
    grip, builder = bench.grip, bench.builder
    apex = (grip.head_top * 0.75 + grip.palm * 0.25) * (1, 1, 0) + (0, 0, 0)
    apex = apex + np.array([0.0, 0.0, grip.head_top[2] + 0.42])
    axis = apex - grip.palm
    axis = axis / np.linalg.norm(axis)
    builder.cylinder(grip.palm - axis * 0.12, apex + axis * 0.05, 0.007, bench.paint(_STEEL))
    cloth = bench.paint(Material(base_rgb=(0.02, 0.02, 0.024), roughness=0.35, translucency=0.1))
    angles = np.linspace(0, 2 * np.pi, 33)[:-1]
    across = np.cross(axis, grip.facing)
    across = across / np.linalg.norm(across)
    forth = np.cross(across, axis)
    rings = [apex[None].repeat(32, 0)]
    for radius, drop in ((0.18, 0.03), (0.36, 0.10), (0.52, 0.21)):
        sag = 1 - 0.045 * np.abs(np.sin(angles * 4)) * (radius / 0.52)
        rim = np.cos(angles)[:, None] * across + np.sin(angles)[:, None] * forth
        rings.append(apex - axis * drop + rim * (radius * sag)[:, None])
    here = np.arange(32)
    quads = [
        np.stack([row * 32 + here, row * 32 + (here + 1) % 32,
                  row * 32 + 32 + (here + 1) % 32, row * 32 + 32 + here], 1)
        for row in range(3)
    ]  # fmt: skip
    builder.mesh(np.vstack(rings), np.vstack(quads), cloth, object_id=bench.object_id)


def _lantern(bench: _Bench) -> None:
    grip, builder = bench.grip, bench.builder
    top = grip.palm + np.array([0.0, 0.0, -0.09])
    builder.tube(np.stack([grip.palm, top]), 0.004, bench.paint(_BRASS))
    builder.cylinder(top, top - (0, 0, 0.03), 0.05, bench.paint(_STEEL), top_radius=0.075)
    builder.cylinder(top - (0, 0, 0.04), top - (0, 0, 0.16), 0.045, bench.paint(_GLOW))
    builder.cylinder(top - (0, 0, 0.17), top - (0, 0, 0.20), 0.075, bench.paint(_STEEL))
    for angle in (0.3, 1.87, 3.44, 5.01):
        spoke = np.array([np.cos(angle), np.sin(angle), 0.0]) * 0.066
        ends = np.stack([top + spoke - (0, 0, 0.03), top + spoke - (0, 0, 0.17)])
        builder.tube(ends, 0.004, bench.paint(_STEEL))
    builder.light(
        Light(
            position=_point(top - np.array([0.0, 0.0, 0.1])), kelvin=FLAME_SEEN_KELVIN,
            intensity=5.5, radius=0.08, group=LightGroup.PRACTICAL,
        )
    )  # fmt: skip


def _cigarette(bench: _Bench) -> None:
    grip = bench.grip
    start = grip.palm + grip.along * 0.055 + grip.thumb * 0.03
    end = start + (grip.along * 0.5 + grip.away * 0.5 + grip.thumb * 0.6) * 0.075
    bench.builder.cylinder(start, end, 0.004, bench.paint(_PAPER), segments=8)
    bench.builder.sphere(end, 0.0045, bench.paint(_GLOW), segments=8)


def _glass(bench: _Bench) -> None:
    foot = bench.grip.palm - bench.grip.thumb * 0.055
    rim = foot + bench.grip.thumb * 0.11
    drink = bench.paint(Material(base_rgb=(0.20, 0.09, 0.02), roughness=0.06))
    bench.builder.cylinder(foot, rim, 0.030, bench.paint(_GLASS), top_radius=0.036, caps=False)
    bench.builder.cylinder(
        foot, foot + (rim - foot) * 0.5, 0.029, drink, top_radius=0.032, segments=16
    )


def _cup(bench: _Bench) -> None:
    china = bench.paint(Material(base_rgb=(0.60, 0.58, 0.53), roughness=0.25))
    axis = bench.grip.thumb
    foot = bench.grip.palm - axis * 0.045
    bench.builder.cylinder(foot, foot + axis * 0.09, 0.036, china, top_radius=0.040, caps=False)
    bench.builder.cylinder(foot, foot + axis * 0.075, 0.035, bench.paint(_COFFEE), segments=16)
    side = bench.grip.along
    ear = [foot + axis * h + side * d for h, d in ((0.07, 0.04), (0.065, 0.07), (0.03, 0.065),
                                                   (0.02, 0.04))]  # fmt: skip
    bench.builder.tube(np.stack(ear), 0.006, china)


def _bottle(bench: _Bench) -> None:
    axis, builder = bench.grip.thumb, bench.builder
    green = bench.paint(Material(base_rgb=(0.02, 0.05, 0.02), roughness=0.06, specular_f0=0.06))
    foot = bench.grip.palm - axis * 0.11
    builder.cylinder(foot, foot + axis * 0.17, 0.036, green, segments=16)
    builder.cylinder(foot + axis * 0.17, foot + axis * 0.21, 0.036, green, top_radius=0.014)
    builder.cylinder(foot + axis * 0.21, foot + axis * 0.28, 0.014, green)


def _point(vector: Floats) -> tuple[float, float, float]:
    return (float(vector[0]), float(vector[1]), float(vector[2]))


_BUILDERS: dict[str, Callable[[_Bench], None]] = {
    "gun": _gun,
    "rifle": _rifle,
    "knife": _knife,
    "sword": _sword,
    "flashlight": _flashlight,
    "phone": _phone,
    "book": _book,
    "letter": _letter,
    "suitcase": _suitcase,
    "umbrella": _umbrella,
    "lantern": _lantern,
    "cigarette": _cigarette,
    "glass": _glass,
    "cup": _cup,
    "bottle": _bottle,
}
