"""What does not match between shots, with evidence and a fix a machine can apply."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from core.domain.floor_plan import FloorPlan
from core.domain.value import Value


class Severity(StrEnum):
    """How much it would show."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"


class Issue(Value):
    """One finding."""

    id: str
    category: str
    """A key of `grammar.continuity_tables.CATEGORY_WEIGHTS`."""
    severity: Severity
    shots: tuple[int, ...]
    """Shot numbers; the last is the one charged."""
    message: str
    evidence: str
    fix: tuple[dict[str, Any], ...] = ()
    """RFC 6902 operations on the list of planned shots, e.g. ``/2/params/color_temp``."""


class CategoryScore(Value):
    """How one category fared."""

    category: str
    weight: float
    score: float
    """0 to 100."""
    shots: int
    """How many shots it applied to."""


class ContinuityReport(Value):
    """A score a reader can recompute from the categories, and the issues behind it."""

    score: float
    categories: tuple[CategoryScore, ...] = ()
    issues: tuple[Issue, ...] = ()
    fixed: tuple[Issue, ...] = ()
    """Found and put right before anyone saw it."""
    capped: str = ""
    """Why the score is lower than the weighted mean, if it is."""
    plans: tuple[FloorPlan, ...] = ()
    """Each scene from above, as the audit reckons with it."""
