"""A board with frames that could not be made: said, priced, and made again alone."""

from __future__ import annotations

import pytest

from core.domain.film_terms import Quality
from core.services.scenes import SceneDraft
from sceneforge_app.ui import studio as hall
from tests.fakes.frame_maker import FakeFrameMaker
from tests.fakes.studio import quiet_studio, work_off
from tests.ui.finding import button, has_button, html

RETRY = "Retry only these 2"


@pytest.fixture
def maker():
    return FakeFrameMaker(failing=("1B", "1C"))


@pytest.fixture
def studio(tmp_path, monkeypatch, maker):
    built = quiet_studio(tmp_path, monkeypatch, maker)
    monkeypatch.setattr(hall, "build_studio", lambda _settings: built)
    hall.studio.clear()
    yield built
    hall.studio.clear()


@pytest.fixture
def scene(studio):
    film = studio.projects.begin("Neon chase")
    scene = studio.scenes.write(film.id, SceneDraft(text="Maya runs.", frame_count=4))
    studio.storyboards.begin(scene.id, quality=Quality.DRAFT)
    work_off(studio)
    return scene


def statuses(studio, scene):
    return [panel.latest.status.value for panel in studio.storyboards.board(scene.id).panels]


def test_every_failed_frame_is_named_with_its_reason(visit, scene):
    shown = html(visit("storyboard", project=scene.project_id, scene=scene.id))
    assert "2 frames of 4 could not be made" in shown
    assert "<b>1B</b> " in shown
    assert "shot 1B has no light" in shown


def test_only_the_failed_ones_are_made_again(visit, studio, scene, maker):
    app = visit("storyboard", project=scene.project_id, scene=scene.id)
    maker.failing = ()
    button(app, RETRY).click().run()
    assert statuses(studio, scene) == ["done", "queued", "queued", "done"]
    work_off(studio)
    assert statuses(studio, scene) == ["done"] * 4
    assert not has_button(app.run(), RETRY)


def test_a_whole_board_offers_nothing_to_retry(visit, studio, scene, maker):
    maker.failing = ()
    for panel in studio.storyboards.board(scene.id).panels[1:3]:
        studio.frames.retry(panel.frame.id)
    work_off(studio)
    app = visit("storyboard", project=scene.project_id, scene=scene.id)
    assert "could not be made" not in html(app)


def test_retrying_what_costs_says_the_sum_of_these_frames(visit, scene, maker):
    maker.usd = 0.04
    app = visit("storyboard", project=scene.project_id, scene=scene.id)
    assert has_button(app, f"{RETRY} (\\$0.08)")
