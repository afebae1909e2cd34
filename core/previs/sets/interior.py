"""Rooms: a theme where the place is of a known kind, else what its features name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from core.domain.staging import Feature, Mark, SetKind
from core.previs.sets import furniture
from core.previs.sets.bedroom import bedroom_theme
from core.previs.sets.car_cabin import build_car_cabin, is_car
from core.previs.sets.carriage import carriage_theme
from core.previs.sets.cave import cave_theme
from core.previs.sets.church import church_theme
from core.previs.sets.classroom import classroom_theme
from core.previs.sets.diner import diner_theme
from core.previs.sets.furnishing import furnish
from core.previs.sets.kitchen import kitchen_theme
from core.previs.sets.library import library_theme
from core.previs.sets.office import office_theme
from core.previs.sets.passages import passage_theme
from core.previs.sets.plan import Flat, Interest, Point, Seat, SetPlan
from core.previs.sets.room_lights import hang_lamps
from core.previs.sets.rooms import Opening, Room, door_y, room_for
from core.previs.sets.starship import starship_theme
from core.previs.sets.theme import Theme
from core.previs.sets.throne_room import throne_room_theme
from core.previs.sets.warehouse import warehouse_theme
from core.previs.sets.window_views import beyond
from core.previs.sets.workshop import Workshop

_THEMES: tuple[Callable[[Workshop], Theme | None], ...] = (
    carriage_theme,
    kitchen_theme,
    diner_theme,
    starship_theme,
    church_theme,
    throne_room_theme,
    passage_theme,
    classroom_theme,
    library_theme,
    warehouse_theme,
    cave_theme,
    office_theme,
    bedroom_theme,
)
"""Tried in this order; the first that knows the place builds it."""
_EVERY_ROOM = (
    Feature.WINDOW, Feature.LAMP, Feature.TABLE, Feature.CHAIRS, Feature.SHELVES,
    Feature.PICTURES, Feature.RUG, Feature.PLANTS,
)  # fmt: skip
_LIVING_ROOM = (
    Feature.WINDOW, Feature.LAMP, Feature.SOFA, Feature.SHELVES, Feature.PICTURES, Feature.RUG,
    Feature.PLANTS,
)  # fmt: skip
_SCALES = (Feature.SMALL_ROOM, Feature.HALL, Feature.CORRIDOR, Feature.VEHICLE_CABIN)
_WALLS = (
    Feature.PLASTER, Feature.BRICK, Feature.WOOD, Feature.STONE, Feature.METAL, Feature.TILE,
    Feature.DOOR,
)  # fmt: skip


_BACK_M = 2.6


def build_interior(shop: Workshop) -> SetPlan:
    """The room that the place asks for."""
    if is_car(shop):
        return build_car_cabin(shop)
    theme = _theme_of(shop)
    theme.shell(shop, theme.room, theme.windows)
    if theme.shows_view:
        beyond(shop, theme.room, set(theme.windows))
    theme.furnish(shop, theme.room)
    theme.light(shop, theme.room)
    return _plan(shop, theme)


def _theme_of(shop: Workshop) -> Theme:
    """The first theme that knows the place, else an everyday room."""
    for theme_for in _THEMES:
        theme = theme_for(shop)
        if theme is not None:
            return theme
    wanted, room = _wanted(shop), room_for(shop)
    return Theme(
        room=room,
        windows=_windows(shop, room, wanted),
        furnish=partial(furnish, wanted=wanted),
        light=partial(hang_lamps, wanted=wanted),
    )


def _wanted(shop: Workshop) -> tuple[Feature, ...]:
    """The place's features, or those of an everyday room."""
    told = shop.staging.place.features
    if shop.staging.place.set_kind is SetKind.LIVING_ROOM:
        return tuple(dict.fromkeys((*told, *_LIVING_ROOM)))
    if all(feature in (*_SCALES, *_WALLS) for feature in told) and not shop.has(
        Feature.CORRIDOR, Feature.VEHICLE_CABIN, Feature.HALL
    ):
        return (*told, *_EVERY_ROOM)
    return told


def _windows(shop: Workshop, room: Room, wanted: Sequence[Feature]) -> dict[str, list[Opening]]:
    """Openings by wall, in the wall's own coordinates."""
    if shop.has(Feature.HALL, Feature.PEWS):
        tall: list[Opening] = [(x - 0.7, x + 0.7, 1.8, 5.4) for x in (-7.0, -3.0, 1.0, 5.0, 9.0)]
        return {"left": tall, "right": tall}
    if shop.has(Feature.CORRIDOR):
        return {"back": [(-0.45, 0.45, 1.0, 2.1)]} if Feature.WINDOW in wanted else {}
    if not {Feature.WINDOW, Feature.BLINDS} & set(wanted):
        return {"left": [(-0.35, 0.35, 1.75, 2.25)]} if shop.has(Feature.BARS) else {}
    if shop.era.future and Feature.SCREENS not in wanted:
        return {"back": [(-2.4, 2.4, 1.3, 2.4)]}
    at = room.acting - room.middle + 0.6
    return {"left": [(at - 1.3, at + 1.3, 0.8, 2.35)]}


def _marks(theme: Theme) -> dict[Mark, Point]:
    room = theme.room
    y, side = room.acting, min(1.5, room.half - 0.75)
    deep = min(room.far - 1.2, y + (theme.free_back_m or _BACK_M))
    return {
        Mark.CENTRE: (0.0, y, 0.0),
        Mark.LEFT: (-side * 0.75, y - 0.1, 0.0),
        Mark.RIGHT: (side * 0.75, y + 0.1, 0.0),
        Mark.FRONT: (0.3 * side, y - 1.5, 0.0),
        Mark.BACK: (min(1.9, room.half - 0.6), deep, 0.0),
        Mark.FAR: (-0.3, room.far - 1.6 if room.half < 2 or room.depth > 15 else deep, 0.0),
        Mark.WINDOW: (-room.half + 0.75, y + 0.6, 0.0),
        Mark.DOOR: (room.half - 0.75, door_y(room), 0.0),
        Mark.SEAT: (0.0, y, 0.0),
    }


def _spare_chairs(shop: Workshop, room: Room, count: int) -> list[Seat]:
    """Chairs along the walls until two people can sit."""
    before = len(shop.seats)
    for side in (-1, 1)[: max(count, 0)]:
        furniture.chair(shop.at(side * (room.half - 0.12), room.acting + 2.1, 0, -side * 90))
    return shop.seats[before:]


def _plan(shop: Workshop, theme: Theme) -> SetPlan:
    room = theme.room
    marks = _marks(theme)
    side = theme.lens_half_m or room.half - 0.25
    yaws = {Mark.WINDOW: -90.0 if "left" in theme.windows else 0.0, Mark.DOOR: -90.0}
    line: tuple[Flat, Flat] = ((-1.3, room.acting), (1.3, room.acting))
    near = sorted(
        shop.seats,
        key=lambda seat: (
            not (seat.at_desk and shop.has(Feature.DESK)),
            seat.position[0] ** 2 + (seat.position[1] - room.acting - 1.0) ** 2,
        ),
    )
    near += _spare_chairs(shop, room, 2 - len(near))
    marks[Mark.SEAT] = near[0].position
    return SetPlan(
        marks=marks,
        mark_yaw_deg=yaws,
        seats=tuple(near),
        beds=tuple(shop.beds),
        line_of_action=line,
        camera_bounds=(
            (-side, room.near + 0.2, 0.12),
            (side, room.far - 0.35, room.height - 0.12),
        ),
        interest=theme.interest or _middle_of(room),
        surfaces=shop.surfaces_near(room.acting),
        sources=tuple(shop.sources),
        interior=True,
        sunless=theme.sunless,
    )


def _middle_of(room: Room) -> Interest:
    """The acting area with the back wall behind it."""
    return Interest(
        (0.0, room.acting + 1.4, min(1.15, room.height / 2)),
        direction_deg=18.0 if room.half > 2 else 0.0,
        height_m=1.55,
        distance_m=min(room.acting - room.near + 1.0, 9.0),
    )
