"""How bright the picture is printed: a light meter that knows the time of day and the subject."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.domain.film_terms import Genre, IntExt, TimeOfDay, Weather
from core.domain.staging import Staging

_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)
_KEYS = {
    TimeOfDay.DAWN: 0.16,
    TimeOfDay.MORNING: 0.17,
    TimeOfDay.DAY: 0.17,
    TimeOfDay.NOON: 0.15,
    TimeOfDay.AFTERNOON: 0.17,
    TimeOfDay.GOLDEN_HOUR: 0.16,
    TimeOfDay.DUSK: 0.15,
    TimeOfDay.BLUE_HOUR: 0.14,
    TimeOfDay.EVENING: 0.14,
    TimeOfDay.NIGHT: 0.125,
    TimeOfDay.MIDNIGHT: 0.115,
}
"""Log-average of the displayed picture, 0.18 being middle grey, before the frame's parameters.

How bright an hour and a genre are meant to be is said by those parameters, and must not be said
twice: the meter only makes a print that they leave readable.
"""
_GENRE_STOPS = {
    Genre.NOIR: 0.0,
    Genre.HORROR: 0.8,
    Genre.ACTION: -0.7,
    Genre.DRAMA: -0.2,
    Genre.FANTASY: -0.5,
    Genre.THRILLER: 0.2,
    Genre.WESTERN: -0.5,
    Genre.ROMANCE: -0.5,
    Genre.COMEDY: -0.7,
    Genre.DOCUMENTARY: -0.5,
    Genre.ANIMATION: -0.7,
}
"""What is taken back of a genre's own light level (reference agents, genre table, at 0.06 EV a
step): a western's noon keeps its sky, a horror night its shapes."""
_PALE_STOPS = {Weather.FOG: 0.9, Weather.MIST: 0.5, Weather.SNOW: 0.9}
"""Scattered light is bright: fog is pale, not dark."""
_NIGHT_PALE = 0.5
"""What is left of that by lamps and moon."""
_BY_DAY = frozenset(_KEYS) - {
    TimeOfDay.BLUE_HOUR, TimeOfDay.EVENING, TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT
}  # fmt: skip
_ROOM_KEY = 0.15
"""Rooms differ less by the hour."""
_SUBJECT_WEIGHT = 0.5
_SUBJECT_STOPS = (-1.0, 1.3)
"""How far the subject may pull the meter."""
_PEAK_PERCENTILE, _PEAK, _PEAK_STOPS = 93.0, 0.42, 1.3
"""The subject's light parts are held below this printed luminance, by so many stops at most."""
_LIMITS_EV = (-10.0, 10.0)


def key_of(staging: Staging) -> float:
    """The log-average the picture is printed at."""
    key = _KEYS[staging.time]
    if staging.place.int_ext is IntExt.INT:
        key = 0.6 * key + 0.4 * _ROOM_KEY
    stops = _GENRE_STOPS.get(staging.genre, 0.0)
    if staging.place.int_ext is IntExt.EXT:
        pale = max((_PALE_STOPS.get(one, 0.0) for one in staging.weather), default=0.0)
        stops += pale if staging.time in _BY_DAY else pale * _NIGHT_PALE
    return float(key * 2**stops)


def exposure_ev(rgb: NDArray[np.float32], subject: NDArray[np.bool_], staging: Staging) -> float:
    """Stops from scene-linear *rgb* (h, w, 3) to the printed picture.

    Args:
        rgb: Scene-linear Rec.709.
        subject: (h, w), where the principal is; it pulls the meter towards itself.
        staging: Tells how bright such a scene is meant to look.
    """
    luminance = np.maximum(rgb @ _LUMINANCE, 0.0)
    key = key_of(staging)
    stops = _stops_to(luminance, key)
    if subject.mean() > 0.004:
        pull = _SUBJECT_WEIGHT * (_stops_to(luminance[subject], key * 1.15) - stops)
        stops += min(max(pull, _SUBJECT_STOPS[0]), _SUBJECT_STOPS[1])
        stops -= _too_bright(luminance[subject], stops)
    return float(min(max(stops, _LIMITS_EV[0]), _LIMITS_EV[1]))


def _too_bright(subject: NDArray[np.float32], stops: float) -> float:
    """Stops by which the subject's light parts, a face over a dark suit, would be burnt out.

    A subject all in white has no such parts: there the meter is right.
    """
    peak = max(float(np.percentile(subject, _PEAK_PERCENTILE)), 1e-6)
    above = float(np.log2(peak / max(float(np.median(subject)), 1e-6)))
    excess = float(np.log2(peak / _PEAK)) + stops
    return min(max(excess, 0.0), max(0.5 * above, 0.0), _PEAK_STOPS)


def _stops_to(luminance: NDArray[np.float32], key: float) -> float:
    """Stops that bring the log-average to *key*; very dark and very bright count less."""
    middle = max(float(np.median(luminance)), 1e-6)
    held = np.clip(luminance, middle / 64, middle * 64)
    return float(np.log2(key) - np.mean(np.log2(held)))
