"""The forms a language model fills in: the words of the trade, closed wherever they can be.

Lengths and ranges are not said here, since strict schemas cannot say them; what comes back is
checked in `language_checks`.
"""

from __future__ import annotations

from enum import StrEnum

from core.domain.cast import CharacterKind
from core.domain.film_terms import Composition, IntExt, Movement, ShotSize, TimeOfDay, Weather
from core.domain.staging import Expression, KeyLight, LightQuality, Pose
from core.ports.language import Shape


class Purpose(StrEnum):
    """What a shot is for."""

    ESTABLISH = "establish"
    MASTER = "master"
    ACTION = "action"
    SPEECH = "speech"
    REACTION = "reaction"
    REALISATION = "realisation"
    POINT_OF_VIEW = "point_of_view"
    DETAIL = "detail"
    ENTRANCE = "entrance"
    EXIT = "exit"
    CLOSING = "closing"


class Frame(StrEnum):
    """Who or what a frame is built on."""

    PLACE = "place"
    ONE_PERSON = "one_person"
    TWO_SHOT = "two_shot"
    GROUP = "group"
    OVER_SHOULDER = "over_shoulder"
    POINT_OF_VIEW = "point_of_view"
    THING = "thing"
    BODY_PART = "body_part"


class CameraHeight(StrEnum):
    """Angles that are no matter of who is in front of the lens."""

    EYE_LEVEL = "eye-level"
    LOW = "low-angle"
    HIGH = "high-angle"
    DUTCH = "dutch-angle"
    BIRDS_EYE = "birds-eye"
    WORMS_EYE = "worms-eye"


class ShotForm(Shape):
    """One shot."""

    scene: int
    beat: int
    """Number of the beat, 0 for none."""
    purpose: Purpose
    frame: Frame
    size: ShotSize
    angle: CameraHeight
    composition: Composition
    movement: Movement
    people: list[str]
    """Ids of those in frame, principal first; for over_shoulder and point_of_view see prompt."""
    thing: str | None
    action: str
    reason: str
    seconds: float
    quote: str


class Gender(StrEnum):
    """As far as a text tells."""

    FEMALE = "female"
    MALE = "male"
    GROUP = "group"
    CREATURE = "creature"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """As far as a text tells."""

    CHILD = "child"
    TEEN = "teen"
    YOUNG = "young"
    ADULT = "adult"
    MIDDLE_AGED = "middle-aged"
    OLD = "old"


class MissedForm(Shape):
    """Somebody the text tells of and our own reading has not met."""

    name: str
    kind: CharacterKind
    gender: Gender
    age: Age
    wardrobe: str | None
    quote: str


class SameForm(Shape):
    """Two ids that are one person."""

    id: str
    other: str


class SettingForm(Shape):
    """Where and when a scene plays that our own reading could not place."""

    scene: int
    place: str
    int_ext: IntExt
    time: TimeOfDay | None
    weather: list[Weather]
    quote: str


class BoardForm(Shape):
    """The shots of a board, and what was misread of who is in the text."""

    missed_people: tuple[MissedForm, ...] = ()
    not_people: tuple[str, ...] = ()
    same_person: tuple[SameForm, ...] = ()
    settings: tuple[SettingForm, ...] = ()
    shots: list[ShotForm]


class PersonForm(Shape):
    """What one person does in one shot."""

    id: str
    pose: Pose
    expression: Expression
    faces: str
    holds: str | None


class StagedShotForm(Shape):
    """Who does what in one shot."""

    number: int
    people: list[PersonForm]


class LightForm(Shape):
    """The light of one scene, the same in all its shots."""

    scene: int
    key_light: KeyLight
    quality: LightQuality


class StagingForm(Shape):
    """The staging of several shots."""

    shots: list[StagedShotForm]
    lights: list[LightForm]


class ClauseForm(Shape):
    """One part of a note in the words a camera department acts on."""

    number: int
    instructions: list[str]


class NoteForm(Shape):
    """A note, part by part."""

    clauses: list[ClauseForm]


class Concern(StrEnum):
    """What a script supervisor's remark is about."""

    STORY = "story"
    ORDER = "order"
    PROPS = "props"
    IDENTITY = "identity"
    EMOTION = "emotion"


class RemarkForm(Shape):
    """One thing that does not fit."""

    concern: Concern
    shots: list[int]
    message: str
    evidence: str


class ContinuityForm(Shape):
    """What does not fit in a board."""

    findings: list[RemarkForm]
