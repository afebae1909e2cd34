"""What a script supervisor looks for, how much each thing weighs, and how far light may drift.

Source: reference agents 4.2 and 4.3 (categories, weights, severities, caps), trade 4.8 (line of
action, 30-degree rule, eyelines, screen direction).
"""

from __future__ import annotations

from core.domain.continuity import Severity
from core.domain.film_terms import CameraAngle, Framing, Genre, Movement, TimeOfDay, Weather
from core.domain.staging import Pose

CATEGORY_WEIGHTS: dict[str, float] = {
    "identity": 25,
    "location": 12,
    "time_weather": 12,
    "axis": 12,
    "light": 10,
    "presence": 8,
    "palette": 8,
    "grammar": 8,
    "props": 5,
}
CATEGORY_LABELS: dict[str, str] = {
    "identity": "Identity and wardrobe",
    "location": "Location and set",
    "time_weather": "Time and weather",
    "axis": "Line, direction, eyelines",
    "light": "Light",
    "presence": "Who is in frame",
    "palette": "Palette and look",
    "grammar": "Shot grammar",
    "props": "Props and state",
}
SEVERITY_COST: dict[Severity, float] = {
    Severity.CRITICAL: 1.0,
    Severity.MAJOR: 0.5,
    Severity.MINOR: 0.2,
    Severity.INFO: 0.0,
}
CRITICAL_CAP = 69.0
IDENTITY_CAP = 84.0

LIGHT_BANDS: dict[str, tuple[float, str]] = {
    # field -> farthest from the scene's median, unit
    "color_temp": (400.0, "K"),
    "lighting": (12.0, "points"),
    "contrast": (12.0, "points"),
    "hdr_bloom": (15.0, "points"),
}
SATURATION_BAND = 15.0

DARK_HOURS = frozenset({TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT})
TWILIGHT = frozenset(
    {TimeOfDay.DAWN, TimeOfDay.DUSK, TimeOfDay.BLUE_HOUR, TimeOfDay.EVENING, TimeOfDay.GOLDEN_HOUR}
)
SUN_LIGHTS = frozenset({"sunbeam", "skylight"})
FALLING = frozenset({Weather.RAIN, Weather.STORM, Weather.SNOW})

ON_AXIS_DEG = 15.0
"""A camera this close to the line is neutral."""
NEUTRAL_ANGLES = frozenset({CameraAngle.BIRDS_EYE, CameraAngle.POV})
NEUTRAL_FRAMINGS = frozenset({Framing.INSERT, Framing.PLACE, Framing.POV})
CROSSING_MOVES = frozenset({Movement.ORBIT, Movement.DRONE})
PAIR_BEATS = frozenset({"dialogue", "confrontation", "romance", "standoff", "phone", "group"})
MIN_TURN_DEG = 30.0
MIN_SIZE_RATIO = 1.6
"""A cut to the same subject needs this much more or less in frame, or the turn above."""
MIN_PITCH_STEP_DEG = 15.0
MAX_SIDE_DEG = 75.0

TENSE_BEATS = frozenset(
    """chase fight confrontation explosion standoff stealth transform death stunt discovery
    reveal emotion""".split()  # noqa: SIM905 - a list of words reads best as a paragraph
)
TENSE_GENRES = frozenset({Genre.NOIR, Genre.HORROR, Genre.THRILLER, Genre.ACTION})
WITHHOLDING_GENRES = frozenset({Genre.HORROR, Genre.THRILLER})

BUSY_HANDS = frozenset(
    {Pose.EMBRACE, Pose.COVER_FACE, Pose.PRAY, Pose.LIE, Pose.FALL, Pose.HANDS_UP, Pose.CLIMB}
)
"""Poses in which nothing can be seen in the hand."""

LETS_GO = frozenset(
    "drop throw put place set give hand pass toss hurl leave holster pocket lose".split()  # noqa: SIM905
)
TAKES = frozenset(
    """take grab hold pick draw lift raise seize snatch clutch grip catch pull carry get find
    receive aim wield load swing light smoke drink read write phone open""".split()  # noqa: SIM905
)
TURNS = frozenset("turn return spin double reverse retreat wheel back flee circle".split())  # noqa: SIM905
DRESSES = (
    "puts on",
    "takes off",
    "changes into",
    "removes",
    "wearing",
    "pulls on",
    "strips",
    "dons",
)
MOVING_BEATS = frozenset(
    """travel arrival departure chase stunt fight search stealth celebration vehicle romance
    explosion""".split()  # noqa: SIM905
)
MOVER_BEATS = frozenset({"chase", "travel", "vehicle", "stunt", "arrival", "departure", "stealth"})
"""Beats whose screen direction is a movement; elsewhere it is a look, and eyelines judge it."""
LIGHT_EVENTS = frozenset(
    "light switch kill flicker explode burst ignite burn flash extinguish snap blow shatter".split()  # noqa: SIM905
)
LATER = ("later", "next day", "hours pass", "time passes", "dawn breaks", "night falls", "the sun")
SKY_EVENTS = (
    "start",
    "stop",
    "begin",
    "ease",
    "clear",
    "break",
    "roll",
    "fall",
    "come",
    "gather",
    "open",
)
