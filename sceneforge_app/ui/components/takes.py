"""The takes of a frame, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.domain.ids import TakeId
from core.domain.take import Take
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.comparison import asked
from sceneforge_app.ui.components.part import part
from sceneforge_app.ui.pictures import glimpse_url, picture_url

KEY = "takes"
_TAKES = part("takes")


def show_takes(
    panel: Panel,
    aspect: float,
    verbs: Mapping[str, Callable[[], None]],
    costs: Mapping[TakeId, str],
) -> None:
    """Draw the strip.

    Args:
        panel: Whose takes.
        aspect: Width over height of the pictures.
        verbs: What to do when ``circle`` or ``compare`` was pressed; the part's state says on
            which take.
        costs: What each take came to, in words, by its id.
    """
    _TAKES(
        key=KEY,
        data={"aspect": aspect, "takes": strip(panel, costs)},
        on_circle_change=verbs["circle"],
        on_compare_change=verbs["compare"],
    )


def strip(panel: Panel, costs: Mapping[TakeId, str]) -> list[dict[str, Any]]:
    """What the browser needs of every take."""
    shown = panel.shown
    pictures = sum(take.picture is not None for take in panel.takes)
    by_id = {take.id: take for take in panel.takes}
    return [
        {
            **_card(take),
            "what": words.take_words(take, by_id.get(take.parent) if take.parent else None),
            "circled": take.id == panel.frame.circled,
            "older": take.number < shown.number,
            "comparable": pictures > 1 and take.picture is not None and take.id != shown.id,
            "cost": costs.get(take.id, ""),
        }
        for take in panel.takes
    ]


def _card(take: Take) -> dict[str, Any]:
    picture = take.picture
    return {
        "id": take.id,
        "number": take.number,
        "facts": words.QUALITIES[take.quality].lower(),
        "maker": words.maker_name(take.maker),
        "made_by": words.made_by(take.maker),
        "truth": words.truth(picture) if picture else "",
        "estimated": bool(picture and words.is_estimate(picture)),
        "asked": asked(take),
        "alt": f"Take {take.number}. {words.alt_text(take.shot)}",
        "url": picture_url(picture.thumbnail) if picture else None,
        "glimpse": glimpse_url(take),
        "state": take.status.value,
        "words": words.waiting_words(take),
    }
