import itertools
import json

import jsonschema
import pytest

from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Framing,
    Genre,
    IntExt,
    ShotSize,
    TimeOfDay,
    Weather,
)
from core.domain.staging import Expression, Mark, Place, Pose, SetKind
from core.prompting import words_tables
from core.prompting.fibo import structured_prompt
from core.prompting.fibo_schema import MAX_OBJECTS, SCHEMA
from tests.fakes.sample_film import (
    CAST,
    MAYA,
    STREET,
    THIEF,
    clean_board,
    facing_pair,
    performer,
    planned,
    staging,
)

VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ROOM = Place(words="Maya's office", int_ext=IntExt.INT, set_kind=SetKind.INTERIOR)


def text_of(prompt) -> str:
    return json.dumps(prompt, ensure_ascii=False)


def test_the_schema_itself_is_a_valid_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert VALIDATOR.is_valid({"short_description": "x"}) is False


@pytest.mark.parametrize("genre", list(Genre))
def test_every_size_angle_and_framing_gives_a_valid_prompt(genre):
    maya, thief = facing_pair()
    stages = {
        Framing.SINGLE: staging(maya, genre=genre),
        Framing.PLACE: staging(genre=genre),
        Framing.INSERT: staging(maya, genre=genre),
    }
    pair = staging(maya, thief, genre=genre)
    for size, angle, framing in itertools.product(ShotSize, CameraAngle, Framing):
        shot = planned(1, size, stages.get(framing, pair), angle=angle, framing=framing)
        VALIDATOR.validate(shot.structured_prompt)
        assert len(shot.structured_prompt["objects"]) <= MAX_OBJECTS


@pytest.mark.parametrize("time", list(TimeOfDay))
@pytest.mark.parametrize("place", [STREET, ROOM])
def test_every_hour_weather_and_composition_gives_a_valid_prompt(time, place):
    for weather, composition in itertools.product(Weather, Composition):
        stage = staging(performer(MAYA, Mark.CENTRE), time=time, weather=(weather,), place=place)
        shot = planned(1, ShotSize.FULL, stage, composition=composition)
        VALIDATOR.validate(shot.structured_prompt)


def test_every_pose_and_expression_has_words():
    for pose, expression in itertools.product(Pose, Expression):
        stage = staging(performer(MAYA, Mark.CENTRE, pose=pose, expression=expression))
        person = planned(1, ShotSize.FULL, stage).structured_prompt["objects"][0]
        assert person["pose"] == words_tables.POSE_WORDS[pose][0]
        assert person["expression"] == words_tables.EXPRESSION_WORDS[expression]


def test_frozen_strings_stand_verbatim_in_every_shot_of_a_character():
    for shot in clean_board():
        text = text_of(shot.structured_prompt)
        assert MAYA.wardrobe in text
        assert MAYA.appearance in text


def test_names_never_reach_the_prompt():
    stage = staging(*facing_pair(), place=ROOM)
    shot = planned(1, ShotSize.WIDE, stage, action="Maya Cole sees MAYA's thief run from Maya.")
    text = text_of(shot.structured_prompt)
    assert "aya" not in text
    assert "the masked man in the black jacket run from" in text


def test_a_person_out_of_frame_is_not_mentioned_even_if_the_action_does():
    stage = staging(performer(MAYA, Mark.CENTRE, pose=Pose.SPRINT))
    shot = planned(1, ShotSize.MEDIUM, stage, action="Maya chases the thief across the street.")
    text = text_of(shot.structured_prompt)
    assert "thief" not in text
    assert "masked" not in text
    assert "The woman in the grey coat sprinting" in text


def test_an_insert_shows_the_thing_and_nobody():
    stage = staging(performer(MAYA, Mark.CENTRE, holds="gun"))
    shot = planned(1, ShotSize.INSERT, stage, framing=Framing.INSERT, subjects=("gun",))
    (thing,) = shot.structured_prompt["objects"]
    assert thing["description"].startswith("a gun")
    assert "woman" not in text_of(shot.structured_prompt)


def test_more_than_five_things_never_become_objects():
    crowd = [performer(MAYA, Mark.CENTRE, character_id=f"extra{i}") for i in range(7)]
    stage = staging(*crowd, props=("gun", "knife", "lamp", "letter"))
    shot = planned(1, ShotSize.WIDE, stage, action="A gun and a knife lie there.")
    assert len(shot.structured_prompt["objects"]) == MAX_OBJECTS


def test_the_hour_is_echoed_in_summary_background_and_light():
    day = planned(1, ShotSize.WIDE, staging(*facing_pair(), time=TimeOfDay.NOON, weather=()))
    prompt = day.structured_prompt
    for text in (
        prompt["short_description"],
        prompt["background_setting"],
        prompt["lighting"]["conditions"],
    ):
        assert "harsh midday sun" in text
        assert "night" not in text


def test_the_two_people_of_a_dialogue_face_each_other_on_their_sides():
    left, right = clean_board()[0].structured_prompt["objects"][:2]
    assert left["location"].startswith("left")
    assert left["orientation"].startswith("facing right")
    assert right["location"].startswith("right")
    assert right["orientation"].startswith("facing left")


def test_beyond_the_line_the_sides_swap():
    over = planned(1, ShotSize.WIDE, staging(*facing_pair()), azimuth_deg=140.0)
    maya = over.structured_prompt["objects"][0]
    assert maya["location"].startswith("right")
    assert maya["orientation"].startswith("facing left")


def test_the_shoulder_in_an_over_shoulder_has_no_face():
    shoulder = clean_board()[1].structured_prompt["objects"][1]
    assert shoulder["orientation"] == "back to camera"
    assert shoulder["expression"] == "not visible"


def test_a_lens_is_told_by_what_it_sees_not_by_its_millimetres():
    narrow = planned(1, ShotSize.CLOSE, staging(performer(MAYA, Mark.CENTRE)))
    params = narrow.params.revised(fov=15.0)
    prompt = structured_prompt(narrow.revised(params=params), CAST)
    assert "telephoto" in prompt["photographic_characteristics"]["lens_focal_length"]


def test_somebody_without_a_cast_entry_is_described_by_their_look():
    stage = staging(performer(THIEF, Mark.CENTRE))
    prompt = structured_prompt(planned(1, ShotSize.MEDIUM, stage), ())
    assert "black jacket" in prompt["objects"][0]["clothing"]
    assert "thief" not in text_of(prompt)


def test_black_and_white_has_no_colour_words():
    params = planned(1, ShotSize.FULL, staging()).params.revised(saturation=0.0)
    shot = planned(1, ShotSize.FULL, staging(performer(MAYA, Mark.CENTRE)), params=params)
    assert shot.structured_prompt["aesthetics"]["color_scheme"].startswith("black and white")


def test_the_same_shot_gives_the_same_prompt_twice():
    first, second = clean_board()[2], clean_board()[2]
    assert text_of(first.structured_prompt) == text_of(second.structured_prompt)


def test_a_group_of_figures_is_one_object_with_their_number():
    guards = [performer(THIEF, Mark.BACK) for _ in range(3)]
    shot = planned(1, ShotSize.WIDE, staging(performer(MAYA, Mark.CENTRE), *guards))
    maya, group = shot.structured_prompt["objects"]
    VALIDATOR.validate(shot.structured_prompt)
    assert "number_of_objects" not in maya
    assert group["number_of_objects"] == 3
