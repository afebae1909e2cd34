"""The product never pretends: stand-ins live in tests/fakes, and nothing is left for later."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.sources import PRODUCT, ROOT, python_files, shown

STAND_INS = re.compile(r"\b(mock\w*|dummy|fake\w*|placeholder\w*|stub\w*|lorem)\b", re.IGNORECASE)
LATER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
VAGUE = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "misc.py", "manager.py"}
MACHINE = re.compile(r"(?<![\w.])/(?:work|home|root|Users)/\w")
ALLOWED = {
    "placeholder=": "Streamlit's own name for the grey words in an empty field",
    "::placeholder": "the CSS selector of those words",
    ".placeholder": "the DOM's name for them",
    '"placeholder":': "their name on the way to the page",
    "stubble": "a beard of two days",
}
TEXTS = [
    *python_files(*PRODUCT),
    *sorted(
        path
        for folder in ("core", "sceneforge_app")
        for suffix in ("*.js", "*.css", "*.typ", "*.md")
        for path in (ROOT / folder).rglob(suffix)
    ),
]


def read(path: Path) -> str:
    text = path.read_text("utf-8")
    for words in ALLOWED:
        text = text.replace(words, "")
    return text


def found(words: re.Pattern[str]) -> dict[str, list[str]]:
    hits = {shown(path): words.findall(read(path)) for path in TEXTS}
    return {path: hit for path, hit in hits.items() if hit}


def test_no_stand_in_in_the_product():
    assert found(STAND_INS) == {}


def test_nothing_is_left_for_later():
    assert found(LATER) == {}


def test_no_path_of_one_machine():
    assert found(MACHINE) == {}


def test_every_module_says_what_it_does():
    vague = [shown(p) for p in python_files(*PRODUCT, "tests") if p.name in VAGUE]
    assert vague == []


def test_no_manager_class():
    text = "\n".join(read(path) for path in python_files(*PRODUCT))
    assert re.findall(r"class \w*Manager\b", text) == []


def test_the_words_are_found_where_they_stand():
    assert STAND_INS.findall("a fake picture, MockTransport, stubbed") == [
        "fake",
        "MockTransport",
        "stubbed",
    ]
