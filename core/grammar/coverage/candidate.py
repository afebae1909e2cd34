"""A set-up that could be on the board, and what it would show."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.domain.film_terms import CameraAngle, Framing, ShotSize
from core.domain.shot import DialogueLine
from core.grammar.breakdown.story import MAX_IN_GROUP
from core.grammar.coverage.idioms_tables import Slot
from core.grammar.reading.camera_words import NO_DIRECTION, Direction
from core.grammar.reading.happenings import Happening


@dataclass(slots=True, eq=False)
class Candidate:
    """A set-up that could be on the board."""

    slot: Slot
    beat: str
    beat_index: int
    """-1 establishes, one past the last beat closes."""
    who: list[str]
    """Keys: the acting person, the other, the rest."""
    happening: Happening | None = None
    prop: str | None = None
    score: float = 0.0
    order: tuple[float, float, float] = (0.0, 0.0, 0.0)
    told: Direction = NO_DIRECTION
    """What the text itself demands of the camera."""
    lines: list[DialogueLine] = field(default_factory=list)

    groups: frozenset[str] = frozenset()
    """Which keys are several people."""

    @property
    def subject(self) -> str:
        """The slot's subject."""
        return self.slot.subject

    @property
    def framing(self) -> Framing:
        """What the frame is built on."""
        return _framing(self)

    def shown(self) -> list[str]:
        """Keys of those in frame, principal first."""
        if self.slot.angle is CameraAngle.POV and self.subject in {"obj", "det"}:
            return []
        match self.subject:
            case "b":
                shown = self.who[1:2]
            case "ab":
                shown = self.who[:2]
            case "all":
                shown = self.who[:MAX_IN_GROUP]
            case "set":
                shown = []
            case _:
                shown = self.who[:1]
        return shown

    def tells(self) -> bool:
        """Whether its happening is to be seen: the frame is built on whoever does it."""
        happening = self.happening
        if happening is None or self.told.says_something or happening.subject is None:
            return happening is not None
        if self.subject == "obj":
            return happening.prop in {self.prop, None} and happening.kind != "speech"
        return happening.subject in self.shown() and self.subject != "det"

    def subject_key(self) -> tuple[str, ...]:
        """What counts as the same subject for a jump cut."""
        if self.subject in {"det", "obj", "set"}:
            return (self.subject, self.prop or "")
        return tuple(self.shown())


def _framing(candidate: Candidate) -> Framing:
    slot, shown = candidate.slot, candidate.shown()
    if slot.angle is CameraAngle.POV:
        return Framing.POV
    if slot.subject in {"obj", "det"} or slot.size is ShotSize.INSERT:
        return Framing.INSERT
    if slot.angle is CameraAngle.OVER_SHOULDER and len(candidate.who) > 1:
        return Framing.OVER_SHOULDER
    if not shown:
        return Framing.PLACE
    figures = sum(3 if key in candidate.groups else 1 for key in shown)
    return (Framing.SINGLE, Framing.SINGLE, Framing.TWO_SHOT, Framing.GROUP)[min(figures, 3)]


def plain_angle(angle: CameraAngle) -> CameraAngle:
    """*angle*, but level instead of over a shoulder."""
    return CameraAngle.EYE_LEVEL if angle is CameraAngle.OVER_SHOULDER else angle
