"""What the services ask of the agents, whichever engine answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Protocol

from pydantic import Field

from core.domain.cast import Character
from core.domain.film_terms import Genre
from core.domain.ids import ProjectId
from core.domain.params import FrameParams
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Refinement
from core.domain.scene import MAX_FRAMES
from core.domain.value import Value


class BoardRequest(Value):
    """A text to be planned as a board."""

    text: str
    genre: Genre | None = None
    frame_count: Annotated[int, Field(ge=1, le=MAX_FRAMES)] = 6
    base_params: FrameParams | None = None
    seed: int = 1
    aspect: float = 16 / 9
    sensor: str = "full_frame"
    project_id: ProjectId | None = None
    """The film that pays where an engine costs; has no influence on the answer."""


class RefineRequest(Value):
    """A note and sliders for one planned shot."""

    planned: PlannedShot
    note: str = ""
    sliders: dict[str, Any] = {}
    """FrameParams fields, exact values: they win over words."""
    locked: tuple[str, ...] = ()
    cast: tuple[Character, ...] = ()
    aspect: float = 16 / 9
    sensor: str = "full_frame"
    project_id: ProjectId | None = None
    """The film that pays where an engine costs; has no influence on the answer."""


AgentStep = Callable[[str, str], None]
"""Called with the agent's name and a sentence when an agent begins or reports."""


class Agents(Protocol):
    """The four agents as one crew."""

    def plan_board(self, request: BoardRequest, *, on_step: AgentStep) -> BoardPlan:
        """Text to a board of exactly `frame_count` shots.

        Raises:
            InvalidInput: the text is blank, too long or not text.
        """
        ...

    def refine(self, request: RefineRequest) -> tuple[PlannedShot, Refinement]:
        """The changed shot, and what was applied, ignored, unknown, in conflict."""
        ...
