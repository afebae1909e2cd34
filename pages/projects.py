"""Projects: the films, a new one, and those put away."""

import streamlit as st

from sceneforge_app.ui.films import invite, new_film, show_films
from sceneforge_app.ui.studio import studio

films = studio().projects.cards()
archived = studio().projects.cards(archived=True)

with st.container(horizontal=True, vertical_alignment="center", key="page-head"):
    st.title("Projects", anchor=False)
    st.space("stretch")
    with st.popover(
        "New film", icon=":material/add:", type="secondary" if not films else "primary"
    ):
        new_film()

if films:
    show_films(films)
else:
    invite()

if archived:
    with st.expander(f"Archived ({len(archived)})"):
        show_films(archived)
