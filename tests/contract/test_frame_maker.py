"""What any maker of frames has to do."""

import os
import signal
import threading
import time

import numpy as np
import psutil
import pytest

from core.adapters.previs_frames import PrevisFrames
from core.domain.figure_look import FigureLook
from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Genre,
    IntExt,
    ShotSize,
    TimeOfDay,
)
from core.domain.ids import CharacterId
from core.domain.params import FrameParams
from core.domain.shot import Shot
from core.domain.staging import Performer, Place, SetKind, Staging
from core.errors import WorkCancelled
from core.ports.frame_maker import FrameRequest
from tests.fakes.frame_maker import FakeFrameMaker


def _request(**changes) -> FrameRequest:
    shot = Shot(
        number=1,
        label="1A",
        size=ShotSize.MEDIUM,
        angle=CameraAngle.EYE_LEVEL,
        composition=Composition.RULE_OF_THIRDS,
        lens_mm=43.0,
        subjects=("ann",),
    )
    staging = Staging(
        place=Place(words="a room", int_ext=IntExt.INT, set_kind=SetKind.INTERIOR),
        time=TimeOfDay.NIGHT,
        genre=Genre.DRAMA,
        performers=(Performer(character_id=CharacterId("ann"), look=FigureLook()),),
    )
    values = {"shot": shot, "staging": staging, "params": FrameParams(), "seed": 1}
    return FrameRequest(**{**values, "width": 128, "height": 72, **changes})


@pytest.fixture(scope="module")
def previs(tmp_path_factory):
    maker = PrevisFrames(
        workers=2, cores=2, kernel_cache_dir=tmp_path_factory.getbasetemp().parent / "kernels"
    )
    yield maker
    maker.close()


@pytest.fixture(params=["fake", pytest.param("previs", marks=pytest.mark.integration)])
def maker(request):
    if request.param == "fake":
        return FakeFrameMaker()
    return request.getfixturevalue("previs")


def _go_on() -> bool:
    return False


def test_it_says_what_it_is(maker):
    state = maker.state()
    assert state.ready
    assert state.id
    assert state.reason


def test_a_picture_has_the_size_asked_for_and_light_in_it(maker):
    picture = maker.make(_request(), cancelled=_go_on)
    assert (picture.width, picture.height) == (128, 72)
    assert picture.rgb.dtype == np.float32
    assert picture.rgb.max() > 0
    assert np.isfinite(picture.rgb).all()


def test_the_same_request_gives_the_same_bytes(maker):
    one, two = (maker.make(_request(), cancelled=_go_on) for _ in range(2))
    assert one.rgb.tobytes() == two.rgb.tobytes()


def test_another_seed_gives_other_bytes(maker):
    one, two = (maker.make(_request(seed=seed), cancelled=_go_on) for seed in (1, 2))
    assert one.rgb.tobytes() != two.rgb.tobytes()


def test_layers_sum_to_the_picture(maker):
    picture = maker.make(_request(), cancelled=_go_on)
    summed = sum(layer.astype(np.float32) for layer in picture.layers.values())
    known = picture.rgb if picture.layers else np.zeros(1)
    np.testing.assert_allclose(summed, known, rtol=1e-3, atol=1e-4)


def test_a_cancelled_picture_is_not_made(maker):
    with pytest.raises(WorkCancelled):
        maker.make(_request(width=1280, height=720), cancelled=lambda: True)


@pytest.mark.integration
def test_cancel_stops_a_picture_that_is_being_made(previs):
    previs.make(_request(), cancelled=_go_on)
    begun = time.monotonic()
    with pytest.raises(WorkCancelled):
        previs.make(
            _request(width=3840, height=2160),
            cancelled=lambda: time.monotonic() - begun > 0.5,
        )
    assert time.monotonic() - begun < 6


@pytest.mark.integration
def test_two_processes_give_the_same_bytes(previs):
    alone = previs.make(_request(), cancelled=_go_on).rgb.tobytes()
    results = []
    threads = [
        threading.Thread(
            target=lambda: results.append(previs.make(_request(), cancelled=_go_on).rgb.tobytes())
        )
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [alone] * 3


@pytest.mark.integration
def test_a_killed_render_process_is_replaced(previs):
    previs.make(_request(), cancelled=_go_on)
    children = psutil.Process().children(recursive=True)
    renderers = [child for child in children if "spawn_main" in " ".join(child.cmdline())]
    os.kill(renderers[0].pid, signal.SIGKILL)
    picture = previs.make(_request(), cancelled=_go_on)
    assert picture.rgb.max() > 0
