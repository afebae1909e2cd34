"""How a character looks: build, clothes, hair, colours."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from core.domain.value import Value


class Body(StrEnum):
    """The build of a figure."""

    MALE = "male"
    FEMALE = "female"
    ATHLETIC = "athletic"
    HEAVY = "heavy"
    CHILD = "child"
    OLD = "old"


class Species(StrEnum):
    """What kind of being a figure is; it decides the skeleton."""

    HUMAN = "human"
    ROBOT = "robot"
    """A machine in the shape of a person."""
    DOG = "dog"
    CAT = "cat"
    WOLF = "wolf"
    HORSE = "horse"
    BEAR = "bear"
    DEER = "deer"
    LIVESTOCK = "livestock"
    """A cow, pig, sheep or goat."""
    SMALL_ANIMAL = "small_animal"
    """A rat, rabbit, fox cub: four legs, below the knee."""
    BIRD = "bird"
    FISH = "fish"
    """Anything that swims: a fish, a shark, a whale."""
    SERPENT = "serpent"
    DRAGON = "dragon"
    BEAST = "beast"
    """A creature that no other kind fits: heavy, horned, upright."""


class Garment(StrEnum):
    """What covers the upper body; it decides the silhouette."""

    TEE = "tee"
    SHIRT = "shirt"
    JACKET = "jacket"
    COAT = "coat"
    DRESS = "dress"
    HOODIE = "hoodie"
    UNIFORM = "uniform"
    """A closed tunic with a stand-up collar, belt, buttons and shoulder boards."""
    ROBE = "robe"
    """Wide sleeves, belted, down to the feet."""
    ARMOUR = "armour"
    """Plates over breast, shoulders, forearms and shins."""


class Accessory(StrEnum):
    """What is worn besides garment and hat."""

    GLASSES = "glasses"
    SUNGLASSES = "sunglasses"
    MASK = "mask"
    """Cloth over nose and mouth."""
    BEARD = "beard"
    TIE = "tie"
    APRON = "apron"
    BACKPACK = "backpack"


class LegWear(StrEnum):
    """What covers the legs."""

    TROUSERS = "trousers"
    SKIRT = "skirt"


class Hair(StrEnum):
    """The cut."""

    SHORT = "short"
    LONG = "long"
    BUN = "bun"
    BALD = "bald"


class Hat(StrEnum):
    """What is on the head."""

    NONE = "none"
    FEDORA = "fedora"
    CAP = "cap"
    WIDE_BRIM = "wide_brim"
    HOOD = "hood"
    HELMET = "helmet"
    """Closed, with a visor: astronauts, riders of motorcycles."""
    HARD_HAT = "hard_hat"
    STEEL_HELMET = "steel_helmet"
    """A soldier's."""
    IRON_HELM = "iron_helm"
    """A knight's: pointed, with a nasal."""
    CROWN = "crown"


Rgb = tuple[float, float, float]
"""Scene-linear Rec.709 reflectance, each 0 to 1."""


class FigureLook(Value):
    """How a character looks, frozen so that it is the same in every frame."""

    species: Species = Species.HUMAN
    body: Body = Body.MALE
    scale: Annotated[float, Field(gt=0.05, le=8)] = 1.0
    """Size against the usual one of this species."""
    top: Garment = Garment.SHIRT
    legs: LegWear = LegWear.TROUSERS
    hair: Hair = Hair.SHORT
    hat: Hat = Hat.NONE
    accessories: tuple[Accessory, ...] = ()
    skin_rgb: Rgb = (0.42, 0.26, 0.19)
    hair_rgb: Rgb = (0.03, 0.022, 0.018)
    top_rgb: Rgb = (0.10, 0.10, 0.12)
    legs_rgb: Rgb = (0.06, 0.06, 0.075)
    hat_rgb: Rgb = (0.06, 0.055, 0.05)
