"""Poses, looks and light from a language model, within what our own staging allows.

The model says what a body does, what a face shows, where somebody looks and what they hold, and
where a scene's light comes from. Who is in frame, where they stand and what they wear is decided
by code and is not asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.agents.language_checks import known_ids, thing_told
from core.agents.language_facts import SEATS, staging_facts, with_actions
from core.agents.language_forms import LightForm, PersonForm, StagingForm
from core.agents.language_prompts import prompt
from core.agents.script_breakdown import Breakdown
from core.domain.figure_look import Species
from core.domain.film_terms import Framing, ShotSize
from core.domain.plan import PlannedShot
from core.domain.staging import Performer, Pose, Staging
from core.grammar.reading.text import CleanText
from core.grammar.sizes import rung
from core.grammar.staging.holdings import is_hand_held
from core.ports.agents import BoardRequest
from core.ports.language import LanguageModel, Outcome, Question, Reply, Tier

AGENT = "JSONStructuringAgent"
SHOTS_A_CALL = 6
_TOKENS_TO_THINK = 3_000
_TOKENS_A_SHOT = 300
_LOOKS = frozenset({"camera", "away", "left", "right", "forward"})
_SEATED = frozenset({Pose.SIT, Pose.SIT_SLUMPED, Pose.WRITE, Pose.DRIVE})
_MOUNTED = frozenset({Pose.DRIVE, Pose.RIDE})
_BUSY_HANDS = frozenset(
    {Pose.AIM, Pose.SWORD, Pose.CARRY, Pose.HOLD, Pose.DRINK, Pose.PHONE, Pose.WRITE}
)
"""Without what they hold these poses are charades."""
_TWO_LEGGED = frozenset({Species.HUMAN, Species.ROBOT})
_WORTH_GOING_ON = frozenset({Outcome.OK, Outcome.WRONG_SHAPE, Outcome.CUT_OFF})


@dataclass(slots=True)
class Directions:
    """What a model told the people and the gaffer, by shot and by scene."""

    source: CleanText
    shots: dict[int, PlannedShot]
    people: dict[int, dict[str, PersonForm]] = field(default_factory=dict)
    lights: dict[int, LightForm] = field(default_factory=dict)

    def take(self, form: StagingForm) -> None:
        """Add an answer; of two lights for a scene the first is kept."""
        for one in form.shots:
            if one.number in self.shots:
                present = {
                    str(p.character_id): str(p.character_id)
                    for p in self.shots[one.number].staging.performers
                }
                found = self.people.setdefault(one.number, {})
                for person in one.people:
                    for key in known_ids([person.id], present):
                        found.setdefault(key, person)
        for light in form.lights:
            self.lights.setdefault(light.scene, light)

    def restage(self, number: int, staging: Staging) -> Staging:
        """*staging* of shot *number* as directed."""
        planned = self.shots[number]
        asked = self.people.get(number, {})
        light = self.lights.get(planned.shot.scene_number)
        performers = tuple(
            self._directed(one, asked[str(one.character_id)], planned)
            if str(one.character_id) in asked
            else one
            for one in staging.performers
        )
        lit = {"key_light": light.key_light, "light_quality": light.quality} if light else {}
        return staging.revised(performers=performers, **lit)

    def _directed(self, one: Performer, asked: PersonForm, planned: PlannedShot) -> Performer:
        pose = asked.pose if _can_take(one, asked.pose) else one.pose
        return one.revised(
            pose=pose,
            expression=asked.expression,
            faces=self._faces(one, asked, planned),
            holds=self._holds(one, asked, pose),
        )

    def _faces(self, one: Performer, asked: PersonForm, planned: PlannedShot) -> str:
        """Over a shoulder and within a group the blocking decides who looks where."""
        people = planned.staging.performers
        ids = [str(other.character_id) for other in people]
        if planned.shot.framing is Framing.OVER_SHOULDER or ids.count(str(one.character_id)) > 1:
            return one.faces
        others = {other: other for other in ids if other != str(one.character_id)}
        if asked.faces == "away" and rung(planned.shot.size) > rung(ShotSize.MEDIUM):
            return one.faces  # a face was asked for, not the back of a head
        if asked.faces in _LOOKS:
            return asked.faces
        return next(iter(known_ids([asked.faces], others)), one.faces)

    def _holds(self, one: Performer, asked: PersonForm, pose: Pose) -> str | None:
        if one.look.species not in _TWO_LEGGED:
            return one.holds
        if not (asked.holds or "").strip():
            return one.holds if pose in _BUSY_HANDS else None
        known = thing_told(self.source, asked.holds or "")
        return known if known and is_hand_held(known) else one.holds


def _can_take(one: Performer, pose: Pose) -> bool:
    """Whether that body can take the pose where it is."""
    if one.look.species not in _TWO_LEGGED:
        return False
    if (one.mark in SEATS) != (pose in _SEATED):
        return False
    return pose not in _MOUNTED or one.pose in _MOUNTED


def staging_questions(breakdown: Breakdown, shots: Sequence[PlannedShot]) -> list[Question]:
    """What the model is asked, a few shots at a time; shots without people are not asked about."""
    peopled = [one for one in shots if one.staging.performers]
    parts = [peopled[at : at + SHOTS_A_CALL] for at in range(0, len(peopled), SHOTS_A_CALL)]
    return [
        Question(
            agent=AGENT,
            task="staging",
            tier=Tier.LARGE,
            instructions=prompt("structuring"),
            parameters=staging_facts(breakdown, part),
            material=with_actions(breakdown.source.text, part),
            most_output_tokens=_TOKENS_TO_THINK + _TOKENS_A_SHOT * len(part),
        )
        for part in parts
    ]


def ask_for_staging(
    language: LanguageModel,
    request: BoardRequest,
    breakdown: Breakdown,
    shots: Sequence[PlannedShot],
) -> tuple[Directions, list[tuple[Question, Reply[StagingForm]]]]:
    """What the model directs, and every question with its reply; it stops where asking is vain."""
    directions = Directions(breakdown.source, {one.shot.number: one for one in shots})
    asked: list[tuple[Question, Reply[StagingForm]]] = []
    for question in staging_questions(breakdown, shots):
        reply = language.ask(question, StagingForm, project_id=request.project_id)
        asked.append((question, reply))
        if reply.value is not None:
            directions.take(reply.value)
        if reply.outcome not in _WORTH_GOING_ON:
            break
    return directions, asked
