"""Scene: the text, how it shall be shot, and the crew at work on it."""

import streamlit as st

from sceneforge_app.ui import scene_desk
from sceneforge_app.ui.components.editor import show_editor, typed
from sceneforge_app.ui.empty import no_film
from sceneforge_app.ui.engine import show_engine
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.navigation import open_project
from sceneforge_app.ui.progress import follow_board, offer_board
from sceneforge_app.ui.scene_list import scene_switcher

project = open_project()
if project is None:
    no_film("A scene belongs to a film.")
    st.stop()

scene = scene_desk.open_scene(project)
with spoken():
    scene_desk.read_upload()
text, version = scene_desk.put_on_desk(scene)

# Saved before anything is drawn that speaks of it: what the page says is so.
head = st.container()
words_side, rail = st.columns([2.6, 1], gap="large")
with rail:
    draft, quality = scene_desk.settings(project, scene)
    st.file_uploader(
        "Open a script",
        ["txt", "fountain", "fdx", "pdf"],
        key="upload",
        help="Read into the text.",
    )
draft = draft.revised(text=typed(text, version=version))
conflict = scene_desk.changed_elsewhere(scene, draft.text)
with words_side, spoken():
    if not conflict:
        scene = scene_desk.keep(project, scene, draft)

with head:
    scene_switcher(project, scene)
with words_side:
    show_editor(text, version=version, kept=scene.revision if scene and not conflict else None)
    if conflict and scene is not None:
        scene_desk.offer_both(scene)
    if st.button("Make the board", type="primary", icon=":material/movie:", shortcut="Ctrl+Enter"):
        with spoken():
            scene_desk.make_board(scene_desk.kept(scene), quality)
            st.rerun()
    scene_desk.offer_surprise(project, draft.text)
    show_engine(scene)
    if scene is not None:
        job = scene_desk.board_job(scene)
        if job:
            follow_board(job, scene)
        else:
            offer_board(scene)
