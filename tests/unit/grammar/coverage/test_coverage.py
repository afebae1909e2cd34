from __future__ import annotations

from itertools import pairwise

import pytest

from core.domain.film_terms import CameraAngle, Framing, Movement, ShotSize
from core.grammar.sizes import steps_between
from tests.unit.grammar.boards import board, shots

CHASE = "Maya sprints after a thief through a market. He vaults over a fence and vanishes."
TALK = 'Anna and Jake sit in a diner. "You lied," says Anna. "I had to," says Jake. Anna cries.'


def test_an_exterior_opens_on_its_place():
    first = shots(CHASE)[0].shot
    assert (first.size, first.framing) == (ShotSize.EXTREME_WIDE, Framing.PLACE)


def test_an_interior_opens_wide_with_whoever_is_there():
    first = shots(TALK)[0]
    assert first.shot.size is ShotSize.WIDE
    assert {one.character_id for one in first.staging.performers} == {"anna", "jake"}


def test_a_chase_shows_both_sides():
    principals = {
        one.shot.subjects[0]
        for one in shots(CHASE, 8)
        if one.shot.beat == "chase" and one.shot.subjects
    }
    assert {"maya", "thief"} <= principals


def test_a_talk_is_covered_from_both_sides_of_the_table():
    azimuths = [one.shot.azimuth_deg for one in shots(TALK, 9) if one.shot.beat == "dialogue"]
    assert min(azimuths) < 0 < max(azimuths)


def test_with_frames_to_spare_every_action_gets_one():
    text = "A man opens a letter. He reads it. He burns it. He leaves."
    covered = " ".join(text[slice(*one.shot.source)] for one in shots(text, 8))
    assert all(word in covered for word in ("opens", "reads", "burns", "leaves"))


def test_one_frame_is_wide_enough_for_everybody_in_the_climax():
    only = shots("Tom and Ana argue in a kitchen.", 1)[0]
    assert len(only.staging.performers) == 2
    assert only.shot.size in {ShotSize.FULL, ShotSize.MEDIUM_WIDE, ShotSize.WIDE}


def test_consecutive_shots_of_one_subject_are_no_jump_cuts():
    planned = shots("Emily wakes. She sits. She stares at the door. She screams. She runs.", 14)
    for before, after in pairwise(planned):
        same = (
            before.shot.subjects == after.shot.subjects
            and before.shot.framing is after.shot.framing is Framing.SINGLE
        )
        if same and CameraAngle.POV not in {before.shot.angle, after.shot.angle}:
            turned = abs(before.shot.azimuth_deg - after.shot.azimuth_deg)
            assert turned >= 30 or steps_between(before.shot.size, after.shot.size) >= 1


def test_the_camera_never_crosses_the_line():
    assert all(abs(one.shot.azimuth_deg) < 90 for one in shots(CHASE, 20))


@pytest.mark.parametrize(
    ("words", "size", "angle", "movement"),
    [
        ("Close on her hands holding the letter.", ShotSize.INSERT, None, None),
        ("Close-up of Maya. She reads the letter.", ShotSize.CLOSE, None, None),
        ("Extreme close-up: Maya reads the letter.", ShotSize.EXTREME_CLOSE, None, None),
        ("Low angle: Maya reads the letter.", None, CameraAngle.LOW, None),
        ("The camera pushes in as Maya reads the letter.", None, None, Movement.PUSH_IN),
        ("Bird's-eye view of the square as Maya crosses it.", None, CameraAngle.BIRDS_EYE, None),
    ],
)
def test_what_the_text_demands_of_the_camera_it_gets(words, size, angle, movement):
    planned = shots(f"Maya waits in a square. {words}", 5)
    told = [one.shot for one in planned if one.shot.why[0].startswith("The text asks")]
    assert told
    assert all(size in {None, shot.size} and angle in {None, shot.angle} for shot in told)
    assert all(movement in {None, shot.movement} for shot in told)


def test_camera_words_do_not_stand_under_the_picture():
    actions = [one.shot.action for one in shots("Wide shot of a harbor at dawn. A man waits.", 3)]
    assert not any("shot" in action.lower() for action in actions)


def test_a_scene_without_people_stays_without_people():
    plan = board("Waves crash on an empty beach at dawn. A footprint fills with water.", 6)
    assert not any(one.staging.performers for one in plan.shots)
    assert not any("somebody" in one.shot.action.lower() for one in plan.shots)


def test_an_idea_that_names_nobody_gets_a_cast_marked_as_assumed():
    plan = board("A tense noir chase through rainy neon streets at midnight")
    cast = plan.scenes[0].characters
    assert len(cast) == 2
    assert all(one.assumed for one in cast)
    assert any("names nobody" in notice for notice in plan.notices)


def test_frames_are_shared_among_scenes_and_add_up():
    text = "INT. BAR - NIGHT\n\nTom drinks.\n\nEXT. STREET - NIGHT\n\nTom runs. A car chases him.\n\nINT. ROOM - DAY\n\nHe sleeps."
    counts = [one.shot.scene_number for one in shots(text, 7)]
    assert {1, 2, 3} == set(counts)
    assert counts == sorted(counts)


def test_scenes_that_get_no_frame_are_named():
    text = "INT. BAR - NIGHT\n\nTom drinks.\n\nEXT. STREET - NIGHT\n\nTom fights a man."
    plan = board(text, 1)
    assert any("Scene 1 got no frame" in notice for notice in plan.notices)
    assert len(plan.scenes) == 2


def test_sentences_left_off_the_board_are_listed():
    text = "A man runs. He falls. He climbs a wall. He hides. He prays. He sleeps."
    assert any("Not on the board" in notice for notice in board(text, 2).notices)


def test_who_looks_across_the_line_is_seen_from_its_far_end():
    for one in shots(TALK, 12):
        if one.shot.framing in {Framing.SINGLE, Framing.OVER_SHOULDER} and one.shot.azimuth_deg:
            left = one.shot.subjects[0] == "anna"
            assert (one.shot.azimuth_deg > 0) is left


STORIES = [
    "Ray waits in a diner. Nadia slides in across from him. She puts a gun on the table.",
    "Two children with a lantern walk on. A figure follows them. The lantern goes out.",
    "A climber crosses a ridge. She finds a tent in the snow and crawls inside.",
]


@pytest.mark.parametrize("text", STORIES)
def test_with_frames_to_spare_every_sentence_is_told(text):
    told = " ".join(shot.shot.action for shot in shots(text, 7)).lower()
    for words in text.lower().replace(" him", " ray").split(". "):
        assert any(word in told for word in words.split()[-2:])


@pytest.mark.parametrize("text", STORIES)
def test_who_looks_along_the_line_is_not_shown_in_profile(text):
    for planned in shots(text, 8):
        shot, people = planned.shot, planned.staging.performers
        alone = shot.framing is Framing.SINGLE and len(people) == 1
        if alone and people[0].faces not in {"forward", "camera"} and shot.purpose != "closing":
            wide = shot.size in {ShotSize.EXTREME_WIDE, ShotSize.WIDE}
            assert wide or abs(shot.azimuth_deg) >= 14, shot.label


def test_a_large_thing_is_seen_beside_somebody_not_in_an_insert():
    assert not [one for one in shots(STORIES[2], 8) if "tent" in one.shot.subjects]
