from __future__ import annotations

import tomllib

import pytest

from tests.architecture.sources import ROOT

VERBS = ["serve", "storyboard", "breakdown", "surprise", "refine", "export", "projects", "doctor"]


def test_help_lists_every_verb(sceneforge):
    answer = sceneforge("--help")
    assert answer.code == 0
    assert [verb for verb in VERBS if verb not in answer.out] == []


def test_the_version_is_the_packages(sceneforge):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert sceneforge("--version").out.strip() == project["version"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["film"], "No such command 'film'."),
        (["breakdown"], "Missing argument 'INPUT'."),
        (["breakdown", "-", "--colour"], "No such option: --colour"),
        (["breakdown", "-", "--frames", "six"], "'--frames'"),
    ],
)
def test_a_wrong_use_is_one_sentence_and_exit_code_2(sceneforge, arguments, sentence):
    answer = sceneforge(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_option_is_documented(sceneforge, verb):
    documented = (ROOT / "docs" / "cli.md").read_text("utf-8")
    help_text = sceneforge(verb, "--help").out
    options = {word for word in help_text.split() if word.startswith("--")} - {"--help"}
    assert f"sceneforge {verb}" in documented
    assert sorted(option for option in options if option not in documented) == []


def test_a_wrong_setting_is_named(sceneforge, monkeypatch):
    monkeypatch.setenv("RESOLUTION", "huge")
    answer = sceneforge("projects")
    assert answer.code == 1
    assert answer.err.startswith("Setting RESOLUTION:")
    assert "Traceback" not in answer.err
