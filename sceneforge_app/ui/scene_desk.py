"""The Scene page's desk: what stands on it is kept, and the work ordered from it followed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st

from core.domain.film_terms import Quality
from core.domain.ids import SceneId
from core.domain.job import Job, JobKind
from core.domain.params import FrameParams
from core.domain.project import Project
from core.domain.scene import Scene
from core.errors import InvalidInput, NotFound, StaleWrite, UnreadableFile
from core.formats import READERS
from core.grammar.ideas import surprise
from core.services.scenes import SceneDraft
from sceneforge_app.ui import words
from sceneforge_app.ui.makers import choose_maker
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab

NEW = "new"
"""Stands for the id of a scene that is not kept yet."""


def open_scene(project: Project) -> Scene | None:
    """The scene this tab is at; None when it is at a new one."""
    scenes = studio().scenes.of_project(project.id)
    asked = tab().scene_id or _just_kept(scenes)
    if asked is None and scenes and not tab().kept("new-scene"):
        asked = scenes[0].id
    if asked and asked != tab().scene_id:
        tab().choose(scene=asked)
    return next((scene for scene in scenes if scene.id == asked), None)


def _just_kept(scenes: Sequence[Scene]) -> SceneId | None:
    """The scene this desk saved in a run that was cut off before it could say so.

    Streamlit ends a run at any touch of the session when the next one waits: between the saving
    of a new scene and the noting of its id.
    """
    if not scenes or tab().kept("desk-at") != NEW:
        return None
    return scenes[-1].id if scenes[-1].text == tab().kept("desk-saving") else None


def put_on_desk(scene: Scene | None) -> tuple[str, str]:
    """The text to start from and its version, which changes with the scene that is open."""
    at = scene.id if scene else NEW
    if tab().kept("desk-at") != at:
        same = scene is not None and _just_kept([scene]) == scene.id
        tab().keep("desk-at", at)
        if not same:
            put_text(scene.text if scene else "")
    return tab().kept("desk-text", ""), tab().kept("desk-version", "0")


def put_text(text: str) -> None:
    """Let the editor hold *text*, whatever was typed before."""
    tab().keep("desk-text", text)
    tab().keep("desk-version", str(int(tab().kept("desk-version", "0")) + 1))


def keep(project: Project, scene: Scene | None, draft: SceneDraft) -> Scene | None:
    """Save *draft* if it says something new; the scene as it is kept now.

    Raises:
        InvalidInput: the draft cannot be kept; the sentence says why.
        StaleWrite: it was changed elsewhere at this moment.
    """
    if not draft.text.strip() or (scene and draft_of(scene) == draft):
        return scene
    is_new = scene is None
    kept = _written(project, scene, draft)
    tab().keep("desk-at", kept.id)  # the same desk: what is being typed stays
    tab().keep("desk-text", kept.text)
    if is_new:
        tab().drop("new-scene")
        tab().choose(scene=kept.id)
    return kept


def _written(project: Project, scene: Scene | None, draft: SceneDraft) -> Scene:
    """*draft*, saved. Two runs of one tab can meet here: touching the tab ends the older one."""
    scenes = studio().scenes
    tab().keep("desk-saving", draft.text)
    try:
        return scenes.write(project.id, draft, scene=scene)
    except StaleWrite:
        tab().keep("desk-saving", draft.text)
        stored = scenes.get(scene.id) if scene else None
        if changed_elsewhere(stored, draft.text):
            raise
        return scenes.write(project.id, draft, scene=stored)


def changed_elsewhere(scene: Scene | None, typed: str) -> bool:
    """Whether another tab saved a text that this one has neither shown nor typed."""
    mine = {tab().kept("desk-text"), tab().kept("desk-saving"), typed}
    return scene is not None and scene.text not in mine


def offer_both(scene: Scene) -> None:
    """Say that there are two texts, and let the director choose."""
    st.warning("This scene was changed in another tab. Nothing of either text is lost.")
    with st.container(horizontal=True):
        if st.button("Show the other text"):
            put_text(scene.text)
            st.rerun()
        if st.button("Keep mine"):
            tab().keep("desk-text", scene.text)
            st.rerun()


def kept(scene: Scene | None) -> Scene:
    """*scene*, which must have been kept.

    Raises:
        InvalidInput: there is no text yet.
    """
    if scene is None:
        raise InvalidInput("There is no text yet: describe what happens in the scene.")
    return scene


def draft_of(scene: Scene) -> SceneDraft:
    """What the page would keep of *scene* if nothing were touched."""
    return SceneDraft(
        text=scene.text,
        genre=scene.genre,
        frame_count=scene.frame_count,
        base_params=scene.base_params,
        seed=scene.seed,
    )


def read_upload() -> None:
    """Put the text of the uploaded script into the editor, once, for correction.

    Raises:
        UnreadableFile: it is not what its name says.
    """
    upload = tab().kept("upload")
    if upload is None or tab().kept("upload-read") == upload.file_id:
        return
    tab().keep("upload-read", upload.file_id)
    suffix = PurePath(upload.name).suffix.lower()
    if suffix not in READERS:
        raise UnreadableFile(f"{upload.name} is no script this page can read.")
    put_text(READERS[suffix](upload.getvalue()))


def settings(project: Project, scene: Scene | None) -> tuple[SceneDraft, Quality]:
    """The controls beside the text, as a draft without its text, and the quality asked for."""
    key = tab().kept("desk-version", "0")
    start = draft_of(scene) if scene else SceneDraft(text="", genre=project.genre)
    genre = st.selectbox(
        "Genre",
        options := list(words.GENRES),
        index=options.index(start.genre),
        format_func=lambda item: words.GENRES[item],
        key=f"genre-{key}",
    )
    frames = st.slider("Frames", 1, 20, start.frame_count, key=f"frames-{key}")
    quality = _quality()
    choose_maker(project, frames, quality)
    base = _base_params(start.base_params, key)
    seed = int(
        st.number_input(
            "Seed",
            0,
            2**31 - 1,
            start.seed,
            key=f"seed-{key}",
            help="The same text with the same seed gives the same board.",
        )
    )
    draft = SceneDraft(text="", genre=genre, frame_count=frames, base_params=base, seed=seed)
    return draft, quality


def _quality() -> Quality:
    quality = st.segmented_control(
        "Quality",
        list(Quality),
        default=Quality.PREVIEW,
        required=True,
        format_func=words.QUALITIES.__getitem__,
        key="quality",
        persist_state="session",
    )
    chosen = Quality(quality or Quality.PREVIEW)
    st.caption(words.QUALITY_MEANING[chosen])
    return chosen


def _base_params(start: FrameParams | None, key: str) -> FrameParams | None:
    """The base sliders: off, they follow the genre."""
    if not st.toggle("Set the look myself", start is not None, key=f"look-{key}"):
        st.caption("Light and lens as the genre has them.")
        return None
    base = start or FrameParams()
    values = {
        name: st.slider(label, low, high, getattr(base, name), step, key=f"base-{name}-{key}")
        for name, label, low, high, step in (
            ("lighting", "Light level", 0.0, 100.0, 1.0),
            ("color_temp", "Colour of the light (K)", 2000.0, 12000.0, 50.0),
            ("contrast", "Contrast", 0.0, 100.0, 1.0),
            ("saturation", "Saturation", 0.0, 100.0, 1.0),
            ("hdr_bloom", "Bloom", 0.0, 100.0, 1.0),
            ("fov", "Lens (degrees)", 10.0, 120.0, 1.0),
        )
    }
    return base.revised(**values)


def offer_surprise(project: Project, text: str) -> None:
    """A scene nobody asked for, in place of the text, which can be had back."""
    with st.container(horizontal=True):
        if st.button("Surprise me", icon=":material/casino:", help="A scene idea, new each time."):
            if text.strip():
                tab().keep("desk-before", text)
            put_text(_next_idea(project))
            st.rerun()
        before = tab().kept("desk-before")
        if before and before != text and st.button("Put my text back", icon=":material/undo:"):
            tab().drop("desk-before")
            put_text(before)
            st.rerun()


def _next_idea(project: Project) -> str:
    """In the genre that is chosen on the page, else the film's; another one every time."""
    number = int(tab().kept("surprises", secrets.randbelow(2**31))) + 1
    tab().keep("surprises", number)
    chosen = tab().kept(f"genre-{tab().kept('desk-version', '0')}")
    return surprise(number, chosen or project.genre).text


def make_board(scene: Scene, quality: Quality) -> None:
    """Order the board of *scene* from the chosen maker and follow it.

    Raises:
        ProviderNotConfigured: the maker cannot be used now.
    """
    job = studio().storyboards.begin(scene.id, quality=quality, maker=tab().kept("maker"))
    tab().choose(job=job.id)


def board_job(scene: Scene) -> Job | None:
    """The board work of *scene* this tab shows: its own, or what another tab ordered last."""
    found = _job(tab().job_id) or studio().jobs.latest(scene.project_id)
    if found is None or found.kind is not JobKind.STORYBOARD:
        return None
    return found if found.payload.get("scene_id") == scene.id else None


def _job(job_id: str | None) -> Job | None:
    if job_id is None:
        return None
    try:
        return studio().jobs.progress(job_id).job  # type: ignore[arg-type]
    except NotFound:
        return None
