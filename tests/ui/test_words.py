from __future__ import annotations

import pytest

from core.domain.film_terms import CameraAngle, Genre, Movement, Quality, ShotSize
from core.domain.refinement import Change
from core.domain.staging import Mark
from sceneforge_app.ui import words
from tests.fakes.sample_film import MAYA, planned, staging
from tests.fakes.sample_film import performer as person

SHOT = planned(
    1,
    ShotSize.CLOSE,
    staging(person(MAYA, Mark.CENTRE)),
    angle=CameraAngle.LOW,
    movement=Movement.PUSH_IN,
    action="She listens.",
).shot


def test_a_slate_says_size_angle_lens_and_movement():
    assert words.slate_words(SHOT) == ["CU", "low angle", "47 mm", "push in"]


def test_alt_text_describes_the_frame_to_somebody_who_cannot_see_it():
    assert words.alt_text(SHOT) == "Frame 1A: close-up, low angle, 47 mm. She listens."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            Change(field="lighting", before=50, after=60, because="slider"),
            "light level +0.0 EV → +0.6 EV",
        ),
        (
            Change(field="color_temp", before=6504.0, after=3200.0, because=""),
            "colour of the light 6504 K → 3200 K",
        ),
        (
            Change(field="weather", before=[], after=["rain", "fog"], because=""),
            "weather none → rain, fog",
        ),
        (
            Change(field="size", before="medium", after="medium_close", because=""),
            "size medium → medium close",
        ),
    ],
)
def test_a_change_reads_as_a_director_says_it(change, said):
    assert words.change_words(change) == said


@pytest.mark.parametrize(("seconds", "said"), [(0.2, "0:01"), (3.4, "0:03"), (75, "1:15")])
def test_durations_read_as_on_a_slate(seconds, said):
    assert words.clock(seconds) == said


def test_every_genre_quality_and_angle_has_words():
    assert set(words.GENRES) == {None, *Genre}
    assert set(words.QUALITIES) == set(words.QUALITY_MEANING) == set(Quality)
    assert words.made_by("previs") == "previs render, scene-linear half float"
