"""Working the wishes of a note into a shot."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from core.domain.film_terms import Placement, TimeOfDay, Weather
from core.domain.staging import Mark, Staging
from core.grammar import echo
from core.grammar.lexicon.light_tables import Shift
from core.grammar.lighting import capped, time_of_day_params, weather_params
from core.grammar.notes import fields
from core.grammar.notes import people as note_people
from core.grammar.notes import rules_tables as tables
from core.grammar.notes import stage as note_stage
from core.grammar.notes.clause import Wish
from core.grammar.notes.draft import Draft
from core.grammar.notes.rules_tables import Kind
from core.grammar.sizes import step_size

_STRONG = 1.5
_SEVERAL = 2
_QUIET = frozenset({"key_light", "light_quality", "composition", "movement", "framing"})
"""Fields that a saying moves besides its main one; no answer when they are so already."""
_MIN_SECONDS, _MAX_SECONDS = 0.5, 600.0
_LIMITS = {
    "duration_s": (_MIN_SECONDS, _MAX_SECONDS),
    "t_stop": (0.7, 32.0),
    "height_m": (0.05, 60.0),
}


def follow_the_sky(draft: Draft, fixed: Collection[str]) -> None:
    """Move the light as a new hour or weather asks, except the sliders in *fixed*."""
    old, new = draft.original.staging, draft.planned.staging
    if (old.time, old.weather) == (new.time, new.weather):
        return
    kelvin = draft.original.params.color_temp
    shift = capped(_sky(new, kelvin).plus(_sky(old, kelvin).scaled(-1)))
    words = [*draft.because.get(("time", None), ()), *draft.because.get(("weather", None), ())]
    for name, amount in _by_field(shift).items():
        if name not in fixed and round(amount):
            low, high = fields.range_of(name) or (0.0, 1e9)
            value = min(high, max(low, _number(draft, name) + round(amount)))
            for one in words:
                draft.set(name, value, one)


def _sky(staging: Staging, kelvin: float) -> Shift:
    place = staging.place.int_ext
    by_hour = time_of_day_params(staging.time, place, kelvin)
    return by_hour.plus(weather_params(staging.weather, place))


def _by_field(shift: Shift) -> dict[str, float]:
    return {
        "lighting": shift.lighting,
        "contrast": shift.contrast,
        "hdr_bloom": shift.hdr_bloom,
        "color_temp": shift.kelvin,
    }


def apply_wish(draft: Draft, wish: Wish) -> None:
    """Work one granted wish into *draft*."""
    if wish.about in draft.names.values() and wish.kind is not Kind.DO:
        _miss(draft, wish)
    if wish.kind is Kind.ADD:
        factor = wish.strength * (-1 if wish.negated else 1)
        now = _number(draft, wish.field)
        _set_number(draft, wish, now + wish.value * factor)
    elif wish.kind is Kind.SCALE:
        _scale(draft, wish)
    elif wish.kind is Kind.STEP:
        _step(draft, wish)
    elif wish.kind is Kind.PUT:
        _put(draft, wish)
    elif wish.kind is Kind.TO:
        _to(draft, wish)
    else:
        _do(draft, wish)


def _miss(draft: Draft, wish: Wish) -> None:
    """Say so when a wish is about somebody who cannot be seen."""
    if draft.person(wish.about) is None:
        draft.refuse(wish.words, f"{draft.called(wish.about)} is not in this frame.")


def _number(draft: Draft, name: str) -> float:
    value = draft.get(name)
    return float(value) if isinstance(value, int | float) else 0.0


def _set_number(draft: Draft, wish: Wish, value: float) -> None:
    low, high = _LIMITS.get(wish.field) or fields.range_of(wish.field) or (0.0, 1e9)
    held = min(high, max(low, value))
    if wish.exact and held != value:
        draft.collide(
            f"“{wish.words}”: {fields.label(wish.field)} goes from {low:g} to {high:g}; "
            f"set to {held:g}."
        )
    digits = 0 if wish.field in fields.GRADE else 2
    draft.set(wish.field, float(round(held, digits)), wish.words)


def _scale(draft: Draft, wish: Wish) -> None:
    reach = wish.value ** min(wish.strength, 1.6)
    factor = 1 / reach if wish.negated else reach
    _set_number(draft, wish, _number(draft, wish.field) * factor)


def _step(draft: Draft, wish: Wish) -> None:
    far = 2 if wish.strength > _STRONG else 1
    steps = wish.value * far * (-1 if wish.negated else 1)
    size = draft.planned.shot.size
    moved = step_size(size, steps)
    if moved is size:
        end = "tightest" if steps > 0 else "widest"
        draft.refuse(wish.words, f"{size.value.replace('_', ' ')} is already the {end} size.")
        return
    draft.set("size", moved, wish.words)


def _put(draft: Draft, wish: Wish) -> None:
    now: tuple[Any, ...] = tuple(draft.get(wish.field))  # type: ignore[arg-type]
    if wish.negated:
        _take_out(draft, wish, now)
        return
    if wish.field == "style" and wish.value not in now:
        draft.refuse(
            wish.words,
            f"“{wish.value}” goes to the painter's prompt; "
            "the embedded renderer does not draw it.",
        )
    kept = tuple(one for one in now if not _excludes(wish.value, one))
    if wish.value in kept:
        if wish.field == "weather":
            draft.refuse(wish.words, f"there is {wish.value.value} in this frame already.")
        return
    draft.set(wish.field, (*kept, wish.value), wish.words)
    gone = [one for one in now if one not in kept]
    if gone:
        draft.rewrite(lambda text: echo.without_weather(text, gone), wish.words)


def _take_out(draft: Draft, wish: Wish, now: tuple[Any, ...]) -> None:
    if wish.value not in now:
        before = fields.read(draft.original, wish.field)
        if wish.field != "mood" and wish.value not in before:
            name = fields.plain(wish.value).replace("_", " ")
            draft.refuse(wish.words, f"there is no {name} in this frame.")
        return
    draft.set(wish.field, tuple(one for one in now if one != wish.value), wish.words)
    if wish.field == "lights":
        note_stage.put_out(draft, wish)
    if isinstance(wish.value, Weather):
        draft.rewrite(lambda text: echo.without_weather(text, [wish.value]), wish.words)


def _excludes(new: object, old: object) -> bool:
    return old != new and any({new, old} <= group for group in tables.EXCLUSIVE_WEATHER)


def _to(draft: Draft, wish: Wish) -> None:
    if wish.field in fields.PERFORMER:
        note_people.to(draft, wish)
        return
    if wish.negated:
        _take_back(draft, wish)
        return
    if isinstance(wish.value, float):
        _set_number(draft, wish, wish.value)
        return
    if wish.field == "placement" and _seated(draft, wish):
        return
    if draft.get(wish.field) == wish.value and wish.field not in _QUIET:
        said = fields.plain(wish.value).replace("_", " ")
        draft.refuse(wish.words, f"{fields.label(wish.field)} is {said} already.")
    draft.set(wish.field, wish.value, wish.words)
    if isinstance(wish.value, TimeOfDay):
        draft.rewrite(lambda text: echo.retimed(text, wish.value), wish.words)


def _seated(draft: Draft, wish: Wish) -> bool:
    """One of several people put left or right: that is a mark, not a framing."""
    who = draft.person(wish.about) if wish.about else None
    if wish.about in draft.names.values() and who is None:
        return True
    if who is None or len(draft.planned.staging.performers) < _SEVERAL:
        return False
    if wish.value not in {Placement.LEFT, Placement.RIGHT} or who.mark.value == wish.value:
        return False
    draft.set("mark", Mark(wish.value.value), wish.words, who.character_id)
    return True


def _take_back(draft: Draft, wish: Wish) -> None:
    if draft.get(wish.field) == wish.value and wish.field in tables.NEUTRAL:
        draft.set(wish.field, tables.NEUTRAL[wish.field], wish.words)
    elif wish.field in {"time", "size"}:
        draft.refuse(wish.words, "that says what it should not be; say what it should be.")


def _do(draft: Draft, wish: Wish) -> None:
    if wish.negated:
        draft.refuse(wish.words, "there is nothing of that kind to take back.")
        return
    {**note_people.DEEDS, **note_stage.DEEDS}[wish.field](draft, wish)
