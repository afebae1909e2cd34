from __future__ import annotations

import socket

import pytest

from sceneforge_app.commands import checks
from sceneforge_app.commands.checks import State


def states(answer):
    return {check["name"]: check["state"] for check in answer.json["checks"]}


def test_a_well_machine_is_well(sceneforge, maker):
    answer = sceneforge("doctor", "--port", 0, "--json")
    assert (answer.code, answer.json["well"]) == (0, True)
    assert {"python", "sqlite", "numba", "data folder", "database", "port"} <= set(states(answer))


def test_everything_that_is_not_well_comes_with_a_fix(sceneforge, maker):
    answer = sceneforge("doctor", "--port", 0, "--json")
    bare = [c for c in answer.json["checks"] if c["state"] == "broken" and not c["fix"]]
    assert bare == []


def test_a_library_that_does_not_load_is_named(sceneforge, maker, monkeypatch):
    monkeypatch.setitem(checks.LIBRARIES, "numpy", "no_such_module")
    answer = sceneforge("doctor", "--json")
    assert answer.code == 1
    assert states(answer)["numpy"] == "broken"


def test_a_data_folder_that_refuses_is_found(sceneforge, maker, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("SCENEFORGE_DATA_DIR", str(tmp_path / "file" / "data"))
    answer = sceneforge("doctor", "--json")
    assert answer.code == 1
    assert states(answer)["data folder"] == "broken"


def test_a_wrong_setting_is_found_and_the_rest_still_checked(sceneforge, monkeypatch):
    monkeypatch.setenv("LOG_FORMAT", "poem")
    answer = sceneforge("doctor", "--json")
    assert answer.code == 1
    assert states(answer)["settings"] == "broken"
    assert states(answer)["python"] == "ok"


def test_a_taken_port_is_a_note(sceneforge, maker):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = sceneforge("doctor", "--port", taken.getsockname()[1], "--json")
    assert states(answer)["port"] == "note"


def test_a_person_reads_one_line_per_check(sceneforge, maker):
    answer = sceneforge("doctor", "--port", 0)
    assert "ok    python: 3." in answer.out
    assert "Traceback" not in answer.out + answer.err


@pytest.mark.parametrize(
    ("free", "state"),
    [(10_000_000_000, State.OK), (1_000_000_000, State.NOTE), (1_000_000, State.BROKEN)],
)
def test_scarce_space_is_told_before_it_hurts(monkeypatch, tmp_path, free, state):
    usage = type("Usage", (), {"free": free})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    assert checks.free_space(tmp_path / "not" / "yet").state is state


def test_an_old_sqlite_is_told(monkeypatch):
    old = type("Sqlite", (), {"sqlite_version_info": (3, 40, 1), "sqlite_version": "3.40.1"})
    monkeypatch.setattr("importlib.import_module", lambda _: old)
    assert checks.sqlite().state is State.NOTE
