"""Every way to a picture against a real server: what is sent, what it costs, what is kept."""

from __future__ import annotations

import base64
import io
import json

import numpy as np
import pytest
from PIL import Image

from core.adapters.bria.client import BriaClient
from core.adapters.bria.frames import FiboFrames
from core.adapters.bria.limits import CallLimiter, Patience, Plan
from core.adapters.bria.sent import MOST_BYTES, carried, mask_for, prose
from core.adapters.bria.sent_tables import DIRECTIONS, LIGHTS, STYLES
from core.adapters.system_clock import SystemClock
from core.domain.film_terms import Quality
from core.domain.ids import TakeId
from core.domain.method import LightFrom, Medium, Method, NewLight, Way
from core.errors import InvalidInput
from core.formats.raster import read_picture
from core.ports.frame_maker import Bill, FrameRequest
from core.services.till import TillService
from tests.fakes import records as r
from tests.fakes.clock import FakeClock
from tests.fakes.unit_of_work import FakeDatabase
from tests.standin_bria.protocol import LIGHT_DIRECTIONS, LIGHT_TYPES
from tests.standin_bria.protocol import STYLES as TAKEN_STYLES
from tests.standin_bria.server import StandIn

PROMPT = {"short_description": "a lamp", "objects": [], "lighting": {"conditions": "dusk"}}
WIDE = {"width": 480, "height": 200}
METHODS = {
    Way.PROMPT: Method(),
    Way.WORDS: Method(way=Way.WORDS, words="more dust"),
    Way.DIFF: Method(way=Way.DIFF, before={"short_description": "a candle"}),
    Way.INSPIRED: Method(way=Way.INSPIRED),
    Way.KEY_FRAME: Method(way=Way.KEY_FRAME, words="Move the camera."),
    Way.EDIT: Method(way=Way.EDIT, words="open the window"),
    Way.RELIGHT: Method(way=Way.RELIGHT, light=NewLight.LOW_SUN, light_from=LightFrom.ABOVE),
    Way.RESTYLE: Method(way=Way.RESTYLE, medium=Medium.STORYBOARD),
    Way.EXPAND: Method(way=Way.EXPAND),
    Way.ENLARGE: Method(way=Way.ENLARGE),
}


def never() -> bool:
    return False


def file_of(size=(320, 180), colour=(90, 20, 10)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def stand_in():
    with StandIn() as running:
        yield running


@pytest.fixture
def till():
    database = FakeDatabase()
    with database() as work:
        work.projects.save(r.project())
        work.commit()
    return TillService(unit_of_work=database, clock=FakeClock(), daily_usd=5.0)


@pytest.fixture
def fibo(stand_in, till):
    clock = SystemClock()
    client = BriaClient(
        stand_in.address,
        stand_in.token,
        limiter=CallLimiter(Plan.ENTERPRISE, clock),
        clock=clock,
        patience=Patience(first_s=0.0, every_s=0.01, most_s=5.0),
    )
    yield FiboFrames(client, till)
    client.close()


def request(way, **fields):
    take = r.take()
    given = {
        "shot": take.shot,
        "staging": take.staging,
        "params": take.params,
        "structured_prompt": PROMPT,
        "width": 480,
        "height": 270,
        "seed": 7,
        "method": METHODS[way],
        "source": file_of() if way.needs_picture else b"",
        "bill": Bill(project_id=r.FILM, take_id=TakeId("take")),
        **fields,
    }
    return FrameRequest(**given)


def sent(stand_in):
    """Route and body of every order, pictures shortened to their size."""
    return [
        (job.route.removeprefix("/v2/"), {key: _short(value) for key, value in job.body.items()})
        for job in stand_in.submissions()
    ]


def _short(value):
    if isinstance(value, list):
        return [_short(one) for one in value]
    if isinstance(value, str) and len(value) > 100 and not value.startswith("{"):
        return Image.open(io.BytesIO(base64.b64decode(value))).size
    return value


@pytest.mark.parametrize("quality", [Quality.DRAFT, Quality.FINAL])
@pytest.mark.parametrize("shape", [{}, WIDE], ids=["classic", "wide"])
@pytest.mark.parametrize("way", list(Way))
def test_whatever_the_way_the_quote_is_the_charge(fibo, till, way, shape, quality):
    asked = request(way, quality=quality, **shape)
    picture = fibo.make(asked, cancelled=never)
    aspect = asked.width / asked.height
    assert picture.width / picture.height == pytest.approx(aspect, rel=0.01)
    assert till.spent_today_usd() == pytest.approx(fibo.price_usd(quality, aspect, way))


@pytest.mark.parametrize("way", [way for way in Way if way.needs_picture])
def test_what_starts_from_a_picture_orders_nothing_without_one(fibo, stand_in, way):
    with pytest.raises(InvalidInput):
        fibo.make(request(way, source=b""), cancelled=never)
    assert stand_in.submissions() == []


def test_words_go_beside_the_prompt_and_what_came_of_it_is_kept(fibo, stand_in):
    picture = fibo.make(request(Way.WORDS), cancelled=never)
    ((route, body),) = sent(stand_in)
    assert (route, body["prompt"], body["seed"]) == ("image/generate", "more dust", 7)
    assert json.loads(body["structured_prompt"]) == PROMPT
    assert picture.structured_prompt["short_description"] == "a lamp more dust"
    assert "aesthetic_score" not in picture.structured_prompt["aesthetics"]


def test_a_wide_frame_has_its_words_worked_in_before_it_is_painted(fibo, stand_in):
    picture = fibo.make(request(Way.WORDS, **WIDE), cancelled=never)
    (first, asked), (second, body) = sent(stand_in)
    assert (first, second) == ("structured_prompt/generate", "image/generate")
    assert asked["prompt"] == "more dust"
    assert "prompt" not in body
    assert body["aspect_ratio"] == "21:9"
    assert "more dust" in picture.structured_prompt["short_description"]


def test_a_prompt_edited_by_hand_is_made_coherent_first(fibo, stand_in):
    fibo.make(request(Way.DIFF), cancelled=never)
    (first, diff), (second, body) = sent(stand_in)
    assert (first, second) == ("structured_prompt/generate_from_diff", "image/generate")
    assert json.loads(diff["structured_prompt"]) == {"short_description": "a candle"}
    assert json.loads(diff["user_adjusted_structured_prompt"]) == PROMPT
    assert json.loads(body["structured_prompt"])["short_description"] == "a lamp"


def test_an_inspiration_goes_with_sentences_and_no_structured_prompt(fibo, stand_in):
    fibo.make(request(Way.INSPIRED), cancelled=never)
    ((_, body),) = sent(stand_in)
    assert body["images"] == [(320, 180)]
    assert body["prompt"] == "a lamp. Light: dusk."
    assert "structured_prompt" not in body


def test_a_key_frame_goes_with_the_new_shot_as_a_structured_instruction(fibo, stand_in):
    fibo.make(request(Way.KEY_FRAME), cancelled=never)
    ((route, body),) = sent(stand_in)
    told = json.loads(body["structured_instruction"])
    assert route == "image/edit"
    assert told == {**PROMPT, "edit_instruction": "Move the camera."}
    assert "instruction" not in body


def test_a_mask_is_sent_in_the_size_of_its_picture(fibo, stand_in):
    fibo.make(request(Way.EDIT, mask=file_of((40, 30), (255, 255, 255))), cancelled=never)
    ((_, body),) = sent(stand_in)
    assert body["mask"] == body["images"][0] == (320, 180)
    assert body["instruction"] == "open the window"


def test_light_and_medium_are_spelt_as_the_service_takes_them(fibo, stand_in):
    fibo.make(request(Way.RELIGHT), cancelled=never)
    ((_, body),) = sent(stand_in)
    assert (body["light_type"], body["light_direction"]) == ("low-angle sunlight", "top-down")
    assert {*LIGHTS} == {*NewLight}
    assert {*LIGHTS.values()} == {*LIGHT_TYPES}
    assert {*DIRECTIONS.values()} == {*LIGHT_DIRECTIONS}
    assert {*DIRECTIONS} == {*LightFrom}
    assert {*STYLES.values()} <= {*TAKEN_STYLES}
    assert {*STYLES} == {*Medium}


def test_a_picture_is_enlarged_four_times_or_twice_where_four_would_be_refused(fibo, stand_in):
    assert fibo.make(request(Way.ENLARGE), cancelled=never).width == 4 * 320
    large = request(
        Way.ENLARGE,
        source=file_of((3000, 1688)),
        bill=Bill(project_id=r.FILM, take_id=TakeId("other")),
    )
    fibo.make(large, cancelled=never)
    assert [body["desired_increase"] for _, body in sent(stand_in)] == [4, 2]


def test_what_was_cut_off_is_painted_beyond_the_edges(fibo, stand_in):
    picture = fibo.make(request(Way.EXPAND, **WIDE), cancelled=never)
    ((_, body),) = sent(stand_in)
    assert body["aspect_ratio"] == 2.4
    assert (picture.width, picture.height) == (432, 180)


def test_a_picture_too_large_to_send_goes_as_jpeg():
    noise = np.random.default_rng(1).integers(0, 255, (1800, 1800, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, "PNG")
    assert len(buffer.getvalue()) > MOST_BYTES
    assert base64.b64decode(carried(buffer.getvalue()))[:2] == b"\xff\xd8"
    assert base64.b64decode(carried(file_of())) == file_of()


def test_a_mask_is_black_and_white_whatever_it_was():
    mask = base64.b64decode(mask_for(file_of((8, 8), (140, 140, 140)), file_of()))
    assert np.unique(read_picture(mask)).tolist() == [255]


def test_a_prompt_without_its_parts_is_still_said_in_sentences():
    assert prose({"short_description": "A door."}) == "A door."
