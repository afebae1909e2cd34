"""What pictures cost, in words: before they are ordered, and afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from core.domain.film_terms import Quality
from core.domain.ids import ProjectId, TakeId
from core.domain.project import Project
from core.domain.take import Take, TakeStatus
from core.services.storyboards import Panel
from sceneforge_app.ui.studio import studio

_CENT = 0.01
_ROUNDING = 1e-9


def dollars(usd: float) -> str:
    """A sum, e.g. ``"$0.04"``."""
    return "under $0.01" if 0 < usd < _CENT else f"${usd:.2f}"


def price_usd(project: Project, maker: str, quality: Quality) -> float:
    """What one picture by *maker* would cost now."""
    return studio().makers[maker].price_usd(quality, project.aspect)


def priced(label: str, usd: float) -> str:
    """A button's label with what pressing it costs; dollar signs are no formulas there."""
    return f"{label} ({dollars(usd)})".replace("$", "\\$") if usd else label


def over_budget(usd: float) -> str:
    """Why a sum cannot be spent now; empty if it can."""
    if not usd or usd <= (left := studio().till.left_today_usd()) + _ROUNDING:
        return ""
    return f"This costs {dollars(usd)}; of today's budget {dollars(left)} is left."


def order_button(label: str, usd: float, icon: str, told: str) -> bool:
    """A button that says its price and cannot be pressed when the budget does not have it."""
    poor = over_budget(usd)
    return st.button(
        priced(label, usd),
        icon=icon,
        help=(poor or told).replace("$", "\\$") or None,
        disabled=bool(poor),
        key=f"order-{label}",
    )


def take_costs(project: Project, takes: Iterable[Take]) -> dict[TakeId, str]:
    """What each take came to, in words."""
    spent = studio().till.spent_by_take(project.id)
    return {take.id: _cost(project, take, spent) for take in takes}


def _cost(project: Project, take: Take, spent: Mapping[TakeId, float]) -> str:
    if take.id in spent:
        return dollars(spent[take.id])
    usual = price_usd(project, take.maker, take.quality) if take.maker in studio().makers else 0.0
    if not usual:
        return "free"
    return f"{dollars(usual)} quoted" if take.status is TakeStatus.QUEUED else "no charge"


def show_board_cost(project: Project, panels: Sequence[Panel]) -> None:
    """What the pictures of a board came to, if anything."""
    usd = board_cost_usd(project, panels)
    if usd:
        left = dollars(studio().till.left_today_usd())
        told = (
            f"Pictures of this board: {dollars(usd)}, all takes. Of today's budget {left} is left."
        )
        st.caption(told.replace("$", "\\$"))


def board_cost_usd(project: Project, panels: Sequence[Panel]) -> float:
    """What every take of these frames came to, those not circled too."""
    spent = studio().till.spent_by_take(project.id)
    return sum(frame_cost_usd(panel, spent) for panel in panels)


def frame_cost_usd(panel: Panel, spent: Mapping[TakeId, float]) -> float:
    """What the takes of one frame came to.

    Args:
        panel: The frame.
        spent: Dollars by take, of its film.
    """
    return sum(spent.get(take.id, 0.0) for take in panel.takes)


def film_cost(project_id: ProjectId) -> str:
    """What a film came to, pictures and words; empty if nothing."""
    usd = studio().till.spent_usd(project_id)
    return dollars(usd) if usd else ""
