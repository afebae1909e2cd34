from __future__ import annotations

from core.domain.picture import Look
from sceneforge_app.ui.export_desk import file_name, fingerprint
from tests.ui.finding import group


def test_a_film_without_frames_leads_to_the_scene(visit, studio):
    film = studio.projects.begin("Empty")
    app = visit("export", project=film.id)
    assert app.title[0].value == "There are no frames yet"


def test_the_pages_are_shown_as_they_will_be_printed(visit, board):
    app = visit("export", project=board.project_id)
    assert any(caption.value == "1 page, as printed" for caption in app.caption)
    group(app, "Frames a page").set_value(1).run()
    assert any(caption.value == "4 pages, as printed" for caption in app.caption)


def test_a_look_that_is_chosen_is_kept_by_the_film(visit, studio, board):
    app = visit("export", project=board.project_id)
    group(app, "Look").set_value(Look.INK).run()
    assert studio.projects.get(board.project_id).look is Look.INK
    assert not app.exception


def test_the_preview_notices_a_new_order(studio, board):
    before = fingerprint([studio.storyboards.board(board.id)])
    frames = [panel.frame.id for panel in studio.storyboards.board(board.id).panels]
    studio.storyboards.reorder(board.id, frames[::-1])
    assert fingerprint([studio.storyboards.board(board.id)]) != before


def test_file_names_are_safe_on_every_system():
    assert file_name("  L'été: 50/50?  ") == "L_été_50_50"
    assert file_name("???") == "film"
