"""A real server process, and what it costs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

import psutil

ROOT = Path(__file__).resolve().parents[1]
SAMPLE_EVERY_S = 0.1
GIVE_UP_S = 120


@dataclass(frozen=True, slots=True)
class Server:
    """`sceneforge serve`, answering."""

    process: subprocess.Popen[str]
    address: str
    page_s: float
    """From process start to the first page byte."""
    health_s: float
    """From process start to the first healthy answer: database open, makers ready."""

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.address + path, timeout=30) as answer:
            return answer.read()


@contextmanager
def serving(data_folder: Path, **environment: str) -> Iterator[Server]:
    """A server over *data_folder*; stopped afterwards."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "sceneforge_app", "serve", "--port", "0"],
        cwd=ROOT,
        env={**os.environ, "SCENEFORGE_DATA_DIR": str(data_folder), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        address = _address(process)
        page_s = _answered(address + "/", start)
        yield Server(process, address, page_s, _answered(address + "/health", start))
    finally:
        process.terminate()
        process.wait(timeout=30)


def _address(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline() if process.stdout else ""
    found = re.search(r"http://\S+", line)
    if found is None:
        raise SystemExit(f"The server did not start; it said: {line!r}")
    return found.group().replace("localhost", "127.0.0.1")


def _answered(address: str, start: float) -> float:
    while time.perf_counter() - start < GIVE_UP_S:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if answer.status == 200:
                    return time.perf_counter() - start
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.02)
    raise SystemExit(f"No answer from {address}.")


@dataclass(slots=True)
class MemoryWatch:
    """Samples what a process and all its children hold; keeps the highest sums."""

    pid: int
    peak_pss: int = 0
    """Bytes; memory shared between processes is counted once, spread over them."""
    peak_rss: int = 0
    """Bytes; shared memory counts in every process."""
    _done: Event = field(default_factory=Event)

    @contextmanager
    def watching(self) -> Iterator[MemoryWatch]:
        """Sample until the block ends."""
        thread = Thread(target=self._watch, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._done.set()
            thread.join()

    def _watch(self) -> None:
        while not self._done.wait(SAMPLE_EVERY_S):
            self.sample()

    def sample(self) -> None:
        root = psutil.Process(self.pid)
        pss = rss = 0
        for process in (root, *root.children(recursive=True)):
            try:
                memory = process.memory_full_info()
            except psutil.Error:
                continue  # it ended between listing and looking
            pss, rss = pss + getattr(memory, "pss", memory.rss), rss + memory.rss
        self.peak_pss, self.peak_rss = max(self.peak_pss, pss), max(self.peak_rss, rss)
