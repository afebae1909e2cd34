"""The environment is read in one place, and every setting is written down."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from sceneforge_app.settings import Settings
from tests.architecture.sources import PRODUCT, ROOT, python_files, shown

READERS = {
    "sceneforge_app/settings.py",
    # Sets the cache folder in its own render process, before numba reads it:
    "core/adapters/previs_frames.py",
}
SOURCES = [path for path in python_files(*PRODUCT) if shown(path) not in READERS]
NAMES = [name.upper() for name in Settings.model_fields]


def reads(path: Path) -> list[str]:
    return [
        node.attr
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in {"environ", "getenv"}
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    ]


def test_nothing_else_reads_the_environment():
    assert [shown(path) for path in SOURCES if reads(path)] == []


@pytest.mark.parametrize("document", ["docs/settings.md", ".env.example"])
def test_every_setting_is_written_down(document):
    text = (ROOT / document).read_text("utf-8")
    assert [name for name in NAMES if name not in text] == []


def test_the_example_sets_nothing_unknown():
    text = (ROOT / ".env.example").read_text("utf-8")
    named = set(re.findall(r"^#?\s?([A-Z][A-Z_]+)=", text, re.MULTILINE))
    assert named - set(NAMES) == set()
