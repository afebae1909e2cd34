"""A small studio for tests that kill it: real rows, real blobs, real leases, quick handlers."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import numpy as np

from core.adapters.blobs_local import LocalBlobs
from core.adapters.queue_threads import ThreadedQueue
from core.adapters.sql.engine import open_database
from core.adapters.sql.migrate import migrate
from core.adapters.sql.unit_of_work import SqlUnitOfWork
from core.adapters.system_clock import SystemClock
from core.domain.ids import TakeId
from core.domain.job import Job, JobKind
from core.domain.take import PictureFiles
from core.services.jobs import JobDesk, JobService
from tests.fakes import records as r

TAKES = 6
"""Of one board."""


class Studio:
    """Orders boards of six takes and makes them; each result leaves one countable trace."""

    def __init__(self, url: str, blobs: Path, *, lease_s: float = 1.0) -> None:
        self.engine = open_database(url)
        migrate(self.engine)
        self.blobs = LocalBlobs(blobs)
        self.chance = np.random.default_rng()
        self.jobs = JobService(
            unit_of_work=self.unit_of_work,
            clock=SystemClock(),
            new_id=lambda: uuid4().hex,
            wake=lambda: None,
            lease=timedelta(seconds=lease_s),
            beat_s=lease_s / 4,
            max_claims=100,  # here it is not the job's fault that its worker dies
        )

    def unit_of_work(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.engine)

    def order(self, boards: int) -> list[Job]:
        with self.unit_of_work() as work:
            work.projects.save(r.project())
            work.scenes.save(r.scene())
            work.commit()
        return [
            self.jobs.submit(JobKind.STORYBOARD, r.FILM, {}, message="Waiting")
            for _ in range(boards)
        ]

    def queue(self, threads: int = 3) -> ThreadedQueue:
        handlers = {JobKind.STORYBOARD: self.plan, JobKind.TAKE: self.make}
        return ThreadedQueue(self.jobs, handlers, threads=threads, poll_s=0.05)

    def plan(self, job: Job, desk: JobDesk) -> None:
        desk.report("agent", "Reading the scene")
        with desk.finish() as work:
            for number in range(1, TAKES + 1):
                key = f"{job.id}-{number}"
                work.shots.save(r.scene_shot(key, number))
                work.frames.save(r.frame(key, key, position=number))
                work.takes.save(r.take(key, key))
            work.agent_runs.save(r.agent_run(uuid4().hex, job.id))
            desk.spawn(
                [
                    (JobKind.TAKE, {"take_id": f"{job.id}-{number}"}, f"Shot {number}")
                    for number in range(1, TAKES + 1)
                ]
            )

    def make(self, job: Job, desk: JobDesk) -> None:
        with self.unit_of_work() as work:
            take = work.takes.get(TakeId(job.payload["take_id"]))
        time.sleep(self.chance.uniform(0.005, 0.06))
        key = self.blobs.put(f"picture of {take.id}".encode() * 5000)
        picture = PictureFiles(
            png=key, exr=key, thumbnail=key, width=64, height=36, exposure_ev=0.0
        )
        with desk.finish() as work:
            work.takes.save(take.finished(picture, 0.1))
            frame = work.frames.get(take.frame_id)
            work.frames.save(frame.revised(circled=take.id))
            work.agent_runs.save(r.agent_run(uuid4().hex, job.id))


def serve(url: str, blobs: Path) -> None:
    """What a server process does, until it is killed."""
    Studio(url, blobs).queue().start()
    while True:
        time.sleep(60)
