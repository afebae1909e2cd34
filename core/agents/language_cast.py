"""A model's corrections of our own reading of a text: who is in it, and where it plays.

Somebody we missed, something we took for somebody, two we took for two; a place or hour we did not
find. Each is held against the text before it is believed; faces and clothes stay with casting,
which freezes them.
"""

from __future__ import annotations

from dataclasses import replace

from core.agents.language_checks import is_told, known_ids, plain, quoted_span
from core.agents.language_forms import BoardForm, MissedForm
from core.agents.language_settings import placed
from core.agents.script_breakdown import Breakdown, ScriptBreakdownAgent
from core.domain.cast import CharacterKind
from core.grammar.reading.happenings import Happening
from core.grammar.reading.naming import shown_name
from core.grammar.reading.people import Person
from core.grammar.reading.text import CleanText
from core.grammar.reading.understanding import Reading
from core.ports.agents import BoardRequest

MOST_MISSED = 8
MOST_NAME = 40


def recast(form: BoardForm, request: BoardRequest, offline: Breakdown) -> Breakdown:
    """*offline*, read again with the corrections of *form* that hold."""
    if not (form.missed_people or form.not_people or form.same_person or form.settings):
        return offline
    desk = _CastingDesk(form, offline)
    breakdown = ScriptBreakdownAgent().run(request, revise=desk.correct)
    return replace(breakdown, corrections=tuple(desk.said)) if desk.said else offline


class _CastingDesk:
    """Works a model's corrections into a reading, and says which."""

    def __init__(self, form: BoardForm, offline: Breakdown) -> None:
        self.said: list[str] = []
        self._form = form
        self._source = offline.source
        self._numbers = [plan.story.number for plan in offline.plans]
        cast = offline.plans[0].story.cast
        self._names = {str(one.id): one.name for one in cast.values()}
        self._keys = {str(one.id): key for key, one in cast.items()}

    def correct(self, reading: Reading) -> None:
        """Change *reading*."""
        for pair in self._form.same_person:
            self._merge(reading, self._key(reading, pair.id), self._key(reading, pair.other))
        for one in self._form.not_people:
            self._dismiss(reading, self._key(reading, one))
        for missed in self._form.missed_people[:MOST_MISSED]:
            self._meet(reading, missed)
        for told in self._form.settings:
            for number, scene in zip(self._numbers, reading.scenes, strict=True):
                if number == told.scene:
                    self.said += placed(scene, told, self._source)

    def _key(self, reading: Reading, said: str) -> str | None:
        found = [self._keys[one] for one in known_ids([said], self._names)]
        return next((key for key in found if key in reading.people), None)

    def _merge(self, reading: Reading, one: str | None, other: str | None) -> None:
        """Two who both speak are two."""
        people = reading.people
        if one is None or other is None or one == other:
            return
        if people[one].speeches and people[other].speeches:
            return
        gone, kept = sorted((one, other), key=lambda key: _standing(people[key]))
        self.said.append(
            f"{shown_name(people[gone])} and {shown_name(people[kept])} are one person, "
            "as the language model reads it."
        )
        people.merge(gone, kept)
        _rename(reading, gone, kept)

    def _dismiss(self, reading: Reading, key: str | None) -> None:
        """Whoever speaks or was introduced is somebody; so is the last one left."""
        people = reading.people
        if key is None or len(people.by_key) == 1:
            return
        person = people[key]
        if person.speeches or person.introduced:
            return
        self.said.append(f"{shown_name(person)} is nobody, as the language model reads it.")
        del people.by_key[key]
        people.alias = {name: whose for name, whose in people.alias.items() if whose != key}
        _rename(reading, key, None)

    def _meet(self, reading: Reading, missed: MissedForm) -> None:
        name = plain(missed.name, MOST_NAME)
        span = quoted_span(self._source, missed.quote)
        if span is None or not _is_named(self._source, name) or reading.people.find(name):
            return
        person = _person(name, missed, span[0], self._source)
        key = reading.people.meet(person)
        self.said.append(f"{name} was found in the text by the language model.")
        for scene in reading.scenes:
            if scene.span[0] <= span[0] < scene.span[1]:
                scene.present.append(key)
                scene.happenings = [_acted(one, key, span) for one in scene.happenings]


def _standing(person: Person) -> tuple[bool, int, int]:
    """Who is kept of two: who speaks, then who has a name, then who was met first."""
    return bool(person.speeches), int(person.kind is CharacterKind.NAMED), -person.first


def _is_named(source: CleanText, name: str) -> bool:
    words = name.split()
    return bool(words) and is_told(source, words[-1])


def _person(name: str, missed: MissedForm, first: int, source: CleanText) -> Person:
    role = "" if missed.kind is CharacterKind.NAMED else name.lower()
    worn = plain(missed.wardrobe or "", 2 * MOST_NAME)
    told = all(is_told(source, word) for word in worn.split() if len(word) > 3)
    return Person(
        key=name.lower(),
        name=name,
        kind=missed.kind,
        gender=missed.gender,
        first=first,
        role=role,
        age=missed.age,
        wardrobe=worn if told else "",
    )


def _acted(one: Happening, key: str, span: tuple[int, int]) -> Happening:
    """What happens in the quoted words is done by whom they tell of, if by nobody else."""
    inside = one.span[0] < span[1] and span[0] < one.span[1]
    return replace(one, subject=key) if inside and one.subject is None else one


def _rename(reading: Reading, old: str, new: str | None) -> None:
    """Let *new* do whatever *old* did; nobody, if there is no new one."""

    def renamed(key: str | None) -> str | None:
        return new if key == old else key

    for scene in reading.scenes:
        scene.present = list(
            dict.fromkeys(key for one in scene.present if (key := renamed(one)) is not None)
        )
        scene.happenings = [
            replace(one, subject=renamed(one.subject), object=_other(one, old, new))
            for one in scene.happenings
        ]


def _other(one: Happening, old: str, new: str | None) -> str | None:
    """Its object; nobody acts on themselves."""
    subject = new if one.subject == old else one.subject
    other = new if one.object == old else one.object
    return None if other == subject else other
