import math

import numpy as np
import pytest

from core.colour.grade import exposure_ev as slider_ev
from core.domain.film_terms import Genre, ShotSize, TimeOfDay, Weather
from core.grammar.lighting import genre_params, scene_params
from core.previs.arrangement import arrange
from core.previs.exposure import exposure_ev, key_of
from core.previs.measure import Lens, lens_facts, subject_facts, visible_people
from tests.unit.previs.small_scenes import bare_stage, performer, request, staging
from tests.unit.previs.small_stages import looking

NOBODY = np.zeros((20, 30), bool)


def _grey(value):
    return np.full((20, 30, 3), value, np.float32)


@pytest.mark.parametrize("light", [1e-3, 0.2, 50.0])
def test_the_meter_brings_any_light_to_the_key(light):
    day = staging()
    stops = exposure_ev(_grey(light), NOBODY, day)
    assert light * 2**stops == pytest.approx(key_of(day), rel=0.01)


def _printed_stops(set_up):
    """The key in stops, with the light level the scene is planned with."""
    planned = scene_params(genre_params(set_up.genre), set_up)
    return math.log2(key_of(set_up)) + slider_ev(planned.lighting)


def test_night_ends_darker_than_day_and_horror_darker_than_comedy():
    day, night = (_printed_stops(staging(time=one)) for one in (TimeOfDay.DAY, TimeOfDay.NIGHT))
    assert -3.5 < night - day < -0.7
    grim, merry = (_printed_stops(staging(genre=one)) for one in (Genre.HORROR, Genre.COMEDY))
    assert -3.5 < grim - merry < -0.7


def test_the_meter_leaves_every_genre_readable_at_every_hour():
    ends = [
        _printed_stops(staging(genre=genre, time=time)) for genre in Genre for time in TimeOfDay
    ]
    assert min(ends) > math.log2(0.18) - 4.0
    assert max(ends) < math.log2(0.18) + 1.5


def test_fog_is_pale():
    fog = staging(weather=(Weather.FOG,))
    assert key_of(fog) > 1.5 * key_of(staging())


def test_a_dark_subject_opens_the_lens_but_not_without_end():
    picture, who = _grey(0.5), NOBODY.copy()
    who[5:15, 10:20] = True
    picture[who] = 0.001
    plain = exposure_ev(picture, NOBODY, staging())
    assert 0.5 < exposure_ev(picture, who, staging()) - plain < 1.31


def test_a_black_picture_has_a_finite_exposure():
    assert math.isfinite(exposure_ev(_grey(0.0), NOBODY, staging()))


def test_a_level_camera_has_its_horizon_in_the_middle():
    facts = lens_facts(looking(), Lens(50.0, 40.0), 0.2)
    assert facts["horizon"] == pytest.approx(0.5)
    assert facts["pitch_deg"] == pytest.approx(0.0)
    assert facts["height_m"] == pytest.approx(0.8)


def test_the_horizon_sinks_when_the_camera_looks_up():
    up = lens_facts(looking((0, -4, 1), (0, 0, 2)), Lens(50.0, 40.0), 0.0)
    assert up["horizon"] > 0.6


def test_the_measured_fraction_is_height_over_frame_height():
    scene = arrange(request(performer(), size=ShotSize.FULL), bare_stage())
    assert scene.subject is not None
    facts = subject_facts(scene.camera, scene.subject, ShotSize.FULL, scene.sight)
    spots = scene.camera.project([scene.subject.joints.head_top, scene.subject.joints.feet])
    assert facts["subject_fraction"] == pytest.approx(spots[1, 1] - spots[0, 1], rel=0.08)
    assert facts["size_hit"] == 1.0
    assert facts["occluded"] == 0.0


def test_people_count_as_visible_when_the_picture_shows_them():
    objects = np.zeros((100, 100), np.int16)
    objects[:10, :10], objects[50, 50] = 1, 2
    assert visible_people(objects, 3) == 1
