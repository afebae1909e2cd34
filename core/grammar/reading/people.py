"""Everybody the text has spoken of so far, by every name it has used for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.domain.cast import CharacterKind
from core.grammar.lexicon.people_tables import NAMES_FEMALE, NAMES_MALE
from core.grammar.lexicon.word_tables import PRONOUNS
from core.grammar.reading.same_person import could_be

UNKNOWN = "unknown"
_OPEN_GENDERS = frozenset({UNKNOWN, "neutral"})


@dataclass(slots=True)
class Person:
    """Somebody, or a group or creature, as the text has described them so far."""

    key: str
    name: str
    kind: CharacterKind
    gender: str = UNKNOWN
    """``male female group creature``; ``neutral`` for a role that does not tell."""
    first: int = 10**9
    """Where they are first mentioned."""
    mentions: int = 0
    count: int = 1
    """How many they are, if a group."""
    adjectives: list[str] = field(default_factory=list)
    wardrobe: str = ""
    wears: list[str] = field(default_factory=list)
    """Glasses, a beard, a backpack: what they come with, besides their clothes."""
    colour: str = ""
    """Of whatever they wear: ``a woman in white``."""
    age: str = ""
    role: str = ""
    """What they are besides their name, e.g. ``accountant``."""
    aliases: set[str] = field(default_factory=set)
    speeches: int = 0
    seen: int = 0
    """Mentions in action, as opposed to speeches."""
    introduced: bool = False
    inferred: bool = False
    """True when no word of the text speaks of them."""

    def describe(self, words: Iterable[str]) -> None:
        """Add appearance words, each once."""
        self.adjectives += [word for word in words if word not in self.adjectives]


def gender_of_name(first_name: str) -> str:
    """What a given name says, ``unknown`` if nothing."""
    low = first_name.lower()
    if low in NAMES_FEMALE and low not in NAMES_MALE:
        return "female"
    if low in NAMES_MALE and low not in NAMES_FEMALE:
        return "male"
    return UNKNOWN


class People:
    """The people of a script: found by alias, by pronoun, by what was said last."""

    def __init__(self) -> None:
        self.by_key: dict[str, Person] = {}
        self.alias: dict[str, str] = {}
        self._recent: list[str] = []

    def __getitem__(self, key: str) -> Person:
        return self.by_key[key]

    def __contains__(self, key: object) -> bool:
        return key in self.by_key

    def start_scene(self, heading: str, *, continues: bool) -> None:
        """A new scene: pronouns reach back if it *continues*, or to whom the heading names."""
        if not continues:
            self._recent.clear()
        for word in heading.lower().replace("'s", "").split():
            if word in self.alias and self.alias[word] in self.by_key:
                self.touch(self.alias[word])

    @property
    def recent(self) -> list[str]:
        """Keys, the latest mentioned first."""
        return self._recent[::-1]

    def find(self, *names: str) -> str | None:
        """The key of whoever is called one of *names*."""
        return next(
            (self.alias[name.lower()] for name in names if name.lower() in self.alias), None
        )

    def called(self, said: str, *parts: str) -> str | None:
        """The key of whoever *said* in full can mean, looked for by it and then by its *parts*."""
        exact = self.alias.get(said.lower())
        if exact in self.by_key:
            return exact
        keys = [self.alias[part.lower()] for part in parts if part.lower() in self.alias]
        keys += self._namesakes(keys, said)
        return next((key for key in keys if self._may_be(key, said)), None)

    def _may_be(self, key: str, said: str) -> bool:
        known = self.by_key.get(key)
        return known is not None and could_be(known.name, said)

    def _namesakes(self, found: list[str], said: str) -> list[str]:
        """Others who share the last word of *said* with whoever was *found* by it."""
        last = said.lower().split()[-1:]
        return [
            k for k, one in self.by_key.items() if found and one.name.lower().split()[-1:] == last
        ]

    def meet(self, person: Person, aliases: Iterable[str] = ()) -> str:
        """Somebody is mentioned: enter them, or recognise them under another name."""
        names = [person.name, *aliases]
        if person.kind is CharacterKind.NAMED:
            key = self.called(person.name, *names) or person.key
            names = [name for name in names if self._is_theirs(name, key, person.name)]
        else:
            key = self.find(*names) or person.key
        known = self.by_key.setdefault(key, person)
        if known is not person:
            self._learn(known, person)
        known.mentions += 1
        known.first = min(known.first, person.first)
        for name in names:
            self.alias[name.lower()] = key
            known.aliases.add(name.lower())
        self.touch(key)
        return key

    def _is_theirs(self, name: str, key: str, said: str) -> bool:
        """Whether *name* may come to mean them: a part that already means another may not."""
        return name == said or self.alias.get(name.lower(), key) == key

    def _learn(self, known: Person, said: Person) -> None:
        if said.kind is CharacterKind.NAMED and len(said.name) > len(known.name):
            known.name = said.name
        if known.gender == UNKNOWN:
            known.gender = said.gender

    def mention(self, key: str) -> None:
        """They are mentioned again."""
        self.by_key[key].mentions += 1
        self.touch(key)

    def touch(self, key: str) -> None:
        """Make them the latest mentioned."""
        if key in self._recent:
            self._recent.remove(key)
        self._recent.append(key)

    def merge(self, from_key: str, into_key: str) -> None:
        """Two descriptions turn out to be one person; the first entry disappears."""
        gone = self.by_key.pop(from_key, None)
        if gone is None or from_key == into_key:
            return
        kept = self.by_key[into_key]
        kept.describe(gone.adjectives)
        kept.role = kept.role or gone.role or gone.name
        kept.wardrobe = kept.wardrobe or gone.wardrobe
        kept.first = min(kept.first, gone.first)
        kept.aliases |= gone.aliases
        if kept.gender in _OPEN_GENDERS and gone.gender not in _OPEN_GENDERS:
            kept.gender = gone.gender
        self.alias = {
            name: into_key if key == from_key else key for name, key in self.alias.items()
        }
        self._recent = [key for key in self._recent if key != from_key]

    def pronoun(self, word: str, *, avoid: str | None = None) -> str | None:
        """Whom *word* (he, her, they ...) stands for: the latest who fits, but not *avoid*.

        The first pronoun settles a gender the text had left open.
        """
        wanted = PRONOUNS.get(word.lower())
        for key in self._likely(wanted):
            if key != avoid and _fits(self.by_key[key], wanted):
                person = self.by_key[key]
                if wanted in {"male", "female"} and person.gender in _OPEN_GENDERS:
                    person.gender = str(wanted)
                return key
        return None

    def _likely(self, wanted: str | None) -> list[str]:
        """The latest mentioned first, but of the last two one whose gender is known to fit."""
        recent = self.recent
        sure = [key for key in recent[:2] if self.by_key[key].gender == wanted]
        return sure + [key for key in recent if key not in sure]

    def latest_pair(self) -> tuple[str, str] | None:
        """The two mentioned last, the earlier of them first: what *they* means without a group."""
        recent = self.recent[:2]
        return (recent[1], recent[0]) if len(recent) == 2 else None

    def latest_group(self) -> str | None:
        """The group mentioned last."""
        return next((k for k in self.recent if self.by_key[k].kind is CharacterKind.GROUP), None)


def _fits(person: Person, wanted: str | None) -> bool:
    if wanted in {"male", "female"}:
        human = person.kind not in {CharacterKind.GROUP, CharacterKind.CREATURE}
        return human and person.gender in {wanted, *_OPEN_GENDERS}
    if wanted == "group":
        return person.kind is CharacterKind.GROUP or person.gender in {"group", *_OPEN_GENDERS}
    return wanted == "creature" and person.kind is CharacterKind.CREATURE
