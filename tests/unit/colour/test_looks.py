"""Looks: lines where things end and nowhere else, paper where there is nothing, light that follows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from core.colour.grade import prepare
from core.colour.looks.clay import clay_light
from core.colour.looks.edges import edges_of, edges_of_tone
from core.colour.looks.prepared import in_look, look_given
from core.domain.params import FrameParams
from core.domain.picture import LensRecord, Look, Passes

SIZE = (270, 480)
DRAWN = [Look.INK, Look.PENCIL]


def wall(depth_m: float = 5.0) -> Passes:
    """A bare wall seen straight on."""
    lens = LensRecord(
        focal_mm=35.0,
        sensor_mm=(36.0, 20.25),
        t_stop=2.8,
        focus_m=depth_m,
        eye=(0.0, 0.0, 1.5),
        right=(1.0, 0.0, 0.0),
        up=(0.0, 0.0, 1.0),
        forward=(0.0, 1.0, 0.0),
    )
    return Passes(
        depth=np.full(SIZE, depth_m, np.float32),
        normal=np.tile(np.array([0, -1, 0], np.float16), (*SIZE, 1)),
        albedo=np.full((*SIZE, 3), 0.5, np.float16),
        objects=np.zeros(SIZE, np.int16),
        surfaces=np.zeros(SIZE, np.int16),
        names={0: "set", 1: "maya"},
        lens=lens,
    )


def with_person() -> Passes:
    passes = wall()
    passes.depth[50:200, 150:250], passes.objects[50:200, 150:250] = 3.0, 1
    passes.surfaces[50:200, 150:250] = 1
    return passes


def drawn(look, rgb, passes, seed=1, **params):
    made = in_look(look, prepare(rgb), passes, exposure_ev=0.0, seed=seed)
    return made.display(FrameParams(**params))


def light(level=0.18):
    return np.full((*SIZE, 3), level, np.float32)


def test_a_person_is_outlined_and_the_wall_is_not():
    contour = edges_of(with_person()).contour
    outline = np.zeros(SIZE, bool)
    outline[50:200, 150:250] = True
    outline[51:199, 151:249] = False
    assert (contour[outline] == 1).all()
    assert not contour[~outline].any()


def test_a_bare_wall_has_no_lines():
    edges = edges_of(wall())
    assert not np.maximum.reduce([edges.contour, edges.form, edges.detail]).any()


def test_a_floor_seen_at_a_grazing_angle_has_no_lines():
    floor = wall()
    rows = np.arange(SIZE[0], dtype=np.float32)[:, None]
    floor.depth[:] = 1.5 / (0.01 + rows * 0.001)
    assert edges_of(floor).form.max() < 0.05


def test_a_fold_is_a_line_and_a_rough_pixel_is_not():
    corner = wall()
    corner.normal[:, 60:] = (1, 0, 0)
    corner.normal[20, 20] = (0, 0, 1)
    form = edges_of(corner).form
    assert form[:, 58:62].max(axis=1).min() > 0.5
    assert form[15:25, 15:25].max() < 0.05


def test_another_stuff_of_another_colour_is_a_detail():
    painted = wall()
    painted.surfaces[:, 40:], painted.albedo[:, 40:] = 4, 0.05
    detail = edges_of(painted).detail
    assert detail[5:-5, 38:42].max(axis=1).min() > 0.5
    assert not detail[:, :38].any()


def test_a_picture_without_passes_is_drawn_from_its_tones():
    tone = np.full(SIZE, 0.8, np.float32)
    tone[:, 240:] = 0.1
    form = edges_of_tone(tone).form
    assert form[5:-5, 237:243].max(axis=1).min() > 0.3
    assert not form[:, :200].any()


@pytest.mark.parametrize("look", DRAWN)
def test_paper_stays_white_where_there_is_light_and_nothing_else(look):
    rgb = light(2.0)
    rgb[:, :40] = 0.01  # something dark elsewhere, so that the light is light
    sheet = drawn(look, rgb, wall())
    assert sheet[:, 600:].mean() > 235


@pytest.mark.parametrize("look", DRAWN)
def test_a_drawing_has_ink_on_its_outlines(look):
    bright = light(2.0)
    bright[:, :40] = 0.01
    sheet = drawn(look, bright, with_person()).mean(axis=2)
    assert sheet[150:350, 292:312].min(axis=1).max() < 180
    assert sheet[200:300, 340:460].min() > 180


@pytest.mark.parametrize("look", DRAWN)
def test_the_same_seed_draws_the_same_and_another_hand_does_not(look):
    first, again = (drawn(look, light(), with_person()) for _ in range(2))
    assert first.tobytes() == again.tobytes()
    assert first.tobytes() != drawn(look, light(), with_person(), seed=2).tobytes()


@pytest.mark.parametrize("look", list(Look))
def test_more_light_is_a_lighter_sheet_in_every_look(look):
    rgb = light()
    rgb[:135] *= np.linspace(0.05, 3, 480, dtype=np.float32)[None, :, None]
    means = [drawn(look, rgb, wall(), lighting=level).mean() for level in (20, 50, 80)]
    assert all(darker < lighter for darker, lighter in pairwise(means))


def test_a_small_picture_is_drawn_on_a_larger_sheet():
    assert drawn(Look.INK, light(), wall()).shape == (540, 960, 3)
    assert drawn(Look.CLAY, light(), wall()).shape == (*SIZE, 3)


def test_clay_takes_the_colour_off_and_leaves_the_light():
    painted = wall()
    painted.albedo[:, 240:] = (0.5, 0.05, 0.05)
    lamp = np.linspace(1, 2, SIZE[0], dtype=np.float32)[:, None, None]
    clay = clay_light(painted.albedo.astype(np.float32) * lamp, painted)
    red, grey = clay[100, 400], clay[100, 50]
    assert red.max() / red.min() < 1.6
    assert 0.5 < red.mean() / grey.mean() < 1.2
    assert clay[225, 50].mean() > 1.2 * clay[25, 50].mean()


def test_clay_of_a_sky_is_the_sky():
    passes = wall()
    passes.objects[:20] = -1
    np.testing.assert_array_equal(clay_light(light(), passes)[:20], light()[:20])


def test_there_is_no_clay_without_passes():
    assert look_given(Look.CLAY, None) is Look.PHOTOGRAPHIC
    assert look_given(Look.INK, None) is Look.INK
