"""Further takes of a frame: again, finer, by another maker, and its files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from core.domain.film_terms import Quality
from core.domain.job import Job
from core.domain.project import Project
from core.domain.take import Take, TakeStatus
from core.ports.frame_maker import MakerState
from core.services.exports import PictureKind
from core.services.storyboards import Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.compare import compare_with_shown
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.failed import failed_panels, retry_button
from sceneforge_app.ui.money import order_button, price_usd
from sceneforge_app.ui.studio import studio
from sceneforge_app.ui.variants import other_ways

_ICONS = {"again": ":material/refresh:", "final": ":material/photo_camera:"}
_AS = {
    PictureKind.PNG: "as PNG",
    PictureKind.EXR: "as EXR",
    PictureKind.PASSES: "with passes",
}
_KINDS = {
    PictureKind.PNG: "As you see it: graded, 8-bit sRGB.",
    PictureKind.EXR: "Scene-linear half float, not graded.",
    PictureKind.PASSES: "One EXR: beauty, light groups, depth, normals, albedo, ids.",
}


def more_takes(panel: Panel, project: Project) -> None:
    """Further takes of the same shot, each with its price."""
    frames, frame_id, shown = studio().frames, panel.frame.id, panel.shown
    again = price_usd(project, shown.maker, shown.quality)
    final = price_usd(project, shown.maker, Quality.FINAL)
    with st.container(horizontal=True, key="more-takes"):
        for state in _others(shown.maker):
            _by_another(panel, project, state)
        if order_button("Another take", again, _ICONS["again"], "The same shot, a new seed."):
            _order(lambda: frames.another_take(frame_id))
        if order_button("Develop final", final, _ICONS["final"], "At full delivery size."):
            _order(lambda: frames.develop_again(frame_id, Quality.FINAL))
        other_ways(panel)
        if failed_panels([panel]) and retry_button([panel]):
            st.rerun()
        _downloads(panel)
    for state in _others(shown.maker):
        if not state.ready:
            st.caption(f"{state.label}: {state.reason}")


def _others(maker: str) -> list[MakerState]:
    return [other.state() for name, other in studio().makers.items() if name != maker]


def _by_another(panel: Panel, project: Project, state: MakerState) -> None:
    """One press for the same parameters by the other maker; never the same picture twice."""
    if not state.ready:
        return
    twin = twin_of(panel, state.id)
    name = words.maker_name(state.id)
    if twin is not None:
        if st.button(
            f"Compare with {name}, take {twin.number}",
            icon=":material/compare:",
            help="It was made from these very parameters already.",
        ):
            compare_with_shown(panel, twin.id)
            st.rerun()
        return
    usd = price_usd(project, state.id, panel.shown.quality)
    if order_button(f"Make with {name}", usd, ":material/compare:", state.reason):
        _order(partial(studio().frames.made_by, panel.frame.id, state.id))


def twin_of(panel: Panel, maker: str) -> Take | None:
    """A take by *maker* from the very parameters of the shown one, made or being made."""
    shown = panel.shown
    made = [take for take in panel.takes if take.maker == maker and _lives(take)]
    return next((take for take in reversed(made) if _recipe(take) == _recipe(shown)), None)


def _lives(take: Take) -> bool:
    return take.status in {TakeStatus.DONE, TakeStatus.QUEUED}


def _recipe(take: Take) -> tuple[object, ...]:
    return (take.shot, take.staging, take.params, take.seed, take.quality, take.method)


def _order(verb: Callable[[], Job]) -> None:
    with spoken():
        verb()
        st.rerun()


def _downloads(panel: Panel) -> None:
    take = panel.shown
    if take.picture is None:
        return
    for kind in PictureKind:
        if kind is PictureKind.PASSES and take.picture.passes is None:
            continue
        st.download_button(
            f"Take {take.number} {_AS[kind]}",
            _file(take, kind),
            f"shot{take.shot.label}_take{take.number}{kind.ending}",
            on_click="ignore",
            icon=":material/download:",
            help=_KINDS[kind],
        )


def _file(take: Take, kind: PictureKind) -> Callable[[], bytes]:
    return lambda: studio().exports.picture(take.id, kind)[1]
