"""Every set-up a scene could have: from idioms, further happenings, atmosphere, camera words.

Source: reference agents 2.6.
"""

from __future__ import annotations

import re
from dataclasses import replace

from core.domain.cast import CharacterKind
from core.domain.film_terms import CameraAngle, Genre, IntExt, ShotSize
from core.grammar.breakdown.beats import ATMOSPHERE, BeatReading
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate, plain_angle
from core.grammar.coverage.idioms_tables import IDIOMS, SOLO_IDIOM, Slot
from core.grammar.lexicon.prop_tables import PROP_CLASS, is_large
from core.grammar.lexicon.search import first_word
from core.grammar.lexicon.verb_tables import SALIENCE
from core.grammar.reading.camera_words import Direction, direction_in
from core.grammar.reading.happenings import Happening, is_reciprocal
from core.grammar.reading.line import is_prop, singular
from core.grammar.reading.verbs import is_form
from core.grammar.sizes import rung

_PRIORITY_SHARE = {0: 3.0, 1: 1.0, 2: 0.55, 3: 0.3}
_CLIMAX_BONUS = 0.6
_WEAPON_BONUS = 1.6
_EXTRA_EVENT_SHARE = 0.75
_MASTER_SCORE = 2.05
_CLOSING_SCORE = 2.6
_DIES_ALONE = frozenset({"die", "bleed", "perish", "drown", "expire", "suffocate"})
_DETAILS = frozenset({"det", "obj"})
_ASKED = re.compile(
    r"(?:close(?:[- ]?up)?(?: on| of|:)|tight on|insert(?: of| on|:)?)\s+((?:[\w'\-]+\s*){1,4})"
)
_PARTS = {"hand": "hand", "finger": "hand", "feet": "feet", "foot": "feet", "boot": "feet"}
_ON_THE_MOVE = frozenset({"chase", "travel", "vehicle", "departure"})
_THREE_QUARTER_DEG = 35.0
"""Nobody who looks along the line is shown in profile without a reason."""
_PROFILES = frozenset({"profile", "silhouette", "pass-by", "peak"})
_PERFORMS = frozenset({"play", "sing", "perform", "strum", "hum"})
_QUIET = frozenset({"dialogue", "handle", "still", "group", "monologue", "phone", "confrontation"})


_MIN_WORDS = 3
_AIR_SCORE = 1.5
_STARTS_WIDE = frozenset({"chase", "standoff", "fight", "group", "celebration", "mourning"})
"""Beats whose own coverage begins with everybody in a wide frame."""
_AIR, _THING = IDIOMS["atmosphere"]


class SetUps:
    """Draws up the candidates of one scene."""

    def __init__(self, story: SceneStory) -> None:
        self._story = story
        self._beats = story.beats
        self._ensemble = story.ensemble

    def all(self) -> list[Candidate]:
        """Every set-up the scene could have, the establishing one first."""
        found = self._establishing()
        for index, beat in enumerate(self._beats):
            found += self._of_beat(index, beat)
        found += self._atmosphere()
        closing = IDIOMS["closing"][0]
        if not self._ensemble:
            closing = replace(closing, subject="set", line="We pull back from {place}.")
        last = len(self._beats)
        found.append(
            Candidate(
                closing, "closing", last, self._ensemble, score=_CLOSING_SCORE, order=(last, 0, 0)
            )
        )
        for one in found:
            self._make_room(one)
            self._face_the_lens(one)
        return [self._directed(one) for one in found]

    def _face_the_lens(self, candidate: Candidate) -> None:
        """Who looks across the line is seen from the far end of it, not from behind."""
        shown, slot = candidate.shown(), candidate.slot
        if len(shown) != 1 or candidate.beat in _ON_THE_MOVE or slot.angle is CameraAngle.POV:
            return
        side = self._story.side_of(shown[0])
        turned = abs(slot.azimuth_deg)
        if rung(slot.size) >= rung(ShotSize.FULL) and slot.function not in _PROFILES:
            turned = max(turned, _THREE_QUARTER_DEG)
        if side or turned != abs(slot.azimuth_deg):
            candidate.slot = replace(slot, azimuth_deg=turned * (-side or 1))

    def _make_room(self, candidate: Candidate) -> None:
        """Several people do not fit the close-up of one."""
        people = self._story.people
        candidate.groups = frozenset(
            key for key in candidate.who if people[key].kind is CharacterKind.GROUP
        )
        happening = candidate.happening
        if happening and happening.subject in candidate.groups and is_reciprocal(happening):
            candidate.slot = replace(candidate.slot, size=ShotSize.FULL, azimuth_deg=0.0)
            return
        tight = rung(candidate.slot.size) > rung(ShotSize.MEDIUM)
        if (
            candidate.groups & set(candidate.shown())
            and tight
            and candidate.subject not in _DETAILS
        ):
            candidate.slot = replace(candidate.slot, size=ShotSize.MEDIUM)

    def _establishing(self) -> list[Candidate]:
        """Outdoors the place, then everybody in it; indoors both in one."""
        place, master = IDIOMS["establish"][:2]
        opening = self._opening()
        indoors = self._story.place.int_ext is IntExt.INT
        who = self._first_seen()
        if indoors:
            inside = replace(master if who else place, function="establish", size=ShotSize.WIDE)
            return [Candidate(inside, "establish", -1, who, opening, score=99.0, order=(-1, 0, 0))]
        found = [Candidate(place, "establish", -1, [], opening, score=99.0, order=(-1, 0, 0))]
        if who:
            starts_wide = bool(self._beats) and self._beats[0].kind in _STARTS_WIDE
            score = _MASTER_SCORE * (0.4 if starts_wide else 1.0)
            found.append(Candidate(master, "establish", -1, who, score=score, order=(-1, 1, 0)))
        return found

    def _opening(self) -> Happening | None:
        """The sentence of atmosphere that the scene opens with."""
        first = self._beats[0].span[0] if self._beats else 10**9
        return next(
            (
                one
                for one in self._story.reading.happenings
                if one.beat == ATMOSPHERE and one.at <= first + 1
            ),
            None,
        )

    def _first_seen(self) -> list[str]:
        """Who is there when the scene begins."""
        if not self._beats:
            return self._ensemble
        end = self._beats[0].span[1]
        return [key for key in self._ensemble if self._story.people[key].first <= end]

    def _of_beat(self, index: int, beat: BeatReading) -> list[Candidate]:
        who = self._who(beat)
        idiom = IDIOMS[self._idiom(beat, who)]
        found = []
        for number, slot in enumerate(idiom):
            usable = self._usable(slot, beat, who)
            if usable:
                found.append(self._from_idiom((index, number, len(idiom)), usable, beat, who))
        return found + self._extra_events(index, beat, who)

    def _idiom(self, beat: BeatReading, who: list[str]) -> str:
        lemmas = {one.lemma for one in beat.happenings}
        if beat.kind == "death" and lemmas & _DIES_ALONE:
            return "dying"
        kind = beat.kind if beat.kind in IDIOMS else "handle"
        if lemmas & _PERFORMS and kind == "celebration":
            return "performance"
        return SOLO_IDIOM.get(kind, kind) if len(who) < 2 else kind

    def _who(self, beat: BeatReading) -> list[str]:
        """The beat's people, filled up with those already met if it needs two."""
        who = self._story.visible(beat.who)
        people = self._story.people
        for key in self._ensemble:
            known = people[key].first <= beat.span[1]
            if ((len(who) < 2 and known) or not who) and key not in who:
                who.append(key)
        return who

    def _usable(self, slot: Slot, beat: BeatReading, who: list[str]) -> Slot | None:
        """*slot* fitted to who and what there is; None if it shows nothing."""
        slot = self._resolved(slot, beat, who)
        if slot.subject in {"a", "det"} and not who:
            return None
        if slot.subject == "all" and not who:
            return replace(slot, subject="set")
        if slot.subject in {"b", "ab"} and len(who) < 2:
            return self._for_one(slot, who)
        if slot.subject == "obj" and not self._prop(beat):
            return None
        if self._story.genre is Genre.WESTERN and slot.size is ShotSize.MEDIUM_WIDE:
            return replace(slot, size=ShotSize.COWBOY)
        return slot

    def _resolved(self, slot: Slot, beat: BeatReading, who: list[str]) -> Slot:
        """What somebody sees: a person, a thing, or the place; what is large, beside somebody."""
        if slot.subject == "obj" and who and is_large(self._prop(beat)):
            return replace(slot, subject="a", size=ShotSize.FULL, angle=CameraAngle.EYE_LEVEL)
        if slot.subject != "seen":
            return slot
        seen = next((one.object for one in beat.happenings if one.object in who), None)
        if seen and who and seen != who[0]:
            return replace(slot, subject="b")
        return replace(slot, subject="obj" if beat.prop else "set")

    def _for_one(self, slot: Slot, who: list[str]) -> Slot | None:
        if slot.subject == "b" or slot.priority > 1 or not who:
            return None
        level = slot.angle is CameraAngle.OVER_SHOULDER
        return replace(slot, subject="a", angle=CameraAngle.EYE_LEVEL if level else slot.angle)

    def _prop(self, beat: BeatReading) -> str | None:
        """The thing the beat turns on, or one that its words at least speak of."""
        told = " ".join(one.text for one in beat.happenings)
        return beat.prop or first_word(told, self._story.reading.setting.props)

    def _from_idiom(
        self, at: tuple[int, int, int], slot: Slot, beat: BeatReading, who: list[str]
    ) -> Candidate:
        index, number, length = at
        event = min(number * len(beat.happenings) // max(1, length), len(beat.happenings) - 1)
        score = beat.salience * _PRIORITY_SHARE[slot.priority] - 0.02 * number
        return Candidate(
            slot=slot,
            beat=beat.kind,
            beat_index=index,
            who=who,
            happening=beat.happenings[event] if beat.happenings else None,
            prop=self._prop(beat),
            score=score + self._bonus(index, slot, beat),
            order=(index, event, number),
        )

    def _bonus(self, index: int, slot: Slot, beat: BeatReading) -> float:
        """What the height of the scene is worth more, and a weapon seen for itself."""
        weapon = slot.subject == "obj" and PROP_CLASS.get(self._prop(beat) or "") == "weapon"
        height = _CLIMAX_BONUS if index == self._story.climax else 0.0
        return height + (_WEAPON_BONUS if weapon else 0.0)

    def _extra_events(self, index: int, beat: BeatReading, who: list[str]) -> list[Candidate]:
        """One set-up for every further happening, so that no action is lost."""
        found = []
        for event, happening in enumerate(beat.happenings[1:], 1):
            mine = self._people_of(happening, who)
            slot = self._usable(self._event_slot(happening, mine), beat, mine)
            if slot is None:
                continue
            weight = SALIENCE.get(happening.beat, 2.0) * _EXTRA_EVENT_SHARE
            found.append(
                Candidate(
                    slot=slot,
                    beat=happening.beat,
                    beat_index=index,
                    who=mine,
                    happening=happening,
                    prop=happening.prop or self._prop(beat),
                    score=weight + 0.01 * happening.energy,
                    order=(index, event, 0.5),
                )
            )
        return found

    def _people_of(self, happening: Happening, who: list[str]) -> list[str]:
        keys = [key for key in (happening.subject, happening.object) if key]
        mine = self._story.visible(list(dict.fromkeys(keys)))
        return mine + [key for key in who if key not in mine] if mine else who

    def _event_slot(self, happening: Happening, who: list[str]) -> Slot:
        kind = happening.beat if happening.beat in IDIOMS else "handle"
        kind = SOLO_IDIOM.get(kind, kind) if len(who) < 2 else kind
        slot = next(
            (one for one in IDIOMS[kind] if one.subject in {"a", "ab"}), IDIOMS["handle"][0]
        )
        if happening.object is None and slot.subject == "ab":
            slot = replace(slot, subject="a")
        if happening.beat in _QUIET:
            slot = replace(
                slot, size=ShotSize.MEDIUM, subject="a", azimuth_deg=self._side(happening, who)
            )
        return replace(
            slot, priority=2, function=f"{slot.function}-more", angle=plain_angle(slot.angle)
        )

    def _side(self, happening: Happening, who: list[str]) -> float:
        """Speakers are seen from the other's side of the line."""
        second = len(self._ensemble) > 1 and who[:1] == self._ensemble[1:2]
        return -35.0 if second else 35.0

    def _atmosphere(self) -> list[Candidate]:
        """Sentences in which nobody acts: the place, or a thing in it."""
        opening = self._opening()
        return [
            self._of_air(happening)
            for happening in self._story.reading.happenings
            if happening.beat == ATMOSPHERE
            and happening is not opening
            and len(happening.text.split()) >= _MIN_WORDS
        ]

    def _of_air(self, happening: Happening) -> Candidate:
        before = [index for index, beat in enumerate(self._beats) if beat.span[0] < happening.at]
        index = before[-1] if before else -1
        inside = self._beats[index].happenings if before else []
        event = sum(1 for one in inside if one.at < happening.at)
        slot = _THING if happening.prop else _AIR
        return Candidate(
            slot=slot,
            beat="establish",
            beat_index=index,
            who=self._ensemble,
            happening=happening,
            prop=happening.prop,
            score=_AIR_SCORE,
            order=(index, event - 0.5 if before else 1.5, happening.at),
        )

    def _directed(self, candidate: Candidate) -> Candidate:
        """*candidate* as the text's own camera words want it."""
        happening = candidate.happening
        if (
            happening is None
            or happening.line
            or (candidate.slot.subject in {"det", "obj"} and candidate.beat != "establish")
        ):
            return candidate
        sentence = _sentence_around(self._story, happening)
        told = direction_in(sentence)
        if not told.says_something:
            return candidate
        slot = _closed_in(candidate, told, sentence)
        candidate.told = told
        candidate.slot = replace(
            slot,
            size=slot.size if slot.size is ShotSize.INSERT else told.size or slot.size,
            angle=told.angle or plain_angle(slot.angle),
            movement=told.movement or slot.movement,
            priority=0,
        )
        candidate.score += 50.0
        return candidate


def _closed_in(candidate: Candidate, told: Direction, sentence: str) -> Slot:
    """The slot, turned to the detail that a close shot is asked to show."""
    slot = candidate.slot
    if told.size is None or rung(told.size) < rung(ShotSize.CLOSE):
        return slot
    asked = _ASKED.search(sentence.lower())
    for word in asked.group(1).split() if asked else []:
        part = _PARTS.get(singular(word))
        if is_form(word) and not part:
            break
        if part:
            return replace(slot, subject="det", size=ShotSize.INSERT, function=part)
        if is_prop(word):
            candidate.prop = word if word in PROP_CLASS else singular(word)
            return replace(slot, subject="obj", size=ShotSize.INSERT, function="insert")
    return slot


def _sentence_around(story: SceneStory, happening: Happening) -> str:
    for sentence in story.reading.sentences:
        if sentence.start <= happening.at < sentence.start + len(sentence.text):
            return sentence.text
    return ""
