"""The way to the database, and what it says when it is barred."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from core.adapters.sql import engine as module
from core.adapters.sql.engine import is_safe_with_wal, open_database, sqlite_module
from core.adapters.sql.failures import translated
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.errors import (
    DiskFull,
    InvalidInput,
    StorageBusy,
    StorageNotWritable,
    UnreadableFile,
)
from tests.fakes import records as r


def pragma(engine, name):
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 6, 23), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 4), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_versions_that_lose_committed_rows_are_known(version, safe):
    assert is_safe_with_wal(version) is safe


def test_the_locked_driver_brings_a_safe_version():
    driver = sqlite_module()
    assert driver.__name__.startswith("pysqlite3")
    assert is_safe_with_wal(driver.sqlite_version_info)


def test_a_safe_version_writes_ahead_and_syncs(sqlite):
    assert pragma(sqlite, "journal_mode") == "wal"
    assert pragma(sqlite, "synchronous") == 2
    assert pragma(sqlite, "foreign_keys") == 1


def test_an_unsafe_version_uses_the_old_journal_and_says_so(tmp_path, monkeypatch, caplog):
    driver = sqlite_module()
    names = {name: getattr(driver, name) for name in dir(driver)}
    old = SimpleNamespace(
        **names | {"sqlite_version_info": (3, 40, 1), "sqlite_version": "3.40.1"}
    )
    monkeypatch.setattr(module, "sqlite_module", lambda: old)
    with caplog.at_level(logging.WARNING):
        engine = open_database(f"sqlite:///{tmp_path}/old.db")
    assert pragma(engine, "journal_mode") == "delete"
    assert "SQLite 3.40.1 can lose rows" in caplog.text
    engine.dispose()


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://localhost/film", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_of_something_else_is_refused(url):
    with pytest.raises(InvalidInput, match="DATABASE_URL"):
        open_database(url)


def test_the_folder_is_made(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path}/new/folder/film.db")
    assert (tmp_path / "new/folder/film.db").exists()
    engine.dispose()


def test_a_folder_that_cannot_be_is_named_with_what_to_do(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageNotWritable, match=r"file/data.*SCENEFORGE_DATA_DIR"):
        open_database(f"sqlite:///{tmp_path}/file/data/film.db")


def test_a_folder_in_place_of_the_database_is_refused(tmp_path):
    with pytest.raises(StorageNotWritable, match="may not write"):
        open_database(f"sqlite:///{tmp_path}")


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    path = tmp_path / "film.db"
    path.write_bytes(b"FADE IN: " * 500)
    with pytest.raises(UnreadableFile, match=r"film\.db is damaged"):
        open_database(f"sqlite:///{path}")
    assert path.read_bytes() == b"FADE IN: " * 500


def test_a_server_that_does_not_answer_is_busy_and_its_password_not_told():
    with pytest.raises(StorageBusy) as caught:
        open_database("postgresql://me:secret@127.0.0.1:1/film")
    assert "secret" not in str(caught.value)


def test_a_writer_that_waits_too_long_is_told_so(sqlite):
    impatient = open_database(str(sqlite.url), busy_s=0.05)
    with SqlUnitOfWork(sqlite) as first, SqlUnitOfWork(impatient) as second:
        first.projects.save(r.project())
        with pytest.raises(StorageBusy, match="Try again"):
            second.projects.save(r.project(id="other"))
    impatient.dispose()


def test_readers_do_not_wait_for_a_writer(sqlite):
    impatient = open_database(str(sqlite.url), busy_s=0.05)
    with SqlUnitOfWork(sqlite) as writer, SqlUnitOfWork(impatient) as reader:
        writer.projects.save(r.project())
        assert list(reader.projects.all()) == []
    impatient.dispose()


def test_a_full_disk_keeps_what_was_saved_and_nothing_of_the_rest(sqlite):
    def no_room(connection, _record):
        connection.cursor().execute("PRAGMA max_page_count=60")

    event.listen(sqlite, "checkout", lambda c, record, _proxy: no_room(c, record))
    with SqlUnitOfWork(sqlite) as work:
        work.projects.save(r.project())
        work.commit()
    with pytest.raises(DiskFull, match="Free some space"), SqlUnitOfWork(sqlite) as work:
        work.projects.save(r.project(id="other"))
        work.scenes.save(r.scene(text="x" * 500_000))
        work.commit()
    with SqlUnitOfWork(sqlite) as work:
        assert [film.id for film in work.projects.all()] == ["film"]
    assert pragma(sqlite, "integrity_check") == "ok"


def test_a_mistake_of_ours_is_no_storage_error(sqlite):
    with pytest.raises(OperationalError), translated("here"), sqlite.connect() as connection:
        connection.exec_driver_sql("SELECT nonsense FROM nowhere")


def test_paths_with_spaces_and_accents_are_fine(tmp_path: Path):
    engine = open_database(f"sqlite:///{tmp_path}/Mes films été/film.db")
    assert (tmp_path / "Mes films été" / "film.db").exists()
    engine.dispose()
