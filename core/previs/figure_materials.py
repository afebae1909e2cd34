"""What a figure's parts are made of: skin, cloth, hair, plates, hide."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Body, FigureLook, Rgb, Species
from core.domain.picture import LightGroup
from core.previs.figure_data import Ints
from core.previs.garments import Slot
from core.previs.materials import Material, Procedural
from core.previs.stage_builder import StageBuilder

SLOTS = tuple(Slot)
"""The order of a figure's materials."""


def figure_materials(builder: StageBuilder, look: FigureLook, wetness: float, worn: Ints) -> Ints:
    """Material id per slot of `SLOTS`; -1 for those not in *worn*, the slots a figure has."""
    colours = _colours(look)
    ids = np.full(len(SLOTS), -1, np.int64)
    for index in np.unique(worn):
        slot = SLOTS[index]
        ids[index] = builder.material(_surface(look, slot, colours[slot], wetness))
    return ids


def _surface(look: FigureLook, slot: Slot, rgb: Rgb, wetness: float) -> Material:
    """A person's skin, cloth and hair; a robot's plates, a beast's hide."""
    if look.species is Species.ROBOT:
        return _of_robot(slot, rgb)
    if slot is Slot.SKIN and look.species is Species.BEAST:
        dark = _scaled(rgb, 0.55)
        return Material(
            base_rgb=rgb,
            roughness=0.9,
            procedural=Procedural.ROCK,
            scale=0.2,
            second_rgb=dark,
            bump=0.3,
        )
    return _material(slot, rgb, wetness)


def _of_robot(slot: Slot, rgb: Rgb) -> Material:
    """Pale shells over dark joints, a visor that glows."""
    if slot is Slot.PUPIL:
        glow = (0.15, 0.75, 0.95)
        return Material(
            base_rgb=(0.0, 0.0, 0.0), emission_rgb=glow, emission_group=LightGroup.PRACTICAL
        )
    shell = slot in (Slot.PLATE, Slot.HAT, Slot.SHOES)
    return Material(
        base_rgb=_polished(rgb) if shell else _scaled(rgb, 0.35),
        roughness=0.32 if shell else 0.5,
        metallic=0.55 if shell else 0.9,
        procedural=Procedural.METAL_PANELS if slot is Slot.SKIN else Procedural.PLAIN,
        scale=0.3,
    )


def _colours(look: FigureLook) -> dict[Slot, Rgb]:
    band = _scaled(look.hat_rgb, 0.35)
    return {
        Slot.SKIN: look.skin_rgb,
        Slot.TOP: look.top_rgb,
        Slot.SHIRT: (0.46, 0.45, 0.43),
        Slot.LEGS: look.legs_rgb,
        Slot.SHOES: (0.024, 0.019, 0.016),
        Slot.HAIR: look.hair_rgb,
        Slot.HAIR_DARK: _scaled(look.hair_rgb, 0.55),
        Slot.HAIR_LIGHT: _scaled(look.hair_rgb, 1.4),
        Slot.LASH: (0.016, 0.012, 0.010),
        Slot.HAT: look.hat_rgb,
        Slot.BAND: band,
        Slot.EYE: (0.62, 0.60, 0.57),
        Slot.IRIS: _iris(look.hair_rgb),
        Slot.PUPIL: (0.004, 0.004, 0.004),
        Slot.LIPS: _lips(look),
        Slot.MOUTH: (0.03, 0.008, 0.008),
        Slot.FRAME: (0.012, 0.010, 0.009),
        Slot.MASK: (0.022, 0.020, 0.020),
        Slot.TIE: (0.085, 0.012, 0.016),
        Slot.APRON: (0.62, 0.60, 0.56),
        Slot.PACK: (0.10, 0.035, 0.018),
        Slot.PLATE: _polished(look.top_rgb),
        Slot.BRASS: (0.62, 0.42, 0.14),
    }


def _polished(rgb: Rgb) -> Rgb:
    """Metal of that colour."""
    grey = max(rgb)
    return _scaled(rgb, 0.55 / grey) if grey > _FAIR else _scaled(rgb, 2.0)


def _iris(hair: Rgb) -> Rgb:
    """Brown under dark hair, blue-grey under fair."""
    return (0.070, 0.110, 0.140) if hair[0] > _FAIR and hair[2] > 0.08 else (0.060, 0.030, 0.014)


def _lips(look: FigureLook) -> Rgb:
    red, green, blue = look.skin_rgb
    if look.body is Body.FEMALE:
        return (red * 0.80, green * 0.50, blue * 0.52)
    return (red * 0.84, green * 0.66, blue * 0.66)


_FAIR = 0.15
"""Red of hair from which it is fair."""


def _scaled(rgb: Rgb, factor: float) -> Rgb:
    return (rgb[0] * factor, rgb[1] * factor, rgb[2] * factor)


_ROUGHNESS: dict[Slot, float] = {
    Slot.SKIN: 0.46, Slot.SHOES: 0.38, Slot.EYE: 0.10, Slot.IRIS: 0.06, Slot.PUPIL: 0.05,
    Slot.HAIR: 0.52, Slot.HAIR_DARK: 0.58, Slot.HAIR_LIGHT: 0.52, Slot.LASH: 0.7,
    Slot.FRAME: 0.25, Slot.PLATE: 0.30, Slot.BRASS: 0.28, Slot.TIE: 0.5,
    Slot.HAT: 0.80, Slot.BAND: 0.45, Slot.LIPS: 0.36, Slot.MOUTH: 0.3,
}  # fmt: skip
_HAIR = (Slot.HAIR, Slot.HAIR_DARK, Slot.HAIR_LIGHT)
_CLOTH = (Slot.TOP, Slot.SHIRT, Slot.LEGS, Slot.HAT, Slot.MASK, Slot.APRON, Slot.PACK)
_HAIR_F0 = 0.022
"""Of locks that shade each other: dark hair stays dark against a window."""
_METAL = (Slot.PLATE, Slot.BRASS)


def _material(slot: Slot, rgb: Rgb, wetness: float) -> Material:
    soaked = wetness if slot in (*_CLOTH, *_HAIR) else 0.25 * wetness
    roughness = max(_ROUGHNESS.get(slot, 0.78) - 0.36 * soaked, 0.06)
    rgb = _scaled(rgb, 1 - 0.25 * soaked)
    if slot is Slot.SKIN:
        return Material(base_rgb=rgb, roughness=roughness, procedural=Procedural.SKIN, scale=1.0)
    if slot in _CLOTH:
        return Material(
            base_rgb=rgb,
            roughness=roughness,
            procedural=Procedural.CLOTH,
            second_rgb=_scaled(rgb, 0.72),
            bump=0.25,
        )
    return Material(base_rgb=rgb, roughness=roughness, metallic=0.95 if slot in _METAL else 0.0)
