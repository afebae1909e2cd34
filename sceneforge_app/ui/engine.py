"""Who plans the shots, and what that costs, before anybody is asked."""

from __future__ import annotations

import streamlit as st

from core.domain.scene import Scene
from core.ports.agents import BoardRequest
from sceneforge_app.ui.studio import studio

LEAST_USD = 0.01


def show_engine(scene: Scene | None) -> None:
    """One line: film grammar, or the language model with its price for *scene*."""
    state = studio().language.state()
    if not state.ready:
        st.caption(f"{state.label}: {state.reason}")
        return
    st.caption(f"Shots planned by {state.reason} {_quote(scene)}".strip().replace("$", "\\$"))


def _quote(scene: Scene | None) -> str:
    if scene is None:
        return ""
    request = BoardRequest(
        text=scene.text, frame_count=scene.frame_count, project_id=scene.project_id
    )
    usd = studio().planning_usd(request)
    if not usd:
        return ""
    price = f"about ${usd:.2f}" if usd >= LEAST_USD else "less than a cent"
    left = studio().till.left_today_usd()
    return f"This board: {price}; of today's budget ${left:.2f} is left."
