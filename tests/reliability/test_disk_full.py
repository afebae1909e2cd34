"""A disk without room: one sentence, nothing partial, and on it goes once there is room again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from core.adapters.blobs_local import LocalBlobs
from core.adapters.sql.engine import open_database
from core.adapters.sql.migrate import migrate
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.errors import DiskFull
from tests.fakes import records as r

LIMITED = """
import resource, sys
from pathlib import Path
from core.adapters.blobs_local import LocalBlobs
from core.errors import DiskFull
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
blobs = LocalBlobs(Path(sys.argv[1]))
blobs.put(b"small")
try:
    blobs.put(b"large" * 50_000)
except DiskFull as error:
    print(error)
"""


@pytest.fixture
def small_disk(tmp_path):
    """Four megabytes, mounted for the test."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let us mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path) -> Path:
    """Take all the room there is."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.integration
def test_a_picture_that_does_not_fit_leaves_nothing_and_fits_later(small_disk):
    blobs = LocalBlobs(small_disk / "blobs")
    kept = blobs.put(b"kept")
    ballast = fill(small_disk)
    with pytest.raises(DiskFull, match="Free some space"):
        blobs.put(b"picture" * 100_000)
    assert [path.name for path in files(small_disk / "blobs")] == [kept]
    ballast.unlink()
    assert blobs.put(b"picture" * 100_000) == sha256(b"picture" * 100_000).hexdigest()


@pytest.mark.integration
def test_rows_that_do_not_fit_change_nothing_and_fit_later(small_disk):
    engine = open_database(f"sqlite:///{small_disk}/film.db")
    migrate(engine)
    with SqlUnitOfWork(engine) as work:
        work.projects.save(r.project())
        work.commit()
    ballast = fill(small_disk)
    with pytest.raises(DiskFull, match="what was saved before is safe"):
        save_long_scene(engine)
    with SqlUnitOfWork(engine) as work:
        assert list(work.scenes.of_project(r.FILM)) == []
    ballast.unlink()
    save_long_scene(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    engine.dispose()


def save_long_scene(engine) -> None:
    with SqlUnitOfWork(engine) as work:
        work.scenes.save(r.scene(text="A chase. " * 20_000))
        work.commit()


@pytest.mark.integration
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no file size limit")
def test_a_quota_is_a_full_disk_too(tmp_path):
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "blobs")]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "no room left" in answer.stdout
    assert len(files(tmp_path / "blobs")) == 1
