"""A wood with a path through it."""

from __future__ import annotations

import numpy as np

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre
from core.domain.staging import Feature, Mark
from core.previs.materials import Procedural
from core.previs.sets import outdoor_fittings, structures, vegetation
from core.previs.sets.exterior import exterior_marks
from core.previs.sets.plan import Interest, SetPlan
from core.previs.sets.terrain import ACTING_Y, Terrain, ground_material
from core.previs.sets.workshop import Floats, Workshop

_DEEP = 78.0
_SWAMP_DROP_M = 0.12
"""How far the floor of a swamp lies below its path: people wade."""


def build_forest(shop: Workshop) -> SetPlan:
    """Trees, undergrowth, a fallen trunk; features add tents, a fire, ruins, graves."""
    terrain = _floor(shop)
    _trees(shop, terrain)
    if _is_swamp(shop):
        _swamp(shop, terrain)
    elif not shop.snowy:
        _undergrowth(shop, terrain)
    _fallen_trunk(shop, terrain)
    _guests(shop, terrain)
    marks = exterior_marks(terrain.at, far_y=ACTING_Y + 6.5)
    marks[Mark.SEAT] = shop.seats[0].position
    return SetPlan(
        marks=marks,
        seats=tuple(shop.seats),
        line_of_action=((-1.5, ACTING_Y), (1.5, ACTING_Y)),
        camera_bounds=((-4.5, -9.0, 0.12), (4.5, 14.0, 9.0)),
        interest=Interest(
            (0.0, ACTING_Y + 6.0, 2.4), direction_deg=6.0, height_m=1.5, distance_m=11.0
        ),
        ground=terrain.at,
        sources=tuple(shop.sources),
    )


def _path_x(y: Floats) -> Floats:
    """The middle of the path."""
    bend: Floats = 1.1 * np.sin((y - ACTING_Y) * 0.12)
    return bend


def _floor(shop: Workshop) -> Terrain:
    """Rolling ground, hollowed along the path, nearly level where people act."""
    phase = shop.rng.uniform(0, 6.28, 4)

    def height(x: Floats, y: Floats) -> Floats:
        away = np.clip((np.hypot(x, y - ACTING_Y) - 2.5) / 9.0, 0, 1)
        rolling = 0.9 * np.sin(x * 0.13 + phase[0]) * np.cos(y * 0.11 + phase[1])
        rolling = rolling + 0.35 * np.sin(x * 0.41 + y * 0.3 + phase[2])
        rough = 0.10 * np.sin(x * 1.3 + phase[3]) * np.sin(y * 1.1)
        hollow = -0.5 * np.exp(-(((x - _path_x(y)) / 1.7) ** 2))
        low = _SWAMP_DROP_M if _is_swamp(shop) else 0.0
        total: Floats = (rolling + hollow + 0.5 - 0.75 * (low > 0)) * away - low
        return np.asarray(total + rough * (0.3 + 0.7 * away))

    axis = np.linspace(-62, 62, 140)
    x, y = np.meshgrid(axis, axis + 34, indexing="ij")
    count = len(axis)
    row, column = np.meshgrid(np.arange(count - 1), np.arange(count - 1), indexing="ij")
    first = (row * count + column).ravel()
    quads = np.stack([first, first + count, first + count + 1, first + 1], 1)
    points = np.stack([x, y, height(x, y)], -1).reshape(-1, 3)
    shop.builder.mesh(points, quads, ground_material(shop), smooth=True)
    return Terrain(height)


def _clear_of_path(places: list[tuple[float, float]], margin: float) -> list[tuple[float, float]]:
    return [(x, y) for x, y in places if abs(x - float(_path_x(np.array(y)))) > margin]


def _trees(shop: Workshop, terrain: Terrain) -> None:
    places = vegetation.scatter(shop, 170, (-38, 38, -6, _DEEP), 3.6)
    places = _clear_of_path(places, 2.1)
    if shop.has(Feature.PINES) or shop.snowy:
        vegetation.pines(shop, terrain, places[: 3 * len(places) // 5])
        vegetation.broadleaf_trees(shop, terrain, places[3 * len(places) // 5 :], leaves=0)
        return
    bare = shop.staging.genre is Genre.HORROR or _is_swamp(shop)
    near = [place for place in places if place[1] < 36]
    far = [place for place in places if place[1] >= 36]
    vegetation.broadleaf_trees(shop, terrain, near, leaves=8 if bare else 48)
    vegetation.broadleaf_trees(shop, terrain, far, leaves=4 if bare else 28)


def _undergrowth(shop: Workshop, terrain: Terrain) -> None:
    bushes = _clear_of_path(vegetation.scatter(shop, 60, (-18, 18, 1, 44), 3.0), 1.7)
    vegetation.bushes(shop, terrain, bushes)
    fern: Rgb = (0.06, 0.075, 0.03) if shop.staging.genre is Genre.HORROR else (0.06, 0.12, 0.03)
    vegetation.tufts(shop, terrain, 1500, fern, (0.12, 0.42))
    vegetation.rocks(shop, terrain, vegetation.scatter(shop, 26, (-9, 9, 0, 24), 2.2))


def _is_swamp(shop: Workshop) -> bool:
    return shop.has(Feature.WATER) and shop.has(Feature.MUD) and not shop.snowy


def _swamp(shop: Workshop, terrain: Terrain) -> None:
    """Black water between hummocks, reeds, dead wood."""
    water = shop.finish(
        Procedural.WATER, (0.010, 0.013, 0.009), (0.02, 0.025, 0.015), roughness=0.06, scale=1.6,
        bump=0.10,
    )  # fmt: skip
    z = -0.03
    shop.builder.quad((-62, -28, z), (62, -28, z), (62, 96, z), (-62, 96, z), water)
    for x, y in vegetation.scatter(shop, 60, (-14, 14, 0, 34), 1.2):
        if abs(x) + abs(y - ACTING_Y) > 2.6:
            mound = shop.at(x, y, z - 0.05)
            mud = shop.plain((0.045, 0.04, 0.025), 0.9)
            mound.ball((0, 0, 0), (shop.chance(0.3, 0.9), shop.chance(0.3, 0.9), 0.14), mud, 12)
    clumps = vegetation.scatter(shop, 190, (-15, 15, -3, 34), 0.9)
    aside = [(x, y) for x, y in clumps if np.hypot(x, y - ACTING_Y) > 2.2 and y > 0.5]
    vegetation.reeds(shop, terrain, aside)
    bark = vegetation.bark_material(shop)
    for x, y in vegetation.scatter(shop, 9, (-10, 10, 2, 22), 3.0):
        if abs(x) > 1.5:
            lean = shop.chance(-0.5, 0.5)
            shop.builder.cylinder((x, y, -0.4), (x + lean, y, shop.chance(0.8, 3.4)), 0.16, bark,
                                  top_radius=0.05)  # fmt: skip


def _fallen_trunk(shop: Workshop, terrain: Terrain) -> None:
    """Something to sit on beside the path."""
    bark = vegetation.bark_material(shop)
    (x0, y0), (x1, y1) = (-3.3, ACTING_Y + 0.6), (-1.4, ACTING_Y + 2.9)
    a, b = (x0, y0, terrain.at(x0, y0) + 0.2), (x1, y1, terrain.at(x1, y1) + 0.22)
    shop.builder.cylinder(a, b, 0.29, bark, top_radius=0.24, segments=18)
    for share in (0.35, 0.65):
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
        shop.at(x, y, terrain.at(x, y), 50.0).seat((0, 0, 0.46))


def _guests(shop: Workshop, terrain: Terrain) -> None:
    if shop.has(Feature.CAMPFIRE):
        outdoor_fittings.campfire(shop.at(0.0, 6.6, terrain.at(0, 6.6)))
        shop.seats.sort(key=lambda seat: abs(seat.position[0]))
    if shop.has(Feature.TENTS):
        structures.tent(shop.at(2.9, 9.8, terrain.at(2.9, 9.8), -28))
    if shop.has(Feature.RUINS):
        structures.ruins(shop.at(0, 16.0, terrain.at(0, 16.0) - 0.2))
    if shop.has(Feature.GRAVES):
        structures.graves(shop.at(0, 9.0, terrain.at(0, 9.0) - 0.1))
    if shop.has(Feature.HOUSES, Feature.BARN):
        structures.house(shop.at(5.5, 17.0, terrain.at(5.5, 17.0) - 0.2, -24))
