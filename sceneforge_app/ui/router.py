"""What stands around every page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.navigation import TITLES, page, top_bar
from sceneforge_app.ui.tab import tab

HERE = Path(__file__).parent
ICON = HERE.parent / "static" / "icon.png"


def run_page() -> None:
    """Run the page that the address asks for, in its frame."""
    st.set_page_config(
        page_title="SceneForge",
        page_icon=str(ICON),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(HERE / "chrome.css")
    here = st.navigation([page(name) for name in TITLES], position="hidden")
    tab().arrive()
    with spoken():
        top_bar(here)
        here.run()
