"""The line on the Scene page that says who plans the shots."""

from __future__ import annotations

import pytest

from core.services.scenes import SceneDraft
from sceneforge_app.ui import studio as hall
from tests.fakes.studio import quiet_studio
from tests.ui.conftest import TEXT


@pytest.fixture
def with_key(studio, tmp_path, monkeypatch):
    """A studio with a key and a scene; nothing is asked of anybody."""
    built = quiet_studio(tmp_path / "keyed", monkeypatch, openai_api_key="sk-" + "x" * 20)
    monkeypatch.setattr(hall, "build_studio", lambda _settings: built)
    hall.studio.clear()
    film = built.projects.begin("Neon chase")
    yield built.scenes.write(film.id, SceneDraft(text=TEXT, frame_count=4))
    hall.studio.clear()


def test_without_a_key_the_page_says_so_before_anything_is_pressed(board, visit):
    page = visit("scene", project=board.project_id, scene=board.id)
    assert any("Language model: Not configured" in one.value for one in page.caption)


def test_with_a_key_the_page_quotes_the_board(with_key, visit):
    page = visit("scene", project=with_key.project_id, scene=with_key.id)
    line = next(one.value for one in page.caption if "gpt-6.1-terra" in one.value)
    assert "This board: about \\$0.0" in line
    assert "budget \\$5.00" in line
