"""Who of a group acts, what with, who sits, and who is seen beside whom."""

from __future__ import annotations

import pytest

from core.domain.figure_look import Accessory, Garment, Hat
from core.domain.staging import Mark, Performer, Pose
from tests.unit.grammar.boards import shots

CAR = "INT. CAR - NIGHT\n\nSAM drives. JULIA sits next to him and cries."
FIGHT = (
    "EXT. ROOFTOP - NIGHT\n\nTwo men in black fight with knives. "
    "One of them is thrown to the ground."
)


def _staged(text: str, count: int = 8) -> list[tuple[Performer, ...]]:
    return [shot.staging.performers for shot in shots(text, count)]


def _everyone(text: str, count: int = 8) -> list[Performer]:
    return [one for people in _staged(text, count) for one in people]


def test_two_who_fight_face_each_other_with_a_knife_each():
    fighting = [people for people in _staged(FIGHT) if {p.pose for p in people} == {Pose.SWORD}]

    assert fighting
    for first, second in fighting:
        assert {first.faces, second.faces} == {"left", "right"}
        assert first.holds == second.holds == "knife"


def test_when_one_of_two_falls_the_other_does_not():
    falling = [people for people in _staged(FIGHT) if Pose.FALL in {p.pose for p in people}]

    assert falling
    assert all([p.pose for p in people].count(Pose.FALL) == 1 for people in falling)


def test_those_in_black_wear_black():
    assert {max(one.look.top_rgb) for one in _everyone(FIGHT) if one.pose is Pose.SWORD} <= {
        0.014,
        0.014 * 0.6,
        0.014 * 1.5,
    }


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("A detective searches between crates with a flashlight.", "flashlight"),
        ("A thug sneaks up behind him with a knife.", "knife"),
        ("A man stares at his phone.", "phone"),
        ("A woman with a lantern wades through the reeds.", "lantern"),
    ],
)
def test_who_comes_with_a_thing_has_it_in_hand(text, thing):
    assert thing in {one.holds for one in _everyone(f"EXT. YARD - NIGHT\n\n{text}", 4)}


def test_in_a_car_everybody_sits_and_who_drives_sits_at_the_wheel():
    marks = {one.character_id: one.mark for one in _everyone(CAR)}

    assert marks == {"sam": Mark.SEAT, "julia": Mark.SEAT_OPPOSITE}


def test_papers_thrown_on_a_desk_are_not_thrown_from_it():
    text = "INT. OFFICE - DAY\n\nA young man stands up and throws papers on the desk."

    assert Mark.SEAT not in {one.mark for one in _everyone(text, 4) if one.pose is Pose.THROW}


def test_whoever_embraces_is_never_shown_without_the_other():
    text = "EXT. BEACH - SUNSET\n\nANNA and LEO stop and kiss."
    embracing = [people for people in _staged(text) if Pose.EMBRACE in {p.pose for p in people}]

    assert embracing
    assert all(len(people) == 2 for people in embracing)


def test_a_ridden_horse_is_not_a_second_horse():
    text = "EXT. DESERT - DAY\n\nA COWBOY rides a horse across the canyon."

    assert {one.character_id for one in _everyone(text, 4)} == {"cowboy"}


def test_children_on_bicycles_have_one_each():
    text = "EXT. STREET - DAY\n\nTwo children ride bicycles."
    riding = [people for people in _staged(text, 4) if people]

    assert all({one.holds for one in people} == {"bicycle"} for people in riding)


def test_the_chest_of_the_action_stands_by_who_finds_it():
    text = "INT. CAVE - NIGHT\n\nTwo explorers discover a treasure chest."
    things = {thing.word for shot in shots(text, 4) for thing in shot.staging.placed}

    assert things == {"chest"}


def test_clothes_and_trades_become_garments_and_accessories():
    text = (
        "INT. HALL - NIGHT\n\nA KING in a robe sits. A KNIGHT in armour kneels. "
        "A bearded cook in an apron waits. A student with glasses reads."
    )
    looks = {str(one.character_id): one.look for one in _everyone(text, 10)}

    assert (looks["king"].top, looks["king"].hat) == (Garment.ROBE, Hat.CROWN)
    assert looks["knight"].top is Garment.ARMOUR
    assert set(looks["bearded-cook"].accessories) == {Accessory.APRON, Accessory.BEARD}
    assert Accessory.GLASSES in looks["student"].accessories


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("A man talks on the phone.", Pose.PHONE),
        ("A cowboy raises both hands.", Pose.HANDS_UP),
        ("A girl raises her hand.", Pose.WAVE),
        ("A teacher writes on the blackboard.", Pose.REACH),
    ],
)
def test_the_things_of_a_verb_make_it_another_act(text, pose):
    assert pose in {one.pose for one in _everyone(f"INT. ROOM - DAY\n\n{text}", 4)}


def test_two_in_clothes_that_are_told_do_it_together():
    text = "INT. HALL - DAY\n\nA man in a hoodie and a chef in an apron sit and talk."
    marks = {str(one.character_id): one.mark for one in _everyone(text)}

    assert set(marks.values()) == {Mark.SEAT, Mark.SEAT_OPPOSITE}


def test_a_soldier_of_whom_only_the_helmet_is_told_is_in_uniform():
    (soldier,) = {one.look for one in _everyone("A soldier in a helmet waits in a field.", 3)}

    assert (soldier.top, soldier.hat) == (Garment.UNIFORM, Hat.HELMET)


def test_a_crowd_is_six_who_differ():
    crowds = [
        people
        for people in _staged("EXT. SQUARE - DAY\n\nA crowd watches.", 4)
        if len(people) >= 6
    ]

    assert crowds
    assert len({one.look.top_rgb for one in crowds[0]}) == 6
