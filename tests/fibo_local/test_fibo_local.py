"""FIBO on this machine, with a pipeline of random weights: everything but the beauty is real."""

from __future__ import annotations

import numpy as np
import pytest
from diffusers import DDPMPipeline, DDPMScheduler, UNet2DModel

from core.adapters.fibo_local.frames import LocalFiboFrames
from core.adapters.fibo_local.pipeline import Pipeline
from core.colour.grade import prepare
from core.domain.film_terms import Quality
from core.domain.method import Method, Way
from core.domain.params import FrameParams
from core.errors import InvalidInput, ProviderNotConfigured, WorkCancelled
from core.formats.raster import read_picture
from core.ports.frame_maker import FrameRequest
from core.prompting.fibo import structured_prompt
from tests.fakes import records as r
from tests.fibo_local.tiny import save_tiny_fibo

TINY_MP = 64 * 96 / 2**20


def never() -> bool:
    return False


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return save_tiny_fibo(tmp_path_factory.mktemp("tiny-fibo"))


@pytest.fixture(scope="session")
def maker(folder):
    return LocalFiboFrames(Pipeline(str(folder)), megapixels=TINY_MP)


def request(**fields):
    take = r.take()
    given = {
        "shot": take.shot,
        "staging": take.staging,
        "params": take.params,
        "structured_prompt": structured_prompt(take.planned, []),
        "width": 480,
        "height": 270,
        "seed": 7,
        **fields,
    }
    return FrameRequest(**given)


def test_it_says_what_it_is_and_whose_the_weights_are(maker):
    state = maker.state()
    assert state.ready
    assert "CC BY-NC 4.0" in state.reason
    assert not state.remote
    assert maker.price_usd(Quality.FINAL, 16 / 9) == 0


@pytest.mark.parametrize("shape", [(480, 270), (480, 200), (270, 480)])
def test_a_picture_has_the_shape_of_the_frame(maker, shape):
    width, height = shape
    picture = maker.make(request(width=width, height=height), cancelled=never)
    assert abs(picture.width - picture.height * width / height) <= 1
    assert picture.rgb.dtype == np.float32
    assert np.isfinite(picture.rgb).all()


def test_the_same_seed_gives_the_same_bytes_and_another_others(maker):
    one, two = (maker.make(request(), cancelled=never) for _ in range(2))
    other = maker.make(request(seed=8), cancelled=never)
    assert one.rgb.tobytes() == two.rgb.tobytes() != other.rgb.tobytes()


def test_another_prompt_gives_another_picture(maker):
    plain = maker.make(request(), cancelled=never)
    other = maker.make(request(structured_prompt={"short_description": "a cup"}), cancelled=never)
    assert plain.rgb.tobytes() != other.rgb.tobytes()


def test_untouched_it_is_shown_as_it_was_painted(maker):
    picture = maker.make(request(), cancelled=never)
    shown = prepare(picture.rgb, bit_depth=picture.source_bit_depth).display(FrameParams())
    whole = read_picture(picture.original)
    top, left = ((a - b) // 2 for a, b in zip(whole.shape[:2], shown.shape[:2], strict=True))
    assert np.array_equal(shown, whole[top : top + shown.shape[0], left : left + shown.shape[1]])


@pytest.mark.parametrize("asked", [0, 3])
def test_cancelling_stops_between_two_steps(maker, asked):
    answers = iter([False] * asked + [True] * 100)
    with pytest.raises(WorkCancelled):
        maker.make(request(), cancelled=lambda: next(answers))
    assert maker.make(request(), cancelled=never).width > 0


def test_weights_that_are_not_there_are_named(tmp_path):
    absent = LocalFiboFrames(Pipeline(str(tmp_path / "nothing")))
    with pytest.raises(ProviderNotConfigured, match="FIBO_LOCAL_MODEL"):
        absent.make(request(), cancelled=never)


def test_a_folder_of_something_else_is_no_fibo(tmp_path):
    small = UNet2DModel(
        block_out_channels=(4, 8),
        norm_num_groups=2,
        down_block_types=("DownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "UpBlock2D"),
    )
    DDPMPipeline(small, DDPMScheduler()).save_pretrained(tmp_path)
    with pytest.raises(ProviderNotConfigured, match="DDPMPipeline, which is no FIBO"):
        LocalFiboFrames(Pipeline(str(tmp_path))).make(request(), cancelled=never)


def test_it_paints_prompts_and_nothing_else(maker):
    for wrong in (request(structured_prompt={}), request(method=Method(way=Way.EDIT, words="x"))):
        with pytest.raises(InvalidInput):
            maker.make(wrong, cancelled=never)
