"""Things that nobody holds: on the nearest table top, or on the ground beside somebody.

A thing is built as a hand would hold it, in a hand that is not there: turned so that it stands or
lies, and let down until it touches what carries it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.domain.staging import PlacedProp, Support
from core.previs.figure_data import Floats
from core.previs.hand_props import Grip, hold, prop_kind
from core.previs.sets.plan import SetPlan, Surface
from core.previs.stage_builder import StageBuilder
from core.previs.stage_pieces import STOOD_ON, build_piece, piece_kind

_STANDING = frozenset({"glass", "cup", "bottle", "lantern", "suitcase"})
"""Kinds that stand; the others lie."""
_EDGE_M = 0.16
"""How far from the edge a thing is put down."""
_APART_M = 0.22
_AHEAD_M = 0.55
_BEFORE_M = {"ladder": 0.36, "stretcher": 1.25, "gurney": 1.25}
"""From the hips of somebody to the middle of a big thing before them, metres; others 0.62."""
_UP = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True, slots=True)
class PlacedThing:
    """Where a thing is: its middle and its extent, metres."""

    middle: Floats
    size_m: float


def place_props(
    builder: StageBuilder,
    placed: tuple[PlacedProp, ...],
    plan: SetPlan,
    people: Mapping[str, tuple[Floats, float]],
) -> dict[str, PlacedThing]:
    """Put *placed* on the stage; by word where each is. Unknown things are left out.

    Args:
        builder: Receives them.
        placed: What lies about.
        plan: Its table tops and its ground.
        people: Ground under everybody and their yaw in degrees (0 is -Y), by character id.
    """
    found: dict[str, PlacedThing] = {}
    for number, thing in enumerate(placed):
        if piece_kind(thing.word):
            found[thing.word] = _stood_up(builder, thing, plan, people)
            continue
        if prop_kind(thing.word) is None:
            continue
        spot, yaw = _spot(thing, plan, people, number)
        found[thing.word] = _put_down(builder, thing.word, spot, yaw)
    return found


def _stood_up(
    builder: StageBuilder,
    thing: PlacedProp,
    plan: SetPlan,
    people: Mapping[str, tuple[Floats, float]],
) -> PlacedThing:
    """A big thing before whoever deals with it, its front towards them."""
    owner = people.get(thing.near or "") or next(iter(people.values()), None)
    if owner is None:
        owner = (np.asarray(plan.interest.point, float), 0.0)
    turn = math.radians(owner[1])
    spot = owner[0] + np.array([math.sin(turn), -math.cos(turn), 0.0]) * _BEFORE_M.get(
        thing.word, 0.62
    )
    spot[2] = plan.ground(float(spot[0]), float(spot[1]))
    if thing.word in STOOD_ON and plan.surfaces:
        top = min(plan.surfaces, key=lambda one: math.dist(one.position[:2], spot[:2]))
        spot = _on_top(top, spot, 0)
    tall = build_piece(builder, thing.word, spot, owner[1])
    return PlacedThing(spot + np.array([0.0, 0.0, 0.45 * tall]), tall)


def _spot(
    thing: PlacedProp, plan: SetPlan, people: Mapping[str, tuple[Floats, float]], number: int
) -> tuple[Floats, float]:
    """Where it lies and which way it is turned, radians."""
    owner = people.get(thing.near or "") or next(iter(people.values()), None)
    by = owner[0] if owner else np.asarray(plan.interest.point, float)
    if thing.support is Support.TABLE and plan.surfaces:
        top = min(plan.surfaces, key=lambda one: math.dist(one.position[:2], by[:2]))
        return _on_top(top, by, number), 0.5 + 0.9 * number
    turn = math.radians(owner[1]) if owner else 0.0
    ahead = np.array([math.sin(turn), -math.cos(turn), 0.0])
    aside = np.array([ahead[1], -ahead[0], 0.0])
    spot = by + ahead * _AHEAD_M + aside * _APART_M * (number % 3)
    return np.array([spot[0], spot[1], plan.ground(float(spot[0]), float(spot[1]))]), turn + 0.6


def _on_top(top: Surface, by: Floats, number: int) -> Floats:
    """Near the edge that is nearest to *by*, beside what lies there already."""
    turn = math.radians(top.yaw_deg)
    across = np.array([math.cos(turn), math.sin(turn)])
    along = np.array([-across[1], across[0]])
    run = np.asarray(by[:2]) - np.asarray(top.position[:2])
    reach = [max(size / 2 - _EDGE_M, 0.0) for size in top.size_m]
    x = float(np.clip(run @ across, -reach[0], reach[0]))
    y = float(np.clip(run @ along, -reach[1], reach[1]))
    x = float(np.clip(x + _APART_M * ((number + 1) // 2) * (-1) ** number, -reach[0], reach[0]))
    flat = np.asarray(top.position[:2]) + x * across + y * along
    return np.array([flat[0], flat[1], top.position[2]])


def _put_down(builder: StageBuilder, word: str, spot: Floats, yaw: float) -> PlacedThing:
    standing = prop_kind(word) in _STANDING
    probe = StageBuilder()
    hold(probe, word, _hand(spot, yaw, standing=standing), 0)
    points = probe.geometry().vertices
    low, high = points.min(axis=0), points.max(axis=0)
    shift = np.array([*(spot[:2] - (low + high)[:2] / 2), spot[2] - low[2]])
    hold(builder, word, _hand(spot + shift, yaw, standing=standing), 0)
    return PlacedThing((low + high) / 2 + shift, float((high - low).max()))


def _hand(palm: Floats, yaw: float, *, standing: bool) -> Grip:
    """A hand at *palm* that holds things upright, or flat."""
    along = np.array([math.cos(yaw), math.sin(yaw), 0.0])
    thumb = _UP if standing else np.array([-along[1], along[0], 0.0])
    away = np.cross(thumb, along)
    return Grip(palm, along, thumb, away, palm + 1.2 * _UP, palm + 1.3 * _UP, along)
