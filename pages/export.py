"""Export: the storyboard as paper and as pictures."""

import streamlit as st

from sceneforge_app.ui.empty import no_film
from sceneforge_app.ui.export_desk import show_export
from sceneforge_app.ui.navigation import open_project

project = open_project()
if project is None:
    no_film("Exports are of a film.")
    st.stop()
show_export(project)
