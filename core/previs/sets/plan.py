"""What a set tells the people who work on it: where to stand, sit, shoot and light from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.domain.staging import Mark

Point = tuple[float, float, float]
Flat = tuple[float, float]


class SourceKind(StrEnum):
    """What a lamp of the set is, for the gaffer."""

    STREET_LAMP = "street_lamp"
    NEON = "neon"
    HEADLIGHT = "headlight"
    WINDOW = "window"
    """Light from outside falls in here; `aim` points into the room."""
    TABLE_LAMP = "table_lamp"
    CEILING_LAMP = "ceiling_lamp"
    CANDLE = "candle"
    FIRE = "fire"
    SCREEN = "screen"
    SHOP = "shop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A visible light of the set that an invisible `Light` stands in for.

    Attributes:
        kind: What it is.
        position: Metres, clear of the lamp's own mesh.
        aim: Where it shines; None: all round.
        kelvin: Colour temperature, when it burns; wins over `rgb`.
        rgb: Colour otherwise.
        strength: Radiant intensity at which it was designed, in the units of `Light`.
        size_m: Width and height, for windows, shops and screens.
        group: The layer its light is written to.
    """

    kind: SourceKind
    position: Point
    aim: Point | None = None
    kelvin: float | None = None
    rgb: Rgb = (1.0, 1.0, 1.0)
    strength: float = 10.0
    size_m: Flat = (1.0, 1.0)
    group: LightGroup = LightGroup.PRACTICAL


@dataclass(frozen=True, slots=True)
class Seat:
    """A place to sit: the middle of its top, and where a sitter faces (0 is -Y)."""

    position: Point
    yaw_deg: float = 0.0
    at_desk: bool = False


@dataclass(frozen=True, slots=True)
class Surface:
    """A table, desk or counter that things can lie on: the middle of its free top."""

    position: Point
    size_m: Flat
    """Along its own x and y."""
    yaw_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class Interest:
    """What a shot of the place itself looks at.

    Attributes:
        point: The thing to see.
        direction_deg: Where the camera stands seen from it: 0 is -Y, 90 is +X.
        height_m: Good lens height above the ground.
        distance_m: Good distance for a wide view.
    """

    point: Point
    direction_deg: float = 0.0
    height_m: float = 1.6
    distance_m: float = 7.0


def flat_ground(_x: float, _y: float) -> float:
    """Level ground."""
    return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlan:
    """The plan of a set. The audience looks along +Y; a default camera stands at small y.

    Attributes:
        marks: Where people stand, about 1.5 m apart.
        mark_yaw_deg: Where somebody on a mark looks by default; 0 is -Y, towards the audience.
        seats: The nearest to the acting area first; never fewer than two.
        beds: Where somebody can lie: under the hips on the mattress, feet towards the yaw.
        line_of_action: From its left to its right end as the audience sees it.
        travel: Direction in which people move through the set, a unit vector.
        camera_bounds: Lowest and highest corner of the space a camera may stand in.
        interest: What a shot of the place looks at.
        ground: Height of the ground at x, y.
        surfaces: Table tops, the nearest to the acting area first.
        sources: Lamps, windows, fires of the set.
        interior: Whether there is a ceiling.
        sunless: Whether it is lit by its own lamps at any hour.
    """

    marks: dict[Mark, Point]
    seats: tuple[Seat, ...]
    camera_bounds: tuple[Point, Point]
    interest: Interest
    beds: tuple[Seat, ...] = ()
    line_of_action: tuple[Flat, Flat] = ((-1.5, 4.0), (1.5, 4.0))
    travel: Flat = (0.0, -1.0)
    mark_yaw_deg: dict[Mark, float] = field(default_factory=dict)
    ground: Callable[[float, float], float] = flat_ground
    surfaces: tuple[Surface, ...] = ()
    sources: tuple[Source, ...] = ()
    interior: bool = False
    sunless: bool = False

    @property
    def focus_of_interest(self) -> Point:
        """The point a shot of the place looks at."""
        return self.interest.point
