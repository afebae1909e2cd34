"""Shot grammar: jump cuts, repeats, monotony, establishing, accents; and what is in the hands."""

from __future__ import annotations

import math
from collections.abc import Iterator

from core.domain.continuity import Issue, Severity
from core.domain.film_terms import CameraAngle, Framing, ShotSize
from core.domain.film_terms_tables import ANGLES, SIZES
from core.domain.shot import Shot
from core.grammar.continuity import rules_tables as tables
from core.grammar.continuity.run import Patch, Placed, SceneRun, issue
from core.grammar.lexicon.prop_tables import HAND_HELD, PROP_CLASS
from core.grammar.sizes import FOV_AT_45_DEG, rung, step_size

_THIN = frozenset({Framing.INSERT, Framing.PLACE})
_MONOTONOUS = 3


def grammar(run: SceneRun) -> Iterator[Issue]:
    """How the shots cut together."""
    if len(run.shots) < 2:
        return
    yield from _establishing(run)
    for before, after in run.pairs():
        jump = _jump_cut(before, after)
        yield from (jump,) if jump else _repeat(before, after)
        yield from _two_accents(before, after)
    yield from _monotony(run)
    for placed in run.shots:
        yield from _dutch(placed)


def _turn(one: Shot, other: Shot) -> float:
    turn = abs(one.azimuth_deg - other.azimuth_deg) % 360
    return min(turn, 360 - turn)


def _same_view(one: Shot, other: Shot) -> bool:
    pitch = abs(ANGLES[one.angle].pitch_deg - ANGLES[other.angle].pitch_deg)
    rolled = ANGLES[one.angle].roll_deg != ANGLES[other.angle].roll_deg
    return (
        _turn(one, other) < tables.MIN_TURN_DEG
        and pitch < tables.MIN_PITCH_STEP_DEG
        and not rolled
    )


def _size_ratio(one: Shot, other: Shot) -> float:
    sizes = SIZES[one.size].visible_m, SIZES[other.size].visible_m
    return max(sizes) / min(sizes)


def _jump_cut(before: Placed, after: Placed) -> Issue | None:
    one, other = before.planned.shot, after.planned.shot
    exempt = {one.framing, other.framing} & {Framing.POV} or CameraAngle.POV in (
        one.angle,
        other.angle,
    )
    if exempt or one.subjects != other.subjects or one.framing is not other.framing:
        return None
    if one.framing in _THIN and not one.subjects:
        return None
    if _size_ratio(one, other) >= tables.MIN_SIZE_RATIO or not _same_view(one, other):
        return None
    return issue(
        "grammar",
        "jump",
        Severity.MAJOR,
        (before, after),
        (
            (
                f"{before.label} to {after.label} is a jump cut: the same subject from almost the "
                "same place. Move the camera 30° round, or two sizes in or out."
            ),
            (
                f"turn {_turn(one, other):.0f}° (30° needed), size by "
                f"{_size_ratio(one, other):.2f} "
                f"({tables.MIN_SIZE_RATIO} needed)"
            ),
            _cleared(one, after),
        ),
    )


def _cleared(before: Shot, after: Placed) -> Patch:
    """Round the subject by a little more than 30 degrees on the same side; else closer."""
    shot = after.planned.shot
    step = tables.MIN_TURN_DEG + 5
    for turned in (before.azimuth_deg + step, before.azimuth_deg - step):
        if abs(turned) <= tables.MAX_SIDE_DEG and shot.framing not in _THIN:
            return after.replace(shot__azimuth_deg=round(turned, 1))
    return sized(after, step_size(shot.size, 2))


def sized(placed: Placed, size: ShotSize) -> Patch:
    """Operations that give a shot another size, with the angle of view and lens for it."""
    shot, fov = placed.planned.shot, placed.planned.params.fov
    wide = min(120.0, max(10.0, fov * FOV_AT_45_DEG[size] / FOV_AT_45_DEG[shot.size]))
    longer = math.tan(math.radians(fov) / 2) / math.tan(math.radians(wide) / 2)
    return placed.replace(
        shot__size=size.value,
        params__fov=round(wide, 1),
        shot__lens_mm=round(shot.lens_mm * longer, 1),
    )


def _repeat(before: Placed, after: Placed) -> Iterator[Issue]:
    one, other = before.planned.shot, after.planned.shot
    if one.framing in _THIN or other.framing in _THIN:
        return
    if (
        one.size is other.size
        and one.angle is other.angle
        and _turn(one, other) < tables.MIN_TURN_DEG
    ):
        tighter = step_size(other.size, 1 if rung(other.size) < rung(ShotSize.CLOSE) else -1)
        yield issue(
            "grammar",
            "repeat",
            Severity.MINOR,
            (before, after),
            (
                f"{after.label} repeats the set-up of {before.label} on somebody else.",
                (
                    f"{SIZES[one.size].label}, {ANGLES[one.angle].label}, "
                    f"{_turn(one, other):.0f}° apart"
                ),
                sized(after, tighter),
            ),
        )


def _two_accents(before: Placed, after: Placed) -> Iterator[Issue]:
    angle = after.planned.shot.angle
    if angle is before.planned.shot.angle and angle in (CameraAngle.DUTCH, CameraAngle.BIRDS_EYE):
        yield issue(
            "grammar",
            "accent",
            Severity.MINOR,
            (before, after),
            (
                (
                    f"Two {ANGLES[angle].label} shots in a row, {before.label} and "
                    f"{after.label}: an "
                    "accent works once."
                ),
                f"{ANGLES[angle].label} twice",
                _level(after),
            ),
        )


def _level(placed: Placed) -> Patch:
    level = CameraAngle.EYE_LEVEL.value
    return placed.replace(shot__angle=level, params__camera_angle=level)


def _monotony(run: SceneRun) -> Iterator[Issue]:
    for place in range(_MONOTONOUS - 1, len(run.shots)):
        row = run.shots[place - _MONOTONOUS + 1 : place + 1]
        sizes = {one.planned.shot.size for one in row}
        thin = any(one.planned.shot.framing in _THIN for one in row)
        if len(sizes) == 1 and not thin:
            size = row[-1].planned.shot.size
            step = 1 if rung(size) < rung(ShotSize.CLOSE) else -2
            yield issue(
                "grammar",
                "monotony",
                Severity.MINOR,
                row,
                (
                    (
                        f"{row[0].label}, {row[1].label} and {row[2].label} are all "
                        f"{SIZES[size].label}s."
                    ),
                    f"{_MONOTONOUS} times {SIZES[size].abbreviation}",
                    sized(row[-1], step_size(size, step)),
                ),
            )


def _establishing(run: SceneRun) -> Iterator[Issue]:
    first = run.shots[0]
    shot = first.planned.shot
    withheld = (
        first.planned.staging.genre in tables.WITHHOLDING_GENRES or shot.purpose == "withhold"
    )
    wide = shot.size is not ShotSize.INSERT and rung(shot.size) <= rung(ShotSize.FULL)
    if wide or withheld or shot.framing is Framing.PLACE:
        return
    yield issue(
        "grammar",
        "establish",
        Severity.MINOR,
        (first,),
        (
            (
                f"The scene opens on {first.label}, a {SIZES[shot.size].label}, "
                "before we know where "
                "we are."
            ),
            f"{SIZES[shot.size].abbreviation} first; full shot or wider expected",
            () if shot.framing is Framing.INSERT else sized(first, ShotSize.WIDE),
        ),
    )


def _dutch(placed: Placed) -> Iterator[Issue]:
    shot, genre = placed.planned.shot, placed.planned.staging.genre
    motivated = shot.beat in tables.TENSE_BEATS or genre in tables.TENSE_GENRES
    if shot.angle is CameraAngle.DUTCH and not motivated:
        yield issue(
            "grammar",
            "dutch",
            Severity.MINOR,
            (placed,),
            (
                f"{placed.label} is canted, and nothing in the {shot.beat} is off balance.",
                f"dutch in a {genre}, beat {shot.beat}",
                _level(placed),
            ),
        )


def props(run: SceneRun) -> Iterator[Issue]:
    """What somebody holds stays in the hand until the text lets it go."""
    held: dict[str, tuple[str, Placed]] = {}
    for placed in run.shots:
        performers = placed.planned.staging.performers
        carriers = {one.character_id for one in performers if one.holds}
        for place, person in enumerate(performers):
            who = person.character_id
            carried, since = held.get(who, ("", None))
            if who in carriers and not person.holds:
                continue  # another of the same group has it
            if person.holds:
                held[who] = (person.holds, placed)
            elif since and _let_go(run, who, carried, (since, placed)):
                del held[who]
            elif since and person.pose not in tables.BUSY_HANDS and is_held(carried):
                yield issue(
                    "props",
                    f"held-{who}",
                    Severity.MAJOR,
                    (since, placed),
                    (
                        (
                            f"{run.name(who)} holds the {carried} in {since.label} "
                            "and has empty hands "
                            f"in {placed.label}; nobody put it down."
                        ),
                        f"{carried}: in hand, then gone",
                        placed.replace(**{f"staging__performers__{place}__holds": carried}),
                    ),
                )


def is_held(thing: str) -> bool:
    """Whether a prop is of a kind that stays in the hand."""
    return PROP_CLASS.get(thing) in HAND_HELD


def _let_go(run: SceneRun, who: str, thing: str, where: tuple[Placed, Placed]) -> bool:
    for event in run.between(*where):
        gives = event.subject == who and (event.prop == thing or thing in event.text)
        if gives and event.verb in tables.LETS_GO:
            return True
        if (
            event.prop
            and event.prop != thing
            and event.subject == who
            and event.verb in tables.TAKES
        ):
            return True
        if event.prop == thing and event.subject != who and event.verb in tables.TAKES:
            return True
    return False
