"""Animals: closed bodies that stand on the ground, look about and are the same every time."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from core.domain.figure_look import FigureLook, Species
from core.domain.staging import Performer, Pose
from core.previs.animals.bodies import ANIMALS, animal_body, carriage_of, stepped
from core.previs.animals.flesh import Cones, grown
from core.previs.figures import place_figure
from core.previs.stage_builder import StageBuilder

KINDS = sorted(ANIMALS)


def placed(species, pose=Pose.STAND, *, gaze=None, scale=1.0):
    stage = StageBuilder()
    look = FigureLook(species=species, scale=scale)
    actor = Performer(character_id="it", look=look, pose=pose)
    joints = place_figure(stage, actor, (1.0, 2.0, 0.5), 90.0, wetness=0, gaze=gaze, object_id=1)
    return stage.geometry(), joints


def test_flesh_is_closed_and_turned_outwards():
    bone = Cones(
        starts=np.array([[0.0, 0, 0], [0, 0, 1]]),
        ends=np.array([[0.0, 0, 1], [0, 1, 1]]),
        radii=np.array([[0.3, 0.2], [0.2, 0.1]]),
        tones=np.array([0, 1]),
        flat=np.ones(2),
    )
    hide = grown(bone, cell_m=0.05, blend_m=0.1)
    edges = Counter((f[i], f[(i + 1) % 3]) for f in hide.faces for i in range(3))
    assert all(edges[(b, a)] == count == 1 for (a, b), count in edges.items())
    corners = hide.vertices[hide.faces]
    volume = np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6
    assert 0.2 < volume < 0.4
    assert set(hide.tones) == {0, 1}


@pytest.mark.parametrize("species", KINDS)
def test_it_stands_on_its_feet(species):
    geometry, joints = placed(species)
    air = 0.3 if species is Species.FISH else 0.06
    assert 0.5 - 0.06 < geometry.vertices[:, 2].min() < 0.5 + air
    assert joints.eyes[2] > 0.5
    assert joints.head_top[2] >= joints.eyes[2]


@pytest.mark.parametrize("species", KINDS)
def test_it_looks_where_the_blocking_turns_it(species):
    _, joints = placed(species)
    assert joints.face_direction[0] > 0.7  # yaw 90 is +X


@pytest.mark.parametrize("pose", list(Pose))
@pytest.mark.parametrize("species", [Species.DOG, Species.DRAGON])
def test_every_pose_has_a_carriage_above_the_ground(species, pose):
    body = animal_body(species, pose, 0.0)
    low = float(body.hide.vertices[:, 2].min())
    airborne = carriage_of(species, pose).air * 0.5
    assert np.isfinite(body.hide.vertices).all()
    assert low >= airborne - 0.09 * body.stature_m


def test_the_head_follows_a_gaze():
    _, ahead = placed(Species.DOG)
    _, aside = placed(Species.DOG, gaze=(2.0, 12.0, 1.0))
    assert aside.face_direction[1] > ahead.face_direction[1] + 0.4


def test_gazes_are_told_in_few_steps_so_that_bodies_are_kept():
    assert [stepped(turn) for turn in (-200, -8, 7, 22, 89)] == [-60, -15, 0, 15, 60]


def test_the_same_animal_is_the_same_mesh_and_a_larger_one_is_larger():
    first, again = placed(Species.WOLF)[0], placed(Species.WOLF)[0]
    twice = placed(Species.WOLF, scale=2.0)[0]
    assert first.vertices.tobytes() == again.vertices.tobytes()
    assert np.ptp(twice.vertices[:, 2]) == pytest.approx(
        2 * np.ptp(first.vertices[:, 2]), rel=0.01
    )


def test_a_robot_is_metal_and_a_person_is_not():
    metals = []
    for species in (Species.ROBOT, Species.HUMAN):
        stage = StageBuilder()
        actor = Performer(character_id="it", look=FigureLook(species=species))
        place_figure(stage, actor, (0, 0, 0), 0.0, wetness=0, gaze=None, object_id=1)
        metals.append(max(material.metallic for material in stage.materials))
    assert metals[0] > 0.5 > metals[1]
