"""Does the scene stay where it is, at its hour, in its weather, in its light and look?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import Any

from core.domain.continuity import Issue, Severity
from core.domain.film_terms import TimeOfDay, Weather
from core.domain.staging import KeyLight
from core.grammar.continuity import rules_tables as tables
from core.grammar.continuity.run import Placed, SceneRun, issue

_PLACE_FACTS = ("int_ext", "set_kind", "words")


def location(run: SceneRun) -> Iterator[Issue]:
    """The same place, built the same way, in every shot of the scene."""
    home = run.scene.place
    for placed in run.shots:
        here = placed.planned.staging.place
        changed = [name for name in _PLACE_FACTS if getattr(here, name) != getattr(home, name)]
        travelled = any(here.words in one.text for one in run.between(None, placed))
        if changed and not travelled:
            yield issue(
                "location",
                "place",
                Severity.CRITICAL,
                (placed,),
                (
                    f"{placed.label} plays at {here.words}; the scene plays at {home.words}.",
                    (
                        f"{changed[0]}: {getattr(here, changed[0])} instead of "
                        f"{getattr(home, changed[0])}"
                    ),
                    placed.replace(staging__place=home.model_dump(mode="json")),
                ),
            )
        elif not changed:
            yield from _dressing(run, placed)


def _dressing(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    seeds = Counter(one.planned.staging.set_seed for one in run.shots)
    usual = seeds.most_common(1)[0][0]
    features = Counter(one.planned.staging.place.features for one in run.shots)
    set_of_most = features.most_common(1)[0][0]
    staging = placed.planned.staging
    if staging.set_seed != usual:
        yield issue(
            "location",
            "variant",
            Severity.MAJOR,
            (placed,),
            (
                f"{placed.label} is built as another variant of {staging.place.words}.",
                f"set seed {staging.set_seed} instead of {usual}",
                placed.replace(staging__set_seed=usual),
            ),
        )
    if staging.place.features != set_of_most:
        odd = sorted({*staging.place.features} ^ {*set_of_most})
        yield issue(
            "location",
            "dressing",
            Severity.MAJOR,
            (placed,),
            (
                (
                    f"The set of {placed.label} is dressed differently: "
                    f"{', '.join(odd).replace('_', ' ')}."
                ),
                f"{len(odd)} pieces differ from the scene's set",
                placed.replace(staging__place__features=[str(one) for one in set_of_most]),
            ),
        )


def time_and_weather(run: SceneRun) -> Iterator[Issue]:
    """The hour and the sky of the heading, unless the text lets time pass or the weather turn."""
    for placed in run.shots:
        told = " ".join(one.text.lower() for one in run.between(None, placed))
        if not any(word in told for word in tables.LATER):
            yield from _hour(run, placed)
        if not _sky_turns(told):
            yield from _weather(run, placed)
        yield from _sun_at_night(placed)


def _hour(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    now, wanted = placed.planned.staging.time, run.scene.heading.time
    if now is wanted:
        return
    contradiction = _light_of(now) != _light_of(wanted)
    yield issue(
        "time_weather",
        "time",
        Severity.CRITICAL if contradiction else Severity.MINOR,
        (placed,),
        (
            (
                f"{placed.label} plays at {_said(now)}, the scene at {_said(wanted)}. Apply it to "
                "the whole scene, or mark the frame as a flash."
            ),
            f"{_said(now)} ({_light_of(now)}) against {_said(wanted)} ({_light_of(wanted)})",
            placed.replace(staging__time=wanted.value),
        ),
    )


def _said(value: object) -> str:
    return str(value).replace("_", " ")


def _light_of(time: TimeOfDay) -> str:
    if time in tables.DARK_HOURS:
        return "dark"
    return "twilight" if time in tables.TWILIGHT else "daylight"


def _sky_turns(told: str) -> bool:
    words = told.split()
    skies = any(one.value in told for one in Weather)
    return skies and any(word.startswith(verb) for word in words for verb in tables.SKY_EVENTS)


def _weather(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    now, wanted = placed.planned.staging.weather, run.scene.weather
    missing = [one for one in wanted if one not in now]
    extra = [one for one in now if one not in wanted]
    if not missing and not extra:
        return
    falls = tables.FALLING & {*now}, tables.FALLING & {*wanted}
    contradiction = bool(falls[0] and falls[1] and falls[0] != falls[1]) or (
        Weather.CLEAR in now and bool(falls[1])
    )
    what = ", ".join([f"no {one}" for one in missing] + [f"{one}" for one in extra])
    yield issue(
        "time_weather",
        "weather",
        Severity.CRITICAL if contradiction else Severity.MINOR if not extra else Severity.MAJOR,
        (placed,),
        (
            f"The sky of {placed.label} does not match the scene: {what}.",
            f"{_list(now)} against {_list(wanted)}",
            placed.replace(staging__weather=[one.value for one in wanted]),
        ),
    )


def _list(values: tuple[Any, ...]) -> str:
    return ", ".join(str(one) for one in values) or "nothing in the air"


def _sun_at_night(placed: Placed) -> Iterator[Issue]:
    staging = placed.planned.staging
    suns = tables.SUN_LIGHTS & {*staging.lights}
    if suns and staging.time in tables.DARK_HOURS:
        left = [one for one in staging.lights if one not in suns]
        yield issue(
            "time_weather",
            "sun",
            Severity.MAJOR,
            (placed,),
            (
                f"There is sun in {placed.label}, which plays at {_said(staging.time)}.",
                f"{', '.join(sorted(suns))} at {_said(staging.time)}",
                placed.replace(staging__lights=left),
            ),
        )


def light(run: SceneRun) -> Iterator[Issue]:
    """Every slider of the light near the scene's median; the key from the same side."""
    for name, (band, unit) in tables.LIGHT_BANDS.items():
        centre = median(float(getattr(one.planned.params, name)) for one in run.shots)
        for placed in run.shots:
            if not _light_changes(run, placed):
                yield from _drift(placed, name, centre, (band, unit))
    yield from _key_side(run)


def _light_changes(run: SceneRun, placed: Placed) -> bool:
    if placed.planned.shot.beat == "explosion":
        return True
    return any(
        one.verb in tables.LIGHT_EVENTS and one.prop is not None
        for one in run.between(None, placed)
        if one.source[0] >= placed.planned.shot.source[0]
    )


def _drift(placed: Placed, name: str, centre: float, band: tuple[float, str]) -> Iterator[Issue]:
    width, unit = band
    value = float(getattr(placed.planned.params, name))
    away = value - centre
    if abs(away) <= width:
        return
    edge = centre + (width if away > 0 else -width)
    label = name.replace("_", " ").replace("color temp", "colour temperature")
    yield issue(
        "light",
        name,
        Severity.MAJOR if abs(away) > 2 * width else Severity.MINOR,
        (placed,),
        (
            f"The {label} of {placed.label} drifts from the scene by {away:+.0f} {unit}.",
            f"{value:.0f} against a median of {centre:.0f}; ±{width:.0f} {unit} cut together",
            placed.replace(**{f"params__{name}": round(edge)}),
        ),
    )


def _key_side(run: SceneRun) -> Iterator[Issue]:
    keys = Counter(one.planned.staging.key_light for one in run.shots)
    usual = keys.most_common(1)[0][0]
    for placed in run.shots:
        key = placed.planned.staging.key_light
        if key not in (usual, KeyLight.MOTIVATED):
            yield issue(
                "light",
                "key",
                Severity.MINOR,
                (placed,),
                (
                    f"The key of {placed.label} comes from elsewhere than in the scene.",
                    f"{key} against {usual} in {keys[usual]} of {len(run.shots)} shots",
                    placed.replace(staging__key_light=usual.value),
                ),
            )


def palette(run: SceneRun) -> Iterator[Issue]:
    """One genre, one medium, one strength of colour."""
    genre = Counter(one.planned.staging.genre for one in run.shots).most_common(1)[0][0]
    style = Counter(one.planned.staging.style for one in run.shots).most_common(1)[0][0]
    colour = median(one.planned.params.saturation for one in run.shots)
    for placed in run.shots:
        staging = placed.planned.staging
        if staging.genre is not genre or staging.style != style:
            yield issue(
                "palette",
                "style",
                Severity.CRITICAL,
                (placed,),
                (
                    f"{placed.label} has another look than the scene.",
                    f"{staging.genre} {_list(staging.style)} against {genre} {_list(style)}",
                    placed.replace(staging__genre=genre.value, staging__style=list(style)),
                ),
            )
        yield from _colour(placed, colour)


def _colour(placed: Placed, centre: float) -> Iterator[Issue]:
    value = placed.planned.params.saturation
    away = value - centre
    if abs(away) > tables.SATURATION_BAND:
        edge = centre + (tables.SATURATION_BAND if away > 0 else -tables.SATURATION_BAND)
        yield issue(
            "palette",
            "saturation",
            Severity.MAJOR if abs(away) > 2 * tables.SATURATION_BAND else Severity.MINOR,
            (placed,),
            (
                (
                    f"The colour of {placed.label} is {'stronger' if away > 0 else 'weaker'} than "
                    "the scene's."
                ),
                f"saturation {value:.0f} against a median of {centre:.0f}",
                placed.replace(params__saturation=round(edge)),
            ),
        )
