"""Which words of a text name the place where it plays.

Source: reference agents 2.4 (setting).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import COLOURS, GARMENTS
from core.grammar.lexicon.place_tables import PLACES, VAGUE_PLACES
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.roles import ROLES
from core.grammar.lexicon.search import words_in
from core.grammar.lexicon.sky_tables import LIGHT_WORDS, TIME_WORDS, WEATHER_WORDS
from core.grammar.lexicon.word_classes import OBJECTS, NounClass, known_places, noun_class
from core.grammar.lexicon.word_tables import BODY_PARTS, NOT_A_PLACE, PREPOSITIONS, STOP_WORDS
from core.grammar.reading.verbs import is_form

_FAR_OFF = re.compile(r"\b(?:far (?:out|off|away)|in the distance|beyond)\b[\w\s,]*$")
_LEFT_BEHIND = re.compile(
    r"\b(?:out of|from|leav\w+|exit\w*|away from|off)\s+(?:[\w'\-]+\s+){0,3}$"
)
_LIES_AHEAD = re.compile(r"s? (?:is|are|lies|lie) (?:\w+ ){0,3}(?:ahead|away|off)\b")
_ABOARD = re.compile(r"\b(?:in|inside|aboard|into)\s+(?:[\w'\-]+\s+){0,3}$")
_AT_THE_WHEEL = re.compile(
    r"\b(?:on|driv\w+|drove|steer\w*|pilot\w*|rid\w+|rode)\s+(?:[\w'\-]+\s+){0,3}$"
)
_NEAR_IT = re.compile(
    r"\b(?:to|at|beside|by|near|behind|from|towards?|of|under|past|against|his|her|their|two|three|four)"
    r"\s+(?:[\w'\-]+\s+){0,2}$"
)
_ENTERED = re.compile(r"\b(?:into|onto)\s+(?:[\w'\-]+\s+){0,4}$")
_AT_ITS_SIDE = re.compile(r"\b(?:doors?|steps?|front|gates?|side|back|windows?) of (?:an?|the) $")
"""``On the door of a house in Mill Lane``: in the lane."""
_STOOD_IN = re.compile(
    r"\b(?:in|at|inside|outside|through|on|across|down|along|over|under|deep in|behind|within)"
    r"\s+(?:[\w'\-]+,?\s+){0,5}$"
)
_ALONE_BEFORE = re.compile(r"(?:^|[,.;:]\s*)(?:(?:one|a|an|the)\s+)?(?:[\w'\-]+\s+)?$")
_ALONE_AFTER = re.compile(r"s?\s*(?:[,.;:]|$)")
"""``A cafe, noon.``: a place with nothing around it is where we are."""
_PARTS_OF_PLACES = frozenset(
    {"wall", "walls", "gate", "gates", "square", "entrance", "steps", "roof", "rooftops", "edge"}
    | {"green", "well", "pond", "fence"}
)
"""At the village wall one is in the village."""
_HEADS = OBJECTS | {NounClass.INDOORS, NounClass.OUTDOORS}
_NAMED = re.compile(r"\b(?:a|the|this|that)\s+(?:[\w'\-]+\s+){0,3}$")
_UNKNOWN_PLACE = re.compile(
    r"\b(?:in|inside|into|through|across|on|at)\s+(?:a|an|the|his|her|their)\s+((?:[a-z\-]+\s){0,2}?[a-z\-]+)"
    r"(?=[,.;]|\s+(?:at|on|in|as|while|with|and|one|before|after|of|by|under|where)\b|$)"
)


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place as named: where, in which words, how surely we are in it."""

    start: int
    words: str
    score: float


def place_told(low: str) -> PlaceFound | None:
    """The likeliest place of lower-case *low*: a known word, else an unknown noun behind *in*."""
    return _best_place(low) or _unknown_place(low)


def _best_place(low: str) -> PlaceFound | None:
    words = words_in(low, PLACES | known_places())
    starts = {at for at, word in words if " " in word}
    found = [
        PlaceFound(at, word, _score(low, at, word) - 0.25 * rank)
        for rank, (at, word) in enumerate(words)
        if not _tells_of_another(low, at, word) and at + len(word) + 1 not in starts
    ]
    best = max(found, key=lambda one: one.score, default=None)
    return best and _with_modifier(low, best)


def _tells_of_another(low: str, at: int, word: str) -> bool:
    """``school bus``, ``lighthouse keeper``, ``the town's festival``: not the place itself."""
    tail = low[at + len(word) :]
    if re.match(r"s?'", tail):
        return True
    after = re.match(r"s? ([a-z\-]+)", tail)
    if after is None or after.group(1) in STOP_WORDS | PREPOSITIONS:
        return False
    following = after.group(1)
    if following in _PARTS_OF_PLACES:
        return False
    kind = noun_class(following)
    return following in PLACES or following in ROLES or (kind in _HEADS and not is_form(following))


def _with_modifier(low: str, found: PlaceFound) -> PlaceFound:
    """``mess hall``, ``cable car``, ``opera box``: a noun before the place belongs to it."""
    before = re.search(r"(?:^|\s)([a-z\-]+) $", low[: found.start])
    if before is None:
        return found
    word = before.group(1)
    kinds = (STOP_WORDS, PREPOSITIONS, COLOURS, MOODS, WEATHER_WORDS, LIGHT_WORDS, TIME_WORDS)
    twice = word in PLACES and found.words in PLACES
    is_noun = noun_class(word) is not None or word in PLACES
    if twice or not is_noun or is_form(word) or word in ROLES or any(word in k for k in kinds):
        return found
    return PlaceFound(before.start(1), f"{word} {found.words}", found.score)


def _score(low: str, at: int, word: str) -> float:
    before, after = low[max(0, at - 44) : at], low[at + len(word) :]
    grade = (-0.6 if word in VAGUE_PLACES else 0.0) - (0.4 if word not in PLACES else 0.0)
    if _LEFT_BEHIND.search(before) or _FAR_OFF.search(before) or _LIES_AHEAD.match(after):
        return -3.0 + grade
    if PROP_CLASS.get(word) == "vehicle":
        return _score_of_vehicle(before, grade)
    if _AT_ITS_SIDE.search(before) or _ENTERED.search(before):
        return 1.2 + grade
    if _STOOD_IN.search(before):
        return 2.0 + grade
    if _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(after):
        return 1.8 + grade
    return (1.0 if _NAMED.search(before) else 0.0) + grade


def _score_of_vehicle(before: str, grade: float) -> float:
    """Somebody is in it, or at its wheel, or only near it."""
    if _ABOARD.search(before):
        return 2.2
    if _AT_THE_WHEEL.search(before):
        return 1.6 + grade
    return grade + (-3.0 if _NEAR_IT.search(before) else 1.0)


def _unknown_place(low: str) -> PlaceFound | None:
    for match in _UNKNOWN_PLACE.finditer(low):
        head = match.group(1).split()[-1]
        if _could_be_place(head):
            return PlaceFound(match.start(1), match.group(1), 0.0)
    return None


def _could_be_place(head: str) -> bool:
    not_places = (
        PROP_CLASS,
        GARMENTS,
        BODY_PARTS,
        TIME_WORDS,
        NOT_A_PLACE,
        WEATHER_WORDS,
        STOP_WORDS,
        PREPOSITIONS,
    )
    known_otherwise = any(head in words for words in not_places)
    return not known_otherwise and noun_class(head) is not NounClass.NOUN
