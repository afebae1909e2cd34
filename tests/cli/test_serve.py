from __future__ import annotations

import socket

import pytest


def test_a_taken_port_is_said_and_another_proposed(sceneforge):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = sceneforge("serve", "--port", port)
    assert (answer.code, answer.out) == (1, "")
    assert f"Port {port} is taken" in answer.err
    assert "--port" in answer.err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--port", "70000"], "There is no port 70000"),
        (["--port", "-1"], "There is no port -1"),
        (["--host", "no.such.host.invalid", "--port", "0"], "cannot be opened"),
    ],
)
def test_an_address_that_cannot_be_is_said(sceneforge, options, sentence):
    answer = sceneforge("serve", *options)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err


def test_a_data_folder_that_refuses_is_said_before_serving(sceneforge, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("SCENEFORGE_DATA_DIR", str(tmp_path / "file" / "data"))
    answer = sceneforge("serve", "--port", "0")
    assert (answer.code, answer.out) == (1, "")
    assert "SCENEFORGE_DATA_DIR" in answer.err
