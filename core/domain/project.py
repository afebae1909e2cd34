"""One film."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from core.domain.film_terms import Genre
from core.domain.ids import ProjectId
from core.domain.picture import Look
from core.domain.value import Value


class Project(Value):
    """One film: its aspect ratio, sensor and genre."""

    id: ProjectId
    title: Annotated[str, Field(min_length=1, max_length=200)]
    genre: Genre | None = None
    """None: detected per scene."""
    aspect: Annotated[float, Field(ge=0.4, le=3.0)] = 16 / 9
    """Width over height of the delivered frame."""
    sensor: str = "full_frame"
    """A key of `optics.SENSORS`."""
    look: Look = Look.PHOTOGRAPHIC
    """How its boards are shown and printed, where a page is not switched to another."""
    maker: str = "previs"
    engine: str = "offline"
    budget_usd: Annotated[float, Field(ge=0)] | None = None
    """Nothing is ordered that would take what the film ever cost above it; None: no such limit."""
    archived: bool = False
    created_at: datetime
    updated_at: datetime
    revision: int = 0
