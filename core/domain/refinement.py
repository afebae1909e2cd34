"""What a note or a slider changed."""

from __future__ import annotations

from typing import Any

from core.domain.engine_use import EngineUse
from core.domain.value import Value


class Change(Value):
    """One field, moved."""

    field: str
    """A FrameParams name, a Shot name, or ``time weather wardrobe add remove expression ...``."""
    before: Any = None
    after: Any = None
    because: str
    """The words or the slider that asked for it."""


class Refinement(Value):
    """The answer to one request: nothing asked for is passed over in silence."""

    note: str = ""
    sliders: dict[str, Any] = {}
    changes: tuple[Change, ...] = ()
    ignored: tuple[str, ...] = ()
    """Understood but not done, each with its reason (a lock, a slider that wins)."""
    unknown: tuple[str, ...] = ()
    """Clauses that were not understood, verbatim."""
    conflicts: tuple[str, ...] = ()
    """Requests that pull against each other, and what won."""
    rerender: bool = True
    """False: only the grade moves, the picture's light stays as rendered."""
    uses: tuple[EngineUse, ...] = ()
    """What a language model was asked about it, if one was."""
