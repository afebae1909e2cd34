"""From what was read about a setting to a place that can be built and spoken of."""

from __future__ import annotations

import re

from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.staging import Feature, Place
from core.grammar.lexicon.place_tables import (
    ALWAYS_ON,
    EXTERIOR_OF,
    FEATURE_WORDS,
    GENRE_DEFAULT_PLACE,
    GENRE_PLACES,
    INDOOR_FEATURES,
    MAX_FEATURES,
    ON_PLACES,
    OUTDOOR_FEATURES,
    PLACES,
    PLAIN_EXTERIOR,
    PLAIN_INTERIOR,
    TOWN_OUTSIDE,
    PlaceFacts,
)
from core.grammar.lexicon.search import words_in
from core.grammar.lexicon.sky_tables import NIGHT_LIGHTS
from core.grammar.reading.setting import Setting, words_around
from core.grammar.reading.understanding import SceneReading

_DARK_GENRES = frozenset({Genre.NOIR, Genre.HORROR})
_OWN_DETERMINER = re.compile(r"^(?:the|a|an|his|her|their|my|our)\s+|'s\b", re.IGNORECASE)


def place_of(scene: SceneReading, genre: Genre) -> Place:
    """The place of *scene*; assumed, and said so, when the text names none."""
    setting = scene.setting
    if not setting.location:
        return _assumed_place(setting, scene.text, genre)
    facts = facts_of(setting.place_key, setting.int_ext, genre)
    return Place(
        words=_words(scene),
        int_ext=setting.int_ext,
        set_kind=facts.set_kind,
        features=features_of(facts, setting, scene.text),
    )


def _assumed_place(setting: Setting, text: str, genre: Genre) -> Place:
    words, key = GENRE_DEFAULT_PLACE[genre]
    facts = facts_of(key, PLACES[key].int_ext or IntExt.INT, genre)
    int_ext = facts.int_ext or PLACES[key].int_ext or IntExt.INT
    return Place(
        words=words,
        int_ext=int_ext,
        set_kind=facts.set_kind,
        features=features_of(facts, setting, text),
        assumed=True,
    )


def facts_of(key: str, int_ext: IntExt, genre: Genre) -> PlaceFacts:
    """What to build for setting word *key*; a plain set, inside or out, if unknown."""
    facts = GENRE_PLACES.get(genre, {}).get(key) or PLACES.get(key)
    if facts and facts.int_ext in {int_ext, None} and not _is_outside_of(facts, int_ext):
        return facts
    if int_ext is IntExt.EXT:
        return EXTERIOR_OF.get(key) or (TOWN_OUTSIDE if facts else PLAIN_EXTERIOR)
    return PLAIN_INTERIOR


def _is_outside_of(facts: PlaceFacts, int_ext: IntExt) -> bool:
    """Rows without INT or EXT describe the inside."""
    return facts.int_ext is None and int_ext is IntExt.EXT


_SNOWED_IN = re.compile(r"\b(?:snow\w*|icy|frozen|glacier|arctic|antarctic|polar)\b")
"""A place under snow, whatever the weather."""


def features_of(facts: PlaceFacts, setting: Setting, text: str) -> tuple[Feature, ...]:
    """The set's own features and those the text adds."""
    indoors = setting.int_ext is IntExt.INT
    allowed = INDOOR_FEATURES if indoors else OUTDOOR_FEATURES
    told = [FEATURE_WORDS[word] for _, word in words_in(text, FEATURE_WORDS)]
    added = [feature for feature in told if feature in allowed]
    snowed_in = _SNOWED_IN.search(setting.location.lower()) is not None
    if (Weather.SNOW in setting.weather or snowed_in) and not indoors:
        added.insert(0, Feature.SNOW_GROUND)
    return tuple(dict.fromkeys([*facts.features, *added]))[:MAX_FEATURES]


def _words(scene: SceneReading) -> str:
    setting = scene.setting
    if scene.heading or setting.location_at is None:
        return _heading_words(setting.location)
    return words_around(scene.text, setting.location_at - scene.span[0], setting.location)


def _heading_words(location: str) -> str:
    """``JOHN'S HOUSE - KITCHEN`` as ``John's house, kitchen``."""
    low = location.lower() if location.isupper() else location
    owned = re.sub(r"\b(\w+)'s\b", lambda m: m.group(1).capitalize() + "'s", low)
    return re.sub(r"\s*-+\s*", ", ", owned)


def the_place(place: Place) -> str:
    """The place inside a sentence: ``the rainy neon streets``."""
    words = re.sub(r"^(?:the|a|an)\s+", "", place.words)
    return words if _OWN_DETERMINER.search(words) else f"the {words}"


def in_the_place(place: Place) -> str:
    """Being there: ``in the kitchen``, ``on the beach``."""
    head = place.words.split()[-1].lower()
    on = head in ALWAYS_ON or (place.int_ext is IntExt.EXT and head in ON_PLACES)
    return f"{'on' if on else 'in'} {the_place(place)}"


def time_of(setting: Setting, genre: Genre, before: TimeOfDay | None) -> tuple[TimeOfDay, bool]:
    """The hour, and whether it was told: else the scene before, lamps in view, or the genre."""
    if setting.time:
        return setting.time, True
    if before:
        return before, True
    if NIGHT_LIGHTS & set(setting.lights) or genre in _DARK_GENRES:
        return TimeOfDay.NIGHT, False
    return TimeOfDay.DAY, False
