"""Boards and refinements as JSON: the shapes the command line speaks. See `docs/cli.md`.

Others read these: keys are never renamed or dropped. Enumerations appear as their keys, character
ids as the names in the cast, offsets as ``[start, end]`` into the text that was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.domain.cast import Character
from core.domain.continuity import ContinuityReport
from core.domain.params import FrameParams
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Refinement
from core.domain.scene import SceneBreakdown
from core.domain.shot import DialogueLine

Json = dict[str, Any]


def breakdown_json(plan: BoardPlan) -> Json:
    """What the agents understood and planned."""
    names = {str(person.id): person.name for scene in plan.scenes for person in scene.characters}
    return {
        "engine": plan.engine,
        "genre": plan.genre.value,
        "scenes": [_scene(scene) for scene in plan.scenes],
        "shots": [_shot(planned, names) for planned in plan.shots],
        "continuity": _continuity(plan.continuity),
    }


def refinement_json(refinement: Refinement) -> Json:
    """What a note and sliders would change, and what became of the rest."""
    return {
        "changes": [
            {
                "field": change.field,
                "from": _plain(change.before),
                "to": _plain(change.after),
                "because": change.because,
            }
            for change in refinement.changes
        ],
        "ignored": list(refinement.ignored),
        "unknown": list(refinement.unknown),
        "conflicts": list(refinement.conflicts),
    }


def params_json(params: FrameParams) -> Json:
    """The parameters by their API names."""
    return params.model_dump(mode="json")


def _scene(scene: SceneBreakdown) -> Json:
    heading = scene.heading
    return {
        "heading": {
            "int_ext": heading.int_ext.value,
            "location": heading.location,
            "time": heading.time.value,
        },
        "weather": [weather.value for weather in scene.weather],
        "mood": list(scene.mood),
        "characters": [_character(person) for person in scene.characters],
        "props": list(scene.props),
        "beats": [{"kind": beat.kind} for beat in scene.beats],
        "dialogue": [{"character": line.character, "text": line.text} for line in scene.dialogue],
    }


def _character(person: Character) -> Json:
    return {"name": person.name, "gender": person.gender, "description": person.description}


def _shot(planned: PlannedShot, names: Mapping[str, str]) -> Json:
    shot = planned.shot
    return {
        "number": shot.number,
        "scene": shot.scene_number,
        "size": shot.size.value,
        "angle": shot.angle.value,
        "movement": shot.movement.value,
        "composition": shot.composition.value,
        "subjects": [names.get(subject, subject) for subject in shot.subjects],
        "action": shot.action,
        "dialogue": "\n".join(_spoken(line) for line in shot.dialogue),
        "duration_s": shot.duration_s,
        "lens_mm": shot.lens_mm,
        "params": params_json(planned.params),
        "source": list(shot.source),
    }


def _spoken(line: DialogueLine) -> str:
    return f"{line.character}: {line.text}"


def _continuity(report: ContinuityReport) -> Json:
    issues = [
        issue.model_dump(
            mode="json", include={"id", "category", "severity", "message", "evidence"}
        )
        | {"shots": list(issue.shots)}
        for issue in report.issues
    ]
    return {"score": report.score, "issues": issues}


def _plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """*value* as JSON knows it: tuples and sets as lists, enumerations as their keys."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, str | bool | int | float | None):
        return getattr(value, "value", value)
    return str(value)
