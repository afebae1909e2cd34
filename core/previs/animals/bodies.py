"""From a look and a pose to a grown body, kept for the next shot that asks for the same."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.domain.figure_look import Species
from core.domain.staging import Pose
from core.previs.animals import others
from core.previs.animals.anatomy_tables import CARRIAGES, FLY, QUADRUPEDS, STAND, Carriage
from core.previs.animals.bones import Bones, quadruped
from core.previs.animals.flesh import Hide, grown
from core.previs.shapes import Floats

ANIMALS = frozenset({*QUADRUPEDS, Species.BIRD, Species.FISH, Species.SERPENT})
"""Species with a body of their own; the others are people of a kind."""
_CELLS = 112
"""Of the grid, along the longest side of a body: fine enough for an ear."""
_TURN_STEP_DEG = 15.0


@dataclass(frozen=True, slots=True)
class AnimalBody:
    """A posed body on its own: faces -Y, stands on z = 0, metres."""

    hide: Hide
    points: dict[str, Floats]
    carriage: Carriage
    stature_m: float


def carriage_of(species: Species, pose: Pose) -> Carriage:
    """How that animal holds itself."""
    if species is Species.BIRD and pose in {Pose.RUN, Pose.SPRINT, Pose.JUMP, Pose.HANDS_UP}:
        return FLY
    return CARRIAGES.get(pose, STAND)


def stature_m(species: Species) -> float:
    """What a shot size is told for: a person's height, or what reads as such of an animal.

    An animal's head is large against its height, so that a close shot of a dog is as close to the
    dog as one of a man is to the man.
    """
    body = QUADRUPEDS.get(species)
    if body:
        skull, muzzle = body.head[0], body.head[1]
        return body.withers_m * max(1.55, 4.4 * (2 * skull + muzzle))
    return {Species.BIRD: 0.55, Species.FISH: 1.6, Species.SERPENT: 1.1}[species]


@lru_cache(maxsize=32)
def animal_body(species: Species, pose: Pose, head_turn_deg: float) -> AnimalBody:
    """The body of *species* doing *pose*, its head turned left by about *head_turn_deg*."""
    carriage = carriage_of(species, pose)
    bones = _bones(species, carriage, head_turn_deg)
    cones = bones.cones()
    size = float(np.ptp(np.vstack([cones.starts, cones.ends]), axis=0).max())
    hide = grown(cones, cell_m=size / _CELLS, blend_m=0.055 * _build_m(species))
    return AnimalBody(hide, bones.points, carriage, stature_m(species))


def stepped(turn_deg: float) -> float:
    """*turn_deg* in steps, so that bodies can be kept."""
    return _TURN_STEP_DEG * round(max(-60.0, min(60.0, turn_deg)) / _TURN_STEP_DEG)


def _bones(species: Species, carriage: Carriage, turn_deg: float) -> Bones:
    body = QUADRUPEDS.get(species)
    if body:
        return quadruped(body, carriage, turn_deg)
    make = {
        Species.BIRD: others.bird, Species.FISH: others.fish, Species.SERPENT: others.serpent,
    }[species]  # fmt: skip
    return make(carriage)


def _build_m(species: Species) -> float:
    """How big it is, for how softly its parts flow together."""
    body = QUADRUPEDS.get(species)
    return body.withers_m if body else math.sqrt(stature_m(species)) * 0.6
