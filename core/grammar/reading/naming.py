"""How people are called in a sentence under a picture."""

from __future__ import annotations

from core.domain.cast import CharacterKind
from core.grammar.lexicon.people_tables import TITLES
from core.grammar.lexicon.word_tables import COUNT_WORDS
from core.grammar.reading.people import Person

_PRONOUNS = {"male": "he", "female": "she", "creature": "it"}


def spoken_of(person: Person) -> str:
    """``Maya Cole``, ``the thief``, ``the two soldiers``, ``guard 2``."""
    if person.kind in {CharacterKind.NAMED, CharacterKind.VOICE}:
        return short_name(person)
    if _is_numbered(person):
        return person.name
    first = person.name.split()[0]
    if first in {"a", "an"}:
        return "the " + person.name.split(" ", 1)[1]
    return f"the {person.name}"


def _is_numbered(person: Person) -> bool:
    return person.name.rsplit(maxsplit=1)[-1].isdigit()


def short_name(person: Person) -> str:
    """A name without its title, unless the title is all that tells."""
    parts = person.name.split()
    if len(parts) > 2 and parts[0].lower() in TITLES:
        return " ".join(parts[1:])
    return person.name


def shown_name(person: Person) -> str:
    """The name on a cast list: roles with a capital."""
    return person.name[:1].upper() + person.name[1:]


def introduced(person: Person) -> str:
    """As at the first sight of them: ``a masked thief``, ``two soldiers``, ``Maya Cole``."""
    if person.kind in {CharacterKind.NAMED, CharacterKind.VOICE}:
        return person.name
    first = person.name.split()[0]
    if (
        _is_numbered(person)
        or first in {"a", "an", "the"}
        or first in COUNT_WORDS
        or person.kind is CharacterKind.GROUP
    ):
        return person.name
    return with_article(person.name)


def with_article(words: str) -> str:
    """*words* after ``a`` or ``an``."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def possessive(name: str) -> str:
    """``Maya's``, ``the soldiers'``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def pronoun_of(person: Person) -> str:
    """The pronoun that replaces them."""
    return _PRONOUNS.get(person.gender, "they")
