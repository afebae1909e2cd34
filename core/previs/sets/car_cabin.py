"""Inside a car: seats, wheel and dashboard, with the street or the country passing outside.

There is no glass: the camera looks in as from a low loader or a mount on the bonnet.
"""

from __future__ import annotations

import numpy as np

from core.domain.picture import LightGroup
from core.domain.staging import Mark
from core.previs.lights import blackbody_rgb
from core.previs.materials import Material, Procedural
from core.previs.sets.plan import Interest, Point, SetPlan, Source, SourceKind
from core.previs.sets.terrain import wet_street
from core.previs.sets.workshop import Spot, Workshop

_SEAT_Y = 4.0
_SEAT_Z = 0.46


def is_car(shop: Workshop) -> bool:
    """Whether the cabin is that of a car."""
    return shop.staging.place.is_car_cabin and shop.era.cars


def build_car_cabin(shop: Workshop) -> SetPlan:
    """Two seats in front, a bench behind, the world outside."""
    spot = shop.at(0, _SEAT_Y)
    _seats(spot)
    _shell(spot)
    _ends(spot)
    _dashboard(spot)
    _outside(shop)
    front = 0.39
    beside = (-2.2, _SEAT_Y, 0.0)  # out of the car
    marks: dict[Mark, Point] = dict.fromkeys(Mark, beside)
    marks |= {Mark.SEAT: shop.seats[0].position, Mark.SEAT_OPPOSITE: shop.seats[1].position}
    return SetPlan(
        marks=marks,
        seats=tuple(shop.seats),
        line_of_action=((-front, _SEAT_Y), (front, _SEAT_Y)),
        camera_bounds=((-4.5, -6.0, 0.35), (4.5, _SEAT_Y + 3.5, 3.0)),
        interest=Interest((0.0, _SEAT_Y, 1.0), direction_deg=12.0, height_m=1.15, distance_m=3.2),
        sources=tuple(shop.sources),
    )


def _seats(spot: Spot) -> None:
    leather = spot.shop.plain((0.07, 0.045, 0.03), 0.5)
    for x in (0.39, -0.39):
        spot.cushion((x, 0.02, _SEAT_Z - 0.09), (0.52, 0.52, 0.18), leather)
        spot.cushion((x, 0.34, _SEAT_Z + 0.28), (0.50, 0.16, 0.62), leather)
        spot.cushion((x, 0.37, _SEAT_Z + 0.68), (0.26, 0.10, 0.17), leather, 4)
        spot.seat((x, 0.0, _SEAT_Z))
    spot.cushion((0, 1.15, _SEAT_Z - 0.09), (1.35, 0.52, 0.18), leather)
    spot.cushion((0, 1.48, _SEAT_Z + 0.24), (1.38, 0.18, 0.62), leather)
    for x in (0.39, -0.39):
        spot.seat((x, 1.12, _SEAT_Z))


def _shell(spot: Spot) -> None:
    """Doors, pillars, roof, rear window frame."""
    trim = spot.shop.plain((0.035, 0.035, 0.038), 0.6)
    paint = spot.shop.builder.material(
        Material(base_rgb=(0.03, 0.035, 0.05), roughness=0.2, specular_f0=0.06)
    )
    for side in (-1, 1):
        spot.box((side * 0.80, 0.45, 0.52), (0.10, 2.7, 0.62), trim)
        spot.box((side * 0.865, 0.45, 0.56), (0.03, 2.8, 0.62), paint)
        spot.bar((side * 0.80, -0.95, 0.85), (side * 0.66, -0.32, 1.42), 0.035, trim)
        spot.bar((side * 0.80, 0.52, 0.85), (side * 0.68, 0.52, 1.42), 0.045, trim)
        spot.bar((side * 0.80, 1.85, 0.85), (side * 0.66, 1.55, 1.42), 0.06, trim)
        spot.bar((side * 0.665, -0.32, 1.42), (side * 0.665, 1.55, 1.42), 0.04, trim)
    spot.cushion((0, 0.62, 1.46), (1.42, 2.0, 0.07), trim, 8)
    spot.box((0, 1.80, 0.86), (1.5, 0.3, 0.05), trim)
    spot.box((0, 0.45, 0.16), (1.6, 2.7, 0.04), trim)
    spot.bar((0, -0.42, 1.40), (0, -0.46, 1.33), 0.008, trim)
    spot.cushion((0, -0.48, 1.30), (0.24, 0.03, 0.065), trim, 6)


def _ends(spot: Spot) -> None:
    """Bonnet, boot, wheels and lamps: what a shot from outside shows."""
    shop = spot.shop
    paint = shop.builder.material(
        Material(base_rgb=(0.03, 0.035, 0.05), roughness=0.2, specular_f0=0.06)
    )
    rubber, steel = shop.plain((0.015, 0.015, 0.015), 0.8), shop.plain((0.4, 0.4, 0.42), 0.3, 0.9)
    spot.cushion((0, -1.72, 0.60), (1.66, 1.75, 0.48), paint, 9)
    spot.cushion((0, 2.45, 0.62), (1.66, 1.35, 0.52), paint, 9)
    for y in (-1.72, 2.30):
        for side in (-1, 1):
            x = side * 0.74
            spot.bar((x - 0.10, y, 0.32), (x + 0.10, y, 0.32), 0.32, rubber)
            spot.bar((x + side * 0.09, y, 0.32), (x + side * 0.115, y, 0.32), 0.17, steel)
    lit = shop.lamps_on
    head = shop.glow((1.0, 0.95, 0.82), 9.0) if lit else steel
    tail = shop.glow((1.0, 0.03, 0.02), 3.0) if lit else shop.plain((0.3, 0.02, 0.02), 0.3)
    for side in (-1, 1):
        spot.ball((side * 0.60, -2.57, 0.62), (0.12, 0.05, 0.09), head)
        spot.box((side * 0.66, 3.12, 0.66), (0.24, 0.03, 0.10), tail)
    spot.box((0, -2.58, 0.46), (0.7, 0.04, 0.14), shop.plain((0.02, 0.02, 0.02), 0.5))


def _dashboard(spot: Spot) -> None:
    """Low enough to see over; the driver sits on the car's left."""
    shop = spot.shop
    trim = shop.plain((0.03, 0.03, 0.032), 0.55)
    spot.cushion((0, -0.80, 0.70), (1.56, 0.34, 0.22), trim, 6)
    around = np.linspace(0, 2 * np.pi, 33)
    rim = np.stack(
        [0.39 + 0.185 * np.cos(around), -0.52 - 0.10 * np.sin(around),
         0.86 + 0.165 * np.sin(around)], axis=1,
    )  # fmt: skip
    spot.wire(rim, 0.015, shop.plain((0.015, 0.015, 0.016), 0.4))
    for angle in (0.3, 2.84, 4.71):
        end = (0.39 + 0.18 * np.cos(angle), -0.52 - 0.10 * np.sin(angle),
               0.86 + 0.16 * np.sin(angle))  # fmt: skip
        spot.bar((0.39, -0.54, 0.85), end, 0.012, trim)
    if shop.lamps_on:
        spot.box((0.39, -0.615, 0.78), (0.30, 0.01, 0.06), shop.glow((0.4, 0.75, 1.0), 1.6))
        for x in (0.39, -0.2):
            glow = Source(
                kind=SourceKind.SCREEN, position=spot.point((x, -0.50, 0.80)),
                rgb=(0.45, 0.75, 1.0), strength=0.35,
            )  # fmt: skip
            shop.lamp(glow)


def _outside(shop: Workshop) -> None:
    """Road, and on both sides facades with lamps, seen soft behind the people."""
    road = wet_street(shop) if shop.wet or shop.lamps_on else (
        shop.plain((0.07, 0.07, 0.072), 0.7))  # fmt: skip
    shop.builder.quad((-60, -60, 0), (60, -60, 0), (60, 140, 0), (-60, 140, 0), road)
    for side in (-1, 1):
        for index, y in enumerate(np.arange(-30, 110, 12.0)):
            facade = shop.builder.material(
                Material(
                    base_rgb=((0.14, 0.11, 0.09), (0.10, 0.10, 0.11))[index % 2],
                    second_rgb=(1.5, 1.5, 1.5), roughness=0.7, procedural=Procedural.FACADE,
                    level=3.5, share=0.3 if shop.lamps_on else 0.0, seed=shop.pick(90) + 1,
                )
            )  # fmt: skip
            tall = shop.chance(9, 26)
            shop.builder.box((side * 13.0, float(y), tall / 2), (8.0, 11.8, tall), facade)
        if shop.lamps_on:
            _lamps(shop, side)


def _lamps(shop: Workshop, side: int) -> None:
    bulb = shop.glow(blackbody_rgb(2900), 26.0)
    tail = shop.glow((1.0, 0.03, 0.015), 6.0, LightGroup.PRACTICAL)
    for y in np.arange(-6, 70, 9.0):
        shop.builder.sphere((side * 6.0, float(y), 5.2), 0.16, bulb, segments=10)
        shop.builder.sphere((side * 2.6, float(y) + 14.0, 0.7), 0.09, tail, segments=8)
    shop.lamp(
        Source(
            kind=SourceKind.STREET_LAMP, position=(side * 4.0, _SEAT_Y - 3.0, 4.6),
            aim=(0.0, _SEAT_Y, 0.8), kelvin=3000.0, strength=32.0,
        )
    )  # fmt: skip
