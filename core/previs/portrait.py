"""Key, fill and rim on the principal.

The key stands in a direction of the *set*; the fill comes from the camera's side and the rim
from behind, on the side the key does not light.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.domain.figure_look import Rgb
from core.domain.picture import LightGroup
from core.domain.staging import Feature, KeyLight, LightQuality, Staging
from core.previs import rigs_tables as tables
from core.previs.camera import Camera
from core.previs.lights import Light, LightKind, Point, blackbody_rgb
from core.previs.rigs_tables import Air, Daylight, Ratio
from core.previs.sets.plan import SetPlan

Vector = NDArray[np.float64]

KEY_AZIMUTH_DEG = -52.0
"""Where the key stands, seen from the acting area: 0 is the audience side, positive its right."""

_KEY_PLACES: dict[KeyLight, tuple[float, float]] = {
    KeyLight.MOTIVATED: (KEY_AZIMUTH_DEG, 34.0),
    KeyLight.SINGLE: (-38.0, 40.0),
    KeyLight.BACK: (-152.0, 36.0),
    KeyLight.SIDE: (-88.0, 20.0),
    KeyLight.FRONT: (-8.0, 24.0),
    KeyLight.TOP: (-20.0, 82.0),
    KeyLight.BELOW: (-25.0, -32.0),
    KeyLight.REMBRANDT: (-62.0, 46.0),
    KeyLight.SILHOUETTE: (KEY_AZIMUTH_DEG, 34.0),
}
"""Azimuth and elevation of the key, degrees."""

_FLAME_KELVIN = {
    "candle": 1900.0,
    "match": 1900.0,
    "fire": 1950.0,
    "fireplace": 1950.0,
    "campfire": 1950.0,
    "torch": 1950.0,
    "lantern": 2100.0,
    "lamp": 2800.0,
}
_FLAMES = {Feature.CANDLES, Feature.FIREPLACE, Feature.CAMPFIRE}
_ALARM = {"alarm", "siren", "red light", "emergency light"}


@dataclass(frozen=True, slots=True)
class LightMood:
    """What a scene asks of the light, worked out once."""

    day: Daylight
    air: Air
    ratio: Ratio
    night: bool
    interior: bool
    flames_only: bool = False
    """Nothing but fire lights the room."""

    def colour_of(self, kelvin: float) -> Rgb:
        """A source of *kelvin* as the camera, balanced for the scene, sees it."""
        return blackbody_rgb(self.balanced(kelvin))

    def balanced(self, kelvin: float) -> float:
        """Colour temperature after the camera's white balance, a shift in mired."""
        camera = tables.CAMERA_KELVIN[self.interior, self.night]
        if self.interior and self.night and self.flames_only:
            camera = tables.FLAME_CAMERA_KELVIN
        mired = 1e6 / kelvin - 1e6 / camera + 1e6 / tables.DISPLAY_KELVIN
        return 1e6 / max(mired, 1e6 / tables.BLUEST_KELVIN)

    def key_level(self) -> float:
        """Irradiance of the key on the subject."""
        if self.interior:
            return tables.INDOOR_NIGHT_KEY if self.night else tables.INDOOR_DAY_KEY
        if self.night:
            return tables.OUTDOOR_NIGHT_KEY
        sky = 3.0 * max(self.day.horizon_rgb) * self.air.sky_share
        return 0.5 * max(self.day.sun * self.air.sun_share, sky)


@dataclass(frozen=True, slots=True)
class Portrait:
    """The lamps on one subject at *focus* (its chest, metres)."""

    staging: Staging
    mood: LightMood
    focus: Vector
    camera: Camera
    plan: SetPlan

    def lights(self, *, someone: bool) -> list[Light]:
        """Key, fill and rim as the director asks; only a faint fill for an empty place."""
        if not someone:
            return [self._fill(0.5)]
        lights = [self._fill(1.0)]
        if self.staging.key_light is not KeyLight.SILHOUETTE:
            lights.append(self._key())
        if self.staging.key_light is not KeyLight.SINGLE:
            lights.append(self._rim())
        return lights

    def _key(self) -> Light:
        azimuth, elevation = _KEY_PLACES[self.staging.key_light]
        if self.staging.light_quality is LightQuality.LONG:
            elevation = 12.0
        distance = 2.6 if self.mood.interior else 4.6
        place = self.focus + distance * np.asarray(direction(azimuth, elevation))
        place[2] = max(place[2], 0.25)
        return Light(
            kind=LightKind.SPOT,
            position=point(place),
            aim=point(self.focus),
            rgb=self._key_colour(),
            intensity=self.mood.key_level() * self._square(place),
            radius=self._key_radius(),
            group=LightGroup.KEY,
            cone_deg=tables.NAMED_KEY_CONE_DEG if self._is_named() else (14.0, 30.0),
            fog_share=0.08,
        )

    def _fill(self, share: float) -> Light:
        """A wide soft panel from the camera's side."""
        mood = self.mood
        stops = mood.ratio.fill_stops
        stops += tables.ASKED_FILL_STOPS.get(self.staging.key_light, 0.0)
        if not mood.night and not mood.interior:
            stops += tables.DAY_FILL_STOPS
        if self.staging.key_light is KeyLight.SILHOUETTE:
            stops += 2.5
        place = self.focus - self._ahead() * (2.2 if mood.interior else 3.6) + (0.0, 0.0, 1.0)
        size = 1.8 if mood.interior else 3.0
        return Light(
            kind=LightKind.RECT,
            position=point(place),
            aim=point(self.focus),
            rgb=(0.74, 0.83, 1.0) if mood.night else (1.0, 0.95, 0.88),
            intensity=mood.key_level() * share * 2.0**-stops * self._square(place),
            group=LightGroup.FILL,
            size_m=(size, size),
            fog_share=0.0,
        )

    def _rim(self) -> Light:
        """From behind, on the key's far side: the figure comes off the background."""
        mood, ahead = self.mood, self._ahead()
        across = np.array([ahead[1], -ahead[0], 0.0])
        key = np.asarray(direction(*_KEY_PLACES[KeyLight.MOTIVATED]))
        side = -1.0 if float(across @ key) > 0 else 1.0
        distance = 1.7 if mood.interior else 2.6
        offset = ahead * distance * 0.8 + across * side * distance * 0.6
        place = np.asarray(self.focus + offset + np.array([0.0, 0.0, 0.75]))
        if mood.interior:
            low, high = np.asarray(self.plan.camera_bounds)
            place = np.clip(place, low + 0.1, high - 0.1)
        stops = mood.ratio.rim_stops - (0.0 if mood.night else 0.6)
        if self._is_named() and self.staging.key_light is not KeyLight.BACK:
            stops += tables.NAMED_KEY_RIM_STOPS
        return Light(
            kind=LightKind.SPOT,
            position=point(place),
            aim=point(self.focus + np.array([0.0, 0.0, 0.2])),
            cone_deg=(5.0, 34.0),
            rgb=self._rim_colour(),
            intensity=mood.key_level() * 2.0**stops * self._square(place),
            radius=0.16,
            group=LightGroup.RIM,
            fog_share=0.10,
        )

    def _is_named(self) -> bool:
        """Whether the director chose where a room's key stands."""
        return self.mood.interior and self.staging.key_light in tables.FLAGGED

    def _ahead(self) -> Vector:
        """Level unit vector from the camera to the subject."""
        ahead = self.focus - np.asarray(self.camera.eye)
        ahead[2] = 0.0
        return np.asarray(ahead / max(float(np.linalg.norm(ahead)), 1e-6))

    def _square(self, place: Vector) -> float:
        """Square of the distance to the subject: intensity is irradiance times this."""
        return float(np.sum((place - self.focus) ** 2))

    def _key_radius(self) -> float:
        """Metres: a hard key is a small one."""
        if self.staging.light_quality is LightQuality.HARD:
            return 0.05
        if self.staging.light_quality is LightQuality.SOFT:
            return 0.7
        return 0.22 * self.mood.ratio.softness

    def _key_colour(self) -> Rgb:
        """Motivated by a named lamp, else by the hour and the genre."""
        mood, staging = self.mood, self.staging
        if _ALARM & set(staging.lights):
            return (1.0, 0.06, 0.04)
        named = [_FLAME_KELVIN[name] for name in staging.lights if name in _FLAME_KELVIN]
        if named or (mood.night and _FLAMES & set(staging.place.features)):
            return mood.colour_of(named[0] if named else 2000.0)
        if not mood.night:
            grey = mood.air.sun_share < 0.3 or mood.interior
            return mood.colour_of(6500.0 if grey else mood.day.sun_kelvin + 900)
        lamp = mood.colour_of(3400.0) if mood.interior else (0.68, 0.83, 1.0)
        return scaled(lamp, 1.0, mood.ratio.key_rgb)

    def _rim_colour(self) -> Rgb:
        mood, staging = self.mood, self.staging
        neon = Feature.NEON in staging.place.features or "neon" in staging.lights
        if neon and mood.night:
            return (1.0, 0.14, 0.46) if staging.set_seed % 2 else (0.20, 0.78, 1.0)
        if mood.night:
            return mood.ratio.rim_rgb
        return mood.colour_of(5600.0 if mood.interior else mood.day.sun_kelvin)


def direction(azimuth_deg: float, elevation_deg: float) -> Point:
    """Unit vector: azimuth 0 is the audience side (-Y), positive turns to its right (+X)."""
    azimuth, height = math.radians(azimuth_deg), math.radians(elevation_deg)
    flat = math.cos(height)
    return (flat * math.sin(azimuth), -flat * math.cos(azimuth), math.sin(height))


def scaled(rgb: Rgb, factor: float, tint: Rgb = (1.0, 1.0, 1.0)) -> Rgb:
    """*rgb* times *factor* and, channel by channel, *tint*."""
    red, green, blue = (part * factor * by for part, by in zip(rgb, tint, strict=True))
    return (red, green, blue)


def point(vector: Vector) -> Point:
    """A vector as plain numbers."""
    return (float(vector[0]), float(vector[1]), float(vector[2]))
