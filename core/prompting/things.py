"""What is in a frame besides people, as FIBO objects: inserts, things about, pieces of a place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.domain.film_terms import Framing, ShotSize
from core.domain.plan import PlannedShot
from core.domain.staging import Feature, Performer, PlacedProp, Staging
from core.prompting import things_tables as tables
from core.prompting.features_tables import FEATURES, SAME_AS_LIGHT
from core.prompting.people import (
    HANDS_VISIBLE,
    Cast,
    called,
    is_creature,
    look_words,
    skin_of_look,
    told_skin,
    wardrobe_of,
)
from core.prompting.words import joined, with_article

PLACE_OBJECTS = 3
_NOWHERE = "a detail of the place"


def insert_object(planned: PlannedShot, cast: Cast) -> dict[str, Any]:
    """The one thing an insert is of."""
    thing = planned.shot.subjects[0] if planned.shot.subjects else _first_prop(planned.staging)
    owner = next(iter(planned.staging.performers), None)
    if thing in tables.BODY_PART_FORMS:
        return _body_part(thing, owner, cast)
    if thing == _NOWHERE:
        return _detail(planned.staging)
    return {
        "description": f"{with_article(thing)}, the only subject of the frame",
        "location": "center",
        "relationship": _lies(thing, planned.staging),
        "relative_size": "large within frame",
        "shape_and_color": f"{thing}, true to its material",
        "texture": "fine, tactile detail",
    }


def _lies(thing: str, staging: Staging) -> str:
    if any(one.holds == thing for one in staging.performers):
        return "held in a person's hand"
    lying = next((one for one in staging.placed if one.word == thing), None)
    return tables.SUPPORT_WORDS[lying.support] if lying else "on its own, as used in the scene"


def _first_prop(staging: Staging) -> str:
    return staging.props[0] if staging.props else _NOWHERE


def _body_part(part: str, owner: Performer | None, cast: Cast) -> dict[str, Any]:
    """A part of somebody: nothing else of them is in frame, yet skin and cloth are theirs."""
    thing = {
        "description": f"{tables.BODY_PART_FORMS[part]}, the only subject of the frame",
        "location": "center",
        "relationship": "part of one person, the rest of the body out of frame",
        "relative_size": "large within frame",
        "shape_and_color": tables.BODY_PART_FORMS[part],
    }
    if owner is None:
        return thing
    if is_creature(cast.get(owner.character_id)):
        texture = tables.CREATURE_FORMS[owner.look.species][1]
        of = f"part of {called(owner, cast)}, the rest of the body out of frame"
        return thing | {"relationship": of, "texture": texture}
    skin = told_skin(owner, cast) or skin_of_look(owner.look)
    return thing | {
        "clothing": wardrobe_of(owner, cast) or look_words(owner.look)[1],
        "skin_tone_and_texture": f"{skin}, natural texture",
    }


def _detail(staging: Staging) -> dict[str, Any]:
    """The most telling piece of the place: a thing before a wall or the ground."""
    smallest = sorted(staging.place.features, key=lambda one: _LARGENESS.get(FEATURES[one][2], 0))
    if smallest:
        words, _, _, shape = FEATURES[smallest[0]]
    else:
        words, shape = "a corner of the place", "plain surfaces meeting at an angle"
    return {
        "description": f"{words}, seen close, the only subject of the frame",
        "location": "center",
        "relationship": "part of the place",
        "relative_size": "large within frame",
        "shape_and_color": shape,
        "texture": "fine, tactile detail",
    }


_LARGENESS = {"small within frame": 0, "medium within frame": 1, "large within frame": 2}


def loose_objects(planned: PlannedShot, spare: int) -> list[dict[str, Any]]:
    """Things about that the shot shows, as many as there is room for."""
    if planned.shot.size not in HANDS_VISIBLE:
        return []
    lying = {one.word: one for one in planned.staging.placed}
    found = [_prop_object(word, lying.get(word), planned.shot.size) for word in loose(planned)]
    return found[: max(0, spare)]


def loose(planned: PlannedShot) -> tuple[str, ...]:
    """What nobody holds: first what lies about, then what the action speaks of."""
    staging = planned.staging
    held = {one.holds for one in staging.performers}
    fixed = {FEATURES[one][0].rsplit(" ", 1)[-1] for one in staging.place.features}
    spoken = [one for one in staging.props if _says(planned.shot.action, one)]
    listed = dict.fromkeys([one.word for one in staging.placed] + spoken)
    where = planned.staging.place.words
    return tuple(one for one in listed if one not in held | fixed and not _says(where, one))


def _says(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}(?:e?s)?\b", text, re.IGNORECASE) is not None


def _prop_object(prop: str, lying: PlacedProp | None, size: ShotSize) -> dict[str, Any]:
    large = prop in tables.LARGE_THINGS
    scale = "large within frame" if large else "small"
    where = "lower midground" if lying else "midground, beside the action"
    return {
        "description": with_article(prop),
        "location": where,
        "relationship": tables.SUPPORT_WORDS[lying.support] if lying else "part of the action",
        "relative_size": "very small" if size is ShotSize.EXTREME_WIDE else scale,
        "shape_and_color": f"{prop}, true to its material",
    }


def place_objects(planned: PlannedShot) -> list[dict[str, Any]]:
    """The pieces of a place where nobody is in the frame."""
    return [_feature_object(one) for one in shown_features(planned.staging)[:PLACE_OBJECTS]]


def shown_features(staging: Staging) -> tuple[Feature, ...]:
    """The pieces of the place, without those that a lamp of the text already speaks of."""
    spoken = {SAME_AS_LIGHT[one] for one in staging.lights if one in SAME_AS_LIGHT}
    return tuple(one for one in staging.place.features if one not in spoken)


def _feature_object(feature: Feature) -> dict[str, Any]:
    words, location, size, shape = FEATURES[feature]
    return {
        "description": words,
        "location": location,
        "relationship": "part of the place",
        "relative_size": size,
        "shape_and_color": shape,
    }


def in_background(planned: PlannedShot, objects: Sequence[Mapping[str, Any]]) -> str:
    """The pieces of the place and the things lying about that are no object of their own."""
    in_front = " ".join(str(one["description"]) for one in objects)
    pieces = [FEATURES[one][0] for one in shown_features(planned.staging)]
    lying = [
        f"{with_article(one.word)} {tables.SUPPORT_WORDS[one.support]}"
        for one in planned.staging.placed
        if planned.shot.size in HANDS_VISIBLE and planned.shot.framing is not Framing.INSERT
        if not _says(in_front, one.word)
    ]
    return joined(*(one for one in pieces if not _says(in_front, _noun(one))), *lying)


def _noun(words: str) -> str:
    """The last word, in the singular."""
    return words.rsplit(" ", 1)[-1].removesuffix("s")
