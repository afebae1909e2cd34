"""Drift between finished pictures: which falls out of its scene, by what, and the grade back.

A frame is compared with the median of the frames of its scene that show the same hour, weather and
lights in the same class of size; a close-up and a wide shot of one room differ rightly. Where such
a class has fewer than three, all sizes stand in, and only what is far out is mentioned. Bands and
their calibration on pictures of one scene against unrelated ones: reference agents 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from core.colour.look import palette_distance
from core.domain.continuity import Issue, Severity
from core.domain.film_terms import ShotSize
from core.domain.params import FrameParams
from core.domain.picture_look import PictureLook
from core.domain.plan import PlannedShot
from core.grammar.continuity.run import Placed, issue

FEWEST = 3
"""Frames in a class: of two, neither can be called the odd one."""
MOST_STOPS = 2 / 3
MOST_MIRED = 50.0
MOST_POINTS = 15.0
"""Of the contrast and saturation sliders: a match is a trim, not a new look."""
LIGHTNESS_PER_STOP = 11.0
"""What a stop does to mean lightness; this and the next are medians over forty rendered frames."""
CONTRAST_PER_POINT = 0.5
"""What a point of the contrast slider does to measured contrast."""
POINTS_PER_STOP = 50 / 3
"""Of the lighting slider."""


class Size(StrEnum):
    """Classes of size that may be compared."""

    WIDE = "wide"
    MEDIUM = "medium"
    TIGHT = "tight"


_CLASSES: dict[ShotSize, Size] = {
    ShotSize.EXTREME_WIDE: Size.WIDE,
    ShotSize.WIDE: Size.WIDE,
    ShotSize.FULL: Size.WIDE,
    ShotSize.MEDIUM_WIDE: Size.MEDIUM,
    ShotSize.COWBOY: Size.MEDIUM,
    ShotSize.MEDIUM: Size.MEDIUM,
    ShotSize.MEDIUM_CLOSE: Size.TIGHT,
    ShotSize.CLOSE: Size.TIGHT,
    ShotSize.BIG_CLOSE: Size.TIGHT,
    ShotSize.EXTREME_CLOSE: Size.TIGHT,
    ShotSize.INSERT: Size.TIGHT,
}


@dataclass(frozen=True, slots=True)
class Band:
    """How far a picture may lie from its scene."""

    minor: float
    major: float
    more: str
    """What a picture above the median is."""
    less: str


BANDS: dict[str, Band] = {
    "exposure": Band(4.0, 9.0, "brighter", "darker"),
    "contrast": Band(8.0, 14.0, "harder in contrast", "flatter"),
    "mired": Band(25.0, 50.0, "warmer", "colder"),
    "saturation": Band(1.5, 3.0, "more colourful", "paler"),
}
_LABELS = {
    "exposure": "lightness",
    "contrast": "contrast",
    "mired": "mired",
    "saturation": "colour",
}
PALETTE = Band(4.0, 6.5, "in other colours", "in other colours")


@dataclass(frozen=True, slots=True)
class Shown:
    """A frame as it stands on the board."""

    planned: PlannedShot
    """Of the take that is shown."""
    look: PictureLook
    locked: tuple[str, ...] = ()
    """Fields its director holds fast: a drift there is meant."""


def drift(shown: Sequence[Shown]) -> list[tuple[Issue, ...]]:
    """What makes each of *shown* fall out of its scene; empty for those that do not.

    Fixes move grade params and nothing else; their indices are those of *shown*.
    """
    placed = [Placed(index, one.planned) for index, one in enumerate(shown)]
    return [tuple(_drift_of(here, shown, _company(here, placed))) for here in placed]


def grade_back(found: Sequence[Issue]) -> dict[str, float]:
    """The grade params that undo what was *found* in one picture; what is meant stays."""
    return {
        operation["path"].rsplit("/", 1)[-1]: operation["value"]
        for one in found
        if one.severity is not Severity.INFO
        for operation in one.fix
    }


def _company(here: Placed, placed: Sequence[Placed]) -> tuple[list[int], bool]:
    """Whom *here* is compared with, and whether all of them are of its class of size."""
    alike = [one for one in placed if _state(one.planned) == _state(here.planned)]
    close = [one for one in alike if _size(one) is _size(here)]
    enough = len(close) >= FEWEST
    return [one.index for one in (close if enough else alike)], enough


def _state(planned: PlannedShot) -> tuple[object, ...]:
    """What the text says of sky and lamps: frames that differ here differ rightly."""
    staging = planned.staging
    return planned.shot.scene_number, staging.time, staging.weather, staging.lights


def _size(one: Placed) -> Size:
    return _CLASSES[one.planned.shot.size]


def _drift_of(
    here: Placed, shown: Sequence[Shown], company: tuple[list[int], bool]
) -> Iterator[Issue]:
    members, same_size = company
    if len(members) < FEWEST:
        return
    looks = [shown[index].look for index in members]
    others = [shown[index].look for index in members if index != here.index]
    own = shown[here.index]
    for name, band in BANDS.items():
        middle = median(getattr(one, name) for one in looks)
        off = getattr(own.look, name) - middle
        severity = _severity(abs(off), band, same_size=same_size)
        if severity:
            fix = _fix(name, off, middle, own.planned.params)
            yield _found(here, name, _as_meant(severity, fix, own.locked), (off, middle, fix))
    apart = _palette_apart(own.look, others)
    severity = _severity(apart, PALETTE, same_size=same_size)
    if severity:
        yield _found(here, "palette", severity, (apart, 0.0, {}))


def _severity(off: float, band: Band, *, same_size: bool) -> Severity | None:
    if off > band.major:
        return Severity.MAJOR if same_size else Severity.MINOR
    return Severity.MINOR if same_size and off > band.minor else None


def _as_meant(severity: Severity, fix: Mapping[str, float], locked: Sequence[str]) -> Severity:
    return Severity.INFO if set(fix) & set(locked) else severity


def _palette_apart(own: PictureLook, others: Sequence[PictureLook]) -> float:
    """Median distance to the others: one odd neighbour does not make a picture odd."""
    return median(palette_distance(own, one) for one in others)


def _fix(name: str, off: float, median_is: float, params: FrameParams) -> dict[str, float]:
    """The grade params that bring the picture back towards the median, as far as a trim goes."""
    if name == "exposure":
        stops = _within(-off / LIGHTNESS_PER_STOP, MOST_STOPS)
        return {"lighting": _percent(params.lighting + stops * POINTS_PER_STOP)}
    if name == "contrast":
        points = _within(-off / CONTRAST_PER_POINT, MOST_POINTS)
        return {"contrast": _percent(params.contrast + points)}
    if name == "saturation":
        points = _within(-params.saturation * off / (median_is + off), MOST_POINTS)
        return {"saturation": _percent(params.saturation + points)}
    mired = 1e6 / params.color_temp - _within(off, MOST_MIRED)
    return {"color_temp": float(round(min(12000.0, max(2000.0, 1e6 / mired))))}


def _within(value: float, most: float) -> float:
    return min(most, max(-most, value))


def _percent(value: float) -> float:
    return round(min(100.0, max(0.0, value)), 1)


def _found(
    here: Placed, name: str, severity: Severity, said: tuple[float, float, Mapping[str, float]]
) -> Issue:
    off, median_is, fix = said
    if name == "palette":
        message = "It is made of other colours than the rest of the scene."
        evidence = f"palette {off:.1f} from the others, at most {PALETTE.minor:g} is one scene"
    else:
        band = BANDS[name]
        message = f"It is {band.more if off > 0 else band.less} than the rest of the scene."
        evidence = f"{_LABELS[name]} {median_is + off:.0f}, the scene's median {median_is:.0f}"
    patch = here.replace(**{f"params__{field}": value for field, value in fix.items()})
    return issue("pictures", name, severity, (here,), (message, evidence, patch))
