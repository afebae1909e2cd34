"""Our light against Mitsuba 3, which many trust: the same stage, region by region."""

from pathlib import Path

import numpy as np
import pytest

from core.previs.engine import RenderPlan, Tracer, build_set_tree
from tests.oracle.mitsuba_scene import Staged, mitsuba_picture
from tests.oracle.scenes import SCENES, ball_lamp_and_spot
from tests.unit.previs.small_stages import never

SIZE, GRID = (128, 96), (4, 3)
OURS, THEIRS = 256, 512
"""Paths per pixel."""
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
DARKEST = 0.01
"""Of the mean picture: what is darker is compared by this much of it, not by itself."""


def ours(staged: Staged, samples: int = OURS) -> np.ndarray:
    plan = RenderPlan(
        built=build_set_tree(staged.floor), shot=staged.shot, camera=staged.camera,
        width=SIZE[0], height=SIZE[1], samples=samples, threads=2,
    )  # fmt: skip
    return np.asarray(Tracer(plan).trace(never).layers.sum(0), np.float64)


def regions(picture: np.ndarray) -> np.ndarray:
    """Mean luminance of the cells of a grid."""
    rows, columns = SIZE[1] // GRID[1], SIZE[0] // GRID[0]
    cells = (picture @ LUMINANCE).reshape(GRID[1], rows, GRID[0], columns)
    return np.asarray(cells.mean(axis=(1, 3)))


def apart(mine: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    """Relative difference per region."""
    return np.asarray(np.abs(mine - theirs) / np.maximum(theirs, DARKEST * theirs.mean()))


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_every_region_is_as_bright_as_mitsubas(scene, tmp_path: Path):
    staged = scene()

    picture, _ = mitsuba_picture(staged, SIZE, THEIRS, tmp_path)
    mine, theirs = regions(ours(staged)), regions(picture)
    worst = apart(mine, theirs).max()
    print(f"{scene.__name__}: worst region {worst:.1%} apart")

    assert worst < 0.10, f"\nours\n{mine.round(4)}\nMitsuba\n{theirs.round(4)}"


def test_a_lamp_a_fifth_brighter_would_be_noticed(tmp_path: Path):
    staged = ball_lamp_and_spot()
    picture, _ = mitsuba_picture(staged, SIZE, 64, tmp_path)
    theirs = regions(picture)

    assert apart(1.2 * theirs, theirs).max() > 0.10
