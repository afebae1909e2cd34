"""A FIBO pipeline of the diffusers package, loaded once, asked for one picture at a time."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from threading import Lock
from typing import Any

import numpy as np

from core.domain.picture import FloatImage
from core.errors import RenderFailed, WorkCancelled

PACKAGES = ("torch", "diffusers", "transformers")
KNOWN = frozenset({"BriaFiboPipeline", "BriaFibo2Pipeline"})
"""Classes that take a structured prompt and nothing else."""
_ID = "fibo_local"
_GUIDANCE = 5.0


class NotUsable(Exception):
    """The weights cannot be used; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What is to be painted."""

    prompt: str
    """The structured prompt, as JSON."""
    width: int
    height: int
    """Pixels, multiples of 16."""
    seed: int
    steps: int


def missing_packages() -> list[str]:
    """What of the optional extra is not installed."""
    return [name for name in PACKAGES if find_spec(name) is None]


@dataclass(slots=True)
class Pipeline:
    """Safe to use from many threads: they wait for each other.

    Attributes:
        model: A folder that `save_pretrained` wrote, or an id on the hub.
    """

    model: str
    _loaded: Any = None
    _lock: Lock = field(default_factory=Lock)

    def painted(self, sketch: Sketch, cancelled: Callable[[], bool]) -> FloatImage:
        """The picture, display-referred sRGB from 0 to 1, shape (h, w, 3).

        The same sketch gives the same picture on the same machine.

        Raises:
            NotUsable: the weights are not there or are no FIBO.
            WorkCancelled: *cancelled* said so, asked after every step.
            RenderFailed: the pipeline broke, e.g. for want of memory.
        """
        with self._lock:
            if self._loaded is None:
                self._loaded = _load(self.model)
            try:
                return self._run(sketch, cancelled)
            except (RuntimeError, ValueError) as error:  # what torch raises, want of memory too
                told = str(error).strip().split("\n")[0][:200]
                raise RenderFailed(_ID, f"The local model broke: {told}") from error

    def _run(self, sketch: Sketch, cancelled: Callable[[], bool]) -> FloatImage:
        def after_step(*told: dict[str, Any]) -> dict[str, Any]:  # pipe, step, time, tensors
            if cancelled():
                raise WorkCancelled(_ID, "The picture was cancelled.")
            return told[-1]

        torch = importlib.import_module("torch")
        answer = self._loaded(
            prompt=sketch.prompt,
            width=sketch.width,
            height=sketch.height,
            num_inference_steps=sketch.steps,
            guidance_scale=_GUIDANCE,
            # On the processor, so that a seed means the same on every machine.
            generator=torch.Generator("cpu").manual_seed(sketch.seed),
            output_type="np",
            callback_on_step_end=after_step,
        )
        return np.asarray(answer.images[0], np.float32)


def _load(model: str) -> Any:  # noqa: ANN401 - diffusers has no types
    """The pipeline in *model*, on the fastest device there is. Code of a hub is never run."""
    torch, diffusers = importlib.import_module("torch"), importlib.import_module("diffusers")
    on_card = torch.cuda.is_available()
    dtype = torch.bfloat16 if on_card else torch.float32
    try:
        loaded = diffusers.DiffusionPipeline.from_pretrained(model, dtype=dtype)
    except (OSError, ValueError, AttributeError) as error:
        raise NotUsable(
            f"FIBO_LOCAL_MODEL names {model!r}, where no weights can be read: give a folder that "
            "holds them, or an id on the hub that you have access to."
        ) from error
    if type(loaded).__name__ not in KNOWN:
        raise NotUsable(f"FIBO_LOCAL_MODEL names a {type(loaded).__name__}, which is no FIBO.")
    loaded.set_progress_bar_config(disable=True)
    if on_card:
        loaded.enable_model_cpu_offload()
    return loaded
