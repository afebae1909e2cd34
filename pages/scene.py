"""Scene: the text, how it shall be shot, and the crew at work on it."""

import streamlit as st

from sceneforge_app.ui import scene_desk
from sceneforge_app.ui.components.editor import show_editor
from sceneforge_app.ui.empty import no_film
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.navigation import open_project
from sceneforge_app.ui.progress import follow_board, offer_board
from sceneforge_app.ui.scene_list import scene_switcher

project = open_project()
if project is None:
    no_film("A scene belongs to a film.")
    st.stop()

scene = scene_desk.open_scene(project)
scene_switcher(project, scene)

with spoken():
    scene_desk.read_upload()
text, version = scene_desk.put_on_desk(scene)

words_side, rail = st.columns([2.6, 1], gap="large")
with words_side:
    typed = show_editor(text, version=version, saved="Saved" if scene else "")
    conflict = scene_desk.changed_elsewhere(scene, typed)
    if conflict and scene is not None:
        scene_desk.offer_both(scene)
with rail:
    draft, quality = scene_desk.settings(project, scene)
    st.file_uploader(
        "Open a script",
        ["txt", "fountain", "fdx", "pdf"],
        key="upload",
        help="Read into the text.",
    )

with words_side, spoken():
    asked = st.button(
        "Make the board", type="primary", icon=":material/movie:", shortcut="Ctrl+Enter"
    )
    draft = draft.revised(text=typed)
    if not conflict:
        scene = scene_desk.keep(project, scene, draft)
    if asked:
        scene_desk.make_board(scene_desk.kept(scene), quality)
        st.rerun()

if scene is not None:
    with words_side:
        job = scene_desk.board_job(scene)
        if job:
            follow_board(job, scene)
        else:
            offer_board(scene)
