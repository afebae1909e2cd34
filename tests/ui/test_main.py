from __future__ import annotations

import runpy
from pathlib import Path

MAIN = Path(__file__).resolve().parents[2] / "sceneforge_app" / "main.py"


def test_a_render_process_that_imports_the_script_runs_no_page(monkeypatch):
    ran = []
    monkeypatch.setattr("sceneforge_app.ui.router.run_page", lambda: ran.append("page"))
    runpy.run_path(str(MAIN), run_name="__mp_main__")
    assert ran == []
    runpy.run_path(str(MAIN), run_name="__main__")
    assert ran == ["page"]
