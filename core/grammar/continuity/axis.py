"""The line of action: sides, screen order, eyelines, screen direction.

Source: trade 4.8 rules 1, 3 and 4; the stage plan of reference agents 2.7 (azimuth about the line,
left and right seats).
"""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.continuity import Issue, Severity
from core.domain.film_terms import CameraAngle, Framing, ScreenDirection, ShotSize
from core.domain.shot import Shot
from core.domain.staging import Mark
from core.grammar.continuity import rules_tables as tables
from core.grammar.continuity.run import Placed, SceneRun, issue

_SEAT = {Mark.LEFT: -1, Mark.RIGHT: 1}
_GAZE = {"left": -1, "right": 1}
_ACROSS = {ScreenDirection.LEFT_TO_RIGHT: 1, ScreenDirection.RIGHT_TO_LEFT: -1}
_WIDE = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE})
_FACING_FRAMES = frozenset({Framing.SINGLE, Framing.OVER_SHOULDER})
_MIN_FOR_LINE = 2


def axis(run: SceneRun) -> Iterator[Issue]:
    """Everything that would turn the stage round between two shots."""
    yield from _crossings(run)
    yield from _screen_order(run)
    yield from _directions(run)
    for placed in run.shots:
        yield from _behind_the_face(run, placed)
    for before, after in run.pairs():
        yield from _eyelines(run, before, after)


def side_of(shot: Shot) -> int:
    """Which side of the line the camera is on: 1 the audience's, -1 beyond, 0 neutral."""
    if shot.angle in tables.NEUTRAL_ANGLES or shot.framing in tables.NEUTRAL_FRAMINGS:
        return 0
    if abs(abs(shot.azimuth_deg) - 90) < tables.ON_AXIS_DEG:
        return 0
    return 1 if abs(shot.azimuth_deg) < 90 else -1


def _crossings(run: SceneRun) -> Iterator[Issue]:
    last: Placed | None = None
    crossed_by_neutral = False
    for placed in run.shots:
        shot = placed.planned.shot
        if side_of(shot) == 0 or shot.movement in tables.CROSSING_MOVES:
            crossed_by_neutral = True
        elif last is None or side_of(shot) == side_of(last.planned.shot) or crossed_by_neutral:
            last, crossed_by_neutral = placed, False
        elif _new_line(last, placed):
            last = placed
        else:
            yield _crossing(last, placed)


def _new_line(before: Placed, after: Placed) -> bool:
    """A re-established master may draw the line anew."""
    people = len(after.planned.staging.performers)
    return (
        after.planned.shot.size in _WIDE and people >= _MIN_FOR_LINE and not _common(before, after)
    )


def _common(before: Placed, after: Placed) -> set[str]:
    return {*before.planned.shot.subjects} & {*after.planned.shot.subjects}


def _crossing(before: Placed, after: Placed) -> Issue:
    one, other = before.planned.shot.azimuth_deg, after.planned.shot.azimuth_deg
    legal = 180 - other if other > 0 else -180 - other
    if side_of(before.planned.shot) < 0:
        legal = 180 - other if other >= 0 else -180 - other
    return issue(
        "axis",
        "line",
        Severity.MAJOR,
        (before, after),
        (
            (
                f"{after.label} crosses the line: left and right change sides after "
                f"{before.label}. "
                f"Shoot from {legal:+.0f}°, put a neutral shot between, or cross on screen."
            ),
            f"camera at {other:+.0f}° after {one:+.0f}°; beyond ±90° is the other side",
            after.replace(shot__azimuth_deg=round(legal, 1)),
        ),
    )


def _screen_order(run: SceneRun) -> Iterator[Issue]:
    for before, after in run.pairs():
        old, new = _seats(before), _seats(after)
        swapped = [who for who in old if who in new and old[who] == -new[who]]
        moved = {
            one.subject for one in run.between(before, after) if one.beat in tables.MOVING_BEATS
        }
        if len(swapped) >= _MIN_FOR_LINE and not moved & {*swapped}:
            people = after.planned.staging.performers
            paths = {
                f"staging__performers__{place}__mark": (
                    Mark.LEFT if old[one.character_id] < 0 else Mark.RIGHT
                ).value
                for place, one in enumerate(people)
                if one.character_id in swapped
            }
            names = " and ".join(run.name(one) for one in swapped)
            yield issue(
                "axis",
                "order",
                Severity.MAJOR,
                (before, after),
                (
                    (
                        f"{names} change places between {before.label} and "
                        f"{after.label}, and nothing "
                        "in the text moves them."
                    ),
                    f"left to right reversed for {len(swapped)} people",
                    after.replace(**paths),
                ),
            )


def _seats(placed: Placed) -> dict[str, int]:
    people = placed.planned.staging.performers
    return {one.character_id: _SEAT[one.mark] for one in people if one.mark in _SEAT}


def _directions(run: SceneRun) -> Iterator[Issue]:
    last: Placed | None = None
    for placed in run.shots:
        shot = placed.planned.shot
        way = _ACROSS.get(shot.screen_direction, 0)
        if _is_neutral(shot):
            last = None
        elif not way or shot.beat not in tables.MOVER_BEATS:
            continue
        elif last and _reversed(run, last, placed):
            yield _reversal(run, last, placed)
        else:
            last = placed


def _is_neutral(shot: Shot) -> bool:
    """Straight on, from behind or from above: after it a mover may go the other way."""
    on_line = shot.screen_direction in (ScreenDirection.TOWARD, ScreenDirection.AWAY)
    return on_line or shot.angle in tables.NEUTRAL_ANGLES


def _reversed(run: SceneRun, before: Placed, after: Placed) -> bool:
    one, other = before.planned.shot, after.planned.shot
    return one.screen_direction is not other.screen_direction and not _turned(run, before, after)


def _turned(run: SceneRun, before: Placed, after: Placed) -> bool:
    """Whether it is somebody else who moves, or the text turns them."""
    one, other = before.planned.shot, after.planned.shot
    together = one.beat == other.beat and bool(_common(before, after))
    if one.principal() != other.principal() and not together:
        return True
    return any(event.verb in tables.TURNS for event in run.between(before, after))


def _reversal(run: SceneRun, before: Placed, after: Placed) -> Issue:
    was, now = before.planned.shot.screen_direction, after.planned.shot.screen_direction
    common = sorted(_common(before, after))
    who = run.name(common[0] if common else after.planned.shot.principal())
    return issue(
        "axis",
        "direction",
        Severity.MAJOR,
        (before, after),
        (
            (
                f"{who} moves {_way(was)} in {before.label} but {_way(now)} in {after.label}, and "
                "nothing turns them round. Keep the direction, or put a shot straight on or from "
                "behind between."
            ),
            f"{_way(was)}, then {_way(now)}",
            after.replace(shot__screen_direction=was.value),
        ),
    )


def _way(direction: ScreenDirection) -> str:
    return str(direction).replace("_", " ")


def _behind_the_face(run: SceneRun, placed: Placed) -> Iterator[Issue]:
    """A person of a pair is shot from the other's end of the line, or we see an ear."""
    shot, who = placed.planned.shot, placed.planned.shot.principal()
    people = placed.planned.staging.performers
    person = next((one for one in people if one.character_id == who), None)
    if person is None or shot.beat not in tables.PAIR_BEATS or shot.framing not in _FACING_FRAMES:
        return
    seat = _SEAT.get(person.mark, 0) or -_seat(run, person.faces)
    off_line = abs(shot.azimuth_deg) >= tables.ON_AXIS_DEG
    if not _seat(run, person.faces) or shot.azimuth_deg * seat <= 0 or not off_line:
        return
    end = "left" if seat < 0 else "right"
    yield issue(
        "axis",
        "face",
        Severity.MAJOR if shot.framing is Framing.OVER_SHOULDER else Severity.MINOR,
        (placed,),
        (
            (
                f"{run.name(who)} is on the {end} and shot from that end in {placed.label}: we "
                f"see the back of the head, not the face turned to {run.name(person.faces)}."
            ),
            f"camera at {shot.azimuth_deg:+.0f}°, {-shot.azimuth_deg:+.0f}° sees the face",
            placed.replace(shot__azimuth_deg=-shot.azimuth_deg),
        ),
    )


def _eyelines(run: SceneRun, before: Placed, after: Placed) -> Iterator[Issue]:
    one, other = before.planned.shot, after.planned.shot
    first, second = one.principal(), other.principal()
    pair = one.beat in tables.PAIR_BEATS and one.beat == other.beat
    if not pair or not first or not second or first == second:
        return
    if not {one.framing, other.framing} <= _FACING_FRAMES:
        return
    gazes = _gaze(run, before, first) * side_of(one), _gaze(run, after, second) * side_of(other)
    if gazes[0] and gazes[0] == gazes[1]:
        yield _parallel(run, before, after, gazes[0])
    if one.angle is other.angle and one.angle in (CameraAngle.LOW, CameraAngle.HIGH):
        yield _same_height(before, after)


def _gaze(run: SceneRun, placed: Placed, who: str) -> int:
    """-1 when they look left as seen from the audience's side, 1 right, 0 if it cannot be told."""
    person = next((p for p in placed.planned.staging.performers if p.character_id == who), None)
    if person is None:
        return 0
    if person.faces in _GAZE:
        return _GAZE[person.faces]
    own, there = _seat(run, who), _seat(run, person.faces)
    return (there > own) - (there < own) if own or there else 0


def _seat(run: SceneRun, who: str) -> int:
    for placed in run.shots:
        seat = _seats(placed).get(who)
        if seat:
            return seat
    return 0


def _parallel(run: SceneRun, before: Placed, after: Placed, way: int) -> Issue:
    first, second = before.planned.shot.principal(), after.planned.shot.principal()
    people = after.planned.staging.performers
    place = next(i for i, one in enumerate(people) if one.character_id == second)
    across = -way * side_of(after.planned.shot)
    side = "right" if way > 0 else "left"
    return issue(
        "axis",
        "eyeline",
        Severity.MAJOR,
        (before, after),
        (
            (
                f"{run.name(first)} and {run.name(second)} look the same way in "
                f"{before.label} and "
                f"{after.label}; they should look at each other."
            ),
            f"both look frame {side}",
            after.replace(
                **{f"staging__performers__{place}__faces": "right" if across > 0 else "left"}
            ),
        ),
    )


def _same_height(before: Placed, after: Placed) -> Issue:
    angle = after.planned.shot.angle
    way = "up at" if angle is CameraAngle.LOW else "down on"
    level = CameraAngle.EYE_LEVEL.value
    return issue(
        "axis",
        "height",
        Severity.MINOR,
        (before, after),
        (
            (
                f"{before.label} and its reverse {after.label} both look {way} their "
                "people; one of "
                "two facing people is the taller."
            ),
            f"{angle} answered by {angle}",
            after.replace(shot__angle=level, params__camera_angle=level),
        ),
    )
