"""The command as it is typed, over a data folder of this test alone."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from sceneforge_app.cli import main
from tests.fakes.frame_maker import FakeFrameMaker

CHASE = "A tense noir chase through rainy neon streets at midnight"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Answer]


@pytest.fixture
def data_folder(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    monkeypatch.setenv("SCENEFORGE_DATA_DIR", str(folder))
    monkeypatch.setenv("RENDER_WORKERS", "2")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def sceneforge(data_folder, capsys, monkeypatch) -> Command:
    """Runs ``sceneforge ARGUMENTS`` with *stdin* typed in."""

    def run(*arguments: object, stdin: str | bytes = "") -> Answer:
        typed = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture
def maker(monkeypatch) -> FakeFrameMaker:
    """Pictures at once, in place of the embedded renderer."""
    quick = FakeFrameMaker()
    monkeypatch.setattr("sceneforge_app.bootstrap.PrevisFrames", lambda **_: quick)
    return quick


@pytest.fixture
def board(sceneforge, maker, tmp_path) -> dict[str, Any]:
    """A film with a board of three frames, as the command describes it."""
    out = tmp_path / "board"
    answer = sceneforge(
        "storyboard", "-", "--frames", 3, "--quality", "draft", "--out", out, "--json", stdin=CHASE
    )
    assert answer.code == 0, answer.err
    described: dict[str, Any] = answer.json
    return described
