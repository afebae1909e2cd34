"""The hour and the weather a text tells, and not those it only speaks of.

Source: reference agents 2.4 (time, weather rules).
"""

from __future__ import annotations

import re

from core.domain.film_terms import TimeOfDay, Weather
from core.grammar.lexicon.search import words_in
from core.grammar.lexicon.sky_tables import GENERIC_TIMES, HOURS, TIME_WORDS, WEATHER_WORDS

_NIGHT_BEGINS = 20
_SOME_OTHER_TIME = re.compile(
    r"\b(?:until|by|tomorrow|yesterday|last|next|every|all|leaving in the"
    r"|one|day after|since|good|as \w+ as|like(?: an?| the)?(?: \w+)?(?: in the)?)\s*$"
)
_THIS_TIME = re.compile(r"\b(?:by (?:night|day)|one (?:night|morning|evening|afternoon))\b")
"""``By night`` and ``one night`` tell the hour; ``by morning`` and ``one day`` do not."""
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:[:.]\d\d)?(?: o'?clock)?\s*(?:(?P<half>[ap])\.?m\b|(?:in the|at) "
    r"(?P<part>morning|afternoon|evening|night)\b)"
)
_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        range(1, 13),
        strict=True,
    )
)
_NO_WEATHER = re.compile(
    r"\b(?:no|without|stopped|after the|sparks?|arrows?|bullets?|blows|embers|debris|petals|glass"
    r"|stones|shells|bombs|confetti|stolen|bottled|painted"
    r"|(?:pinch|handful|fingernail|speck|fleck|grain|layer|coat|film"
    r"|cup|bowl|bag|spoonful|line|ring)s? of)"
    r"\s+(?:the\s+)?$"
)
_WEATHERED = re.compile(
    r"\b(rain|snow|fog|mist|storm|wind|dust|smoke)-?(?:bound|swept|lashed|soaked|covered|filled|choked"
    r"|shrouded|blown|drenched|beaten|streaked|battered|tossed|wreathed|veiled)\b"
)
_NOT_WEATHER = re.compile(
    r"(?:storms?\s+(?:out|off|in|into|away|past|through|up|down|the)\b|(?:ash|dust)\s+(?:tray|off|himself|herself)"
    r"|smokes?\s+(?:a|an|his|her|by|at|in|on|alone|quietly)\b|heat(?:s|ed)? (?:of|up)"
    r"|winds? (?:up|the|around|through)|rains? (?:from|down from) (?:an?|the|his|her) "
    r"(?!sky|clouds?)"
    r"|thunder(?:s|ed|ing) (?:across|past|by|along|through|down|towards?|into|out|up)\b"
    r"|dusts? (?:it|him|her|them|the|a|his)\b)"
)


def hour_told(low: str) -> TimeOfDay | None:
    """The hour of lower-case text; None: not told."""
    clock = next((m for m in _CLOCK.finditer(low) if not _is_other_time(low, m.start())), None)
    if clock:
        return _time_of_hour(clock)
    found = [word for at, word in words_in(low, TIME_WORDS) if _is_told(low, at, word)]
    exact = [word for word in found if word not in GENERIC_TIMES]
    return TIME_WORDS[(exact or found)[0]] if found else None


def _is_told(low: str, at: int, word: str) -> bool:
    """Whether it is that hour now: not ``until dawn``, not ``nine days``."""
    several = low[at + len(word) : at + len(word) + 1] == "s"
    start = low.rfind(" ", 0, max(at - 1, 0)) + 1
    told = _THIS_TIME.match(low[start:])
    return not several and (bool(told) or not _is_other_time(low, at))


def _is_other_time(low: str, at: int) -> bool:
    return bool(_SOME_OTHER_TIME.search(low[max(0, at - 24) : at]))


def _time_of_hour(clock: re.Match[str]) -> TimeOfDay:
    said = clock["hour"]
    hour = (int(said) if said.isdigit() else _NUMBERS[said]) % 12
    late = clock["half"] == "p" or clock["part"] in {"afternoon", "evening"}
    late = late or (clock["part"] == "night" and hour >= _NIGHT_BEGINS - 12)
    hour += 12 if late else 0
    return next(time for until, time in HOURS if hour < until)


def weather_told(low: str) -> tuple[Weather, ...]:
    """The weather of lower-case text, in the order it is told."""
    found: list[Weather] = []
    for at, word in words_in(low, WEATHER_WORDS):
        if not _NO_WEATHER.search(low[:at]) and not _NOT_WEATHER.match(low[at:]):
            found += WEATHER_WORDS[word]
    for match in _WEATHERED.finditer(low):
        found += WEATHER_WORDS[match.group(1)]
    return tuple(dict.fromkeys(found))
