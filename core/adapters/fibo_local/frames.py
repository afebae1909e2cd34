"""The frame maker ``fibo_local``: the same structured prompt and seed, painted on this machine.

Nothing leaves it and nothing is paid. The weights are not ours, and are not for commercial work.
Source: reference bria-fibo-api 6.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

import numpy as np

from core.adapters.fibo_local.pipeline import NotUsable, Pipeline, Sketch, missing_packages
from core.colour.spaces import ByteImage, linear_from_srgb8
from core.colour.views import expanded
from core.domain.film_terms import Quality
from core.domain.method import Way
from core.domain.picture import FloatImage, LinearPicture
from core.errors import InvalidInput, ProviderNotConfigured, WorkCancelled
from core.formats.png import write_png
from core.ports.frame_maker import FrameRequest, MakerState

ID = "fibo_local"
LICENCE = "Bria's weights are licensed CC BY-NC 4.0: commercial work needs an agreement with Bria."
_MEGAPIXEL = 2**20
_STEP = 16
"""Pixels: width and height must be multiples of it."""
_STEPS = {Quality.DRAFT: 16, Quality.PREVIEW: 30, Quality.FINAL: 50}
"""Denoising steps; the pipeline's own choice is 30."""
_MOST_SEED = 2**32


@dataclass(frozen=True, slots=True)
class LocalFiboFrames:
    """Implements `FrameMaker` with a FIBO pipeline of the diffusers package.

    Attributes:
        pipeline: Loaded with the first picture.
        megapixels: Of a picture; the weights were trained at one.
    """

    pipeline: Pipeline
    megapixels: float = 1.0

    def state(self) -> MakerState:
        """Whether its packages are installed; weights are looked for with the first picture."""
        missing = missing_packages()
        told = f"Paints on this machine from {self.pipeline.model}, 8-bit, free. {LICENCE}"
        lacking = (
            f"FIBO on this machine lacks {' and '.join(missing)}: install "
            "requirements-fibo-local.txt, then start SceneForge again."
        )
        return MakerState(
            id=ID,
            label="FIBO on this machine",
            ready=not missing,
            reason=lacking if missing else told,
        )

    def price_usd(self, quality: Quality, aspect: float, way: Way = Way.PROMPT) -> float:
        """Nothing but electricity."""
        return 0.0

    def make(self, request: FrameRequest, *, cancelled: Callable[[], bool]) -> LinearPicture:
        """One picture of about `megapixels`, cropped to the frame, expanded to linear.

        Raises:
            WorkCancelled: *cancelled* said so.
            ProviderNotConfigured: packages or weights are missing.
            InvalidInput: there is no structured prompt, or another way than that is asked for.
            RenderFailed: the pipeline broke.
        """
        if not request.structured_prompt or request.method.way is not Way.PROMPT:
            raise InvalidInput("FIBO on this machine paints structured prompts and nothing else.")
        if missing_packages():
            raise ProviderNotConfigured(ID, self.state().reason)
        if cancelled():
            raise WorkCancelled(ID, "The picture was cancelled.")
        aspect = request.width / request.height
        width, height = painted_size(aspect, self.megapixels)
        sketch = Sketch(
            prompt=json.dumps(
                request.structured_prompt, ensure_ascii=False, separators=(",", ":")
            ),
            width=width,
            height=height,
            seed=request.seed % _MOST_SEED,
            steps=_STEPS[request.quality],
        )
        try:
            return _developed(self.pipeline.painted(sketch, cancelled), aspect)
        except NotUsable as error:
            raise ProviderNotConfigured(ID, str(error)) from error


def painted_size(aspect: float, megapixels: float) -> tuple[int, int]:
    """Width and height in pixels, multiples of 16, of about that area and *aspect*."""
    width = sqrt(megapixels * _MEGAPIXEL * aspect)
    fitted = max(_STEP, round(width / _STEP) * _STEP)
    return fitted, max(_STEP, round(width / aspect / _STEP) * _STEP)


def _developed(shown: FloatImage, aspect: float) -> LinearPicture:
    """*shown*, sRGB from 0 to 1, as the eight bits that it is shown with."""
    codes: ByteImage = np.clip(np.round(shown * 255), 0, 255).astype(np.uint8)
    height, width = codes.shape[:2]
    across, down = min(width, round(height * aspect)), min(height, round(width / aspect))
    left, top = (width - across) // 2, (height - down) // 2
    return LinearPicture(
        rgb=expanded(linear_from_srgb8(codes[top : top + down, left : left + across])),
        source_bit_depth=8,
        measured={"native_width": float(width), "native_height": float(height)},
        original=write_png(codes),
    )
