"""Giving every speech to a shot of its scene, its speaker's if there is one."""

from __future__ import annotations

from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate
from core.grammar.reading.happenings import Happening


def share_speeches(story: SceneStory, chosen: list[Candidate]) -> None:
    """Put every speech of the scene on one of the *chosen* set-ups, in story order."""
    if not chosen:
        return
    least = 0
    for happening in story.reading.happenings:
        if happening.line is None:
            continue
        index = _best(happening, chosen, least)
        chosen[index].lines.append(happening.line)
        least = index


def _best(speech: Happening, chosen: list[Candidate], least: int) -> int:
    """The set-up made for it; else the speaker's next; else the last one before it."""
    for index in range(least, len(chosen)):
        if chosen[index].happening is speech:
            return index
    reachable = [index for index in range(least, len(chosen)) if _is_near(speech, chosen[index])]
    mine = [index for index in reachable if speech.subject in chosen[index].shown()]
    if mine:
        return mine[0]
    if reachable:
        return reachable[0]
    before = [index for index in range(least, len(chosen)) if _starts(chosen[index]) <= speech.at]
    return before[-1] if before else least


def _is_near(speech: Happening, candidate: Candidate) -> bool:
    """Whether the set-up covers the beat in which the words are spoken."""
    happening = candidate.happening
    if happening is None or candidate.subject in {"set", "obj", "det"}:
        return False
    return happening.line is not None and happening.at <= speech.at


def _starts(candidate: Candidate) -> int:
    if candidate.happening:
        return candidate.happening.at
    return -1 if candidate.beat_index < 0 else 10**9
