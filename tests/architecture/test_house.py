"""What stands where, and what has to be told of."""

from __future__ import annotations

import ast
import tomllib

from tests.architecture.sources import PRODUCT, ROOT, kept_files, python_files, shown

TOP_LEVEL = {
    "sceneforge_app", "pages", "core", "tests", ".streamlit", "requirements.txt", "Dockerfile",
    "README.md", "pyproject.toml", "Makefile", ".ci", "docs", "examples", "benchmarks",
    "CHANGELOG.md", "LICENSE", ".env.example", "requirements.in", "requirements-dev.in",
    "requirements-dev.txt", "requirements-fibo-local.txt", ".gitignore", ".dockerignore", "deploy",
}  # fmt: skip
MAX_KEPT_BYTES = 300_000
LARGE = {
    "core/previs/figures.npz": "the bodies of the embedded renderer",
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_nothing_new_stands_at_the_root():
    assert {path.split("/")[0] for path in kept_files()} - TOP_LEVEL == set()


def test_nothing_large_is_kept_unasked():
    large = [
        path
        for path in kept_files()
        if (ROOT / path).is_file()
        and (ROOT / path).stat().st_size > MAX_KEPT_BYTES
        and path not in LARGE
        and "/fonts/" not in path
        and not path.startswith("requirements")
    ]
    assert large == []


def test_this_version_has_an_entry_in_the_changelog():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## {PROJECT['project']['version']}" in text


def test_every_module_says_what_it_is():
    texts = {path: path.read_text("utf-8") for path in python_files(*PRODUCT)}
    silent = [
        shown(path)
        for path, text in texts.items()
        if text.strip() and not ast.get_docstring(ast.parse(text))
    ]
    assert silent == []


def test_the_core_is_synchronous():
    waiting = [
        shown(path)
        for path in python_files("core")
        if any(
            isinstance(node, ast.AsyncFunctionDef)
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    ]
    assert waiting == []


def test_the_layers_name_every_package_of_the_core():
    contract = next(
        contract
        for contract in PROJECT["tool"]["importlinter"]["contracts"]
        if contract["name"].startswith("2.")
    )
    named = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    there = {path.stem for path in (ROOT / "core").iterdir() if not path.stem.startswith("_")}
    assert there == named


def test_only_the_tab_touches_session_state():
    users = [
        shown(path)
        for path in python_files(*PRODUCT)
        if any(
            isinstance(node, ast.Attribute) and node.attr == "session_state"
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    ]
    assert set(users) <= {"sceneforge_app/ui/tab.py"}
