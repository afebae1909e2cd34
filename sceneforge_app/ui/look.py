"""How a film's pictures are drawn: chosen on any page that shows them, kept with the film."""

from __future__ import annotations

import streamlit as st

from core.domain.picture import LOOKS, Look
from core.domain.project import Project
from core.domain.take import Take
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.pictures import picture_url
from sceneforge_app.ui.studio import studio


def choose_look(project: Project, page: str) -> Look:
    """The look of *project*, which *page* lets the director change."""
    chosen = st.pills(
        "Look",
        list(LOOKS),
        default=project.look,
        required=True,
        format_func=LOOKS.__getitem__,
        help="Ink, pencil and clay are drawn from the previs; FIBO's pictures have no depth to "
        "draw from: they get lines from their tones, and no clay.",
        key=f"look-{page}-{project.id}",
    )
    look = Look(chosen or project.look)
    if look is not project.look:
        with spoken():
            studio().projects.set_look(project, look)
    return look


def shown_url(take: Take, look: Look) -> str | None:
    """Where the browser finds *take* in a *look*; None: it has no picture yet."""
    if take.picture is None:
        return None
    if look is Look.PHOTOGRAPHIC:
        return picture_url(take.picture.png)
    return preview_url(take, look)


def preview_url(take: Take, look: Look) -> str:
    """Where *take* can be seen graded anew; in a look, until it is asked for otherwise."""
    asked = "" if look is Look.PHOTOGRAPHIC else f"?look={look.value}"
    return f"/pictures/preview/{take.id}{asked}"
