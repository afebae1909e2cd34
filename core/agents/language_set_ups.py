"""A model's shot as a set-up of our own coverage, so that all else treats it like any other."""

from __future__ import annotations

from core.agents.language_forms import Frame, ShotForm
from core.agents.language_tables import (
    BODY_PARTS,
    FUNCTIONS,
    SUBJECTS,
    THREE_QUARTER_DEG,
)
from core.domain.cast import CharacterKind
from core.domain.film_terms import CameraAngle, ShotSize
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate
from core.grammar.coverage.idioms_tables import Slot
from core.grammar.reading.happenings import Happening
from core.grammar.sizes import rung

_LAST = 10**6


def candidate_of(
    form: ShotForm,
    story: SceneStory,
    keys: list[str],
    thing: str | None,
    span: tuple[int, int] | None,
) -> Candidate:
    """The set-up.

    Args:
        form: The shot as the model wrote it.
        story: Its scene.
        keys: Those in frame, checked.
        thing: A thing we know, or None.
        span: Of its quote in the cleaned text.
    """
    happening = _happening(story, span, keys)
    index, beat = _beat(form, story, happening)
    groups = frozenset(k for k in keys if story.people[k].kind is CharacterKind.GROUP)
    return Candidate(
        slot=_slot(form, story, keys, groups),
        beat=beat,
        beat_index=index,
        who=_who(form, story, keys),
        happening=happening,
        prop=thing,
        order=(index, span[0] if span else _LAST, 0),
        groups=groups,
    )


def _slot(form: ShotForm, story: SceneStory, keys: list[str], groups: frozenset[str]) -> Slot:
    subject = _subject(form, keys)
    return Slot(
        function=_function(form),
        size=_size(form, subject, groups),
        angle=_angle(form),
        movement=form.movement,
        composition=form.composition,
        subject=subject,
        priority=1,
        seconds=form.seconds,
        azimuth_deg=_azimuth(form, story, keys),
        line="{setting}.",
    )


def _subject(form: ShotForm, keys: list[str]) -> str:
    match form.frame:
        case Frame.THING:
            return "obj"
        case Frame.BODY_PART:
            return "det"
        case Frame.OVER_SHOULDER:
            return "a"
        case _:
            return SUBJECTS.get(len(keys), "all")


def _function(form: ShotForm) -> str:
    if form.frame is Frame.BODY_PART:
        words = form.action.lower()
        return next((part for word, part in BODY_PARTS if word in words), "hand")
    return FUNCTIONS[form.purpose]


def _size(form: ShotForm, subject: str, groups: frozenset[str]) -> ShotSize:
    """As asked; several people do not fit the close-up of one, a place is no face."""
    if subject in {"obj", "det"}:
        return ShotSize.INSERT
    if form.size is ShotSize.INSERT:
        return ShotSize.MEDIUM_CLOSE if subject == "a" and not groups else ShotSize.MEDIUM
    crowded = subject in {"ab", "all"} or bool(groups)
    if subject == "set":
        return form.size if rung(form.size) <= rung(ShotSize.FULL) else ShotSize.WIDE
    tight = rung(form.size) > rung(ShotSize.MEDIUM)
    return ShotSize.MEDIUM if crowded and tight else form.size


def _angle(form: ShotForm) -> CameraAngle:
    if form.frame is Frame.OVER_SHOULDER:
        return CameraAngle.OVER_SHOULDER
    if form.frame is Frame.POINT_OF_VIEW:
        return CameraAngle.POV
    return CameraAngle(form.angle.value)


def _azimuth(form: ShotForm, story: SceneStory, keys: list[str]) -> float:
    """Singles from the far end of the line of whoever looks along it; the rest square to it."""
    if form.frame not in {Frame.ONE_PERSON, Frame.OVER_SHOULDER} or not keys:
        return 0.0
    return THREE_QUARTER_DEG * (-story.side_of(keys[0]) or 1)


def _who(form: ShotForm, story: SceneStory, keys: list[str]) -> list[str]:
    """Those in frame, then whom the scene has besides: a single still has a partner."""
    if form.frame is Frame.PLACE:
        return []
    if len(keys) != 1:
        return keys
    others = [key for key in story.visible(story.ensemble) if key not in keys]
    return [*keys, *others[:1]]


def _happening(
    story: SceneStory, span: tuple[int, int] | None, keys: list[str]
) -> Happening | None:
    """What the quoted words tell; of several, what those in frame do."""
    if span is None:
        return None
    told = [
        one for one in story.reading.happenings if one.span[0] < span[1] and span[0] < one.span[1]
    ]
    return max(told, key=lambda one: (one.subject in keys, _overlap(one.span, span)), default=None)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _beat(form: ShotForm, story: SceneStory, happening: Happening | None) -> tuple[int, str]:
    """Index and kind: by what is told, else by the number the model gave."""
    if form.purpose.value == "establish":
        return -1, "establish"
    if form.purpose.value == "closing":
        return len(story.beats), "closing"
    for index, beat in enumerate(story.beats):
        if happening is not None and any(one is happening for one in beat.happenings):
            return index, happening.beat
    if 1 <= form.beat <= len(story.beats):
        return form.beat - 1, story.beats[form.beat - 1].kind
    return -1, "establish"
