"""Storyboard: the frames in order, and what the crew made of the scene."""

import streamlit as st

from sceneforge_app.ui import board_desk, failed, scene_desk
from sceneforge_app.ui.empty import no_board, no_film
from sceneforge_app.ui.look import choose_look
from sceneforge_app.ui.money import show_board_cost
from sceneforge_app.ui.navigation import open_project
from sceneforge_app.ui.progress import follow_board
from sceneforge_app.ui.scene_list import scene_switcher
from sceneforge_app.ui.studio import studio

project = open_project()
if project is None:
    no_film("A storyboard belongs to a film.")
    st.stop()

scene = scene_desk.open_scene(project)
if scene is None:
    no_board("Write what happens; the crew makes the board from it.")
    st.stop()

scene_switcher(project, scene, may_add=False)
board = studio().storyboards.board(scene.id)
job = scene_desk.board_job(scene)
if job and not job.status.is_terminal and not board.panels:
    follow_board(job, scene)
elif not board.panels and not board.omitted:
    no_board("The scene is written; the crew has not been called yet.")
else:
    frames, rail = st.columns([3.4, 1], gap="large")
    with frames:
        board_desk.note_box(board)
        failed.show_failed(board)
        board_desk.show(board, choose_look(project, "storyboard"))
        show_board_cost(board.project, (*board.panels, *board.omitted))
    with rail:
        board_desk.show_rail(board)
