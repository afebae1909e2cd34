"""The takes of a frame, side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.domain.take import Take
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.part import part
from sceneforge_app.ui.pictures import picture_url

KEY = "takes"
_TAKES = part("takes")


def show_takes(panel: Panel, aspect: float, circled: Callable[[], None]) -> None:
    """Draw the strip.

    Args:
        panel: Whose takes.
        aspect: Width over height of the pictures.
        circled: Called when a take was circled; the part's state says which.
    """
    takes = [_card(take, circled=take.id == panel.frame.circled) for take in panel.takes]
    _TAKES(key=KEY, data={"aspect": aspect, "takes": takes}, on_circle_change=circled)


def _card(take: Take, *, circled: bool) -> dict[str, Any]:
    return {
        "id": take.id,
        "number": take.number,
        "circled": circled,
        "facts": words.QUALITIES[take.quality].lower(),
        "what": words.take_words(take),
        "alt": f"Take {take.number}. {words.alt_text(take.shot)}",
        "url": picture_url(take.picture.thumbnail) if take.picture else None,
        "state": take.status.value,
        "words": words.waiting_words(take),
    }
