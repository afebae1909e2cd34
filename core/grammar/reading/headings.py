"""Scene headings: INT or EXT, the place, the hour and the number, as people write them.

Source: reference agents 2.3; Fountain syntax 1.1, scene headings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.film_terms import IntExt, TimeOfDay
from core.grammar.lexicon.heading_tables import FOREIGN_PREFIXES, FOREIGN_TIMES
from core.grammar.lexicon.sky_tables import RELATIVE_TIMES, TIME_WORDS

_TAG = r"(?:\s*#(?P<tag>[^#\s]{1,12})#)?"
_FOREIGN = "|".join(sorted(FOREIGN_PREFIXES, key=len, reverse=True))
_HEADING = re.compile(
    r"^\s*(?:(?P<number>\d+[A-Z]?)\.?\s+)?"
    r"(?P<prefix>INT\.?/EXT\.?|EXT\.?/INT\.?|I\.?/E\.?|INT|EXT|EST"
    rf"|(?-i:(?:{_FOREIGN})(?:\.?/(?:{_FOREIGN}))?(?=[.:\u3002])))[.:\u3002\s]+[\-\s]*"
    rf"(?P<rest>\S.*?){_TAG}(?(number)(?:\s+\d+[A-Z]?\.?)?)\s*$",
    re.IGNORECASE,
)
_PLAY_HEADING = re.compile(
    r"^\s*(?:ACT\s+[IVX\d]+[.,]?\s+)?"
    r"SCENE\s+(?P<number>[IVXLC\d]+)[.:]\s*(?P<rest>.+)$"
)
_FORCED = re.compile(rf"^\.(?P<rest>[^\W_].*?){_TAG}\s*$")
_TIME_SPLIT = re.compile(r"\s+-+\s+|--+|\s+-+|,\s*(?=[A-Z' ]+$)")
_TIME_BEHIND_DASH = re.compile(r"^(?P<place>.+?)\s*[-/]\s*(?P<time>[^\s\-/]+)$")
_LONG_HEADING = 70
_HOUR = (
    "DAY|DAWN|DUSK|NOON|NIGHT|LATER|MORNING|EVENING|AFTERNOON|SUNSET|SUNRISE|MIDNIGHT|CONTINUOUS"
)
_RUNS_ON = re.compile(
    rf"(?:(?<=[A-Z]{{2}})[.:]\s+(?=[A-Z\"][a-z ]))|(?:(?P<hour>\b(?:{_HOUR}))[.:]\s+(?=\S))"
)
"""Where a heading ends on a line that goes on."""


_RUNS_ON_WITHOUT_CASE = re.compile(
    rf"(?P<hour>\b(?:{_HOUR})),?\s+(?=(?:an?|the|one|two|three|four|some|his|her|my)\s+[a-z])",
    re.IGNORECASE,
)
"""``ext beach sunrise a horse walks``: typed without capitals or stops."""


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A scene heading as written."""

    start: int
    end: int
    location: str
    int_ext: IntExt | None
    """None: INT./EXT., or not said."""
    time: TimeOfDay | None
    number: str = ""


def parse_heading(words: str, start: int) -> HeadingLine | None:
    """The heading that *words* are, if they are one."""
    end = start + len(words)
    match = heading_match(words)
    if match:
        location, time = _split_time(match["rest"].strip(" ."))
        number = match["number"] or match["tag"] or ""
        return HeadingLine(start, end, location, _int_ext(match["prefix"]), time, number)
    play = play_heading(words)
    if play:
        return HeadingLine(start, end, play["rest"].strip(" ."), None, None)
    forced = _FORCED.match(words)
    if forced:
        location, time = _split_time(forced["rest"])
        return HeadingLine(start, end, location, None, time, forced["tag"] or "")
    return None


def heading_match(words: str) -> re.Match[str] | None:
    """Whether *words* begin as a heading does: INT, EXT, EST."""
    match = _HEADING.match(words)
    if match and len(words) > _LONG_HEADING and not words.isupper():
        return None
    return match


def play_heading(words: str) -> re.Match[str] | None:
    """The opening of a scene in a printed play, ``SCENE II. A room.``, if *words* are one."""
    return _PLAY_HEADING.match(words)


def end_of_heading(line: str) -> tuple[int, int] | None:
    """Where a heading that runs on into its action ends, and where the action begins."""
    match = _HEADING.match(line)
    runs_on = _RUNS_ON_WITHOUT_CASE if line.islower() else _RUNS_ON
    cut = runs_on.search(line, match.start("rest")) if match else None
    if cut is None:
        return None
    return (cut.end("hour") if cut["hour"] else cut.start()), cut.end()


def _int_ext(prefix: str) -> IntExt | None:
    bare = prefix.upper().replace(".", "")
    if "/" in bare:
        return None
    return FOREIGN_PREFIXES.get(prefix) or (IntExt.INT if bare == "INT" else IntExt.EXT)


def _split_time(rest: str) -> tuple[str, TimeOfDay | None]:
    """Place and hour. What stands behind the hour (``- FLASHBACK``) is no place."""
    rest = re.sub(r"\s*\([^)]*\)\s*$", "", rest)
    parts = [part.strip(" .") for part in _TIME_SPLIT.split(rest) if part and part.strip(" .")]
    if len(parts) < 2:
        return _time_at_the_end(" - ".join(parts) or rest)
    last = parts[-1]
    time = time_in(last) or FOREIGN_TIMES.get(last.upper())
    if time or last.upper() in RELATIVE_TIMES or "LATER" in last.upper():
        return " - ".join(parts[:-1]), time
    for index in range(len(parts) - 2, 0, -1):
        exact = exact_time(parts[index])
        if exact:
            return " - ".join(parts[:index]), exact
    return " - ".join(parts), None


def _time_at_the_end(place: str) -> tuple[str, TimeOfDay | None]:
    """``HOUSE DAY`` and ``HOUSE-DAY``, in capitals."""
    dashed = _TIME_BEHIND_DASH.match(place)
    if dashed and exact_time(dashed["time"]):
        return dashed["place"], exact_time(dashed["time"])
    *before, last = place.split() or [""]
    if before and (place.isupper() or place.islower()) and exact_time(last):
        return " ".join(before).rstrip(" ,."), exact_time(last)
    return place, None


def exact_time(words: str) -> TimeOfDay | None:
    """The hour, if *words* are nothing else."""
    return TIME_WORDS.get(words.lower()) or FOREIGN_TIMES.get(words.upper())


def time_in(words: str) -> TimeOfDay | None:
    """The hour that *words* name, the longest phrase first."""
    low = words.lower()
    for phrase in _LONGEST_FIRST:
        if re.search(rf"\b{re.escape(phrase)}\b", low):
            return TIME_WORDS[phrase]
    return None


_LONGEST_FIRST = sorted(TIME_WORDS, key=len, reverse=True)
