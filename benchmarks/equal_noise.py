"""`make equal-noise`: how much CPU each renderer needs for the same noise.

The same room, panel and lens, light straight and after one bounce, rendered by ours, by Mitsuba 3
and, where a Python with ``bpy`` is named in ``SCENEFORGE_BPY_PYTHON``, by Blender Cycles. The
efficiency of a renderer is 1 / (relative mean squared error x CPU seconds); each is held against
its own picture of many samples, so that only noise counts and not what their models differ in.
No denoiser runs. Our figure leaves out what we do besides: the enlarging and the denoiser.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
from report import Figure, machine, store, table

from core.previs.engine import RenderPlan, Tracer, build_set_tree
from tests.oracle.mitsuba_scene import Staged, mitsuba_picture, use_variant
from tests.oracle.scenes import room_with_a_panel
from tests.unit.previs.small_stages import never

SIZE = (192, 144)
SEEDS = 5
MANY = 1024
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_LLVM_PROBE = (
    "import mitsuba as m; m.set_variant('llvm_ad_rgb'); "
    "m.render(m.load_dict(m.cornell_box()), spp=1).numpy()"
)
Render = Callable[[Staged, int, int], tuple[np.ndarray, float]]
"""Stage, samples and seed to a picture (h, w, 3) and CPU seconds."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A renderer, and how many samples its noise is measured at."""

    name: str
    render: Render
    samples: int = 16


def ours(staged: Staged, samples: int, seed: int) -> tuple[np.ndarray, float]:
    plan = RenderPlan(
        built=build_set_tree(staged.floor), shot=staged.shot, camera=staged.camera,
        width=SIZE[0], height=SIZE[1], samples=samples, seed=seed + 1, threads=1,
    )  # fmt: skip
    tracer = Tracer(plan)
    start = time.process_time()
    layers = tracer.trace(never).layers
    return layers.sum(0).astype(np.float64), time.process_time() - start


def mitsuba(variant: str) -> Render:
    def render(staged: Staged, samples: int, seed: int) -> tuple[np.ndarray, float]:
        use_variant(variant)
        with tempfile.TemporaryDirectory() as folder:
            picture, seconds = mitsuba_picture(staged, SIZE, samples, Path(folder), seed + 1)
        return picture, seconds

    return render


def cycles(python: str) -> Render:
    def render(staged: Staged, samples: int, seed: int) -> tuple[np.ndarray, float]:
        with tempfile.TemporaryDirectory() as folder:
            job, answer = Path(folder, "job.npz"), Path(folder, "answer.npz")
            np.savez(job, samples=samples, seed=seed + 1, size=SIZE, **_job(staged))
            script = Path(__file__).with_name("cycles_scene.py")
            subprocess.run(
                [python, str(script), str(job), str(answer)], check=True, capture_output=True
            )
            told = np.load(answer)
            return told["picture"].astype(np.float64), float(told["seconds"])

    return render


def _job(staged: Staged) -> dict[str, object]:
    """Everything chalk and every panel of the stage."""
    parts = [staged.floor.geometry(), staged.shot.geometry()]
    starts = [0, len(parts[0].vertices)]
    lamps = staged.shot.lights
    camera = staged.camera
    return {
        "vertices": np.vstack([part.vertices for part in parts]),
        "faces": np.vstack([p.faces + start for p, start in zip(parts, starts, strict=True)]),
        "materials": np.concatenate([part.materials for part in parts]),
        "reflectances": [one.base_rgb for one in staged.shot.materials],
        "lamp_positions": [lamp.position for lamp in lamps],
        "lamp_aims": [lamp.aim for lamp in lamps],
        "lamp_sizes": [lamp.size_m for lamp in lamps],
        "lamp_rgb": [lamp.colour() * lamp.intensity for lamp in lamps],
        "eye": camera.eye, "right": camera.right, "up": camera.up, "forward": camera.forward,
        "tan_x": camera.tan_x,
    }  # fmt: skip


def error(picture: np.ndarray, reference: np.ndarray) -> float:
    """Relative mean squared error of the luminance."""
    mine, true = picture @ LUMINANCE, reference @ LUMINANCE
    return float(np.mean((mine - true) ** 2 / (true**2 + (0.01 * true.mean()) ** 2)))


def efficiencies(contender: Contender, staged: Staged) -> tuple[list[float], float]:
    """1 / (error x CPU seconds) of every seed, and the mean luminance of the reference."""
    reference, _ = contender.render(staged, MANY, 99)
    found = []
    for seed in range(SEEDS):
        picture, seconds = contender.render(staged, contender.samples, seed)
        found.append(1.0 / (error(picture, reference) * seconds))
    return found, float((reference @ LUMINANCE).mean())


def contenders() -> list[Contender]:
    found = [Contender("ours", ours), Contender("Mitsuba scalar_rgb", mitsuba("scalar_rgb"))]
    if _works(_LLVM_PROBE):
        found.append(Contender("Mitsuba llvm_ad_rgb", mitsuba("llvm_ad_rgb")))
    python = os.environ.get("SCENEFORGE_BPY_PYTHON", "")
    if python and _works("import bpy", python):
        found.append(Contender("Blender Cycles", cycles(python), samples=64))
    return found


def _works(code: str, python: str = sys.executable) -> bool:
    """Whether *code* runs: a missing library may end the process."""
    return subprocess.run([python, "-c", code], check=False, capture_output=True).returncode == 0


def main() -> int:
    staged, figures, base = room_with_a_panel(), [], 0.0
    for contender in contenders():
        found, mean = efficiencies(contender, staged)
        base = base or median(found)
        print(f"{contender.name}: reference mean {mean:.4f}")
        cost = [base / one for one in found]
        figures.append(
            Figure(name=f"CPU for equal noise, {contender.name}", unit="x ours", values=cost)
        )
    print(table(figures))
    print(store(figures, machine(), "equal-noise"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
