"""What the words of the trade mean in numbers and how people read them.

One table per term, used by the UI, the prompts, the command line, the renderer and the PDF.
Source: reference trade 4.4 to 4.6; visible metres and class borders of `SIZES` are derived there
from body proportions of a 1.75 m standing adult.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.film_terms import CameraAngle, Movement, ShotSize


@dataclass(frozen=True, slots=True)
class SizeFacts:
    """A shot size in numbers."""

    abbreviation: str
    label: str
    visible_m: float
    """Height of the world in frame at the subject, metres."""
    f_low: float
    """Lowest subject height over frame height of this class."""
    f_high: float
    """Highest; the figure exactly fills the frame at 1.0."""


SIZES: dict[ShotSize, SizeFacts] = {
    ShotSize.EXTREME_WIDE: SizeFacts("EWS", "extreme wide", 9.0, 0.0, 0.30),
    ShotSize.WIDE: SizeFacts("WS", "wide", 3.5, 0.30, 0.66),
    ShotSize.FULL: SizeFacts("FS", "full", 2.0, 0.66, 1.05),
    ShotSize.MEDIUM_WIDE: SizeFacts("MWS", "medium wide", 1.39, 1.05, 1.37),
    ShotSize.COWBOY: SizeFacts("CS", "cowboy", 1.17, 1.37, 1.83),
    ShotSize.MEDIUM: SizeFacts("MS", "medium", 0.78, 1.83, 2.7),
    ShotSize.MEDIUM_CLOSE: SizeFacts("MCU", "medium close-up", 0.53, 2.7, 3.9),
    ShotSize.CLOSE: SizeFacts("CU", "close-up", 0.37, 3.9, 6.1),
    ShotSize.BIG_CLOSE: SizeFacts("BCU", "big close-up", 0.22, 6.1, 10.8),
    ShotSize.EXTREME_CLOSE: SizeFacts("ECU", "extreme close-up", 0.12, 10.8, 1e9),
    ShotSize.INSERT: SizeFacts("INS", "insert", 0.35, 0.0, 1e9),
}

SIZE_LADDER: tuple[ShotSize, ...] = tuple(size for size in ShotSize if size is not ShotSize.INSERT)
"""Widest to tightest; one step on it is one size."""


@dataclass(frozen=True, slots=True)
class AngleFacts:
    """A camera angle in numbers."""

    abbreviation: str
    label: str
    pitch_deg: float
    """Tilt of the camera, positive up."""
    roll_deg: float = 0.0


ANGLES: dict[CameraAngle, AngleFacts] = {
    CameraAngle.EYE_LEVEL: AngleFacts("EL", "eye level", 0.0),
    CameraAngle.LOW: AngleFacts("LA", "low angle", 18.0),
    CameraAngle.HIGH: AngleFacts("HA", "high angle", -20.0),
    CameraAngle.DUTCH: AngleFacts("DUTCH", "dutch", 0.0, roll_deg=12.0),
    CameraAngle.BIRDS_EYE: AngleFacts("BEV", "bird's eye", -70.0),
    CameraAngle.WORMS_EYE: AngleFacts("WEV", "worm's eye", 35.0),
    CameraAngle.OVER_SHOULDER: AngleFacts("OTS", "over the shoulder", -3.0),
    CameraAngle.POV: AngleFacts("POV", "point of view", 0.0),
}

_PITCHES = (
    (-45.0, CameraAngle.BIRDS_EYE),
    (-8.0, CameraAngle.HIGH),
    (8.0, CameraAngle.EYE_LEVEL),
    (26.0, CameraAngle.LOW),
)
"""Up to this pitch in degrees a view has that name: about half way between the angles' own."""


def angle_of_pitch(pitch_deg: float) -> CameraAngle:
    """The angle class of a camera tilted by *pitch_deg*, positive up."""
    return next((name for most, name in _PITCHES if pitch_deg < most), CameraAngle.WORMS_EYE)


MOVEMENTS: dict[Movement, str] = {
    Movement.STATIC: "static",
    Movement.PAN: "pan",
    Movement.TILT: "tilt",
    Movement.WHIP_PAN: "whip pan",
    Movement.PUSH_IN: "push in",
    Movement.PULL_OUT: "pull out",
    Movement.TRACK: "track",
    Movement.LEAD: "lead",
    Movement.FOLLOW: "follow",
    Movement.ORBIT: "orbit",
    Movement.CRANE_UP: "crane up",
    Movement.CRANE_DOWN: "crane down",
    Movement.HANDHELD: "handheld",
    Movement.ZOOM_IN: "zoom in",
    Movement.ZOOM_OUT: "zoom out",
    Movement.DOLLY_ZOOM: "dolly zoom",
    Movement.RACK_FOCUS: "rack focus",
    Movement.DRONE: "drone",
}


def size_of_fraction(fraction: float) -> ShotSize:
    """The size class of a subject that fills *fraction* of the frame height."""
    return next(size for size in SIZE_LADDER if fraction < SIZES[size].f_high)
