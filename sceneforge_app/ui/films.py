"""The films on the Projects page: cards, a new one, and the invitation to the first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from core.domain.film_terms import Genre
from core.domain.optics import SENSORS
from core.domain.project import Project
from core.services.projects import ProjectCard
from core.services.scenes import SceneDraft
from sceneforge_app.ui import words
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.money import film_cost
from sceneforge_app.ui.navigation import go, plain
from sceneforge_app.ui.pictures import picture_url
from sceneforge_app.ui.studio import studio

_MORE = ("Rename", "Duplicate", "Archive")
_MORE_ARCHIVED = ("Take out again", "Duplicate")


def invite() -> None:
    """What an empty studio says: one click from a sentence to a board."""
    with st.container(key="invitation", horizontal_alignment="center"):
        st.html(
            '<p class="sf-quote">“A tense noir chase through rainy neon streets at midnight”</p>'
            '<p class="sf-lead">Type a scene like this one. The crew breaks it down, plans the'
            " shots, lights and frames them, and hands you a storyboard.</p>"
        )
        if st.button("Shoot this sentence", type="primary", icon=":material/movie:"):
            with spoken():
                shoot_sample()
        st.caption(
            "Nothing leaves this machine. It needs no key and no network.", text_alignment="center"
        )


def shoot_sample() -> None:
    """A first film from the sample sentence, its board begun at once."""
    project = studio().projects.begin("Neon chase", genre=Genre.NOIR)
    scene = studio().scenes.write(project.id, SceneDraft(text=words.SAMPLE, genre=Genre.NOIR))
    job = studio().storyboards.begin(scene.id)
    go("scene", project=project.id, scene=scene.id, job=job.id)


def new_film() -> None:
    """The form for a new film."""
    with st.form("new-film", border=False):
        title = st.text_input("Title", max_chars=200, placeholder="Working title")
        ratio = st.selectbox(
            "Picture format", words.ASPECTS, index=3, format_func=words.ASPECTS.__getitem__
        )
        sensor = st.selectbox("Sensor", SENSORS, format_func=lambda key: SENSORS[key].label)
        genre = st.selectbox("Genre", words.GENRES, format_func=words.GENRES.__getitem__)
        if st.form_submit_button("Begin the film", type="primary", width="stretch"):
            with spoken():
                film = studio().projects.begin(title, genre=genre, aspect=ratio, sensor=sensor)
                go("scene", project=film.id)


def show_films(films: Sequence[ProjectCard]) -> None:
    """Cards, the latest touched first."""
    with st.grid("auto", min_column_width=300, gap="medium", key="films") as grid:
        for film in films:
            with grid.cell():
                _card(film)


def _card(film: ProjectCard) -> None:
    project = film.project
    with st.container(border=True, key=f"film-{project.id}", gap="xsmall"):
        st.html(_cover(film))
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            if st.button(plain(project.title), key=f"open-{project.id}", type="tertiary"):
                _open(film)
            st.space("stretch")
            menu = _MORE_ARCHIVED if project.archived else _MORE
            verb = st.menu_button(
                "More",
                menu,
                key=f"more-{project.id}",
                type="tertiary",
                icon=":material/more_horiz:",
            )
        st.caption(_facts(film))
    if verb:
        with spoken():
            _do(verb, project)


def _cover(film: ProjectCard) -> str:
    title = escape(film.project.title, quote=True)
    inside = (
        f'<img src="{picture_url(film.cover)}" alt="First frame of {title}">'
        if film.cover
        else "<span>No frames yet</span>"
    )
    return f'<div class="sf-cover">{inside}</div>'


def _facts(film: ProjectCard) -> str:
    scenes = "1 scene" if film.scenes == 1 else f"{film.scenes} scenes"
    frames = "1 frame" if film.frames == 1 else f"{film.frames} frames"
    genre = words.GENRES[film.project.genre] if film.project.genre else "Any genre"
    ratio = next(
        (name for value, name in words.ASPECTS.items() if abs(value - film.project.aspect) < 0.01),
        f"{film.project.aspect:.2f}:1",
    )
    facts = [f"{scenes}, {frames}", genre, ratio.split(" ")[0], film_cost(film.project.id)]
    return " · ".join(filter(None, facts)).replace(":", "\\:").replace("$", "\\$")


def _open(film: ProjectCard) -> None:
    scenes = studio().scenes.of_project(film.project.id)
    scene = scenes[0].id if scenes else None
    go("storyboard" if film.frames else "scene", project=film.project.id, scene=scene)


def _do(verb: str, project: Project) -> None:
    films = studio().projects
    if verb == "Rename":
        _rename(project)
        return
    if verb == "Duplicate":
        films.duplicate(project.id)
    else:
        films.archive(project, archived=verb == "Archive")
    st.rerun()


@st.dialog("Rename the film")
def _rename(project: Project) -> None:
    title = st.text_input("Title", project.title, max_chars=200)
    if st.button("Rename", type="primary"):
        with spoken():
            studio().projects.rename(project, title)
            st.rerun()
