"""The scenes of a film, to move between them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.domain.project import Project
from core.domain.scene import Scene
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab


def scene_switcher(project: Project, scene: Scene | None, *, may_add: bool = True) -> None:
    """One line: the scenes of *project*, and a new one."""
    scenes = studio().scenes.of_project(project.id)
    with st.container(horizontal=True, vertical_alignment="center", key="page-head"):
        st.title(scene_title(scene) if scene else "New scene", anchor=False, width="content")
        st.space("stretch")
        if len(scenes) > 1 or (scenes and scene is None):
            _choice(scenes, scene)
        if may_add and scene is not None and st.button("New scene", icon=":material/add:"):
            tab().keep("new-scene", value=True)
            tab().drop("desk-saving")
            tab().choose(scene=None)
            st.rerun()


def _choice(scenes: Sequence[Scene], scene: Scene | None) -> None:
    by_id = {item.id: item for item in scenes}
    key = f"scene-choice-{scene.id}-{len(scene.breakdown)}" if scene else "scene-choice-new"
    chosen = st.selectbox(
        "Scene",
        list(by_id),
        index=list(by_id).index(scene.id) if scene else None,
        format_func=lambda item: scene_title(by_id[item]),
        placeholder="Choose a scene",
        label_visibility="collapsed",
        width=320,
        key=key,
    )
    if chosen and (scene is None or chosen != scene.id):
        tab().drop("new-scene")
        tab().choose(scene=chosen)
        st.rerun()


def scene_title(scene: Scene) -> str:
    """A scene's number and heading, or how its text begins."""
    if scene.breakdown:
        more = f" and {len(scene.breakdown) - 1} more" if len(scene.breakdown) > 1 else ""
        return f"{scene.number}  {scene.breakdown[0].heading}{more}"
    first = " ".join(next(iter(scene.text.strip().splitlines()), "").split())[:48]
    return f"{scene.number}  {first}"
