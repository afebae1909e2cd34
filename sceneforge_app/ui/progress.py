"""Following the crew: looked at twice a second while it works, then once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from core.domain.job import Job, JobStatus
from core.domain.scene import Scene
from core.services.storyboards import Panel
from sceneforge_app.ui.components.crew import show_crew
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.failed import failed_panels, retry_button
from sceneforge_app.ui.navigation import go
from sceneforge_app.ui.studio import studio

LOOK_EVERY_S = 0.5


def live(draw: Callable[[], bool], *, busy: bool) -> None:
    """Draw now, and again and again while there is work; at its end the whole page once.

    Args:
        draw: Draws and says whether there is still work.
        busy: Whether there is work now.
    """

    def look() -> None:
        if not draw() and busy:
            st.rerun()

    st.fragment(look, run_every=LOOK_EVERY_S if busy else None)()


def follow_board(job: Job, scene: Scene) -> None:
    """The crew at work on the board of *scene*, with what one can do about it."""

    def draw() -> bool:
        progress = studio().jobs.progress(job.id)
        show_crew(progress, studio().storyboards.board(scene.id))
        return not progress.job.status.is_terminal

    live(draw, busy=not job.status.is_terminal)
    _next_steps(job, scene)


def offer_board(scene: Scene) -> None:
    """The way to the board that is there already, and what a new one does to it."""
    panels = studio().storyboards.board(scene.id).panels
    if panels:
        st.caption("A new board takes the present frames off the board; they are kept beside it.")
        _open_button(scene, "secondary")


def _open_button(scene: Scene, kind: Literal["primary", "secondary"] = "primary") -> None:
    if st.button("Open the storyboard", type=kind, icon=":material/grid_view:"):
        go("storyboard", project=scene.project_id, scene=scene.id)


def _next_steps(job: Job, scene: Scene) -> None:
    with st.container(horizontal=True):
        if not job.status.is_terminal:
            if st.button("Cancel", icon=":material/close:"):
                with spoken():
                    studio().jobs.cancel(job.id)
                    st.rerun()
            return
        panels = studio().storyboards.board(scene.id).panels
        if panels:
            _open_button(scene)
        if job.status is JobStatus.FAILED:
            _retry_failed(scene, panels)


def _retry_failed(scene: Scene, panels: Sequence[Panel]) -> None:
    failed = failed_panels(panels)
    if failed and retry_button(failed):
        go("storyboard", project=scene.project_id, scene=scene.id)
