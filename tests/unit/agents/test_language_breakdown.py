from __future__ import annotations

import pytest

from core.domain.film_terms import Framing, ShotSize
from tests.unit.agents.language_samples import (
    ANSWER,
    DINER,
    GUN,
    PLACE,
    actions,
    planned,
    shot,
    told,
)

HOLDS = [PLACE, shot(), ANSWER, GUN]


def test_the_board_is_the_models_where_its_shots_hold():
    plan, _ = planned(*HOLDS)
    assert actions(plan) == [one["action"] for one in HOLDS]
    assert plan.engine == "fake"
    assert plan.notices == ()


def test_a_models_reason_is_the_reason_of_the_shot():
    plan, _ = planned(*HOLDS)
    assert plan.shots[0].shot.why[0] == PLACE["reason"]


def test_a_shot_points_at_the_words_it_quotes():
    plan, _ = planned(*HOLDS)
    start, end = told(plan, ANSWER["action"]).shot.source
    assert DINER[start:end] == ANSWER["quote"]


def test_a_quote_may_differ_in_spaces_and_case_only():
    plan, _ = planned(PLACE, shot(quote="STARES  at\nthe clerk"), ANSWER, GUN)
    assert shot()["action"] in actions(plan)


@pytest.mark.parametrize(
    "wrong",
    [
        {"quote": "she glares at the waiter"},
        {"quote": ""},
        {"people": ["bob"]},
        {"people": []},
        {"frame": "thing", "thing": "sword"},
        {"frame": "thing", "thing": "counterfeit"},
        {"frame": "two_shot", "people": ["ines"]},
        {"scene": 9, "quote": ""},
    ],
)
def test_what_the_text_does_not_bear_out_is_left_off_the_board(wrong):
    plan, _ = planned(PLACE, shot(action="Wrong.", **wrong), ANSWER, GUN)
    assert "Wrong." not in actions(plan)
    assert len(plan.shots) == 4


@pytest.mark.parametrize("frames", [1, 2, 3, 6, 9, 20])
def test_there_are_exactly_as_many_shots_as_asked(frames):
    plan, _ = planned(*HOLDS * 5, frames=frames)
    assert [one.shot.number for one in plan.shots] == list(range(1, frames + 1))


def test_missing_shots_come_from_film_grammar_at_their_place_in_the_story():
    plan, _ = planned(PLACE, ANSWER, frames=4)
    said = actions(plan)
    assert len(said) == 4
    assert said[0] == PLACE["action"]
    assert said.index(ANSWER["action"]) > 1


def test_fewer_than_half_is_no_board_of_the_models():
    plan, _ = planned(PLACE, *[shot(quote="not in the text")] * 5, frames=6)
    assert plan.uses[0].engine == "offline"
    assert "Film grammar chose the shots instead." in plan.notices[-1]


def test_too_many_shots_lose_those_of_the_fullest_beat():
    crowd = [shot(action=f"Ines, {number}.") for number in range(6)]
    plan, _ = planned(PLACE, *crowd, ANSWER, GUN, frames=4)
    assert {PLACE["action"], ANSWER["action"], GUN["action"]} <= set(actions(plan))


def test_a_name_in_other_spelling_is_the_same_person():
    plan, _ = planned(PLACE, shot(people=["INES"]), shot(people=["the-clerk"]), GUN)
    assert [one.shot.subjects for one in plan.shots[1:3]] == [("ines",), ("clerk",)]


def test_over_a_shoulder_shows_both_and_faces_the_first():
    over = shot(frame="over_shoulder", people=["ines", "clerk"], size="medium", action="Over.")
    plan, _ = planned(PLACE, over, ANSWER, GUN)
    one = told(plan, "Over.")
    assert one.shot.framing is Framing.OVER_SHOULDER
    assert one.shot.subjects == ("ines", "clerk")


def test_two_people_get_a_frame_that_holds_two():
    both = shot(frame="two_shot", people=["ines", "clerk"], size="extreme_close", action="Both.")
    plan, _ = planned(PLACE, both, ANSWER, GUN)
    assert told(plan, "Both.").shot.size in {
        ShotSize.MEDIUM_WIDE,
        ShotSize.COWBOY,
        ShotSize.MEDIUM,
    }


def test_every_speech_of_the_text_is_on_the_board_once():
    plan, _ = planned(*HOLDS)
    lines = [line.text for one in plan.shots for line in one.shot.dialogue]
    assert lines == ["Where is my brother?"]


def test_words_come_onto_the_board_without_markup_and_within_their_length():
    long = shot(action="**Ines** waits <b>here</b> http://evil.example/x " + "very " * 200)
    plan, _ = planned(PLACE, long, ANSWER, GUN)
    said = plan.shots[1].shot.action
    assert said.startswith("Ines waits here very")
    assert len(said) <= 220


def test_cuts_of_the_model_are_mended_like_any_others():
    plan, _ = planned(PLACE, *[shot(action=f"Ines, {n}.") for n in range(3)])
    sizes = [one.shot.size for one in plan.shots[1:]]
    azimuths = [one.shot.azimuth_deg for one in plan.shots[1:]]
    assert len(set(zip(sizes, azimuths, strict=True))) > 1


def test_seconds_stay_within_reason():
    plan, _ = planned(PLACE, shot(seconds=900), shot(action="Short.", seconds=-3), GUN)
    assert all(0.5 < one.shot.duration_s <= 12 for one in plan.shots)


def test_the_same_answer_gives_the_same_board():
    assert planned(*HOLDS)[0] == planned(*HOLDS)[0]


TWO_SCENES = (
    "INT. HALL - DAY\n\nIda waits. The bell rings.\n\n"
    "EXT. YARD - NIGHT\n\nIda runs. The bell rings."
)


def test_words_said_twice_are_found_in_the_scene_that_is_meant():
    inside = shot(people=["ida"], quote="The bell rings", action="Ida looks up.")
    outside = inside | {"scene": 2, "action": "Ida stops."}
    plan, _ = planned(inside, outside, text=TWO_SCENES, frames=2)
    assert [one.shot.scene_number for one in plan.shots] == [1, 2]
    assert TWO_SCENES.index("Ida runs") < plan.shots[1].shot.source[0]


def test_shots_stand_in_the_order_of_the_scenes():
    second = shot(scene=2, people=["ida"], quote="Ida runs", action="Ida runs.")
    first = shot(people=["ida"], quote="Ida waits", action="Ida waits.")
    plan, _ = planned(second, first, text=TWO_SCENES, frames=2)
    assert actions(plan) == ["Ida waits.", "Ida runs."]


def test_a_scene_that_gets_no_frame_is_told():
    first = shot(people=["ida"], quote="Ida waits", action="Ida waits.")
    plan, _ = planned(first, first | {"action": "Still."}, text=TWO_SCENES, frames=2)
    assert any("2" in one for one in plan.notices)


def test_singles_of_two_who_face_each_other_are_shot_from_both_ends_of_the_line():
    plan, _ = planned(PLACE, shot(), ANSWER, GUN)
    one, other = (planned.shot.azimuth_deg for planned in plan.shots[1:3])
    assert abs(one) >= 30
    assert one * other < 0


def test_somebody_alone_in_frame_still_looks_at_whom_they_face():
    quiet = shot(quote="Rain beats on the window", action="Ines, lit by the rain.")
    plan, _ = planned(PLACE, quiet, ANSWER, GUN)
    assert told(plan, quiet["action"]).staging.performers[0].faces == "clerk"
