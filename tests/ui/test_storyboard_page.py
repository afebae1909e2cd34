from __future__ import annotations

import pytest

from core.domain.picture import Look
from core.errors import InvalidInput
from core.services.scenes import SceneDraft
from sceneforge_app.ui.board_desk import act
from sceneforge_app.ui.components.board import cards
from tests.fakes.studio import work_off
from tests.ui.finding import button, group, html


def test_a_scene_without_frames_leads_to_the_crew(visit, studio):
    film = studio.projects.begin("Empty")
    app = visit("storyboard", project=film.id)
    assert app.title[0].value == "There are no frames yet"
    assert button(app, "Write the scene")


def test_the_page_shows_the_heading_the_score_and_the_cast(visit, board):
    app = visit("storyboard", project=board.project_id, scene=board.id)
    assert app.title[0].value == "1  EXT. STREET - MIDNIGHT"
    shown = html(app)
    assert "<b>92</b>" in shown
    assert "Maya Cole" in shown
    assert "warmer than in the shot before" in shown


def test_every_card_has_slate_alt_text_and_badges(studio, board):
    first, _, third, _ = cards(studio.storyboards.board(board.id))
    assert first["slate"] == ["WS", "eye level", "47 mm"]
    assert first["alt"] == "Frame 1A: wide, eye level, 47 mm. Maya meets the thief."
    assert first["time"] == "0:03"
    assert ("1 continuity note", "warn") in [badge[:2] for badge in third["badges"]]


def test_a_board_in_a_look_is_drawn_and_its_photographs_stay(studio, board):
    now = studio.storyboards.board(board.id)
    drawn, plain = cards(now, Look.INK)[0], cards(now)[0]
    take = now.panels[0].shown
    assert drawn["url"] == drawn["large"] == f"/pictures/preview/{take.id}?look=ink"
    assert plain["url"] == f"/pictures/{take.picture.thumbnail}"
    assert plain["large"] == f"/pictures/{take.picture.png}"


def test_the_look_chosen_on_the_board_is_the_films(visit, studio, board):
    app = visit("storyboard", project=board.project_id, scene=board.id)
    group(app, "Look").select(Look.PENCIL).run()
    assert studio.projects.get(board.project_id).look is Look.PENCIL


def test_a_new_order_is_kept(studio, board):
    now = studio.storyboards.board(board.id)
    ids = [panel.frame.id for panel in now.panels]
    act(now, "order", [ids[3], *ids[:3]])
    kept = [panel.frame.id for panel in studio.storyboards.board(board.id).panels]
    assert kept == [ids[3], *ids[:3]]


def test_an_order_of_frames_that_are_gone_is_refused(studio, board):
    now = studio.storyboards.board(board.id)
    with pytest.raises(InvalidInput, match="changed meanwhile"):
        act(now, "order", ["nobody"])


def test_an_omitted_frame_can_be_put_back(visit, studio, board):
    now = studio.storyboards.board(board.id)
    act(now, "omit", now.panels[1].frame.id)
    app = visit("storyboard", project=board.project_id, scene=board.id)
    button(app, "Put back").click().run()
    assert len(studio.storyboards.board(board.id).panels) == 4


def test_a_take_being_made_is_announced_on_its_card(studio, board):
    frame = studio.storyboards.board(board.id).panels[0].frame
    studio.frames.another_take(frame.id)
    waiting = cards(studio.storyboards.board(board.id))[0]
    assert waiting["busy"]
    assert ("Take 2 coming", "note") in [badge[:2] for badge in waiting["badges"]]


def test_a_frame_that_failed_says_why_and_the_others_stand(studio):
    studio.makers["previs"].failing = ("1B",)
    film = studio.projects.begin("Dark")
    scene = studio.scenes.write(film.id, SceneDraft(text="Maya waits.", frame_count=3))
    studio.storyboards.begin(scene.id)
    work_off(studio)
    first, second, third = cards(studio.storyboards.board(scene.id))
    assert "shot 1B has no light" in second["waiting"]
    assert None not in {first["url"], third["url"]}
