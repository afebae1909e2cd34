"""The crew with a language model: it chooses and directs, code holds it to the text and the craft.

Film grammar reads the text first in any case. Where the model gives nothing usable, an agent's
part is done by film grammar, and the board says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.agents.consistency import ConsistencyAgent
from core.agents.crew import OfflineCrew, checked_words, understood_words
from core.agents.json_structuring import JSONStructuringAgent
from core.agents.language_breakdown import (
    AGENT as BREAKDOWN,
)
from core.agents.language_breakdown import (
    LanguageBoard,
    ToldShot,
    ask_for_board,
    board_from,
    breakdown_question,
)
from core.agents.language_notes import refined_with
from core.agents.language_structuring import AGENT as STRUCTURING
from core.agents.language_structuring import SHOTS_A_CALL, Directions, ask_for_staging
from core.agents.language_uses import OFFLINE, said, together, use_of
from core.agents.script_breakdown import Breakdown, ScriptBreakdownAgent
from core.domain.engine_use import EngineUse
from core.domain.plan import BoardPlan, PlannedShot
from core.domain.refinement import Refinement
from core.ports.agents import AgentStep, BoardRequest, RefineRequest
from core.ports.language import LanguageModel, Outcome, Tier
from core.prompting.fibo import structured_prompt

_MAY_STILL_DIRECT = frozenset({Outcome.OK, Outcome.WRONG_SHAPE, Outcome.CUT_OFF})
"""After another failure the next question would only fail again, or be asked of who declined."""
_CHARACTERS_A_TOKEN = 4
_TOLD_TOKENS, _TOLD_A_SHOT = 2_500, 320
_STAGED_TOKENS, _STAGED_A_SHOT = 1_200, 200
_FACTS_TOKENS = 2_600


@dataclass(frozen=True, slots=True)
class LanguageCrew:
    """Implements `Agents` with a language model, and without it where it cannot be had."""

    language: LanguageModel

    def plan_board(self, request: BoardRequest, *, on_step: AgentStep) -> BoardPlan:
        """Text to a board of exactly ``request.frame_count`` shots.

        Raises:
            InvalidInput: the text is blank, too long or not text.
        """
        state = self.language.state()
        if not state.ready:
            plan = OfflineCrew().plan_board(request, on_step=on_step)
            return plan.revised(engine_reason=f"Planned by film grammar. {said(state.reason)}")
        board, told = self._told(request, on_step)
        shots, uses = self._staged(request, board, told, on_step)
        on_step("ConsistencyAgent", "Checking continuity from shot to shot.")
        shots, report = ConsistencyAgent().review(board.breakdown.scenes, shots)
        on_step("ConsistencyAgent", checked_words(report))
        engine, reason = _engine(state.id, uses)
        return BoardPlan(
            engine=engine,
            engine_reason=reason,
            genre=board.breakdown.genre,
            genre_reason=board.breakdown.genre_reason,
            scenes=board.breakdown.scenes,
            shots=shots,
            continuity=report,
            notices=(*board.breakdown.notices, *_notices(uses)),
            uses=uses,
        )

    def refine(self, request: RefineRequest) -> tuple[PlannedShot, Refinement]:
        """The changed shot, and what was applied, ignored, unknown, in conflict."""
        return refined_with(self.language, request)

    def quote_usd(self, request: BoardRequest) -> float:
        """What planning a board costs by rule of thumb; what it did cost is on its run records.

        Source: reference agents 3.4, tokens of boards of 6 and 20 frames.
        """
        frames, text = request.frame_count, len(request.text) // _CHARACTERS_A_TOKEN
        calls = -(-frames // SHOTS_A_CALL)
        return self.language.price_usd(
            Tier.LARGE,
            input_tokens=(1 + calls) * (text + _FACTS_TOKENS),
            output_tokens=_TOLD_TOKENS
            + _TOLD_A_SHOT * frames
            + calls * _STAGED_TOKENS
            + _STAGED_A_SHOT * frames,
        )

    def _told(self, request: BoardRequest, on_step: AgentStep) -> tuple[LanguageBoard, _Asked]:
        """The set-ups, and how the asking went."""
        on_step(BREAKDOWN, "Reading the text.")
        offline = ScriptBreakdownAgent().run(request)
        on_step(BREAKDOWN, f"{understood_words(offline)} Asking the language model for the shots.")
        reply = ask_for_board(self.language, request, offline)
        use = use_of(self.language.state().id, breakdown_question(request, offline), reply)
        if reply.value is None:
            on_step(BREAKDOWN, f"{use.outcome} Film grammar chooses the shots.")
            return LanguageBoard(offline), _Asked(reply.outcome, use)
        board = board_from(reply.value, request, offline)
        own = request.frame_count - len(board.told)
        added = f"; {own} more by film grammar" if own else ""
        on_step(BREAKDOWN, f"{len(board.told)} shots by {reply.model}{added}.")
        return board, _Asked(reply.outcome, use)

    def _staged(
        self, request: BoardRequest, board: LanguageBoard, asked: _Asked, on_step: AgentStep
    ) -> tuple[tuple[PlannedShot, ...], tuple[EngineUse, ...]]:
        """The complete shots, and the records of both agents."""
        count = request.frame_count
        on_step(STRUCTURING, f"Placing camera and cast for {count} shots.")
        shots = _worded(board, JSONStructuringAgent().run(request, board.breakdown))
        if asked.outcome not in _MAY_STILL_DIRECT:
            left = asked.use.revised(agent=STRUCTURING, prompt_hash="", cost_usd=0.0)
            return shots, (asked.use, left.revised(input_tokens=0, output_tokens=0))
        directions, replies = ask_for_staging(self.language, request, board.breakdown, shots)
        engine = self.language.state().id
        uses = [use_of(engine, question, reply) for question, reply in replies]
        if not uses:
            return shots, (asked.use,)
        use = together(uses)
        on_step(STRUCTURING, _staged_words(use))
        return _directed(request, board, directions), (asked.use, use)


@dataclass(frozen=True, slots=True)
class _Asked:
    """How asking for the shots went."""

    outcome: Outcome
    use: EngineUse


def _directed(
    request: BoardRequest, board: LanguageBoard, directions: Directions
) -> tuple[PlannedShot, ...]:
    """The shots made again, with the people and the light as directed."""
    agent = JSONStructuringAgent()
    return _worded(board, agent.run(request, board.breakdown, restage=directions.restage))


def _worded(board: LanguageBoard, shots: tuple[PlannedShot, ...]) -> tuple[PlannedShot, ...]:
    """*shots* with the model's words where the set-up is the model's."""
    flat = [set_up for plan in board.breakdown.plans for set_up in plan.set_ups]
    return tuple(
        _with_words(planned, board.told[set_up.candidate], set_up.changes, board.breakdown)
        if set_up.candidate in board.told
        else planned
        for planned, set_up in zip(shots, flat, strict=True)
    )


def _with_words(
    planned: PlannedShot, told: ToldShot, changes: tuple[str, ...], breakdown: Breakdown
) -> PlannedShot:
    shot = planned.shot
    source = breakdown.source.original_span(*told.span) if told.span else shot.source
    worded = planned.revised(
        shot=shot.revised(
            action=told.action or shot.action,
            why=((told.reason,) if told.reason else shot.why[:1]) + changes,
            duration_s=told.seconds,
            source=source,
        )
    )
    cast = tuple(breakdown.plans[0].story.cast.values())
    return worded.revised(structured_prompt=structured_prompt(worded, cast))


def _engine(engine: str, uses: tuple[EngineUse, ...]) -> tuple[str, str]:
    """Who planned the board, and why that one."""
    shots, *staging = uses
    staged = staging[0] if staging else shots
    if shots.engine == staged.engine == OFFLINE:
        return OFFLINE, f"Planned by film grammar. {shots.engine_reason}"
    if shots.engine == OFFLINE:
        return engine, f"Staging by {staged.engine_reason} Shots by film grammar: {shots.outcome}"
    if staged.engine == OFFLINE:
        return engine, f"Shots by {shots.engine_reason} Staging by film grammar: {staged.outcome}"
    return engine, f"Shots and staging by {shots.engine_reason} Continuity by film grammar."


def _notices(uses: tuple[EngineUse, ...]) -> list[str]:
    """What a director has to know of what the model did not do, each reason once."""
    failed = [one for one in uses if one.outcome != "ok"]
    parts = {BREAKDOWN: "chose the shots", STRUCTURING: "staged them"}
    told: dict[str, list[str]] = {}
    for one in failed:
        told.setdefault(one.outcome, []).append(parts[one.agent])
    return [f"{why} Film grammar {' and '.join(did)} instead." for why, did in told.items()]


def _staged_words(use: EngineUse) -> str:
    if use.engine == OFFLINE:
        return f"{use.engine_reason} Staged by film grammar."
    return f"People and light directed by {use.model}."
