from __future__ import annotations

import pytest

from core.domain.cast import Character, CharacterKind
from core.domain.figure_look import Hair, Species
from core.grammar.breakdown.casting_tables import FUR, NEVER_HUMAN, SCALES, SPECIES
from core.grammar.breakdown.creatures import LARGEST, SMALLEST, creature_look, one_of
from core.grammar.lexicon.people_tables import COLOURS, ROLES
from core.grammar.reading.people import Person
from tests.unit.grammar.boards import board


def first(text: str) -> Character:
    return board(text, 1).scenes[0].characters[0]


@pytest.mark.parametrize(
    ("text", "species"),
    [
        ("Three wolves wait in a forest.", Species.WOLF),
        ("Two dogs run along a beach.", Species.DOG),
        ("Five horses cross a river.", Species.HORSE),
        ("Two robots fight in a factory.", Species.ROBOT),
        ("Goblins creep through a forest.", Species.BEAST),
        ("Two dragons fight over a castle.", Species.DRAGON),
    ],
)
def test_several_creatures_have_the_body_of_their_kind_and_no_clothes(text, species):
    group = first(text)
    assert group.kind is CharacterKind.GROUP
    assert group.look.species is species
    assert group.wardrobe == "no clothes"


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("A lion waits.", SCALES["lion"]),
        ("A giant spider waits.", 2.0 * SCALES["spider"]),
        ("A tiny dragon waits.", 0.6),
        ("A huge whale waits.", LARGEST),
    ],
)
def test_the_size_of_a_creature_is_its_own_and_what_the_text_says(text, scale):
    assert first(text).look.scale == pytest.approx(scale)


def test_the_text_has_the_last_word_on_a_colour():
    horse = Person("horse", "horse", CharacterKind.CREATURE, role="horse", adjectives=["white"])
    assert creature_look(horse, "horse").skin_rgb == COLOURS["white"]
    assert first("A horse waits.").look.skin_rgb == COLOURS["brown"]


@pytest.mark.parametrize("text", ["A werewolf waits.", "Werewolves wait in a forest."])
def test_who_is_no_longer_human_has_no_human_body(text):
    assert first(text).look.species is Species.WOLF


def test_an_android_may_pass_for_human():
    assert first("An android in a grey coat waits.").look.species is Species.HUMAN


@pytest.mark.parametrize("role", ["ghost", "zombie", "vampire", "mummy"])
def test_the_undead_have_the_skin_of_the_undead(role):
    undead, living = first(f"A {role} waits."), first("A man waits.")
    assert undead.look.skin_rgb != living.look.skin_rgb
    assert "skin" in undead.appearance
    assert undead.look.species is Species.HUMAN


def test_every_creature_the_lexicon_knows_is_played_by_a_body_of_its_own():
    creatures = {word for word, gender in ROLES.items() if gender == "creature"}
    assert creatures <= NEVER_HUMAN


def test_tables_of_creatures_agree_with_one_another():
    known = NEVER_HUMAN | set(SPECIES)
    assert set(SCALES) - known <= {"dwarf"}
    assert set(FUR) - known <= {"android", "ghost"}
    assert set(FUR.values()) <= set(COLOURS)
    assert all(SMALLEST <= scale <= LARGEST for scale in SCALES.values())


def test_several_are_known_by_one():
    assert [one_of(word) for word in ("wolves", "Soldiers", "geese", "boy")] == [
        "wolf",
        "soldier",
        "goose",
        "boy",
    ]


def test_a_group_of_people_has_hair():
    group = first("Three soldiers wait.")
    assert group.look.species is Species.HUMAN
    assert group.look.hair is not Hair.BALD
