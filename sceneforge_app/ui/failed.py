"""Frames that could not be made: which, why, and what to do with them alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import streamlit as st

from core.domain.ids import FrameId
from core.domain.project import Project
from core.domain.take import Take, TakeStatus
from core.services.storyboards import Board, Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.money import dollars, order_button, price_usd
from sceneforge_app.ui.studio import studio


def failed_panels(panels: Sequence[Panel]) -> list[Panel]:
    """Those whose newest take could not be made."""
    lost = {TakeStatus.FAILED, TakeStatus.CANCELLED}
    return [panel for panel in panels if panel.latest.status in lost]


def show_failed(board: Board) -> None:
    """Every failed frame with its reason, and the ways on; nothing when there is none."""
    failed = failed_panels(board.panels)
    if not failed:
        return
    with st.container(key="failed", border=True, gap="small"):
        st.html(_list(board.project, failed, len(board.panels)))
        with st.container(horizontal=True):
            if retry_button(failed):
                st.rerun()
            _by_another(board.project, failed)


def retry_button(failed: Sequence[Panel]) -> bool:
    """Makes these frames again and no others; whether it was pressed."""
    usd = sum(studio().frames.retry_usd(one.frame.id) for one in failed)
    told = "Each as it was ordered; the frames that are finished are not touched."
    label = "Retry this frame" if len(failed) == 1 else f"Retry only these {len(failed)}"
    if not order_button(label, usd, ":material/replay:", told):
        return False
    _each(failed, studio().frames.retry)
    return True


def _by_another(project: Project, failed: Sequence[Panel]) -> None:
    """The same shots by a maker that did not fail them."""
    used = {one.latest.maker for one in failed}
    for name, maker in studio().makers.items():
        if name in used or not maker.state().ready:
            continue
        usd = sum(price_usd(project, name, one.latest.quality) for one in failed)
        label = f"Make {'it' if len(failed) == 1 else 'them'} with {words.maker_name(name)}"
        if order_button(label, usd, ":material/compare:", maker.state().reason):
            _each(failed, partial(_made_by, name))
            st.rerun()


def _made_by(maker: str, frame_id: FrameId) -> None:
    studio().frames.made_by(frame_id, maker)


def _each(failed: Sequence[Panel], verb: Callable[[FrameId], object]) -> None:
    """*verb* on every frame; one that refuses does not hold up the others."""
    for panel in failed:
        with spoken():
            verb(panel.frame.id)


def _list(project: Project, failed: Sequence[Panel], frames: int) -> str:
    spent = studio().till.spent_by_take(project.id)
    count = "1 frame" if len(failed) == 1 else f"{len(failed)} frames"
    rows = "".join(_row(one.latest, spent.get(one.latest.id, 0.0)) for one in failed)
    return (
        f'<div class="sf-failed" role="status"><strong>{count} of {frames} could not be made'
        f"</strong><ul>{rows}</ul></div>"
    )


def _row(take: Take, usd: float) -> str:
    """Why it failed, and whether it may have been billed all the same."""
    counted = f" <span>{dollars(usd)} is counted: it may be billed.</span>" if usd else ""
    reason = escape(words.waiting_words(take))
    return f"<li><b>{escape(take.shot.label)}</b> {reason}{counted}</li>"
