"""The gaffer: sky, air, the set's own lamps, and key, fill and rim on the subject.

The key comes from a direction of the *set*, the same for every shot of a scene, so that light
matches across cuts; only the fill stands by the camera. Grade parameters are not applied here.
Source: reference trade 4.9 for ratios and colour temperatures; numbers in `rigs_tables`.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.domain.figure_look import Rgb
from core.domain.film_terms import Weather
from core.domain.picture import LightGroup
from core.domain.staging import LightQuality, Staging
from core.previs import rigs_tables as tables
from core.previs.camera import Camera
from core.previs.figures import Joints
from core.previs.lights import Fog, Light, LightKind, Point, Sky
from core.previs.portrait import LightMood, Portrait, direction, point, scaled
from core.previs.rigs_tables import Air
from core.previs.sets.plan import SetPlan, Source, SourceKind
from core.previs.stage_builder import StageBuilder

Vector = NDArray[np.float64]

SUN_AZIMUTH_DEG = -128.0
"""The sun stands behind the acting area, to its left: it rims people, shadows come forward."""


def light_stage(
    builder: StageBuilder,
    staging: Staging,
    plan: SetPlan,
    subject: Joints | None,
    camera: Camera,
) -> None:
    """Put sky, air and lamps for *staging* on the stage of *builder*.

    Args:
        builder: This shot's stage.
        staging: Time, weather, genre, mood and the director's words about the key.
        plan: Of the set: its sources, and whether there is a ceiling.
        subject: Whom to light; None for a shot of the place.
        camera: Where the fill comes from.
    """
    mood = mood_of(staging, plan)
    builder.sky = _sky(mood)
    builder.fog = _fog(mood)
    flagged = _flagged(mood, staging)
    builder.ambient_rgb = scaled(_ambient(mood), flagged)
    focus = subject.chest if subject is not None else np.asarray(plan.interest.point, float)
    lights = [] if mood.interior else [_balanced(_sun(mood, staging), mood)]
    for source in _nearest(plan.sources, focus):
        for lamp in _lamp(source, mood):
            level = lamp.intensity * flagged
            lights.append(_balanced(replace(lamp, intensity=level), mood))
    portrait = Portrait(staging, mood, focus, camera, plan)
    for light in lights + portrait.lights(someone=subject is not None):
        builder.light(light)


def _flagged(mood: LightMood, staging: Staging) -> float:
    """The share that flags leave of a room's own light where the director names a key."""
    return tables.FLAGGED.get(staging.key_light, 1.0) if mood.interior else 1.0


def mood_of(staging: Staging, plan: SetPlan) -> LightMood:
    """What the scene asks of the light."""
    day = tables.DAYLIGHT[staging.time]
    return LightMood(
        day=day,
        air=_air(staging.weather),
        ratio=tables.RATIOS[staging.genre],
        night=day.is_night or plan.sunless,
        interior=plan.interior,
        flames_only=_flames_only(plan),
    )


def _flames_only(plan: SetPlan) -> bool:
    """Whether every lamp of the set burns."""
    lamps = [source.kind for source in plan.sources if source.kind is not SourceKind.WINDOW]
    return bool(lamps) and set(lamps) <= {SourceKind.CANDLE, SourceKind.FIRE}


def _air(weather: tuple[Weather, ...]) -> Air:
    """All weathers at once: the darkest beam, the thickest air."""
    airs = [tables.WEATHER[one] for one in weather] or [Air()]
    thickest = max(airs, key=lambda air: air.density)
    return replace(
        thickest,
        sun_share=min(air.sun_share for air in airs),
        sky_share=min(air.sky_share for air in airs),
        clouds=max(air.clouds for air in airs),
        greyed=max(air.greyed for air in airs),
    )


def _sky(mood: LightMood) -> Sky:
    day, air = mood.day, mood.air
    lit = air.sky_share
    if mood.interior and not mood.night:
        lit *= tables.WINDOW_SKY
    glow = (0.15 + 0.85 * air.sun_share) * lit
    return Sky(
        zenith_rgb=scaled(_greyed(day.zenith_rgb, air.greyed, lift=2.2), lit, air.warm),
        horizon_rgb=scaled(_greyed(day.horizon_rgb, air.greyed), lit, air.warm),
        ground_rgb=scaled(day.horizon_rgb, 0.18 * lit, air.warm),
        glow_direction=_towards_sun(day.elevation_deg),
        glow_rgb=scaled(day.glow_rgb, glow, air.warm),
        glow_exponent=24.0 if day.elevation_deg < 15 else 60.0,
        clouds=air.clouds,
        stars=day.stars * (1 - air.clouds) if mood.night else 0.0,
    )


def _fog(mood: LightMood) -> Fog:
    day, air = mood.day, mood.air
    if mood.interior:
        density = (tables.ROOM_AIR + 0.25 * air.density) * mood.ratio.haze
        return Fog(density=density, anisotropy=0.35, glow_rgb=scaled(day.horizon_rgb, 0.02))
    density = tables.CLEAR_AIR + air.density * mood.ratio.haze
    horizon = _greyed(day.horizon_rgb, air.greyed)
    return Fog(
        density=density,
        anisotropy=0.5 if not mood.night else 0.45,
        albedo=0.92,
        height_m=14.0 if density > 0.004 else 40.0,
        glow_rgb=scaled(horizon, (0.45 if mood.night else 0.62) * air.sky_share, air.warm),
    )


def _ambient(mood: LightMood) -> Rgb:
    """What arrives after more bounces than are traced."""
    day = mood.day
    if mood.interior:
        level = 0.030 if mood.night else 0.085
        tint = (1.0, 0.94, 0.86) if mood.night else (0.96, 0.98, 1.0)
        return scaled(tint, level)
    middle = tuple((a + b) / 2 for a, b in zip(day.zenith_rgb, day.horizon_rgb, strict=True))
    return scaled((middle[0], middle[1], middle[2]), 0.35 * mood.air.sky_share)


def _balanced(light: Light, mood: LightMood) -> Light:
    return replace(light, kelvin=None if light.kelvin is None else mood.balanced(light.kelvin))


def _sun(mood: LightMood, staging: Staging) -> Light:
    day, air = mood.day, mood.air
    towards = np.asarray(_towards_sun(day.elevation_deg))
    soft = staging.light_quality is LightQuality.SOFT
    return Light(
        kind=LightKind.SUN,
        position=(0.0, 0.0, 0.0),
        aim=point(-towards),
        kelvin=None if mood.night else day.sun_kelvin,
        rgb=(0.48, 0.66, 1.0),
        intensity=day.sun * max(air.sun_share, 0.05) * (3.0 if mood.night else 1.0),
        radius=0.08 if soft else 0.010,
        group=LightGroup.SUN,
        fog_share=1.4,
    )


def _towards_sun(elevation_deg: float) -> Point:
    return direction(SUN_AZIMUTH_DEG, elevation_deg)


def _nearest(sources: tuple[Source, ...], focus: Vector) -> list[Source]:
    """The sources that matter for a shot at *focus*: bright and near first."""

    def weight(source: Source) -> float:
        gap = np.subtract(source.position, focus)
        return -source.strength / max(float(gap @ gap), 4.0)

    return sorted(sources, key=weight)[: tables.MAX_SOURCES]


def _lamp(source: Source, mood: LightMood) -> list[Light]:
    """The invisible light beside a visible lamp."""
    light = Light(
        position=source.position,
        kelvin=source.kelvin,
        rgb=source.rgb,
        intensity=source.strength,
        radius=0.12,
        group=source.group,
    )
    if source.kind is SourceKind.WINDOW:
        return _window(source, mood, light)
    if source.kind is SourceKind.NEON:
        return [replace(light, radius=0.3, intensity=source.strength * 2.2, fog_share=2.4)]
    if source.kind in (SourceKind.SHOP, SourceKind.SCREEN) and source.aim is not None:
        return [
            replace(
                light, kind=LightKind.RECT, aim=source.aim, size_m=source.size_m, fog_share=0.6
            )
        ]
    if source.aim is None:
        return [light]
    cone = (9.0, 30.0) if source.kind is SourceKind.HEADLIGHT else (35.0, 64.0)
    haze = 1.4 if source.kind is SourceKind.HEADLIGHT else 1.2
    return [replace(light, kind=LightKind.SPOT, aim=source.aim, cone_deg=cone, fog_share=haze)]


def _window(source: Source, mood: LightMood, light: Light) -> list[Light]:
    """Sky through the opening and, when it is out, sun or street light as a beam."""
    aim = source.aim or source.position
    inward = np.subtract(aim, source.position)
    inward = inward / max(float(np.linalg.norm(inward)), 1e-6)
    share = tables.NIGHT_WINDOW if mood.night else max(mood.air.sky_share, 0.3)
    panel = replace(
        light,
        kind=LightKind.RECT,
        aim=aim,
        size_m=source.size_m,
        kelvin=8500.0 if mood.night else 7000.0,
        intensity=source.strength * share,
        fog_share=0.4,
    )
    return [panel, _beam(source, mood, inward, light)]


def _beam(source: Source, mood: LightMood, inward: Vector, light: Light) -> Light:
    """A hard source far outside that throws the window's shape into the room."""
    distance = 7.0
    start = np.asarray(source.position) - inward * distance + (0.0, 0.0, 3.2)
    width = max(source.size_m) / 2
    cone = math.degrees(math.atan2(width * 1.15, distance))
    level = mood.day.sun * mood.air.sun_share if not mood.night else 4.0
    aim = np.asarray(source.position) + inward * 1.4 + (0.0, 0.0, -0.5)
    return replace(
        light,
        kind=LightKind.SPOT,
        position=point(start),
        aim=point(aim),
        kelvin=None if mood.night else mood.day.sun_kelvin,
        rgb=(0.62, 0.78, 1.0),
        intensity=max(level, 0.6) * distance**2 * (1.2 if mood.night else 2.8),
        radius=0.03,
        cone_deg=(cone, cone * 1.5),
        group=LightGroup.KEY if mood.night else LightGroup.SUN,
        fog_share=1.1,
    )


def _greyed(rgb: Rgb, share: float, *, lift: float = 1.0) -> Rgb:
    """*rgb* drawn towards its grey by *share*; a closed sky's zenith is lifted as well."""
    grey = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    grey *= 1 + (lift - 1) * share
    red, green, blue = (part + (grey - part) * share for part in rgb)
    return (red, green, blue)
