"""A close frame of a thing: where it is taken from, and how it is seen."""

from __future__ import annotations

from core.domain.film_terms import Framing, ShotSize
from core.domain.staging import PlacedProp, Support
from core.grammar.notes.inserts import insert_of
from tests.fakes.records import project
from tests.fakes.sample_film import clean_board


def test_a_thing_that_lies_in_another_frame_is_shown_where_it_lies():
    beside, other = clean_board()[:2]
    lying = PlacedProp(word="letter", support=Support.FLOOR)
    other = other.revised(staging=other.staging.revised(placed=(lying,)))
    insert = insert_of("letter", beside, [beside, other], project())
    assert insert.staging == other.staging
    assert insert.shot.subjects == ("letter",)


def test_a_thing_that_no_frame_has_is_laid_within_reach_of_the_principal():
    beside = clean_board()[0]
    insert = insert_of("kettle", beside, [beside], project())
    thing = insert.staging.placed[-1]
    assert (thing.word, thing.near) == ("kettle", beside.staging.performers[0].character_id)


def test_an_insert_is_a_long_lens_from_above_without_words():
    beside = clean_board()[0]
    insert = insert_of("kettle", beside, [beside], project())
    assert (insert.shot.size, insert.shot.framing) == (ShotSize.INSERT, Framing.INSERT)
    assert insert.shot.lens_mm > beside.shot.lens_mm
    assert insert.shot.dialogue == ()
