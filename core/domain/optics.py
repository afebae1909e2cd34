"""Lenses and sensors: angles, focal lengths, distances, depth of field.

Angles are degrees, lengths on the sensor millimetres, distances metres. All angles are full
angles. Source: reference trade 4.7 (gate sizes after ShareGrid and ARRI; depth of field by the
hyperfocal formulas with a circle of confusion of diagonal / 1500).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Sensor:
    """A camera gate."""

    label: str
    width_mm: float
    height_mm: float

    def used_mm(self, aspect: float) -> tuple[float, float]:
        """Width and height left after cropping to *aspect* (width over height)."""
        height = min(self.height_mm, self.width_mm / aspect)
        return height * aspect, height


SENSORS: dict[str, Sensor] = {
    "full_frame": Sensor("Full frame 36x24", 36.0, 24.0),
    "super35": Sensor("Super 35", 24.89, 18.66),
    "large_format": Sensor("Large format 36.7x25.5", 36.70, 25.54),
    "65mm": Sensor("65 mm 5-perf", 52.63, 23.01),
    "super16": Sensor("Super 16", 12.52, 7.41),
}

PRIMES_MM = (14, 16, 18, 21, 24, 28, 32, 35, 40, 50, 65, 75, 85, 100, 135, 150, 180, 200)


def sensor_named(key: str) -> Sensor:
    """The sensor of that key.

    Raises:
        InvalidInput: there is none.
    """
    if key not in SENSORS:
        raise InvalidInput(f"There is no sensor {key!r}; choose one of {', '.join(SENSORS)}.")
    return SENSORS[key]


def fov_deg(focal_mm: float, used_mm: float) -> float:
    """Angle of view over *used_mm* of sensor."""
    return math.degrees(2 * math.atan(used_mm / (2 * focal_mm)))


def focal_mm(fov: float, used_mm: float) -> float:
    """Focal length that sees *fov* degrees over *used_mm* of sensor."""
    return used_mm / (2 * math.tan(math.radians(fov) / 2))


def nearest_prime_mm(focal: float) -> int:
    """The prime closest to *focal*, by ratio."""
    return min(PRIMES_MM, key=lambda prime: abs(math.log(prime / focal)))


def distance_m(visible_m: float, focal: float, used_height_mm: float) -> float:
    """How far the camera stands so that *visible_m* of height fills the frame."""
    return visible_m * focal / used_height_mm


def depth_of_field_m(
    focal: float, stop: float, focus_m: float, sensor: Sensor
) -> tuple[float, float]:
    """Nearest and farthest sharp distance; the far one may be ``inf``."""
    circle_mm = math.hypot(sensor.width_mm, sensor.height_mm) / 1500
    hyperfocal_m = (focal**2 / (stop * circle_mm) + focal) / 1000
    focal_m = focal / 1000
    near = focus_m * (hyperfocal_m - focal_m) / (hyperfocal_m + focus_m - 2 * focal_m)
    if focus_m >= hyperfocal_m:
        return near, math.inf
    return near, focus_m * (hyperfocal_m - focal_m) / (hyperfocal_m - focus_m)
