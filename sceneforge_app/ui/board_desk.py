"""The Storyboard page's desk: what a director does to the board."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.domain.ids import FrameId
from core.domain.picture import Look
from core.domain.take import TakeStatus
from core.services.storyboards import Board, Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.board import KEY, show_board
from sceneforge_app.ui.continuity import show_breakdown, show_chosen, show_continuity, show_drift
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.floor_plan import show_floor_plans
from sceneforge_app.ui.navigation import go
from sceneforge_app.ui.progress import live
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.tab import tab


def note_box(board: Board) -> None:
    """A note about the whole board, and what came of the last one."""
    key = f"board-note-{tab().kept('board-notes-sent', 0)}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        note = st.text_input(
            "Tell the crew what to change on the board",
            key=key,
            placeholder="swap 4 and 5; insert a close-up of the gun after 2; all frames: colder",
        )
        go_on = st.button("Do it", icon=":material/edit_note:")
    if go_on and note.strip():
        with spoken():
            answer = studio().board_notes.apply(board.scene.id, note, here=_open_frame())
            tab().keep("board-answer", answer)
            if answer.applied:
                tab().keep("board-notes-sent", tab().kept("board-notes-sent", 0) + 1)
            st.rerun()
    _show_board_answer()


def _open_frame() -> FrameId | None:
    chosen = tab().part(KEY).get("chosen")
    return FrameId(chosen) if chosen else None


def _show_board_answer() -> None:
    answer = tab().kept("board-answer")
    if answer is None:
        return
    for label, colour, said in (
        ("Done", ":green", answer.applied),
        ("Not done", ":orange", answer.ignored),
        ("Not understood", ":orange", answer.unknown),
    ):
        if said:
            st.markdown(f"{colour}[**{label}**]  " + " ".join(said))


def is_busy(board: Board) -> bool:
    """Whether a take of the board is still being made."""
    return any(panel.latest.status is TakeStatus.QUEUED for panel in board.panels)


def show(board: Board, look: Look) -> None:
    """The board in a *look*, looked at again and again while frames arrive."""
    scene_id = board.scene.id

    def draw() -> bool:
        now = studio().storyboards.board(scene_id)
        chosen = show_board(now, look, _answer(now))
        if chosen != tab().kept("chosen-frame"):
            tab().keep("chosen-frame", chosen)
            st.rerun()  # what stands beside the board is about the chosen frame
        to_open = tab().kept("open-frame")
        if to_open:
            tab().drop("open-frame")
            go("frame", project=now.project.id, scene=scene_id, frame=to_open)
        return is_busy(now)

    live(draw, busy=is_busy(board))


def _answer(board: Board) -> Callable[[str], None]:
    def answer(verb: str) -> None:
        with spoken():
            act(board, verb, tab().part(KEY).get(verb))

    return answer


def act(board: Board, verb: str, what: object) -> None:
    """Do *verb* of the board part: ``order`` ids, ``open`` or ``omit`` one.

    Raises:
        InvalidInput: the board changed meanwhile.
    """
    if verb == "order" and isinstance(what, list):
        studio().storyboards.reorder(board.scene.id, what)
    elif verb == "omit" and isinstance(what, str):
        studio().storyboards.omit(what)  # type: ignore[arg-type]
    elif verb == "open":
        tab().keep("open-frame", what)


def show_rail(board: Board) -> None:
    """Beside the board: the chosen frame, continuity, what was understood, what was omitted."""
    chosen = tab().part(KEY).get("chosen")
    panel = next((panel for panel in board.panels if panel.frame.id == chosen), None)
    if panel:
        show_chosen(panel)
        st.divider()
    if board.scene.continuity:
        show_continuity(board.scene.continuity, _labels(board))
        _show_drift(board)
        if board.scene.continuity.plans:
            with st.expander("From above", expanded=True):
                show_floor_plans(
                    board.scene.continuity.plans, panel.shot.planned.shot.number if panel else None
                )
    if board.scene.breakdown:
        with st.expander("As the crew read it", expanded=True):
            show_breakdown(board.scene)
    if board.omitted:
        with st.expander(f"Off the board ({len(board.omitted)})"):
            for omitted in board.omitted:
                _put_back(omitted)


def _show_drift(board: Board) -> None:
    """The finished pictures against their scene, once there are some."""
    found = studio().look_match.drift(board)
    if not found:
        return
    with st.expander(f"Pictures that fall out of the scene ({len(found)})"):
        pressed = show_drift(board, found)
    if pressed:
        studio().look_match.match(board, pressed)
        st.rerun()


def _labels(board: Board) -> dict[int, str]:
    panels = [*board.omitted, *board.panels]
    return {panel.shot.planned.shot.number: panel.shown.shot.label for panel in panels}


def _put_back(panel: Panel) -> None:
    shot = panel.shown.shot
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{shot.label}** {words.slate_words(shot)[0]}", help=shot.action or None)
        st.space("stretch")
        if st.button("Put back", key=f"restore-{panel.frame.id}", type="tertiary"):
            with spoken():
                studio().storyboards.omit(panel.frame.id, omitted=False)
                st.rerun()
