"""Figures as a table for people and as JSON for comparisons."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing measured, all repeats kept."""

    name: str
    unit: str
    values: Sequence[float]
    target: float | None = None
    """Highest value that meets what was promised; None: for information."""
    judged_by: str = "median"
    """``median p95 max``: what is held against the target."""

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]

    @property
    def judged(self) -> float:
        return {"median": self.median, "p95": self.p95, "max": max(self.values)}[self.judged_by]

    @property
    def met(self) -> bool | None:
        return None if self.target is None else self.judged <= self.target

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "unit": self.unit,
            "repeats": len(self.values),
            "median": round(self.median, 4),
            "p95": round(self.p95, 4),
            "min": round(min(self.values), 4),
            "max": round(max(self.values), 4),
            "target": self.target,
            "judged_by": self.judged_by,
            "met": self.met,
        }


def table(figures: Sequence[Figure]) -> str:
    """Lines for a terminal."""
    head = f"{'figure':<52} {'n':>4} {'median':>9} {'p95':>9} {'min':>9} {'max':>9}  target"
    return "\n".join([head, *(_row(figure) for figure in figures)])


def _row(figure: Figure) -> str:
    numbers = (figure.median, figure.p95, min(figure.values), max(figure.values))
    row = f"{figure.name:<52} {len(figure.values):>4} " + " ".join(f"{n:>9.3f}" for n in numbers)
    if figure.target is None:
        return row
    verdict = "met" if figure.met else "MISSED"
    return f"{row}  {figure.judged_by} <= {figure.target:g} {figure.unit}: {verdict}"


def machine() -> dict[str, Any]:
    """What the figures were measured on; no names."""
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9),
        "architecture": platform.machine(),
        "system": platform.system(),
        "python": platform.python_version(),
        "load_before": [round(value, 2) for value in os.getloadavg()],
    }


def store(figures: Sequence[Figure], about: dict[str, Any], what: str = "") -> Path:
    """Keep the figures under the day, the kind of machine and what was measured, if not all."""
    now = datetime.now(UTC)
    kind = f"{about['cores']}-cores-{about['architecture']}"
    path = RESULTS / f"{now:%Y-%m-%d-%H%M}-{kind}{what and f'-{what}'}.json"
    document = {
        "at": now.isoformat(timespec="seconds"),
        "machine": about,
        "figures": [figure.as_json() for figure in figures],
    }
    RESULTS.mkdir(exist_ok=True)
    path.write_text(json.dumps(document, indent=2) + "\n", "utf-8")
    return path
