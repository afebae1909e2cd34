"""The Export page's desk: how the storyboard is printed, and what can be taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256

import streamlit as st

from core.domain.ids import ProjectId
from core.domain.picture import Look
from core.domain.project import Project
from core.formats.storyboard_pdf import LAYOUTS, Paper
from core.services.exports import PdfOptions, PictureKind
from core.services.storyboards import Board
from sceneforge_app.ui.empty import no_board
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.look import choose_look
from sceneforge_app.ui.studio import studio

_ARCHIVES = {
    "PNG pictures": PictureKind.PNG,
    "EXR pictures": PictureKind.EXR,
    "EXR with passes": PictureKind.PASSES,
}
_PAPERS = {Paper.A4: "A4", Paper.LETTER: "US Letter"}


def show_export(project: Project) -> None:
    """Options, downloads and the pages as they will be printed."""
    boards = [
        studio().storyboards.board(scene.id) for scene in studio().scenes.of_project(project.id)
    ]
    if not any(board.panels for board in boards):
        no_board("There is nothing to print yet.")
        return
    with st.container(key="page-head"):
        st.title("Export", anchor=False)
    rail, pages = st.columns([1, 2.6], gap="large")
    with rail:
        options = _options(project)
        _downloads(project, options)
        _waiting(boards)
    with pages, spoken():
        _pages(project, options, fingerprint(boards))


def _options(project: Project) -> PdfOptions:
    look = choose_look(project, "export")
    paper = st.segmented_control(
        "Paper",
        list(Paper),
        default=Paper.A4,
        required=True,
        format_func=_PAPERS.__getitem__,
        persist_state="session",
        key="paper",
    )
    per_page = st.segmented_control(
        "Frames a page",
        list(LAYOUTS),
        default=6,
        required=True,
        persist_state="session",
        key="per-page",
    )
    status = st.text_input("Status", "Draft", max_chars=40, key="pdf-status")
    author = st.text_input("Director", max_chars=80, key="pdf-author", persist_state="session")
    footer = st.text_input("Footer", max_chars=120, key="pdf-footer", persist_state="session")
    return PdfOptions(
        paper=Paper(paper or Paper.A4),
        per_page=per_page or 6,
        status=status,
        author=author,
        footer=footer,
        look=look,
    )


def _downloads(project: Project, options: PdfOptions) -> None:
    exports, name = studio().exports, file_name(project.title)
    st.download_button(
        "Download PDF",
        lambda: exports.storyboard_pdf(project.id, options).data,
        f"{name}_storyboard.pdf",
        "application/pdf",
        type="primary",
        icon=":material/picture_as_pdf:",
        on_click="ignore",
        width="stretch",
    )
    with st.container(horizontal=True):
        for label, kind in _ARCHIVES.items():
            st.download_button(
                label,
                _zipped(project, kind, options.look or project.look),
                f"{name}_{kind.value}.zip",
                "application/zip",
                on_click="ignore",
            )
    st.caption(
        "PNG: in this look, 8-bit sRGB. EXR: scene-linear half float, not graded. Passes: beauty, "
        "light groups, depth, normals, albedo and ids in one EXR a frame."
    )


def _zipped(project: Project, kind: PictureKind, look: Look) -> Callable[[], bytes]:
    return lambda: studio().exports.pictures_zip(project.id, kind, look)


def file_name(title: str) -> str:
    """*title* as the beginning of a file's name on any system."""
    kept = "".join(letter if letter.isalnum() else "_" for letter in title)
    return "_".join(part for part in kept.split("_") if part)[:60] or "film"


def _waiting(boards: Sequence[Board]) -> None:
    missing = sum(panel.shown.picture is None for board in boards for panel in board.panels)
    if missing:
        frames = "1 frame has" if missing == 1 else f"{missing} frames have"
        st.warning(f"{frames} no picture yet; the pages say so in its place.")


def _pages(project: Project, options: PdfOptions, state: str) -> None:
    with st.spinner("Setting the pages"):
        pages, clipped = _drawn(project.id, options.model_dump_json(), state)
    count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    st.caption(f"{count}, as printed")
    if clipped:
        st.warning(f"The text of {', '.join(clipped)} is longer than its cell and ends in […].")
    for number, page in enumerate(pages, start=1):
        st.image(page, width="stretch", alt=f"Page {number} of {len(pages)} of the storyboard")


@st.cache_data(max_entries=12, show_spinner=False)
def _drawn(project_id: str, options: str, state: str) -> tuple[list[bytes], tuple[str, ...]]:  # noqa: ARG001 - part of the key
    asked, exports = PdfOptions.model_validate_json(options), studio().exports
    film = ProjectId(project_id)
    return list(exports.pdf_pages(film, asked)), exports.storyboard_pdf(film, asked).clipped


def fingerprint(boards: Sequence[Board]) -> str:
    """Changes with everything that is printed: order, circled takes, notes."""
    parts = [
        f"{panel.frame.id} {panel.frame.revision} {panel.shown.id} {panel.shown.status}"
        for board in boards
        for panel in board.panels
    ]
    return sha256("\n".join(parts).encode()).hexdigest()
