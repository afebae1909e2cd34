"""Who makes the pictures, and what that costs, before anything is ordered."""

from __future__ import annotations

import streamlit as st

from core.domain.film_terms import Quality
from core.domain.project import Project
from core.ports.frame_maker import MakerState
from sceneforge_app.ui.studio import studio


def choose_maker(project: Project, frames: int, quality: Quality) -> str:
    """The maker of the next board; with only one ready, the other is named with what it lacks."""
    states = {name: maker.state() for name, maker in studio().makers.items()}
    ready = [name for name, state in states.items() if state.ready]
    chosen = project.maker
    if len(ready) > 1:
        picked = st.segmented_control(
            "Pictures by",
            ready,
            default=project.maker if project.maker in ready else ready[0],
            required=True,
            format_func=lambda name: states[name].label,
            key="maker",
            persist_state="session",
        )
        chosen = str(picked or chosen)
        st.caption(_terms(project, frames, quality, chosen))
    for state in states.values():
        if not state.ready:
            st.caption(_missing(state))
    return chosen


def _terms(project: Project, frames: int, quality: Quality, maker: str) -> str:
    """The quote, and what is left of the day's budget."""
    cost = studio().storyboards.quote_usd(project, frames=frames, quality=quality, maker=maker)
    if not cost:
        return studio().makers[maker].state().reason
    left = studio().till.left_today_usd()
    each = "picture" if frames == 1 else "pictures"
    return f"{frames} {each}: \\${cost:.2f}. Of today's budget \\${left:.2f} is left."


def _missing(state: MakerState) -> str:
    return f"{state.label}: {state.reason}"
