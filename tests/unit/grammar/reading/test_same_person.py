from __future__ import annotations

import pytest

from core.grammar.reading.same_person import could_be
from core.grammar.reading.understanding import understand


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("Elena", "Elena Cross"),
        ("Dr. Elena Cross", "Cross"),
        ("Detective Cross", "Elena Cross"),
        ("Hale", "Mr. Hale"),
        ("old man", "man"),
        ("guard 1", "Guard #1"),
        ("guard one", "Guard 1"),
    ],
)
def test_a_shorter_or_fuller_name_can_mean_the_same_person(known, said):
    assert could_be(known, said)
    assert could_be(said, known)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("Mr. Hale", "Mrs. Hale"),
        ("John Doe", "John Smith"),
        ("Anna Cross", "Elena Cross"),
        ("guard 1", "guard 2"),
        ("Cop A", "Cop B"),
        ("old woman", "young woman"),
        ("Maya", "Young Maya"),
    ],
)
def test_number_age_sex_or_another_given_name_tell_people_apart(known, said):
    assert not could_be(known, said)
    assert not could_be(said, known)


def people(text: str) -> set[str]:
    return {person.name for person in understand(text).people.by_key.values()}


def test_husband_and_wife_of_one_name_are_two_in_prose():
    text = "Mr. Hale waits. Mrs. Hale arrives. Mr. Hale kisses Mrs. Hale."
    assert people(text) == {"Mr Hale", "Mrs Hale"}


PAGE = """INT. BANK - DAY

Two guards stand at the door. Guard 2 draws his gun.

GUARD 1
Closed.

GUARD 2
Since noon.
"""


def test_numbered_parts_are_the_group_they_belong_to():
    reading = understand(PAGE)
    assert set(reading.people.by_key) == {"guard 1", "guard 2"}
    assert reading.scenes[0].present == ["guard 1", "guard 2"]
    drawn = next(one for one in reading.scenes[0].happenings if one.lemma == "draw")
    assert drawn.subject == "guard 2"


def test_a_group_larger_than_its_numbered_parts_stays():
    assert "six guards" in understand(PAGE.replace("Two guards", "Six guards")).people.by_key


def test_the_woman_is_the_one_spoken_of_last():
    page = "INT. BAR - DAY\n\nA young woman and an old woman wait.\n\nThe old woman sits. The woman weeps."
    wept = next(one for one in understand(page).scenes[0].happenings if one.lemma == "weep")
    assert wept.subject == "old woman"
