"""Happenings gathered into beats: runs of action of one kind.

Source: reference agents 2.5 (which kinds absorb which; salience).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from core.grammar.lexicon.verb_tables import SALIENCE
from core.grammar.reading.happenings import Happening
from core.grammar.reading.understanding import SceneReading

ATMOSPHERE = "establish"
_ABSORBS = frozenset(
    {
        ("chase", "travel"), ("chase", "stunt"), ("confrontation", "dialogue"), ("fight", "stunt"),
        ("stealth", "look"), ("search", "handle"), ("dialogue", "emotion"), ("dialogue", "still"),
        ("dialogue", "look"), ("dialogue", "handle"), ("vehicle", "travel"),
    }
)  # fmt: skip
"""A running beat and a kind of happening that does not end it."""
_TAKES_OVER = frozenset({("chase", "travel"), ("fight", "stunt"), ("confrontation", "dialogue")})
"""A stronger happening that renames the beat it joins."""
_SHADOWS = frozenset({"follow", "tail", "stalk"})
_RUNS = frozenset({"run", "jog", "race", "sprint", "dart", "scamper", "scurry", "hasten"})
_FROM_OR_AFTER = re.compile(r"\b(?:after|from|away|for (?:his|her|their) li(?:fe|ves))\b")
CROWD_OF_SPEAKERS = 3
MAX_COUNTED = 4


@dataclass(slots=True)
class BeatReading:
    """One dramatic event of a scene."""

    kind: str
    happenings: list[Happening] = field(default_factory=list)
    who: list[str] = field(default_factory=list)
    """Keys, the acting person first; in a chase the pursuer first."""
    prop: str | None = None
    salience: float = 1.0

    @property
    def span(self) -> tuple[int, int]:
        """From its first word to its last."""
        starts = [one.span[0] for one in self.happenings]
        ends = [one.span[1] for one in self.happenings]
        return (min(starts), max(ends)) if starts else (0, 0)


def make_beats(scene: SceneReading) -> list[BeatReading]:
    """The beats of *scene* in story order. Atmosphere makes none."""
    beats: list[BeatReading] = []
    for happening in _calmed(scene.happenings):
        if happening.beat != ATMOSPHERE:
            _join(beats, happening)
    for beat in beats:
        _finish(beat)
    return beats


def _calmed(happenings: list[Happening]) -> list[Happening]:
    """*happenings* without false chases: who runs alone travels, who follows is stealthy."""
    hunted = any(_is_hunt(one) for one in happenings)
    return happenings if hunted else [_calm(one) for one in happenings]


def _is_hunt(happening: Happening) -> bool:
    return happening.beat == "chase" and happening.lemma not in _SHADOWS | _RUNS


def _calm(happening: Happening) -> Happening:
    if happening.beat != "chase":
        return happening
    if happening.lemma in _SHADOWS:
        return replace(happening, beat="stealth")
    alone = happening.object is None or happening.together
    toward = _FROM_OR_AFTER.search(happening.text.lower())
    return replace(happening, beat="travel") if alone and not toward else happening


def climax_of(beats: list[BeatReading]) -> int:
    """Index of the most salient beat, the latest of equals; -1 without beats."""
    return max(range(len(beats)), key=lambda index: (beats[index].salience, index), default=-1)


def _join(beats: list[BeatReading], happening: Happening) -> None:
    last = beats[-1] if beats else None
    if last is None:
        beats.append(BeatReading(happening.beat, [happening]))
    elif last.kind == happening.beat or (last.kind, happening.beat) in _ABSORBS:
        last.happenings.append(happening)
    elif (happening.beat, last.kind) in _TAKES_OVER:
        last.happenings.append(happening)
        last.kind = happening.beat
    else:
        beats.append(BeatReading(happening.beat, [happening]))


def _finish(beat: BeatReading) -> None:
    beat.who = _who(beat)
    beat.prop = next((one.prop for one in beat.happenings if one.prop), None)
    if beat.kind == "dialogue":
        beat.kind = _kind_of_talk(beat)
    energy = max(one.energy for one in beat.happenings)
    count = min(len(beat.happenings), MAX_COUNTED)
    beat.salience = round(SALIENCE.get(beat.kind, 2.0) + 0.15 * count + 0.1 * energy, 3)


def _who(beat: BeatReading) -> list[str]:
    keys: list[str] = []
    for one in beat.happenings:
        pair = (
            (one.object, one.subject)
            if beat.kind == "chase" and one.flees
            else (one.subject, one.object)
        )
        keys += [key for key in pair if key and key not in keys]
    return keys


def _kind_of_talk(beat: BeatReading) -> str:
    speakers = {one.subject for one in beat.happenings if one.line and one.subject}
    if len(speakers) >= CROWD_OF_SPEAKERS:
        return "group"
    return "dialogue"
