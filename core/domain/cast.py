"""Who is in the film, with what never changes about them."""

from __future__ import annotations

from enum import StrEnum

from core.domain.figure_look import FigureLook
from core.domain.ids import CharacterId
from core.domain.value import Value


class CharacterKind(StrEnum):
    """What sort of presence."""

    NAMED = "named"
    ROLE = "role"
    GROUP = "group"
    CREATURE = "creature"
    VOICE = "voice"
    """Heard, never seen."""


class Character(Value):
    """One of the cast. The strings are frozen: they go verbatim into every frame."""

    id: CharacterId
    name: str
    kind: CharacterKind = CharacterKind.NAMED
    gender: str = "unknown"
    """``female male group creature unknown``."""
    age: str = "adult"
    """``child teen young adult middle-aged old``."""
    descriptor: str
    """How an image model, which knows no names, is told who it is.

    E.g. ``"the woman in the grey coat"``.
    """
    appearance: str
    """Face, build, hair."""
    wardrobe: str
    """What they wear."""
    look: FigureLook
    assumed: tuple[str, ...] = ()
    """Fields the text did not give and we chose: shown so that the director can correct them."""

    @property
    def description(self) -> str:
        """Appearance and wardrobe in one sentence."""
        return f"{self.appearance}; {self.wardrobe}"
