"""What the camera is asked to do."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Framing,
    Movement,
    Placement,
    ScreenDirection,
    ShotSize,
)
from core.domain.ids import CharacterId
from core.domain.value import Value


class DialogueLine(Value):
    """One speech."""

    character: str
    text: str
    extension: str | None = None
    """``V.O.``, ``O.S.`` and the like."""


class Shot(Value):
    """One set-up of the camera, complete enough to place it."""

    number: Annotated[int, Field(ge=1)]
    """Position on the board, from 1."""
    label: str
    """What the slate says, e.g. ``"1C"``."""
    scene_number: int = 1
    size: ShotSize
    framing: Framing = Framing.SINGLE
    angle: CameraAngle
    composition: Composition
    movement: Movement = Movement.STATIC
    lens_mm: Annotated[float, Field(gt=0, le=2000)]
    """Focal length on the project's sensor, millimetres; follows `FrameParams.fov`."""
    height_m: Annotated[float, Field(gt=0, le=200)] | None = None
    """Lens height above the ground, metres; None: as the angle asks."""
    t_stop: Annotated[float, Field(gt=0.5, le=64)] = 2.8
    azimuth_deg: Annotated[float, Field(ge=-180, le=180)] = 0.0
    """Camera direction about the subject, degrees from square-on to the line of action.

    0 looks square at the line from the audience side; positive turns towards the right-hand end
    of the line; beyond +-90 the camera has crossed it. See reference, stage plan.
    """
    screen_direction: ScreenDirection = ScreenDirection.NONE
    subjects: tuple[str, ...] = ()
    """Character ids in view, principal first; for an insert, the prop's or body part's word."""
    placement: Placement = Placement.AUTO
    focus: str | None = None
    """Character id or prop held sharp; None: the principal."""
    action: str = ""
    """What we see, in the present tense."""
    dialogue: tuple[DialogueLine, ...] = ()
    sound: str = ""
    duration_s: Annotated[float, Field(gt=0, le=600)] = 3.0
    beat: str = "establish"
    """The kind of the beat this shot covers, e.g. ``"chase"``."""
    purpose: str = "master"
    """Its function in the coverage, e.g. ``"master" "reaction" "insert"``."""
    why: tuple[str, ...] = ()
    """The rules that chose it, in a director's words."""
    source: tuple[int, int] = (0, 0)
    """Character offsets into the scene text that this shot covers."""

    def principal(self) -> CharacterId | None:
        """The character the frame is built on, if it is built on one."""
        if self.framing in (Framing.INSERT, Framing.PLACE) or not self.subjects:
            return None
        return CharacterId(self.subjects[0])
