"""What kind of thing a common English word means first: a person, an animal, a place, an act.

The hand-written tables beside this module know the words of film; these lists know the rest of the
language. Source: WordNet 3.1, Princeton University; how the lists were drawn stands in
`data/README.md`.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from core.domain.film_terms import IntExt


class NounClass(StrEnum):
    """What a noun means in its most frequent sense."""

    PERSON = "person"
    WOMAN = "woman"
    MAN = "man"
    ANIMAL = "animal"
    CLOTHING = "clothing"
    FOOD = "food"
    FURNITURE = "furniture"
    INDOORS = "indoors"
    """A building or a room."""
    OUTDOORS = "outdoors"
    """A landscape, a road, a structure one stands at rather than in."""
    THING = "thing"
    VEHICLE = "vehicle"
    NOUN = "noun"
    """Anything else: matter, time, thought."""


WHO = frozenset({NounClass.PERSON, NounClass.WOMAN, NounClass.MAN, NounClass.ANIMAL})
"""They can act."""
OBJECTS = frozenset(
    {NounClass.THING, NounClass.FOOD, NounClass.FURNITURE, NounClass.VEHICLE, NounClass.CLOTHING}
)
_OFTENER_A_VERB = "~"


@cache
def nouns() -> dict[str, NounClass]:
    """Every noun known, in the singular. Words that are oftener verbs are left out."""
    return {
        word: NounClass(section)
        for section, words in _sections("nouns.txt").items()
        if not section.endswith(_OFTENER_A_VERB)
        for word in words
    }


@cache
def rarer_nouns() -> dict[str, NounClass]:
    """Nouns that are oftener verbs, ``a bow``: to be believed only behind an article."""
    return {
        word: NounClass(section.removesuffix(_OFTENER_A_VERB))
        for section, words in _sections("nouns.txt").items()
        if section.endswith(_OFTENER_A_VERB)
        for word in words
    }


@cache
def acts() -> dict[str, tuple[str, ...]]:
    """Lemmas by what kind of act they are, e.g. ``move utter touch``."""
    return {section: tuple(words) for section, words in _sections("verbs.txt").items()}


@cache
def known_places() -> dict[str, IntExt]:
    """Every place the language knows, and whether one is under a roof there."""
    roof = {NounClass.INDOORS: IntExt.INT, NounClass.OUTDOORS: IntExt.EXT}
    return {word: roof[kind] for word, kind in nouns().items() if kind in roof}


def noun_class(word: str) -> NounClass | None:
    """The class of *word* (lower case), in the singular or a regular plural."""
    return next((nouns()[form] for form in singulars(word) if form in nouns()), None)


_VES = {
    form: word
    for word in (
        *("knife", "wife", "life", "wolf", "leaf", "loaf", "shelf", "thief", "half", "calf"),
        *("scarf", "elf", "hoof", "sheaf", "dwarf", "wharf", "self"),
    )
    for form in (word.removesuffix("e").removesuffix("f") + "ves",)
}


@lru_cache(maxsize=65536)
def singulars(word: str) -> tuple[str, ...]:
    """*word* and what it could be the plural of, the likeliest first."""
    forms = [word]
    if word in _VES:
        forms.append(_VES[word])
    if word.endswith("men"):
        forms.append(word[:-3] + "man")
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    if word.endswith("es"):
        forms.append(word[:-2])
    return tuple(forms)


def _sections(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    current: list[str] = []
    text = (files("core.grammar.lexicon") / "data" / name).read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            current += line.split()
    return found
