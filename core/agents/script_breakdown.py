"""ScriptBreakdownAgent: from a text to scenes, cast and exactly as many set-ups as asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from core.domain.film_terms import Genre, TimeOfDay, Weather
from core.domain.scene import Beat, Event, Heading, SceneBreakdown
from core.errors import InvalidInput
from core.grammar.breakdown.beats import BeatReading, make_beats
from core.grammar.breakdown.casting import Casting
from core.grammar.breakdown.story import SceneStory, add_archetypes, ensemble_of
from core.grammar.coverage.candidate import Candidate
from core.grammar.coverage.coverage import Coverage
from core.grammar.coverage.cutting import SetUp, cut_together
from core.grammar.coverage.notices import board_notices
from core.grammar.coverage.speeches import share_speeches
from core.grammar.genres import detect_genre
from core.grammar.reading.happenings import Happening
from core.grammar.reading.places import place_of, time_of
from core.grammar.reading.text import CleanText, checked, clean
from core.grammar.reading.understanding import Reading, SceneReading, understand
from core.ports.agents import BoardRequest


@dataclass(slots=True)
class ScenePlan:
    """A scene's story and the set-ups that tell it."""

    story: SceneStory
    set_ups: list[SetUp] = field(default_factory=list)


@dataclass(slots=True)
class Breakdown:
    """What the agent hands on."""

    source: CleanText
    genre: Genre
    genre_reason: str
    scenes: tuple[SceneBreakdown, ...]
    plans: list[ScenePlan]
    notices: tuple[str, ...]
    invented: bool = False
    """Whether the text names nobody and people were cast for it."""
    corrections: tuple[str, ...] = ()
    """What somebody else read otherwise, one sentence each."""


class ScriptBreakdownAgent:
    """Reads a text as a first assistant director would, by rules and tables alone."""

    def run(
        self, request: BoardRequest, *, revise: Callable[[Reading], None] = lambda _: None
    ) -> Breakdown:
        """The breakdown of *request*.

        Args:
            request: What to plan.
            revise: May correct the reading before anything is made of it.

        Raises:
            InvalidInput: the text is blank, too long, not text, or holds no scene.
        """
        source = clean(checked(request.text))
        genre, reason = _genre(request, source.text)
        reading = _with_scenes(understand(source.text))
        revise(reading)
        stories, invented = _stories(reading, genre, request.seed)
        plans = _covered(stories, request.frame_count)
        scenes = tuple(_scene_breakdown(story, source) for story in stories)
        notices = board_notices(source, stories, _chosen(plans), invented=invented)
        return Breakdown(source, genre, reason, scenes, plans, notices, invented)


def _with_scenes(reading: Reading) -> Reading:
    if not reading.scenes:
        raise InvalidInput(
            "There is nothing to film: the text holds only a title page, sections or notes."
            " Describe what happens in the scene."
        )
    return reading


def _genre(request: BoardRequest, text: str) -> tuple[Genre, str]:
    if request.genre:
        return request.genre, "Chosen by the director."
    return detect_genre(text)


def _stories(reading: Reading, genre: Genre, seed: int) -> tuple[list[SceneStory], bool]:
    """Every scene settled, and whether people had to be invented."""
    beats = [make_beats(scene) for scene in reading.scenes]
    invented = add_archetypes(reading, beats, genre)
    cast = Casting(reading.people, genre, seed, cold=_is_cold(reading)).cast()
    numbers = _numbers(reading.scenes)
    stories: list[SceneStory] = []
    before: TimeOfDay | None = None
    for index, (scene, scene_beats) in enumerate(zip(reading.scenes, beats, strict=True)):
        time, told = time_of(scene.setting, genre, before)
        before = time
        stories.append(
            SceneStory(
                number=numbers[index][0],
                slate=numbers[index][1],
                reading=scene,
                beats=scene_beats,
                people=reading.people,
                cast=cast,
                genre=genre,
                place=place_of(scene, genre),
                time=time,
                time_told=told,
                ensemble=ensemble_of(scene, reading.people, scene_beats),
            )
        )
    return stories, invented


def _is_cold(reading: Reading) -> bool:
    """Whether people are out in snow."""
    return any(Weather.SNOW in scene.setting.weather for scene in reading.scenes)


def _numbers(scenes: list[SceneReading]) -> list[tuple[int, str]]:
    """Number and slate of every scene: the script's own, if it numbers them all distinctly."""
    told = [scene.heading.number if scene.heading else "" for scene in scenes]
    digits = ["".join(filter(str.isdigit, number)) for number in told]
    if all(digits) and len(set(digits)) == len(digits) and all(int(one) > 0 for one in digits):
        return [(int(one), number) for one, number in zip(digits, told, strict=True)]
    return [(index, number or str(index)) for index, number in enumerate(told, 1)]


def _covered(stories: list[SceneStory], count: int) -> list[ScenePlan]:
    plans = []
    for story, share in zip(stories, shares(stories, count), strict=True):
        candidates = Coverage(story).choose(share) if share else []
        share_speeches(story, candidates)
        plans.append(ScenePlan(story, cut_together(candidates)))
    return plans


def shares(stories: list[SceneStory], count: int) -> list[int]:
    """Frames per scene: one each while they last, the rest by weight; they add up to *count*."""
    order = sorted(range(len(stories)), key=lambda index: (-stories[index].weight, index))
    result = [0] * len(stories)
    for index in order[:count]:
        result[index] = 1
    for _ in range(count - sum(result)):
        neediest = max(order, key=lambda index: stories[index].weight / (result[index] + 0.5))
        result[neediest] += 1
    return result


def _chosen(plans: list[ScenePlan]) -> list[list[Candidate]]:
    return [[set_up.candidate for set_up in plan.set_ups] for plan in plans]


def _scene_breakdown(story: SceneStory, source: CleanText) -> SceneBreakdown:
    scene = story.reading
    setting = scene.setting
    spoken = {line.character for line in scene.dialogue}
    keys = [
        key
        for key, one in story.cast.items()
        if key in story.ensemble or story.cast[key].name in spoken
    ]
    return SceneBreakdown(
        number=story.number,
        heading=_heading(story),
        place=story.place,
        weather=setting.weather,
        mood=setting.moods,
        lights=setting.lights,
        props=setting.props,
        characters=tuple(story.cast[key] for key in keys),
        beats=tuple(_beat(beat, story, source) for beat in story.beats),
        dialogue=tuple(scene.dialogue),
        source=source.original_span(*scene.span),
    )


def _heading(story: SceneStory) -> Heading:
    setting = story.reading.setting
    told = story.reading.heading is not None
    location = setting.location or story.place.words
    return Heading(
        int_ext=story.place.int_ext, location=location, time=story.time, inferred=not told
    )


def _beat(beat: BeatReading, story: SceneStory, source: CleanText) -> Beat:
    return Beat(
        kind=beat.kind,
        who=tuple(story.cast[key].id for key in beat.who if key in story.cast),
        prop=beat.prop,
        salience=beat.salience,
        events=tuple(_event(one, story, source) for one in beat.happenings),
        source=source.original_span(*beat.span),
    )


def _event(happening: Happening, story: SceneStory, source: CleanText) -> Event:
    def id_of(key: str | None) -> str | None:
        return story.cast[key].id if key in story.cast and key else None

    return Event(
        verb=happening.lemma,
        beat=happening.beat,
        subject=id_of(happening.subject),
        object=id_of(happening.object),
        prop=happening.prop,
        energy=happening.energy,
        text=happening.text or (happening.line.text if happening.line else ""),
        source=source.original_span(*happening.span),
    )
