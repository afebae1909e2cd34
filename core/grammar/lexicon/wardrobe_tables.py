"""Garments as a figure wears them: where they sit, and how they are cut.

Words of one group replace each other. Source: the garments of `core.domain.staging`.
"""

from __future__ import annotations

import re

from core.domain.figure_look import Accessory, Garment, Hat

GROUPS: dict[str, tuple[str, ...]] = {
    # where a garment sits on the figure; words of one group replace each other
    "outer": ("trench coat", "trenchcoat", "overcoat", "raincoat", "coat", "jacket", "blazer", "duster", "cloak", "cape",
              "parka", "anorak", "cardigan", "hoodie", "robe", "uniform", "suit", "armor", "armour", "spacesuit"),
    "dress": ("dress", "gown", "nightgown", "kimono", "sari"),
    "inner": ("t-shirt", "shirt", "blouse", "sweater", "sweatshirt", "vest", "waistcoat", "tunic", "top"),
    "legs": ("trousers", "jeans", "leggings", "shorts", "skirt", "kilt", "pants"),
    "hat": ("stetson", "fedora", "hard hat", "helmet", "helm", "cap", "hood", "crown", "hat"),
    "hair": ("hair",),
    "eyes": ("sunglasses", "shades", "glasses", "spectacles", "goggles"),
    "face": ("mask", "balaclava"),
    "chin": ("beard",),
    "neck": ("tie", "necktie"),
    "front": ("apron",),
    "back": ("backpack", "rucksack"),
}  # fmt: skip
GENERAL = frozenset(
    {"coat", "jacket", "top", "shirt", "pants", "trousers", "hat", "dress", "hair"}
)
"""Words that may mean any garment of their group; the others mean just themselves."""
CUTS: dict[str, Garment] = {
    **dict.fromkeys(("coat", "trench coat", "trenchcoat", "overcoat", "raincoat", "duster"), Garment.COAT),
    **dict.fromkeys(("cloak", "cape", "parka"), Garment.COAT),
    **dict.fromkeys(("jacket", "blazer", "anorak", "suit", "spacesuit", "cardigan"), Garment.JACKET),
    **dict.fromkeys(("hoodie", "sweatshirt"), Garment.HOODIE),
    **dict.fromkeys(("armor", "armour"), Garment.ARMOUR),
    "robe": Garment.ROBE,
    "uniform": Garment.UNIFORM,
    **dict.fromkeys(GROUPS["dress"], Garment.DRESS),
    **dict.fromkeys(("shirt", "blouse", "tunic"), Garment.SHIRT),
}  # fmt: skip
HATS: dict[str, Hat] = {
    "fedora": Hat.FEDORA,
    "hat": Hat.FEDORA,
    "cap": Hat.CAP,
    "stetson": Hat.WIDE_BRIM,
    "hood": Hat.HOOD,
    "helmet": Hat.HELMET,
    "hard hat": Hat.HARD_HAT,
    "helm": Hat.IRON_HELM,
    "crown": Hat.CROWN,
}
ACCESSORIES: dict[str, Accessory] = {
    **dict.fromkeys(("glasses", "spectacles", "goggles", "bespectacled"), Accessory.GLASSES),
    **dict.fromkeys(("sunglasses", "shades"), Accessory.SUNGLASSES),
    **dict.fromkeys(("mask", "masks", "masked", "balaclava"), Accessory.MASK),
    **dict.fromkeys(("beard", "bearded", "beards"), Accessory.BEARD),
    **dict.fromkeys(("tie", "necktie", "suit", "suits", "tuxedo"), Accessory.TIE),
    **dict.fromkeys(("apron", "aprons"), Accessory.APRON),
    **dict.fromkeys(("backpack", "backpacks", "rucksack"), Accessory.BACKPACK),
}
"""Words for what is worn besides; a suit comes with its tie."""


def accessories_in(words: str) -> tuple[Accessory, ...]:
    """What of `ACCESSORIES` *words* name, each once, in a fixed order."""
    named = {
        ACCESSORIES[word] for word in re.findall(r"[\w\-]+", words.lower()) if word in ACCESSORIES
    }
    return tuple(sorted(named))
