"""Files and functions stay small enough to read at once: docs/architecture.md, sizes."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.sources import ROOT, python_files, shown

MAX_FILE_LINES = {"pages": 120, "core": 400, "sceneforge_app": 400}
MAX_BODY_LINES = 40
MOST = 10_000
"""Test modules grow with what they test; their functions do not."""
MAX_TEST_LINES = 25
MAIN_LINES = 40

Function = ast.FunctionDef | ast.AsyncFunctionDef


def folder(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


def is_exempt(path: Path) -> bool:
    """Tables are data; numba inlines its kernels, so they cannot be cut into small functions."""
    return path.stem.endswith("_tables") or "kernel" in path.parts or "migrations" in path.parts


SOURCES = [path for path in python_files(*MAX_FILE_LINES, "tests") if not is_exempt(path)]


def body_lines(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def long_functions(path: Path) -> dict[str, int]:
    found = {}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, Function):
            most = MAX_TEST_LINES if node.name.startswith("test_") else MAX_BODY_LINES
            if body_lines(node) > most:
                found[node.name] = body_lines(node)
    return found


def test_every_file_is_short():
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    limits = {path: MAX_FILE_LINES.get(folder(path), MOST) for path in SOURCES}
    assert {shown(path): n for path, n in lines.items() if n > limits[path]} == {}


def test_every_function_is_short():
    long = {shown(path): long_functions(path) for path in SOURCES}
    assert {path: functions for path, functions in long.items() if functions} == {}


def test_the_router_is_a_router():
    main = ROOT / "sceneforge_app" / "main.py"
    assert len(main.read_text("utf-8").splitlines()) <= MAIN_LINES


def test_the_measure_sees_a_long_function():
    source = "def f():\n    '''Says.'''\n" + "    x = 1\n" * 41
    function = ast.parse(source).body[0]
    assert isinstance(function, Function)
    assert body_lines(function) == 41
