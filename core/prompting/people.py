"""The people of a shot as FIBO objects: descriptors for names, frozen strings verbatim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from core.domain.cast import Character, CharacterKind
from core.domain.figure_look import FigureLook, Hat
from core.domain.film_terms import (
    Composition,
    Framing,
    IntExt,
    Placement,
    ScreenDirection,
    ShotSize,
    Weather,
)
from core.domain.film_terms_tables import SIZE_LADDER
from core.domain.ids import CharacterId
from core.domain.plan import PlannedShot
from core.domain.shot import Shot
from core.domain.staging import Mark, Performer
from core.prompting import things_tables as things
from core.prompting import words_tables as tables
from core.prompting.words import colour_word, joined, with_article

Cast = Mapping[CharacterId, Character]

_DEPTH = {Mark.FRONT: "foreground", Mark.BACK: "background", Mark.FAR: "far background"}
_SIDE = {Mark.LEFT: -1, Mark.RIGHT: 1}
_THIRDS = {-1: "left third", 0: "center", 1: "right third"}
_CENTRED = frozenset({Composition.CENTERED, Composition.SYMMETRICAL, Composition.LEADING_LINES})
_SKIN = ((0.10, "dark skin"), (0.20, "brown skin"), (0.32, "medium skin"), (1e9, "fair skin"))
MAX_PEOPLE = 4
"""One object is kept for what they act with."""
_SKIN_TOLD = re.compile(r"(?:[\w\-]+ ){1,2}skin\b")
_BUSY = re.compile(r"\b(?:crowded|packed|busy|bustling|teeming|thronged)\b", re.IGNORECASE)
_FACELESS = frozenset({"away"})
HANDS_VISIBLE = frozenset(SIZE_LADDER[: SIZE_LADDER.index(ShotSize.MEDIUM) + 1])
"""Sizes in which what somebody has in hand or before them is in the frame."""


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


def called(performer: Performer, cast: Cast) -> str:
    """What the sentences call them: the descriptor, a group's with its number."""
    descriptor = descriptor_of(performer, cast)
    noun = descriptor.removeprefix("the ")
    number, _, rest = appearance_of(performer, cast).partition(" ")
    counted = number.lower() in things.COUNTS and rest.lower() == noun.lower()
    return f"the {number.lower()} {noun}" if counted else descriptor


def person_objects(planned: PlannedShot, cast: Cast, limit: int) -> list[dict[str, Any]]:
    """The first *limit* characters, principal first; a group of figures is one object."""
    shown = everybody(planned)[:limit]
    counts = Counter(one.character_id for one in planned.staging.performers)
    return [
        _person(planned, one, shown, cast) | _number(counts[one.character_id], one, cast)
        for one in shown
    ]


def everybody(planned: PlannedShot) -> tuple[Performer, ...]:
    """One figure of each character, principal first."""
    people = planned.staging.performers
    first = {one.character_id: one for one in reversed(people)}
    return tuple(first[who] for who in dict.fromkeys(one.character_id for one in people))


def is_creature(character: Character | None) -> bool:
    """Whether this is no human being; a pack of wolves is a group and still wolves."""
    if character is None:
        return False
    return character.kind is CharacterKind.CREATURE or character.gender == "creature"


def _number(heads: int, performer: Performer, cast: Cast) -> dict[str, int]:
    """How many: as the words say, else as many as stand there; a crowd has no number."""
    said = re.findall(r"\w+", appearance_of(performer, cast).lower()) if heads > 1 else []
    told = next((things.COUNTS[word] for word in said[:1] if word in things.COUNTS), None)
    if told is None and (heads < 2 or things.NO_NUMBER & set(said)):
        return {}
    return {"number_of_objects": told or heads}


def _person(
    planned: PlannedShot, performer: Performer, shown: Sequence[Performer], cast: Cast
) -> dict[str, Any]:
    known = cast.get(performer.character_id)
    base = _presence(planned, performer, shown, cast)
    if known and is_creature(known):
        return base | _animal(planned, performer, known)
    return base | _human(planned, performer, cast)


def _presence(
    planned: PlannedShot, performer: Performer, shown: Sequence[Performer], cast: Cast
) -> dict[str, Any]:
    fore = is_shoulder(planned.shot, performer)
    described = {
        "description": description_of(performer, cast),
        "location": _location(planned.shot, performer, shown),
        "relationship": _relationship(planned, performer, shown, cast),
        "relative_size": "large at the frame edge, partly out of frame"
        if fore
        else tables.PERSON_SCALE[planned.shot.size],
        "shape_and_color": _form(performer, cast),
        "orientation": orientation(planned.shot, performer, shown),
    }
    details = joined(_holding(planned, performer), _weathered(planned))
    return described | ({"appearance_details": details} if details else {})


def description_of(performer: Performer, cast: Cast) -> str:
    """Who they are and how they look, each said once, the frozen strings verbatim."""
    called, appearance = descriptor_of(performer, cast), appearance_of(performer, cast)
    wardrobe, noun = wardrobe_of(performer, cast), called.removeprefix("the ").lower()
    first = appearance.split(",", maxsplit=1)[0].lower()
    if first.endswith(noun):
        return called if first == noun else appearance
    if called.endswith(f" in {wardrobe}"):
        return joined(appearance, f"wearing {wardrobe}")
    return joined(called, appearance)


def _form(performer: Performer, cast: Cast) -> str:
    """The silhouette and what it wears."""
    wardrobe = wardrobe_of(performer, cast)
    known = cast.get(performer.character_id)
    many = known is not None and known.kind is CharacterKind.GROUP
    form = f"{tables.HUMAN_FORM}s, each wearing" if many else f"{tables.HUMAN_FORM} in"
    return f"{form} {wardrobe}" if wardrobe else appearance_of(performer, cast)


def _animal(planned: PlannedShot, performer: Performer, known: Character) -> dict[str, str]:
    """What a creature has instead of clothes and an expression."""
    look, wardrobe = performer.look, wardrobe_of(performer, {known.id: known})
    form, texture = things.CREATURE_FORMS[look.species]
    worn = "" if "no clothes" in wardrobe else wardrobe
    details = joined(creature_doing(performer), _holding(planned, performer), _damp(planned))
    body = {"shape_and_color": joined(form, colour_word(look.top_rgb), worn), "texture": texture}
    return body | ({"appearance_details": details} if details else {})


def creature_doing(performer: Performer) -> str:
    """What a body without hands can be seen doing; empty if it keeps still."""
    legless = performer.look.species in things.WITHOUT_LEGS
    told = things.CREATURE_DOINGS.get(performer.pose, "")
    return things.LEGLESS_DOINGS.get(performer.pose, told) if legless else told


def acts(performer: Performer, cast: Cast) -> str:
    """Who is seen doing what, from the pose alone."""
    if is_creature(cast.get(performer.character_id)):
        return f"{called(performer, cast)} {creature_doing(performer) or 'keeping still'}"
    return f"{called(performer, cast)} {tables.POSE_WORDS[performer.pose][1]}"


def _human(planned: PlannedShot, performer: Performer, cast: Cast) -> dict[str, str]:
    shoulder = is_shoulder(planned.shot, performer)
    body, action = tables.POSE_WORDS[performer.pose]
    hidden = shoulder or performer.faces in _FACELESS
    return {
        "pose": tables.SHOULDER_POSE if shoulder else body,
        "action": action,
        "expression": "not visible" if hidden else tables.EXPRESSION_WORDS[performer.expression],
        "clothing": wardrobe_of(performer, cast),
        "gender": gender_of(performer, cast),
        "skin_tone_and_texture": f"{skin_words(performer, cast)}, natural texture",
    }


def gender_of(performer: Performer, cast: Cast) -> str:
    """FIBO's word for it; a group's word may tell it: ``two sisters``."""
    known = cast.get(performer.character_id)
    if known and known.kind is CharacterKind.GROUP:
        noun = known.descriptor.rsplit(" ", 1)[-1].lower()
        return things.GROUP_GENDERS.get(noun, tables.GENDER_WORDS["group"])
    told = tables.GENDER_WORDS.get(known.gender if known else "")
    return told or tables.BODY_WORDS[performer.look.body][1]


def skin_words(performer: Performer, cast: Cast) -> str:
    """The skin as the frozen appearance has it, else as the figure's look has it."""
    told = told_skin(performer, cast)
    if told:
        return told
    known = cast.get(performer.character_id)
    if known and known.kind is CharacterKind.GROUP:
        return "varied skin tones"
    return skin_of_look(performer.look)


def told_skin(performer: Performer, cast: Cast) -> str:
    """The skin in the words of the frozen appearance; empty if it has none."""
    told = _SKIN_TOLD.search(appearance_of(performer, cast))
    return told.group() if told else ""


def skin_of_look(look: FigureLook) -> str:
    """The nearest words for a skin."""
    brightness = sum(look.skin_rgb) / 3
    return next(word for bound, word in _SKIN if brightness < bound)


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


def _relationship(
    planned: PlannedShot, performer: Performer, shown: Sequence[Performer], cast: Cast
) -> str:
    others = [one for one in shown if one is not performer]
    if not others:
        return _alone(planned, performer, cast)
    if is_shoulder(planned.shot, performer):
        return f"seen from behind, framing {called(others[0], cast)}"
    facing = next((one for one in others if one.character_id == performer.faces), None)
    if facing:
        return f"facing {called(facing, cast)}"
    along = [one for one in others if performer.faces == one.faces == "forward"]
    named = " and ".join(called(one, cast) for one in (along or others)[:2])
    return f"moving the same way as {named}" if along else f"in frame with {named}"


def _alone(planned: PlannedShot, performer: Performer, cast: Cast) -> str:
    if _BUSY.search(planned.staging.place.words):
        return "apart from the crowd behind"
    known = cast.get(performer.character_id)
    group = known is not None and known.kind is CharacterKind.GROUP
    return "together, nobody else in frame" if group else "alone in frame"


def _holding(planned: PlannedShot, performer: Performer) -> str:
    """What is in their hands, where the frame shows them."""
    if not performer.holds or is_shoulder(planned.shot, performer):
        return ""
    hands = planned.shot.size in HANDS_VISIBLE or performer.pose in tables.RAISED_POSES
    return f"holding {with_article(performer.holds)}" if hands else ""


def _weathered(planned: PlannedShot) -> str:
    """What the weather does to people who are out in it."""
    return tables.SOAKED.get(_falling(planned), "")


def _damp(planned: PlannedShot) -> str:
    """What the weather does to a creature."""
    return tables.SOAKED_CREATURE.get(_falling(planned), "")


def _falling(planned: PlannedShot) -> Weather | None:
    """What comes down on people, near enough to be seen on them."""
    staging = planned.staging
    if staging.place.int_ext is IntExt.INT or planned.shot.size is ShotSize.EXTREME_WIDE:
        return None
    listed = (Weather.RAIN, Weather.STORM, Weather.SNOW)
    return next((one for one in listed if one in staging.weather), None)
