"""ConsistencyAgent: what does not match between shots, found, fixed where it can be, and scored.

Everything here is code; no model's opinion reaches the score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.domain.cast import Character
from core.domain.continuity import ContinuityReport, Issue
from core.domain.plan import PlannedShot
from core.domain.scene import SceneBreakdown
from core.grammar.continuity import audit as continuity
from core.grammar.continuity.people import ASKED
from core.grammar.continuity.rules_tables import SEVERITY_COST
from core.prompting.fibo import structured_prompt

MAX_ROUNDS = 3
"""A fix may uncover another finding; after this many rounds the rest is shown, not chased."""

Locks = Mapping[int, Sequence[str]]
"""Shot number to locked field names."""


class ConsistencyAgent:
    """Reviews a planned board as a script supervisor would."""

    def review(
        self,
        scenes: Sequence[SceneBreakdown],
        shots: Sequence[PlannedShot],
        *,
        locked: Locks | None = None,
    ) -> tuple[tuple[PlannedShot, ...], ContinuityReport]:
        """The shots with every safe fix applied, and the report on them.

        Args:
            scenes: What the text says, one per scene number in *shots*.
            shots: The plan, in board order.
            locked: Fields per shot number that nobody may change.
        """
        held = locked or {}
        cast = tuple({one.id: one for scene in scenes for one in scene.characters}.values())
        first = report = continuity.review(scenes, shots, held)
        best = tuple(shots)
        for _ in range(MAX_ROUNDS):
            patched = _patched(best, report.issues, cast)
            if patched == best:
                break
            after = continuity.review(scenes, patched, held)
            if after.score < report.score:
                break
            best, report = patched, after
        return best, report.revised(fixed=_fixed(first, report))


def _fixed(first: ContinuityReport, last: ContinuityReport) -> tuple[Issue, ...]:
    left = {one.id for one in last.issues}
    return tuple(one for one in first.issues if one.fix and one.id not in left)


def _patched(
    shots: tuple[PlannedShot, ...], found: Sequence[Issue], cast: Sequence[Character]
) -> tuple[PlannedShot, ...]:
    """*shots* with the fixes of *found*; of two fixes for one path the graver is applied."""
    documents: list[dict[str, Any]] = [one.model_dump(mode="json") for one in shots]
    gravest = sorted(found, key=lambda one: -SEVERITY_COST[one.severity])
    taken: set[str] = set()
    touched: set[int] = set()
    for one in gravest:
        paths = {str(operation["path"]) for operation in one.fix}
        if f"/{ASKED}/" in one.id or paths & taken:
            continue
        taken |= paths
        for operation in one.fix:
            touched.add(apply_operation(documents, operation))
    return tuple(
        _remade(documents[index], shot, cast) if index in touched else shot
        for index, shot in enumerate(shots)
    )


def _remade(
    document: dict[str, Any], before: PlannedShot, cast: Sequence[Character]
) -> PlannedShot:
    """The patched shot; its prompt written anew if it had one."""
    shot = PlannedShot.model_validate(document)
    if not before.structured_prompt:
        return shot
    return shot.revised(structured_prompt=structured_prompt(shot, cast))


def apply_operation(documents: list[Any], operation: Mapping[str, Any]) -> int:
    """Apply one RFC 6902 ``replace`` in place; the index of the shot it changed.

    Raises:
        KeyError: the operation is not a ``replace`` or its path leads nowhere.
    """
    if operation["op"] != "replace":
        raise KeyError(operation["op"])
    index, *steps = str(operation["path"]).removeprefix("/").split("/")
    target: Any = documents[int(index)]
    for step in steps[:-1]:
        target = target[int(step)] if isinstance(target, list) else target[step]
    last: Any = int(steps[-1]) if isinstance(target, list) else steps[-1]
    if isinstance(target, dict) and last not in target:
        raise KeyError(last)
    target[last] = operation["value"]
    return int(index)
