"""`sceneforge serve` as a process: it starts, or says in a sentence why not."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request

import pytest

from tests.architecture.sources import ROOT
from tests.reliability.server import environment, serving

pytestmark = pytest.mark.integration


def refused(data_folder, *arguments) -> tuple[int, str, str]:
    answer = subprocess.run(
        [sys.executable, "-m", "sceneforge_app", "serve", *arguments],
        cwd=ROOT, env=environment(data_folder), capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    return answer.returncode, answer.stdout, answer.stderr


def test_it_serves_pages_and_says_that_it_is_well(tmp_path):
    with serving(tmp_path / "data", tmp_path / "log") as server:
        assert server.status("/") == 200
        with urllib.request.urlopen(f"{server.address}/health") as answer:
            health = json.load(answer)
        assert health["status"] == "ok"
        ready = {maker["id"]: maker["ready"] for maker in health["makers"]}
        assert ready == {"previs": True, "fibo": False}
        assert server.stop() in {0, -15}


def test_a_second_one_on_the_port_says_where_the_first_is(tmp_path):
    with serving(tmp_path / "data", tmp_path / "log") as server:
        port = server.address.rsplit(":", 1)[1]
        code, out, err = refused(tmp_path / "data", "--port", port)
        assert server.status("/health") == 200
    assert (code, out) == (1, "")
    assert f"Port {port} is taken" in err
    assert "Traceback" not in err


def test_a_data_folder_that_refuses_is_named_with_the_way_out(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    code, out, err = refused(tmp_path / "file" / "data", "--port", "0")
    assert (code, out) == (1, "")
    assert str(tmp_path / "file" / "data") in err
    assert "SCENEFORGE_DATA_DIR" in err
    assert "Traceback" not in err


def test_a_database_that_is_none_is_named(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "sceneforge.db").write_bytes(b"This was a shopping list." * 100)
    code, _, err = refused(tmp_path / "data", "--port", "0")
    assert code == 1
    assert "sceneforge.db" in err
    assert "Traceback" not in err
