"""A PostgreSQL for the tests: given by address, or started from local binaries."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ADDRESS = "SCENEFORGE_TEST_POSTGRES_URL"
SETTINGS = "-c listen_addresses= -c fsync=off -c unix_socket_directories={folder}"
"""Reachable through a socket file only: no port to be taken."""


@contextmanager
def running_postgres() -> Iterator[str]:
    """The address of a server; skips the test, saying why, when there is none."""
    if given := os.environ.get(ADDRESS):
        yield given
        return
    binaries = _binaries()
    if binaries is None:
        pytest.skip(f"no PostgreSQL: set {ADDRESS}, or put initdb and pg_ctl on the PATH")
    with tempfile.TemporaryDirectory(prefix="sceneforge-pg-") as name:
        folder = Path(name)
        as_user = _unprivileged(folder)
        data, log = folder / "data", folder / "log"
        control = [*as_user, str(binaries / "pg_ctl"), "-D", str(data), "-w", "-s"]
        initdb = [str(binaries / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust"]
        _run([*as_user, *initdb, "--no-sync"])
        _run([*control, "-l", str(log), "-o", SETTINGS.format(folder=folder), "start"])
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            _run([*control, "-m", "immediate", "stop"])


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


def _binaries() -> Path | None:
    if found := shutil.which("initdb"):
        return Path(found).parent
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return packaged[-1].parent if packaged else None


def _unprivileged(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: lend the folder to its own user."""
    if os.geteuid() != 0:
        return []
    if shutil.which("runuser") is None:
        pytest.skip("PostgreSQL refuses to run as root and there is no runuser")
    shutil.chown(folder, "postgres")
    return ["runuser", "-u", "postgres", "--"]
