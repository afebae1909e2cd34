"""A planned shot as the structured prompt of Bria FIBO.

One source per fact: every field that speaks of the hour, the weather, the lens or the wardrobe
takes its words from the staging, so a change is echoed everywhere by writing the prompt anew.
Source: reference bria-fibo-api 3 (schema, wording), agents 2.9 and 5.3 (the echo rule).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.domain.cast import Character
from core.domain.film_terms import Framing, IntExt
from core.domain.plan import PlannedShot
from core.domain.staging import Staging
from core.prompting import light, things, words
from core.prompting import words_tables as tables
from core.prompting.anonymous import place_without_names
from core.prompting.fibo_schema import MAX_OBJECTS, MAX_SUMMARY_WORDS
from core.prompting.people import (
    HANDS_VISIBLE,
    MAX_PEOPLE,
    Cast,
    called,
    everybody,
    is_shoulder,
    person_objects,
)
from core.prompting.telling import acting, told
from core.prompting.things_tables import BEAT_MOMENTS

__all__ = ["acting", "structured_prompt"]
DEEP_STOP = 5.0
"""From here on the background is sharp, so nothing in it may be blurred."""


def structured_prompt(planned: PlannedShot, cast: Sequence[Character]) -> dict[str, Any]:
    """The structured prompt of *planned*: what FIBO is asked to paint, without any name in it.

    Args:
        planned: The shot; only who stands in its staging is mentioned.
        cast: Whose frozen strings go in verbatim; people missing here are described by their look.
    """
    known: Cast = {one.id: one for one in cast}
    objects = _objects(planned, known)
    return {
        "short_description": _summary(planned, cast, known),
        "objects": objects,
        "background_setting": _background(planned, cast, objects),
        "lighting": _lighting(planned),
        "aesthetics": _aesthetics(planned),
        "photographic_characteristics": _photography(planned, known),
        **_style(planned.staging),
        "context": _context(planned),
    }


def _objects(planned: PlannedShot, known: Cast) -> list[dict[str, Any]]:
    if planned.shot.framing is Framing.INSERT:
        return [things.insert_object(planned, known)]
    people = person_objects(planned, known, MAX_PEOPLE)
    if not people:
        about = things.loose_objects(planned, MAX_OBJECTS - things.PLACE_OBJECTS)
        return things.place_objects(planned) + about
    return people + things.loose_objects(planned, MAX_OBJECTS - len(people))


def _summary(planned: PlannedShot, cast: Sequence[Character], known: Cast) -> str:
    shot, staging = planned.shot, planned.staging
    size = _size_words(planned)
    first = f"{size[:1].upper()}{size[1:]}, {tables.ANGLE_WORDS[shot.angle]}."
    setting = words.joined(_place_words(staging, cast), light.hour(staging), light.air(staging))
    sentences = (first, told(planned, cast, known), f"{setting[:1].upper()}{setting[1:]}.")
    return _capped(" ".join(one for one in sentences if one))


def _size_words(planned: PlannedShot) -> str:
    """The size; by what it shows of a body only where there is one."""
    told = tables.SIZE_WORDS[planned.shot.size]
    return told if _is_peopled(planned) else told.split(",", maxsplit=1)[0]


def _capped(text: str) -> str:
    spoken = text.split()
    return text if len(spoken) <= MAX_SUMMARY_WORDS else " ".join(spoken[:MAX_SUMMARY_WORDS]) + "."


def _place_words(staging: Staging, cast: Sequence[Character]) -> str:
    name = place_without_names(staging.place.words, cast)
    return f"interior, {name}" if staging.place.int_ext is IntExt.INT else f"exterior, {name}"


def _background(
    planned: PlannedShot, cast: Sequence[Character], objects: list[dict[str, Any]]
) -> str:
    staging = planned.staging
    return words.joined(
        _place_words(staging, cast),
        things.in_background(planned, objects),
        _others(planned, cast),
        light.hour(staging),
        light.ground(staging),
        light.air(staging),
        light.practicals(staging),
    )


def _others(planned: PlannedShot, cast: Sequence[Character]) -> str:
    """Who is there beyond the number of objects."""
    known: Cast = {one.id: one for one in cast}
    if planned.shot.framing is Framing.INSERT:
        return ""
    rest = everybody(planned)[MAX_PEOPLE:]
    named = " and ".join(called(one, known) for one in rest)
    return f"{named} further back" if named else ""


def _lighting(planned: PlannedShot) -> dict[str, str]:
    staging, params = planned.staging, planned.params
    return {
        "conditions": light.conditions(staging, params),
        "direction": light.direction(staging),
        "shadows": light.shadows(staging, params),
    }


def _aesthetics(planned: PlannedShot) -> dict[str, str]:
    staging, params = planned.staging, planned.params
    composed = tables.COMPOSITION_WORDS if _is_peopled(planned) else tables.COMPOSITION_EMPTY
    return {
        "composition": words.joined(_size_words(planned), composed[params.composition]),
        "color_scheme": light.palette(staging, params),
        "mood_atmosphere": words.joined(*staging.mood[:3]) or tables.GENRE_MOOD[staging.genre],
    }


def _is_peopled(planned: PlannedShot) -> bool:
    """Whether the frame is built on somebody or on one thing."""
    return bool(planned.staging.performers) or planned.shot.framing is Framing.INSERT


def _photography(planned: PlannedShot, known: Cast) -> dict[str, str]:
    shot = planned.shot
    fast = any(one.pose in tables.FAST_POSES for one in planned.staging.performers)
    blurred = tables.MOTION_FOCUS.get(shot.movement, "")
    behind = shot.t_stop >= DEEP_STOP and "background" in blurred
    return {
        "depth_of_field": words.said(tables.STOP_WORDS, shot.t_stop),
        "focus": words.joined(
            f"sharp focus on {_in_focus(planned, known)}",
            "" if behind else blurred,
            "motion blur on moving limbs" if fast and shot.size in HANDS_VISIBLE else "",
            *(tables.STYLE_FOCUS.get(one, "") for one in planned.staging.style),
        ),
        "camera_angle": tables.ANGLE_WORDS[planned.params.camera_angle],
        "lens_focal_length": words.lens_words(shot, planned.params),
    }


def _in_focus(planned: PlannedShot, known: Cast) -> str:
    """Who or what is held sharp: as asked, else whom the frame is built on."""
    shot = planned.shot
    if not _is_peopled(planned):
        return "the place"
    if shot.framing is Framing.INSERT:
        return "the subject"
    people = everybody(planned)
    asked = next((one for one in people if one.character_id == shot.focus), None)
    if asked is None and shot.focus in planned.staging.props:
        return f"the {shot.focus}"
    if asked is None and len(people) > 1:
        asked = next((one for one in people if not is_shoulder(shot, one)), None)
    return called(asked, known) if asked else "the subject"


def _style(staging: Staging) -> dict[str, str]:
    medium, artistic = tables.GENRE_MEDIUM[staging.genre]
    media = [one for one in staging.style if one in tables.STYLE_MEDIA]
    looks = [tables.STYLE_LOOKS[one] for one in staging.style if one in tables.STYLE_LOOKS]
    drawn = [tables.STYLE_MEDIA[one] for one in media]
    return {
        "style_medium": media[-1] if media else medium,
        "artistic_style": (drawn + looks)[-1] if media or looks else artistic,
    }


def _context(planned: PlannedShot) -> str:
    noun = words.with_article(tables.GENRE_NOUN[planned.staging.genre])
    film = noun if noun.startswith("a film") else f"{noun} film"
    beat = planned.shot.beat
    moment = BEAT_MOMENTS.get(beat, f"a moment of {beat.replace('_', ' ')}")
    return f"A storyboard frame for {film}, {moment}."
