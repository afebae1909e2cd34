"""Every word for somebody: those of the films first, then those of the language.

A role's value is its gender; ``neutral`` says the word alone does not tell.
"""

from __future__ import annotations

from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import APPEARANCE, GARMENTS
from core.grammar.lexicon.people_tables import ROLES as FILM_ROLES
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.sky_tables import TIME_WORDS, WEATHER_WORDS
from core.grammar.lexicon.word_classes import NounClass, nouns
from core.grammar.lexicon.word_tables import BODY_PARTS, STOP_WORDS

_GENDER: dict[NounClass, str] = {
    NounClass.PERSON: "neutral",
    NounClass.WOMAN: "female",
    NounClass.MAN: "male",
    NounClass.ANIMAL: "creature",
}
_TAKEN = (
    APPEARANCE,
    BODY_PARTS,
    GARMENTS,
    MOODS,
    PLACES,
    PROP_CLASS,
    STOP_WORDS,
    TIME_WORDS,
    WEATHER_WORDS,
)
"""Tables whose words mean something else to a director."""

_HARDLY_EVER = frozenset({"chit", "charger", "tumbler", "longer"})
"""People in a dictionary only."""

ROLES: dict[str, str] = {
    **{
        word: _GENDER[kind]
        for word, kind in nouns().items()
        if kind in _GENDER
        and not word.endswith("ed")  # the chased, the accused: oftener participles
        and word not in _HARDLY_EVER
        and not any(word in words for words in _TAKEN)
    },
    **FILM_ROLES,
}
