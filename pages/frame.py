"""Frame: one panel under the director's hand, its takes and what is known of them."""

import streamlit as st

from sceneforge_app.ui import frame_desk, frame_facts, orders
from sceneforge_app.ui.components.grader import moved
from sceneforge_app.ui.empty import no_film, no_frame
from sceneforge_app.ui.look import choose_look
from sceneforge_app.ui.navigation import open_project
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab

project = open_project()
if project is None:
    no_film("A frame belongs to a film.")
    st.stop()
frame_id = tab().frame_id
if frame_id is None:
    no_frame()
    st.stop()

panel = studio().frames.panel(frame_id)
with st.container(horizontal=True, vertical_alignment="center", key="page-head"):
    frame_facts.show_slate(panel.shown)
    st.space("stretch")
    frame_desk.neighbours(panel)

look = choose_look(project, "frame")
frame_desk.show_picture(panel, project, look)
frame_desk.note_box(panel, project, lambda: moved(panel))
frame_desk.show_answer(panel)
frame_desk.show_strip(panel, project)
orders.more_takes(panel, project)
frame_desk.show_comparison(panel, project)
frame_facts.show_facts(panel, project)
