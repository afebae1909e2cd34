"""Two writers of one record: one is refused, reads again, and nothing is overwritten."""

from __future__ import annotations

import threading

import pytest

from core.adapters.sql.engine import open_database
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.errors import StaleWrite
from tests.fakes import records as r

WRITERS, WRITES = 4, 25


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.integration)])
def engines(request):
    """One pool per writer, as separate processes would have."""
    engine = request.getfixturevalue(request.param)
    url = engine.url.render_as_string(hide_password=False)
    with SqlUnitOfWork(engine) as work:
        work.projects.save(r.project(title="0"))
        work.commit()
    pools = [open_database(url) for _ in range(WRITERS)]
    yield pools
    for pool in pools:
        pool.dispose()


def add_one(engine) -> None:
    with SqlUnitOfWork(engine) as work:
        film = work.projects.get(r.FILM)
        work.projects.save(film.revised(title=str(int(film.title) + 1)))
        work.commit()


def test_no_change_is_lost_when_the_refused_writer_tries_again(engines):
    refused = []

    def write(engine) -> None:
        done = 0
        while done < WRITES:
            try:
                add_one(engine)
                done += 1
            except StaleWrite:
                refused.append(engine)

    threads = [threading.Thread(target=write, args=(engine,)) for engine in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with SqlUnitOfWork(engines[0]) as work:
        film = work.projects.get(r.FILM)
    assert (film.title, film.revision) == (str(WRITERS * WRITES), WRITERS * WRITES + 1)
    assert refused, "the writers never met"
