from __future__ import annotations

import jsonschema
import pytest

from tests.cli.test_breakdown import TEXT, WORDS, exactly, many

CHANGE = {
    "type": "object",
    "properties": {"field": TEXT, "from": {}, "to": {}, "because": TEXT},
    "required": ["field", "from", "to", "because"],
    "additionalProperties": False,
}
REFINEMENT = exactly(changes=many(CHANGE), ignored=WORDS, unknown=WORDS, conflicts=WORDS)


def changes(answer):
    return {change["field"]: change["to"] for change in answer.json["changes"]}


def test_a_note_about_a_default_shot_needs_no_film(sceneforge, data_folder):
    answer = sceneforge("refine", "--dry-run", "--note", "make it night and closer", "--json")
    assert answer.code == 0, answer.err
    jsonschema.validate(answer.json, REFINEMENT)
    assert {"size", "time"} <= set(changes(answer))
    assert not data_folder.exists()


def test_a_size_is_named_by_its_key(sceneforge):
    answer = sceneforge("refine", "--dry-run", "--note", "make it a close-up", "--json")
    assert changes(answer)["size"] == "close"


def test_sliders_are_taken_exactly(sceneforge):
    answer = sceneforge("refine", "--dry-run", "--set", "lighting=71.5", "--json")
    assert changes(answer)["lighting"] == 71.5


def test_what_is_not_understood_is_said(sceneforge):
    answer = sceneforge("refine", "--dry-run", "--note", "flumber the wibble", "--json")
    assert answer.code == 0
    assert answer.json["unknown"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--dry-run"], "Nothing to refine by"),
        (["--note", "closer"], "Which frame?"),
        (["--dry-run", "--set", "lighting=101"], "lighting"),
        (["--dry-run", "--set", "glow=10"], "glow"),
        (["no-such-frame", "--dry-run", "--note", "closer"], "There is no frame no-such-frame."),
    ],
)
def test_a_wrong_request_gets_one_sentence(sceneforge, maker, arguments, sentence):
    answer = sceneforge("refine", *arguments, "--json")
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert answer.err.count("\n") == 1


def test_a_dry_run_on_a_frame_saves_nothing(sceneforge, board):
    frame = board["frames"][0]["frame_id"]
    answer = sceneforge("refine", frame, "--dry-run", "--set", "lighting=12", "--json")
    assert changes(answer)["lighting"] == 12
    listed = sceneforge("projects", "--frames", "--json").json["projects"][0]
    assert listed["boards"][0]["frames"][0]["takes"] == 1


def test_a_refined_frame_has_a_second_take(sceneforge, board):
    frame = board["frames"][0]["frame_id"]
    answer = sceneforge("refine", frame, "--set", "lighting=12", "--json")
    assert answer.code == 0, answer.err
    take = answer.json["take"]
    assert (take["frame_id"], take["number"], take["status"]) == (frame, 2, "done")


def test_a_refinement_that_changes_nothing_makes_no_take(sceneforge, board):
    frame = board["frames"][0]["frame_id"]
    answer = sceneforge("refine", frame, "--note", "flumber the wibble", "--json")
    assert answer.code == 0
    assert "take" not in answer.json


def test_a_take_that_cannot_be_made_is_an_error(sceneforge, board, maker):
    frame = board["frames"][0]
    maker.failing = (frame["label"],)
    answer = sceneforge("refine", frame["frame_id"], "--set", "fov=20", "--json")
    assert (answer.code, answer.out) == (1, "")
    assert "has no light" in answer.err
