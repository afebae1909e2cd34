from __future__ import annotations

import pytest

from core.domain.film_terms import Genre, IntExt
from core.domain.staging import Feature, Place
from tests.unit.grammar.boards import board

_IN, _OUT = IntExt.INT, IntExt.EXT


def place_of(where: str, genre: Genre = Genre.DRAMA) -> Place:
    return board(f"A man waits {where}.", 1, genre=genre).scenes[0].place


@pytest.mark.parametrize(
    ("where", "int_ext", "feature"),
    [
        ("on the bridge of a starship", _IN, Feature.CONSOLES),
        ("on the observation deck", _IN, Feature.WINDOW),
        ("in a shipping container", _IN, Feature.METAL),
        ("in an underground car park", _IN, Feature.COLUMNS),
        ("in a yoga class", _IN, Feature.WOOD),
        ("in a boxing ring", _IN, Feature.HALL),
        ("on a tennis court", _OUT, Feature.FENCE),
        ("in a court", _IN, Feature.PEWS),
        ("on the moon", _OUT, Feature.ROCK),
        ("on mars", _OUT, Feature.ROCK),
        ("on a raft", _OUT, Feature.WATER),
        ("at a petrol station", _OUT, Feature.CARS),
        ("in a marsh", _OUT, Feature.WATER),
        ("in a slum", _OUT, Feature.HOUSES),
        ("in a phone booth", _IN, Feature.SMALL_ROOM),
    ],
)
def test_a_place_is_built_as_what_it_is(where, int_ext, feature):
    place = place_of(where)
    assert (place.int_ext, place.assumed) == (int_ext, False)
    assert feature in place.features


def test_the_sea_of_a_ship_is_not_under_its_bridge():
    assert place_of("on a bridge").int_ext is _OUT
    assert Feature.BRIDGE in place_of("on a bridge").features


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Goblins pour over the village wall.", "village"),
        ("A taxi idles outside the pawnshop. She peers through the bars of the gate.", "pawnshop"),
        ("The moon rises over a lake. Anna waits.", "lake"),
    ],
)
def test_what_belongs_to_a_place_leads_to_it(text, words):
    scene = board(text, 1).scenes[0]
    assert words in scene.heading.location
    assert scene.heading.int_ext is _OUT
