import numpy as np
import pytest

from core.domain.figure_look import Body
from core.previs.garments import landmarks
from core.previs.panels import shoulder_top, strip
from core.previs.shoes import shoe

BODIES = list(Body)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_a_shoe_holds_the_whole_foot_on_a_flat_sole(body, side):
    marks = landmarks(body)
    foot = marks.bare[(marks.bare[:, 0] * side > 0) & (marks.bare[:, 2] < 0.05 * marks.scale)]
    points = shoe(marks, side).vertices

    assert (points.min(0)[:2] < foot.min(0)[:2]).all()
    assert (points.max(0)[:2] > foot.max(0)[:2]).all()
    low = points[points[:, 2] < points[:, 2].min() + 1e-6]
    assert len(low) > 20


@pytest.mark.parametrize("body", BODIES)
def test_a_panel_lies_before_the_body_at_the_distance_asked(body):
    marks = landmarks(body)
    chest = marks.height("Spine2")
    path = np.stack([np.full(6, 0.05), np.linspace(chest + 0.05, chest - 0.05, 6)], 1)
    near, far = (strip(marks, path, 0.02, off).vertices[:54, 1] for off in (0.01, 0.03))

    assert (far < near).all()
    assert np.mean(near - far) == pytest.approx(0.02, abs=0.004)


def test_shoulders_are_highest_beside_the_neck():
    marks = landmarks(Body.MALE)

    assert shoulder_top(marks, 0.09) > shoulder_top(marks, 0.15) > marks.height("Spine2")
