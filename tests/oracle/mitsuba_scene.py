"""A stage of ours as Mitsuba 3 sees it: the same triangles, lamps and lens.

Mitsuba's lamps are made of what ours say of themselves: a ball of intensity I and radius r has
the radiance I / (pi r^2), a panel of area A the radiance I / A, and a sun is an irradiance.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mitsuba  # type: ignore[import-not-found]  # only in its own environment
import numpy as np

from core.previs.camera import Camera
from core.previs.lights import Light, LightKind
from core.previs.materials import Material
from core.previs.stage_builder import Geometry, StageBuilder


def use_variant(variant: str) -> None:
    """Choose how Mitsuba computes."""
    mitsuba.set_variant(variant)


use_variant("scalar_rgb")


@dataclass(frozen=True, slots=True)
class Staged:
    """A set, a shot on it and a lens.

    Attributes:
        floor: The set's builder.
        shot: The builder of what stands on it, with lamps and sky.
        camera: The lens.
        depth: Mitsuba's greatest path length: 2 is light straight from a source, 3 adds a bounce.
    """

    floor: StageBuilder
    shot: StageBuilder
    camera: Camera
    depth: int = 3


def mitsuba_picture(
    staged: Staged, size: tuple[int, int], samples: int, folder: Path, seed: int = 0
) -> tuple[np.ndarray, float]:
    """Scene-linear radiance (h, w, 3) of *staged* by Mitsuba's path tracer, and CPU seconds."""
    has_sky = max(staged.shot.sky.zenith_rgb) > 0
    scene: dict[str, Any] = {
        "type": "scene",
        "integrator": {"type": "path", "max_depth": staged.depth, "hide_emitters": not has_sky},
        "sensor": _sensor(staged.camera, size, samples),
    }
    pieces = (("set", staged.floor.geometry()), ("shot", staged.shot.geometry()))
    for name, geometry in pieces:
        scene |= _meshes(name, geometry, staged.shot.materials, folder)
    for index, light in enumerate(staged.shot.lights):
        scene[f"light{index}"] = _lamp(light)
    if has_sky:
        scene["sky"] = {"type": "constant", "radiance": _rgb(staged.shot.sky.zenith_rgb)}
    loaded = mitsuba.load_dict(scene)
    mitsuba.render(loaded, spp=1, seed=seed).numpy()  # compiles, where something is compiled
    start = time.process_time()
    picture = np.asarray(mitsuba.render(loaded, spp=samples, seed=seed), np.float64)
    return picture[..., :3], time.process_time() - start


def _sensor(camera: Camera, size: tuple[int, int], samples: int) -> dict[str, Any]:
    look = mitsuba.ScalarTransform4f().look_at(
        origin=list(camera.eye),
        target=list(camera.eye + camera.forward),
        up=list(camera.up),
    )
    lens: dict[str, Any] = {"type": "perspective"}
    if camera.lens_radius > 0:
        lens = {
            "type": "thinlens",
            "aperture_radius": camera.lens_radius,
            "focus_distance": camera.focus_m,
        }
    film = {
        "type": "hdrfilm", "width": size[0], "height": size[1], "rfilter": {"type": "box"},
        "pixel_format": "rgb", "component_format": "float32",
    }  # fmt: skip
    return {
        **lens,
        "to_world": look,
        "fov": 2 * math.degrees(math.atan(camera.tan_x)),
        "fov_axis": "x",
        "near_clip": 0.02,
        "film": film,
        "sampler": {"type": "independent", "sample_count": samples},
    }


def _meshes(
    name: str, geometry: Geometry, materials: list[Material], folder: Path
) -> dict[str, Any]:
    """One mesh per material, flat or round."""
    found: dict[str, Any] = {}
    for index, round_ in {
        (int(m), int(s)) for m, s in zip(geometry.materials, geometry.smooth, strict=True)
    }:
        mine = (geometry.materials == index) & (geometry.smooth == round_)
        path = folder / f"{name}-{index}-{round_}.ply"
        _write_ply(path, geometry, geometry.faces[mine])
        found[path.stem] = {
            "type": "ply",
            "filename": str(path),
            "face_normals": not round_,
            "bsdf": {"type": "twosided", "material": _surface(materials[index])},
            **_glow(materials[index]),
        }
    return found


def _write_ply(path: Path, geometry: Geometry, faces: np.ndarray) -> None:
    header = (
        "ply\nformat binary_little_endian 1.0\n"
        f"element vertex {len(geometry.vertices)}\n"
        + "".join(f"property float {axis}\n" for axis in ("x", "y", "z", "nx", "ny", "nz"))
        + f"element face {len(faces)}\nproperty list uchar int vertex_indices\nend_header\n"
    )
    rows = np.empty(len(faces), np.dtype([("count", "u1"), ("corners", "<i4", 3)]))
    rows["count"], rows["corners"] = 3, faces
    vertices = np.hstack([geometry.vertices, geometry.normals]).astype("<f4")
    path.write_bytes(header.encode() + vertices.tobytes() + rows.tobytes())


def _surface(material: Material) -> dict[str, Any]:
    """Chalk is diffuse; the rest is the principled surface, whose gloss is GGX as ours."""
    if material.metallic == 0 and material.roughness >= 1:
        return {"type": "diffuse", "reflectance": _rgb(material.base_rgb)}
    return {
        "type": "principled",
        "base_color": _rgb(material.base_rgb),
        "metallic": material.metallic,
        "roughness": material.roughness,
        "specular": 0.5,
    }


def _glow(material: Material) -> dict[str, Any]:
    if max(material.emission_rgb) <= 0:
        return {}
    return {"emitter": {"type": "area", "radiance": _rgb(material.emission_rgb)}}


def _lamp(light: Light) -> dict[str, Any]:
    colour = light.colour() * light.intensity
    if light.kind is LightKind.SUN:
        way = list(np.subtract(light.aim, light.position))
        return {"type": "directional", "direction": way, "irradiance": _rgb(colour)}
    if light.kind is LightKind.SPOT:
        return {
            "type": "spot",
            "to_world": _towards(light),
            "intensity": _rgb(colour),
            "beam_width": light.cone_deg[0],
            "cutoff_angle": light.cone_deg[1],
        }
    if light.kind is LightKind.RECT:
        width, height = light.size_m
        half = mitsuba.ScalarTransform4f().scale([width / 2, height / 2, 1.0])
        radiance = colour / (width * height)
        panel = {"type": "rectangle", "to_world": _towards(light) @ half}
        return {**panel, "emitter": {"type": "area", "radiance": _rgb(radiance)}}
    radiance = colour / (math.pi * light.radius**2)
    ball = {"type": "sphere", "center": list(light.position), "radius": light.radius}
    return {**ball, "emitter": {"type": "area", "radiance": _rgb(radiance)}}


def _towards(light: Light) -> Any:
    aim = np.subtract(light.aim, light.position)
    up = [0, 1, 0] if abs(aim[2]) > 0.9 * np.linalg.norm(aim) else [0, 0, 1]
    return mitsuba.ScalarTransform4f().look_at(
        origin=list(light.position), target=list(light.aim), up=up
    )


def _rgb(values: Any) -> dict[str, Any]:
    return {"type": "rgb", "value": [float(value) for value in values]}
