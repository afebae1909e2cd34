"""The scene from above, as a drawing: people, the line of action, each camera and its view."""

from __future__ import annotations

import math
from html import escape

import streamlit as st

from core.domain.floor_plan import FloorPlan, PlanCamera, PlanPerson

_EDGE_M = 0.9
"""Paper round the outermost thing."""
_MIN_SPAN_M = 5.0
_SCALE = 100
"""Units of the drawing per metre."""
_VIEW_M = 0.8
"""Length of the wedge that shows where a camera looks."""
_SHOULDERS_M, _NOSE_M = 0.26, 0.2
_STYLE = """
svg { background: #0e1014; }
.line { stroke: #7d7a74; stroke-width: 4; stroke-dasharray: 18 14; }
text { font: 30px "Arial Narrow", sans-serif; fill: #a5a29b; text-anchor: middle; }
.who ellipse { fill: #2c3038; stroke: #cfccc5; stroke-width: 3; }
.who circle { fill: #cfccc5; }
.nose { stroke: #cfccc5; stroke-width: 5; }
.who text { fill: #e9e6e0; }
.cam path { fill: #5c7f8f; fill-opacity: .13; stroke: #8fb4c4; stroke-width: 2.5; }
.chosen path { fill: #f0b46a; fill-opacity: .27; stroke: #f0b46a; }
.chosen text { fill: #f0b46a; font-weight: 600; }
.found path { stroke: #f08a7b; }
.found text { fill: #f08a7b; }
"""
"""A picture takes no style from the page around it."""


def show_floor_plans(plans: tuple[FloorPlan, ...], chosen: int | None) -> None:
    """Every scene from above; the camera of shot *chosen* stands out."""
    for plan in plans:
        if plan.cameras:
            st.image(drawing(plan, chosen), width="stretch")


def drawing(plan: FloorPlan, chosen: int | None = None) -> str:
    """The plan as SVG, north away from the audience."""
    x0, y0, x1, y1 = _bounds(plan)
    parts = [_line(plan, x0, x1)]
    parts += [_camera(one, chosen=one.shot == chosen) for one in plan.cameras]
    parts += [_person(one) for one in plan.people]
    box = f"{x0 * _SCALE:.0f} {-y1 * _SCALE:.0f} {(x1 - x0) * _SCALE:.0f} {(y1 - y0) * _SCALE:.0f}"
    title = f"Scene {plan.scene_number} from above"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-label="{title}">'
        f"<title>{title}</title><style>{_STYLE}</style>{''.join(parts)}</svg>"
    )


def _bounds(plan: FloorPlan) -> tuple[float, float, float, float]:
    xs = [one.x_m for one in plan.people] + [one.x_m for one in plan.cameras] or [0.0]
    ys = [one.y_m for one in plan.people] + [one.y_m for one in plan.cameras] or [0.0]
    x0, x1 = _span(min(xs), max(xs))
    y0, y1 = _span(min(ys), max(ys))
    return x0, y0, x1, y1


def _span(low: float, high: float) -> tuple[float, float]:
    more = max(0.0, _MIN_SPAN_M - (high - low)) / 2 + _EDGE_M
    return low - more, high + more


def _at(x: float, y: float) -> str:
    return f"{x * _SCALE:.0f} {-y * _SCALE:.0f}"


def _line(plan: FloorPlan, left: float, right: float) -> str:
    if plan.line is None:
        return ""
    ax, ay, bx, by = plan.line
    slope = (by - ay) / (bx - ax) if bx != ax else 0.0
    ends = (_at(left, ay + slope * (left - ax)), _at(right, ay + slope * (right - ax)))
    return f'<path class="line" d="M {ends[0]} L {ends[1]}"/>'


def _person(one: PlanPerson) -> str:
    """A head over shoulders, with a nose where the body faces."""
    way = math.radians(one.heading_deg)
    nose = _at(one.x_m + _NOSE_M * math.sin(way), one.y_m - _NOSE_M * math.cos(way))
    cx, cy = one.x_m * _SCALE, -one.y_m * _SCALE
    wide, deep = _SHOULDERS_M * _SCALE, _SHOULDERS_M * _SCALE * 0.5
    return (
        f'<g class="who"><title>{escape(one.name)}</title>'
        f'<ellipse cx="{cx:.0f}" cy="{cy:.0f}" rx="{wide:.0f}" ry="{deep:.0f}" '
        f'transform="rotate({-one.heading_deg:.0f} {cx:.0f} {cy:.0f})"/>'
        f'<path class="nose" d="M {_at(one.x_m, one.y_m)} L {nose}"/>'
        f'<circle cx="{cx:.0f}" cy="{cy:.0f}" r="12"/>'
        f'<text x="{cx:.0f}" y="{cy - 40:.0f}">{escape(one.name)}</text></g>'
    )


def _camera(one: PlanCamera, *, chosen: bool) -> str:
    """A wedge as wide as the lens, its slate behind it."""
    dx, dy = one.aim_x_m - one.x_m, one.aim_y_m - one.y_m
    length = math.hypot(dx, dy) or 1.0
    middle, half = math.atan2(dy, dx), math.radians(one.fov_deg) / 2
    edges = " L ".join(
        _at(one.x_m + _VIEW_M * math.cos(way), one.y_m + _VIEW_M * math.sin(way))
        for way in (middle - half, middle + half)
    )
    back = (one.x_m - 0.22 * dx / length, one.y_m - 0.22 * dy / length)
    kind = " ".join(["cam", *(["chosen"] if chosen else []), *(["found"] if one.finding else [])])
    told = escape(f"{one.label}: {one.finding}" if one.finding else one.label)
    return (
        f'<g class="{kind}"><title>{told}</title>'
        f'<path d="M {_at(one.x_m, one.y_m)} L {edges} Z"/>'
        f'<text x="{back[0] * _SCALE:.0f}" y="{-back[1] * _SCALE + 10:.0f}">'
        f"{escape(one.label)}</text></g>"
    )
