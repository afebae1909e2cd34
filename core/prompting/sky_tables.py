"""The hour and its light in words, as the sky and the walls let it in.

Sun, moon and window are only spoken of where the weather and the place have them. Source:
reference agents appendix A (time of day), widened to covered skies and rooms.
"""

from __future__ import annotations

from core.domain.film_terms import TimeOfDay, Weather

_T = TimeOfDay

COVERED = frozenset({Weather.OVERCAST, Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG})
"""Weathers through which no sun and no moon shines."""
DAYLIT = frozenset({_T.DAWN, _T.MORNING, _T.DAY, _T.NOON, _T.AFTERNOON, _T.GOLDEN_HOUR})
"""Hours at which a window gives key light."""

COVERED_HOURS: dict[TimeOfDay, str] = {
    _T.DAWN: "grey dawn light",
    _T.MORNING: "grey morning light",
    _T.DAY: "grey daylight",
    _T.NOON: "flat grey midday light",
    _T.AFTERNOON: "grey afternoon light",
    _T.GOLDEN_HOUR: "late light, warm and dull under cloud",
}
"""By day under cloud; the later hours are the same with or without it."""
COVERED_LIGHT = ("soft, directionless sky light from above", "soft, faint-edged shadows")
"""Direction and shadows by day where no sun comes through."""

ROOM_HOURS: dict[TimeOfDay, str] = {
    _T.DAWN: "cool dawn light",
    _T.MORNING: "clear morning light",
    _T.DAY: "daylight",
    _T.NOON: "bright midday light",
    _T.AFTERNOON: "warm afternoon light",
    _T.GOLDEN_HOUR: "golden hour light",
}
"""By day in a room with a window."""
CLOSED_HOURS: dict[TimeOfDay, str] = {
    **dict.fromkeys(DAYLIT, "daytime interior light"),
    **dict.fromkeys((_T.DUSK, _T.BLUE_HOUR), "dim interior light"),
}
"""In a room with no window."""

WINDOW_KEY = "soft key from a window at the left"
CLOSED_KEY = "soft light from above"
LAMP_KEY = "motivated by the lamps of the room"
MOON_KEY = "cool moonlight from high at the left"
DARK_SKY_KEY = "faint sky light from above"
MOON_SHADOWS = "long faint shadows"
DARK_SKY_SHADOWS = "soft shadows that lose themselves in the dark"
"""At night outdoors where nothing is lit: no lamp to make pools of light."""
