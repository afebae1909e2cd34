"""What came of a note, line by line: nothing asked for is passed over."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from core.domain.refinement import Change, Refinement
from core.services.board_notes import BoardAnswer
from sceneforge_app.ui import words

NOTHING = "Nothing to change: move a control or write a note."
Line = tuple[str, str]
"""What is said, and the words that asked for it."""
Part = tuple[str, str, Sequence[Line]]
"""Heading, how loud it is, lines."""


def show_refinement(answer: Refinement) -> None:
    """The answer to a note or sliders on one frame."""
    _show(
        [
            ("Applied", "good", [_change(change) for change in answer.changes]),
            ("Not done", "warn", _plain(answer.ignored)),
            ("Not understood", "warn", _plain(answer.unknown)),
            ("In conflict", "warn", _plain(answer.conflicts)),
        ]
    )


def show_board_answer(answer: BoardAnswer) -> None:
    """The answer to a note on a board."""
    _show(
        [
            ("Done", "good", _plain(answer.applied)),
            ("Not done", "warn", _plain(answer.ignored)),
            ("Not understood", "warn", _plain(answer.unknown)),
        ]
    )


def _change(change: Change) -> Line:
    return words.change_words(change), change.because


def _plain(said: Sequence[str]) -> list[Line]:
    return [(one, "") for one in said]


def _show(parts: Sequence[Part]) -> None:
    st.html(answer_html(parts))


def answer_html(parts: Sequence[Part]) -> str:
    """The parts that say something, as a list of lists; typed words stay words."""
    said = [part for part in parts if part[2]]
    inside = "".join(
        f'<dt data-loud="{loud}">{heading}</dt><dd><ul>{"".join(map(_item, lines))}</ul></dd>'
        for heading, loud, lines in said
    )
    body = f"<dl>{inside}</dl>" if said else f"<p>{NOTHING}</p>"
    return f'<div class="sf-answer" role="status">{body}</div>'


def _item(line: Line) -> str:
    said, because = line
    reason = f" <span>{escape(because)}</span>" if because else ""
    return f"<li>{escape(said)}{reason}</li>"
