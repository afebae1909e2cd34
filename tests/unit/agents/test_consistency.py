import json

import pytest

from core.agents.consistency import ConsistencyAgent, apply_operation
from core.agents.refinement import RefinementAgent
from core.ports.agents import RefineRequest
from tests.fakes.sample_film import CAST, MAYA, clean_board, scene
from tests.unit.grammar.continuity.test_continuity import BROKEN

AGENT = ConsistencyAgent()


def test_a_clean_board_comes_back_as_it_was():
    board = clean_board()
    shots, report = AGENT.review([scene()], board)
    assert shots == board
    assert (report.score, report.issues, report.fixed) == (100.0, (), ())


@pytest.mark.parametrize("case", BROKEN, ids="/".join)
def test_every_kind_of_break_is_put_right_and_reported_as_fixed(case):
    shots, report = AGENT.review([scene()], BROKEN[case]())
    assert any(one.id.startswith("/".join(case)) for one in report.fixed)
    assert report.score > 95
    assert not any(one.id.startswith("/".join(case)) for one in report.issues)
    assert len(shots) == 4


def test_a_fixed_shot_gets_its_prompt_written_anew():
    shots, _ = AGENT.review([scene()], BROKEN["time_weather", "time"]())
    assert "midday" not in json.dumps(shots[1].structured_prompt)


def test_a_locked_field_is_never_touched():
    board = BROKEN["light", "color_temp"]()
    shots, report = AGENT.review([scene()], board, locked={2: ("color_temp",)})
    assert shots[1].params.color_temp == 4300
    assert report.score == 100


def test_clothes_a_director_asked_for_are_reported_but_not_taken_back():
    board = list(clean_board())
    request = RefineRequest(planned=board[3], note="make the coat red", cast=CAST)
    board[3], _ = RefinementAgent().refine(request)
    shots, report = AGENT.review([scene()], board)
    assert "red coat" in shots[3].staging.performers[0].wardrobe
    assert report.score <= 69
    assert "Change the cast sheet" in report.issues[0].message
    assert report.issues[0].fix


def test_night_asked_for_one_frame_of_a_day_scene_names_both_ways_out():
    board = BROKEN["time_weather", "time"]()
    _, report = AGENT.review([scene()], board, locked={2: ("time",)})
    assert "mark the frame as a flash" in report.issues[0].message


def test_the_score_never_falls_by_fixing():
    for case, broken in BROKEN.items():
        board = broken()
        _, report = AGENT.review([scene()], board)
        locked = dict.fromkeys(range(1, 5), ("time", "place", "look", "performers"))
        _, unfixed = AGENT.review([scene()], board, locked=locked)
        assert report.score >= min(unfixed.score, 100), case


def test_a_patch_reaches_into_lists_and_refuses_a_path_to_nowhere():
    documents = [{"staging": {"performers": [{"mark": "left"}]}}]
    operation = {"op": "replace", "path": "/0/staging/performers/0/mark", "value": "right"}
    assert apply_operation(documents, operation) == 0
    assert documents[0]["staging"]["performers"][0]["mark"] == "right"
    with pytest.raises(KeyError):
        apply_operation(documents, operation | {"path": "/0/staging/nobody"})
    with pytest.raises(KeyError):
        apply_operation(documents, operation | {"op": "copy"})


def test_the_review_does_not_depend_on_the_cast_being_in_the_scene():
    _, report = AGENT.review([scene(characters=())], clean_board())
    assert report.score <= 100
    assert MAYA.name not in " ".join(one.message for one in report.issues)
