"""A scene of the script and what was understood of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.domain.cast import Character
from core.domain.continuity import ContinuityReport
from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.ids import ProjectId, SceneId
from core.domain.params import FrameParams
from core.domain.shot import DialogueLine
from core.domain.staging import Place
from core.domain.value import Value

MAX_TEXT_BYTES = 600_000
MAX_FRAMES = 20


class Heading(Value):
    """A slugline, parsed or inferred."""

    int_ext: IntExt
    location: str
    time: TimeOfDay
    inferred: bool = False

    def __str__(self) -> str:
        return f"{self.int_ext}. {self.location.upper()} - {self.time.replace('_', ' ').upper()}"


class Event(Value):
    """Somebody does something."""

    verb: str
    """The lemma."""
    beat: str
    subject: str | None = None
    """Character id."""
    object: str | None = None
    """Character id or word."""
    prop: str | None = None
    energy: int = 1
    """0 still to 3 violent."""
    text: str
    source: tuple[int, int]


class Beat(Value):
    """One dramatic event: a run of actions of one kind."""

    kind: str
    """E.g. ``"chase"``, ``"dialogue"``."""
    who: tuple[str, ...] = ()
    """Character ids, most active first."""
    prop: str | None = None
    salience: float = 1.0
    events: tuple[Event, ...] = ()
    source: tuple[int, int] = (0, 0)


class SceneBreakdown(Value):
    """What the text says about one scene, before any shot is chosen."""

    number: int = 1
    heading: Heading
    place: Place
    weather: tuple[Weather, ...] = ()
    mood: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    props: tuple[str, ...] = ()
    characters: tuple[Character, ...] = ()
    beats: tuple[Beat, ...] = ()
    dialogue: tuple[DialogueLine, ...] = ()
    source: tuple[int, int] = (0, 0)


class Scene(Value):
    """What the director wrote, as an aggregate of the project."""

    id: SceneId
    project_id: ProjectId
    number: Annotated[int, Field(ge=1)] = 1
    text: str
    genre: Genre | None = None
    """None: detected from the text."""
    frame_count: Annotated[int, Field(ge=1, le=MAX_FRAMES)] = 6
    base_params: FrameParams | None = None
    """None: the genre's own."""
    seed: int = 1
    breakdown: tuple[SceneBreakdown, ...] = ()
    """What was understood: one per heading in the text; empty until broken down."""
    continuity: ContinuityReport | None = None
    notices: tuple[str, ...] = ()
    """What the director should know about the board, one sentence each."""
    revision: int = 0
