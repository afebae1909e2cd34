"""A board's shots from a language model, held against our own reading of the text.

The model chooses; the code keeps what can be checked: the quote stands in the text, the people are
of the cast and in that scene, a thing is one we know and the text names. Exactly as many shots as
asked are made: what is missing is taken from film grammar's own coverage, and the whole is cut
together by the same rules.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from core.agents.language_cast import recast
from core.agents.language_checks import known_ids, plain, quoted_spans, thing_told
from core.agents.language_facts import breakdown_facts
from core.agents.language_forms import BoardForm, Frame, ShotForm
from core.agents.language_prompts import prompt
from core.agents.language_set_ups import candidate_of
from core.agents.language_tables import PEOPLE_IN
from core.agents.script_breakdown import Breakdown, ScenePlan
from core.grammar.breakdown.story import SceneStory
from core.grammar.coverage.candidate import Candidate
from core.grammar.coverage.cutting import cut_together
from core.grammar.coverage.notices import board_notices
from core.grammar.coverage.speeches import share_speeches
from core.grammar.reading.languages import language_notice
from core.ports.agents import BoardRequest
from core.ports.language import LanguageModel, Question, Reply, Tier

AGENT = "ScriptBreakdownAgent"
MOST_ACTION = 220
MOST_REASON = 200
SHORTEST_S, LONGEST_S = 0.8, 12.0
_TOKENS_A_SHOT = 320
_TOKENS_TO_THINK = 4_000


@dataclass(frozen=True, slots=True)
class ToldShot:
    """A model's shot that holds, with the words that go onto the board."""

    story: int
    """Index of its scene."""
    candidate: Candidate
    action: str
    reason: str
    seconds: float
    span: tuple[int, int] | None
    """Of its quote in the cleaned text."""


@dataclass(frozen=True, slots=True)
class LanguageBoard:
    """A breakdown whose set-ups a model chose."""

    breakdown: Breakdown
    told: dict[Candidate, ToldShot] = field(default_factory=dict)
    """By candidate; set-ups from film grammar are not in it."""


def breakdown_question(request: BoardRequest, offline: Breakdown) -> Question:
    """What the model is asked."""
    return Question(
        agent=AGENT,
        task="breakdown",
        tier=Tier.LARGE,
        instructions=prompt("breakdown"),
        parameters=breakdown_facts(request, offline),
        material=offline.source.text,
        most_output_tokens=_TOKENS_TO_THINK + _TOKENS_A_SHOT * request.frame_count,
    )


def ask_for_board(
    language: LanguageModel, request: BoardRequest, offline: Breakdown
) -> Reply[BoardForm]:
    """The model's shots, at least half of which hold."""

    def complaint(form: BoardForm) -> str:
        checker = _Checker(recast(form, request, offline))
        held = sum(checker.told(one) is not None for one in form.shots)
        if 2 * held >= request.frame_count:
            return ""
        return (
            f"of {request.frame_count} shots only {held} hold: copy every quote letter by letter "
            "from the text and use only the people listed for the scene"
        )

    return language.ask(
        breakdown_question(request, offline),
        BoardForm,
        project_id=request.project_id,
        complaint=complaint,
    )


def board_from(form: BoardForm, request: BoardRequest, offline: Breakdown) -> LanguageBoard:
    """A breakdown of exactly as many set-ups as asked, the model's as far as they hold."""
    count, read = request.frame_count, recast(form, request, offline)
    checker = _Checker(read)
    held = [told for one in form.shots if (told := checker.told(one))]
    held = _trimmed(sorted(held, key=lambda one: one.story), count)
    chosen = _filled(read, held, count)
    return LanguageBoard(_cut(read, chosen), {one.candidate: one for one in held})


class _Checker:
    """Holds a model's shots against the text and the cast."""

    def __init__(self, offline: Breakdown) -> None:
        self._source = offline.source
        self._stories = [plan.story for plan in offline.plans]

    def told(self, form: ShotForm) -> ToldShot | None:
        """The shot, if it holds."""
        index, span = self._place(form)
        if index is None or (span is None and form.quote.strip()):
            return None
        story = self._stories[index]
        keys = self._people(form, story)
        if keys is None or (span is None and not _may_be_wordless(form)):
            return None
        thing = self._thing(form, story)
        if form.frame is Frame.THING and thing is None:
            return None
        action = plain(form.action, MOST_ACTION)
        return ToldShot(
            story=index,
            candidate=candidate_of(form, story, keys, thing, span),
            action=action[:1].upper() + action[1:],
            reason=plain(form.reason, MOST_REASON),
            seconds=min(max(form.seconds, SHORTEST_S), LONGEST_S),
            span=span,
        )

    def _place(self, form: ShotForm) -> tuple[int | None, tuple[int, int] | None]:
        """Scene and place of the quote: in the scene that was named, if it stands there too."""
        numbers = [story.number for story in self._stories]
        named = numbers.index(form.scene) if form.scene in numbers else None
        found = [(self._at(span), span) for span in quoted_spans(self._source, form.quote)]
        placed = [(index, span) for index, span in found if index is not None]
        mine = [one for one in placed if one[0] == named]
        return next(iter(mine or placed), (named, None))

    def _at(self, span: tuple[int, int]) -> int | None:
        """Index of the scene that *span* begins in."""
        return next(
            (
                index
                for index, story in enumerate(self._stories)
                if story.reading.span[0] <= span[0] < story.reading.span[1]
            ),
            None,
        )

    def _people(self, form: ShotForm, story: SceneStory) -> list[str] | None:
        """Keys of those in frame; None if the frame does not get as many as it needs."""
        seen = story.visible(story.ensemble)
        names = {str(story.cast[key].id): story.cast[key].name for key in seen}
        keys = {str(story.cast[key].id): key for key in seen}
        found = [keys[one] for one in known_ids(form.people, names)]
        least, most = PEOPLE_IN[form.frame]
        if len(found) < least:
            return None
        return found[:most]

    def _thing(self, form: ShotForm, story: SceneStory) -> str | None:
        said = form.thing or ""
        return said if said in story.reading.setting.props else thing_told(self._source, said)


def _may_be_wordless(form: ShotForm) -> bool:
    return form.purpose in {"establish", "closing"}


def _trimmed(held: list[ToldShot], count: int) -> list[ToldShot]:
    """The best *count*: what is shown over and over loses its last repeats."""
    left = list(held)
    while len(left) > count:
        moments = Counter(_moment(one) for one in left)
        beats = Counter((one.story, one.candidate.beat_index) for one in left)
        last = max(
            range(len(left)),
            key=lambda index: (
                moments[_moment(left[index])],
                beats[left[index].story, left[index].candidate.beat_index],
                index,
            ),
        )
        del left[last]
    return left


def _moment(told: ToldShot) -> tuple[int, object]:
    """What is shown: the happening, or where its words begin."""
    happening = told.candidate.happening
    return told.story, happening.at if happening else told.span


def _filled(offline: Breakdown, held: list[ToldShot], count: int) -> list[list[Candidate]]:
    """Set-ups by scene: the model's, and from film grammar's what is missing."""
    chosen = [
        [one.candidate for one in held if one.story == index]
        for index in range(len(offline.plans))
    ]
    spare = [
        (index, set_up.candidate)
        for index, plan in enumerate(offline.plans)
        for set_up in plan.set_ups
    ]
    spare.sort(key=lambda one: (_is_covered(one[1], chosen[one[0]]), bool(chosen[one[0]])))
    for index, candidate in spare[: count - len(held)]:
        at = next(
            (n for n, one in enumerate(chosen[index]) if _stands(one) > _stands(candidate)),
            len(chosen[index]),
        )
        chosen[index].insert(at, replace(candidate, lines=[]))
    return chosen


def _is_covered(candidate: Candidate, chosen: list[Candidate]) -> bool:
    """Whether the model shows that moment already."""
    return any(
        one.happening is candidate.happening if candidate.happening else one.beat == candidate.beat
        for one in chosen
    )


def _stands(candidate: Candidate) -> float:
    """Where in the story a set-up belongs."""
    if candidate.beat in {"establish", "closing"} and candidate.happening is None:
        return -1.0 if candidate.beat == "establish" else 1e9
    return float(candidate.happening.at) if candidate.happening else candidate.order[0]


def _cut(offline: Breakdown, chosen: list[list[Candidate]]) -> Breakdown:
    plans = []
    for plan, candidates in zip(offline.plans, chosen, strict=True):
        share_speeches(plan.story, candidates)
        plans.append(ScenePlan(plan.story, cut_together(candidates)))
    stories = [plan.story for plan in plans]
    notices = board_notices(offline.source, stories, chosen, invented=offline.invented)
    unread = language_notice(offline.source.text)  # no longer true: the model has read it
    kept = tuple(one for one in notices if one != unread)
    return replace(offline, plans=plans, notices=(*kept, *offline.corrections))
