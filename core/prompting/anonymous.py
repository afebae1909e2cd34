"""Taking names out of sentences: a picture model knows none, and draws whoever is mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from core.domain.cast import Character, CharacterKind

_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "lord", "father", "sister", "uncle", "aunt"}
    | {"the", "a", "an", "of", "de", "van", "von", "old", "young"}
)
_MIN_NAME_LETTERS = 2


def name_words(character: Character) -> tuple[str, ...]:
    """Every way a text may call them, longest first: the full name, then its parts."""
    parts = re.split(r"[\s\-]+", character.name)
    if character.kind is not CharacterKind.NAMED:
        parts = parts[-1:]
    alone = [one for one in parts if len(one) > _MIN_NAME_LETTERS and one.lower() not in _TITLES]
    return tuple(sorted({character.name, *alone}, key=lambda one: (-len(one), one)))


def mentions(text: str, character: Character) -> bool:
    """Whether *text* calls this character by a name or role."""
    return bool(_pattern(character).search(text))


def named_in(text: str, cast: Iterable[Character]) -> tuple[Character, ...]:
    """Those of *cast* that *text* calls by name."""
    return tuple(one for one in cast if mentions(text, one))


def without_names(text: str, said: Sequence[tuple[Character, str]]) -> str:
    """*text* with every name replaced by its descriptor.

    Args:
        text: A sentence of the script or of a plan.
        said: Who, and what to call them instead.
    """
    marked = text
    for place, (character, _) in enumerate(said):
        marked = _pattern(character).sub(f"\x00{place}\x00", marked)
    for place, (_, words) in enumerate(said):
        marked = marked.replace(f"\x00{place}\x00", words)
    return _capitalised(marked)


def place_without_names(words: str, cast: Iterable[Character]) -> str:
    """*words* of a place without its owner: ``Maya's flat`` becomes ``flat``."""
    for character in cast:
        if character.kind is CharacterKind.NAMED:
            owner = rf"{_pattern(character).pattern}(?:'s?)?\s*"
            words = re.sub(owner, "", words, flags=re.IGNORECASE)
    return words.strip(" ,") or "the place"


def _pattern(character: Character) -> re.Pattern[str]:
    names = "|".join(re.escape(one) for one in name_words(character))
    flags = 0 if character.kind is CharacterKind.NAMED else re.IGNORECASE
    article = r"(?:\b(?:[Tt]he|[Aa]n?)\s+)?"
    upper = "|".join(re.escape(one.upper()) for one in name_words(character))
    return re.compile(rf"{article}\b(?:{names}|{upper})\b", flags)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
