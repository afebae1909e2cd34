"""Colours that must not drift: a changed number here changes every picture ever shown."""

import numpy as np
import pytest

from core.colour import grade, views
from core.domain.params import FrameParams

LIGHT = {
    "black": (0.0, 0.0, 0.0),
    "dark grey": (0.01, 0.01, 0.01),
    "middle grey": (0.18, 0.18, 0.18),
    "diffuse white": (1.0, 1.0, 1.0),
    "lamp": (8.0, 8.0, 8.0),
    "skin": (0.42, 0.26, 0.19),
    "red neon": (4.0, 0.2, 0.6),
    "sky": (0.05, 0.4, 0.9),
    "leaf": (0.02, 0.15, 0.03),
}
FILMIC = {
    "black": (0, 0, 0),
    "dark grey": (9, 9, 9),
    "middle grey": (107, 107, 107),
    "diffuse white": (191, 191, 191),
    "lamp": (247, 247, 247),
    "skin": (157, 125, 106),
    "red neon": (255, 142, 180),
    "sky": (64, 154, 209),
    "leaf": (6, 112, 18),
}
WARM = FrameParams(lighting=60, color_temp=4300, contrast=62, saturation=58)
GRADED = {
    "black": (0, 0, 0),
    "dark grey": (21, 12, 5),
    "middle grey": (177, 148, 112),
    "diffuse white": (246, 234, 212),
    "lamp": (254, 253, 252),
    "skin": (229, 169, 114),
    "red neon": (255, 194, 221),
    "sky": (132, 200, 228),
    "leaf": (64, 158, 0),
}


def patch(name):
    return np.array([[LIGHT[name]]], np.float32)


@pytest.mark.parametrize("name", LIGHT)
def test_rendered_light_is_shown_as_it_always_was(name):
    assert views.filmic(patch(name))[0, 0].tolist() == pytest.approx(FILMIC[name], abs=1)


@pytest.mark.parametrize("name", LIGHT)
def test_a_warm_bright_grade_looks_as_it_always_did(name):
    shown = grade.prepare(patch(name)).display(WARM, 0.5)[0, 0].tolist()
    assert shown == pytest.approx(GRADED[name], abs=1)
