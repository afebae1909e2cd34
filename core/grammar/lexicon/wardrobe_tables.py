"""Garments as a figure wears them: where they sit, and how they are cut.

Words of one group replace each other. Source: the garments of `core.domain.staging`.
"""

from __future__ import annotations

from core.domain.staging import Garment, Hat

GROUPS: dict[str, tuple[str, ...]] = {
    # where a garment sits on the figure; words of one group replace each other
    "outer": ("trench coat", "trenchcoat", "overcoat", "raincoat", "coat", "jacket", "blazer", "duster", "cloak", "cape",
              "parka", "anorak", "cardigan", "hoodie", "robe", "uniform", "suit", "armor", "armour", "spacesuit"),
    "dress": ("dress", "gown", "nightgown", "kimono", "sari"),
    "inner": ("t-shirt", "shirt", "blouse", "sweater", "sweatshirt", "vest", "waistcoat", "tunic", "top"),
    "legs": ("trousers", "jeans", "leggings", "shorts", "skirt", "kilt", "pants"),
    "hat": ("stetson", "fedora", "hard hat", "helmet", "helm", "cap", "hood", "hat"),
    "hair": ("hair",),
}  # fmt: skip
GENERAL = frozenset(
    {"coat", "jacket", "top", "shirt", "pants", "trousers", "hat", "dress", "hair"}
)
"""Words that may mean any garment of their group; the others mean just themselves."""
CUTS: dict[str, Garment] = {
    **dict.fromkeys(("coat", "trench coat", "trenchcoat", "overcoat", "raincoat", "duster"), Garment.COAT),
    **dict.fromkeys(("cloak", "cape", "robe", "parka"), Garment.COAT),
    **dict.fromkeys(("jacket", "blazer", "anorak", "hoodie", "uniform", "suit"), Garment.JACKET),
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
}
