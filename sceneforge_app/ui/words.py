"""How the pages say things: the trade's words, short enough for a slate."""

from __future__ import annotations

from core.domain.film_terms import Composition, Genre, Movement, Quality
from core.domain.film_terms_tables import ANGLES, MOVEMENTS, SIZES
from core.domain.method import Method, Way
from core.domain.optics import SENSORS, focal_mm
from core.domain.params import FrameParams
from core.domain.refinement import Change
from core.domain.shot import Shot
from core.domain.take import PictureFiles, Take, TakeStatus

SAMPLE = "A tense noir chase through rainy neon streets at midnight"

GENRES: dict[Genre | None, str] = {
    None: "From the text",
    **{genre: genre.value.capitalize() for genre in Genre},
    Genre.SCIFI: "Science fiction",
}

ASPECTS: dict[float, str] = {
    2.39: "2.39:1 scope",
    2.0: "2.00:1",
    1.85: "1.85:1 flat",
    16 / 9: "16:9 television, web",
    1.66: "1.66:1",
    4 / 3: "4:3 academy",
    1.0: "1:1 square",
    0.8: "4:5 upright",
    9 / 16: "9:16 phone",
}
"""Width over height of the delivered frame -> name. Source: reference trade 4.1."""

QUALITIES: dict[Quality, str] = {
    Quality.DRAFT: "Draft",
    Quality.PREVIEW: "Preview",
    Quality.FINAL: "Final",
}
QUALITY_MEANING: dict[Quality, str] = {
    Quality.DRAFT: "480 px, the quickest: to find the shots",
    Quality.PREVIEW: "960 px: to judge light and framing",
    Quality.FINAL: "full delivery size, slow: for what goes out",
}

COMPOSITIONS: dict[Composition, str] = {
    item: item.value.replace("-", " ").capitalize() for item in Composition
}

MAKERS = {
    "previs": "previs render, scene-linear half float",
    "fibo": "Bria FIBO, 8 bit, expanded",
    "fibo_local": "FIBO on this machine, 8 bit, expanded",
}
"""What made a picture, said honestly."""
MAKER_NAMES = {"previs": "Previs", "fibo": "FIBO", "fibo_local": "Local FIBO"}
"""The same, short enough for a badge."""
WAYS: dict[Way, str] = {
    Way.KEY_FRAME: "Reverse angle of another frame",
    Way.EDIT: "Edit the picture",
    Way.RELIGHT: "Relight the picture",
    Way.RESTYLE: "Another medium",
    Way.ENLARGE: "Enlarge this very picture",
    Way.EXPAND: "Expand to the film's format",
    Way.INSPIRED: "Inspired by the previs",
    Way.WORDS: "In your own words",
    Way.DIFF: "Prompt edited by hand",
}
"""Ways to a picture besides the usual one."""
_SDR_BITS = 8

FIELDS = {
    "fov": "angle of view",
    "lighting": "light level",
    "hdr_bloom": "bloom",
    "color_temp": "colour of the light",
    "camera_angle": "camera angle",
    "lens_mm": "lens",
    "t_stop": "stop",
    "height_m": "camera height",
    "azimuth_deg": "camera direction",
    "duration_s": "duration",
    "faces": "looks at",
    "holds": "holds",
}
"""Field name -> a director's word, where they differ."""


def field_name(field: str) -> str:
    """*field* as a director says it."""
    return FIELDS.get(field, field.replace("_", " "))


def clock(seconds: float) -> str:
    """A duration as on a slate, e.g. ``"0:03"``."""
    whole = max(1, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def slate_words(shot: Shot) -> list[str]:
    """Size, angle, lens and movement, as a slate has them."""
    words = [SIZES[shot.size].abbreviation, ANGLES[shot.angle].label, f"{shot.lens_mm:.0f} mm"]
    if shot.movement is not Movement.STATIC:
        words.append(MOVEMENTS[shot.movement])
    return words


def alt_text(shot: Shot) -> str:
    """What somebody who cannot see the frame is told."""
    size, angle = SIZES[shot.size].label, ANGLES[shot.angle].label
    return f"Frame {shot.label}: {size}, {angle}, {shot.lens_mm:.0f} mm. {shot.action}".strip()


def made_by(maker: str) -> str:
    """What made a picture."""
    return MAKERS.get(maker, maker)


def maker_name(maker: str) -> str:
    """Who made a picture, short enough for a badge."""
    return MAKER_NAMES.get(maker, maker)


def is_estimate(picture: PictureFiles) -> bool:
    """Whether its light above white was invented."""
    return picture.source_bit_depth == _SDR_BITS


def truth(picture: PictureFiles) -> str:
    """What may be believed of a picture's light."""
    return "estimated from 8-bit" if is_estimate(picture) else "rendered scene-linear"


def truth_meaning(picture: PictureFiles) -> str:
    """The same in a sentence."""
    if is_estimate(picture):
        return "The maker gives 8 bits: light above white is an estimate, not a measurement."
    return "Every pixel is light as it was computed, also above white."


def lens_mm(fov: float, sensor: str, aspect: float) -> float:
    """The focal length that sees *fov* degrees across the used width of *sensor*."""
    return focal_mm(fov, SENSORS[sensor].used_mm(aspect)[0])


def value_words(field: str, value: object) -> str:
    """A field's value as a director reads it."""
    if value is None or value in ("", (), []):
        return "none"
    if isinstance(value, list | tuple):
        return ", ".join(value_words("", item) for item in value)
    if isinstance(value, float | int) and not isinstance(value, bool):
        return _number_words(field, float(value))
    return str(value).replace("_", " ").replace("-", " ")


def _number_words(field: str, value: float) -> str:
    units = {
        "fov": "°",
        "color_temp": " K",
        "lens_mm": " mm",
        "duration_s": " s",
        "height_m": " m",
        "azimuth_deg": "°",
    }
    if field == "lighting":
        return f"{(value - 50) * 0.06:+.1f} EV".replace("-", "\N{MINUS SIGN}")
    digits = 0 if field in {"fov", "color_temp", "lens_mm"} or value == round(value) else 1
    return f"{value:.{digits}f}{units.get(field, '')}"


def change_words(change: Change) -> str:
    """One change, e.g. ``"lens 35 mm → 50 mm"``."""
    before, after = (value_words(change.field, v) for v in (change.before, change.after))
    return f"{field_name(change.field)} {before} → {after}"


def take_words(take: Take, parent: Take | None = None) -> str:
    """What is different about a take, beside the one it was made from."""
    if take.refinement and take.refinement.changes:
        return "; ".join(change_words(change) for change in take.refinement.changes[:4])
    if take.number == 1:
        return "As planned."
    if take.method.way is not Way.PROMPT:
        return method_words(take.method)
    if parent is not None and parent.maker != take.maker:
        return f"The same shot as take {parent.number}, by {maker_name(take.maker)}."
    return f"The same shot again: {QUALITIES[take.quality].lower()}, seed {take.seed}."


def method_words(method: Method) -> str:
    """How a picture was come by, where not from its prompt alone."""
    shone = f"{method.light_from}" if method.light_from else ""
    said = method.words if method.way in {Way.EDIT, Way.WORDS} else ""
    parts = [part for part in (method.light, shone, method.medium, said) if part]
    return f"{WAYS[method.way]}{': ' if parts else ''}{', '.join(parts)}."


def capitalised(text: str) -> str:
    """As a choice of its own: with a capital letter."""
    return text[:1].upper() + text[1:]


def waiting_words(take: Take) -> str:
    """What stands where the picture will be."""
    if take.status is TakeStatus.FAILED:
        return take.error or "This take could not be made."
    if take.status is TakeStatus.CANCELLED:
        return "Cancelled before it was made."
    return "Being made"


def base_values(params: FrameParams | None) -> FrameParams:
    """What base sliders start from: the director's own, or neutral."""
    return params or FrameParams()
