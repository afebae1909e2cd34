"""Takes are added, never overwritten; the board shows the circled one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.film_terms import Quality
from core.domain.params import FrameParams
from core.domain.picture import Look
from core.domain.take import TakeStatus
from core.errors import IllegalTransition, InvalidInput
from core.formats.raster import read_picture
from core.services.pictures import GLIMPSE_WIDTH


def first_frame(services):
    return services.made_board().panels[0].frame.id


def test_a_slider_makes_a_second_take_and_keeps_the_first(services):
    frame_id = first_frame(services)
    before = services.frames.panel(frame_id).takes
    services.frames.refine(frame_id, sliders={"lighting": 70})
    services.work_off()
    panel = services.frames.panel(frame_id)
    assert [take.number for take in panel.takes] == [1, 2]
    assert panel.takes[0] == before[0]
    assert panel.shown.params.lighting == 70


def test_a_grade_reuses_the_rendered_light(services):
    frame_id = first_frame(services)
    rendered = len(services.maker.made)
    services.frames.refine(frame_id, sliders={"lighting": 70})
    services.work_off()
    one, two = services.frames.panel(frame_id).takes
    assert len(services.maker.made) == rendered
    assert one.picture.exr == two.picture.exr
    assert one.picture.png != two.picture.png


def test_more_light_makes_a_brighter_picture(services):
    frame_id = first_frame(services)
    services.frames.refine(frame_id, sliders={"lighting": 60})
    services.work_off()
    one, two = services.frames.panel(frame_id).takes
    dark, bright = (
        read_picture(services.blobs.get(take.picture.png)).mean() for take in (one, two)
    )
    assert bright > dark + 5


def test_a_camera_change_is_rendered_anew(services):
    frame_id = first_frame(services)
    rendered = len(services.maker.made)
    services.frames.refine(frame_id, sliders={"fov": 80})
    services.work_off()
    assert len(services.maker.made) == rendered + 1
    assert services.maker.made[-1].params.fov == 80


def test_a_request_that_changes_nothing_makes_no_take(services):
    frame_id = first_frame(services)
    answer, job = services.frames.refine(frame_id, note="colourless green ideas")
    assert job is None
    assert answer.unknown == ("colourless green ideas",)
    assert len(services.frames.panel(frame_id).takes) == 1


def test_another_take_has_another_seed(services):
    frame_id = first_frame(services)
    services.frames.another_take(frame_id)
    services.frames.another_take(frame_id)
    services.work_off()
    takes = services.frames.panel(frame_id).takes
    assert len({take.seed for take in takes}) == len(takes) == 3


def test_an_older_take_can_be_circled_again(services):
    frame_id = first_frame(services)
    services.frames.another_take(frame_id)
    services.work_off()
    first = services.frames.panel(frame_id).takes[0]
    services.frames.circle(frame_id, first.id)
    assert services.frames.panel(frame_id).shown.id == first.id


def test_a_take_without_a_picture_cannot_be_circled(services):
    frame_id = first_frame(services)
    services.frames.another_take(frame_id)
    waiting = services.frames.panel(frame_id).latest
    with pytest.raises(IllegalTransition, match="no picture"):
        services.frames.circle(frame_id, waiting.id)


def test_a_take_of_another_frame_cannot_be_circled(services):
    one, two = services.made_board().panels
    with pytest.raises(InvalidInput, match="another frame"):
        services.frames.circle(one.frame.id, two.shown.id)


def test_a_failed_take_can_be_tried_again_as_the_same_take(services):
    services.maker.failing = ("1A",)
    frame_id = first_frame(services)
    services.maker.failing = ()
    services.frames.retry(frame_id)
    services.work_off()
    (take,) = services.frames.panel(frame_id).takes
    assert take.status is TakeStatus.DONE
    assert take.error == ""


def test_only_a_failed_take_can_be_tried_again(services):
    with pytest.raises(IllegalTransition, match="has not failed"):
        services.frames.retry(first_frame(services))


def test_developing_at_final_quality_asks_for_the_delivery_size(services):
    frame_id = first_frame(services)
    services.frames.develop_again(frame_id, Quality.FINAL)
    services.work_off()
    assert services.frames.panel(frame_id).shown.picture.width == 640


def test_a_field_that_cannot_be_locked_names_those_that_can(services):
    with pytest.raises(InvalidInput, match="lighting"):
        services.frames.lock(first_frame(services), ("soul",))


def test_the_preview_at_the_takes_own_params_is_the_take(services):
    frame_id = first_frame(services)
    take = services.frames.panel(frame_id).shown
    jpeg = read_picture(services.frames.preview_jpeg(take.id, take.params))
    png = read_picture(services.blobs.get(take.picture.png))
    assert abs(jpeg.astype(int) - png.astype(int)).mean() < 2


def test_moving_a_slider_moves_the_preview_and_saves_nothing(services):
    frame_id = first_frame(services)
    take = services.frames.panel(frame_id).shown
    dark = services.frames.preview_jpeg(take.id, take.params.revised(lighting=10))
    bright = services.frames.preview_jpeg(take.id, take.params.revised(lighting=80))
    assert read_picture(bright).mean() > read_picture(dark).mean() + 20
    assert services.frames.panel(frame_id).takes[-1] == take


def test_neutral_params_are_a_valid_preview(services):
    take = services.frames.panel(first_frame(services)).shown
    assert services.frames.preview_jpeg(take.id, FrameParams())[:2] == b"\xff\xd8"


def test_a_picture_that_takes_too_long_is_given_up_with_the_reason(services):
    impatient = replace(services, frames=replace(services.frames, timeout_s=-1.0))
    take = impatient.made_board(1).panels[0].latest
    assert take.status is TakeStatus.FAILED
    assert "took longer" in take.error


def test_a_slider_moves_the_light_in_every_look(services):
    services.maker.with_passes = True
    take = services.made_board().panels[0].shown
    for look in Look:
        dark, bright = (
            read_picture(
                services.frames.preview_jpeg(take.id, take.params.revised(lighting=level), look)
            ).mean()
            for level in (10, 80)
        )
        assert bright > dark + 5


def test_a_look_of_a_take_is_drawn_once_and_kept(services):
    take = services.made_board().panels[0].shown
    first = services.frames.preview_jpeg(take.id, look=Look.INK)
    services.blobs.forget()
    assert services.frames.preview_jpeg(take.id, look=Look.INK) is first


def test_a_quick_maker_shows_a_glimpse_before_a_large_picture(services):
    frame_id = first_frame(services)
    services.maker.quick, made = True, len(services.maker.made)
    services.frames.develop_again(frame_id, Quality.PREVIEW)
    seen = _watched(services, frame_id)
    services.work_off()
    small, large = services.maker.made[made:]
    assert (small.width, small.quality) == (GLIMPSE_WIDTH, Quality.DRAFT)
    assert (large.width, large.quality) == (960, Quality.PREVIEW)
    assert small.params == large.params
    assert read_picture(services.blobs.get(seen[1])).shape[1] == GLIMPSE_WIDTH
    assert services.frames.panel(frame_id).shown.glimpse is None


def _watched(services, frame_id):
    """What the pages could show of the newest take each time the maker was called."""
    seen, make = [], services.maker.make

    def watched(request, *, cancelled):
        seen.append(services.frames.panel(frame_id).latest.glimpse)
        return make(request, cancelled=cancelled)

    services.maker.make = watched
    return seen


def test_a_draft_needs_no_glimpse(services):
    services.maker.quick = True
    services.made_board()
    assert {request.width for request in services.maker.made} == {480}
