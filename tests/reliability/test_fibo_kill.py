"""FIBO boards whose server is killed at random moments: no frame lost, no order paid twice.

`make chaos-fibo` runs it with 50 kills of 60 frames.
"""

from __future__ import annotations

import multiprocessing
import os
import time

import numpy as np
import pytest

from core.domain.take import TakeStatus
from tests.reliability.fibo_server import (
    Books,
    books_of,
    planned_boards,
    serve,
    statuses,
    studio_of,
)
from tests.standin_bria.server import StandIn

KILLS = int(os.environ.get("SCENEFORGE_TEST_FIBO_KILLS", "5"))
BOARDS = int(os.environ.get("SCENEFORGE_TEST_FIBO_BOARDS", "1"))
FRAMES = int(os.environ.get("SCENEFORGE_TEST_FIBO_FRAMES", "8"))
SEED = int(os.environ.get("SCENEFORGE_TEST_SEED", "1"))
PATIENCE_S = 120.0

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture
def stand_in():
    with StandIn(latency_s=0.5, accept_s=0.04) as running:
        yield running


@pytest.fixture
def studio(stand_in, tmp_path):
    studio = studio_of(tmp_path, stand_in.address, stand_in.token)
    yield studio
    studio.close()


@pytest.fixture
def start(stand_in, tmp_path):
    """Starts a server; whatever still runs is killed in the end."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.reliability.fibo_server"])
    started = []

    def begin():
        arguments = (tmp_path, stand_in.address, stand_in.token)
        started.append(context.Process(target=serve, args=arguments, daemon=True))
        started[-1].start()
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.join()


def is_busy(studio) -> bool:
    with studio.jobs.unit_of_work() as work:
        return bool(work.jobs.running())


def waiting(studio, scenes) -> int:
    return statuses(studio, scenes)[TakeStatus.QUEUED]


def wait_until(condition) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.02)


def killed_at_work(studio, scenes, start) -> int:
    """Kill servers until the boards are done; how many died."""
    chance = np.random.default_rng(SEED)
    for kill in range(KILLS):
        server = start()
        wait_until(lambda: is_busy(studio) or not waiting(studio, scenes))
        if not waiting(studio, scenes):
            return kill
        time.sleep(chance.uniform(0.0, 1.2))
        server.kill()
        server.join()
    return KILLS


def finish(studio, scenes, start) -> int:
    """Let a last server end it, and try again what is of unknown fate; how many those were."""
    start()
    wait_until(lambda: not waiting(studio, scenes))
    boards = [studio.storyboards.board(scene) for scene in scenes]
    failed = [
        panel
        for board in boards
        for panel in board.panels
        if panel.latest.status is TakeStatus.FAILED
    ]
    assert all("while it sent the order" in panel.latest.error for panel in failed)
    for panel in failed:
        studio.frames.retry(panel.frame.id)
    wait_until(lambda: not waiting(studio, scenes))
    return len(failed)


def assert_the_books_are_true(books: Books) -> None:
    assert books.ordered_again == []
    assert books.repeated == []
    assert len(books.numbered) == BOARDS * FRAMES
    assert books.unnumbered <= books.unsure
    assert books.counted_usd == pytest.approx(0.03 * (len(books.numbered) + books.unsure))


def test_killed_servers_lose_no_frame_and_pay_for_none_twice(studio, stand_in, start):
    scenes = planned_boards(studio, BOARDS, FRAMES)
    killed = killed_at_work(studio, scenes, start)
    unsure = finish(studio, scenes, start)
    books = books_of(studio, studio.storyboards.board(scenes[0]), stand_in)
    print(
        f"{killed} kills of {BOARDS * FRAMES} frames: {len(stand_in.submissions())} orders taken, "
        f"{books.unsure} of unknown fate ({books.unnumbered} of them taken, {unsure} named and "
        f"tried again), {len(books.repeated)} ordered without being asked, "
        f"{len(books.ordered_again)} ordered again after their number was kept, "
        f"${books.counted_usd:.2f} counted"
    )
    assert killed > 0
    assert unsure == books.unsure
    assert statuses(studio, scenes) == {TakeStatus.DONE: BOARDS * FRAMES}
    assert_the_books_are_true(books)
