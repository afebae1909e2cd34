"""What a landscape can hold: one builder for every feature that stands in it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.domain.staging import Feature
from core.previs.sets import outdoor_fittings, structures, vegetation, vehicles
from core.previs.sets.castle import build_castle, build_courtyard
from core.previs.sets.farm import build_farm
from core.previs.sets.frontier import dress_frontier_street
from core.previs.sets.furniture import crates
from core.previs.sets.harbour import build_harbour, is_harbour
from core.previs.sets.neon import NEON_COLOURS, NEON_WORDS, wall_sign
from core.previs.sets.station import build_station, is_station
from core.previs.sets.terrain import ACTING_Y, Terrain
from core.previs.sets.theme import named
from core.previs.sets.workshop import Workshop

_SIGNS = ("SALOON", "GENERAL STORE", "SHERIFF", "HOTEL", "BANK", "LIVERY")


def _houses(shop: Workshop, terrain: Terrain) -> None:
    for x, y, yaw in ((-13.5, 11, 62), (-4.5, 19, 6), (6.0, 20, -8), (15, 12, -66), (-17, 23, 30)):
        structures.house(shop.at(x, y, terrain.at(x, y) - 0.15, yaw))


def _towers(shop: Workshop, terrain: Terrain) -> None:
    if not shop.era.electric:
        structures.round_tower(shop.at(-9, 30, terrain.at(-9, 30)), shop.chance(14, 22))
        return
    for index, x in enumerate(np.linspace(-62, 62, 9)):
        y = 46 + 14 * (index % 2) + shop.chance(-4, 4)
        structures.tower_block(shop.at(float(x), y, terrain.at(float(x), y)), shop.chance(18, 62))


def _saloons(shop: Workshop, _terrain: Terrain) -> None:
    """Two rows of fronts along a street, and one across its end."""
    for side in (-1, 1):
        for index, y in enumerate(np.arange(-4.0, 36.0, 8.6)):
            title = _SIGNS[(index * 2 + (side > 0)) % len(_SIGNS)]
            structures.saloon(shop.at(side * 8.2, float(y), 0, -side * 90), title)
    structures.saloon(shop.at(0.5, 44.0), "SALOON")
    dress_frontier_street(shop)


def _castle(shop: Workshop, terrain: Terrain) -> None:
    if named(shop, "courtyard|bailey|ward|inner yard"):
        build_courtyard(shop, terrain)
    else:
        build_castle(shop, terrain)


def _ruins(shop: Workshop, terrain: Terrain) -> None:
    if not shop.has(Feature.CASTLE):
        structures.ruins(shop.at(0, 12.5, terrain.at(0, 12.5) - 0.1))


def _tents(shop: Workshop, terrain: Terrain) -> None:
    """A camp where the words speak of one, else a single tent; in snow it is half buried."""
    camp = named(shop, "camp\\w*|circus|fair\\w*|carnival|battlefield|tents|bivouac")
    places = ((-5.2, 9.5, 30), (4.8, 10.5, -24), (-1.0, 14.5, 4), (9.5, 15, -30))
    sunk = 0.75 if shop.snowy and not camp else 0.0
    for x, y, yaw in places if camp else ((2.6, 8.6, -22),):
        structures.tent(shop.at(x, y, terrain.at(x, y) - sunk, yaw))


def _fence(shop: Workshop, terrain: Terrain) -> None:
    outdoor_fittings.fence(shop.at(0, 10.2, terrain.at(0, 10.2)), 36.0)


def _graves(shop: Workshop, terrain: Terrain) -> None:
    structures.graves(shop.at(0, 7.6, terrain.at(0, 8.0)))


def _ship(shop: Workshop, terrain: Terrain) -> None:
    if shop.era.future:
        vehicles.space_ship(shop.at(2.0, 17.0, terrain.at(2, 17), -12))
        return
    if shop.has(Feature.WATER) and is_harbour(shop):
        build_harbour(shop, terrain)
        return
    vehicles.sailing_ship(shop.at(3.0, 24.0, -1.0 if shop.has(Feature.WATER) else 0.6, -8))


def _cars(shop: Workshop, terrain: Terrain) -> None:
    if not shop.era.cars:
        return
    for index, (x, y, yaw) in enumerate(
        ((-4.6, 8.6, 24.0), (5.4, 9.8, -155.0), (8.8, 5.5, -90.0))
    ):
        paint = vehicles.PAINTS[(index + shop.staging.set_seed) % len(vehicles.PAINTS)]
        lit = index == 0 and "headlights" in shop.staging.lights
        vehicles.car(shop.at(x, y, terrain.at(x, y), yaw), paint, lights_on=lit)


def _stalls(shop: Workshop, terrain: Terrain) -> None:
    for side in (-1, 1):
        for y in (3.0, 6.6, 10.2, 13.8):
            x = side * 4.3
            outdoor_fittings.stall(shop.at(x, y, terrain.at(x, y), -side * 90))
    outdoor_fittings.stall(shop.at(0.5, 17.5, terrain.at(0.5, 17.5)))


def _bridge(shop: Workshop, terrain: Terrain) -> None:
    outdoor_fittings.bridge(shop.at(0, 21.0, min(terrain.at(0, 21.0), 0.0)))


def _rails(shop: Workshop, terrain: Terrain) -> None:
    if is_station(shop) and shop.era.electric:
        build_station(shop, terrain)
        return
    outdoor_fittings.rails(shop.at(-3.2, 0.0, 0.02))


def _rooftop(shop: Workshop, _terrain: Terrain) -> None:
    structures.rooftop(shop.at(0, ACTING_Y))
    for index, x in enumerate(np.linspace(-55, 55, 10)):
        y = 40 + 18 * (index % 3)
        structures.tower_block(shop.at(float(x), float(y), -32.0), shop.chance(34, 70))


def _campfire(shop: Workshop, terrain: Terrain) -> None:
    outdoor_fittings.campfire(shop.at(0.0, 6.4, terrain.at(0, 6.4)))


def _street_lamps(shop: Workshop, terrain: Terrain) -> None:
    for x, y, yaw in ((-4.4, 5.5, 90.0), (4.6, 12.0, -90.0), (-4.8, 19.0, 90.0)):
        outdoor_fittings.street_lamp(shop.at(x, y, terrain.at(x, y), yaw))


def _neon(shop: Workshop, terrain: Terrain) -> None:
    if not shop.era.electric:
        return
    for index, (x, y, yaw) in enumerate(((-6.5, 10.0, 30.0), (6.5, 12.0, -30.0))):
        rgb = NEON_COLOURS[(shop.staging.set_seed + index) % len(NEON_COLOURS)]
        word = NEON_WORDS[(shop.staging.set_seed + 3 * index) % len(NEON_WORDS)]
        spot = shop.at(x, y, terrain.at(x, y), yaw)
        for post in (-0.8, 0.8):
            spot.bar((post, 0.05, 0), (post, 0.05, 3.9), 0.06, shop.plain((0.05, 0.05, 0.05)))
        wall_sign(shop.at(x, y, terrain.at(x, y) + 3.8, yaw), word, rgb, 0.55)


def _crates(shop: Workshop, terrain: Terrain) -> None:
    for x, y, yaw in ((-3.6, 7.6, 20.0), (4.2, 8.4, -30.0), (6.5, 6.0, -70.0)):
        crates(shop.at(x, y, terrain.at(x, y), yaw))


def _trees(shop: Workshop, terrain: Terrain) -> None:
    places = vegetation.scatter(shop, 34, (-34, 34, 2, 58), 7.5)
    vegetation.broadleaf_trees(shop, terrain, places, leaves=55)


def _pines(shop: Workshop, terrain: Terrain) -> None:
    vegetation.pines(shop, terrain, vegetation.scatter(shop, 90, (-45, 45, 2, 75), 7.0))


def _palms(shop: Workshop, terrain: Terrain) -> None:
    deep = 13.0 if shop.has(Feature.WATER) else 40.0
    vegetation.palms(shop, terrain, vegetation.scatter(shop, 26, (-24, 24, 2, deep), 5.0))


def _cacti(shop: Workshop, terrain: Terrain) -> None:
    vegetation.cacti(shop, terrain, vegetation.scatter(shop, 34, (-36, 36, 3, 60), 5.5))


def _crops(shop: Workshop, terrain: Terrain) -> None:
    vegetation.crops(shop, terrain)


def _bushes(shop: Workshop, terrain: Terrain) -> None:
    vegetation.bushes(shop, terrain, vegetation.scatter(shop, 46, (-20, 20, 2, 34), 4.5))


BUILDERS: dict[Feature, Callable[[Workshop, Terrain], None]] = {
    Feature.HOUSES: _houses,
    Feature.TOWERS: _towers,
    Feature.SALOON_FRONTS: _saloons,
    Feature.BARN: build_farm,
    Feature.CASTLE: _castle,
    Feature.RUINS: _ruins,
    Feature.TENTS: _tents,
    Feature.FENCE: _fence,
    Feature.GRAVES: _graves,
    Feature.SHIP: _ship,
    Feature.CARS: _cars,
    Feature.MARKET_STALLS: _stalls,
    Feature.BRIDGE: _bridge,
    Feature.RAILS: _rails,
    Feature.ROOFTOP: _rooftop,
    Feature.CAMPFIRE: _campfire,
    Feature.STREET_LAMPS: _street_lamps,
    Feature.NEON: _neon,
    Feature.CRATES: _crates,
    Feature.TREES: _trees,
    Feature.PINES: _pines,
    Feature.PALMS: _palms,
    Feature.CACTI: _cacti,
    Feature.CROPS: _crops,
    Feature.BUSHES: _bushes,
}
