"""The service's own words for lights and media, spelt exactly as it takes them.

Source: reference bria-fibo-api 5.
"""

from __future__ import annotations

from core.domain.method import LightFrom, Medium, NewLight

LIGHTS: dict[NewLight, str] = {
    NewLight.MIDDAY: "midday",
    NewLight.LOW_SUN: "low-angle sunlight",
    NewLight.SUNRISE: "sunrise light",
    NewLight.BLUE_HOUR: "blue hour light",
    NewLight.OVERCAST: "overcast light",
    NewLight.SOFT_OVERCAST: "soft overcast daylight lighting",
    NewLight.CLOUDS: "cloud-filtered lighting",
    NewLight.FOG: "fog-diffused lighting",
    NewLight.MOONLIGHT: "moonlight lighting",
    NewLight.STARLIGHT: "starlight lighting nighttime",
    NewLight.SPOTLIGHT: "spotlight on subject, keep background settings",
    NewLight.SOFT_BOKEH: "soft bokeh lighting",
    NewLight.HARD_STUDIO: "harsh studio lighting keep background setting",
}
DIRECTIONS: dict[LightFrom, str] = {
    LightFrom.FRONT: "front",
    LightFrom.SIDE: "side",
    LightFrom.BELOW: "bottom",
    LightFrom.ABOVE: "top-down",
}
STYLES: dict[Medium, str] = {
    Medium.STORYBOARD: "story_board",
    Medium.CARTOON: "cartoon",
    Medium.ANIME: "anime",
    Medium.OIL_PAINTING: "oil_painting",
}
