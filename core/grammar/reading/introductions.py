"""People as a screenplay brings them in: ``ANNA BLAKE (28), determined but exhausted``.

Source: reference agents 2.4 (entities, rules 1 and 2; wardrobe).
"""

from __future__ import annotations

import re

from core.domain.cast import CharacterKind
from core.grammar.lexicon.people_tables import (
    APPEARANCE,
    COLOURS,
    GARMENTS,
    NAMES,
    TITLES,
    UNSEEN_SPEAKERS,
)
from core.grammar.lexicon.roles import ROLES
from core.grammar.reading.line import Line, Mention
from core.grammar.reading.people import People, Person, gender_of_name

_INTRODUCTION = re.compile(
    r"\b([A-Z][A-Z'\-]+(?: [A-Z][A-Z'\-.]+){0,2})\b\s*"
    r"(?:\(([^)]{1,40})\)|,\s*(\d{1,2}|(?:early |mid |late )?\d0s|teens|any age|any gender)\b)"
)
_GARMENT = "|".join(sorted(GARMENTS, key=len, reverse=True))
_WARDROBE = re.compile(
    r"(?:wearing|dressed in|clad in|wrapped in|\bin)\s+((?:a|an|his|her|the|their|only)?\s*"
    rf"(?:[a-z\-]+\s){{0,4}}?(?:{_GARMENT})s?(?:\s+and\s+(?:a\s+)?(?:[a-z\-]+\s){{0,2}}(?:{_GARMENT})s?)?)\b"
)
_FEATURE = re.compile(
    r"\s+with\s+(?:[a-z\-]+\s){0,3}?(glasses|spectacles|sunglasses|beard|mask|backpack|rucksack)\b"
)
"""What somebody comes ``with``, next to their name."""
_COLOUR = "|".join(sorted(COLOURS))
_IN_COLOUR = re.compile(
    rf"\s+(?:all )?in ({_COLOUR})(?=[.,;]|\s+(?!(?:[a-z\-]+\s+)?(?:{_GARMENT})))"
)
"""``two men in black``: the colour of whatever they wear."""
_REACH = 110
_NEAR = 60
_UNSEEN = re.compile(r"V\.?\s?O|O\.?\s?S|O\.?\s?C|FILTERED|ON PHONE|RADIO", re.IGNORECASE)


def read_introductions(text: str, start: int, people: People) -> None:
    """Enter everybody that *text* introduces in capitals with an age or a bracket."""
    for match in _INTRODUCTION.finditer(text):
        name = match.group(1).title()
        if name.split()[0].lower() in {"int", "ext", "the", "est"}:
            continue
        person = Person(
            name.lower(),
            name,
            CharacterKind.NAMED,
            _gender(name),
            start + match.start(),
        )
        key = people.meet(person, {_given(name), name.split()[-1]})
        known = people[key]
        known.introduced = True
        known.mentions -= 1
        known.age = known.age or _age(match.group(2) or match.group(3) or "")
        tail = text[match.end() : match.end() + 120].split(".", maxsplit=1)[0]
        described = re.findall(r"[a-z\-]+", f"{match.group(2) or ''} {tail}".lower())
        known.describe(word for word in described if word in APPEARANCE)


def _given(name: str) -> str:
    parts = name.split()
    return parts[1] if len(parts) > 1 and _title(name) in TITLES else parts[0]


def _title(name: str) -> str:
    return name.split(maxsplit=1)[0].lower().rstrip(".")


def _gender(name: str) -> str:
    """What the title or a kinship tells, else the given name."""
    told = TITLES.get(_title(name)) or ROLES.get(name.lower(), "")
    return told if told in {"male", "female"} else gender_of_name(_given(name))


def _age(words: str) -> str:
    found = re.search(r"(?:early |mid |late )?\d{1,2}s?\b|teens", words)
    return found.group() if found else ""


def meet_speaker(name: str, people: People) -> str | None:
    """The person a cue names; crowds and loudspeakers are nobody."""
    words = re.sub(r"\(.*?\)", "", name).strip()
    if not words or UNSEEN_SPEAKERS & set(words.lower().split()):
        return None
    shown = words.title() if words.isupper() else words
    known = people.called(shown, _head(shown), shown.split()[-1], _given(shown))
    if known:
        people.touch(known)
        return known
    key = _enter_speaker(shown, people)
    people[key].mentions -= 1
    return key


def _enter_speaker(shown: str, people: People) -> str:
    """A cue may be a role, ``OLD MAN``, or a name."""
    head = _head(shown).lower()
    if head in ROLES and not _is_name(shown):
        low = shown.lower().replace("#", "")
        free = {head} - set(people.alias)
        return people.meet(
            Person(low, low, CharacterKind.ROLE, ROLES[head], 10**9, role=head), free
        )
    person = Person(shown.lower(), shown, CharacterKind.NAMED, _gender(shown), 10**9)
    return people.meet(person, {_given(shown), shown.rsplit(maxsplit=1)[-1]})


def _is_name(shown: str) -> bool:
    """``JOHN SMITH``, ``MR. BAKER``: a trade may be a family name."""
    titled = len(shown.split()) > 1 and _title(shown) in TITLES
    return titled or _given(shown).lower() in NAMES


def _head(shown: str) -> str:
    """The word that tells what they are: ``GUARD`` of ``GUARD 2``."""
    words = [word for word in shown.split() if not word.strip("#").isdigit()]
    return words[-1] if words else shown


def is_unseen(extension: str) -> bool:
    """Whether the speech comes from somebody we do not see."""
    return bool(_UNSEEN.search(extension))


def read_wardrobe(line: Line, mentions: list[Mention], people: People) -> None:
    """What people wear, said within a few words of them."""
    for mention in mentions:
        if mention.key not in people or people[mention.key].wardrobe:
            continue
        end = line.tokens[mention.end - 1].end
        feature = _FEATURE.match(line.body[end : end + _NEAR])
        if feature:
            people[mention.key].wears.append(feature.group(1))
        in_colour = _IN_COLOUR.match(line.body[end : end + _NEAR])
        if in_colour:
            people[mention.key].colour = in_colour.group(1)
        match = _WARDROBE.search(line.body[end : end + _REACH])
        if (
            match
            and match.start() < _NEAR
            and not _interrupted(line, mention, mentions, end + match.start())
        ):
            people[mention.key].wardrobe = re.sub(
                r"^(?:his|her|the|their|only)\s+", "", match.group(1).strip()
            )


def _interrupted(line: Line, mention: Mention, mentions: list[Mention], at: int) -> bool:
    """Whether somebody else is spoken of before the clothes."""
    return any(
        other.key != mention.key
        and mention.end <= other.start
        and line.tokens[other.start].start < at
        for other in mentions
    )
