"""Words typed on the command line as values of the trade."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, TypeVar

from pydantic import ValidationError

from core.domain.film_terms import Genre, Quality
from core.domain.params import FrameParams
from core.errors import InvalidInput

Choice = TypeVar("Choice", bound=StrEnum)


def genre_named(word: str | None) -> Genre | None:
    """The genre of that name; None stays None: the text decides.

    Raises:
        InvalidInput: there is none of that name.
    """
    return None if word is None else _one_of(Genre, "genre", word)


def quality_named(word: str) -> Quality:
    """The quality of that name.

    Raises:
        InvalidInput: there is none of that name.
    """
    return _one_of(Quality, "quality", word)


def settings_of(pairs: Sequence[str]) -> dict[str, Any]:
    """``["fov=35", "camera_angle=low-angle"]`` as a mapping, numbers as numbers.

    Raises:
        InvalidInput: one of them is not ``key=value``.
    """
    found: dict[str, Any] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if not (equals and key.strip() and value.strip()):
            raise InvalidInput(f"{pair!r} is not of the form key=value, e.g. --set fov=35.")
        found[key.strip()] = _number_or_word(value.strip())
    return found


def params_of(pairs: Sequence[str]) -> FrameParams | None:
    """Base parameters for every shot; None when nothing was set: the genre decides.

    Raises:
        InvalidInput: an unknown parameter, or a value outside its range.
    """
    if not pairs:
        return None
    values = settings_of(pairs)
    unknown = sorted(set(values) - set(FrameParams.model_fields))
    if unknown:
        names = ", ".join(FrameParams.model_fields)
        raise InvalidInput(f"There is no parameter {unknown[0]!r}; choose one of {names}.")
    try:
        return FrameParams(**values)
    except ValidationError as error:
        first = error.errors()[0]
        problem = first["msg"].removeprefix("Input should be ")
        name = first["loc"][0]
        raise InvalidInput(f"{name} = {first['input']}: it must be {problem}.") from error


def _one_of(kind: type[Choice], noun: str, word: str) -> Choice:
    try:
        return kind(word.strip().lower())
    except ValueError as error:
        names = ", ".join(kind)
        raise InvalidInput(f"There is no {noun} {word!r}; choose one of {names}.") from error


def _number_or_word(value: str) -> float | str:
    try:
        return float(value)
    except ValueError:
        return value
