"""How a film's pictures are drawn: chosen on any page that shows them, kept with the film."""

from __future__ import annotations

import streamlit as st

from core.domain.picture import LOOKS, Look
from core.domain.project import Project
from sceneforge_app.ui.errors import spoken
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
