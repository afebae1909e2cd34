"""The line under each picture: the text's own clause once, then what its coverage shows.

Source: reference agents 2.10 (known faults: bare verbs, repeated lines, wrong poses).
"""

from __future__ import annotations

import re

from core.domain.cast import CharacterKind
from core.domain.film_terms import IntExt, TimeOfDay
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate
from core.grammar.lexicon.sky_tables import WEATHER_PHRASES
from core.grammar.reading.camera_words import without_direction
from core.grammar.reading.naming import possessive, pronoun_of, spoken_of
from core.grammar.reading.places import in_the_place, the_place
from core.grammar.reading.verbs import plural, third_person

_VERB = re.compile(r"\[([ab]):(\w+)\]")
_TIME_PHRASES: dict[TimeOfDay, str] = {
    TimeOfDay.DAWN: "at dawn", TimeOfDay.MORNING: "in the morning", TimeOfDay.DAY: "by day",
    TimeOfDay.NOON: "at noon", TimeOfDay.AFTERNOON: "in the afternoon",
    TimeOfDay.GOLDEN_HOUR: "in golden light", TimeOfDay.DUSK: "at dusk",
    TimeOfDay.BLUE_HOUR: "before sunrise", TimeOfDay.EVENING: "in the evening",
    TimeOfDay.NIGHT: "at night", TimeOfDay.MIDNIGHT: "at midnight",
}  # fmt: skip
MAX_ACTION = 220
_AGE = re.compile(r"\s*\((?:early |mid |late )?\d[^)]*\)")
_INTERPOLATION = re.compile(r"\s+\(O\.?S\.?\)")


class ActionWriter:
    """Writes the actions of one scene's shots, in board order."""

    def __init__(self, story: SceneStory) -> None:
        self._story = story
        self._told: set[int] = set()

    def write(self, candidate: Candidate) -> str:
        """The line for *candidate*. Each clause of the text is used once."""
        clause = self._clause(candidate)
        if candidate.slot.function == "establish":
            return _ended(self._opening(candidate))
        if clause:
            return _ended(clause)
        return _ended(self._template(candidate))

    def _clause(self, candidate: Candidate) -> str:
        happening = candidate.happening
        if happening is None or not happening.text or happening.at in self._told:
            return ""
        if not candidate.tells():
            return ""
        self._told.add(happening.at)
        return _shortened(without_direction(self._in_prose(happening.text)))

    def _in_prose(self, text: str) -> str:
        """*text* without a screenplay's capitals and ages: ``ANNA BLAKE (28)``."""
        text = _AGE.sub("", " ".join(text.split()))
        names = {word for one in self._story.people.by_key.values() for word in one.name.split()}
        for word in sorted(name for name in names if len(name) > 2):
            text = re.sub(rf"\b{re.escape(word.upper())}\b", word.title(), text)
        return text

    def _opening(self, candidate: Candidate) -> str:
        """Where and when, and what the text says about the air of it."""
        said = self._setting()
        if candidate.shown():
            said = f"{said}: {self._everybody(candidate)}"
        happening = candidate.happening
        if happening is None:
            return said
        self._told.add(happening.at)
        air = _shortened(without_direction(self._in_prose(happening.text)))
        head = self._story.place.words.split()[-1]
        named = head in air.lower() and not candidate.shown()
        return air if named else f"{said}. {air}"

    def _template(self, candidate: Candidate) -> str:
        filled = candidate.slot.line
        words = self._words(candidate)
        many = {"a": self._is_many(candidate, 0), "b": self._is_many(candidate, 1)}
        filled = _VERB.sub(
            lambda m: (plural if many[m.group(1)] else third_person)(m.group(2)), filled
        )
        said = filled.format_map(words)
        return said[:1].upper() + said[1:]

    def _words(self, candidate: Candidate) -> dict[str, str]:
        first, second = self._name(candidate, 0), self._name(candidate, 1)
        thing = f"the {candidate.prop}" if candidate.prop else "a telling detail"
        return {
            "a": first,
            "b": second,
            "a_s": possessive(first),
            "b_s": possessive(second),
            "a_pronoun": self._pronoun(candidate),
            "all": self._everybody(candidate),
            "place": the_place(self._story.place),
            "in_place": in_the_place(self._story.place),
            "setting": self._setting(),
            "obj": thing,
            "seen": self._seen(candidate, second, thing),
            "ground": self._ground(),
        }

    def _name(self, candidate: Candidate, index: int) -> str:
        if index >= len(candidate.who):
            return "somebody"
        return spoken_of(self._story.people[candidate.who[index]])

    def _pronoun(self, candidate: Candidate) -> str:
        return pronoun_of(self._story.people[candidate.who[0]]) if candidate.who else "they"

    def _is_many(self, candidate: Candidate, index: int) -> bool:
        if index >= len(candidate.who):
            return False
        return self._story.people[candidate.who[index]].kind is CharacterKind.GROUP

    def _everybody(self, candidate: Candidate) -> str:
        names = [spoken_of(self._story.people[key]) for key in candidate.who[:4]]
        if len(names) < 2:
            return names[0] if names else the_place(self._story.place)
        return f"{', '.join(names[:-1])} and {names[-1]}"

    def _seen(self, candidate: Candidate, second: str, thing: str) -> str:
        if candidate.subject == "b":
            return second
        return thing if candidate.subject == "obj" else the_place(self._story.place)

    def _setting(self) -> str:
        """``The rainy neon streets at midnight``; the weather, unless the place says it."""
        story = self._story
        said = the_place(story.place)
        if story.time_told or story.place.int_ext is IntExt.EXT:
            hour = _TIME_PHRASES[story.time]
            said += "" if hour.split()[-1] in said else f" {hour}"
        outdoors = story.place.int_ext is IntExt.EXT
        airs = [
            one for one in story.reading.setting.weather[:1] if outdoors and one.value not in said
        ]
        said += "".join(f", in {WEATHER_PHRASES[one][0]}" for one in airs)
        return said[:1].upper() + said[1:]

    def _ground(self) -> str:
        weather = self._story.reading.setting.weather
        if weather and self._story.place.int_ext is IntExt.EXT:
            return WEATHER_PHRASES[weather[0]][1]
        return "floor" if self._story.place.int_ext is IntExt.INT else "ground"


def _shortened(text: str) -> str:
    text = _INTERPOLATION.sub("", text).strip().strip('"')
    if len(text) <= MAX_ACTION:
        return text
    return text[:MAX_ACTION].rsplit(" ", 1)[0].rstrip(",;") + " ..."


def _ended(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", '"')) else f"{text}."
