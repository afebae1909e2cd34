"""Takes made from words and from other pictures: what is ordered, from what, and what is refused."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from core.domain.film_terms import Quality
from core.domain.method import LightFrom, Medium, NewLight, Way
from core.domain.take import TakeStatus
from core.errors import (
    IllegalTransition,
    InvalidInput,
    ProviderNotConfigured,
    UnreadableFile,
)
from core.services.variants import VariantService
from tests.fakes.frame_maker import FakeFrameMaker


@pytest.fixture
def painter(services):
    """A second maker that knows every way, beside the one that made the board."""
    maker = FakeFrameMaker(ways=tuple(Way), usd=0.03)
    services.frames.makers["fibo"] = maker
    return maker


@pytest.fixture
def variants(services, painter):
    frames = services.frames
    return VariantService(unit_of_work=frames.unit_of_work, makers=frames.makers, frames=frames)


@pytest.fixture
def frames(services):
    """Two frames with pictures."""
    return [panel.frame.id for panel in services.made_board().panels]


def newest(services, frame_id):
    services.work_off()
    return services.frames.panel(frame_id).latest


def mask_file():
    buffer = io.BytesIO()
    Image.new("L", (8, 8), 255).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("verb", "way"),
    [
        (lambda v, one, other: v.in_words(one, "more dust in the air"), Way.WORDS),
        (lambda v, one, other: v.inspired_by_previs(one), Way.INSPIRED),
        (lambda v, one, other: v.from_key_frame(one, other), Way.KEY_FRAME),
        (lambda v, one, other: v.edit(one, "open the window", mask=mask_file()), Way.EDIT),
        (lambda v, one, other: v.relight(one, NewLight.FOG, LightFrom.SIDE), Way.RELIGHT),
        (lambda v, one, other: v.restyle(one, Medium.STORYBOARD), Way.RESTYLE),
        (lambda v, one, other: v.expand(one), Way.EXPAND),
        (lambda v, one, other: v.enlarge(one), Way.ENLARGE),
    ],
)
def test_every_verb_makes_one_more_take_by_the_maker_that_knows_its_way(
    services, variants, painter, frames, verb, way
):
    verb(variants, *frames)
    take = newest(services, frames[0])
    assert (take.status, take.maker, take.method.way) == (TakeStatus.DONE, "fibo", way)
    (request,) = painter.made
    assert request.method == take.method
    assert bool(request.source) == way.needs_picture


def test_a_key_frame_lends_its_picture_and_the_shot_its_camera(services, variants, frames):
    variants.from_key_frame(frames[0], frames[1])
    take = newest(services, frames[0])
    key = services.frames.panel(frames[1]).shown
    assert take.method.source_take == key.id
    assert take.method.source == services.frames.darkroom.ungraded(key)
    assert take.method.words.startswith("Move the camera")
    with pytest.raises(InvalidInput):
        variants.from_key_frame(frames[0], frames[0])


def test_a_prompt_edited_by_hand_remembers_what_it_was(services, variants, frames):
    before = services.frames.panel(frames[0]).shown.structured_prompt
    edited = {**before, "context": "A dream."}
    variants.from_prompt(frames[0], edited)
    take = newest(services, frames[0])
    assert (take.method.before, take.structured_prompt) == (before, edited)


def test_an_enlarged_picture_is_a_final(services, variants, frames):
    variants.enlarge(frames[0])
    assert newest(services, frames[0]).quality is Quality.FINAL


def test_the_next_take_after_a_variant_is_made_the_usual_way(services, variants, frames):
    variants.restyle(frames[0], Medium.ANIME)
    services.work_off()
    services.frames.another_take(frames[0])
    assert newest(services, frames[0]).method.way is Way.PROMPT


def test_without_a_maker_that_is_ready_nothing_is_ordered(services, variants, painter, frames):
    painter.ready = False
    with pytest.raises(ProviderNotConfigured, match="lamp is broken"):
        variants.expand(frames[0])
    assert len(services.frames.panel(frames[0]).takes) == 1
    assert all("lamp is broken" in offer.refused for offer in variants.offers(frames[0]))


def test_offers_have_a_price_or_a_reason(services, variants, frames):
    offers = {offer.way: offer for offer in variants.offers(frames[0])}
    assert {*offers} == {*Way} - {Way.PROMPT}
    assert {(offer.usd, offer.refused) for offer in offers.values()} == {(0.03, "")}


def test_a_take_without_a_picture_starts_nothing(services, variants):
    scene = services.scene(1)
    services.maker.failing = ("1A",)
    services.storyboards.begin(scene.id, quality=Quality.DRAFT)
    services.work_off()
    frame = services.storyboards.board(scene.id).panels[0].frame.id
    for verb in (variants.expand, variants.inspired_by_previs):
        with pytest.raises(IllegalTransition):
            verb(frame)
    refused = {offer.way: offer.refused for offer in variants.offers(frame)}
    assert "no picture" in refused[Way.EDIT]
    assert "previs picture" in refused[Way.INSPIRED]
    assert refused[Way.WORDS] == ""


def test_a_mask_that_is_no_picture_and_too_many_words_are_refused(variants, frames):
    with pytest.raises(UnreadableFile):
        variants.edit(frames[0], "open the window", mask=b"no picture")
    with pytest.raises(InvalidInput, match="at most"):
        variants.in_words(frames[0], "dust " * 1000)


def test_a_retry_costs_what_its_way_costs_unless_it_was_ordered(services, variants, frames):
    variants.restyle(frames[0], Medium.ANIME)
    assert services.frames.retry_usd(frames[0]) == 0.03
