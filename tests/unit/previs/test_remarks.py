"""Impossible wishes get the nearest frame and a sentence, never a black picture."""

import pytest

from core.domain.film_terms import CameraAngle, Framing, IntExt, ShotSize
from core.domain.staging import Mark, Place, SetKind
from core.previs.frame import render_frame
from tests.unit.previs.small_scenes import PAIR, performer, request

ROOM = Place(words="a room", int_ext=IntExt.INT, set_kind=SetKind.INTERIOR)
MARKS = (Mark.CENTRE, Mark.LEFT, Mark.RIGHT, Mark.BACK)


def _crowd(count):
    return tuple(performer(f"p{n}", mark=MARKS[n % len(MARKS)]) for n in range(count))


def _made(*people, **changes):
    asked = request(*people, pixels=(114, 64), **changes)
    asked = asked.revised(staging=asked.staging.revised(place=ROOM))
    picture = render_frame(asked, cancelled=lambda: False)
    assert picture.rgb.max() > 0
    return picture


def _told(*people, **changes):
    return " ".join(_made(*people, **changes).remarks)


def test_a_frame_as_asked_needs_no_word():
    assert _made(*PAIR).remarks == ()


def test_an_extreme_close_up_of_a_crowd_is_shown_wider_and_says_so():
    crowd = _crowd(6)
    names = tuple(one.character_id for one in crowd)
    told = _told(
        *crowd, framing=Framing.GROUP, size=ShotSize.EXTREME_CLOSE, subjects=names, fov=20.0
    )
    assert "Asked for an extreme close-up, shown as" in told
    assert "everybody named" in told


def test_an_insert_of_what_is_not_there_names_it():
    told = _told(*PAIR, framing=Framing.INSERT, size=ShotSize.INSERT, subjects=("crown",))
    assert "“crown”" in told
    assert "the hand" in told


@pytest.mark.parametrize("subject", ["gun", "ann's hands"])
def test_an_insert_of_what_is_held_or_of_a_hand_needs_no_word(subject):
    ann = performer("ann", holds="gun")
    assert not _told(ann, framing=Framing.INSERT, size=ShotSize.INSERT, subjects=(subject,))


def test_a_worms_eye_through_a_long_lens_says_how_far_it_tilts():
    told = _told(performer("ann"), angle=CameraAngle.WORMS_EYE, size=ShotSize.WIDE, fov=35.0)
    assert "Asked for a worm's eye, the lens looks up" in told
    assert "shorter lens" in told


def test_a_room_too_small_for_the_size_names_the_remedy():
    told = _told(performer("ann"), size=ShotSize.EXTREME_WIDE, fov=30.0)
    assert "Asked for an extreme wide, shown as" in told
    assert "shorter lens" in told


def test_a_lens_far_behind_a_wall_says_that_the_wall_is_gone():
    assert "behind a wall" in _told(performer("ann"), size=ShotSize.WIDE, fov=12.0)


def test_two_hundred_people_are_a_picture():
    crowd = _crowd(200)
    names = tuple(one.character_id for one in crowd)
    told = _told(*crowd, framing=Framing.GROUP, size=ShotSize.WIDE, subjects=names)
    assert "of the 200 who are named" in told
