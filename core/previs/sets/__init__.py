"""The sets. `build_set` builds the one a staging asks for and returns its plan."""

from __future__ import annotations

from collections.abc import Callable

from core.domain.staging import SetKind, Staging
from core.previs.sets.alley import build_alley, is_alley
from core.previs.sets.city_street import build_city_street
from core.previs.sets.exterior import build_exterior
from core.previs.sets.forest import build_forest
from core.previs.sets.interior import build_interior
from core.previs.sets.plan import SetPlan
from core.previs.sets.suburb import build_suburb, is_suburb
from core.previs.sets.workshop import Workshop, open_workshop
from core.previs.stage_builder import StageBuilder

__all__ = ["build_set"]

_KINDS: dict[SetKind, Callable[[Workshop], SetPlan]] = {
    SetKind.CITY_STREET: build_city_street,
    SetKind.LIVING_ROOM: build_interior,
    SetKind.FOREST: build_forest,
    SetKind.INTERIOR: build_interior,
    SetKind.EXTERIOR: build_exterior,
}
_OUTDOORS = (SetKind.CITY_STREET, SetKind.EXTERIOR)
_BY_WORDS: tuple[tuple[Callable[[Workshop], bool], Callable[[Workshop], SetPlan]], ...] = (
    (is_alley, build_alley),
    (is_suburb, build_suburb),
)
"""Outdoor places that their words tell from the general street or landscape."""


def build_set(staging: Staging, builder: StageBuilder) -> SetPlan:
    """Build the set of *staging* on *builder*; the same staging builds the same set."""
    shop = open_workshop(staging, builder)
    if staging.place.set_kind in _OUTDOORS and shop.era.electric:
        for is_named, build in _BY_WORDS:
            if is_named(shop):
                return build(shop)
    return _KINDS[staging.place.set_kind](shop)
