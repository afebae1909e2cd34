"""The people of a shot as FIBO objects: descriptors for names, frozen strings verbatim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from core.domain.cast import Character, CharacterKind
from core.domain.film_terms import (
    Composition,
    Framing,
    IntExt,
    Placement,
    ScreenDirection,
    ShotSize,
    Weather,
)
from core.domain.ids import CharacterId
from core.domain.plan import PlannedShot
from core.domain.shot import Shot
from core.domain.staging import FigureLook, Hat, Mark, Performer
from core.prompting import words_tables as tables
from core.prompting.words import colour_word, joined, with_article

Cast = Mapping[CharacterId, Character]

_DEPTH = {Mark.FRONT: "foreground", Mark.BACK: "background", Mark.FAR: "far background"}
_SIDE = {Mark.LEFT: -1, Mark.RIGHT: 1}
_THIRDS = {-1: "left third", 0: "center", 1: "right third"}
_CENTRED = frozenset({Composition.CENTERED, Composition.SYMMETRICAL, Composition.LEADING_LINES})
_SKIN = ((0.10, "dark skin"), (0.20, "brown skin"), (0.32, "medium skin"), (1e9, "fair skin"))
_FACELESS = frozenset({"away"})


def look_words(look: FigureLook) -> tuple[str, str]:
    """Appearance and wardrobe of a figure nobody has described, from its look alone."""
    noun, _, build = tables.BODY_WORDS[look.body]
    top = f"{colour_word(look.top_rgb)} {tables.GARMENT_WORDS[look.top]}"
    legs = f"{colour_word(look.legs_rgb)} {tables.LEG_WORDS[look.legs].removeprefix('a ')}"
    hat = tables.HAT_WORDS[look.hat] if look.hat is not Hat.NONE else ""
    hair = f"{colour_word(look.hair_rgb)} {tables.HAIR_WORDS[look.hair]}"
    return joined(noun, build, hair), joined(with_article(top), legs, hat)


def wardrobe_of(performer: Performer, cast: Cast) -> str:
    """What they wear in this shot: the note's word, else the frozen string, else the look."""
    known = cast.get(performer.character_id)
    return performer.wardrobe or (known.wardrobe if known else look_words(performer.look)[1])


def appearance_of(performer: Performer, cast: Cast) -> str:
    """Face, build and hair."""
    known = cast.get(performer.character_id)
    return known.appearance if known else look_words(performer.look)[0]


def descriptor_of(performer: Performer, cast: Cast) -> str:
    """Who they are to somebody who knows no names."""
    known = cast.get(performer.character_id)
    if performer.descriptor or known:
        return performer.descriptor or (known.descriptor if known else "")
    noun = tables.BODY_WORDS[performer.look.body][0]
    garment = tables.GARMENT_WORDS[performer.look.top]
    return f"the {noun} in the {colour_word(performer.look.top_rgb)} {garment}"


def person_objects(planned: PlannedShot, cast: Cast, limit: int) -> list[dict[str, Any]]:
    """The first *limit* characters, principal first; a group of figures is one object."""
    people = planned.staging.performers
    first = {one.character_id: one for one in reversed(people)}
    order = dict.fromkeys(one.character_id for one in people)
    shown = tuple(first[who] for who in order)[:limit]
    counts = Counter(one.character_id for one in people)
    return [
        _person(planned, one, shown, cast) | _number(counts[one.character_id]) for one in shown
    ]


def _number(heads: int) -> dict[str, int]:
    return {"number_of_objects": heads} if heads > 1 else {}


def _person(
    planned: PlannedShot, performer: Performer, shown: Sequence[Performer], cast: Cast
) -> dict[str, Any]:
    known = cast.get(performer.character_id)
    base = _presence(planned, performer, shown, cast)
    if known and known.kind is CharacterKind.CREATURE:
        return base
    return base | _human(planned, performer, cast)


def _presence(
    planned: PlannedShot, performer: Performer, shown: Sequence[Performer], cast: Cast
) -> dict[str, Any]:
    appearance, wardrobe = appearance_of(performer, cast), wardrobe_of(performer, cast)
    fore = is_shoulder(planned.shot, performer)
    described = {
        "description": joined(descriptor_of(performer, cast), appearance),
        "location": _location(planned.shot, performer, shown),
        "relationship": _relationship(planned.shot, performer, shown, cast),
        "relative_size": "large at the frame edge, partly out of frame"
        if fore
        else tables.PERSON_SCALE[planned.shot.size],
        "shape_and_color": joined(tables.HUMAN_FORM, wardrobe) if wardrobe else appearance,
        "orientation": orientation(planned.shot, performer, shown),
    }
    details = joined(_holding(performer), _weathered(planned))
    return described | ({"appearance_details": details} if details else {})


def _human(planned: PlannedShot, performer: Performer, cast: Cast) -> dict[str, str]:
    known = cast.get(performer.character_id)
    body, action = tables.POSE_WORDS[performer.pose]
    gender = tables.GENDER_WORDS.get(known.gender if known else "")
    hidden = is_shoulder(planned.shot, performer) or performer.faces in _FACELESS
    return {
        "pose": body,
        "action": action,
        "expression": "not visible" if hidden else tables.EXPRESSION_WORDS[performer.expression],
        "clothing": wardrobe_of(performer, cast),
        "gender": gender or tables.BODY_WORDS[performer.look.body][1],
        "skin_tone_and_texture": f"{_skin(performer.look)}, natural texture",
    }


def is_shoulder(shot: Shot, performer: Performer) -> bool:
    """Whether this one only lends the shoulder that the camera looks over."""
    over = shot.framing is Framing.OVER_SHOULDER
    return over and len(shot.subjects) > 1 and performer.character_id == shot.subjects[1]


def side_of(shot: Shot, performer: Performer, shown: Sequence[Performer]) -> int:
    """Which side of the frame: -1 left, 0 centre, 1 right. Beyond the line the sides swap."""
    sides = [_SIDE.get(one.mark, 0) for one in shown]
    if len(shown) > 1 and len(set(sides)) == 1:
        sides = [-1, 1, 0, -1, 1][: len(shown)]
    side = sides[list(shown).index(performer)]
    if len(shown) == 1:
        return _alone_side(shot, performer)
    return -side if abs(shot.azimuth_deg) > 90 else side


def _alone_side(shot: Shot, performer: Performer) -> int:
    asked = {Placement.LEFT: -1, Placement.RIGHT: 1}.get(shot.placement)
    if asked is not None:
        return asked
    if shot.composition in _CENTRED:
        return 0
    rightward = performer.faces == "left" or shot.screen_direction is ScreenDirection.RIGHT_TO_LEFT
    return 1 if rightward or performer.mark is Mark.RIGHT else -1


def _location(shot: Shot, performer: Performer, shown: Sequence[Performer]) -> str:
    side = side_of(shot, performer, shown)
    if is_shoulder(shot, performer):
        return f"{'left' if side < 0 else 'right'} foreground, partly out of frame"
    height = {Placement.HIGH: "upper ", Placement.LOW: "lower "}.get(shot.placement, "")
    return f"{height}{_THIRDS[side]}, {_DEPTH.get(performer.mark, 'midground')}"


def orientation(shot: Shot, performer: Performer, shown: Sequence[Performer]) -> str:
    """Which way the body is turned on the screen."""
    if is_shoulder(shot, performer):
        return "back to camera"
    fixed = {
        "camera": "facing the camera",
        "away": "back to camera",
        "left": "profile, facing left",
        "right": "profile, facing right",
        "forward": _along(shot),
    }.get(performer.faces)
    return fixed or _towards(shot, performer, shown)


def _along(shot: Shot) -> str:
    return {
        ScreenDirection.RIGHT_TO_LEFT: "moving left, three-quarter view",
        ScreenDirection.TOWARD: "coming towards the camera",
        ScreenDirection.AWAY: "moving away, back to camera",
    }.get(shot.screen_direction, "moving right, three-quarter view")


def _towards(shot: Shot, performer: Performer, shown: Sequence[Performer]) -> str:
    other = next((one for one in shown if one.character_id == performer.faces), None)
    own = side_of(shot, performer, shown)
    there = side_of(shot, other, shown) if other else -own
    rightward = there > own or (there == own and own <= 0)
    return f"facing {'right' if rightward else 'left'}, three-quarter view"


def _relationship(shot: Shot, performer: Performer, shown: Sequence[Performer], cast: Cast) -> str:
    others = [one for one in shown if one is not performer]
    if not others:
        return "alone in frame"
    if is_shoulder(shot, performer):
        return f"seen from behind, framing {descriptor_of(others[0], cast)}"
    facing = next((one for one in others if one.character_id == performer.faces), None)
    if facing:
        return f"facing {descriptor_of(facing, cast)}"
    return "in frame with " + " and ".join(descriptor_of(one, cast) for one in others[:2])


def _holding(performer: Performer) -> str:
    return f"holding {with_article(performer.holds)}" if performer.holds else ""


def _weathered(planned: PlannedShot) -> str:
    staging = planned.staging
    if staging.place.int_ext is IntExt.INT or planned.shot.size is ShotSize.EXTREME_WIDE:
        return ""
    soaked = {Weather.RAIN, Weather.STORM} & set(staging.weather)
    snowed = Weather.SNOW in staging.weather
    return (
        "hair and cloth wet from rain"
        if soaked
        else "snow on hair and shoulders"
        if snowed
        else ""
    )


def _skin(look: FigureLook) -> str:
    brightness = sum(look.skin_rgb) / 3
    return next(word for bound, word in _SKIN if brightness < bound)
