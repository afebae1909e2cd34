"""The shots of one scene in a row, with what the text says happens between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.domain.cast import Character
from core.domain.continuity import Issue, Severity
from core.domain.plan import PlannedShot
from core.domain.scene import Event, SceneBreakdown

Patch = tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A shot and its place in the list that fixes are written against."""

    index: int
    planned: PlannedShot

    @property
    def number(self) -> int:
        """The shot's number on the board."""
        return self.planned.shot.number

    @property
    def label(self) -> str:
        """What the slate says."""
        return self.planned.shot.label

    def replace(self, **values: object) -> Patch:
        """Operations that set these paths; ``__`` stands for ``/``."""
        return tuple(
            {"op": "replace", "path": f"/{self.index}/{path.replace('__', '/')}", "value": value}
            for path, value in values.items()
        )

    def write_prompt_anew(self) -> Patch:
        """Operations that drop the structured prompt; it is then made from the staging."""
        return ({"op": "replace", "path": f"/{self.index}/structured_prompt", "value": {}},)


@dataclass(frozen=True)
class SceneRun:
    """One scene's shots, in order."""

    scene: SceneBreakdown
    shots: tuple[Placed, ...]

    @cached_property
    def cast(self) -> Mapping[str, Character]:
        """The scene's people by id."""
        return {one.id: one for one in self.scene.characters}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Everything that happens, in the order of the text."""
        found = [event for beat in self.scene.beats for event in beat.events]
        return tuple(sorted(found, key=lambda one: one.source))

    def pairs(self) -> Iterator[tuple[Placed, Placed]]:
        """Each cut: the shot before and the shot after."""
        return zip(self.shots, self.shots[1:], strict=False)

    def between(self, before: Placed | None, after: Placed) -> tuple[Event, ...]:
        """What happens from the start of *before* (or of the scene) to the end of *after*."""
        since = before.planned.shot.source[0] if before else self.scene.source[0]
        until = max(after.planned.shot.source[1], before.planned.shot.source[1] if before else 0)
        return tuple(one for one in self.events if since <= one.source[0] < max(until, since + 1))

    def name(self, who: str | None) -> str:
        """How the people on the floor call a character."""
        known = self.cast.get(who or "")
        return known.name if known else str(who or "nobody").replace("_", " ")


def issue(
    category: str,
    rule: str,
    severity: Severity,
    where: tuple[Placed, ...],
    said: tuple[str, str, Patch],
) -> Issue:
    """One finding.

    Args:
        category: A key of `CATEGORY_WEIGHTS`.
        rule: Short name of the check.
        severity: How much it would show.
        where: The shots compared; the last is charged.
        said: Message, evidence, fix.
    """
    message, evidence, fix = said
    return Issue(
        id=f"{category}/{rule}/{where[-1].number}",
        category=category,
        severity=severity,
        shots=tuple(one.number for one in where),
        message=message,
        evidence=evidence,
        fix=fix,
    )
