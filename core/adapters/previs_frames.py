"""Frames from the embedded renderer, in processes of their own.

A render process holds the compiled kernel, the search trees and the denoiser; the application
does not. If one dies, the pool is built anew and the frame is tried once more.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from ctypes import c_bool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.domain.film_terms import Quality
from core.domain.method import Way
from core.domain.picture import HalfImage, LightGroup, LinearPicture, Passes
from core.errors import MakerError, RenderFailed, WorkCancelled
from core.ports.frame_maker import FrameRequest, MakerState
from core.previs.layers import relight

ID = "previs"
_POLL_S = 0.05
_SLOTS = 64
"""Frames in the making at once; more wait."""


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A picture on its way between processes: `rgb` is the sum of the layers, so it stays."""

    layers: dict[LightGroup, HalfImage]
    exposure_ev: float
    measured: dict[str, float]
    remarks: tuple[str, ...]
    passes: Passes | None

    def unpacked(self) -> LinearPicture:
        return LinearPicture(
            rgb=relight(self.layers, {}),
            layers=self.layers,
            exposure_ev=self.exposure_ev,
            measured=self.measured,
            remarks=self.remarks,
            passes=self.passes,
        )


class PrevisFrames:
    """Implements `FrameMaker` with the embedded renderer.

    Args:
        workers: Render processes.
        kernel_cache_dir: Where the compiler keeps its machine code.
        cores: Cores they share, each using its part of them; None: all there are.
    """

    def __init__(self, *, workers: int, kernel_cache_dir: Path, cores: int | None = None) -> None:
        self._workers = max(1, workers)
        self._threads = max(1, (cores or os.cpu_count() or 1) // self._workers)
        self._cache_dir = kernel_cache_dir
        self._context = multiprocessing.get_context("spawn")
        self._flags: Any = self._context.RawArray(c_bool, _SLOTS)
        self._free = list(range(_SLOTS))
        self._slot_freed = threading.Condition()
        self._pool_lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def state(self) -> MakerState:
        """Always ready: it needs nothing that is not installed."""
        return MakerState(
            id=ID,
            label="Previs (embedded renderer)",
            ready=True,
            reason="Renders on this machine: light, lens and blocking are physical, pictures "
            "are scene-linear.",
            quick=True,
        )

    def price_usd(self, quality: Quality, aspect: float, way: Way = Way.PROMPT) -> float:
        """Nothing: it runs here."""
        return 0.0

    def make(self, request: FrameRequest, *, cancelled: Callable[[], bool]) -> LinearPicture:
        """One picture. A render process that dies is replaced and the frame tried once more.

        Raises:
            WorkCancelled: *cancelled* said so.
            RenderFailed: the renderer could not, or died twice.
        """
        with self._slot() as slot:
            for _attempt in range(2):
                pool = self._running_pool()
                try:
                    future = pool.submit(_render, request, slot, self._threads)
                    return self._awaited(future, slot, cancelled).unpacked()
                except BrokenProcessPool:
                    self._discard(pool)
        raise RenderFailed(ID, "The render process was ended from outside, twice. Try again.")

    def warm_up(self) -> None:
        """Compile or load the kernel in one render process.

        Raises:
            RenderFailed: it could not be compiled.
        """
        pool = self._running_pool()
        try:
            pool.submit(_warm).result()
        except BrokenProcessPool as error:
            self._discard(pool)
            raise RenderFailed(ID, "The render process was ended from outside.") from error

    def close(self) -> None:
        """End the render processes; what they were making is cancelled."""
        for slot in range(_SLOTS):
            self._flags[slot] = True
        with self._pool_lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)
        for slot in range(_SLOTS):
            self._flags[slot] = False

    def _running_pool(self) -> ProcessPoolExecutor:
        with self._pool_lock:
            if self._pool is None:
                self._cache_dir.mkdir(parents=True, exist_ok=True)
                self._pool = ProcessPoolExecutor(
                    self._workers,
                    mp_context=self._context,
                    initializer=_start,
                    initargs=(self._flags, str(self._cache_dir)),
                )
            return self._pool

    def _discard(self, broken: ProcessPoolExecutor) -> None:
        with self._pool_lock:
            if self._pool is broken:
                self._pool = None
        broken.shutdown(wait=False, cancel_futures=True)

    def _awaited(
        self, future: Future[_Parcel], slot: int, cancelled: Callable[[], bool]
    ) -> _Parcel:
        """The result; raises the flag of *slot* when *cancelled* says so."""
        while True:
            try:
                return future.result(timeout=_POLL_S)
            except TimeoutError:
                if not cancelled():
                    continue
                self._flags[slot] = True
                if future.cancel():
                    raise WorkCancelled(ID, "The picture was cancelled.") from None

    @contextmanager
    def _slot(self) -> Iterator[int]:
        """A cancel flag of one's own."""
        with self._slot_freed:
            while not self._free:
                self._slot_freed.wait()
            slot = self._free.pop()
        self._flags[slot] = False
        try:
            yield slot
        finally:
            with self._slot_freed:
                self._free.append(slot)
                self._slot_freed.notify()


# --- in the render process -----------------------------------------------------------------

_cancel_flags: Any = None


def _start(flags: Any, cache_dir: str) -> None:  # noqa: ANN401 - a shared ctypes array
    """First thing in a render process, before the compiler is loaded."""
    global _cancel_flags  # noqa: PLW0603 - a process has one set of flags
    _cancel_flags = flags
    os.environ["NUMBA_CACHE_DIR"] = cache_dir  # noqa: TID251 - numba reads it nowhere else
    threading.Thread(target=_end_with_the_application, daemon=True).start()


def _end_with_the_application() -> None:
    """Without this, a killed application leaves its render processes waiting for ever."""
    application = multiprocessing.parent_process()
    if application is not None:
        application.join()
        os._exit(1)


def _warm() -> None:
    from core.previs.warmup import compile_kernels  # noqa: PLC0415 - only here: loads numba

    compile_kernels()


def _render(request: FrameRequest, slot: int, threads: int) -> _Parcel:
    from core.previs.frame import render_frame  # noqa: PLC0415 - only here: loads numba

    try:
        picture = render_frame(
            request, cancelled=lambda: bool(_cancel_flags[slot]), threads=threads
        )
    except MakerError:
        raise
    except Exception as error:  # the outermost frame of this process
        told = f"{type(error).__name__}: {error}"
        raise RenderFailed(
            ID, f"The picture could not be rendered; try another take. (For the log: {told})"
        ) from error
    return _Parcel(
        picture.layers,
        picture.exposure_ev,
        picture.measured,
        picture.remarks,
        picture.passes,
    )
