"""RefinementAgent: a director's note and sliders, worked into one planned shot.

Nothing asked for is passed over in silence: every clause ends in a change, in `ignored` with its
reason, in `conflicts` with what won, or verbatim in `unknown`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from core.domain.cast import Character
from core.domain.figure_look import FigureLook, Garment
from core.domain.film_terms import (
    CameraAngle,
    Composition,
    Genre,
    IntExt,
    ShotSize,
    TimeOfDay,
)
from core.domain.film_terms_tables import ANGLES
from core.domain.ids import CharacterId
from core.domain.optics import fov_deg
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot
from core.domain.refinement import Change, Refinement
from core.domain.shot import Shot
from core.domain.staging import Feature, Performer, Place, SetKind, Staging
from core.errors import InvalidInput
from core.grammar.notes import fields
from core.grammar.notes.apply import apply_wish, follow_the_sky
from core.grammar.notes.draft import Draft
from core.grammar.notes.precedence import fixed_by, granted
from core.grammar.notes.reader import NoteReading, read_note
from core.grammar.sizes import (
    FOV_AT_45_DEG,
    MAX_FOV_DEG,
    MIN_FOV_DEG,
    least_fov,
    lens_mm_for,
)
from core.ports.agents import RefineRequest
from core.prompting.anonymous import name_words
from core.prompting.fibo import acting, structured_prompt

MAX_NOTE_CHARACTERS = 4000
_DEFAULT_LENS_MM = 50.0
_FULL_FRAME_WIDTH_MM = 36.0


class RefinementAgent:
    """Refines shots by the grammar of directors' notes, without a language model."""

    def refine(self, request: RefineRequest) -> tuple[PlannedShot, Refinement]:
        """The changed shot, and the answer to every part of the request.

        Raises:
            InvalidInput: the note is too long, or a slider has no such name or a value outside
                its range.
        """
        if len(request.note) > MAX_NOTE_CHARACTERS:
            raise InvalidInput(
                f"A note has at most {MAX_NOTE_CHARACTERS} characters; "
                f"this one has {len(request.note)}."
            )
        sliders = checked_sliders(request.sliders)
        draft = _draft(request)
        reading = read_note(request.note, draft.names)
        locked = _locked(request, reading)
        _acknowledge(draft, reading)
        wishes = granted(reading.wishes, draft, sliders, locked)
        for wish in wishes:
            apply_wish(draft, wish)
        follow_the_sky(draft, fixed_by(wishes, sliders, locked))
        _move_sliders(draft, sliders, locked)
        _follow_through(draft, request, locked)
        return _finished(draft, request.cast), _answer(draft, request, reading)


def checked_sliders(sliders: Mapping[str, Any]) -> dict[str, Any]:
    """The sliders with their values as `FrameParams` holds them.

    Raises:
        InvalidInput: naming the sliders there are, or the range of the one that is out of it.
    """
    for name in sliders:
        if name not in FrameParams.model_fields:
            known = ", ".join(FrameParams.model_fields)
            raise InvalidInput(f"There is no slider {name!r}; choose from {known}.")
    return {name: _checked(name, value) for name, value in sliders.items()}


def _checked(name: str, value: object) -> object:
    try:
        if isinstance(value, bool):
            raise InvalidInput(_out_of_range(name, value))
        return getattr(FrameParams.model_validate({name: value}), name)
    except ValidationError as error:
        raise InvalidInput(_out_of_range(name, value)) from error


def _out_of_range(name: str, value: object) -> str:
    limits = fields.range_of(name)
    if limits:
        return f"{name} goes from {limits[0]:g} to {limits[1]:g}; {value!r} is outside of it."
    choices = CameraAngle if name == "camera_angle" else Composition
    return f"{name} cannot be {value!r}; choose from {', '.join(one.value for one in choices)}."


def _draft(request: RefineRequest) -> Draft:
    return Draft(
        original=request.planned,
        planned=request.planned,
        cast=request.cast,
        names=_names(request),
    )


def _names(request: RefineRequest) -> dict[str, str]:
    names = {
        one.character_id.lower(): str(one.character_id)
        for one in request.planned.staging.performers
    }
    for member in request.cast:
        for word in name_words(member):
            names.setdefault(word.lower(), str(member.id))
    return {**_pronouns(request), **names}


def _pronouns(request: RefineRequest) -> dict[str, str]:
    """``He`` and ``she``, where only one in the frame can be meant."""
    here = {one.character_id for one in request.planned.staging.performers}
    found: dict[str, str] = {}
    for gender, words in (("male", ("he", "him", "his")), ("female", ("she", "her", "hers"))):
        meant = [one for one in request.cast if one.gender == gender and one.id in here]
        if len(meant) == 1:
            found |= dict.fromkeys(words, str(meant[0].id))
    return found


def _acknowledge(draft: Draft, reading: NoteReading) -> None:
    for clause in reading.left_alone:
        draft.refuse(clause, "left as it is.")
    if reading.for_all:
        draft.refuse(
            reading.for_all,
            "this request speaks about one frame; refine the others from the board as well.",
        )


def _locked(request: RefineRequest, reading: NoteReading) -> dict[str, str]:
    """Locked fields and why. A locked lens holds the angle of view and the other way round."""
    by_note = {name: f"“{words}”" for name, words in reading.kept}
    held = by_note | dict.fromkeys(request.locked, "locked on the frame")
    twins = (("fov", "lens_mm"), ("lens_mm", "fov"))
    return held | {other: held[one] for one, other in twins if one in held and other not in held}


def _move_sliders(draft: Draft, sliders: Mapping[str, Any], locked: Mapping[str, str]) -> None:
    for name, value in sliders.items():
        if name in locked:
            draft.refuse(
                f"{name} {fields.plain(value)}",
                f"{fields.label(name)} is locked ({locked[name]}).",
            )
        else:
            draft.set(name, value, f"the {name} slider")


def _follow_through(draft: Draft, request: RefineRequest, locked: Mapping[str, str]) -> None:
    """Angle of view follows size and angle; it and the focal length follow each other."""
    asked = {name for name, _ in draft.because}
    if "lens_mm" in asked and "fov" not in asked:
        _fov_from_lens(draft, request)
    elif "fov" not in asked and "fov" not in locked:
        _fov_from_size(draft)
        _fov_from_angle(draft)
    if draft.planned.params.fov != draft.original.params.fov and "lens_mm" not in asked:
        lens = lens_mm_for(draft.planned.params.fov, aspect=request.aspect, sensor=request.sensor)
        draft.set("lens_mm", lens, "the angle of view")


def _fov_from_size(draft: Draft) -> None:
    size, before = draft.planned.shot.size, draft.original.shot.size
    if size is not before:
        ratio = FOV_AT_45_DEG[size] / FOV_AT_45_DEG[before]
        fov = min(MAX_FOV_DEG, max(MIN_FOV_DEG, draft.planned.params.fov * ratio))
        draft.set("fov", round(fov, 1), f"the size, now {size.value.replace('_', ' ')}")


def _fov_from_angle(draft: Draft) -> None:
    """A lens that could not hold the shot from a newly asked angle gives way to one that can."""
    planned, angle = draft.planned, draft.planned.params.camera_angle
    interior = planned.staging.place.int_ext is IntExt.INT
    least = least_fov(planned.shot.size, angle, interior=interior)
    if angle is not draft.original.params.camera_angle and planned.params.fov < least:
        draft.set("fov", least, f"the angle, now {ANGLES[angle].label}")


def _fov_from_lens(draft: Draft, request: RefineRequest) -> None:
    widest = lens_mm_for(MAX_FOV_DEG, aspect=request.aspect, sensor=request.sensor)
    longest = lens_mm_for(MIN_FOV_DEG, aspect=request.aspect, sensor=request.sensor)
    words = draft.because["lens_mm", None][0]
    asked = draft.planned.shot.lens_mm
    lens = min(longest, max(widest, asked))
    if lens != asked:
        draft.set("lens_mm", lens, words)
        draft.collide(
            f"“{words}”: lenses here go from {widest:g} to {longest:g} mm; {lens:g} used."
        )
    used = lens_mm_for(90.0, aspect=request.aspect, sensor=request.sensor) * 2
    draft.set("fov", round(fov_deg(lens, used), 1), words)


def _finished(draft: Draft, cast: tuple[Character, ...]) -> PlannedShot:
    planned = draft.planned
    if draft.original.shot.action and not planned.shot.action.strip(" ."):
        told = acting(planned, {one.id: one.revised(descriptor=one.name) for one in cast})
        where = planned.staging.place.words
        told = told or f"{where[:1].upper()}{where[1:]}."
        planned = planned.revised(shot=planned.shot.revised(action=told))
        draft.planned = planned
    return planned.revised(structured_prompt=structured_prompt(planned, cast))


def _answer(draft: Draft, request: RefineRequest, reading: NoteReading) -> Refinement:
    changes = tuple(_shown(draft.changes()))
    moved = {one.field for one in changes}
    nothing = not changes and not draft.ignored and not draft.conflicts
    silent = nothing and request.note.strip() and not reading.unknown
    return Refinement(
        note=request.note,
        sliders={name: fields.plain(value) for name, value in request.sliders.items()},
        changes=changes,
        ignored=tuple(draft.ignored),
        unknown=(request.note.strip(),) if silent and not reading.wishes else reading.unknown,
        conflicts=tuple(draft.conflicts),
        rerender=bool(moved - fields.GRADE - fields.UNSEEN),
    )


def _shown(changes: tuple[Change, ...]) -> list[Change]:
    """The changes a director reads: a figure's colours follow its wardrobe and are not listed."""
    worded = {one.field for one in changes}
    return [one for one in changes if one.field != "look" or "wardrobe" not in worded]


def default_planned_shot() -> PlannedShot:
    """A plain medium shot: what a note without a frame speaks about."""
    person = Performer(
        character_id=CharacterId("person"),
        look=FigureLook(top=Garment.COAT, top_rgb=(0.17, 0.17, 0.18)),
        wardrobe="a plain grey coat over a dark shirt, dark trousers",
        descriptor="the man in the grey coat",
    )
    room = Place(
        words="a plain room",
        int_ext=IntExt.INT,
        set_kind=SetKind.INTERIOR,
        features=(Feature.PLASTER, Feature.WINDOW, Feature.DOOR),
    )
    fov = round(fov_deg(_DEFAULT_LENS_MM, _FULL_FRAME_WIDTH_MM), 1)
    params = FrameParams(fov=fov)
    shot = Shot(
        number=1,
        label="1",
        size=ShotSize.MEDIUM,
        angle=params.camera_angle,
        composition=params.composition,
        lens_mm=_DEFAULT_LENS_MM,
        subjects=("person",),
        beat="still",
        purpose="single",
    )
    staging = Staging(place=room, time=TimeOfDay.DAY, genre=Genre.DRAMA, performers=(person,))
    bare = PlannedShot(shot=shot, staging=staging, params=params)
    return bare.revised(structured_prompt=structured_prompt(bare, ()))
