"""What FIBO hears of a director's own words and of a new camera: never a name."""

from __future__ import annotations

import pytest

from core.domain.figure_look import FigureLook
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot
from core.domain.staging import Performer
from core.errors import InvalidInput
from core.prompting.fibo_edit import camera_move, edited_prompt, said_without_names
from tests.fakes import records as r

MAYA = r.character()
FULL = {
    "short_description": "A wide shot. The woman in the grey coat waits.",
    "objects": [{"description": "a woman"}],
    "background_setting": "a street",
    "lighting": {"conditions": "night"},
}


def planned(**staging):
    cast = (Performer(character_id=MAYA.id, look=FigureLook()),)
    return PlannedShot(
        shot=r.shot(),
        staging=r.STAGING.revised(performers=cast, **staging),
        params=FrameParams(),
        structured_prompt=FULL,
    )


def test_names_become_what_the_picture_model_knows_people_by():
    said = said_without_names("Maya turns, and MAYA's hands  shake", planned(), [MAYA])
    assert "maya" not in said.lower()
    assert said.count("the woman in the grey coat") + said.count("The woman in the grey coat") == 2


def test_somebody_out_of_frame_has_no_name_either():
    leo = r.character("leo", name="Leo", descriptor="the man in the cap")
    assert said_without_names("Leo behind her", planned(), [MAYA, leo]) == (
        "The man in the cap behind her"
    )


@pytest.mark.parametrize("words", ["", "  \n "])
def test_no_words_are_no_instruction(words):
    with pytest.raises(InvalidInput):
        said_without_names(words, planned(), [MAYA])


def test_a_camera_move_keeps_everything_and_names_the_new_view():
    told = camera_move(planned())
    assert told.startswith("Move the camera and keep the same people, faces, clothes, place")
    assert "wide shot" in told.lower()
    assert told.endswith("The woman in the grey coat waits.")


def test_an_edited_prompt_is_taken_as_it_is():
    edited = {**FULL, "background_setting": "a quay"}
    assert edited_prompt(edited, FULL) == edited


@pytest.mark.parametrize(
    ("edited", "named"),
    [
        ({**FULL, "bit_depth": "16"}, "bit_depth"),
        ({**FULL, "short_description": ""}, "short_description"),
        (FULL, "Nothing was changed"),
    ],
)
def test_an_edit_that_means_nothing_is_refused_by_name(edited, named):
    with pytest.raises(InvalidInput, match=named):
        edited_prompt(edited, FULL)
