"""Two takes of a frame against each other: wipe, side by side, difference, flip."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.domain.take import PictureFiles, Take
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.comparison import asked, differing, facts
from sceneforge_app.ui.components.part import part
from sceneforge_app.ui.pictures import picture_url
from sceneforge_app.ui.tab import tab

KEY = "compare"
_COMPARE = part("compare")
_ASKED = "compare-asked"


def show_compare(panel: Panel, aspect: float, circled: Callable[[], None]) -> None:
    """Draw the desk, when there are two pictures to compare.

    Args:
        panel: Whose takes.
        aspect: Width over height of the pictures.
        circled: Called when a take was circled; the part's state says which.
    """
    if len(comparable(panel)) > 1:
        _COMPARE(key=KEY, data=compare_data(panel, aspect), on_circle_change=circled)


def comparable(panel: Panel) -> list[tuple[Take, PictureFiles]]:
    """The takes that have a picture, with it."""
    return [(take, take.picture) for take in panel.takes if take.picture]


def compare_data(panel: Panel, aspect: float) -> dict[str, Any]:
    """What the browser needs to compare any two takes without asking again."""
    found = comparable(panel)
    apart = differing([facts(take) for take, _ in found])
    asked_for = tab().kept(_ASKED) or {}
    return {
        "aspect": aspect,
        "asked": asked_for.get("count", 0),
        "pair": _pair(panel, asked_for),
        "takes": [
            {
                **_take(take, picture),
                "facts": own,
                "circled": take.id == panel.frame.circled,
                "older": take.number < panel.shown.number,
            }
            for (take, picture), own in zip(found, apart, strict=True)
        ],
    }


def compare_with_shown(panel: Panel, take_id: str) -> None:
    """Let the desk show that take beside the one the board shows."""
    count = (tab().kept(_ASKED) or {}).get("count", 0) + 1
    asked_for = {"count": count, "take": take_id, "shown": panel.shown.id}
    tab().keep(_ASKED, asked_for)


def _pair(panel: Panel, asked_for: dict[str, Any]) -> list[str]:
    """What was asked for, else the shown take and the one it was made from; older one first."""
    found = {take.id: take for take, _ in comparable(panel)}
    right = found.get(panel.shown.id) or list(found.values())[-1]
    others = [take for take in found.values() if take.id != right.id]
    parent = next((take for take in others if take.id == right.parent), None)
    left = parent or next((t for t in reversed(others) if t.number < right.number), others[0])
    if asked_for.get("shown") == right.id:
        left = next((take for take in others if take.id == asked_for["take"]), left)
    return [take.id for take in sorted((left, right), key=lambda take: take.number)]


def _take(take: Take, picture: PictureFiles) -> dict[str, Any]:
    size = f"{picture.width} x {picture.height}"
    return {
        "id": take.id,
        "parent": take.parent,
        "name": f"Take {take.number}",
        "maker": words.maker_name(take.maker),
        "truth": words.truth(picture),
        "estimated": words.is_estimate(picture),
        "why": words.truth_meaning(picture),
        "facts_line": f"{words.QUALITIES[take.quality].lower()}, {size}",
        "asked": asked(take),
        "alt": f"Take {take.number}, {words.maker_name(take.maker)}. {words.alt_text(take.shot)}",
        "url": picture_url(picture.png),
        "thumbnail": picture_url(picture.thumbnail),
    }
