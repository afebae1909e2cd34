"""What is known of a take: why it looks so, what made it, what it measures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

import streamlit as st

from core.domain.film_terms_tables import SIZES, size_of_fraction
from core.domain.optics import SENSORS
from core.domain.project import Project
from core.domain.take import Take
from core.services.frames import LOCKABLE
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.studio import studio


def show_slate(take: Take) -> None:
    """The slate of a take, and where its picture is not what was asked for."""
    shot = take.shot
    facts = " · ".join([*words.slate_words(shot), words.clock(shot.duration_s)])
    st.html(
        f'<div class="sf-slate"><b>{escape(shot.label)}</b><span>{escape(facts)}</span>'
        f"<em>{escape(shot.action)}</em></div>"
    )
    remarks = take.picture.remarks if take.picture else ()
    if remarks:
        told = "".join(f"<p>{escape(remark)}</p>" for remark in remarks)
        st.html(f'<div class="sf-remarks" role="note">{told}</div>')


def show_facts(panel: Panel, project: Project) -> None:
    """Everything about the shown take that is not its picture."""
    why, made, prompt, own = st.tabs(
        ["Why this shot", "What made it", "Structured prompt", "Notes and locks"]
    )
    take = panel.shown
    with why:
        st.markdown("\n".join(f"- {reason}" for reason in take.shot.why) or "Chosen by hand.")
    with made:
        st.html(_list(_made(take, project)))
        if take.picture:
            st.html(_list(_measured(take)))
    with prompt:
        st.caption("The shot as a picture model is told it: FIBO's structured prompt.")
        st.code(
            json.dumps(take.structured_prompt, indent=2, ensure_ascii=False), "json", height=420
        )
    with own:
        _notes_and_locks(panel)


def _list(facts: Iterator[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts)
    return f'<dl class="sf-facts">{rows}</dl>'


def _made(take: Take, project: Project) -> Iterator[tuple[str, str]]:
    yield "Picture", words.made_by(take.maker)
    if take.picture:
        picture = take.picture
        yield (
            "Size",
            f"{picture.width} x {picture.height}, {words.QUALITIES[take.quality].lower()}",
        )
        if picture.source_bit_depth == 8:
            yield "Depth", "expanded from 8 bit: the highlights are an estimate"
        yield "Exposure", f"{picture.exposure_ev:+.2f} EV from scene-linear to display"
        yield "Time", f"{take.seconds:.1f} s"
    yield (
        "Planned by",
        f"{take.engine} engine" + (f": {take.engine_reason}" if take.engine_reason else ""),
    )
    yield "Seed", str(take.seed)
    lens = words.lens_mm(take.params.fov, project.sensor, project.aspect)
    sensor = SENSORS[project.sensor].label
    yield "Lens", f"{lens:.0f} mm on {sensor}, {take.params.fov:.0f}°, T{take.shot.t_stop:g}"
    yield "Made at", f"{take.created_at:%Y-%m-%d %H:%M} UTC"


def _measured(take: Take) -> Iterator[tuple[str, str]]:
    """Asked and measured side by side: the picture answers for itself."""
    measured = take.picture.measured if take.picture else {}
    fraction = measured.get("subject_fraction")
    if fraction:
        seen, asked = SIZES[size_of_fraction(fraction)].label, SIZES[take.shot.size].label
        yield "Shot size", f"asked {asked}, measured {seen}"
    for name, value in measured.items():
        yield name.replace("_", " ").capitalize(), f"{value:.3g}"


def _notes_and_locks(panel: Panel) -> None:
    frame = panel.frame
    notes = st.text_area("Notes for the crew", frame.notes, key=f"notes-{frame.id}", height=120)
    locked = st.pills(
        "Locked: no agent may change these",
        LOCKABLE,
        selection_mode="multi",
        default=list(frame.locked),
        format_func=words.field_name,
        key=f"locks-{frame.id}",
    )
    st.caption("Notes go into the PDF.")
    with spoken():
        if notes != frame.notes:
            studio().frames.annotate(frame.id, notes)
        if set(locked) != set(frame.locked):
            studio().frames.lock(frame.id, tuple(locked))
            st.rerun()
