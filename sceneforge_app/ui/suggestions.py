"""Notes to start from: only those that would change this very frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.domain.film_terms import IntExt, ShotSize, TimeOfDay
from core.domain.take import Take
from core.services.storyboards import Panel
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab

MOST = 7
"""As many as stand in one line."""
_TIGHT = frozenset(
    {
        ShotSize.EXTREME_CLOSE,
        ShotSize.BIG_CLOSE,
        ShotSize.CLOSE,
        ShotSize.MEDIUM_CLOSE,
    }
)
_DARK_HOURS = frozenset({TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT})
_DARK, _WARM_KELVIN, _LONG_MM = 40.0, 4500.0, 60.0


def _size(take: Take) -> Sequence[str]:
    return ("wider", "closer") if take.shot.size in _TIGHT else ("closer", "wider")


def _camera(_take: Take) -> Sequence[str]:
    return ("low angle", "eye level", "high angle")


def _light(take: Take) -> Sequence[str]:
    return ("brighter", "backlight") if take.params.lighting < _DARK else ("silhouette", "darker")


def _colour(take: Take) -> Sequence[str]:
    warm = take.params.color_temp < _WARM_KELVIN
    return ("colder light",) if warm else ("warmer light",)


def _air(take: Take) -> Sequence[str]:
    if take.staging.place.int_ext is IntExt.INT:
        return ("practical lamp on", "soft light")
    return ("add fog", "add rain") if take.staging.weather else ("add rain", "add fog")


def _hour(take: Take) -> Sequence[str]:
    return ("make it dawn",) if take.staging.time in _DARK_HOURS else ("make it night",)


def _people(take: Take) -> Sequence[str]:
    if not take.staging.performers:
        return ("slow push in", "hold it longer")
    return ("more afraid", "calmer", "looks back")


def _lens(take: Take) -> Sequence[str]:
    return ("wider lens",) if take.shot.lens_mm > _LONG_MM else ("longer lens",)


KINDS: tuple[Callable[[Take], Sequence[str]], ...] = (
    _size,
    _camera,
    _light,
    _people,
    _colour,
    _air,
    _lens,
    _hour,
)
"""One note of each kind, the first that does something."""


def suggestions(panel: Panel) -> list[str]:
    """Notes that would change the shown take as it stands, and nothing that is locked."""
    key = f"suggestions-{panel.shown.id}-{'-'.join(panel.frame.locked)}"
    kept: list[str] | None = tab().kept(key)
    if kept is None:
        kept = [note for kind in KINDS if (note := _first(panel, kind(panel.shown)))][:MOST]
        tab().keep(key, kept)
    return kept


def _first(panel: Panel, notes: Sequence[str]) -> str | None:
    return next((note for note in notes if _is_done_whole(panel, note)), None)


def _is_done_whole(panel: Panel, note: str) -> bool:
    _, answer = studio().frames.suggest(panel.frame.id, note=note)
    left = answer.ignored or answer.unknown or answer.conflicts
    return bool(answer.changes) and not left
