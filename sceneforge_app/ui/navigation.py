"""The pages, their order and the way between them."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import streamlit as st

from core.domain.project import Project
from core.errors import NotFound
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab

PAGES = Path(__file__).resolve().parents[2] / "pages"
TITLES = {
    "projects": "Projects",
    "scene": "Scene",
    "storyboard": "Storyboard",
    "frame": "Frame",
    "export": "Export",
    "settings": "Settings",
}
"""Page name -> what the director reads; the name is also its address."""
BRAND = '<span class="sf-mark" aria-hidden="true"></span><b class="sf-name">SceneForge</b>'


def page(name: str) -> st.Page:
    """The page of that name. Built anew on every run, as Streamlit wants it."""
    title = f"{TITLES[name]} - SceneForge"
    return st.Page(PAGES / f"{name}.py", title=title, url_path=name, default=name == "projects")


def go(name: str, **ids: str | None) -> NoReturn:
    """Open another page."""
    query = tab().address(**ids)
    if ids:
        tab().choose(**ids)
    st.switch_page(page(name), query_params=query)


def top_bar(here: st.Page) -> None:
    """Name, pages and the film that is open, in one line."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="top-bar"):
        st.html(BRAND, width="content")
        for name, title in TITLES.items():
            active = here.url_path == name or (name == "projects" and not here.url_path)
            with st.container(key=f"nav-{'here-' if active else ''}{name}", width="content"):
                st.page_link(page(name), label=title, query_params=tab().address())
        film = open_project()
        if film:
            st.space("stretch")
            st.markdown(f":gray[{plain(film.title)}]", width="content")


def open_project() -> Project | None:
    """The film this tab is at, if it still exists."""
    project_id = tab().project_id
    if project_id is None:
        return None
    try:
        return studio().projects.get(project_id)
    except NotFound:
        return None


def plain(text: str) -> str:
    """*text* as Markdown that shows it as it was typed."""
    return "".join(
        f"\\{letter}" if letter in r"\`*_{}[]()<>#+-.!|~$:" else letter for letter in text
    )
