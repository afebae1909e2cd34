"""The Frame page's desk: a note, sliders and the takes they make."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from core.domain.ids import FrameId
from core.domain.picture import Look
from core.domain.project import Project
from core.domain.take import TakeStatus
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.answers import show_refinement
from sceneforge_app.ui.components.compare import KEY as COMPARE
from sceneforge_app.ui.components.compare import compare_with_shown, show_compare
from sceneforge_app.ui.components.grader import put_back, show_grader
from sceneforge_app.ui.components.takes import KEY as TAKES
from sceneforge_app.ui.components.takes import show_takes
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.money import dollars, price_usd, take_costs
from sceneforge_app.ui.navigation import go
from sceneforge_app.ui.progress import live
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.suggestions import suggestions
from sceneforge_app.ui.tab import tab

_PRESSED = "takes-pressed"


def show_picture(panel: Panel, project: Project, look: Look) -> None:
    """The shown take in a *look* with its controls; alive while a take is being made."""
    frame_id = panel.frame.id

    def draw() -> bool:
        now = studio().frames.panel(frame_id)
        show_grader(now, project, look)
        return is_busy(now)

    live(draw, busy=is_busy(panel))


def show_strip(panel: Panel, project: Project) -> None:
    """The takes side by side; alive while one is being made."""
    frame_id = panel.frame.id

    def draw() -> bool:
        _show_everywhere()
        now = studio().frames.panel(frame_id)
        show_takes(now, project.aspect, _strip_verbs(now), take_costs(project, now.takes))
        return is_busy(now)

    live(draw, busy=is_busy(panel))


def show_comparison(panel: Panel, project: Project) -> None:
    """Any two takes against each other; alive while one is being made."""
    frame_id = panel.frame.id

    def draw() -> bool:
        _show_everywhere()
        now = studio().frames.panel(frame_id)
        show_compare(now, project.aspect, lambda: _circle(frame_id, COMPARE))
        return is_busy(now)

    live(draw, busy=is_busy(panel))


def _show_everywhere() -> None:
    """Run the whole page when a press in one part of it is to be seen in the others."""
    if tab().kept(_PRESSED):
        tab().drop(_PRESSED)
        st.rerun()


def _strip_verbs(panel: Panel) -> dict[str, Callable[[], None]]:
    def compare() -> None:
        compare_with_shown(panel, tab().part(TAKES)["compare"])
        tab().keep(_PRESSED, value=True)

    return {"circle": lambda: _circle(panel.frame.id, TAKES), "compare": compare}


def is_busy(panel: Panel) -> bool:
    """Whether a take is being made."""
    return any(take.status is TakeStatus.QUEUED for take in panel.takes)


def _circle(frame_id: FrameId, part: str) -> None:
    """Circle the take that was pressed in *part*."""
    with spoken():
        studio().frames.circle(frame_id, tab().part(part)["circle"])
    tab().keep(_PRESSED, value=True)


def note_box(panel: Panel, project: Project, sliders: Callable[[], dict[str, Any]]) -> None:
    """The note, words to start from, and the button that makes the next take."""
    key = f"note-{panel.frame.id}-{tab().kept('notes-sent', 0)}"
    with st.container(key="note-row", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            note = st.text_input(
                "Tell the crew what to change",
                key=key,
                placeholder="closer on her face, warmer, and let it rain",
            )
            make = st.button("Make take", type="primary", icon=":material/movie:")
        st.pills(
            "Notes to start from",
            suggestions(panel),
            key="suggestion",
            label_visibility="collapsed",
            on_change=lambda: _take_up(key),
        )
        _say_price(panel, project)
    if make:
        with spoken():
            _refine(panel, note, sliders())


def _say_price(panel: Panel, project: Project) -> None:
    """What the next take costs, where it costs."""
    maker = panel.shown.maker
    usd = price_usd(project, maker, panel.shown.quality)
    if usd:
        left = studio().till.left_today_usd()
        told = (
            f"A new picture by {words.maker_name(maker)} costs {dollars(usd)}; a change of light "
            f"alone is free. Of today's budget {dollars(left)} is left."
        )
        st.caption(told.replace("$", "\\$"))


def _take_up(key: str) -> None:
    """Put the pressed suggestion behind what is typed."""
    pressed = tab().kept("suggestion")
    if pressed:
        typed = str(tab().kept(key, "")).strip().rstrip(",")
        tab().keep(key, f"{typed}, {pressed}" if typed else pressed)
        tab().keep("suggestion", None)


def _refine(panel: Panel, note: str, sliders: dict[str, Any]) -> None:
    answer, job = studio().frames.refine(panel.frame.id, note=note, sliders=sliders)
    tab().keep(f"answer-{panel.frame.id}", answer)
    if job is not None:
        tab().keep("notes-sent", tab().kept("notes-sent", 0) + 1)  # a new, empty note
        put_back()
    st.rerun()


def show_answer(panel: Panel) -> None:
    """What came of the last request: nothing asked for is passed over."""
    answer = tab().kept(f"answer-{panel.frame.id}") or panel.latest.refinement
    if answer is not None:
        with st.container(key="answer", border=True, gap="xsmall"):
            show_refinement(answer)


def neighbours(panel: Panel) -> None:
    """To the storyboard, and to the frames beside this one."""
    board = studio().storyboards.board(panel.frame.scene_id)
    order = [item.frame.id for item in board.panels]
    place = order.index(panel.frame.id) if panel.frame.id in order else -1
    with st.container(horizontal=True, gap="xsmall", width="content"):
        if st.button("Storyboard", icon=":material/grid_view:", type="tertiary"):
            go("storyboard")
        before = order[place - 1] if place > 0 else None
        after = order[place + 1] if 0 <= place < len(order) - 1 else None
        for icon, words_, target in (
            (":material/chevron_left:", "Previous frame", before),
            (":material/chevron_right:", "Next frame", after),
        ):
            if st.button(words_, icon=icon, type="tertiary", disabled=target is None):
                go("frame", frame=target)
