"""Over two hundred boards: how they cut, counted here and not by the engine's own audit.

Every labelled and unseen scene is boarded in 6 and in 13 frames. A cut is judged by two numbers of
the trade: 30 degrees round the subject, or 1.4 times the size (reference trade 4.7).
"""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from pathlib import Path

from core.agents.crew import OfflineCrew
from core.domain.film_terms import CameraAngle, Framing
from core.domain.film_terms_tables import ANGLES, SIZES
from core.domain.plan import BoardPlan, PlannedShot
from core.ports.agents import BoardRequest

SCENES = Path(__file__).parent / "scenes"
COUNTS = (6, 13)
OF_A_PLACE = (Framing.PLACE, Framing.INSERT)


@cache
def boards() -> dict[tuple[str, int], BoardPlan]:
    crew, found = OfflineCrew(), {}
    for name in ("labelled", "unseen"):
        for label in json.loads((SCENES / f"{name}.json").read_text("utf-8")):
            for count in COUNTS:
                request = BoardRequest(text=label["text"], genre=label["genre"], frame_count=count)
                plan = crew.plan_board(request, on_step=lambda agent, said: None)
                found[label["id"], count] = plan
    return found


def cuts() -> list[tuple[str, PlannedShot, PlannedShot]]:
    """Every cut inside a scene, with its board's name."""
    return [
        (f"{scene}/{count}: {one.shot.label} to {other.shot.label}", one, other)
        for (scene, count), plan in boards().items()
        for one, other in pairwise(plan.shots)
        if one.shot.scene_number == other.shot.scene_number
    ]


def turn(one: PlannedShot, other: PlannedShot) -> float:
    degrees = abs(one.shot.azimuth_deg - other.shot.azimuth_deg) % 360
    return min(degrees, 360 - degrees)


def looks_the_same(one: PlannedShot, other: PlannedShot) -> bool:
    """The camera hardly moved: neither round, nor up or down, nor in or out."""
    near, far = sorted(SIZES[each.shot.size].visible_m for each in (one, other))
    pitch = abs(ANGLES[one.shot.angle].pitch_deg - ANGLES[other.shot.angle].pitch_deg)
    return turn(one, other) < 30 and pitch < 15 and far / near < 1.4


def is_pov(planned: PlannedShot) -> bool:
    return planned.shot.framing is Framing.POV or planned.shot.angle is CameraAngle.POV


def test_there_are_more_than_two_hundred_boards():
    assert len(boards()) == 216


def test_no_cut_is_a_jump_cut():
    jumps = [
        where
        for where, one, other in cuts()
        if one.shot.subjects and one.shot.subjects == other.shot.subjects
        if one.shot.framing is other.shot.framing
        if not (is_pov(one) or is_pov(other)) and looks_the_same(one, other)
    ]
    assert jumps == []


def test_no_set_up_follows_itself():
    repeated = [
        where
        for where, one, other in cuts()
        if (one.shot.size, one.shot.framing, one.shot.angle, one.shot.subjects)
        == (other.shot.size, other.shot.framing, other.shot.angle, other.shot.subjects)
        and turn(one, other) < 30
    ]
    assert repeated == []


def side(planned: PlannedShot) -> int:
    """On which side of the line between the people the camera stands; 0: on it, or no line."""
    degrees = abs(planned.shot.azimuth_deg) % 360
    if len(planned.staging.performers) < 2 or 80 <= degrees <= 100 or is_pov(planned):
        return 0
    return 1 if degrees < 80 or degrees > 280 else -1


def test_the_line_is_only_crossed_over_a_shot_that_stands_on_it():
    crossings = []
    for (scene, count), plan in boards().items():
        for one, other in pairwise(plan.shots):
            same_scene = one.shot.scene_number == other.shot.scene_number
            neutral = {one.shot.framing, other.shot.framing} & set(OF_A_PLACE)
            if same_scene and not neutral and side(one) * side(other) < 0:
                crossings.append(f"{scene}/{count}: {one.shot.label} to {other.shot.label}")
    assert crossings == []


def test_every_board_shows_the_place_before_it_goes_close():
    late = []
    for (scene, count), plan in boards().items():
        sizes = [SIZES[one.shot.size].visible_m for one in plan.shots[:2]]
        if max(sizes) < 2.0:
            late.append(f"{scene}/{count}")
    assert late == []


def test_every_shot_is_exactly_numbered_sourced_and_argued():
    for (_, count), plan in boards().items():
        assert [one.shot.number for one in plan.shots] == list(range(1, count + 1))
        assert all(one.shot.why and one.shot.action for one in plan.shots)
        assert all(one.shot.source[0] <= one.shot.source[1] for one in plan.shots)
