from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from core.agents.language_crew import LanguageCrew
from core.domain.plan import BoardPlan
from core.ports.agents import BoardRequest
from tests.fakes.language import FakeLanguage
from tests.unit.agents.language_samples import ANSWER, DINER, GUN, PLACE, shot, staging

BOARD = [PLACE, shot(), ANSWER, GUN]
SCENES = json.loads(Path("tests/golden/scenes/labelled.json").read_text("utf-8"))


def board(text: str, *shots: dict[str, Any], frames: int = 4, **read: Any) -> BoardPlan:
    told = {"breakdown": [{"shots": list(shots or BOARD)} | read], "staging": [staging()]}
    language = FakeLanguage(told)
    request = BoardRequest(text=text, frame_count=frames)
    return LanguageCrew(language).plan_board(request, on_step=lambda *_: None)


def cast(plan: BoardPlan) -> set[str]:
    return {str(one.id) for scene in plan.scenes for one in scene.characters}


def missed(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Rosa",
        "kind": "named",
        "gender": "female",
        "age": "old",
        "wardrobe": None,
        "quote": "Rain beats on the window",
    } | changes


def test_somebody_our_reading_missed_joins_the_cast_and_can_be_shot():
    text = DINER + "\n\nROSA'S VOICE fills the room, tired and warm."
    quote = "fills the room, tired and warm"
    said = shot(people=["rosa"], quote=quote, action="Rosa sings on.")
    plan = board(text, PLACE, said, ANSWER, GUN, missed_people=[missed(quote=quote)])
    assert "rosa" not in cast(board(text))
    assert "rosa" in cast(plan)
    assert "Rosa sings on." in [one.shot.action for one in plan.shots]


@pytest.mark.parametrize(
    "wrong", [{"quote": "Rosa sings"}, {"name": "Barbarossa"}, {"name": ""}, {"name": "Ines"}]
)
def test_nobody_joins_whom_the_text_does_not_name(wrong):
    plan = board(DINER, missed_people=[missed(**wrong)])
    assert cast(plan) == {"ines", "clerk"}
    assert plan.notices == ()


def test_clothes_are_taken_from_the_text_or_not_at_all():
    found = {"name": "Shoes", "kind": "role", "quote": "looks at his shoes"}
    plan = board(DINER, missed_people=[missed(**found, wardrobe="a golden crown")])
    assert "crown" not in str(plan.scenes[0].characters)


def test_what_is_no_person_leaves_the_cast():
    plan = board(DINER, not_people=["clerk"])
    assert cast(plan) == {"ines"}
    assert any("Clerk is nobody" in one for one in plan.notices)


def test_who_speaks_is_somebody_whatever_a_model_says():
    assert "ines" in cast(board(DINER, not_people=["ines"]))


def test_two_that_are_one_become_one():
    plan = board(DINER, same_person=[{"id": "clerk", "other": "ines"}])
    assert cast(plan) == {"ines"}


def test_two_who_both_speak_are_two():
    text = DINER + "\n\nCLERK\nI never saw him."
    assert cast(board(text, same_person=[{"id": "clerk", "other": "ines"}])) == {"ines", "clerk"}


def test_a_board_without_corrections_has_the_cast_of_film_grammar():
    assert board(DINER).notices == ()


@pytest.mark.parametrize("scene", SCENES[:16], ids=lambda one: one["text"][:24])
def test_no_correction_of_any_text_keeps_a_board_from_being_made(scene):
    text = scene["text"]
    ids = sorted(cast(board(text)))
    for one in ids:
        assert len(board(text, shot(), not_people=[one], frames=3).shots) == 3
    for one, other in list(permutations(ids, 2))[:3]:
        pair = [{"id": one, "other": other}]
        assert len(board(text, shot(), same_person=pair, frames=3).shots) == 3
