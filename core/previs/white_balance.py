"""What white the camera is set to, so that a warm hour is warm and not orange.

A frame's parameters say the colour of its light once more when it is graded, on top of light
that was rendered warm or cool already. The camera takes most of what an hour and a genre are
expected to ask for back beforehand; what the director changes then is seen in full.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.colour.kelvin import NEUTRAL_KELVIN, light_matrix
from core.colour.spaces import Matrix
from core.domain.film_terms import Genre, IntExt, TimeOfDay
from core.domain.staging import Staging

_GENRE_KELVIN: dict[Genre, float] = {
    Genre.NOIR: 3200, Genre.HORROR: 4800, Genre.ACTION: 5200, Genre.SCIFI: 6800,
    Genre.DRAMA: 4600, Genre.FANTASY: 4800, Genre.THRILLER: 5000, Genre.WESTERN: 4300,
    Genre.ROMANCE: 3800, Genre.COMEDY: 5200, Genre.DOCUMENTARY: 5400, Genre.ANIMATION: 5600,
}  # fmt: skip
_HOUR_KELVIN: dict[TimeOfDay, float] = {
    TimeOfDay.DAWN: 4000, TimeOfDay.MORNING: 5000, TimeOfDay.DAY: 5600, TimeOfDay.NOON: 5800,
    TimeOfDay.AFTERNOON: 5200, TimeOfDay.GOLDEN_HOUR: 3100, TimeOfDay.DUSK: 6200,
    TimeOfDay.BLUE_HOUR: 7800, TimeOfDay.EVENING: 3600, TimeOfDay.NIGHT: 4200,
    TimeOfDay.MIDNIGHT: 4400,
}  # fmt: skip
"""What genres and hours ask for. Source: reference agents, tables of genres and of the hours."""
_HOUR_SHARE = {IntExt.EXT: 0.6, IntExt.INT: 0.3}
_MOST_KELVIN = 900.0
"""By how much an hour moves a genre's light at most."""
_TAKEN_BACK = 0.62
"""Share, in mired, of a genre's colour that the camera is balanced for."""
_HOUR_TAKEN_BACK = 0.25
"""The same of what the hour adds: a sunset is to be seen."""


def camera_kelvin(staging: Staging) -> float:
    """The white of the camera for *staging*: nearer to the neutral light than what is asked."""
    genre = _GENRE_KELVIN[staging.genre]
    moved = (_HOUR_KELVIN[staging.time] - genre) * _HOUR_SHARE[staging.place.int_ext]
    asked = genre + min(max(moved, -_MOST_KELVIN), _MOST_KELVIN)
    neutral, own = 1e6 / NEUTRAL_KELVIN, 1e6 / genre
    back = _TAKEN_BACK * (own - neutral) + _HOUR_TAKEN_BACK * (1e6 / asked - own)
    return 1e6 / (neutral + back)


def balanced_layers(layers: NDArray[np.float32], staging: Staging) -> NDArray[np.float32]:
    """Light-group *layers* (n, h, w, 3), scene-linear Rec.709, as that camera sees them."""
    seen = layers @ _to_neutral(camera_kelvin(staging)).T.astype(np.float32)
    return np.maximum(seen, 0.0, out=seen)


def _to_neutral(kelvin: float) -> Matrix:
    return np.asarray(np.linalg.inv(light_matrix(kelvin)))
