"""How bright, how warm and from where: light by time of day, weather, genre and mood.

Ratios are photographic stops key over fill; reference trade 4.9 gives 1:1 flat, 2 stops (4:1)
for drama, 3 stops (8:1) for noir, and the Kelvin presets. Irradiances are in the units of
`lights.Light`; the meter prints the picture, so only their relation to each other matters.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.figure_look import Rgb
from core.domain.film_terms import Genre, TimeOfDay, Weather
from core.domain.staging import KeyLight


@dataclass(frozen=True, slots=True)
class Daylight:
    """Sun or moon, and the sky around it."""

    sun_kelvin: float
    sun: float
    """Irradiance square to the beam."""
    elevation_deg: float
    zenith_rgb: Rgb
    horizon_rgb: Rgb
    glow_rgb: Rgb
    stars: float = 0.0

    @property
    def is_night(self) -> bool:
        """Whether lamps, not the sky, light the world."""
        return self.sun < 1.0


_NIGHT = Daylight(
    9000, 0.12, 42, (0.0042, 0.0065, 0.0125), (0.018, 0.0195, 0.028), (0.034, 0.041, 0.055), 0.5
)

DAYLIGHT: dict[TimeOfDay, Daylight] = {
    TimeOfDay.DAWN: Daylight(
        3400, 5.0, 5, (0.11, 0.20, 0.44), (0.56, 0.46, 0.44), (2.0, 1.35, 0.95)
    ),
    TimeOfDay.MORNING: Daylight(
        4300, 14.0, 22, (0.20, 0.36, 0.72), (0.80, 0.78, 0.74), (2.0, 1.7, 1.3)
    ),
    TimeOfDay.DAY: Daylight(
        5400, 20.0, 46, (0.18, 0.36, 0.80), (0.74, 0.84, 0.96), (1.6, 1.6, 1.5)
    ),
    TimeOfDay.NOON: Daylight(
        5600, 24.0, 68, (0.17, 0.35, 0.82), (0.76, 0.87, 1.0), (1.6, 1.6, 1.5)
    ),
    TimeOfDay.AFTERNOON: Daylight(
        4900, 18.0, 32, (0.20, 0.36, 0.74), (0.84, 0.82, 0.78), (1.9, 1.6, 1.2)
    ),
    TimeOfDay.GOLDEN_HOUR: Daylight(
        3300, 15.0, 9, (0.19, 0.31, 0.58), (0.90, 0.67, 0.46), (3.1, 1.95, 0.9)
    ),
    TimeOfDay.DUSK: Daylight(
        2900, 2.6, 3, (0.06, 0.11, 0.28), (0.50, 0.32, 0.30), (1.5, 0.75, 0.45)
    ),
    TimeOfDay.BLUE_HOUR: Daylight(
        12000, 0.4, 20, (0.030, 0.062, 0.17), (0.12, 0.15, 0.28), (0.3, 0.2, 0.2), 0.2
    ),
    TimeOfDay.EVENING: Daylight(
        9000, 0.25, 25, (0.014, 0.026, 0.07), (0.085, 0.075, 0.11), (0.2, 0.12, 0.1), 0.3
    ),
    TimeOfDay.NIGHT: _NIGHT,
    TimeOfDay.MIDNIGHT: _NIGHT,
}
"""The glow is the sky around the sun; at night the sun's place is the moon's."""


@dataclass(frozen=True, slots=True)
class Air:
    """What weather does to light."""

    sun_share: float = 1.0
    """Of the beam that comes through."""
    sky_share: float = 1.0
    clouds: float = 0.0
    density: float = 0.0
    """Extinction per metre, added."""
    greyed: float = 0.0
    """How far the sky loses its colour, 0 to 1."""
    warm: Rgb = (1.0, 1.0, 1.0)
    """Tint of the air."""


WEATHER: dict[Weather, Air] = {
    Weather.CLEAR: Air(),
    Weather.OVERCAST: Air(0.06, 1.0, 1.0, 0.002, 0.8),
    Weather.RAIN: Air(0.04, 0.7, 1.0, 0.011, 0.8),
    Weather.STORM: Air(0.02, 0.42, 1.0, 0.016, 0.75),
    Weather.SNOW: Air(0.12, 1.0, 1.0, 0.008, 0.7),
    Weather.FOG: Air(0.10, 0.9, 0.8, 0.030, 0.85),
    Weather.MIST: Air(0.45, 0.95, 0.4, 0.014, 0.5),
    Weather.WIND: Air(0.9, 1.0, 0.35),
    Weather.DUST: Air(0.8, 0.95, 0.1, 0.004, 0.15, (1.05, 0.95, 0.82)),
    Weather.SMOKE: Air(0.5, 0.85, 0.3, 0.020, 0.6, (1.02, 0.98, 0.94)),
}

CLEAR_AIR = 0.0016
"""Extinction per metre outdoors without weather: distant hills turn pale."""
ROOM_AIR = 0.006
"""Indoors: enough for a beam to be seen, no more."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """How a genre lights a face."""

    fill_stops: float
    """Key over fill."""
    rim_stops: float
    """Back light over key."""
    softness: float = 1.0
    """Factor on the size of the key."""
    haze: float = 1.0
    """Factor on the density of the air."""
    key_rgb: Rgb = (1.0, 1.0, 1.0)
    """Gel on the key at night."""
    rim_rgb: Rgb = (1.0, 1.0, 1.0)
    """Gel on the back light at night."""


RATIOS: dict[Genre, Ratio] = {
    Genre.NOIR: Ratio(3.0, 0.4, 0.5, 1.5, (1.12, 1.04, 1.0), (0.95, 0.97, 1.0)),
    Genre.SCIFI: Ratio(2.4, 0.6, 0.9, 1.4, (0.70, 0.90, 1.0), (0.45, 0.85, 1.0)),
    Genre.HORROR: Ratio(3.6, 0.0, 0.6, 1.5, (0.78, 0.95, 0.88), (0.70, 0.88, 1.0)),
    Genre.ACTION: Ratio(2.2, 0.7, 0.7, 1.2, (0.80, 0.90, 1.0), (1.0, 0.72, 0.42)),
    Genre.DRAMA: Ratio(2.0, 0.0, 1.4, 1.0, (0.95, 0.97, 1.0), (0.85, 0.92, 1.0)),
    Genre.FANTASY: Ratio(1.7, 0.5, 1.5, 1.6, (0.85, 0.92, 1.0), (1.0, 0.85, 0.60)),
    Genre.THRILLER: Ratio(2.8, 0.2, 0.7, 1.2, (0.78, 0.92, 1.0), (0.70, 0.95, 0.90)),
    Genre.WESTERN: Ratio(2.2, 0.4, 0.8, 1.1, (0.75, 0.86, 1.0), (1.0, 0.86, 0.66)),
    Genre.ROMANCE: Ratio(1.3, 0.4, 1.8, 1.0, (1.0, 0.93, 0.85), (1.0, 0.90, 0.72)),
    Genre.COMEDY: Ratio(0.8, -0.5, 2.0, 0.7, (1.0, 0.96, 0.90), (1.0, 0.97, 0.92)),
    Genre.DOCUMENTARY: Ratio(1.6, -1.0, 1.2, 0.8),
    Genre.ANIMATION: Ratio(1.1, 0.3, 1.6, 0.8, (0.85, 0.92, 1.0), (1.0, 0.80, 0.92)),
}

DISPLAY_KELVIN = 6504.0
"""What a display calls white."""
BLUEST_KELVIN = 20000.0
CAMERA_KELVIN: dict[tuple[bool, bool], float] = {
    (True, True): 3600.0,
    (True, False): 5600.0,
    (False, True): 5200.0,
    (False, False): 6200.0,
}
"""White balance of the camera by (interior, night): lamps stay warm but skin stays skin, and a
window at night turns blue. Trade practice is 3200 to 4300 K among lamps, 5600 K by day."""

FLAME_CAMERA_KELVIN = 2900.0
"""Balance of the camera in a room that only flames light: warm, but stone stays grey."""
OUTDOOR_NIGHT_KEY = 5.0
"""Irradiance of the key on the subject; a street lamp overhead gives about 1.3."""
INDOOR_NIGHT_KEY = 4.0
INDOOR_DAY_KEY = 9.0
DAY_FILL_STOPS = 0.6
"""Outdoors by day the sky fills: this much is added to the genre's ratio."""
MAX_SOURCES = 9
"""Lamps of the set that light a shot, the nearest; more cost time and show little."""

WINDOW_SKY = 2.4
"""How much brighter the sky is through a window by day: a camera set for the room lets it
burn out, a stop and a bit over the walls."""
NIGHT_WINDOW = 0.10
"""Share of a window's daylight that street and moon give at night."""

FLAGGED: dict[KeyLight, float] = {
    KeyLight.SINGLE: 0.05, KeyLight.BELOW: 0.07, KeyLight.REMBRANDT: 0.10, KeyLight.TOP: 0.07,
    KeyLight.SIDE: 0.12, KeyLight.BACK: 0.25,
}  # fmt: skip
"""What is left of windows and lamps of a room once a key is named, so that it can be seen."""

ASKED_FILL_STOPS: dict[KeyLight, float] = {
    KeyLight.SINGLE: 2.5, KeyLight.BELOW: 1.5, KeyLight.REMBRANDT: 2.0, KeyLight.TOP: 1.5,
    KeyLight.SIDE: 1.0, KeyLight.BACK: 1.0,
}  # fmt: skip
"""How much darker than the genre's the fill is under a key that was named."""

NAMED_KEY_CONE_DEG = (9.0, 24.0)
"""A named key is kept off the walls."""
NAMED_KEY_RIM_STOPS = -1.5
"""What the rim gives way to a named key."""
