"""What `sceneforge doctor` looks at. No check stops another, and none changes a film."""

from __future__ import annotations

import importlib
import os
import shutil
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from core.errors import SceneForgeError
from sceneforge_app.settings import Settings, load_settings

APP = Path(__file__).resolve().parents[1]
LIBRARIES = {
    "numba": "numba",
    "embreex": "embreex.rtcore",
    "pyoidn": "pyoidn",
    "opencv-python-headless": "cv2",
    "openexr": "OpenEXR",
    "typst": "typst",
    "pypdf": "pypdf",
    "streamlit": None,
}
"""Distribution -> module to load; None: only that it is installed, loading it starts a server."""
REINSTALL = "Run `make setup` again."
ENOUGH_BYTES, SCARCE_BYTES = 2_000_000_000, 200_000_000
"""A final 4K board of 20 frames takes about 2 GB; below the second, nothing is safe."""
SAFE_SQLITE = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""First fixed versions of the WAL-reset bug. Source: sqlite.org/wal.html."""


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    NOTE = "note"
    """Works, but slower or with less than it could."""
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    state: State
    found: str
    fix: str = ""


def all_findings(port: int) -> list[Finding]:
    """Everything, in the order in which a person would mend it."""
    findings = [python(), sqlite(), *libraries(), *fonts()]
    try:
        settings = load_settings()
    except SceneForgeError as error:
        fix = "Correct it in the environment or in .env; docs/settings.md lists every setting."
        return [*findings, Finding("settings", State.BROKEN, str(error), fix)]
    return [
        *findings,
        data_folder(settings.sceneforge_data_dir),
        free_space(settings.sceneforge_data_dir),
        kernel_cache(settings.kernel_cache_dir),
        *studio_findings(settings),
        free_port(port),
    ]


def python() -> Finding:
    """The interpreter."""
    found = sys.version.split()[0]
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return Finding("python", State.OK, found)
    fix = "make clean setup PYTHON=python3.12, or another from 3.11 to 3.13"
    return Finding("python", State.BROKEN, found, fix)


def sqlite() -> Finding:
    """The SQLite in use, and whether it can lose rows."""
    try:
        module = importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        module = importlib.import_module("sqlite3")
    numbers, found = module.sqlite_version_info, module.sqlite_version
    newest, *patched = SAFE_SQLITE
    if numbers >= newest or any(fix[:2] == numbers[:2] and numbers >= fix for fix in patched):
        return Finding("sqlite", State.OK, f"{found}, safe with write-ahead log")
    return Finding(
        "sqlite", State.NOTE, f"{found} has the WAL-reset bug; the slow journal is used", REINSTALL
    )


def libraries() -> Iterator[Finding]:
    """What the renderer and the formats are made with: installed, and loading."""
    for name, module in LIBRARIES.items():
        try:
            found = version(name)
            if module:
                importlib.import_module(module)
        except PackageNotFoundError:
            yield Finding(name, State.BROKEN, "not installed", REINSTALL)
        except (ImportError, OSError) as error:
            yield Finding(name, State.BROKEN, f"does not load: {error}", REINSTALL)
        else:
            yield Finding(name, State.OK, found)


def fonts() -> Iterator[Finding]:
    """Our own font files, for pages and for PDF."""
    import core.formats

    folders = {
        "fonts for pages": (APP / "static" / "fonts", "*.woff2"),
        "fonts for PDF": (Path(core.formats.__file__).parent / "fonts", "*.[to]tf"),
    }
    for name, (folder, pattern) in folders.items():
        count = len(list(folder.glob(pattern)))
        state = State.OK if count else State.BROKEN
        yield Finding(name, state, f"{count} files", "" if count else REINSTALL)


def data_folder(folder: Path) -> Finding:
    """Where films live, and whether we may write there."""
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Finding("data folder", State.OK, str(folder))
    fix = "Allow writing to it, or set SCENEFORGE_DATA_DIR to another folder."
    return Finding("data folder", State.BROKEN, f"{folder} cannot be written to", fix)


def free_space(folder: Path) -> Finding:
    """Room for pictures."""
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(there).free
    found = f"{free / 1e9:.1f} GB free"
    if free >= ENOUGH_BYTES:
        return Finding("space", State.OK, found)
    state = State.BROKEN if free < SCARCE_BYTES else State.NOTE
    return Finding("space", state, found, "Free some, or set SCENEFORGE_DATA_DIR to another disk.")


def kernel_cache(folder: Path) -> Finding:
    """Whether the renderer is compiled already."""
    count = sum(1 for _ in folder.rglob("*.nbc")) if folder.is_dir() else 0
    if count:
        return Finding("compiled renderer", State.OK, f"{count} kernels in {folder}")
    fix = "`sceneforge warm`, or wait about a minute for the first picture"
    return Finding("compiled renderer", State.NOTE, "not compiled yet", fix)


def free_port(port: int) -> Finding:
    """Whether the pages can be served there."""
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        fix = "SceneForge may be running there already; else choose another with --port."
        return Finding("port", State.NOTE, f"{port}: {reason}", fix)
    return Finding("port", State.OK, f"{port} is free")


def studio_findings(settings: Settings) -> Iterator[Finding]:
    """The database, and who makes pictures and plans shots: by opening the studio."""
    try:
        from sceneforge_app.commands.crew import studio_for

        with studio_for(settings) as studio:
            kind = settings.database.split(":", 1)[0]
            yield Finding("database", State.OK, f"{kind}, up to date")
            for state in (maker.state() for maker in studio.makers.values()):
                grade = State.OK if state.ready else State.NOTE
                yield Finding(f"maker {state.id}", grade, state.reason)
            yield Finding("engine offline", State.OK, "film grammar, no key needed")
            model = studio.language.state()
            grade = State.OK if model.ready else State.NOTE
            yield Finding(f"engine {model.id}", grade, model.reason)
    except SceneForgeError as error:
        yield Finding("database", State.BROKEN, str(error))
    except (ImportError, OSError) as error:
        yield Finding("studio", State.BROKEN, f"does not load: {error}", REINSTALL)
