"""The sets. `build_set` builds the one a staging asks for and returns its plan."""

from __future__ import annotations

from collections.abc import Callable

from core.domain.staging import SetKind, Staging
from core.previs.sets.city_street import build_city_street
from core.previs.sets.exterior import build_exterior
from core.previs.sets.forest import build_forest
from core.previs.sets.interior import build_interior
from core.previs.sets.plan import SetPlan
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


def build_set(staging: Staging, builder: StageBuilder) -> SetPlan:
    """Build the set of *staging* on *builder*; the same staging builds the same set."""
    return _KINDS[staging.place.set_kind](open_workshop(staging, builder))
