"""The scene from above: where people stand, the line, and each camera."""

from __future__ import annotations

import math

import pytest

from core.domain.continuity import Issue, Severity
from core.domain.film_terms import ShotSize
from core.grammar.continuity.audit import review, runs
from core.grammar.continuity.floor_plan import floor_plan
from tests.fakes.sample_film import clean_board, facing_pair, planned, scene, staging


def plan_of(*shots, found=()):
    return floor_plan(runs((scene(),), shots)[0], found)


def two(azimuth, **changes):
    one = planned(1, ShotSize.MEDIUM, staging(*facing_pair()), **changes)
    return one.revised(shot=one.shot.revised(azimuth_deg=azimuth))


def test_people_who_face_each_other_look_along_the_line():
    plan = plan_of(two(0))
    left, right = plan.people
    assert (left.x_m, right.x_m) == (-1.0, 1.0)
    assert (left.heading_deg, right.heading_deg) == (90.0, -90.0)
    assert plan.line == (-1.0, 0.0, 1.0, 0.0)


@pytest.mark.parametrize(("azimuth", "side"), [(0, 1), (40, 1), (-40, 1), (90, 0), (150, -1)])
def test_a_camera_is_drawn_on_the_side_of_the_line_it_is_counted_on(azimuth, side):
    camera = plan_of(two(azimuth)).cameras[0]
    assert camera.side == side
    assert math.copysign(1, -camera.y_m) == side or side == 0


def test_a_tighter_shot_on_the_same_lens_stands_nearer():
    wide = two(0)
    tight = wide.revised(shot=wide.shot.revised(size=ShotSize.CLOSE))
    far, near = (plan_of(one).cameras[0] for one in (wide, tight))
    assert abs(near.y_m) < abs(far.y_m)


def test_what_the_audit_found_is_pinned_to_its_camera():
    issue = Issue(
        id="axis-1",
        category="axis",
        severity=Severity.MAJOR,
        shots=(1,),
        message="Crosses the line.",
        evidence="",
    )
    assert plan_of(two(150), found=(issue,)).cameras[0].finding == "Crosses the line."


def test_a_report_carries_a_plan_of_every_scene():
    board = clean_board()
    report = review((scene(),), board, {})
    assert [one.scene_number for one in report.plans] == [scene().number]
    assert [one.shot for one in report.plans[0].cameras] == [one.shot.number for one in board]
