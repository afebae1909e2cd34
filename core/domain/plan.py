"""A planned shot: what the agents hand to the frame maker."""

from __future__ import annotations

from typing import Any

from core.domain.continuity import ContinuityReport
from core.domain.engine_use import EngineUse
from core.domain.film_terms import Genre
from core.domain.ids import ProjectId, SceneId, ShotId
from core.domain.params import FrameParams
from core.domain.scene import SceneBreakdown
from core.domain.shot import Shot
from core.domain.staging import Staging
from core.domain.value import Value


class PlannedShot(Value):
    """A shot with its staging, parameters and the structured prompt made from them."""

    shot: Shot
    staging: Staging
    params: FrameParams
    structured_prompt: dict[str, Any] = {}


class SceneShot(Value):
    """A planned shot as an aggregate of its scene. Frames belong to it."""

    id: ShotId
    project_id: ProjectId
    scene_id: SceneId
    planned: PlannedShot


class BoardPlan(Value):
    """A whole board before any picture is made."""

    engine: str
    engine_reason: str = ""
    genre: Genre
    genre_reason: str = ""
    scenes: tuple[SceneBreakdown, ...]
    shots: tuple[PlannedShot, ...]
    continuity: ContinuityReport
    notices: tuple[str, ...] = ()
    """What the director should know, e.g. a scene that got no frame."""
    uses: tuple[EngineUse, ...] = ()
    """Agent by agent, where more than one engine had a part in it."""
