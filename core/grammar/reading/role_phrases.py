"""People without a name: "a masked thief", "two soldiers", "the goblin" that gulps.

Source: reference agents 2.4 (entities, rules 5 and 6; definite bridging).
"""

from __future__ import annotations

import re

from core.domain.cast import CharacterKind
from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import (
    APPEARANCE,
    CHILD_WORDS,
    CHILDREN,
    COLOURS,
    COMPOUND_TAILS,
    GARMENTS,
    GENERIC_CREATURES,
    GENERIC_PEOPLE,
)
from core.grammar.lexicon.place_tables import PLACES
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.sky_tables import LIGHT_WORDS, TIME_WORDS, WEATHER_WORDS
from core.grammar.lexicon.verb_tables import IRREGULAR, NOMINAL_EVENTS, WIDER_CLASSES
from core.grammar.lexicon.word_classes import OBJECTS, WHO, NounClass, noun_class, rarer_nouns
from core.grammar.lexicon.word_tables import (
    BODY_PARTS,
    COUNT_WORDS,
    DETERMINERS,
    INANIMATE,
    NOT_COUNTED,
    PREPOSITIONS,
    STOP_WORDS,
)
from core.grammar.reading.absentees import (
    is_act_behind_comma,
    is_attribute,
    is_only_imagined,
    is_something_else,
    is_verb_behind,
)
from core.grammar.reading.line import (
    Line,
    Mention,
    bare,
    is_describing,
    is_determiner,
    is_many,
    is_prop,
    role_of,
    role_of_plural,
    singular,
)
from core.grammar.reading.noun_phrases import Phrase, is_noun_phrase, phrase_around
from core.grammar.reading.people import People, Person
from core.grammar.reading.verbs import is_form, verb_of

_INDEFINITE = frozenset({"a", "an", "another", "one", *COUNT_WORDS})
_NO_AGENT = WIDER_CLASSES | {"env", "explode", "open", "fall"}
"""Verbs that a thing can be the subject of."""
_NEVER_AGENTS = OBJECTS | {NounClass.INDOORS, NounClass.OUTDOORS, NounClass.NOUN}
_MAX_ALIKE = 4
_DIGITS_OF_A_PART = 3
_UNITS = frozenset(
    {"feet", "foot", "metres", "meters", "yards", "years", "minutes", "seconds", ","}
)
"""A number before them counts something else: ``Driver, 30, ...``."""


def role_at(line: Line, index: int, found: list[Mention], people: People) -> Mention | None:
    """The person a role word at *index* speaks of."""
    low = line.low(index)
    role = role_of(low)
    if role is None or not _stands_for_somebody(line, index, found):
        return None
    phrase = phrase_around(line, index, role)
    if not is_noun_phrase(line, phrase) or is_only_imagined(line, phrase):
        return None
    key = _known(phrase, people, bare(low))
    if key is None and low.endswith(("'s", "s'")) and line.low(index + 1) not in BODY_PARTS:
        return None  # the baker's son: the baker need not be there
    key = key or _enter(line, phrase, people)
    people[key].describe(word for word in phrase.adjectives if _describes(word, role))
    return Mention(phrase.start, index + 1, key)


def numbered_part_at(line: Line, index: int, people: People) -> Mention | None:
    """One of several who are told apart by number alone: ``Guard 2``, ``COP #1``."""
    role = role_of(line.low(index))
    number = _number_behind(line, index) if role else None
    if role is None or number is None:
        return None
    return Mention(index, number[0], _numbered_part(line, (index, role), number[1], people))


def _number_behind(line: Line, index: int) -> tuple[int, str] | None:
    """Where the number of a part ends, and the number."""
    if not line.word(index)[:1].isupper() or is_many(line.low(index)):
        return None
    at = index + 2 if line.word(index + 1) == "#" else index + 1
    number = line.low(at).lstrip("#")
    if not (number.isdigit() and len(number) < _DIGITS_OF_A_PART) or line.low(at + 1) in _UNITS:
        return None
    return at + 1, number


def _numbered_part(line: Line, at: tuple[int, str], number: str, people: People) -> str:
    index, role = at
    name = f"{role} {number}"
    known = people.find(name)
    if known:
        people.mention(known)
        return known
    gender = ROLES.get(role, "neutral")
    person = Person(name, name, _kind(gender), gender, line.offset(index), role=role)
    return people.meet(person, {role} - set(people.alias))


def _stands_for_somebody(line: Line, index: int, found: list[Mention]) -> bool:
    low, following = line.low(index), line.low(index + 1)
    after_mention = bool(found) and found[-1].end == index
    if is_form(low) and (after_mention or line.low(index - 1) in {"and", "to", "then"}):
        return False
    if is_act_behind_comma(line, index, found) or is_something_else(line, index):
        return False
    if following in COMPOUND_TAILS or following in INANIMATE:
        return is_form(following) and not _is_compound(line, index)
    names_follow = re.match(r"[A-Z][a-z]", line.word(index + 1)) and following not in STOP_WORDS
    if names_follow and line.word(index)[0].islower():
        return False
    if is_attribute(line, index):
        return False
    return role_of(following) is None or is_verb_behind(line, index)


def _is_compound(line: Line, index: int) -> bool:
    """``A sniper shot shatters``: the second noun is followed by its own verb."""
    return is_form(line.low(index + 2)) and line.low(index + 1) in COMPOUND_TAILS


def _describes(word: str, role: str) -> bool:
    """Whether *word* tells how they look; of an animal also its colour."""
    return word in APPEARANCE or (word in COLOURS and ROLES.get(role) == "creature")


def _known(phrase: Phrase, people: People, noun: str) -> str | None:
    """Somebody already met whom the phrase, with *noun* as its head, means."""
    if phrase.determiner in _INDEFINITE:
        return _only_heard(phrase, people) or _one_too_many(phrase, people)
    found = _latest_alike(phrase, people)
    found = found or people.find(phrase.key_words) or people.find(phrase.role)
    if found is None and phrase.many:
        found = people.find(noun)
    if found is None:
        found = next(
            (k for k, p in people.by_key.items() if p.name.split()[-1] == phrase.role), None
        )
    if found is None and phrase.determiner in {"the", "this", "that"} and not phrase.many:
        found = _bridged(phrase, people)
    if found:
        people.mention(found)
    return found


def _latest_alike(phrase: Phrase, people: People) -> str | None:
    """Of several women ``the woman`` is the one spoken of last."""
    if phrase.adjectives or phrase.many:
        return None
    alike = [
        key
        for key in people.recent
        if people[key].kind is CharacterKind.ROLE and people[key].role == phrase.role
    ]
    return alike[0] if len(alike) > 1 else None


def _one_too_many(phrase: Phrase, people: People) -> str | None:
    """No story tells apart a fifth man without a name: it is the first again."""
    key = phrase.key_words
    if key not in people.by_key or _next_number(key, people) <= _MAX_ALIKE:
        return None
    people.mention(key)
    return key


def _only_heard(phrase: Phrase, people: People) -> str | None:
    """Somebody a cue has named and nobody has seen yet: ``OLD MAN`` is this old man."""
    found = people.find(phrase.key_words) or people.find(phrase.role)
    if found is None or people[found].mentions > 0:
        return None
    people.mention(found)
    return found


def _bridged(phrase: Phrase, people: People) -> str | None:
    """``The beast`` is the only creature, ``the man`` the only man."""
    if phrase.role in GENERIC_CREATURES:
        fits = [k for k in people.recent if people[k].kind is CharacterKind.CREATURE]
    elif phrase.role in GENERIC_PEOPLE and not phrase.adjectives:
        if phrase.role in CHILD_WORDS:
            return _bridged_child(phrase, people)
        if phrase.told_apart:
            return None
        gender = GENERIC_PEOPLE[phrase.role]
        kinds = {CharacterKind.NAMED, CharacterKind.ROLE}
        fits = [
            k
            for k in people.recent
            if people[k].kind in kinds and people[k].gender in {gender, "neutral", "unknown"}
        ]
    else:
        fits = _groups_of(phrase, people)
    return fits[0] if len(fits) == 1 else None


def _groups_of(phrase: Phrase, people: People) -> list[str]:
    """``The lead dog`` is one of the eight dogs."""
    if phrase.told_apart:
        return []
    known = ((key, people[key]) for key in people.recent)
    return [
        key
        for key, one in known
        if one.kind is CharacterKind.GROUP
        and role_of_plural().get(one.role, one.role) == phrase.role
    ]


def _bridged_child(phrase: Phrase, people: People) -> str | None:
    """``The girl`` is the only girl, else one of the children; never a grown-up."""
    gender = {GENERIC_PEOPLE[phrase.role], "neutral", "unknown"}
    known = [people[key] for key in people.recent]
    for kind in (CharacterKind.ROLE, CharacterKind.GROUP):
        fits = [
            one
            for one in known
            if one.kind is kind
            and one.role in CHILD_WORDS | CHILDREN
            and (kind is CharacterKind.GROUP or one.gender in gender)
        ]
        if fits:
            return fits[0].key if len(fits) == 1 else None
    return None


def _enter(line: Line, phrase: Phrase, people: People) -> str:
    noun = bare(line.low(phrase.head))
    name = phrase.key_words
    if phrase.many:
        counted = [phrase.determiner] if phrase.determiner in COUNT_WORDS else []
        telling = [word for word in phrase.adjectives if word in APPEARANCE]
        name = " ".join([*counted, *telling[-1:], noun])
    gender = "group" if phrase.many else ROLES[phrase.role]
    person = Person(
        _free_key(name, people),
        name,
        _kind(gender),
        gender,
        line.offset(phrase.start),
        role=phrase.role,
    )
    for word in phrase.adjectives:
        if word in ROLES:
            people.alias[word] = person.key
    person.count = COUNT_WORDS.get(phrase.determiner, 3) if phrase.many else 1
    if person.key != name:
        person.name = _numbered(name, people)
    return _meet_new(person, noun if phrase.many else phrase.role, people)


def _meet_new(person: Person, alias: str, people: People) -> str:
    """Enter *person* even when their role word already means somebody else."""
    for name in (alias, person.name):
        people.alias.pop(name.lower(), None)
    return people.meet(person, [alias])


def _free_key(name: str, people: People) -> str:
    return name if name not in people.by_key else f"{name} {_next_number(name, people)}"


def _numbered(name: str, people: People) -> str:
    return f"{'second' if _next_number(name, people) == 2 else 'other'} {name}"


def _next_number(name: str, people: People) -> int:
    return 1 + sum(1 for key in people.by_key if key == name or key.startswith(f"{name} "))


def _kind(gender: str) -> CharacterKind:
    if gender == "group":
        return CharacterKind.GROUP
    return CharacterKind.CREATURE if gender == "creature" else CharacterKind.ROLE


def unknown_noun_at(line: Line, index: int, people: People) -> Mention | None:
    """A noun we do not know that acts ("the goblin gulps") or is counted ("two strays")."""
    if not _could_be_agent(line, index):
        return None
    at = index - 1
    while at >= 0 and index - at < 4 and _could_precede(line, at):
        at -= 1
    low, determiner = line.low(index), line.low(at)
    if is_determiner(determiner) and determiner != "no" and _acts(line, index):
        return Mention(at, index + 1, _agent(low, "neutral", line.offset(max(at, 0)), people))
    if determiner in COUNT_WORDS and at == index - 1 and _is_counted(low):
        key = people.find(low)
        if key is None:
            person = Person(
                f"{determiner} {low}",
                f"{determiner} {low}",
                CharacterKind.GROUP,
                "group",
                line.offset(at),
            )
            person.count = COUNT_WORDS[determiner]
            key = people.meet(person, [low])
        return Mention(at, index + 1, key)
    return None


def _could_be_agent(line: Line, index: int) -> bool:
    word, low = line.word(index), line.low(index)
    if not low.isalpha() or not word[0].islower() or not 0 < index < len(line) - 1:
        return False
    if (
        low.endswith(("ly", "ed", "ing"))
        or line.low(index + 1) in BODY_PARTS
        or is_prop(low)
        or is_describing(low)
        or role_of(low)
    ):
        return False
    if (noun_class(low) or rarer_nouns().get(low)) in _NEVER_AGENTS:
        return False
    closed = (
        STOP_WORDS,
        PREPOSITIONS,
        DETERMINERS,
        BODY_PARTS,
        INANIMATE,
        PLACES,
        GARMENTS,
        MOODS,
    )
    sky = (LIGHT_WORDS, WEATHER_WORDS, TIME_WORDS, NOMINAL_EVENTS)
    return not any(low in words or singular(low) in words for words in (*closed, *sky))


def _could_precede(line: Line, at: int) -> bool:
    low = line.low(at)
    grammatical = low in DETERMINERS or low in PREPOSITIONS or low in STOP_WORDS
    return bool(re.fullmatch(r"[a-z\-]+", line.word(at))) and not grammatical and not is_form(low)


def _acts(line: Line, index: int) -> bool:
    low, following = line.low(index), line.low(index + 1)
    verb = verb_of(following)
    if verb is None or is_form(low) or verb.kind in _NO_AGENT:
        return False
    inflected = following != verb.lemma and (following.endswith("s") or following in IRREGULAR)
    return inflected and line.low(index + 2) != "of"


def _is_counted(low: str) -> bool:
    """``two strays``: several of a kind that nobody has listed as anything else."""
    if not low.endswith(("s", "men")) or low in NOT_COUNTED or noun_class(low):
        return False
    rarer = rarer_nouns().get(singular(low))
    return rarer in WHO if rarer else not is_form(low)


def _agent(noun: str, gender: str, first: int, people: People) -> str:
    key = people.find(noun)
    if key:
        people.mention(key)
        return key
    return people.meet(Person(noun, noun, CharacterKind.ROLE, gender, first, role=noun))
