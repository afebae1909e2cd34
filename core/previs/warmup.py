"""Compiling before it is needed.

The kernel takes half a minute to compile and under a second to load once compiled. Where the
machine code is kept is numba's affair (``NUMBA_CACHE_DIR``).
"""

from __future__ import annotations

from dataclasses import replace

from core.domain.film_terms import Quality
from core.previs.camera import camera_at, towards
from core.previs.denoise import denoised_layers
from core.previs.engine import RenderPlan, Tracer, build_set_tree
from core.previs.enlarging import enlarged
from core.previs.lights import Light
from core.previs.materials import Material
from core.previs.stage_builder import StageBuilder

_EYE = (0.0, -3.0, 1.5)


def compile_kernels() -> None:
    """Compile, or load, all machine code by making a picture of a ball on a floor."""
    floor = StageBuilder()
    paint = floor.material(Material())
    floor.quad((-5, -5, 0), (5, -5, 0), (5, 5, 0), (-5, 5, 0), paint)
    built = build_set_tree(floor)
    shot = built.builder.begin_shot()
    shot.sphere((0.0, 0.0, 0.5), 0.5, paint)
    shot.light(Light(position=(2.0, -2.0, 3.0)))
    camera = camera_at(_EYE, towards(_EYE, (0.0, 0.0, 0.5)), (0.5, 0.5))
    tracer = Tracer(
        RenderPlan(
            built=built,
            shot=shot,
            camera=camera,
            width=32,
            height=32,
            samples=1,
            light_size=(16, 16),
        )
    )
    traced = tracer.trace(_never)
    layers = denoised_layers(traced, quality=Quality.DRAFT, threads=1)
    enlarged(tracer, replace(traced, layers=layers), cancelled=_never)


def _never() -> bool:
    return False
