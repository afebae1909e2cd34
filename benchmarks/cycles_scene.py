"""A stage rendered by Blender Cycles, in a process and an environment of its own.

Run by `equal_noise.py` with a Python that has ``bpy``: ``cycles_scene.py JOB.npz OUT.npz``. The
job holds triangles, reflectances, panels and the lens; the answer a picture and CPU seconds.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import bpy  # type: ignore[import-not-found]  # only in that environment
import mathutils  # type: ignore[import-not-found]
import numpy as np

Array = np.ndarray[Any, Any]
Job = Scene = Any
"""What `equal_noise.py` wrote."""


def main() -> None:
    job = np.load(sys.argv[1])
    scene = _empty_scene(job)
    for index, rgb in enumerate(job["reflectances"]):
        _mesh(index, job["vertices"], job["faces"][job["materials"] == index], rgb)
    for position, aim, size, rgb in zip(
        job["lamp_positions"], job["lamp_aims"], job["lamp_sizes"], job["lamp_rgb"], strict=True
    ):
        _panel(position, aim, size, rgb)
    _camera(scene, job)
    _render(scene, 1)  # builds trees and compiles what is compiled once
    start = time.process_time()
    picture = _render(scene, int(job["samples"]))
    np.savez(sys.argv[2], picture=picture, seconds=time.process_time() - start)


def _empty_scene(job: Job) -> Scene:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.world = bpy.data.worlds.new("dark")
    scene.world.color = (0, 0, 0)
    scene.render.resolution_x, scene.render.resolution_y = (int(v) for v in job["size"])
    scene.render.use_persistent_data = True
    scene.render.threads_mode, scene.render.threads = "FIXED", 1
    cycles = scene.cycles
    cycles.device, cycles.seed = "CPU", int(job["seed"])
    cycles.use_adaptive_sampling = cycles.use_denoising = False
    cycles.max_bounces = cycles.diffuse_bounces = cycles.glossy_bounces = 1
    cycles.sample_clamp_direct = cycles.sample_clamp_indirect = 0.0
    cycles.pixel_filter_type, cycles.filter_width = "BOX", 1.0
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.image_settings.color_depth = "32"
    return scene


def _mesh(index: int, vertices: Array, faces: Array, rgb: Array) -> None:
    if not len(faces):
        return
    mesh = bpy.data.meshes.new(f"mesh{index}")
    mesh.from_pydata(vertices.tolist(), [], faces.tolist())
    surface = bpy.data.materials.new(f"chalk{index}")
    surface.use_nodes = True
    nodes = surface.node_tree.nodes
    nodes.clear()
    diffuse, out = nodes.new("ShaderNodeBsdfDiffuse"), nodes.new("ShaderNodeOutputMaterial")
    diffuse.inputs["Color"].default_value = (*(float(part) for part in rgb), 1.0)
    surface.node_tree.links.new(diffuse.outputs[0], out.inputs["Surface"])
    mesh.materials.append(surface)
    bpy.context.collection.objects.link(bpy.data.objects.new(mesh.name, mesh))


def _panel(position: Array, aim: Array, size: Array, rgb: Array) -> None:
    """A panel's power in watts is pi times its intensity on the axis."""
    light = bpy.data.lights.new("panel", "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", float(size[0]), float(size[1])
    light.energy = math.pi * float(max(rgb))
    light.color = [float(part / max(rgb)) for part in rgb]
    holder = bpy.data.objects.new("panel", light)
    holder.location = [float(part) for part in position]
    way = mathutils.Vector([float(part) for part in aim - position])
    holder.rotation_euler = way.to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(holder)


def _camera(scene: Scene, job: Job) -> None:
    lens = bpy.data.cameras.new("lens")
    lens.sensor_fit, lens.angle = "HORIZONTAL", 2 * math.atan(float(job["tan_x"]))
    holder = bpy.data.objects.new("lens", lens)
    axes = np.stack([job["right"], job["up"], -job["forward"]], 1)
    placed = np.eye(4)
    placed[:3, :3], placed[:3, 3] = axes, job["eye"]
    holder.matrix_world = mathutils.Matrix(placed.tolist())
    bpy.context.collection.objects.link(holder)
    scene.camera = holder


def _render(scene: Scene, samples: int) -> Array:
    scene.cycles.samples = samples
    with tempfile.TemporaryDirectory() as folder:
        scene.render.filepath = str(Path(folder) / "picture.exr")
        bpy.ops.render.render(write_still=True)
        image = bpy.data.images.load(scene.render.filepath)
        width, height = image.size
        pixels = np.array(image.pixels[:], np.float32).reshape(height, width, 4)
        bpy.data.images.remove(image)
    return pixels[::-1, :, :3]


main()
