"""How time, weather, practical lights and mood move the light of a frame.

Every row is a `Shift`: additive deltas to the sliders of `FrameParams`. Kelvin of a time or a
practical is a target that is approached by a share; kelvin of weather and mood is a delta.
Source: reference agents 2.9 and appendix A (design values around published kelvin references).
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import TimeOfDay, Weather


@dataclass(frozen=True, slots=True)
class Shift:
    """Deltas to the grade sliders; percent points, and kelvin."""

    lighting: float = 0.0
    contrast: float = 0.0
    hdr_bloom: float = 0.0
    kelvin: float = 0.0

    def scaled(self, factor: float) -> Shift:
        """This shift, *factor* times as strong."""
        return Shift(
            self.lighting * factor,
            self.contrast * factor,
            self.hdr_bloom * factor,
            self.kelvin * factor,
        )

    def plus(self, other: Shift) -> Shift:
        """Both shifts together."""
        return Shift(
            self.lighting + other.lighting,
            self.contrast + other.contrast,
            self.hdr_bloom + other.hdr_bloom,
            self.kelvin + other.kelvin,
        )


TIMES: dict[TimeOfDay, Shift] = {
    # kelvin is the colour of the light outdoors, not a delta
    TimeOfDay.DAWN: Shift(-8, -2, 8, 4000),
    TimeOfDay.MORNING: Shift(8, 0, 2, 5000),
    TimeOfDay.DAY: Shift(12, 0, 0, 5600),
    TimeOfDay.NOON: Shift(20, 12, 4, 5800),
    TimeOfDay.AFTERNOON: Shift(10, 4, 2, 5200),
    TimeOfDay.GOLDEN_HOUR: Shift(-2, 4, 17, 3100),
    TimeOfDay.DUSK: Shift(-18, -2, 8, 6200),
    TimeOfDay.BLUE_HOUR: Shift(-28, -4, 2, 7800),
    TimeOfDay.EVENING: Shift(-20, 4, 8, 3600),
    TimeOfDay.NIGHT: Shift(-30, 10, 10, 4200),
    TimeOfDay.MIDNIGHT: Shift(-34, 12, 10, 4400),
}

WEATHERS: dict[Weather, Shift] = {
    Weather.CLEAR: Shift(4, 4, 0, 0),
    Weather.OVERCAST: Shift(-4, -14, -6, 800),
    Weather.RAIN: Shift(-8, 4, 12, 300),
    Weather.STORM: Shift(-14, 10, 8, 600),
    Weather.SNOW: Shift(8, -10, 10, 900),
    Weather.FOG: Shift(-4, -22, 14, 400),
    Weather.MIST: Shift(-2, -14, 10, 250),
    Weather.WIND: Shift(0, 2, 0, 0),
    Weather.DUST: Shift(4, -10, 12, -600),
    Weather.SMOKE: Shift(-10, -10, 14, -200),
}

PRACTICALS: dict[str, Shift] = {
    # kelvin is the lamp's own colour
    "neon": Shift(0, 8, 18, 5200),
    "candle": Shift(0, 10, 8, 1900),
    "torch": Shift(0, 10, 10, 2000),
    "fire": Shift(0, 8, 14, 2100),
    "campfire": Shift(0, 8, 12, 2100),
    "lantern": Shift(0, 8, 8, 2200),
    "lamp": Shift(0, 4, 6, 2800),
    "chandelier": Shift(0, 2, 12, 2900),
    "fluorescent": Shift(0, -4, 0, 4300),
    "street_lamp": Shift(0, 8, 10, 2300),
    "headlights": Shift(0, 12, 20, 4300),
    "flashlight": Shift(0, 14, 12, 5600),
    "screen": Shift(0, 6, 8, 7500),
    "hologram": Shift(0, 4, 20, 8500),
    "moon": Shift(0, 10, 8, 6500),
    "strobe": Shift(0, 16, 10, 6000),
    "siren": Shift(0, 10, 12, 5000),
    "spotlight": Shift(0, 16, 12, 4800),
    "sunbeam": Shift(0, 8, 14, 4800),
    "stained_glass": Shift(0, 6, 14, 4800),
    "blinds": Shift(0, 12, 4, 4000),
    "skylight": Shift(0, 4, 6, 5600),
    "lava": Shift(0, 10, 18, 2000),
    "explosion": Shift(0, 14, 30, 2200),
    "muzzle_flash": Shift(0, 14, 16, 2600),
    "lightning": Shift(0, 16, 14, 7500),
    "glow": Shift(0, 6, 16, 6000),
    "red_light": Shift(0, 10, 8, 2400),
    "searchlight": Shift(0, 14, 14, 5600),
}

MOODS: dict[str, Shift] = {
    "tense": Shift(-6, 8, 0, 200),
    "suspenseful": Shift(-6, 8, 0, 200),
    "ominous": Shift(-10, 8, 0, 300),
    "eerie": Shift(-10, 4, 4, 500),
    "creepy": Shift(-10, 6, 2, 400),
    "terrifying": Shift(-14, 12, 0, 300),
    "claustrophobic": Shift(-8, 6, 0, 0),
    "chaotic": Shift(0, 8, 4, 0),
    "frantic": Shift(0, 8, 2, 0),
    "violent": Shift(-4, 12, 0, 0),
    "epic": Shift(4, 4, 12, 0),
    "triumphant": Shift(10, 2, 12, -300),
    "heroic": Shift(6, 6, 10, -200),
    "majestic": Shift(4, 0, 12, 0),
    "romantic": Shift(4, -10, 14, -600),
    "tender": Shift(2, -10, 8, -400),
    "intimate": Shift(-2, -6, 6, -400),
    "dreamlike": Shift(4, -16, 24, 0),
    "dreamy": Shift(4, -16, 24, 0),
    "melancholy": Shift(-8, -8, 4, 500),
    "melancholic": Shift(-8, -8, 4, 500),
    "sad": Shift(-8, -6, 0, 500),
    "lonely": Shift(-8, 0, 4, 400),
    "bleak": Shift(-8, -4, -6, 700),
    "grim": Shift(-10, 6, -6, 400),
    "nostalgic": Shift(2, -10, 12, -700),
    "peaceful": Shift(8, -12, 6, -100),
    "serene": Shift(8, -12, 6, 0),
    "quiet": Shift(0, -6, 0, 0),
    "joyful": Shift(12, -6, 8, -200),
    "playful": Shift(12, -6, 6, -100),
    "whimsical": Shift(10, -6, 12, -100),
    "funny": Shift(12, -6, 0, 0),
    "awkward": Shift(6, -4, 0, 0),
    "gritty": Shift(-6, 10, -8, 0),
    "moody": Shift(-10, 6, 4, 0),
    "mysterious": Shift(-10, 4, 8, 300),
    "surreal": Shift(0, 2, 14, 300),
    "gothic": Shift(-12, 10, 6, 200),
    "desolate": Shift(0, -4, 0, 300),
    "hopeful": Shift(8, -6, 10, -400),
    "angry": Shift(-2, 10, 0, -100),
    "dramatic": Shift(-6, 12, 4, 0),
    "dark": Shift(-10, 6, 0, 100),
    "silent": Shift(0, -4, 0, 0),
    "haunting": Shift(-8, 4, 8, 300),
}

CAPS = Shift(lighting=15, contrast=12, hdr_bloom=18, kelvin=900)
"""How far all modifiers together may move a frame from its base; without it they saturate."""

OUTDOOR_KELVIN_SHARE = 0.6
INDOOR_KELVIN_SHARE = 0.3
INDOOR_TIME_SHARE = 0.35
OUTDOOR_TIME_SHARE = 0.6
INDOOR_WEATHER_SHARE = 0.4
PRACTICAL_KELVIN_SHARE = 0.35
PRACTICAL_SHARE = 0.6
MOOD_SHARE = 0.7
MOOD_KELVIN_SHARE = 0.5
