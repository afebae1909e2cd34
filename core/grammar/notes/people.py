"""What a note does to the people of a frame: who it is built on, how they stand, look and feel."""

from __future__ import annotations

from collections.abc import Callable

from core.domain.cast import CharacterKind
from core.domain.figure_look import Body, FigureLook, Garment, Hair
from core.domain.film_terms import (
    CameraAngle,
    Framing,
    Movement,
    Placement,
    ScreenDirection,
    ShotSize,
)
from core.domain.ids import CharacterId
from core.domain.shot import Shot
from core.domain.staging import Mark, Performer
from core.grammar.notes import fields
from core.grammar.notes import rules_tables as tables
from core.grammar.notes.clause import Wish
from core.grammar.notes.draft import Draft

Deed = Callable[[Draft, Wish], None]

_MIRROR_MARK = {Mark.LEFT: Mark.RIGHT, Mark.RIGHT: Mark.LEFT}
_MIRROR_FACES = {"left": "right", "right": "left"}
_MIRROR_DIRECTION = {
    ScreenDirection.LEFT_TO_RIGHT: ScreenDirection.RIGHT_TO_LEFT,
    ScreenDirection.RIGHT_TO_LEFT: ScreenDirection.LEFT_TO_RIGHT,
}
_SHOULDER_DEG = 40.0
"""Azimuth of a set-up over a shoulder. Source: reference agents 2.7."""
SECOND_PERSON = CharacterId("second_person")
_SECOND_LOOK = FigureLook(
    body=Body.FEMALE, top=Garment.SHIRT, hair=Hair.LONG, top_rgb=(0.2, 0.24, 0.3)
)
_NOBODY = "nobody can be seen in this frame."


def to(draft: Draft, wish: Wish) -> None:
    """A field of one person to a value."""
    who = draft.person(wish.about)
    if who is None:
        if wish.about is None:
            _nobody(draft, wish)
        return
    value = wish.value
    if wish.negated:
        neutral = tables.NEUTRAL.get(wish.field)
        if getattr(who, wish.field) != value or neutral is None:
            draft.refuse(wish.words, "that is not what they do now.")
            return
        value = neutral
    if getattr(who, wish.field) == value:
        said = str(value).replace("_", " ")
        draft.refuse(wish.words, f"{fields.label(wish.field)} is {said} already.")
    draft.set(wish.field, value, wish.words, who.character_id)


def _nobody(draft: Draft, wish: Wish) -> None:
    draft.refuse(
        wish.words, f"{draft.called(wish.about)} is not in this frame." if wish.about else _NOBODY
    )


def focus_on(draft: Draft, wish: Wish) -> None:
    """Build the frame on the one named; hold a thing sharp when a thing is named."""
    name = wish.about or ""
    who = _brought(draft, wish)
    if who is None:
        if name in draft.planned.staging.props:
            draft.set("focus", name, wish.words)
        elif name not in {"", "it", "that", "this"}:
            draft.refuse(wish.words, "nobody and nothing of that name is in this frame.")
        return
    _lead(draft, who, wish)
    if wish.words.lower().startswith(("single", "just")):
        draft.set("framing", Framing.SINGLE, wish.words)


def _brought(draft: Draft, wish: Wish) -> Performer | None:
    """The one named, put on stage if they are of the cast but were out of frame."""
    known = draft.names.get(wish.about or "")
    if known is None:
        return None
    here = fields.performer(draft.planned, known)
    if here:
        return here
    member = next((one for one in draft.cast if one.id == known), None)
    if member is None or member.kind is CharacterKind.VOICE:
        return None
    person = Performer(character_id=member.id, look=member.look)
    draft.place_people((*draft.planned.staging.performers, person))
    draft.thing("add", None, member.name, f"“{wish.words}”")
    return person


def _lead(draft: Draft, who: Performer, wish: Wish) -> None:
    """Make *who* the principal: first on stage, first subject, held sharp."""
    rest = tuple(
        one for one in draft.planned.staging.performers if one.character_id != who.character_id
    )
    draft.place_people((who, *rest))
    others = [one for one in draft.planned.shot.subjects if one != who.character_id]
    draft.set("subjects", (who.character_id, *others), wish.words)
    draft.set("focus", who.character_id, wish.words)


def over_shoulder(draft: Draft, wish: Wish) -> None:
    """Over somebody's shoulder on the one named, or on the principal."""
    who = _brought(draft, wish)
    if wish.about and who is None:
        draft.refuse(
            wish.words, "nobody of that name is in this frame; the shot stays on its subject."
        )
    who = who or draft.person(None)
    if who:
        other = _partner(draft, who, wish)
        _lead(draft, who, wish)
        subjects = (who.character_id, other.character_id)
        draft.set("subjects", subjects, wish.words)
        side = -_SHOULDER_DEG if who.mark is Mark.RIGHT else _SHOULDER_DEG
        draft.set("azimuth_deg", side, wish.words)
    draft.set("framing", Framing.OVER_SHOULDER, wish.words)
    draft.set("camera_angle", CameraAngle.OVER_SHOULDER, wish.words)


def two_shot(draft: Draft, wish: Wish) -> None:
    """Both people in one frame."""
    who = draft.person(None)
    if who is None:
        draft.refuse(wish.words, _NOBODY)
        return
    other = _partner(draft, who, wish)
    draft.set("subjects", (who.character_id, other.character_id), wish.words)
    draft.set("framing", Framing.TWO_SHOT, wish.words)


def _partner(draft: Draft, who: Performer, wish: Wish) -> Performer:
    """The other person; one of the cast, else an unknown, is brought in when there is none."""
    people = draft.planned.staging.performers
    other = next((one for one in people if one.character_id != who.character_id), None)
    return other or _bring_partner(draft, who, wish)


def _bring_partner(draft: Draft, who: Performer, wish: Wish) -> Performer:
    unseen = (CharacterKind.VOICE, CharacterKind.GROUP)
    free = [one for one in draft.cast if one.id != who.character_id and one.kind not in unseen]
    identity, look = (free[0].id, free[0].look) if free else (SECOND_PERSON, _SECOND_LOOK)
    mark = Mark.LEFT if who.mark is Mark.RIGHT else Mark.RIGHT
    other = Performer(character_id=identity, look=look, mark=mark, faces=who.character_id)
    if not free:
        other = other.revised(descriptor="a second person")
    draft.place_people((*draft.planned.staging.performers, other))
    draft.set("faces", other.character_id, wish.words, who.character_id)
    if who.mark is Mark.CENTRE:
        draft.set("mark", Mark.LEFT, wish.words, who.character_id)
    name = free[0].name if free else "a second person"
    draft.thing("add", None, name, f"“{wish.words}” needs somebody else in the frame")
    return other


def insert(draft: Draft, wish: Wish) -> None:
    """An insert of the thing named."""
    thing = wish.about or "detail"
    draft.set("framing", Framing.INSERT, wish.words)
    draft.set("size", ShotSize.INSERT, wish.words)
    draft.set("subjects", (thing,), wish.words)
    draft.set("focus", thing, wish.words)


def detail(draft: Draft, wish: Wish) -> None:
    """A close-up of somebody, or of a thing: of a thing it is an insert."""
    name = wish.about or ""
    staging = draft.planned.staging
    if name in staging.props or any(one.holds == name for one in staging.performers):
        insert(draft, wish)
        return
    if name in draft.names:
        focus_on(draft, wish)
    extreme = str(wish.value).startswith(("extreme", "ecu"))
    draft.set("size", ShotSize.EXTREME_CLOSE if extreme else ShotSize.CLOSE, wish.words)


def profile(draft: Draft, wish: Wish) -> None:
    """Seen from the side, looking the way they looked or moved before."""
    who = draft.person(wish.about)
    if who is None:
        _nobody(draft, wish)
        return
    leftward = who.mark is Mark.RIGHT or _moves_left(draft.planned.shot)
    draft.set("faces", "left" if leftward else "right", wish.words, who.character_id)


def _moves_left(shot: Shot) -> bool:
    return shot.screen_direction is ScreenDirection.RIGHT_TO_LEFT


def from_behind(draft: Draft, wish: Wish) -> None:
    """Back to the camera."""
    _face(draft, wish, "away")


def look_at(draft: Draft, wish: Wish) -> None:
    """Eyes on somebody: the one named, else the other one."""
    people = draft.planned.staging.performers
    target = fields.performer(draft.planned, draft.names.get(wish.about or "", wish.about))
    if target is None:
        draft.refuse(wish.words, "nobody of that name is in this frame.")
        return
    who = next((one for one in people if one.character_id != target.character_id), None)
    if who is None:
        draft.refuse(wish.words, "there is nobody else in this frame to look.")
        return
    draft.set("faces", str(target.character_id), wish.words, who.character_id)


def move_left(draft: Draft, wish: Wish) -> None:
    """Somebody to the left of the frame."""
    _move(draft, wish, (Mark.LEFT, Placement.LEFT))


def move_right(draft: Draft, wish: Wish) -> None:
    """Somebody to the right of the frame."""
    _move(draft, wish, (Mark.RIGHT, Placement.RIGHT))


def _move(draft: Draft, wish: Wish, to_where: tuple[Mark, Placement]) -> None:
    """Of several a mark, alone a placement; what is not there cannot move."""
    name = wish.about or ""
    anyone = name in {"", "it", "this", "everything", "subject", "frame"}
    who = draft.person(None if anyone else name)
    if who is None:
        draft.refuse(wish.words, f"there is no {name} in this frame to move.")
    elif len(draft.planned.staging.performers) > 1 and who.mark is not to_where[0]:
        draft.set("mark", to_where[0], wish.words, who.character_id)
    else:
        draft.set("placement", to_where[1], wish.words)


def look_away(draft: Draft, wish: Wish) -> None:
    """Eyes off the camera."""
    who = draft.person(wish.about)
    _face(draft, wish, "left" if who and who.mark is Mark.RIGHT else "right")


def _face(draft: Draft, wish: Wish, faces: str) -> None:
    who = draft.person(wish.about)
    if who is None:
        _nobody(draft, wish)
        return
    draft.set("faces", faces, wish.words, who.character_id)


def flip(draft: Draft, wish: Wish) -> None:
    """The frame in the mirror: blocking, camera side and screen direction."""
    shot = draft.planned.shot
    draft.set("azimuth_deg", -shot.azimuth_deg, wish.words)
    direction = _MIRROR_DIRECTION.get(shot.screen_direction, shot.screen_direction)
    draft.set("screen_direction", direction, wish.words)
    for one in draft.planned.staging.performers:
        mark = _MIRROR_MARK.get(one.mark, one.mark)
        faces = _MIRROR_FACES.get(one.faces, one.faces)
        draft.set("mark", mark, wish.words, one.character_id)
        draft.set("faces", faces, wish.words, one.character_id)
    if draft.planned == draft.original:
        draft.refuse(wish.words, "the frame is the same in the mirror.")


def reverse(draft: Draft, wish: Wish) -> None:
    """The reverse angle: onto the other person from this side of the line, else from behind."""
    shot, who = draft.planned.shot, draft.person(None)
    people = draft.planned.staging.performers
    other = next((one for one in people if who and one.character_id != who.character_id), None)
    if other:
        _lead(draft, other, wish)
        turned = -shot.azimuth_deg if shot.azimuth_deg else _SHOULDER_DEG
        draft.set("azimuth_deg", turned, wish.words)
        return
    turned = shot.azimuth_deg - 180 if shot.azimuth_deg > 0 else shot.azimuth_deg + 180
    draft.set("azimuth_deg", turned, wish.words)


def pan(draft: Draft, wish: Wish) -> None:
    """A pan, or a whip pan."""
    whip = str(wish.value).startswith("whip")
    draft.set("movement", Movement.WHIP_PAN if whip else Movement.PAN, wish.words)


DEEDS: dict[str, Deed] = {
    "focus_on": focus_on,
    "over_shoulder": over_shoulder,
    "two_shot": two_shot,
    "insert": insert,
    "detail": detail,
    "profile": profile,
    "from_behind": from_behind,
    "look_at": look_at,
    "look_away": look_away,
    "move_left": move_left,
    "move_right": move_right,
    "flip": flip,
    "reverse": reverse,
    "pan": pan,
}
