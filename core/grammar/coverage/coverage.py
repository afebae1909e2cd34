"""Which set-ups tell a scene: exactly as many as there are frames.

Source: reference agents 2.8.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from core.domain.film_terms import ShotSize
from core.grammar.breakdown.beats import ATMOSPHERE
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate, plain_angle
from core.grammar.coverage.idioms_tables import FILLERS
from core.grammar.coverage.set_ups import SetUps
from core.grammar.sizes import rung

_REPEAT_DISCOUNT = 0.45


_LAST = 10.0**6
"""Texture follows everything else of its moment."""
_NEWS = 1.5
"""What a happening not yet on the board counts more."""
_WAITS = 0.6
"""What masters and closings count less while happenings are missing."""


class Coverage:
    """Plans the coverage of one scene."""

    def __init__(self, story: SceneStory) -> None:
        self._story = story
        self._beats = story.beats
        self._ensemble = story.ensemble

    def choose(self, count: int) -> list[Candidate]:
        """Exactly *count* set-ups in story order."""
        candidates = SetUps(self._story).all()
        if count == 1:
            return [self._single_frame(candidates)]
        chosen = self._spine(candidates, count)
        self._fill(chosen, candidates, count)
        self._texture(chosen, count)
        return sorted(chosen, key=lambda one: one.order)

    def _single_frame(self, candidates: list[Candidate]) -> Candidate:
        """The whole scene in one frame: the climax, wide enough for everybody in it."""
        people = [
            one for one in candidates if one.beat_index == self._story.climax and one.shown()
        ]
        best = max(
            people,
            key=lambda one: (bool(one.told.size), one.subject == "ab", one.score),
            default=candidates[0],
        )
        if rung(best.slot.size) > rung(ShotSize.FULL) and best.told.size is None:
            best.slot = replace(best.slot, size=ShotSize.FULL, angle=plain_angle(best.slot.angle))
        return best

    def _spine(self, candidates: list[Candidate], count: int) -> list[Candidate]:
        """The place, what the text demands, then the best of every beat."""
        chosen = [candidates[0]]
        told = [one for one in candidates if one.told.says_something]
        seen = {one.happening.at for one in chosen if one.happening}
        for one in told:
            if one.happening and one.happening.at not in seen and len(chosen) < count:
                seen.add(one.happening.at)
                chosen.append(one)
        for index in sorted(range(len(self._beats)), key=lambda i: -self._beats[i].salience):
            mine = [
                one for one in candidates if one.beat_index == index and one.beat != "establish"
            ]
            if len(chosen) < count and mine and not any(one in chosen for one in mine):
                chosen.append(max(mine, key=lambda one: one.score))
        if count > len(self._story.reading.happenings):
            self._every_event(chosen, candidates, count)
        return chosen

    def _every_event(
        self, chosen: list[Candidate], candidates: list[Candidate], count: int
    ) -> None:
        """With frames to spare, every happening gets one of its own."""
        shown = _told_by(chosen)
        for happening in self._story.reading.happenings:
            mine = [one for one in candidates if one.happening is happening and one.tells()]
            if happening.at not in shown and mine and len(chosen) < count:
                chosen.append(max(mine, key=lambda one: one.score))

    def _fill(self, chosen: list[Candidate], candidates: list[Candidate], count: int) -> None:
        """The best of the rest; what is not on the board yet comes first."""
        rest = [one for one in candidates if one not in chosen]
        while len(chosen) < count and rest:
            worth = self._worth(chosen)
            best = max(rest, key=worth)
            rest.remove(best)
            if not any(_repeats(best, one) for one in chosen):
                chosen.append(best)

    def _worth(self, chosen: list[Candidate]) -> Callable[[Candidate], float]:
        """How much a further set-up adds to those *chosen*."""
        used = Counter(one.beat_index for one in chosen)
        shown = _told_by(chosen)
        complete = all(
            one.at in shown for one in self._story.reading.happenings if one.beat != ATMOSPHERE
        )

        def worth(one: Candidate) -> float:
            score = one.score / (1 + _REPEAT_DISCOUNT * used[one.beat_index])
            if one.happening is None:
                return score if complete else score * _WAITS
            if one.happening.at not in shown and one.tells():
                return score * _NEWS
            return score if one.slot.priority else 0.0

        return worth

    def _texture(self, chosen: list[Candidate], count: int) -> None:
        """A short text on a long board: details, profiles, silhouettes."""
        number = 0
        usable = [one for one in FILLERS if self._ensemble or one.subject in {"set", "all"}]
        while len(chosen) < count:
            slot = usable[number % len(usable)]
            if slot.subject == "all" and not self._ensemble:
                slot = replace(slot, subject="set")
            source = chosen[1 + number % max(1, len(chosen) - 1)] if len(chosen) > 1 else chosen[0]
            chosen.append(
                Candidate(
                    slot=slot,
                    beat=source.beat,
                    beat_index=source.beat_index,
                    who=source.who or self._ensemble,
                    happening=source.happening,
                    order=(source.order[0], source.order[1], _LAST + number),
                )
            )
            number += 1


def _told_by(chosen: list[Candidate]) -> set[int]:
    """Where the happenings stand that the *chosen* let us see."""
    return {one.happening.at for one in chosen if one.happening and one.tells()}


def _repeats(one: Candidate, other: Candidate) -> bool:
    same_slot = (one.slot.function, one.slot.size, one.slot.angle) == (
        other.slot.function, other.slot.size, other.slot.angle,
    )  # fmt: skip
    return same_slot and one.beat_index == other.beat_index and one.happening is other.happening
