"""Films are begun, renamed, copied and put away; nothing is lost."""

from __future__ import annotations

import pytest

from core.errors import InvalidInput, NotFound, StaleWrite


def test_a_title_is_cleaned_of_stray_spaces(services):
    assert services.projects.begin("  The   Long Rain ").title == "The Long Rain"


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_title_that_cannot_be_is_refused_with_a_sentence(services, title):
    with pytest.raises(InvalidInput, match=r"title"):
        services.projects.begin(title)


def test_an_unknown_sensor_names_the_choices(services):
    with pytest.raises(InvalidInput, match="super35"):
        services.projects.begin("Rain", sensor="iphone")


def test_the_second_of_two_renames_is_told_that_it_is_stale(services):
    project = services.projects.begin("Rain")
    services.projects.rename(project, "Storm")
    with pytest.raises(StaleWrite):
        services.projects.rename(project, "Drizzle")


def test_an_archived_film_leaves_the_cards_and_comes_back(services):
    project = services.projects.archive(services.projects.begin("Rain"))
    assert services.projects.cards() == []
    services.projects.archive(project, archived=False)
    assert [card.project.title for card in services.projects.cards()] == ["Rain"]


def test_a_card_shows_the_first_circled_take(services):
    board = services.made_board()
    (card,) = services.projects.cards()
    assert card.cover == board.panels[0].circled.picture.thumbnail
    assert (card.scenes, card.frames) == (1, 2)


def test_a_copy_has_its_own_frames_and_the_same_pictures(services):
    board = services.made_board()
    copy = services.projects.duplicate(board.project.id)
    (scene,) = services.scenes.of_project(copy.id)
    copied = services.storyboards.board(scene.id)
    assert [p.shown.picture for p in copied.panels] == [p.shown.picture for p in board.panels]
    assert not {p.frame.id for p in copied.panels} & {p.frame.id for p in board.panels}


def test_changing_the_copy_leaves_the_original_alone(services):
    board = services.made_board()
    copy = services.projects.duplicate(board.project.id)
    (scene,) = services.scenes.of_project(copy.id)
    first = services.storyboards.board(scene.id).panels[0]
    services.frames.annotate(first.frame.id, "only here")
    assert services.storyboards.board(board.scene.id).panels[0].frame.notes == ""


def test_a_film_that_is_not_there_is_named(services):
    with pytest.raises(NotFound, match="nowhere"):
        services.projects.get("nowhere")


def test_a_film_is_given_a_budget_and_freed_of_it(services):
    film = services.projects.begin("Rain")
    assert film.budget_usd is None
    poor = services.projects.set_budget(film, 2.5)
    assert services.projects.get(film.id).budget_usd == 2.5
    assert services.projects.set_budget(poor, None).budget_usd is None
    with pytest.raises(InvalidInput, match="budget"):
        services.projects.set_budget(poor, -1)
