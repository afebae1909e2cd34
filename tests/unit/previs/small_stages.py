"""Stages of a few triangles, for asking physics questions."""

import numpy as np

from core.domain.picture import LightGroup
from core.previs.camera import Camera, camera_at, towards
from core.previs.engine import RenderPlan, TracedLayers, Tracer, build_set_tree
from core.previs.lights import Light, LightKind
from core.previs.materials import Material
from core.previs.stage_builder import StageBuilder

CHALK = Material(base_rgb=(0.5, 0.5, 0.5), roughness=1.0)
EYE = (0.0, -4.0, 1.0)


def floor_set(material: Material = CHALK) -> StageBuilder:
    builder = StageBuilder()
    paint = builder.material(material)
    builder.quad((-20, -20, 0), (20, -20, 0), (20, 20, 0), (-20, 20, 0), paint)
    return builder


def looking(eye=EYE, target=(0.0, 0.0, 1.0), tangents=(0.3, 0.3)) -> Camera:
    return camera_at(eye, towards(eye, target), tangents)


def down_from(height: float) -> Camera:
    return looking((0.0, -1e-3, height), (0.0, 0.0, 0.0), (0.05, 0.05))


def never() -> bool:
    return False


def tracer_of(builder: StageBuilder, shot: StageBuilder, camera: Camera, **plan) -> Tracer:
    size = {"width": 24, "height": 24, "samples": 8, **plan}
    return Tracer(RenderPlan(built=build_set_tree(builder), shot=shot, camera=camera, **size))


def traced(builder: StageBuilder, shot: StageBuilder, camera: Camera, **plan) -> TracedLayers:
    return tracer_of(builder, shot, camera, **plan).trace(never)


def lamp_over_floor(distance: float) -> float:
    """Mean radiance of a chalk floor straight under a lamp of intensity 100."""
    builder = floor_set()
    shot = builder.begin_shot()
    shot.light(Light(position=(0.0, 0.0, distance), intensity=100.0, radius=0.01))
    noisy = traced(builder, shot, down_from(0.8), samples=4)
    return float(noisy.layers[noisy.groups.index(LightGroup.KEY)].mean())


def two_lamps():
    """A ball under a warm key and a blue neon."""
    builder = floor_set()
    shot = builder.begin_shot()
    shot.sphere((0.0, 0.0, 1.0), 0.7, shot.material(CHALK))
    shot.light(Light(position=(-2.0, -2.0, 3.0), kelvin=3200, intensity=60.0))
    shot.light(
        Light(position=(2.0, -1.0, 2.0), rgb=(0.1, 0.2, 1.0), group=LightGroup.NEON, intensity=30)
    )
    shot.sky.horizon_rgb = (0.02, 0.02, 0.03)
    return builder, shot


def sunlight() -> Light:
    return Light(
        kind=LightKind.SUN, aim=(0.0, 0.0, -1.0), intensity=np.pi, radius=0.0, group=LightGroup.SUN
    )
