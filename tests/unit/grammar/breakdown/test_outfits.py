from __future__ import annotations

import pytest

from core.domain.figure_look import Body, Garment, Hat
from core.domain.film_terms import Genre
from core.grammar.breakdown.casting_tables import COLD_OUTFITS, PERIOD_OUTFITS, ROLE_OUTFITS
from core.grammar.lexicon.people_tables import COLOURS
from tests.unit.grammar.boards import board


def wardrobes(text: str, **fields) -> list[str]:
    return [one.wardrobe for one in board(text, 2, **fields).scenes[0].characters]


@pytest.mark.parametrize(
    ("text", "worn"),
    [
        ("A fisherwoman waits.", "oilskin"),
        ("An old nurse waits.", "scrubs"),
        ("A lifeguard waits.", "swimsuit"),
        ("A beekeeper waits.", "bee suit"),
        ("A gravedigger waits.", "muddy work coat"),
        ("A ringmaster waits.", "top hat"),
        ("A bride waits.", "white wedding dress"),
        ("A groom waits.", "black suit"),
    ],
)
def test_people_come_dressed_for_their_work(text, worn):
    assert worn in wardrobes(text)[0]


@pytest.mark.parametrize(
    ("text", "worn"),
    [
        ("Three soldiers march.", "uniform and helmet"),
        ("Two nuns pray.", "habit"),
        ("Zombies walk in a street.", "torn"),
        ("Four firefighters wait.", "fire coat"),
    ],
)
def test_a_group_comes_dressed_for_its_work_too(text, worn):
    assert worn in wardrobes(text)[0]


@pytest.mark.parametrize(
    ("genre", "role", "worn"),
    [
        (Genre.FANTASY, "soldier", "chain mail"),
        (Genre.FANTASY, "farmer", "homespun"),
        (Genre.WESTERN, "captain", "cavalry"),
        (Genre.SCIFI, "engineer", "crew uniform"),
        (Genre.DRAMA, "soldier", "olive uniform"),
    ],
)
def test_working_clothes_are_of_the_period_of_the_genre(genre, role, worn):
    assert worn in wardrobes(f"A {role} waits.", genre=genre)[0]


def test_who_is_out_in_the_snow_is_dressed_warmly():
    warm = {outfit.words for outfit in COLD_OUTFITS}
    assert set(wardrobes("Anna meets Jake in the snow on a mountain.")) <= warm


def test_children_in_a_group_are_children():
    people = board("Two boys and three girls play in a park.", 2).scenes[0].characters
    assert {one.look.body for one in people} == {Body.CHILD}


def test_every_outfit_is_of_colours_that_are_known():
    outfits = [
        *ROLE_OUTFITS.values(),
        *(o for rows in PERIOD_OUTFITS.values() for o in rows.values()),
    ]
    assert len(ROLE_OUTFITS) >= 200
    for outfit in outfits:
        assert {outfit.top_colour, outfit.legs_colour, outfit.hat_colour} <= COLOURS.keys()


def test_words_for_a_hat_put_a_hat_on_the_figure():
    hatted = [one for one in ROLE_OUTFITS.values() if one.words.split()[-1] in {"hat", "helmet"}]
    assert hatted
    assert all(one.hat is not Hat.NONE for one in hatted)


def test_words_for_a_dress_dress_the_figure():
    gowned = [one for one in ROLE_OUTFITS.values() if one.words.split()[-1] in {"gown", "dress"}]
    assert gowned
    assert all(one.top is Garment.DRESS for one in gowned)
