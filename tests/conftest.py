"""What many tests need: databases."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from core.adapters.sql.engine import open_database
from core.adapters.sql.migrate import migrate
from core.adapters.sql.rows import Row
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.ports.unit_of_work import UnitOfWork
from sceneforge_app.settings import Settings
from tests.fakes.unit_of_work import FakeDatabase
from tests.postgres import running_postgres

# `sceneforge warm` has compiled the renderer there; numba would compile again beside the source.
os.environ.setdefault("NUMBA_CACHE_DIR", str(Settings().kernel_cache_dir))

UnitOfWorkFactory = Callable[[], UnitOfWork]

EVERY_DATABASE = [
    "fake",
    "sqlite",
    pytest.param("postgres", marks=pytest.mark.integration),
]


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file without rows, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.db"
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path


@pytest.fixture
def sqlite(empty_sqlite: Path, tmp_path: Path) -> Iterator[Engine]:
    """A migrated SQLite database of this test alone."""
    path = shutil.copy(empty_sqlite, tmp_path / "sceneforge.db")
    engine = open_database(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Engine]:
    """A migrated PostgreSQL database."""
    with running_postgres() as url:
        engine = open_database(url)
        migrate(engine)
        yield engine
        engine.dispose()


@pytest.fixture
def postgres(postgres_server: Engine) -> Engine:
    """A migrated PostgreSQL database, emptied for this test."""
    names = ", ".join(f'"{name}"' for name in Row.metadata.tables)
    with postgres_server.begin() as connection:
        connection.execute(text(f"TRUNCATE {names}"))
    return postgres_server


@pytest.fixture(params=EVERY_DATABASE)
def unit_of_work(request: pytest.FixtureRequest) -> UnitOfWorkFactory:
    """A factory of units of work: on the fake, on SQLite, on PostgreSQL."""
    if request.param == "fake":
        return FakeDatabase()
    engine = request.getfixturevalue(request.param)
    return lambda: SqlUnitOfWork(engine)
