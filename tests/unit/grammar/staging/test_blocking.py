from __future__ import annotations

import pytest

from core.domain.figure_look import Body
from core.domain.film_terms import Framing
from core.domain.staging import Expression, Mark, Performer, Pose, Support
from tests.unit.grammar.boards import shots


def seen(text: str, who: str, count: int = 8, **fields) -> list[Performer]:
    return [
        one
        for shot in shots(text, count, **fields)
        for one in shot.staging.performers
        if one.character_id == who
    ]


def test_prey_stands_before_its_pursuer():
    text = "Maya sprints after a thief through a market."
    assert {one.mark for one in seen(text, "thief")} == {Mark.FRONT}
    assert {one.mark for one in seen(text, "maya")} == {Mark.BACK}


@pytest.mark.parametrize("flees", ["flees from", "runs from", "runs away from", "sprints from"])
def test_who_flees_is_the_prey(flees):
    text = f"A boy {flees} a wolf through a forest."
    assert {one.mark for one in seen(text, "boy")} == {Mark.FRONT}


def test_two_who_talk_stand_left_and_right_and_face_each_other():
    text = 'Anna meets Jake in a park. "Hello," says Anna. "Hello," says Jake.'
    assert {one.mark for one in seen(text, "anna")} == {Mark.LEFT}
    assert {one.mark for one in seen(text, "jake")} == {Mark.RIGHT}
    assert {one.faces for one in seen(text, "anna")} == {"jake"}


def test_alone_stands_in_the_centre():
    assert {one.mark for one in seen("A woman waits in a field.", "woman")} == {Mark.CENTRE}


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("A woman sits at the table in a kitchen.", Mark.SEAT),
        ("A woman stands by the window of a bedroom.", Mark.WINDOW),
        ("A woman appears in the doorway of an office.", Mark.DOOR),
    ],
)
def test_the_text_moves_people_to_seat_window_and_door(text, mark):
    assert mark in {one.mark for one in seen(text, "woman", 3)}


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("A man pours a whiskey in a bar.", Pose.HOLD),
        ("A man aims a gun in a bar.", Pose.AIM),
        ("A man kneels in a church.", Pose.KNEEL),
        ("A man crawls through mud.", Pose.CRAWL),
        ("A man sits on a bench and smokes in a park.", Pose.SIT),
        ("A man dials a number in an office.", Pose.PHONE),
        ("A man sleeps in a bedroom.", Pose.LIE),
        ("A man climbs a ladder in a barn.", Pose.CLIMB),
    ],
)
def test_poses_follow_the_verb(text, pose):
    assert pose in {one.pose for one in seen(text, "man", 3)}


def test_who_sleeps_where_there_is_a_bed_lies_in_it():
    abed = seen("INT. BEDROOM - NIGHT\n\nA woman sleeps.", "woman")
    assert {(one.pose, one.mark) for one in abed} == {(Pose.LIE, Mark.SEAT)}
    outside = seen("EXT. BEACH - NIGHT\n\nA woman sleeps.", "woman")
    assert {one.mark for one in outside} == {Mark.CENTRE}


def test_what_was_picked_up_stays_in_hand_until_it_is_let_go():
    text = "A man grabs a lantern in a cave. He walks on. He drops the lantern. He runs."
    held = [one.holds for one in seen(text, "man", 6)]
    assert "lantern" in held
    assert held[-1] is None


def test_nobody_holds_a_door():
    assert {one.holds for one in seen("A man grips the door of a church.", "man", 3)} == {None}


def test_faces_say_what_the_verb_says():
    assert Expression.SAD in {one.expression for one in seen("A man weeps in a church.", "man", 3)}


def test_a_group_is_several_figures_in_different_shades():
    frame = next(
        one for one in shots("Two soldiers crawl through a trench.", 2) if one.staging.performers
    )
    assert len(frame.staging.performers) == 2
    assert len({one.look.top_rgb for one in frame.staging.performers}) == 2


def test_over_a_shoulder_both_are_on_stage():
    text = 'Anna meets Jake in a park. "Hello," says Anna. "Hello," says Jake.'
    over = [one for one in shots(text, 10) if one.shot.framing is Framing.OVER_SHOULDER]
    assert over
    assert all(len(one.staging.performers) == 2 for one in over)


def test_looks_do_not_change_within_a_board():
    looks = {
        one.look
        for one in seen("Maya sprints after a thief. She falls. She stands up.", "maya", 9)
    }
    assert len(looks) == 1


def cast_of(text, name, count=6):
    """Everybody called *name*, shot by shot."""
    found = [
        [one for one in shot.staging.performers if one.character_id == name]
        for shot in shots(text, count)
    ]
    return [people for people in found if people]


def test_children_are_children_and_one_of_them_carries_the_lantern():
    for members in cast_of("Two children with a lantern walk through a forest.", "two-children"):
        assert {one.look.body for one in members} == {Body.CHILD}
        assert [one.holds for one in members] == ["lantern", None]
        assert len({one.look.hair_rgb for one in members}) == 2


def test_two_who_face_each_other_stand_on_both_sides_of_the_line():
    text = "Two gunslingers face each other in a street. The sheriff watches."
    first = cast_of(text, "two-gunslingers")[0]
    assert [(one.mark, one.faces) for one in first] == [(Mark.LEFT, "right"), (Mark.RIGHT, "left")]
    assert cast_of(text, "sheriff")[0][0].mark is Mark.BACK


@pytest.mark.parametrize(
    ("text", "name", "pose"),
    [
        ("A father burns the pancakes in a kitchen.", "father", Pose.HOLD),
        ("A wizard climbs to the castle.", "wizard", Pose.WALK),
        ("A climber climbs a cliff.", "climber", Pose.CLIMB),
        ("Ray waits in a diner. Nadia slides in across from him.", "nadia", Pose.SIT),
        ("A stranger bursts through the doors of a church.", "stranger", Pose.RUN),
        ("A woman waits. The outlaw draws.", "outlaw", Pose.AIM),
        ("A daughter laughs in a kitchen.", "daughter", Pose.CONTRAPPOSTO),
    ],
)
def test_a_pose_is_what_the_words_around_the_verb_mean(text, name, pose):
    poses = [people[0].pose for people in cast_of(text, name)]
    assert pose in poses


def test_only_who_runs_runs():
    text = "Clara mends a net on a beach. Her grandson runs along the water. Clara smiles."
    running = {Pose.RUN, Pose.SPRINT}
    assert not [one for people in cast_of(text, "clara") for one in people if one.pose in running]
    assert [one for people in cast_of(text, "grandson") for one in people if one.pose in running]


def test_what_somebody_began_goes_on_while_others_act():
    text = "A man sits in a kitchen. His wife laughs."
    two = next(shot for shot in shots(text, 6) if len(shot.staging.performers) == 2)
    assert [one.pose for one in two.staging.performers if one.character_id == "man"] == [Pose.SIT]


DINER = "Ray waits in a diner. Nadia slides in across from him. She puts a gun on the table. "


def test_what_is_put_down_lies_there_until_somebody_takes_it():
    board = shots(DINER + "Ray nods. He takes the gun.", 10)
    lying = [any(one.word == "gun" for one in shot.staging.placed) for shot in board]
    taken = [i for i, shot in enumerate(board) if "takes" in shot.shot.action]
    assert any(lying)
    assert not any(lying[taken[0] + 1 :])
    placed = next(one for shot in board for one in shot.staging.placed)
    assert (placed.support, placed.near) == (Support.TABLE, "nadia")


def test_what_is_dropped_lies_on_the_floor():
    board = shots("A man drops a letter on the floor. He cries.", 6)
    assert {one.support for shot in board for one in shot.staging.placed} == {Support.FLOOR}


def test_two_at_a_table_sit_across_from_each_other():
    marks = {
        one.character_id: one.mark
        for shot in shots(DINER, 8)
        for one in shot.staging.performers
        if one.pose is Pose.SIT
    }
    assert Mark.SEAT_OPPOSITE in {mark for name, mark in marks.items() if name == "nadia"}


def test_nobody_aims_an_empty_hand():
    outlaw = cast_of("A woman waits. The outlaw draws.", "outlaw")
    assert {one.holds for people in outlaw for one in people if one.pose is Pose.AIM} == {"gun"}


def test_who_stands_off_the_line_looks_to_their_side_of_the_screen():
    text = "Two gunslingers face each other in a street. The sheriff watches from a porch."
    alone = [people[0] for people in cast_of(text, "sheriff") if people[0].faces == "left"]
    assert alone
