"""Things that nobody holds lie where the text left them."""

from __future__ import annotations

import numpy as np
import pytest

from core.domain.staging import PlacedProp, Support
from core.previs.placed_props import place_props
from core.previs.sets.plan import Interest, Seat, SetPlan, Surface
from core.previs.stage_builder import StageBuilder

TOP = Surface((0.0, 4.0, 0.75), (1.2, 0.8))
PLAN = SetPlan(
    marks={},
    seats=(Seat((-0.9, 4.0, 0.45), 90.0), Seat((0.9, 4.0, 0.45), -90.0)),
    camera_bounds=((-3.0, 0.0, 0.0), (3.0, 8.0, 3.0)),
    interest=Interest((0.0, 4.0, 1.0)),
    surfaces=(TOP,),
)
NADIA = {"nadia": (np.array([0.9, 4.0, 0.0]), -90.0)}


def put(*placed, people=None, plan=PLAN):
    builder = StageBuilder()
    things = place_props(builder, placed, plan, NADIA if people is None else people)
    return builder.geometry().vertices, things


@pytest.mark.parametrize("word", ["gun", "bottle", "letter", "glass", "knife", "phone", "lantern"])
def test_a_thing_touches_the_table_within_its_edges(word):
    points, things = put(PlacedProp(word=word, near="nadia"))
    assert points[:, 2].min() == pytest.approx(0.75, abs=1e-4)
    assert abs(things[word].middle[0]) < 0.6
    assert abs(things[word].middle[1] - 4.0) < 0.4
    assert things[word].middle[0] > 0  # on her side


def test_what_is_dropped_lies_on_the_ground_beside_its_owner():
    points, things = put(PlacedProp(word="letter", support=Support.FLOOR, near="nadia"))
    assert points[:, 2].min() == pytest.approx(0.0, abs=1e-4)
    assert np.linalg.norm(things["letter"].middle[:2] - NADIA["nadia"][0][:2]) < 1.0


def test_two_things_lie_beside_each_other():
    _, things = put(PlacedProp(word="gun", near="nadia"), PlacedProp(word="letter", near="nadia"))
    apart = things["gun"].middle - things["letter"].middle
    assert np.linalg.norm(apart[:2]) > 0.1


def test_a_thing_the_renderer_cannot_build_is_left_out():
    points, things = put(PlacedProp(word="unobtainium"))
    assert things == {}
    assert len(points) == 0


def test_without_people_things_lie_where_the_set_is_looked_at():
    _, things = put(PlacedProp(word="gun"), people={})
    assert things["gun"].middle[2] > 0.74
