"""The Frame page's desk: a note, sliders and the takes they make."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from core.domain.film_terms import Quality
from core.domain.ids import FrameId
from core.domain.job import Job
from core.domain.project import Project
from core.domain.refinement import Change, Refinement
from core.domain.take import Take, TakeStatus
from core.ports.frame_maker import MakerState
from core.services.exports import PictureKind
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.grader import put_back, show_grader
from sceneforge_app.ui.components.takes import KEY as TAKES
from sceneforge_app.ui.components.takes import show_takes
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.navigation import go
from sceneforge_app.ui.progress import live
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab

_KINDS = {
    PictureKind.PNG: "As you see it: graded, 8-bit sRGB.",
    PictureKind.EXR: "Scene-linear half float, not graded.",
}


def show_picture(panel: Panel, project: Project) -> None:
    """The shown take with its controls; alive while a take is being made."""
    frame_id = panel.frame.id

    def draw() -> bool:
        now = studio().frames.panel(frame_id)
        show_grader(now, project)
        return is_busy(now)

    live(draw, busy=is_busy(panel))


def show_strip(panel: Panel, project: Project) -> None:
    """The takes side by side; alive while one is being made."""
    frame_id = panel.frame.id

    def draw() -> bool:
        now = studio().frames.panel(frame_id)
        show_takes(now, project.aspect, lambda: _circle(frame_id))
        return is_busy(now)

    live(draw, busy=is_busy(panel))


def is_busy(panel: Panel) -> bool:
    """Whether a take is being made."""
    return any(take.status is TakeStatus.QUEUED for take in panel.takes)


def _circle(frame_id: FrameId) -> None:
    with spoken():
        studio().frames.circle(frame_id, tab().part(TAKES)["circle"])


def note_box(panel: Panel, sliders: Callable[[], dict[str, Any]]) -> None:
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
            words.SUGGESTIONS,
            key="suggestion",
            label_visibility="collapsed",
            on_change=lambda: _take_up(key),
        )
    if make:
        with spoken():
            _refine(panel, note, sliders())


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
            _show_refinement(answer)


def _show_refinement(answer: Refinement) -> None:
    lines = [("Applied", ":green", [_because(change) for change in answer.changes])]
    lines += [
        ("Not done", ":orange", list(answer.ignored)),
        ("Not understood", ":orange", list(answer.unknown)),
        ("In conflict", ":orange", list(answer.conflicts)),
    ]
    said = [(name, colour, items) for name, colour, items in lines if items]
    if not said:
        st.markdown("Nothing to change: move a control or write a note.")
    for name, colour, items in said:
        st.markdown(f"{colour}[**{name}**]  " + "; ".join(items))


def _because(change: Change) -> str:
    return f"{words.change_words(change)} ({change.because})"


def more_takes(panel: Panel) -> None:
    """Further takes of the same shot."""
    frames, frame_id = studio().frames, panel.frame.id
    with st.container(horizontal=True):
        if st.button("Another take", icon=":material/refresh:", help="The same shot, a new seed."):
            _order(lambda: frames.another_take(frame_id))
        if st.button(
            "Develop final", icon=":material/photo_camera:", help="At full delivery size."
        ):
            _order(lambda: frames.develop_again(frame_id, Quality.FINAL))
        for state in other_makers(panel.shown.maker):
            price = studio().makers[state.id].price_usd(panel.shown.quality, 16 / 9)
            label = f"Make with {state.label}" + (f" (${price:.2f})" if price else "")
            if st.button(label, icon=":material/compare:", help=state.reason):
                _order(partial(frames.made_by, frame_id, state.id))
        failed = panel.latest.status in {TakeStatus.FAILED, TakeStatus.CANCELLED}
        if failed and st.button("Try again", icon=":material/replay:"):
            _order(lambda: frames.retry(frame_id))
        _downloads(panel)


def other_makers(maker: str) -> list[MakerState]:
    """Those that could make this frame too, now."""
    states = [other.state() for name, other in studio().makers.items() if name != maker]
    return [state for state in states if state.ready]


def _order(verb: Callable[[], Job]) -> None:
    with spoken():
        verb()
        st.rerun()


def _downloads(panel: Panel) -> None:
    take = panel.shown
    if take.picture is None:
        return
    for kind in PictureKind:
        st.download_button(
            f"Take {take.number} as {kind.value.upper()}",
            _file(take, kind),
            f"shot{take.shot.label}_take{take.number}.{kind.value}",
            on_click="ignore",
            icon=":material/download:",
            help=_KINDS[kind],
        )


def _file(take: Take, kind: PictureKind) -> Callable[[], bytes]:
    return lambda: studio().exports.picture(take.id, kind)[1]


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
