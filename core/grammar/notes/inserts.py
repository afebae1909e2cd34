"""A close frame of a thing that a director wants to see."""

from __future__ import annotations

from collections.abc import Sequence

from core.domain.film_terms import CameraAngle, Framing, ShotSize
from core.domain.plan import PlannedShot
from core.domain.project import Project
from core.domain.staging import PlacedProp, Staging
from core.grammar.genre_tables import GENRES
from core.grammar.sizes import fov_for, lens_mm_for


def insert_of(
    prop: str, beside: PlannedShot, board: Sequence[PlannedShot], film: Project
) -> PlannedShot:
    """A close frame of *prop*, in the place and light of *beside*.

    The thing is where the nearest frame of *board* has it, in a hand or lying about; where no
    frame has it, it lies within reach of the principal.
    """
    staging = _with_thing(prop, beside, board)
    fov = fov_for(ShotSize.INSERT, GENRES[staging.genre].fov)
    shot = beside.shot.revised(
        size=ShotSize.INSERT,
        framing=Framing.INSERT,
        angle=CameraAngle.HIGH,
        lens_mm=lens_mm_for(fov, aspect=film.aspect, sensor=film.sensor),
        subjects=(prop,),
        action=f"The {prop}.",
        dialogue=(),
        purpose="insert",
        why=("The director asked for it.",),
    )
    params = beside.params.revised(fov=fov, camera_angle=CameraAngle.HIGH)
    return beside.revised(shot=shot, params=params, staging=staging)


def _with_thing(prop: str, beside: PlannedShot, board: Sequence[PlannedShot]) -> Staging:
    number = beside.shot.number
    nearest = sorted((beside, *board), key=lambda one: abs(one.shot.number - number))
    shown = next((one.staging for one in nearest if _is_seen(prop, one.staging)), None)
    if shown is not None:
        return shown
    who = next((one.character_id for one in beside.staging.performers), None)
    thing = PlacedProp(word=prop, near=who)
    return beside.staging.revised(placed=(*beside.staging.placed, thing))


def _is_seen(prop: str, staging: Staging) -> bool:
    lying = any(one.word == prop for one in staging.placed)
    return lying or any(one.holds == prop for one in staging.performers)
