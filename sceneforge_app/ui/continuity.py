"""What the continuity checker found, and what was understood of the scene."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

import streamlit as st

from core.domain.cast import Character
from core.domain.continuity import ContinuityReport, Issue, Severity
from core.domain.ids import FrameId
from core.domain.scene import Scene, SceneBreakdown
from core.grammar.continuity.pictures import grade_back
from core.services.storyboards import Board, Panel
from sceneforge_app.ui import words

_LOUD = {Severity.CRITICAL: "bad", Severity.MAJOR: "bad", Severity.MINOR: "warn"}


def show_continuity(report: ContinuityReport, shots: dict[int, str]) -> None:
    """The score, what lowers it, and what was put right before.

    Args:
        report: What was found.
        shots: Shot number -> label on the slate.
    """
    st.html(
        f'<div class="sf-score"><b>{report.score:.0f}</b><span>continuity, of 100</span></div>'
    )
    if report.capped:
        st.caption(report.capped)
    if not report.issues:
        st.caption("Nothing that would show in the cut.")
    for issue in report.issues:
        st.html(_issue(issue, shots))
    if report.categories:
        with st.popover("How it is counted", type="tertiary"):
            st.html(_sum(report))
    if report.fixed:
        with st.popover(f"{len(report.fixed)} put right already", type="tertiary"):
            for issue in report.fixed:
                st.html(_issue(issue, shots))


def show_drift(board: Board, found: Mapping[FrameId, tuple[Issue, ...]]) -> FrameId | None:
    """What falls out of its scene in the finished pictures; the frame to match, if pressed."""
    labels = {panel.shown.shot.number: panel.shown.shot.label for panel in board.panels}
    pressed = None
    for panel in board.panels:
        issues = found.get(panel.frame.id, ())
        for issue in issues:
            st.html(_issue(issue, labels))
        if grade_back(issues) and st.button(
            f"Match {panel.shown.shot.label} to the scene",
            key=f"match-{panel.frame.id}",
            icon=":material/tune:",
            help="A new take, graded towards the scene's median: the light stays as it was shot.",
        ):
            pressed = panel.frame.id
    return pressed


def _issue(issue: Issue, shots: dict[int, str]) -> str:
    where = " and ".join(shots.get(number, str(number)) for number in issue.shots)
    return (
        f'<div class="sf-issue" data-loud="{_LOUD.get(issue.severity, "")}">'
        f"<b>{escape(where)}</b> {escape(issue.message)}"
        f"<span>{escape(issue.evidence)}</span></div>"
    )


def _sum(report: ContinuityReport) -> str:
    rows = "".join(
        f"<dt>{escape(item.category.replace('_', ' '))}</dt>"
        f"<dd>{item.score:.0f}, weight {item.weight:g}</dd>"
        for item in report.categories
        if item.shots
    )
    return f'<dl class="sf-facts">{rows}</dl>'


def show_breakdown(scene: Scene) -> None:
    """What was understood of the text, so that it can be corrected there."""
    for breakdown in scene.breakdown:
        facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _facts(breakdown))
        cast = "".join(_person(character) for character in breakdown.characters)
        st.html(f'<dl class="sf-facts">{facts}</dl>{cast}')
    for notice in scene.notices:
        st.caption(notice)


def _facts(breakdown: SceneBreakdown) -> Iterator[tuple[str, str]]:
    heading = escape(str(breakdown.heading))
    yield "Where, when", heading + (_assumed("inferred") if breakdown.heading.inferred else "")
    place = escape(breakdown.place.words)
    yield "Place", place + (_assumed("assumed") if breakdown.place.assumed else "")
    for name, values in (
        ("Weather", [item.value for item in breakdown.weather]),
        ("Mood", breakdown.mood),
        ("Lights", breakdown.lights),
        ("Props", breakdown.props),
    ):
        if values:
            yield name, escape(", ".join(value.replace("_", " ") for value in values))


def _person(character: Character) -> str:
    mark = _assumed("assumed: " + ", ".join(character.assumed)) if character.assumed else ""
    about = f"{escape(character.description)}{mark}"
    return f'<div class="sf-person"><b>{escape(character.name)}</b> {about}</div>'


def _assumed(what: str) -> str:
    return f' <span class="sf-assumed">{escape(what)}</span>'


def show_chosen(panel: Panel) -> None:
    """The chosen frame: what it shows and why it is there."""
    shot = panel.shown.shot
    st.html(
        f'<div class="sf-slate"><b>{escape(shot.label)}</b>'
        f"{escape(' · '.join(words.slate_words(shot)))}</div>"
    )
    st.markdown("\n".join(f"- {reason}" for reason in shot.why) or "Chosen by hand.")
