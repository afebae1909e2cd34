"""What a director should know about a board: what was assumed, and what is not on it."""

from __future__ import annotations

from core.domain.cast import CharacterKind
from core.grammar.breakdown.casting_tables import SPECIES
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate
from core.grammar.reading.languages import language_notice
from core.grammar.reading.naming import introduced
from core.grammar.reading.text import CleanText, Sentence

MIN_WORDS = 3
MAX_QUOTES = 6
MAX_QUOTE = 60


def board_notices(
    source: CleanText, stories: list[SceneStory], chosen: list[list[Candidate]], *, invented: bool
) -> tuple[str, ...]:
    """One sentence each."""
    found: list[str | None] = [language_notice(source.text)]
    if invented:
        found.append(_invented(stories[0]))
    found += _assumptions(stories)
    found += [_without_frame(stories, chosen), _creatures(stories), _left_out(stories, chosen)]
    return tuple(notice for notice in found if notice)


def _invented(story: SceneStory) -> str:
    names = " and ".join(introduced(story.people[key]) for key in story.ensemble)
    return (
        f"The text names nobody: {names} were cast for it. "
        "Write into the text who is there to change that."
    )


def _assumptions(stories: list[SceneStory]) -> list[str]:
    """Places and hours that were chosen because the text names none."""
    chosen: dict[str, list[str]] = {}
    for story in stories:
        if story.place.assumed:
            chosen.setdefault(f"no place: {story.place.words} was chosen.", []).append(story.slate)
        if not story.time_told:
            hour = story.time.replace("_", " ")
            chosen.setdefault(f"no hour: {hour} was chosen.", []).append(story.slate)
    alone = len(stories) == 1
    return [f"{_scenes(slates, alone=alone)} {said}" for said, slates in chosen.items()]


def _scenes(slates: list[str], *, alone: bool) -> str:
    if alone:
        return "The text names"
    return f"Scene {slates[0]} names" if len(slates) == 1 else f"Scenes {_some(slates)} name"


def _some(slates: list[str]) -> str:
    rest = len(slates) - MAX_QUOTES
    return ", ".join(slates[:MAX_QUOTES]) + (f" and {rest} more" if rest > 0 else "")


def _without_frame(stories: list[SceneStory], chosen: list[list[Candidate]]) -> str | None:
    slates = [one.slate for one, has in zip(stories, chosen, strict=True) if not has]
    if not slates:
        return None
    several = "Scenes" if len(slates) > 1 else "Scene"
    return f"{several} {_some(slates)} got no frame; more frames would show more of the script."


def _creatures(stories: list[SceneStory]) -> str | None:
    people = stories[0].people.by_key.values()
    names = [
        introduced(one)
        for one in people
        if one.kind is CharacterKind.CREATURE and (one.role or one.name) not in SPECIES
    ]
    if not names:
        return None
    listed = ", ".join(names)
    return (
        f"The embedded renderer has no model for {listed}: a heavy upright figure plays the part."
    )


def _left_out(stories: list[SceneStory], chosen: list[list[Candidate]]) -> str | None:
    """Sentences of scenes on the board that no frame covers."""
    missing: list[str] = []
    for story, candidates in zip(stories, chosen, strict=True):
        if candidates:
            missing += [
                _quoted(one)
                for one in story.reading.sentences
                if len(one.text.split()) >= MIN_WORDS and not _is_shown(one, candidates)
            ]
    if not missing:
        return None
    rest = len(missing) - MAX_QUOTES
    more = f" and {rest} more" if rest > 0 else ""
    return f"Not on the board, for want of frames: {', '.join(missing[:MAX_QUOTES])}{more}."


def _is_shown(sentence: Sentence, candidates: list[Candidate]) -> bool:
    end = sentence.start + len(sentence.text)
    for one in candidates:
        if (
            one.happening
            and one.happening.span[0] < end
            and one.happening.span[1] > sentence.start
        ):
            return True
    opening = candidates[0].slot.function == "establish"
    return opening and sentence.start <= candidates[0].order[1]


def _quoted(sentence: Sentence) -> str:
    words = " ".join(sentence.text.split()).rstrip(".")
    short = words if len(words) <= MAX_QUOTE else words[:MAX_QUOTE].rsplit(" ", 1)[0] + " ..."
    return f"“{short}”"
