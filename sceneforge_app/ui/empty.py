"""What pages say when there is nothing to show yet, and the way on."""

from __future__ import annotations

import streamlit as st

from sceneforge_app.ui.navigation import go
from sceneforge_app.ui.tab import tab


def no_film(why: str) -> None:
    """No film is open."""
    _say("No film is open", why)
    if st.button("Choose or begin a film", type="primary"):
        tab().choose(project=None)
        go("projects")


def no_board(why: str) -> None:
    """The film has no frames yet."""
    _say("There are no frames yet", why)
    if st.button("Write the scene", type="primary", icon=":material/edit_note:"):
        go("scene")


def no_frame() -> None:
    """No frame is chosen."""
    _say("No frame is open", "Open one from the storyboard: its button, or F on the keyboard.")
    if st.button("To the storyboard", type="primary", icon=":material/grid_view:"):
        go("storyboard")


def _say(title: str, why: str) -> None:
    st.title(title, anchor=False)
    st.markdown(why)
