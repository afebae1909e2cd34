"""A scene ready for coverage: who, what, where and when, settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.domain.cast import Character, CharacterKind
from core.domain.film_terms import Genre, TimeOfDay
from core.domain.staging import Place
from core.grammar.breakdown.beats import BeatReading, climax_of
from core.grammar.breakdown.casting_tables import ARCHETYPES, NEEDS_PEOPLE, NEEDS_TWO
from core.grammar.lexicon.people_tables import AMBIENT_GROUPS
from core.grammar.reading.people import People, Person
from core.grammar.reading.understanding import Reading, SceneReading

MAX_IN_GROUP = 4


@dataclass(slots=True)
class SceneStory:
    """One scene, understood and settled."""

    number: int
    slate: str
    """What the script calls the scene, e.g. ``12A``; the number if it says nothing."""
    reading: SceneReading
    beats: list[BeatReading]
    people: People
    cast: dict[str, Character]
    genre: Genre
    place: Place
    time: TimeOfDay
    time_told: bool
    ensemble: list[str] = field(default_factory=list)
    """Keys of those seen, the most important first."""
    climax: int = field(init=False)
    """Index of the climactic beat, -1 without beats."""

    def __post_init__(self) -> None:
        self.climax = climax_of(self.beats)

    @property
    def weight(self) -> float:
        """How much of the board the scene deserves."""
        return max(0.8, sum(beat.salience for beat in self.beats))

    def side_of(self, key: str) -> int:
        """-1 for who stands frame left, 1 for frame right, 0 for everybody else.

        The first mentioned of the two principals stands left; a chase has no sides.
        """
        chase = any(beat.kind == "chase" and len(beat.who) > 1 for beat in self.beats)
        pair = sorted(self.ensemble[:2], key=lambda one: self.people[one].first)
        if chase or len(pair) < 2 or key not in pair:
            return 0
        return -1 if key == pair[0] else 1

    def visible(self, keys: list[str]) -> list[str]:
        """Those of *keys* that can stand before a lens."""
        return [
            key
            for key in keys
            if key in self.cast and self.cast[key].kind is not CharacterKind.VOICE
        ]


def ensemble_of(scene: SceneReading, people: People, beats: list[BeatReading]) -> list[str]:
    """Who is seen in *scene*, by how much they act and speak."""
    acted = [key for beat in beats for key in beat.who]
    keys = [key for key in dict.fromkeys([*scene.present, *acted]) if key in people]
    seen = [key for key in keys if people[key].kind is not CharacterKind.VOICE]

    def rank(key: str) -> tuple[bool, int, int]:
        person = people[key]
        ambient = person.role in AMBIENT_GROUPS or key in AMBIENT_GROUPS
        return ambient, -(person.mentions + 2 * person.speeches), person.first

    return sorted(seen, key=rank)


def add_archetypes(reading: Reading, beats: list[list[BeatReading]], genre: Genre) -> bool:
    """Give an idea that names nobody the people it needs. True if somebody was invented."""
    kinds = {beat.kind for scene in beats for beat in scene}
    if reading.people.by_key or not kinds & NEEDS_PEOPLE:
        return False
    pair = kinds & NEEDS_TWO
    table = ARCHETYPES["chase" if "chase" in kinds else "any"]
    rows = table.get(genre) or table[None]
    keys = [_invent(reading.people, row) for row in (rows if pair else rows[:1])]
    for scene_beats in beats:
        for beat in scene_beats:
            beat.who = list(keys)
    for scene in reading.scenes:
        scene.present = list(keys)
    return True


def _invent(people: People, row: tuple[str, str, str]) -> str:
    role, wardrobe, gender = row
    person = Person(
        role, role, CharacterKind.ROLE, gender, 0, role=role.split()[-1], inferred=True
    )
    person.wardrobe = wardrobe
    return people.meet(person)
