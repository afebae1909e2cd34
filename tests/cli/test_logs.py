from __future__ import annotations

import json
import logging
import subprocess
import sys

import pytest

from sceneforge_app.settings import LogFormat
from sceneforge_app.telemetry import configure_logging


@pytest.fixture(autouse=True)
def logging_as_before():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_every_json_line_is_one_object(capsys):
    configure_logging(LogFormat.JSON)
    logging.getLogger("core.services.jobs").warning("job %s broke", "7")
    line = json.loads(capsys.readouterr().err)
    assert {"timestamp", "level", "logger", "message"} <= set(line)
    assert (line["level"], line["message"]) == ("warning", "job 7 broke")


def test_a_traceback_stays_within_its_line(capsys):
    configure_logging(LogFormat.JSON)
    try:
        int("no light")
    except ValueError:
        logging.getLogger("core").exception("it broke")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "no light" in json.loads(lines[0])["exception"]


def test_a_library_with_its_own_handler_writes_as_we_do(capsys):
    foreign = logging.getLogger("uvicorn.error")
    foreign.addHandler(logging.StreamHandler())
    foreign.propagate = False
    configure_logging(LogFormat.JSON)
    foreign.warning("The port is slow.")
    lines = capsys.readouterr().err.splitlines()
    assert [json.loads(line)["message"] for line in lines] == ["The port is slow."]


def test_lines_for_a_file_have_no_colours(capsys):
    configure_logging(LogFormat.CONSOLE)
    logging.getLogger("core").warning("it is dark")
    err = capsys.readouterr().err
    assert "it is dark" in err
    assert "\x1b[" not in err


def test_a_start_loads_nothing_that_only_later_work_needs():
    """Loading them would be time before the first page."""
    late = "{'httpx', 'structlog', 'numba', 'sqlalchemy.dialects.postgresql'}"
    code = f"import sys, sceneforge_app.server; print(sorted({late} & set(sys.modules)))"
    asked = [sys.executable, "-c", code]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert said == "[]\n"
