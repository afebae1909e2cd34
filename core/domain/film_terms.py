"""The words of the trade, one enumeration each.

Keys are what the API, the command line and the database speak; what people read (labels,
abbreviations) and what a term means in numbers stand in `film_terms_tables`.
"""

from __future__ import annotations

from enum import StrEnum


class Genre(StrEnum):
    """What kind of film."""

    NOIR = "noir"
    SCIFI = "scifi"
    HORROR = "horror"
    ACTION = "action"
    DRAMA = "drama"
    FANTASY = "fantasy"
    THRILLER = "thriller"
    WESTERN = "western"
    ROMANCE = "romance"
    COMEDY = "comedy"
    DOCUMENTARY = "documentary"
    ANIMATION = "animation"


class ShotSize(StrEnum):
    """How much of the subject fills the frame, widest first."""

    EXTREME_WIDE = "extreme_wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM_WIDE = "medium_wide"
    COWBOY = "cowboy"
    MEDIUM = "medium"
    MEDIUM_CLOSE = "medium_close"
    CLOSE = "close"
    BIG_CLOSE = "big_close"
    EXTREME_CLOSE = "extreme_close"
    INSERT = "insert"


class Framing(StrEnum):
    """Who or what the frame is built on, independent of size."""

    SINGLE = "single"
    TWO_SHOT = "two_shot"
    GROUP = "group"
    OVER_SHOULDER = "over_shoulder"
    POV = "pov"
    INSERT = "insert"
    PLACE = "place"


class CameraAngle(StrEnum):
    """The camera's height and attitude, in the API's words."""

    EYE_LEVEL = "eye-level"
    LOW = "low-angle"
    HIGH = "high-angle"
    DUTCH = "dutch-angle"
    BIRDS_EYE = "birds-eye"
    WORMS_EYE = "worms-eye"
    OVER_SHOULDER = "over-shoulder"
    POV = "pov"


class Composition(StrEnum):
    """Where the subject sits in the frame, in the API's words."""

    RULE_OF_THIRDS = "rule-of-thirds"
    CENTERED = "centered"
    SYMMETRICAL = "symmetrical"
    LEADING_LINES = "leading-lines"
    FRAME_WITHIN_FRAME = "frame-within-frame"
    NEGATIVE_SPACE = "negative-space"
    GOLDEN_RATIO = "golden-ratio"


class Placement(StrEnum):
    """Where a director wants the principal, against what the composition would choose."""

    AUTO = "auto"
    LEFT = "left"
    RIGHT = "right"
    HIGH = "high"
    """Less headroom."""
    LOW = "low"
    """More headroom."""


class Movement(StrEnum):
    """What the camera does during the shot."""

    STATIC = "static"
    PAN = "pan"
    TILT = "tilt"
    WHIP_PAN = "whip_pan"
    PUSH_IN = "push_in"
    PULL_OUT = "pull_out"
    TRACK = "track"
    LEAD = "lead"
    FOLLOW = "follow"
    ORBIT = "orbit"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    HANDHELD = "handheld"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    DOLLY_ZOOM = "dolly_zoom"
    RACK_FOCUS = "rack_focus"
    DRONE = "drone"


class IntExt(StrEnum):
    """Interior or exterior, as in the scene heading."""

    INT = "INT"
    EXT = "EXT"


class TimeOfDay(StrEnum):
    """When the scene plays."""

    DAWN = "dawn"
    MORNING = "morning"
    DAY = "day"
    NOON = "noon"
    AFTERNOON = "afternoon"
    GOLDEN_HOUR = "golden_hour"
    DUSK = "dusk"
    BLUE_HOUR = "blue_hour"
    EVENING = "evening"
    NIGHT = "night"
    MIDNIGHT = "midnight"


class Weather(StrEnum):
    """What is in the air."""

    CLEAR = "clear"
    OVERCAST = "overcast"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    MIST = "mist"
    WIND = "wind"
    DUST = "dust"
    SMOKE = "smoke"


class ScreenDirection(StrEnum):
    """Which way the subject moves or looks across the screen."""

    NONE = "none"
    LEFT_TO_RIGHT = "left_to_right"
    RIGHT_TO_LEFT = "right_to_left"
    TOWARD = "toward"
    AWAY = "away"


class Quality(StrEnum):
    """How much time a picture may take."""

    DRAFT = "draft"
    PREVIEW = "preview"
    FINAL = "final"
