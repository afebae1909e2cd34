from __future__ import annotations

from core.domain.film_terms import Genre
from tests.fakes.studio import work_off
from tests.ui.finding import button


def test_an_empty_studio_invites_with_one_click(visit, studio):
    app = visit("projects")
    button(app, "Shoot this sentence").click().run()
    (film,) = studio.projects.cards()
    (scene,) = studio.scenes.of_project(film.project.id)
    assert scene.text == "A tense noir chase through rainy neon streets at midnight"
    assert studio.jobs.latest(film.project.id).payload["scene_id"] == scene.id
    work_off(studio)
    assert len(studio.storyboards.board(scene.id).panels) == 6


def test_a_new_film_keeps_format_sensor_and_genre(visit, studio):
    app = visit("projects")
    app.text_input[0].input("  The   Long Night ")
    app.selectbox[0].select(2.39)
    app.selectbox[1].select("super35")
    app.selectbox[2].select(Genre.HORROR)
    button(app, "Begin the film").click().run()
    film = studio.projects.cards()[0].project
    assert (film.title, film.aspect) == ("The Long Night", 2.39)
    assert (film.sensor, film.genre) == ("super35", Genre.HORROR)


def test_a_film_without_a_title_is_answered_in_a_sentence(visit, studio):
    app = visit("projects")
    button(app, "Begin the film").click().run()
    assert app.error[0].value == "A film needs a title: type one."
    assert studio.projects.cards() == []


def test_cards_count_what_a_film_has(visit, board):
    app = visit("projects")
    assert [one.label for one in app.button if one.key.startswith("open-")] == ["Neon chase"]
    assert any("1 scene, 4 frames" in caption.value for caption in app.caption)


def test_an_archived_film_leaves_the_cards_and_can_be_taken_out_again(visit, studio, board):
    film = studio.projects.get(board.project_id)
    studio.projects.archive(film)
    app = visit("projects")
    assert [expander.label for expander in app.expander] == ["Archived (1)"]
    assert button(app, "Shoot this sentence")
