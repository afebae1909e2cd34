"""JSONStructuringAgent: from set-ups to complete shots: camera, staging, parameters, prompt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.agents.script_breakdown import Breakdown, ScenePlan
from core.domain.cast import Character
from core.domain.film_terms import (
    Composition,
    Framing,
    IntExt,
    ScreenDirection,
    ShotSize,
)
from core.domain.params import FrameParams
from core.domain.plan import PlannedShot
from core.domain.shot import Shot
from core.domain.staging import Mark, Performer, Staging
from core.grammar.coverage.actions import ActionWriter
from core.grammar.coverage.candidate import Candidate
from core.grammar.coverage.cutting import SetUp
from core.grammar.coverage.idioms_tables import BODY_PART_OF_FUNCTION, FUNCTION_REASONS
from core.grammar.coverage.rhythm import duration_s, pacing_at, slate
from core.grammar.genre_tables import GENRES
from core.grammar.lighting import genre_params, scene_params
from core.grammar.seeds import seed_of
from core.grammar.sizes import fov_of_shot, lens_mm_for, rung
from core.grammar.staging.blocking import Blocking
from core.ports.agents import BoardRequest
from core.prompting.fibo import structured_prompt

CLOSE_CONTRAST = 3.0
"""Faces take a little more contrast than places."""
HEAD_ON_DEG = 55.0
"""From here on a mover comes towards us or goes away."""
DEEP_STOP = 5.6
MAX_PROPS = 8
_MOVING_BEATS = frozenset({"chase", "travel", "vehicle"})
_UNDIRECTED = frozenset(
    {Framing.PLACE, Framing.INSERT, Framing.POV, Framing.TWO_SHOT, Framing.GROUP}
)


Restage = Callable[[int, Staging], Staging]


@dataclass(frozen=True, slots=True)
class _Position:
    """Where a set-up stands on the board."""

    number: int
    in_scene: int
    pacing: float
    is_climax: bool


class JSONStructuringAgent:
    """Settles everything a frame maker needs, shot by shot."""

    def run(
        self,
        request: BoardRequest,
        breakdown: Breakdown,
        *,
        restage: Restage = lambda _, staging: staging,
    ) -> tuple[PlannedShot, ...]:
        """The shots of the board in order.

        Args:
            request: What was asked for.
            breakdown: The set-ups, scene by scene.
            restage: Told a shot's number and its staging, says how it is staged instead.
        """
        base = request.base_params or genre_params(breakdown.genre)
        positions = _positions(breakdown.plans)
        cast = _cast(breakdown)
        shots: list[PlannedShot] = []
        for plan in breakdown.plans:
            scene = _SceneStructurer(request, breakdown, plan, base, restage)
            for set_up in plan.set_ups:
                planned = scene.planned(set_up, positions[len(shots)])
                shots.append(
                    planned.model_copy(
                        update={"structured_prompt": structured_prompt(planned, cast)}
                    )
                )
        return tuple(shots)


def _cast(breakdown: Breakdown) -> tuple[Character, ...]:
    return tuple(breakdown.plans[0].story.cast.values())


def _positions(plans: list[ScenePlan]) -> list[_Position]:
    flat = [(plan, index) for plan in plans for index in range(len(plan.set_ups))]
    climax = _climax(flat)
    return [
        _Position(number, index, pacing_at(number - 1, climax, len(flat)), number - 1 == climax)
        for number, (_, index) in enumerate(flat, 1)
    ]


def _climax(flat: list[tuple[ScenePlan, int]]) -> int:
    """Board index of the shot at the height of the most salient beat."""
    best, height = max(0, len(flat) - 1), -1.0
    for number, (plan, index) in enumerate(flat):
        candidate = plan.set_ups[index].candidate
        beats = plan.story.beats
        if (
            0 <= candidate.beat_index < len(beats)
            and beats[candidate.beat_index].salience >= height
        ):
            best, height = number, beats[candidate.beat_index].salience
    return best


class _SceneStructurer:
    """Structures the set-ups of one scene."""

    def __init__(
        self,
        request: BoardRequest,
        breakdown: Breakdown,
        plan: ScenePlan,
        base: FrameParams,
        restage: Restage,
    ) -> None:
        self._restage = restage
        self._request = request
        self._source = breakdown.source
        self._story = plan.story
        self._base = base
        self._blocking = Blocking(plan.story)
        self._actions = ActionWriter(plan.story)

    def planned(self, set_up: SetUp, position: _Position) -> PlannedShot:
        """The complete shot, its prompt still to be written."""
        staging = self._restage(position.number, self._staging(set_up))
        composition = self._composition(set_up, position)
        params = self._params(set_up, staging, composition)
        return PlannedShot(
            shot=self._shot(set_up, position, staging, params), staging=staging, params=params
        )

    def _staging(self, set_up: SetUp) -> Staging:
        story, setting = self._story, self._story.reading.setting
        return Staging(
            place=story.place,
            time=story.time,
            weather=setting.weather,
            genre=story.genre,
            mood=setting.moods,
            lights=setting.lights,
            props=setting.props[:MAX_PROPS],
            performers=self._blocking.performers(set_up.candidate),
            placed=self._blocking.placed(set_up.candidate),
            set_seed=seed_of(self._request.seed, story.place.words),
        )

    def _composition(self, set_up: SetUp, position: _Position) -> Composition:
        """The idiom's; the director's own for the key frame and the climax."""
        alone = set_up.candidate.framing is Framing.SINGLE
        if self._request.frame_count == 1 or (position.is_climax and alone):
            return self._base.composition
        return set_up.candidate.slot.composition

    def _params(self, set_up: SetUp, staging: Staging, composition: Composition) -> FrameParams:
        lit = scene_params(self._base, staging)
        close = set_up.size is not ShotSize.INSERT and rung(set_up.size) >= rung(ShotSize.CLOSE)
        contrast = min(95.0, lit.contrast + (CLOSE_CONTRAST if close else 0.0))
        return lit.revised(
            fov=fov_of_shot(
                set_up.size,
                set_up.angle,
                self._base.fov,
                interior=staging.place.int_ext is IntExt.INT,
            ),
            contrast=contrast,
            camera_angle=set_up.angle,
            composition=composition,
        )

    def _shot(
        self, set_up: SetUp, position: _Position, staging: Staging, params: FrameParams
    ) -> Shot:
        candidate, story, request = set_up.candidate, self._story, self._request
        slot, look = candidate.slot, GENRES[story.genre]
        return Shot(
            number=position.number,
            label=slate(story.slate, position.in_scene),
            scene_number=story.number,
            size=set_up.size,
            framing=candidate.framing,
            angle=set_up.angle,
            composition=params.composition,
            movement=slot.movement,
            lens_mm=lens_mm_for(params.fov, aspect=request.aspect, sensor=request.sensor),
            t_stop=max(look.t_stop, DEEP_STOP) if rung(set_up.size) <= 1 else look.t_stop,
            azimuth_deg=set_up.azimuth_deg,
            screen_direction=_direction(set_up, staging.performers, self._home_of(candidate)),
            subjects=self._subjects(set_up, staging),
            action=self._actions.write(candidate),
            dialogue=tuple(candidate.lines),
            duration_s=duration_s(slot.seconds, look.pace, position.pacing, candidate.lines),
            beat=candidate.beat,
            purpose=slot.function,
            why=self._why(set_up),
            source=self._source.original_span(*self._span(set_up)),
        )

    def _home_of(self, candidate: Candidate) -> Mark:
        shown = candidate.shown()
        return self._blocking.home_of(shown[0]) if shown else Mark.CENTRE

    def _subjects(self, set_up: SetUp, staging: Staging) -> tuple[str, ...]:
        candidate = set_up.candidate
        if candidate.framing is not Framing.INSERT:
            shown = [str(one.character_id) for one in staging.performers]
            return tuple(dict.fromkeys(shown))
        if candidate.subject == "det":
            return (
                BODY_PART_OF_FUNCTION.get(candidate.slot.function.removesuffix("-more"), "hands"),
            )
        return (candidate.prop or "a detail of the place",)

    def _span(self, set_up: SetUp) -> tuple[int, int]:
        """The words of the text that this shot covers."""
        candidate, scene = set_up.candidate, self._story.reading
        if candidate.happening:
            return candidate.happening.span
        if candidate.beat == "closing" and scene.happenings:
            return scene.happenings[-1].span
        if scene.heading:
            return scene.heading.start, scene.heading.end
        first = scene.sentences[0] if scene.sentences else None
        return (first.start, first.start + len(first.text)) if first else scene.span

    def _why(self, set_up: SetUp) -> tuple[str, ...]:
        candidate = set_up.candidate
        function = candidate.slot.function.removesuffix("-more")
        told = candidate.told.says_something
        said = ["The text asks for this camera."] if told else []
        said.append(
            FUNCTION_REASONS.get(function, f"Belongs to the coverage of a {candidate.beat}.")
        )
        if candidate.slot.priority == 0 and not told:
            said.append("The text says so.")
        return (*said, *set_up.changes)


def _direction(set_up: SetUp, performers: tuple[Performer, ...], home: Mark) -> ScreenDirection:
    """Which way the principal goes or looks: the same for a whole scene."""
    candidate = set_up.candidate
    moving = bool(performers) and performers[0].faces == "forward"
    if candidate.framing in _UNDIRECTED and not (moving and candidate.beat in _MOVING_BEATS):
        return ScreenDirection.NONE
    if not performers or performers[0].faces in {"camera", "away"}:
        return ScreenDirection.NONE
    if moving and set_up.azimuth_deg >= HEAD_ON_DEG:
        return ScreenDirection.TOWARD
    if moving and set_up.azimuth_deg <= -HEAD_ON_DEG:
        return ScreenDirection.AWAY
    leftward = home is Mark.RIGHT and candidate.beat not in _MOVING_BEATS
    return ScreenDirection.RIGHT_TO_LEFT if leftward else ScreenDirection.LEFT_TO_RIGHT
