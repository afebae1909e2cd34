"""A scene, and what a model could answer about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.agents.language_crew import LanguageCrew
from core.domain.plan import BoardPlan, PlannedShot
from core.ports.agents import BoardRequest
from tests.fakes.language import FakeLanguage, Told

USD_PER_TOKEN = 1e-6
DINER = (
    "INT. DINER - NIGHT\n\n"
    "Ines leans over the counter and stares at the clerk. Rain beats on the window.\n\n"
    "INES\nWhere is my brother?\n\n"
    "The clerk looks at his shoes. Ines pulls a gun from her bag and puts it on the counter."
)


def shot(**changes: Any) -> dict[str, Any]:
    """A model's shot that holds: Ines, close."""
    return {
        "scene": 1,
        "beat": 1,
        "purpose": "action",
        "frame": "one_person",
        "size": "close",
        "angle": "eye-level",
        "composition": "rule-of-thirds",
        "movement": "static",
        "people": ["ines"],
        "thing": None,
        "action": "Ines fixes her eyes on somebody across the counter.",
        "reason": "Her stare starts the scene.",
        "seconds": 2.5,
        "quote": "stares at the clerk",
    } | changes


PLACE = shot(
    purpose="establish",
    frame="place",
    size="extreme_wide",
    people=[],
    quote="",
    action="A diner at night, rain on its window.",
    reason="Where we are, and how alone they are.",
)
ANSWER = shot(
    purpose="reaction",
    people=["clerk"],
    quote="The clerk looks at his shoes",
    action="The clerk drops his eyes.",
)
GUN = shot(
    purpose="detail",
    frame="thing",
    thing="gun",
    quote="pulls a gun from her bag",
    action="A gun slides onto the counter.",
)


def staged(number: int, **changes: Any) -> dict[str, Any]:
    """A model's staging of Ines in one shot."""
    person = {
        "id": "ines",
        "pose": "point",
        "expression": "angry",
        "faces": "left",
        "holds": None,
    } | changes
    return {"number": number, "people": [person]}


def staging(*shots: dict[str, Any], light: str = "motivated") -> dict[str, Any]:
    """A model's staging of a board, and its light."""
    lights = [{"scene": 1, "key_light": light, "quality": "natural"}]
    return {"shots": list(shots), "lights": lights}


def planned(
    *shots: dict[str, Any], text: str = DINER, frames: int = 4, **told: Sequence[Told]
) -> tuple[BoardPlan, FakeLanguage]:
    """The board of *text* when the model answers with *shots*, and the model."""
    answers: dict[str, Sequence[Told]] = {
        "breakdown": [{"shots": list(shots)}],
        "staging": [staging()],
        "continuity": [{"findings": []}],
    }
    language = FakeLanguage(answers | told, usd_per_token=USD_PER_TOKEN)
    request = BoardRequest(text=text, frame_count=frames)
    return LanguageCrew(language).plan_board(request, on_step=lambda *_: None), language


def actions(plan: BoardPlan) -> list[str]:
    """What every shot shows, in words."""
    return [one.shot.action for one in plan.shots]


def told(plan: BoardPlan, action: str) -> PlannedShot:
    """The shot of *plan* with that action."""
    return next(one for one in plan.shots if one.shot.action == action)
