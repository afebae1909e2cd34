import math
from dataclasses import replace

import numpy as np
import pytest

from core.domain.figure_look import FigureLook, Species
from core.domain.film_terms import ScreenDirection
from core.domain.staging import Mark, Pose
from core.previs.blocking import line_of, place_performers, seat_pair, set_line
from core.previs.sets.plan import Seat
from tests.unit.previs.small_scenes import PAIR, PLAN, performer, shot, staging


def _placed(*performers, **changes):
    return place_performers(shot(**changes), staging(*performers), PLAN)


def _facing(yaw_deg):
    return math.sin(math.radians(yaw_deg)), -math.cos(math.radians(yaw_deg))


def test_people_stand_on_the_marks_of_the_set_in_every_shot():
    wide, close = _placed(*PAIR), _placed(*PAIR, azimuth_deg=-60.0, size="close")
    assert [p.position for p in wide] == [PLAN.marks[Mark.LEFT], PLAN.marks[Mark.RIGHT]]
    assert [p.position for p in wide] == [p.position for p in close]


def test_two_who_talk_look_at_each_other():
    ann, bob = _placed(*PAIR)
    assert _facing(ann.yaw_deg)[0] > 0.9
    assert _facing(bob.yaw_deg)[0] < -0.9
    assert ann.gaze[0] == bob.position[0]


def test_two_who_talk_open_up_to_the_audience():
    assert all(_facing(placement.yaw_deg)[1] < -0.1 for placement in _placed(*PAIR))


def test_who_talks_to_somebody_out_of_frame_looks_across_the_line():
    (ann,) = _placed(PAIR[0])
    (bob,) = _placed(PAIR[1])
    assert _facing(ann.yaw_deg)[0] > 0.9
    assert _facing(bob.yaw_deg)[0] < -0.9


@pytest.mark.parametrize("azimuth_deg", [-70.0, 0.0, 45.0])
def test_who_faces_the_camera_faces_it_wherever_it_stands(azimuth_deg):
    (ann,) = _placed(performer(faces="camera"), azimuth_deg=azimuth_deg)
    x, y = _facing(ann.yaw_deg)
    assert x == pytest.approx(math.sin(math.radians(azimuth_deg)))
    assert y == pytest.approx(-math.cos(math.radians(azimuth_deg)))


def test_who_faces_away_shows_the_back():
    (ann,) = _placed(performer(faces="away"), azimuth_deg=0.0)
    assert _facing(ann.yaw_deg)[1] == pytest.approx(1.0)


def test_several_on_one_mark_stand_apart():
    placed = _placed(*(performer(f"p{n}", mark=Mark.CENTRE) for n in range(5)))
    gaps = [math.dist(a.position, b.position) for a in placed for b in placed if a is not b]
    assert min(gaps) > 0.5


def test_who_lies_where_there_is_a_bed_lies_along_it_whoever_stands_by():
    bed = Seat((2.0, 6.0, 0.55), 90.0)
    ann = performer("ann", pose=Pose.LIE, mark=Mark.SEAT, faces="bob")
    scene = staging(ann, performer("bob", mark=Mark.LEFT, faces="ann"))
    placed = place_performers(shot(), scene, replace(PLAN, beds=(bed,)))
    assert (placed[0].position, placed[0].yaw_deg) == (bed.position, bed.yaw_deg)
    on_floor = staging(ann.model_copy(update={"mark": Mark.CENTRE}))
    (fallen,) = place_performers(shot(), on_floor, replace(PLAN, beds=(bed,)))
    assert fallen.position == PLAN.marks[Mark.CENTRE]


def test_who_sits_takes_a_seat_of_their_own():
    placed = _placed(performer("a", pose=Pose.SIT), performer("b", pose=Pose.SIT, mark=Mark.SEAT))
    assert {p.position for p in placed} == {seat.position for seat in PLAN.seats}


def test_a_sitter_faces_as_the_seat_does():
    (ann,) = _placed(performer(pose=Pose.SIT, mark=Mark.SEAT))
    assert ann.yaw_deg == PLAN.seats[0].yaw_deg


def test_an_embrace_brings_two_together():
    hug = (PAIR[0].revised(pose=Pose.EMBRACE), PAIR[1].revised(pose=Pose.EMBRACE))
    ann, bob = _placed(*hug)
    assert 0.25 < math.dist(ann.position, bob.position) < 0.5


def test_runners_run_along_the_travel_of_the_set():
    (ann,) = _placed(performer(pose=Pose.RUN, faces="forward"))
    assert _facing(ann.yaw_deg) == pytest.approx(PLAN.travel, abs=1e-9)


def test_a_camera_at_positive_azimuth_is_ahead_of_a_runner():
    cast = staging(performer(pose=Pose.RUN, faces="forward"))
    ahead = line_of(shot(), cast, PLAN).direction(math.radians(60))
    assert ahead[0] * PLAN.travel[0] + ahead[1] * PLAN.travel[1] > 0.8


@pytest.mark.parametrize(
    ("direction", "sign"),
    [(ScreenDirection.LEFT_TO_RIGHT, 1), (ScreenDirection.RIGHT_TO_LEFT, -1)],
)
def test_a_runner_crosses_the_screen_as_asked(direction, sign):
    cast = staging(performer(pose=Pose.RUN, faces="forward"))
    line = line_of(shot(screen_direction=direction), cast, PLAN)
    screen_right = (-line.audience[1], line.audience[0])
    assert sign * (screen_right[0] * PLAN.travel[0] + screen_right[1] * PLAN.travel[1]) > 0.9


def test_square_on_is_the_audience_side():
    assert set_line(PLAN).direction(0.0) == pytest.approx((0.0, -1.0))
    assert set_line(PLAN).direction(math.pi / 2) == pytest.approx((1.0, 0.0))


BOOTH = replace(
    PLAN,
    seats=(Seat((-1.0, 5.0, 0.45), 0.0), Seat((-1.0, 3.6, 0.45), 180.0), Seat((1.0, 4.0, 0.5))),
)
"""Two seats face each other along the depth of the set; the aisle is on their right."""


def _seated(*people):
    return place_performers(shot(), staging(*people), BOOTH)


def test_two_at_a_table_keep_their_seats_alone_and_together():
    ray = performer("ray", pose=Pose.SIT, mark=Mark.SEAT, faces="nadia")
    nadia = performer("nadia", pose=Pose.SIT, mark=Mark.SEAT_OPPOSITE, faces="ray")
    together, alone = _seated(ray, nadia), [*_seated(ray), *_seated(nadia)]
    assert [one.position for one in together] == [one.position for one in alone]
    assert together[0].position != together[1].position
    assert together[0].position[0] == together[1].position[0] == -1.0


def test_a_pair_at_a_table_is_seen_from_the_side_with_the_first_on_the_left():
    ray = performer("ray", pose=Pose.SIT, mark=Mark.SEAT, faces="nadia")
    line = line_of(shot(), staging(ray), BOOTH)
    assert line.audience == pytest.approx((1.0, 0.0))
    pair = seat_pair(BOOTH)
    assert pair is not None
    assert np.subtract(pair.right.position, pair.left.position)[:2] @ line.along > 0
    assert _seated(ray)[0].position == pair.left.position


def test_an_animal_that_sits_needs_no_seat():
    look = FigureLook(species=Species.DOG)
    sitting = performer("dog", pose=Pose.SIT, mark=Mark.LEFT).revised(look=look)
    (dog,) = _seated(sitting)
    assert dog.position == PLAN.marks[Mark.LEFT]
