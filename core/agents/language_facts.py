"""What a language model is told of our own reading: facts as JSON, ids instead of pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.agents.language_checks import plain
from core.agents.script_breakdown import Breakdown
from core.domain.plan import PlannedShot
from core.domain.scene import SceneBreakdown
from core.domain.staging import Mark
from core.grammar.breakdown.story import SceneStory
from core.ports.agents import BoardRequest

MOST_VERBS = 8
MOST_WORD = 40
SHOTS_HEADING = "THE SHOTS OF THE BOARD"
SEATS = frozenset({Mark.SEAT, Mark.SEAT_OPPOSITE})


def breakdown_facts(request: BoardRequest, offline: Breakdown) -> dict[str, Any]:
    """For the choice of shots."""
    return {
        "frames": request.frame_count,
        "genre": offline.genre.value,
        "scenes": [_scene(plan.story) for plan in offline.plans],
    }


def staging_facts(offline: Breakdown, shots: Sequence[PlannedShot]) -> dict[str, Any]:
    """For the staging of *shots*."""
    numbers = {one.shot.scene_number for one in shots}
    stories = [plan.story for plan in offline.plans if plan.story.number in numbers]
    return {
        "genre": offline.genre.value,
        "scenes": [_scene(story) for story in stories],
        "shots": [_shot(one) for one in shots],
    }


def board_facts(scenes: Sequence[SceneBreakdown], shots: Sequence[PlannedShot]) -> dict[str, Any]:
    """For a look at the whole board."""
    people = {str(one.id): _word(one.name) for scene in scenes for one in scene.characters}
    return {"people": people, "shots": [_shot(one) for one in shots]}


def note_facts(planned: PlannedShot, names: dict[str, str], clauses: int) -> dict[str, Any]:
    """For the parts of a note that were not understood.

    The scene, not the shot: the same words then mean the same on all frames of a board, and are
    asked about once.
    """
    return {
        "people": {key: _word(name) for key, name in names.items()},
        "genre": planned.staging.genre.value,
        "time": planned.staging.time.value,
        "weather": [one.value for one in planned.staging.weather],
        "clauses": clauses,
    }


def with_actions(story: str, shots: Sequence[PlannedShot]) -> str:
    """The story, and below it what each shot shows: words that are not ours stay together."""
    lines = "\n".join(f"{one.shot.number}. {one.shot.action}" for one in shots)
    return f"{story}\n\n{SHOTS_HEADING}\n{lines}"


def _word(text: str) -> str:
    """A name or place out of the text, too short to say anything else."""
    return plain(text, MOST_WORD)


def _scene(story: SceneStory) -> dict[str, Any]:
    setting = story.reading.setting
    return {
        "number": story.number,
        "place": _word(story.place.words),
        "int_ext": story.place.int_ext.value,
        "place_told": not story.place.assumed,
        "time": story.time.value,
        "time_told": story.time_told,
        "weather": [one.value for one in setting.weather],
        "mood": [_word(one) for one in setting.moods],
        "things": [_word(one) for one in setting.props],
        "people": [_person(story, key) for key in story.visible(story.ensemble)],
        "beats": [_beat(story, index) for index in range(len(story.beats))],
    }


def _person(story: SceneStory, key: str) -> dict[str, Any]:
    one = story.cast[key]
    return {"id": str(one.id), "name": _word(one.name), "kind": one.kind.value}


def _beat(story: SceneStory, index: int) -> dict[str, Any]:
    beat = story.beats[index]
    return {
        "number": index + 1,
        "kind": beat.kind,
        "who": [str(story.cast[key].id) for key in beat.who if key in story.cast],
        "verbs": [one.lemma for one in beat.happenings if one.lemma][:MOST_VERBS],
    }


def _shot(planned: PlannedShot) -> dict[str, Any]:
    shot = planned.shot
    return {
        "number": shot.number,
        "scene": shot.scene_number,
        "size": shot.size.value,
        "framing": shot.framing.value,
        "people": [
            {
                "id": str(one.character_id),
                "seated": one.mark in SEATS,
                "pose": one.pose.value,
                "expression": one.expression.value,
                "faces": one.faces,
                "holds": one.holds,
            }
            for one in planned.staging.performers
        ],
    }
