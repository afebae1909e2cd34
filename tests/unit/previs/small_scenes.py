"""A bare stage with two people, and shots of them."""

from core.domain.figure_look import FigureLook
from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Framing,
    Genre,
    IntExt,
    ShotSize,
    TimeOfDay,
)
from core.domain.ids import CharacterId
from core.domain.params import FrameParams
from core.domain.shot import Shot
from core.domain.staging import Mark, Performer, Place, SetKind, Staging
from core.ports.frame_maker import FrameRequest
from core.previs.arrangement import BuiltStage
from core.previs.engine import build_set_tree
from core.previs.sets.plan import Interest, Seat, SetPlan
from core.previs.stage_builder import StageBuilder
from tests.unit.previs.small_stages import floor_set

PLAN = SetPlan(
    marks={
        Mark.CENTRE: (0.0, 4.0, 0.0),
        Mark.LEFT: (-0.8, 4.0, 0.0),
        Mark.RIGHT: (0.8, 4.0, 0.0),
        Mark.BACK: (0.0, 6.0, 0.0),
        Mark.SEAT: (1.5, 5.0, 0.45),
    },
    seats=(Seat((1.5, 5.0, 0.45), 20.0), Seat((-1.5, 5.0, 0.45))),
    camera_bounds=((-30.0, -30.0, 0.05), (30.0, 30.0, 30.0)),
    interest=Interest((0.0, 6.0, 1.5)),
    line_of_action=((-1.5, 4.0), (1.5, 4.0)),
)


def performer(who="ann", **changes) -> Performer:
    return Performer(character_id=CharacterId(who), look=FigureLook(), **changes)


PAIR = (
    performer("ann", mark=Mark.LEFT, faces="bob"),
    performer("bob", mark=Mark.RIGHT, faces="ann"),
)


def staging(*performers: Performer, **changes) -> Staging:
    place = Place(words="a bare stage", int_ext=IntExt.EXT, set_kind=SetKind.EXTERIOR)
    values = {"place": place, "time": TimeOfDay.DAY, "genre": Genre.DRAMA, **changes}
    return Staging(performers=performers or PAIR, **values)


def shot(**changes) -> Shot:
    values = {
        "number": 1,
        "label": "1A",
        "size": ShotSize.MEDIUM,
        "framing": Framing.SINGLE,
        "angle": CameraAngle.EYE_LEVEL,
        "composition": Composition.RULE_OF_THIRDS,
        "lens_mm": 43.5,
        "subjects": ("ann",),
        "azimuth_deg": 25.0,
    }
    return Shot(**values | changes)


def request(*performers: Performer, pixels=(160, 90), fov=45.0, **changes) -> FrameRequest:
    taken = shot(**changes)
    params = FrameParams(fov=fov, camera_angle=taken.angle, composition=taken.composition)
    return FrameRequest(
        shot=taken,
        staging=staging(*performers),
        params=params,
        width=pixels[0],
        height=pixels[1],
        seed=1,
    )


def bare_stage(builder: StageBuilder | None = None, plan: SetPlan = PLAN) -> BuiltStage:
    return BuiltStage(build_set_tree(builder or floor_set()), plan)
