"""Taking names out of sentences: a picture model knows none, and draws whoever is mentioned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from core.domain.cast import Character, CharacterKind
from core.prompting.names_tables import (
    BODY_PARTS,
    DETERMINERS,
    NAMES_THAT_ARE_WORDS,
    NOT_MODIFIERS,
    TITLES,
)

_MIN_NAME_LETTERS = 1
_SHORT = 2
"""Letters of a name that may be any word: ``Al``, ``Jo``, ``Ed``."""
_NAMES = frozenset({CharacterKind.NAMED, CharacterKind.VOICE})
_DESCRIBES = re.compile(r"(?<=\w) (?:in|with|from|at|on|by|behind)(?= \w)", re.IGNORECASE)
"""``Man in Coat`` is called so whole; none of its words is a name."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
"""Scripts that set no space between words, so that a name has no border to look for."""
_DETERMINER = rf"(?<!\w)(?:{'|'.join(DETERMINERS)})\s+"
_MODIFIER = rf"(?!(?:{'|'.join(sorted(NOT_MODIFIERS))})\b)[a-z](?:[\w\-]*(?:[^s\W]|ss))?\s+"
"""No third person of a verb: ``the dog bites Anna`` is not a kind of Anna."""
_SENTENCE = re.compile(r"(?:^|(?<=[.!?]\s))[^\W\d_]")
_MARK = r"\x00(\d+)\x00"
_OWNED = re.compile(rf"{_MARK}['\u2019]s?\s+((?:open|left|right|own|bare|other)\s+)?(\w+)")
_OWNER = re.compile(
    rf"(?i:{_DETERMINER})?(?<!\w)(?:\w+['\u2019]s?|{_MARK}['\u2019]s?)\s+(?={_MARK})"
)


def name_words(character: Character) -> tuple[str, ...]:
    """Every way a text may call them, longest first: the full name, then its parts."""
    parts = re.split(r"[\s\-]+", character.name)
    if character.kind not in _NAMES:
        parts = parts[-1:]
    elif _DESCRIBES.search(character.name):
        parts = []
    bare = [one.strip(".,\"'()\u201c\u201d\u2018\u2019") for one in parts]
    titles = TITLES if character.kind in _NAMES else frozenset[str]()
    alone = [one for one in bare if len(one) > _MIN_NAME_LETTERS and one.lower() not in titles]
    whole = [character.name] if character.name.strip() else []
    return tuple(sorted({*whole, *alone}, key=lambda one: (-len(one), one)))


def mentions(text: str, character: Character) -> bool:
    """Whether *text* calls this character by a name or role."""
    return bool(_pattern(character).search(text))


def named_in(text: str, cast: Iterable[Character]) -> tuple[Character, ...]:
    """Those of *cast* that *text* calls by name."""
    return tuple(one for one in cast if mentions(text, one))


def without_names(text: str, said: Sequence[tuple[Character, str]]) -> str:
    """*text* with every name replaced by its descriptor.

    What somebody owns is said the other way round, for a descriptor takes no apostrophe:
    ``Maya's hands`` are ``the hands of the woman in the grey coat``.

    Args:
        text: A sentence of the script or of a plan.
        said: Who, and what to call them instead.
    """
    marked = text
    order = sorted(range(len(said)), key=lambda place: -len(said[place][0].name))
    for place in order:
        marked = _pattern(said[place][0]).sub(f"\x00{place}\x00", marked)
    marked = _OWNER.sub("", marked)
    marked = _OWNED.sub(_of, marked)
    spoken = re.sub(_MARK, lambda match: said[int(match.group(1))][1], marked)
    return _capitalised(spoken)


def _of(match: re.Match[str]) -> str:
    owner, kind, thing = match.groups()
    part = f"the {kind or ''}{thing} of \x00{owner}\x00"
    after = match.string[match.end() :]
    # ``her face, taking it in``: what follows belongs to the face, not to the one who has it
    loose = thing in BODY_PARTS and re.match(r"\s+(?:at|in|on)\b", after)
    return f"{part}," if loose else part


def place_without_names(words: str, cast: Iterable[Character]) -> str:
    """*words* of a place without its owner: ``Maya's flat`` becomes ``flat``."""
    for character in cast:
        if character.kind in _NAMES:
            name = _pattern(character).pattern
            words = re.sub(rf"(?:{name})['\u2019]s?\s*", "", words, flags=re.IGNORECASE)
            words = re.sub(name, "", words)
    return words.strip(" ,-\u2013\u2014:/") or "the place"


def _pattern(character: Character) -> re.Pattern[str]:
    return _compiled(name_words(character), character.kind in _NAMES)


@cache
def _compiled(names: tuple[str, ...], proper: bool) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    one = "|".join(_spelt(name, proper=proper) for name in names)
    modifiers = rf"(?:{_MODIFIER}){{0,{1 if proper else 3}}}?"
    head = rf"(?:(?i:{_DETERMINER}{modifiers}))?"
    return re.compile(rf"{head}(?:{one})(?:[\s\-]+(?:{one}))*")


def _spelt(name: str, *, proper: bool) -> str:
    """One name as a pattern with its borders; a name that is a word keeps its capital."""
    escaped = re.escape(name)
    if _UNSPACED.search(name):
        return escaped
    word = rf"(?<!\w){escaped}(?!\w)"
    if not proper or (name.lower() not in NAMES_THAT_ARE_WORDS and len(name) > _SHORT):
        return f"(?i:{word})"
    return rf"{word}|(?<!\w){re.escape(name.upper())}(?!\w)"


def _capitalised(text: str) -> str:
    """*text* with a capital at the start of each sentence: a descriptor begins with ``the``."""
    return _SENTENCE.sub(lambda match: match.group().upper(), text)
