"""Who plans the shots, from the command line."""

from __future__ import annotations

import pytest

from tests.standin_openai import replies
from tests.standin_openai.server import StandInOpenAI
from tests.unit.agents.language_samples import ANSWER, DINER, GUN, PLACE, shot

SECRET = "sk-nobody-shall-read-this"
QUICK = ("--frames", 4, "--quality", "draft", "--json")


@pytest.fixture
def server(monkeypatch):
    """A compatible server of one's own that knows what to do with the diner."""
    with StandInOpenAI() as running:
        running.by_task = {"breakdown": replies.chatted({"shots": [PLACE, shot(), ANSWER, GUN]})}
        running.answers = [replies.chatted({"shots": [], "lights": [], "findings": []})]
        monkeypatch.setenv("OPENAI_BASE_URL", running.address)
        monkeypatch.setenv("OPENAI_MODEL", "llama")
        yield running


def finding(answer, name):
    return next(check for check in answer.json["checks"] if check["name"] == name)


def test_without_a_key_doctor_lists_the_engine_as_not_configured(sceneforge, maker):
    answer = sceneforge("doctor", "--port", 0, "--json")
    assert finding(answer, "engine offline")["state"] == "ok"
    assert finding(answer, "engine openai")["state"] == "note"
    assert "OPENAI_API_KEY" in finding(answer, "engine openai")["found"]
    assert answer.code == 0


def test_with_a_key_doctor_names_the_models_and_not_the_key(sceneforge, maker, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    monkeypatch.setenv("OPENAI_MODEL", "gpt-6-sol")
    answer = sceneforge("doctor", "--port", 0, "--json")
    found = finding(answer, "engine openai")
    assert found["state"] == "ok"
    assert "gpt-6-sol" in found["found"]
    assert SECRET not in answer.out + answer.err


def test_an_empty_key_is_none(sceneforge, maker, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "")
    answer = sceneforge("doctor", "--port", 0, "--json")
    assert finding(answer, "engine openai")["state"] == "note"


def test_a_key_can_be_switched_off(sceneforge, maker, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    monkeypatch.setenv("AGENT_ENGINE", "offline")
    answer = sceneforge("doctor", "--port", 0, "--json")
    assert "Switched off" in finding(answer, "engine openai")["found"]


def test_an_address_that_is_none_is_named(sceneforge, monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:11434")
    answer = sceneforge("projects")
    assert answer.code == 1
    assert "OPENAI_BASE_URL" in answer.err


@pytest.mark.parametrize(
    ("engine", "sentence"), [("oracle", "auto, offline, openai"), ("openai", "OPENAI_API_KEY")]
)
def test_an_engine_that_is_not_there_begins_no_film(sceneforge, maker, tmp_path, engine, sentence):
    out = tmp_path / "board"
    answer = sceneforge("storyboard", "-", "--out", out, "--engine", engine, stdin=DINER)
    assert answer.code == 1
    assert sentence in answer.err
    assert sceneforge("projects", "--json").json == {"projects": []}


def test_a_board_is_planned_by_the_model_that_is_configured(sceneforge, maker, tmp_path, server):
    answer = sceneforge("storyboard", "-", "--out", tmp_path / "board", *QUICK, stdin=DINER)
    assert answer.code == 0, answer.err
    assert answer.json["engines"] == ["openai"]


@pytest.mark.parametrize("keep", ["--keep", "--no-keep"])
def test_offline_nothing_leaves_the_machine(sceneforge, maker, tmp_path, server, keep):
    order = ("storyboard", "-", "--out", tmp_path / "board", "--engine", "offline", keep, *QUICK)
    answer = sceneforge(*order, stdin=DINER)
    assert answer.json["engines"] == ["offline"]
    assert server.calls == []
