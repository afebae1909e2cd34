"""Do the pictures of a scene look like one scene? And back to it with a grade."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from core.colour.look import look_of
from core.domain.continuity import Issue
from core.domain.ids import BlobKey, FrameId
from core.domain.job import Job
from core.domain.picture_look import PictureLook
from core.errors import StorageError
from core.formats.raster import read_picture
from core.grammar.continuity.pictures import Shown, drift, grade_back
from core.ports.blobs import BlobStore
from core.services.frames import FrameService
from core.services.storyboards import Board, Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class LookMatchService:
    """Verbs on what finished pictures look like."""

    blobs: BlobStore
    frames: FrameService
    kept: int = 2_000
    """Looks held in memory, a kilobyte each; a picture's never changes."""
    _looks: OrderedDict[BlobKey, PictureLook] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def drift(self, board: Board) -> Mapping[FrameId, tuple[Issue, ...]]:
        """Frames of *board* whose picture falls out of the scene, and by what.

        Frames without a picture, or whose picture cannot be read, are left out.
        """
        seen = [
            (panel.frame, Shown(panel.shown.planned, look, panel.frame.locked))
            for panel in board.panels
            if (look := self._look(panel))
        ]
        found = drift([shown for _, shown in seen])
        return {frame.id: one for (frame, _), one in zip(seen, found, strict=True) if one}

    def match(self, board: Board, frame_id: FrameId) -> Job | None:
        """A new take of that frame, graded back to its scene; None when nothing is to be done."""
        sliders = grade_back(self.drift(board).get(frame_id, ()))
        return self.frames.refine(frame_id, sliders=sliders)[1] if sliders else None

    def _look(self, panel: Panel) -> PictureLook | None:
        picture = panel.shown.picture
        if picture is None:
            return None
        with self._lock:
            found = self._looks.get(picture.thumbnail)
        return found or self._measured(picture.thumbnail)

    def _measured(self, key: BlobKey) -> PictureLook | None:
        try:
            look = look_of(read_picture(self.blobs.get(key)))
        except StorageError:
            return None
        with self._lock:
            self._looks[key] = look
            while len(self._looks) > self.kept:
                self._looks.popitem(last=False)
        return look
