"""Where and when a scene plays: place, INT or EXT, hour, weather, lamps, mood.

Source: reference agents 2.4 (setting, time, weather rules).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from core.domain.film_terms import IntExt, TimeOfDay, Weather
from core.grammar.lexicon.light_tables import MOODS
from core.grammar.lexicon.people_tables import COLOURS
from core.grammar.lexicon.place_tables import (
    BOTH_WAYS,
    BUILDINGS,
    FENCED,
    INDOOR_SIGNS,
    OPEN_AIR_TOO,
    OUTDOOR_SIGNS,
    PLACES,
    ROOMS,
    VAGUE_PLACES,
)
from core.grammar.lexicon.search import words_in
from core.grammar.lexicon.sky_tables import (
    LIGHT_WORDS,
    MOOD_WORDS,
)
from core.grammar.lexicon.word_classes import known_places
from core.grammar.lexicon.word_tables import PREPOSITIONS, STOP_WORDS
from core.grammar.reading.headings import HeadingLine
from core.grammar.reading.place_finder import place_told
from core.grammar.reading.sky import hour_told, weather_told

_COMPOUNDS = re.compile(
    r"\btrench[- ]?coat|house ?coat|train of thought|bus(?:iness)? card|station wagon"
    r"|street ?(?:lamp|light)|playing field|field of|sea of|room for|storm drain|rain ?coat"
    r"|(?:drum|bass) kit|home(?:sick|less)|car(?:ries|ried)|fire escape|bank ?notes?|at sea level"
    r"|garden gnome|bar of|flat (?:on|against)|a bank of|cell ?phone|mine (?:is|was)|stage ?coach"
    r"|home from|(?:go|goes|going|went|walk\w*|comes?|came|get\w*|head\w*|drive\w*|run\w*) home"
    r"|(?:the|his|her|their) way home|bars of|behind bars"
    r"|(?:full|half|new|blue|under the|over the) moon"
    r"|(?:the|a) moon(?= (?:rises|shines|hangs|is|sets|comes|lights))|by the moon|pays? court"
    r"|bar ?tender|church bells?|school bag|kitchen knife|city skyline|office chair"
)
_VERB_USES = re.compile(
    r"\b(?:who|he|she|they|it|and|to|we|i)\s+(vaults?|docks?|bars?|stages?|parks?|houses?|tunnels?|bridges?"
    r"|halls?|clubs?|cells?|peaks?|towers?|fields?|camps?|trains?|studies|squares?|coasts?|banks?)\b"
)
_OPEN_AIR = re.compile(
    r"\b(?:the wind|breeze|leaves|sky|stars|sun|palm trees?|rings? indoors|lawn|seagulls?)\b"
)
_BROKEN_DOWN = re.compile(
    r"\b(?:gives? out|gave out|br(?:eaks?|oke) down|flat tyre|flat tire|under the (?:bonnet|hood)"
    r"|kick\w* the (?:tyre|tire|wheel)|hard shoulder|roadside|by the side of the road|hitch\w*)\b"
)
"""Said of a vehicle, we stand beside it."""
_VEHICLES = frozenset({"cab", "truck", "car", "van", "bus", "front seat"})
_INSIDE = "inside|interior of"
_OUTSIDE = "outside|exterior of|in front of"
_BEHIND = "behind|opposite|round the back of|at the back of"
_OUT_OF = r"out of|from|leav\w+"
_INTO = frozenset({"in", "inside", "into", "through", "within"})
_INTO_OR_ONTO = re.compile(r"\b(in|inside|into|through|within|on|onto|across|over|along|at)\b")
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
    setting.time = (heading.time if heading else None) or hour_told(low)
    setting.weather = weather_told(low)
    setting.moods = _moods(low)
    setting.lights = _lights(text.lower())
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
        told = place_told(low)
        if told:
            setting.location, setting.location_at = told.words, start + told.start
    setting.place_key = place_key_of(setting.location)
    said = heading.int_ext if heading else None
    setting.int_ext = said or _int_ext(setting, low)


def place_key_of(location: str) -> str:
    """The most telling setting word in *location*: the first that is not vague, else the last."""
    keys = [word for _, word in words_in(location, PLACES)]
    telling = [word for word in keys if word not in VAGUE_PLACES]
    return (telling or keys[::-1] or [""])[0]


def _int_ext(setting: Setting, low: str) -> IntExt:
    said = _side_told(setting, low)
    if said:
        return said
    facts = PLACES.get(setting.place_key)
    if facts is None:
        return _int_ext_of_unknown(setting, low)
    if facts.int_ext is None or setting.place_key in BOTH_WAYS:
        return _int_ext_by_preposition(setting, low)
    return facts.int_ext


def _side_told(setting: Setting, low: str) -> IntExt | None:
    """What the words before the place say: inside it, behind it, out of it."""
    key = setting.place_key
    if _is_in_the_open(setting, low):
        return IntExt.EXT
    if key not in FENCED and _is_said(_INSIDE, setting, low):
        return IntExt.INT
    outside = _is_said(_OUTSIDE, setting, low)
    behind = key in BUILDINGS and _is_said(_BEHIND, setting, low)
    left = key not in ROOMS and _is_said(_OUT_OF, setting, low)
    return IntExt.EXT if outside or behind or left else None


def _is_said(before: str, setting: Setting, low: str) -> bool:
    location = re.escape(setting.location.lower() or "@")
    return bool(re.search(rf"\b(?:{before})\s+(?:[\w'\-]+\s+){{0,3}}{location}", low))


def _is_in_the_open(setting: Setting, low: str) -> bool:
    """A pool with the wind in it; a cab beside which one waits for help."""
    if setting.place_key in OPEN_AIR_TOO and _OPEN_AIR.search(low):
        return True
    on_wheels = bool(_VEHICLES & {setting.place_key, setting.location})
    return on_wheels and bool(_BROKEN_DOWN.search(low))


def _int_ext_of_unknown(setting: Setting, low: str) -> IntExt:
    """What the word means in the language, else what stands about, else the open air."""
    known = known_places().get(setting.location.split()[-1]) if setting.location else None
    return known or _int_ext_by_company(setting, low)


def _int_ext_by_company(setting: Setting, low: str) -> IntExt:
    """A bed makes a room, a horizon makes a landscape; between two, the first place word."""
    inside = len(words_in(low, INDOOR_SIGNS))
    outside = len(words_in(low, OUTDOOR_SIGNS))
    if inside != outside:
        return IntExt.INT if inside > outside else IntExt.EXT
    known = (PLACES[word].int_ext for word in setting.words)
    return next((one for one in known if one), IntExt.EXT)


def _int_ext_by_preposition(setting: Setting, low: str) -> IntExt:
    at = low.find(setting.place_key)
    said = _INTO_OR_ONTO.findall(low[max(0, at - 44) : at])
    if said:
        return IntExt.INT if said[-1] in _INTO else IntExt.EXT
    if len(words_in(low, INDOOR_SIGNS)) > len(words_in(low, OUTDOOR_SIGNS)):
        return IntExt.INT
    return PLACES[setting.place_key].int_ext or IntExt.EXT


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
