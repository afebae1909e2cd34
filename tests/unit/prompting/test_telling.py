"""The action as a painter hears it: no film crew, no speech, nobody out of frame."""

from __future__ import annotations

import pytest

from core.domain.cast import CharacterKind
from core.domain.figure_look import FigureLook, Species
from core.domain.film_terms import Framing, ShotSize
from core.domain.staging import Mark, PlacedProp, Pose, Support
from core.prompting.fibo import structured_prompt
from core.prompting.telling import visible
from tests.fakes.sample_film import CAST, MAYA, THIEF, performer, planned, staging

WOLF = THIEF.revised(
    id="wolf", name="Wolf", kind=CharacterKind.CREATURE, gender="creature",
    descriptor="the wolf", appearance="a wolf", wardrobe="no clothes",
    look=FigureLook(species=Species.WOLF),
)  # fmt: skip
GUARDS = THIEF.revised(
    id="guards", name="Two guards", kind=CharacterKind.GROUP, gender="group",
    descriptor="the guards", appearance="two guards", wardrobe="a dark uniform",
)  # fmt: skip


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("We pull back: Maya, small in the street.", "Maya, small in the street"),
        ("What Maya sees: the street, rushing by.", "The street, rushing by"),
        ("We pull back from the street.", ""),
        ("Maya runs straight towards us.", "Maya runs straight towards the camera"),
        ("Maya stops; we do not see what she sees yet.", "Maya stops"),
        ('Maya turns. "Who is there?"', "Maya turns"),
        ("QUEEN DEAD IN SNOW.", "Queen dead in snow"),
        ("Человек идёт по улице.", ""),
        ("...", ""),
    ],
)
def test_only_what_can_be_seen_is_told(action, told):
    assert visible(action) == told


def prompt_of(*people, cast=CAST, size=ShotSize.MEDIUM, **changes):
    stage = staging(*people, **changes.pop("stage", {}))
    shot = planned(1, size, stage, **changes)
    return structured_prompt(shot, cast)


def test_a_role_that_names_the_place_is_nobody_there():
    place = staging().place.revised(words="thief market")
    told = prompt_of(
        performer(THIEF, Mark.CENTRE), stage={"place": place}, action="The thief market by day."
    )
    assert "The thief market by day." in told["short_description"]


def test_a_creature_has_fur_and_no_clothes_to_speak_of():
    told = prompt_of(performer(WOLF, Mark.CENTRE, pose=Pose.RUN), cast=[WOLF])
    (wolf,) = told["objects"]
    assert wolf["description"] == "a wolf"
    assert wolf["appearance_details"].startswith("running")
    assert "clothes" not in str(told)


def test_a_group_is_told_with_its_number():
    told = prompt_of(
        *(performer(GUARDS, Mark.BACK) for _ in range(2)), cast=[GUARDS], action="Two guards wait."
    )
    assert "The two guards wait." in told["short_description"]
    assert told["objects"][0]["number_of_objects"] == 2
    assert told["objects"][0]["relationship"] == "together, nobody else in frame"


def test_a_hand_in_close_up_is_its_owners():
    told = prompt_of(performer(MAYA, Mark.CENTRE), framing=Framing.INSERT, subjects=("hands",))[
        "objects"
    ][0]
    assert told["clothing"] == MAYA.wardrobe
    assert "skin" in told["skin_tone_and_texture"]


def test_a_paw_in_close_up_has_no_sleeve():
    told = prompt_of(
        performer(WOLF, Mark.CENTRE), cast=[WOLF], framing=Framing.INSERT, subjects=("hands",)
    )["objects"][0]
    assert "clothing" not in told


def test_what_lies_about_is_an_object_with_its_support():
    knife = PlacedProp(word="knife", support=Support.FLOOR)
    told = prompt_of(performer(MAYA, Mark.CENTRE), stage={"placed": (knife,)})
    assert told["objects"][1]["relationship"] == "lying on the ground"
    close = prompt_of(
        performer(MAYA, Mark.CENTRE), stage={"placed": (knife,)}, size=ShotSize.CLOSE
    )
    assert "knife" not in str(close)
