"""A shot on the desk while a note is worked in: what moved, why, and what could not be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from core.domain.cast import Character
from core.domain.plan import PlannedShot
from core.domain.refinement import Change
from core.domain.staging import Performer
from core.grammar.notes import fields


@dataclass(slots=True)
class Draft:
    """The shot as it is now, and the answer as far as it is written."""

    original: PlannedShot
    planned: PlannedShot
    cast: tuple[Character, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    """Lower-case name words to character ids."""
    because: dict[tuple[str, str | None], list[str]] = field(default_factory=dict)
    things: list[Change] = field(default_factory=list)
    """Added, removed, replaced: what is not one field."""
    ignored: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)

    def get(self, name: str, who: str | None = None) -> object:
        """The value now."""
        return fields.read(self.planned, name, who)

    def set(self, name: str, value: object, words: str, who: str | None = None) -> None:
        """Give *name* (of *who*) a value, credited to *words*."""
        self.planned = fields.write(self.planned, name, value, who)
        credit = self.because.setdefault((name, who), [])
        if words not in credit:
            credit.append(words)

    def refuse(self, words: str, reason: str) -> None:
        """Understood, not done."""
        answer = f"“{words}”: {reason}"
        if answer not in self.ignored:
            self.ignored.append(answer)

    def collide(self, sentence: str) -> None:
        """Two requests pulled against each other."""
        if sentence not in self.conflicts:
            self.conflicts.append(sentence)

    def thing(self, what: str, before: object, after: object, words: str) -> None:
        """Something came or went."""
        change = Change(
            field=what, before=fields.plain(before), after=fields.plain(after), because=words
        )
        self.things.append(change)

    def place_people(self, people: tuple[Performer, ...]) -> None:
        """Put these performers on stage."""
        self.planned = fields.with_people(self.planned, people)

    def rewrite(self, edit: Callable[[str], str], words: str) -> None:
        """Echo a change in the sentences of the shot: its action and the words of its place."""
        action = edit(self.planned.shot.action)
        if action != self.planned.shot.action:
            self.set("action", action, words)
        place = self.planned.staging.place
        said = edit(place.words) or place.words
        if said != place.words:
            place = place.revised(words=said)
            self.planned = self.planned.revised(staging=self.planned.staging.revised(place=place))

    def person(self, name: str | None) -> Performer | None:
        """Who is meant: the one named, else the principal. None: nobody in this frame."""
        if name is None:
            return fields.performer(self.planned, fields.principal_id(self.planned))
        return fields.performer(self.planned, self.names.get(name, name))

    def called(self, who: str | None) -> str:
        """How to speak of a character id in a sentence."""
        known = next((one for one in self.cast if one.id == who), None)
        return known.name if known else (who or "nobody").replace("_", " ")

    def changes(self) -> tuple[Change, ...]:
        """Every field that is not what it was, in the order they were asked for."""
        moved = [self._change(name, who, said) for (name, who), said in self.because.items()]
        return (*(one for one in moved if one), *self.things)

    def _change(self, name: str, who: str | None, said: list[str]) -> Change | None:
        before = fields.plain(fields.read(self.original, name, who))
        after = fields.plain(fields.read(self.planned, name, who))
        if before == after:
            return None
        if name == "wardrobe" and not before:
            before = next((one.wardrobe for one in self.cast if one.id == who), before)
        quoted = ", ".join(f"“{one}”" if not one.startswith("the ") else one for one in said)
        of_whom = f" ({self.called(who)})" if who else ""
        return Change(field=name, before=before, after=after, because=quoted + of_whom)
