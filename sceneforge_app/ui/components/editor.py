"""The text of a scene, as a director types it."""

from __future__ import annotations

from sceneforge_app.ui.components.part import nothing, part
from sceneforge_app.ui.tab import tab

KEY = "editor"
_EDITOR = part("editor")
_HINT = (
    "Describe what happens, as you would tell it: who, where, when, the mood.\n"
    "Or paste a scene of your script, Fountain and plain text alike."
)


def show_editor(text: str, *, version: str, kept: int | None) -> None:
    """Draw the editor.

    Args:
        text: What it starts from.
        version: Changes when *text* shall replace what was typed.
        kept: Counts the savings of what stands in it; None: it is not saved.
    """
    _EDITOR(
        key=KEY,
        data={"text": text, "version": version, "kept": kept, "placeholder": _HINT},
        on_typed_change=nothing,
    )


def typed(text: str, *, version: str) -> str:
    """What was typed since *version* was shown, else *text*."""
    held = tab().part(KEY).get("typed") or {}
    return str(held["text"]) if held.get("version") == version else text
