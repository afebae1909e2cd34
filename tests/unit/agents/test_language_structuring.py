from __future__ import annotations

import pytest

from core.domain.plan import BoardPlan
from core.domain.staging import Expression, KeyLight, Performer, Pose
from core.ports.language import Outcome
from tests.fakes.language import USAGE
from tests.unit.agents.language_samples import ANSWER, GUN, PLACE, planned, shot, staged, staging

BOARD = (PLACE, shot(), ANSWER, GUN)


def ines(plan: BoardPlan, number: int = 2) -> Performer:
    performers = plan.shots[number - 1].staging.performers
    return next(one for one in performers if one.character_id == "ines")


def test_people_do_and_show_what_the_model_directs():
    plan, _ = planned(*BOARD, staging=[staging(staged(2, expression="afraid"))])
    assert ines(plan).pose is Pose.POINT
    assert ines(plan).expression is Expression.AFRAID
    assert ines(plan).faces == "left"


def test_clothes_and_looks_are_the_casts_whatever_the_model_says():
    plain, _ = planned(*BOARD)
    moved, _ = planned(*BOARD, staging=[staging(staged(2))])
    assert ines(moved).look == ines(plain).look
    assert plain.scenes[0].characters == moved.scenes[0].characters
    assert plain.scenes[0].characters[0].wardrobe in str(moved.shots[1].structured_prompt)


def test_the_prompt_of_a_picture_follows_the_direction():
    plain, _ = planned(*BOARD)
    moved, _ = planned(*BOARD, staging=[staging(staged(2, expression="afraid"))])
    assert moved.shots[1].structured_prompt != plain.shots[1].structured_prompt


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"pose": "ride"}, "pose"),
        ({"pose": "drive"}, "pose"),
        ({"pose": "sit"}, "pose"),
        ({"faces": "the devil"}, "faces"),
        ({"faces": "ines"}, "faces"),
        ({"faces": "away"}, "faces"),
        ({"holds": "sword"}, "holds"),
        ({"holds": "chainsaw massacre"}, "holds"),
    ],
)
def test_what_cannot_be_is_left_as_it_was_read(asked, field):
    plain, _ = planned(*BOARD)
    as_read = {
        name: getattr(ines(plain), name) for name in ("pose", "expression", "faces", "holds")
    }
    moved, _ = planned(*BOARD, staging=[staging(staged(2, **as_read | asked))])
    assert getattr(ines(moved), field) == getattr(ines(plain), field)


def test_nobody_is_put_into_a_shot_they_are_not_in():
    extra = staged(2)
    extra["people"].append(extra["people"][0] | {"id": "clerk"})
    plan, _ = planned(*BOARD, staging=[staging(extra, staged(99))])
    assert [one.character_id for one in plan.shots[1].staging.performers] == ["ines"]


def test_a_scene_has_one_light():
    plan, _ = planned(*BOARD, staging=[staging(light="top")])
    assert {one.staging.key_light for one in plan.shots} == {KeyLight.TOP}


def test_a_long_board_is_staged_a_few_shots_at_a_time():
    answers = [staging(staged(2), light="top"), staging(staged(9), light="back")]
    plan, language = planned(*BOARD * 4, frames=12, staging=answers)
    asked = [one for one in language.asked if one.task == "staging"]
    numbers = [shot["number"] for one in asked for shot in one.parameters["shots"]]
    assert len(asked) >= 2
    assert len(numbers) == len(set(numbers))
    assert {one.staging.key_light for one in plan.shots} == {KeyLight.TOP}


def test_over_a_shoulder_the_blocking_says_who_looks_where():
    over = shot(frame="over_shoulder", people=["ines", "clerk"], size="medium")
    plan, _ = planned(PLACE, over, ANSWER, GUN, staging=[staging(staged(2, faces="camera"))])
    assert ines(plan).faces == "clerk"


def test_who_aims_is_not_disarmed_by_an_answer_that_forgets_the_gun():
    plan, _ = planned(*BOARD, staging=[staging(staged(4, pose="aim", holds=None))])
    assert ines(plan, 4).holds == "gun"


def test_no_more_is_asked_once_the_service_has_failed():
    _, language = planned(*BOARD * 4, frames=20, staging=[Outcome.BUSY])
    assert [one.task for one in language.asked] == ["breakdown", "staging"]


def test_what_several_questions_took_is_counted_together():
    plan, language = planned(*BOARD * 4, frames=20)
    asked = [one for one in language.asked if one.task == "staging"]
    assert len(asked) > 1
    assert plan.uses[1].input_tokens == len(asked) * USAGE.input_tokens
    assert plan.uses[1].output_tokens == len(asked) * USAGE.output_tokens
    assert plan.uses[1].cost_usd == pytest.approx(len(asked) * plan.uses[0].cost_usd)
    assert plan.uses[0].cost_usd > 0
