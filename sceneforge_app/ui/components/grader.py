"""A take under the director's hand: light that follows, a camera that waits for the next take."""

from __future__ import annotations

from typing import Any

from core.domain.film_terms import CameraAngle, Composition
from core.domain.film_terms_tables import ANGLES
from core.domain.optics import SENSORS
from core.domain.params import FrameParams
from core.domain.picture import Look
from core.domain.project import Project
from core.domain.take import TakeStatus
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.part import nothing, part
from sceneforge_app.ui.pictures import glimpse_url, preview_url, shown_url
from sceneforge_app.ui.tab import tab

KEY = "grader"
_GRADER = part("grader")


def _slider(name: str, label: str, span: tuple[float, float, float], hint: str) -> dict[str, Any]:
    low, high, step = span
    return {"name": name, "label": label, "min": low, "max": high, "step": step, "hint": hint}


CONTROLS: list[dict[str, Any]] = [
    _slider("lighting", "Light level", (0, 100, 1), "One step is 0.06 EV; the middle is as shot."),
    _slider("color_temp", "Colour of the light", (2000, 12000, 50), "Lower is warmer."),
    _slider("contrast", "Contrast", (0, 100, 1), "About middle grey."),
    _slider("saturation", "Saturation", (0, 100, 1), "All the way down is black and white."),
    _slider("hdr_bloom", "Bloom", (0, 100, 1), "How much light the lens scatters."),
    _slider("fov", "Lens", (10, 120, 1), "Focal length on the film's sensor."),
    {
        "name": "camera_angle",
        "label": "Camera angle",
        "hint": "Height and attitude of the camera.",
        "options": [(angle.value, ANGLES[angle].label.capitalize()) for angle in CameraAngle],
    },
    {
        "name": "composition",
        "label": "Composition",
        "hint": "Where the subject sits in the frame.",
        "options": [(item.value, words.COMPOSITIONS[item]) for item in Composition],
    },
]
"""Every FrameParams field as a control, light first."""


def show_grader(panel: Panel, project: Project, look: Look) -> dict[str, Any]:
    """Draw the shown take in a *look* with its controls; the fields moved away from it."""
    take = panel.shown
    _GRADER(
        key=KEY,
        data={
            "take": take.id,
            "reset": tab().kept("grader-reset", 0),
            "label": _label(panel),
            "url": shown_url(take, look),
            "glimpse": glimpse_url(panel.latest),
            "waiting": words.waiting_words(panel.latest),
            "alt": words.alt_text(take.shot),
            "aspect": project.aspect,
            "preview": preview_url(take, look),
            "values": take.params.model_dump(mode="json"),
            "moved": moved(panel),
            "controls": CONTROLS,
            "usedWidthMm": SENSORS[project.sensor].used_mm(project.aspect)[0],
            "locked": list(panel.frame.locked),
        },
        on_asked_change=nothing,
    )
    return moved(panel)


def _label(panel: Panel) -> str:
    shown, latest = panel.shown, panel.latest
    if latest.status is TakeStatus.QUEUED and latest.id != shown.id:
        if latest.glimpse:
            return f"Take {latest.number}, a first look; its picture is being made"
        return f"Take {shown.number}; take {latest.number} is being made"
    return f"Take {shown.number}"


def moved(panel: Panel) -> dict[str, Any]:
    """The controls that stand elsewhere than in the shown take."""
    held = tab().part(KEY).get("asked") or {}
    if held.get("take") != panel.shown.id:
        return {}
    known = FrameParams.model_fields
    return {name: value for name, value in held.get("moved", {}).items() if name in known}


def put_back() -> None:
    """Let the controls stand as in the shown take again."""
    tab().drop(KEY)
    tab().keep("grader-reset", tab().kept("grader-reset", 0) + 1)
