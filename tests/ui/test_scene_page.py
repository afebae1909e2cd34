from __future__ import annotations

from core.domain.job import JobStatus
from core.services.scenes import SceneDraft
from sceneforge_app.ui import scene_desk
from sceneforge_app.ui.components.crew import crew_data
from tests.fakes.studio import work_off
from tests.ui.conftest import TEXT
from tests.ui.finding import button

TYPED = "INT. KITCHEN - NIGHT\n\nAna burns the letter."


def type_text(app, text):
    """What the editor does when the hand rests."""
    version = app.session_state["desk-version"]
    app.session_state["editor"] = {"typed": {"text": text, "version": version}}
    return app.run()


class FakeTab:
    def __init__(self, held):
        self.held = held

    def keep(self, name, value):
        self.held[name] = value

    def kept(self, name, default=None):
        return self.held.get(name, default)


def film(studio):
    return studio.projects.begin("Letters")


def test_without_a_film_the_page_leads_to_one(visit):
    app = visit("scene")
    assert app.title[0].value == "No film is open"
    assert button(app, "Choose or begin a film")


def test_what_is_typed_is_kept_as_a_scene_at_once(visit, studio):
    project = film(studio)
    app = type_text(visit("scene", project=project.id), TYPED)
    (scene,) = studio.scenes.of_project(project.id)
    assert scene.text == TYPED
    assert app.query_params["scene"] == scene.id


def test_a_text_survives_a_reload_of_the_page(visit, studio):
    project = film(studio)
    type_text(visit("scene", project=project.id), TYPED)
    again = visit("scene", project=project.id)
    assert again.session_state["desk-text"] == TYPED


def test_a_run_cut_off_right_after_saving_neither_doubles_the_scene_nor_resets_the_desk(
    visit, studio
):
    project = film(studio)
    app = visit("scene", project=project.id)
    version = app.session_state["desk-version"]
    studio.scenes.write(project.id, SceneDraft(text=TYPED))
    app.session_state["desk-saving"] = TYPED
    app = type_text(app, TYPED + " She cries.")
    (scene,) = studio.scenes.of_project(project.id)
    assert scene.text.endswith("She cries.")
    assert app.session_state["desk-version"] == version


def test_two_runs_of_one_tab_that_meet_lose_nothing(studio, board, monkeypatch):
    project = studio.projects.get(board.project_id)
    shown = {"desk-text": TEXT}
    monkeypatch.setattr(scene_desk, "tab", lambda: FakeTab(shown))
    read_before = studio.scenes.get(board.id)
    older = scene_desk.draft_of(read_before).revised(frame_count=5)
    studio.scenes.write(project.id, older, scene=read_before)
    newer = older.revised(frame_count=4, seed=9)
    scene_desk.keep(project, read_before, newer)
    assert studio.scenes.get(board.id).seed == 9


def test_an_empty_page_answers_make_with_a_sentence(visit, studio):
    app = visit("scene", project=film(studio).id)
    button(app, "Make the board").click().run()
    assert "describe what happens" in app.error[0].value


def test_settings_beside_the_text_are_kept_with_it(visit, studio):
    project = film(studio)
    app = type_text(visit("scene", project=project.id), TYPED)
    app.slider[0].set_value(9).run()
    app.toggle[0].set_value(True).run()
    (scene,) = studio.scenes.of_project(project.id)
    assert scene.frame_count == 9
    assert scene.base_params is not None


def test_the_board_is_ordered_followed_and_found_again_after_a_reload(visit, studio):
    project = film(studio)
    app = type_text(visit("scene", project=project.id), TYPED)
    button(app, "Make the board").click().run()
    assert button(app, "Cancel")
    again = visit("scene", project=project.id)
    assert button(again, "Cancel")
    work_off(studio)
    assert button(again.run(), "Open the storyboard")


def test_cancel_stops_the_work(visit, studio):
    project = film(studio)
    app = type_text(visit("scene", project=project.id), TYPED)
    button(app, "Make the board").click().run()
    button(app, "Cancel").click().run()
    assert studio.jobs.latest(project.id).status is JobStatus.CANCELLED


def test_the_crew_shows_its_agents_and_every_frame(studio, board):
    progress = studio.jobs.progress(studio.jobs.latest(board.project_id).id)
    data = crew_data(progress, studio.storyboards.board(board.id))
    assert [step["state"] for step in data["steps"]] == ["done"] * 3
    assert data["count"] == "4 of 4 frames"
    assert all(frame["url"].startswith("/pictures/") for frame in data["frames"])


def test_a_text_changed_in_another_tab_is_offered_beside_mine(visit, studio, board):
    app = visit("scene", project=board.project_id, scene=board.id)
    stored = studio.scenes.get(board.id)
    studio.scenes.write(board.project_id, SceneDraft(text="Theirs.", frame_count=4), scene=stored)
    app = type_text(app, "Mine.")
    assert "another tab" in app.warning[0].value
    assert studio.scenes.get(board.id).text == "Theirs."
    button(app, "Keep mine").click().run()
    assert studio.scenes.get(board.id).text == "Mine."


def test_a_surprise_takes_the_place_of_the_text_which_can_be_had_back(visit, studio):
    project = film(studio)
    app = type_text(visit("scene", project=project.id), TYPED)
    app = button(app, "Surprise me").click().run()
    first = app.session_state["desk-text"]
    assert first not in {"", TYPED}
    app = button(app, "Put my text back").click().run()
    assert app.session_state["desk-text"] == TYPED
    app = button(app, "Surprise me").click().run()
    assert app.session_state["desk-text"] not in {first, TYPED}


def test_with_one_maker_the_other_is_named_with_what_it_lacks(visit, studio):
    app = visit("scene", project=film(studio).id)
    assert any("BRIA_API_KEY" in one.value for one in app.caption)
