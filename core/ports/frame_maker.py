"""What makes pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Protocol

from pydantic import Field

from core.domain.film_terms import Quality
from core.domain.ids import ProjectId, TakeId
from core.domain.method import Method, Way
from core.domain.params import FrameParams
from core.domain.picture import LinearPicture
from core.domain.shot import Shot
from core.domain.staging import Staging
from core.domain.value import Value


class Bill(Value):
    """Whom a picture is for, where it costs money."""

    project_id: ProjectId
    take_id: TakeId
    asked: int = 1
    """How often the director has asked for this take; one asking is ordered once."""


class FrameRequest(Value):
    """Everything a maker needs for one picture. The same request gives the same bytes."""

    shot: Shot
    staging: Staging
    params: FrameParams
    structured_prompt: dict[str, Any] = {}
    sensor: str = "full_frame"
    """A key of `optics.SENSORS`."""
    width: Annotated[int, Field(ge=64, le=8192)]
    """Pixels; width / height is the aspect ratio."""
    height: Annotated[int, Field(ge=64, le=8192)]
    seed: int
    quality: Quality = Quality.DRAFT
    method: Method = Method()
    source: bytes = b""
    """The file of the picture that `method` starts from; empty when it starts from none."""
    mask: bytes = b""
    """Of `method`, a file of any size: white is changed."""
    bill: Bill | None = None
    """Needed by makers that cost; has no influence on the picture."""


class MakerState(Value):
    """Whether a maker can be used, for the page that offers it."""

    id: str
    label: str
    ready: bool
    reason: str
    """If not ready: what is missing and what to do. Else what it is."""
    ways: tuple[Way, ...] = (Way.PROMPT,)
    """How it can be asked for a picture."""
    remote: bool = False
    """It works elsewhere: many pictures at once cost this machine nothing but waiting."""
    quick: bool = False
    """A small picture takes it well under a second, so one is made first as a glimpse."""


class FrameMaker(Protocol):
    """Makes pictures: ``previs`` is embedded, others may be far away."""

    def state(self) -> MakerState:
        """What it is and whether it is ready."""
        ...

    def price_usd(self, quality: Quality, aspect: float, way: Way = Way.PROMPT) -> float:
        """What one picture costs that way: quote, reservation and charge."""
        ...

    def make(self, request: FrameRequest, *, cancelled: Callable[[], bool]) -> LinearPicture:
        """One picture, scene-linear. *cancelled* is asked now and then.

        Raises:
            WorkCancelled: *cancelled* said so.
            MakerError: no picture could be made.
        """
        ...
