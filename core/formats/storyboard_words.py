"""What a storyboard page says, in the words and abbreviations a crew reads."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from core.domain.film_terms import Movement
from core.domain.film_terms_tables import ANGLES, MOVEMENTS, SIZES
from core.domain.shot import DialogueLine, Shot

SENSOR_SHORT = {
    "full_frame": "FF",
    "super35": "S35",
    "large_format": "LF",
    "65mm": "65",
    "super16": "S16",
}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
LONGEST_WORD = 28
"""Characters after which an unbroken run may be broken, so that it cannot leave its cell."""
ZERO_WIDTH_SPACE = "\u200b"


def camera_line(shot: Shot) -> str:
    """Size, angle and movement: ``MCU · LOW ANGLE · PUSH IN``."""
    facts = [SIZES[shot.size].abbreviation, ANGLES[shot.angle].label]
    if shot.movement is not Movement.STATIC:
        facts.append(MOVEMENTS[shot.movement])
    return " · ".join(facts).upper()


def lens_line(shot: Shot, sensor: str, height_m: float | None = None) -> str:
    """Lens, sensor, height and stop: ``35 mm · FF · h 1.20 m · T2.8``."""
    height = shot.height_m if height_m is None else height_m
    facts = [f"{shot.lens_mm:.0f} mm", SENSOR_SHORT.get(sensor, sensor)]
    if height is not None:
        facts.append(f"h {height:.2f} m")
    return " · ".join([*facts, f"T{shot.t_stop:g}"])


def paragraphs(shot: Shot, notes: str) -> list[dict[str, object]]:
    """Action, dialogue, sound and notes, those there are, in the order they are printed."""
    parts = [_part("action", shot.action)]
    parts += [_part("dialogue", line.text, speaker(line)) for line in shot.dialogue]
    parts.append(_part("sound", shot.sound and f"Sound: {shot.sound}"))
    parts.append(_part("notes", notes))
    return [part for part in parts if part["words"]]


def speaker(line: DialogueLine) -> str:
    """``MAYA (V.O.):``."""
    extension = f" ({line.extension.strip('()')})" if line.extension else ""
    return printable(f"{line.character.upper()}{extension}:")


def alt_text(shot: Shot) -> str:
    """The frame for somebody who cannot see it."""
    kind = f"{SIZES[shot.size].label}, {ANGLES[shot.angle].label}"
    return printable(f"Shot {shot.label}: {kind}. {shot.action}").strip()


def clock(seconds: float) -> str:
    """``1:05``; what lasts at all lasts a second."""
    whole = max(1, round(seconds)) if seconds > 0 else 0
    return f"{whole // 60}:{whole % 60:02d}"


def day(dated: date) -> str:
    """``22 Nov 2026``."""
    return f"{dated.day} {MONTHS[dated.month - 1]} {dated.year}"


def ratio(aspect: float) -> str:
    """``16:9`` and the like where that is how it is called, else ``2.39:1``."""
    named = {"16:9": 16 / 9, "4:3": 4 / 3, "9:16": 9 / 16, "4:5": 4 / 5, "1:1": 1.0}
    for name, value in named.items():
        if abs(aspect - value) < 0.005:
            return name
    return f"{aspect:.2f}:1"


def printable(text: str) -> str:
    """*text* without control characters, on one line, with long runs made breakable."""
    spaced = "".join(" " if _is_control(letter) else letter for letter in text)
    single = re.sub(r"\s+", " ", spaced).strip()
    return re.sub(rf"(\S{{{LONGEST_WORD}}})(?=\S)", rf"\1{ZERO_WIDTH_SPACE}", single)


def has_shape(letter: str) -> bool:
    """Whether *letter* is drawn at all: not a space, a joiner or a variation selector."""
    return unicodedata.category(letter)[0] not in "CZ" and letter not in "\ufe0e\ufe0f"


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn")


def _part(kind: str, text: str, name: str = "") -> dict[str, object]:
    return {"kind": kind, "words": printable(text), "name": name, "rtl": runs_right_to_left(text)}


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is Arabic, Hebrew or the like."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((d for d in directions if d in ("L", "R", "AL")), "L") != "L"
