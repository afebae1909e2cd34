"""Drift between finished pictures."""

from __future__ import annotations

import pytest

from core.domain.continuity import Severity
from core.domain.film_terms import ShotSize, TimeOfDay
from core.domain.params import FrameParams
from core.domain.picture_look import PictureLook
from core.grammar.continuity.pictures import Shown, drift, grade_back
from tests.fakes.sample_film import facing_pair, planned, staging

LOOK = PictureLook(
    exposure=50,
    contrast=40,
    mired=200,
    saturation=4,
    palette=((60, 0, 0), (30, 2, 2), (20, 0, -5), (80, 1, 1), (10, 0, 0)),
    shares=(0.4, 0.2, 0.2, 0.1, 0.1),
)


def board(odd: PictureLook, *, sizes=(ShotSize.MEDIUM,) * 4, **odd_stage) -> list[Shown]:
    """Four frames, the last of which shows *odd*."""
    stages = [staging(*facing_pair())] * 3 + [staging(*facing_pair(), **odd_stage)]
    params = FrameParams()
    shots = [
        planned(number, size, stage, params=params)
        for number, (size, stage) in enumerate(zip(sizes, stages, strict=True), start=1)
    ]
    return [Shown(shot, LOOK) for shot in shots[:3]] + [Shown(shots[3], odd)]


def test_frames_that_look_alike_are_left_in_peace():
    assert drift(board(LOOK)) == [()] * 4


@pytest.mark.parametrize(
    ("field", "minor", "major"),
    [
        ("exposure", 55, 60),
        ("contrast", 50, 56),
        ("mired", 235, 260),
        ("saturation", 6, 8),
    ],
)
def test_the_odd_one_is_named_with_what_and_how_far(field, minor, major):
    for value, severity in ((minor, Severity.MINOR), (major, Severity.MAJOR)):
        found = drift(board(LOOK.revised(**{field: value})))
        assert found[:3] == [()] * 3
        assert [(one.id, one.severity) for one in found[3]] == [(f"pictures/{field}/4", severity)]
        assert str(value) in found[3][0].evidence


def test_a_grade_leads_back_and_no_farther_than_a_trim():
    (issue,) = drift(board(LOOK.revised(exposure=80)))[3]
    assert issue.fix[0]["path"] == "/3/params/lighting"
    assert grade_back([issue]) == {"lighting": pytest.approx(50 - 2 / 3 * 50 / 3, abs=0.1)}
    warm = drift(board(LOOK.revised(mired=230)))[3]
    assert grade_back(warm)["color_temp"] == pytest.approx(1e6 / (1e6 / 6504 - 30), abs=1)


def test_a_palette_cannot_be_graded_away():
    other = tuple((one + 15, a + 5, b) for one, a, b in LOOK.palette)
    found = drift(board(LOOK.revised(palette=other)))[3]
    assert [one.id for one in found] == ["pictures/palette/4"]
    assert grade_back(found) == {}


def test_what_the_director_holds_fast_is_meant():
    shown = board(LOOK.revised(exposure=80))
    shown[3] = Shown(shown[3].planned, shown[3].look, locked=("lighting",))
    found = drift(shown)[3]
    assert [one.severity for one in found] == [Severity.INFO]
    assert grade_back(found) == {}


def test_another_hour_may_look_different():
    dark = LOOK.revised(exposure=20, mired=120)
    assert drift(board(dark, time=TimeOfDay.DAWN)) == [()] * 4


def test_among_other_sizes_only_what_is_far_out_is_mentioned():
    sizes = (ShotSize.WIDE, ShotSize.WIDE, ShotSize.WIDE, ShotSize.CLOSE)
    assert drift(board(LOOK.revised(exposure=56), sizes=sizes))[3] == ()
    far = drift(board(LOOK.revised(exposure=70), sizes=sizes))[3]
    assert [one.severity for one in far] == [Severity.MINOR]


def test_of_two_neither_is_odd():
    assert drift(board(LOOK.revised(exposure=90))[2:]) == [(), ()]
