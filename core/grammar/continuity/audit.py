"""Continuity of a board: findings with evidence, and a score that a reader can recompute.

For a category with N shots it applies to, each shot is charged with its worst finding (critical 1,
major 0.5, minor 0.2): score = 100 (1 - sum / N). The board's score is the weighted mean of the
categories that apply; one critical finding caps it at 69, a major one in identity at 84.
Source: reference agents 4.2 and 4.3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from core.domain.continuity import CategoryScore, ContinuityReport, Issue, Severity
from core.domain.film_terms import Framing
from core.domain.plan import PlannedShot
from core.domain.scene import SceneBreakdown
from core.grammar.continuity import cuts as continuity_cuts
from core.grammar.continuity import people as continuity_people
from core.grammar.continuity import place as continuity_place
from core.grammar.continuity import rules_tables as tables
from core.grammar.continuity.axis import axis
from core.grammar.continuity.floor_plan import floor_plan
from core.grammar.continuity.run import Placed, SceneRun

Check = Callable[[SceneRun], Iterator[Issue]]

CHECKS: dict[str, Check] = {
    "identity": continuity_people.identity,
    "presence": continuity_people.presence,
    "location": continuity_place.location,
    "time_weather": continuity_place.time_and_weather,
    "light": continuity_place.light,
    "palette": continuity_place.palette,
    "axis": axis,
    "grammar": continuity_cuts.grammar,
    "props": continuity_cuts.props,
}
_NEEDS_A_CUT = frozenset({"light", "palette", "axis", "grammar"})
_NEEDS_PEOPLE = frozenset({"identity", "props"})


def runs(scenes: Sequence[SceneBreakdown], shots: Sequence[PlannedShot]) -> list[SceneRun]:
    """The shots of each scene that has any, in order."""
    by_number = {one.number: one for one in scenes}
    placed = [Placed(index, one) for index, one in enumerate(shots)]
    found = []
    for number in dict.fromkeys(one.planned.shot.scene_number for one in placed):
        mine = tuple(one for one in placed if one.planned.shot.scene_number == number)
        scene = by_number.get(number) or (scenes[0] if scenes else None)
        if scene:
            found.append(SceneRun(scene, mine))
    return found


def review(
    scenes: Sequence[SceneBreakdown],
    shots: Sequence[PlannedShot],
    locked: Mapping[int, Sequence[str]],
) -> ContinuityReport:
    """What does not match in *shots*, and the score. Changes nothing.

    Args:
        scenes: What the text says.
        shots: The plan, in board order.
        locked: Shot number to the fields its director holds fast: a finding there is meant, and
            only noted.
    """
    found = [
        as_meant(one, shots, locked)
        for run in runs(scenes, shots)
        for check in CHECKS.values()
        for one in check(run)
    ]
    report = scored(found, applicable(runs(scenes, shots)))
    return report.revised(plans=tuple(floor_plan(run, found) for run in runs(scenes, shots)))


def applicable(scene_runs: Sequence[SceneRun]) -> dict[str, int]:
    """How many shots each category applies to."""
    counts = dict.fromkeys(CHECKS, 0)
    for run in scene_runs:
        for category in CHECKS:
            counts[category] += _applies(category, run)
    return {category: count for category, count in counts.items() if count}


def _applies(category: str, run: SceneRun) -> int:
    if category in _NEEDS_A_CUT:
        return len(run.shots) if len(run.shots) > 1 else 0
    if category in _NEEDS_PEOPLE:
        return sum(1 for one in run.shots if one.planned.staging.performers)
    if category == "presence":
        return sum(1 for one in run.shots if one.planned.shot.framing is not Framing.PLACE)
    return len(run.shots)


def scored(found: Sequence[Issue], counts: Mapping[str, int]) -> ContinuityReport:
    """The report of these findings."""
    categories = tuple(
        CategoryScore(
            category=name,
            weight=tables.CATEGORY_WEIGHTS[name],
            score=_category_score([one for one in found if one.category == name], count),
            shots=count,
        )
        for name, count in counts.items()
    )
    total = sum(one.weight for one in categories)
    mean = sum(one.weight * one.score for one in categories) / total if total else 100.0
    cap, why = _cap(found)
    return ContinuityReport(
        score=round(min(mean, cap), 1),
        categories=categories,
        issues=tuple(found),
        capped=why if cap < mean else "",
    )


def _category_score(found: Sequence[Issue], count: int) -> float:
    worst: dict[int, float] = {}
    for one in found:
        shot = one.shots[-1]
        worst[shot] = max(worst.get(shot, 0.0), tables.SEVERITY_COST[one.severity])
    return round(100 * max(0.0, 1 - sum(worst.values()) / count), 2)


def _cap(found: Sequence[Issue]) -> tuple[float, str]:
    critical = [one for one in found if one.severity is Severity.CRITICAL]
    if critical:
        return (
            tables.CRITICAL_CAP,
            f"Not above {tables.CRITICAL_CAP:.0f} while this stands: {critical[0].message}",
        )
    if any(one.severity is Severity.MAJOR and one.category == "identity" for one in found):
        return (
            tables.IDENTITY_CAP,
            f"Not above {tables.IDENTITY_CAP:.0f} while somebody looks wrong.",
        )
    return 100.0, ""


def touches(found: Issue) -> set[str]:
    """The fields that the fix of a finding would change, as a director locks them."""
    names = set()
    for operation in found.fix:
        name = str(operation["path"]).rstrip("/").rsplit("/", 1)[-1]
        names |= {_LOCK_NAMES.get(name, name)}
    return names


_LOCK_NAMES = {"angle": "camera_angle", "look": "wardrobe", "descriptor": "wardrobe"}


def as_meant(
    found: Issue, shots: Sequence[PlannedShot], locked: Mapping[int, Sequence[str]]
) -> Issue:
    """A finding on locked fields is meant so: noted, not charged, not fixed."""
    held = touches(found) & _held(found, shots, locked)
    if not held:
        return found
    names = ", ".join(sorted(one.replace("_", " ") for one in held))
    return found.revised(
        severity=Severity.INFO, fix=(), message=f"{found.message} (Locked: {names}.)"
    )


def _held(
    found: Issue, shots: Sequence[PlannedShot], locked: Mapping[int, Sequence[str]]
) -> set[str]:
    patched = {int(str(one["path"]).split("/", 2)[1]) for one in found.fix}
    return {name for index in patched for name in locked.get(shots[index].shot.number, ())}
