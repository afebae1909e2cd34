"""A frame with takes of both makers: ordered at a price that was shown, compared, chosen."""

from __future__ import annotations

from functools import partial

import pytest

from core.adapters.bria.limits import Patience
from core.domain.film_terms import Quality
from core.domain.method import NewLight, Way
from core.services.scenes import SceneDraft
from sceneforge_app import bootstrap
from sceneforge_app.ui import studio as hall
from sceneforge_app.ui.components.board import cards
from sceneforge_app.ui.components.compare import comparable, compare_data
from sceneforge_app.ui.components.takes import strip
from sceneforge_app.ui.money import board_cost_usd, take_costs
from sceneforge_app.ui.words import WAYS, take_words
from tests.fakes.studio import quiet_studio, work_off
from tests.standin_bria.faults import Fault
from tests.standin_bria.server import StandIn
from tests.ui.finding import button, has_button, html

TEXT = "Maya meets the thief in a neon-lit street. It rains."
ORDER = "Make with FIBO (\\$0.03)"


@pytest.fixture
def stand_in():
    with StandIn() as running:
        yield running


@pytest.fixture
def open_studio(tmp_path, monkeypatch, stand_in):
    """A studio whose FIBO is the stand-in; *settings* as in the environment."""
    monkeypatch.setattr(bootstrap, "Patience", partial(Patience, first_s=0.0, every_s=0.01))
    opened = []

    def build(**settings):
        given = {"bria_api_key": stand_in.token, "bria_base_url": stand_in.address, **settings}
        built = quiet_studio(tmp_path, monkeypatch, bria_plan="enterprise", **given)
        monkeypatch.setattr(hall, "build_studio", lambda _settings: built)
        hall.studio.clear()
        opened.append(built)
        return built

    yield build
    for built in opened:
        built.disconnect()
    hall.studio.clear()


@pytest.fixture
def studio(open_studio):
    return open_studio()


def board_of(studio, frames=2):
    film = studio.projects.begin("Neon chase")
    scene = studio.scenes.write(film.id, SceneDraft(text=TEXT, frame_count=frames))
    studio.storyboards.begin(scene.id, quality=Quality.DRAFT)
    work_off(studio)
    return studio.storyboards.board(scene.id)


@pytest.fixture
def board(studio):
    return board_of(studio)


@pytest.fixture
def frame(board):
    return board.panels[0].frame


@pytest.fixture
def page(visit, board, frame):
    return visit("frame", project=board.project.id, scene=board.scene.id, frame=frame.id)


def take_by_fibo(studio, frame):
    studio.frames.made_by(frame.id, "fibo")
    work_off(studio)
    return studio.frames.panel(frame.id)


def test_one_press_makes_the_same_shot_by_the_other_maker(page, studio, frame):
    button(page, ORDER).click().run()
    work_off(studio)
    first, second = studio.frames.panel(frame.id).takes
    assert (first.maker, second.maker) == ("previs", "fibo")
    assert second.picture.source_bit_depth == 8
    assert (second.params, second.seed) == (first.params, first.seed)


def test_the_very_same_picture_is_not_offered_for_money_again(page, studio, frame):
    take_by_fibo(studio, frame)
    studio.frames.circle(frame.id, studio.frames.panel(frame.id).takes[0].id)
    app = page.run()
    assert not has_button(app, ORDER)
    assert has_button(app, "Compare with FIBO, take 2")


def test_a_changed_shot_is_offered_again(page, studio, frame):
    take_by_fibo(studio, frame)
    studio.frames.circle(frame.id, studio.frames.panel(frame.id).takes[0].id)
    studio.frames.refine(frame.id, sliders={"fov": 30.0})
    work_off(studio)
    assert has_button(page.run(), ORDER)


def test_every_button_that_costs_says_so_once_a_paid_take_is_shown(page, studio, frame):
    take_by_fibo(studio, frame)
    app = page.run()
    assert has_button(app, "Another take (\\$0.03)")
    assert has_button(app, "Develop final (\\$0.03)")
    assert any("a change of light alone is free" in one.value for one in app.caption)


def test_what_the_budget_does_not_have_cannot_be_pressed(open_studio, visit):
    studio = open_studio(daily_budget_usd=0.02)
    board = board_of(studio)
    frame = board.panels[0].frame
    app = visit("frame", project=board.project.id, scene=board.scene.id, frame=frame.id)
    assert button(app, ORDER).disabled
    assert "of today's budget" in button(app, ORDER).help


def test_a_maker_without_a_key_is_named_and_not_offered(open_studio, visit):
    board = board_of(open_studio(bria_api_key=None))
    frame = board.panels[0].frame
    app = visit("frame", project=board.project.id, scene=board.scene.id, frame=frame.id)
    assert not has_button(app, ORDER)
    assert any("FIBO is not configured" in one.value for one in app.caption)


def test_each_take_says_what_it_came_to(page, studio, board, frame):
    panel = take_by_fibo(studio, frame)
    costs = take_costs(board.project, panel.takes)
    assert list(costs.values()) == ["free", "$0.03"]
    assert [card["cost"] for card in strip(panel, costs)] == ["free", "$0.03"]
    board = studio.storyboards.board(board.scene.id)
    assert board_cost_usd(board.project, board.panels) == pytest.approx(0.03)
    assert ("$0.03", "2 takes of this frame, together") in [
        (said, why) for said, _, why in cards(board)[0]["badges"]
    ]


def test_a_film_says_what_it_came_to(page, studio, frame, visit):
    take_by_fibo(studio, frame)
    assert any("\\$0.03" in one.value for one in visit("projects").caption)


def test_a_take_by_the_other_maker_is_put_beside_the_one_it_was_made_from(page, studio, frame):
    panel = take_by_fibo(studio, frame)
    data = compare_data(panel, 16 / 9)
    assert data["pair"] == [take.id for take in panel.takes]
    first, second = data["takes"]
    assert first["truth"] == "rendered scene-linear"
    assert second["truth"] == "estimated from 8-bit"
    assert (first["facts"], second["facts"]) == ({"maker": "Previs"}, {"maker": "FIBO"})


def test_a_take_without_a_picture_is_not_compared(page, studio, stand_in, frame):
    stand_in.faults.plan("image/generate", Fault.MODERATED)
    panel = take_by_fibo(studio, frame)
    assert [take.number for take, _ in comparable(panel)] == [1]
    assert not page.run().exception


def test_the_answer_shows_typed_words_as_they_were_typed(page, studio, frame):
    page.text_input[0].input("more <b>oomph</b> $x$").run()
    app = button(page, "Make take").click().run()
    assert "&lt;b&gt;oomph" in html(app)


def way(app, name):
    """The page with that way chosen."""
    box = next(one for one in app.selectbox if one.label == "Make the next take by")
    return box.set_value(name).run()


def test_a_picture_is_relit_at_a_price_that_is_shown(page, studio, frame, stand_in):
    app = way(page, Way.RELIGHT)
    light = next(one for one in app.selectbox if one.label == "Light")
    app = light.set_value(NewLight.MOONLIGHT).run()
    button(app, "Relight the picture (\\$0.03)").click().run()
    work_off(studio)
    take = studio.frames.panel(frame.id).latest
    assert take.method.light is NewLight.MOONLIGHT
    assert stand_in.submissions()[0].body["light_type"] == "moonlight lighting"
    assert take_words(take) == "Relight the picture: moonlight."


def test_another_frame_lends_its_picture_as_a_key_frame(page, studio, board, frame):
    app = way(page, Way.KEY_FRAME)
    button(app, "Reverse angle of another frame (\\$0.03)").click().run()
    work_off(studio)
    take = studio.frames.panel(frame.id).latest
    assert take.method.source_take == board.panels[1].shown.id


def test_a_prompt_that_is_no_longer_json_is_refused_in_a_sentence(page, studio, frame):
    app = way(page, Way.DIFF)
    area = next(one for one in app.text_area if one.label == "Structured prompt")
    app = area.set_value("{broken").run()
    app = button(app, "Prompt edited by hand (\\$0.05)").click().run()
    assert any("is not JSON" in one.value for one in app.error)
    assert len(studio.frames.panel(frame.id).takes) == 1


def test_without_words_nothing_is_ordered(page, studio, frame, stand_in):
    app = way(page, Way.EDIT)
    app = button(app, "Edit the picture (\\$0.03)").click().run()
    assert any("missing" in one.value for one in app.warning)
    assert stand_in.submissions() == []


def test_without_a_key_there_are_no_other_ways(open_studio, visit):
    board = board_of(open_studio(bria_api_key=None))
    frame = board.panels[0].frame
    app = visit("frame", project=board.project.id, scene=board.scene.id, frame=frame.id)
    assert not any(one.label == "Make the next take by" for one in app.selectbox)


def test_every_way_but_the_usual_one_has_words():
    assert {*WAYS} == {*Way} - {Way.PROMPT}
