"""One tree of migrations for both databases."""

from __future__ import annotations

import threading

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from core.adapters.sql import migrate as module
from core.adapters.sql.engine import WRITES, open_database
from core.adapters.sql.migrate import HEAD, configuration, migrate, stored_revision
from core.adapters.sql.rows import Row
from core.errors import StorageBusy, UnreadableFile

EITHER = ["sqlite", pytest.param("postgres", marks=pytest.mark.integration)]


@pytest.fixture(params=EITHER)
def engine(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def blank(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path}/blank.db")
    yield engine
    engine.dispose()


def test_the_tables_are_those_of_the_row_classes(engine):
    with engine.connect() as connection:
        command.check(configuration(connection))
    names = set(inspect(engine).get_table_names())
    assert names == {*Row.metadata.tables, "alembic_version"}


def test_every_revision_can_be_undone_and_redone(engine):
    with engine.connect() as connection:
        connection.execution_options(**{WRITES: True})
        with connection.begin():
            command.downgrade(configuration(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrate(engine)
    assert set(inspect(engine).get_table_names()) >= set(Row.metadata.tables)


def test_the_known_head_is_the_newest_revision(sqlite):
    with sqlite.connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))
    assert script.get_heads() == [HEAD]


def test_an_empty_database_gets_its_tables(blank):
    assert stored_revision(blank) is None
    migrate(blank)
    assert stored_revision(blank) == HEAD


def test_migrating_twice_changes_nothing(engine):
    migrate(engine)
    assert stored_revision(engine) == HEAD


def test_processes_that_start_together_migrate_once(blank):
    engines = [open_database(str(blank.url)) for _ in range(4)]
    errors = []

    def start(engine):
        try:
            migrate(engine)
        except Exception as error:  # noqa: BLE001 - whatever it is, it fails the test
            errors.append(error)

    threads = [threading.Thread(target=start, args=(engine,)) for engine in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for engine in engines:
        engine.dispose()
    assert errors == []
    assert stored_revision(blank) == HEAD


def test_a_database_of_a_newer_version_is_left_alone(sqlite):
    with sqlite.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UnreadableFile, match="newer SceneForge"):
        migrate(sqlite)
    assert stored_revision(sqlite) == "9999"


def test_a_migration_that_fails_leaves_nothing_half_done(blank, monkeypatch):
    real = module._upgrade

    def broken(connection, place):
        real(connection, place)
        raise StorageBusy("pulled the plug")

    monkeypatch.setattr(module, "_upgrade", broken)
    with pytest.raises(StorageBusy):
        migrate(blank)
    assert inspect(blank).get_table_names() == []


def test_foreign_keys_are_on_again_after_migrating(blank):
    migrate(blank)
    with blank.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
