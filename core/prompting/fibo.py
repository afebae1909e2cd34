"""A planned shot as the structured prompt of Bria FIBO.

One source per fact: every field that speaks of the hour, the weather, the lens or the wardrobe
takes its words from the staging, so a change is echoed everywhere by writing the prompt anew.
Source: reference bria-fibo-api 3 (schema, wording), agents 2.9 and 5.3 (the echo rule).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.domain.cast import Character
from core.domain.film_terms import Framing, IntExt, ShotSize
from core.domain.film_terms_tables import SIZE_LADDER
from core.domain.plan import PlannedShot
from core.domain.staging import Feature, Staging
from core.prompting import words
from core.prompting import words_tables as tables
from core.prompting.anonymous import named_in, place_without_names, without_names
from core.prompting.fibo_schema import MAX_OBJECTS, MAX_SUMMARY_WORDS
from core.prompting.people import Cast, descriptor_of, person_objects

MAX_PEOPLE = 4
"""One object is kept for what they act with."""
PLACE_OBJECTS = 3
_HANDS_VISIBLE = frozenset(SIZE_LADDER[: SIZE_LADDER.index(ShotSize.MEDIUM) + 1])


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
        "photographic_characteristics": _photography(planned),
        **_style(planned.staging),
        "context": _context(planned),
    }


def _objects(planned: PlannedShot, known: Cast) -> list[dict[str, Any]]:
    shot, staging = planned.shot, planned.staging
    if shot.framing is Framing.INSERT:
        return [_insert_object(planned)]
    people = person_objects(planned, known, MAX_PEOPLE)
    if not people:
        return _place_objects(planned)
    held = {one.holds for one in staging.performers}
    spare = MAX_OBJECTS - len(people) if shot.size in _HANDS_VISIBLE else 0
    loose = [one for one in staging.props if one not in held and one in shot.action.lower()]
    return people + [_prop_object(one, planned.shot.size) for one in loose[:spare]]


def _insert_object(planned: PlannedShot) -> dict[str, Any]:
    thing = planned.shot.subjects[0] if planned.shot.subjects else _first_prop(planned.staging)
    held = any(one.holds == thing for one in planned.staging.performers)
    return {
        "description": f"{words.with_article(thing)}, the only subject of the frame",
        "location": "center",
        "relationship": "held in a person's hand" if held else "on its own, as used in the scene",
        "relative_size": "large within frame",
        "shape_and_color": f"{thing}, true to its material",
        "texture": "fine, tactile detail",
    }


def _first_prop(staging: Staging) -> str:
    return staging.props[0] if staging.props else "a telling detail of the place"


def _prop_object(prop: str, size: ShotSize) -> dict[str, Any]:
    return {
        "description": words.with_article(prop),
        "location": "midground, beside the action",
        "relationship": "part of the scene, within reach",
        "relative_size": "very small" if size is ShotSize.EXTREME_WIDE else "small",
        "shape_and_color": f"{prop}, true to its material",
    }


def _place_objects(planned: PlannedShot) -> list[dict[str, Any]]:
    listed = planned.staging.place.features[:PLACE_OBJECTS]
    where = ("center, midground", "left third, midground", "right third, background")
    return [_feature_object(one, spot) for one, spot in zip(listed, where, strict=False)]


def _feature_object(feature: Feature, location: str) -> dict[str, Any]:
    named = tables.FEATURE_WORDS[feature]
    return {
        "description": named,
        "location": location,
        "relationship": "part of the place",
        "relative_size": "medium within frame",
        "shape_and_color": f"{named}, true to the material",
    }


def _summary(planned: PlannedShot, cast: Sequence[Character], known: Cast) -> str:
    shot, staging = planned.shot, planned.staging
    size = tables.SIZE_WORDS[shot.size]
    first = f"{size[:1].upper()}{size[1:]}, {tables.ANGLE_WORDS[shot.angle]}."
    hour = tables.TIME_WORDS[staging.time][0]
    setting = words.joined(_place_words(staging, cast), hour, words.air(staging))
    sentences = (first, _action(planned, cast, known), f"{setting[:1].upper()}{setting[1:]}.")
    return _capped(" ".join(one for one in sentences if one))


def _capped(text: str) -> str:
    spoken = text.split()
    return text if len(spoken) <= MAX_SUMMARY_WORDS else " ".join(spoken[:MAX_SUMMARY_WORDS]) + "."


def _action(planned: PlannedShot, cast: Sequence[Character], known: Cast) -> str:
    """The action in descriptors; told by the poses when it speaks of somebody out of frame."""
    seen = {one.character_id: one for one in planned.staging.performers}
    action = planned.shot.action.strip()
    talked_of = named_in(action, cast)
    insert = planned.shot.framing is Framing.INSERT
    if not action or any(one.id not in seen for one in talked_of) or (insert and talked_of):
        return acting(planned, known)
    said = [(one, descriptor_of(seen[one.id], known)) for one in talked_of]
    return without_names(action, said).rstrip(".") + "."


def acting(planned: PlannedShot, known: Cast) -> str:
    """What can be seen being done, told by the poses alone."""
    if planned.shot.framing is Framing.INSERT:
        return f"{_insert_object(planned)['description'].capitalize()}."
    done = dict.fromkeys(
        f"{descriptor_of(one, known)} {tables.POSE_WORDS[one.pose][1]}"
        for one in planned.staging.performers
    )
    text = "; ".join(tuple(done)[:MAX_PEOPLE])
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _place_words(staging: Staging, cast: Sequence[Character]) -> str:
    name = place_without_names(staging.place.words, cast)
    return f"interior, {name}" if staging.place.int_ext is IntExt.INT else f"exterior, {name}"


def _background(
    planned: PlannedShot, cast: Sequence[Character], objects: list[dict[str, Any]]
) -> str:
    staging = planned.staging
    in_front = {one["description"] for one in objects}
    rest = tuple(
        one for one in staging.place.features if tables.FEATURE_WORDS[one] not in in_front
    )
    return words.joined(
        _place_words(staging, cast),
        words.features(rest),
        tables.TIME_WORDS[staging.time][0],
        words.ground(staging),
        words.air(staging),
        words.practicals(staging),
    )


def _lighting(planned: PlannedShot) -> dict[str, str]:
    staging, params = planned.staging, planned.params
    return {
        "conditions": words.joined(
            tables.TIME_WORDS[staging.time][0],
            words.said(tables.LIGHT_WORDS, params.lighting),
            words.said(tables.KELVIN_WORDS, params.color_temp),
            words.practicals(staging),
            words.said(tables.BLOOM_WORDS, params.hdr_bloom),
        ),
        "direction": words.light_direction(staging),
        "shadows": words.shadows(staging, params),
    }


def _aesthetics(planned: PlannedShot) -> dict[str, str]:
    shot, staging, params = planned.shot, planned.staging, planned.params
    colourless = params.saturation < tables.SATURATION_WORDS[0][0]
    palette = (
        ("",)
        if colourless
        else (
            words.said(tables.KELVIN_PALETTE, params.color_temp),
            tables.GENRE_PALETTE[staging.genre],
        )
    )
    return {
        "composition": words.joined(
            tables.SIZE_WORDS[shot.size], tables.COMPOSITION_WORDS[params.composition]
        ),
        "color_scheme": words.joined(
            *(tables.STYLE_PALETTES.get(one, "") for one in staging.style),
            *palette,
            words.said(tables.SATURATION_WORDS, params.saturation),
            words.said(tables.CONTRAST_WORDS, params.contrast),
        ),
        "mood_atmosphere": words.joined(*staging.mood[:3]) or tables.GENRE_MOOD[staging.genre],
    }


def _photography(planned: PlannedShot) -> dict[str, str]:
    shot = planned.shot
    fast = any(one.pose in tables.FAST_POSES for one in planned.staging.performers)
    return {
        "depth_of_field": words.said(tables.STOP_WORDS, shot.t_stop),
        "focus": words.joined(
            "sharp focus on the subject",
            tables.MOTION_FOCUS.get(shot.movement, ""),
            "motion blur on moving limbs" if fast else "",
            *(tables.STYLE_FOCUS.get(one, "") for one in planned.staging.style),
        ),
        "camera_angle": tables.ANGLE_WORDS[planned.params.camera_angle],
        "lens_focal_length": words.lens_words(shot, planned.params),
    }


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
    return f"A storyboard frame for {film}, {planned.shot.beat.replace('_', ' ')}."
