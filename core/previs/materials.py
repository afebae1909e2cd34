"""What surfaces are made of.

A material is a row of numbers for the compiled kernel: a base reflectance, a microfacet gloss,
an emission and, if wanted, a world-space procedural that varies them. No textures, no UVs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.previs.kernel import columns as col


class Procedural(IntEnum):
    """How a material varies over world space. `scale` 1 is life size for all of them."""

    PLAIN = 0
    WET_ASPHALT = 1
    """Puddles (`second_rgb`, `second_roughness`) in damp grain; `level` 0..1: less puddle."""
    BRICK = 2
    """Courses of brick; `second_rgb` is the mortar."""
    FACADE = 3
    """Rows of windows above `level` metres, `share` of them lit; `second_rgb[0]` their level."""
    PLANKS = 4
    """Boards with grain; `second_rgb` is the dark of the grain."""
    MOTTLE = 5
    """Plaster, concrete, cloth: a cloudy mix of the two colours."""
    TILES = 6
    """Squares of 0.3 m with joints; `level` 1: chequered with `second_rgb`."""
    FOREST_FLOOR = 7
    """Soil and moss."""
    BARK = 8
    """Vertical ridges."""
    SHOP_WINDOW = 9
    """A lit window with shelves of goods, from `emission_rgb`."""
    SKIN = 10
    WATER = 11
    """Ripples in the normal; `bump` their height."""
    SAND = 12
    """Wind ripples and grain."""
    GRASS = 13
    """Turf seen from standing height: tufts of the two colours."""
    SNOW = 14
    """Soft drifts; `level` 0..1: bare ground (`second_rgb`) showing through."""
    COBBLES = 15
    """Rounded stones of 0.14 m, `second_rgb` in the joints."""
    STONE_BLOCKS = 16
    """Coursed ashlar of 0.8 by 0.4 m, `second_rgb` in the joints."""
    METAL_PANELS = 17
    """Panels of 0.9 m with seams and rivets."""
    SCREEN = 18
    """A glowing display of lines and blocks, from `emission_rgb`."""
    CLOTH = 19
    """A weave in the normal, folds in the tone."""
    ROCK = 20
    """Strata and cracks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One surface.

    Attributes:
        base_rgb: Diffuse reflectance (dielectric) or specular colour (metal), linear Rec.709.
        roughness: 0 mirror to 1 chalk; the microfacet width is its square.
        metallic: 0 dielectric to 1 metal.
        specular_f0: Reflectance at normal incidence of the dielectric part; 0.04 for most.
        emission_rgb: Radiance given off, scene-linear, W/sr/m2 up to the scene's own scale.
        emission_group: The light-group layer its glow is written to.
        emission_gi: 0..1, the share of the glow that lights other diffuse surfaces. Keep 0
            where an invisible `Light` stands in for it, so that nothing is lit twice.
        procedural: How it varies; the meaning of the fields below is told there.
        scale: 1 is life size.
        second_rgb: Joint, puddle, grain or second tone.
        second_roughness: Of puddles.
        bump: Strength of the normal's disturbance, 0..1.
        translucency: 0..1, light passing to the far side (leaves, shades, curtains).
        level: Procedural-dependent.
        share: Procedural-dependent.
        seed: Chooses the variant.
    """

    base_rgb: Rgb = (0.5, 0.5, 0.5)
    roughness: float = 0.6
    metallic: float = 0.0
    specular_f0: float = 0.04
    emission_rgb: Rgb = (0.0, 0.0, 0.0)
    emission_group: LightGroup = LightGroup.EMISSIVE
    emission_gi: float = 0.0
    procedural: Procedural = Procedural.PLAIN
    scale: float = 1.0
    second_rgb: Rgb = (0.0, 0.0, 0.0)
    second_roughness: float = 0.05
    bump: float = 0.0
    translucency: float = 0.0
    level: float = 0.0
    share: float = 0.0
    seed: int = 1


def material_rows(
    materials: list[Material], group_slot: dict[LightGroup, int]
) -> NDArray[np.float32]:
    """The kernel's material table, shape (n, `columns.MATERIAL_COLUMNS`)."""
    rows = np.zeros((max(len(materials), 1), col.MATERIAL_COLUMNS), np.float32)
    for row, material in zip(rows, materials, strict=False):
        row[col.BASE : col.BASE + 3] = material.base_rgb
        row[col.ROUGHNESS] = material.roughness
        row[col.METALLIC] = material.metallic
        row[col.F0] = material.specular_f0
        row[col.EMISSION : col.EMISSION + 3] = material.emission_rgb
        row[col.EMISSION_SLOT] = group_slot.get(material.emission_group, 0)
        row[col.PROCEDURAL] = material.procedural
        row[col.SCALE] = material.scale
        row[col.SECOND : col.SECOND + 3] = material.second_rgb
        row[col.BUMP] = material.bump
        row[col.SECOND_ROUGHNESS] = material.second_roughness
        row[col.TRANSLUCENCY] = material.translucency
        row[col.EMISSION_GI] = material.emission_gi
        row[col.LEVEL] = material.level
        row[col.SHARE] = material.share
        row[col.SEED] = material.seed
    return rows
