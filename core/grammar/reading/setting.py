"""Where and when a scene plays: place, INT or EXT, hour, weather, lamps, mood.

Source: reference agents 2.4 (setting, time, weather rules).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from core.domain.film_terms import IntExt, TimeOfDay, Weather
from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import COLOURS, GARMENTS
from core.grammar.lexicon.place_tables import BOTH_WAYS, PLACES, VAGUE_PLACES
from core.grammar.lexicon.prop_tables import PROP_CLASS
from core.grammar.lexicon.search import words_in
from core.grammar.lexicon.sky_tables import (
    GENERIC_TIMES,
    LIGHT_WORDS,
    MOOD_WORDS,
    TIME_WORDS,
    WEATHER_WORDS,
)
from core.grammar.lexicon.word_tables import BODY_PARTS, NOT_A_PLACE, PREPOSITIONS, STOP_WORDS
from core.grammar.reading.screenplay import HeadingLine

_COMPOUNDS = re.compile(
    r"\btrench[- ]?coat|house ?coat|phone booth|train of thought|bus(?:iness)? card|station wagon"
    r"|street ?(?:lamp|light)|playing field|field of|sea of|room for|storm drain|rain ?coat"
    r"|(?:drum|bass) kit|home(?:sick|less)|car(?:ries|ried)|fire escape|bank ?notes?|at sea level"
    r"|garden gnome|bar of|flat (?:on|against)|a bank of|cell ?phone|mine (?:is|was)|stage ?coach"
    r"|bar ?tender|church bells?|school bag|kitchen knife|city skyline|office chair"
)
_VERB_USES = re.compile(
    r"\b(?:who|he|she|they|it|and|to|we|i)\s+(vaults?|docks?|bars?|stages?|parks?|houses?|tunnels?|bridges?"
    r"|halls?|clubs?|cells?|peaks?|towers?|fields?|camps?|trains?|studies|squares?|coasts?|banks?)\b"
)
_FAR_OFF = re.compile(r"\b(?:far (?:out|off|away)|in the distance|beyond)\b[\w\s,]*$")
_LEFT_BEHIND = re.compile(
    r"\b(?:out of|from|leav\w+|exit\w*|away from|off|outside)\s+(?:[\w'\-]+\s+){0,3}$"
)
_ENTERED = re.compile(r"\b(?:into|onto)\s+(?:[\w'\-]+\s+){0,4}$")
_STOOD_IN = re.compile(
    r"\b(?:in|at|inside|through|on|across|down|along|over|under|deep in|behind|within)"
    r"\s+(?:[\w'\-]+,?\s+){0,5}$"
)
_NAMED = re.compile(r"\b(?:a|the|this|that)\s+(?:[\w'\-]+\s+){0,3}$")
_INTO = frozenset({"in", "inside", "into", "through", "within"})
_INTO_OR_ONTO = re.compile(r"\b(in|inside|into|through|within|on|onto|across|over|along|at)\b")
_UNKNOWN_PLACE = re.compile(
    r"\b(?:in|inside|into|through|across|on|at)\s+(?:a|an|the|his|her|their)\s+((?:[a-z\-]+\s){0,2}?[a-z\-]+)"
    r"(?=[,.;]|\s+(?:at|on|in|as|while|with|and|one|before|after|of|by|under|where)\b|$)"
)
_SOME_OTHER_TIME = re.compile(
    r"\b(?:until|by|tomorrow|yesterday|last|next|every|all|leaving in the"
    r"|one|day after|since|good)\s*$"
)
_NO_WEATHER = re.compile(r"\b(?:no|without|stopped|after the)\s+(?:the\s+)?$")
_NOT_WEATHER = re.compile(
    r"(?:storms?\s+(?:out|off|in|into|away|past|through|up|down|the)\b|(?:ash|dust)\s+(?:tray|off|himself|herself)"
    r"|smokes?\s+(?:a|an|his|her|by|at|in|on|alone|quietly)\b|heat(?:s|ed)? (?:of|up)"
    r"|winds? (?:up|the|around|through))"
)
_ENDS_PHRASE = STOP_WORDS - frozenset(
    {
        "dark",
        "old",
        "cold",
        "hot",
        "small",
        "big",
        "bright",
        "deep",
        "quiet",
        "tiny",
        "huge",
        *COLOURS,
    }
)


@dataclass(slots=True)
class Setting:
    """What the text says about a scene's place, hour and air."""

    location: str = ""
    """A key of `PLACES`, the words of a heading, or an unknown noun phrase; blank: not said."""
    location_at: int | None = None
    """Where the word stands in the cleaned text."""
    place_key: str = ""
    """The key of `PLACES` that the location contains, if any."""
    int_ext: IntExt = IntExt.EXT
    time: TimeOfDay | None = None
    weather: tuple[Weather, ...] = ()
    moods: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    props: tuple[str, ...] = ()
    words: tuple[str, ...] = field(default=())
    """Every setting word of the scene, in order."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    word: str
    score: float


def read_setting(text: str, start: int, heading: HeadingLine | None) -> Setting:
    """The setting of a scene.

    Args:
        text: Its action, with speech blanked out.
        start: Where *text* begins in the cleaned text.
        heading: Its heading, if it has one.
    """
    low = _masked(text.lower())
    setting = Setting(words=tuple(word for _, word in words_in(low, PLACES)))
    _place(setting, low, start, heading)
    setting.time = (heading.time if heading else None) or _time(low)
    setting.weather = _weather(low)
    setting.moods = _moods(low)
    setting.lights = _lights(text.lower())
    setting.props = tuple(dict.fromkeys(word for _, word in words_in(low, PROP_CLASS)))
    return setting


def _masked(low: str) -> str:
    """Compounds and verbs that only look like places, blanked out."""
    for pattern in (_COMPOUNDS, _VERB_USES):
        low = pattern.sub(lambda m: "_" * len(m.group()), low)
    return low


def _place(setting: Setting, low: str, start: int, heading: HeadingLine | None) -> None:
    if heading:
        setting.location, setting.location_at = heading.location, heading.start
    else:
        best = _best_place(low)
        if best:
            setting.location, setting.location_at = best.word, start + best.start
        else:
            _unknown_place(setting, low, start)
    setting.place_key = place_key_of(setting.location)
    said = heading.int_ext if heading else None
    setting.int_ext = said or _int_ext(setting, low)


def place_key_of(location: str) -> str:
    """The most telling setting word in *location*: the first that is not vague, else the last."""
    keys = [word for _, word in words_in(location, PLACES)]
    telling = [word for word in keys if word not in VAGUE_PLACES]
    return (telling or keys[::-1] or [""])[0]


def _best_place(low: str) -> _Found | None:
    found = [
        _Found(at, word, _score(low[max(0, at - 44) : at], word) - 0.25 * rank)
        for rank, (at, word) in enumerate(words_in(low, PLACES))
    ]
    return max(found, key=lambda one: one.score, default=None)


def _score(before: str, word: str) -> float:
    vague = -0.6 if word in VAGUE_PLACES else 0.0
    if _LEFT_BEHIND.search(before) or _FAR_OFF.search(before):
        return -3.0 + vague
    if _ENTERED.search(before):
        return 1.2 + vague
    if _STOOD_IN.search(before):
        return 2.0 + vague
    return (1.0 if _NAMED.search(before) else 0.0) + vague


def _unknown_place(setting: Setting, low: str, start: int) -> None:
    not_places = (
        PROP_CLASS,
        GARMENTS,
        BODY_PARTS,
        TIME_WORDS,
        NOT_A_PLACE,
        WEATHER_WORDS,
        STOP_WORDS,
    )
    for match in _UNKNOWN_PLACE.finditer(low):
        head = match.group(1).split()[-1]
        if not any(head in words for words in not_places) and head not in PREPOSITIONS:
            setting.location, setting.location_at = match.group(1), start + match.start(1)
            return


def _int_ext(setting: Setting, low: str) -> IntExt:
    location = re.escape(setting.location.lower() or "@")
    between = r"\s+(?:[\w'\-]+\s+){0,3}"
    if re.search(rf"\b(?:inside|interior of){between}{location}", low):
        return IntExt.INT
    if re.search(rf"\b(?:outside|exterior of|in front of){between}{location}", low):
        return IntExt.EXT
    facts = PLACES.get(setting.place_key)
    if facts is None:
        return _int_ext_by_company(setting, low)
    if facts.int_ext is None or setting.place_key in BOTH_WAYS:
        return _int_ext_by_preposition(setting, low)
    return facts.int_ext


def _int_ext_by_company(setting: Setting, low: str) -> IntExt:
    """An unknown place takes after the first known one, else the open air unless told."""
    for word in setting.words:
        known = PLACES[word].int_ext
        if known:
            return known
    return (
        IntExt.INT
        if re.search(r"\b(?:indoors|interior|room|ceiling|floor)\b", low)
        else IntExt.EXT
    )


def _int_ext_by_preposition(setting: Setting, low: str) -> IntExt:
    at = low.find(setting.place_key)
    said = _INTO_OR_ONTO.findall(low[max(0, at - 44) : at])
    if said:
        return IntExt.INT if said[-1] in _INTO else IntExt.EXT
    if re.search(r"\b(?:hall|room|corridor|stairs|table|cabin)\b", low):
        return IntExt.INT
    return PLACES[setting.place_key].int_ext or IntExt.EXT


def _time(low: str) -> TimeOfDay | None:
    found = [
        word
        for at, word in words_in(low, TIME_WORDS)
        if not _SOME_OTHER_TIME.search(low[max(0, at - 24) : at])
    ]
    exact = [word for word in found if word not in GENERIC_TIMES]
    return TIME_WORDS[(exact or found)[0]] if found else None


def _weather(low: str) -> tuple[Weather, ...]:
    found: list[Weather] = []
    for at, word in words_in(low, WEATHER_WORDS):
        if not _NO_WEATHER.search(low[:at]) and not _NOT_WEATHER.match(low[at:]):
            found += WEATHER_WORDS[word]
    return tuple(dict.fromkeys(found))


def _moods(low: str) -> tuple[str, ...]:
    words = {**{mood: mood for mood in MOODS}, **MOOD_WORDS}
    return tuple(dict.fromkeys(words[word] for _, word in words_in(low, words)))


def _lights(low: str) -> tuple[str, ...]:
    lit = re.sub(r"\b(candle|fire|moon|torch|lamp|lantern|neon)[- ]lit\b", r"\1 lit", low)
    return tuple(dict.fromkeys(LIGHT_WORDS[word] for _, word in words_in(lit, LIGHT_WORDS)))


def words_around(text: str, at: int, word: str) -> str:
    """The setting word with its adjectives, as the text has it: ``rainy neon streets``."""
    before = re.findall(r"[\w'\-]+", text[max(0, at - 60) : at].rsplit(".", 1)[-1])
    kept: list[str] = []
    for one in reversed(before[-4:]):
        low = one.lower()
        if low in PREPOSITIONS or low in _ENDS_PHRASE or low.endswith("'s"):
            break
        kept.insert(0, low)
    tail = re.match(r"\w*", text[at + len(word) :])
    head = word.lower() + (tail.group() if tail and len(tail.group()) <= 2 else "")
    return " ".join([*kept[-3:], head])
