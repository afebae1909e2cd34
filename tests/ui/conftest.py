from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.domain.film_terms import Quality
from core.domain.scene import Scene
from core.services.scenes import SceneDraft
from sceneforge_app.bootstrap import Studio
from sceneforge_app.ui import studio as hall
from tests.fakes.studio import quiet_studio, work_off

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Maya meets the thief in a neon-lit street. It rains."


@pytest.fixture
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    built = quiet_studio(tmp_path, monkeypatch)
    monkeypatch.setattr(hall, "build_studio", lambda _settings: built)
    hall.studio.clear()
    yield built
    hall.studio.clear()


@pytest.fixture
def board(studio: Studio) -> Scene:
    """A film with one scene of four finished frames."""
    film = studio.projects.begin("Neon chase")
    scene = studio.scenes.write(film.id, SceneDraft(text=TEXT, frame_count=4))
    studio.storyboards.begin(scene.id, quality=Quality.DRAFT)
    work_off(studio)
    return scene


@pytest.fixture
def visit(studio: Studio) -> Callable[..., AppTest]:
    """Open a page as a browser tab would, with these ids in its address."""

    def open_page(name: str, **ids: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "sceneforge_app" / "main.py"), default_timeout=20)
        for key, value in ids.items():
            app.query_params[key] = value
        app.run()
        if name != "projects":
            app.switch_page(str(ROOT / "pages" / f"{name}.py")).run()
        assert not app.exception, app.exception[0].value
        return app

    return open_page
