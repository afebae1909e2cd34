"""What a director should know about a board: what was assumed, and what is not on it."""

from __future__ import annotations

from core.domain.cast import CharacterKind
from core.grammar.candidate import Candidate
from core.grammar.languages import language_notice
from core.grammar.naming import introduced
from core.grammar.story import SceneStory
from core.grammar.text import CleanText, Sentence

MIN_WORDS = 3
MAX_QUOTES = 6
MAX_QUOTE = 60


def board_notices(
    source: CleanText, stories: list[SceneStory], chosen: list[list[Candidate]], *, invented: bool
) -> tuple[str, ...]:
    """One sentence each."""
    found = [language_notice(source.text)]
    if invented:
        found.append(_invented(stories[0]))
    for story, candidates in zip(stories, chosen, strict=True):
        found += _of_scene(story, candidates, alone=len(stories) == 1)
    found += [_creatures(stories), _left_out(stories, chosen)]
    return tuple(notice for notice in found if notice)


def _invented(story: SceneStory) -> str:
    names = " and ".join(introduced(story.people[key]) for key in story.ensemble)
    return f"The text names nobody: {names} were cast for it. Change them under Cast & Look."


def _of_scene(story: SceneStory, candidates: list[Candidate], *, alone: bool) -> list[str]:
    scene = "The text" if alone else f"Scene {story.slate}"
    found = []
    if story.place.assumed:
        found.append(f"{scene} names no place: {story.place.words} was chosen.")
    if not story.time_told:
        found.append(f"{scene} names no hour: {story.time.replace('_', ' ')} was chosen.")
    if not candidates:
        found.append(f"Scene {story.slate} got no frame; ask for more frames to see it.")
    return found


def _creatures(stories: list[SceneStory]) -> str | None:
    people = stories[0].people.by_key.values()
    names = [introduced(one) for one in people if one.kind is CharacterKind.CREATURE]
    if not names:
        return None
    listed = ", ".join(names)
    return f"The embedded renderer has no model for {listed}: a plain figure plays the part."


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
