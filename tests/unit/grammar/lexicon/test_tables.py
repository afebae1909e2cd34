"""Tables agree with each other and with the domain."""

from __future__ import annotations

import re
import string

import pytest

from core.domain.film_terms import Genre, IntExt
from core.domain.staging import SetKind
from core.grammar.breakdown.casting_tables import FUR, OUTFITS, ROLE_OUTFITS
from core.grammar.coverage.idioms_tables import FILLERS, IDIOMS, SOLO_IDIOM
from core.grammar.genre_tables import GENRE_HINTS, GENRES
from core.grammar.lexicon.light_tables import MOODS, PRACTICALS
from core.grammar.lexicon.people_tables import COLOURS
from core.grammar.lexicon.place_tables import GENRE_DEFAULT_PLACE, PLACES
from core.grammar.lexicon.sky_tables import LIGHT_WORDS, MOOD_WORDS
from core.grammar.lexicon.verb_tables import IRREGULAR, NOMINAL_EVENTS, PHRASALS, SALIENCE, VERBS
from core.grammar.reading.line import role_of
from core.grammar.staging.pose_tables import POSE_OF_BEAT, POSE_OF_LEMMA

WORDS = {
    "a", "b", "a_s", "b_s", "a_pronoun", "all", "place", "in_place", "setting", "obj", "seen", "ground",
}  # fmt: skip
LEMMAS = {lemma for row in VERBS.values() for lemma in row.lemmas}


def test_every_beat_that_words_can_begin_has_a_salience_and_a_coverage():
    kinds = (
        {row.beat for row in VERBS.values()}
        | set(NOMINAL_EVENTS.values())
        | {b for _, b in PHRASALS}
    )
    assert kinds <= set(SALIENCE)
    assert kinds <= set(IDIOMS)


def test_every_idiom_has_a_spine():
    assert all(any(slot.priority in {1, 2} for slot in slots) for slots in IDIOMS.values())


@pytest.mark.parametrize("slot", [slot for slots in (*IDIOMS.values(), FILLERS) for slot in slots])
def test_lines_of_slots_use_known_words_and_stay_on_their_side_of_the_line(slot):
    fields = {
        name
        for _, name, _, _ in string.Formatter().parse(re.sub(r"\[.*?\]", "", slot.line))
        if name
    }
    assert fields <= WORDS
    assert abs(slot.azimuth_deg) < 90


def test_solo_idioms_need_nobody_else():
    for solo in set(SOLO_IDIOM.values()):
        assert any(slot.subject == "a" for slot in IDIOMS[solo])


def test_every_genre_has_a_look_hints_and_a_default_place():
    for genre in Genre:
        assert genre in GENRES
        assert genre in GENRE_HINTS
        assert GENRE_DEFAULT_PLACE[genre][1] in PLACES


def test_every_setting_word_maps_to_a_set_with_features():
    for word, facts in PLACES.items():
        assert word == word.lower()
        assert facts.features or facts.set_kind in {SetKind.CITY_STREET, SetKind.FOREST}
        assert facts.int_ext in {IntExt.INT, IntExt.EXT, None}


def test_light_and_mood_words_name_rows_that_exist():
    assert set(LIGHT_WORDS.values()) <= set(PRACTICALS)
    assert set(MOOD_WORDS.values()) <= set(MOODS)


def test_poses_are_keyed_by_known_lemmas_and_beats():
    assert set(POSE_OF_LEMMA) <= LEMMAS
    assert set(POSE_OF_BEAT) <= set(SALIENCE) | {"closing"}


def test_pouring_is_not_biting():
    assert POSE_OF_LEMMA["pour"] != POSE_OF_LEMMA["bite"]


def test_outfits_and_furs_are_in_known_colours():
    outfits = [*ROLE_OUTFITS.values(), *(one for rows in OUTFITS.values() for one in rows)]
    assert {
        name for one in outfits for name in (one.top_colour, one.legs_colour, one.hat_colour)
    } <= set(COLOURS)
    assert set(FUR.values()) <= set(COLOURS)
    unknown = {word for word in ROLE_OUTFITS if role_of(word) is None}
    assert unknown <= {"statue", "skeleton", "snowman", "scarecrow"}  # things, until they act


def test_irregular_forms_lead_to_lemmas():
    assert sum(lemma in LEMMAS for lemma in IRREGULAR.values()) > 70
