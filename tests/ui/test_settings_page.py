"""Settings: what is there, what is missing and how to mend it; nothing secret on the page."""

from __future__ import annotations

import pytest

from sceneforge_app.ui import studio as hall
from tests.fakes.studio import quiet_studio
from tests.ui.finding import button, html

KEY = "canary-key-91f2"


@pytest.fixture
def with_key(tmp_path, monkeypatch, visit):
    """Settings as a studio with a key shows them."""
    keyed = quiet_studio(tmp_path / "keyed", monkeypatch, bria_api_key=KEY)
    monkeypatch.setattr(hall, "build_studio", lambda _settings: keyed)
    hall.studio.clear()
    yield visit("settings")
    keyed.disconnect()


def said(app):
    return html(app) + " ".join(one.value for one in app.caption)


def test_without_a_key_the_page_says_so_and_how_to_mend_it(visit):
    app = visit("settings")
    assert "Bria FIBO</b><span>not configured" in said(app)
    assert "BRIA_API_KEY" in said(app)
    assert "Film grammar</b><span>ready" in said(app)


def test_with_a_key_it_is_ready_and_the_key_stays_unseen(with_key):
    assert "Bria FIBO</b><span>ready" in said(with_key)
    assert KEY not in said(with_key)


def test_money_data_and_jobs_are_told(visit, studio, board):
    told = said(visit("settings"))
    assert "$5.00 (UTC)" in told
    assert str(studio.settings.sceneforge_data_dir) in told
    assert f"<td>{studio.projects.get(board.project_id).title}</td><td>Board</td>" in told


def test_a_film_gets_a_budget_of_its_own(visit, studio, board):
    app = visit("settings")
    app.number_input[0].set_value(2.5)
    app = button(app, "Keep").click().run()
    assert studio.projects.get(board.project_id).budget_usd == 2.5
    assert "of \\$2.50" in said(app)
