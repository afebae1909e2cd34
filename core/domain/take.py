"""Frames and their takes."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from core.domain.film_terms import Quality
from core.domain.ids import BlobKey, FrameId, ProjectId, SceneId, ShotId, TakeId
from core.domain.method import Method
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot
from core.domain.refinement import Refinement
from core.domain.shot import Shot
from core.domain.staging import Staging
from core.domain.value import Value
from core.errors import IllegalTransition


class Frame(Value):
    """One panel of the board. It shows its circled take."""

    id: FrameId
    project_id: ProjectId
    scene_id: SceneId
    shot_id: ShotId
    position: int
    """Order on the board, from 1."""
    circled: TakeId | None = None
    locked: tuple[str, ...] = ()
    """Fields no agent may change, e.g. ``"lighting"``."""
    notes: str = ""
    omitted: bool = False
    revision: int = 0


class TakeStatus(StrEnum):
    """Where a take stands."""

    QUEUED = "queued"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class PictureFiles(Value):
    """The blobs of one finished picture and what is true about them."""

    png: BlobKey
    """Display-referred, 8-bit sRGB, graded with the take's params."""
    exr: BlobKey
    """Scene-linear Rec.709 half float, not graded, exposure not baked."""
    layers: BlobKey | None = None
    """Half-float EXR with one RGB set per light group; previs only."""
    passes: BlobKey | None = None
    """EXR of depth, normals, albedo and ids; previs only, and not of takes older than passes."""
    thumbnail: BlobKey
    """JPEG, 480 px wide."""
    original: BlobKey | None = None
    """The provider's own file, whole and untouched."""
    width: int
    height: int
    exposure_ev: float
    """Stops from scene-linear to the displayed picture at neutral lighting."""
    source_bit_depth: int = 16
    """16: rendered in linear light; 8: expanded from an 8-bit picture, an estimate."""
    measured: dict[str, float] = {}
    """What the picture really shows, e.g. ``subject_fraction``, ``horizon``."""
    remarks: tuple[str, ...] = ()
    """Where it is not what was asked for, and why; sentences for the director."""


class Take(Value):
    """One version of a frame, with all that is needed to make it again. Never overwritten."""

    id: TakeId
    frame_id: FrameId
    number: int
    """From 1 within its frame."""
    parent: TakeId | None = None
    shot: Shot
    staging: Staging
    params: FrameParams
    structured_prompt: dict[str, Any]
    seed: int
    maker: str
    engine: str
    engine_reason: str = ""
    """Why this engine: e.g. "no language-model key is set"."""
    quality: Quality
    method: Method = Method()
    """How its picture is come by."""
    refinement: Refinement | None = None
    """What was asked of the parent, and what came of it."""
    status: TakeStatus = TakeStatus.QUEUED
    picture: PictureFiles | None = None
    glimpse: BlobKey | None = None
    """JPEG of a first, coarse look at the picture while it is being made."""
    error: str = ""
    """A sentence, when it failed."""
    seconds: float = 0.0
    asked: int = 1
    """How often the director has asked for it: a retry asks again."""
    created_at: datetime

    @property
    def planned(self) -> PlannedShot:
        """What it was made from, as the crew plans it."""
        return PlannedShot(
            shot=self.shot,
            staging=self.staging,
            params=self.params,
            structured_prompt=self.structured_prompt,
        )

    def finished(self, picture: PictureFiles, seconds: float) -> Take:
        """This take with its picture. Safe to repeat with the same picture."""
        return self.revised(
            status=TakeStatus.DONE, picture=picture, glimpse=None, seconds=seconds, error=""
        )

    def failed(self, error: str) -> Take:
        """This take, given up.

        Raises:
            IllegalTransition: it already has a picture.
        """
        if self.status is TakeStatus.DONE:
            raise IllegalTransition(f"Take {self.number} already has its picture.")
        return self.revised(status=TakeStatus.FAILED, error=error)
