"""Blocking: where everybody stands, what they do, hold and look at, shot by shot.

Marks hold for a whole scene; only what the text tells moves somebody. Source: reference agents 2.7
(stage plan: first mentioned stands frame left, prey before pursuer).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.cast import CharacterKind
from core.domain.film_terms import Framing, IntExt
from core.domain.ids import CharacterId
from core.domain.staging import (
    Expression,
    Feature,
    Mark,
    Performer,
    PlacedProp,
    Pose,
)
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate
from core.grammar.reading.happenings import Happening, is_reciprocal
from core.grammar.staging import pose_tables as tables
from core.grammar.staging.groups import looks_of, opposed
from core.grammar.staging.holdings import Holdings
from core.grammar.staging.left_things import left_things

_MOVES_TOGETHER = frozenset({"chase", "travel", "vehicle"})
_PAIR_MARKS = (Mark.LEFT, Mark.RIGHT, Mark.CENTRE, Mark.BACK)
_CHASE_MARKS = (Mark.BACK, Mark.FRONT, Mark.FAR, Mark.FAR)
_DRAWS = frozenset({"draw", "raise", "level"})
_ARMED_BEATS = frozenset({"confrontation", "fight", "standoff"})
_SEAT_WORDS = re.compile(tables.SEAT_WORDS)
_POSE_PATTERNS = tuple((re.compile(pattern), pose) for pattern, pose in tables.POSE_OF_WORDS)
_MARK_PATTERNS = tuple((re.compile(pattern), mark) for pattern, mark in tables.MARK_WORDS)
_DONE_SEATED = frozenset({"sit", "read", "write", "eat", "phone", "work", "cry", "sleep"})
"""Kinds of verbs that sit down where they name a seat: nobody throws papers on a desk from it."""
_TOUCHES = frozenset({"kiss", "dance"})
_TOUCHING = frozenset({Pose.EMBRACE, Pose.DANCE})
_UNARMED = frozenset(
    {Pose.EMBRACE, Pose.COVER_FACE, Pose.PRAY, Pose.LIE, Pose.FALL, Pose.HANDS_UP}
)


@dataclass(frozen=True, slots=True)
class _Moment:
    """From offset *at* on, somebody stands on *mark*."""

    at: int
    mark: Mark


class Blocking:
    """Stages the shots of one scene."""

    def __init__(self, story: SceneStory) -> None:
        self._story = story
        self._home = self._home_marks()
        self._marks = {key: self._moments(key) for key in self._home}
        self._left = left_things(story)
        self._holdings = Holdings(story)

    def performers(self, candidate: Candidate) -> tuple[Performer, ...]:
        """Everybody the audience sees in *candidate*, principal first."""
        keys = self._in_frame(candidate)
        found: list[Performer] = []
        for position, key in enumerate(keys):
            one = self._performer(candidate, key, position, keys)
            found += self._figures(one, key, self._rest_of_group(candidate, key))
        mounts = self._ridden_by({one.character_id for one in found if one.pose is Pose.RIDE})
        return tuple(one for one in found if one.character_id not in mounts)

    def _ridden_by(self, riders: set[CharacterId]) -> set[CharacterId]:
        """Creatures that are drawn under their riders already."""
        cast = self._story.cast
        return {
            cast[one.object].id
            for one in self._story.reading.happenings
            if one.lemma in {"ride", "gallop"}
            and one.object in cast
            and one.subject in cast
            and cast[one.subject].id in riders
        }

    def placed(self, candidate: Candidate) -> tuple[PlacedProp, ...]:
        """What lies about in *candidate*; a frame of the thing itself shows it already there."""
        at = self._at(candidate)
        shown = candidate.prop if candidate.subject == "obj" else None
        return tuple(
            PlacedProp(word=one.word, support=one.support, near=self._story.cast[one.near].id)
            for one in self._left
            if one.near in self._story.cast
            and (one.since <= at < one.until or (one.word == shown and at < one.until))
        )

    def home_of(self, key: str) -> Mark:
        """Where *key* belongs while nothing moves them."""
        return self._home.get(key, Mark.CENTRE)

    def mark_at(self, key: str, at: int) -> Mark:
        """Where *key* stands when the story has reached offset *at*."""
        mark = self._home.get(key, Mark.CENTRE)
        for moment in self._marks.get(key, ()):
            if moment.at <= at:
                mark = moment.mark
        return mark

    def _in_frame(self, candidate: Candidate) -> list[str]:
        shown = self._story.visible(candidate.shown())
        shown += self._story.visible(self._held_close(candidate, shown))
        if candidate.framing is Framing.OVER_SHOULDER:
            others = [key for key in candidate.who[:2] if key not in shown]
            return shown + self._story.visible(others)
        return shown

    def _held_close(self, candidate: Candidate, shown: list[str]) -> list[str]:
        """Who is in the arms or at the side of the only one shown: nobody embraces the air."""
        if len(shown) != 1:
            return []
        act = self._act_of(candidate, shown[0])
        pose = self._pose(candidate, shown[0], act)
        together = act is not None and act.together and pose in tables.MOVING_POSES
        if pose not in _TOUCHING and not together:
            return []
        pairs = [
            {one.subject, one.object}
            for one in ([act] if act else [])
            + [one for one in self._story.reading.happenings if one.kind in _TOUCHES]
        ]
        others = next((pair - {shown[0]} for pair in pairs if shown[0] in pair), set())
        return [key for key in others if key in self._story.cast]

    def _home_marks(self) -> dict[str, Mark]:
        """Where everybody belongs while nothing moves them."""
        ensemble = self._story.ensemble
        if self._story.place.is_car_cabin:
            first, *others = self._drivers_first(ensemble) or [""]
            return {first: Mark.SEAT} | dict.fromkeys(others, Mark.SEAT_OPPOSITE)
        chase = next((beat for beat in self._story.beats if beat.kind == "chase"), None)
        opposed = next((key for key in ensemble if self._is_reciprocal(key)), None)
        if opposed:
            others = [key for key in ensemble if key != opposed]
            order, marks = [opposed, *others], (Mark.LEFT, Mark.BACK, Mark.FAR, Mark.FRONT)
        elif chase and len(chase.who) > 1:
            order = [key for key in chase.who if key in ensemble]
            order += [key for key in ensemble if key not in order]
            marks = _CHASE_MARKS
        elif len(ensemble) == 1:
            return {ensemble[0]: Mark.CENTRE}
        else:
            order = (
                sorted(ensemble[:2], key=lambda key: self._story.people[key].first) + ensemble[2:]
            )
            marks = _PAIR_MARKS
        return {key: marks[min(index, len(marks) - 1)] for index, key in enumerate(order)}

    def _drivers_first(self, keys: list[str]) -> list[str]:
        driving = {one.subject for one in self._story.reading.happenings if one.kind == "drive"}
        return sorted(keys, key=lambda key: key not in driving)

    def _moments(self, key: str) -> list[_Moment]:
        """How the text moves *key* about."""
        found: list[_Moment] = []
        at_door = False
        for happening in self._story.reading.happenings:
            if not _takes_part(key, happening):
                continue
            seated = self._story.place.is_car_cabin and happening.kind != "exit"
            mark = None if happening.line or seated else self._mark_of(happening)
            if _gets_up(happening):
                found.append(_Moment(happening.at, self._home[key]))
            elif mark:
                found.append(_Moment(happening.at, mark))
            elif at_door:
                found.append(_Moment(happening.at, self._home[key]))
            at_door = mark is Mark.DOOR
        return found

    def _mark_of(self, happening: Happening) -> Mark | None:
        told = happening.text.lower()
        if happening.kind == "exit" or happening.beat == "departure":
            return Mark.DOOR if self._story.place.int_ext is IntExt.INT else Mark.FAR
        for pattern, mark in _MARK_PATTERNS:
            if pattern.search(told):
                return mark
        if happening.kind in _DONE_SEATED and _SEAT_WORDS.search(told):
            return Mark.SEAT
        if happening.kind == "sit" and happening.lemma in {
            "sit",
            "slump",
            "perch",
            "rest",
            "lounge",
        }:
            return Mark.SEAT
        if happening.lemma in tables.ABED and Feature.BED in self._story.place.features:
            return Mark.SEAT
        indoors = self._story.place.int_ext is IntExt.INT
        return Mark.DOOR if indoors and happening.kind == "enter" else None

    def _performer(
        self, candidate: Candidate, key: str, position: int, keys: list[str]
    ) -> Performer:
        at = self._at(candidate)
        acts = self._act_of(candidate, key)
        if acts and candidate.beat == "establish":
            at = max(at, acts.at)
        pose = self._pose(candidate, key, acts)
        mark = self.mark_at(key, at)
        if mark in (Mark.SEAT, Mark.SEAT_OPPOSITE) and pose in tables.IDLE_POSES:
            pose = Pose.SIT
        in_car = self._story.place.is_car_cabin
        if mark is Mark.SEAT and self._story.side_of(key) > 0 and not in_car:
            mark = Mark.SEAT_OPPOSITE
        character = self._story.cast[key]
        held = None if pose in _UNARMED else self._holdings.of(key, at) or tables.IMPLIED.get(pose)
        return Performer(
            character_id=character.id,
            look=character.look,
            pose=pose,
            mark=mark,
            faces=self._faces(candidate, key, pose, keys),
            holds=held,
            expression=self._expression(candidate, key, acts),
        )

    def _at(self, candidate: Candidate) -> int:
        if candidate.happening:
            return candidate.happening.at
        return 10**9 if candidate.beat == "closing" else self._story.reading.span[0]

    def _act_of(self, candidate: Candidate, key: str) -> Happening | None:
        """What *key* does in this shot: the shot's own event, else the latest in its beat."""
        happening = candidate.happening
        if happening and _takes_part(key, happening):
            return happening
        if candidate.beat in {"establish", "closing"}:
            return self._act_at_end(key, last=candidate.beat == "closing")
        if not 0 <= candidate.beat_index < len(self._story.beats):
            return None
        beat = self._story.beats[candidate.beat_index]
        mine = [
            one for one in beat.happenings if one.subject == key and one.at <= self._at(candidate)
        ]
        return mine[-1] if mine else None

    def _act_at_end(self, key: str, *, last: bool) -> Happening | None:
        """The first or last thing *key* does in the scene."""
        happenings = self._story.reading.happenings
        mine = [one for one in happenings if _takes_part(key, one) and not one.line]
        return mine[-1 if last else 0] if mine else None

    def _pose(self, candidate: Candidate, key: str, act: Happening | None) -> Pose:
        if act and act.line:
            return Pose.TALK
        if act:
            return self._pose_of(act, candidate)
        role = 0 if candidate.who[:1] == [key] else 1
        if candidate.slot.function == "look-back" and role:
            return Pose.LOOK_BACK
        before = self._going_on(candidate, key)
        if before and role:
            return before
        return tables.POSE_OF_BEAT.get(candidate.beat, (Pose.STAND, Pose.STAND))[role]

    def _going_on(self, candidate: Candidate, key: str) -> Pose | None:
        """What *key* began earlier in the scene and has no reason to stop."""
        earlier = [
            one
            for one in self._story.reading.happenings
            if _takes_part(key, one) and one.at <= self._at(candidate) and not one.line
        ]
        pose = self._pose_of(earlier[-1], candidate) if earlier else None
        return pose if pose in tables.LASTING_POSES else None

    def _pose_of(self, act: Happening, candidate: Candidate) -> Pose:
        if act.beat in _ARMED_BEATS and (armed := _armed_pose(act)):
            return armed
        if act.beat == "phone":
            return Pose.PHONE
        told = act.text.lower()
        for pattern, pose in _POSE_PATTERNS:
            if pattern.search(told):
                return pose
        by_class = None if act.beat == "handle" else tables.POSE_OF_CLASS.get(act.kind)
        pose = (
            tables.POSE_OF_PHRASE.get((act.lemma, act.beat))
            or tables.POSE_OF_LEMMA.get(act.lemma)
            or by_class
            or tables.POSE_OF_BEAT.get(act.beat, (Pose.STAND, Pose.STAND))[0]
        )
        return Pose.RUN if candidate.beat == "chase" and pose is Pose.WALK else pose

    def _faces(self, candidate: Candidate, key: str, pose: Pose, keys: list[str]) -> str:
        if candidate.beat in _MOVES_TOGETHER or pose in tables.MOVING_POSES:
            return "forward"
        other = self._partner(candidate, key)
        if other and (other in keys or self._home.get(key) in (Mark.LEFT, Mark.RIGHT)):
            return str(self._story.cast[other].id)
        # Off the line nobody knows where the other is: the side of the screen is what counts.
        return "left" if self._story.side_of(key) > 0 else "right"

    def _partner(self, candidate: Candidate, key: str) -> str | None:
        """Whom *key* looks at: the other of the pair, else whom they act on."""
        pair = [one for one in candidate.who[:2] if one != key]
        between = candidate.subject in {"ab", "b"} or len(candidate.who) > 1
        return pair[0] if pair and between and pair[0] in self._story.cast else None

    def _expression(self, candidate: Candidate, key: str, act: Happening | None) -> Expression:
        if act and act.lemma in tables.EXPRESSION_OF_LEMMA:
            return tables.EXPRESSION_OF_LEMMA[act.lemma]
        role = 0 if candidate.who[:1] == [key] else 1
        if len(candidate.who) < 2:
            return Expression.NEUTRAL
        row = tables.EXPRESSION_OF_BEAT.get(candidate.beat)
        return row[role] if row else Expression.NEUTRAL

    def _rest_of_group(self, candidate: Candidate, key: str) -> Pose | None:
        """What the others of a group do while one of them acts; None: the same."""
        act = self._act_of(candidate, key)
        if act is None or not act.alone:
            return None
        earlier = [
            one
            for one in self._story.reading.happenings
            if _takes_part(key, one) and one.at < act.at and not one.alone and not one.line
        ]
        return self._pose_of(earlier[-1], candidate) if earlier else Pose.STAND

    def _figures(self, one: Performer, key: str, others: Pose | None) -> list[Performer]:
        """A group is shown by up to three figures, told apart by the shade of their clothes."""
        if self._story.cast[key].kind is not CharacterKind.GROUP:
            return [one]
        looks = looks_of(self._story.people[key], one.look)
        shared = bool(one.holds) and self._holdings.by_all(key, str(one.holds))
        figures = [
            one.revised(
                look=look,
                pose=one.pose if index == 0 or others is None else others,
                holds=one.holds if index == 0 or shared else None,
            )
            for index, look in enumerate(looks)
        ]
        return opposed(figures) if self._is_reciprocal(key) else figures

    def _is_reciprocal(self, key: str) -> bool:
        """Whether the members of a group face each other in this scene."""
        return any(
            one.subject == key and is_reciprocal(one) for one in self._story.reading.happenings
        )


def _armed_pose(act: Happening) -> Pose | None:
    """How a weapon is raised, also one that goes without saying: ``the outlaw draws``."""
    if act.prop is None:
        return Pose.AIM if act.lemma in _DRAWS else None
    return tables.WEAPON_POSES.get(act.prop)


def _gets_up(happening: Happening) -> bool:
    """``stands up``, ``rises``: leaves the seat."""
    up = re.search(r"\b(?:up|to (?:his|her|their) feet)\b", happening.text.lower())
    return happening.kind == "rise" or (happening.kind == "stand" and up is not None)


def _takes_part(key: str, happening: Happening) -> bool:
    side_by_side = happening.together and happening.object == key
    return key in (happening.subject, happening.partner) or side_by_side
